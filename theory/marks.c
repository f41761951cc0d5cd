/* marks.c - what the author of a model may have forgotten or mistyped.
 *
 * Nothing here is wrong, so each remark is a warning with a key.
 */
#include "theory/build.h"

#include <string.h>

#include "base/base.h"
#include "theory/model.h"

static bool is_nontrivial(const struct an_model *m, const struct an_field *f,
                          size_t g)
{
    const struct an_assignment *a = &f->group[g];
    for (int i = 0; a->labels && i < m->group[g].lie.rank; i++)
        if (a->labels[i] != 0)
            return true;
    for (size_t i = 0; a->charge && i < f->generations; i++)
        if (!an_linear_is_constant(&a->charge[i]) ||
            !fmpq_is_zero(a->charge[i].constant))
            return true;
    return false;
}

static bool acts(const struct an_model *m, size_t g)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (is_nontrivial(m, &m->field[i], g))
            return true;
    return false;
}

static void warn_groups(const struct an_model *m, struct an_diags *diags)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (!acts(m, g))
            an_warning(diags, m->group[g].at, "group-acts-on-nothing",
                       "no field is charged under '%s'", m->group[g].name);
}

void an_model_warn(const struct an_model *m, struct an_diags *diags)
{
    warn_groups(m, diags);
}
