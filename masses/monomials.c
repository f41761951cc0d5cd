/* monomials.c - is a product of components a combination of lowered ones?
 *
 * Components of one species commute, so products of given degrees are monomials
 * and form a representation of the gauge group. All of them are written down
 * with their weights; those of weight mu number the columns of a linear system
 * whose rows are f_i m, over the simple roots and m of weight mu + alpha_i.
 */
#include "masses/monomials.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_mat.h>

#include "base/mem.h"
#include "algebra/lie/module.h"
#include "algebra/lie/rep.h"
#include "algebra/solve.h"
#include "algebra/tally.h"
#include "theory/model.h"

/* Monomials of all weights, and entries of the linear system. */
static const size_t MAX_MONOMIALS = 40000;
static const size_t MAX_ENTRIES = 60000;

struct an_module_of {
    size_t group;
    int *labels; /* rank of the group; owned */
    bool listed; /* false: too large */
    struct an_module module;
};

/* Products of the same representations at the same weight: all monomials of it,
 * and of each whether it is a combination of lowered ones. */
struct an_monomial_space {
    size_t *key; /* nkey: of each factor its modules, and whether it is of the
                    species of the one before; the labels of the weight */
    size_t nkey;
    struct an_tally monomial;    /* components, ascending within a species */
    enum an_contraction *answer; /* NULL: unknown for all */
};

static void space_clear(struct an_monomial_space *s)
{
    free(s->key);
    free(s->answer);
    an_tally_clear(&s->monomial);
}

void an_modules_clear(struct an_modules *c)
{
    for (size_t i = 0; i < c->n; i++) {
        free(c->v[i].labels);
        an_module_clear(&c->v[i].module);
    }
    for (size_t i = 0; i < c->nspaces; i++)
        space_clear(&c->space[i]);
    free(c->space);
    free(c->v);
    *c = (struct an_modules){0};
}

/* The number of a representation of one group. */
static size_t find_module(struct an_modules *c, const struct an_lie *lie,
                          size_t group, const int *labels)
{
    size_t size = (size_t)lie->rank * sizeof *labels;
    for (size_t i = 0; i < c->n; i++)
        if (c->v[i].group == group && memcmp(c->v[i].labels, labels, size) == 0)
            return i;
    c->v = an_grow(c->v, &c->cap, c->n + 1, sizeof *c->v);
    struct an_module_of *x = &c->v[c->n];
    *x = (struct an_module_of){.group = group};
    x->labels = an_alloc((size_t)lie->rank, sizeof *labels);
    memcpy(x->labels, labels, size);
    an_module_init(&x->module);
    x->listed = an_module_set(&x->module, lie, labels);
    return c->n++;
}

/* A factor with its representation under each group: a component of it is one
 * vector of each module, the last one running fastest. */
struct factor {
    size_t *module; /* per group: number in the cache, or NO_MODULE */
    size_t dim;     /* of the product */
    int component;  /* that of the monomial in question */
    size_t species;
};

#define NO_MODULE ((size_t)-1)

struct work {
    const struct an_model *m;
    struct an_modules *cache;
    const int *target; /* mu; total_rank labels */
    struct factor *f;  /* n, equal species side by side */
    size_t n;
    struct an_tally monomial; /* of degree n: components, ascending within a
                                 species */
    int *place;               /* monomial.n, see place_of */
    size_t cap;
};

/* Sets the modules of a factor and its component; false when one is too large,
 * or its weight has several vectors. */
