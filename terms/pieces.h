/* pieces.h - terms as products of pieces of fields, all fermions left-handed.
 *
 * A piece is some generations of a field, or of its right-handed part
 * conjugated. A factor of a term may stand for several: either chirality of a
 * Dirac field, generations of different charges. Of all choices those are kept
 * whose product holds a Lorentz scalar and that are allowed; where none is, one
 * that is not.
 */
#ifndef AN_TERMS_PIECES_H
#define AN_TERMS_PIECES_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_model;
struct an_term;

/* Generations first .. first + n - 1. */
struct an_piece {
    size_t field, first, n;
    bool conjugate; /* it is the right-handed part's conjugate */
};

/* Have two generations of a field the same charges, and is neither named by a
 * vev or a term? */
bool an_generations_alike(const struct an_model *m, size_t field, size_t a,
                          size_t b);

/* A product of pieces that stands for a term. */
struct an_piece_term {
    const struct an_term *term; /* of the model; borrowed; NULL: a mass */
    size_t n;
    size_t *piece; /* owned, and so is star */
    bool *star;    /* conjugated */
};

struct an_piece_terms {
    struct an_piece_term *v;
    size_t n, cap;
};

void an_piece_terms_clear(struct an_piece_terms *t);

/* Appends the products of piece[0..n), all pieces of a finished model, that
 * stand for the term. 0, or -1 with an error when there are too many. */
int an_piece_terms_add(struct an_piece_terms *t, const struct an_model *m,
                       const struct an_piece *piece, size_t n,
                       const struct an_term *term, struct an_diags *diags);

/* Appends the masses that the types of Dirac and Majorana fields imply; `term`
 * is NULL there. */
void an_piece_terms_masses(struct an_piece_terms *t, const struct an_model *m,
                           const struct an_piece *piece, size_t n);

/* Of products that are equal, or conjugate to each other, the first is kept. */
void an_piece_terms_unique(struct an_piece_terms *t, const struct an_model *m,
                           const struct an_piece *piece);

#endif
