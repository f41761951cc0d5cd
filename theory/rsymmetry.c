/* rsymmetry.c - R-symmetries: what they ask of groups, charges and terms. */
#include "theory/rsymmetry.h"

#include <flint/fmpz.h>

#include "base/base.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/linear.h"
#include "theory/text/term.h"

int an_group_set_r(struct an_model *m, size_t group, int gauged,
                   struct an_where at, struct an_diags *diags)
{
    struct an_group *g = &m->group[group];
    if (g->kind == AN_SIMPLE) {
        an_error(diags, at, "%s, a simple group, cannot be an R-symmetry",
                 g->name);
        return an_expected(diags, "U(1) or Z(n)");
    }
    if (g->kind == AN_U1 && gauged > 0) {
        an_error(diags, at,
                 "%s: a gauged U(1) R-symmetry is local only in supergravity, "
                 "which is not covered",
                 g->name);
        return an_expected(diags, "gauged: false");
    }
    g->r_symmetry = true;
    if (g->kind == AN_U1)
        g->gauged = false;
    return 0;
}

bool an_model_has_r(const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].r_symmetry)
            return true;
    return false;
}

bool an_fermion_is_shifted(const struct an_field *f, const struct an_group *g)
{
    return g->r_symmetry && f->type == AN_SUPERFIELD;
}

void an_component_abelian(fmpq_t q, const struct an_model *m,
                          const struct an_field *f, size_t generation,
                          size_t group, bool fermion)
{
    fmpq_set(q, f->group[group].charge[generation].constant);
    if (fermion && an_fermion_is_shifted(f, &m->group[group]))
        fmpz_sub(fmpq_numref(q), fmpq_numref(q), fmpq_denref(q));
}

int an_term_theta(const struct an_model *m, const struct an_term *t)
{
    for (size_t i = 0; i < t->n; i++)
        if (m->field[t->factor[i].field].type != AN_SUPERFIELD ||
            t->factor[i].conjugate != t->factor[0].conjugate)
            return 0;
    return t->n == 0 ? 0 : t->factor[0].conjugate ? -1 : 1;
}

void an_linear_less_theta(struct an_linear *q, const struct an_group *g,
                          int theta)
{
    fmpq_t two;
    if (!g->r_symmetry || theta == 0)
        return;
    fmpq_init(two);
    fmpq_set_si(two, 2 * theta, 1);
    fmpq_sub(q->constant, q->constant, two);
    fmpq_clear(two);
}

int an_r_finish(const struct an_model *m, struct an_diags *diags)
{
    bool super = false;
    int rc = 0;
    for (size_t i = 0; i < m->nfields; i++)
        super = super || m->field[i].type == AN_SUPERFIELD;
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_group *group = &m->group[g];
        if (!group->r_symmetry)
            continue;
        if (!super && m->nfields > 0) {
            rc = an_error(diags, group->at,
                          "%s is an R-symmetry, and there are no superfields",
                          group->name);
            an_expected(diags, "fields of type superfield");
        }
        if (m->electric_charge &&
            !fmpq_is_zero(&m->electric_charge[m->coordinate[g]]))
            rc = an_error(diags, m->charge_at,
                          "the electric charge contains %s, an R-symmetry, "
                          "which is not gauged",
                          group->name);
    }
    return rc;
}
