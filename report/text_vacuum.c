/* text_vacuum.c - one phase, for people: vevs, residual group, charges.
 *
 * Components with the same electric charge, spin and phases share a row, so
 * that a table of a hundred components becomes ten lines; --verbose gives each
 * its own.
 */
#include "report/impl.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "algebra/rational.h"
#include "base/mem.h"
#include "base/text.h"
#include "theory/component.h"
#include "theory/model.h"
#include "report/grid.h"
#include "report/style.h"
#include "report/words.h"

/* ---- heading: name of the phase, its vevs */

static void add_vev(struct an_text *t, const struct an_model *m,
                    const struct an_vev *v)
{
    const struct an_field *f = &m->field[v->field];
    an_text_printf(t, "<%s", f->name);
    if (v->generation > 0)
        an_text_printf(t, "[%zu]", v->generation);
    if (v->component)
        an_text_printf(t, ".%s", v->component);
    else if (v->form == AN_VEV_COMPONENT && v->nweights > 0) {
        char *text = an_component_text(m, f, v->weights);
        an_text_printf(t, " %s", text);
        free(text);
    } else if (v->form == AN_VEV_DIAGONAL)
        an_text_add(t, " diagonal");
    an_text_add(t, ">");
}

static void print_heading(struct an_text *out, const struct an_model *m,
                          const struct an_phase *p, const struct an_style *s)
{
    an_text_add(out, "\n");
    an_style_ink(out, s, AN_BOLD, p->name);
    an_text_add(out, p->nvevs ? "  " : "  no vevs");
    for (size_t i = 0; i < p->nvevs; i++) {
        an_text_add(out, i ? ", " : "");
        add_vev(out, m, &p->vev[i]);
    }
    an_text_add(out, "\n");
}

/* ---- charges */

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
        d = a->generation < b->generation ? -1 : 1;
    if (d == 0)
        d = r->index < s->index ? -1 : 1;
    return d;
}

static struct row *sort_rows(const struct an_residual *r)
{
    struct row *row = an_alloc(r->ncharges, sizeof *row);
    for (size_t i = 0; i < r->ncharges; i++)
        row[i] = (struct row){&r->charge[i], r->nfactors, i};
    qsort(row, r->ncharges, sizeof *row, compare);
    return row;
}

/* One component: "L", "nuR[1]", with --verbose "L SU2L: [1]". */
static void add_component(struct an_text *t, const struct an_model *m,
                          const struct an_residual_charge *q)
{
    const struct an_field *f = &m->field[q->field];
    an_text_add(t, f->name);
    if (q->generation > 0)
        an_text_printf(t, "[%zu]", q->generation);
    const char *name = an_component_name(m, f, q->labels);
    char *text = name ? NULL : an_component_text(m, f, q->labels);
    if (name)
        an_text_printf(t, ".%s", name);
    else if (*text)
        an_text_printf(t, " %s", text);
    free(text);
}

/* The fields of the rows [i, j), which are alike, each once: "L, nuR[1,2]"; a
 * field of which every generation is there stands without them. */
static void add_fields(struct an_text *t, const struct an_model *m,
                       const struct row *row, size_t i, size_t j)
{
    while (i < j) {
        size_t field = row[i].charge->field, last = 0, n = 0;
        struct an_text which = {0};
        bool all = false;
        an_text_printf(t, "%s%s", t->n ? ", " : "", m->field[field].name);
        for (; i < j && row[i].charge->field == field; i++) {
            size_t g = row[i].charge->generation;
            all = all || g == 0;
            if (g > last) {
                an_text_printf(&which, "%s%zu", n++ ? "," : "", g);
                last = g;
            }
        }
        if (!all && n < m->field[field].generations)
            an_text_printf(t, "[%s]", an_text_string(&which));
        an_text_clear(&which);
    }
}

static void add_cells(struct an_grid *g, const struct an_residual_charge *q,
                      size_t n)
{
    char *charge = an_rational_text(q->electric);
    an_grid_add(g, "%s", charge);
    free(charge);
    for (size_t i = 0; i < n; i++) {
        char *turns = q->integral[i] ? NULL : an_rational_text(&q->turns[i]);
        if (turns)
            an_grid_add(g, "%s turn", turns);
        else
            an_grid_add(g, "%ld", q->units[i]);
        free(turns);
    }
    an_grid_add(g, "%s", q->fermion ? "fermion" : "boson");
}

static void add_rows(struct an_grid *g, const struct an_model *m,
                     const struct an_residual *r, const struct an_style *s,
                     size_t shown)
{
    struct row *row = sort_rows(r);
    for (size_t i = 0, j; i < r->ncharges; i = j) {
        const struct an_residual_charge *q = &r->charge[row[i].index];
        struct an_text names = {0};
        for (j = i + 1; j < r->ncharges && !s->verbose; j++)
            if (!same_row(q, row[j].charge, r->nfactors))
                break;
        if (s->verbose)
            add_component(&names, m, q);
        else
            add_fields(&names, m, row, i, j);
        add_cells(g, q, shown);
        an_grid_add(g, "%s", an_text_string(&names));
        an_text_clear(&names);
    }
    free(row);
}

static void print_charges(struct an_text *out, const struct an_model *m,
                          const struct an_residual *r, const struct an_style *s)
{
    size_t shown = r->nfactors;
    if (shown == 0)
        return;
    if (shown > AN_GRID_COLUMNS - 3)
        shown = AN_GRID_COLUMNS - 3;
    struct an_grid g;
    an_grid_init(&g, shown + 3);
    an_grid_add(&g, "charge");
    for (size_t i = 0; i < shown; i++) {
        struct an_text name = {0};
        an_word_factors(&name, &r->factor[i], 1, true);
        an_grid_add(&g, "%s", an_text_string(&name));
        an_text_clear(&name);
    }
    an_grid_add(&g, "%s", "");
    an_grid_add(&g, "fields");
    for (size_t j = 0; j <= shown; j++)
        g.right[j] = true;
    add_rows(&g, m, r, s, shown);
    an_grid_print(out, &g, s, 17, true);
    an_grid_clear(&g);
}

void an_print_phase(struct an_text *out, const struct an_check *c, size_t i,
                    const struct an_style *s)
{
    const struct an_vacuum *v = &c->phase[i];
    const struct an_phase *p = &c->model->phase[i];
    const struct an_residual *r = &v->residual;
    struct an_reasons list;
    an_reasons_init(&list);
    print_heading(out, c->model, p, s);
    an_reason_group(&list, v);
    an_print_reasons(out, &list, s);
    if (!v->known || (!p->final && !s->verbose))
        return;
    print_charges(out, c->model, r, s);
    an_reason_anomalies(&list, &c->residual_anomalies[i]);
    an_print_reasons(out, &list, s);
    if (!p->final)
        return;
    an_reason_massless(&list, v, s->verbose);
    an_reason_neutrinos(&list, v, s->verbose);
    an_reason_mechanism(&list, c, i);
    an_print_reasons(out, &list, s);
    if (s->verbose)
        an_print_matrix(out, c, i, s);
    an_reason_dark_matter(&list, v, s->verbose);
    an_reason_stability(&list, c, i);
    an_reason_processes(&list, v, s->verbose);
    an_print_reasons(out, &list, s);
}
