/* summands.c - the products that an anomaly is a sum of, one field at a time.
 */
#include "anomaly/summands.h"

#include "theory/find.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"

const struct an_contribution *an_anomaly_part(const struct an_anomaly *a,
                                              size_t field)
{
    for (size_t i = 0; i < a->nparts; i++)
        if (a->part[i].field == field)
            return &a->part[i];
    return NULL;
}

void an_fermion_charge(struct an_linear *q, const struct an_model *m,
                       const struct an_field *f, size_t group, size_t j)
{
    an_linear_set(q, &an_assignment_written(&f->group[group])[j]);
    if (an_fermion_is_shifted(f, &m->group[group]))
        fmpq_sub_si(q->constant, q->constant, 1);
}

static bool is_zero(const struct an_model *m, const struct an_field *f,
                    size_t group, size_t j)
{
    struct an_linear q;
    an_linear_init(&q);
    an_fermion_charge(&q, m, f, group, j);
    bool zero = an_linear_is_constant(&q) && fmpq_is_zero(q.constant);
    an_linear_clear(&q);
    return zero;
}

bool an_anomaly_holds(const struct an_model *m, const struct an_anomaly *a,
                      const struct an_weyl *w)
{
    const struct an_field *f = &m->field[w->field];
    if (an_anomaly_part(a, w->field))
        return true;
    if (a->nabelian == 0 || a->form == AN_Z_SPIN ||
        (a->simple != AN_NO_GROUP && fmpq_is_zero(&w->index[a->simple])))
        return false;
    for (size_t j = 0; j < f->generations; j++) {
        bool zero = false;
        for (size_t k = 0; k < a->nabelian; k++)
            zero = zero || is_zero(m, f, a->abelian[k], j);
        if (!zero)
            return true;
    }
    return false;
}

bool an_anomaly_has_summands(const struct an_model *m,
                             const struct an_anomalies *all,
                             const struct an_anomaly *a)
{
    for (size_t i = 0; i < all->nweyls; i++)
        if (an_anomaly_holds(m, a, &all->weyl[i]))
            return true;
    return false;
}
