/* algebra.h - exact mathematics: numbers, lattices, Lie algebras. */
#ifndef AN_ALGEBRA_ALGEBRA_H
#define AN_ALGEBRA_ALGEBRA_H

#include "algebra/lattice.h"
#include "algebra/lie.h"
#include "algebra/module.h"
#include "algebra/normal.h"
#include "algebra/polynomial.h"
#include "algebra/rational.h"
#include "algebra/rep.h"
#include "algebra/repfind.h"
#include "algebra/repname.h"
#include "algebra/solve.h"
#include "algebra/subalgebra.h"
#include "algebra/weights.h"
#include "algebra/zeros.h"

#endif
