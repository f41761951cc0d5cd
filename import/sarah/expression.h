/* expression.h - the part of Mathematica that SARAH's model files are in.
 *
 * Sums, products (also by juxtaposition and `.`), powers, lists, f[x], f[[i]],
 * rules, strings; nested comments; a line that ends in a backslash goes on.
 */
#ifndef AN_IMPORT_SARAH_EXPRESSION_H
#define AN_IMPORT_SARAH_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

enum an_expr_kind {
    AN_EXPR_NUMBER,
    AN_EXPR_SYMBOL,
    AN_EXPR_STRING,
    AN_EXPR_LIST,
    AN_EXPR_CALL,    /* part[0] is the head */
    AN_EXPR_ELEMENT, /* f[[i]]: the same */
    AN_EXPR_SUM,
    AN_EXPR_PRODUCT,
    AN_EXPR_INVERSE, /* one part: a/b is a times the inverse of b */
    AN_EXPR_POWER,   /* two parts */
    AN_EXPR_MINUS,   /* one part */
    AN_EXPR_RULE,    /* a -> b */
};

struct an_expr {
    enum an_expr_kind kind;
    char *text;            /* of a number, symbol or string; owned */
    struct an_expr **part; /* the array is owned, its entries by the file */
    size_t n, cap;
    struct an_where at;
};

/* left = right, or an expression alone (right NULL). */
struct an_statement {
    struct an_expr *left, *right;
    char *broken; /* what could not be read, a message; or NULL */
    struct an_where at, broken_at;
};

/* A file as statements. */
struct an_statements {
    struct an_statement *v;
    size_t n, cap;
    struct an_expr **expr; /* all of them; owned */
    size_t nexpr, cap_expr;
    size_t nskipped; /* pieces of text that are no statement of ours */
};

void an_statements_init(struct an_statements *s);
void an_statements_clear(struct an_statements *s);

/* s (initialised) := the statements of a file. A statement that cannot be read
 * is kept as far as it was. -1 with an error when a comment or a string does
 * not end. */
int an_statements_read(struct an_statements *s, const struct an_source *source,
                       struct an_diags *diags);

/* Is it the symbol? Is it a call of (an element of) that symbol? */
bool an_expr_is(const struct an_expr *e, const char *symbol);
bool an_expr_calls(const struct an_expr *e, enum an_expr_kind kind,
                   const char *symbol);

#endif
