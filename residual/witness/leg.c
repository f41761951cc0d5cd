/* leg.c - a witness written out, factor by factor.
 *
 * A reader who adds up the charges of the legs of an operator, each times its
 * power, gets zero in every coordinate (and an even F): what is missing from
 * the factors is taken up by unbroken roots, explicit breaking, instantons, or
 * the order of a Z(n), which are legs of their own.
 */

#include "residual/witness/leg.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/vector.h"
#include "base/prose.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/witness/product.h"
#include "residual/witness/witness.h"

void an_legs_clear(struct an_witness *w, slong n)
{
    for (size_t i = 0; i < w->nlegs; i++) {
        free(w->leg[i].name);
        fmpz_clear(w->leg[i].power);
        an_functional_free(w->leg[i].charge, n);
    }
    free(w->leg);
    w->leg = NULL;
    w->nlegs = w->cap_legs = 0;
}

/* A leg of that name without charge and power, at the end. */
static struct an_leg *add_leg(struct an_witness *w, const struct an_charges *L,
                              char *name, bool absorbs)
{
    w->leg = an_grow(w->leg, &w->cap_legs, w->nlegs + 1, sizeof *w->leg);
    struct an_leg *leg = &w->leg[w->nlegs++];
    *leg = (struct an_leg){.name = name, .absorbs = absorbs};
    fmpz_init(leg->power);
    leg->charge = an_functional_new(L->n);
    return leg;
}

static void drop_last(struct an_witness *w, slong n)
{
    struct an_leg *leg = &w->leg[--w->nlegs];
    free(leg->name);
    fmpz_clear(leg->power);
    an_functional_free(leg->charge, n);
}

/* The last leg joins an earlier one of the same name and charges. */
static void merge_last(struct an_witness *w, slong n)
{
    struct an_leg *last = &w->leg[w->nlegs - 1];
    for (size_t i = 0; i + 1 < w->nlegs; i++) {
        struct an_leg *leg = &w->leg[i];
        if (leg->absorbs != last->absorbs || strcmp(leg->name, last->name) ||
            !an_vector_equal(leg->charge, last->charge, n))
            continue;
        fmpz_add(leg->power, leg->power, last->power);
        drop_last(w, n);
        return;
    }
}

/* charge := true charges of scaled ones. */
static void true_charges(fmpq *charge, const struct an_charges *L,
                         const fmpz *x)
{
    for (slong k = 0; k < L->n; k++)
        fmpq_set_fmpz_frac(charge + k, x + k, &L->scale[k]);
}

void an_legs_of_product(struct an_witness *w, const struct an_charges *L,
                        const struct an_product *p)
{
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0; i < p->n; i++) {
        struct an_item one = p->v[i];
        if (fmpz_is_zero(&one.power))
            continue;
        one.power = 1;
        struct an_product single = {.v = &one, .n = 1};
        an_product_vector(x, L, &single);
        struct an_leg *leg = add_leg(
            w, L, an_product_prose(&single, L, AN_OF_COMPONENTS), false);
        fmpz_set(leg->power, &p->v[i].power);
        true_charges(leg->charge, L, x);
        merge_last(w, L->n);
    }
    _fmpz_vec_clear(x, L->n);
}

void an_legs_of_roots(struct an_witness *w, const struct an_charges *L,
                      const fmpz *power)
{
    const struct an_model *m = L->m;
    fmpz *x = _fmpz_vec_init(L->n);
    slong r = 0;
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_part *part = &L->part[p];
        _fmpz_vec_zero(x, L->n);
        for (int i = 0; part->gauged && i < part->h.rank; i++, r++)
            _fmpz_vec_scalar_addmul_fmpz(x, L->roots.v + r * L->n, L->n,
                                         power + r);
        if (_fmpz_vec_is_zero(x, L->n))
            continue;
        char *in = p < m->ngroups ? an_strdup(m->group[p].said)
                                  : an_part_groups_text(L, part, 0);
        struct an_text t = {0};
        an_text_printf(&t, "roots of %s", in);
        struct an_leg *leg = add_leg(w, L, an_text_take(&t), true);
        fmpz_one(leg->power);
        true_charges(leg->charge, L, x);
        free(in);
    }
    _fmpz_vec_clear(x, L->n);
}

char *an_fixed_name(const struct an_charges *L, const struct an_fixed_row *r)
{
    if (r->kind == AN_FIXED_EXTRA)
        return an_strdup("instantons");
    struct an_text t = {0};
    if (r->kind == AN_FIXED_ORDER) {
        an_text_printf(&t, "order of %s", L->m->group[r->index].said);
        return an_text_take(&t);
    }
    char *term = an_term_prose(&L->m->explicit_term[r->index], L->m);
    an_text_add(&t, term);
    if (r->kind == AN_FIXED_DIFFERENCE)
        an_text_printf(&t, ", generation %zu", r->generation + 1);
    free(term);
    return an_text_take(&t);
}

void an_legs_of_fixed(struct an_witness *w, const struct an_charges *L,
                      const fmpz *power)
{
    for (slong j = 0; j < L->fixed.n; j++) {
        if (fmpz_is_zero(power + j))
            continue;
        struct an_leg *leg =
            add_leg(w, L, an_fixed_name(L, &L->origin[j]), true);
        fmpz_set(leg->power, power + j);
        true_charges(leg->charge, L, L->fixed.v + j * L->n);
    }
}
