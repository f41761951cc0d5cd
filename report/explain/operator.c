/* operator.c - witnesses as sums that a reader adds up.
 *
 * An allowed operator: its factors with their charges, and what absorbs the
 * rest; each column adds up to zero. A forbidden one: its factors with their
 * turns, which do not add up to a whole number. What a symmetry does to many:
 * its exponent is a sum of coefficients times charges, and a table shows those
 * charges, the sum, and the sum mod 1.
 */
#include "report/explain/operator.h"

#include <flint/fmpq_vec.h>

#include "report/explain/explanation.h"
#include "algebra/rational.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "residual/witness/turns.h"
#include "theory/model.h"
#include "verdict/check.h"

/* Does the charge lie in unbroken simple factors alone? Such roots cost
 * nothing, and their labels are not shown. */
static bool is_hidden(const struct an_explanation *e, size_t k)
{
    for (size_t i = 0; i < e->r->nnonabelian; i++) {
        size_t g = e->r->nonabelian[i].group, at = e->m->coordinate[g];
        if (e->r->nonabelian[i].whole && k >= at &&
            k < at + (size_t)e->m->group[g].lie.rank)
            return true;
    }
    return k + 1 == e->m->ncoordinates; /* F */
}

void an_explain_allowed(struct an_explanation *e, const struct an_witness *w)
{
    size_t n = e->m->ncoordinates;
    struct an_columns c;
    if (w->type != AN_WITNESS_OPERATOR)
        return;
    fmpq *total = _fmpq_vec_init((slong)n);
    an_columns_init(&c, e->m);
    for (size_t i = 0; i < w->nlegs; i++)
        an_columns_need(&c, w->leg[i].charge);
    for (size_t k = 0; k < n; k++)
        if (is_hidden(e, k))
            an_columns_hide(&c, k);
    an_columns_table(e->d, "r", &c, "l", "power");
    an_columns_cells(e->d, &c, NULL);
    an_document_cell(e->d, "factor");
    for (size_t i = 0; i < w->nlegs; i++) {
        const struct an_leg *leg = &w->leg[i];
        fmpq_t power;
        if (leg->absorbs && !an_columns_show(&c, leg->charge))
            continue;
        an_document_cell(e->d, "%s", an_said_whole(e->d, leg->power));
        an_columns_cells(e->d, &c, leg->charge);
        an_document_cell(e->d, "%s", leg->name);
        fmpq_init(power);
        fmpq_set_fmpz(power, leg->power);
        for (size_t k = 0; k < n; k++)
            fmpq_addmul(&total[k], &leg->charge[k], power);
        fmpq_clear(power);
    }
    an_document_cell(e->d, "%s", "");
    an_columns_cells(e->d, &c, total);
    an_document_cell(e->d, "total");
    an_columns_clear(&c);
    if (!e->ruled_terms)
        an_document_paragraph(
            e->d,
            "Where a contraction of indices vanishes by symmetry, further vevs "
            "or derivatives, which carry no charge, make it nonzero.");
    e->ruled_terms = true;
    _fmpq_vec_clear(total, (slong)n);
}

/* One factor, once? */
static bool is_single(const struct an_witness *w)
{
    return w->nlegs == 1 && fmpz_is_one(w->leg[0].power);
}

void an_explain_forbidden(struct an_explanation *e, const struct an_witness *w)
{
    const char *sum = "";
    fmpq_t turn, total, n;
    if (w->type != AN_WITNESS_SYMMETRY)
        return;
    fmpq_init(turn);
    fmpq_init(total);
    fmpq_init(n);
    /* "L(q=-1): 1/3 × (-1) = -1/3", and at last "2 × (-1/3) - 1/9 = ..." */
    for (size_t i = 0; i < w->nlegs; i++) {
        const struct an_leg *leg = &w->leg[i];
        const char *product =
            an_said_product_of(e->d, e->m, w->functional, leg->charge);
        an_explain_exponent(turn, e->m, w->functional, leg->charge);
        an_document_equation(e->d, "%s: %s%s%s", leg->name,
                             an_said_with(e->d, "", product, " = "),
                             an_said_number(e->d, turn),
                             is_single(w) ? an_said_mod1(e->d, turn) : "");
        fmpq_set_fmpz(n, leg->power);
        sum = an_said(e->d, "%s%s × %s", sum, an_said_summand(e->d, n, i == 0),
                      an_said_multiplier(e->d, turn));
        fmpq_addmul(total, n, turn);
    }
    if (!is_single(w))
        an_document_equation(e->d, "%s = %s%s", sum,
                             an_said_number(e->d, total),
                             an_said_mod1(e->d, total));
    fmpq_clear(n);
    fmpq_clear(turn);
    fmpq_clear(total);
}

/* ---- what a symmetry does, as a table */

void an_explain_turns(struct an_explanation *e, const struct an_turn_table *t)
{
    struct an_columns c;
    fmpq_t value, turn;
    if (t->n == 0)
        return;
    fmpq_init(value);
    fmpq_init(turn);
    if (!t->silent)
        an_document_equation(e->d, "x = %s",
                             an_said_generator(e->d, t->f, t->m));
    an_columns_init(&c, t->m);
    an_columns_need(&c, t->f);
    an_columns_table(e->d, "", &c, "rrl", "");
    an_columns_cells(e->d, &c, NULL);
    an_document_row(e->d, "x|turn|what");
    for (size_t i = 0; i < t->n; i++) {
        an_columns_cells(e->d, &c, t->row[i].charge);
        an_explain_exponent(value, t->m, t->f, t->row[i].charge);
        an_rational_mod1(turn, value);
        an_document_row(e->d, "%s|%s|%s", an_said_number(e->d, value),
                        an_said_number(e->d, turn),
                        an_said_list(e->d, t->row[i].name, t->row[i].nnames));
    }
    an_columns_clear(&c);
    fmpq_clear(value);
    fmpq_clear(turn);
    if (t->centre)
        an_document_paragraph(
            e->d, "Of an unbroken group the highest weight stands for all, "
                  "which turn alike: only its centre acts.");
}
