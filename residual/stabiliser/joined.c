/* joined.c - parts of the unbroken algebra that combine root vectors, such as
 * the diagonal SU(2) of two.
 *
 * Where the unbroken torus is its own centraliser, its weights b on the algebra
 * h are the roots of h. The coroot of b is at right angles to the kernel of b
 * in every invariant form of the whole algebra, as this restricts to one of h:
 * with Q the inverse of the form on the torus it is 2 Q b / (b Q b). Roots that
 * are not at right angles to each other lie in one ideal.
 */
#include "residual/stabiliser/joined.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_mat.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/lie.h"
#include "algebra/solve.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/charges.h"

/* Roots that one is willing to compare in pairs: those of E8, twice. */
#define MAX_ROOTS 512

struct joining {
    struct an_charges *L;
    const struct an_annihilator *a;
    const struct an_torus_weights *w;
    size_t n;        /* roots */
    fmpq_mat_t b;    /* n x rank of the torus */
    fmpq_mat_t dual; /* the same: 2 Q b / (b Q b) */
    size_t *ideal;   /* of each root: the least root of its ideal */
    bool *joined;    /* of each root: is its ideal one that combines? */
    bool *gauged;    /* of each root: is its ideal gauged? */
};

/* ---- the form */

/* The value of the invariant form on two generators of the torus. */
static void form(fmpq_t x, const struct joining *j, size_t c, size_t d)
{
    const struct an_generator_column *p = &j->a->column[c],
                                     *q = &j->a->column[d];
    fmpq_zero(x);
    if (p->group != q->group)
        return;
    const struct an_group *g = &j->L->m->group[p->group];
    if (g->kind != AN_SIMPLE) {
        fmpq_one(x);
        return;
    }
    /* (h_i, h_k) = 2 <alpha_i, h_k> / (alpha_i, alpha_i), norms in sixths */
    const struct an_lie *lie = &g->lie;
    fmpq_set_si(x, 6 * lie->cartan[p->cartan * (size_t)lie->rank + q->cartan],
                (ulong)lie->norm[p->cartan]);
}

/* G := the form on the basis of the torus. */
static void torus_form(fmpq_mat_t G, const struct joining *j)
{
    const struct an_annihilator *a = j->a;
    fmpq_t x;
    fmpq_init(x);
    for (size_t i = 0; i < a->t.n; i++)
        for (size_t k = 0; k < a->t.n; k++) {
            fmpq *sum = fmpq_mat_entry(G, (slong)i, (slong)k);
            for (size_t c = 0; c < a->ncolumns; c++)
                for (size_t d = 0; d < a->ncolumns; d++) {
                    const fmpz *y = j->w->basis + i * a->ncolumns + c;
                    const fmpz *z = j->w->basis + k * a->ncolumns + d;
                    if (fmpz_is_zero(y) || fmpz_is_zero(z))
                        continue;
                    form(x, j, c, d);
                    fmpq_mul_fmpz(x, x, y);
                    fmpq_mul_fmpz(x, x, z);
                    fmpq_add(sum, sum, x);
                }
        }
    fmpq_clear(x);
}

/* x := row i of A times row k of B. */
static void row_product(fmpq_t x, const fmpq_mat_t A, size_t i,
                        const fmpq_mat_t B, size_t k)
{
    fmpq_zero(x);
    for (slong c = 0; c < fmpq_mat_ncols(A); c++)
        fmpq_addmul(x, fmpq_mat_entry(A, (slong)i, c),
                    fmpq_mat_entry(B, (slong)k, c));
}

static void find_duals(struct joining *j)
{
    slong n = (slong)j->n, rank = (slong)j->a->t.n;
    fmpq_mat_t G, B, X;
    fmpq_t norm;
    fmpq_init(norm);
    fmpq_mat_init(G, rank, rank);
    torus_form(G, j);
    fmpq_mat_init(B, rank, n);
    fmpq_mat_init(X, rank, n);
    for (slong i = 0; i < n; i++)
        for (slong k = 0; k < rank; k++)
            fmpq_set_si(fmpq_mat_entry(B, k, i), j->w->other.rows[i * rank + k],
                        1);
    an_rational_solve(X, G, B); /* G is definite */
    fmpq_mat_transpose(j->b, B);
    fmpq_mat_transpose(j->dual, X);
    for (slong i = 0; i < n; i++) {
        row_product(norm, j->b, (size_t)i, j->dual, (size_t)i);
        for (slong k = 0; k < rank; k++) {
            fmpq *x = fmpq_mat_entry(j->dual, i, k);
            fmpq_mul_2exp(x, x, 1);
            fmpq_div(x, x, norm);
        }
    }
    fmpq_mat_clear(X);
    fmpq_mat_clear(B);
    fmpq_mat_clear(G);
    fmpq_clear(norm);
}

/* ---- ideals */

