/* build.c - the merged tree -> a model, through theory/build/build.h.
 *
 * The order is that of build.h, whatever the order in the file. Every part is
 * built although others have failed, so that all errors of a file come at once;
 * past the last diagnostic that is kept, nothing more is read.
 */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"
#include "theory/build/build.h"
#include "theory/build/gauginos.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "yaml/building.h"
#include "yaml/charge.h"
#include "yaml/content.h"
#include "yaml/dropped.h"
#include "yaml/expect.h"
#include "yaml/fields.h"
#include "yaml/file.h"
#include "yaml/vacua.h"
#include "yaml/section.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"
#include "yaml/yaml.h"

static int build_title(struct an_building *b)
{
    const struct an_node *name = an_node_get(b->tree, "name");
    const struct an_node *text = an_node_get(b->tree, "description");
    const struct an_node *reference = an_node_get(b->tree, "reference");
    struct an_scalar s, *list = NULL;
    size_t n = 0;
    int rc = 0;
    if (name && an_value_scalar(&s, name, "a title", b->diags) < 0)
        rc = -1;
    else if (name)
        an_model_set_name(b->model, s.text);
    if (text)
        an_model_set_description(b->model, text->text);
    if (reference &&
        an_value_one_or_list(&list, &n, reference, "a reference", b->diags) < 0)
        rc = -1;
    for (size_t i = 0; i < n; i++)
        an_model_add_reference(b->model, list[i].text);
    free(list);
    return rc;
}

/* A group as it is written. */
struct written_group {
    struct an_scalar group;
    int gauged;      /* -1: not said */
    bool r_symmetry; /* ... at: */
    struct an_where r_at;
    struct an_scalar level; /* without text: not said */
};

/* U(1), or {group: U(1), gauged: false}. -1 when the group itself is missing;
 * *rc becomes -1 with any error. */
static int read_group(struct written_group *w, int *rc,
                      const struct an_node *node, struct an_diags *diags)
{
    static const char *const keys[] = {"group", "gauged", "r_symmetry",
                                       "level"};
    static const char what[] = "a group such as SU(3), U(1) or Z(2)";
    *w = (struct written_group){.gauged = -1};
    if (node->kind != AN_NODE_MAP)
        return an_value_scalar(&w->group, node, what, diags);
    if (an_value_keys(node, "a group", keys, 4, diags) < 0)
        *rc = -1;
    const struct an_node *name = an_node_get(node, "group");
    const struct an_node *flag = an_node_get(node, "gauged");
    const struct an_node *r = an_node_get(node, "r_symmetry");
    bool yes = false;
    if (flag && an_value_bool(&yes, flag, diags) < 0)
        *rc = -1;
    else if (flag)
        w->gauged = yes;
    if (r && an_value_bool(&w->r_symmetry, r, diags) < 0)
        *rc = -1;
    else if (r)
        w->r_at = r->at;
    const struct an_node *level = an_node_get(node, "level");
    if (level && an_value_scalar(&w->level, level, "a number", diags) < 0)
        *rc = -1;
    if (!name) {
        an_error(diags, node->at, "a group without the key 'group'");
        return an_expected(diags, "{group: U(1), gauged: false}");
    }
    return an_value_scalar(&w->group, name, what, diags);
}

static int build_groups(struct an_building *b)
{
    const struct an_node *map = an_node_get(b->tree, "groups");
    size_t n = map ? map->n : 0;
    int rc = 0;
    b->group = an_alloc(n, sizeof *b->group);
    for (size_t i = 0; i < n && b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &map->entry[i];
        struct an_named *named = &b->group[b->ngroups++];
        struct written_group w;
        *named = (struct an_named){.name = e->key};
        if (!e->value->is_null && e->value->kind != AN_NODE_SCALAR &&
            an_section_exists(e->key)) {
            rc = an_section_misplaced(e, "group", b->diags);
            continue;
        }
        /* A null was reported when trees were merged. */
        bool good =
            !e->value->is_null &&
            read_group(&w, &rc, e->value, b->diags) == 0 &&
            an_model_add_group(&named->index, b->model, e->key, e->key_at,
                               w.group, w.gauged, b->diags) == 0 &&
            (!w.r_symmetry || an_group_set_r(b->model, named->index, w.gauged,
                                             w.r_at, b->diags) == 0);
        if (good && w.level.text &&
            an_group_set_level(&b->model->group[named->index], w.level,
                               b->diags) < 0)
            good = false;
        named->good = good;
        if (good)
            continue;
        b->model->faulty = true;
        rc = -1;
    }
    return rc;
}

static int build_parameters(struct an_building *b)
{
    const struct an_node *map = an_node_get(b->tree, "parameters");
    int rc = 0;
    for (size_t i = 0; map && i < map->n && b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &map->entry[i];
        struct an_scalar value;
        if (e->value->is_null ||
            an_value_scalar(&value, e->value, "a number or free", b->diags) <
                0 ||
            an_model_add_parameter(b->model, e->key, e->key_at, value,
                                   b->diags) < 0)
            rc = -1;
    }
    return rc;
}

static int build_processes(struct an_building *b)
{
    static const char *const keys[] = {"quarks", "leptons"};
    const struct an_node *map = an_node_get(b->tree, "processes");
    struct an_doublets *const doublets[] = {&b->model->quarks,
                                            &b->model->leptons};
    if (!map)
        return 0;
    int rc = an_value_keys(map, "'processes'", keys, 2, b->diags);
    for (size_t i = 0; i < 2; i++) {
        const struct an_node *node = an_node_get(map, keys[i]);
        struct an_scalar *field = NULL;
        size_t n;
        if (node &&
            (node->is_null ||
             an_value_one_or_list(&field, &n, node, "a field", b->diags) < 0 ||
             an_model_set_doublets(b->model, doublets[i], field, n, b->diags) <
                 0))
            rc = -1;
        free(field);
    }
    return rc;
}

