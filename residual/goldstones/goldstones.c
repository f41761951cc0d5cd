/* goldstones.c - Goldstone bosons of one vacuum: eaten ones, and physical ones.
 *
 * Of accidental U(1)s as a basis adapted to what breaks them, the longest
 * surviving first, those are taken one after another that move the vevs as none
 * before and no imposed symmetry does: the number of those that survive some
 * dimension is then the number of Goldstone bosons that all terms up to it
 * leave massless.
 */
#include "residual/goldstones/goldstones.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/kernel.h"
#include "algebra/rational.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "theory/vacuum.h"
#include "terms/accidental/accidental.h"
#include "terms/accidental/space.h"
#include "residual/goldstones/instantons.h"
#include "residual/goldstones/phases.h"
#include "residual/goldstones/place.h"
#include "residual/goldstones/vev_terms.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

void an_goldstones_init(struct an_goldstones *x)
{
    *x = (struct an_goldstones){0};
}

static void one_clear(struct an_goldstone *g)
{
    free(g->symmetry);
    free(g->breaker);
    free(g->potential);
    free(g->doubt);
    if (g->charge)
        _fmpq_vec_clear(g->charge, (slong)g->ncharges);
    if (g->still)
        _fmpq_vec_clear(g->still, (slong)(g->nstill * g->ncharges));
}

void an_goldstones_clear(struct an_goldstones *x)
{
    for (size_t i = 0; i < x->n; i++)
        one_clear(&x->v[i]);
    for (size_t i = 0; i < x->nmore; i++)
        one_clear(&x->more[i]);
    free(x->v);
    free(x->more);
    free(x->why);
    an_goldstones_init(x);
}

/* ---- U(1)s beside the gauged ones */

struct work {
    const struct an_model *m;
    const struct an_vacuum_algebra *u;
    struct an_goldstone *v; /* candidates, with charges */
    struct an_phase *phase; /* their charges of the vevs */
    size_t n, cap, nimposed;
    size_t places; /* fields times generations, and theta */
};

/* A candidate with zero charges; takes the name. */
static struct an_goldstone *add_candidate(struct work *w, char *name)
{
    w->v = an_grow(w->v, &w->cap, w->n + 1, sizeof *w->v);
    struct an_goldstone *g = &w->v[w->n++];
    *g = (struct an_goldstone){.symmetry = name,
                               .count = 1,
                               .charge = _fmpq_vec_init((slong)w->places),
                               .ncharges = w->places};
    return g;
}

/* Adds c times the charges of a U(1) of the model. */
static void add_charges(struct an_goldstone *g, const struct work *w,
                        size_t group, const fmpq_t c)
{
    size_t at = 0;
    for (size_t f = 0; f < w->m->nfields; f++)
        for (size_t j = 0; j < w->m->field[f].generations; j++, at++)
            fmpq_addmul(g->charge + at, c,
                        w->m->field[f].group[group].charge[j].constant);
    if (w->m->group[group].r_symmetry)
        fmpq_add(g->charge + at, g->charge + at, c);
}

/* The combinations of global U(1)s that explicit breaking leaves. */
static void add_imposed(struct work *w)
{
    const struct an_charges *L = w->u->a.L;
    struct an_homogeneous s;
    struct an_kernel k;
    size_t *group = an_alloc(w->m->ngroups, sizeof *group), n = 0;
    fmpq_t y;
    fmpq_init(y);
    for (size_t g = AN_START; an_group_next(&g, w->m, AN_U1);)
        if (!w->m->group[g].gauged)
            group[n++] = g;
    an_homogeneous_init(&s, n);
    an_kernel_init(&k);
    for (slong i = 0; i < L->fixed.n; i++)
        for (size_t c = 0; c < n; c++) {
            size_t at = w->m->coordinate[group[c]];
            fmpq_set_fmpz(y, L->fixed.v + i * L->n + (slong)at);
            fmpq_div_fmpz(y, y, L->scale + at);
            an_homogeneous_add(&s, (size_t)i, c, y);
        }
    an_kernel_set(&k, &s);
    for (size_t i = 0; i < k.n; i++) {
        struct an_math t = {0};
        for (size_t j = 0; j < k.v[i].n; j++)
            an_math_charge_term(
                &t, k.v[i].by + j, &w->m->group[group[k.v[i].vector[j]]],
                k.v[i].n > 1 ? AN_LATEX_BRACKETS : AN_NO_BRACKETS);
        struct an_goldstone *g = add_candidate(w, an_math_take(&t));
        g->imposed = true;
        for (size_t j = 0; j < k.v[i].n; j++)
            add_charges(g, w, group[k.v[i].vector[j]], k.v[i].by + j);
    }
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    fmpq_clear(y);
    free(group);
}

