/* token.h - the words of a Mathematica file. */
#ifndef AN_IMPORT_SARAH_TOKEN_H
#define AN_IMPORT_SARAH_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

enum an_token_kind {
    AN_TOKEN_END,
    AN_TOKEN_NUMBER,
    AN_TOKEN_SYMBOL,
    AN_TOKEN_STRING,
    AN_TOKEN_MARK, /* an operator or a bracket */
};

struct an_token {
    enum an_token_kind kind;
    const char *s; /* borrowed from the source; of a string without quotes */
    size_t n;
    bool first; /* of its line */
    struct an_where at;
};

/* Where a file is being read. */
struct an_scanner {
    const struct an_source *source;
    size_t i, line, start; /* start: of the line */
};

/* t := the next word. 0, or -1 with an error for a comment or a string that
 * does not end. */
int an_token_next(struct an_token *t, struct an_scanner *s,
                  struct an_diags *diags);

/* Is it that operator or bracket? */
bool an_token_is(const struct an_token *t, const char *mark);

#endif
