/* bosons.c - what breaking does to bosons, in sentences. */
#include "report/say/bosons.h"

#include <stdlib.h>
#include <string.h>

#include "base/prose.h"
#include "algebra/rational.h"
#include "report/write/document.h"
#include "residual/bosons/text.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

/* ---- masses */

static const struct an_consequences *consequences(const struct an_check *c,
                                                  size_t vacuum)
{
    if (!c->consequence || c->vacuum[vacuum].charge_breaking)
        return NULL;
    return &c->consequence[vacuum];
}

/* Takes the text. */
static void add_taken(struct an_text *t, char *text)
{
    an_text_add(t, text);
    free(text);
}

static void add_masses(struct an_text *t, const struct an_gauge_bosons *b,
                       const struct an_boson_block *x)
{
    for (size_t i = 0; i < x->nmasses; i++) {
        an_text_add(t, i ? ", " : "");
        add_taken(t, an_gauge_bosons_text(b, &x->mass[i].square));
        if (x->mass[i].count > 1)
            an_text_printf(t, " (%zu)", x->mass[i].count);
    }
    if (x->nothers > 0)
        an_text_printf(t, "%s%zu roots of a polynomial that does not factor",
                       x->nmasses ? ", " : "", x->nothers);
    if (!x->solved)
        an_text_add(t, "too large to be solved");
}

static void add_neutral(struct an_document *d, const struct an_gauge_bosons *b)
{
    struct an_text t = {0};
    if (b->neutral.nmasses > 0 || b->neutral.nothers > 0) {
        an_text_add(&t, "squared, neutral: ");
        add_masses(&t, b, &b->neutral);
    }
    if (b->nmassless > 0)
        an_text_add(&t, t.n ? "; massless " : "massless: ");
    an_word_list(&t, b->massless, b->nmassless);
    an_document_put_entry(d, "boson masses", &t);
}

static void add_charged(struct an_document *d, const struct an_gauge_bosons *b)
{
    for (size_t i = 0; i < b->ncharged; i++) {
        const struct an_boson_block *x = &b->charged[i];
        struct an_text t = {0};
        an_word_list(&t, x->basis, x->n);
        if (x->states > 1)
            an_text_printf(&t, " (%zu components)", x->states);
        an_text_add(&t, ": ");
        add_masses(&t, b, x);
        an_document_put_entry(d, "", &t);
    }
}

/* The Z, where it mixes or rho is not 1, or always. */
static void add_weak(struct an_document *d, const struct an_gauge_bosons *b,
                     bool all)
{
    struct an_text t = {0};
    bool one = b->has_rho && fmpq_mpoly_equal(b->rho, b->rho_below, b->ring);
    if (b->has_rho && (all || !one)) {
        an_math(&t, "rho", "\\rho");
        an_text_add(&t, " = ");
        add_taken(&t, an_gauge_bosons_rho(b));
    }
    for (size_t i = 0; i < b->nmixings; i++) {
        an_text_add(&t, t.n ? ", " : "mixes with ");
        an_text_add(&t, b->neutral.basis[b->mixing[i].with]);
        an_text_add(&t, ": ");
        add_taken(&t, an_z_mixing_text(b, i));
    }
    an_document_put_entry(d, "Z boson", &t);
}

void an_reason_bosons(struct an_document *d, const struct an_check *c,
                      size_t vacuum, bool all)
{
    const struct an_consequences *x = consequences(c, vacuum);
    if (!x)
        return;
    const struct an_gauge_bosons *b = &x->bosons;
    if (b->why) {
        if (all)
            an_document_entry(d, "boson masses", "not known: %s", b->why);
        return;
    }
    if (all) {
        add_neutral(d, b);
        add_charged(d, b);
    }
    add_weak(d, b, all);
}

/* ---- Goldstone bosons */

static void add_goldstone(struct an_text *t, const struct an_model *m,
                          const struct an_goldstone *g, int bound)
{
    if (g->count > 1)
        an_text_printf(t, "%zu of ", g->count);
    an_text_add(t, g->symmetry);
    if (g->imposed) {
        an_text_add(t, " (imposed)");
    } else {
        if (g->breaker)
            an_text_printf(t, " (accidental; %s, dimension %d, lifts it",
                           g->breaker, g->dimension);
        else
            an_text_printf(
                t, " (accidental; nothing up to dimension %d lifts it", bound);
        if (g->potential && g->potential_dimension != g->dimension)
            an_text_printf(t, ", of the potential first %s, dimension %d",
                           g->potential, g->potential_dimension);
        if (g->doubt)
            an_text_printf(t, "; %s, dimension %d, may exist and do so",
                           g->doubt, g->doubt_dimension);
        an_text_add(t, ")");
    }
    if (g->instantons < m->ngroups)
        an_text_printf(t, ", up to instantons of %s",
                       m->group[g->instantons].said);
}

