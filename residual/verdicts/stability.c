/* stability.c - the group that keeps dark matter stable.
 *
 * V collects the charges of everything light. A physical state (its labels in
 * the root lattice of every unbroken gauge factor) can decay into light states
 * exactly when its charge lies in V: the stability group is
 * D = A_0 / (A_0 and V) = (A_0 + V) / V.
 */

#include "residual/verdicts/stability.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/verdicts/guard.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/species.h"
#include "residual/witness/product.h"

static slong gauged_rank(const struct an_charges *L)
{
    slong n = 0;
    for (size_t p = 0; p < L->nparts; p++)
        if (L->part[p].gauged)
            n += L->part[p].h.rank;
    return n;
}

/* Rows of F: coroots of the unbroken gauge factors; of M: their roots' labels.
 */
static void label_functionals(fmpq_mat_t F, fmpq_mat_t M,
                              const struct an_charges *L)
{
    slong n = gauged_rank(L), row = 0;
    fmpq_mat_init(F, n, L->n);
    fmpq_mat_init(M, n, n);
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_subalgebra *h = &L->part[p].h;
        if (!L->part[p].gauged || h->rank == 0)
            continue;
        const size_t *at = L->coordinate + L->part[p].first;
        int width = h->width;
        int *labels = an_alloc((size_t)h->rank, sizeof *labels);
        for (int i = 0; i < h->rank; i++) {
            for (int k = 0; k < width; k++)
                fmpq_set_si(fmpq_mat_entry(F, row + i, (slong)at[k]),
                            h->coroot[i * width + k], 1);
            an_subalgebra_labels(labels, h, h->simple + i * width);
            for (int k = 0; k < h->rank; k++)
                fmpq_set_si(fmpq_mat_entry(M, row + i, row + k), labels[k], 1);
        }
        row += h->rank;
        free(labels);
    }
}

void an_neutral_part(struct an_lattice *N, const struct an_lattice *P,
                     const struct an_charges *L)
{
    fmpq_mat_t Q, none;
    fmpq_mat_init(Q, 1, L->n);
    fmpq_mat_init(none, 0, 1);
    for (slong k = 0; k < L->n; k++)
        fmpq_set(fmpq_mat_entry(Q, 0, k), L->electric + k);
    an_lattice_init(N, L->n);
    an_lattice_preimage(N, P, Q, none);
    fmpq_mat_clear(Q);
    fmpq_mat_clear(none);
}

/* q := (P + V) / V. */
static void quotient_by_light(struct an_quotient *q, const struct an_lattice *P,
                              const struct an_lattice *V)
{
    struct an_lattice all;
    an_lattice_init(&all, V->basis->c);
    an_lattice_set(&all, V);
    an_lattice_join(&all, P);
    an_quotient_init(q, V->basis->c);
    an_quotient_of(q, &all, V);
    an_lattice_clear(&all);
}

/* Do all rows lie in L? */
static bool are_inside(const struct an_lattice *L, const struct an_rows *rows)
{
    for (slong i = 0; i < rows->n; i++)
        if (!an_rows_inside(L, rows, i))
            return false;
    return true;
}

size_t an_fewest_species(const struct an_stability_group *s)
{
    const struct an_charges *L = s->L;
    struct an_rows roots;
    slong n = s->D.nfactors;
    if (n == 0)
        return 0;
    an_rows_init(&roots, L->n);
    for (size_t p = 0; p < L->nparts; p++)
        an_part_add_roots(&roots, L, &L->part[p]);
    if (!are_inside(&s->span, &roots)) {
        struct an_lattice V;
        struct an_quotient q;
        an_lattice_init(&V, L->n);
        an_lattice_set(&V, &s->span);
        an_lattice_add(&V, roots.v, roots.n);
        quotient_by_light(&q, &s->physical, &V);
        n = q.nfactors > 0 ? q.nfactors : 1;
        an_quotient_clear(&q);
        an_lattice_clear(&V);
    }
    an_rows_clear(&roots);
    return (size_t)n;
}

/* Does a visible component feel this part? */
static bool binds_ordinary_matter(const struct an_charges *L,
                                  const struct an_part *p)
{
    const struct an_model *m = L->m;
    for (size_t f = 0; f < m->nfields; f++) {
        const struct an_components *c = &L->field[f].component;
        for (size_t w = 0; w < c->n; w++) {
            const int *labels = c->labels + w * c->rank;
            if (!an_subalgebra_neutral(&p->h, labels + p->first) &&
                an_component_visible(m, &m->field[f], labels))
                return true;
        }
    }
    return false;
}

