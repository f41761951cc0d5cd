/* unsure_process.h - processes of which not all final states are known.
 *
 * What the fewest possible final states allow is allowed; what the most forbid,
 * whatever elements outside the torus do, is forbidden.
 */
#ifndef AN_RESIDUAL_UNSURE_PROCESS_H
#define AN_RESIDUAL_UNSURE_PROCESS_H

#include <stdbool.h>

#include "residual/verdicts/process.h"

struct an_charges;
struct an_fermions;
struct an_light_states;
struct an_unsure;

/* l += whatever else than the light states of L may be light, and all charges
 * under elements outside the torus. */
void an_unsure_add_possible(struct an_light_states *l,
                            const struct an_unsure *u,
                            const struct an_charges *L,
                            const struct an_fermions *s);

/* x, empty before, := the verdict on a process that an_unsure_ask leaves out;
 * undecided where neither says. False where it is not asked for. */
bool an_unsure_process(struct an_process *x, const struct an_unsure *u,
                       const struct an_particles *p,
                       const struct an_fermions *s,
                       enum an_process_name process);

#endif
