/* joint.c - field numbers, with the charges of a vacuum behind them.
 *
 * The theory with a number for each field (numbered.h) absorbs what its vacuum
 * absorbs; a set of terms absorbs its numbers, at no charge. A product of
 * components turns into nothing (or into final states) exactly when it lies in
 * the span of all that; with every neutral number in place of the terms' this
 * is the verdict to all orders (vacuum.c). Here the numbers come first, one for
 * each block, as those who ask dimension by dimension want them.
 */

#include "residual/vacuum/joint.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "theory/field.h"
#include "residual/listed/numbered.h"
#include "residual/vacuum/blackboard.h"
#include "residual/witness/product.h"

/* row += a vector of the numbered theory. */
static void add_vector(fmpz *row, const struct an_joint *a, const fmpz *x)
{
    const struct an_numbered *n = &a->numbered;
    size_t blocks = n->x.blocks.n, had = n->model->ncoordinates;
    for (size_t k = 0; k < blocks; k++)
        if (n->group[k] != AN_NO_NUMBER)
            fmpz_add(row + k, row + k, x + n->m.coordinate[n->group[k]]);
    _fmpz_vec_add(row + blocks, row + blocks, x, (slong)had - 1);
    fmpz_add(row + a->width - 1, row + a->width - 1, x + a->L.n - 1);
}

void an_joint_add(fmpz *row, const struct an_joint *a, const struct an_item *t)
{
    struct an_item copy = *t;
    struct an_product p = {.v = &copy, .n = 1};
    fmpz *x = _fmpz_vec_init(a->L.n);
    an_product_vector(x, &a->L, &p);
    add_vector(row, a, x);
    _fmpz_vec_clear(x, a->L.n);
}

/* t := the vevs of single generations, which tell these from the others. */
static void set_named(struct an_term *t, const struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].generation != AN_EVERY) {
            t->factor =
                an_grow(t->factor, &t->cap, t->n + 1, sizeof *t->factor);
            t->factor[t->n++] =
                (struct an_factor){.field = p->vev[i].field,
                                   .generation = p->vev[i].generation,
                                   .power = 1};
        }
}

bool an_joint_init(struct an_joint *a, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    char *why = NULL;
    *a = (struct an_joint){0};
    struct an_term named;
    an_term_init(&named);
    set_named(&named, L->vacuum);
    bool few = an_numbered_init(&a->numbered, m, &named, 1);
    an_term_clear(&named);
    if (!few)
        return false;
    const struct an_charges_source from = {.m = &a->numbered.m,
                                           .vacuum = L->vacuum,
                                           .vectors = L->vectors,
                                           .vectors_alone = true};
    bool known = an_charges_init_from(&a->L, &from, &why);
    const struct an_numbers *x = &a->numbered.x;
    a->width = (slong)(x->blocks.n + m->ncoordinates);
    an_rows_init(&a->vacuum, a->width);
    for (slong i = 0; known && i < a->L.R.n; i++)
        add_vector(an_rows_add(&a->vacuum), a, a->L.R.v + i * a->L.n);
    for (size_t k = 0; k < x->blocks.n; k++)
        if (a->numbered.group[k] == AN_NO_NUMBER)
            fmpz_one(an_rows_add(&a->vacuum) + k);
    free(why);
    return known;
}

void an_joint_clear(struct an_joint *a)
{
    an_rows_clear(&a->vacuum);
    an_charges_clear(&a->L);
    an_numbered_clear(&a->numbered);
}
