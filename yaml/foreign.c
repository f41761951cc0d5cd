/* foreign.c - files of other programs that are given as models. */
#include "yaml/foreign.h"

#include <string.h>

#include "base/diag.h"

static const struct {
    const char *program;
    const char *marks[2]; /* both occur in its files */
} programs[] = {
    {"SARAH", {"Gauge[[", "Fields[["}},
    {"SARAH", {"Model`Name", "Gauge[["}},
    {"PyR@TE", {"Groups:", "Qnb"}},
};

int an_source_foreign(const struct an_source *source, struct an_diags *diags)
{
    for (size_t i = 0; i < sizeof programs / sizeof *programs; i++) {
        if (!strstr(source->text, programs[i].marks[0]) ||
            !strstr(source->text, programs[i].marks[1]))
            continue;
        an_error(diags, (struct an_where){source, 1, 1},
                 "this is a model file of %s", programs[i].program);
        return an_expected(diags, "YAML with `groups:`, `fields:` and so on: "
                                  "`anomalon import FILE` makes it of this "
                                  "one");
    }
    return 0;
}
