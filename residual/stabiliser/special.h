/* special.h - vacua near special ones, of which all that is unbroken is known.
 */
#ifndef AN_RESIDUAL_STABILISER_SPECIAL_H
#define AN_RESIDUAL_STABILISER_SPECIAL_H

#include <stdbool.h>
#include <stddef.h>

struct an_annihilator;
struct an_centraliser;
struct an_rows;
struct an_vev_parts;

/* Do zeros for some symbols of the vevs show that H = (T in H) H_0, the
 * unbroken torus a maximal one of H?
 *
 *   L      contains H, by theorems alone (an_centraliser_init)
 *   rows   charges of the places of p, and what is fixed
 *   a      the Lie algebra of H, which has nroots roots
 */
bool an_special_vacuum_shows(const struct an_centraliser *L,
                             const struct an_vev_parts *p,
                             const struct an_rows *rows,
                             const struct an_annihilator *a, size_t nroots);

#endif
