/* bosons.c - what breaking does to bosons, in sentences. */
#include "report/say/bosons.h"

#include "report/say/said.h"
#include "report/write/document.h"
#include "residual/bosons/text.h"
#include "theory/model.h"
#include "verdict/check.h"

/* ---- masses */

static const struct an_consequences *consequences(const struct an_check *c,
                                                  size_t vacuum)
{
    if (!c->consequence || c->vacuum[vacuum].charge_breaking)
        return NULL;
    return &c->consequence[vacuum];
}

static const char *masses(struct an_document *d,
                          const struct an_gauge_bosons *b,
                          const struct an_boson_block *x)
{
    const char *all = "";
    for (size_t i = 0; i < x->nmasses; i++) {
        all = an_said_next(
            d, all, ", ",
            an_said_taken(d, an_gauge_bosons_text(b, &x->mass[i].square)));
        if (x->mass[i].count > 1)
            all = an_said(d, "%s (%zu)", all, x->mass[i].count);
    }
    if (x->nothers > 0)
        all = an_said_next(
            d, all, ", ",
            an_said(d, "%zu roots of a polynomial that does not factor",
                    x->nothers));
    return x->solved ? all : an_said(d, "%stoo large to be solved", all);
}

static void add_masses(struct an_document *d, const struct an_gauge_bosons *b)
{
    const char *massive = "", *massless = "";
    if (b->neutral.nmasses > 0 || b->neutral.nothers > 0)
        massive = an_said(d, "squared, neutral: %s", masses(d, b, &b->neutral));
    massless = an_said_with(d, *massive ? "; massless " : "massless: ",
                            an_said_list(d, b->massless, b->nmassless), "");
    an_document_entry(d, "boson masses", "%s%s", massive, massless);
    for (size_t i = 0; i < b->ncharged; i++) {
        const struct an_boson_block *x = &b->charged[i];
        const char *states = "";
        if (x->states > 1)
            states = an_said(d, " (%zu components)", x->states);
        an_document_entry(d, "", "%s%s: %s", an_said_list(d, x->basis, x->n),
                          states, masses(d, b, x));
    }
}

/* The Z, where it mixes or rho is not 1, or always. */
static void add_weak(struct an_document *d, const struct an_gauge_bosons *b,
                     bool all)
{
    const char *text = "";
    bool one = b->has_rho && fmpq_mpoly_equal(b->rho, b->rho_below, b->ring);
    if (b->has_rho && (all || !one))
        text = an_said(d, AN_SAY_MATH("rho", "\\rho") " = %s",
                       an_said_taken(d, an_gauge_bosons_rho(b)));
    for (size_t i = 0; i < b->nmixings; i++)
        text = an_said(d, "%s%s%s: %s", text, *text ? ", " : "mixes with ",
                       b->neutral.basis[b->mixing[i].with],
                       an_said_taken(d, an_z_mixing_text(b, i)));
    an_document_entry(d, "Z boson", "%s", text);
}

void an_reason_bosons(struct an_document *d, const struct an_check *c,
                      size_t vacuum, bool all)
{
    const struct an_consequences *x = consequences(c, vacuum);
    if (x && x->bosons.why && all)
        an_document_entry(d, "boson masses", "not known: %s", x->bosons.why);
    if (!x || x->bosons.why)
        return;
    if (all)
        add_masses(d, &x->bosons);
    add_weak(d, &x->bosons, all);
}

/* ---- Goldstone bosons */

static const char *dimension(struct an_document *d, const char *before,
                             const char *term, int dimension, const char *after)
{
    return term ? an_said(d, "%s%s, dimension %d%s", before, term, dimension,
                          after)
                : "";
}

/* What lifts an accidental one. */
static const char *lifted(struct an_document *d, const struct an_goldstone *g,
                          int bound)
{
    const char *by = dimension(d, "", g->breaker, g->dimension, ", lifts it");
    bool later = g->potential_dimension != g->dimension;
    return an_said(
        d, " (accidental; %s%s%s)",
        *by ? by : an_said(d, "nothing up to dimension %d lifts it", bound),
        dimension(d, ", of the potential first ", later ? g->potential : NULL,
                  g->potential_dimension, ""),
        dimension(d, "; ", g->doubt, g->doubt_dimension,
                  ", may exist and do so"));
}

