/* neutrinos.c - Dirac, Majorana or massless, and the theorem behind. */
#include "report/explain/neutrinos.h"

#include <string.h>

#include "base/prose.h"
#include "residual/verdicts/species.h"
#include "report/explain/explanation.h"
#include "report/explain/operator.h"
#include "report/write/document.h"
#include "theory/text/symbol.h"
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

static void add_list(struct an_text *t, const struct an_member *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        an_text_printf(t, "%s%s", i ? ", " : "", v[i].name);
}

static void add_members(struct an_explanation *e,
                        const struct an_neutral_class *k)
{
    struct an_text t = {0};
    an_text_printf(&t, "n(c) = %ld: ", k->states);
    add_list(&t, k->member, k->nmembers);
    if (k->active > 0)
        an_text_printf(&t, " (%ld active)", k->active);
    an_document_put_item(e->d, &t);
    if (k->self)
        return;
    an_text_printf(&t, "n(-c) = %ld%s", k->partners, k->partners ? ": " : "");
    add_list(&t, k->partner, k->npartners);
    if (k->active_partners > 0)
        an_text_printf(&t, " (%ld active)", k->active_partners);
    an_document_put_item(e->d, &t);
}

/* "under Z6: 2 × 2/3 = 4/3 = 1/3 mod 1" */
static void add_twice(struct an_explanation *e, const char *under,
                      const fmpq *x, bool discrete)
{
    struct an_math f = {0};
    fmpq_t twice;
    fmpq_init(twice);
    fmpq_mul_2exp(twice, x, 1);
    an_math_words(&f, under);
    an_math_colon(&f);
    an_math_add(&f, "2 × ", "2 \\times ");
    an_math_multiplier(&f, x);
    an_math_add(&f, " = ", NULL);
    an_math_number(&f, twice);
    if (discrete)
        an_math_mod1(&f, twice);
    an_document_put_equation(e->d, &f);
    fmpq_clear(twice);
}

static void add_double(struct an_explanation *e,
                       const struct an_neutral_class *k)
{
    const struct an_residual *r = &e->v->residual;
    for (size_t i = 0; i < r->discrete.n; i++) {
        struct an_text name = {0};
        an_word_order(&name, &r->discrete.v[i], true);
        add_twice(e, an_text_string(&name), &k->turns[i], true);
        an_text_clear(&name);
    }
    for (size_t i = 0; i < r->ndirections; i++)
        if (!r->direction[i].electric)
            add_twice(e, r->direction[i].name, &k->charge[i], false);
}

static bool charged_under_something(const struct an_explanation *e,
                                    const struct an_neutral_class *k)
{
    const struct an_residual *r = &e->v->residual;
    for (size_t i = 0; i < r->discrete.n; i++)
        if (!fmpq_is_zero(&k->turns[i]))
            return true;
    for (size_t i = 0; i < r->ndirections; i++)
        if (!fmpq_is_zero(&k->charge[i]))
            return true;
    return false;
}

