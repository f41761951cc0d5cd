/* impl.h - what the files of anomaly/ share. */
#ifndef AN_ANOMALY_IMPL_H
#define AN_ANOMALY_IMPL_H

#include <flint/fmpq.h>
#include <flint/fmpq_mpoly.h>

#include "anomaly/anomaly.h"
#include "theory/theory.h"

struct weyls {
    struct an_weyl *v;
    size_t n;
    const struct an_model *model;
    /* Of conditions, borrowed; NULL: charges are not summed, or all known. */
    const fmpq_mpoly_ctx_struct *ring;
};

void weyls_init(struct weyls *w, const struct an_model *model);
void weyls_clear(struct weyls *w);
/* The same, but a keeps the multiplets, if it has none yet. */
void weyls_give(struct an_anomalies *a, struct weyls *w);
void weyl_clear_all(struct an_weyl *v, size_t n, size_t ngroups);

/* The assignment of a Weyl field under a group. */
const struct an_assignment *weyl_under(const struct weyls *w, size_t i,
                                       size_t group);

/* A new anomaly at the end of the list; the caller fills in the rest. Takes
 * ownership of name. */
struct an_anomaly *anomaly_add(struct an_anomalies *a, char *name,
                               enum an_anomaly_kind kind,
                               enum an_anomaly_form form);

/* A zero contribution of a field, appended. */
struct an_contribution *part_add(struct an_anomaly *x, size_t field);

/* x gets, for each Weyl field i with a nonzero factor[i], the contribution
 * sign * factor[i] * sum over generations of the product of its charges under
 * group[0..n), n <= 3; then the total. n = 0 multiplies by the generations. */
void anomaly_sum(struct an_anomaly *x, const struct weyls *w,
                 const fmpq *factor, const size_t *group, size_t n);

/* A discrete symmetry: it turns a component x by f . x of a circle. */
struct symmetry {
    const struct weyls *w;
    const fmpq *f;    /* on the model's coordinates */
    const bool *skip; /* groups on whose labels f acts; NULL: none */
    fmpz_t n;
    const char *name;
    size_t group; /* the imposed Z(n); AN_NO_GROUP for a residual symmetry */
    bool counts;  /* linear conditions enter anomaly_free */
};

/* s := n f . (charges of one generation), labels left out. */
void symmetry_charge(fmpq_t s, const struct symmetry *y,
                     const struct an_field *f, size_t generation);
/* s := n f . labels, on the groups of `skip`. */
void symmetry_label_part(fmpq_t s, const struct symmetry *y, const int *labels);
bool symmetry_acts_on_labels(const struct symmetry *y);

/* A new condition, named before + the symmetry's name + after. */
struct an_anomaly *discrete_add(struct an_anomalies *a,
                                const struct symmetry *y, const char *before,
                                const char *after, enum an_anomaly_form form);

/* Appends the exact condition; sum and cubes are sum s and sum s^3. */
void spin_condition(struct an_anomalies *a, const struct symmetry *y,
                    const fmpq_t sum, const fmpq_t cubes);

/* The conditions on one imposed Z(n), group z. */
void discrete_imposed(struct an_anomalies *a, const struct weyls *w, size_t z);

#endif
