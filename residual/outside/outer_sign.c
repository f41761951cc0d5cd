/* outer_sign.c - the sign of an element outside the torus on a multiplet.
 *
 * n is the product of lifts of simple reflections along a reduced word of w. It
 * acts on the highest weight vectors of a multiplet, those of its weight that
 * no simple root of the unbroken algebra raises.
 */
#include "residual/outside/outer_sign.h"

#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/kernel.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/lift.h"
#include "algebra/vector.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/outside/outer.h"
#include "residual/outside/components.h"
#include "residual/vacuum/charges.h"

/* v (dim of the module) := the lift of w on it, w as a product of simple
 * reflections that takes the sum of the fundamental weights where w does. */
static void apply_lift(fmpq *v, struct an_lift *lift,
                       const struct an_charges *L,
                       const struct an_outer_element *e, size_t g)
{
    const struct an_lie *lie = &L->m->group[g].lie;
    size_t n = lift->m->dim, rank = (size_t)lie->rank;
    size_t r = L->m->total_rank, at = L->m->first_label[g];
    int rho[AN_MAX_RANK], word[2 * AN_MAX_RANK * AN_MAX_RANK];
    size_t length = 0;
    for (size_t i = 0; i < rank; i++) {
        rho[i] = 0;
        for (size_t j = 0; j < rank; j++)
            rho[i] += e->image[(at + j) * r + at + i];
    }
    for (int i = 0; i < lie->rank;) {
        if (rho[i] > 0) {
            i++;
            continue;
        }
        word[length++] = i;
        an_lie_reflect(rho, lie, i);
        i = 0;
    }
    /* w rho = s_first ... s_last rho */
    fmpq *y = _fmpq_vec_init((slong)n);
    while (length-- > 0) {
        for (size_t k = 0; k < n; k++)
            fmpq_zero(y + k);
        for (size_t k = 0; k < n; k++) {
            if (fmpq_is_zero(v + k))
                continue;
            const struct an_combination *c = an_lift_on(lift, word[length], k);
            for (size_t l = 0; l < c->n; l++)
                fmpq_addmul(y + c->vector[l], v + k, c->by + l);
        }
        an_vector_set(v, y, (slong)n);
    }
    _fmpq_vec_clear(y, (slong)n);
}

/* The number of a root that is positive. */
static size_t root_number(const struct an_lie *lie, const int *root)
{
    size_t rank = (size_t)lie->rank, k = 0;
    while (memcmp(lie->positive + k * rank, root, rank * sizeof *root) != 0)
        k++;
    return k;
}

/* u := the vectors of a weight of one factor that no simple root of its
 * unbroken part raises, over the basis vectors *first and those after it. */
static void highest_vectors(struct an_kernel *u, size_t *first,
                            struct an_action *a, const struct an_part *part,
                            const int *weight)
{
    const struct an_module *module = &a->module;
    size_t rank = (size_t)module->rank, n = 0;
    struct an_homogeneous s;
    for (size_t b = 0; b < module->dim; b++)
        if (memcmp(module->weight + b * rank, weight, rank * sizeof *weight) ==
                0 &&
            n++ == 0)
            *first = b;
    an_homogeneous_init(&s, n);
    for (int i = 0; i < part->h.rank; i++)
        for (size_t b = 0; b < n; b++) {
            size_t root = root_number(&a->g, part->h.simple + (size_t)i * rank);
            const struct an_combination *c = an_action_on(a, root, *first + b);
            for (size_t k = 0; k < c->n; k++)
                an_homogeneous_add(&s, (size_t)i * module->dim + c->vector[k],
                                   b, c->by + k);
        }
    an_kernel_set(u, &s);
    an_homogeneous_clear(&s);
}

/* sign := that of n on these vectors; false when they have none in common. */
static bool common_sign(int *sign, const struct an_kernel *u, size_t first,
                        struct an_lift *lift, const struct an_charges *L,
                        const struct an_outer_element *e, size_t g)
{
    size_t n = lift->m->dim;
    bool good = true;
    fmpq *v = _fmpq_vec_init((slong)n), *w = _fmpq_vec_init((slong)n);
    *sign = 0;
    for (size_t i = 0; i < u->n && good; i++) {
        for (size_t k = 0; k < n; k++)
            fmpq_zero(v + k);
        for (size_t k = 0; k < u->v[i].n; k++)
            fmpq_set(v + first + u->v[i].vector[k], u->v[i].by + k);
        an_vector_set(w, v, (slong)n);
        apply_lift(v, lift, L, e, g);
        int own = 0;
        for (size_t k = 0; k < n && good; k++) {
            bool same = fmpq_equal(v + k, w + k);
            fmpq_neg(w + k, w + k);
            bool opposite = fmpq_equal(v + k, w + k);
            if (same && opposite)
                continue;
            good = same ? own >= 0 : opposite && own <= 0;
            own = same ? 1 : -1;
        }
        good = good && (*sign == 0 || *sign == own);
        *sign = own;
    }
    _fmpq_vec_clear(w, (slong)n);
    _fmpq_vec_clear(v, (slong)n);
    return good;
}

bool an_outer_root_sign(bool *odd, const struct an_charges *L,
                        const struct an_outer_element *e, size_t g,
                        const int *root)
{
    const struct an_lie *lie = &L->m->group[g].lie;
    struct an_action a;
    struct an_homogeneous none;
    struct an_kernel u;
    struct an_lift lift;
    size_t first;
    int sign = 0;
    an_action_init(&a);
    bool good = an_action_set(
        &a, lie, lie->positive + (lie->npositive - 1) * (size_t)lie->rank);
    if (good) {
        an_homogeneous_init(&none, 1);
        an_kernel_init(&u);
        an_kernel_set(&u, &none);
        an_lift_init(&lift, &a.module);
        an_module_space(&first, &a.module, root);
        good = common_sign(&sign, &u, first, &lift, L, e, g);
        an_lift_clear(&lift);
        an_kernel_clear(&u);
        an_homogeneous_clear(&none);
    }
    an_action_clear(&a);
    *odd = sign < 0;
    return good;
}

bool an_outer_sign(bool *odd, const struct an_charges *L,
                   const struct an_outer_element *e, size_t field,
                   const int *labels)
{
    const struct an_model *m = L->m;
    bool good = true;
    *odd = false;
    for (size_t g = AN_START; good && an_group_next(&g, m, AN_SIMPLE);) {
        struct an_action a;
        if (!an_outer_acts(e, m, g) ||
            !an_field_transforms(m, &m->field[field], g))
            continue;
        an_action_init(&a);
        good = an_action_set(&a, &m->group[g].lie,
                             m->field[field].group[g].labels);
        if (!good)
            break;
        struct an_kernel u;
        struct an_lift lift;
        size_t first = 0;
        int sign;
        an_kernel_init(&u);
        an_lift_init(&lift, &a.module);
        highest_vectors(&u, &first, &a, &L->part[g],
                        labels + m->first_label[g]);
        good = common_sign(&sign, &u, first, &lift, L, e, g);
        *odd ^= sign < 0;
        an_lift_clear(&lift);
        an_kernel_clear(&u);
        an_action_clear(&a);
    }
    return good;
}
