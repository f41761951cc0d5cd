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
#include "base/names.h"
#include "theory/build/settle.h"
#include "theory/build/spec.h"
#include "theory/expect.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/particle.h"
#include "theory/vacuum.h"
#include "theory/text/linear.h"
#include "theory/text/term.h"

void an_model_init(struct an_model *m)
{
    *m = (struct an_model){0};
    m->ncoordinates = 1; /* F */
    an_subalgebra_init(&m->colour);
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
    an_names_clear(f->component, f->ncomponents);
    free(f->component_visible);
    free(f->latex);
    free(f->description);
    free(f->mass);
}

static void vacuum_clear(struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nvevs; i++)
        an_vev_clear(&p->vev[i]);
    free(p->vev);
    for (size_t i = 0; i < p->nsaid; i++)
        an_vev_clear(&p->said[i]);
    free(p->said);
    free(p->name);
    free(p->charged);
}

static void terms_clear(struct an_term *term, size_t n)
{
    for (size_t i = 0; i < n; i++)
        an_term_clear(&term[i]);
    free(term);
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
    an_names_clear(m->unknown, m->nunknowns);
    an_names_clear(m->symbol, m->nunknowns);
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
    for (size_t i = 0; i < m->nvacua; i++)
        vacuum_clear(&m->vacuum[i]);
    free(m->vacuum);
    for (size_t i = 0; i < m->nactive; i++)
        an_vev_clear(&m->active[i].vev);
    free(m->active);
    an_subalgebra_clear(&m->colour);
    free(m->colour_node);
    free(m->condition);
    for (size_t i = 0; i < m->nclashes; i++)
        free(m->clash[i].asks);
    free(m->clash);
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
    an_names_clear(m->reference, m->nreferences);
    an_model_init(m);
}

bool an_group_next(size_t *g, const struct an_model *m, enum an_group_kind kind)
{
    do
        ++*g;
    while (*g < m->ngroups && m->group[*g].kind != kind);
    return *g < m->ngroups;
}

bool an_gauged_next(size_t *g, const struct an_model *m,
                    enum an_group_kind kind)
{
    bool found;
    do
        found = an_group_next(g, m, kind);
    while (found && !m->group[*g].gauged);
    return found;
}

bool an_abelian_next(size_t *g, const struct an_model *m)
{
    do
        ++*g;
    while (*g < m->ngroups && m->group[*g].kind == AN_SIMPLE);
    return *g < m->ngroups;
}

const char *an_model_title(const struct an_model *m)
{
    return m->title ? m->title : m->name ? m->name : "model";
}
