/* component.h - the components of fields: weights, charges, names.
 *
 * A component of a field is a weight of its representation under all simple
 * factors together (total_rank Dynkin labels, in the model's order).
 */
#ifndef AN_THEORY_COMPONENT_H
#define AN_THEORY_COMPONENT_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_field;
struct an_model;
struct an_text;

struct an_components {
    size_t n;           /* distinct weights */
    size_t rank;        /* total_rank of the model */
    int *labels;        /* n x rank, highest first */
    long *multiplicity; /* n */
};

void an_components_init(struct an_components *c);
void an_components_clear(struct an_components *c);

/* c := all weights of a field. False when there are more than AN_MAX_WEIGHTS
 * (counted with multiplicity). c is initialised. */
bool an_components_list(struct an_components *c, const struct an_model *m,
                        const struct an_field *f);

/* Have two fields the same representation under every simple factor? */
bool an_field_is_like(const struct an_model *m, const struct an_field *f,
                      const struct an_field *other);

/* Does no simple factor act on the field? */
bool an_field_is_singlet(const struct an_model *m, const struct an_field *f);

/* d := dimension of the field under all simple factors, without generations. */
void an_field_dimension(fmpz_t d, const struct an_model *m,
                        const struct an_field *f);

/* x (ncoordinates initialised rationals) := the true charges of one component:
 * its labels, the U(1) and Z(n) charges of `generation` (0-based), and F =
 * fermion. The model has no unknown charges in this field. */
void an_component_vector(fmpq *x, const struct an_model *m,
                         const struct an_field *f, size_t generation,
                         const int *labels, bool fermion);

/* q := electric charge of a component (0 when none is defined). */
void an_component_charge(fmpq_t q, const struct an_model *m,
                         const struct an_field *f, size_t generation,
                         const int *labels);

/* The name of a component: from `components`, or NULL. Borrowed. */
const char *an_component_name(const struct an_model *m,
                              const struct an_field *f, const int *labels);

/* Is the component visible (its field, or its entry in `visible:`)? */
bool an_component_visible(const struct an_model *m, const struct an_field *f,
                          const int *labels);

/* Does the component carry colour, as its weight says? */
bool an_component_coloured(const struct an_model *m, const int *labels);

/* How a user would write the component in a file: "SU2L: [1]", "{SU3L: [0, -1],
 * SU2R: [1]}" over the factors under which the field transforms; "" for a
 * singlet. For the caller to free. */
char *an_component_text(const struct an_model *m, const struct an_field *f,
                        const int *labels);

/* Appends the same as prose. */
void an_component_say(struct an_text *t, const struct an_model *m,
                      const struct an_field *f, const int *labels);

/* Does the field transform under a simple group g? */
bool an_field_transforms(const struct an_model *m, const struct an_field *f,
                         size_t g);

/* *g := the only simple factor under which the field transforms. False when
 * there are none or several. */
bool an_field_only_simple(size_t *g, const struct an_model *m,
                          const struct an_field *f);

/* *g := the one simple factor that matters: the only one under which the field
 * transforms, or the only one besides colour. False when there is none. */
bool an_field_simple(size_t *g, const struct an_model *m,
                     const struct an_field *f);

/* Is the field the adjoint of factor *g and a singlet of every other one? */
bool an_field_is_adjoint(size_t *g, const struct an_model *m,
                         const struct an_field *f);

/* The index of a component's name in `components`: false when the weight has
 * none. */
bool an_component_index(size_t *index, const struct an_model *m,
                        const struct an_field *f, const int *labels);

#endif
