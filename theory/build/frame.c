/* frame.c - a vev along the component that is easiest to read.
 *
 * The factor acts transitively on directions of the field, a sphere, so that
 * any vev is a rotation of this one; and as no other vev can feel the rotation,
 * the vacuum as a whole is one. That two components are equivalent is a fact
 * about the group: equal algebras would not show it.
 */
#include "theory/build/frame.h"

#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/phase.h"

/* Do electric charge, colour or names tell components under the factor apart?
 */
static bool is_marked(const struct an_model *m, size_t g)
{
    bool marked = m->has_colour && m->colour_group == g;
    for (int i = 0; i < m->group[g].lie.rank && m->has_charge; i++)
        marked =
            marked ||
            !fmpq_is_zero(&m->electric_charge[m->coordinate[g] + (size_t)i]);
    for (size_t i = 0; i < m->nfields; i++)
        marked = marked || (m->field[i].ncomponents > 0 &&
                            m->field[i].component_group == g);
    for (size_t i = 0; i < m->nactive; i++)
        marked = marked ||
                 an_field_transforms(m, &m->field[m->active[i].vev.field], g);
    return marked;
}

static bool may_have_vev(const struct an_field *f)
{
    return an_field_has_boson(f) && f->type != AN_VECTOR;
}

/* *g := the simple factor that acts on this field and on no other boson. */
static bool find_own_factor(size_t *g, const struct an_model *m, size_t field)
{
    if (!an_field_only_factor(g, m, &m->field[field]) ||
        m->field[field].generations > 1)
        return false;
    for (size_t i = 0; i < m->nfields; i++)
        if (i != field && may_have_vev(&m->field[i]) &&
            an_field_transforms(m, &m->field[i], *g))
            return false;
    return true;
}

/* Has the representation a single label, `value` at `node`? */
static bool is_label(const struct an_lie *g, const int *labels, int node,
                     int value)
{
    int sum = 0;
    for (int i = 0; i < g->rank; i++)
        sum += labels[i];
    return sum == value && labels[node] == value;
}

static bool is_complex_sphere(const struct an_lie *g, const int *labels)
{
    return (g->series == 'A' && (is_label(g, labels, 0, 1) ||
                                 is_label(g, labels, g->rank - 1, 1))) ||
           (g->series == 'C' && is_label(g, labels, 0, 1));
}

/* With a vector of weight zero, but for SO(2N). */
static bool is_real_sphere(const struct an_lie *g, const int *labels)
{
    return (g->series == 'A' && g->rank == 1 && is_label(g, labels, 0, 2)) ||
           ((g->series == 'B' || g->series == 'D' || g->series == 'G') &&
            is_label(g, labels, 0, 1)) ||
           (g->series == 'C' && g->rank == 2 && is_label(g, labels, 1, 1));
}

/* It is along a weight instead. */
static void forget_numbers(struct an_vev *v)
{
    _fmpq_vec_clear(v->number, (slong)(v->rows * v->columns));
    if (v->diagonal)
        _fmpq_vec_clear(v->diagonal, (slong)v->ndiagonal);
    v->number = v->diagonal = NULL;
    v->rows = v->columns = v->ndiagonal = 0;
    v->form = AN_VEV_COMPONENT;
}

void an_vev_turn(struct an_vev *v, const struct an_model *m)
{
    const struct an_field *f = &m->field[v->field];
    bool real = f->type == AN_REAL_SCALAR;
    size_t g = 0;
    if (v->form == AN_VEV_DIAGONAL || v->form == AN_VEV_INVARIANT ||
        !find_own_factor(&g, m, v->field) || is_marked(m, g))
        return;
    const struct an_lie *lie = &m->group[g].lie;
    const int *labels = f->group[g].labels;
    if (!(real ? is_real_sphere(lie, labels)
               : v->nweights > 1 && is_complex_sphere(lie, labels)))
        return;
    if (v->form == AN_VEV_MATRIX)
        forget_numbers(v);
    v->nweights = 1;
    memset(v->weights, 0, m->total_rank * sizeof *v->weights);
    if (!real || lie->series == 'D')
        memcpy(v->weights + m->first_label[g], labels,
               (size_t)lie->rank * sizeof *labels);
}
