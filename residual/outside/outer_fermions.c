/* outer_fermions.c - masses of fermions that an element outside the torus
 * moves.
 *
 * A multiplet of weight mu and the one of weight w mu that it is turned into
 * make up one representation. It is its own conjugate when mu + w mu is
 * absorbed, and pseudoreal when n t squared is -1 on it: masses are then
 * antisymmetric.
 *
 * A multiplet without a partner, a species whose conjugate no other one has,
 * stays massless whatever the element does to it. Where it is no neutrino, no
 * ordinary matter and in no listed term, nothing else is asked of it.
 */
#include "residual/outside/outer_fermions.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/outside/outer.h"
#include "residual/outside/components.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/species.h"

/* row (n + 1 entries) := the charges of a component and its sign. */
static void signed_row(fmpz *row, const struct an_charges *L,
                       const struct an_outer *o, size_t field,
                       size_t generation, const int *labels)
{
    an_charges_vector(row, L, field, generation, labels, false);
    if (an_outer_places_have(&o->odd, field, labels, L->m->total_rank))
        fmpz_one(row + L->n);
}

void an_outer_absorbed(struct an_lattice *N, const struct an_charges *L,
                       const struct an_outer *o, bool flavour)
{
    const struct an_vacuum *p = L->vacuum;
    struct an_rows all;
    an_rows_init(&all, L->n + 1);
    for (size_t i = 0; i < p->nvevs; i++)
        for (size_t j = 0; j < L->m->field[p->vev[i].field].generations; j++)
            for (size_t k = 0; k < p->vev[i].nweights; k++)
                if (an_generation_is(p->vev[i].generation, j))
                    signed_row(an_rows_add(&all), L, o, p->vev[i].field, j,
                               p->vev[i].weights + k * L->m->total_rank);
    for (slong i = 0; i < L->fixed.n; i++)
        _fmpz_vec_set(an_rows_add(&all), L->fixed.v + i * L->n, L->n);
    for (slong i = 0; i < L->roots.n; i++)
        _fmpz_vec_set(an_rows_add(&all), L->roots.v + i * L->n, L->n);
    for (slong i = 0; i < L->flavour.n && flavour; i++)
        _fmpz_vec_set(an_rows_add(&all), L->flavour.v + i * L->n, L->n);
    fmpz_set_ui(an_rows_add(&all) + L->n - 1, 2);
    fmpz_set_ui(an_rows_add(&all) + L->n, 2);
    an_lattice_init(N, L->n + 1);
    an_rows_span(N, &all);
    an_rows_clear(&all);
}

/* Is a field in a term of the file? */
static bool is_listed(const struct an_model *m, size_t field)
{
    bool listed = false;
    for (size_t t = 0; t < m->ncouplings; t++)
        for (size_t i = 0; i < m->coupling[t].n; i++)
            listed = listed || m->coupling[t].factor[i].field == field;
    return listed;
}

bool an_outer_is_chiral(const struct an_charges *L,
                        const struct an_fermions *fermions, size_t field,
                        const int *labels)
{
    const struct an_model *m = L->m;
    const struct an_field *f = &m->field[field];
    bool chiral = !an_field_has_boson(f) &&
                  !an_component_visible(m, f, labels) && !is_listed(m, field);
    for (size_t i = 0; i < fermions->n && chiral; i++) {
        const struct an_fermion_species *s = &fermions->v[i];
        for (size_t k = 0; k < s->all.n; k++)
            if (s->all.v[k].field == field &&
                memcmp(s->all.v[k].labels, labels,
                       m->total_rank * sizeof *labels) == 0)
                chiral = chiral && s->partner < 0 && s->active == 0 &&
                         !(s->neutral && s->singlet);
    }
    return chiral;
}

