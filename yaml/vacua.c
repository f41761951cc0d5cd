/* vacua.c - vevs, steps, scenarios and active neutrinos -> the model. */
#include "yaml/vacua.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "theory/build/build.h"
#include "theory/build/spec.h"
#include "theory/model.h"
#include "yaml/building.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"

/* A component as it was written, with the arrays that theory/ borrows. */
struct spec {
    struct an_component_spec c;
    struct an_scalar **owned; /* lists of labels and eigenvalues */
    size_t nowned, cap;
};

static void spec_clear(struct spec *s)
{
    for (size_t i = 0; i < s->nowned; i++)
        free(s->owned[i]);
    free(s->owned);
    free(s->c.labels);
    free(s->c.row);
    free(s->c.invariant);
}

static int read_list(const struct an_scalar **v, size_t *n, struct spec *s,
                     const struct an_node *node, const char *what,
                     struct an_diags *diags)
{
    struct an_scalar *list;
    int rc = an_value_one_or_list(&list, n, node, what, diags);
    s->owned = an_grow(s->owned, &s->cap, s->nowned + 1, sizeof(*s->owned));
    s->owned[s->nowned++] = list;
    *v = list;
    return rc;
}

/* Lists by group. */
static int read_groups(struct an_label_spec **v, size_t *n, struct spec *s,
                       const struct an_node *map, const char *what,
                       struct an_diags *diags)
{
    int rc = 0;
    *n = map->n;
    *v = an_alloc(map->n, sizeof **v);
    for (size_t i = 0; i < map->n; i++) {
        const struct an_entry *e = &map->entry[i];
        struct an_label_spec *l = &(*v)[i];
        l->group = (struct an_scalar){e->key, e->key_at};
        l->at = e->value->at;
        rc |= read_list(&l->labels, &l->n, s, e->value, what, diags);
    }
    return rc;
}

/* A name, a list of labels, or lists by group. */
static int read_component(struct spec *s, const struct an_node *node,
                          struct an_diags *diags)
{
    static const char what[] = "a Dynkin label";
    if (node->kind == AN_NODE_SCALAR)
        return an_value_scalar(&s->c.component, node, "a component", diags);
    if (node->kind == AN_NODE_MAP) {
        if (node->n > 0)
            return read_groups(&s->c.labels, &s->c.nlabels, s, node, what,
                               diags);
        an_error(diags, node->at, "a component without labels");
        return an_expected(diags, "{SU3L: [0, -1]}");
    }
    s->c.nlabels = 1;
    s->c.labels = an_alloc(1, sizeof *s->c.labels);
    s->c.labels[0].at = node->at;
    return read_list(&s->c.labels[0].labels, &s->c.labels[0].n, s, node, what,
                     diags);
}

static int read_invariant(struct spec *s, const struct an_node *node,
                          struct an_diags *diags)
{
    if (node->kind == AN_NODE_MAP && node->n > 0)
        return read_groups(&s->c.invariant, &s->c.ninvariants, s, node,
                           "a node of the Dynkin diagram", diags);
    an_error(diags, node->at, "nodes of Dynkin diagrams are given by group");
    return an_expected(diags, "{SU5: [1, 2, 4]}, 0 for the node of the "
                              "extended diagram");
}

static int read_matrix(struct spec *s, const struct an_node *node,
                       struct an_diags *diags)
{
    if (node->kind != AN_NODE_LIST || node->n == 0) {
        an_error(diags, node->at, "a matrix is a list of rows, got %s",
                 node->n ? an_node_noun(node) : "nothing");
        return an_expected(diags, "[[1, 0], [0, 2]]");
    }
    int rc = 0;
    s->c.nrows = node->n;
    s->c.row = an_alloc(node->n, sizeof *s->c.row);
    for (size_t i = 0; i < node->n; i++) {
        const struct an_node *entry = node->entry[i].value;
        struct an_label_spec *row = &s->c.row[i];
        row->at = entry->at;
        if (entry->kind != AN_NODE_LIST) {
            an_error(diags, row->at, "a row of a matrix is a list, got %s",
                     an_node_noun(entry));
            return an_expected(diags, "[[1, 0], [0, 2]]");
        }
        if (read_list(&row->labels, &row->n, s, entry, "an entry of a matrix",
                      diags) < 0)
            rc = -1;
    }
    return rc;
}

