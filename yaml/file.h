/* file.h - an opened model file: its sources and the merged tree. */
#ifndef AN_YAML_FILE_H
#define AN_YAML_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/limits.h"

struct an_yaml_file {
    char *path;
    struct an_source **source; /* owned; the file itself is the first */
    size_t nsources, cap;
    const struct an_source *parent[AN_MAX_EXTENDS]; /* borrowed: from them, or
                                                       from options->parents */
    size_t nparents;
    struct an_source *made;  /* the text that was made from it, or NULL */
    struct an_node *tree;    /* merged; NULL when there is none */
    struct an_node *dropped; /* by merging; NULL as the tree */
    struct an_node **where;  /* options->where; owned */
    size_t nwhere, cap_where;
    bool failed; /* every error has been reported */
};

/* The tree; NULL when there is nothing to build. Borrowed. */
const struct an_node *an_yaml_tree(const struct an_yaml_file *file);

#endif
