/* extends.c - a model file and those it extends, merged.
 *
 * The chain is followed from the file to its oldest ancestor, then merged back
 * from there. What cannot be inherited because a parent is missing would look
 * like a mistake of the child, so a broken chain leaves no tree behind; any
 * other error does, and the tree is built once on the spot to find the rest.
 */

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "theory/model.h"
#include "yaml/file.h"
#include "yaml/foreign.h"
#include "yaml/library.h"
#include "yaml/merge.h"
#include "yaml/origin.h"
#include "yaml/parents.h"
#include "yaml/set.h"
#include "yaml/source.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"
#include "yaml/where.h"
#include "yaml/yaml.h"

/* The files of a chain: child first. */
struct chain {
    struct an_link link[AN_MAX_EXTENDS + 1];
    size_t n;
};

static void keep_source(struct an_yaml_file *file, struct an_source *source)
{
    file->source = an_grow(file->source, &file->cap, file->nsources + 1,
                           sizeof(*file->source));
    file->source[file->nsources++] = source;
}

/* Standard input is nobody's file. */
static const char *file_path(const struct an_link *link)
{
    const char *path = link->source->name;
    return strcmp(path, "-") == 0 ? NULL : path;
}

static int refuse_cycle(const struct chain *chain, size_t first,
                        const char *again, struct an_where at,
                        struct an_diags *diags)
{
    struct an_text t = {0};
    for (size_t i = first; i < chain->n; i++)
        an_text_printf(&t, "%s -> ", chain->link[i].source->name);
    an_text_add(&t, again);
    an_error(diags, at, "'extends' goes in a circle: %s", an_text_string(&t));
    an_text_clear(&t);
    return -1;
}

/* path := the file that the last one of the chain extends, "-" for
 * options->parent: 1 when there is one, 0 when there is none, -1 with an
 * error. */
static int next_path(struct an_text *path, const struct chain *chain,
                     const struct an_yaml_options *options,
                     struct an_diags *diags)
{
    const struct an_link *last = &chain->link[chain->n - 1];
    const struct an_node *node = an_node_get(last->tree, "extends");
    struct an_scalar name;
    if (!node || node->is_null)
        return 0;
    if (an_value_scalar(&name, node, "a model's name", diags) < 0)
        return -1;
    if (!*name.text)
        return an_error(diags, name.at,
                        "expected a model's name, got an empty "
                        "text");
    if (chain->n > AN_MAX_EXTENDS)
        return an_error(diags, name.at,
                        "more than %d models in a chain of "
                        "'extends'",
                        AN_MAX_EXTENDS);
    if (options && options->parent && strcmp(name.text, "-") == 0) {
        an_text_add(path, name.text);
        return 1;
    }
    int rc = an_library_find(path, name.text, file_path(last), options, name.at,
                             diags);
    for (size_t i = 0; rc == 0 && i < chain->n; i++) {
        const char *old = file_path(&chain->link[i]);
        if (old && an_library_same(old, an_text_string(path)))
            rc = refuse_cycle(chain, i, an_text_string(path), name.at, diags);
    }
    return rc < 0 ? -1 : 1;
}

static int read_parent(struct an_link *link, const char *path,
                       const struct an_yaml_options *options,
                       struct an_diags *diags)
{
    if (strcmp(path, "-") != 0)
        return an_link_find(link, path, options ? options->parents : NULL,
                            diags);
    *link = (struct an_link){0};
    link->source = an_source_new("-", options->parent, strlen(options->parent));
    return an_link_read(link, diags);
}

/* *rc becomes -1 when there are errors; the result is -1 when the chain is
 * incomplete. */
