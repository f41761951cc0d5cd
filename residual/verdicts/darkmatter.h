/* darkmatter.h - is a state stable, and which may be dark matter? */
#ifndef AN_RESIDUAL_VERDICTS_DARKMATTER_H
#define AN_RESIDUAL_VERDICTS_DARKMATTER_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/orders.h"
#include "residual/verdicts/candidate.h"
#include "residual/witness/witness.h"

struct an_candidate;
struct an_light;

struct an_dark_matter;
struct an_charges;
struct an_fermions;
struct an_light_states;

struct an_dark_matter {
    bool asked; /* something is ordinary matter; else there is no verdict, and
                   nothing else is set */
    bool undecided; /* nothing else is set but */
    char *why;      /* prose: why, or why not more is known; NULL: for the
                       reason of the vacuum */
    bool least;     /* stable for sure, but what is said of it holds for part of
                       what is unbroken: the group may be larger, there may be
                       more candidates, and no details are given */
    bool stable;    /* group not trivial and a neutral candidate */
    struct an_orders group; /* stability group D */
    size_t nspecies; /* so many species, each a multiplet of what is unbroken,
                        are stable at least */
    struct an_orders neutral_group; /* its subgroup with neutral members */
    char **protected_name; /* prose: fields with a component of nonzero class,
                              gauge bosons as "gauge SU2D"; "N[1]" where only
                              some generations have one */
    size_t nprotected;
    size_t nprotected_fields; /* the first are fields, gauge bosons follow */
    char **candidate; /* prose: neutral singlets among them, composites as
                         "q^3" */
    size_t ncandidates;
    struct an_candidate *detail; /* the same, one for each half of a field, kind
                                    and guard */
    size_t ndetails, cap_details;
    struct an_states kept; /* of nonzero class, */
    struct an_states dark; /* and neutral singlets among them */
    size_t constituents;   /* of the composites that are candidates; 0: none */
    bool one_of_many;      /* only one of these composites is named */
    bool charged_relic;    /* neutral candidates do not make all of the group: a
                              charged or coloured species is stable as well */
    char **relic;          /* prose: the fields it may be of */
    size_t nrelics;
    bool exotic_charge_only; /* D only from unusual electric charge */
    bool no_candidate;       /* D not trivial, but nothing neutral carries it */
    struct an_light *light;
    size_t nlight, cap_light;
    struct an_witness witness;
};

/* d (empty) := the verdict. more: further states that may be light, or NULL;
 * with them it is that of what leaves all of them alone. */
void an_dark_matter_find(struct an_dark_matter *d, const struct an_charges *L,
                         const struct an_fermions *s,
                         const struct an_light_states *more);

#endif
