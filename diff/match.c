/* match.c - is one model another one under other names?
 *
 * For each frame pieces are assigned one after the other, those with fewest
 * candidates first. A partial assignment must be one of charges: the charges of
 * a, those of b, and both side by side have the same rank, so that a linear map
 * takes the ones to the others and back. Terms are compared as soon as all of
 * their pieces are assigned.
 */
#include "diff/match.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/model.h"

/* Assignments that are tried: seconds. */
#define MOST_STEPS 400000

struct search {
    const struct an_shape *a, *b;
    struct an_match *x;
    size_t *order; /* pieces of a */
    size_t *rank;  /* where each is in that order */
    bool *taken;   /* of b */
    int *weight, *labels;
    size_t steps;
};

/* ---- products */

/* Is the product of a, all of whose pieces are assigned, one of b? */
static bool is_product(const struct search *s, const struct an_shape_product *p,
                       const struct an_shape_products *all)
{
    struct an_shape_product q = {p->n, an_alloc(p->n, sizeof *q.factor)};
    for (size_t i = 0; i < p->n; i++) {
        size_t piece = p->factor[i] / 2;
        q.factor[i] = 2 * s->x->to[piece] +
                      ((p->factor[i] & 1) != s->x->conjugate[piece]);
    }
    an_shape_product_settle(&q, s->b);
    bool found = an_shape_products_have(all, &q);
    free(q.factor);
    return found;
}

/* Are the products whose last piece has just been assigned, the k-th in order,
 * products of b? */
static bool terms_fit(const struct search *s, size_t k)
{
    for (int hand = 0; hand < 2; hand++)
        for (size_t i = 0; i < s->a->products[hand].n; i++) {
            const struct an_shape_product *p = &s->a->products[hand].v[i];
            size_t last = 0;
            for (size_t j = 0; j < p->n; j++) {
                size_t r = s->rank[p->factor[j] / 2];
                last = r > last ? r : last;
            }
            if (last == k && !is_product(s, p, &s->b->products[hand]))
                return false;
        }
    return true;
}

/* How often a piece is in products, and in how many: a count that does not
 * depend on names. */
static size_t uses(const struct an_shape_products *p, size_t piece)
{
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++) {
        size_t power = 0;
        for (size_t k = 0; k < p->v[i].n; k++)
            power += p->v[i].factor[k] / 2 == piece;
        n += power * (1000 + p->v[i].n);
    }
    return n;
}

/* ---- pieces */

/* Do the weights of a become those of b? */
static bool weights_fit(const struct search *s, const struct an_marked *w,
                        const struct an_marked *v, bool conjugate)
{
    size_t from = s->a->m->total_rank, to = s->b->m->total_rank;
    struct an_marked image = {0};
    if (w->n != v->n)
        return false;
    for (size_t i = 0; i < w->n; i++) {
        int *one = an_marked_add(&image, to);
        memset(one, 0, to * sizeof *one);
        an_frame_weight(one, &s->x->frame, w->v + i * from, conjugate);
    }
    an_marked_sort(&image, to);
    bool fit = an_marked_equal(&image, v, to);
    an_marked_clear(&image);
    return fit;
}

static bool is_named(const struct an_vev *v)
{
    return v->form == AN_VEV_NEUTRAL || v->form == AN_VEV_COMPONENT ||
           v->form == AN_VEV_ALL;
}

static bool vevs_fit(const struct search *s, size_t i, size_t j, bool conjugate)
{
    for (size_t p = 0; p < s->a->m->nvacua; p++) {
        const struct an_shape_vev *v = &s->a->is[i].vev[p];
        const struct an_shape_vev *w = &s->b->is[j].vev[p];
        if (!v->vev != !w->vev ||
            !weights_fit(s, &v->weights, &w->weights, conjugate))
            return false;
        if (!v->vev || (is_named(v->vev) && is_named(w->vev)))
            continue;
        if (v->vev->form != w->vev->form || !an_frame_is_plain(&s->x->frame) ||
            !an_vevs_same_direction(v->vev, w->vev))
            return false;
    }
    return true;
}

static bool marks_fit(const struct an_shape_piece *x,
                      const struct an_shape_piece *y)
{
    return x->kind == y->kind && x->visible == y->visible &&
           x->light == y->light && x->quark == y->quark &&
           x->lepton == y->lepton;
}

