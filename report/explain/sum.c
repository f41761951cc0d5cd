/* sum.c - one anomaly as a sum with its summands.
 *
 * A summand is sign × generations × dimensions × index × charges; ones
 * are left out. Where charges depend on the generation, alike ones are one
 * product and a field is a sum of such.
 */
#include "report/explain/explanation.h"

#include "anomaly/anomaly.h"
#include "anomaly/summands.h"
#include "report/check/sections.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "terms/charge.h"
#include "theory/model.h"
#include "verdict/check.h"

/* ---- one summand */

static bool ignores_signs(const struct an_anomaly *a)
{
    return a->form == AN_WITTEN || a->form == AN_NEW_SU2;
}

/* Generations j, j + 1, ... with the same charges as j; how many. */
static size_t run_of(const struct an_field *f, const struct an_anomaly *a,
                     size_t j)
{
    size_t n = 1;
    for (; j + n < f->generations; n++)
        for (size_t k = 0; k < a->nabelian; k++) {
            const struct an_linear *q = f->group[a->abelian[k]].charge;
            if (!an_linear_equal(&q[j], &q[j + n]))
                return n;
        }
    return n;
}

/* A charge to a power, in parentheses unless it is plain. */
static const char *charge(struct an_document *d, const struct an_linear *q,
                          size_t power, const struct an_model *m)
{
    bool bare = an_linear_is_constant(q) && fmpq_sgn(q->constant) >= 0 &&
                (power == 1 || fmpz_is_one(fmpq_denref(q->constant)));
    const char *text = an_said_linear(d, q, m);
    if (!bare)
        text = an_said(d, "(%s)", text);
    if (power > 1)
        text =
            an_said(d, "%s" AN_SAY_MATH("^%zu", "^{%zu}"), text, power, power);
    return text;
}

/* "" for none, or 1. */
static const char *weight(struct an_document *d, const struct an_anomaly *a,
                          const struct an_weyl *w)
{
    const char *text = "";
    fmpq_t x;
    if (a->simple == AN_NO_GROUP || a->form == AN_NEW_SU2)
        return "";
    fmpq_init(x);
    if (a->form == AN_CUBIC)
        fmpq_set_fmpz(x, &w->cubic[a->simple]);
    else
        fmpq_set(x, &w->index[a->simple]);
    if (a->form == AN_WITTEN || a->form == AN_Z_MIXED)
        fmpq_mul_2exp(x, x, 1);
    if (!fmpq_is_one(x))
        text = an_said_multiplier(d, x);
    fmpq_clear(x);
    return text;
}

/* n generations from j on. */
static const char *product(struct an_explanation *e, const struct an_anomaly *a,
                           const struct an_weyl *w, size_t j, size_t n)
{
    const char *p = n > 1 ? an_said(e->d, "%zu", n) : "";
    for (size_t g = 0; g < e->m->ngroups; g++)
        if (e->m->group[g].kind == AN_SIMPLE && g != a->simple &&
            !fmpz_is_one(&w->dim[g]))
            p = an_said_next(e->d, p, " × ", an_said_integer(e->d, &w->dim[g]));
    p = an_said_next(e->d, p, " × ", weight(e->d, a, w));
    for (size_t k = 0, power; k < a->nabelian; k += power) {
        for (power = 1; k + power < a->nabelian; power++)
            if (a->abelian[k + power] != a->abelian[k])
                break;
        struct an_linear q;
        an_linear_init(&q);
        an_fermion_charge(&q, e->m, &e->m->field[w->field], a->abelian[k], j);
        p = an_said_next(e->d, p, " × ", charge(e->d, &q, power, e->m));
        an_linear_clear(&q);
    }
    return *p ? p : "1";
}

