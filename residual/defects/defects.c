/* defects.c - strings, monopoles and walls that one step of breaking makes.
 *
 * Where the unbroken group is H = (T in H) H_0, everything is read from
 * lattices (docs/derivations/bosons.md, "Defects"): with t the torus that the
 * step before leaves, R the charges of the vevs on it and Q its coroots, pi_1(G
 * / H) is Hom(R, Z) modulo the values of Q, and pi_2(G / H) is Q in the
 * unbroken torus modulo the coroots of H. Elements of H outside the torus are
 * taken where they alone make the group.
 */
#include "residual/defects/defects.h"

#include <stdlib.h>

#include <flint/fmpz_mat.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"
#include "algebra/normal.h"
#include "algebra/rows.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/defects/outside.h"
#include "residual/defects/walls.h"
#include "residual/outside/component_law.h"
#include "residual/outside/components.h"
#include "residual/stabiliser/known.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"

void an_defects_init(struct an_defects *x)
{
    *x = (struct an_defects){0};
}

void an_defects_clear(struct an_defects *x)
{
    for (size_t i = 0; i < x->n; i++)
        an_orders_clear(&x->v[i].group);
    free(x->why);
    an_defects_init(x);
}

const char *an_defect_word(enum an_defect_kind kind)
{
    static const char *const words[] = {"string", "monopole", "wall"};
    return words[kind];
}

/* Components that nobody has counted. */
static const size_t MANY = (size_t)-1;

/* One end of a step. */
struct end {
    struct an_rows charges; /* of vevs and explicit breaking, and orders of
                               Z(n)s */
    struct an_rows torus;   /* the same without Z(n)s and F */
    struct an_rows coroots; /* of the unbroken algebra */
    struct an_component_group outside; /* unbroken elements, where `known` */
    bool known;
};

static void end_clear(struct end *x)
{
    an_rows_clear(&x->charges);
    an_rows_clear(&x->torus);
    an_rows_clear(&x->coroots);
    an_component_group_clear(&x->outside);
}

/* Z(n)s that stand for elements outside the torus are counted as such. */
static bool is_outer(const struct an_model *m, slong column)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (m->group[g].outer && (slong)m->coordinate[g] == column)
            return true;
    return false;
}

static bool is_continuous(const struct an_model *m, slong column)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind != AN_ZN && column >= (slong)m->coordinate[g] &&
            column < (slong)(m->coordinate[g] + an_group_width(&m->group[g])))
            return true;
    return false;
}

static void add_charges(struct end *x, const struct an_charges *L,
                        const struct an_rows *rows)
{
    for (slong i = 0; i < rows->n; i++) {
        fmpz *a = an_rows_add(&x->charges), *b = an_rows_add(&x->torus);
        for (slong k = 0; k < L->n; k++) {
            const fmpz *from = rows->v + i * L->n + k;
            if (!is_outer(L->m, k))
                fmpz_set(a + k, from);
            if (is_continuous(L->m, k))
                fmpz_set(b + k, from);
        }
    }
}

/* The coroots of what is unbroken, as functionals on charges. */
static void add_coroots(struct end *x, const struct an_charges *L)
{
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_part *part = &L->part[p];
        if (p < L->m->ngroups && L->m->group[p].kind != AN_SIMPLE)
            continue;
        for (int i = 0; i < part->h.rank; i++) {
            fmpz *row = an_rows_add(&x->coroots);
            for (int k = 0; k < part->h.width; k++)
                fmpz_set_si(row + L->coordinate[part->first + (size_t)k],
                            part->h.coroot[i * part->h.width + k]);
        }
    }
}

/* x (initialised by this call) := a vacuum, or the whole group; components as
 * an_vacuum_components says, or MANY. */
static void end_init(struct end *x, struct an_charges *L, bool whole,
                     size_t components)
{
    const struct an_model *m = L->m;
    an_rows_init(&x->charges, L->n);
    an_rows_init(&x->torus, L->n);
    an_rows_init(&x->coroots, L->n);
    add_charges(x, L, &L->fixed);
    an_component_group_init(&x->outside);
    x->known = true;
    if (!whole) {
        add_charges(x, L, &L->vevs);
        add_coroots(x, L);
        x->known = components > 0;
        if (components == 1)
            an_component_group_set_identity(&x->outside, L);
        else if (components > 1)
            x->known = an_vacuum_component_group(&x->outside, L);
        return;
    }
    for (size_t i = 0; i < m->total_rank; i++)
        fmpz_one(an_rows_add(&x->coroots) + L->coordinate[i]);
}

/* A (initialised by this call) := the values of functionals on charges, one row
 * for each functional. */
