/* algebra.h - exact mathematics: numbers, lattices, Lie algebras. */
#ifndef AN_ALGEBRA_ALGEBRA_H
#define AN_ALGEBRA_ALGEBRA_H

#include "algebra/lattice.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/module.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/repfind.h"
#include "algebra/lie/repname.h"
#include "algebra/lie/subalgebra.h"
#include "algebra/lie/weights.h"
#include "algebra/normal.h"
#include "algebra/polynomial.h"
#include "algebra/rational.h"
#include "algebra/solve.h"
#include "algebra/zeros.h"

#endif
