/* space.h - charges under which some terms are neutral, as a space of rows. */
#ifndef AN_TERMS_ACCIDENTAL_SPACE_H
#define AN_TERMS_ACCIDENTAL_SPACE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_rows;

/* Adds a basis of the charges under which the terms are neutral. */
void an_space_conserved(struct an_rows *space, const struct an_rows *terms);

/* Adds the combinations of the rows that vanish in column c. */
void an_space_eliminate(struct an_rows *to, const struct an_rows *from,
                        size_t c);

/* q, given on the fixed columns := a combination of the rows of the space that
 * agrees there, and vanishes on as many others as can be, in this sequence of
 * columns. False when none agrees; q is then undefined elsewhere. */
bool an_space_extend(fmpq *q, const struct an_rows *space, const bool *fixed,
                     const size_t *sequence);

#endif
