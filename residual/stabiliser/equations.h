/* equations.h - the equations of the unbroken algebra, with their symbols.
 *
 * x v = 0 and x* v = 0 for x the sum of unknowns times generators, one equation
 * for each basis vector that is reached: for readers, where there are few. The
 * program solves them with numbers in place of symbols (annihilator.h).
 */
#ifndef AN_RESIDUAL_STABILISER_EQUATIONS_H
#define AN_RESIDUAL_STABILISER_EQUATIONS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_annihilator;
struct an_directions;

/* by times a symbol times the unknown of a generator. */
struct an_vev_equation_term {
    size_t column; /* of the annihilator */
    size_t symbol;
    fmpq by;
};

struct an_vev_equation {
    bool conjugate; /* of x*: symbols are conjugated */
    size_t n, cap;
    struct an_vev_equation_term *term;
};

struct an_vev_equations {
    size_t n, cap;
    struct an_vev_equation *v;
};

/* e := the equations; initialises e. A real vev has those of x v = 0 alone. */
void an_vev_equations_init(struct an_vev_equations *e,
                           const struct an_annihilator *a,
                           const struct an_directions *d);
void an_vev_equations_clear(struct an_vev_equations *e);

#endif
