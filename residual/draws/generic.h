/* generic.h - do numbers drawn for the symbols show the generic algebra? */
#ifndef AN_RESIDUAL_DRAWS_GENERIC_H
#define AN_RESIDUAL_DRAWS_GENERIC_H

#include <stdbool.h>

#include <flint/fmpq.h>

struct an_annihilator;
struct an_vev_action;

/* Is a->h, found with one value for each symbol of x, the algebra of symbols
 * that nobody relates, up to an element of the complexified group; and does
 * each generator that is a solution alone leave all terms alone? False also
 * when that is not known. */
bool an_draw_is_generic(const struct an_annihilator *a,
                        const struct an_vev_action *x, const fmpq *value);

#endif
