/* generators.c - the gauge bosons that vevs may make massive.
 *
 * With long roots of length^2 = 2 the form on coroots is (h_i, h_j) = 2 a_ij /
 * (alpha_i, alpha_i), and a root vector of Chevalley's basis has (e, f) = 2 /
 * (alpha, alpha). The Cartan generators are the axes of SO(N) and Sp(2N), and
 * else what Gram and Schmidt make of h_1, h_2, ...: of SU(N) the diagonals
 * (1, ..., 1, -k, 0, ...)/2. E_alpha = [e_i, E_beta] has q (p + 1) times the
 * norm of E_beta, where beta - p alpha_i and beta + q alpha_i end the string.
 */
#include "residual/bosons/generators.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/lie.h"
#include "algebra/rational.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"

/* Some action of a factor on a vev; NULL where there is none. */
static const struct an_action *find_action(const struct an_directions *d,
                                           size_t group)
{
    for (size_t i = 0; i < d->n; i++)
        for (size_t k = 0; k < d->v[i].nfactors; k++)
            if (d->v[i].group[k] == group)
                return d->v[i].action[k];
    return NULL;
}

/* q := (x, y) for combinations of simple coroots. */
static void coroot_form(fmpq_t q, const struct an_lie *g, const fmpq *x,
                        const fmpq *y)
{
    fmpq_t z;
    fmpq_init(z);
    fmpq_zero(q);
    for (int i = 0; i < g->rank; i++)
        for (int j = 0; j < g->rank; j++) {
            fmpq_set_si(z, 6L * g->cartan[i * g->rank + j], (ulong)g->norm[i]);
            fmpq_mul(z, z, x + i);
            fmpq_addmul(q, z, y + j);
        }
    fmpq_clear(z);
}

/* The k-th axis of SO(N), half that of Sp(2N): e_k = h_k + ... + h_n, with the
 * last coroots h_n = e_n of C_n, 2 e_n of B_n, e_(n-1) + e_n of D_n. */
static void set_axis(fmpq *x, const struct an_lie *g, int k)
{
    int n = g->rank;
    for (int i = k; i < n; i++)
        fmpq_one(x + i);
    if (g->series == 'B' || (g->series == 'D' && k == n - 1))
        fmpq_set_si(x + n - 1, 1, 2);
    if (g->series == 'D' && k == n - 1)
        fmpq_set_si(x + n - 2, -1, 2);
    if (g->series == 'D' && k < n - 1) {
        fmpq_set_si(x + n - 1, 1, 2);
        fmpq_set_si(x + n - 2, 1, 2);
    }
    for (int i = k; i < n && g->series == 'C'; i++)
        fmpq_div_2exp(x + i, x + i, 1);
}

/* x := h_k/2 less its parts along the k rows before it, the last entry 1/2
 * times the least that makes all multiples of 1/2. */
static void set_orthogonal(fmpq *x, const struct an_lie *g, const fmpq *rows,
                           int k)
{
    size_t n = (size_t)g->rank;
    fmpq_t a, b;
    fmpz_t den;
    fmpq_init(a);
    fmpq_init(b);
    fmpz_init_set_ui(den, 1);
    fmpq_one(x + k);
    for (int i = 0; i < k; i++) {
        coroot_form(a, g, x, rows + (size_t)i * n);
        coroot_form(b, g, rows + (size_t)i * n, rows + (size_t)i * n);
        fmpq_div(a, a, b);
        for (size_t j = 0; j < n; j++)
            fmpq_submul(x + j, a, rows + (size_t)i * n + j);
    }
    for (size_t j = 0; j < n; j++)
        fmpz_lcm(den, den, fmpq_denref(x + j));
    for (size_t j = 0; j < n; j++) {
        fmpq_mul_fmpz(x + j, x + j, den);
        fmpq_div_2exp(x + j, x + j, 1);
    }
    fmpz_clear(den);
    fmpq_clear(b);
    fmpq_clear(a);
}

static bool has_axes(const struct an_lie *g)
{
    return strchr("BCD", g->series) != NULL;
}

