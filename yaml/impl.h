/* impl.h - private to yaml/: the tree of a model file and what is done to it.
 *
 * A file becomes a tree of texts with places (read.c), trees merge along the
 * `extends` chain (extends.c, merge.c), --set changes the result (set.c), and
 * build.c and its neighbours hand it to theory/build.h piece by piece.
 */
#ifndef AN_YAML_IMPL_H
#define AN_YAML_IMPL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/text.h"
#include "theory/build.h"

struct an_yaml_file;
struct an_yaml_options;

/* Entries of one mapping or list: twice what any section may hold. */
#define AN_MAX_ENTRIES 8192

/* Bytes of a key: longer ones are no names, and YAML itself stops at 1024. */
#define AN_MAX_KEY 256

enum an_node_kind { AN_NODE_SCALAR, AN_NODE_LIST, AN_NODE_MAP };

struct an_node {
    enum an_node_kind kind;
    char *text;             /* of a scalar; owned */
    bool is_null;           /* scalar: unquoted and null, ~ or nothing */
    struct an_entry *entry; /* of a list or mapping; owned */
    size_t n, cap;
    struct an_where at;
};

struct an_entry {
    char *key; /* NULL in a list; owned */
    struct an_where key_at;
    struct an_node *value; /* owned; NULL once it has moved elsewhere */
};

/* tree.c: nodes. */
struct an_node *an_node_new(enum an_node_kind kind, struct an_where at);
struct an_node *an_node_new_scalar(const char *text, struct an_where at);
void an_node_free(struct an_node *node);
/* Appends an entry, taking the value (may be NULL for now); key is copied. */
void an_node_take(struct an_node *node, const char *key, struct an_where key_at,
                  struct an_node *value);
/* Index of a key in a mapping, or node->n. */
size_t an_node_index(const struct an_node *map, const char *key);
/* The value of a key; NULL when absent, or when map is NULL or no mapping. */
struct an_node *an_node_get(const struct an_node *map, const char *key);
/* Frees entry i and closes the gap. */
void an_node_drop(struct an_node *node, size_t i);
/* The key of a mapping nearest to word, or NULL; borrowed. */
const char *an_node_nearest(const struct an_node *map, const char *word);

/* value.c: what a node holds, with the error that says what was expected. */
const char *an_node_noun(const struct an_node *node);
/* A scalar that holds one line of text. */
int an_value_scalar(struct an_scalar *s, const struct an_node *node,
                    const char *what, struct an_diags *diags);
/* A list of such scalars; *v is the caller's to free in any case. */
int an_value_list(struct an_scalar **v, size_t *n, const struct an_node *node,
                  const char *what, struct an_diags *diags);
/* The same; one scalar counts as a list of one. */
int an_value_one_or_list(struct an_scalar **v, size_t *n,
                         const struct an_node *node, const char *what,
                         struct an_diags *diags);
int an_value_bool(bool *b, const struct an_node *node, struct an_diags *diags);
/* An error for every key that is not among names. */
int an_value_keys(const struct an_node *map, const char *what,
                  const char *const *names, size_t n, struct an_diags *diags);
/* "a, b, c" of names for an_expected; the caller clears t. */
void an_value_names(struct an_text *t, const char *const *names, size_t n);

/* source.c: texts. *source is set in any case, the caller's to free. A text
 * that no model file can be is an error: too long, not UTF-8, control bytes. */
int an_source_open(struct an_source **source, const char *path,
                   struct an_diags *diags);
struct an_source *an_source_new(const char *name, const char *text,
                                size_t size);
int an_source_check(const struct an_source *source, struct an_diags *diags);
/* May the character stand in a model file? */
bool an_source_allows(unsigned long point);
void an_source_free(struct an_source *source);

/* cursor.c: a position in a source; starts as {source, 0, 0, 1, 0}. */
struct an_cursor {
    const struct an_source *source;
    size_t character, byte; /* from 0 */
    size_t line;            /* from 1 */
    size_t line_start;      /* its first byte */
};
/* The place of a character, counted from 0; past the end: the end. */
struct an_where an_cursor_place(struct an_cursor *c, size_t character);

/* read.c: *tree := the source as a mapping; NULL when that is impossible. 0, or
 * -1 with errors (the tree may still be good for finding more). */
int an_tree_read(struct an_node **tree, const struct an_source *source,
                 struct an_diags *diags);

/* syntax.c: libyaml's complaint in plain language; open is the place of its
 * context (the list that is not closed). */
int an_syntax_error(const char *problem, const char *context,
                    struct an_where at, struct an_where open,
                    struct an_diags *diags);
/* A `?` that YAML takes for the mark of a key. */
int an_syntax_question(struct an_where at, struct an_diags *diags);
/* Adds the element around `at`, quoted, as a suggestion where it looks like a
 * term; returns -1. */
