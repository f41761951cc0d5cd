/* alphabet.h - products of fields, letter by letter.
 *
 * A letter is one block of generations of a field or its conjugate, of one
 * chirality; a product is an ascending row of letters. What must vanish in an
 * invariant is additive over letters, so that products can be searched by
 * their charges.
 */
#ifndef AN_OPERATORS_ALPHABET_H
#define AN_OPERATORS_ALPHABET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpz.h>

struct an_characters;
struct an_model;
struct an_species;
struct an_term;

/* Generations of one field that nothing tells apart: equal charges, and no term
 * of a given list names one of them. */
struct an_block {
    size_t field;
    size_t first; /* the lowest generation, 0-based */
    size_t count;
};

struct an_blocks {
    struct an_block *v; /* by field, then by lowest generation */
    size_t n, cap;
    size_t *start;  /* nfields + 1: first block of each field */
    size_t **of;    /* per field, per generation: its block */
    size_t nfields; /* of the model */
};

void an_blocks_init(struct an_blocks *b);
void an_blocks_clear(struct an_blocks *b);
void an_blocks_set(struct an_blocks *b, const struct an_model *model,
                   const struct an_term *term, size_t nterms);

/* The letters that products are spelt with, one for each block, conjugation
 * and chirality, and those of their charges that have to vanish. */
struct an_alphabet {
    const struct an_model *model; /* borrowed */
    struct an_species *letter;    /* by field, unconjugated first */
    size_t *block;                /* n: number of the letter's block */
    int *dimension;               /* n: twice the mass dimension */
    size_t n, cap;
    size_t ncharges;  /* U(1) charges, their parts in each unknown apart */
    fmpz *charge;     /* n x ncharges, scaled to integers */
    size_t nresidues; /* Z(n) charges, classes under centres, spinors */
    unsigned *modulus;
    unsigned *residue; /* n x nresidues */
    uint64_t *hash;    /* n: linear in the charges, modulo 2^64 */
};

enum an_sector {
    AN_ORDINARY,   /* all fields but superfields */
    AN_SUPERSPACE, /* superfields, unconjugated */
    AN_BOTH        /* every field and its conjugate */
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

/* A product of letters, ascending. */
struct an_spelling {
    int *letter; /* n */
    size_t n;
    int dimension; /* twice the mass dimension */
};

/* Called for a product; false stops the search. */
typedef bool an_spelling_visit(const struct an_spelling *s, void *data);

/* The range of a search: twice the mass dimension, and how many halves of
 * products may be written down; twice as many products may be visited. */
struct an_range {
    int low, high;
    size_t words;
};

/* A few hundred megabytes, a few seconds. */
#define AN_MAX_WORDS 2000000

/* Visits every product of letters whose charges vanish, single letters
 * included, in an order that depends on the alphabet alone. False when there
 * are too many, before any visit, or when a visit said so. */
bool an_spellings_visit(const struct an_alphabet *a, struct an_range range,
                        an_spelling_visit *visit, void *data);

/* Do the charges of the product vanish? */
bool an_spelling_is_neutral(const struct an_alphabet *a,
                            const struct an_spelling *s);

/* Of a product and its conjugate the one with fewer `*` is canonical, then the
 * one whose first field with unequal powers is unstarred: 1 for the canonical
 * one, -1 for the other, 0 when it is its own conjugate. Majorana fields, whose
 * `*` is not written, decide last. */
int an_spelling_sign(const struct an_alphabet *a, const struct an_spelling *s);

/* t (empty) := the product, or its conjugate, generations forgotten, and which
 * chirality majorana fields have; with its text. */
void an_spelling_term(struct an_term *t, const struct an_alphabet *a,
                      const struct an_spelling *s, bool conjugate);

#endif
