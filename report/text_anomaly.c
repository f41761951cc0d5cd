/* text_anomaly.c - the table of anomalies, for people.
 *
 * What vanishes is one line; what does not is a row with its contributions.
 * Names of sums stay as `expect` reads them, ready to paste.
 */
#include "report/text_anomaly.h"

#include <stdlib.h>

#include <flint/fmpq.h>

#include "algebra/rational.h"
#include "base/prose.h"
#include "base/text.h"
#include "report/write/grid.h"
#include "report/write/style.h"
#include "theory/find.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

static void add_parts(struct an_text *t, const struct an_model *m,
                      const struct an_anomaly *a)
{
    const char *sep = "";
    for (size_t i = 0; i < a->nparts; i++) {
        const struct an_contribution *p = &a->part[i];
        if (p->known && fmpq_is_zero(p->value))
            continue;
        char *value = p->known ? an_rational_text(p->value) : NULL;
        struct an_text item = {0};
        an_text_printf(&item, "%s %s", m->field[p->field].name,
                       value ? value : p->polynomial);
        an_text_add(t, sep);
        an_style_unbroken(t, an_text_string(&item));
        an_text_clear(&item);
        free(value);
        sep = ", ";
    }
}

bool an_is_of_global(const struct an_model *m, const struct an_anomaly *a)
{
    return a->kind == AN_DISCRETE && a->nabelian > 0 &&
           !m->group[a->abelian[0]].gauged;
}

/* A condition on a gauged Z(n) that does not enter the verdict: the cubic one
 * and the exact one on fermions. */
static bool is_exact(const struct an_model *m, const struct an_anomaly *a)
{
    return a->kind == AN_DISCRETE && !a->counts && a->nabelian > 0 &&
           m->group[a->abelian[0]].gauged;
}

void an_say_exact(struct an_text *t, const struct an_check *c)
{
    for (size_t i = 0; i < c->anomalies.n; i++) {
        const struct an_anomaly *a = &c->anomalies.v[i];
        if (a->defined && a->known && !a->cancels && is_exact(c->model, a))
            an_text_printf(t, "%s" AN_SAY_ANOMALY("%s"),
                           t->n ? ", " : "exact conditions fail: ", a->name);
    }
    if (t->n > 0)
        an_text_add(t, " ✗");
}

const char *an_say_status(const struct an_model *m, const struct an_anomaly *a)
{
    if (!a->defined)
        return "not defined";
    if (!a->known)
        return "0 =";
    if (a->cancels)
        return "✓";
    if (a->counts)
        return "✗";
    if (is_exact(m, a))
        return "✗ exact";
    if (an_is_of_global(m, a))
        return an_word_kind(AN_GLOBAL);
    return an_word_kind(a->kind);
}

/* A sum of numbers: its value and what contributes. */
static void add_why(struct an_text *why, const struct an_model *m,
                    const struct an_anomaly *a)
{
    if (a->reason)
        an_text_add(why, a->reason);
    if (a->nparts > 0 && !fmpq_is_zero(a->value)) {
        an_text_add(why, a->reason ? ": " : "");
        add_parts(why, m, a);
    }
}

/* A sum with unknowns: the factors of what must vanish, with --verbose the
 * contributions. */
static void add_condition(struct an_text *why, const struct an_model *m,
                          const struct an_anomaly *a, bool verbose)
{
    an_text_add(why, a->polynomial);
    if (verbose && a->nparts > 0) {
        an_text_add(why, ": ");
        add_parts(why, m, a);
    }
}

static void add_row(struct an_grid *g, const struct an_model *m,
                    const struct an_anomaly *a, bool verbose)
{
    struct an_text why = {0};
    char *value = a->known && a->defined ? an_rational_text(a->value) : NULL;
    if (a->known)
        add_why(&why, m, a);
    else
        add_condition(&why, m, a, verbose);
    an_grid_row(g, (const char *[]){a->name, value, an_say_status(m, a),
                                    an_text_string(&why)});
    an_text_clear(&why);
    free(value);
}

