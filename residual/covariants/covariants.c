/* covariants.c - matrices that the stabiliser commutes with.
 *
 * Dual bases are those of the trace form of W: root vectors and their
 * opposites, Cartan generators and the inverse of their traces. A symbol that
 * is drawn twice would do no harm: all that is claimed is a rank.
 */
#include "residual/covariants/covariants.h"

#include <stdlib.h>
#include <string.h>

#include <flint/nmod.h>

#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "theory/model.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/covariants/vev_vectors.h"

/* Dimensions, powers of O, and vectors that one is willing to look at. */
#define MAX_W 16
#define MAX_V 500
#define MAX_POWER 3
#define MAX_VECTORS 80

/* Root vectors on a module, sparse. */
struct matrices {
    size_t *first; /* 2 npositive + 1: of each root, among */
    struct an_modular_entry *v;
    size_t n, cap;
};

struct work {
    struct an_covariants *x;
    struct an_vev_vectors vevs;
    ulong *cartan; /* rank x rank: the inverse of the trace form */
    ulong *root;   /* 2 npositive: that of root vectors */
    struct matrices W;
};

/* ---- the representation W */

static void set_matrices(struct matrices *x, struct an_modular *r,
                         struct an_action *a)
{
    size_t n = 2 * a->g.npositive;
    *x = (struct matrices){.first = an_alloc(n + 1, sizeof *x->first)};
    for (size_t root = 0; root < n; root++) {
        for (size_t b = 0; b < a->module.dim; b++) {
            const struct an_combination *c = an_action_on(a, root, b);
            x->v = an_grow(x->v, &x->cap, x->n + c->n, sizeof *x->v);
            for (size_t k = 0; k < c->n; k++)
                x->v[x->n++] = (struct an_modular_entry){
                    b, c->vector[k], an_modular_of(r, c->by + k)};
        }
        x->first[root + 1] = x->n;
    }
}

static void matrices_clear(struct matrices *x)
{
    free(x->first);
    free(x->v);
}

/* The trace of the product of two root vectors. */
static ulong trace(const struct matrices *x, size_t a, size_t b, nmod_t mod)
{
    ulong sum = 0;
    for (size_t i = x->first[a]; i < x->first[a + 1]; i++)
        for (size_t j = x->first[b]; j < x->first[b + 1]; j++)
            if (x->v[i].from == x->v[j].to && x->v[i].to == x->v[j].from)
                NMOD_ADDMUL(sum, x->v[i].by, x->v[j].by, mod);
    return sum;
}

/* The inverse of the trace form, on root vectors and on Cartan generators. */
static void set_trace_form(struct work *w)
{
    const struct an_module *W = &w->x->W.module;
    struct an_modular *r = &w->vevs.mod;
    size_t np = w->x->W.g.npositive, rank = (size_t)W->rank;
    nmod_mat_t K;
    for (size_t i = 0; i < 2 * np; i++) {
        ulong y = trace(&w->W, i, (i + np) % (2 * np), r->mod);
        r->good = r->good && y != 0;
        w->root[i] = y ? nmod_inv(y, r->mod) : 0;
    }
    nmod_mat_init(K, (slong)rank, (slong)rank, r->mod.n);
    for (size_t b = 0; b < W->dim; b++)
        for (size_t i = 0; i < rank; i++)
            for (size_t j = 0; j < rank; j++)
                NMOD_ADDMUL(nmod_mat_entry(K, (slong)i, (slong)j),
                            an_modular_int(r, W->weight[b * rank + i]),
                            an_modular_int(r, W->weight[b * rank + j]), r->mod);
    r->good = r->good && nmod_mat_inv(K, K);
    for (size_t i = 0; i < rank * rank; i++)
        w->cartan[i] = nmod_mat_entry(K, (slong)(i / rank), (slong)(i % rank));
    nmod_mat_clear(K);
}

/* ---- O on W x V */

struct product {
    const struct an_direction *x;
    size_t k;   /* which factor of V is the one of W */
    size_t dim; /* of V */
    struct matrices V;
};