static bool set_factor(struct factor *f, struct work *w,
                       const struct an_component_factor *x)
{
    const struct an_model *m = w->m;
    const struct an_field *field = &m->field[x->field];
    f->species = x->species;
    f->dim = 1;
    f->module = an_alloc(m->ngroups, sizeof *f->module);
    for (size_t g = 0; g < m->ngroups; g++) {
        f->module[g] = NO_MODULE;
        if (m->group[g].kind != AN_SIMPLE)
            continue;
        const struct an_lie *lie = &m->group[g].lie;
        size_t rank = (size_t)lie->rank;
        int *labels = an_alloc(rank, sizeof *labels);
        memcpy(labels, field->group[g].labels, rank * sizeof *labels);
        if (x->conjugate)
            an_rep_conjugate(labels, lie, labels);
        size_t k = find_module(w->cache, lie, g, labels);
        free(labels);
        const struct an_module *module = &w->cache->v[k].module;
        if (!w->cache->v[k].listed)
            return false;
        f->module[g] = k;
        f->dim *= module->dim;
        size_t found = 0, which = 0;
        for (size_t c = 0; c < module->dim; c++)
            if (memcmp(module->weight + c * rank, x->weight + m->first_label[g],
                       rank * sizeof(int)) == 0) {
                which = c;
                found++;
            }
        if (found != 1 || f->dim > MAX_MONOMIALS)
            return false;
        f->component = f->component * (int)module->dim + (int)which;
    }
    return true;
}

/* weight (total_rank) += that of a component of a factor. */
static void add_weight(int *weight, const struct work *w,
                       const struct factor *f, int component)
{
    for (size_t g = w->m->ngroups; g-- > 0;) {
        if (f->module[g] == NO_MODULE)
            continue;
        const struct an_module *x = &w->cache->v[f->module[g]].module;
        const int *own =
            x->weight + (size_t)component % x->dim * (size_t)x->rank;
        for (int i = 0; i < x->rank; i++)
            weight[w->m->first_label[g] + (size_t)i] += own[i];
        component /= (int)x->dim;
    }
}

#define NOWHERE (-1)

/* The simple root of a factor that is x - mu, or NOWHERE; its one positive
 * label is its own, 2. */
static int simple_root(const struct an_lie *lie, const int *x, const int *mu)
{
    int i = NOWHERE;
    for (int k = 0; k < lie->rank; k++)
        if (x[k] > mu[k]) {
            if (i != NOWHERE || x[k] != mu[k] + 2)
                return NOWHERE;
            i = k;
        }
    for (int k = 0; i != NOWHERE && k < lie->rank; k++)
        if (x[k] != mu[k] + lie->cartan[i * lie->rank + k])
            return NOWHERE;
    return i;
}

static bool is_equal(const int *x, const int *mu, int rank)
{
    int k = 0;
    while (k < rank && x[k] == mu[k])
        k++;
    return k == rank;
}

/* Where a weight lies: 0 for mu, 1 + k for mu + the simple root of label k,
 * else NOWHERE. */
static int place_of(const struct work *w, const int *x)
{
    const struct an_model *m = w->m;
    int place = 0;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        const int *own = x + m->first_label[g];
        const int *mu = w->target + m->first_label[g];
        if (is_equal(own, mu, lie->rank))
            continue;
        int i = place > 0 ? NOWHERE : simple_root(lie, own, mu);
        if (i == NOWHERE)
            return NOWHERE;
        place = 1 + (int)m->first_label[g] + i;
    }
    return place;
}

/* Writes down every monomial that lies somewhere; false when there are too many
 * in all. */
static bool list_monomials(struct work *w)
{
    size_t n = w->n, rank = w->m->total_rank, from = 0;
    int *row = an_alloc(n, sizeof *row);
    /* Of the factors before each, and of all. */
    int *weight = an_alloc((n + 1) * rank, sizeof *weight);
    fmpz_t zero;
    fmpz_init(zero);
    bool more = true;
    for (size_t count = 0; more && count <= MAX_MONOMIALS; count++) {
        for (size_t k = from; k < n; k++) {
            int *next = weight + (k + 1) * rank;
            memcpy(next, weight + k * rank, rank * sizeof *next);
            add_weight(next, w, &w->f[k], row[k]);
        }
        int place = place_of(w, weight + n * rank);
        if (place != NOWHERE) {
            an_tally_add(&w->monomial, row, zero);
            w->place =
                an_grow(w->place, &w->cap, w->monomial.n, sizeof *w->place);
            w->place[w->monomial.n - 1] = place;
        }
        more = false;
        for (size_t k = n; k-- > 0 && !more;) {
            more = (size_t)row[k] + 1 < w->f[k].dim;
            if (!more)
                continue;
            row[k]++;
            from = k;
            for (size_t j = k + 1; j < n; j++)
                row[j] = w->f[j].species == w->f[k].species ? row[k] : 0;
        }
    }
    fmpz_clear(zero);
    free(weight);
    free(row);
    return !more;
}

