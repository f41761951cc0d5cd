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

void an_goldstone_fermion(fmpq_t q, const struct an_model *m,
                          const fmpq *charge, size_t field, size_t generation)
{
    fmpq_set(q, charge + an_goldstone_place(m, field, generation));
    if (m->field[field].type == AN_SUPERFIELD)
        fmpq_sub(q, q, charge + an_goldstone_place(m, m->nfields, 0));
}
