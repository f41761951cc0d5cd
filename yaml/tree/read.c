/* read.c - libyaml's events -> tree.
 *
 * One pass, with the open collections on a stack of our own: libyaml's loader
 * is quadratic in depth and accepts what we refuse. Reading stops at the first
 * thing that makes the rest meaningless (bad syntax, an alias, too deep); what
 * is merely forbidden is reported and reading goes on.
 */
#include "yaml/tree/read.h"

#include <stdlib.h>
#include <string.h>

#include <yaml.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/unicode.h"
#include "yaml/tree/cursor.h"
#include "yaml/source.h"
#include "yaml/tree/syntax.h"
#include "yaml/tree/tree.h"
#include "yaml/value.h"

struct reader {
    yaml_parser_t parser;
    struct an_cursor cursor;
    struct an_diags *diags;
    struct an_node *root;               /* owned until handed over */
    struct an_node *open[AN_MAX_DEPTH]; /* borrowed: root and its open parts */
    size_t depth;
    size_t documents;
    bool stopped; /* the rest is meaningless */
};

static struct an_where place(struct reader *r, yaml_mark_t mark)
{
    return an_cursor_place(&r->cursor, mark.index);
}

static int stop(struct reader *r)
{
    r->stopped = true;
    return -1;
}

static struct an_node *innermost(const struct reader *r)
{
    return r->depth > 0 ? r->open[r->depth - 1] : NULL;
}

/* Does the innermost mapping wait for a key? */
static bool is_key_next(const struct reader *r)
{
    const struct an_node *top = innermost(r);
    if (!top || top->kind != AN_NODE_MAP)
        return false;
    return top->n == 0 || top->entry[top->n - 1].value;
}

/* [?, ?] is to YAML a list of mappings with an empty key each: moves `at` to
 * the question mark. */
static bool is_after_question(const struct reader *r, struct an_where *at)
{
    const char *s = r->cursor.source->text;
    size_t i = r->cursor.byte, start = r->cursor.line_start;
    while (i > start && (s[i - 1] == ' ' || s[i - 1] == ','))
        i--;
    if (i == start || s[i - 1] != '?')
        return false;
    at->column = i - start;
    return true;
}

static int take_key(struct reader *r, const char *key, struct an_where at)
{
    struct an_node *top = innermost(r);
    bool good = false;
    if (top->n >= AN_MAX_ENTRIES) {
        an_error(r->diags, at, "more than %d entries in one mapping",
                 AN_MAX_ENTRIES);
        return stop(r);
    }
    if (strcmp(key, "<<") == 0) {
        an_error(r->diags, at, "merge keys (<<) are not allowed");
        an_expected(r->diags, "'extends' to build on another model");
        return stop(r);
    }
    if (!*key && is_after_question(r, &at)) {
        an_syntax_question(at, r->diags);
        return stop(r);
    }
    if (strlen(key) > AN_MAX_KEY || strchr(key, '\n'))
        an_error(r->diags, at,
                 "a key of several lines or more than %d bytes is no name",
                 AN_MAX_KEY);
    else if (!*key)
        an_error(r->diags, at, "an empty key, expected a name");
    else
        good = true;
    an_node_take(top, good ? key : "", at, NULL);
    return good ? 0 : -1;
}

/* Puts a value where it belongs. */
static int take_value(struct reader *r, struct an_node *value)
{
    struct an_node *top = innermost(r);
    if (!top) {
        r->root = value;
        return 0;
    }
    if (top->kind == AN_NODE_MAP) {
        top->entry[top->n - 1].value = value;
        return 0;
    }
    if (top->n >= AN_MAX_ENTRIES) {
        an_error(r->diags, value->at, "more than %d entries in one list",
                 AN_MAX_ENTRIES);
        an_node_free(value);
        return stop(r);
    }
    an_node_take(top, NULL, value->at, value);
    return 0;
}

static int refuse_properties(struct reader *r, const yaml_char_t *anchor,
                             const yaml_char_t *tag, struct an_where at)
{
    int rc = 0;
    if (anchor) {
        an_error(r->diags, at, "anchors (&%s) are not allowed",
                 an_quote((const char *)anchor).v);
        rc = an_expected(r->diags, "the value itself at every place, or "
                                   "'extends' to build on another model");
    }
    if (tag) {
        an_error(r->diags, at, "tags (%s) are not allowed",
                 an_quote((const char *)tag).v);
        rc = an_expected(r->diags, "the value alone; every scalar is a text");
    }
    return rc;
}