static int read_chain(struct chain *chain, int *rc, struct an_yaml_file *file,
                      const struct an_yaml_options *options,
                      struct an_diags *diags)
{
    struct an_link *link = chain->link;
    link->source = file->made ? file->made : file->source[0];
    *rc |= an_link_read(link, diags);
    if (file->made)
        an_tree_move(link->tree, file->source[0], options->origin);
    while (link->tree) {
        struct an_text path = {0};
        chain->n++;
        int more = next_path(&path, chain, options, diags);
        if (more > 0) {
            link = &chain->link[chain->n];
            *rc |= read_parent(link, an_text_string(&path), options, diags);
            file->parent[file->nparents++] = link->source;
            if (!link->kept)
                keep_source(file, link->source);
        }
        an_text_clear(&path);
        *rc |= more < 0 ? -1 : 0;
        if (more <= 0)
            return more;
    }
    return -1;
}

static int set_all(struct an_yaml_file *file,
                   const struct an_yaml_options *options,
                   struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; options && i < options->nset; i++) {
        const char *text = options->set[i];
        struct an_source *source = an_source_new("--set", text, strlen(text));
        if (options->set_at)
            source->of = options->set_at[i];
        keep_source(file, source);
        if (an_source_check(source, diags) < 0 ||
            an_tree_set(file->tree, source, diags) < 0)
            rc = -1;
    }
    return rc;
}

static int read_where(struct an_yaml_file *file,
                      const struct an_yaml_options *options,
                      struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; options && i < options->nwhere; i++) {
        const char *text = options->where[i];
        struct an_source *source = an_source_new("--where", text, strlen(text));
        if (options->where_at)
            source->of = options->where_at[i];
        struct an_node *node = NULL;
        keep_source(file, source);
        if (an_source_check(source, diags) < 0 ||
            an_where_read(&node, source, diags) < 0)
            rc = -1;
        if (!node)
            continue;
        file->where = an_grow(file->where, &file->cap_where, file->nwhere + 1,
                              sizeof *file->where);
        file->where[file->nwhere++] = node;
    }
    return rc;
}

static int merge_chain(struct an_yaml_file *file, const struct chain *chain,
                       struct an_diags *diags)
{
    int rc = 0;
    file->tree = an_node_new(AN_NODE_MAP, chain->link[0].tree->at);
    file->dropped = an_node_new(AN_NODE_MAP, chain->link[0].tree->at);
    for (size_t i = chain->n; i-- > 0;) {
        const struct an_link *link = &chain->link[i];
        struct an_node *copy = link->kept ? an_node_copy(link->tree) : NULL;
        rc |= an_tree_merge(file->tree, copy ? copy : link->tree, file->dropped,
                            diags);
        an_node_free(copy);
    }
    return rc;
}

/* The tree has errors: what else is wrong with it? */
static void report_rest(const struct an_yaml_file *file, struct an_diags *diags)
{
    struct an_model model;
    an_model_init(&model);
    an_yaml_build(&model, file, diags);
    an_model_clear(&model);
}

int an_yaml_open(struct an_yaml_file **out, const char *path, const char *text,
                 size_t size, const struct an_yaml_options *options,
                 struct an_diags *diags)
{
    struct an_yaml_file *file = an_alloc(1, sizeof *file);
    struct an_source *source;
    struct chain chain = {.n = 0};
    int rc = 0;
    *out = file;
    file->path = an_strdup(path);
    const struct an_yaml_origin *origin = options ? options->origin : NULL;
    if (origin) {
        source = an_source_new(path, origin->text, origin->size);
        file->made = an_source_new(path, text, size);
    } else if (text) {
        source = an_source_new(path, text, size);
        rc = an_source_check(source, diags);
    } else {
        rc = an_source_open(&source, path, diags);
    }
    keep_source(file, source);
    if (rc == 0 && !origin)
        rc = an_source_foreign(source, diags);
    bool whole = rc == 0 && read_chain(&chain, &rc, file, options, diags) == 0;
    if (whole && merge_chain(file, &chain, diags) < 0)
        rc = -1;
    if (whole && set_all(file, options, diags) < 0)
        rc = -1;
    if (whole && read_where(file, options, diags) < 0)
        rc = -1;
    for (size_t i = 0; i < chain.n; i++)
        if (!chain.link[i].kept)
            an_node_free(chain.link[i].tree);
    if (rc < 0 && whole)
        report_rest(file, diags);
    file->failed = rc < 0;
    an_diags_sort(diags);
    return rc;
}
