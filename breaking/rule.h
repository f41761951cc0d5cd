/* rule.h - what the charge of one vev decides about neutrinos.
 *
 * The general rule for a U(1) broken by a singlet (arXiv:1711.06181), by the
 * verdicts of small models and of a given one, never by the rule itself.
 */
#ifndef AN_BREAKING_RULE_H
#define AN_BREAKING_RULE_H

#include <stdbool.h>

#include <flint/fmpq.h>
#include "residual/findings.h"
#include "residual/question.h"
#include "residual/verdicts/neutrinos.h"

struct an_model;
struct an_vacuum;

/* Charges are integers: multiples of the smallest charge of the theory. */
struct an_rule {
    long neutrino; /* of one left-handed neutrino */
    long partner;  /* of its right-handed partner */
    bool has_partner;
    long vev; /* of the scalar whose vev breaks the U(1); 0: nothing does */
    /* Results: */
    fmpz_t order; /* of the residual group; 0: the U(1) is unbroken */
    fmpq_t turns; /* of the neutrino under exp(2 pi i Q / order), in [0, 1) */
    enum an_nature nature;
};

void an_rule_init(struct an_rule *r);
void an_rule_clear(struct an_rule *r);

/* Sets the results by building a model of a U(1), the neutrinos, a scalar of
 * charge 1 that makes it the smallest, and the one with the vev, and checking
 * its vacuum. */
void an_rule_check(struct an_rule *r);

/* Neutrinos of charge first .. last, vevs of charge 0 .. most. */
struct an_rule_table {
    long first, last, most;
    enum an_rule_partner {
        AN_SAME_PARTNER, /* as the neutrino: their Dirac mass is neutral */
        AN_GIVEN_PARTNER,
        AN_NO_PARTNER,
    } kind;
    long partner;
    struct an_rule *rule; /* vev by vev, then neutrino by neutrino */
};

/* t->rule := the entries; first <= last and 0 <= most. Clear frees them. */
void an_rule_table_fill(struct an_rule_table *t);
void an_rule_table_clear(struct an_rule_table *t);
/* Borrowed. */
const struct an_rule *an_rule_table_entry(const struct an_rule_table *t,
                                          long vev, long neutrino);

/* One row of the table for a model: the verdicts beside a singlet's vev. */
struct an_rule_row {
    fmpq_t charge; /* of the vev; 0 for none */
    struct an_findings
        vacuum; /* with_instantons: where there are extra charges */
    struct an_findings with_instantons;
};

/* v := the verdicts on a model with the vevs of a vacuum and the one of a
 * further scalar, a singlet but for its charge under one U(1) (index `group`);
 * charge 0: no further vev.
 * v is initialised. */
void an_rule_vacuum(struct an_findings *v, const struct an_model *model,
                    const struct an_vacuum *vacuum, size_t group,
                    const fmpq_t charge, const struct an_question *question);

#endif