/* Escapes such as "\0" make characters that the file itself could not hold. */
static int refuse_characters(struct reader *r, const char *s, size_t n,
                             struct an_where at)
{
    for (size_t i = 0; i < n;) {
        unsigned long point = 0;
        size_t width = an_unicode_decode(&point, s + i, n - i);
        bool fine = width > 0 && an_source_allows(point);
        if (!fine || point == '\r') {
            an_error(r->diags, at,
                     "the text holds the character U+%04lX, which is not "
                     "allowed in a model file",
                     point);
            return stop(r);
        }
        i += width;
    }
    return 0;
}

static struct an_node *scalar_node(const yaml_event_t *e, struct an_where at)
{
    const char *text = (const char *)e->data.scalar.value;
    yaml_scalar_style_t style = e->data.scalar.style;
    struct an_node *node = an_node_new_scalar(text, at);
    if (style == YAML_PLAIN_SCALAR_STYLE)
        node->is_null =
            !*text || strcmp(text, "~") == 0 || strcmp(text, "null") == 0;
    /* The last line's end of a | or > block belongs to the layout. */
    bool block =
        style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
    size_t n = strlen(node->text);
    while (block && n > 0 && node->text[n - 1] == '\n')
        node->text[--n] = '\0';
    return node;
}

/* In {a:b} YAML sees one key without a value. */
static int refuse_glued(struct reader *r, const struct an_node *value)
{
    const struct an_node *top = innermost(r);
    if (!top || top->kind != AN_NODE_MAP || !value->is_null || *value->text)
        return 0;
    struct an_entry *last = &top->entry[top->n - 1];
    if (!strchr(last->key, ':'))
        return 0;
    an_error(r->diags, last->key_at,
             "'%s' is a key without a value: the colon needs a blank after it",
             last->key);
    last->key[0] = '\0';
    return an_expected(r->diags, "'key: value'");
}

static int on_scalar(struct reader *r, const yaml_event_t *e,
                     struct an_where at)
{
    int rc =
        refuse_properties(r, e->data.scalar.anchor, e->data.scalar.tag, at);
    const char *text = (const char *)e->data.scalar.value;
    if (refuse_characters(r, text, e->data.scalar.length, at) < 0)
        return -1;
    if (is_key_next(r))
        return take_key(r, text, at) < 0 ? -1 : rc;
    struct an_node *node = scalar_node(e, at);
    rc |= refuse_glued(r, node);
    return take_value(r, node) < 0 ? -1 : rc;
}

static int on_start(struct reader *r, enum an_node_kind kind,
                    struct an_where at)
{
    if (is_key_next(r)) {
        an_error(r->diags, at, "a key must be a text, got %s",
                 kind == AN_NODE_MAP ? "a mapping" : "a list");
        return stop(r);
    }
    if (r->depth == AN_MAX_DEPTH) {
        an_error(r->diags, at, "nested more than %d levels deep", AN_MAX_DEPTH);
        return stop(r);
    }
    struct an_node *node = an_node_new(kind, at);
    if (take_value(r, node) < 0)
        return -1;
    r->open[r->depth++] = node;
    return 0;
}

static int compare_keys(const void *a, const void *b)
{
    const struct an_entry *const *x = a, *const *y = b;
    int order = strcmp((*x)->key, (*y)->key);
    return order ? order : (*x < *y ? -1 : *x > *y);
}

/* Sorting finds equal keys; of each name the first entry stays. */
static int refuse_duplicates(struct reader *r, struct an_node *map)
{
    size_t n = map->n;
    const struct an_entry **sorted = an_alloc(n, sizeof(*sorted));
    const struct an_entry **first = an_alloc(n, sizeof(*first));
    for (size_t i = 0; i < n; i++)
        sorted[i] = &map->entry[i];
    qsort(sorted, n, sizeof(*sorted), compare_keys);
    for (size_t i = 1, start = 0; i < n; i++) {
        if (strcmp(sorted[i]->key, sorted[start]->key) == 0)
            first[sorted[i] - map->entry] = sorted[start];
        else
            start = i;
    }
    int rc = 0;
    for (size_t i = 0; i < n; i++) {
        if (!first[i])
            continue;
        struct an_where at = first[i]->key_at;
        rc = an_error(r->diags, map->entry[i].key_at,
                      "duplicate key '%s'; the first one is at %zu:%zu",
                      map->entry[i].key, at.line, at.column);
    }
    for (size_t i = n; i-- > 0;) {
        if (first[i])
            an_node_drop(map, i);
    }
    free(sorted);
    free(first);
    return rc;
}

