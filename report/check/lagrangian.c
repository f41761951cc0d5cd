/* lagrangian.c - couplings, accidental symmetries, missing terms, masses. */
#include "report/check/lagrangian.h"

#include <stdlib.h>

#include "algebra/math.h"
#include "algebra/orders.h"
#include "algebra/rational.h"
#include "base/prose.h"
#include "base/text.h"
#include "theory/text/symbol.h"
#include "report/say/effect.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "verdict/check.h"
#include "verdict/lagrangian.h"
#include "verdict/words.h"

/* Missing terms that change nothing: more are counted only. */
#define MOST_MISSING 6

/* ---- couplings */

static void say_coupling(struct an_text *t, const struct an_check *c, size_t i)
{
    const struct an_term_verdict *v = &c->coupling[i];
    if (v->allowed == AN_TERM_UNKNOWN)
        an_text_add(t, v->reason ? v->reason : "depends on unknown charges");
    else if (v->allowed == AN_TERM_FORBIDDEN)
        an_text_printf(t, "forbidden: %s", v->reason ? v->reason : "");
    else if (v->counted) {
        an_integer_append(t, v->components);
        an_text_add(t,
                    fmpz_is_one(v->components) ? " component" : " components");
    }
    if (v->which)
        an_text_printf(t, "; %s", v->which);
    if (c->coupling_as[i])
        an_text_printf(t, "; allowed: %s", c->coupling_as[i]);
}

static void add_couplings(struct an_document *d, const struct an_check *c)
{
    size_t allowed = 0, shown = 0;
    for (size_t i = 0; i < c->ncouplings; i++)
        allowed += c->coupling[i].allowed == AN_TERM_ALLOWED;
    if (c->ncouplings == 0)
        return;
    an_document_heading(d, 2, "Couplings");
    an_document_beside(d, "%zu of %zu allowed", allowed, c->ncouplings);
    for (size_t i = 0; i < c->ncouplings; i++) {
        const struct an_term_verdict *v = &c->coupling[i];
        struct an_text why = {0};
        if (v->allowed == AN_TERM_ALLOWED && !v->which && !d->verbose)
            continue;
        if (shown++ == 0) {
            an_document_table(d, "llrl", "|term|dim|");
        }
        an_document_cell(d, "%s", an_word_mark(an_word_allowed(v)));
        an_say_written(&why, &c->model->coupling[i], c->model);
        an_document_put_cell(d, &why);
        an_document_cell(d, v->dimension % 2 ? "%d/2" : "%d",
                         v->dimension % 2 ? v->dimension : v->dimension / 2);
        say_coupling(&why, c, i);
        an_document_put_cell(d, &why);
    }
}

/* ---- accidental symmetries */

/* "Q 1/3, uR 1/3". */
static void say_charges(struct an_text *t, const struct an_accidentals *a,
                        const fmpq *charge)
{
    const char *sep = "";
    for (size_t k = 0; k < a->ncolumns; k++) {
        if (fmpq_is_zero(charge + k))
            continue;
        an_text_printf(t, "%s%s ", sep, a->column[k].said);
        an_say_number(t, charge + k);
        sep = ", ";
    }
}

static void say_breaker(struct an_text *t, const struct an_accidentals *a,
                        const struct an_accidental *s)
{
    if (s->from > 0)
        an_text_printf(t, "left by terms to dimension %d, ", s->from);
    if (s->breaker)
        an_text_printf(t, "broken by %s (dimension %d)", s->breaker,
                       s->dimension);
    else
        an_text_printf(t, "unbroken, searched to dimension %d", a->bound);
    if (s->doubt)
        an_text_printf(t, "; undecided: %s (dimension %d), too large to count",
                       s->doubt, s->doubt_dimension);
}

static void add_symmetry(struct an_document *d, const struct an_check *c,
                         const struct an_accidentals *a,
                         const struct an_accidental *s)
{
    struct an_text t = {0};
    if (s->named)
        an_say_u1(&t, s->name, "-");
    else
        an_say_order(&t, s->order, true);
    an_document_put_cell(d, &t);
    if (s->anomalous)
        an_text_add(&t, c->model->group[s->group].said);
    an_document_put_cell(d, &t);
    say_breaker(&t, a, s);
    an_document_put_cell(d, &t);
    say_charges(&t, a, s->charge);
    an_document_put_cell(d, &t);
}

