/* text_lagrangian.h - accidental symmetries, missing terms, mass mechanisms,
 * for people. */
#ifndef AN_REPORT_TEXT_LAGRANGIAN_H
#define AN_REPORT_TEXT_LAGRANGIAN_H

#include <stddef.h>

struct an_accidental;
struct an_accidentals;
struct an_check;
struct an_style;
struct an_text;

/* Accidental symmetries and missing terms; the mass matrix
 * of one vacuum. Nothing when not asked. */
void an_print_terms(struct an_text *out, const struct an_check *c,
                    const struct an_style *s);
void an_print_matrix(struct an_text *out, const struct an_check *c,
                     size_t vacuum, const struct an_style *s);

/* "Q 1/3, uR 1/3"; "broken by L^2 H^2 (dimension 5)". */
void an_say_charges(struct an_text *t, const struct an_accidentals *a,
                    const struct an_accidental *s);
void an_say_breaker(struct an_text *t, const struct an_accidentals *a,
                    const struct an_accidental *s);

#endif
