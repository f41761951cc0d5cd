/* frame.c - how the groups of one model may become those of another. */
#include "diff/frame.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <flint/ulong_extras.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/component.h"
#include "theory/model.h"

/* The largest SU(N) whose permutations are tried, and Z(n) whose powers are. */
#define MOST_PERMUTED 5
#define MOST_POWERS 360

static const struct an_group *simple_of(const struct an_shape *s, size_t k)
{
    return &s->m->group[s->simple[k]];
}

static const struct an_group *cyclic_of(const struct an_shape *s, size_t k)
{
    return &s->m->group[s->abelian[k]];
}

/* ---- choices */

static bool sets_touch(const struct an_marked *w, const struct an_model *m,
                       size_t g)
{
    for (size_t i = 0; i < w->n; i++)
        for (int k = 0; k < m->group[g].lie.rank; k++)
            if (w->v[i * m->total_rank + m->first_label[g] + (size_t)k] != 0)
                return true;
    return false;
}

/* Does the electric charge, a vev or a mark tell weights of the factor apart?
 */
static bool is_told(const struct an_shape *s, size_t g)
{
    const struct an_model *m = s->m;
    for (int k = 0; m->has_charge && k < m->group[g].lie.rank; k++)
        if (!fmpq_is_zero(m->electric_charge + m->coordinate[g] + k))
            return true;
    for (size_t i = 0; i < s->n; i++) {
        const struct an_shape_piece *x = &s->is[i];
        if (sets_touch(&x->seen, m, g) || sets_touch(&x->active, m, g))
            return true;
        for (size_t p = 0; p < m->nvacua; p++)
            if (sets_touch(&x->vev[p].weights, m, g) ||
                (x->vev[p].vev &&
                 an_field_transforms(
                     m, &m->field[s->piece[x->member->piece].field], g)))
                return true;
    }
    return false;
}

static bool has_conjugates(const struct an_lie *g)
{
    return (g->series == 'A' && g->rank > 1) ||
           (g->series == 'D' && g->rank % 2 == 1) ||
           (g->series == 'E' && g->rank == 6);
}

/* Ways that the weights may turn: twice the permutations where the sign is
 * another way, the first one the identity. */
static size_t count_turns(struct an_frame *f, size_t k)
{
    const struct an_lie *g = &simple_of(f->a, k)->lie;
    size_t n = 1;
    if (!f->told[k])
        return has_conjugates(g) ? 2 : 1;
    if (g->series == 'A' && g->rank == 1)
        return 2;
    bool permuted = g->series == 'A' && g->rank < MOST_PERMUTED;
    for (int i = 2; permuted && i <= g->rank + 1; i++)
        n *= (size_t)i;
    f->partial |= !permuted;
    return 2 * n;
}

static bool same_kind(const struct an_group *a, const struct an_group *b)
{
    return a->kind == b->kind && a->gauged == b->gauged &&
           a->order == b->order && a->lie.series == b->lie.series &&
           a->lie.rank == b->lie.rank;
}

/* ---- one factor's weights */

/* The negation comes last of the choices of a factor: turn = 2 permutation +
 * sign. */
static bool is_negated(const struct an_frame *f, size_t k)
{
    return f->turn[k] % 2 == 1;
}

/* w (rank labels of SU(N)) := the weight with its entries permuted, the
 * permutation of that number. */
static void permute(int *w, int rank, size_t number)
{
    int entry[MOST_PERMUTED + 1] = {0}, rest[MOST_PERMUTED + 1];
    for (int k = rank - 1; k >= 0; k--)
        entry[k] = entry[k + 1] + w[k];
    int n = rank + 1;
    memcpy(rest, entry, sizeof rest);
    for (int k = 0; k < n; k++) {
        int left = n - k;
        int pick = (int)(number % (size_t)left);
        number /= (size_t)left;
        entry[k] = rest[pick];
        memmove(rest + pick, rest + pick + 1,
                (size_t)(left - pick - 1) * sizeof *rest);
    }
    for (int k = 0; k < rank; k++)
        w[k] = entry[k] - entry[k + 1];
}

/* w (the labels of factor k) := the weight as it is in the other model. */
static void turn_weight(int *w, const struct an_frame *f, size_t k,
                        bool conjugate)
{
    int rank = simple_of(f->a, k)->lie.rank;
    if (f->turn[k] > 1)
        permute(w, rank, f->turn[k] / 2);
    for (int i = 0; is_negated(f, k) != conjugate && i < rank; i++)
        w[i] = -w[i];
}

/* ---- what tells factors apart without names */

static uint64_t mix(uint64_t x, uint64_t y)
{
    x = (x ^ y) * UINT64_C(0x9e3779b97f4a7c15);
    return x ^ (x >> 29);
}

/* A number that depends on which pieces transform under the factor, not on
 * names, order or conjugation: factors with different ones do not match. */
