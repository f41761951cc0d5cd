/* neutrinos.h - Dirac, Majorana or massless? */
#ifndef AN_RESIDUAL_VERDICTS_NEUTRINOS_H
#define AN_RESIDUAL_VERDICTS_NEUTRINOS_H
#include <flint/fmpq.h>
#include <stdbool.h>
#include <stddef.h>
#include "residual/witness/witness.h"

struct an_member;
struct an_neutrinos;
struct an_residual;
struct an_charges;
struct an_fermions;

enum an_nature {
    AN_NO_NEUTRINOS, /* active_neutrinos not named, or confined */
    AN_DIRAC_NATURE,
    AN_MAJORANA_NATURE,
    AN_MASSLESS_NATURE,
    AN_MIXED_NATURE,
    AN_UNDECIDED_NATURE, /* nothing else is set but `why` */
};

/* Neutral Weyl states of one class c and of the class -c. */
struct an_neutral_class {
    bool self;            /* 2c = 0: Majorana masses allowed */
    bool pseudoreal;      /* a mass needs two different multiplets: self, or c
                             and -c make up one representation */
    fmpq *turns;          /* of c, one per generator of the residual group */
    fmpq *charge;         /* of c, one per unbroken U(1) */
    long states;          /* n_c, left-handed Weyl */
    long multiplets;      /* of the unbroken global group that they make */
    long partners;        /* n_-c (0 when self) */
    long massless;        /* of both classes: those left without mass */
    long active;          /* active states in class c */
    long active_partners; /* and in class -c */
    struct an_member *member; /* species.h: fields in class c */
    size_t nmembers;
    struct an_member *partner; /* fields in class -c */
    size_t npartners;
};

struct an_neutrinos {
    enum an_nature nature;
    char *why; /* prose: why it is undecided, or NULL: for the reason of the
                  vacuum */
    char *confined; /* "SU2D", prose: the unbroken gauged factors under which an
                       active neutrino is charged, so that it is no free
                       particle and there is no verdict; NULL: none is */
    long active, dirac, majorana, massless; /* of active Weyl states */
    struct an_neutral_class *neutral;
    size_t nneutral;
    struct an_witness witness; /* of the nature (mixed: of the first kind) */
    struct an_witness mass_witness; /* Dirac: an operator for the mass term */
};

void an_neutrinos_find(struct an_neutrinos *x, const struct an_charges *L,
                       const struct an_fermions *s);
/* x->neutral := the classes of neutral states; r has its generators. */
void an_neutral_classes_find(struct an_neutrinos *x, const struct an_charges *L,
                             const struct an_fermions *s,
                             const struct an_residual *r);

/* Frees what it says of the classes of neutral states. */
void an_neutral_classes_clear(struct an_neutrinos *x,
                              const struct an_residual *r);

#endif