bool an_outer_is_odd_twice(const struct an_charges *L,
                           const struct an_outer_element *e, const int *twist,
                           const int *labels)
{
    /* n n is the element of the torus that multiplies weight mu by the product
     * over the positive coroots that w turns negative of (-1)^<mu, coroot> */
    const struct an_model *m = L->m;
    size_t r = m->total_rank;
    int coroot[AN_MAX_RANK], sum = 0;
    int *root = an_alloc(2 * r, sizeof *root);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        size_t rank = (size_t)lie->rank, at = m->first_label[g];
        for (size_t k = 0; k < lie->npositive; k++) {
            memset(root, 0, r * sizeof *root);
            memcpy(root + at, lie->positive + k * rank, rank * sizeof *root);
            an_weyl_map(root + r, e->image, root, r);
            bool positive = false;
            for (size_t l = 0; l < lie->npositive && !positive; l++)
                positive = memcmp(root + r + at, lie->positive + l * rank,
                                  rank * sizeof *root) == 0;
            if (positive)
                continue;
            an_lie_coroot(coroot, lie, k);
            for (size_t i = 0; i < rank; i++)
                sum += coroot[i] * labels[at + i];
        }
    }
    /* the twist, and what n makes of it */
    an_weyl_map(root, e->image, labels, r);
    for (size_t i = 0; i < r; i++)
        sum += twist[i] * (labels[i] + root[i]);
    free(root);
    return sum % 2 != 0;
}

/* Has a factor that w acts on unbroken roots? What they do to signs is not
 * known. */
static bool acts_on_roots(const struct an_charges *L,
                          const struct an_outer_element *e)
{
    const struct an_model *m = L->m;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        if (an_outer_acts(e, m, g) && L->part[g].h.rank > 0)
            return true;
    return false;
}

/* Moved multiplets that are their own conjugates and pseudoreal, by class. */
struct pseudoreal {
    struct an_rows x; /* scaled charges */
    long *count;
    size_t cap;
};

/* Do two multiplets make up the same representation: have they the same class,
 * or has one that of what w turns the other into? z: that one. */
static bool are_alike(const struct an_charges *L, const fmpz *x, const fmpz *y,
                      const fmpz *z)
{
    fmpz *d = _fmpz_vec_init(L->n);
    _fmpz_vec_sub(d, x, y, L->n);
    bool alike = an_charges_class_is_zero(&L->C, d);
    _fmpz_vec_sub(d, x, z, L->n);
    alike = alike || an_charges_class_is_zero(&L->C, d);
    _fmpz_vec_clear(d, L->n);
    return alike;
}

static void count_pseudoreal(struct pseudoreal *p, const struct an_charges *L,
                             const fmpz *y, const fmpz *z, long count)
{
    slong i = 0;
    while (i < p->x.n && !are_alike(L, p->x.v + i * L->n, y, z))
        i++;
    if (i == p->x.n) {
        p->count = an_grow(p->count, &p->cap, (size_t)i + 1, sizeof *p->count);
        p->count[i] = 0;
        _fmpz_vec_set(an_rows_add(&p->x), y, L->n);
    }
    p->count[i] += count;
}

/* One block of a moved piece. With y = (mu + w mu, the sign of n twice): its
 * multiplet is real when y is absorbed, and pseudoreal when that is so with the
 * other sign. */
static void judge_block(struct pseudoreal *p, const struct an_charges *L,
                        const struct an_outer_element *e, const int *twist,
                        const struct an_lattice *N, size_t field,
                        const struct an_field_piece *piece,
                        const struct an_generations *b)
{
    bool turned = acts_on_roots(L, e),
         dirac = L->m->field[field].type == AN_DIRAC,
         odd = an_multiplet_is_pseudoreal(L, piece->labels) !=
               an_outer_is_odd_twice(L, e, twist, piece->labels);
    int *image = an_alloc(L->m->total_rank, sizeof *image);
    fmpz *y = _fmpz_vec_init(L->n + 1), *z = _fmpz_vec_init(L->n + 1);
    fmpz *sum = _fmpz_vec_init(L->n + 1);
    an_weyl_map(image, e->image, piece->labels, L->m->total_rank);
    an_charges_vector(y, L, field, b->first, piece->labels, true);
    an_charges_vector(z, L, field, b->first, image, true);
    _fmpz_vec_add(sum, y, z, L->n);
    fmpz_set_ui(sum + L->n, odd);
    bool real = !turned && an_lattice_contains(NULL, N, sum);
    fmpz_add_ui(sum + L->n, sum + L->n, 1);
    if (turned && !an_lattice_contains(NULL, N, sum))
        fmpz_add_ui(sum + L->n, sum + L->n, 1);
    if (!real && an_lattice_contains(NULL, N, sum))
        count_pseudoreal(
            p, L, y, z, piece->multiplicity * (long)b->count * (dirac ? 2 : 1));
    _fmpz_vec_clear(sum, L->n + 1);
    _fmpz_vec_clear(z, L->n + 1);
    _fmpz_vec_clear(y, L->n + 1);
    free(image);
}