/* U(1)s, which come first. */
static void add_accidental(struct work *w, const struct an_accidentals *a)
{
    for (size_t i = 0; i < a->n && fmpz_is_zero(a->v[i].order); i++) {
        const struct an_accidental *s = &a->v[i];
        struct an_math name = {0};
        if (s->named)
            an_math_name(&name, s->name, AN_NO_BRACKETS);
        else
            an_math_add(&name, s->name, "\\mathrm{U}(1)");
        struct an_goldstone *g = add_candidate(w, an_math_take(&name));
        g->breaker = an_strdup(s->breaker);
        g->dimension = s->dimension;
        g->doubt = s->doubt ? an_strdup(s->doubt) : NULL;
        g->doubt_dimension = s->doubt_dimension;
        for (size_t c = 0; c < a->ncolumns; c++) {
            const struct an_accidental_column *x = &a->column[c];
            size_t at = an_goldstone_place(w->m, x->field, 0);
            for (size_t j = 0; j < w->m->field[x->field].generations; j++)
                if (x->generation[j])
                    fmpq_set(g->charge + at + j, s->charge + c);
        }
    }
}

static void set_phases(struct work *w)
{
    const struct an_directions *d = w->u->d;
    w->phase = an_alloc(w->n, sizeof *w->phase);
    for (size_t i = 0; i < w->n; i++) {
        w->phase[i].charge = _fmpq_vec_init((slong)d->n);
        for (size_t k = 0; k < d->n; k++)
            fmpq_set(w->phase[i].charge + k,
                     w->v[i].charge + an_goldstone_place(w->m, d->v[k].field,
                                                         d->v[k].generation));
    }
}

/* ---- which of them are broken */

/* broken[i] := do the first i + 1 move the vevs in one way more than the first
 * i, modulo what is undone? */
static void find_broken(bool *broken, const struct an_undone *x, size_t n)
{
    struct an_rows r;
    an_rows_init(&r, (slong)n);
    an_rows_copy(&r, &x->undone);
    slong rank = an_rows_rank(&r);
    for (size_t i = 0; i < n; i++) {
        fmpz_one(an_rows_add(&r) + i);
        slong more = an_rows_rank(&r);
        broken[i] = more > rank;
        rank = more;
    }
    an_rows_clear(&r);
}

/* Moves a candidate to the end of a list. */
static void take(struct an_goldstone **to, size_t *n, size_t *cap,
                 struct an_goldstone *from)
{
    *to = an_grow(*to, cap, *n + 1, sizeof **to);
    (*to)[(*n)++] = *from;
    *from = (struct an_goldstone){0};
}

/* rows (initialised by this call) := the combinations that are undone of those
 * candidates that survive as long as the i-th: all terms, if it is imposed. */
static void surviving(struct an_rows *rows, const struct work *w,
                      const struct an_rows *undone, size_t i)
{
    struct an_rows less;
    an_rows_init(rows, undone->width);
    an_rows_copy(rows, undone);
    for (size_t k = w->nimposed; k < w->n; k++) {
        bool shorter =
            w->v[k].breaker &&
            (!w->v[i].breaker || w->v[k].dimension < w->v[i].dimension);
        if (!w->v[i].imposed && !shorter)
            continue;
        an_rows_init(&less, undone->width);
        an_space_eliminate(&less, rows, k);
        an_rows_clear(rows);
        *rows = less;
    }
}