static void pair(fmpz_mat_t A, const fmpz_mat_t functionals,
                 const fmpz_mat_t charges)
{
    fmpz_mat_t T;
    fmpz_mat_init(T, fmpz_mat_ncols(charges), fmpz_mat_nrows(charges));
    fmpz_mat_transpose(T, charges);
    fmpz_mat_init(A, fmpz_mat_nrows(functionals), fmpz_mat_nrows(charges));
    fmpz_mat_mul(A, functionals, T);
    fmpz_mat_clear(T);
}

/* o := Z^columns / rows. */
static void cokernel(struct an_orders *o, const fmpz_mat_t rows)
{
    slong n = fmpz_mat_ncols(rows);
    struct an_quotient q;
    fmpz_mat_t one;
    fmpz_mat_init(one, n, n);
    fmpz_mat_one(one);
    an_quotient_init(&q, n);
    an_quotient_set(&q, one, rows);
    an_orders_set(o, q.order, q.nfactors);
    an_quotient_clear(&q);
    fmpz_mat_clear(one);
}

/* o := Hom(R, Z) / values of coroots, R the charges of `after` on the torus of
 * `before`. */
static void find_strings(struct an_orders *o, const struct end *before,
                         const struct end *after)
{
    fmpz_mat_t R0 = {{0}}, R0t, t = {{0}}, R = {{0}}, values, U, H, top, basis;
    fmpz_mat_t coroots = {{0}}, P = {{0}}, by_torus = {{0}};
    an_rows_matrix(R0, &before->torus);
    fmpz_mat_init(R0t, fmpz_mat_ncols(R0), fmpz_mat_nrows(R0));
    fmpz_mat_transpose(R0t, R0);
    an_kernel_basis(t, R0t);
    an_rows_matrix(R, &after->torus);
    pair(by_torus, t, R);
    fmpz_mat_init(values, fmpz_mat_nrows(R), fmpz_mat_nrows(t));
    fmpz_mat_transpose(values, by_torus);
    fmpz_mat_init(U, fmpz_mat_nrows(R), fmpz_mat_nrows(R));
    fmpz_mat_init(H, fmpz_mat_nrows(R), fmpz_mat_nrows(t));
    an_hermite_form(H, U, values);
    slong rank = an_rank(values);
    fmpz_mat_window_init(top, U, 0, 0, rank, fmpz_mat_ncols(U));
    fmpz_mat_init(basis, rank, fmpz_mat_ncols(R));
    fmpz_mat_mul(basis, top, R);
    an_rows_matrix(coroots, &before->coroots);
    pair(P, coroots, basis);
    cokernel(o, P);
    fmpz_mat_clear(P);
    fmpz_mat_clear(coroots);
    fmpz_mat_clear(basis);
    fmpz_mat_window_clear(top);
    fmpz_mat_clear(H);
    fmpz_mat_clear(U);
    fmpz_mat_clear(values);
    fmpz_mat_clear(by_torus);
    fmpz_mat_clear(R);
    fmpz_mat_clear(t);
    fmpz_mat_clear(R0t);
    fmpz_mat_clear(R0);
}

/* o := coroots of `before` in the torus of `after`, modulo its coroots. */
static void find_monopoles(struct an_orders *o, const struct end *before,
                           const struct end *after)
{
    fmpz_mat_t Q = {{0}}, R = {{0}}, values = {{0}}, y = {{0}}, inside;
    struct an_rows whole;
    struct an_quotient q;
    an_rows_matrix(Q, &before->coroots);
    an_rows_matrix(R, &after->torus);
    pair(values, Q, R);
    an_kernel_basis(y, values);
    fmpz_mat_init(inside, fmpz_mat_nrows(y), fmpz_mat_ncols(Q));
    fmpz_mat_mul(inside, y, Q);
    an_rows_init(&whole, fmpz_mat_ncols(Q));
    an_rows_add_matrix(&whole, inside);
    an_quotient_init(&q, fmpz_mat_ncols(Q));
    an_rows_quotient(&q, &whole, &after->coroots);
    an_orders_set(o, q.order, q.nfactors);
    an_quotient_clear(&q);
    an_rows_clear(&whole);
    fmpz_mat_clear(inside);
    fmpz_mat_clear(y);
    fmpz_mat_clear(values);
    fmpz_mat_clear(R);
    fmpz_mat_clear(Q);
}

/* Takes the group, unless it is trivial. */
static struct an_defect *add(struct an_defects *x, enum an_defect_kind kind,
                             struct an_orders *o)
{
    if (o->n == 0)
        return NULL;
    struct an_defect *d = &x->v[x->n++];
    *d = (struct an_defect){.kind = kind, .group = *o};
    *o = (struct an_orders){0};
    return d;
}

