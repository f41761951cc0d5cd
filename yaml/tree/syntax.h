/* syntax.h - what is wrong with the YAML, in plain language. */
#ifndef AN_YAML_TREE_SYNTAX_H
#define AN_YAML_TREE_SYNTAX_H

#include "base/diag.h"

/* libyaml's complaint in plain language; open is the place of its
 * context (the list that is not closed). */
int an_syntax_error(const char *problem, const char *context,
                    struct an_where at, struct an_where open,
                    struct an_diags *diags);
/* A `?` that YAML takes for the mark of a key. */
int an_syntax_question(struct an_where at, struct an_diags *diags);
/* Adds the element around `at`, quoted, as a suggestion where it looks like a
 * term; returns -1. */
int an_syntax_quote(struct an_where at, struct an_diags *diags);

#endif