static void add_axions(struct an_document *d, const struct an_axions *x)
{
    struct an_text t = {0};
    fmpq_t ratio;
    fmpq_init(ratio);
    for (size_t i = 0; i < x->n; i++) {
        const struct an_axion *a = &x->v[i];
        an_text_printf(&t, "%s%s", i ? "; " : "", a->of->symmetry);
        an_text_add(&t, ": N = ");
        an_rational_append(&t, a->N);
        an_text_add(&t, ", E = ");
        an_rational_append(&t, a->E);
        if (x->has_ratio) {
            fmpq_div(ratio, a->E, a->N);
            an_text_add(&t, ", E/N = ");
            an_rational_append(&t, ratio);
        }
    }
    fmpq_clear(ratio);
    if (x->n > 0 && x->has_walls) {
        an_text_add(&t, "; domain-wall number ");
        an_integer_append(&t, x->walls);
    }
    an_document_put_entry(d, "axion", &t);
}

void an_reason_goldstones(struct an_document *d, const struct an_check *c,
                          size_t vacuum, bool all)
{
    const struct an_consequences *x = consequences(c, vacuum);
    struct an_text t = {0};
    if (!x)
        return;
    const struct an_goldstones *g = &x->goldstones;
    for (size_t i = 0; i < g->n; i++) {
        an_text_add(&t, i ? ", " : "physical: ");
        add_goldstone(&t, c->model, &g->v[i], g->bound);
    }
    if (all && g->counted)
        an_text_printf(&t, "%s%zu eaten", t.n ? "; " : "", g->eaten);
    if (all && g->why)
        an_text_printf(&t, "%sphysical ones are not known: %s", t.n ? "; " : "",
                       g->why);
    an_document_put_entry(d, "Goldstone", &t);
    for (size_t i = 0; i < g->nmore && all; i++) {
        if (i == 0)
            an_text_printf(&t, "the listed terms alone: %zu more, lifted by ",
                           g->nmore);
        an_text_printf(&t, "%s%s", i ? ", " : "", g->more[i].breaker);
        if (i + 1 == g->nmore)
            an_text_add(&t, " (not listed)");
    }
    an_document_put_entry(d, "", &t);
    add_axions(d, &x->axions);
}

/* ---- defects, global structure */

void an_say_defects(struct an_text *t, const struct an_defects *x)
{
    static const char *const words[] = {"strings", "monopoles", "domain walls"};
    for (size_t i = 0; i < x->n; i++) {
        const struct an_defect *f = &x->v[i];
        an_text_printf(t, "%s%s (", i ? ", " : "", words[f->kind]);
        an_word_orders(t, &f->group, false);
        an_text_add(t, f->bounded ? ") bounded by strings of an earlier step"
                                  : ")");
    }
    if (x->why)
        an_text_printf(t, "not known: %s", x->why);
}

void an_reason_defects(struct an_document *d, const struct an_check *c,
                       size_t vacuum)
{
    const struct an_consequences *x = consequences(c, vacuum);
    struct an_text t = {0};
    if (!x)
        return;
    an_say_defects(&t, &x->defects);
    an_document_put_entry(d, "defects", &t);
}

void an_reason_structure(struct an_document *d, const struct an_check *c)
{
    const struct an_structure *s = &c->structure;
    struct an_text t = {0};
    if (!c->consequence || !s->known || s->trivial.n == 0)
        return;
    an_word_orders(&t, &s->trivial, true);
    an_text_add(&t, " of the gauge group acts on nothing");
    if (s->has_quantum && !fmpq_equal(s->quantum, s->new_quantum)) {
        an_text_add(
            &t,
            "; unless it is divided out, colour singlets of electric charge ");
        an_rational_append(&t, s->new_quantum);
        an_text_add(&t, " could exist");
    }
    an_document_put_paragraph(d, &t);
}
