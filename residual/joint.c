/* joint.c - charges of components with field numbers beside them.
 *
 * A component carries, beside its charges and weights, the field number of its
 * block. The vacuum absorbs vevs with their numbers, Z(n) units, explicit
 * breaking terms with theirs, two fermions, and unbroken roots; a set of terms
 * absorbs its numbers, at no charge. A product of components turns into nothing
 * (or into final states) exactly when it lies in the span of all that; with
 * every neutral number in place of the terms' this is the verdict to all orders
 * (vacuum.c).
 */
#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "residual/impl.h"

/* row += numbers and charges of a component to some power. */
void joint_add(fmpz *row, const struct joint *a, const struct item *t)
{
    struct item copy = *t;
    struct product p = {.v = &copy, .n = 1};
    size_t blocks = a->x.blocks.n;
    fmpz *x = _fmpz_vec_init(a->L->n);
    product_vector(x, a->L, &p);
    _fmpz_vec_add(row + blocks, row + blocks, x, a->L->n);
    if (t->field != GAUGE_BOSON) {
        size_t k = a->x.blocks.of[t->field][t->generation];
        fmpz_add(row + k, row + k, &t->power);
    }
    _fmpz_vec_clear(x, a->L->n);
}

/* Copies rows of charges alone. */
static void add_charges(struct joint *a, const fmpz *v, slong n)
{
    for (slong i = 0; i < n; i++)
        _fmpz_vec_set(an_rows_add(&a->vacuum) + a->x.blocks.n, v + i * a->L->n,
                      a->L->n);
}

static void add_vevs(struct joint *a)
{
    const struct an_phase *p = a->L->phase;
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        const struct field_data *d = &a->L->field[v->field];
        for (size_t b = 0; b < (v->generation ? 1 : d->nblocks); b++)
            for (size_t w = 0; w < v->nweights; w++) {
                struct item t = {.field = v->field,
                                 .generation = v->generation
                                                   ? v->generation - 1
                                                   : d->block[b].first,
                                 .labels = v->weights + w * a->L->m->total_rank,
                                 .power = 1};
                joint_add(an_rows_add(&a->vacuum), a, &t);
            }
    }
}

/* Adds rows of numbers with the charges that such numbers have; weights and
 * spins add up to nothing. */
static void add_numbers(struct joint *a, const struct an_rows *numbers)
{
    const struct lattice *L = a->L;
    int *zero = an_alloc(L->m->total_rank, sizeof *zero);
    fmpz *q = _fmpz_vec_init(L->n);
    for (size_t i = 0; i < numbers->n; i++) {
        fmpz *row = an_rows_add(&a->vacuum);
        const fmpz *n = numbers->v + i * numbers->width;
        _fmpz_vec_set(row, n, (slong)numbers->width);
        for (size_t k = 0; k < numbers->width; k++) {
            const struct an_block *b = &a->x.blocks.v[k];
            lattice_vector(q, L, b->field, b->first, zero, false);
            _fmpz_vec_scalar_addmul_fmpz(row + numbers->width, q, L->n, n + k);
        }
    }
    _fmpz_vec_clear(q, L->n);
    free(zero);
}

static void set_vacuum(struct joint *a)
{
    const struct lattice *L = a->L;
    struct an_rows numbers;
    add_vevs(a);
    for (slong i = 0; i < L->fixed.n; i++)
        if (L->origin[i].kind == FIXED_ORDER)
            add_charges(a, L->fixed.v + i * L->n, 1);
    add_charges(a, L->roots.v, L->roots.n);
    fmpz_set_si(an_rows_add(&a->vacuum) + a->width - 1, 2);
    an_rows_init(&numbers, a->x.blocks.n);
    an_numbers_real(&numbers, &a->x);
    an_numbers_explicit(&numbers, &a->x);
    add_numbers(a, &numbers);
    an_rows_clear(&numbers);
}

void joint_init(struct joint *a, const struct lattice *L,
                const struct an_term *term, size_t nterms)
{
    *a = (struct joint){.L = L};
    an_numbers_init(&a->x);
    an_numbers_set(&a->x, L->m, term, nterms);
    a->width = a->x.blocks.n + (size_t)L->n;
    an_rows_init(&a->vacuum, a->width);
    set_vacuum(a);
}

void joint_clear(struct joint *a)
{
    an_rows_clear(&a->vacuum);
    an_numbers_clear(&a->x);
}