/* What, a vev or a neutrino: NAME, or {field: NAME, component: ...}, or one of
 * the directions. */
static int spec_read(struct spec *s, const struct an_node *node,
                     const char *what, struct an_diags *diags)
{
    static const char *const keys[] = {"field",  "component", "diagonal",
                                       "matrix", "invariant", "of"};
    *s = (struct spec){.c = {.at = node->at}};
    if (node->kind != AN_NODE_MAP)
        return an_value_scalar(&s->c.field, node, "a field", diags);
    const struct an_node *field = an_node_get(node, "field");
    const struct an_node *component = an_node_get(node, "component");
    const struct an_node *diagonal = an_node_get(node, "diagonal");
    const struct an_node *matrix = an_node_get(node, "matrix");
    const struct an_node *invariant = an_node_get(node, "invariant");
    const struct an_node *of = an_node_get(node, "of");
    int rc = an_value_keys(node, what, keys, 6, diags);
    if (!field && rc == 0) {
        rc = an_error(diags, node->at, "a mapping without the key 'field'");
        an_expected(diags, "{field: chi, component: [0, -1]}");
    }
    if (field)
        rc |= an_value_scalar(&s->c.field, field, "a field", diags);
    if (component)
        rc |= read_component(s, component, diags);
    if (diagonal || matrix)
        s->c.numbers_at = diagonal ? diagonal->at : matrix->at;
    if (diagonal)
        rc |= read_list(&s->c.diagonal, &s->c.ndiagonal, s, diagonal,
                        "an entry of a diagonal", diags);
    if (matrix)
        rc |= read_matrix(s, matrix, diags);
    if (invariant)
        rc |= read_invariant(s, invariant, diags);
    if (of)
        rc |= read_list(&s->c.of, &s->c.nof, s, of, "a group", diags);
    return rc;
}

static int add_active(struct an_building *b, const struct an_node *node,
                      bool listed)
{
    struct spec s;
    int rc = spec_read(&s, node, "a neutrino", b->diags);
    if (rc == 0)
        rc = an_model_add_active(b->model, &s.c, listed, b->diags);
    spec_clear(&s);
    return rc;
}

int an_build_active(struct an_building *b)
{
    const struct an_node *node = an_node_get(b->tree, "active_neutrinos");
    int rc = 0;
    if (!node)
        return 0;
    if (node->kind != AN_NODE_LIST)
        return add_active(b, node, false);
    if (node->n == 0) {
        rc = an_error(b->diags, node->at, "an empty list of neutrinos");
        an_expected(b->diags, "active_neutrinos: L");
    }
    for (size_t i = 0; i < node->n && b->diags->ndropped == 0; i++)
        rc |= add_active(b, node->entry[i].value, true);
    return rc;
}

static int suggest_list(const char *name, struct an_diags *diags)
{
    struct an_text t = {0};
    an_text_printf(&t, "[%s]", name);
    an_suggest(diags, an_text_string(&t));
    an_text_clear(&t);
    return -1;
}

static int add_vevs(struct an_building *b, size_t vacuum,
                    const struct an_node *list)
{
    int rc = 0;
    if (list->kind != AN_NODE_LIST) {
        an_error(b->diags, list->at, "expected a list of vevs, got %s",
                 an_node_noun(list));
        an_expected(b->diags, "[H, {field: chi, component: [0, -1]}]");
        return list->kind == AN_NODE_SCALAR && *list->text &&
                       strlen(list->text) < AN_MAX_KEY
                   ? suggest_list(list->text, b->diags)
                   : -1;
    }
    for (size_t i = 0; i < list->n && b->diags->ndropped == 0; i++) {
        struct spec s;
        if (spec_read(&s, list->entry[i].value, "a vev", b->diags) < 0 ||
            an_vacuum_add_vev(b->model, vacuum, &s.c, b->diags) < 0)
            rc = -1;
        spec_clear(&s);
    }
    return rc;
}

/* *index := a new vacuum: false when the builder has none (too many), true also
 * for one that has an error. */
static bool add_vacuum(size_t *index, int *rc, struct an_building *b,
                       const char *name, bool scenario, struct an_where at)
{
    size_t before = b->model->nvacua;
    if (an_model_add_vacuum(index, b->model, name, scenario, at, b->diags) < 0)
        *rc = -1;
    *index = before;
    return b->model->nvacua > before;
}