static bool labels_fit(const struct search *s, size_t i, size_t j,
                       bool conjugate)
{
    size_t rank = s->b->m->total_rank;
    memset(s->labels, 0, rank * sizeof *s->labels);
    an_frame_labels(s->labels, &s->x->frame, s->a->is[i].labels, conjugate);
    return rank == 0 ||
           memcmp(s->labels, s->b->is[j].labels, rank * sizeof *s->labels) == 0;
}

/* Charges under the Z(n)s: power times the one is the other, mod n. */
static bool cyclic_fit(const struct search *s, size_t i, size_t j,
                       bool conjugate)
{
    const struct an_shape *a = s->a;
    bool fit = true;
    fmpz_t r;
    fmpz_init(r);
    for (size_t k = a->nu1; fit && k < a->nabelian; k++) {
        size_t h = s->x->frame.cyclic[k - a->nu1];
        long n = a->m->group[a->abelian[k]].order;
        long unit = s->x->frame.unit[k - a->nu1];
        fmpz_mul_si(r, fmpq_numref(a->is[i].charge + k),
                    conjugate ? -unit : unit);
        fmpz_sub(r, r, fmpq_numref(s->b->is[j].charge + h));
        fit = fmpz_divisible_si(r, n);
    }
    fmpz_clear(r);
    return fit;
}

/* Electric charges of the U(1)s. */
static bool electric_fit(const struct search *s, size_t i, size_t j,
                         bool conjugate)
{
    const struct an_model *a = s->a->m, *b = s->b->m;
    bool minus = conjugate != s->x->frame.negated;
    fmpq_t q, one;
    fmpq_init(q);
    fmpq_init(one);
    for (size_t k = 0; a->has_charge && k < s->a->nu1; k++) {
        fmpq_mul(one, a->electric_charge + a->coordinate[s->a->abelian[k]],
                 s->a->is[i].charge + k);
        if (minus)
            fmpq_neg(one, one);
        fmpq_add(q, q, one);
        fmpq_mul(one, b->electric_charge + b->coordinate[s->b->abelian[k]],
                 s->b->is[j].charge + k);
        fmpq_sub(q, q, one);
    }
    bool fit = fmpq_is_zero(q);
    fmpq_clear(q);
    fmpq_clear(one);
    return fit;
}

static bool piece_fits(const struct search *s, size_t i, size_t j,
                       bool conjugate)
{
    const struct an_shape_piece *x = &s->a->is[i], *y = &s->b->is[j];
    if (conjugate && x->kind != AN_SHAPE_SCALAR && x->kind != AN_SHAPE_VECTOR)
        return false;
    return marks_fit(x, y) && x->generations == y->generations &&
           labels_fit(s, i, j, conjugate) && cyclic_fit(s, i, j, conjugate) &&
           electric_fit(s, i, j, conjugate) &&
           weights_fit(s, &x->seen, &y->seen, conjugate) &&
           weights_fit(s, &x->active, &y->active, conjugate) &&
           vevs_fit(s, i, j, conjugate) &&
           uses(&s->a->products[0], i) == uses(&s->b->products[0], j) &&
           uses(&s->a->products[1], i) == uses(&s->b->products[1], j);
}

/* ---- charges */

/* Have columns first .. first + n of the rows of a and b, and both together,
 * the same rank? */
static bool same_rank(const struct search *s, size_t last, size_t n)
{
    struct an_rows one[3]; /* a, b, both */
    slong rank[3];
    fmpq *row = _fmpq_vec_init((slong)(2 * n));
    fmpz *whole = _fmpz_vec_init((slong)(2 * n));
    for (int k = 0; k < 3; k++)
        an_rows_init(&one[k], (slong)(k < 2 ? n : 2 * n));
    for (size_t r = 0; r <= last; r++) {
        size_t i = s->order[r];
        for (size_t k = 0; k < n; k++) {
            fmpq_set(row + k, s->a->is[i].charge + k);
            if (s->x->conjugate[i])
                fmpq_neg(row + k, row + k);
            fmpq_set(row + n + k, s->b->is[s->x->to[i]].charge + k);
        }
        an_vector_integers(whole, row, (slong)(2 * n));
        an_rows_add_copy(&one[0], whole);
        an_rows_add_copy(&one[1], whole + n);
        an_rows_add_copy(&one[2], whole);
    }
    for (int k = 0; k < 3; k++) {
        rank[k] = an_rows_rank(&one[k]);
        an_rows_clear(&one[k]);
    }
    _fmpq_vec_clear(row, (slong)(2 * n));
    _fmpz_vec_clear(whole, (slong)(2 * n));
    return rank[0] == rank[1] && rank[0] == rank[2];
}

