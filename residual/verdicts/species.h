/* species.h - fermions by class and representation. */
#ifndef AN_RESIDUAL_VERDICTS_SPECIES_H
#define AN_RESIDUAL_VERDICTS_SPECIES_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "residual/witness/product.h"

struct an_charges;

/* A field or component of a species, prose. */
struct an_member {
    char *name;  /* "L(q=0)", "nuR[3]^c" */
    char *brief; /* the same without parentheses */
    char *field; /* the same without ^c */
};

struct an_fermion_species {
    fmpz *class_of;      /* I.nfactors entries */
    int *labels;         /* labels under the unbroken algebra, all factors */
    fmpz *vector;        /* n: highest weight of one member, left-handed */
    struct an_item item; /* that member; power -1 for a conjugate */
    struct an_item active_item; /* an active member, when active > 0 */
    struct an_product all;      /* every member: one for each field and block */
    long multiplets;            /* Weyl multiplets */
    long dimension;             /* of the global part of the representation */
    long active;                /* of them, active neutrinos */
    bool singlet;               /* under the gauged part */
    bool neutral;               /* electrically */
    bool self;                  /* its own conjugate */
    bool pseudoreal; /* a mass needs two of them: self, or its own conjugate
                        together with what an element outside the torus turns it
                        into */
    slong partner;   /* index of the conjugate; -1: none; itself if self */
};

struct an_fermions {
    struct an_fermion_species *v;
    size_t n, cap;
    slong nclass; /* I.nfactors */
    slong nlabels;
};

/* The lowest weight of the multiplet whose highest weight an item has; borrowed
 * from L. */
const int *an_lowest_weight(const struct an_charges *L,
                            const struct an_item *t);
/* s (uninitialised) := all fermions but those of own_mass.h. */
void an_fermions_init(struct an_fermions *s, const struct an_charges *L);
void an_fermions_clear(struct an_fermions *s, slong n);
/* The *n names of the members of a species, each once and 64 at most, for
 * an_members_free. */
struct an_member *an_species_members(size_t *n, const struct an_charges *L,
                                     const struct an_fermion_species *x);
void an_members_free(struct an_member *v, size_t n);

/* Labels under the unbroken algebra, and how many they are, all factors one
 * after the other; out := those of a weight. */
size_t an_unbroken_rank(const struct an_charges *L);
void an_unbroken_labels(int *out, const struct an_charges *L,
                        const int *labels);

/* Is the representation of a highest weight under the unbroken algebra, if it
 * is its own conjugate, pseudoreal? */
bool an_multiplet_is_pseudoreal(const struct an_charges *L, const int *labels);

/* Multiplets that no mass term can pair up. */
long an_fermions_massless(const struct an_fermions *s, size_t i);
/* n := the Weyl states of all multiplets that none can pair up. */
void an_fermions_count_massless(fmpz_t n, const struct an_fermions *s,
                                const struct an_charges *L);

#endif
