/* solution.h - unknown charges: every condition, and its exact solutions over
 * Q.
 *
 * The conditions are the perturbative anomalies of gauged factors, polynomials
 * in the unknowns, and the neutrality of every coupling of the model under all
 * abelian factors, for some choice of generations. Linear ones are solved, the
 * rest is factored and split into branches, one after the other, until each
 * branch is a family: unknowns that are free, and the others as rational
 * functions of them. What is irreducible is left over as it is.
 */
#ifndef AN_SOLVE_SOLUTION_H
#define AN_SOLVE_SOLUTION_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/polynomial.h"
#include "anomaly/anomaly.h"

struct an_model;

/* Unknowns that charges depend on: a generic cubic has 10^4 terms in 40. */
#define AN_SOLVE_MAX_UNKNOWNS 40

/* Branches that are looked at before giving up. */
#define AN_SOLVE_MAX_BRANCHES 3000

/* Families with leftovers that are kept before giving up: nobody reads more,
 * and where there are so many only numbers can be tried. */
#define AN_SOLVE_MAX_LEFT 100

/* One anomaly that has to cancel. */
struct an_condition {
    const char *name; /* "SU2L^2 l", prose; borrowed from the anomalies */
    fmpq_mpoly_t polynomial;
    struct an_factored factors;
};

/* A coupling that has to be neutral: all of one choice must vanish. */
struct an_neutrality {
    size_t coupling; /* index into the model */
    bool always;     /* neutral whatever the unknowns */
    char *never;     /* why no unknown helps: "SU2L: 2 x 2 x 2 ..."; or NULL */
    struct an_system *choice;
    size_t n, cap;
};

/* Where all conditions hold. Values are num / den in the free unknowns; a free
 * one is its own. */
struct an_solution_family {
    size_t n; /* unknowns of the model */
    bool *solved;
    fmpq_mpoly_struct *num, *den;
    struct an_system nonzero; /* must not vanish */
    struct an_system left;    /* must vanish */
    bool irreducible;         /* each of `left` is, over Q */
    size_t orbit;  /* families like this one up to exchanges, itself included */
    bool verified; /* put into every original condition, it solves them */
    /* Solutions of `left`, free unknowns integers up to `bound`, none of them
     * in another family; up to factors when `scaled`. */
    struct an_solution_family *point;
    size_t npoints, cap_points;
    int bound;    /* 0: not searched */
    bool scaled;  /* conditions are homogeneous */
    bool clipped; /* the bound that was asked for would take too long */
    bool capped;  /* there are more points than are kept */
};

/* Two generations of a field, or of fields that are alike, that no condition
 * tells apart. */
struct an_exchange {
    size_t field, first;  /* a generation, 0-based, ... */
    size_t other, second; /* ... and a later one, or one of a later field */
    slong *image;         /* what each unknown goes over into */
};

enum an_dead_end {
    AN_END_CONSTANT, /* a condition is left with a nonzero constant */
    AN_END_ROOT,     /* a polynomial in one unknown has no rational root */
    AN_END_FORM,     /* a quadric has no rational point */
    AN_END_COUPLING, /* no choice of generations is left for a coupling */
};

/* Why a branch has no solutions. */
struct an_obstacle {
    enum an_dead_end kind;
    size_t from; /* a condition, or a coupling that it comes from: then
                    nconditions + index into `neutral` */
    fmpq_mpoly_t polynomial; /* what cannot vanish */
};

enum an_solved {
    AN_SOLVED_SOME, /* there is a family without leftovers, or a point */
    AN_SOLVED_NONE, /* proven: there is no rational solution */
    AN_SOLVED_OPEN, /* neither */
};

struct an_solution {
    const struct an_model *model; /* borrowed */
    struct an_anomalies anomalies;
    const fmpq_mpoly_ctx_struct *ring; /* theirs */
    size_t *used; /* by unknown: how many charges contain it */
    struct an_condition *condition;
    size_t nconditions, cap_conditions;
    struct an_neutrality *neutral; /* one per coupling */
    size_t nneutral;
    struct an_exchange *exchange;
    size_t nexchanges, cap_exchanges;
    struct an_solution_family *family;
    size_t nfamilies, cap_families;
    size_t
        nfolded; /* further ones behind these, which exchanges make of them */
    struct an_obstacle *obstacle; /* different ones */
    size_t nobstacles, cap_obstacles;
    bool complete; /* no branch was left unexplored */
};

void an_solution_init(struct an_solution *s);
void an_solution_clear(struct an_solution *s);

enum an_solved an_solution_verdict(const struct an_solution *s);

#endif