static const struct an_combination *vector_of(const struct joining *j, size_t i)
{
    return &j->a->h.v[j->w->solution[i]];
}

static size_t group_of(const struct joining *j, size_t i, size_t k)
{
    return j->a->column[vector_of(j, i)->vector[k]].group;
}

/* Is the vector of root i a root vector of one factor? */
static bool is_alone(const struct joining *j, size_t i)
{
    return vector_of(j, i)->n == 1;
}

static void find_ideals(struct joining *j)
{
    fmpq_t x;
    fmpq_init(x);
    for (size_t i = 0; i < j->n; i++)
        j->ideal[i] = i;
    for (size_t i = 0; i < j->n; i++)
        for (size_t k = 0; k < i; k++) {
            size_t to = j->ideal[k], from = j->ideal[i];
            row_product(x, j->b, i, j->dual, k);
            if (to == from || fmpq_is_zero(x))
                continue;
            for (size_t l = 0; l < j->n; l++)
                if (j->ideal[l] == from)
                    j->ideal[l] = to;
        }
    fmpq_clear(x);
}

/* x := the entry of the coroot of root i along a Cartan generator. */
static void coroot_entry(fmpq_t x, const struct joining *j, size_t i,
                         size_t column)
{
    fmpq_t y;
    fmpq_init(y);
    fmpq_zero(x);
    for (size_t k = 0; k < j->a->t.n; k++) {
        fmpq_mul_fmpz(y, fmpq_mat_entry(j->dual, (slong)i, (slong)k),
                      j->w->basis + k * j->a->ncolumns + column);
        fmpq_add(x, x, y);
    }
    fmpq_clear(y);
}

/* Is root i one of gauge transformations? Its coroot then is, and the other way
 * round, as an ideal is simple. */
static bool is_gauged(const struct joining *j, size_t i)
{
    bool gauged = true;
    fmpq_t x;
    fmpq_init(x);
    for (size_t c = 0; c < j->a->ncolumns && gauged; c++) {
        const struct an_generator_column *y = &j->a->column[c];
        if (y->root != AN_NO_ROOT || j->L->m->group[y->group].gauged)
            continue;
        coroot_entry(x, j, i, c);
        gauged = fmpq_is_zero(x);
    }
    fmpq_clear(x);
    return gauged;
}

/* Which ideals are not spanned by root vectors of one factor, and which are
 * made of gauge transformations? */
static void judge_ideals(struct joining *j)
{
    for (size_t i = 0; i < j->n; i++) {
        size_t to = j->ideal[i];
        j->gauged[i] = is_gauged(j, i);
        for (size_t k = 0; k < vector_of(j, i)->n; k++)
            j->joined[to] = j->joined[to] || !is_alone(j, i) ||
                            group_of(j, i, k) != group_of(j, to, 0);
    }
    for (size_t i = 0; i < j->n; i++)
        j->joined[i] = j->joined[j->ideal[i]];
}

/* ---- simple roots */

static const int *weight_of(const struct joining *j, size_t i)
{
    return j->w->other.rows + i * j->a->t.n;
}

static bool is_positive(const struct joining *j, size_t i)
{
    const int *w = weight_of(j, i);
    size_t k = 0;
    while (w[k] == 0)
        k++;
    return w[k] > 0;
}

/* Is no difference of the root and a positive one a positive root? */
static bool is_simple(const struct joining *j, size_t i)
{
    size_t rank = j->a->t.n;
    int *rest = an_alloc(rank, sizeof *rest);
    bool simple = is_positive(j, i);
    for (size_t k = 0; k < j->n && simple; k++) {
        if (!is_positive(j, k))
            continue;
        for (size_t l = 0; l < rank; l++)
            rest[l] = weight_of(j, i)[l] - weight_of(j, k)[l];
        size_t at = an_table_find(&j->w->other, rest);
        simple = at == j->n || !is_positive(j, at);
    }
    free(rest);
    return simple;
}

/* labels (total_rank, zero) := a root of a factor that the vector of root i
 * has. */
static void representative(int *labels, const struct joining *j, size_t i)
{
    const struct an_model *m = j->L->m;
    const struct an_generator_column *c =
        &j->a->column[vector_of(j, i)->vector[0]];
    an_root_labels(labels + m->first_label[c->group], &m->group[c->group].lie,
                   c->root);
}

/* labels (total_rank, zero) := the coroot of root i; false when it is no
 * combination of coroots. */
