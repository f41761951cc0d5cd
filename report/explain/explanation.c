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

void an_explain_step(struct an_explanation *e, const char *title, bool vacuum)
{
    e->step++;
    if (vacuum && e->several)
        an_document_heading(e->d, 2, "%d. %s (%s)", e->step, title,
                            e->c->model->vacuum[e->v->vacuum].name);
    else
        an_document_heading(e->d, 2, "%d. %s", e->step, title);
}

/* ---- columns of charges */

static bool is_t3(const struct an_model *m, size_t k)
{
    const struct an_group *g = an_model_group_at(m, k);
    return g && g->kind == AN_SIMPLE && an_lie_is_su2(&g->lie);
}

/* "T3[SU2L]", "h1[SU5]", "B-L", "F" */
static void add_name(struct an_math *t, const struct an_model *m, size_t k,
                     bool factor)
{
    fmpq *f = _fmpq_vec_init((slong)m->ncoordinates);
    fmpq_set_si(&f[k], 1, is_t3(m, k) ? 2 : 1);
    const struct an_group *g = an_model_group_at(m, k);
    if (factor && g && g->kind != AN_SIMPLE)
        an_math_charge(t, g, AN_BRACKETS);
    else
        an_generator_write(t, f, m, AN_BRACKETS);
    _fmpq_vec_clear(f, (slong)m->ncoordinates);
}

static void coordinate_value(fmpq_t q, const struct an_model *m, size_t k,
                             const fmpq *x)
{
    fmpq_set(q, &x[k]);
    if (is_t3(m, k))
        fmpq_div_2exp(q, q, 1);
}

void an_columns_init(struct an_columns *c, const struct an_model *m,
                     size_t room)
{
    *c = (struct an_columns){.m = m, .room = room};
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

static bool is_merged(const struct an_columns *c)
{
    return c->n > c->room;
}

void an_columns_table(struct an_document *d, const char *before,
                      const struct an_columns *c, const char *after)
{
    an_document_columns(d, before, is_merged(c) ? 1 : c->n,
                        is_merged(c) ? "l" : "r", after, "");
}

void an_columns_cells(struct an_document *d, const struct an_columns *c,
                      const fmpq *x)
{
    struct an_math f = {0};
    fmpq_t q;
    fmpq_init(q);
    const char *sep = "(";
    for (size_t k = 0; k < c->m->ncoordinates; k++) {
        if (!c->shown[k])
            continue;
        if (is_merged(c))
            an_math_add(&f, sep, NULL);
        sep = ", ";
        if (x) {
            coordinate_value(q, c->m, k, x);
            an_math_number(&f, q);
        } else {
            add_name(&f, c->m, k, is_merged(c));
        }
        if (is_merged(c))
            continue;
        an_document_math(d, &f);
    }
    fmpq_clear(q);
    if (!is_merged(c))
        return;
    an_math_add(&f, ")", NULL);
    an_document_math(d, &f);
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
static void add_angle(struct an_math *f, const struct an_model *m, size_t i)
{
    char letters[8], letter[2] = "t";
    bool plain = i < list_letters(letters, m);
    if (plain)
        letter[0] = letters[i];
    an_math_add(f, letter, NULL);
    if (plain)
        return;
    an_math_add(f, "", "_{");
    an_math_count(f, (long)i + 1);
    an_math_add(f, "", "}");
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
        struct an_math angle = {0};
        add_angle(&angle, c->m, i++);
        fmpq_one(q);
        if (x) {
            coordinate_value(q, c->m, k, x);
        } else {
            an_math_add(&angle, " ", "\\,");
            add_name(&angle, c->m, k, true);
        }
        an_math_term(&sum, q, an_said_math(d, &angle));
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