/* A refused key was replaced by an empty one, reported when it was met. */
static int on_end(struct reader *r)
{
    struct an_node *node = r->open[--r->depth];
    if (node->kind != AN_NODE_MAP)
        return 0;
    for (size_t i = node->n; i-- > 0;) {
        if (!*node->entry[i].key)
            an_node_drop(node, i);
    }
    return refuse_duplicates(r, node);
}

static int on_document(struct reader *r, const yaml_event_t *e,
                       struct an_where at)
{
    if (r->documents++ > 0) {
        an_error(r->diags, at, "a second document, expected one model a file");
        return stop(r);
    }
    if (!e->data.document_start.version_directive &&
        e->data.document_start.tag_directives.start ==
            e->data.document_start.tag_directives.end)
        return 0;
    return an_error(r->diags, at, "directives (%%YAML, %%TAG) are not allowed");
}

static int on_alias(struct reader *r, const yaml_event_t *e, struct an_where at)
{
    an_error(r->diags, at, "aliases (*%s) are not allowed",
             an_quote((const char *)e->data.alias.anchor).v);
    an_expected(r->diags, "quotes around a text that begins with '*'");
    an_syntax_quote(at, r->diags);
    return stop(r);
}

static int on_event(struct reader *r, const yaml_event_t *e)
{
    struct an_where at = place(r, e->start_mark);
    int rc = 0;
    switch (e->type) {
    case YAML_DOCUMENT_START_EVENT:
        return on_document(r, e, at);
    case YAML_ALIAS_EVENT:
        return on_alias(r, e, at);
    case YAML_SCALAR_EVENT:
        return on_scalar(r, e, at);
    case YAML_SEQUENCE_START_EVENT:
        rc = refuse_properties(r, e->data.sequence_start.anchor,
                               e->data.sequence_start.tag, at);
        return on_start(r, AN_NODE_LIST, at) < 0 ? -1 : rc;
    case YAML_MAPPING_START_EVENT:
        rc = refuse_properties(r, e->data.mapping_start.anchor,
                               e->data.mapping_start.tag, at);
        return on_start(r, AN_NODE_MAP, at) < 0 ? -1 : rc;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        return on_end(r);
    default:
        return 0;
    }
}

static int read_events(struct reader *r)
{
    int rc = 0;
    bool done = false;
    while (!done && !r->stopped) {
        yaml_event_t e;
        if (!yaml_parser_parse(&r->parser, &e)) {
            struct an_where context = place(r, r->parser.context_mark);
            struct an_where at = place(r, r->parser.problem_mark);
            an_syntax_error(r->parser.problem, r->parser.context, at, context,
                            r->diags);
            return stop(r);
        }
        rc |= on_event(r, &e);
        done = e.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&e);
    }
    return rc;
}

static int check_root(const struct reader *r)
{
    struct an_where at = {r->cursor.source, 1, 1};
    if (r->root && r->root->kind == AN_NODE_MAP)
        return 0;
    if (!r->root || r->root->is_null)
        an_error(r->diags, at, "the model file is empty");
    else
        an_error(r->diags, r->root->at, "expected a mapping, got %s",
                 an_node_noun(r->root));
    return an_expected(r->diags, "'groups:', 'fields:' and so on, each "
                                 "followed by its entries");
}

int an_tree_read(struct an_node **tree, const struct an_source *source,
                 struct an_diags *diags)
{
    struct reader r = {.cursor = {source, 0, 0, 1, 0}, .diags = diags};
    *tree = NULL;
    if (!yaml_parser_initialize(&r.parser))
        return an_error(diags, (struct an_where){source, 0, 0},
                        "out of memory");
    yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&r.parser, (const unsigned char *)source->text,
                                 source->size);
    int rc = read_events(&r);
    yaml_parser_delete(&r.parser);
    if (!r.stopped && check_root(&r) < 0)
        r.stopped = true;
    if (r.stopped) {
        an_node_free(r.root);
        return -1;
    }
    *tree = r.root;
    return rc;
}
