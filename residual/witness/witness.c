/* witness.c - symmetries as witnesses of what is forbidden.
 *
 * By duality of finitely generated abelian groups, an operator whose class does
 * not lie in the span of what the vacuum (and the light states) absorb is
 * turned by some symmetry that leaves all of those alone.
 */

#include "residual/witness/witness.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "base/prose.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/functional/orient.h"
#include "residual/verdicts/light.h"
#include "residual/witness/leg.h"
#include "residual/witness/product.h"
#include "residual/witness/verify.h"

static void add_turn(struct an_witness *w, const struct an_charges *L,
                     size_t field, size_t generation, bool every, bool fermion,
                     const int *labels)
{
    const struct an_model *m = L->m;
    w->turn = an_grow(w->turn, &w->cap, w->nturns + 1, sizeof *w->turn);
    struct an_turn *t = &w->turn[w->nturns++];
    *t = (struct an_turn){
        .field = field,
        .generation = every ? AN_EVERY : generation,
        .fermion = fermion,
        .labels = an_alloc(m->total_rank, sizeof *t->labels),
    };
    memcpy(t->labels, labels, m->total_rank * sizeof *labels);
    fmpq_init(t->turns);
    fmpq *x = an_functional_new(L->n);
    an_component_vector(x, m, &m->field[field], generation, labels, fermion);
    an_vector_dot(t->turns, w->functional, x, L->n);
    an_rational_mod1(t->turns, t->turns);
    an_functional_free(x, L->n);
}

static void add_turns(struct an_witness *w, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field_charges *d = &L->field[i];
        size_t n = d->nblocks > 1 ? m->field[i].generations : 1;
        for (size_t c = 0; c < d->component.n; c++)
            for (size_t j = 0; j < n; j++) {
                const int *labels = d->component.labels + c * d->component.rank;
                if (an_outer_mixes(L, w->functional, i, labels))
                    continue;
                if (an_field_has_fermion(&m->field[i]))
                    add_turn(w, L, i, j, d->nblocks == 1, true, labels);
                if (an_field_has_boson(&m->field[i]))
                    add_turn(w, L, i, j, d->nblocks == 1, false, labels);
            }
    }
}

/* hide[g] := the functional acts on the labels of an unbroken factor, where it
 * can only be an element of its centre. Returns "the centre of SU3c, SU2D". */
static char *find_centre(bool *hide, const struct an_witness *w,
                         const struct an_charges *L)
{
    const struct an_model *m = L->m;
    struct an_text t = {0};
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);) {
        hide[g] = L->part[g].h.whole &&
                  !an_vector_is_zero(w->functional + m->coordinate[g],
                                     m->group[g].lie.rank);
        if (hide[g])
            an_text_printf(&t, "%s%s", t.n ? ", " : "the centre of ",
                           m->group[g].said);
    }
    return t.n ? an_text_take(&t) : NULL;
}

/* more: further relations, or NULL. */
static void find_symmetry(struct an_witness *w, const struct an_charges *L,
                          const struct an_light_states *l,
                          const struct an_rows *more,
                          const struct an_product *what)
{
    if (L->bare)
        return;
    struct an_rows fixed;
    fmpz *x = _fmpz_vec_init(L->n);
    fmpq *f = an_functional_new(L->n);
    an_rows_init(&fixed, L->n);
    an_rows_copy(&fixed, &L->R);
    if (l)
        an_light_rows(&fixed, L, l);
    if (more)
        an_rows_copy(&fixed, more);
    an_product_vector(x, L, what);
    if (an_functional_separate(f, L, &fixed, x)) {
        bool *hide = an_alloc(L->m->ngroups, sizeof *hide);
        w->type = AN_WITNESS_SYMMETRY;
        an_functional_orient(f, L);
        an_vector_dot_integers(w->forbidden, f, x, L->n);
        an_rational_mod1(w->forbidden, w->forbidden);
        an_functional_unscale(f, L);
        w->functional = f;
        w->centre = find_centre(hide, w, L);
        w->symmetry = an_functional_text(f, L, hide);
        w->said = an_functional_say(f, L, hide);
        w->what = an_product_prose(what, L, AN_OF_COMPONENTS);
        w->brief = an_product_prose(what, L, AN_OF_BRIEF_COMPONENTS);
        w->verified = an_verify_symmetry(L, f, l, what);
        add_turns(w, L);
        an_legs_of_product(w, L, what);
        free(hide);
        f = NULL;
    }
    an_functional_free(f, L->n);
    _fmpz_vec_clear(x, L->n);
    an_rows_clear(&fixed);
}

void an_witness_symmetry(struct an_witness *w, const struct an_charges *L,
                         const struct an_light_states *l,
                         const struct an_product *what)
{
    find_symmetry(w, L, l, NULL, what);
}

void an_witness_flavour(struct an_witness *w, const struct an_charges *L,
                        const struct an_product *what)
{
    find_symmetry(w, L, NULL, &L->flavour, what);
    if (w->type == AN_WITNESS_NONE)
        find_symmetry(w, L, NULL, NULL, what);
}
