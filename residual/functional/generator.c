/* generator.c - generators of the residual discrete group, well chosen.
 *
 * The group is the dual of the torsion of A / R_v. Any functional that is an
 * integer on R_v restricts to an element of it; we look for functionals in few
 * named charges ((B-L)/3 before X + 2 Y before anything with T3) whose
 * restrictions generate it, largest order first.
 */

#include "residual/functional/generator.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "algebra/solve.h"
#include "algebra/vector.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/functional/orient.h"
#include "residual/vacuum/group.h"
#include "residual/vacuum/relations.h"

struct choice {
    const struct an_charges *L;
    struct an_rows characters; /* of the generators chosen so far */
    slong want;                /* factor to find a generator for */
    fmpq *f;                   /* result, scaled */
};

/* c (ntorsion) := the character of f on the torsion: n_i f(t_i) mod n_i. */
static void character(fmpz *c, const struct an_charges *L, const fmpq *f)
{
    fmpq_t x;
    fmpq_init(x);
    for (slong i = 0; i < L->T.ntorsion; i++) {
        an_vector_dot_integers(x, f, fmpz_mat_entry(L->T.generators, i, 0),
                               L->n);
        fmpq_mul_fmpz(x, x, &L->T.order[i]);
        fmpz_fdiv_q(c + i, fmpq_numref(x), fmpq_denref(x));
        fmpz_mod(c + i, c + i, &L->T.order[i]);
    }
    fmpq_clear(x);
}

/* The order of a character. */
static void character_order(fmpz_t order, const struct an_charges *L,
                            const fmpz *c)
{
    fmpz_t g;
    fmpz_init(g);
    fmpz_one(order);
    for (slong i = 0; i < L->T.ntorsion; i++) {
        fmpz_gcd(g, c + i, &L->T.order[i]);
        fmpz_divexact(g, &L->T.order[i], g);
        fmpz_lcm(order, order, g);
    }
    fmpz_clear(g);
}

/* size := the order of the group that the characters generate: the index of
 * diag(n_i) Z^k in the lattice of the characters and diag(n_i). */
static void generated(fmpz_t size, const struct an_charges *L,
                      const struct an_rows *characters)
{
    slong k = L->T.ntorsion;
    struct an_rows all;
    struct an_lattice span;
    an_rows_init(&all, k);
    an_rows_copy(&all, characters);
    fmpz_one(size);
    for (slong i = 0; i < k; i++) {
        fmpz_set(an_rows_add(&all) + i, &L->T.order[i]);
        fmpz_mul(size, size, &L->T.order[i]);
    }
    an_lattice_init(&span, k);
    an_rows_span(&span, &all);
    for (slong i = 0; i < k; i++)
        fmpz_divexact(size, size, fmpz_mat_entry(span.basis, i, i));
    an_lattice_clear(&span);
    an_rows_clear(&all);
}

/* Would f (times a whole number) be a generator of the wanted factor? */
static bool generates(const fmpq *f, void *data)
{
    struct choice *s = data;
    const struct an_charges *L = s->L;
    const fmpz *want = &L->T.order[s->want];
    fmpz_t order, size, due;
    fmpz_init(order);
    fmpz_init(size);
    fmpz_init_set_ui(due, 1);
    fmpz *c = an_rows_add(&s->characters);
    character(c, L, f);
    character_order(order, L, c);
    bool yes = fmpz_divisible(order, want);
    if (yes) {
        fmpz_divexact(order, order, want);
        for (slong i = 0; i < L->T.ntorsion; i++) {
            fmpz_mul(c + i, c + i, order);
            fmpz_mod(c + i, c + i, &L->T.order[i]);
        }
        for (slong i = s->want; i < L->T.ntorsion; i++)
            fmpz_mul(due, due, &L->T.order[i]);
        generated(size, L, &s->characters);
        yes = fmpz_equal(size, due);
    }
    for (slong k = 0; yes && k < L->n; k++)
        fmpq_mul_fmpz(s->f + k, f + k, order);
    if (!yes) {
        _fmpz_vec_zero(c, L->T.ntorsion);
        s->characters.n--;
    }
    fmpz_clear(order);
    fmpz_clear(size);
    fmpz_clear(due);
    return yes;
}

/* f += multiples of the unbroken Cartan generators, so that it vanishes on the
 * unbroken roots: it then commutes with the unbroken algebra. */
