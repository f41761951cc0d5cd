/* parents.c - models that others extend, read once.
 *
 * Most files of a folder extend the same few models. A parent is known by the
 * path by which it was found, since that is its name in diagnostics; files that
 * have errors are read for each child, which reports them. Whoever comes while
 * a parent is being read waits, so that it is not read twice.
 */
#include "yaml/parents.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/limits.h"
#include "base/mem.h"
#include "yaml/section.h"
#include "yaml/source.h"
#include "yaml/tree/indent.h"
#include "yaml/tree/read.h"
#include "yaml/tree/tree.h"
#include "yaml/yaml.h"

/* A library has a dozen parents of a few kilobytes. */
#define MOST_KEPT 64
#define MOST_BYTES (2 * AN_MAX_FILE)

struct an_yaml_parents {
    struct an_link link[MOST_KEPT];
    size_t n;
    size_t size; /* bytes of their texts */
};

struct an_yaml_parents *an_yaml_parents_new(void)
{
    return an_alloc(1, sizeof(struct an_yaml_parents));
}

void an_yaml_parents_free(struct an_yaml_parents *parents)
{
    for (size_t i = 0; parents && i < parents->n; i++) {
        an_node_free(parents->link[i].tree);
        an_source_free(parents->link[i].source);
    }
    free(parents);
}

int an_link_read(struct an_link *link, struct an_diags *diags)
{
    int rc = an_tree_read(&link->tree, link->source, diags);
    if (!link->tree)
        return -1;
    rc |= an_tree_indent(link->tree, diags);
    rc |= an_tree_check(link->tree, diags);
    return rc;
}

static int read_file(struct an_link *link, const char *path,
                     struct an_diags *diags)
{
    *link = (struct an_link){0};
    if (an_source_open(&link->source, path, diags) < 0)
        return -1;
    return an_link_read(link, diags);
}

/* Sections that children do not inherit, but for the one that leads on. */
static void drop_own(struct an_node *tree)
{
    for (size_t i = tree->n; i-- > 0;) {
        const char *key = tree->entry[i].key;
        if (an_section_is_own(key) && strcmp(key, "extends") != 0)
            an_node_drop(tree, i);
    }
}

static void keep(struct an_yaml_parents *parents, struct an_link *link)
{
    if (parents->n == MOST_KEPT ||
        parents->size + link->source->size > MOST_BYTES)
        return;
    drop_own(link->tree);
    link->kept = true;
    parents->size += link->source->size;
    parents->link[parents->n++] = *link;
}

static int find(struct an_link *link, const char *path,
                struct an_yaml_parents *parents, struct an_diags *diags)
{
    for (size_t i = 0; i < parents->n; i++) {
        *link = parents->link[i];
        if (strcmp(link->source->name, path) == 0)
            return 0;
    }
    int rc = read_file(link, path, diags);
    if (rc == 0)
        keep(parents, link);
    return rc;
}

int an_link_find(struct an_link *link, const char *path,
                 struct an_yaml_parents *parents, struct an_diags *diags)
{
    int rc;
    if (!parents)
        return read_file(link, path, diags);
#pragma omp critical(an_parents)
    rc = find(link, path, parents, diags);
    return rc;
}
