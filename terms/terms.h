/* terms.h - terms of a Lagrangian: which are allowed, and why not.
 *
 * A term is allowed when its Lorentz product contains a singlet, its U(1) and
 * Z(n) charges vanish, each non-abelian product contains a singlet, and the
 * (anti)symmetry of identical fields leaves some flavour component. The count
 * is plethystic: symmetric powers for bosons, antisymmetric for fermions, over
 * Lorentz SU(2) x SU(2), gauge and flavour together. Superpotential terms:
 * holomorphic, superfields commute, no spinor count.
 */
#ifndef AN_TERMS_TERMS_H
#define AN_TERMS_TERMS_H

#include "terms/accidental/accidental.h"
#include "terms/allowed.h"
#include "terms/explicit.h"
#include "terms/list.h"

#endif
