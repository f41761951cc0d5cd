/* exchange.c - generations that no condition tells apart.
 *
 * Exchanging two generations of a field, or of fields that are alike, exchanges
 * their unknowns. Where every
 * condition and every coupling goes over into itself, solutions come in orbits,
 * of which one is enough. Families are compared with the images of others;
 * orbits of the whole group follow, since exchanges generate it and all
 * families are there.
 */
#include "solve/exchange.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/expression.h"
#include "solve/alike.h"
#include "solve/family.h"
#include "solve/solution.h"

/* Families that are compared with each other. */
#define MAX_FAMILIES 150

static bool is_plain(const struct an_linear *q)
{
    return q->n == 1 && fmpq_is_zero(q->constant) &&
           fmpq_is_one(&q->coefficient[0]);
}

/* May the two be exchanged as far as charges play no part? */
static bool are_identical(const struct an_model *m, const struct an_exchange *x)
{
    if (x->field != x->other)
        return an_fields_are_alike(m, x->field, x->other, NULL, 0);
    return !an_vevs_name(m, x->field, x->first) &&
           !an_vevs_name(m, x->field, x->second);
}

/* x->image := the exchange as a map of unknowns. False when the two differ, or
 * have no unknowns. */
static bool find_image(struct an_exchange *x, const struct an_model *m,
                       const size_t *uses)
{
    bool any = false;
    slong *image = x->image;
    for (size_t u = 0; u < m->nunknowns; u++)
        image[u] = (slong)u;
    if (!are_identical(m, x))
        return false;
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        const struct an_linear *p =
            &m->field[x->field].group[g].charge[x->first];
        const struct an_linear *q =
            &m->field[x->other].group[g].charge[x->second];
        if (an_linear_is_constant(p) && an_linear_is_constant(q) &&
            fmpq_equal(p->constant, q->constant))
            continue;
        if (!is_plain(p) || !is_plain(q) || uses[p->symbol[0]] != 1 ||
            uses[q->symbol[0]] != 1)
            return false;
        image[p->symbol[0]] = (slong)q->symbol[0];
        image[q->symbol[0]] = (slong)p->symbol[0];
        any = true;
    }
    return any;
}

/* q := p with its unknowns exchanged. */
static void exchange(fmpq_mpoly_t q, const fmpq_mpoly_t p, const slong *image,
                     const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_compose_fmpq_mpoly_gen(q, p, image, ring, ring);
}

/* Is the choice, exchanged, another one of the coupling? */
static bool has_image(const struct an_neutrality *x,
                      const struct an_system *choice, const slong *image,
                      const fmpq_mpoly_ctx_t ring)
{
    struct an_system other = {0};
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, ring);
    for (size_t i = 0; i < choice->n; i++) {
        exchange(q, &choice->v[i], image, ring);
        an_polynomial_primitive(q, ring);
        an_system_add(&other, q, ring);
    }
    bool found = false;
    for (size_t k = 0; k < x->n && !found; k++) {
        found = x->choice[k].n == other.n;
        for (size_t i = 0; i < other.n && found; i++)
            found = an_system_has(&x->choice[k], &other.v[i], ring);
    }
    an_system_clear(&other, ring);
    fmpq_mpoly_clear(q, ring);
    return found;
}

static bool is_symmetry(const slong *image, const struct an_solution *s)
{
    bool good = true;
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, s->ring);
    for (size_t i = 0; i < s->nconditions && good; i++) {
        exchange(q, s->condition[i].polynomial, image, s->ring);
        good = fmpq_mpoly_equal(q, s->condition[i].polynomial, s->ring);
    }
    for (size_t i = 0; i < s->nneutral && good; i++)
        for (size_t k = 0; k < s->neutral[i].n && good; k++)
            good = s->neutral[i].always ||
                   has_image(&s->neutral[i], &s->neutral[i].choice[k], image,
                             s->ring);
    fmpq_mpoly_clear(q, s->ring);
    return good;
}

/* The next pair; of equal fields the second generation is the later one. */
static bool next_pair(struct an_exchange *x, const struct an_model *m)
{
    if (++x->second < m->field[x->other].generations)
        return true;
    x->second = 0;
    if (++x->other < m->nfields)
        return true;
    if (++x->first == m->field[x->field].generations) {
        x->first = 0;
        x->field++;
    }
    x->other = x->field;
    x->second = x->first;
    return x->field < m->nfields;
}

