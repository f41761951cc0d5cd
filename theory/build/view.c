/* view.c - a finished model with another vacuum.
 *
 * Arrays with an entry for each group are copies, their entries are borrowed.
 */
#include "theory/build/view.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/vector.h"
#include "theory/build/spec.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/linear.h"

static void *copy(const void *from, size_t n, size_t size)
{
    void *to = an_alloc(n, size);
    if (n > 0)
        memcpy(to, from, n * size);
    return to;
}

static void copy_flags(struct an_vev *v, size_t n)
{
    if (v->labels_given)
        v->labels_given = copy(v->labels_given, n, sizeof *v->labels_given);
}

void an_model_view_init(struct an_model *view, const struct an_model *m,
                        const struct an_vacuum *vacuum)
{
    size_t n = m->ngroups;
    *view = *m;
    view->group = copy(m->group, n, sizeof *m->group);
    view->cap_groups = n;
    view->coordinate = copy(m->coordinate, n, sizeof *m->coordinate);
    view->first_label = copy(m->first_label, n, sizeof *m->first_label);
    view->electric_charge = _fmpq_vec_init((slong)m->ncoordinates);
    an_vector_set(view->electric_charge, m->electric_charge,
                  (slong)m->ncoordinates);
    view->field = copy(m->field, m->nfields, sizeof *m->field);
    for (size_t i = 0; i < m->nfields; i++)
        view->field[i].group =
            copy(m->field[i].group, n, sizeof *m->field[i].group);
    view->vacuum = copy(vacuum, 1, sizeof *vacuum);
    view->nvacua = view->cap_vacua = 1;
    view->vacuum->vev = an_alloc(vacuum->nvevs, sizeof *vacuum->vev);
    view->vacuum->cap = vacuum->nvevs;
    for (size_t i = 0; i < vacuum->nvevs; i++)
        an_vev_copy(&view->vacuum->vev[i], &vacuum->vev[i], m);
    view->active = copy(m->active, m->nactive, sizeof *m->active);
    for (size_t i = 0; i < m->nactive; i++)
        copy_flags(&view->active[i].vev, n);
}

static void clear_field(struct an_field *f, size_t from, size_t n)
{
    for (size_t g = from; g < n; g++) {
        for (size_t i = 0; i < f->generations; i++)
            an_linear_clear(&f->group[g].charge[i]);
        free(f->group[g].charge);
    }
    free(f->group);
}

void an_model_view_clear(struct an_model *view, const struct an_model *m)
{
    for (size_t i = 0; i < view->nactive; i++)
        free(view->active[i].vev.labels_given);
    free(view->active);
    for (size_t i = 0; i < view->vacuum->nvevs; i++)
        an_vev_clear(&view->vacuum->vev[i]);
    free(view->vacuum->vev);
    free(view->vacuum);
    for (size_t i = 0; i < view->nfields; i++)
        clear_field(&view->field[i], m->ngroups, view->ngroups);
    free(view->field);
    for (size_t g = m->ngroups; g < view->ngroups; g++)
        an_group_clear(&view->group[g]);
    free(view->group);
    free(view->coordinate);
    free(view->first_label);
    _fmpq_vec_clear(view->electric_charge, (slong)view->ncoordinates);
}