/* Does a term that breaks candidate i break none of those that survive as long
 * and move no vev? Then it lifts the boson by itself. */
static bool lifts(const struct work *w, const struct an_rows *undone,
                  const struct an_breaking_term *t, size_t i)
{
    struct an_rows rows;
    bool alone = true;
    fmpq_t sum;
    fmpq_init(sum);
    surviving(&rows, w, undone, i);
    for (slong r = 0; r < rows.n && alone; r++) {
        an_vector_dot_integers(sum, t->charge,
                               rows.v + r * rows.width + (slong)w->nimposed,
                               rows.width - (slong)w->nimposed);
        alone = fmpq_is_zero(sum);
    }
    an_rows_clear(&rows);
    fmpq_clear(sum);
    return alone;
}

static void set_still(struct work *w, const struct an_rows *undone, size_t i)
{
    struct an_goldstone *g = &w->v[i];
    struct an_rows rows;
    fmpq_t c;
    fmpq_init(c);
    surviving(&rows, w, undone, i);
    g->nstill = (size_t)rows.n;
    g->still = _fmpq_vec_init(rows.n * (slong)g->ncharges);
    for (slong r = 0; r < rows.n; r++)
        for (size_t k = 0; k < w->n; k++) {
            fmpq_set_fmpz(c, rows.v + r * rows.width + (slong)k);
            for (size_t at = 0; at < g->ncharges; at++)
                fmpq_addmul(g->still + (size_t)r * g->ncharges + at, c,
                            w->v[k].charge + at);
        }
    an_rows_clear(&rows);
    fmpq_clear(c);
}

/* The breaker of a broken candidate := a term of that dimension that lifts the
 * boson by itself, if there is one. */
static void choose_breaker(struct work *w, const struct an_rows *undone,
                           const struct an_accidentals *a, size_t i)
{
    struct an_goldstone *g = &w->v[i];
    for (size_t k = 0; k < a->nbreaking && g->breaker; k++) {
        const struct an_breaking_term *t = &a->breaking[k];
        if (t->dimension != g->dimension ||
            fmpq_is_zero(t->charge + (i - w->nimposed)) ||
            !lifts(w, undone, t, i))
            continue;
        free(g->breaker);
        g->breaker = an_strdup(t->text);
        return;
    }
}

/* Goldstone bosons of global simple factors. */
static void add_simple(struct an_goldstones *x, const struct an_model *m,
                       size_t count)
{
    struct an_math t = {0};
    if (count == 0)
        return;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        if (!m->group[g].gauged) {
            an_math_add(&t, t.plain.n ? " x " : "",
                        t.plain.n ? " \\times " : "");
            an_math_charge(&t, &m->group[g], AN_NO_BRACKETS);
        }
    struct an_goldstone g = {.symmetry = an_math_take(&t),
                             .count = count,
                             .imposed = true,
                             .instantons = m->ngroups};
    take(&x->v, &x->n, &x->cap, &g);
    x->count += count;
}

/* Terms up to here are renormalisable. */
static const int RENORMALISABLE = 4;

/* Adds the broken candidates of one set of accidental symmetries; of the listed
 * terms those that renormalisable ones lift. False when they are not known. */