/* Row `at` of A += f_i of group g on one factor of a monomial. column numbers
 * the monomials of weight mu. */
static void lower_factor(fmpq_mat_t A, slong at, const struct work *w,
                         const int *row, size_t k, size_t g, int i,
                         const size_t *column)
{
    const struct factor *f = &w->f[k];
    if (f->module[g] == NO_MODULE)
        return;
    const struct an_module *x = &w->cache->v[f->module[g]].module;
    size_t stride = 1, n = w->n;
    for (size_t h = g + 1; h < w->m->ngroups; h++)
        if (f->module[h] != NO_MODULE)
            stride *= w->cache->v[f->module[h]].module.dim;
    size_t own = (size_t)row[k] / stride % x->dim;
    const struct an_combination *c =
        &x->lower[own * (size_t)x->rank + (size_t)i];
    int *y = an_alloc(n, sizeof *y);
    for (size_t l = 0; l < c->n; l++) {
        int z = row[k] + ((int)c->vector[l] - (int)own) * (int)stride;
        size_t j = k;
        memcpy(y, row, n * sizeof *y);
        /* Ascending within the species again. */
        for (; j > 0 && w->f[j - 1].species == f->species && y[j - 1] > z; j--)
            y[j] = y[j - 1];
        for (; j + 1 < n && w->f[j + 1].species == f->species && y[j + 1] < z;
             j++)
            y[j] = y[j + 1];
        y[j] = z;
        fmpq *to = fmpq_mat_entry(
            A, at, (slong)column[an_tally_find(&w->monomial, y)]);
        fmpq_add(to, to, c->by + l);
    }
    free(y);
}

/* A (initialised by this call) := one row for each f_i m, over the monomials of
 * weight mu, which column numbers; false when it is too large. */
static bool set_lowered(fmpq_mat_t A, const struct work *w, size_t *column)
{
    const struct an_model *m = w->m;
    size_t columns = 0, rows = 0;
    for (size_t k = 0; k < w->monomial.n; k++)
        if (w->place[k] == 0)
            column[k] = columns++;
        else
            rows++;
    bool small = rows * columns <= MAX_ENTRIES;
    fmpq_mat_init(A, small ? (slong)rows : 0, (slong)columns);
    slong at = 0;
    for (size_t k = 0; k < w->monomial.n && small; k++) {
        if (w->place[k] == 0)
            continue;
        size_t label = (size_t)w->place[k] - 1, g = AN_START;
        while (an_group_next(&g, m, AN_SIMPLE) &&
               label >= m->first_label[g] + (size_t)m->group[g].lie.rank)
            ;
        for (size_t j = 0; j < w->n; j++)
            lower_factor(A, at, w, w->monomial.rows + k * w->n, j, g,
                         (int)(label - m->first_label[g]), column);
        at++;
    }
    return small;
}

/* x := the number of the monomial in question. */
static size_t find_monomial(const struct work *w, const struct an_tally *all)
{
    int *row = an_alloc(w->n, sizeof *row);
    for (size_t k = 0; k < w->n; k++) {
        int c = w->f[k].component;
        size_t j = k;
        for (;
             j > 0 && w->f[j - 1].species == w->f[k].species && row[j - 1] > c;
             j--)
            row[j] = row[j - 1];
        row[j] = c;
    }
    size_t x = an_tally_find(all, row);
    free(row);
    return x;
}

/* Has the monomial in question the weight mu? */
static bool is_of_weight(const struct work *w)
{
    int *weight = an_alloc(w->m->total_rank, sizeof *weight);
    for (size_t k = 0; k < w->n; k++)
        add_weight(weight, w, &w->f[k], w->f[k].component);
    bool is = place_of(w, weight) == 0;
    free(weight);
    return is;
}

/* Which monomials of weight mu are combinations of the rows of A: those that
 * vanish on all vectors which A annihilates. */
