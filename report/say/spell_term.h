/* spell_term.h - a product of fields, components and vevs as mathematics. */
#ifndef AN_REPORT_SAY_SPELL_TERM_H
#define AN_REPORT_SAY_SPELL_TERM_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_text;

/* Appends the LaTeX of the product that s begins with, of as many factors as
 * stand in one piece; the bytes that they take, 0 if there is none. */
size_t an_spell_term(struct an_text *latex, const struct an_model *m,
                     const char *s);

/* May the character continue a name? Does a name or term end here? A full stop
 * may end the sentence. */
bool an_spell_continues(char c);
bool an_spell_ends(const char *s);

#endif
