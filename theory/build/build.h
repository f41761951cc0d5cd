/* build.h - building a model, from a file or in C.
 *
 * Order: groups, parameters, fields with their assignments, then everything
 * else, then an_model_finish. Texts follow docs/model-format.md: the same
 * grammar as in a file. `at` may be {0}. Every int function returns 0, or -1
 * with at least one error in `diags`; the model stays valid for further calls,
 * so that all errors of a file are found at once. Colour comes before vacua: a
 * bare list of labels is for the factor besides colour.
 */
#ifndef AN_THEORY_BUILD_BUILD_H
#define AN_THEORY_BUILD_BUILD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "theory/build/generic.h"
#include "theory/build/spec.h"
#include "theory/model.h"
#include "theory/text/scalar.h"

void an_model_set_name(struct an_model *m, const char *name);
void an_model_set_description(struct an_model *m, const char *text);
void an_model_add_reference(struct an_model *m, const char *text);

/* *index := the new group. gauged: -1 by default rule, 0 or 1. */
int an_model_add_group(size_t *index, struct an_model *m, const char *name,
                       struct an_where name_at, struct an_scalar group,
                       int gauged, struct an_diags *diags);

/* value: a number, or "free"; else an error, and the parameter stays free. */
int an_model_add_parameter(struct an_model *m, const char *name,
                           struct an_where name_at, struct an_scalar value,
                           struct an_diags *diags);

/* *index := the new field; type: "left" ... "superfield". A field with a wrong
 * type or number of generations is an error, but is added and marked faulty, so
 * that terms may name it. */
int an_model_add_field(size_t *index, struct an_model *m, const char *name,
                       struct an_where name_at, struct an_scalar type,
                       size_t generations, struct an_diags *diags);

/* A simple group by dimension ("3bar") or by labels (n must be the rank). */
int an_field_set_dimension(struct an_model *m, size_t field, size_t group,
                           struct an_scalar dimension, struct an_diags *diags);
int an_field_set_labels(struct an_model *m, size_t field, size_t group,
                        const struct an_scalar *labels, size_t n,
                        struct an_where at, struct an_diags *diags);

/* A U(1) or Z(n) charge: n = 1 (all generations) or n = generations. U(1):
 * numbers, expressions, "?" or "unknown" (a new unknown for each one
 * written: a single one is shared by all generations). Z(n): integers mod n,
 * "even", "odd" for Z(2). */
int an_field_set_charges(struct an_model *m, size_t field, size_t group,
                         const struct an_scalar *charge, size_t n,
                         struct an_where at, struct an_diags *diags);

int an_field_set_sector(struct an_model *m, size_t field,
                        struct an_scalar sector, struct an_diags *diags);
/* `components: [...]` and `visible: [...]` (components come first). */
int an_field_set_components(struct an_model *m, size_t field,
                            const struct an_scalar *names, size_t n,
                            struct an_where at, struct an_diags *diags);
int an_field_set_visible(struct an_model *m, size_t field,
                         const struct an_scalar *names, size_t n,
                         struct an_where at, struct an_diags *diags);

/* electric_charge as an expression, or as a map: call the map forms once per
 * key, they add up. `eigenvalues` are those on the fundamental (N numbers for
 * SU(N), the rank for SO and Sp); `labels` the coefficients of the Dynkin
 * labels. */
int an_model_set_charge(struct an_model *m, struct an_scalar expression,
                        struct an_diags *diags);
int an_model_add_charge_u1(struct an_model *m, size_t group,
                           struct an_scalar coefficient,
                           struct an_diags *diags);
int an_model_add_charge_eigenvalues(struct an_model *m, size_t group,
                                    const struct an_scalar *eigenvalues,
                                    size_t n, struct an_where at,
                                    struct an_diags *diags);
int an_model_add_charge_labels(struct an_model *m, size_t group,
                               const struct an_scalar *coefficients, size_t n,
                               struct an_where at, struct an_diags *diags);

/* colour: a whole factor (nodes NULL), or some nodes (1-based numbers); again
 * for each further factor where it is a diagonal subgroup, whose nodes turn
 * with those of the first one in the order given. */
int an_model_add_colour(struct an_model *m, struct an_scalar group,
                        const struct an_scalar *nodes, size_t nnodes,
                        struct an_diags *diags);

/* Starts a vacuum; *index is its number. For a chain step the vevs of the step
 * before are copied, so a step is complete before the next one starts; name
 * NULL means "step N". A vacuum with a name that exists is an error, but is
 * added. */
int an_model_add_vacuum(size_t *index, struct an_model *m, const char *name,
                        bool scenario, struct an_where at,
                        struct an_diags *diags);
int an_vacuum_add_vev(struct an_model *m, size_t vacuum,
                      const struct an_component_spec *vev,
                      struct an_diags *diags);
/* Adds a multiplet of light neutrinos. listed: the file lists them all, and no
 * field counts that is not among them. */
int an_model_add_active(struct an_model *m,
                        const struct an_component_spec *neutrino, bool listed,
                        struct an_diags *diags);
/* d, quarks or leptons of the model, := fields, generation after generation. */
int an_model_set_doublets(struct an_model *m, struct an_doublets *d,
                          const struct an_scalar *field, size_t n,
                          struct an_diags *diags);

/* name may have text NULL. */
int an_model_add_coupling(struct an_model *m, struct an_scalar term,
                          struct an_scalar name, struct an_diags *diags);
int an_model_add_explicit(struct an_model *m, struct an_scalar term,
                          struct an_diags *diags);
int an_model_add_count(struct an_model *m, const char *name,
                       const struct an_scalar *fields,
                       const struct an_scalar *values, size_t n,
                       struct an_where at, struct an_diags *diags);

/* One expectation; which of vacuum, key, value, list is used depends on `what`
 * (model.h); terms come as value. */
int an_model_add_expect(struct an_model *m, enum an_expect_what what,
                        const char *vacuum, struct an_scalar key,
                        struct an_scalar value, const struct an_scalar *list,
                        size_t nlist, struct an_where at,
                        struct an_diags *diags);

/* Forgets what is expected, of a model that differs from its file;
 * m->uncompared tells whether there was anything. */
void an_model_drop_expects(struct an_model *m);

/* Checks what needs the whole model and fills in the derived parts: default
 * colour and vacua, coordinates, the weights of vevs and of the active
 * neutrino, neutrality of vevs, real representations of majorana and real
 * fields, expectations that name a scenario or a field. Call it once, also
 * after errors (it then reports what it still can). 0, or -1 with errors. */
int an_model_finish(struct an_model *m, struct an_diags *diags);

/* Warnings on what the author of a finished model may have forgotten. */
void an_model_warn(const struct an_model *m, struct an_diags *diags);

/* The lines that a file with electroweak doublets lacks to say which SU(3) is
 * colour, and to get verdicts on neutrinos and rare processes; for the caller
 * to free, NULL when it lacks none. */
char *an_model_unmarked(const struct an_model *m);

#endif
