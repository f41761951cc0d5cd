/* witness.c - symmetries as witnesses of what is forbidden.
 *
 * By duality of finitely generated abelian groups, an operator whose class does
 * not lie in the span of what the vacuum (and the light states) absorb is
 * turned by some symmetry that leaves all of those alone.
 */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "residual/impl.h"

static void add_turn(struct an_witness *w, const struct lattice *L,
                     size_t field, size_t generation, bool every, bool fermion,
                     const int *labels)
{
    const struct an_model *m = L->m;
    w->turn = an_grow(w->turn, &w->cap, w->nturns + 1, sizeof *w->turn);
    struct an_turn *t = &w->turn[w->nturns++];
    *t = (struct an_turn){
        .field = field,
        .generation = every ? 0 : generation + 1,
        .fermion = fermion,
        .labels = an_alloc(m->total_rank, sizeof *t->labels),
    };
    memcpy(t->labels, labels, m->total_rank * sizeof *labels);
    fmpq_init(t->turns);
    fmpq *x = functional_new(L->n);
    an_component_vector(x, m, &m->field[field], generation, labels, fermion);
    functional_turn(t->turns, w->functional, x, L->n);
    an_rational_mod1(t->turns, t->turns);
    functional_free(x, L->n);
}

static void add_turns(struct an_witness *w, const struct lattice *L)
{
    const struct an_model *m = L->m;
    for (size_t i = 0; i < m->nfields; i++) {
        const struct field_data *d = &L->field[i];
        size_t n = d->nblocks > 1 ? m->field[i].generations : 1;
        for (size_t c = 0; c < d->component.n; c++)
            for (size_t j = 0; j < n; j++) {
                const int *labels = d->component.labels + c * d->component.rank;
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
                         const struct lattice *L)
{
    const struct an_model *m = L->m;
    struct an_text t = {0};
    for (size_t g = 0; g < m->ngroups; g++) {
        for (int k = 0; m->group[g].kind == AN_SIMPLE && L->h[g].whole &&
                        m->group[g].gauged && k < m->group[g].lie.rank;
             k++)
            if (!fmpq_is_zero(w->functional + m->coordinate[g] + k))
                hide[g] = true;
        if (hide[g])
            an_text_printf(&t, "%s%s", t.n ? ", " : "the centre of ",
                           m->group[g].name);
    }
    return t.n ? an_text_take(&t) : NULL;
}

/* f or -f, whichever has its first charge positive: both are witnesses. */
static void choose_sign(fmpq *f, const struct lattice *L)
{
    const struct an_model *m = L->m;
    int sign = 0;
    for (size_t g = 0; g < m->ngroups && sign == 0; g++)
        if (m->group[g].kind != AN_SIMPLE)
            sign = fmpq_sgn(f + m->coordinate[g]);
    for (slong k = 0; k < L->n && sign < 0; k++)
        fmpq_neg(f + k, f + k);
}

/* more: further relations, or NULL. */
static void find_symmetry(struct an_witness *w, const struct lattice *L,
                          const struct light *l, const struct rows *more,
                          const struct product *what)
{
    if (L->bare)
        return;
    struct rows fixed;
    fmpz *x = _fmpz_vec_init(L->n);
    fmpq *f = functional_new(L->n);
    rows_init(&fixed, L->n);
    rows_add_all(&fixed, &L->R);
    if (l)
        light_rows(&fixed, L, l);
    if (more)
        rows_add_all(&fixed, more);
    product_vector(x, L, what);
    if (functional_separate(f, L, &fixed, x)) {
        bool *hide = an_alloc(L->m->ngroups, sizeof *hide);
        w->type = AN_WITNESS_SYMMETRY;
        choose_sign(f, L);
        functional_apply(w->forbidden, f, x, L->n);
        an_rational_mod1(w->forbidden, w->forbidden);
        functional_unscale(f, L);
        w->functional = f;
        w->centre = find_centre(hide, w, L);
        w->symmetry = functional_text(f, L, hide);
        w->what = product_text(what, L, true);
        w->verified = verify_symmetry(L, f, l, what);
        add_turns(w, L);
        legs_of_product(w, L, what);
        free(hide);
        f = NULL;
    }
    functional_free(f, L->n);
    _fmpz_vec_clear(x, L->n);
    rows_clear(&fixed);
}

void witness_symmetry(struct an_witness *w, const struct lattice *L,
                      const struct light *l, const struct product *what)
{
    find_symmetry(w, L, l, NULL, what);
}

void witness_flavour(struct an_witness *w, const struct lattice *L,
                     const struct product *what)
{
    find_symmetry(w, L, NULL, &L->flavour, what);
    if (w->type == AN_WITNESS_NONE)
        find_symmetry(w, L, NULL, NULL, what);
}