/* The part of O on Cartan generators: a number on weights of W and V. */
static ulong on_weights(const struct work *w, const int *a, const int *b)
{
    size_t rank = (size_t)w->x->W.module.rank;
    const struct an_modular *r = &w->vevs.mod;
    ulong y = 0;
    for (size_t i = 0; i < rank * rank; i++)
        NMOD_ADDMUL(y, w->cartan[i],
                    nmod_mul(an_modular_int(r, a[i / rank]),
                             an_modular_int(r, b[i % rank]), r->mod),
                    r->mod);
    return y;
}

/* to := O from, one vector of V for each basis vector of W. */
static void apply(ulong *to, const ulong *from, const struct work *w,
                  const struct product *q)
{
    const struct an_module *W = &w->x->W.module;
    const struct an_module *V = &q->x->action[q->k]->module;
    size_t np = w->x->W.g.npositive, rank = (size_t)W->rank;
    size_t inner = an_direction_stride(q->x, q->k);
    nmod_t mod = w->vevs.mod.mod;
    memset(to, 0, W->dim * q->dim * sizeof *to);
    for (size_t r = 0; r < 2 * np; r++) {
        size_t s = (r + np) % (2 * np), first = q->V.first[s];
        for (size_t i = w->W.first[r]; i < w->W.first[r + 1]; i++)
            an_direction_map(to + w->W.v[i].to * q->dim,
                             from + w->W.v[i].from * q->dim, q->x, q->k,
                             q->V.v + first, q->V.first[s + 1] - first,
                             nmod_mul(w->root[r], w->W.v[i].by, mod));
    }
    for (size_t j = 0; j < W->dim; j++)
        for (size_t b = 0; b < q->dim; b++)
            if (from[j * q->dim + b])
                NMOD_ADDMUL(to[j * q->dim + b], from[j * q->dim + b],
                            on_weights(w, W->weight + j * rank,
                                       V->weight + b / inner % V->dim * rank),
                            mod);
}

/* u (AN_COVARIANTS x MAX_POWER x dim) := combinations of the conjugates of
 * vectors that are alike. */
static void draw_conjugates(ulong *u, struct work *w, size_t a, size_t dim)
{
    struct an_vev_vectors *vevs = &w->vevs;
    for (size_t b = 0; b < vevs->n; b++)
        for (size_t i = 0; i < AN_COVARIANTS * MAX_POWER; i++) {
            ulong by = an_modular_draw(&vevs->mod);
            if (an_vev_vectors_alike(vevs, a, b))
                for (size_t c = 0; c < dim; c++)
                    NMOD_ADDMUL(u[i * dim + c], by, vevs->v[b].dual[c],
                                vevs->mod.mod);
        }
}

/* X += covariants of vector a and all those that are alike. */
static void add_covariants(struct work *w, size_t a, const struct product *q)
{
    size_t n = w->x->W.module.dim, dim = q->dim;
    ulong *u = an_alloc(AN_COVARIANTS * MAX_POWER * dim, sizeof *u);
    ulong *now = an_alloc(n * dim, sizeof *now);
    ulong *next = an_alloc(n * dim, sizeof *next);
    draw_conjugates(u, w, a, dim);
    for (size_t j = 0; j < n; j++) {
        memset(now, 0, n * dim * sizeof *now);
        memcpy(now + j * dim, w->vevs.v[a].v, dim * sizeof *now);
        for (size_t power = 0; power < MAX_POWER; power++) {
            apply(next, now, w, q);
            memcpy(now, next, n * dim * sizeof *now);
            for (size_t i = 0; i < AN_COVARIANTS * n; i++) {
                ulong *to =
                    &nmod_mat_entry(w->x->X[i / n], (slong)(i % n), (slong)j);
                const ulong *by = u + (i / n * MAX_POWER + power) * dim;
                for (size_t c = 0; c < dim; c++)
                    NMOD_ADDMUL(*to, by[c], now[i % n * dim + c],
                                w->vevs.mod.mod);
            }
        }
    }
    free(next);
    free(now);
    free(u);
}

