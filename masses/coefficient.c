/* coefficient.c - is a product of given components part of an invariant?
 *
 * The representation M of all products of the same species is the sum of its
 * invariants and of what the algebra makes of M; in weight 0 the latter is
 * spanned by f_i m over the simple roots, m of weight alpha_i. An invariant
 * contains the product x, with some coefficient that is not zero, exactly when
 * x is no combination of these (monomials.c). So weights that add up to zero
 * are not enough: three neutral components of SU(2) triplets, epsilon_333, give
 * nothing.
 *
 * A species of which only one extremal component v occurs, k times, can be left
 * out: v^k generates an irreducible representation, so the invariants are the
 * conjugate representations in M without it. Weyl reflections bring the weight
 * mu = - k w(v) into the dominant chamber, and the question is whether the rest
 * of x is a combination of f_i m, m of weight mu + alpha_i.
 */
#include "masses/coefficient.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "theory/component.h"
#include "theory/model.h"
#include "masses/monomials.h"

/* Reflects v into the dominant chamber of a group, and with it n other weights,
 * each total_rank labels. */
static void reflect(int *v, int *others, size_t n, const struct an_model *m,
                    size_t group)
{
    const struct an_lie *lie = &m->group[group].lie;
    size_t at = m->first_label[group];
    for (int i = 0; i < lie->rank;) {
        if (v[at + (size_t)i] >= 0) {
            i++;
            continue;
        }
        an_lie_reflect(v + at, lie, i);
        for (size_t k = 0; k < n; k++)
            an_lie_reflect(others + k * m->total_rank + at, lie, i);
        i = 0;
    }
}

/* The factors in question, their weights apart. */
struct product {
    const struct an_model *m;
    struct an_component_factor *v; /* n */
    int *weight;                   /* n x total_rank */
    size_t n;
};

/* Is the weight of a factor extremal? */
static bool is_extremal(const struct product *p, size_t k)
{
    const struct an_model *m = p->m;
    const struct an_component_factor *f = &p->v[k];
    size_t size = m->total_rank * sizeof(int);
    int *w = an_alloc(m->total_rank, sizeof *w);
    int *labels = an_alloc(m->total_rank, sizeof *labels);
    memcpy(w, p->weight + k * m->total_rank, size);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        int *own = labels + m->first_label[g];
        memcpy(own, m->field[f->field].group[g].labels,
               (size_t)lie->rank * sizeof *own);
        if (f->conjugate)
            an_rep_conjugate(own, lie, own);
        reflect(w, NULL, 0, m, g);
    }
    bool extremal = memcmp(w, labels, size) == 0;
    free(labels);
    free(w);
    return extremal;
}

/* The dimension of the field of a factor; 0 when it is huge. */
static long size_of(const struct product *p, size_t k)
{
    fmpz_t d;
    fmpz_init(d);
    an_field_dimension(d, p->m, &p->m->field[p->v[k].field]);
    long size = fmpz_fits_si(d) ? (long)fmpz_get_si(d) : 0;
    fmpz_clear(d);
    return size;
}

/* Finds the largest species of one extremal component: factors first..end.
 * False when there is none, or nothing else. */
static bool find_extremal(size_t *first, size_t *end, const struct product *p)
{
    size_t rank = p->m->total_rank;
    long largest = 1;
    for (size_t k = 0, next; k < p->n; k = next) {
        bool same = true;
        for (next = k + 1; next < p->n && p->v[next].species == p->v[k].species;
             next++)
            same = same && memcmp(p->weight + next * rank, p->weight + k * rank,
                                  rank * sizeof(int)) == 0;
        long size = size_of(p, k);
        if (!same || size <= largest || !is_extremal(p, k))
            continue;
        largest = size;
        *first = k;
        *end = next;
    }
    return largest > 1 && *end - *first < p->n;
}

/* mu := minus the weight of the species of factors first..end, made dominant;
 * the species is left out of the product and the rest is reflected alike. */
static void leave_out(int *mu, struct product *p, size_t first, size_t end)
{
    const struct an_model *m = p->m;
    size_t rank = m->total_rank, rest = p->n - end;
    for (size_t i = 0; i < rank; i++)
        mu[i] = -(int)(end - first) * p->weight[first * rank + i];
    memmove(p->v + first, p->v + end, rest * sizeof *p->v);
    memmove(p->weight + first * rank, p->weight + end * rank,
            rest * rank * sizeof *p->weight);
    p->n -= end - first;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        reflect(mu, p->weight, p->n, m, g);
}

enum an_contraction an_contract(struct an_modules *cache,
                                const struct an_model *m,
                                const struct an_component_factor *factor,
                                size_t n)
{
    size_t rank = m->total_rank, first, end;
    struct product p = {.m = m, .n = n};
    p.v = an_alloc(n, sizeof *p.v);
    p.weight = an_alloc(n * rank, sizeof *p.weight);
    for (size_t k = 0; k < n; k++) {
        p.v[k] = factor[k];
        memcpy(p.weight + k * rank, factor[k].weight, rank * sizeof(int));
    }
    int *mu = an_alloc(rank, sizeof *mu);
    if (find_extremal(&first, &end, &p))
        leave_out(mu, &p, first, end);
    for (size_t k = 0; k < p.n; k++)
        p.v[k].weight = p.weight + k * rank;
    enum an_contraction answer = an_monomial_survives(cache, m, p.v, p.n, mu);
    free(mu);
    free(p.weight);
    free(p.v);
    return answer;
}
