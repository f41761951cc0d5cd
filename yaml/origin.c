/* origin.c - the tree of a text that was made from another one. */
#include "yaml/origin.h"

#include <stddef.h>

#include "base/diag.h"
#include "base/passage.h"
#include "yaml/tree/tree.h"
#include "yaml/yaml.h"

/* Where a place of the made text comes from: places are in its order. */
static struct an_where moved(struct an_where at, const struct an_source *source,
                             const struct an_yaml_origin *origin)
{
    size_t low = 0, high = origin->n; /* the first place behind `at` */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct an_passage *p = &origin->place[middle];
        if (p->line < at.line || (p->line == at.line && p->column <= at.column))
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || origin->place[low - 1].line != at.line)
        return (struct an_where){source, 0, 0};
    const struct an_where *from = &origin->place[low - 1].from;
    return (struct an_where){source, from->line, from->column};
}

void an_tree_move(struct an_node *tree, const struct an_source *source,
                  const struct an_yaml_origin *origin)
{
    if (!tree)
        return;
    tree->at = moved(tree->at, source, origin);
    for (size_t i = 0; i < tree->n; i++) {
        tree->entry[i].key_at = moved(tree->entry[i].key_at, source, origin);
        an_tree_move(tree->entry[i].value, source, origin);
    }
}