static uint64_t signature(const struct an_shape *s, size_t group)
{
    const struct an_model *m = s->m;
    uint64_t sum = 0;
    for (size_t i = 0; i < s->n; i++) {
        const struct an_shape_piece *x = &s->is[i];
        uint64_t own = mix(x->kind, x->generations);
        uint64_t others = 0;
        bool moves = false;
        for (size_t k = 0; k < s->nsimple; k++) {
            size_t g = s->simple[k];
            const struct an_lie *lie = &m->group[g].lie;
            const int *labels = x->labels + m->first_label[g];
            fmpz_t d;
            if (an_rep_is_trivial(lie, labels))
                continue;
            fmpz_init(d);
            an_rep_dimension(d, lie, labels);
            uint64_t dimension = fmpz_fdiv_ui(d, 4294967291u);
            fmpz_clear(d);
            if (g == group) {
                moves = true;
                own = mix(own, dimension);
            } else {
                others += mix(dimension, (uint64_t)lie->series);
            }
        }
        own = mix(own, mix(x->visible, x->light));
        for (size_t p = 0; p < m->nvacua; p++)
            own = mix(own, x->vev[p].vev != NULL);
        sum += moves ? mix(own, others) : 0;
    }
    return sum;
}

/* ---- ways of one factor */

static bool colour_fits(const struct an_frame *f, size_t g, size_t h)
{
    const struct an_model *a = f->a->m, *b = f->b->m;
    return !a->has_colour ||
           memcmp(a->colour_node + a->first_label[g],
                  b->colour_node + b->first_label[h],
                  (size_t)a->group[g].lie.rank * sizeof *a->colour_node) == 0;
}

/* Does electric charge fit where factor k goes with its present choice? */
static bool charge_fits(const struct an_frame *f, size_t k)
{
    const struct an_model *a = f->a->m, *b = f->b->m;
    size_t g = f->a->simple[k], h = f->b->simple[f->simple[k]];
    int rank = a->group[g].lie.rank;
    int *to = an_alloc((size_t)rank, sizeof *to);
    fmpq_t q, one;
    bool fits = true;
    fmpq_init(q);
    fmpq_init(one);
    for (int i = 0; fits && a->has_charge && i < rank; i++) {
        memset(to, 0, (size_t)rank * sizeof *to);
        to[i] = f->negated ? -1 : 1;
        turn_weight(to, f, k, false);
        fmpq_set(q, a->electric_charge + a->coordinate[g] + i);
        for (int j = 0; j < rank; j++) {
            fmpq_mul_si(one, b->electric_charge + b->coordinate[h] + j, to[j]);
            fmpq_sub(q, q, one);
        }
        fits = fmpq_is_zero(q);
    }
    fmpq_clear(one);
    fmpq_clear(q);
    free(to);
    return fits;
}

/* The ways of all factors, for the present sign of electric charges. */
static void find_ways(struct an_frame *f)
{
    for (size_t k = 0; k < f->a->nsimple; k++) {
        const struct an_group *g = simple_of(f->a, k);
        struct an_frame_ways *w = &f->ways[k];
        uint64_t own = signature(f->a, f->a->simple[k]);
        w->n = 0;
        for (size_t to = 0; to < f->b->nsimple; to++) {
            size_t h = f->b->simple[to];
            if (!same_kind(g, &f->b->m->group[h]) ||
                !colour_fits(f, f->a->simple[k], h) ||
                own != signature(f->b, h))
                continue;
            f->simple[k] = to;
            for (f->turn[k] = 0; f->turn[k] < f->turns[k]; f->turn[k]++) {
                if (!charge_fits(f, k))
                    continue;
                w->v = an_grow(w->v, &w->cap, w->n + 1, sizeof *w->v);
                w->v[w->n++] = (struct an_frame_way){to, f->turn[k]};
            }
        }
    }
}

static bool is_taken(const struct an_frame *f, size_t k)
{
    for (size_t i = 0; i < k; i++)
        if (f->simple[i] == f->simple[k])
            return true;
    return false;
}

/* Goes on from factor k, whose way number at[k] and those behind it are tried
 * next; false when all are. */
static bool next_simple(struct an_frame *f, size_t k)
{
    size_t n = f->a->nsimple;
    while (k < n) {
        const struct an_frame_ways *w = &f->ways[k];
        if (f->at[k] >= w->n) { /* a factor may have none */
            f->at[k] = 0;
            if (k == 0)
                return false;
            f->at[--k]++;
            continue;
        }
        f->simple[k] = w->v[f->at[k]].to;
        f->turn[k] = w->v[f->at[k]].turn;
        if (is_taken(f, k))
            f->at[k]++;
        else
            k++;
    }
    return true;
}

/* ---- odometer */

static bool cyclic_fit(const struct an_frame *f)
{
    for (size_t k = 0; k < f->a->nabelian - f->a->nu1; k++) {
        const struct an_group *g = cyclic_of(f->a, f->a->nu1 + k);
        if (!same_kind(g, cyclic_of(f->b, f->cyclic[k])) ||
            n_gcd((ulong)f->unit[k], (ulong)g->order) != 1)
            return false;
        for (size_t i = 0; i < k; i++)
            if (f->cyclic[i] == f->cyclic[k])
                return false;
    }
    return true;
}

