/* write.c - the merged tree as a model file that stands alone.
 *
 * Sections in the usual order, one entry a line, values in flow style. A text
 * is quoted whenever we, or a reader with other rules for unquoted scalars,
 * would take it for something else; numbers stay bare, since quoted and bare
 * ones are the same to us.
 */

#include <ctype.h>
#include <string.h>

#include "base/limits.h"
#include "theory/component.h"
#include "theory/electric.h"
#include "theory/find.h"
#include "theory/model.h"
#include "yaml/file.h"
#include "yaml/section.h"
#include "yaml/tree/tree.h"
#include "yaml/yaml.h"

/* One open collection. */
struct frame {
    const struct an_node *node;
    size_t i; /* entries written */
};

/* Words that YAML 1.1 or 1.2 turns into something else; true and false mean the
 * same to everybody. */
static bool is_reserved(const char *s)
{
    static const char *const words[] = {"null", "yes",  "no",   "on",
                                        "off",  "true", "false"};
    if (strcmp(s, "true") == 0 || strcmp(s, "false") == 0)
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t k = 0;
        while (s[k] && tolower((unsigned char)s[k]) == words[i][k])
            k++;
        if (!s[k] && !words[i][k])
            return true;
    }
    return false;
}

static bool is_octal(const char *s)
{
    s += *s == '-' || *s == '+';
    return s[0] == '0' && s[1] && s[1] != '.' && s[1] != '/' && s[1] != ' ';
}

static bool is_plain(const char *s, bool flow)
{
    static const char inside[] = " _-+*/^.()'=<>";
    size_t n = strlen(s);
    bool begins = isalnum((unsigned char)s[0]) || s[0] == '_' ||
                  (s[0] == '-' && isalnum((unsigned char)s[1])) ||
                  (s[0] == '(' && !flow);
    if (!begins || s[n - 1] == ' ' || is_reserved(s) || is_octal(s))
        return false;
    for (size_t i = 0; i < n; i++) {
        bool in_block = !flow && (strchr("[]{},", s[i]) ||
                                  (s[i] == ':' && s[i + 1] != ' ' && s[i + 1]));
        if (!isalnum((unsigned char)s[i]) && !strchr(inside, s[i]) && !in_block)
            return false;
    }
    return true;
}

static void add_scalar(struct an_text *out, const char *s, bool flow)
{
    if (is_plain(s, flow)) {
        an_text_add(out, s);
        return;
    }
    an_text_add(out, "\"");
    for (; *s; s++) {
        if (*s == '\n')
            an_text_add(out, "\\n");
        else if (*s == '\t')
            an_text_add(out, "\\t");
        else if (*s == '"' || *s == '\\')
            an_text_printf(out, "\\%c", *s);
        else
            an_text_add_n(out, s, 1);
    }
    an_text_add(out, "\"");
}

static void open_or_add(struct an_text *out, struct frame *stack, size_t *depth,
                        const struct an_node *node, bool flow)
{
    if (node->is_null) {
        an_text_add(out, "null");
    } else if (node->kind == AN_NODE_SCALAR) {
        add_scalar(out, node->text, flow);
    } else {
        an_text_add(out, node->kind == AN_NODE_MAP ? "{" : "[");
        stack[(*depth)++] = (struct frame){node, 0};
    }
}

/* A value in flow style; the open collections are on a stack. */
static void add_value(struct an_text *out, const struct an_node *node)
{
    struct frame stack[AN_MAX_DEPTH + 1];
    size_t depth = 0;
    open_or_add(out, stack, &depth, node, false);
    while (depth > 0) {
        struct frame *top = &stack[depth - 1];
        bool map = top->node->kind == AN_NODE_MAP;
        if (top->i == top->node->n) {
            an_text_add(out, map ? "}" : "]");
            depth--;
            continue;
        }
        const struct an_entry *e = &top->node->entry[top->i];
        if (top->i++ > 0)
            an_text_add(out, ", ");
        if (map) {
            add_scalar(out, e->key, true);
            an_text_add(out, ": ");
        }
        open_or_add(out, stack, &depth, e->value, true);
    }
}

/* Behind a field the electric charges of its components, as a comment. */
static void add_charges(struct an_text *out, const struct an_model *model,
                        const char *name)
{
    struct an_text t = {0};
    size_t field;
    if (an_model_find_field(&field, model, name) &&
        an_field_charges_text(&t, model, field))
        an_text_printf(out, "  # Q: %s", an_text_string(&t));
    an_text_clear(&t);
}

static void add_section(struct an_text *out, const char *name,
                        const struct an_node *node,
                        const struct an_model *model)
{
    bool fields = strcmp(name, "fields") == 0;
    an_text_printf(out, "%s:", name);
    if (node->kind == AN_NODE_SCALAR || node->n == 0) {
        an_text_add(out, " ");
        add_value(out, node);
        an_text_add(out, "\n");
        return;
    }
    an_text_add(out, "\n");
    for (size_t i = 0; i < node->n; i++) {
        const struct an_entry *e = &node->entry[i];
        an_text_add(out, "  ");
        if (node->kind == AN_NODE_LIST) {
            an_text_add(out, "- ");
        } else {
            add_scalar(out, e->key, true);
            an_text_add(out, ": ");
        }
        add_value(out, e->value);
        if (fields && model)
            add_charges(out, model, e->key);
        an_text_add(out, "\n");
    }
}

void an_yaml_resolved(struct an_text *out, const struct an_yaml_file *file,
                      const struct an_model *model)
{
    const struct an_node *tree = an_yaml_tree(file);
    an_text_add(out, "format: 1\n");
    for (size_t i = 0; tree && an_section_name(i); i++) {
        const char *name = an_section_name(i);
        const struct an_node *node = an_node_get(tree, name);
        bool written =
            strcmp(name, "format") != 0 && strcmp(name, "extends") != 0;
        if (node && written)
            add_section(out, name, node, model);
    }
}
