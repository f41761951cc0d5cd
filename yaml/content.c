/* content.c - the `content` section: which new fields are looked for. */
#include "yaml/content.h"

#include <stdlib.h>

#include "yaml/file.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"

static int read_map(struct an_yaml_content *c, const struct an_node *map,
                    struct an_diags *diags)
{
    static const char *const names[] = {"add",   "fermions",        "scalars",
                                        "where", "integral_charge", "unit",
                                        "max"};
    const struct {
        const char *key, *what;
        struct an_scalar *one;
        struct an_yaml_texts *several;
    } keys[] = {
        {"add", "a number of multiplets such as 4 or 3..5", &c->add, NULL},
        {"fermions", "a text such as 'SU2L=1,2,3 Y=-1..1:1/2 ell=?'", NULL,
         &c->fermions},
        {"scalars", "a text such as 'S: ell=?, vev'", NULL, &c->scalars},
        {"where", "a condition such as heavy=S", NULL, &c->where},
        {"unit", "a number", &c->unit, NULL},
        {"max", "a number", &c->max, NULL},
    };
    int rc = an_value_keys(map, "'content'", names,
                           sizeof names / sizeof *names, diags);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const struct an_node *node = an_node_get(map, keys[i].key);
        if (node && keys[i].one)
            rc |= an_value_scalar(keys[i].one, node, keys[i].what, diags);
        else if (node)
            rc |= an_value_one_or_list(&keys[i].several->v, &keys[i].several->n,
                                       node, keys[i].what, diags);
    }
    const struct an_node *integral = an_node_get(map, "integral_charge");
    bool yes;
    if (integral && an_value_bool(&yes, integral, diags) < 0)
        rc = -1;
    else if (integral)
        c->integral_charge = (struct an_scalar){integral->text, integral->at};
    return rc;
}

void an_yaml_content_clear(struct an_yaml_content *c)
{
    free(c->fermions.v);
    free(c->scalars.v);
    free(c->where.v);
    *c = (struct an_yaml_content){0};
}

static int read_tree(struct an_yaml_content *c, const struct an_node *tree,
                     struct an_diags *diags)
{
    const struct an_node *map = an_node_get(tree, "content");
    return map && !map->is_null ? read_map(c, map, diags) : 0;
}

int an_yaml_content_read(struct an_yaml_content *c,
                         const struct an_yaml_file *file,
                         struct an_diags *diags)
{
    return read_tree(c, an_yaml_tree(file), diags);
}

int an_content_check(const struct an_node *tree, struct an_diags *diags)
{
    struct an_yaml_content c = {0};
    int rc = read_tree(&c, tree, diags);
    an_yaml_content_clear(&c);
    return rc;
}
