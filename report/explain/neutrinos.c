/* neutrinos.c - Dirac, Majorana or massless, and the theorem behind. */
#include "report/explain/neutrinos.h"

#include <stdlib.h>

#include "base/prose.h"
#include "report/explain/explanation.h"
#include "report/explain/operator.h"
#include "residual/verdicts/species.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "verdict/words.h"

/* ---- the rule */

static void add_theorem(struct an_explanation *e)
{
    if (e->ruled_neutrinos)
        return;
    e->ruled_neutrinos = true;
    an_document_paragraph(
        e->d, "A mass term joins two left-handed Weyl states. Give every state "
              "its class c: its charges, up to what the vacuum absorbs (vevs "
              "and unbroken roots). A term can appear, to all orders in the "
              "vevs, exactly when its total class is zero: the values that "
              "equivariant polynomials in the vevs take are all vectors that "
              "the unbroken group fixes. So:");
    an_document_item(
        e->d,
        "2c = 0: a state may pair with itself, a Majorana mass is allowed.");
    an_document_item(e->d,
                     "2c ≠ 0: masses connect only c with -c, a Dirac mass. Of "
                     "n(c) and n(-c) states the surplus stays massless.");
}

/* ---- one pair of classes */

/* "n(c) = 3: L, ell (3 active)" */
static void add_members(struct an_explanation *e, const char *class,
                        const struct an_member *v, size_t n, long states,
                        long active)
{
    AN_SAID_EACH(names, e->d, ", ", i, n, v[i].name);
    an_document_item(e->d, "n(%s) = %ld%s%s", class, states,
                     an_said_with(e->d, ": ", names, ""),
                     active > 0 ? an_said(e->d, " (%ld active)", active) : "");
}

/* "under Z6: 2 × 2/3 = 4/3 = 1/3 mod 1" */
static void add_twice(struct an_explanation *e, const char *under,
                      const fmpq *x, bool discrete)
{
    fmpq_t twice;
    fmpq_init(twice);
    fmpq_mul_2exp(twice, x, 1);
    an_document_equation(e->d, "%s: 2 × %s = %s%s", an_said_word(e->d, under),
                         an_said_multiplier(e->d, x),
                         an_said_number(e->d, twice),
                         discrete ? an_said_mod1(e->d, twice) : "");
    fmpq_clear(twice);
}

static void add_double(struct an_explanation *e,
                       const struct an_neutral_class *k)
{
    for (size_t i = 0; i < e->r->discrete.n; i++)
        add_twice(e, an_said_order(e->d, &e->r->discrete.v[i], true),
                  &k->turns[i], true);
    for (size_t i = 0; i < e->r->ndirections; i++)
        if (!e->r->direction[i].electric)
            add_twice(e, e->r->direction[i].name, &k->charge[i], false);
}

static bool charged_under_something(const struct an_explanation *e,
                                    const struct an_neutral_class *k)
{
    for (size_t i = 0; i < e->r->discrete.n; i++)
        if (!fmpq_is_zero(&k->turns[i]))
            return true;
    for (size_t i = 0; i < e->r->ndirections; i++)
        if (!fmpq_is_zero(&k->charge[i]))
            return true;
    return false;
}

/* Masses of multiplets in a pseudoreal representation. */
static const char *antisymmetric(const struct an_neutral_class *k)
{
    return k->multiplets % 2 == 0 ? "Every multiplet finds another."
           : k->multiplets == 1
               ? "There is one multiplet, which stays massless to all orders."
               : "Their number is odd: one stays massless to all orders.";
}

static void add_pairing(struct an_explanation *e,
                        const struct an_neutral_class *k)
{
    long surplus = k->states - k->partners, left = labs(surplus);
    if (k->self && !k->pseudoreal)
        an_document_paragraph(e->d,
                              "2c = 0: these states may have Majorana masses.");
    else if (k->self)
        an_document_paragraph(e->d,
                              "2c = 0, but the representation of the global "
                              "group is pseudoreal: masses are antisymmetric, "
                              "so they pair two different multiplets%s. %s",
                              k->active ? ", a Dirac mass" : "",
                              antisymmetric(k));
    else if (k->pseudoreal)
        an_document_paragraph(
            e->d,
            "2c is not zero: only Dirac masses. An element outside the torus "
            "turns c into -c, and the two make up one pseudoreal "
            "representation: masses are antisymmetric, so they pair two "
            "different multiplets. %s",
            antisymmetric(k));
    else
        an_document_paragraph(
            e->d,
            "2c is not zero: only Dirac masses. n(c) - n(-c) = %ld - %ld = "
            "%ld: %s",
            k->states, k->partners, surplus,
            surplus == 0
                ? "every state finds a partner."
                : an_said(
                      e->d,
                      "%ld state%s of class %s stay%s massless to all orders.",
                      left, left == 1 ? "" : "s", surplus > 0 ? "c" : "-c",
                      left == 1 ? "s" : ""));
}

