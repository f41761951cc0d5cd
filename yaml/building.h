/* building.h - a model that is being built from a tree. */
#ifndef AN_YAML_BUILDING_H
#define AN_YAML_BUILDING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct an_model;
struct an_node;

struct an_building {
    struct an_model *model;
    const struct an_node *tree, *dropped;
    struct an_diags *diags;
    /* groups by name, as in the file, with their index in the model */
    struct an_named {
        const char *name; /* borrowed from the tree */
        bool good;        /* false: the builder refused it */
        size_t index;
    } * group;
    size_t ngroups;
    /* what is expected instead of the file's own expectations */
    struct an_node *const *where;
    size_t nwhere;
    const char *where_vacuum; /* the scenario that it is about, or NULL */
};

/* The group of that name in the file, or NULL. */
const struct an_named *an_building_group(const struct an_building *b,
                                         const char *name);

int an_building_unknown_group(const struct an_building *b, const char *name,
                              struct an_where at);

#endif
