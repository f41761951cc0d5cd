/* unsure_process.c - processes of which not all final states are known.
 *
 * States that elements outside the torus leave where they are, with a known
 * sign, are charges of the whole group, and so are products of pairs that are
 * invariant under the factors that these elements act on. With such operators
 * and final states alone "allowed" needs to know of nothing else. "Forbidden"
 * may rest on the unbroken torus and its roots, with all states that may be
 * light.
 */
#include "residual/unsure_process.h"

#include <stdlib.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/unsure.h"
#include "residual/vacuum/absorbed.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/exchange.h"
#include "residual/verdicts/felt.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/species.h"
#include "residual/witness/operator.h"
#include "residual/witness/product.h"
#include "residual/witness/witness.h"

/* Has an item a sign under each element outside the torus that is known? */
static bool has_signs(const struct an_item *t, const struct an_charges *L)
{
    size_t r = L->m->total_rank;
    bool have = true;
    for (size_t g = 0; g < L->m->ngroups && have; g++) {
        const struct an_outer *o = L->m->group[g].outer;
        if (!an_outer_applies(L, g))
            continue;
        have =
            t->field == AN_GAUGE_BOSON
                ? !o->still
                : an_weyl_fixes(o->image, t->labels, r) &&
                      !an_outer_places_have(&o->split, t->field, t->labels,
                                            r) &&
                      !an_outer_places_have(&o->unsure, t->field, t->labels, r);
    }
    return have;
}

/* factor (per group) := does some such element act on it? */
static void find_turned(bool *factor, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    size_t r = m->total_rank;
    int *weight = an_alloc(r, sizeof *weight);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        for (int k = 0; k < m->group[g].lie.rank; k++) {
            size_t at = m->first_label[g] + (size_t)k;
            weight[at] = 1;
            for (size_t z = AN_START; an_group_next(&z, m, AN_ZN);)
                factor[g] =
                    factor[g] ||
                    (an_outer_applies(L, z) &&
                     !an_weyl_fixes(m->group[z].outer->image, weight, r));
            weight[at] = 0;
        }
    free(weight);
}

/* Is all of a product of known signs, but for pairs? */
static bool is_known(const struct an_product *what, const struct an_charges *L)
{
    struct an_product rest = {0};
    bool *factor = an_alloc(L->m->ngroups, sizeof *factor);
    find_turned(factor, L);
    for (size_t i = 0; i < what->n; i++)
        if (!has_signs(&what->v[i], L))
            an_product_add(&rest, what->v[i]);
    bool known = !an_product_feels(&rest, L->m, factor);
    an_product_clear(&rest);
    free(factor);
    return known;
}

/* Do final states without any doubt allow it? */
static bool is_allowed(struct an_light_states *sure, const struct an_unsure *u,
                       const struct an_light_states *l,
                       const struct an_charges *L, const struct an_fermions *s,
                       const struct an_product *what)
{
    an_light_clear(sure);
    for (size_t i = 0; i < l->n; i++) {
        const struct an_light_item *x = &l->v[i];
        struct an_item back = x->item[1];
        back.power = -back.power;
        if (!has_signs(&x->item[0], L) ||
            (x->nitems == 2 && !has_signs(&x->item[1], L)) ||
            (x->nitems == 1 && an_unsure_doubts(u, &x->item[0], L, s)))
            continue;
        if (x->nitems == 1)
            an_light_add(sure, x->item[0]);
        else
            an_light_add_difference(sure, x->item[0], back);
    }
    return is_known(what, L) && an_is_absorbed(L, sure, what);
}

void an_unsure_add_possible(struct an_light_states *l,
                            const struct an_unsure *u,
                            const struct an_charges *L,
                            const struct an_fermions *s)
{
    for (size_t k = 0; k < s->n; k++)
        if (u->touched && u->touched[k] && s->v[k].neutral && s->v[k].singlet)
            an_light_add(l, s->v[k].item);
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (an_outer_applies(L, g))
            an_light_add(l, (struct an_item){.field = AN_GAUGE_BOSON,
                                             .generation = g + 1,
                                             .labels = L->no_labels,
                                             .power = 1});
}

bool an_unsure_process(struct an_process *x, const struct an_unsure *u,
                       const struct an_particles *p,
                       const struct an_fermions *s,
                       enum an_process_name process)
{
    const struct an_charges *L = p->L;
    struct an_light_states l = {0}, sure = {0};
    struct an_product what = {0};
    size_t strange = process == AN_PROTON_DECAY ? p->strange.n : 1;
    size_t n = strange > 1 ? strange : 1;
    bool allowed = true;
    x->asked = an_process_parts(&what, &l, p, s, process,
                                n > 1 ? AN_EVERY_STRANGE : 0);
    an_unsure_add_possible(&l, u, L, s);
    bool forbidden = x->asked && !an_is_absorbed(L, &l, &what);
    if (forbidden)
        an_witness_symmetry(&x->witness, L, &l, &what);
    for (size_t k = 0; k < n && x->asked && allowed && !forbidden; k++) {
        an_light_clear(&l);
        an_product_clear(&what);
        an_process_parts(&what, &l, p, s, process, k);
        allowed = is_allowed(&sure, u, &l, L, s, &what);
    }
    x->allowed = x->asked && !forbidden && allowed;
    x->undecided = x->asked && !forbidden && !allowed;
    if (x->allowed)
        an_witness_operator(&x->witness, L, &what, &sure);
    x->exchange = process == AN_PROTON_DECAY && x->allowed &&
                  an_bosons_break_baryon_number(L);
    an_light_clear(&sure);
    an_light_clear(&l);
    an_product_clear(&what);
    return x->asked;
}
