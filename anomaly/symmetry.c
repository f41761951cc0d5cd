/* symmetry.c - a discrete symmetry, and what its conditions have in common. */
#include "anomaly/symmetry.h"

#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "anomaly/anomaly.h"
#include "anomaly/name.h"
#include "anomaly/sum.h"

void an_symmetry_charge(fmpq_t s, const struct an_symmetry *y,
                        const struct an_field *f, size_t generation,
                        bool fermion)
{
    const struct an_model *m = y->w->model;
    fmpq_t q;
    fmpq_init(q);
    fmpq_zero(s);
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        if (fmpq_is_zero(&y->f[m->coordinate[g]]))
            continue;
        an_component_abelian(q, m, f, generation, g, fermion);
        fmpq_addmul(s, &y->f[m->coordinate[g]], q);
    }
    fmpq_mul_fmpz(s, s, y->n);
    fmpq_clear(q);
}

void an_symmetry_label_part(fmpq_t s, const struct an_symmetry *y,
                            const int *labels)
{
    const struct an_model *m = y->w->model;
    fmpq_t x;
    fmpq_init(x);
    fmpq_zero(s);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (!y->skip || !y->skip[g])
            continue;
        for (int i = 0; i < m->group[g].lie.rank; i++) {
            fmpq_set_si(x, labels[m->first_label[g] + (size_t)i], 1);
            fmpq_addmul(s, x, &y->f[m->coordinate[g] + (size_t)i]);
        }
    }
    fmpq_mul_fmpz(s, s, y->n);
    fmpq_clear(x);
}

bool an_symmetry_acts_on_labels(const struct an_symmetry *y)
{
    for (size_t g = 0; y->skip && g < y->w->model->ngroups; g++)
        if (y->skip[g])
            return true;
    return false;
}

void an_symmetry_name(struct an_math *f, const struct an_symmetry *y,
                      long power)
{
    if (y->group != AN_NO_GROUP)
        an_anomaly_group(f, &y->w->model->group[y->group], power);
    else
        an_anomaly_prose(f, y->name, power);
}

struct an_anomaly *an_symmetry_add(struct an_anomalies *a,
                                   const struct an_symmetry *y,
                                   struct an_math *name,
                                   enum an_anomaly_form form)
{
    struct an_anomaly *x = an_anomaly_add(a, name, AN_DISCRETE, form);
    bool gravity = form == AN_Z_GRAVITY && !y->r_symmetry;
    x->counts = y->counts && (form == AN_Z_MIXED || gravity);
    if (y->group != AN_NO_GROUP)
        x->nabelian = form == AN_Z_CUBIC ? 3 : 1;
    for (size_t k = 0; k < x->nabelian; k++)
        x->abelian[k] = y->group;
    return x;
}
