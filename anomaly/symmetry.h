/* symmetry.h - a discrete symmetry, and what its conditions have in common. */
#ifndef AN_ANOMALY_SYMMETRY_H
#define AN_ANOMALY_SYMMETRY_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/prose.h"
#include "anomaly/sum.h"

struct an_field;

/* What conditions are about, as prose. */
#define AN_SUM AN_SAY_MATH("sum s", "\\sum s")
#define AN_SUM_OF_CUBES AN_SAY_MATH("sum s^3", "\\sum s^{3}")

/* A discrete symmetry: it turns a component x by f . x of a circle. */
struct an_symmetry {
    const struct an_weyls *w;
    const fmpq *f;    /* on the model's coordinates */
    const bool *skip; /* groups on whose labels f acts; NULL: none */
    fmpz_t n;
    const char *name; /* prose; unused where there is a group */
    size_t group;    /* the imposed Z(n); AN_NO_GROUP for a residual symmetry */
    bool counts;     /* linear conditions enter anomaly_free, ... */
    bool r_symmetry; /* ... but that of gravity, to which the gravitino adds */
};

/* s := n f . (charges of one generation), of the fermion or of the boson,
 * labels left out. */
void an_symmetry_charge(fmpq_t s, const struct an_symmetry *y,
                        const struct an_field *f, size_t generation,
                        bool fermion);
/* s := n f . labels, on the groups of `skip`. */
void an_symmetry_label_part(fmpq_t s, const struct an_symmetry *y,
                            const int *labels);
bool an_symmetry_acts_on_labels(const struct an_symmetry *y);

/* Appends the symmetry as a factor of a condition's name. */
void an_symmetry_name(struct an_math *f, const struct an_symmetry *y,
                      long power);

/* A new condition; the name is emptied. */
struct an_anomaly *an_symmetry_add(struct an_anomalies *a,
                                   const struct an_symmetry *y,
                                   struct an_math *name,
                                   enum an_anomaly_form form);

#endif
