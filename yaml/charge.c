/* charge.c - electric charge and colour of the tree -> the model. */
#include "yaml/charge.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "theory/build/build.h"
#include "theory/model.h"
#include "yaml/building.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"

/* {labels: [c1, c2, ...]} */
static int add_labels(const struct an_building *b, size_t group,
                      const struct an_node *map)
{
    static const char *const keys[] = {"labels"};
    int rc = an_value_keys(map, "a group's part of the electric charge", keys,
                           1, b->diags);
    const struct an_node *node = an_node_get(map, "labels");
    struct an_scalar *list;
    size_t n;
    if (!node && rc < 0)
        return -1;
    if (!node) {
        an_error(b->diags, map->at, "a mapping without the key 'labels'");
        return an_expected(b->diags, "{labels: [0, 1/3, ...]}");
    }
    if (an_value_list(&list, &n, node, "a number", b->diags) < 0 ||
        an_model_add_charge_labels(b->model, group, list, n, node->at,
                                   b->diags) < 0)
        rc = -1;
    free(list);
    return rc;
}

static int add_part(const struct an_building *b, const struct an_entry *e)
{
    const struct an_named *group = an_building_group(b, e->key);
    struct an_scalar one, *list = NULL;
    size_t n = 0;
    int rc = 0;
    if (!group)
        return an_building_unknown_group(b, e->key, e->key_at);
    if (!group->good)
        return -1;
    if (e->value->kind == AN_NODE_MAP)
        return add_labels(b, group->index, e->value);
    if (e->value->kind == AN_NODE_LIST) {
        rc = an_value_list(&list, &n, e->value, "a number", b->diags);
        if (rc == 0)
            rc = an_model_add_charge_eigenvalues(b->model, group->index, list,
                                                 n, e->value->at, b->diags);
        free(list);
        return rc;
    }
    rc = an_value_scalar(&one, e->value, "a number", b->diags);
    return rc < 0
               ? -1
               : an_model_add_charge_u1(b->model, group->index, one, b->diags);
}

/* Does the text name a group that has been refused? */
static bool names_bad_group(const struct an_building *b, const char *text)
{
    for (size_t i = 0; i < b->ngroups; i++) {
        if (!b->group[i].good && strstr(text, b->group[i].name))
            return true;
    }
    return false;
}

int an_build_charge(struct an_building *b)
{
    const struct an_node *node = an_node_get(b->tree, "electric_charge");
    struct an_scalar s;
    int rc = 0;
    if (!node)
        return 0;
    if (node->kind == AN_NODE_SCALAR) {
        rc = an_value_scalar(&s, node, "a combination of generators", b->diags);
        if (rc == 0)
            rc = names_bad_group(b, s.text)
                     ? -1
                     : an_model_set_charge(b->model, s, b->diags);
    }
    for (size_t i = 0; i < node->n; i++)
        rc |= add_part(b, &node->entry[i]);
    b->model->faulty = b->model->faulty || rc < 0;
    return rc;
}

/* One factor of colour: a name, or with the nodes of its diagram. */
static int add_colour(const struct an_building *b, struct an_scalar name,
                      const struct an_node *nodes)
{
    const struct an_named *group = an_building_group(b, name.text);
    struct an_scalar *list = NULL;
    size_t n = 0;
    if (group && !group->good)
        return -1;
    int rc = nodes ? an_value_list(&list, &n, nodes,
                                   "a node of its Dynkin diagram", b->diags)
                   : 0;
    if (rc == 0)
        rc = an_model_add_colour(b->model, name, list, n, b->diags);
    free(list);
    return rc;
}

int an_build_colour(struct an_building *b)
{
    const struct an_node *node = an_node_get(b->tree, "colour");
    struct an_scalar *list = NULL;
    size_t n = 0;
    int rc = 0;
    if (!node)
        return 0;
    if (node->kind != AN_NODE_MAP) {
        rc = an_value_one_or_list(&list, &n, node, "a group", b->diags);
        if (rc == 0 && n == 0) {
            rc = an_error(b->diags, node->at, "colour lies in no group");
            an_expected(b->diags, "colour: SU3c, or colour: none");
        }
        bool none = node->kind == AN_NODE_SCALAR && n == 1 &&
                    strcmp(list[0].text, "none") == 0 &&
                    !an_building_group(b, "none");
        b->model->colourless = none;
        for (size_t i = 0; i < n && rc == 0 && !none; i++)
            rc = add_colour(b, list[i], NULL);
        free(list);
        return rc;
    }
    for (size_t i = 0; i < node->n && rc == 0; i++) {
        const struct an_entry *e = &node->entry[i];
        if (!an_building_group(b, e->key))
            rc = an_building_unknown_group(b, e->key, e->key_at);
        else
            rc = add_colour(b, (struct an_scalar){e->key, e->key_at}, e->value);
    }
    return rc;
}
