/* option.h - the vevs that the scalars of a model could get.
 *
 * An option is one vev that a model file could name for a field: its neutral,
 * colour-singlet component (or the two of opposite weights), or one of several,
 * exactly where docs/model-format.md accepts them without a warning. Where the
 * generations of a field differ in charge, each has options of its own.
 * Where a weight has several vectors, directions are a continuum: those that
 * nodes of a Dynkin diagram leave alone are options, of a symmetric tensor of
 * SO(N) those that leave SO(p) x SO(N - p), and every vev of the model's vacua.
 */
#ifndef AN_THEORY_OPTION_H
#define AN_THEORY_OPTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "theory/model.h"

struct an_vev_option {
    struct an_vev vev; /* resolved; owned */
    char *name;        /* unique: "chi", "S[2]", "eta.eta1", "Phi(1; -1)",
                          "phi24(diagonal)"; owned */
    char *said;        /* the same, prose; owned */
    bool own;          /* in some vacuum of the model */
};

/* Why a scalar has no options, or not all. */
enum an_vev_refusal {
    AN_VEV_CHARGED,   /* no component is neutral */
    AN_VEV_COLOURED,  /* its neutral components are coloured */
    AN_VEV_DIRECTION, /* one with a direction of its own, or several of one
                         weight: others cannot be guessed */
    AN_VEV_SUBGROUPS, /* of its directions only those that a large subgroup
                         leaves alone, and its own */
    AN_VEV_MANY,      /* more components than AN_MAX_CHOICES */
    AN_VEV_LARGE,     /* more components than can be listed */
};

struct an_vev_options {
    struct an_vev_option *v; /* by field, in the model's order */
    size_t n, cap;
    struct an_refused_field {
        size_t field;
        enum an_vev_refusal why;
        char **missed; /* AN_VEV_SUBGROUPS: nmissed spaces that sums of the
                          directions tried do not fill (missed.h); owned */
        size_t nmissed;
    } * refused;
    size_t nrefused, cap_refused;
};

void an_vev_options_init(struct an_vev_options *o);
void an_vev_options_clear(struct an_vev_options *o);

/* o := the options of all scalars, real scalars and superfields of a finished
 * model without unknown charges. o is initialised. */
void an_vev_options_find(struct an_vev_options *o, const struct an_model *m);

/* Drops the options whose flag is not set (n of them). */
void an_vev_options_keep(struct an_vev_options *o, const bool *keep);

/* The option that a vev of the model is; o->n when it is none of them. */
size_t an_vev_options_index(const struct an_vev_options *o,
                            const struct an_model *m, const struct an_vev *v);

/* Is option i what some other options of its field are together, as a
 * bidoublet's two vevs, or every generation? *parts := those, as bits (options
 * beyond the 64th are no parts). */
bool an_vev_option_parts(uint64_t *parts, const struct an_vev_options *o,
                         const struct an_model *m, size_t i);

#endif
