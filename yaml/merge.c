/* merge.c - a child's tree over its parent's.
 *
 * The parent's tree becomes the result, so that the order of declaration is
 * parents first: the child's values move into the places of those they
 * override, new ones go to the end. Removals come first: what depends on a
 * removed group or field leaves the inherited part before the child's own
 * entries arrive, which are never dropped in silence.
 *
 * A file without a parent is merged into an empty one; so "nothing to remove"
 * needs no case of its own.
 */
#include "yaml/merge.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "yaml/couplings.h"
#include "yaml/section.h"
#include "yaml/tree/tree.h"
#include "yaml/written.h"

/* Names that the child removes; borrowed from the parent's or child's tree. */
struct names {
    const char **v;
    size_t n, cap;
};

static void names_add(struct names *names, const char *name)
{
    names->v = an_grow(names->v, &names->cap, names->n + 1, sizeof *names->v);
    names->v[names->n++] = name;
}

static int nothing_to_remove(const struct an_node *parent,
                             const struct an_entry *e, struct an_diags *diags)
{
    an_error(diags, e->key_at, "nothing to remove: '%s' is not inherited",
             e->key);
    an_expected(diags, "a value; 'null', '~' or nothing removes what a parent "
                       "declares");
    const char *equals = strchr(e->key, '=');
    if (equals && equals > e->key && equals[1]) {
        struct an_text t = {0}; /* Y=1/6 */
        an_text_printf(&t, "%.*s: %s", (int)(equals - e->key), e->key,
                       equals + 1);
        an_suggest(diags, an_text_string(&t));
        an_text_clear(&t);
        return -1;
    }
    return an_suggest(diags, an_node_nearest(parent, e->key));
}

/* parent[e.key] := e's value, which moves. */
static void put(struct an_node *parent, struct an_entry *e)
{
    size_t i = an_node_index(parent, e->key);
    if (i < parent->n) {
        an_node_free(parent->entry[i].value);
        parent->entry[i].value = e->value;
        parent->entry[i].key_at = e->key_at;
    } else {
        an_node_take(parent, e->key, e->key_at, e->value);
    }
    e->value = NULL;
}

/* Name by name. A removal that removes nothing stays in the tree as a null,
 * already reported. */
static int merge_names(struct an_node *parent, struct an_node *child,
                       struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < child->n; i++) {
        struct an_entry *e = &child->entry[i];
        size_t j = an_node_index(parent, e->key);
        if (!e->value->is_null) {
            put(parent, e);
        } else if (j < parent->n) {
            an_node_drop(parent, j);
        } else {
            rc = nothing_to_remove(parent, e, diags);
            put(parent, e);
        }
    }
    return rc;
}

static void drop_key(struct an_node *map, const char *key)
{
    size_t i = an_node_index(map, key);
    if (i < map->n)
        an_node_drop(map, i);
}

/* The same, the value going to another mapping in place of what is there. */
static void move_key(struct an_node *to, struct an_node *map, const char *key)
{
    size_t i = an_node_index(map, key);
    drop_key(to, key);
    if (i == map->n)
        return;
    an_node_take(to, key, map->entry[i].key_at, map->entry[i].value);
    map->entry[i].value = NULL;
    an_node_drop(map, i);
}

/* One field or one counting entry, key by key. `sector` and `visible` say the
 * same in two ways: the child's takes the place of either. */
static int merge_entry(struct an_node *parent, struct an_entry *e,
                       struct an_diags *diags)
{
    struct an_node *old = an_node_get(parent, e->key);
    if (e->value->kind != AN_NODE_MAP) {
        put(parent, e);
        return 0;
    }
    if (!old || old->kind != AN_NODE_MAP) {
        struct an_entry empty = {
            .key = e->key,
            .key_at = e->key_at,
            .value = an_node_new(AN_NODE_MAP, e->value->at),
        };
        put(parent, &empty);
        old = an_node_get(parent, e->key);
    }
    const struct an_node *sector = an_node_get(e->value, "sector");
    const struct an_node *visible = an_node_get(e->value, "visible");
    if (sector && !sector->is_null && !visible)
        drop_key(old, "visible");
    if (visible && !visible->is_null && !sector)
        drop_key(old, "sector");
    return merge_names(old, e->value, diags);
}

/* fields and counting: entries by name, each key by key. */
static int merge_maps(struct an_node *parent, struct an_node *child,
                      struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < child->n; i++) {
        struct an_entry *e = &child->entry[i];
        size_t j = an_node_index(parent, e->key);
        if (!e->value->is_null)
            rc |= merge_entry(parent, e, diags);
        else if (j < parent->n)
            an_node_drop(parent, j);
        else
            rc = nothing_to_remove(parent, e, diags);
    }
    return rc;
}

/* What the child's section removes from the parent's: single entries, or all
 * of them when the section itself is null. */