static bool add_set(struct an_goldstones *x, const struct an_model *m,
                    const struct an_vacuum_algebra *u,
                    const struct an_accidentals *a, bool listed)
{
    struct work w = {.m = m, .u = u};
    struct an_undone undone;
    w.places = an_goldstone_place(m, m->nfields, 0) + 1;
    add_imposed(&w);
    w.nimposed = w.n;
    if (a)
        add_accidental(&w, a);
    set_phases(&w);
    an_undone_init(&undone, u, w.phase, w.n);
    bool *broken = an_alloc(w.n, sizeof *broken);
    size_t *group = an_alloc(w.n, sizeof *group);
    find_broken(broken, &undone, w.n);
    an_instantons_lift(group, m, w.v, broken, w.n, &undone.undone);
    if (undone.known && !listed)
        add_simple(x, m, undone.moved - x->eaten);
    for (size_t i = 0; i < w.n; i++) {
        if (broken[i] && !w.v[i].imposed)
            choose_breaker(&w, &undone.undone, a, i);
        if (broken[i])
            set_still(&w, &undone.undone, i);
    }
    for (size_t i = 0; i < w.n; i++) {
        struct an_goldstone *g = &w.v[i];
        g->instantons = group[i];
        if (undone.known && broken[i] && !listed) {
            take(&x->v, &x->n, &x->cap, g);
            x->count++;
        } else if (undone.known && broken[i] && g->breaker &&
                   g->dimension <= RENORMALISABLE) {
            take(&x->more, &x->nmore, &x->cap_more, g);
        }
        _fmpq_vec_clear(w.phase[i].charge, (slong)u->d->n);
        one_clear(g);
    }
    bool known = undone.known;
    free(group);
    free(broken);
    an_undone_clear(&undone);
    free(w.phase);
    free(w.v);
    return known;
}

/* The broken gauged generators. */
static size_t count_eaten(const struct an_vacuum_algebra *u)
{
    struct an_annihilator g;
    an_annihilator_init(&g);
    an_annihilator_gauged(&g, &u->a, u->d);
    size_t n = g.ncolumns - g.h.n;
    an_annihilator_clear(&g);
    return n;
}

struct an_goldstones_possible an_goldstones_possible(const struct an_model *m,
                                                     size_t vacuum)
{
    struct an_goldstones_possible p = {true, true};
    struct an_vev_terms x;
    if (an_model_has_unknown_charges(m))
        return p;
    an_vev_terms_init(&x, m, &m->vacuum[vacuum]);
    p.phases = x.products.n > 0;
    p.any = p.phases && !an_vev_terms_fix(&x);
    an_vev_terms_clear(&x);
    return p;
}

/* The terms of vevs alone that lift accidental ones. */
static void find_potential(struct an_goldstones *x, const struct an_model *m,
                           size_t vacuum)
{
    struct an_vev_terms terms;
    struct an_goldstone *last = NULL;
    size_t nlast = 0;
    an_vev_terms_init(&terms, m, &m->vacuum[vacuum]);
    for (size_t i = 0; i < x->n; i++) {
        struct an_goldstone *g = &x->v[i];
        if (g->imposed)
            continue;
        an_vev_terms_first(&g->potential, &g->potential_dimension, &terms,
                           g->charge);
        if (!g->breaker) {
            last = g;
            nlast++;
        }
    }
    /* No term up to the bound breaks the only one that is left, and this one
     * comes next. */
    if (nlast == 1 && last->potential_dimension == x->bound + 1) {
        last->breaker = an_strdup(last->potential);
        last->dimension = last->potential_dimension;
    }
    an_vev_terms_clear(&terms);
}

void an_goldstones_find(struct an_goldstones *x, const struct an_model *m,
                        size_t vacuum, const struct an_accidentals *all,
                        const struct an_accidentals *listed)
{
    struct an_charges L;
    an_goldstones_clear(x);
    bool known = an_charges_init(&L, m, &m->vacuum[vacuum], NULL, 0, &x->why);
    const struct an_vacuum_algebra *u = known ? an_vacuum_algebra_of(&L) : NULL;
    if (u && u->why)
        x->why = an_strdup(u->why);
    if (!x->why) {
        x->counted = true;
        x->eaten = count_eaten(u);
        x->bound = all ? all->bound : RENORMALISABLE;
        if (all && !all->complete)
            x->why = an_strdup("the terms that the symmetries allow are too "
                               "many to list");
        else if (!add_set(x, m, u, all, false))
            x->why = an_strdup("a phase of the vevs may be undone by more than "
                               "the torus");
        if (!x->why)
            find_potential(x, m, vacuum);
        if (!x->why && listed && listed->complete)
            add_set(x, m, u, listed, true);
    }
    an_charges_clear(&L);
}