static void clear_roots(fmpq *f, const struct an_charges *L)
{
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_subalgebra *h = &L->part[p].h;
        const size_t *at = L->coordinate + L->part[p].first;
        slong r = h->rank, width = h->width;
        fmpq_mat_t C, b, x;
        fmpq_t term;
        fmpq_init(term);
        fmpq_mat_init(C, r, r);
        fmpq_mat_init(b, r, 1);
        fmpq_mat_init(x, r, 1);
        for (slong j = 0; j < r; j++)
            for (slong k = 0; k < width; k++) {
                const int *root = h->simple + j * width;
                fmpq_mul_si(term, f + at[k], root[k]);
                fmpq_sub(fmpq_mat_entry(b, j, 0), fmpq_mat_entry(b, j, 0),
                         term);
                for (slong i = 0; i < r; i++) {
                    fmpq_set_si(term, h->coroot[i * width + k] * root[k], 1);
                    fmpq_add(fmpq_mat_entry(C, j, i), fmpq_mat_entry(C, j, i),
                             term);
                }
            }
        bool solved = r > 0 && an_rational_solve(x, C, b);
        for (slong i = 0; solved && i < r; i++)
            for (slong k = 0; k < width; k++) {
                fmpq_mul_si(term, fmpq_mat_entry(x, i, 0),
                            h->coroot[i * width + k]);
                fmpq_add(f + at[k], f + at[k], term);
            }
        fmpq_mat_clear(C);
        fmpq_mat_clear(b);
        fmpq_mat_clear(x);
        fmpq_clear(term);
    }
}

static bool is_label(const struct an_model *m, slong k)
{
    const struct an_group *g = an_model_group_at(m, (size_t)k);
    return g && g->kind == AN_SIMPLE;
}

/* f += multiples of unbroken U(1)s, so that fewer Dynkin labels are left: T3 is
 * removed by electromagnetism. */
static void clear_labels(fmpq *f, const struct an_charges *L,
                         const struct an_residual *r)
{
    fmpq_t ratio;
    fmpq_init(ratio);
    for (size_t c = 0; c < r->ndirections; c++) {
        const fmpq *e = r->direction[c].functional;
        slong pivot = 0;
        while (pivot < L->n &&
               (!is_label(L->m, pivot) || fmpq_is_zero(e + pivot) ||
                fmpq_is_zero(f + pivot)))
            pivot++;
        if (pivot == L->n)
            continue;
        fmpq_div(ratio, f + pivot, e + pivot);
        for (slong k = 0; k < L->n; k++)
            fmpq_submul(f + k, ratio, e + k);
    }
    fmpq_clear(ratio);
}

/* Is f - F/2 an integer on every state neutral under the unbroken torus? */
static bool is_fermion_parity(const fmpq *f, const struct an_charges *L)
{
    struct an_rows R;
    struct an_quotient q;
    an_vacuum_relations(&R, L);
    fmpz_set_ui(an_rows_add(&R) + L->n - 1, 2);
    an_quotient_init(&q, L->n);
    an_rows_quotient(&q, &L->A, &R);
    fmpq_t value, half;
    fmpq_init(value);
    fmpq_init(half);
    bool yes = true;
    for (slong i = 0; i < q.ntorsion && yes; i++) {
        const fmpz *t = fmpz_mat_entry(q.generators, i, 0);
        an_vector_dot_integers(value, f, t, L->n);
        fmpq_set_fmpz(half, t + L->n - 1);
        fmpq_div_2exp(half, half, 1);
        fmpq_sub(value, value, half);
        yes = fmpz_is_one(fmpq_denref(value));
    }
    fmpq_clear(value);
    fmpq_clear(half);
    an_quotient_clear(&q);
    an_rows_clear(&R);
    return yes;
}

/* Has an element a part outside the torus? */
static bool is_outer(const fmpq *f, const struct an_model *m)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (m->group[g].outer &&
            !fmpz_is_one(fmpq_denref(f + m->coordinate[g])))
            return true;
    return false;
}

