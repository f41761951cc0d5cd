/* problem.h - every integer solution of the anomaly conditions up to a bound.
 *
 * The unknown charges of one U(1) come in groups of identical multiplets. Each
 * condition is a weighted sum of power sums over the groups: linear ones, one
 * quadratic for each other U(1), one cubic. A solution is one multiset of
 * integers per group. The search is exhaustive and exact: what is found is all
 * there is, and bounds that are checked first keep every sum inside its type.
 */
#ifndef AN_SEARCH_PROBLEM_H
#define AN_SEARCH_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

struct an_diags;
struct an_ranks;
struct an_text;

/* Charges are 16-bit integers with room to spare. */
#define AN_SEARCH_MAX_CHARGE 32000
/* Multiplets in all: the records of solutions stay small. */
#define AN_SEARCH_MAX_WIDTH 64
/* Shards of a search. */
#define AN_SEARCH_MAX_SHARDS 100000

/* `size` identical multiplets with charges in [low, high], sorted. */
struct an_search_group {
    size_t size;
    int low, high;
};

/* sum over groups of weight[g] * (power sum of group g) = value */
struct an_search_sum {
    int64_t *weight; /* ngroups */
    int64_t value;
};

/* A coupling that several choices of generations allow: one of the forms
 * sum weight[i] * x_i = value must hold, i running over the charges of all
 * groups one after another. Exchanging the charges of a group must exchange the
 * forms among themselves. */
struct an_search_choice {
    struct an_search_sum *form; /* weight: one for each charge */
    size_t n, cap;
};

struct an_search {
    struct an_search_group *group;
    size_t ngroups, cap_groups;
    size_t width; /* charges of a solution: the sum of the sizes */
    struct an_search_sum *linear;
    size_t nlinear, cap_linear;
    struct an_search_sum *quadratic;
    size_t nquadratic, cap_quadratic;
    struct an_search_sum cubic; /* weight NULL: none */
    struct an_search_choice *choice;
    size_t nchoices, cap_choices;
    /* Conditions on single charges, weight: one for each. Some order of the
     * charges of each group (with `sign`, of X or of -X) has to meet them all;
     * the solution is given in that order, the charges that none names
     * ascending behind. What they fix or equate leaves the search before it
     * begins. */
    struct an_search_sum *equation;
    size_t nequations, cap_equations;
    /* Forms that must not have their value (0, with `sign`), weight: one for
     * each charge. As in a choice, exchanging charges exchanges forms. */
    struct an_search_sum *nonzero;
    size_t nnonzero, cap_nonzero;
    int64_t *modulo; /* charges Y of the groups: of the solutions X + c Y only
                        the smallest (modulo.c); NULL: none. Needs sign and
                        primitive */
    bool sign;       /* X and -X are one solution: conditions without values,
                        ranges symmetric */
    bool primitive;  /* greatest common divisor 1; the trivial solution stays */
    bool chiral;   /* two groups, of positive charges and of minus the negative
                      ones: no charge in both */
    bool exchange; /* chiral, for equal sizes: only one of a solution and its
                      exchange */
    bool ordered;  /* every order of the charges of a group is a solution of
                      its own; equations are about charges where they stand */
    /* One group without zeroes, whose charge i is positive exactly if bit i is
     * set where an equation names it; `positive` of the others are. */
    bool split;
    size_t positive;
    uint64_t signs;
};

void an_search_init(struct an_search *s);
void an_search_clear(struct an_search *s);
void an_search_copy(struct an_search *copy, const struct an_search *s);

/* Appends all of it, in one line: equal searches have equal texts. */
void an_search_describe(struct an_text *out, const struct an_search *s);

void an_search_add_group(struct an_search *s, size_t size, int low, int high);

/* After the groups; weights has one entry per group and is copied. */
void an_search_add_linear(struct an_search *s, const int64_t *weight,
                          int64_t value);
void an_search_add_quadratic(struct an_search *s, const int64_t *weight,
                             int64_t value);
void an_search_set_cubic(struct an_search *s, const int64_t *weight,
                         int64_t value);
