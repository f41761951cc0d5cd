/* build.c - building a model: its name, groups and parameters.
 *
 * Groups come before everything that has coordinates, so a group fixes its own
 * place when it is added: labels of simple factors and charges in order of
 * declaration, F behind them all.
 */
#include "theory/build/build.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "theory/build/generic.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/symbol.h"
#include "theory/vacuum.h"
#include "theory/text/linear.h"
#include "theory/text/scalar.h"

void an_model_set_name(struct an_model *m, const char *name)
{
    free(m->name);
    m->name = an_strdup(name);
}

void an_model_set_description(struct an_model *m, const char *text)
{
    free(m->description);
    m->description = an_strdup(text);
}

void an_model_add_reference(struct an_model *m, const char *text)
{
    size_t cap = m->nreferences;
    m->reference =
        an_grow(m->reference, &cap, m->nreferences + 1, sizeof *m->reference);
    m->reference[m->nreferences++] = an_strdup(text);
}

/* The place of the newest group in coordinates and labels. */
static void place_group(struct an_model *m)
{
    size_t n = m->ngroups, cap = n - 1;
    m->coordinate = an_grow(m->coordinate, &cap, n, sizeof *m->coordinate);
    cap = n - 1;
    m->first_label = an_grow(m->first_label, &cap, n, sizeof *m->first_label);
    const struct an_group *g = &m->group[n - 1];
    size_t width = an_group_width(g);
    m->coordinate[n - 1] = m->ncoordinates - 1; /* F is last */
    m->first_label[n - 1] = m->total_rank;
    m->ncoordinates += width;
    if (g->kind == AN_SIMPLE)
        m->total_rank += width;
}

static int check_group_name(const struct an_model *m, const char *name,
                            struct an_where at, struct an_diags *diags)
{
    size_t other;
    if (an_name_check(name, AN_NAME_GROUP, at, diags) < 0)
        return -1;
    if (an_model_find_group(&other, m, name))
        return an_error(diags, at, "there are two groups '%s'", name);
    return 0;
}

int an_model_add_group(size_t *index, struct an_model *m, const char *name,
                       struct an_where name_at, struct an_scalar group,
                       int gauged, struct an_diags *diags)
{
    assert(m->nfields == 0 && !m->electric_charge && !m->colour_node);
    struct an_group g;
    an_group_init(&g);
    int rc = check_group_name(m, name, name_at, diags);
    if (m->ngroups >= AN_MAX_GROUPS)
        rc = an_error(diags, name_at, "more than %d groups", AN_MAX_GROUPS);
    if (an_group_read(&g, group.text, group.at, diags) < 0)
        rc = -1;
    if (rc < 0) {
        m->faulty = true;
        an_group_clear(&g);
        return -1;
    }
    free(g.name);
    g.name = an_strdup(name);
    g.at = name_at;
    if (gauged >= 0)
        g.gauged = gauged > 0;
    m->group =
        an_grow(m->group, &m->cap_groups, m->ngroups + 1, sizeof *m->group);
    m->group[m->ngroups++] = g;
    m->group[m->ngroups - 1].said = an_group_said(&g);
    place_group(m);
    *index = m->ngroups - 1;
    return 0;
}

static void add_flag(struct an_vev *v, size_t n)
{
    size_t cap = n - 1;
    if (!v->labels_given)
        return;
    v->labels_given =
        an_grow(v->labels_given, &cap, n, sizeof *v->labels_given);
    v->labels_given[n - 1] = false;
}

static void add_assignment(struct an_field *f, size_t n)
{
    size_t cap = n - 1;
    f->group = an_grow(f->group, &cap, n, sizeof *f->group);
    f->group[n - 1] = (struct an_assignment){
        .given = true,
        .at = f->at,
        .charge = an_alloc(f->generations, sizeof(struct an_linear)),
    };
    for (size_t i = 0; i < f->generations; i++)
        an_linear_init(&f->group[n - 1].charge[i]);
}

static size_t add_neutral(struct an_model *m, enum an_group_kind kind,
                          long order, bool gauged, char *name)
{
    size_t n = m->ngroups + 1;
    fmpq *charge = _fmpq_vec_init((slong)m->ncoordinates + 1);
    m->group = an_grow(m->group, &m->cap_groups, n, sizeof *m->group);
    struct an_group *g = &m->group[m->ngroups++];
    an_group_init(g);
    free(g->name);
    g->name = name;
    g->kind = kind;
    g->order = order;
    g->said = an_group_said(g);
    g->gauged = gauged;
    place_group(m);
    for (size_t k = 0; k + 2 < m->ncoordinates; k++)
        fmpq_swap(&charge[k], &m->electric_charge[k]);
    _fmpq_vec_clear(m->electric_charge, (slong)m->ncoordinates - 1);
    m->electric_charge = charge;
    for (size_t i = 0; i < m->nfields; i++)
        add_assignment(&m->field[i], n);
    for (size_t i = 0; i < m->nvacua; i++)
        for (size_t j = 0; j < m->vacuum[i].nvevs; j++)
            add_flag(&m->vacuum[i].vev[j], n);
    for (size_t i = 0; i < m->nactive; i++)
        add_flag(&m->active[i].vev, n);
    return n - 1;
}

size_t an_model_add_part(struct an_model *m, size_t of, char *name)
{
    size_t g = add_neutral(m, AN_U1, 0, m->group[of].gauged, name);
    m->group[g].at = m->group[of].at;
    return g;
}

size_t an_model_add_outer(struct an_model *m, char *name, long order,
                          bool gauged, struct an_outer *o)
{
    size_t g = add_neutral(m, AN_ZN, order, gauged, name);
    m->group[g].outer = an_alloc(1, sizeof *o);
    *m->group[g].outer = *o;
    an_outer_init(o);
    return g;
}
