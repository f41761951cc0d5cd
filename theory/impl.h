/* impl.h - what the files of theory/ share and nobody else sees. */
#ifndef AN_THEORY_IMPL_H
#define AN_THEORY_IMPL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"
#include "base/text.h"
#include "theory/build.h"
#include "theory/component.h"
#include "theory/expression.h"
#include "theory/formula.h"
#include "theory/term.h"

/* ---- Reading ---- */

/* Asks whether a fraction was meant by the decimal s[0..n), which was read as
 * q: 0.333 is exact, but seldom what was meant. */
void an_decimal_warn(const fmpq_t q, const char *s, size_t n,
                     struct an_where at, struct an_diags *diags);

/* Is it a number as other programs write it, .5 or 1e-3? */
bool an_number_is_foreign(const char *s);

/* Appends the error of a text that is no number, with our spelling where it is
 * one elsewhere; returns -1. */
int an_number_refuse(struct an_scalar s, struct an_diags *diags);

/* Appends c times a symbol as the next term of a sum: "2 a", " - 1/3 b"; name
 * NULL for a constant. Nothing for c = 0. */
void an_formula_add(struct an_text *t, const fmpq_t c, const char *name);

/* ---- Terms ---- */

enum an_factor_fault {
    AN_FACTOR_FINE,
    AN_FACTOR_NO_FIELD,      /* it begins with no field's name */
    AN_FACTOR_TWICE,         /* a part that was there: H**, H^2^2 */
    AN_FACTOR_CHIRALITY,     /* neither .L nor .R */
    AN_FACTOR_NOT_DIRAC,     /* .L of a field that has one chirality */
    AN_FACTOR_GENERATION,    /* no number in brackets */
    AN_FACTOR_NO_GENERATION, /* one that the field has not */
    AN_FACTOR_POWER,         /* no power from 1 to AN_MAX_POWER */
};

/* The length of the field's name that s[0..n) begins with, followed by nothing
 * that a name may hold; 0 when there is none. */
size_t an_factor_field(size_t *field, const struct an_model *model,
                       const char *s, size_t n);

/* f := the factor that s[0..n) begins with, and *used its length: less than n
 * when something follows that is no part of a factor. */
enum an_factor_fault an_factor_scan(struct an_factor *f, size_t *used,
                                    const struct an_model *model, const char *s,
                                    size_t n);

/* Appends the error that says what is wrong with the factor s[0..n) of a term
 * (of which it is the first or not), and how we write what was meant; returns
 * -1. */
int an_factor_refuse(enum an_factor_fault fault, const struct an_model *model,
                     const char *s, size_t n, bool is_first, struct an_where at,
                     struct an_diags *diags);

/* ---- Building a model ---- */

enum an_name_kind { AN_NAME_FIELD, AN_NAME_GROUP, AN_NAME_PARAMETER };

/* Is `name` one that the kind of thing may have? 0, or -1 with one error. */
int an_name_check(const char *name, enum an_name_kind kind, struct an_where at,
                  struct an_diags *diags);

/* Appends the error that there is no such group (field), with the nearest name
 * that there is; returns -1. */
int an_group_unknown(const struct an_model *m, struct an_scalar name,
                     struct an_diags *diags);
int an_field_unknown(const struct an_model *m, struct an_scalar name,
                     struct an_diags *diags);

/* The index of a new unknown of that name. */
size_t an_unknown_add(struct an_model *m, const char *name);

/* q := the number, k := the integer in [low, high], that a scalar holds. 0, or
 * -1 with one error. */
int an_scalar_number(fmpq_t q, struct an_scalar s, struct an_diags *diags);
int an_scalar_integer(long *k, struct an_scalar s, long low, long high,
                      struct an_diags *diags);

/* q (rank numbers) := the functional on Dynkin labels with the given
 * eigenvalues on the fundamental: N for SU(N), the rank for SO and Sp; for an
 * exceptional group its coefficients themselves. */
int an_eigenvalues_read(fmpq *q, const struct an_group *g,
                        const struct an_scalar *value, size_t n,
                        struct an_where at, struct an_diags *diags);

/* Is group g colour as a whole? Before the model is finished, a simple factor
 * named SU3c stands in when no colour was given. */
bool an_group_is_colour(const struct an_model *m, size_t g);

/* Does the field transform under a simple group g? */
bool an_field_transforms(const struct an_model *m, const struct an_field *f,
                         size_t g);

/* *g := the one simple factor that matters: the only one under which the field
 * transforms, or the only one besides colour. False when there is none. */
bool an_field_factor(size_t *g, const struct an_model *m,
                     const struct an_field *f);

