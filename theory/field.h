/* field.h - fields: what they are, and what they do under each group. */
#ifndef AN_THEORY_FIELD_H
#define AN_THEORY_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"
#include "theory/text/linear.h"

struct an_model;

enum an_field_type {
    AN_LEFT,
    AN_RIGHT,
    AN_DIRAC,    /* left and right with the same charges */
    AN_MAJORANA, /* one left-handed Weyl field, real representation */
    AN_SCALAR,
    AN_REAL_SCALAR,
    AN_VECTOR,
    AN_SUPERFIELD, /* left-handed fermion and complex scalar */
};

/* What one field does under one group. */
struct an_assignment {
    bool given;                /* named in the file */
    int *labels;               /* simple: rank Dynkin labels, zeros = singlet */
    struct an_linear *charge;  /* U(1), Z(n): one per generation; Z(n) charges
                                  are constants, in [0, n) after finish, or
                                  one unknown */
    struct an_linear *written; /* those of the file, where `charge` is no longer
                                  what it says (generic.c); else NULL */
    struct an_where at;
};

/* Generations count from 0. */
#define AN_EVERY ((size_t)-1)

/* The generation, or the first one of every. */
size_t an_generation_first(size_t which);

/* Is the generation the one, or one of every? */
bool an_generation_is(size_t which, size_t generation);

struct an_field {
    char *name;
    enum an_field_type type;
    size_t generations;
    bool visible;   /* ordinary matter (sector: visible) */
    bool light;     /* a new field that decays may end in */
    size_t gaugino; /* 1 + the group that it is the gaugino of; 0: of none */
    struct an_assignment *group; /* one per group of the model */
    /* `components`: names of the weights of a fundamental of one factor. */
    char **component; /* ncomponents names, highest weight first */
    size_t ncomponents;
    size_t component_group; /* the factor they belong to */
    struct an_where components_at;
    /* `visible: [names]`: NULL, or ncomponents flags (visible is false then).
     */
    bool *component_visible;
    char *latex, *description, *mass; /* kept for reports; NULL if absent */
    bool faulty; /* it had an error: what depends on its charges
                    is not judged, to report each error once */
    struct an_where at, type_at;
};

/* Does the field hold fermions (bosons)? A superfield holds both. */
bool an_field_has_fermion(const struct an_field *f);
bool an_field_has_boson(const struct an_field *f);

/* The charges of a field under a U(1), or a Z(n), := numbers, one for each
 * generation; those of a Z(n) are in [0, n).
 *
 * For a finished model, which stays as it is otherwise: nothing that charges
 * decided while it was built is decided anew. There must be no terms that break
 * symmetries by hand (explicit_term), whose parts of a U(1) depend on them.
 */
void an_model_set_charges(struct an_model *m, size_t field, size_t group,
                          const fmpq *charge);

#endif