static void add_class(struct an_explanation *e,
                      const struct an_neutral_class *k)
{
    an_document_heading(e->d, 3, "The class of %s", k->member[0].name);
    add_members(e, "c", k->member, k->nmembers, k->states, k->active);
    if (!k->self)
        add_members(e, "-c", k->partner, k->npartners, k->partners,
                    k->active_partners);
    if (charged_under_something(e, k)) {
        an_document_paragraph(
            e->d, "Twice the phase of class c%s:",
            e->r->ndirections > 1 ? " (or its unbroken charge)" : "");
        add_double(e, k);
    } else {
        an_document_paragraph(
            e->d,
            "No symmetry that is left turns class c, but " AN_FERMION_PARITY
            ", which turns all fermions.");
    }
    add_pairing(e, k);
}

/* ---- the rule of the literature, for one cyclic group */

static void add_literature(struct an_explanation *e,
                           const struct an_neutral_class *k)
{
    const char *so;
    fmpq_t power;
    if (e->r->discrete.n != 1 || !fmpz_fits_si(&e->r->discrete.v[0]) ||
        k->pseudoreal)
        return;
    for (size_t i = 0; i < e->r->ndirections; i++)
        if (!fmpq_is_zero(&k->charge[i]))
            return;
    long n = (long)fmpz_get_si(&e->r->discrete.v[0]);
    fmpq_init(power);
    fmpq_mul_si(power, &k->turns[0], n);
    bool whole =
        fmpz_is_one(fmpq_denref(power)) && fmpz_fits_si(fmpq_numref(power));
    long p = whole ? (long)fmpz_get_si(fmpq_numref(power)) : 0;
    fmpq_clear(power);
    /* Of a neutral neutrino a broken U(1) alone makes a remark worth while. */
    if (!whole || (p == 0 && e->r->nalone == 0))
        return;
    if (p == 0)
        so = "It is neutral under the group, so the group cannot forbid a "
             "Majorana mass.";
    else if (n % 2)
        so = an_said(e->d, "%ld is odd: Majorana masses are forbidden.", n);
    else
        so = an_said(e->d,
                     "%ld = 2 × %ld, and %ld %s %ld: Majorana masses are %s.",
                     n, n / 2, p, 2 * p == n ? "=" : "≠", n / 2,
                     2 * p == n ? "allowed" : "forbidden");
    const char *omega = an_said(
        e->d, AN_SAY_MATH("ω = exp(2πi/%ld)", "\\omega = e^{2\\pi i/%ld}"), n,
        n);
    const char *turn =
        an_said(e->d, AN_SAY_MATH("ω^%ld", "\\omega^{%ld}"), p, p);
    an_document_paragraph(e->d,
                          "In the words of Hirsch, Srivastava and Valle, with "
                          "%s: the neutrino turns by %s. %s",
                          omega, turn, so);
    e->cited[AN_CITE_HIRSCH] = true;
}

/* ---- witnesses and counts */

static void add_mass_term(struct an_explanation *e, const char *kind,
                          const struct an_witness *w)
{
    if (w->type != AN_WITNESS_OPERATOR)
        return;
    an_document_paragraph(e->d,
                          "A %s mass term: %s. With the components that "
                          "matter, every charge adds up to zero:",
                          kind, w->term);
    an_explain_allowed(e, w);
}

static void add_counts(struct an_explanation *e)
{
    const struct an_neutrinos *n = &e->v->neutrinos;
    bool mixed = n->nature == AN_MIXED_NATURE;
    an_document_formula(e->d, "%ld Dirac + %ld Majorana + %ld massless = %ld",
                        n->dirac, n->majorana, n->massless, n->active);
    an_document_paragraph(
        e->d,
        "Heavy states with opposite charges pair first, so the active "
        "neutrinos are among those left over. The neutrinos are %s.",
        mixed ? "a mixture: see the counts" : an_word_nature(n->nature));
}

void an_explain_neutrinos(struct an_explanation *e)
{
    const struct an_neutrinos *n = &e->v->neutrinos;
    if (!n->confined && n->nature == AN_NO_NEUTRINOS)
        return;
    an_explain_step(e, "Are neutrinos Dirac or Majorana?", true);
    if (n->confined)
        an_document_paragraph(
            e->d,
            "An active neutrino is charged under %s, which no vev breaks: it "
            "is confined and no free particle. There is no verdict.",
            n->confined);
    if (n->nature == AN_NO_NEUTRINOS)
        return;
    add_theorem(e);
    if (n->nature == AN_UNDECIDED_NATURE) {
        an_explain_undecided(e, NULL);
        return;
    }
    if (e->r->undecided)
        an_document_paragraph(
            e->d, "The classes are not all known. But some elements are known "
                  "to be unbroken, and what these forbid is forbidden; a term "
                  "with vevs that does not vanish is allowed. Here these two "
                  "leave nothing open.");
    for (size_t i = 0; i < n->nneutral; i++) {
        const struct an_neutral_class *k = &n->neutral[i];
        if (k->active + k->active_partners == 0)
            continue;
        add_class(e, k);
        if (k->active > 0)
            add_literature(e, k);
    }
    add_mass_term(e, "Majorana", &n->witness);
    add_mass_term(e, "Dirac", &n->mass_witness);
    add_counts(e);
}
