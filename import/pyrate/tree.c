/* tree.c - a file of PyR@TE as a tree of texts.
 *
 *     file  = lines
 *     lines = {key ":" (value newline | newline lines further to the right)}
 *     value = "{" [entry {"," entry}] "}" | "[" [value {"," value}] "]" | text
 *     entry = [key ":"] value
 *
 * A text goes to the next comma or closing bracket that is not inside brackets
 * of its own; at the top level to the end of the line. # begins a comment.
 */
#include "import/pyrate/tree.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"

struct reader {
    const struct an_source *source;
    size_t i, line, start;
    size_t depth; /* of maps and lists */
    struct an_diags *diags;
};

void an_pyrate_tree_clear(struct an_pyrate_node *node)
{
    for (size_t i = 0; i < node->n; i++)
        an_pyrate_tree_clear(&node->v[i]);
    free(node->v);
    free(node->key);
    free(node->text);
    *node = (struct an_pyrate_node){0};
}

const struct an_pyrate_node *an_pyrate_get(const struct an_pyrate_node *node,
                                           const char *key)
{
    for (size_t i = 0; node && i < node->n; i++)
        if (node->v[i].key && strcmp(node->v[i].key, key) == 0)
            return &node->v[i];
    return NULL;
}

static char at(const struct reader *r)
{
    return r->i < r->source->size ? r->source->text[r->i] : '\0';
}

static bool ends(const struct reader *r)
{
    return r->i >= r->source->size;
}

static struct an_where where(const struct reader *r)
{
    return (struct an_where){r->source, r->line, r->i - r->start + 1};
}

static void next(struct reader *r)
{
    if (at(r) == '\n') {
        r->line++;
        r->start = r->i + 1;
    }
    r->i++;
}

static void skip_comment(struct reader *r)
{
    while (!ends(r) && at(r) != '\n')
        next(r);
}

/* Blanks and comments; line ends as well with `lines`. */
static void skip(struct reader *r, bool lines)
{
    while (!ends(r))
        if (at(r) == '#')
            skip_comment(r);
        else if (at(r) == ' ' || at(r) == '\t' || at(r) == '\r' ||
                 (lines && at(r) == '\n'))
            next(r);
        else
            return;
}

/* A copy without blanks around it, and without quotes. */
static char *trimmed(const char *s, size_t n)
{
    while (n > 0 && isspace((unsigned char)s[0])) {
        s++;
        n--;
    }
    while (n > 0 && isspace((unsigned char)s[n - 1]))
        n--;
    if (n >= 2 && (s[0] == '"' || s[0] == '\'') && s[n - 1] == s[0]) {
        s++;
        n -= 2;
    }
    return an_strndup(s, n);
}

/* The text up to one of the characters outside brackets; comments are left
 * out. */
static char *read_text(struct reader *r, const char *stops)
{
    struct an_text t = {0};
    size_t open = 0;
    while (!ends(r)) {
        char c = at(r);
        if (c == '#') {
            skip_comment(r);
            continue;
        }
        if (open == 0 && c && strchr(stops, c))
            break;
        if (c == '(' || c == '[' || c == '{')
            open++;
        else if (open > 0 && (c == ')' || c == ']' || c == '}'))
            open--;
        an_text_add_n(&t, c == '\n' || c == '\0' ? " " : &c, 1);
        next(r);
    }
    char *text = trimmed(an_text_string(&t), t.n);
    an_text_clear(&t);
    return text;
}

static struct an_pyrate_node *add(struct an_pyrate_node *parent)
{
    parent->v =
        an_grow(parent->v, &parent->cap, parent->n + 1, sizeof *parent->v);
    parent->v[parent->n] = (struct an_pyrate_node){0};
    return &parent->v[parent->n++];
}

static int read_value(struct reader *r, struct an_pyrate_node *node,
                      const char *stops);

/* Does a key stand here: a colon before the entry and the line end? */
static bool is_key(const struct reader *r, const char *stops)
{
    size_t open = 0;
    for (size_t i = r->i; i < r->source->size; i++) {
        char c = r->source->text[i];
        if (c == '\n')
            return false;
        if (open == 0 &&
            (c == ':' || c == '\0' || c == '#' || strchr(stops, c)))
            return c == ':';
        if (c == '(' || c == '[' || c == '{')
            open++;
        else if (open > 0 && (c == ')' || c == ']' || c == '}'))
            open--;
    }
    return false;
}

/* The entries of a map or list, whose opening bracket was read. */
static int read_entries(struct reader *r, struct an_pyrate_node *node,
                        const char *close)
{
    struct an_where begin = where(r);
    const char *stops = close[0] == '}' ? ",}" : ",]";
    if (++r->depth > AN_MAX_DEPTH)
        return an_error(r->diags, begin, "more than %d levels of brackets",
                        AN_MAX_DEPTH);
    for (;;) {
        skip(r, true);
        if (ends(r))
            return an_error(r->diags, begin, "this bracket is not closed");
        if (at(r) == close[0])
            break;
        if (at(r) == ',') {
            next(r);
            continue;
        }
        struct an_pyrate_node *entry = add(node);
        entry->key_at = where(r);
        if (!node->list && is_key(r, stops)) {
            entry->key = read_text(r, ":");
            next(r);
            skip(r, true);
        }
        size_t before = r->i;
        if (read_value(r, entry, stops) < 0)
            return -1;
        if (r->i == before && at(r) != ',' && at(r) != close[0])
            return an_error(r->diags, where(r),
                            "expected a comma or %s, got "
                            "'%s'",
                            close, an_quote_n(r->source->text + r->i, 1).v);
    }
    next(r);
    r->depth--;
    return 0;
}

static int read_value(struct reader *r, struct an_pyrate_node *node,
                      const char *stops)
{
    node->at = where(r);
    if (at(r) == '{' || at(r) == '[') {
        bool list = at(r) == '[';
        node->list = list;
        next(r);
        return read_entries(r, node, list ? "]" : "}");
    }
    node->text = read_text(r, stops);
    return 0;
}

/* The lines of a map, of which the first begins in this column, up to one to
 * the left of it. */
static int read_lines(struct reader *r, struct an_pyrate_node *node,
                      size_t column)
{
    if (++r->depth > AN_MAX_DEPTH)
        return an_error(r->diags, where(r), "more than %d levels of lines",
                        AN_MAX_DEPTH);
    for (skip(r, true); !ends(r) && where(r).column >= column; skip(r, true)) {
        struct an_where begin = where(r);
        if (!is_key(r, "\n") && column == 1) { /* ---, or what is no entry */
            skip_comment(r);
            continue;
        }
        if (!is_key(r, "\n"))
            return an_error(r->diags, begin, "expected NAME: and a value");
        struct an_pyrate_node *entry = add(node);
        entry->key_at = begin;
        entry->key = read_text(r, ":");
        next(r);
        skip(r, false);
        if (at(r) == '\n') { /* its bracket may come later, or its lines */
            skip(r, true);
            if (at(r) != '{' && at(r) != '[') {
                if (!ends(r) && where(r).column > begin.column &&
                    read_lines(r, entry, where(r).column) < 0)
                    return -1;
                continue;
            }
        }
        if (read_value(r, entry, "\n") < 0)
            return -1;
    }
    r->depth--;
    return 0;
}

int an_pyrate_tree_read(struct an_pyrate_node *root,
                        const struct an_source *source, struct an_diags *diags)
{
    struct reader r = {.source = source, .line = 1, .diags = diags};
    return read_lines(&r, root, 1);
}
