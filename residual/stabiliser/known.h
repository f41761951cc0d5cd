/* known.h - vacua of which all that is unbroken is known. */
#ifndef AN_RESIDUAL_STABILISER_KNOWN_H
#define AN_RESIDUAL_STABILISER_KNOWN_H

#include <stdbool.h>

struct an_model;
struct an_phase;

/* Are T, its unbroken roots and nothing else unbroken: by a theorem (decided.h)
 * or because the component group says so? Of a resolved phase. */
bool an_phase_is_known(const struct an_model *m, const struct an_phase *p);

#endif
