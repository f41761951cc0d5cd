/* tree.h - a file of PyR@TE as a tree of texts.
 *
 * It looks like YAML and is none: keys such as Htilde[i], values that hold
 * brackets, blanks missing after a colon.
 */
#ifndef AN_IMPORT_PYRATE_TREE_H
#define AN_IMPORT_PYRATE_TREE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct an_pyrate_node {
    char *key;  /* without quotes; NULL of an entry of a list */
    char *text; /* of a value that is neither map nor list; without quotes */
    bool list;  /* in brackets */
    struct an_pyrate_node *v;
    size_t n, cap;
    struct an_where key_at, at;
};

void an_pyrate_tree_clear(struct an_pyrate_node *node);

/* root (all zeroes) := the file. 0, or -1 with an error. */
int an_pyrate_tree_read(struct an_pyrate_node *root,
                        const struct an_source *source, struct an_diags *diags);

/* The value of a key; NULL when there is none. */
const struct an_pyrate_node *an_pyrate_get(const struct an_pyrate_node *node,
                                           const char *key);

#endif
