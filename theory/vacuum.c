/* vacuum.c - building a model: vacua and their vevs, processes.
 *
 * A step of a chain starts with the vevs of the step before, so every vacuum
 * holds all it has; inherited vevs come first, in the same order.
 */
#include "theory/vacuum.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/vector.h"
#include "theory/build/build.h"
#include "theory/build/spec.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/invariant.h"
#include "theory/model.h"
#include "theory/particle.h"
#include "theory/text/scalar.h"

bool an_vev_is_direction(const struct an_vev *v)
{
    return v->number || v->node;
}

bool an_vevs_same_direction(const struct an_vev *a, const struct an_vev *b)
{
    if (a->rows != b->rows || a->columns != b->columns ||
        a->nnodes != b->nnodes)
        return false;
    bool same =
        an_vector_equal(a->number, b->number, (slong)(a->rows * a->columns));
    for (size_t i = 0; i < a->nnodes; i++)
        same = same && a->node[i].group == b->node[i].group &&
               a->node[i].node == b->node[i].node;
    return same;
}

static size_t count_steps(const struct an_model *m)
{
    size_t n = 0;
    for (size_t i = 0; i < m->nvacua; i++)
        n += !m->vacuum[i].scenario;
    return n;
}

/* The newest step of the chain; NULL before the first. */
static const struct an_vacuum *last_step(const struct an_model *m)
{
    for (size_t i = m->nvacua; i-- > 0;)
        if (!m->vacuum[i].scenario)
            return &m->vacuum[i];
    return NULL;
}

static void inherit_vevs(struct an_vacuum *p, const struct an_vacuum *before,
                         const struct an_model *m)
{
    p->nvevs = before->nvevs;
    p->vev = an_grow(p->vev, &p->cap, p->nvevs + 1, sizeof *p->vev);
    for (size_t i = 0; i < p->nvevs; i++)
        an_vev_copy(&p->vev[i], &before->vev[i], m);
}

int an_model_add_vacuum(size_t *index, struct an_model *m, const char *name,
                        bool scenario, struct an_where at,
                        struct an_diags *diags)
{
    if (m->nvacua >= AN_MAX_VACUA)
        return an_error(diags, at, "more than %d steps and scenarios",
                        AN_MAX_VACUA);
    struct an_vacuum p = {.scenario = scenario, .at = at};
    struct an_text text = {0};
    if (name)
        an_text_add(&text, name);
    else
        an_text_printf(&text, scenario ? "scenario %zu" : "step %zu",
                       scenario ? m->nvacua - count_steps(m) + 1
                                : count_steps(m) + 1);
    p.name = an_text_take(&text);
    int rc = 0;
    for (size_t i = 0; i < m->nvacua && rc == 0; i++)
        if (strcmp(m->vacuum[i].name, p.name) == 0)
            rc = an_error(diags, at, "there are two phases '%s'",
                          an_quote(p.name).v);
    if (rc == 0 && p.name[0] == '\0')
        rc = an_error(diags, at, "a phase with an empty name");
    const struct an_vacuum *before = scenario ? NULL : last_step(m);
    if (before)
        inherit_vevs(&p, before, m);
    m->vacuum =
        an_grow(m->vacuum, &m->cap_vacua, m->nvacua + 1, sizeof *m->vacuum);
    m->vacuum[m->nvacua++] = p;
    *index = m->nvacua - 1;
    return rc;
}

int an_vacuum_add_vev(struct an_model *m, size_t vacuum,
                      const struct an_component_spec *vev,
                      struct an_diags *diags)
{
    assert(vacuum < m->nvacua);
    struct an_vacuum *p = &m->vacuum[vacuum];
    if (p->nvevs >= AN_MAX_VEVS)
        return an_error(diags, vev->at, "more than %d vevs in one phase",
                        AN_MAX_VEVS);
    struct an_vev v;
    if (an_spec_read(&v, m, vev, diags) < 0)
        return -1;
    const struct an_field *f = &m->field[v.field];
    bool scalar = f->type == AN_SCALAR || f->type == AN_REAL_SCALAR ||
                  f->type == AN_SUPERFIELD;
    if (!scalar && !f->faulty) {
        an_error(diags, vev->field.at,
                 "a vev of '%s', which holds no scalar: it would break Lorentz "
                 "invariance",
                 f->name);
        an_vev_clear(&v);
        return an_expected(diags, "a scalar, real-scalar or superfield");
    }
    p->vev = an_grow(p->vev, &p->cap, p->nvevs + 1, sizeof *p->vev);
    p->vev[p->nvevs++] = v;
    return 0;
}

/* *index := a field of fermions by name. */
static int read_fermion(size_t *index, const struct an_model *m,
                        struct an_scalar name, struct an_diags *diags)
{
    if (!an_model_find_field(index, m, name.text))
        return an_field_unknown(m, name, diags);
    const struct an_field *f = &m->field[*index];
    if (an_field_has_fermion(f) || f->faulty)
        return 0;
    an_error(diags, name.at, "'%s' holds no fermions", f->name);
    return an_expected(diags, "the visible quark or lepton doublets");
}

int an_model_set_doublets(struct an_model *m, struct an_doublets *d,
                          const struct an_scalar *field, size_t n,
                          struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < n; i++) {
        struct an_named_field x = {.at = field[i].at};
        bool twice = false;
        if (read_fermion(&x.field, m, field[i], diags) < 0) {
            rc = -1;
            continue;
        }
        for (size_t j = 0; j < d->n; j++)
            twice = twice || d->v[j].field == x.field;
        if (twice) {
            rc = an_error(diags, x.at, "'%s' is named twice",
                          m->field[x.field].name);
            continue;
        }
        d->v = an_grow(d->v, &d->cap, d->n + 1, sizeof *d->v);
        d->v[d->n++] = x;
    }
    return rc;
}
