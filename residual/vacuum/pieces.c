/* pieces.c - irreducible pieces of a representation under the unbroken algebra.
 *
 * First the products of the pieces under each factor alone; then parts of
 * combinations split the space of highest weights of these. Weights count there
 * by their class modulo the vevs: a root of such a part is the class of the
 * roots of factors that it combines, and simple reflections of it act on
 * classes. The method is that of branch.c.
 */
#include "residual/vacuum/pieces.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_mat.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/weights.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"

void an_pieces_init(struct an_pieces *p)
{
    *p = (struct an_pieces){0};
}

void an_pieces_clear(struct an_pieces *p)
{
    free(p->labels);
    free(p->multiplicity);
    an_pieces_init(p);
}

/* ---- under single factors */

/* p := all products of its pieces with those of one factor. */
static void multiply(struct an_pieces *p, const struct an_branching *b,
                     size_t width, size_t first)
{
    size_t n = p->n * b->n, k = (size_t)b->rank;
    struct an_pieces all = {n, an_alloc(n * width, sizeof *all.labels),
                            an_alloc(n, sizeof *all.multiplicity)};
    for (size_t i = 0; i < n; i++) {
        size_t old = i / b->n, at = i % b->n;
        memcpy(all.labels + i * width, p->labels + old * width,
               width * sizeof *all.labels);
        memcpy(all.labels + i * width + first, b->highest + at * k,
               k * sizeof *all.labels);
        all.multiplicity[i] = p->multiplicity[old] * b->multiplicity[at];
    }
    an_pieces_clear(p);
    *p = all;
}

static bool is_zero(const int *labels, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (labels[i] != 0)
            return false;
    return true;
}

static bool branch_factor(struct an_pieces *p, const struct an_charges *L,
                          size_t g, const int *highest, bool torus)
{
    const struct an_model *m = L->m;
    struct an_subalgebra none;
    struct an_weights w;
    struct an_branching b;
    if (is_zero(highest + m->first_label[g], (size_t)m->group[g].lie.rank))
        return true; /* one piece, without labels */
    an_subalgebra_init(&none);
    an_weights_init(&w);
    an_branching_init(&b);
    none.width = m->group[g].lie.rank;
    bool listed =
        an_rep_weights(&w, &m->group[g].lie, highest + m->first_label[g]);
    if (listed) {
        an_branch(&b, torus && !m->group[g].gauged ? &none : &L->part[g].h, &w);
        multiply(p, &b, m->total_rank, m->first_label[g]);
    }
    an_branching_clear(&b);
    an_weights_clear(&w);
    return listed;
}

/* ---- under a part of combinations */

/* A weight as this part sees it: its labels, and its class in T less that of
 * the first piece. */
struct seen {
    int labels[AN_MAX_RANK];
    fmpz *class_of;
};

struct joining {
    const struct an_charges *L;
    const struct an_subalgebra *h;
    int *cartan;     /* rank x rank */
    fmpz_mat_t root; /* rank x nfactors of T: classes of the simple roots */
};

/* class_of := the class of a combination of roots. */
static void find_class(fmpz *class_of, const struct an_charges *L, const int *a,
                       const int *b)
{
    fmpz *x = _fmpz_vec_init(L->n);
    an_charges_difference(x, L, a, b);
    an_charges_class(class_of, &L->T, x);
    _fmpz_vec_clear(x, L->n);
}

static void joining_init(struct joining *j, const struct an_charges *L,
                         const struct an_subalgebra *h)
{
    size_t n = (size_t)h->rank;
    *j = (struct joining){.L = L, .h = h};
    j->cartan = an_alloc(n * n, sizeof *j->cartan);
    fmpz_mat_init(j->root, h->rank, L->T.nfactors);
    for (int i = 0; i < h->rank; i++) {
        const int *root = h->simple + i * h->width;
        an_subalgebra_labels(j->cartan + i * h->rank, h, root);
        if (L->T.nfactors > 0)
            find_class(fmpz_mat_entry(j->root, i, 0), L, root, NULL);
    }
}

static void joining_clear(struct joining *j)
{
    fmpz_mat_clear(j->root);
    free(j->cartan);
}