/* X += an element of the centre of L. */
static void add_centre(struct work *w)
{
    const struct an_module *W = &w->x->W.module;
    for (size_t i = 0; i < AN_COVARIANTS; i++) {
        ulong by = an_modular_draw(&w->vevs.mod);
        for (size_t b = 0; b < W->dim; b++)
            NMOD_ADDMUL(nmod_mat_entry(w->x->X[i], (slong)b, (slong)b), by,
                        an_vev_vectors_centre(&w->vevs, w->x->group,
                                              W->weight + b * (size_t)W->rank),
                        w->vevs.mod.mod);
    }
}

/* X := all of them. */
static bool find(struct an_covariants *x, const struct an_centraliser *L,
                 const struct an_vev_parts *p)
{
    size_t np = x->W.g.npositive, rank = (size_t)x->W.module.rank;
    struct work w = {.x = x,
                     .root = an_alloc(2 * np, sizeof *w.root),
                     .cartan = an_alloc(rank * rank, sizeof *w.cartan)};
    an_vev_vectors_init(&w.vevs, L, p, x->group);
    struct an_modular *r = &w.vevs.mod;
    set_matrices(&w.W, r, &x->W);
    set_trace_form(&w);
    r->good = r->good && w.vevs.n <= MAX_VECTORS;
    for (size_t a = 0; a < w.vevs.n && r->good; a++) {
        const struct an_direction *d = &p->d->v[w.vevs.v[a].direction];
        struct product q = {.x = d,
                            .k = an_direction_factor(d, x->group),
                            .dim = an_direction_dimension(d)};
        set_matrices(&q.V, r, d->action[q.k]);
        add_covariants(&w, a, &q);
        matrices_clear(&q.V);
    }
    add_centre(&w);
    bool good = r->good;
    matrices_clear(&w.W);
    an_vev_vectors_clear(&w.vevs);
    free(w.cartan);
    free(w.root);
    return good;
}

bool an_covariants_init(struct an_covariants *x, const struct an_centraliser *L,
                        const struct an_vev_parts *p, size_t group,
                        const int *labels)
{
    const struct an_lie *g = &p->m->group[group].lie;
    unsigned long dim = 0;
    *x = (struct an_covariants){.group = group};
    an_action_init(&x->W);
    bool small = an_dimension_within(&dim, g, labels, MAX_W) &&
                 an_action_set(&x->W, g, labels);
    for (size_t i = 0; i < AN_COVARIANTS; i++)
        nmod_mat_init(x->X[i], (slong)x->W.module.dim, (slong)x->W.module.dim,
                      AN_MODULAR_PRIME);
    for (size_t i = 0; i < p->d->n; i++)
        small = small && an_direction_dimension(&p->d->v[i]) <= MAX_V;
    return small && find(x, L, p);
}

void an_covariants_clear(struct an_covariants *x)
{
    for (size_t i = 0; i < AN_COVARIANTS; i++)
        nmod_mat_clear(x->X[i]);
    an_action_clear(&x->W);
}

/* M with X M = M X: n^2 unknown entries. */
size_t an_covariants_commutant(const struct an_covariants *x)
{
    slong n = nmod_mat_nrows(x->X[0]), size = n * n;
    nmod_t mod = x->X[0]->mod;
    nmod_mat_t M;
    nmod_mat_init(M, AN_COVARIANTS * size, size, mod.n);
    for (slong s = 0; s < AN_COVARIANTS; s++)
        for (slong i = 0; i < size * n; i++) {
            slong a = i / size, b = i / n % n, k = i % n;
            slong row = s * size + a * n + b;
            ulong *plus = &nmod_mat_entry(M, row, k * n + b);
            *plus = nmod_add(*plus, nmod_mat_entry(x->X[s], a, k), mod);
            ulong *minus = &nmod_mat_entry(M, row, a * n + k);
            *minus = nmod_sub(*minus, nmod_mat_entry(x->X[s], k, b), mod);
        }
    slong rank = nmod_mat_rank(M);
    nmod_mat_clear(M);
    return (size_t)(size - rank);
}
