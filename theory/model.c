/* model.c - a gauge theory: groups, fields, charges, vevs, terms.
 *
 * What a model owns and how it is freed. A model is freed part by part, each
 * part once, so a model that was only half built because of errors is as good
 * as any other.
 */
#include "theory/model.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "theory/impl.h"

void an_model_init(struct an_model *m)
{
    *m = (struct an_model){0};
    m->ncoordinates = 1; /* F */
    an_subalgebra_init(&m->colour);
}

void an_vev_clear(struct an_vev *v)
{
    free(v->component);
    free(v->labels);
    free(v->labels_given);
    if (v->diagonal)
        _fmpq_vec_clear(v->diagonal, (slong)v->ndiagonal);
    free(v->weights);
    *v = (struct an_vev){0};
}

static int *copy_ints(const int *v, size_t n)
{
    int *copy = an_alloc(n, sizeof *copy);
    if (n > 0)
        memcpy(copy, v, n * sizeof *copy);
    return copy;
}

void an_vev_copy(struct an_vev *v, const struct an_vev *other,
                 const struct an_model *m)
{
    *v = *other;
    v->component = an_strdup(other->component);
    if (other->labels)
        v->labels = copy_ints(other->labels, m->total_rank);
    if (other->labels_given) {
        v->labels_given = an_alloc(m->ngroups, sizeof *v->labels_given);
        memcpy(v->labels_given, other->labels_given,
               m->ngroups * sizeof *v->labels_given);
    }
    if (other->diagonal) {
        v->diagonal = _fmpq_vec_init((slong)other->ndiagonal);
        for (size_t i = 0; i < other->ndiagonal; i++)
            fmpq_set(&v->diagonal[i], &other->diagonal[i]);
    }
    if (other->weights)
        v->weights = copy_ints(other->weights, other->nweights * m->total_rank);
}

static void names_clear(char **name, size_t n)
{
    for (size_t i = 0; i < n; i++)
        free(name[i]);
    free(name);
}

static void field_clear(struct an_field *f, size_t ngroups)
{
    for (size_t g = 0; g < ngroups; g++) {
        struct an_assignment *a = &f->group[g];
        free(a->labels);
        for (size_t i = 0; a->charge && i < f->generations; i++)
            an_linear_clear(&a->charge[i]);
        for (size_t i = 0; a->written && i < f->generations; i++)
            an_linear_clear(&a->written[i]);
        free(a->charge);
        free(a->written);
    }
    free(f->group);
    free(f->name);
    names_clear(f->component, f->ncomponents);
    free(f->component_visible);
    free(f->latex);
    free(f->description);
    free(f->mass);
}

static void phase_clear(struct an_phase *p)
{
    for (size_t i = 0; i < p->nvevs; i++)
        an_vev_clear(&p->vev[i]);
    free(p->vev);
    free(p->name);
    free(p->charged);
}

static void terms_clear(struct an_term *term, size_t n)
{
    for (size_t i = 0; i < n; i++)
        an_term_clear(&term[i]);
    free(term);
}

void an_expectation_clear(struct an_expectation *e)
{
    free(e->phase);
    free(e->key);
    free(e->value);
    fmpq_clear(e->number);
    free(e->factors);
    names_clear(e->list, e->nlist);
    an_term_clear(&e->term);
}

static void clear_matter(struct an_model *m)
{
    for (size_t i = 0; i < m->nfields; i++)
        field_clear(&m->field[i], m->ngroups);
    free(m->field);
    for (size_t i = 0; i < m->nparameters; i++) {
        free(m->parameter[i].name);
        fmpq_clear(m->parameter[i].value);
    }
    free(m->parameter);
    names_clear(m->unknown, m->nunknowns);
    for (size_t i = 0; i < m->ngroups; i++)
        an_group_clear(&m->group[i]);
    free(m->group);
    free(m->coordinate);
    free(m->first_label);
}

static void doublets_clear(struct an_doublets *d)
{
    for (size_t i = 0; i < 2; i++) {
        free(d->up[i].labels);
        free(d->down[i].labels);
    }
    free(d->v);
}

static void clear_vacua(struct an_model *m)
{
    doublets_clear(&m->quarks);
    doublets_clear(&m->leptons);
    for (size_t i = 0; i < m->nphases; i++)
        phase_clear(&m->phase[i]);
    free(m->phase);
    for (size_t i = 0; i < m->nactive; i++)
        an_vev_clear(&m->active[i].vev);
    free(m->active);
    an_subalgebra_clear(&m->colour);
    free(m->colour_node);
    free(m->condition);
    free(m->units);
    if (m->electric_charge)
        _fmpq_vec_clear(m->electric_charge, (slong)m->ncoordinates);
}

void an_model_clear(struct an_model *m)
{
    for (size_t i = 0; i < m->nexpects; i++)
        an_expectation_clear(&m->expect[i]);
    free(m->expect);
    for (size_t i = 0; i < m->ncounts; i++) {
        free(m->count[i].name);
        _fmpq_vec_clear(m->count[i].value, (slong)m->nfields);
    }
    free(m->count);
    terms_clear(m->coupling, m->ncouplings);
    terms_clear(m->explicit_term, m->nexplicit);
    clear_vacua(m);
    clear_matter(m);
    free(m->file);
    free(m->title);
    free(m->name);
    free(m->description);
    names_clear(m->reference, m->nreferences);
    an_model_init(m);
}

const char *an_model_title(const struct an_model *m)
{
    return m->title ? m->title : m->name ? m->name : "model";
}

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
    for (int i = 0; a->labels && i < m->group[group].lie.rank; i++)
        if (a->labels[i] != 0)
            return true;
    for (size_t i = 0; a->charge && i < f->generations; i++)
        if (!an_linear_is_constant(&a->charge[i]) ||
            !fmpq_is_zero(a->charge[i].constant))
            return true;
    return false;
}

bool an_field_has_fermion(const struct an_field *f)
{
    switch (f->type) {
    case AN_LEFT:
    case AN_RIGHT:
    case AN_DIRAC:
    case AN_MAJORANA:
    case AN_SUPERFIELD:
        return true;
    case AN_SCALAR:
    case AN_REAL_SCALAR:
    case AN_VECTOR:
        break;
    }
    return false;
}

bool an_field_has_boson(const struct an_field *f)
{
    return f->type == AN_SUPERFIELD || !an_field_has_fermion(f);
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

const struct an_linear *an_assignment_written(const struct an_assignment *a)
{
    return a->written ? a->written : a->charge;
}