int an_syntax_quote(struct an_where at, struct an_diags *diags);

/* library.c: where models are. path := the file that `name` means, read from
 * the file `from` ("-" for none); never `from` itself. 0, or -1 with one
 * error at `at`. */
int an_library_find(struct an_text *path, const char *name, const char *from,
                    const struct an_yaml_options *options, struct an_where at,
                    struct an_diags *diags);
/* Is it a path rather than a name? Do two paths name the same file? */
bool an_library_is_path(const char *name);
bool an_library_same(const char *a, const char *b);

/* indent.c: entries that stand at the margin below an empty section, or keys
 * below an empty field, move inside; each time an error. */
int an_tree_indent(struct an_node *tree, struct an_diags *diags);

/* foreign.c: an error when the text is a file of SARAH or PyR@TE. */
int an_source_foreign(const struct an_source *source, struct an_diags *diags);

/* section.c: every top-level key has its shape; bad ones are reported and
 * dropped. */
int an_tree_check(struct an_node *tree, struct an_diags *diags);
/* Is the key one that children do not inherit? */
bool an_section_is_own(const char *key);
bool an_section_exists(const char *key);
/* A section stands where a "field" or "group" belongs: -1 with an error. */
int an_section_misplaced(const struct an_entry *e, const char *what,
                         struct an_diags *diags);
/* Is its value a mapping and nothing else? */
bool an_section_is_map(const char *key);
/* The i-th section in the order of writing; NULL past the last. */
const char *an_section_name(size_t i);

/* merge.c: parent := parent overridden by child, whose parts move over. The
 * parent's breaking and scenarios go to the mapping `dropped` where the child
 * has its own. */
int an_tree_merge(struct an_node *parent, struct an_node *child,
                  struct an_node *dropped, struct an_diags *diags);

/* couplings.c: parent := parent followed by child, whose items move over; an
 * item with `remove: true` drops an inherited term instead. */
int an_couplings_merge(struct an_node *parent, struct an_node *child,
                       struct an_diags *diags);
/* The term of an item as written; "" when it has none. */
const char *an_coupling_text(const struct an_node *item);

/* written.c: terms as texts. Does the term use the field? Are two terms the
 * same product? */
bool an_written_uses(const char *term, const char *field);
bool an_written_equals(const char *a, const char *b);

/* set.c: tree := tree changed by one --set, whose text is the source's. */
int an_tree_set(struct an_node *tree, const struct an_source *set,
                struct an_diags *diags);
/* What stands at s in the text: one value or, where a list is allowed,
 * "-4,-4,5" and "[1, 0]" too. NULL with an error. */
struct an_node *an_set_values(const struct an_source *set, const char *s,
                              bool list_allowed, struct an_diags *diags);

/* where.c: *node := the text as the mapping that `expect` would have; it is the
 * caller's to free in any case. */
int an_where_read(struct an_node **node, const struct an_source *where,
                  struct an_diags *diags);

/* extends.c: parts of an opened file, borrowed; the tree is NULL when there is
 * nothing to build. */
const struct an_node *an_yaml_tree(const struct an_yaml_file *file);
const char *an_yaml_path(const struct an_yaml_file *file);
/* The breaking and scenarios that a child has replaced. */
const struct an_node *an_yaml_dropped(const struct an_yaml_file *file);
/* *n of what options->where has asked for, as mappings. */
struct an_node *const *an_yaml_where(size_t *n,
                                     const struct an_yaml_file *file);

/* What build.c and its neighbours share. */
struct an_building {
    struct an_model *model;
    const struct an_node *tree, *dropped;
    struct an_diags *diags;
    /* groups by name, as in the file, with their index in the model */
    struct an_named {
        const char *name; /* borrowed from the tree */
        bool good;        /* false: the builder refused it */
        size_t index;
    } * group;
    size_t ngroups;
    /* what is expected instead of the file's own expectations */
    struct an_node *const *where;
    size_t nwhere;
    const char *where_phase; /* the scenario that it is about, or NULL */
};

/* The group of that name in the file, or NULL. */
const struct an_named *an_building_group(const struct an_building *b,
                                         const char *name);

int an_building_unknown_group(const struct an_building *b, const char *name,
                              struct an_where at);

int an_build_fields(struct an_building *b); /* fields.c */
/* type, generations and so on. */
bool an_field_has_key(const char *key);
int an_build_charge(struct an_building *b); /* charge.c */
int an_build_colour(struct an_building *b);
int an_build_active(struct an_building *b); /* phases.c */
int an_build_phases(struct an_building *b);
int an_build_expect(struct an_building *b);         /* expect.c */
void an_build_dropped(const struct an_building *b); /* dropped.c: warnings */
/* A scenario named like its vevs, for `vevs` of b->where. */
int an_build_where_phase(struct an_building *b); /* phases.c */

#endif
