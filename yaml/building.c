/* building.c - a model that is being built from a tree. */
#include "yaml/building.h"

#include <string.h>

#include "yaml/tree/tree.h"

const struct an_named *an_building_group(const struct an_building *b,
                                         const char *name)
{
    for (size_t i = 0; i < b->ngroups; i++) {
        if (strcmp(b->group[i].name, name) == 0)
            return &b->group[i];
    }
    return NULL;
}

int an_building_unknown_group(const struct an_building *b, const char *name,
                              struct an_where at)
{
    an_error(b->diags, at, "there is no group '%s'", name);
    return an_suggest(b->diags,
                      an_node_nearest(an_node_get(b->tree, "groups"), name));
}
