/* singlets.c - which components of fermions no unbroken gauge group acts on.
 *
 * Under gauged factors the pieces of a field count that are singlets of what is
 * unbroken. Global factors confine nothing: all weights count, as they do where
 * a factor is broken to its torus.
 */

#include "residual/verdicts/singlets.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/pieces.h"
#include "residual/vacuum/relations.h"
#include "residual/verdicts/active.h"
#include "residual/verdicts/species.h"

void an_singlets_init(struct an_singlets *c)
{
    *c = (struct an_singlets){.all = true, .complete = true};
}

void an_singlets_clear(struct an_singlets *c)
{
    for (size_t i = 0; i < c->n; i++)
        free(c->v[i].labels);
    free(c->v);
    an_singlets_init(c);
}

static void add_component(struct an_singlets *c, size_t field,
                          const int *labels, size_t rank, long n)
{
    c->v = an_grow(c->v, &c->cap, c->n + 1, sizeof *c->v);
    struct an_singlet_component *x = &c->v[c->n++];
    *x = (struct an_singlet_component){.field = field, .n = n};
    x->labels = an_alloc(rank, sizeof *x->labels);
    memcpy(x->labels, labels, rank * sizeof *labels);
}

static bool add_field(struct an_singlets *c, const struct an_charges *L,
                      size_t field)
{
    const struct an_model *m = L->m;
    size_t r = m->total_rank;
    struct an_pieces p;
    int *highest = an_alloc(r, sizeof *highest);
    an_pieces_init(&p);
    an_highest_labels(highest, m, &m->field[field]);
    bool listed = an_pieces_set(&p, L, highest, true);
    for (size_t i = 0; i < p.n && listed; i++)
        if (an_is_gauge_singlet(L, p.labels + i * r))
            add_component(c, field, p.labels + i * r, r, p.multiplicity[i]);
    an_pieces_clear(&p);
    free(highest);
    return listed;
}

/* Is some global simple group, or a subgroup of one, unbroken? */
static bool has_multiplets(const struct an_charges *L)
{
    for (size_t p = 0; p < L->nparts; p++)
        if (!L->part[p].gauged && L->part[p].h.rank > 0)
            return true;
    return false;
}

/* Is minus the weight in its orbit under the unbroken Weyl group? own and minus
 * have room for total_rank labels; own := the highest of that orbit. */
static bool is_opposite_to_itself(int *own, int *minus,
                                  const struct an_charges *L, const int *labels)
{
    size_t r = L->m->total_rank;
    for (size_t i = 0; i < r; i++) {
        own[i] = labels[i];
        minus[i] = -labels[i];
    }
    an_make_highest(own, L);
    an_make_highest(minus, L);
    for (size_t i = 0; i < r; i++)
        minus[i] -= own[i];
    for (size_t p = 0; p < L->nparts; p++)
        if (!an_subalgebra_neutral(&L->part[p].h, minus + L->part[p].first))
            return false;
    return true;
}

/* Of n components of one field, the first of them number `from`. A weight that
 * occurs once belongs to one multiplet with all of its orbit, and so do those
 * of an irreducible field. */
static void find_opposites(struct an_singlets *c, const struct an_charges *L,
                           size_t from, size_t n)
{
    size_t width = an_unbroken_rank(L), r = L->m->total_rank;
    int *w = an_alloc((n + 1) * width, sizeof *w), *minus = w + n * width;
    int *own = an_alloc(2 * r, sizeof *own);
    const struct an_field_charges *f =
        n > 0 ? &L->field[c->v[from].field] : NULL;
    bool irreducible = f && f->npieces == 1 && f->piece[0].multiplicity == 1;
    for (size_t i = 0; i < n; i++)
        an_unbroken_labels(w + i * width, L, c->v[from + i].labels);
    for (size_t i = 0; i < n; i++) {
        struct an_singlet_component *x = &c->v[from + i];
        size_t same = 0, opposite = 0, at = 0, size = width * sizeof *w;
        for (size_t k = 0; k < width; k++)
            minus[k] = -w[i * width + k];
        for (size_t j = 0; j < n; j++) {
            same += memcmp(w + j * width, w + i * width, size) == 0;
            if (memcmp(w + j * width, minus, size) == 0) {
                opposite++;
                at = from + j + 1;
            }
        }
        if (same != 1 || opposite != 1 || (x->n > 1 && !irreducible) ||
            !is_opposite_to_itself(own, own + r, L, x->labels))
            continue;
        x->opposite = at;
        x->pseudoreal = an_multiplet_is_pseudoreal(L, own);
    }
    free(own);
    free(w);
}

static void count_unpaired(struct an_singlets *c, const struct an_charges *L)
{
    struct an_fermions s;
    an_fermions_init(&s, L);
    for (size_t i = 0; i < s.n; i++) {
        const struct an_fermion_species *x = &s.v[i];
        if (!x->neutral || !x->singlet)
            continue;
        c->neutral += x->multiplets * x->dimension;
        c->unpaired += an_fermions_massless(&s, i) * x->dimension;
    }
    an_fermions_clear(&s, L->n);
}

/* The vevs of a vacuum, or of its new fields alone; v has room for them. */
static struct an_vacuum choose_vevs(struct an_vev *v, const struct an_model *m,
                                    size_t vacuum, bool all)
{
    struct an_vacuum p = m->vacuum[vacuum];
    size_t n = 0;
    for (size_t i = 0; i < p.nvevs; i++)
        if (all || !m->field[p.vev[i].field].visible)
            v[n++] = p.vev[i];
    p.vev = v;
    p.nvevs = n;
    return p;
}

void an_singlets_of(struct an_singlets *c, const struct an_charges *L)
{
    an_singlets_clear(c);
    c->all = c->complete = true;
    bool multiplets = has_multiplets(L);
    for (size_t i = 0; i < L->m->nfields && c->complete; i++) {
        size_t from = c->n;
        if (an_field_has_fermion(&L->m->field[i]))
            c->complete = add_field(c, L, i);
        if (multiplets)
            find_opposites(c, L, from, c->n - from);
    }
    count_unpaired(c, L);
}

void an_singlets_find(struct an_singlets *c, const struct an_model *m,
                      size_t vacuum, bool all)
{
    struct an_vev *v = an_alloc(m->vacuum[vacuum].nvevs, sizeof *v);
    struct an_vacuum p = choose_vevs(v, m, vacuum, all);
    struct an_charges L;
    char *why = NULL;
    an_singlets_clear(c);
    if (an_charges_init(&L, m, &p, NULL, 0, &why))
        an_singlets_of(c, &L);
    c->all = all;
    an_charges_clear(&L);
    free(why);
    free(v);
}
