/* numbers.h - vectors of field numbers, and what a set of terms conserves.
 *
 * One number for each block of generations. Gauge and imposed symmetries allow
 * a sublattice; terms span another one inside it; what lies between them is
 * conserved by accident.
 */
#ifndef AN_TERMS_NUMBERS_H
#define AN_TERMS_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz_mat.h>

#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "terms/alphabet.h"
#include "terms/blocks.h"

struct an_characters;
struct an_label;
struct an_model;
struct an_products;
struct an_spelling;
struct an_term;

/* Blocks past which nobody reads the answer, and lattices take seconds. */
#define AN_MAX_BLOCKS 64

/* Vectors of field numbers, one number for each block of generations (both
 * chiralities of a dirac field together), and which of them are neutral. */
struct an_numbers {
    const struct an_model *model; /* borrowed */
    struct an_blocks blocks;
    struct an_alphabet alphabet; /* every field and its conjugate */
    struct an_lattice neutral;   /* N: no gauge or imposed charge, F even
                                    unless there are superfields; with
                                    R-symmetries explicit breaking is in it;
                                    zero until it is asked for */
    bool has_neutral;
    struct an_products *products; /* of the model, for all to read and fill;
                                     borrowed, or NULL: none are kept */
};

void an_numbers_init(struct an_numbers *x);
void an_numbers_clear(struct an_numbers *x);

/* Generations that the terms name are blocks of their own. */
void an_numbers_set(struct an_numbers *x, const struct an_model *model,
                    const struct an_term *term, size_t nterms);

/* Sets x->neutral; with more than AN_MAX_BLOCKS it stays zero. */
void an_numbers_set_neutral(struct an_numbers *x);

/* x (zeros) := the field numbers of a product over an alphabet with the same
 * blocks. */
void an_numbers_vector(fmpz *x, const struct an_alphabet *a,
                       const struct an_spelling *s);

/* Adds the vector of a product unless it is there; true when it is new. */
bool an_rows_add_product(struct an_rows *rows, const struct an_alphabet *a,
                         const struct an_spelling *s);

/* Is the block a gaugino, or, a neutral majorana field beside superfields,
 * taken for one? */
bool an_numbers_is_gaugino(const struct an_numbers *x, size_t block);

/* Adds 2e for each real field, e for a gaugino. */
void an_numbers_real(struct an_rows *rows, const struct an_numbers *x);

/* Adds the vectors that occur in a term: one for each choice of generations and
 * chiralities that leaves some component. With `any` nothing is asked, and
 * characters may be NULL. False when there are too many choices, or one is too
 * large to tell whether it exists. */
bool an_numbers_term(struct an_rows *rows, struct an_characters *characters,
                     const struct an_numbers *x, const struct an_term *term,
                     bool any);

/* rows[i] (n of them, initialised by this call) := the vectors of each term,
 * none of NULL; false when one has too many choices, or is too large. */
bool an_numbers_terms(struct an_rows *rows, const struct an_numbers *x,
                      const struct an_term *const *term, size_t n);

/* Adds allowed terms up to a mass dimension that span the vectors of all of
 * them; false when there are too many, or one is too large to tell whether it
 * exists. */
bool an_numbers_allowed(struct an_rows *rows, struct an_characters *characters,
                        const struct an_numbers *x, int dimension,
                        size_t words);

/* l (uninitialised) := "L", "nuR[1,2]". */
void an_block_label(struct an_label *l, const struct an_blocks *b,
                    const struct an_model *model, size_t block);

/* Adds the vectors of what breaks a symmetry by hand; false when there are too
 * many. */
bool an_numbers_explicit(struct an_rows *rows, const struct an_numbers *x);

#endif
