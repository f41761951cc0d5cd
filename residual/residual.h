/* residual.h - what a vacuum leaves: discrete group, neutrinos, dark matter.
 *
 * Every verdict comes from one lattice, the charges of the vacuum
 * (docs/derivations.md), and carries a witness that a reader can check by hand
 * and that the program has checked by plain substitution (verify.c, which
 * shares nothing with the lattice code).
 *
 * A *functional* is one rational per coordinate of the model (model.h), acting
 * on true charges; mod 1 it is an element of the symmetry group, which turns a
 * component x by f . x of a full circle.
 */
#ifndef AN_RESIDUAL_RESIDUAL_H
#define AN_RESIDUAL_RESIDUAL_H

#include "residual/findings.h"
#include "residual/question.h"
#include "residual/vacuum/group.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/guard.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/massless.h"
#include "residual/verdicts/neutrinos.h"
#include "residual/verdicts/process.h"
#include "residual/witness/witness.h"

#endif
