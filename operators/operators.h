/* operators.h - terms of a Lagrangian: which are allowed, and why not.
 *
 * A term is allowed when its Lorentz product contains a singlet, its U(1) and
 * Z(n) charges vanish, each non-abelian product contains a singlet, and the
 * (anti)symmetry of identical fields leaves some flavour component. The count
 * is plethystic: symmetric powers for bosons, antisymmetric for fermions, over
 * Lorentz SU(2) x SU(2), gauge and flavour together. Superpotential terms:
 * holomorphic, superfields commute, no spinor count.
 */
#ifndef AN_OPERATORS_OPERATORS_H
#define AN_OPERATORS_OPERATORS_H

#include "operators/accidental.h"
#include "operators/chain.h"
#include "operators/enumerate.h"
#include "operators/explicit.h"
#include "operators/invariant.h"
#include "operators/leading.h"
#include "operators/mechanism.h"

#endif