/* `- electroweak: [H]` for {name: electroweak, vevs: [H]}. */
static bool is_short(const struct an_node *node)
{
    return node->kind == AN_NODE_MAP && node->n == 1 &&
           node->entry[0].value->kind == AN_NODE_LIST &&
           strcmp(node->entry[0].key, "vevs") != 0;
}

static int refuse_short(const struct an_node *node, struct an_diags *diags)
{
    const struct an_entry *e = &node->entry[0];
    struct an_text t = {0};
    an_text_printf(&t, "{name: %s, vevs: [", e->key);
    bool plain = true;
    for (size_t i = 0; i < e->value->n; i++) {
        const char *name = e->value->entry[i].value->text;
        plain = plain && name;
        an_text_printf(&t, "%s%s", i ? ", " : "", name ? name : "...");
    }
    an_text_add(&t, "]}");
    an_error(diags, e->key_at, "a step has its name and its vevs by key");
    if (plain)
        an_suggest(diags, an_text_string(&t));
    else
        an_expected(diags, "%s", an_text_string(&t));
    an_text_clear(&t);
    return -1;
}

static int build_step(struct an_building *b, const struct an_node *node)
{
    static const char *const keys[] = {"name", "vevs"};
    static const char example[] = "{name: electroweak, vevs: [H]}";
    if (node->kind != AN_NODE_MAP) {
        an_error(b->diags, node->at,
                 "a step of the breaking is a mapping, "
                 "got %s",
                 an_node_noun(node));
        return an_expected(b->diags, "%s", example);
    }
    if (is_short(node))
        return refuse_short(node, b->diags);
    const struct an_node *name = an_node_get(node, "name");
    const struct an_node *vevs = an_node_get(node, "vevs");
    struct an_scalar s = {0};
    size_t vacuum;
    int rc = an_value_keys(node, "a step", keys, 2, b->diags);
    if (name && an_value_scalar(&s, name, "a name", b->diags) < 0)
        rc = -1;
    struct an_where at = s.text ? s.at : node->at;
    if (!add_vacuum(&vacuum, &rc, b, s.text, false, at))
        return -1;
    if (!vevs && rc == 0) {
        rc = an_error(b->diags, node->at, "a step without the key 'vevs'");
        an_expected(b->diags, "%s", example);
    }
    return vevs && add_vevs(b, vacuum, vevs) < 0 ? -1 : rc;
}

int an_build_vacua(struct an_building *b)
{
    const struct an_node *list = an_node_get(b->tree, "breaking");
    const struct an_node *map = an_node_get(b->tree, "scenarios");
    int rc = 0;
    for (size_t i = 0; list && i < list->n && b->diags->ndropped == 0; i++)
        rc |= build_step(b, list->entry[i].value);
    for (size_t i = 0; map && i < map->n && b->diags->ndropped == 0; i++) {
        const struct an_entry *e = &map->entry[i];
        size_t vacuum;
        if (!add_vacuum(&vacuum, &rc, b, e->key, true, e->key_at))
            return -1;
        rc |= add_vevs(b, vacuum, e->value);
    }
    return rc;
}

int an_build_where_vacuum(struct an_building *b)
{
    const struct an_node *vevs = NULL, *node = NULL;
    size_t vacuum;
    int rc = 0;
    for (size_t i = 0; i < b->nwhere; i++) {
        node = an_node_get(b->where[i], "vevs");
        if (node && vevs) {
            rc = an_error(b->diags, b->where[i]->at, "vevs are given twice");
            an_expected(b->diags, "all of them at once: vevs=chi,H");
        }
        vevs = node ? node : vevs;
    }
    if (!vevs)
        return 0;
    if (vevs->kind != AN_NODE_LIST) {
        an_error(b->diags, vevs->at, "vevs belong to no phase: they are one");
        return an_expected(b->diags, "vevs=chi,H");
    }
    b->where_vacuum = "the vevs asked for";
    if (!add_vacuum(&vacuum, &rc, b, b->where_vacuum, true, vevs->at))
        return -1;
    return add_vevs(b, vacuum, vevs) < 0 ? -1 : rc;
}
