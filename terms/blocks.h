/* blocks.h - generations that nothing tells apart. */
#ifndef AN_TERMS_BLOCKS_H
#define AN_TERMS_BLOCKS_H

#include <stddef.h>

struct an_model;
struct an_term;

/* Generations of one field that nothing tells apart: equal charges, and no term
 * of a given list names one of them. */
struct an_generations {
    size_t field;
    size_t first; /* the lowest generation, 0-based */
    size_t count;
};

struct an_blocks {
    struct an_generations *v; /* by field, then by lowest generation */
    size_t n, cap;
    size_t *start;  /* nfields + 1: first block of each field */
    size_t **of;    /* per field, per generation: its block */
    size_t nfields; /* of the model */
};

void an_blocks_init(struct an_blocks *b);
void an_blocks_clear(struct an_blocks *b);
void an_blocks_set(struct an_blocks *b, const struct an_model *model,
                   const struct an_term *term, size_t nterms);

#endif