/* Fills in a generator from its scaled functional. */
static void set_generator(struct an_residual_generator *g, const fmpq *f,
                          const struct an_charges *L, slong i)
{
    const struct an_model *m = L->m;
    fmpz_init_set(g->order, &L->T.order[i]);
    fmpz_init_set_ui(g->field_order, 1);
    g->fermion_parity = fmpz_equal_si(g->order, 2) && is_fermion_parity(f, L);
    fmpq_t x;
    fmpq_init(x);
    for (slong k = 0; k < L->A.n; k++) {
        an_vector_dot_integers(x, f, L->A.v + k * L->n, L->n - 1);
        fmpz_lcm(g->field_order, g->field_order, fmpq_denref(x));
    }
    fmpq_clear(x);
    g->functional = an_functional_new(L->n);
    an_vector_set(g->functional, f, L->n - 1);
    an_functional_unscale(g->functional, L);
    g->lift = an_functional_new(L->n);
    an_vector_set(g->lift, g->functional, L->n);
    g->lift_skip = an_alloc(m->ngroups, sizeof *g->lift_skip);
    for (size_t j = 0; j < m->ngroups; j++)
        g->lift_skip[j] = !an_vector_is_zero(g->lift + m->coordinate[j],
                                             an_group_rank(&m->group[j]));
    if (is_outer(g->functional, m)) { /* no lift commutes with h */
        an_functional_free(g->lift, L->n);
        g->lift = NULL;
    }
    g->text = an_functional_text(g->functional, L, NULL);
    g->said = an_functional_say(g->functional, L, NULL);
}

/* The Smith form's own functional, simplified. */
static void smith_generator(fmpq *f, const struct an_charges *L, slong i,
                            const struct an_residual *r)
{
    an_quotient_functional(f, &L->T, i);
    fmpq_zero(f + L->n - 1);
    an_functional_unscale(f, L);
    clear_roots(f, L);
    clear_labels(f, L, r);
    for (slong k = 0; k < L->n; k++)
        fmpq_div_fmpz(f + k, f + k, &L->scale[k]);
}

static void find_alone(struct an_residual *r, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    r->alone = an_alloc(m->ngroups, sizeof *r->alone);
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);) {
        slong at = (slong)m->coordinate[g];
        if (!fmpq_is_zero(L->electric + at))
            continue;
        fmpz_t q, u;
        fmpz_init(q);
        fmpz_init(u);
        for (slong i = 0; i < L->vevs.n; i++)
            fmpz_gcd(q, q, L->vevs.v + i * L->n + at);
        for (slong i = 0; i < L->fixed.n; i++)
            fmpz_gcd(q, q, L->fixed.v + i * L->n + at);
        for (slong i = 0; i < L->A.n; i++)
            fmpz_gcd(u, u, L->A.v + i * L->n + at);
        if (!fmpz_is_zero(q)) {
            struct an_alone *a = &r->alone[r->nalone++];
            a->group = g;
            fmpz_init(a->order);
            fmpz_divexact(a->order, q, u);
            fmpq_init(a->absorbed);
            fmpq_init(a->unit);
            fmpq_set_fmpz_frac(a->absorbed, q, &L->scale[at]);
            fmpq_set_fmpz_frac(a->unit, u, &L->scale[at]);
            a->differs = !m->group[g].part &&
                         !(r->discrete.n == 0 && fmpz_is_one(a->order)) &&
                         !(r->discrete.n == 1 &&
                           fmpz_equal(a->order, &r->discrete.v[0]));
        }
        fmpz_clear(q);
        fmpz_clear(u);
    }
}

void an_generators_find(struct an_residual *r, const struct an_charges *L)
{
    struct an_atoms a;
    struct an_rows Rv;
    struct choice s = {.L = L};
    slong k = L->T.ntorsion;
    r->generator = an_alloc((size_t)k, sizeof *r->generator);
    an_vacuum_relations(&Rv, L);
    an_rows_init(&s.characters, k);
    an_atoms_init(&a, L, false);
    fmpq **f = an_alloc((size_t)k, sizeof *f);
    bool found = true;
    for (slong i = 0; i < k; i++)
        f[i] = an_functional_new(L->n);
    for (slong i = k - 1; i >= 0 && found; i--) {
        s.want = i;
        s.f = f[i];
        found = an_functional_search(L, &a, &Rv, generates, &s);
    }
    for (slong i = 0; i < k; i++) {
        if (!found)
            smith_generator(f[i], L, i, r);
        an_functional_orient(f[i], L);
        set_generator(&r->generator[i], f[i], L, i);
        an_functional_free(f[i], L->n);
    }
    free(f);
    an_atoms_clear(&a, L);
    an_rows_clear(&s.characters);
    an_rows_clear(&Rv);
    find_alone(r, L);
}
