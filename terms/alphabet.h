/* alphabet.h - products of fields, letter by letter.
 *
 * A letter is one block of generations of a field or its conjugate, of one
 * chirality; a product is an ascending row of letters. What must vanish in an
 * invariant is additive over letters, so that products can be searched by
 * their charges.
 */
#ifndef AN_TERMS_ALPHABET_H
#define AN_TERMS_ALPHABET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpz.h>

struct an_blocks;
struct an_model;
struct an_species;

/* The letters that products are spelt with, one for each block, conjugation
 * and chirality, and those of their charges that have to vanish. */
struct an_alphabet {
    const struct an_model *model; /* borrowed */
    struct an_species *letter;    /* by field, unconjugated first */
    size_t *block;                /* n: number of the letter's block */
    int *dimension;               /* n: twice the mass dimension */
    size_t n, cap;
    size_t ncharges;  /* U(1) charges, their parts in each unknown apart */
    fmpz *charge;     /* n + 1 x ncharges, scaled to integers; the last row is
                         theta's, 1 under R-symmetries */
    size_t nresidues; /* Z(n) charges, classes under centres, spinors */
    unsigned *modulus;
    unsigned *residue;   /* n + 1 x nresidues */
    uint64_t *hash;      /* n + 1: linear in the charges, modulo 2^64 */
    bool superpotential; /* AN_SUPERSPACE: a product is allowed that has twice
                            the charges of theta, not none */
    int measure; /* twice the dimension of d^2 theta or d^4 theta, else 0 */
};

enum an_sector {
    AN_ORDINARY,         /* all fields but superfields */
    AN_SUPERSPACE,       /* superfields, unconjugated */
    AN_KAEHLER,          /* superfields and conjugates, two of either or more */
    AN_SECTORS,          /* how many hold the terms of a model */
    AN_BOTH = AN_SECTORS /* every field and its conjugate */
};

/* What an alphabet holds. */
struct an_selection {
    const bool *field; /* one flag per field, or NULL: every field */
    enum an_sector sector;
    bool drop;      /* the charges under `dropped` may be anything */
    size_t dropped; /* an abelian group */
};

void an_alphabet_init(struct an_alphabet *a);
void an_alphabet_clear(struct an_alphabet *a);
void an_alphabet_set(struct an_alphabet *a, const struct an_model *model,
                     const struct an_blocks *blocks,
                     const struct an_selection *selection);

#endif
