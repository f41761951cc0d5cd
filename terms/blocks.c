/* blocks.c - generations that nothing tells apart.
 *
 * Generations with the same charges rotate into each other, so a count takes
 * them together; a term that names one of them (`L*[1] H eR[1]`) tells it from
 * the rest.
 */
#include "terms/blocks.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/charge.h"

void an_blocks_init(struct an_blocks *b)
{
    *b = (struct an_blocks){0};
}

void an_blocks_clear(struct an_blocks *b)
{
    for (size_t i = 0; i < b->nfields; i++)
        free(b->of[i]);
    free(b->of);
    free(b->start);
    free(b->v);
    an_blocks_init(b);
}

static bool is_named(const struct an_term *term, size_t nterms, size_t field,
                     size_t generation)
{
    for (size_t t = 0; t < nterms; t++)
        for (size_t k = 0; k < term[t].n; k++)
            if (term[t].factor[k].field == field &&
                term[t].factor[k].generation == generation)
                return true;
    return false;
}

/* Puts one generation into a block of its field, or into a new one. */
static void place(struct an_blocks *b, const struct an_model *model,
                  const bool *named, size_t field, size_t generation)
{
    size_t k = b->start[field];
    for (; k < b->n; k++)
        if (!named[generation] && !named[b->v[k].first] &&
            an_generations_charged_alike(model, field, generation,
                                         b->v[k].first))
            break;
    if (k == b->n) {
        b->v = an_grow(b->v, &b->cap, b->n + 1, sizeof *b->v);
        b->v[b->n++] = (struct an_generations){field, generation, 0};
    }
    b->v[k].count++;
    b->of[field][generation] = k;
}

void an_blocks_set(struct an_blocks *b, const struct an_model *model,
                   const struct an_term *term, size_t nterms)
{
    an_blocks_clear(b);
    b->nfields = model->nfields;
    b->start = an_alloc(model->nfields + 1, sizeof *b->start);
    b->of = an_alloc(model->nfields, sizeof *b->of);
    for (size_t i = 0; i < model->nfields; i++) {
        size_t n = model->field[i].generations;
        bool *named = an_alloc(n, sizeof *named);
        b->start[i] = b->n;
        b->of[i] = an_alloc(n, sizeof **b->of);
        for (size_t k = 0; k < n; k++)
            named[k] = is_named(term, nterms, i, k);
        for (size_t k = 0; k < n; k++)
            place(b, model, named, i, k);
        free(named);
    }
    b->start[model->nfields] = b->n;
}