static const char *goldstone(struct an_document *d, const struct an_model *m,
                             const struct an_goldstone *g, int bound)
{
    const char *group =
        g->instantons < m->ngroups ? m->group[g->instantons].said : NULL;
    return an_said(d, "%s%s%s%s",
                   g->count > 1 ? an_said(d, "%zu of ", g->count) : "",
                   g->symmetry, g->imposed ? " (imposed)" : lifted(d, g, bound),
                   an_said_with(d, ", up to instantons of ", group, ""));
}

static void add_axions(struct an_document *d, const struct an_axions *x)
{
    const char *all = "";
    fmpq_t ratio;
    fmpq_init(ratio);
    for (size_t i = 0; i < x->n; i++) {
        const struct an_axion *a = &x->v[i];
        all = an_said(d, "%s%s%s: N = %s, E = %s", all, i ? "; " : "",
                      a->of->symmetry, an_said_rational(d, a->N),
                      an_said_rational(d, a->E));
        if (!x->has_ratio)
            continue;
        fmpq_div(ratio, a->E, a->N);
        all = an_said(d, "%s, E/N = %s", all, an_said_rational(d, ratio));
    }
    if (x->n > 0 && x->has_walls)
        all = an_said(d, "%s; domain-wall number %s", all,
                      an_said_integer(d, x->walls));
    fmpq_clear(ratio);
    an_document_entry(d, "axion", "%s", all);
}

void an_reason_goldstones(struct an_document *d, const struct an_check *c,
                          size_t vacuum, bool all)
{
    const struct an_consequences *x = consequences(c, vacuum);
    const char *text = "";
    if (!x)
        return;
    const struct an_goldstones *g = &x->goldstones;
    for (size_t i = 0; i < g->n; i++)
        text = an_said(d, "%s%s%s", text, i ? ", " : "physical: ",
                       goldstone(d, c->model, &g->v[i], g->bound));
    if (all && g->counted)
        text = an_said_next(d, text, "; ", an_said(d, "%zu eaten", g->eaten));
    if (all && g->why)
        text =
            an_said_next(d, text, "; ",
                         an_said(d, "physical ones are not known: %s", g->why));
    an_document_entry(d, "Goldstone", "%s", text);
    AN_SAID_EACH(more, d, ", ", i, g->nmore, g->more[i].breaker);
    if (all && g->nmore > 0)
        an_document_entry(
            d, "",
            "the listed terms alone: %zu more, lifted by %s (not listed)",
            g->nmore, more);
    add_axions(d, &x->axions);
}

/* ---- defects, global structure */

const char *an_said_defects(struct an_document *d, const struct an_defects *x)
{
    static const char *const words[] = {"strings", "monopoles", "domain walls"};
    const char *all = "";
    for (size_t i = 0; i < x->n; i++)
        all = an_said(
            d, "%s%s%s (%s)%s", all, i ? ", " : "", words[x->v[i].kind],
            an_said_orders(d, &x->v[i].group, false),
            x->v[i].bounded ? " bounded by strings of an earlier step" : "");
    return x->why ? an_said(d, "%snot known: %s", all, x->why) : all;
}

void an_reason_defects(struct an_document *d, const struct an_check *c,
                       size_t vacuum)
{
    const struct an_consequences *x = consequences(c, vacuum);
    if (x)
        an_document_entry(d, "defects", "%s", an_said_defects(d, &x->defects));
}

void an_reason_structure(struct an_document *d, const struct an_check *c)
{
    const struct an_structure *s = &c->structure;
    const char *quantum = "";
    if (!c->consequence || !s->known || s->trivial.n == 0)
        return;
    if (s->has_quantum && !fmpq_equal(s->quantum, s->new_quantum))
        quantum = an_said(d,
                          "; unless it is divided out, colour singlets of "
                          "electric charge %s could exist",
                          an_said_rational(d, s->new_quantum));
    an_document_paragraph(d, "%s of the gauge group acts on nothing%s",
                          an_said_orders(d, &s->trivial, true), quantum);
}