void an_exchanges_find(struct an_solution *s)
{
    const struct an_model *m = s->model;
    struct an_exchange x = {.image = an_alloc(m->nunknowns, sizeof *x.image)};
    while (m->nfields > 0 && next_pair(&x, m)) {
        bool same = x.field == x.other && x.first == x.second;
        if (same || !find_image(&x, m, s->used) || !is_symmetry(x.image, s))
            continue;
        s->exchange = an_grow(s->exchange, &s->cap_exchanges, s->nexchanges + 1,
                              sizeof *s->exchange);
        struct an_exchange *new = &s->exchange[s->nexchanges++];
        *new = x;
        new->image = an_alloc(m->nunknowns, sizeof *new->image);
        memcpy(new->image, x.image, m->nunknowns * sizeof *x.image);
    }
    free(x.image);
}

void an_family_exchange(struct an_solution_family *copy,
                        const struct an_solution_family *f, const slong *image,
                        const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, ring);
    an_family_init(copy, f->n, ring);
    for (size_t i = 0; i < f->n; i++) {
        copy->solved[image[i]] = f->solved[i];
        exchange(&copy->num[image[i]], &f->num[i], image, ring);
        exchange(&copy->den[image[i]], &f->den[i], image, ring);
    }
    for (size_t i = 0; i < f->nonzero.n; i++) {
        exchange(q, &f->nonzero.v[i], image, ring);
        an_system_add(&copy->nonzero, q, ring);
    }
    for (size_t i = 0; i < f->left.n; i++) {
        exchange(q, &f->left.v[i], image, ring);
        an_system_add(&copy->left, q, ring);
    }
    fmpq_mpoly_clear(q, ring);
}

static size_t root(const size_t *parent, size_t i)
{
    while (parent[i] != i)
        i = parent[i];
    return i;
}

/* Joins the orbits of family i and of its images. */
static void join_images(size_t *parent, size_t i, const struct an_solution *s)
{
    for (size_t k = 0; k < s->nexchanges; k++) {
        struct an_solution_family image;
        an_family_exchange(&image, &s->family[i], s->exchange[k].image,
                           s->ring);
        for (size_t j = 0; j < s->nfamilies; j++) {
            size_t a = root(parent, i), b = root(parent, j);
            if (a != b && an_family_inside(&image, &s->family[j], s->ring) &&
                an_family_inside(&s->family[j], &image, s->ring))
                parent[a > b ? a : b] = a > b ? b : a;
        }
        an_family_clear(&image, s->ring);
    }
}

void an_exchanges_fold(struct an_solution *s)
{
    if (s->nexchanges == 0 || s->nfamilies < 2 || s->nfamilies > MAX_FAMILIES ||
        !s->complete)
        return;
    size_t n = s->nfamilies, kept = 0;
    size_t *parent = an_alloc(n, sizeof *parent);
    size_t *size = an_alloc(n, sizeof *size);
    for (size_t i = 0; i < n; i++)
        parent[i] = i;
    for (size_t i = 0; i < n; i++)
        join_images(parent, i, s);
    for (size_t i = 0; i < n; i++)
        size[root(parent, i)]++;
    struct an_solution_family *all = an_alloc(n, sizeof *all);
    for (int folded = 0; folded < 2; folded++)
        for (size_t i = 0; i < n; i++) {
            if ((parent[i] != i) != folded)
                continue;
            s->family[i].orbit = size[i];
            all[kept++] = s->family[i];
            s->nfolded += (size_t)folded;
        }
    memcpy(s->family, all, n * sizeof *all);
    s->nfamilies -= s->nfolded;
    free(all);
    free(size);
    free(parent);
}

/* Are all values that an exchange moves known, and those of the first
 * generation larger? */
static bool is_descending(const fmpq *x, const bool *known, size_t n,
                          const slong *image)
{
    int order = 0;
    for (size_t u = 0; u < n; u++) {
        if (image[u] == (slong)u)
            continue;
        if (!known[u])
            return false;
        if (image[u] > (slong)u && order == 0)
            order = fmpq_cmp(&x[u], &x[image[u]]);
    }
    return order > 0;
}

void an_exchanges_sort(fmpq *x, const bool *known, const struct an_solution *s)
{
    size_t n = s->model->nunknowns;
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t k = 0; k < s->nexchanges; k++) {
            const slong *image = s->exchange[k].image;
            if (!is_descending(x, known, n, image))
                continue;
            for (size_t u = 0; u < n; u++)
                if (image[u] > (slong)u)
                    fmpq_swap(&x[u], &x[image[u]]);
            changed = true;
        }
    }
}
