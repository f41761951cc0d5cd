/* sum.c - one anomaly as a sum with its summands.
 *
 * A summand is sign × generations × dimensions × index × charges; ones
 * are left out. Where charges depend on the generation, alike ones are one
 * product and a field is a sum of such.
 */
#include "report/explain/explanation.h"

#include "anomaly/anomaly.h"
#include "anomaly/summands.h"
#include "report/check/anomalies.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "terms/charge.h"
#include "theory/model.h"
#include "theory/text/label.h"
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

/* A product under way: what stands between its factors. */
static void times(struct an_math *f, bool *empty)
{
    if (!*empty)
        an_math_add(f, " × ", " \\times ");
    *empty = false;
}

/* A charge to a power, in parentheses unless it is plain. */
static void add_charge(struct an_math *f, const struct an_linear *q,
                       size_t power, const struct an_model *m)
{
    bool constant = an_linear_is_constant(q);
    bool bare = constant && fmpq_sgn(q->constant) >= 0 &&
                (power == 1 || fmpz_is_one(fmpq_denref(q->constant)));
    an_math_add(f, bare ? "" : "(", NULL);
    an_linear_write(f, q, m);
    an_math_add(f, bare ? "" : ")", NULL);
    an_math_power(f, (long)power);
}

static void add_index(struct an_math *f, bool *empty,
                      const struct an_anomaly *a, const struct an_weyl *w)
{
    fmpq_t index;
    if (a->simple == AN_NO_GROUP || a->form == AN_NEW_SU2)
        return;
    fmpq_init(index);
    if (a->form == AN_CUBIC)
        fmpq_set_fmpz(index, &w->cubic[a->simple]);
    else
        fmpq_set(index, &w->index[a->simple]);
    if (a->form == AN_WITTEN || a->form == AN_Z_MIXED)
        fmpq_mul_2exp(index, index, 1);
    if (!fmpq_is_one(index)) {
        times(f, empty);
        an_math_multiplier(f, index);
    }
    fmpq_clear(index);
}

/* n generations from j on. */
static void add_product(struct an_math *f, const struct an_model *m,
                        const struct an_anomaly *a, const struct an_weyl *w,
                        size_t j, size_t n)
{
    const struct an_field *field = &m->field[w->field];
    bool empty = true;
    if (n > 1) {
        times(f, &empty);
        an_math_count(f, (long)n);
    }
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_SIMPLE && g != a->simple &&
            !fmpz_is_one(&w->dim[g])) {
            times(f, &empty);
            an_math_integer(f, &w->dim[g]);
        }
    add_index(f, &empty, a, w);
    for (size_t k = 0, power; k < a->nabelian; k += power) {
        for (power = 1; k + power < a->nabelian; power++)
            if (a->abelian[k + power] != a->abelian[k])
                break;
        struct an_linear q;
        an_linear_init(&q);
        an_fermion_charge(&q, m, field, a->abelian[k], j);
        times(f, &empty);
        add_charge(f, &q, power, m);
        an_linear_clear(&q);
    }
    if (empty)
        an_math_count(f, 1);
}

/* "Q: 3 × 2 × 1/2 × 1/3 = 1" */
static void add_contribution(struct an_explanation *e,
                             const struct an_anomaly *a,
                             const struct an_weyl *w)
{
    const struct an_model *m = e->c->model;
    const struct an_contribution *p = an_anomaly_part(a, w->field);
    struct an_math f = {0};
    bool minus = w->sign < 0 && !ignores_signs(a);
    an_math_field(&f, &m->field[w->field]);
    an_math_colon(&f);
    size_t ngen = m->field[w->field].generations, n;
    for (size_t j = 0; j < ngen; j += n) {
        n = run_of(&m->field[w->field], a, j);
        if (j > 0)
            an_math_add(&f, minus ? " - " : " + ", NULL);
        else if (minus)
            an_math_add(&f, "-", NULL);
        add_product(&f, m, a, w, j, n);
    }
    an_math_add(&f, " = ", NULL);
    if (!p)
        an_math_count(&f, 0);
    else if (p->known)
        an_math_number(&f, p->value);
    else
        an_math_say(&f, p->said);
    an_document_put_equation(e->d, &f);
}

/* ---- one sum */

static void add_total(struct an_explanation *e, const struct an_anomalies *all,
                      const struct an_anomaly *a)
{
    const struct an_model *m = e->c->model;
    struct an_math f = {0};
    fmpq_t total;
    fmpq_init(total);
    an_math_add(&f, "sum: ", "\\text{sum: }");
    bool first = true;
    for (size_t i = 0; i < all->nweyls && a->known; i++) {
        const struct an_contribution *p =
            an_anomaly_part(a, all->weyl[i].field);
        if (!an_anomaly_holds(m, a, &all->weyl[i]))
            continue;
        if (p && !p->known) {
            an_math_add(&f, first ? "(" : " + (", NULL);
            an_math_say(&f, p->said);
            an_math_add(&f, ")", NULL);
        } else if (p) {
            an_math_summand(&f, p->value, first);
            fmpq_add(total, total, p->value);
        } else {
            an_math_add(&f, first ? "0" : " + 0", NULL);
        }
        first = false;
    }
    if (a->known) {
        an_math_add(&f, " = ", NULL);
        an_math_number(&f, ignores_signs(a) ? total : a->value);
    } else {
        an_math_say(&f, a->said);
        if (a->counts)
            an_math_add(&f, ", to be 0", ",\\text{ to be }0");
    }
    if (ignores_signs(a))
        an_math_add(&f, a->cancels ? ", even" : ", odd",
                    a->cancels ? ",\\text{ even}" : ",\\text{ odd}");
    an_document_put_equation(e->d, &f);
    fmpq_clear(total);
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
                       : an_is_of_global(e->c->model, a)
                           ? "the condition does not hold, and need not: the "
                             "symmetry is global"
                           : "the condition does not hold; it does not count");
    if (a->cancels)
        return "";
    if (a->counts)
        return "It does not vanish: as it stands the theory is "
               "inconsistent " AN_SAY_BAD("✗");
    return a->kind == AN_GLOBAL
               ? "It need not vanish, the symmetry is global."
               : "This matters only on manifolds without a spin structure "
                 "(Wang, Wen and Witten).";
}

void an_explain_sum(struct an_explanation *e, const struct an_anomalies *all,
                    const struct an_anomaly *a)
{
    if (!a->defined) {
        an_document_paragraph(e->d, "Not defined: %s.", a->reason);
        return;
    }
    for (size_t i = 0; i < all->nweyls; i++)
        if (an_anomaly_holds(e->c->model, a, &all->weyl[i]))
            add_contribution(e, a, &all->weyl[i]);
    if (an_anomaly_has_summands(e->c->model, all, a))
        add_total(e, all, a);
    an_document_paragraph(e->d, "%s", meaning(e, a));
}