/* x := w(x + rho) - rho, dominant. Returns the sign of w, 0 on a wall. */
static int reflect(struct seen *x, const struct joining *j)
{
    int sign = 1, i = 0;
    while (i < j->h->rank) {
        if (x->labels[i] >= 0) {
            i++;
            continue;
        }
        int k = x->labels[i] + 1;
        if (k == 0)
            return 0;
        for (int l = 0; l < j->h->rank; l++)
            x->labels[l] -= k * j->cartan[i * j->h->rank + l];
        for (slong l = 0; l < j->L->T.nfactors; l++)
            fmpz_submul_si(x->class_of + l, fmpz_mat_entry(j->root, i, l), k);
        sign = -sign;
        i = 0;
    }
    return sign;
}

/* Differ the classes by multiples of the orders, and the labels not? */
static bool is_same(const struct seen *a, const struct seen *b,
                    const struct joining *j)
{
    const struct an_quotient *T = &j->L->T;
    fmpz_t d;
    bool same = memcmp(a->labels, b->labels,
                       (size_t)j->h->rank * sizeof *a->labels) == 0;
    fmpz_init(d);
    for (slong k = 0; k < T->nfactors && same; k++) {
        fmpz_sub(d, a->class_of + k, b->class_of + k);
        same = fmpz_is_zero(&T->order[k]) ? fmpz_is_zero(d)
                                          : fmpz_divisible(d, &T->order[k]);
    }
    fmpz_clear(d);
    return same;
}

static bool is_dominant(const struct seen *x, const struct joining *j)
{
    for (int i = 0; i < j->h->rank; i++)
        if (x->labels[i] < 0)
            return false;
    return true;
}

/* The number of a dominant weight of this class; n when there is none. */
static size_t find_dominant(const struct seen *x, const struct seen *all,
                            size_t n, const struct joining *j)
{
    size_t i = 0;
    while (i < n && !(is_dominant(&all[i], j) && is_same(x, &all[i], j)))
        i++;
    return i;
}

static void branch_part(struct an_pieces *p, const struct an_charges *L,
                        const struct an_part *part)
{
    size_t r = L->m->total_rank, kept = 0;
    slong n = L->T.nfactors;
    struct joining j;
    struct seen *x = an_alloc(p->n, sizeof *x);
    struct seen y = {.class_of = _fmpz_vec_init(n)};
    long *sum = an_alloc(p->n, sizeof *sum);
    joining_init(&j, L, &part->h);
    for (size_t i = 0; i < p->n; i++) {
        x[i].class_of = _fmpz_vec_init(n);
        an_subalgebra_labels(x[i].labels, &part->h,
                             p->labels + i * r + part->first);
        find_class(x[i].class_of, L, p->labels + i * r, p->labels);
    }
    for (size_t i = 0; i < p->n; i++) {
        memcpy(y.labels, x[i].labels, sizeof y.labels);
        _fmpz_vec_set(y.class_of, x[i].class_of, n);
        int sign = reflect(&y, &j);
        size_t at = sign ? find_dominant(&y, x, p->n, &j) : p->n;
        if (at < p->n)
            sum[at] += sign * p->multiplicity[i];
    }
    for (size_t i = 0; i < p->n; i++) {
        assert(sum[i] >= 0);
        if (sum[i] == 0)
            continue;
        memmove(p->labels + kept * r, p->labels + i * r, r * sizeof *p->labels);
        p->multiplicity[kept++] = sum[i];
    }
    for (size_t i = 0; i < p->n; i++)
        _fmpz_vec_clear(x[i].class_of, n);
    p->n = kept;
    _fmpz_vec_clear(y.class_of, n);
    joining_clear(&j);
    free(sum);
    free(x);
}

bool an_pieces_set(struct an_pieces *p, const struct an_charges *L,
                   const int *highest, bool torus)
{
    const struct an_model *m = L->m;
    bool listed = true;
    an_pieces_clear(p);
    p->n = 1;
    p->labels = an_alloc(m->total_rank, sizeof *p->labels);
    p->multiplicity = an_alloc(1, sizeof *p->multiplicity);
    p->multiplicity[0] = 1;
    for (size_t g = AN_START; listed && an_group_next(&g, m, AN_SIMPLE);)
        listed = branch_factor(p, L, g, highest, torus);
    for (size_t i = m->ngroups; i < L->nparts && listed; i++)
        if (!torus || L->part[i].gauged)
            branch_part(p, L, &L->part[i]);
    return listed;
}

bool an_is_gauge_singlet(const struct an_charges *L, const int *labels)
{
    for (size_t p = 0; p < L->nparts; p++)
        if (L->part[p].gauged &&
            !an_subalgebra_neutral(&L->part[p].h, labels + L->part[p].first))
            return false;
    return true;
}
