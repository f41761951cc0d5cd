/* process.h - proton decay and its kin: allowed to all orders? */
#ifndef AN_RESIDUAL_VERDICTS_PROCESS_H
#define AN_RESIDUAL_VERDICTS_PROCESS_H

#include <stdbool.h>

#include "residual/witness/witness.h"

struct an_charges;
struct an_light_states;
struct an_product;
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

#define AN_EVERY_STRANGE ((size_t)-1)

/* How many answers there are to which quark is the strange one: 1 where the
 * file says so, or what might be it has one class; 0 without any. Only proton
 * decay asks. */
size_t an_process_strange(const struct an_charges *L);

/* what := the operator of a process; l := its final states, with this answer
 * (all of them for AN_EVERY_STRANGE), and what QCD's condensate turns into each
 * other without a mass term. Both are empty before. False when a field that it
 * needs is not named. */
bool an_process_parts(struct an_product *what, struct an_light_states *l,
                      const struct an_charges *L, const struct an_fermions *s,
                      enum an_process_name process, size_t strange);

/* "proton_decay", ... as in the JSON report. */
const char *an_process_key(enum an_process_name process);

#endif
