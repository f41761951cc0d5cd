/* alike.c - which components have the same residual charges.
 *
 * Components with the same electric charge, spin and phases share a row, so
 * that a table of a hundred components becomes ten lines; --verbose gives each
 * its own.
 */
#include "residual/alike.h"

#include <stdlib.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "residual/residual.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/label.h"

static bool same_row(const struct an_residual_charge *a,
                     const struct an_residual_charge *b, size_t n)
{
    if (a->fermion != b->fermion || !fmpq_equal(a->electric, b->electric) ||
        a->canonical != b->canonical)
        return false;
    for (size_t i = 0; i < n; i++)
        if (!fmpq_equal(&a->turns[i], &b->turns[i]))
            return false;
    return true;
}

/* A row of the table before it is sorted. */
struct row {
    const struct an_residual_charge *charge;
    size_t ngenerators;
    size_t index; /* in the model's order: ties keep it */
};

/* Neutral first, then by charge, fermions before bosons, then by phase; what is
 * alike in these by field and generation. */
static int compare(const void *x, const void *y)
{
    const struct row *r = x, *s = y;
    const struct an_residual_charge *a = r->charge, *b = s->charge;
    if (a->canonical != b->canonical)
        return a->canonical ? -1 : 1;
    int d = fmpq_cmp(b->electric, a->electric);
    if (d == 0 && a->fermion != b->fermion)
        d = a->fermion ? -1 : 1;
    for (size_t i = 0; d == 0 && i < r->ngenerators; i++)
        d = fmpq_cmp(&a->turns[i], &b->turns[i]);
    if (d == 0 && a->field != b->field)
        d = a->field < b->field ? -1 : 1;
    if (d == 0 && a->generation != b->generation)
        d = a->generation + 1 < b->generation + 1 ? -1 : 1; /* every: first */
    if (d == 0)
        d = r->index < s->index ? -1 : 1;
    return d;
}

static struct row *sort_rows(const struct an_residual *r)
{
    struct row *row = an_alloc(r->ncharges, sizeof *row);
    for (size_t i = 0; i < r->ncharges; i++)
        row[i] = (struct row){&r->charge[i], r->discrete.n, i};
    qsort(row, r->ncharges, sizeof *row, compare);
    return row;
}

/* Appends the label, which is cleared. */
static void add_label(struct an_text *t, struct an_label *l)
{
    char *prose = an_label_take(l);
    an_text_add(t, prose);
    free(prose);
}

/* One component: "L", "nuR[1]", with --verbose "L SU2L: [1]". */
static void add_component(struct an_text *t, const struct an_model *m,
                          const struct an_residual_charge *q)
{
    const struct an_field *f = &m->field[q->field];
    struct an_label term;
    an_label_init(&term, f);
    an_label_generation(&term, q->generation);
    const char *name = an_component_name(m, f, q->labels);
    struct an_text weight = {0};
    if (!name)
        an_component_say(&weight, m, f, q->labels);
    if (name)
        an_label_component(&term, name);
    add_label(t, &term);
    if (weight.n > 0)
        an_text_printf(t, " %s", an_text_string(&weight));
    an_text_clear(&weight);
}

/* The fields of the rows [i, j), which are alike, each once: "L, nuR[1,2]"; a
 * field of which every generation is there stands without them. */
static void add_fields(struct an_text *t, const struct an_model *m,
                       const struct row *row, size_t i, size_t j)
{
    while (i < j) {
        size_t field = row[i].charge->field, last = 0, n = 0;
        struct an_text which = {0};
        struct an_label term;
        bool all = false;
        for (; i < j && row[i].charge->field == field; i++) {
            size_t g = row[i].charge->generation;
            all = all || g == AN_EVERY;
            if (g + 1 > last) {
                last = g + 1;
                an_text_printf(&which, "%s%zu", n++ ? "," : "", last);
            }
        }
        an_label_init(&term, &m->field[field]);
        if (!all && n < m->field[field].generations)
            an_label_generations(&term, an_text_string(&which));
        an_text_add(t, t->n ? ", " : "");
        add_label(t, &term);
        an_text_clear(&which);
    }
}

void an_charge_rows_find(struct an_charge_rows *rows, const struct an_model *m,
                         const struct an_residual *r, bool each)
{
    struct row *row = sort_rows(r);
    *rows =
        (struct an_charge_rows){.v = an_alloc(r->ncharges, sizeof *rows->v)};
    for (size_t i = 0, j; i < r->ncharges; i = j) {
        const struct an_residual_charge *q = &r->charge[row[i].index];
        struct an_text names = {0};
        for (j = i + 1; j < r->ncharges && !each; j++)
            if (!same_row(q, row[j].charge, r->discrete.n))
                break;
        if (each)
            add_component(&names, m, q);
        else
            add_fields(&names, m, row, i, j);
        rows->v[rows->n++] = (struct an_charge_row){q, an_text_take(&names)};
    }
    free(row);
}

void an_charge_rows_clear(struct an_charge_rows *rows)
{
    for (size_t i = 0; i < rows->n; i++)
        free(rows->v[i].fields);
    free(rows->v);
    *rows = (struct an_charge_rows){0};
}
