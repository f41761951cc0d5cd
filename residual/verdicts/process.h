/* process.h - proton decay and its kin: allowed to all orders? */
#ifndef AN_RESIDUAL_VERDICTS_PROCESS_H
#define AN_RESIDUAL_VERDICTS_PROCESS_H

#include <stdbool.h>

#include "residual/verdicts/light.h"
#include "residual/witness/product.h"
#include "residual/witness/witness.h"

struct an_charges;
struct an_fermions;

enum an_process_name {
    AN_PROTON_DECAY,
    AN_NEUTRON_ANTINEUTRON,
    AN_DOUBLE_BETA,    /* neutrinoless */
    AN_QUADRUPLE_BETA, /* neutrinoless */
    AN_NPROCESSES,
};

struct an_process {
    bool asked;     /* the fields it needs are named */
    bool undecided; /* neither allowed nor forbidden, */
    char *why;      /* prose: why, or NULL: for the reason of the vacuum, or */
    bool strange;   /* it depends on which quark is the strange one */
    bool allowed;
    bool exchange; /* one massive gauge boson does it: dimension 6 */
    struct an_witness witness;
};

/* x (AN_NPROCESSES, empty before) := the verdicts on those asked for
 * (residual/question.h). */
void an_processes_find(struct an_process *x, const struct an_charges *L,
                       const struct an_fermions *s, unsigned asked);

/* What all processes of a vacuum are made of. */
struct an_particles {
    const struct an_charges *L; /* outlives this */
    bool quarks, leptons;       /* the file names them */
    struct an_item u, d, e;
    struct an_product down; /* the visible quarks of d's charge */
    /* The answers to which quark is the strange one: one where the file says
     * so, or what might be it has one class. Only proton decay asks. */
    struct an_product strange;
    struct an_light_states same; /* what is as good as u and d: by turns of
                                    global groups, or since QCD's condensate
                                    makes it of them without a mass term */
};

void an_particles_init(struct an_particles *p, const struct an_charges *L);
void an_particles_clear(struct an_particles *p);

#define AN_EVERY_STRANGE ((size_t)-1)

/* what := the operator of a process; l := its final states, with this answer
 * (all of them for AN_EVERY_STRANGE), and what is as good as others. Both are
 * empty before. False when a field that it needs is not named. */
bool an_process_parts(struct an_product *what, struct an_light_states *l,
                      const struct an_particles *p, const struct an_fermions *s,
                      enum an_process_name process, size_t strange);

/* "proton_decay", ... as in the JSON report. */
const char *an_process_key(enum an_process_name process);

#endif
