/* marks.c - what the author of a model may have forgotten or mistyped.
 *
 * Nothing here is wrong, so each remark is a warning with a key.
 */
#include "theory/build.h"

#include <string.h>

#include "base/base.h"
#include "theory/model.h"

static bool acts(const struct an_model *m, size_t g)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (an_field_is_charged(m, i, g))
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