/* s->cartan of a simple factor, and the norms of its Cartan generators. */
static void set_cartan(struct an_gauge_generators *s, size_t group)
{
    const struct an_lie *g = &s->m->group[group].lie;
    size_t n = (size_t)g->rank;
    fmpq *rows = _fmpq_vec_init((slong)(n * n));
    s->cartan[group] = rows;
    for (size_t k = 0; k < n; k++) {
        struct an_gauge_generator *x =
            &s->v[s->first[group] + 2 * g->npositive + k];
        if (has_axes(g))
            set_axis(rows + k * n, g, (int)k);
        else
            set_orthogonal(rows + k * n, g, rows, (int)k);
        coroot_form(&x->norm, g, rows + k * n, rows + k * n);
        fmpq_mul_2exp(&x->norm, &x->norm, 1);
    }
}

/* Is beta - p alpha_i a root, i a node? */
static bool in_string(const struct an_lie *g, size_t beta, int i, int p)
{
    size_t n = (size_t)g->rank;
    for (size_t k = 0; k < 2 * g->npositive; k++) {
        size_t j = 0, at = k % g->npositive;
        int sign = k < g->npositive ? 1 : -1;
        while (j < n &&
               g->positive[beta * n + j] - p * g->cartan[(size_t)i * n + j] ==
                   sign * g->positive[at * n + j])
            j++;
        if (j == n)
            return true;
    }
    return false;
}

/* The norms of root vectors, by height. */
static void set_root_norms(struct an_gauge_generators *s, size_t group,
                           const struct an_action *a)
{
    const struct an_lie *g = &a->g;
    struct an_gauge_generator *v = s->v + s->first[group];
    for (size_t k = 0; k < g->npositive; k++) {
        fmpq *norm = &v[k].norm;
        if (a->below[k] == g->npositive) {
            fmpq_set_si(norm, 12, (ulong)g->norm[k]);
        } else {
            int p = 0, i = a->step[k];
            size_t beta = a->below[k];
            while (in_string(g, beta, i, p + 1))
                p++;
            int q = p - g->positive[beta * (size_t)g->rank + (size_t)i];
            fmpq_mul_si(norm, &v[beta].norm, (slong)q * (p + 1));
        }
        fmpq_set(&v[k + g->npositive].norm, norm);
    }
}

void an_gauge_generators_init(struct an_gauge_generators *s,
                              const struct an_model *m,
                              const struct an_directions *d)
{
    size_t cap = 0;
    *s = (struct an_gauge_generators){.m = m};
    s->first = an_alloc(m->ngroups, sizeof *s->first);
    s->cartan = an_alloc(m->ngroups, sizeof(fmpq *));
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_action *a = find_action(d, g);
        bool simple = m->group[g].kind == AN_SIMPLE;
        size_t nroots = simple ? 2 * m->group[g].lie.npositive : 0;
        size_t rank = simple ? (size_t)m->group[g].lie.rank : 1;
        s->first[g] = AN_NO_ROOT;
        if (m->group[g].kind == AN_ZN || !m->group[g].gauged || (simple && !a))
            continue;
        s->first[g] = s->n;
        s->v = an_grow(s->v, &cap, s->n + nroots + rank, sizeof *s->v);
        for (size_t k = 0; k < nroots + rank; k++) {
            struct an_gauge_generator *x = &s->v[s->n++];
            *x = (struct an_gauge_generator){
                .group = g,
                .root = k < nroots ? k : AN_NO_ROOT,
                .cartan = k < nroots ? 0 : k - nroots,
            };
            fmpq_init(&x->norm);
            fmpq_one(&x->norm);
        }
        if (simple) {
            set_cartan(s, g);
            set_root_norms(s, g, a);
        }
    }
}

void an_gauge_generators_clear(struct an_gauge_generators *s)
{
    for (size_t i = 0; i < s->n; i++)
        fmpq_clear(&s->v[i].norm);
    for (size_t g = 0; s->cartan && g < s->m->ngroups; g++) {
        slong rank = an_group_rank(&s->m->group[g]);
        if (s->cartan[g])
            _fmpq_vec_clear(s->cartan[g], rank * rank);
    }
    free(s->cartan);
    free(s->first);
    free(s->v);
    *s = (struct an_gauge_generators){0};
}

size_t an_gauge_generator_opposite(const struct an_gauge_generators *s,
                                   size_t i)
{
    size_t g = s->v[i].group, np = s->m->group[g].lie.npositive;
    return s->first[g] + (s->v[i].root + np) % (2 * np);
}

