/* parameter.c - free and fixed parameters, and the other unknowns of a model.
 */
#include "theory/parameter.h"

#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/math.h"
#include "theory/build/build.h"
#include "theory/model.h"
#include "theory/text/scalar.h"
#include "theory/text/symbol.h"

size_t an_unknown_add(struct an_model *m, const char *name)
{
    size_t same = m->cap_unknowns, n = strlen(name);
    m->symbol = an_grow(m->symbol, &same, m->nunknowns + 1, sizeof *m->symbol);
    m->unknown = an_grow(m->unknown, &m->cap_unknowns, m->nunknowns + 1,
                         sizeof *m->unknown);
    struct an_math f = {0};
    an_text_add(&f.plain, name);
    if (strpbrk(name, ".[")) /* of a charge written `?` */
        an_symbol_upright(&f.latex, name, n);
    else
        an_symbol_name(&f.latex, name, n);
    m->symbol[m->nunknowns] = an_math_take(&f);
    m->unknown[m->nunknowns++] = an_strdup(name);
    return m->nunknowns - 1;
}

static bool find_parameter(const struct an_model *m, const char *name)
{
    for (size_t i = 0; i < m->nparameters; i++)
        if (strcmp(m->parameter[i].name, name) == 0)
            return true;
    return false;
}

int an_model_add_parameter(struct an_model *m, const char *name,
                           struct an_where name_at, struct an_scalar value,
                           struct an_diags *diags)
{
    struct an_parameter p = {.at = name_at};
    fmpq_init(p.value);
    p.free = strcmp(value.text, "free") == 0;
    int rc = an_name_check(name, AN_NAME_PARAMETER, name_at, diags);
    if (find_parameter(m, name))
        rc = an_error(diags, name_at, "there are two parameters '%s'", name);
    if (m->nparameters >= AN_MAX_PARAMETERS)
        rc = an_error(diags, name_at, "more than %d parameters",
                      AN_MAX_PARAMETERS);
    if (rc < 0) {
        fmpq_clear(p.value);
        return -1;
    }
    /* One whose value is wrong is declared all the same: the error is not
     * repeated where it is used. */
    if (!p.free && an_scalar_number(p.value, value, diags) < 0) {
        rc =
            an_expected(diags, "a number, or free for one that stays symbolic");
        p.free = true;
    }
    if (p.free)
        p.unknown = an_unknown_add(m, name);
    p.name = an_strdup(name);
    m->parameter = an_grow(m->parameter, &m->cap_parameters, m->nparameters + 1,
                           sizeof *m->parameter);
    m->parameter[m->nparameters++] = p;
    return rc;
}
