/* text_vacuum.c - one vacuum, for people: vevs, residual group, charges. */
#include "report/text_vacuum.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "algebra/rational.h"
#include "base/mem.h"
#include "base/text.h"
#include "report/say/charges.h"
#include "report/say/reason.h"
#include "report/say/reason_terms.h"
#include "report/say/reason_vacuum.h"
#include "report/say/reasons.h"
#include "report/text_item.h"
#include "report/text_lagrangian.h"
#include "report/write/grid.h"
#include "report/write/style.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/text/direction.h"
#include "verdict/check.h"
#include "verdict/words.h"

/* ---- heading: name of the vacuum, its vevs */

static void add_vev(struct an_text *t, const struct an_model *m,
                    const struct an_vev *v)
{
    const struct an_field *f = &m->field[v->field];
    an_text_printf(t, "<%s", f->name);
    if (v->generation != AN_EVERY)
        an_text_printf(t, "[%zu]", v->generation + 1);
    if (v->component)
        an_text_printf(t, ".%s", v->component);
    else if (v->form == AN_VEV_COMPONENT && v->nweights > 0) {
        char *text = an_component_text(m, f, v->weights);
        an_text_printf(t, " %s", text);
        free(text);
    } else if (an_vev_is_direction(v)) {
        an_text_add(t, " ");
        an_direction_add(t, m, v);
    }
    an_text_add(t, ">");
}

static void print_heading(struct an_text *out, const struct an_model *m,
                          const struct an_vacuum *p, const struct an_style *s)
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

static void add_cells(struct an_grid *g, const struct an_residual_charge *q,
                      size_t n)
{
    char *charge = an_rational_text(q->electric);
    an_grid_add(g, "%s", charge);
    free(charge);
    for (size_t i = 0; i < n; i++) {
        if (q->integral[i]) {
            char *units = fmpz_get_str(NULL, 10, q->units + i);
            an_grid_add(g, "%s", units);
            flint_free(units);
            continue;
        }
        char *turns = an_rational_text(&q->turns[i]);
        an_grid_add(g, "%s turn", turns);
        free(turns);
    }
    an_grid_add(g, "%s", q->fermion ? "fermion" : "boson");
}

static void add_rows(struct an_grid *g, const struct an_model *m,
                     const struct an_residual *r, const struct an_style *s,
                     size_t shown)
{
    struct an_charge_rows rows;
    an_charge_rows_find(&rows, m, r, s->verbose);
    for (size_t i = 0; i < rows.n; i++) {
        add_cells(g, rows.v[i].charge, shown);
        an_grid_add(g, "%s", rows.v[i].fields);
    }
    an_charge_rows_clear(&rows);
}

static void print_charges(struct an_text *out, const struct an_model *m,
                          const struct an_residual *r, const struct an_style *s)
{
    size_t shown = r->discrete.n;
    if (shown == 0)
        return;
    if (shown > AN_GRID_COLUMNS - 3)
        shown = AN_GRID_COLUMNS - 3;
    struct an_grid g;
    an_grid_init(&g, shown + 3);
    an_grid_add(&g, "charge");
    for (size_t i = 0; i < shown; i++) {
        struct an_text name = {0};
        an_word_order(&name, &r->discrete.v[i], true);
        an_grid_put(&g, &name);
    }
    an_grid_add(&g, "%s", "");
    an_grid_add(&g, "fields");
    for (size_t j = 0; j <= shown; j++)
        g.right[j] = true;
    add_rows(&g, m, r, s, shown);
    an_grid_print(out, &g, s, 17, true);
}

void an_print_vacuum(struct an_text *out, const struct an_check *c, size_t i,
                     const struct an_style *s)
{
    const struct an_findings *v = &c->vacuum[i];
    const struct an_vacuum *p = &c->model->vacuum[i];
    const struct an_residual *r = &v->residual;
    struct an_reasons list;
    an_reasons_init(&list);
    print_heading(out, c->model, p, s);
    an_reason_group(&list, c->model, v);
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
    an_reason_dark_matter(&list, c, i, s->verbose);
    an_reason_stability(&list, c, i);
    an_reason_processes(&list, c, i, s->verbose);
    an_print_reasons(out, &list, s);
}
