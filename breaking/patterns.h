/* patterns.h - every pattern of symmetry breaking that some vevs of a model
 * can give.
 *
 * Two sets of vevs give the same verdicts when they absorb the same charges,
 * leave the same algebra unbroken and give vevs to the same superfields (whose
 * visible half depends on it). So a set has a closure: all vevs that change
 * nothing more. Closed sets are the patterns; they form a lattice under
 * inclusion, in which a pattern with more vevs is a smaller group. There can be
 * exponentially fewer patterns than sets, and they are found without going
 * through the sets.
 *
 * Sets are bits, one for each option of option.h: at most 64 are tried.
 */
#ifndef AN_BREAKING_PATTERNS_H
#define AN_BREAKING_PATTERNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

#include "residual/defects/defects.h"
#include "residual/findings.h"
#include "residual/question.h"

struct an_model;
struct an_vev_options;

struct an_pattern_query {
    const struct an_vev_options *options; /* at most 64 */
    uint64_t always;                      /* vevs that every set has */
    uint64_t tried;                       /* those that it may have */
    struct an_question question; /* further relations: charges that instantons
                                    absorb */
    /* Told now and then, one call at a time, how many patterns are checked;
     * may be NULL. */
    void (*progress)(void *context, size_t done, size_t total);
    void *context;
};

/* A smallest set of vevs, besides those that are always there: without any one
 * of them the group is larger. */
struct an_pattern_set {
    uint64_t vevs;
    size_t components; /* as an_vacuum_components counts them */
    bool decided;      /* false: its stabiliser is not known, or not that of all
                          vevs of the pattern */
};

struct an_pattern {
    uint64_t closed; /* the options tried that it absorbs, all of them */
    struct an_pattern_set *set;
    size_t nsets;    /* at least 1; decided ones first, then the shortest */
    bool more_sets;  /* there may be more */
    size_t level;    /* steps of the longest chain of groups that leads here */
    size_t outcome;  /* patterns with the same verdicts have the same number */
    bool *is_vacuum; /* one per vacuum of the model: the same vacuum? */
    struct an_model *view; /* of `vacuum` where elements outside the torus are
                              unbroken: owned; or NULL */
    struct an_findings vacuum;
    struct an_findings
        with_instantons;       /* checked when there are extra charges */
    struct an_defects defects; /* of the whole group breaking to it at once */
};

/* One step down: nothing lies between group and subgroup (pattern indices). */
struct an_pattern_step {
    size_t group, subgroup;
    uint64_t by; /* options each of which alone leads there */
};

struct an_patterns {
    const struct an_model *model;         /* borrowed */
    const struct an_vev_options *options; /* borrowed */
    uint64_t always, tried;
    uint64_t idle;   /* tried options that change nothing beside `always` */
    size_t like[64]; /* the first tried option that breaks the same alone;
                        itself for most */
    char *alone[64]; /* of a direction: the continuous group that it leaves,
                        without any other vev; NULL of others, and where it is
                        not known */
    struct an_pattern *v;
    size_t n, cap; /* by outcome; v[0] has no vevs but `always` */
    struct an_pattern_step *step;
    size_t nsteps, cap_steps;
    size_t noutcomes;
    bool known; /* false: `unknown` says why, and nothing else is set */
    char *unknown;
    bool complete; /* false: more than AN_MAX_PATTERNS; nothing else is set */
};

void an_patterns_init(struct an_patterns *p);
void an_patterns_clear(struct an_patterns *p);

/* p := every pattern that subsets of query->tried give, together with
 * query->always, of a finished model. Verdicts are those of
 * an_findings_check_vevs for the first of each pattern's sets. p is
 * initialised; model and options outlive it. Runs on all cores. */
void an_patterns_find(struct an_patterns *p, const struct an_model *model,
                      const struct an_pattern_query *query);

/* What became of an option. */
enum an_option_role {
    AN_OPTION_ALWAYS, /* every set has it */
    AN_OPTION_LEFT_OUT,
    AN_OPTION_IDLE, /* tried, and it breaks nothing more */
    AN_OPTION_TRIED,
};
enum an_option_role an_patterns_role(const struct an_patterns *p, size_t i);

/* The earlier option that breaks the same alone; NULL where there is none. */
const struct an_vev_option *an_patterns_like(const struct an_patterns *p,
                                             size_t i);

/* Is a part of the unbroken continuous group, by its name and, of a U(1), the
 * text of its generator (else ""), unbroken in every pattern? */
bool an_patterns_share(const struct an_patterns *p, const char *name,
                       const char *text);

#endif
