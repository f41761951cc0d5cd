/* generator.c - a generator on the components of a draft's fields. */
#include "import/generator.h"

#include <flint/fmpq_vec.h>

#include "algebra/vector.h"
#include "theory/model.h"
#include "import/draft.h"

void an_draft_coordinates(fmpq *x, const struct an_draft *d, size_t field,
                          const int *weight, size_t symbol)
{
    const struct an_model *m = &d->model;
    for (size_t i = 0; i < m->ncoordinates; i++)
        fmpq_zero(x + i);
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_assignment *a = &m->field[field].group[g];
        fmpq *at = x + m->coordinate[g];
        if (m->group[g].kind == AN_SIMPLE) {
            for (int k = 0;
                 symbol == AN_EVERY && weight && k < m->group[g].lie.rank; k++)
                fmpq_set_si(at + k, weight[m->first_label[g] + (size_t)k], 1);
        } else if (m->group[g].kind == AN_U1 && symbol == AN_EVERY) {
            fmpq_set(at, a->charge->constant);
        } else if (m->group[g].kind == AN_U1) {
            for (size_t k = 0; k < a->charge->n; k++)
                if (a->charge->symbol[k] == symbol)
                    fmpq_set(at, &a->charge->coefficient[k]);
        }
    }
}

bool an_draft_part_charge(fmpq_t q, const struct an_draft *d,
                          const fmpq *generator, size_t field,
                          const struct an_draft_part *part)
{
    slong n = (slong)d->model.ncoordinates;
    fmpq *x = _fmpq_vec_init(n);
    bool fixed = part->known;
    an_draft_coordinates(x, d, field, part->weight, AN_EVERY);
    an_vector_dot(q, generator, x, n);
    if (part->conjugate)
        fmpq_neg(q, q);
    for (size_t u = 0; fixed && u < d->model.nunknowns; u++) {
        fmpq_t slope;
        fmpq_init(slope);
        an_draft_coordinates(x, d, field, part->weight, u);
        an_vector_dot(slope, generator, x, n);
        fixed = fmpq_is_zero(slope);
        fmpq_clear(slope);
    }
    _fmpq_vec_clear(x, n);
    return fixed;
}
