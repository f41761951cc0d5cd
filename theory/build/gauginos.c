/* gauginos.c - building a model: the fermions of gauge superfields. */
#include "theory/build/gauginos.h"

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/build/build.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/linear.h"

/* The charge 1 of a gaugino differs from that of its conjugate. */
static bool turns_gauginos(const struct an_model *m)
{
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        if (m->group[g].r_symmetry &&
            !(m->group[g].kind == AN_ZN && m->group[g].order == 2))
            return true;
    return false;
}

static int add_gaugino(struct an_model *m, size_t group, struct an_where at,
                       struct an_diags *diags)
{
    struct an_text name = {0};
    size_t field;
    an_text_printf(&name, "gaugino_%s", m->group[group].name);
    struct an_scalar type = {turns_gauginos(m) ? "left" : "majorana", at};
    int rc = an_model_add_field(&field, m, an_text_string(&name), at, type, 1,
                                diags);
    an_text_clear(&name);
    if (rc < 0)
        return -1;
    struct an_field *f = &m->field[field];
    f->gaugino = group + 1;
    const struct an_group *of = &m->group[group];
    if (of->kind == AN_SIMPLE)
        for (int i = 0; i < of->lie.rank; i++)
            f->group[group].labels[i] = an_lie_highest_root(&of->lie)[i];
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        if (m->group[g].r_symmetry)
            fmpq_one(f->group[g].charge->constant);
    return 0;
}

/* A Majorana adjoint of the file may be meant as the gaugino that is added. */
static void warn_of_two(const struct an_model *m, size_t nfields,
                        struct an_where at, struct an_diags *diags)
{
    for (size_t i = 0; i < nfields; i++) {
        const struct an_field *f = &m->field[i];
        size_t g;
        if (f->type != AN_MAJORANA || !an_field_is_adjoint(&g, m, f) ||
            !m->group[g].gauged)
            continue;
        an_warning(diags, at, "gaugino-twice",
                   "'%s' is an adjoint of %s beside gaugino_%s, which "
                   "`gauginos: true` adds",
                   f->name, m->group[g].name, m->group[g].name);
        an_expected(diags, "`%s: ~` in `fields` where they are the same",
                    f->name);
    }
}

int an_model_add_gauginos(struct an_model *m, struct an_where at,
                          struct an_diags *diags)
{
    bool super = false;
    size_t nfields = m->nfields;
    int rc = 0;
    for (size_t i = 0; i < m->nfields; i++)
        super = super || m->field[i].type == AN_SUPERFIELD;
    if (!super && !m->faulty) {
        an_error(diags, at, "gauginos without any superfield");
        return an_expected(diags, "fields of type superfield");
    }
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].gauged && m->group[g].kind != AN_ZN &&
            add_gaugino(m, g, at, diags) < 0)
            rc = -1;
    warn_of_two(m, nfields, at, diags);
    return rc;
}