static bool charges_fit(const struct search *s, size_t last)
{
    size_t gauged = s->a->ngauged, all = s->a->nu1;
    return (gauged == 0 || same_rank(s, last, gauged)) &&
           (all == gauged || same_rank(s, last, all));
}

/* ---- all assignments */

/* Pieces with few candidates first; false where one has none. */
static bool find_order(struct search *s)
{
    size_t n = s->a->n;
    size_t *count = an_alloc(n, sizeof *count);
    bool some = true;
    for (size_t i = 0; some && i < n; i++) {
        for (size_t j = 0; j < n; j++)
            count[i] += piece_fits(s, i, j, false) || piece_fits(s, i, j, true);
        some = count[i] > 0;
    }
    for (size_t i = 0; i < n; i++) {
        size_t k = i;
        for (; k > 0 && count[s->order[k - 1]] > count[i]; k--)
            s->order[k] = s->order[k - 1];
        s->order[k] = i;
    }
    for (size_t k = 0; k < n; k++)
        s->rank[s->order[k]] = k;
    free(count);
    return some;
}

/* The candidate after `from` (twice the piece of b, one more for its conjugate)
 * for the k-th piece in order; 2 n for none. */
static size_t next_candidate(struct search *s, size_t k, size_t from)
{
    size_t i = s->order[k], n = s->b->n;
    for (; from < 2 * n; from++) {
        size_t j = from / 2;
        if (s->taken[j] || !piece_fits(s, i, j, from % 2))
            continue;
        s->steps++;
        s->x->to[i] = j;
        s->x->conjugate[i] = from % 2;
        if (charges_fit(s, k) && terms_fit(s, k))
            return from;
    }
    return from;
}

/* Tries all; the frame is fixed. */
static bool assign(struct search *s)
{
    size_t n = s->a->n, k = 0;
    size_t *at = an_alloc(n + 1, sizeof *at);
    bool found = false;
    memset(s->taken, 0, n * sizeof *s->taken);
    bool goes_on = find_order(s);
    while (goes_on && !found && s->steps < MOST_STEPS) {
        if (k == n) {
            found = true;
            break;
        }
        size_t c = next_candidate(s, k, at[k]);
        if (c < 2 * n) {
            s->taken[c / 2] = true;
            at[k++] = c;
            at[k] = 0;
            continue;
        }
        goes_on = k > 0;
        if (goes_on)
            s->taken[at[--k]++ / 2] = false;
    }
    free(at);
    return found;
}

static bool vacua_fit(const struct an_model *a, const struct an_model *b)
{
    bool fit = a->nvacua == b->nvacua;
    for (size_t p = 0; fit && p < a->nvacua; p++)
        fit = a->vacuum[p].scenario == b->vacuum[p].scenario &&
              a->vacuum[p].final == b->vacuum[p].final;
    return fit;
}

static enum an_matched search_all(struct search *s)
{
    struct an_frame *f = &s->x->frame;
    bool found = false, more = an_frame_first(f, s->a, s->b);
    bool bounded = f->partial;
    while (more && !found && s->steps < MOST_STEPS) {
        s->steps += 10;
        found = assign(s);
        if (!found)
            more = an_frame_next(f);
    }
    if (found)
        return AN_MATCH_FOUND;
    return bounded || s->steps >= MOST_STEPS ? AN_MATCH_GIVEN_UP
                                             : AN_MATCH_NONE;
}

enum an_matched an_match_find(struct an_match *x, const struct an_shape *a,
                              const struct an_shape *b)
{
    struct search s = {.a = a, .b = b, .x = x};
    *x = (struct an_match){.to = an_alloc(a->n, sizeof *x->to),
                           .conjugate = an_alloc(a->n, sizeof *x->conjugate)};
    s.order = an_alloc(a->n, sizeof *s.order);
    s.rank = an_alloc(a->n, sizeof *s.rank);
    s.taken = an_alloc(a->n, sizeof *s.taken);
    s.labels = an_alloc(b->m->total_rank, sizeof *s.labels);
    enum an_matched found = AN_MATCH_NONE;
    if (a->n == b->n && vacua_fit(a->m, b->m) &&
        a->products[0].n == b->products[0].n &&
        a->products[1].n == b->products[1].n)
        found = search_all(&s);
    free(s.order);
    free(s.rank);
    free(s.taken);
    free(s.labels);
    return found;
}

void an_match_clear(struct an_match *x)
{
    an_frame_clear(&x->frame);
    free(x->to);
    free(x->conjugate);
    *x = (struct an_match){0};
}
