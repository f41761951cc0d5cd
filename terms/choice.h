/* choice.h - what the factors of a term may stand for. */
#ifndef AN_TERMS_CHOICE_H
#define AN_TERMS_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/tally.h"
#include "terms/factor.h"

struct an_model;
struct an_term;
struct an_text;

/* What a factor may stand for: one field or its conjugate, one chirality, and
 * generations with the same charges. */
struct an_species {
    size_t field;
    bool conjugate;
    enum an_spin spin;  /* of the factor, conjugation included */
    bool single;        /* one generation, chosen */
    size_t generation;  /* that one, or the first of them; 0-based */
    size_t generations; /* how many there are */
    bool named;         /* a choice among unequal charges */
};

/* Every way of choosing chiralities and generations in a term: multisets of
 * species. */
struct an_choices {
    struct an_species *species;
    size_t n, cap;
    size_t degree;        /* factors, powers included */
    int theta;            /* an_term_theta of the term */
    struct an_tally rows; /* width degree: species, ascending; empty when
                             there are too many */
    bool complete;        /* the rows are all there */
};

void an_choices_init(struct an_choices *c);
void an_choices_clear(struct an_choices *c);
void an_choices_set(struct an_choices *c, const struct an_model *model,
                    const struct an_term *term);

/* Does the row's Lorentz product contain a singlet? */
bool an_choices_is_scalar(const struct an_choices *c, const int *row);

/* Appends the members of a row whose generation was a choice among unequal
 * charges, "nuR[1] nuR[2]", prose. */
void an_choices_say(struct an_text *t, const struct an_choices *choices,
                    const struct an_model *model, const int *row);

#endif