static bool coroot_labels(int *labels, const struct joining *j, size_t i)
{
    const struct an_annihilator *a = j->a;
    const struct an_model *m = j->L->m;
    bool whole = true;
    fmpq_t x;
    fmpq_init(x);
    for (size_t c = 0; c < a->ncolumns && whole; c++) {
        const struct an_generator_column *y = &a->column[c];
        if (y->root != AN_NO_ROOT)
            continue;
        coroot_entry(x, j, i, c);
        if (m->group[y->group].kind != AN_SIMPLE)
            whole = fmpq_is_zero(x);
        else
            whole = fmpz_is_one(fmpq_denref(x));
        if (whole && m->group[y->group].kind == AN_SIMPLE)
            labels[m->first_label[y->group] + y->cartan] =
                (int)fmpz_get_si(fmpq_numref(x));
    }
    fmpq_clear(x);
    return whole;
}

/* ---- parts */

/* p := the joined ideals that are gauged, or those that are not; false when
 * they have too large a rank. */
static bool set_part(struct an_part *p, const struct joining *j, bool gauged)
{
    size_t width = j->L->m->total_rank, rank = 0, npositive = 0;
    int *simple = an_alloc(j->n * width, sizeof *simple);
    int *coroot = an_alloc(j->n * width, sizeof *coroot);
    int *positive = an_alloc(j->n * width, sizeof *positive);
    bool whole = true;
    *p = (struct an_part){.group = j->L->m->ngroups, .gauged = gauged};
    p->alone = an_alloc(j->n, sizeof *p->alone);
    for (size_t i = 0; i < j->n; i++) {
        if (!j->joined[i] || j->gauged[i] != gauged || !is_positive(j, i))
            continue;
        representative(positive + npositive * width, j, i);
        p->alone[npositive++] = is_alone(j, i);
        if (!is_simple(j, i))
            continue;
        representative(simple + rank * width, j, i);
        whole = whole && coroot_labels(coroot + rank++ * width, j, i);
    }
    whole = whole && rank <= AN_MAX_RANK;
    if (whole)
        an_subalgebra_join(&p->h, (int)width, (int)rank, simple, coroot);
    p->h.npositive = npositive;
    p->h.positive = positive;
    free(coroot);
    free(simple);
    return whole;
}

/* The roots of a factor that are alone, without those of joined ideals. */
static void set_factor(struct an_charges *L, const struct joining *j, size_t g)
{
    const struct an_lie *lie = &L->m->group[g].lie;
    bool *keep = an_alloc(lie->npositive, sizeof *keep);
    for (size_t i = 0; i < j->n; i++) {
        size_t root = j->a->column[vector_of(j, i)->vector[0]].root;
        if (is_alone(j, i) && !j->joined[i] && group_of(j, i, 0) == g)
            keep[root % lie->npositive] = true;
    }
    an_subalgebra_set(&L->part[g].h, lie, keep);
    free(keep);
}

static void set_factors(struct an_charges *L, const struct joining *j)
{
    for (size_t g = AN_START; an_group_next(&g, L->m, AN_SIMPLE);)
        if (j->a->first[g] != AN_NO_ROOT)
            set_factor(L, j, g);
}

static bool set_parts(struct an_charges *L, const struct joining *j)
{
    struct an_part more[2];
    size_t n = L->m->ngroups;
    bool good = set_part(&more[0], j, true);
    good = set_part(&more[1], j, false) && good;
    if (good) {
        set_factors(L, j);
        struct an_part *all = an_alloc(n + 2, sizeof *all);
        memcpy(all, L->part, n * sizeof *all);
        memcpy(all + n, more, sizeof more);
        free(L->part);
        L->part = all;
        L->nparts = n + 2;
        return true;
    }
    for (int i = 0; i < 2; i++) {
        an_subalgebra_clear(&more[i].h);
        free(more[i].alone);
    }
    return false;
}

static bool join(struct an_charges *L, const struct an_annihilator *a,
                 const struct an_torus_weights *w)
{
    struct joining j = {.L = L, .a = a, .w = w, .n = w->other.n};
    bool any = false, good = true;
    fmpq_mat_init(j.b, (slong)j.n, (slong)a->t.n);
    fmpq_mat_init(j.dual, (slong)j.n, (slong)a->t.n);
    j.ideal = an_alloc(j.n, sizeof *j.ideal);
    j.joined = an_alloc(j.n, sizeof *j.joined);
    j.gauged = an_alloc(j.n, sizeof *j.gauged);
    for (size_t i = 0; i < j.n; i++)
        any = any || !is_alone(&j, i);
    if (any) {
        find_duals(&j);
        find_ideals(&j);
        judge_ideals(&j);
        good = set_parts(L, &j);
    } else {
        set_factors(L, &j);
    }
    free(j.gauged);
    free(j.joined);
    free(j.ideal);
    fmpq_mat_clear(j.dual);
    fmpq_mat_clear(j.b);
    return good;
}

bool an_parts_join(struct an_charges *L)
{
    const struct an_vacuum_algebra *u = an_vacuum_algebra_of(L);
    return !u->why && an_is_aligned(&u->w, &u->a) &&
           u->w.other.n <= MAX_ROOTS && join(L, &u->a, &u->w);
}