static void names_removed(struct names *names, const struct an_node *parent,
                          const struct an_node *child, const char *section)
{
    const struct an_node *old = an_node_get(parent, section);
    const struct an_node *new = an_node_get(child, section);
    if (!old || !new)
        return;
    for (size_t i = 0; new->is_null &&i < old->n; i++)
        names_add(names, old->entry[i].key);
    for (size_t i = 0; i < new->n; i++) {
        const struct an_entry *e = &new->entry[i];
        if (e->value->is_null && an_node_get(old, e->key))
            names_add(names, e->key);
    }
}

/* Removes the keys from every mapping inside a section. */
static void drop_inner_keys(struct an_node *section, const struct names *names)
{
    for (size_t i = 0; section && i < section->n; i++) {
        struct an_node *inner = section->entry[i].value;
        for (size_t j = 0; inner->kind == AN_NODE_MAP && j < names->n; j++)
            drop_key(inner, names->v[j]);
    }
}

static bool uses_any(const char *term, const struct names *names)
{
    for (size_t i = 0; i < names->n; i++) {
        if (an_written_uses(term, names->v[i]))
            return true;
    }
    return false;
}

static void drop_terms(struct an_node *list, const struct names *fields)
{
    for (size_t i = list ? list->n : 0; i-- > 0;) {
        if (uses_any(an_coupling_text(list->entry[i].value), fields))
            an_node_drop(list, i);
    }
}

static void drop_processes(struct an_node *map, const struct names *fields)
{
    for (size_t i = map ? map->n : 0; i-- > 0;) {
        struct an_node *value = map->entry[i].value;
        bool list = value->kind == AN_NODE_LIST;
        if (list)
            drop_terms(value, fields);
        if (list ? value->n == 0 : value->text && uses_any(value->text, fields))
            an_node_drop(map, i);
    }
}

static void drop_counts(struct an_node *counting, const struct names *fields)
{
    drop_inner_keys(counting, fields);
    for (size_t i = counting ? counting->n : 0; i-- > 0;) {
        const struct an_node *inner = counting->entry[i].value;
        if (fields->n > 0 && inner->kind == AN_NODE_MAP && inner->n == 0)
            an_node_drop(counting, i);
    }
}

/* Removed groups and fields take along what uses them. */
static void drop_dependents(struct an_node *parent, const struct an_node *child)
{
    struct names groups = {0}, fields = {0};
    names_removed(&groups, parent, child, "groups");
    names_removed(&fields, parent, child, "fields");
    drop_inner_keys(an_node_get(parent, "fields"), &groups);
    drop_terms(an_node_get(parent, "couplings"), &fields);
    drop_terms(an_node_get(parent, "explicit_breaking"), &fields);
    drop_processes(an_node_get(parent, "processes"), &fields);
    drop_counts(an_node_get(parent, "counting"), &fields);
    free(groups.v);
    free(fields.v);
}

static int merge_section(struct an_node *parent, struct an_entry *e,
                         struct an_diags *diags)
{
    bool by_name = strcmp(e->key, "groups") == 0 ||
                   strcmp(e->key, "parameters") == 0 ||
                   strcmp(e->key, "processes") == 0;
    bool by_key =
        strcmp(e->key, "fields") == 0 || strcmp(e->key, "counting") == 0;
    bool appended = strcmp(e->key, "couplings") == 0 ||
                    strcmp(e->key, "explicit_breaking") == 0;
    /* Nothing written, nothing inherited: as if the key were not there. */
    if (e->value->is_null) {
        drop_key(parent, e->key);
        return 0;
    }
    if (!by_name && !by_key && !appended) {
        put(parent, e);
        return 0;
    }
    struct an_node *old = an_node_get(parent, e->key);
    if (!old) {
        old = an_node_new(e->value->kind, e->value->at);
        an_node_take(parent, e->key, e->key_at, old);
    }
    if (appended)
        return an_couplings_merge(old, e->value, diags);
    return by_key ? merge_maps(old, e->value, diags)
                  : merge_names(old, e->value, diags);
}

int an_tree_merge(struct an_node *parent, struct an_node *child,
                  struct an_node *dropped, struct an_diags *diags)
{
    for (size_t i = parent->n; i-- > 0;) {
        if (an_section_is_own(parent->entry[i].key))
            an_node_drop(parent, i);
    }
    const struct an_node *chain = an_node_get(child, "breaking");
    const struct an_node *choice = an_node_get(child, "scenarios");
    if ((chain && !chain->is_null) || (choice && !choice->is_null)) {
        move_key(dropped, parent, "breaking");
        move_key(dropped, parent, "scenarios");
    }
    drop_dependents(parent, child);
    int rc = 0;
    for (size_t i = 0; i < child->n; i++)
        rc |= merge_section(parent, &child->entry[i], diags);
    return rc;
}
