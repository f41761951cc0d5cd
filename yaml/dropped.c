/* dropped.c - vevs of a parent that its child has lost.
 *
 * A child's `breaking` or `scenarios` takes the place of both of its parent's,
 * so a step that is not repeated is gone, and with it what it broke. That is a
 * warning when a group that the parent's vevs broke is broken in no vacuum of
 * the child; a field that the child removes is left alone on purpose.
 */
#include "yaml/dropped.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "theory/find.h"
#include "theory/model.h"
#include "yaml/building.h"
#include "yaml/tree/tree.h"

/* The field of a vev as written; NULL where there is none. */
static const char *vev_field(const struct an_node *vev)
{
    const struct an_node *field = an_node_get(vev, "field");
    return field ? field->text : vev->text;
}

static bool has_field(const struct an_node *vevs, const struct an_model *m,
                      size_t group)
{
    for (size_t i = 0; i < vevs->n; i++) {
        const char *name = vev_field(vevs->entry[i].value);
        size_t n = name ? strcspn(name, "[ ") : 0, f;
        char *plain = an_strndup(name ? name : "", n);
        bool breaks = an_model_find_field(&f, m, plain) &&
                      an_field_is_charged(m, f, group);
        free(plain);
        if (breaks)
            return true;
    }
    return false;
}

/* The vevs of an entry of `breaking` or `scenarios`; NULL when it has none. */
static const struct an_node *entry_vevs(const struct an_entry *e)
{
    return e->key ? e->value : an_node_get(e->value, "vevs");
}

/* Does some vacuum of the model break the group? */
static bool is_broken(const struct an_model *m, size_t group)
{
    for (size_t i = 0; i < m->nvacua; i++)
        for (size_t k = 0; k < m->vacuum[i].nvevs; k++)
            if (an_field_is_charged(m, m->vacuum[i].vev[k].field, group))
                return true;
    return false;
}

/* Appends [H, {field: chi, component: [0, -1]}] as in the source. */
static void add_node(struct an_text *t, const struct an_node *node)
{
    bool list = node->kind == AN_NODE_LIST;
    if (node->kind == AN_NODE_SCALAR) {
        an_text_add(t, strpbrk(node->text, "[]{},") ? "\"" : "");
        an_text_add(t, node->text);
        an_text_add(t, strpbrk(node->text, "[]{},") ? "\"" : "");
        return;
    }
    an_text_add(t, list ? "[" : "{");
    for (size_t i = 0; i < node->n; i++) {
        an_text_printf(t, "%s%s%s", i ? ", " : "",
                       list ? "" : node->entry[i].key, list ? "" : ": ");
        add_node(t, node->entry[i].value);
    }
    an_text_add(t, list ? "]" : "}");
}

/* The line that restores an entry of the parent. */
static void add_line(struct an_text *t, const struct an_entry *e, bool chain)
{
    struct an_text vevs = {0};
    add_node(&vevs, entry_vevs(e));
    if (!chain) {
        an_text_printf(t, "them in the scenarios: [..., %s",
                       an_text_string(&vevs) + 1);
    } else if (e->key) {
        an_text_printf(t, "`- {name: %s, vevs: %s}` as one more step", e->key,
                       an_text_string(&vevs));
    } else {
        an_text_add(t, "`- ");
        add_node(t, e->value);
        an_text_add(t, "` as one more step");
    }
    an_text_clear(&vevs);
}

static void warn(const struct an_building *b, const struct an_entry *e,
                 const char *groups)
{
    size_t i = an_node_index(b->tree, "breaking");
    bool chain = i < b->tree->n;
    if (!chain)
        i = an_node_index(b->tree, "scenarios");
    struct an_text vevs = {0}, line = {0};
    add_node(&vevs, entry_vevs(e));
    add_line(&line, e, chain);
    an_warning(b->diags, b->tree->entry[i].key_at, "parents-vev-dropped",
               "'%s' replaces that of the parent: without the vevs %s nothing "
               "breaks %s",
               b->tree->entry[i].key, an_text_string(&vevs), groups);
    an_expected(b->diags, "%s", an_text_string(&line));
    an_text_clear(&line);
    an_text_clear(&vevs);
}

static void check_section(const struct an_building *b,
                          const struct an_node *section)
{
    const struct an_model *m = b->model;
    bool *said = an_alloc(m->ngroups, sizeof *said);
    for (size_t i = 0; section && i < section->n; i++) {
        const struct an_entry *e = &section->entry[i];
        const struct an_node *vevs = entry_vevs(e);
        struct an_text groups = {0};
        for (size_t g = 0; vevs && vevs->kind == AN_NODE_LIST && g < m->ngroups;
             g++) {
            if (said[g] || !has_field(vevs, m, g) || is_broken(m, g))
                continue;
            said[g] = true;
            an_text_printf(&groups, "%s%s", groups.n ? ", " : "",
                           m->group[g].name);
        }
        if (groups.n > 0)
            warn(b, e, an_text_string(&groups));
        an_text_clear(&groups);
    }
    free(said);
}

void an_build_dropped(const struct an_building *b)
{
    bool own =
        an_node_get(b->tree, "breaking") || an_node_get(b->tree, "scenarios");
    if (!own || !b->dropped)
        return;
    check_section(b, an_node_get(b->dropped, "breaking"));
    check_section(b, an_node_get(b->dropped, "scenarios"));
}