/* A new confining force: unbroken, gauged, and neither colour nor another one
 * that ordinary matter feels. */
static bool is_confining(const struct an_charges *L, const struct an_part *p)
{
    return p->gauged && p->h.rank > 0 && !an_part_holds_colour(L, p, NULL) &&
           !binds_ordinary_matter(L, p);
}

void an_stability_init(struct an_stability_group *s, const struct an_charges *L,
                       const struct an_fermions *species,
                       const struct an_light_states *more)
{
    *s = (struct an_stability_group){.L = L};
    an_light_states(&s->light, L, species);
    for (size_t i = 0; more && i < more->n; i++)
        an_light_add(&s->light, more->v[i].item[0]);
    an_rows_init(&s->V, L->n);
    an_light_rows(&s->V, L, &s->light);
    an_rows_copy(&s->V, &L->R);
    an_lattice_init(&s->span, L->n);
    an_rows_span(&s->span, &s->V);
    label_functionals(s->labels, s->root_labels, L);
    an_rows_init(&s->neutrals, L->n);
    an_lattice_init(&s->physical, L->n);
    an_lattice_preimage(&s->physical, &L->C.whole, s->labels, s->root_labels);
    quotient_by_light(&s->D, &s->physical, &s->span);
    struct an_lattice neutral;
    an_neutral_part(&neutral, &s->physical, L);
    quotient_by_light(&s->neutral, &neutral, &s->span);
    an_lattice_clear(&neutral);
    an_quotient_init(&s->outside, L->n);
    an_quotient_of(&s->outside, &L->C.whole, &s->D.whole);
    an_lattice_init(&s->light_physical, L->n);
    an_lattice_preimage(&s->light_physical, &s->span, s->labels,
                        s->root_labels);
    an_guards_init(&s->guards, L, &s->physical, &s->light_physical);
    s->confining = an_alloc(L->nparts, sizeof *s->confining);
    for (size_t p = 0; p < L->nparts; p++)
        s->confining[p] = is_confining(L, &L->part[p]);
}

void an_stability_clear(struct an_stability_group *s)
{
    free(s->confining);
    an_light_clear(&s->light);
    an_rows_clear(&s->V);
    an_lattice_clear(&s->span);
    an_lattice_clear(&s->light_physical);
    an_rows_clear(&s->neutrals);
    an_guards_clear(&s->guards);
    fmpq_mat_clear(s->labels);
    fmpq_mat_clear(s->root_labels);
    an_lattice_clear(&s->physical);
    an_quotient_clear(&s->D);
    an_quotient_clear(&s->neutral);
    an_quotient_clear(&s->outside);
    an_product_clear(&s->first);
    an_product_clear(&s->kept);
}

void an_physical_order(fmpz_t order, const struct an_stability_group *s,
                       const fmpz *x)
{
    fmpz *c = _fmpz_vec_init(s->outside.nfactors);
    fmpz_t g;
    fmpz_init(g);
    fmpz_one(order);
    an_charges_class(c, &s->outside, x);
    for (slong i = 0; i < s->outside.nfactors; i++) {
        if (fmpz_is_zero(&s->outside.order[i]))
            continue;
        fmpz_gcd(g, c + i, &s->outside.order[i]);
        fmpz_divexact(g, &s->outside.order[i], g);
        fmpz_lcm(order, order, g);
    }
    _fmpz_vec_clear(c, s->outside.nfactors);
    fmpz_clear(g);
}

void an_make_physical(fmpz *y, const struct an_stability_group *s,
                      const fmpz *x)
{
    fmpz_t order;
    fmpz_init(order);
    an_physical_order(order, s, x);
    _fmpz_vec_scalar_mul_fmpz(y, x, s->L->n, order);
    fmpz_clear(order);
}

bool an_is_neutral(const struct an_charges *L, const fmpz *x)
{
    fmpq_t q;
    fmpq_init(q);
    an_vector_dot_integers(q, L->electric, x, L->n);
    bool yes = fmpq_is_zero(q);
    fmpq_clear(q);
    return yes;
}