/* "Q: 3 × 2 × 1/2 × 1/3 = 1" */
static void add_contribution(struct an_explanation *e,
                             const struct an_anomaly *a,
                             const struct an_weyl *w)
{
    const struct an_field *f = &e->m->field[w->field];
    const struct an_contribution *p = an_anomaly_part(a, w->field);
    const char *sum = "";
    bool minus = w->sign < 0 && !ignores_signs(a);
    for (size_t j = 0, n; j < f->generations; j += n) {
        n = run_of(f, a, j);
        sum = an_said(e->d, "%s%s%s%s", sum, j > 0 ? " " : "",
                      minus   ? j > 0 ? "- " : "-"
                      : j > 0 ? "+ "
                              : "",
                      product(e, a, w, j, n));
    }
    an_document_equation(e->d, "%s: %s = %s", an_said_field(e->d, f), sum,
                         !p         ? "0"
                         : p->known ? an_said_number(e->d, p->value)
                                    : p->said);
}

/* ---- one sum */

static void add_total(struct an_explanation *e, const struct an_anomalies *all,
                      const struct an_anomaly *a)
{
    const char *sum = "";
    fmpq_t total, zero;
    fmpq_init(total);
    fmpq_init(zero);
    for (size_t i = 0; i < all->nweyls && a->known; i++) {
        const struct an_contribution *p =
            an_anomaly_part(a, all->weyl[i].field);
        if (!an_anomaly_holds(e->m, a, &all->weyl[i]))
            continue;
        if (p && !p->known) {
            sum =
                an_said_next(e->d, sum, " + ", an_said(e->d, "(%s)", p->said));
            continue;
        }
        const fmpq *x = p ? p->value : zero;
        sum = an_said(e->d, "%s%s", sum, an_said_summand(e->d, x, !*sum));
        fmpq_add(total, total, x);
    }
    if (a->known)
        sum =
            an_said(e->d, "%s = %s", sum,
                    an_said_number(e->d, ignores_signs(a) ? total : a->value));
    else
        sum = an_said(e->d, "%s%s", a->said,
                      a->counts ? AN_SAY_MATH(", to be 0", ",\\text{ to be }0")
                                : "");
    an_document_equation(e->d, AN_SAY_MATH("sum: ", "\\text{sum: }") "%s%s",
                         sum,
                         !ignores_signs(a) ? ""
                         : a->cancels ? AN_SAY_MATH(", even", ",\\text{ even}")
                                      : AN_SAY_MATH(", odd", ",\\text{ odd}"));
    fmpq_clear(total);
    fmpq_clear(zero);
}

/* What the sum means for the model; "" where it vanishes as it should. */
static const char *meaning(struct an_explanation *e, const struct an_anomaly *a)
{
    if (!a->known)
        return a->counts ? "A condition on the unknown charges."
                         : "It depends on unknown charges.";
    if (a->kind == AN_DISCRETE)
        return an_said(e->d, "%s: %s.", a->reason,
                       a->cancels  ? "the condition holds"
                       : a->counts ? "the condition fails " AN_SAY_BAD("✗")
                       : an_is_of_global(e->m, a)
                           ? "the condition does not hold, and need not: the "
                             "symmetry is global"
                           : "the condition does not hold; it does not count");
    if (a->cancels)
        return "";
    if (a->counts)
        return "It does not vanish: as it stands the theory is "
               "inconsistent " AN_SAY_BAD("✗");
    return a->kind == AN_GLOBAL ? "It need not vanish, the symmetry is global."
                                : "This matters only on manifolds without a "
                                  "spin structure (Wang, Wen and Witten).";
}

void an_explain_sum(struct an_explanation *e, const struct an_anomalies *all,
                    const struct an_anomaly *a)
{
    if (!a->defined) {
        an_document_paragraph(e->d, "Not defined: %s.", a->reason);
        return;
    }
    for (size_t i = 0; i < all->nweyls; i++)
        if (an_anomaly_holds(e->m, a, &all->weyl[i]))
            add_contribution(e, a, &all->weyl[i]);
    if (an_anomaly_has_summands(e->m, all, a))
        add_total(e, all, a);
    an_document_paragraph(e->d, "%s", meaning(e, a));
}
