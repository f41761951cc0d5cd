/* find.c - looking things up in a model: names, what acts on what, unknowns. */
#include "theory/find.h"

#include <string.h>

#include "algebra/lie/rep.h"
#include "theory/group.h"
#include "theory/model.h"

bool an_model_find_group(size_t *index, const struct an_model *m,
                         const char *name)
{
    for (size_t i = 0; i < m->ngroups; i++)
        if (strcmp(m->group[i].name, name) == 0) {
            *index = i;
            return true;
        }
    return false;
}

bool an_model_find_boson(size_t *group, const struct an_model *m,
                         const char *text)
{
    static const char word[] = "gauge ";
    size_t n = strlen(word);
    return strncmp(text, word, n) == 0 &&
           an_model_find_group(group, m, text + n);
}

bool an_model_find_field(size_t *index, const struct an_model *m,
                         const char *name)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (strcmp(m->field[i].name, name) == 0) {
            *index = i;
            return true;
        }
    return false;
}

bool an_field_is_charged(const struct an_model *m, size_t field, size_t group)
{
    const struct an_field *f = &m->field[field];
    const struct an_assignment *a = &f->group[group];
    if (a->labels && !an_rep_is_trivial(&m->group[group].lie, a->labels))
        return true;
    for (size_t i = 0; a->charge && i < f->generations; i++)
        if (!an_linear_is_constant(&a->charge[i]) ||
            !fmpq_is_zero(a->charge[i].constant))
            return true;
    return false;
}

bool an_model_has_visible(const struct an_model *m)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (m->field[i].visible || m->field[i].component_visible)
            return true;
    return false;
}

bool an_model_is_parameter(const struct an_model *m, size_t unknown)
{
    for (size_t i = 0; i < m->nparameters; i++)
        if (m->parameter[i].free && m->parameter[i].unknown == unknown)
            return true;
    return false;
}

bool an_group_has_unknown_charges(const struct an_model *m, size_t group)
{
    for (size_t f = 0; f < m->nfields; f++) {
        const struct an_linear *x = m->field[f].group[group].charge;
        for (size_t k = 0; x && k < m->field[f].generations; k++)
            if (!an_linear_is_constant(&x[k]))
                return true;
    }
    return false;
}

bool an_model_has_unknown_charges(const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_group_has_unknown_charges(m, g))
            return true;
    return false;
}

static bool depends(const struct an_linear *x, size_t unknown)
{
    size_t i = 0;
    while (i < x->n && x->symbol[i] != unknown)
        i++;
    return i < x->n;
}

bool an_model_depends_on(const struct an_model *m, size_t unknown)
{
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t g = 0; g < m->ngroups; g++) {
            const struct an_assignment *a = &m->field[i].group[g];
            for (size_t k = 0; a->charge && k < m->field[i].generations; k++)
                if (depends(&a->charge[k], unknown))
                    return true;
        }
    return false;
}

const struct an_group *an_model_group_at(const struct an_model *m,
                                         size_t coordinate)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (coordinate >= m->coordinate[g] &&
            coordinate < m->coordinate[g] + an_group_width(&m->group[g]))
            return &m->group[g];
    return NULL;
}

const struct an_linear *an_assignment_written(const struct an_assignment *a)
{
    return a->written ? a->written : a->charge;
}
