/* text_lagrangian.c - accidental symmetries, missing terms, mass mechanisms,
 * for people. */
#include "report/text_lagrangian.h"

#include <stdlib.h>

#include "algebra/rational.h"
#include "base/prose.h"
#include "base/text.h"
#include "report/say/effect.h"
#include "report/write/grid.h"
#include "report/write/style.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/lagrangian.h"
#include "verdict/words.h"

/* Missing terms that change nothing: more are counted only. */
#define MOST_MISSING 6

/* "Q 1/3, uR 1/3". */
void an_say_charges(struct an_text *t, const struct an_accidentals *a,
                    const struct an_accidental *s)
{
    for (size_t k = 0; k < a->ncolumns; k++) {
        if (fmpq_is_zero(s->charge + k))
            continue;
        an_text_printf(t, "%s" AN_SAY_TERM("%s") " ", t->n ? ", " : "",
                       a->column[k].name);
        an_rational_append(t, s->charge + k);
    }
}

void an_say_breaker(struct an_text *t, const struct an_accidentals *a,
                    const struct an_accidental *s)
{
    if (s->from > 0)
        an_text_printf(t, "left by terms to dimension %d, ", s->from);
    if (s->breaker)
        an_text_printf(t, "broken by " AN_SAY_TERM("%s") " (dimension %d)",
                       s->breaker, s->dimension);
    else
        an_text_printf(t, "unbroken, searched to dimension %d", a->bound);
    if (s->doubt)
        an_text_printf(t,
                       "; undecided: " AN_SAY_TERM("%s") " (dimension %d), too "
                                                         "large to count",
                       s->doubt, s->doubt_dimension);
}

static void add_accidental(struct an_grid *g, const struct an_check *c,
                           const struct an_accidentals *a,
                           const struct an_accidental *s)
{
    struct an_text charges = {0}, breaker = {0};
    an_say_charges(&charges, a, s);
    an_say_breaker(&breaker, a, s);
    an_grid_add(g, s->named ? "U(1)_%s" : "%s", s->name);
    an_grid_add(g, s->anomalous ? "anomalous: %s" : "%s",
                s->anomalous ? c->model->group[s->group].name : "");
    an_grid_put(g, &breaker);
    an_grid_put(g, &charges);
}

static void print_accidental(struct an_text *out, const struct an_check *c,
                             const struct an_style *s)
{
    const struct an_accidentals *a = &c->lagrangian.accidental;
    const char *what =
        a->listed ? "the listed couplings" : "all renormalisable terms";
    if (!a->complete) {
        an_style_heading(out, s, "Accidental symmetries",
                         "  not known: too many terms, or too large ones");
        return;
    }
    an_style_heading(out, s, "Accidental symmetries", "  %sof %s%s",
                     a->n == 0 ? "none " : "", what,
                     a->n == 0 ? "" : "; breaking without derivatives");
    struct an_grid g;
    an_grid_init(&g, 4);
    for (size_t i = 0; i < a->n; i++)
        add_accidental(&g, c, a, &a->v[i]);
    an_grid_print(out, &g, s, 2, false);
    for (size_t i = 0; i < a->nexact; i++)
        an_text_printf(out, "%s%s",
                       i ? "; " : "  free of anomalies: ", a->exact[i]);
    an_text_add(out, a->nexact > 0 ? "\n" : "");
}

static void print_missing(struct an_text *out, const struct an_check *c,
                          const struct an_style *s)
{
    const struct an_missing_terms *m = &c->lagrangian.listed.missing;
    struct an_grid g;
    size_t quiet = 0;
    if (!m->asked || m->n == 0)
        return;
    an_style_heading(
        out, s, "Missing terms",
        "  renormalisable and allowed, but not among the couplings%s",
        m->judged ? "" : ";\n  what they change is not known");
    an_grid_init(&g, 3);
    for (size_t i = 0; i < m->n; i++) {
        char *changes = an_say_changes(c, &m->v[i]);
        if (!*changes && quiet++ >= MOST_MISSING && !s->verbose) {
            free(changes);
            continue;
        }
        an_grid_add(&g, "%d", m->v[i].dimension);
        an_grid_add(&g, "%s", m->v[i].term);
        an_grid_add(&g, "%s", changes);
        free(changes);
    }
    g.right[0] = true;
    an_grid_print(out, &g, s, 2, false);
    if (quiet > MOST_MISSING && !s->verbose)
        an_text_printf(out, "  and %zu more (--verbose)\n",
                       quiet - MOST_MISSING);
}

/* What each term breaks by hand, one line for each symmetry. */
static void print_broken(struct an_text *out, const struct an_check *c,
                         const struct an_style *s)
{
    const struct an_lagrangian *t = &c->lagrangian;
    struct an_grid g;
    if (t->nbroken == 0)
        return;
    an_style_heading(out, s, "Explicit breaking",
                     "  by hand, exempt from the symmetries");
    an_grid_init(&g, 2);
    for (size_t i = 0; i < t->nbroken; i++) {
        const struct an_explicit *x = &t->broken[i];
        for (size_t k = 0; k < x->n; k++) {
            an_grid_add(&g, "%s", k ? "" : c->model->explicit_term[i].text);
            an_grid_add(&g, "breaks %s", x->v[k].reason);
        }
        if (x->n == 0) {
            an_grid_add(&g, "%s", c->model->explicit_term[i].text);
            an_grid_add(&g, "breaks nothing");
        }
    }
    an_grid_print(out, &g, s, 2, false);
}

void an_print_terms(struct an_text *out, const struct an_check *c,
                    const struct an_style *s)
{
    if (!c->lagrangian.asked)
        return;
    print_broken(out, c, s);
    print_accidental(out, c, s);
    print_missing(out, c, s);
}

void an_print_matrix(struct an_text *out, const struct an_check *c,
                     size_t vacuum, const struct an_style *s)
{
    if (!c->lagrangian.asked || !c->lagrangian.vacuum[vacuum].mechanism)
        return;
    const struct an_mass_matrix *m = &c->lagrangian.vacuum[vacuum].mass;
    struct an_grid g;
    an_grid_init(&g, 4);
    for (size_t k = 0; k < m->nentries; k++) {
        const struct an_mass_entry *e = &m->entry[k];
        an_grid_add(&g, "%d", e->dimension);
        an_grid_add(&g, "%s", m->state[e->i].name);
        an_grid_add(&g, "%s", m->state[e->j].name);
        an_grid_add(&g, "%s%s%s%s%s", e->term,
                    an_mass_by_hand(e) ? "  (by hand)" : "",
                    e->gauge ? "  (gauge coupling)" : "",
                    e->antisymmetric ? "  (antisymmetric)" : "",
                    e->exact ? "" : "  (coefficient not computed)");
    }
    g.right[0] = true;
    an_grid_print(out, &g, s, 4, false);
    for (size_t k = 0; k < m->norders; k++)
        an_text_printf(out, "    to dimension %d: rank %ld of %ld\n",
                       m->order[k].dimension, m->order[k].rank, m->total);
}