/* `gauginos: true`, after all fields. */
static int build_gauginos(struct an_building *b)
{
    const struct an_node *node = an_node_get(b->tree, "gauginos");
    bool yes = false;
    if (!node)
        return 0;
    if (an_value_bool(&yes, node, b->diags) < 0)
        return -1;
    return yes ? an_model_add_gauginos(b->model, node->at, b->diags) : 0;
}

/* A term, or {term: ..., name: ...}; name and remove only for couplings. */
static int read_term(struct an_scalar *term, struct an_scalar *name,
                     const struct an_node *node, struct an_diags *diags)
{
    static const char *const keys[] = {"term", "name", "remove"};
    *name = (struct an_scalar){0};
    if (node->kind != AN_NODE_MAP)
        return an_value_scalar(term, node, "a term", diags);
    int rc = an_value_keys(node, "a term", keys, 3, diags);
    const struct an_node *text = an_node_get(node, "term");
    const struct an_node *title = an_node_get(node, "name");
    if (title && an_value_scalar(name, title, "a name", diags) < 0)
        rc = -1;
    if (!text && rc < 0)
        return -1;
    if (!text) {
        an_error(diags, node->at, "an item without the key 'term'");
        return an_expected(diags, "{term: L* H eR, name: y}");
    }
    return an_value_scalar(term, text, "a term", diags) < 0 ? -1 : rc;
}

static int build_terms(struct an_building *b, const char *section)
{
    bool couplings = strcmp(section, "couplings") == 0;
    const struct an_node *list = an_node_get(b->tree, section);
    int rc = 0;
    for (size_t i = 0; list && i < list->n && b->diags->ndropped == 0; i++) {
        struct an_scalar term, name;
        if (read_term(&term, &name, list->entry[i].value, b->diags) < 0) {
            rc = -1;
            continue;
        }
        rc |= couplings ? an_model_add_coupling(b->model, term, name, b->diags)
                        : an_model_add_explicit(b->model, term, b->diags);
    }
    return rc;
}

static int build_count(struct an_building *b, const struct an_entry *e)
{
    const struct an_node *map = e->value;
    if (map->kind != AN_NODE_MAP) {
        an_error(b->diags, map->at, "expected a number for each field, got %s",
                 an_node_noun(map));
        return an_expected(b->diags, "%s: {Q: 1/3, L: 1}", e->key);
    }
    struct an_scalar *field = an_alloc(map->n, sizeof *field);
    struct an_scalar *value = an_alloc(map->n, sizeof *value);
    size_t n = 0;
    int rc = 0;
    for (size_t i = 0; i < map->n; i++) {
        const struct an_entry *f = &map->entry[i];
        if (f->value->is_null ||
            an_value_scalar(&value[n], f->value, "a number", b->diags) < 0) {
            rc = -1;
            continue;
        }
        field[n++] = (struct an_scalar){f->key, f->key_at};
    }
    rc |= an_model_add_count(b->model, e->key, field, value, n, e->key_at,
                             b->diags);
    free(field);
    free(value);
    return rc;
}

static int build_counting(struct an_building *b)
{
    const struct an_node *map = an_node_get(b->tree, "counting");
    int rc = 0;
    for (size_t i = 0; map && i < map->n && b->diags->ndropped == 0; i++)
        rc |= build_count(b, &map->entry[i]);
    return rc;
}

static char *find_title(const struct an_model *m)
{
    if (m->name)
        return an_strdup(m->name);
    return strcmp(m->file, "-") == 0 ? an_strdup("standard input")
                                     : an_unicode_printable(m->file);
}

/* model := what b describes. */
static int build_all(struct an_building *b, const struct an_yaml_file *file)
{
    b->tree = an_yaml_tree(file);
    b->dropped = file->dropped;
    if (!b->tree)
        return -1;
    b->model->file = an_strdup(file->path);
    b->model->source = b->tree->at.source;
    int rc = build_title(b) < 0 ? -1 : 0;
    b->model->title = find_title(b->model);
    rc |= build_groups(b);
    rc |= build_parameters(b);
    rc |= an_build_fields(b);
    rc |= build_gauginos(b);
    rc |= an_build_charge(b);
    rc |= an_build_colour(b);
    rc |= an_build_active(b);
    rc |= build_processes(b);
    rc |= an_build_vacua(b);
    rc |= an_build_where_vacuum(b);
    rc |= build_terms(b, "couplings");
    rc |= build_terms(b, "explicit_breaking");
    rc |= build_counting(b);
    rc |= an_build_expect(b);
    rc |= an_content_check(b->tree, b->diags);
    rc |= an_model_finish(b->model, b->diags);
    if (rc == 0 && b->diags->nerrors == 0 && b->nwhere == 0) {
        an_model_warn(b->model, b->diags);
        an_build_dropped(b);
    }
    an_diags_sort(b->diags);
    free(b->group);
    return rc;
}

int an_yaml_build(struct an_model *model, const struct an_yaml_file *file,
                  struct an_diags *diags)
{
    struct an_building b = {.model = model, .diags = diags};
    return build_all(&b, file);
}

int an_yaml_build_where(struct an_model *model, const struct an_yaml_file *file,
                        struct an_diags *diags)
{
    struct an_building b = {.model = model, .diags = diags};
    b.where = file->where;
    b.nwhere = file->nwhere;
    return build_all(&b, file);
}
