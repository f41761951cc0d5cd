/* named.c - options that name something of a model: a field, a vacuum. */
#include "theory/named.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "theory/model.h"

int an_unknown_name(const char *option, const char *name,
                    const char *const *names, size_t n, struct an_diags *diags)
{
    struct an_text all = {0};
    an_error(diags, (struct an_where){0}, "%s: the model has no '%s'", option,
             name);
    for (size_t i = 0; i < n; i++)
        an_text_printf(&all, "%s%s", i ? ", " : "", names[i]);
    if (n > 0)
        an_expected(diags, "one of %s", an_text_string(&all));
    an_text_clear(&all);
    return an_suggest(diags, an_nearest(name, names, n));
}

int an_vacuum_read(size_t *vacuum, const struct an_model *m, const char *option,
                   const char *name, struct an_diags *diags)
{
    const char **names = an_alloc(m->nvacua, sizeof *names);
    size_t i = 0;
    for (size_t k = 0; k < m->nvacua; k++)
        names[k] = m->vacuum[k].name;
    while (i < m->nvacua && strcmp(names[i], name) != 0)
        i++;
    int rc = 0;
    if (i == m->nvacua)
        rc = an_unknown_name(option, name, names, m->nvacua, diags);
    *vacuum = i;
    free(names);
    return rc;
}
