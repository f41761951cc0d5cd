/* operator.c - witnesses as sums that a reader adds up.
 *
 * An allowed operator: its factors with their charges, and what absorbs the
 * rest; each column adds up to zero. A forbidden one: its factors with their
 * turns, which do not add up to a whole number.
 */
#include "base/prose.h"
#include "algebra/math.h"
#include "report/explain/operator.h"

#include <flint/fmpq_vec.h>

#include "report/explain/columns.h"
#include "report/explain/explanation.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"

#define CHARGES_ROOM 5

/* Does the charge lie in unbroken simple factors alone? Such roots cost
 * nothing, and their labels are not shown. */
static bool is_hidden(const struct an_explanation *e, size_t k)
{
    const struct an_model *m = e->c->model;
    const struct an_residual *r = &e->v->residual;
    for (size_t i = 0; i < r->nnonabelian; i++) {
        size_t g = r->nonabelian[i].group, at = m->coordinate[g];
        if (r->nonabelian[i].whole && k >= at &&
            k < at + (size_t)m->group[g].lie.rank)
            return true;
    }
    return k + 1 == m->ncoordinates; /* F */
}

/* x := the charges of a leg that are shown. Is any left? */
static bool shown_charges(fmpq *x, const struct an_explanation *e,
                          const struct an_leg *leg)
{
    bool any = false;
    for (size_t k = 0; k < e->c->model->ncoordinates; k++) {
        if (is_hidden(e, k))
            fmpq_zero(&x[k]);
        else
            fmpq_set(&x[k], &leg->charge[k]);
        any = any || !fmpq_is_zero(&x[k]);
    }
    return any;
}

static void add_rows(struct an_explanation *e, const struct an_witness *w,
                     const struct an_columns *c, fmpq *x, fmpq *total)
{
    size_t n = e->c->model->ncoordinates;
    fmpq_t y;
    fmpq_init(y);
    for (size_t i = 0; i < w->nlegs; i++) {
        bool any = shown_charges(x, e, &w->leg[i]);
        if (!any && w->leg[i].absorbs)
            continue;
        struct an_math power = {0};
        an_math_integer(&power, w->leg[i].power);
        an_document_math(e->d, &power);
        an_columns_cells(e->d, c, x);
        an_document_cell(e->d, "%s", w->leg[i].name);
        for (size_t k = 0; k < n; k++) {
            fmpq_mul_fmpz(y, &x[k], w->leg[i].power);
            fmpq_add(&total[k], &total[k], y);
        }
    }
    fmpq_clear(y);
    an_document_cell(e->d, "%s", "");
    an_columns_cells(e->d, c, total);
    an_document_cell(e->d, "total");
}

void an_explain_allowed(struct an_explanation *e, const struct an_witness *w)
{
    size_t n = e->c->model->ncoordinates;
    struct an_columns c;
    if (w->type != AN_WITNESS_OPERATOR)
        return;
    fmpq *x = _fmpq_vec_init((slong)n), *total = _fmpq_vec_init((slong)n);
    an_columns_init(&c, e->c->model, CHARGES_ROOM);
    for (size_t i = 0; i < w->nlegs; i++)
        if (shown_charges(x, e, &w->leg[i]))
            an_columns_need(&c, x);
    an_columns_table(e->d, "r", &c, "l");
    an_document_cell(e->d, "power");
    an_columns_cells(e->d, &c, NULL);
    an_document_cell(e->d, "factor");
    add_rows(e, w, &c, x, total);
    an_columns_clear(&c);
    if (!e->ruled_terms)
        an_document_paragraph(
            e->d,
            "Where a contraction of indices vanishes by symmetry, further vevs "
            "or derivatives, which carry no charge, make it nonzero.");
    e->ruled_terms = true;
    _fmpq_vec_clear(x, (slong)n);
    _fmpq_vec_clear(total, (slong)n);
}

/* One factor, once? */
static bool is_single(const struct an_witness *w)
{
    return w->nlegs == 1 && fmpz_is_one(w->leg[0].power);
}

/* "L(q=-1): 1/3 × (-1) = -1/3"; turn := that. */
static void add_leg(struct an_explanation *e, const struct an_witness *w,
                    const struct an_leg *leg, fmpq_t turn)
{
    struct an_math f = {0};
    an_explain_exponent(turn, e->c->model, w->functional, leg->charge);
    an_math_say(&f, leg->name);
    an_math_colon(&f);
    if (an_explain_product(&f, e->c->model, w->functional, leg->charge))
        an_math_add(&f, " = ", NULL);
    an_math_number(&f, turn);
    if (is_single(w))
        an_math_mod1(&f, turn);
    an_document_put_equation(e->d, &f);
}

/* " - 2 × 1/9": a power times a turn, as a summand. */
static void add_multiple(struct an_math *f, const fmpz_t power,
                         const fmpq_t turn, bool first)
{
    fmpq_t n;
    fmpq_init(n);
    fmpq_set_fmpz(n, power);
    an_math_summand(f, n, first);
    an_math_add(f, " × ", " \\times ");
    an_math_multiplier(f, turn);
    fmpq_clear(n);
}

void an_explain_forbidden(struct an_explanation *e, const struct an_witness *w)
{
    struct an_math f = {0};
    fmpq_t turn, total;
    if (w->type != AN_WITNESS_SYMMETRY)
        return;
    fmpq_init(turn);
    fmpq_init(total);
    for (size_t i = 0; i < w->nlegs; i++) {
        add_leg(e, w, &w->leg[i], turn);
        add_multiple(&f, w->leg[i].power, turn, i == 0);
        fmpq_mul_fmpz(turn, turn, w->leg[i].power);
        fmpq_add(total, total, turn);
    }
    an_math_add(&f, " = ", NULL);
    an_math_number(&f, total);
    an_math_mod1(&f, total);
    if (is_single(w))
        an_math_clear(&f);
    else
        an_document_put_equation(e->d, &f);
    fmpq_clear(turn);
    fmpq_clear(total);
}