/* weight: one entry per charge; the first form of a coupling opens a choice. */
void an_search_add_form(struct an_search *s, bool first, const int64_t *weight,
                        int64_t value);
void an_search_add_equation(struct an_search *s, const int64_t *weight,
                            int64_t value);
void an_search_add_nonzero(struct an_search *s, const int64_t *weight,
                           int64_t value);
/* charge: one for each group. */
void an_search_set_modulo(struct an_search *s, const int64_t *charge);

/* Flavour-dependent U(1)s of the Standard Model, arXiv:1812.04602: groups Q,
 * uR, dR, L, eR with `families` charges each and, if singlets > 0, nuR. With
 * higgsinos, of the MSSM: Hu and Hd besides, one left-handed doublet each. */
struct an_search_atlas {
    size_t families, singlets;
    bool higgsinos;
};
void an_search_atlas(struct an_search *s, const struct an_search_atlas *atlas,
                     int max);

/* Chiral sets of n Weyl charges, arXiv:1905.13729: the parts by number p of the
 * fewer sign, p charges of one sign and n - p of the other; part[0..n/2) is
 * initialised. Returns the number of parts, which are to be run together. With
 * both_signs a set and its negative are two: p is the number of positive
 * charges, and there are n - 1 parts. */
size_t an_search_chiral(struct an_search *part, size_t n, int max,
                        bool both_signs);

/* Solutions as they are found: n of them, each `width` charges in the order of
 * the groups, ascending in each, `stride` apart. */
struct an_solutions {
    const int16_t *charge;
    size_t n, stride, width;
    size_t part; /* which of the searches that run together */
};

/* How far a search has come: all units of work before `next` are done. Units
 * depend on the searches alone, so another run can go on from here. */
struct an_search_state {
    size_t next;
    fmpz_t sum; /* counting: what those units have added up to */
};

void an_search_state_init(struct an_search_state *s);
void an_search_state_clear(struct an_search_state *s);

struct an_search_run {
    int threads;                         /* 0: as many as there are */
    size_t shard, nshards;               /* only this one, from 1, of so many
                                            parts of the work; 0: all of it */
    const struct an_search_state *start; /* NULL: the beginning */
    struct an_ranks *ranks;              /* processes that share the work, all
                                            with the same run; NULL: only one */
    void *context;
    /* Called for one block after another, in the same order whatever the
     * threads and ranks, by one thread at a time of rank 0; false ends the
     * search. NULL: the number of solutions, with `ordered` of all orders, is
     * added to the state's sum. */
    bool (*take)(void *context, const struct an_solutions *found);
    /* Called after each unit, in order, as `take` is, with a measure of the
     * work; false ends the search. May be NULL. */
    bool (*progress)(void *context, const struct an_search_state *state,
                     uint64_t done, uint64_t total);
    /* Whether a solution is wanted: yes 1, no 0; -1 ends the search. Called by
     * all threads at once, each with its number from 0, for every solution that
     * meets all conditions. NULL: all are. */
    int (*keep)(void *judge, int thread, const int16_t *charge, size_t part);
    void *judge;
};

/* How many threads there will be. */
int an_search_threads(const struct an_search_run *run);

/* Visits every solution of part[0..n), unless it is ended before. 0, or -1 with
 * an error when the numbers could exceed their types, or the tables their
 * limits. Of ranks other than 0 nothing is called and nothing filled. */
int an_search_list(const struct an_search *part, size_t n,
                   const struct an_search_run *run, struct an_diags *diags);

/* count := the number of solutions that an_search_list would visit, without
 * visiting them where histograms do: multiples by Moebius inversion, sign by
 * Burnside's lemma, chirality by inclusion and exclusion. `take` is not called.
 * When the search is ended before, count is of no use. No shards: those have
 * shares. */
int an_search_count(fmpz_t count, const struct an_search *part, size_t n,
                    const struct an_search_run *run, struct an_diags *diags);

/* share := what a shard contributes to the number: a multiple of 1/2, of any
 * sign. The shares of all shards add up to the number. */
int an_search_count_share(fmpq_t share, const struct an_search *part, size_t n,
                          const struct an_search_run *run,
                          struct an_diags *diags);

#endif
