/* lagrangian.c - couplings, accidental symmetries, missing terms, masses. */
#include "report/check/lagrangian.h"

#include "report/say/effect.h"
#include "algebra/orders.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "verdict/check.h"
#include "verdict/lagrangian.h"
#include "verdict/words.h"

/* Missing terms that change nothing: more are counted only. */
#define MOST_MISSING 6

/* ---- couplings */

static const char *coupling(struct an_document *d, const struct an_check *c,
                            size_t i)
{
    const struct an_term_verdict *v = &c->coupling[i];
    const char *text = "";
    if (v->allowed == AN_TERM_UNKNOWN)
        text = v->reason ? v->reason : "depends on unknown charges";
    else if (v->allowed == AN_TERM_FORBIDDEN)
        text = an_said(d, "forbidden: %s", v->reason ? v->reason : "");
    else if (v->counted)
        text = an_said(d, "%s component%s", an_said_integer(d, v->components),
                       fmpz_is_one(v->components) ? "" : "s");
    return an_said(d, "%s%s%s", text, an_said_with(d, "; ", v->which, ""),
                   an_said_with(d, "; allowed: ", c->coupling_as[i], ""));
}

static void add_couplings(struct an_document *d, const struct an_check *c)
{
    size_t allowed = 0, unknown = 0;
    for (size_t i = 0; i < c->ncouplings; i++) {
        allowed += c->coupling[i].allowed == AN_TERM_ALLOWED;
        unknown += c->coupling[i].allowed == AN_TERM_UNKNOWN;
    }
    if (c->ncouplings == 0)
        return;
    an_document_heading(d, 2, "Couplings");
    an_document_beside(d, "%zu of %zu allowed%s", allowed, c->ncouplings,
                       unknown > 0 ? an_said(d, ", %zu undetermined", unknown)
                                   : "");
    an_document_table(d, "llrl", "|term|dim|");
    for (size_t i = 0; i < c->ncouplings; i++) {
        const struct an_term_verdict *v = &c->coupling[i];
        int half = v->dimension % 2;
        if (v->allowed == AN_TERM_ALLOWED && !v->which && !d->verbose)
            continue;
        an_document_row(d, "%s|%s|%d%s|%s", an_word_mark(an_word_allowed(v)),
                        an_said_term(d, &c->model->coupling[i], c->model),
                        half ? v->dimension : v->dimension / 2,
                        half ? "/2" : "", coupling(d, c, i));
    }
}

/* ---- accidental symmetries */

/* "Q 1/3, uR 1/3". */
static const char *charges(struct an_document *d,
                           const struct an_accidentals *a, const fmpq *charge)
{
    AN_SAID_EACH(all, d, ", ", k, a->ncolumns,
                 fmpq_is_zero(charge + k)
                     ? ""
                     : an_said(d, "%s %s", a->column[k].said,
                               an_said_number(d, charge + k)));
    return all;
}

static const char *breaker(struct an_document *d,
                           const struct an_accidentals *a,
                           const struct an_accidental *s)
{
    const char *left = "", *by, *doubt = "";
    if (s->from > 0)
        left = an_said(d, "left by terms to dimension %d, ", s->from);
    if (s->breaker)
        by =
            an_said(d, "broken by %s (dimension %d)", s->breaker, s->dimension);
    else
        by = an_said(d, "unbroken, searched to dimension %d", a->bound);
    if (s->doubt)
        doubt = an_said(d, "; undecided: %s (dimension %d), too large to count",
                        s->doubt, s->doubt_dimension);
    return an_said(d, "%s%s%s", left, by, doubt);
}

static void add_symmetry(struct an_document *d, const struct an_check *c,
                         const struct an_accidentals *a,
                         const struct an_accidental *s)
{
    struct an_text name = {0};
    if (s->named)
        an_say_u1(&name, s->name, "-");
    else
        an_say_order(&name, s->order, true);
    an_document_row(d, "%s|%s|%s|%s", an_said_text(d, &name),
                    s->anomalous ? c->model->group[s->group].said : "",
                    breaker(d, a, s), charges(d, a, s->charge));
}

static void add_accidental(struct an_document *d, const struct an_check *c)
{
    const struct an_accidentals *a = &c->lagrangian.accidental;
    an_document_heading(d, 2, "Accidental symmetries");
    if (!a->complete) {
        an_document_beside(d, "not known: too many terms, or too large ones");
        return;
    }
    an_document_beside(d, "%sof %s%s", a->n == 0 ? "none " : "",
                       a->listed ? "the listed couplings"
                                 : "all renormalisable terms",
                       a->n == 0 ? "" : "; breaking without derivatives");
    an_document_table(d, "llll", "symmetry|anomaly||charges");
    for (size_t i = 0; i < a->n; i++)
        add_symmetry(d, c, a, &a->v[i]);
    AN_SAID_EACH(exact, d, "; ", i, a->nexact, a->exact[i]);
    an_document_line(d, "%s",
                     an_said_with(d, "free of anomalies: ", exact, ""));
    if (a->r_charge)
        an_document_line(
            d, "U(1) R-symmetry of the listed couplings, gauginos 1: %s",
            charges(d, a, a->r_charge));
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
        const char *changes = an_said_changes(d, c, &m->v[i]);
        if (*changes || quiet++ < MOST_MISSING || d->verbose)
            an_document_row(d, "%d|%s|%s", m->v[i].dimension, m->v[i].term,
                            changes);
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
        const char *term =
            an_said_term(d, &c->model->explicit_term[i], c->model);
        for (size_t k = 0; k < x->n; k++)
            an_document_row(d, "%s|%s", k ? "" : term, x->v[k].reason);
        if (x->n == 0)
            an_document_row(d, "%s|nothing", term);
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
    an_document_table(d, "rlll", "dim|entry||term");
    for (size_t k = 0; k < m->nentries; k++) {
        const struct an_mass_entry *e = &m->entry[k];
        an_document_row(d, "%d|%s|%s|%s%s%s%s%s", e->dimension,
                        m->state[e->i].name, m->state[e->j].name, e->term,
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
