/* notation.h - terms and groups as LaTeX.
 *
 * They are read in the notation of model files, in which all rooms write them:
 * L^2 H*, nuR[1,2]^c, U(1)_B−L.
 */
#ifndef AN_REPORT_SAY_NOTATION_H
#define AN_REPORT_SAY_NOTATION_H

#include <stdbool.h>
#include <stddef.h>

struct an_group;
struct an_model;
struct an_text;

/* Appends the factor that s begins with and ends before a blank, a comma or
 * the like; the bytes that it takes, 0 if there is none. With `any` the name
 * need not be one of a field. */
size_t an_notation_factor(struct an_text *latex, const struct an_model *m,
                          const char *s, bool any);

/* Appends the group that s begins with, and ends likewise: its name, U(1)_X,
 * U(1)', Z6. A U(1)'s name is its charge. */
size_t an_notation_group(struct an_text *latex, const struct an_model *m,
                         const char *s);

#endif
