/* value.h - what a node holds, with the error that says what was expected. */
#ifndef AN_YAML_VALUE_H
#define AN_YAML_VALUE_H

#include <stdbool.h>
#include <stddef.h>

#include "theory/text/scalar.h"

struct an_diags;
struct an_node;
struct an_text;

/* "a list", "a mapping": what a node is, in a sentence. */
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

#endif
