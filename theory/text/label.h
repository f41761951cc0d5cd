/* label.h - a field with what is written behind its name, in two spellings:
 * nuR[1]*, l.nu, L(q=0)^2, <H(q=0)>*.
 *
 * In LaTeX generations and components stand below, with the index that the
 * symbol has; conjugates and powers above.
 */
#ifndef AN_THEORY_TEXT_LABEL_H
#define AN_THEORY_TEXT_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "theory/text/symbol.h"

/* A factor under way; an_label_put clears it. */
struct an_label {
    struct an_text plain;
    struct an_symbol symbol;
    size_t plain_inside, low_inside; /* where parentheses begin; 0: none */
};

/* l (uninitialised) := the field; a name that is no field's. */
void an_label_init(struct an_label *l, const struct an_field *f);
void an_label_init_name(struct an_label *l, const char *name);
void an_label_clear(struct an_label *l);

/* Appends "[2]", unless it is AN_EVERY; "[1,2]" of such text; ".nu"; "(q=0)".
 */
void an_label_generation(struct an_label *l, size_t generation);
void an_label_generations(struct an_label *l, const char *list);
void an_label_component(struct an_label *l, const char *name);
void an_label_inside(struct an_label *l, const char *text);

/* Appends a prime. */
void an_label_prime(struct an_label *l);

/* Drops what is in parentheses at the end. */
void an_label_shorten(struct an_label *l);

/* Appends the factor: its conjugate where the power is negative. As a vev in
 * brackets. */
void an_label_put(struct an_math *f, struct an_label *l, const fmpz *power,
                  bool vev);

/* The label alone or, as of an antiparticle, L^c: prose, for the caller to
 * free. */
char *an_label_take(struct an_label *l);
char *an_label_take_conjugate(struct an_label *l);

/* Appends the field alone, to prose as well. */
void an_math_field(struct an_math *x, const struct an_field *f);
void an_say_field(struct an_text *t, const struct an_field *f);

#endif
