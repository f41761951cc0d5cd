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

struct an_text;

/* Charges are 16-bit integers with room to spare; orders of a Z(n). */
#define AN_SEARCH_MAX_CHARGE 32000
#define AN_SEARCH_MAX_ORDER 1000
/* Multiplets in all: the records of solutions stay small. */
#define AN_SEARCH_MAX_WIDTH 64

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

/* Conditions on a Z(n), beside those of couplings. */
enum an_residue_conditions {
    AN_RESIDUES_USUAL, /* linear ones of a gauged group, none of a global one */
    AN_RESIDUES_NONE,
    AN_RESIDUES_LINEAR, /* G^2 Z_n and grav^2 Z_n */
    AN_RESIDUES_CUBIC,  /* and Z_n^3 (Ibanez-Ross) */
    AN_RESIDUES_EXACT,  /* or those of Hsieh */
};

/* What counts as one solution of a Z(n). */
enum an_residue_classes {
    AN_UP_TO_AUTOMORPHISMS, /* g -> g^k, k prime to n */
    AN_UP_TO_INVERSE,       /* g -> g^-1 */
    AN_UP_TO_NOTHING,
};

/* What is to be said of the charges of a Z(n), which are residues 0 .. n-1. */
struct an_search_residues {
    int n; /* 0: charges are integers */
    enum an_residue_conditions conditions;
    enum an_residue_classes classes;
    bool any_order; /* the order may be a divisor of n */
    int fixed;      /* greatest common divisor of n and the fixed charges:
                       automorphisms leave these */
    struct an_search_sum sum, cubes; /* s and s^3 of all left-handed charges,
                                        weight: one for each charge; `value` is
                                        minus what is fixed */
    bool graded; /* g^(n/2) is (-1)^F as far as fixed charges go, ... */
    unsigned char *parity; /* ... and if each charge is odd (bit 1: a fermion
                              has it) and even (bit 2: a boson has it) */
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
    /* Conditions on single charges, weight: one for each. Some arrangement of
     * the charges of each group (with `sign`, of X or of -X) has to meet them
     * all; the solution is given in that one, the charges that none names
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
    bool arranged; /* every arrangement of the charges of a group is a solution
                     of its own; equations are about charges where they stand */
    /* One group without zeroes, whose charge i is positive exactly if bit i is
     * set where an equation names it; `positive` of the others are. */
    bool split;
    size_t positive;
    uint64_t signs;
    /* Of a Z(n), n > 0: equations, forms and sums hold modulo n; there are no
     * linear, quadratic and cubic sums over groups. */
    struct an_search_residues residues;
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
/* The arrays of z are copied. */
void an_search_set_residues(struct an_search *s,
                            const struct an_search_residues *z);
/* charge: one for each group. */
void an_search_set_modulo(struct an_search *s, const int64_t *charge);

#endif