void an_outer_find_twice(struct an_outer *charges, const struct an_charges *L,
                         const struct an_outer_element *e, const int *twist)
{
    size_t r = L->m->total_rank;
    charges->alone = !acts_on_roots(L, e);
    for (size_t f = 0; f < L->m->nfields && charges->alone; f++)
        for (size_t i = 0; i < L->field[f].npieces; i++) {
            const int *labels = L->field[f].piece[i].labels;
            if (an_field_has_fermion(&L->m->field[f]) &&
                !an_weyl_fixes(e->image, labels, r) &&
                an_outer_is_odd_twice(L, e, twist, labels))
                an_outer_places_add(&charges->twice, f, labels, r);
        }
}

/* Marks the multiplets of an odd number of copies. */
static bool mark_odd(struct an_outer *charges, const struct pseudoreal *p,
                     const struct an_charges *L,
                     const struct an_outer_element *e, size_t field,
                     const int *labels, bool turned)
{
    size_t r = L->m->total_rank;
    int *image = an_alloc(r, sizeof *image);
    fmpz *y = _fmpz_vec_init(L->n), *z = _fmpz_vec_init(L->n);
    bool odd = false;
    an_weyl_map(image, e->image, labels, r);
    for (size_t b = 0; b < L->field[field].nblocks; b++) {
        size_t first = L->field[field].block[b].first;
        an_charges_vector(y, L, field, first, labels, true);
        an_charges_vector(z, L, field, first, image, true);
        /* each multiplet was met twice, at mu and at w mu */
        for (slong i = 0; i < p->x.n && !odd; i++)
            odd = (turned || p->count[i] % 4 != 0) &&
                  are_alike(L, p->x.v + i * L->n, y, z);
    }
    _fmpz_vec_clear(z, L->n);
    _fmpz_vec_clear(y, L->n);
    free(image);
    if (odd && an_field_has_boson(&L->m->field[field]))
        return false;
    if (odd)
        an_outer_places_add(&charges->unsure, field, labels, r);
    return true;
}

/* The pieces of fermions that w, an involution, moves: p counts them, or where
 * it has done so marks them. */
static bool visit_moved(struct an_outer *charges, struct pseudoreal *p,
                        const struct an_charges *L,
                        const struct an_outer_element *e, const int *twist,
                        const struct an_lattice *N)
{
    bool turned = acts_on_roots(L, e), good = true;
    if (an_outer_order(e, L->m) != 2)
        return true;
    for (size_t f = 0; f < L->m->nfields; f++)
        for (size_t i = 0; i < L->field[f].npieces && good; i++) {
            const struct an_field_piece *piece = &L->field[f].piece[i];
            if (!an_field_has_fermion(&L->m->field[f]) ||
                an_weyl_fixes(e->image, piece->labels, L->m->total_rank))
                continue;
            for (size_t b = 0; b < L->field[f].nblocks && N; b++)
                judge_block(p, L, e, twist, N, f, piece, &L->field[f].block[b]);
            if (!N)
                good = mark_odd(charges, p, L, e, f, piece->labels, turned);
        }
    return good;
}

bool an_outer_find_unpaired(struct an_outer *charges,
                            const struct an_charges *L,
                            const struct an_outer_element *e, const int *twist)
{
    struct pseudoreal p = {.count = NULL};
    struct an_lattice N;
    if (charges->alone)
        return true;
    an_rows_init(&p.x, L->n);
    an_outer_absorbed(&N, L, charges, true);
    visit_moved(charges, &p, L, e, twist, &N);
    bool good = visit_moved(charges, &p, L, e, twist, NULL);
    an_lattice_clear(&N);
    an_rows_clear(&p.x);
    free(p.count);
    return good;
}
