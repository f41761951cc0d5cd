/* explanation.c - what the steps of an argument are made of: headings, and the
 * coordinates of charges, as columns and in sums.
 *
 * A table shows the coordinates that are not zero, each in a column of its own
 * while they fit. The label of an SU(2) is shown as T3, half of it.
 */
#include "report/explain/explanation.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "algebra/math.h"
#include "base/mem.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/generator.h"
#include "verdict/check.h"

#define MAX_COLUMNS 6

void an_explain_step(struct an_explanation *e, const char *title, bool vacuum)
{
    e->step++;
    if (vacuum && e->several)
        an_document_heading(e->d, 2, "%d. %s (%s)", e->step, title,
                            e->m->vacuum[e->v->vacuum].name);
    else
        an_document_heading(e->d, 2, "%d. %s", e->step, title);
}

/* ---- columns of charges */

static bool is_t3(const struct an_model *m, size_t k)
{
    const struct an_group *g = an_model_group_at(m, k);
    return g && g->kind == AN_SIMPLE && an_lie_is_su2(&g->lie);
}

/* "T3[SU2L]", "h1[SU5]", "B-L", "F"; as a factor with brackets around a sum. */
static const char *name(struct an_document *d, const struct an_model *m,
                        size_t k, bool factor)
{
    const struct an_group *g = an_model_group_at(m, k);
    struct an_math t = {0};
    fmpq *f = _fmpq_vec_init((slong)m->ncoordinates);
    fmpq_set_si(&f[k], 1, is_t3(m, k) ? 2 : 1);
    if (factor && g && g->kind != AN_SIMPLE)
        an_math_charge(&t, g, AN_BRACKETS);
    else
        an_generator_write(&t, f, m, AN_BRACKETS);
    _fmpq_vec_clear(f, (slong)m->ncoordinates);
    return an_said_math(d, &t);
}

static void coordinate_value(fmpq_t q, const struct an_model *m, size_t k,
                             const fmpq *x)
{
    fmpq_set(q, &x[k]);
    if (is_t3(m, k))
        fmpq_div_2exp(q, q, 1);
}

void an_explain_undecided(struct an_explanation *e, const char *why)
{
    an_document_paragraph(e->d, "Undecided: %s.", why ? why : e->v->why);
}

void an_columns_init(struct an_columns *c, const struct an_model *m)
{
    *c = (struct an_columns){.m = m};
    c->shown = an_alloc(m->ncoordinates, sizeof *c->shown);
}

void an_columns_clear(struct an_columns *c)
{
    free(c->shown);
    *c = (struct an_columns){0};
}

void an_columns_need(struct an_columns *c, const fmpq *x)
{
    for (size_t k = 0; k < c->m->ncoordinates; k++) {
        bool fresh = !c->shown[k] && !fmpq_is_zero(&x[k]);
        c->shown[k] |= fresh;
        c->n += fresh;
    }
}

void an_columns_hide(struct an_columns *c, size_t k)
{
    c->n -= c->shown[k];
    c->shown[k] = false;
}

bool an_columns_show(const struct an_columns *c, const fmpq *x)
{
    for (size_t k = 0; k < c->m->ncoordinates; k++)
        if (c->shown[k] && !fmpq_is_zero(&x[k]))
            return true;
    return false;
}

void an_columns_table(struct an_document *d, const char *before,
                      const struct an_columns *c, const char *after,
                      const char *titles)
{
    bool merged = c->n > MAX_COLUMNS;
    an_document_columns(d, before, merged ? 1 : c->n, merged ? "l" : "r", after,
                        titles);
}

void an_columns_cells(struct an_document *d, const struct an_columns *c,
                      const fmpq *x)
{
    bool merged = c->n > MAX_COLUMNS;
    const char *all = "";
    fmpq_t q;
    fmpq_init(q);
    for (size_t k = 0; k < c->m->ncoordinates; k++) {
        if (!c->shown[k])
            continue;
        if (x)
            coordinate_value(q, c->m, k, x);
        const char *cell = x ? an_said_number(d, q) : name(d, c->m, k, merged);
        all = an_said_next(d, all, ", ", cell);
        if (!merged)
            an_document_cell(d, "%s", cell);
    }
    if (merged)
        an_document_cell(d, "%s", an_said_formula(d, an_said(d, "(%s)", all)));
    fmpq_clear(q);
}

/* The letters of angles: no names of parameters. */
static size_t list_letters(char letters[8], const struct an_model *m)
{
    size_t n = 0;
    for (char c = 'a'; c <= 'h'; c++) {
        bool taken = false;
        for (size_t u = 0; u < m->nunknowns; u++)
            taken = taken || (m->unknown[u][0] == c && !m->unknown[u][1]);
        if (!taken)
            letters[n++] = c;
    }
    return n;
}

/* "a", ..., "h", then "t9", ... */
static const char *angle(struct an_document *d, const struct an_model *m,
                         size_t i)
{
    char letters[8];
    if (i < list_letters(letters, m))
        return an_said(d, AN_SAY_MATH("%c", "%c"), letters[i], letters[i]);
    return an_said(d, AN_SAY_MATH("t%zu", "t_{%zu}"), i + 1, i + 1);
}

const char *an_said_angles(struct an_document *d, const struct an_columns *c,
                           const fmpq *x)
{
    struct an_math sum = {0};
    fmpq_t q;
    fmpq_init(q);
    for (size_t k = 0, i = 0; k < c->m->ncoordinates; k++) {
        if (!c->shown[k])
            continue;
        const char *term = angle(d, c->m, i++);
        fmpq_one(q);
        if (x)
            coordinate_value(q, c->m, k, x);
        else
            term = an_said(d, "%s" AN_SAY_MATH(" ", "\\,") "%s", term,
                           name(d, c->m, k, true));
        an_math_term(&sum, q, term);
    }
    if (sum.plain.n == 0)
        an_math_count(&sum, 0);
    fmpq_clear(q);
    return an_said_math(d, &sum);
}

const char *an_said_product_of(struct an_document *d, const struct an_model *m,
                               const fmpq *functional, const fmpq *x)
{
    struct an_math f = {0};
    fmpq_t a, b;
    fmpq_init(a);
    fmpq_init(b);
    for (size_t k = 0; k < m->ncoordinates; k++) {
        if (fmpq_is_zero(&functional[k]) || fmpq_is_zero(&x[k]))
            continue;
        fmpq_set(a, &functional[k]);
        if (is_t3(m, k))
            fmpq_mul_2exp(a, a, 1);
        coordinate_value(b, m, k, x);
        an_math_summand(&f, a, f.plain.n == 0);
        an_math_add(&f, " × ", " \\times ");
        an_math_multiplier(&f, b);
    }
    fmpq_clear(a);
    fmpq_clear(b);
    return f.plain.n ? an_said_math(d, &f) : "";
}

void an_explain_exponent(fmpq_t value, const struct an_model *m, const fmpq *f,
                         const fmpq *x)
{
    fmpq_zero(value);
    for (size_t k = 0; k < m->ncoordinates; k++)
        if (!fmpq_is_zero(&f[k]) && !fmpq_is_zero(&x[k]))
            fmpq_addmul(value, &f[k], &x[k]);
}
