/* place.c - charges by field and generation in one row. */
#include "residual/goldstones/place.h"

#include "theory/model.h"

size_t an_goldstone_place(const struct an_model *m, size_t field,
                          size_t generation)
{
    size_t n = generation;
    for (size_t f = 0; f < field; f++)
        n += m->field[f].generations;
    return n;
}