/* The power of the generator goes on: all of them, or 1 and -1. */
static bool next_unit(struct an_frame *f, size_t k)
{
    long n = cyclic_of(f->a, f->a->nu1 + k)->order;
    long last = n > 2 ? n - 1 : 1;
    if (f->unit[k] == last) {
        f->unit[k] = 1;
        return false;
    }
    f->unit[k] = n > MOST_POWERS ? last : f->unit[k] + 1;
    return true;
}

static bool next_cyclic(struct an_frame *f)
{
    for (size_t k = 0; k < f->a->nabelian - f->a->nu1; k++) {
        if (next_unit(f, k))
            return true;
        if (++f->cyclic[k] < f->b->nabelian)
            return true;
        f->cyclic[k] = f->b->nu1;
    }
    return false;
}

static bool next_fitting_cyclic(struct an_frame *f)
{
    while (next_cyclic(f))
        if (cyclic_fit(f))
            return true;
    return false;
}

/* The first frame of the present sign of electric charges. */
static bool start(struct an_frame *f)
{
    size_t n = f->a->nsimple;
    find_ways(f);
    memset(f->at, 0, n * sizeof *f->at);
    return next_simple(f, 0) && (cyclic_fit(f) || next_fitting_cyclic(f));
}

bool an_frame_next(struct an_frame *f)
{
    size_t n = f->a->nsimple;
    if (next_fitting_cyclic(f))
        return true;
    /* Z(n)s are at their first frame again, if they have one at all. */
    if (n > 0) {
        f->at[n - 1]++;
        if (next_simple(f, n - 1))
            return cyclic_fit(f) || next_fitting_cyclic(f);
    }
    if (f->negated || !f->a->m->has_charge)
        return false;
    f->negated = true;
    return start(f);
}

bool an_frame_first(struct an_frame *f, const struct an_shape *a,
                    const struct an_shape *b)
{
    size_t ncyclic = a->nabelian - a->nu1;
    *f = (struct an_frame){.a = a, .b = b};
    f->simple = an_alloc(a->nsimple, sizeof *f->simple);
    f->turn = an_alloc(a->nsimple, sizeof *f->turn);
    f->turns = an_alloc(a->nsimple, sizeof *f->turns);
    f->ways = an_alloc(a->nsimple, sizeof *f->ways);
    f->at = an_alloc(a->nsimple, sizeof *f->at);
    f->told = an_alloc(a->nsimple, sizeof *f->told);
    f->cyclic = an_alloc(ncyclic, sizeof *f->cyclic);
    f->unit = an_alloc(ncyclic, sizeof *f->unit);
    if (a->nsimple != b->nsimple || a->ngauged != b->ngauged ||
        a->nu1 != b->nu1 || a->nabelian != b->nabelian ||
        a->m->has_charge != b->m->has_charge ||
        a->m->has_colour != b->m->has_colour)
        return false;
    for (size_t k = 0; k < a->nsimple; k++) {
        f->told[k] = is_told(a, a->simple[k]);
        f->turns[k] = count_turns(f, k);
    }
    for (size_t k = 0; k < ncyclic; k++) {
        f->cyclic[k] = b->nu1;
        f->unit[k] = 1;
        f->partial |= cyclic_of(a, a->nu1 + k)->order > MOST_POWERS;
    }
    return start(f) || an_frame_next(f);
}

void an_frame_clear(struct an_frame *f)
{
    for (size_t k = 0; f->ways && k < f->a->nsimple; k++)
        free(f->ways[k].v);
    free(f->simple);
    free(f->turn);
    free(f->turns);
    free(f->ways);
    free(f->at);
    free(f->told);
    free(f->cyclic);
    free(f->unit);
    *f = (struct an_frame){0};
}

/* ---- weights */

void an_frame_weight(int *out, const struct an_frame *f, const int *weight,
                     bool conjugate)
{
    for (size_t k = 0; k < f->a->nsimple; k++) {
        int rank = simple_of(f->a, k)->lie.rank;
        int *to = out + f->b->m->first_label[f->b->simple[f->simple[k]]];
        memcpy(to, weight + f->a->m->first_label[f->a->simple[k]],
               (size_t)rank * sizeof *to);
        turn_weight(to, f, k, conjugate);
    }
}

void an_frame_labels(int *out, const struct an_frame *f, const int *labels,
                     bool conjugate)
{
    for (size_t k = 0; k < f->a->nsimple; k++) {
        const struct an_lie *g = &simple_of(f->a, k)->lie;
        int *to = out + f->b->m->first_label[f->b->simple[f->simple[k]]];
        memcpy(to, labels + f->a->m->first_label[f->a->simple[k]],
               (size_t)g->rank * sizeof *to);
        if (is_negated(f, k) != conjugate)
            an_rep_conjugate(to, g, to);
    }
}

bool an_frame_is_plain(const struct an_frame *f)
{
    for (size_t k = 0; k < f->a->nsimple; k++)
        if (f->turn[k] > 1)
            return false;
    return true;
}
