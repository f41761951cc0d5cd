/* check.h - the whole check of one model: every verdict, and whether it passes.
 *
 * Gathers what anomaly/, residual/ and terms/ say and compares it with the
 * model's own expectations. Computes no physics itself.
 */
#ifndef AN_VERDICT_CHECK_H
#define AN_VERDICT_CHECK_H

#include <stdbool.h>
#include <stddef.h>

#include "anomaly/anomaly.h"
#include "terms/terms.h"
#include "residual/consequences.h"
#include "residual/residual.h"
#include "residual/structure/structure.h"
#include "verdict/lagrangian.h"

struct an_diags;
struct an_model;
struct an_vacuum_vectors;

struct an_expect_verdict {
    size_t expect; /* index into the model's expectations */
    size_t vacuum; /* index of the vacuum it was compared in */
    bool has_vacuum;
    /* Prose (base/prose.h). */
    char *what; /* "neutrinos", "anomalies: SU2L^2 l" */
    char *expected;
    char *found;
    enum an_answer holds;
    bool undecided; /* what is expected is out of reach: it fails, but is not
                       refuted */
};

/* No vacuum of its own: all of them, or the model as a whole. */
#define AN_EVERY_VACUUM ((size_t)-1)

/* A remark on the verdicts; those on the file are diagnostics. */
struct an_check_warning {
    const char *key; /* base/warning.h */
    char *text;      /* prose: a sentence that does not name the vacuum */
    size_t vacuum;   /* AN_EVERY_PHASE: of the model as a whole */
};

struct an_check {
    const struct an_model *model; /* borrowed */
    struct an_anomalies anomalies;
    struct an_anomalies *residual_anomalies; /* one per vacuum: of its residual
                                                Z_n's generators */
    struct an_instantons instantons;
    struct an_findings *vacuum; /* one per vacuum of the model */
    struct an_findings
        *instanton_vacuum; /* the same with instantons' charges as
                           relations; NULL when none violate */
    size_t nvacua;
    struct an_vacuum_vectors *vectors; /* one per vacuum: lent to all that asks
                                          about it */
    struct an_products *products; /* of the model: lent to all that ask about
                                     terms, who fill them */
    struct an_consequences *consequence; /* one per vacuum, empty where it
                                            breaks electromagnetism or colour;
                                            NULL until an_check_consequences */
    bool whole; /* with what only details show, `structure` among it */
    struct an_structure structure;
    struct an_term_verdict *coupling; /* one per coupling of the model */
    char **coupling_as; /* prose: a forbidden one with other conjugates, where
                           that is allowed; NULL elsewhere */
    size_t ncouplings;
    struct an_lagrangian lagrangian; /* asked separately: an_lagrangian_find,
                                        unless an expectation is about it */
    const struct an_diags *read; /* of reading the file; borrowed, or NULL */
    struct an_check_warning *warning;
    size_t nwarnings, cap_warnings;
    struct an_expect_verdict *expect;
    size_t nexpects, cap;
    char *unsettled; /* why the listed couplings settle no free parameters: they
                        contradict each other, or leave a choice; or NULL */
    char **note;     /* prose: sentences for the reader */
    size_t nnotes, cap_notes;
    enum an_answer passed; /* exit status 0 exactly for AN_YES */
};

void an_check_init(struct an_check *c);
void an_check_clear(struct an_check *c);

/* c (initialised) := a check of the model, borrowed, that has found nothing. */
void an_check_begin(struct an_check *c, const struct an_model *model);

/* c := the verdicts on a finished model; asked: what of each vacuum
 * (residual/question.h), AN_ASK_VERDICTS at least. passed: anomaly-free unless
 * expected otherwise, every expectation met, every coupling allowed. c is
 * initialised; model outlives it; where its charges have free parameters they
 * become those of a generic point (an_model_take_generic). read: what
 * was said when the model was read, which outlives c as well; NULL when nothing
 * was. */
void an_check_model(struct an_check *c, struct an_model *model, unsigned asked,
                    const struct an_diags *read);

/* The same of what is asked for alone: of the sums, if `sums`, and of each
 * vacuum; nothing is compared, remarked or passed. Without AN_ASK_RESIDUAL only
 * final vacua are looked at; others stay empty and not known. */
void an_check_asked(struct an_check *c, struct an_model *model, unsigned asked,
                    bool sums);

#endif
