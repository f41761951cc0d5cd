/* term.h - products of fields: L* H* nuR[1], (H^2)... as written in a model. */
#ifndef AN_THEORY_TEXT_TERM_H
#define AN_THEORY_TEXT_TERM_H

#include <stddef.h>

#include "base/diag.h"
#include "theory/text/factor.h"

struct an_model;
struct an_text;

struct an_term {
    char *text; /* as written; owned */
    char *name; /* of {term:, name:}; owned, or NULL */
    struct an_factor *factor;
    size_t n, cap;
    struct an_where at;
};

void an_term_init(struct an_term *t);
void an_term_clear(struct an_term *t);

/* t := the term written in text. 0, or -1 with one error: an unknown field with
 * the nearest name, a generation out of range, L*H*nuR or a lone *, and the
 * spellings Lbar, H~, H^dagger, conj[H], L^c with a hint of ours. t is
 * initialised; its text is set in any case. */
int an_term_read(struct an_term *t, const struct an_model *model,
                 const char *text, struct an_where at, struct an_diags *diags);

/* The canonical form: fields in the model's order, NAME then NAME*, ^k; powers
 * of equal factors gathered. For the caller to free. */
char *an_term_text(const struct an_term *t, const struct an_model *model);

/* The same as prose, for the caller to free. */
char *an_term_prose(const struct an_term *t, const struct an_model *model);

/* Appends it, prose. */
void an_say_canonical(struct an_text *out, const struct an_term *t,
                      const struct an_model *model);

/* Appends what a user wrote, as prose where it is a term. */
void an_say_term_of(struct an_text *out, const struct an_model *model,
                    const char *text);

/* Appends the term as it is written, prose. */
void an_say_written(struct an_text *out, const struct an_term *t,
                    const struct an_model *model);

#endif