/* "12 sums vanish: SU3c^3, ..." */
static void add_vanishing(struct an_text *out, const struct an_anomalies *all,
                          const struct an_style *s)
{
    struct an_text t = {0}, line = {0};
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        const struct an_anomaly *a = &all->v[i];
        if (!a->known || !a->defined || !a->cancels)
            continue;
        an_text_add(&t, n++ ? ", " : "");
        an_style_unbroken(&t, a->name);
    }
    if (n > 0) {
        an_word_count(&line, n, "sum");
        an_text_printf(&line, " vanish%s: %s", n == 1 ? "es" : "",
                       an_text_string(&t));
        an_style_line_put(out, s, &line);
    }
    an_text_clear(&t);
}

/* What the 't Hooft vertex of one gauge group changes: "l by 3". */
static void add_violated(struct an_text *t, const struct an_model *m,
                         const struct an_instanton *w)
{
    const char *sep = " change ";
    an_text_printf(t, AN_SAY_GROUP("%s") " instantons",
                   m->group[w->group].name);
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind == AN_SIMPLE)
            continue;
        const fmpq *x = &w->violates[m->coordinate[g]];
        if (fmpq_is_zero(x))
            continue;
        an_text_printf(t, "%s" AN_SAY_GROUP("%s") " by ", sep,
                       m->group[g].name);
        an_rational_append(t, x);
        sep = ", ";
    }
}

void an_say_instantons(struct an_text *t, const struct an_check *c)
{
    const struct an_instantons *all = &c->instantons;
    if (!all->has_global)
        return;
    for (size_t i = 0; i < all->n; i++) {
        an_text_add(t, i ? "; " : "");
        add_violated(t, c->model, &all->v[i]);
    }
    if (all->n == 0)
        an_text_add(t, "no instanton breaks the global symmetries");
    an_text_add(t, "; what survives: ");
    an_word_orders(t, &all->discrete, true);
    an_text_add(t, all->selective ? " of selection rules" : "");
}

/* Does the file write a charge with it? */
static bool is_written(const struct an_model *m, size_t unknown)
{
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t g = 0; g < m->ngroups; g++) {
            const struct an_linear *x =
                an_assignment_written(&m->field[f].group[g]);
            for (size_t k = 0; x && k < m->field[f].generations; k++)
                for (size_t i = 0; i < x[k].n; i++)
                    if (x[k].symbol[i] == unknown)
                        return true;
        }
    return false;
}

void an_say_unknowns(struct an_text *t, const struct an_check *c)
{
    const struct an_model *m = c->model;
    const char *before = "unknown: ";
    bool open = an_model_has_unknown_charges(m);
    for (size_t i = 0; i < c->anomalies.n; i++)
        open = open || (c->anomalies.v[i].defined && !c->anomalies.v[i].known);
    for (size_t i = 0; i < m->nunknowns && open; i++)
        if (is_written(m, i)) {
            an_text_printf(t, "%s" AN_SAY_TERM("%s"), before, m->unknown[i]);
            before = ", ";
        }
}

void an_print_anomalies(struct an_text *out, const struct an_check *c,
                        const struct an_style *s)
{
    struct an_grid g;
    an_grid_init(&g, 4);
    g.right[1] = true;
    for (size_t i = 0; i < c->anomalies.n; i++) {
        const struct an_anomaly *a = &c->anomalies.v[i];
        bool vanishes = a->known && a->defined && a->cancels;
        if (!vanishes || s->verbose)
            add_row(&g, c->model, a, s->verbose);
    }
    an_style_heading(out, s, "Anomalies", "%s", "");
    an_grid_print(out, &g, s, 2, false);
    if (c->anomalies.n == 0)
        an_text_add(out, "  no anomaly is possible for these groups\n");
    if (!s->verbose)
        add_vanishing(out, &c->anomalies, s);
    struct an_text t = {0};
    an_say_instantons(&t, c);
    an_style_line_put(out, s, &t);
    an_say_unknowns(&t, c);
    if (t.n > 0)
        an_text_add(&t, "; `anomalon solve` finds what cancels all sums, "
                        "--set FIELD.GROUP=VALUE,... and --set "
                        "PARAMETER=VALUE fill them in");
    an_style_line_put(out, s, &t);
}