static void find_answers(struct an_monomial_space *s, const struct work *w,
                         const fmpq_mat_t A, const size_t *column)
{
    fmpz_mat_t kernel;
    an_rational_kernel(kernel, A);
    for (size_t k = 0; k < w->monomial.n; k++) {
        bool zero = true;
        for (slong j = 0; w->place[k] == 0 && zero && j < kernel->c; j++)
            zero = fmpz_is_zero(fmpz_mat_entry(kernel, (slong)column[k], j));
        s->answer[k] = zero ? AN_CONTRACTION_NONE : AN_CONTRACTION_SOME;
    }
    fmpz_mat_clear(kernel);
}

/* Takes the monomials of w. */
static void space_find(struct an_monomial_space *s, struct work *w)
{
    fmpq_mat_t A;
    if (!list_monomials(w))
        return;
    size_t *column = an_alloc(w->monomial.n, sizeof *column);
    if (set_lowered(A, w, column)) {
        s->answer = an_alloc(w->monomial.n, sizeof *s->answer);
        find_answers(s, w, A, column);
    }
    fmpq_mat_clear(A);
    free(column);
    an_tally_clear(&s->monomial);
    s->monomial = w->monomial;
    an_tally_init(&w->monomial, w->n);
}

/* The space that the monomial in question is in. */
static const struct an_monomial_space *space_of(struct work *w)
{
    struct an_modules *c = w->cache;
    size_t ngroups = w->m->ngroups, rank = w->m->total_rank, at = 0;
    struct an_monomial_space s = {.nkey = w->n * (ngroups + 1) + rank};
    s.key = an_alloc(s.nkey, sizeof *s.key);
    for (size_t k = 0; k < w->n; k++) {
        memcpy(s.key + at, w->f[k].module, ngroups * sizeof *s.key);
        at += ngroups;
        s.key[at++] = k > 0 && w->f[k].species == w->f[k - 1].species;
    }
    for (size_t i = 0; i < rank; i++)
        s.key[at++] = (size_t)w->target[i];
    for (size_t i = 0; i < c->nspaces; i++)
        if (c->space[i].nkey == s.nkey &&
            memcmp(c->space[i].key, s.key, s.nkey * sizeof *s.key) == 0) {
            free(s.key);
            return &c->space[i];
        }
    an_tally_init(&s.monomial, w->n);
    space_find(&s, w);
    c->space =
        an_grow(c->space, &c->cap_spaces, c->nspaces + 1, sizeof *c->space);
    c->space[c->nspaces] = s;
    return &c->space[c->nspaces++];
}

static enum an_contraction decide(struct work *w)
{
    if (!is_of_weight(w))
        return AN_CONTRACTION_NONE;
    const struct an_monomial_space *s = space_of(w);
    return s->answer ? s->answer[find_monomial(w, &s->monomial)]
                     : AN_CONTRACTION_UNKNOWN;
}

/* Would there be too many monomials? */
static bool is_large(const struct work *w)
{
    size_t total = 1, run = 0;
    for (size_t k = 0; k < w->n; k++) {
        run = k > 0 && w->f[k].species == w->f[k - 1].species ? run + 1 : 1;
        total = total * (w->f[k].dim + run - 1) / run;
        if (total > MAX_MONOMIALS)
            return true;
    }
    return false;
}

enum an_contraction an_monomial_survives(struct an_modules *cache,
                                         const struct an_model *m,
                                         const struct an_component_factor *f,
                                         size_t n, const int *mu)
{
    struct work w = {.m = m, .cache = cache, .target = mu, .n = n};
    w.f = an_alloc(n, sizeof *w.f);
    an_tally_init(&w.monomial, n);
    bool known = true;
    for (size_t k = 0; k < n && known; k++)
        known = set_factor(&w.f[k], &w, &f[k]);
    enum an_contraction answer = AN_CONTRACTION_UNKNOWN;
    if (known && !is_large(&w))
        answer = decide(&w);
    for (size_t k = 0; k < n; k++)
        free(w.f[k].module);
    free(w.f);
    free(w.place);
    an_tally_clear(&w.monomial);
    return answer;
}