static void add_pairing(struct an_explanation *e,
                        const struct an_neutral_class *k)
{
    struct an_text t = {0};
    long surplus = k->states - k->partners;
    if (k->self && !k->pseudoreal) {
        an_text_add(&t, "2c = 0: these states may have Majorana masses.");
    } else if (k->self) {
        an_text_printf(
            &t,
            "2c = 0, but the representation of the global group is pseudoreal: "
            "masses are antisymmetric, so they pair two different "
            "multiplets%s. %s",
            k->active ? ", a Dirac mass" : "",
            k->multiplets % 2 == 0 ? "Every multiplet finds another."
            : k->multiplets == 1
                ? "There is one multiplet, which stays massless to all orders."
                : "Their number is odd: one stays massless to all orders.");
    } else if (k->pseudoreal) {
        an_text_printf(
            &t,
            "2c is not zero: only Dirac masses. An element outside the torus "
            "turns c into -c, and the two make up one pseudoreal "
            "representation: masses are antisymmetric, so they pair two "
            "different multiplets. %s",
            k->multiplets % 2 == 0 ? "Every multiplet finds another."
            : k->multiplets == 1
                ? "There is one multiplet, which stays massless to all orders."
                : "Their number is odd: one stays massless to all orders.");
    } else {
        an_text_printf(&t,
                       "2c is not zero: only Dirac masses. n(c) - n(-c) = %ld "
                       "- %ld = %ld: ",
                       k->states, k->partners, surplus);
        if (surplus == 0)
            an_text_add(&t, "every state finds a partner.");
        else
            an_text_printf(&t,
                           "%ld state%s of %s stay%s massless to all orders.",
                           surplus < 0 ? -surplus : surplus,
                           surplus == 1 || surplus == -1 ? "" : "s",
                           surplus > 0 ? "class c" : "class -c",
                           surplus == 1 || surplus == -1 ? "s" : "");
    }
    an_document_put_paragraph(e->d, &t);
}

static void add_class(struct an_explanation *e,
                      const struct an_neutral_class *k)
{
    an_document_heading(e->d, 3, "The class of %s", k->member[0].name);
    add_members(e, k);
    if (charged_under_something(e, k)) {
        an_document_paragraph(
            e->d, "Twice the phase of class c%s:",
            e->v->residual.ndirections > 1 ? " (or its unbroken charge)" : "");
        add_double(e, k);
    } else {
        an_document_paragraph(
            e->d, "No symmetry that is left turns class c, but " AN_SAY_MATH(
                      "(-1)^F", "(-1)^{F}") ", which turns all fermions.");
    }
    add_pairing(e, k);
}

/* ---- the rule of the literature, for one cyclic group */

static void add_literature(struct an_explanation *e,
                           const struct an_neutral_class *k)
{
    const struct an_residual *r = &e->v->residual;
    struct an_text t = {0};
    if (r->discrete.n != 1 || !fmpz_fits_si(&r->discrete.v[0]) || k->pseudoreal)
        return;
    for (size_t i = 0; i < r->ndirections; i++)
        if (!fmpq_is_zero(&k->charge[i]))
            return;
    long n = (long)fmpz_get_si(&r->discrete.v[0]);
    fmpq_t power;
    fmpq_init(power);
    fmpq_mul_si(power, &k->turns[0], n);
    /* Of a neutral neutrino a broken U(1) alone makes a remark worth while. */
    if (fmpq_is_zero(power) && r->nalone == 0) {
        fmpq_clear(power);
        return;
    }
    if (fmpz_is_one(fmpq_denref(power)) && fmpz_fits_si(fmpq_numref(power))) {
        long p = (long)fmpz_get_si(fmpq_numref(power));
        an_text_printf(&t,
                       "In the words of Hirsch, Srivastava and Valle, with ω = "
                       "exp(2πi/%ld): the neutrino turns by ω^%ld. ",
                       n, p);
        if (p == 0)
            an_text_add(&t, "It is neutral under the group, so the group "
                            "cannot forbid a Majorana mass.");
        else if (n % 2)
            an_text_printf(&t, "%ld is odd: Majorana masses are forbidden.", n);
        else
            an_text_printf(
                &t, "%ld = 2 × %ld, and %ld %s %ld: Majorana masses are %s.", n,
                n / 2, p, 2 * p == n ? "=" : "≠", n / 2,
                2 * p == n ? "allowed" : "forbidden");
        e->cited[AN_CITE_HIRSCH] = true;
    }
    fmpq_clear(power);
    an_document_put_paragraph(e->d, &t);
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
    if (n->confined) {
        an_document_paragraph(e->d,
                              "An active neutrino is charged under %s, which "
                              "no vev breaks: it is confined and no free "
                              "particle. There is no verdict.",
                              n->confined);
    }
    if (n->nature == AN_NO_NEUTRINOS)
        return;
    add_theorem(e);
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