static void add_accidental(struct an_document *d, const struct an_check *c)
{
    const struct an_accidentals *a = &c->lagrangian.accidental;
    struct an_text exact = {0};
    an_document_heading(d, 2, "Accidental symmetries");
    if (!a->complete) {
        an_document_beside(d, "not known: too many terms, or too large ones");
        return;
    }
    an_document_beside(d, "%sof %s%s", a->n == 0 ? "none " : "",
                       a->listed ? "the listed couplings"
                                 : "all renormalisable terms",
                       a->n == 0 ? "" : "; breaking without derivatives");
    if (a->n > 0) {
        an_document_table(d, "llll", "symmetry|anomaly||charges");
    }
    for (size_t i = 0; i < a->n; i++)
        add_symmetry(d, c, a, &a->v[i]);
    for (size_t i = 0; i < a->nexact; i++)
        an_text_printf(&exact, "%s%s",
                       i ? "; " : "free of anomalies: ", a->exact[i]);
    an_document_put_line(d, &exact);
    if (!a->r_charge)
        return;
    an_text_add(&exact,
                "U(1) R-symmetry of the listed couplings, gauginos 1: ");
    say_charges(&exact, a, a->r_charge);
    an_document_put_line(d, &exact);
}

/* ---- terms that the couplings leave out, or that break by hand */

static void add_missing(struct an_document *d, const struct an_check *c)
{
    const struct an_missing_terms *m = &c->lagrangian.listed.missing;
    size_t quiet = 0;
    if (!m->asked || m->n == 0)
        return;
    an_document_heading(d, 2, "Missing terms");
    an_document_beside(
        d, "renormalisable and allowed, but not among the couplings");
    if (!m->judged)
        an_document_line(d, "what they change is not known");
    an_document_table(d, "rll", "dim|term|changes");
    for (size_t i = 0; i < m->n; i++) {
        char *changes = an_say_changes(c, &m->v[i]);
        if (*changes || quiet++ < MOST_MISSING || d->verbose) {
            an_document_cell(d, "%d", m->v[i].dimension);
            an_document_cell(d, "%s", m->v[i].term);
            an_document_cell(d, "%s", changes);
        }
        free(changes);
    }
    if (quiet > MOST_MISSING && !d->verbose)
        an_document_line(d, "and %zu more (--verbose)", quiet - MOST_MISSING);
}

/* What each term breaks by hand, one line for each symmetry. */
static void add_broken(struct an_document *d, const struct an_check *c)
{
    const struct an_lagrangian *t = &c->lagrangian;
    if (t->nbroken == 0)
        return;
    an_document_heading(d, 2, "Explicit breaking");
    an_document_beside(d, "by hand, exempt from the symmetries");
    an_document_table(d, "ll", "term|breaks");
    for (size_t i = 0; i < t->nbroken; i++) {
        const struct an_explicit *x = &t->broken[i];
        struct an_text term = {0};
        an_say_written(&term, &c->model->explicit_term[i], c->model);
        an_document_put_cell(d, &term);
        for (size_t k = 0; k < x->n; k++) {
            if (k > 0)
                an_document_cell(d, "%s", "");
            an_document_cell(d, "%s", x->v[k].reason);
        }
        if (x->n == 0)
            an_document_cell(d, "nothing");
    }
}

void an_add_lagrangian(struct an_document *d, const struct an_check *c)
{
    add_couplings(d, c);
    if (!c->lagrangian.asked)
        return;
    add_broken(d, c);
    add_accidental(d, c);
    add_missing(d, c);
}

/* ---- masses */

void an_add_mass_matrix(struct an_document *d, const struct an_check *c,
                        size_t vacuum)
{
    if (!c->lagrangian.asked || !c->lagrangian.vacuum[vacuum].mechanism)
        return;
    const struct an_mass_matrix *m = &c->lagrangian.vacuum[vacuum].mass;
    if (m->nentries > 0) {
        an_document_table(d, "rlll", "dim|entry||term");
    }
    for (size_t k = 0; k < m->nentries; k++) {
        const struct an_mass_entry *e = &m->entry[k];
        an_document_cell(d, "%d", e->dimension);
        an_document_cell(d, "%s", m->state[e->i].name);
        an_document_cell(d, "%s", m->state[e->j].name);
        an_document_cell(d, "%s%s%s%s%s", e->term,
                         an_mass_by_hand(e) ? "  (by hand)" : "",
                         e->gauge ? "  (gauge coupling)" : "",
                         e->antisymmetric ? "  (antisymmetric)" : "",
                         e->exact ? "" : "  (coefficient not computed)");
    }
    for (size_t k = 0; k < m->norders; k++)
        an_document_entry(d, k ? "" : "ranks",
                          "to dimension %d: rank %ld of %ld",
                          m->order[k].dimension, m->order[k].rank, m->total);
}