/* Is the field the adjoint of factor *g and a singlet of every other one? */
bool an_field_is_adjoint(size_t *g, const struct an_model *m,
                         const struct an_field *f);

/* The factor that every field's component names belong to, now that colour is
 * known: 0, or -1 with errors. */
int an_components_finish(struct an_model *m, struct an_diags *diags);

/* The quarks and leptons that `processes` means: 0, or -1 with errors. Where
 * charges are unknown there are none. */
int an_particles_finish(struct an_model *m, struct an_diags *diags);

/* The index of a component's name in `components`: false when the weight has
 * none. */
bool an_component_index(size_t *index, const struct an_model *m,
                        const struct an_field *f, const int *labels);

/* v (uninitialised) := the component that a file names. 0, or -1 with errors
 * and v empty. */
int an_spec_read(struct an_vev *v, const struct an_model *m,
                 const struct an_component_spec *spec, struct an_diags *diags);

void an_vev_clear(struct an_vev *v);
/* v (uninitialised) := a copy of other, a vev of the same model. */
void an_vev_copy(struct an_vev *v, const struct an_vev *other,
                 const struct an_model *m);

/* The components of one field, and which of them qualify for a vev. */
struct an_candidates {
    const struct an_model *m; /* borrowed, as f and v */
    const struct an_field *f;
    const struct an_vev *v; /* what the user said */
    const char *what;       /* "a vev" or "the active neutrino" */
    struct an_components all;
    fmpq *charge;  /* electric charges, all.n */
    bool *singlet; /* of colour, all.n */
    bool *match;   /* is what the user said, all.n */
    size_t nmatch;
    size_t *good; /* ngood indices: matching, neutral, singlet */
    size_t ngood;
    char **charged; /* as for an_vev_resolve */
};

/* k (uninitialised) := the components of v's field. 0, or -1 with one error;
 * to be cleared in any case. */
int an_candidates_find(struct an_candidates *k, const struct an_vev *v,
                       const struct an_model *m, const char *what,
                       struct an_diags *diags);
void an_candidates_clear(struct an_candidates *k);
/* electric.c: the components of a field (v is scratch and outlives k). False
 * when they or their charges are not known; to be cleared in any case. */
bool an_field_candidates(struct an_candidates *k, struct an_vev *v,
                         const struct an_model *m, size_t field);
const int *an_candidate_weight(const struct an_candidates *k, size_t i);
bool an_candidate_is_neutral(const struct an_candidates *k, size_t i);

/* Fills in nweights and weights of a vev, or of active neutrinos; colour and
 * the electric charge are final. 0, or -1 with one error, which lists the
 * choices where there are several. charged: NULL, or where a clause goes on a
 * vev that breaks electromagnetism or colour, which is no error then (a text
 * that is there already stays). */
int an_vev_resolve(struct an_vev *v, const struct an_model *m, char **charged,
                   struct an_diags *diags);
int an_active_resolve(struct an_vev *v, const struct an_model *m,
                      struct an_diags *diags);

/* active.c: do colour, the electroweak groups and electric charge see the same
 * in two neutral colour singlets of one field? */
bool an_active_alike(const struct an_model *m, const int *a, const int *b);
/* Has the field a vev in any phase? */
bool an_field_gets_vev(const struct an_model *m, size_t field);
/* Resolves the active neutrinos and adds the fields that count with them. */
void an_active_finish(struct an_model *m, struct an_diags *diags);

/* What a user would write to choose a component: "{field: chi, component:
 * [1, 0]}"; for the weight zero of an adjoint the simplest `diagonal`s. For the
 * caller to free. */
char *an_choice_text(const struct an_model *m, const struct an_vev *v,
                     const int *labels);

/* Is labels the weight zero of an adjoint of rank 2 or more? It then says
 * nothing about the direction of a vev. */
bool an_choice_is_cartan(const struct an_model *m, const struct an_field *f,
                         const int *labels);

void an_expectation_clear(struct an_expectation *e);

/* e->factors and e->value := the finite abelian group that s names. 0, or -1
 * with one error. */
int an_residual_read(struct an_expectation *e, struct an_scalar s,
                     struct an_diags *diags);

/* --- unbroken.c */

/* e->value := a product of continuous groups, as an_unbroken_text writes it. */
int an_unbroken_read(struct an_expectation *e, struct an_scalar s,
                     struct an_diags *diags);

/* The scenarios and steps that expectations name exist: 0, or -1 with errors.
 */
int an_expect_finish(const struct an_model *m, struct an_diags *diags);

/* Couplings that are written twice draw a warning. */
void an_couplings_finish(const struct an_model *m, struct an_diags *diags);

#endif
