/* coupling.h - building a model: couplings, explicit breaking, counting. */
#ifndef AN_THEORY_COUPLING_H
#define AN_THEORY_COUPLING_H

struct an_diags;
struct an_model;

/* Couplings that are written twice draw a warning. */
void an_couplings_finish(const struct an_model *m, struct an_diags *diags);

#endif
