/* vacuum_algebra.c - the unbroken algebra of a vacuum, worked out once. */
#include "residual/stabiliser/vacuum_algebra.h"

#include <stdlib.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"

static bool is_split(const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].split)
            return true;
    return false;
}

const struct an_vacuum_algebra *an_vacuum_algebra_of(struct an_charges *L)
{
    if (L->algebra)
        return L->algebra;
    struct an_vacuum_algebra *u = an_alloc(1, sizeof *u);
    L->algebra = u;
    an_vacuum_vectors_init(&u->own);
    an_annihilator_init(&u->a);
    struct an_vacuum_vectors *v = L->vectors ? L->vectors : &u->own;
    u->d = &v->d;
    if (is_split(L->m)) {
        u->why = "charges depend on free parameters";
    } else {
        an_vacuum_vectors_find(v, L->m, L->vacuum);
        u->why = v->reason;
    }
    if (!u->why) {
        an_annihilator_find(&u->a, L, u->d, 0);
        if (!u->a.certain)
            u->why = "no numbers drawn for the entries of the vevs show it for "
                     "certain";
    }
    if (!u->why)
        an_torus_weights_init(&u->w, &u->a);
    return u;
}

void an_vacuum_algebra_free(struct an_vacuum_algebra *u)
{
    if (!u)
        return;
    if (!u->why)
        an_torus_weights_clear(&u->w, &u->a);
    an_annihilator_clear(&u->a);
    an_vacuum_vectors_clear(&u->own);
    free(u);
}
