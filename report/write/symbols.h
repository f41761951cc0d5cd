/* symbols.h - the signs of mathematics and their commands in LaTeX.
 *
 * A table is one text of words with blanks between, a key before each value:
 * "α alpha β beta".
 */
#ifndef AN_REPORT_WRITE_SYMBOLS_H
#define AN_REPORT_WRITE_SYMBOLS_H

#include <stdbool.h>
#include <stddef.h>

struct an_symbol_row {
    const char *key, *value; /* of nkey and nvalue bytes */
    size_t nkey, nvalue;
};

/* The row at *p, which moves behind it; false at the end. */
bool an_symbol_next(struct an_symbol_row *row, const char **p);

/* The first row with whose key s[0..n) begins; false when there is none. */
bool an_symbol_find(struct an_symbol_row *row, const char *table, const char *s,
                    size_t n);

enum an_symbol_kind {
    AN_SYMBOL_LETTER, /* slanted, as Latin letters are */
    AN_SYMBOL_NAME,   /* upright */
    AN_SYMBOL_SIGN,   /* with blanks around it, except in an index */
    AN_SYMBOL_FENCE,  /* without */
    AN_SYMBOL_SPACE,  /* its sign is a width */
    AN_SYMBOL_NOTHING,
};

/* The row, sign and command, of the sign that s[0..n) begins with; of the
 * command s[0..n), without its backslash. False when there is none. */
bool an_symbol_of_sign(struct an_symbol_row *row, const char *s, size_t n);
bool an_symbol_of_command(struct an_symbol_row *row, enum an_symbol_kind *kind,
                          const char *s, size_t n);

#endif
