/* frame.c - how the groups of one model may become those of another. */
#include "diff/frame.h"

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

/* ---- odometer */

static bool simple_fit(const struct an_frame *f)
{
    for (size_t k = 0; k < f->a->nsimple; k++) {
        if (!same_kind(simple_of(f->a, k), simple_of(f->b, f->simple[k])))
            return false;
        for (size_t i = 0; i < k; i++)
            if (f->simple[i] == f->simple[k])
                return false;
    }
    return true;
}

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

static bool next_digit(struct an_frame *f)
{
    f->negated = !f->negated;
    if (f->negated)
        return true;
    for (size_t k = 0; k < f->a->nsimple; k++) {
        if (++f->turn[k] < f->turns[k])
            return true;
        f->turn[k] = 0;
        if (++f->simple[k] < f->b->nsimple)
            return true;
        f->simple[k] = 0;
    }
    for (size_t k = 0; k < f->a->nabelian - f->a->nu1; k++) {
        if (next_unit(f, k))
            return true;
        if (++f->cyclic[k] < f->b->nabelian)
            return true;
        f->cyclic[k] = f->b->nu1;
    }
    return false;
}

bool an_frame_next(struct an_frame *f)
{
    while (next_digit(f))
        if (simple_fit(f) && cyclic_fit(f))
            return true;
    return false;
}

bool an_frame_first(struct an_frame *f, const struct an_shape *a,
                    const struct an_shape *b)
{
    size_t ncyclic = a->nabelian - a->nu1;
    *f = (struct an_frame){.a = a, .b = b};
    f->simple = an_alloc(a->nsimple, sizeof *f->simple);
    f->turn = an_alloc(a->nsimple, sizeof *f->turn);
    f->turns = an_alloc(a->nsimple, sizeof *f->turns);
    f->told = an_alloc(a->nsimple, sizeof *f->told);
    f->cyclic = an_alloc(ncyclic, sizeof *f->cyclic);
    f->unit = an_alloc(ncyclic, sizeof *f->unit);
    if (a->nsimple != b->nsimple || a->ngauged != b->ngauged ||
        a->nu1 != b->nu1 || a->nabelian != b->nabelian)
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
    return (simple_fit(f) && cyclic_fit(f)) || an_frame_next(f);
}

void an_frame_clear(struct an_frame *f)
{
    free(f->simple);
    free(f->turn);
    free(f->turns);
    free(f->told);
    free(f->cyclic);
    free(f->unit);
    *f = (struct an_frame){0};
}

/* ---- weights */

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

void an_frame_weight(int *out, const struct an_frame *f, const int *weight,
                     bool conjugate)
{
    for (size_t k = 0; k < f->a->nsimple; k++) {
        int rank = simple_of(f->a, k)->lie.rank;
        int *to = out + f->b->m->first_label[f->b->simple[f->simple[k]]];
        memcpy(to, weight + f->a->m->first_label[f->a->simple[k]],
               (size_t)rank * sizeof *to);
        if (f->turn[k] > 1)
            permute(to, rank, f->turn[k] / 2);
        for (int i = 0; is_negated(f, k) != conjugate && i < rank; i++)
            to[i] = -to[i];
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

/* ---- colour, electric charge */

static bool colour_fits(const struct an_frame *f)
{
    const struct an_model *a = f->a->m, *b = f->b->m;
    if (a->has_colour != b->has_colour)
        return false;
    for (size_t k = 0; a->has_colour && k < f->a->nsimple; k++) {
        size_t of_a = f->a->simple[k], of_b = f->b->simple[f->simple[k]];
        size_t rank = (size_t)simple_of(f->a, k)->lie.rank;
        if (memcmp(a->colour_node + a->first_label[of_a],
                   b->colour_node + b->first_label[of_b],
                   rank * sizeof *a->colour_node) != 0)
            return false;
    }
    return true;
}

bool an_frame_fits(const struct an_frame *f)
{
    const struct an_model *a = f->a->m, *b = f->b->m;
    int *from = an_alloc(a->total_rank, sizeof *from);
    int *to = an_alloc(b->total_rank, sizeof *to);
    fmpq_t q, one;
    bool fits = a->has_charge == b->has_charge && colour_fits(f) &&
                (a->has_charge || !f->negated);
    fmpq_init(q);
    fmpq_init(one);
    for (size_t k = 0; fits && a->has_charge && k < f->a->nsimple; k++) {
        size_t g = f->a->simple[k], h = f->b->simple[f->simple[k]];
        int rank = a->group[g].lie.rank;
        for (int i = 0; fits && i < rank; i++) {
            memset(from, 0, a->total_rank * sizeof *from);
            memset(to, 0, b->total_rank * sizeof *to);
            from[a->first_label[g] + (size_t)i] = f->negated ? -1 : 1;
            an_frame_weight(to, f, from, false);
            fmpq_mul_si(q, a->electric_charge + a->coordinate[g] + i, 1);
            for (int j = 0; j < rank; j++) {
                fmpq_mul_si(one, b->electric_charge + b->coordinate[h] + j,
                            to[b->first_label[h] + (size_t)j]);
                fmpq_sub(q, q, one);
            }
            fits = fmpq_is_zero(q);
        }
    }
    fmpq_clear(q);
    fmpq_clear(one);
    free(from);
    free(to);
    return fits;
}
