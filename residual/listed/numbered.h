/* numbered.h - a theory with a symmetry for each field.
 *
 * The same theory with one more global U(1) for each block of generations, its
 * field number; Z(2) for real and majorana fields, and nothing for gauginos,
 * which couple singly. A set of terms breaks part of them: with its vectors
 * among the relations, every question that is put to a vacuum is answered for
 * these terms alone.
 */
#ifndef AN_RESIDUAL_LISTED_NUMBERED_H
#define AN_RESIDUAL_LISTED_NUMBERED_H

#include "theory/model.h"
#include "terms/numbers.h"

struct an_rows;

struct an_numbered {
    struct an_model m;   /* groups after those of the model; borrows the rest */
    struct an_numbers x; /* the blocks */
    size_t *group;       /* of each block; AN_NO_NUMBER for a gaugino */
    const struct an_model *model; /* borrowed */
};

#define AN_NO_NUMBER ((size_t)-1)

/* Generations that the terms name are blocks of their own. False when there are
 * too many blocks; to be cleared in any case. */
bool an_numbered_init(struct an_numbered *n, const struct an_model *m,
                      const struct an_term *term, size_t nterms);
void an_numbered_clear(struct an_numbered *n);

/* Adds vectors of field numbers, without charges, to rows of coordinates of
 * n->m. */
void an_numbered_rows(struct an_rows *rows, const struct an_numbered *n,
                      const struct an_rows *numbers);

#endif