/* Has what T leaves components, F aside? */
static bool has_torsion(const struct end *x, const struct an_charges *L)
{
    struct an_orders o = {0};
    struct an_rows rows;
    fmpz_mat_t M = {{0}};
    an_rows_init(&rows, L->n);
    an_rows_copy(&rows, &x->charges);
    fmpz_one(an_rows_add(&rows) + L->m->ncoordinates - 1);
    an_rows_matrix(M, &rows);
    cokernel(&o, M);
    bool has = o.n > 0 && !fmpz_is_zero(o.v);
    an_orders_clear(&o);
    fmpz_mat_clear(M);
    an_rows_clear(&rows);
    return has;
}

/* walls of the whole group, what elements of `after` outside the torus do among
 * it. */
static void find_all_walls(struct an_orders *o, const struct end *all,
                           const struct end *after, const struct an_charges *L)
{
    size_t n = after->outside.n;
    fmpq **s = an_alloc(n, sizeof *s);
    for (size_t i = 0; i < n; i++)
        s[i] = an_outer_functional(&after->outside.element[i], L);
    an_walls_find(o, &after->charges, &all->charges, s, n);
    for (size_t i = 0; i < n; i++)
        an_functional_free(s[i], L->n);
    free(s);
}

/* One step; before is `all` for the whole group, and then B is NULL. */
static void find(struct an_defects *x, const struct an_charges *L,
                 const struct an_charges *B, const struct end *all,
                 const struct end *before, const struct end *after)
{
    struct an_orders strings = {0}, monopoles = {0}, walls = {0}, ever = {0};
    const char *why = "elements outside the torus may be unbroken";
    if (before->known && after->known) {
        struct an_outside_step step = {.L = L,
                                       .after = &after->outside,
                                       .B = B,
                                       .before = B ? &before->outside : NULL,
                                       .absorbed = &before->charges,
                                       .torsion = has_torsion(before, L),
                                       .charges = &after->charges,
                                       .torus = &after->torus};
        find_strings(&strings, before, after);
        find_monopoles(&monopoles, before, after);
        find_all_walls(&ever, all, after, L);
        if (B)
            an_walls_find(&walls, &after->charges, &before->charges, NULL, 0);
        else
            an_orders_set(&walls, ever.v, (slong)ever.n);
        why = an_outside_add(&strings, &walls, &step);
    }
    if (!why) {
        add(x, AN_STRING, &strings);
        add(x, AN_MONOPOLE, &monopoles);
        struct an_defect *d = add(x, AN_WALL, &walls);
        if (d)
            d->bounded = B && ever.n == 0;
    } else {
        x->why = an_strdup(why);
    }
    an_orders_clear(&strings);
    an_orders_clear(&monopoles);
    an_orders_clear(&walls);
    an_orders_clear(&ever);
}

/* Two independent parts of a U(1) with free parameters are no torus. */
static bool is_split(const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].split)
            return true;
    return false;
}

/* From the vacuum of B, or from the whole group (NULL), to that of L. */
static void find_between(struct an_defects *x, struct an_charges *L,
                         struct an_charges *B, size_t components)
{
    struct end all, before, after;
    end_init(&all, L, true, 1);
    end_init(&before, B ? B : L, !B, MANY);
    end_init(&after, L, false, components);
    find(x, L, B, &all, &before, &after);
    end_clear(&after);
    end_clear(&before);
    end_clear(&all);
}

static const char split_text[] = "charges depend on free parameters";

/* From one vacuum, or from the whole group (NULL), to another. */
static void find_step(struct an_defects *x, const struct an_model *m,
                      const struct an_vacuum *from, const struct an_vacuum *to,
                      size_t components)
{
    struct an_charges L, B;
    if (is_split(m)) {
        x->why = an_strdup(split_text);
        return;
    }
    bool known = an_charges_init(&L, m, to, NULL, 0, &x->why);
    if (known && from)
        known = an_charges_init(&B, m, from, NULL, 0, &x->why);
    if (known) {
        find_between(x, &L, from ? &B : NULL, components);
        if (from)
            an_charges_clear(&B);
    }
    an_charges_clear(&L);
}

void an_defects_find(struct an_defects *x, const struct an_model *m,
                     size_t vacuum)
{
    bool whole = vacuum == 0 || m->vacuum[vacuum].scenario;
    an_defects_clear(x);
    x->before = whole ? m->nvacua : vacuum - 1;
    find_step(x, m, whole ? NULL : &m->vacuum[vacuum - 1], &m->vacuum[vacuum],
              MANY);
}

void an_defects_of_all(struct an_defects *x, const struct an_model *m,
                       const struct an_vacuum *vacuum, size_t components)
{
    an_defects_clear(x);
    x->before = m->nvacua;
    find_step(x, m, NULL, vacuum, components);
}

void an_defects_of_charges(struct an_defects *x, struct an_charges *L,
                           size_t components)
{
    an_defects_clear(x);
    x->before = L->m->nvacua;
    if (is_split(L->m))
        x->why = an_strdup(split_text);
    else
        find_between(x, L, NULL, components);
}
