/* coupling.h - building a model: couplings, explicit breaking, counting. */
#ifndef AN_THEORY_BUILD_COUPLING_H
#define AN_THEORY_BUILD_COUPLING_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_linear;
struct an_model;
struct an_term;

/* sum, zero at first, := what must vanish for the term to be allowed under an
 * abelian group, its charge but under R-symmetries, for the generations it
 * names and the first of others. Returns whether other
 * generations make another charge. */
bool an_term_total(struct an_linear *sum, const struct an_term *t,
                   const struct an_model *m, size_t g);

/* Couplings that are written twice draw a warning. */
void an_couplings_finish(const struct an_model *m, struct an_diags *diags);

#endif