/* Has the electric charge a part of the factor? */
static bool is_electric(const struct an_model *m, size_t group)
{
    bool yes = false;
    for (int i = 0; m->has_charge && i < an_group_rank(&m->group[group]); i++)
        yes = yes || !fmpq_is_zero(m->electric_charge + m->coordinate[group] +
                                   (size_t)i);
    return yes;
}

/* Is it the only gauged SU(2) with electrically charged bosons? */
static bool is_weak(const struct an_model *m, size_t group)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        if (g != group && m->group[g].gauged && m->group[g].lie.rank == 1 &&
            is_electric(m, g))
            return false;
    return is_electric(m, group);
}

static void add_root_name(struct an_math *f, const struct an_model *m,
                          const struct an_gauge_generator *x)
{
    const struct an_group *group = &m->group[x->group];
    int rank = group->lie.rank;
    if (rank == 1) {
        if (is_weak(m, x->group))
            an_math_add(f, "W", NULL);
        else
            an_math_label(f, "W", "", group);
        return;
    }
    int *labels = an_alloc((size_t)rank, sizeof *labels);
    an_root_labels(labels, &group->lie, x->root);
    an_math_charge(f, group, AN_NO_BRACKETS);
    for (int i = 0; i < rank; i++) {
        an_math_add(f, i == 0 ? "[" : ",", NULL);
        an_math_count(f, labels[i]);
    }
    an_math_add(f, "]", NULL);
    free(labels);
}

/* "sqrt(3) T8[SU3L]": Cartan generator k. */
static void add_cartan_name(struct an_math *f, const struct an_group *g,
                            size_t k)
{
    bool axes = has_axes(&g->lie), first = k == 0;
    const char *letter = axes ? "L" : g->lie.series == 'A' ? "T" : "H";
    char index[64];
    if (g->lie.series == 'A' && !first) {
        size_t square = (k + 1) * (k + 2) / 2;
        an_text_printf(&f->plain, "sqrt(%zu) ", square);
        an_text_printf(&f->latex, "\\sqrt{%zu}\\,", square);
        snprintf(index, sizeof index, "%zu", (k + 2) * (k + 2) - 1);
    } else if (g->lie.series == 'A') {
        snprintf(index, sizeof index, "3");
    } else if (g->lie.series == 'C') {
        letter = "T";
        snprintf(index, sizeof index, "3(%zu)", k + 1);
    } else if (axes) {
        snprintf(index, sizeof index, "%zu,%zu", 2 * k + 1, 2 * k + 2);
    } else {
        snprintf(index, sizeof index, "%zu", k + 1);
    }
    an_math_label(f, letter, index, g);
}

void an_gauge_generator_write(struct an_math *f,
                              const struct an_gauge_generators *s, size_t i,
                              enum an_brackets brackets)
{
    const struct an_gauge_generator *x = &s->v[i];
    const struct an_group *g = &s->m->group[x->group];
    if (g->kind == AN_U1)
        an_math_charge(f, g, brackets);
    else if (x->root != AN_NO_ROOT)
        add_root_name(f, s->m, x);
    else
        add_cartan_name(f, g, x->cartan);
}

char *an_gauge_generator_name(const struct an_gauge_generators *s, size_t i)
{
    struct an_math f = {0};
    an_gauge_generator_write(&f, s, i, AN_NO_BRACKETS);
    return an_math_take(&f);
}

void an_gauge_generator_charge(fmpq_t q, const struct an_gauge_generators *s,
                               size_t i)
{
    const struct an_model *m = s->m;
    const struct an_gauge_generator *x = &s->v[i];
    fmpq_zero(q);
    if (x->root == AN_NO_ROOT || !m->has_charge)
        return;
    const struct an_lie *g = &m->group[x->group].lie;
    int *labels = an_alloc((size_t)g->rank, sizeof *labels);
    fmpq_t y;
    fmpq_init(y);
    an_root_labels(labels, g, x->root);
    for (int k = 0; k < g->rank; k++) {
        fmpq_mul_si(y, m->electric_charge + m->coordinate[x->group] + (size_t)k,
                    labels[k]);
        fmpq_add(q, q, y);
    }
    fmpq_clear(y);
    free(labels);
}
