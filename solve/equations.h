/* equations.h - the conditions of a model as rows over its unknowns. */
#ifndef AN_SOLVE_EQUATIONS_H
#define AN_SOLVE_EQUATIONS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_diags;
struct an_linear;
struct an_model;

/* sum of c[u] x_u^power + c[n] = 0 over the model's n unknowns x. */
struct an_equation {
    fmpq *c;
};

struct an_equation_list {
    struct an_equation *v;
    size_t n, cap;
};

struct an_equations {
    const struct an_model *m;
    size_t group; /* the U(1), or Z(n) */
    const fmpq *unit;
    long modulus; /* n of a Z(n): linear rows, with coefficients in [0, n), hold
                     modulo n; 0 of a U(1) */
    size_t n;     /* unknowns of the model */
    struct an_equation_list power[4]; /* by power: 1, 2, 3 */
    struct an_equation_list *choice;  /* couplings that several forms allow */
    size_t nchoices, cap_choices;
    struct an_equation_list sums; /* of a Z(n): of s and of s^3, as integers */
};

void an_equations_init(struct an_equations *e, const struct an_model *m,
                       size_t group, const fmpq *unit);
void an_equations_clear(struct an_equations *e);

struct an_equation *an_equation_new(struct an_equation_list *r, size_t n);
void an_equation_list_clear(struct an_equation_list *r, size_t n);
bool an_equation_has_unknowns(const struct an_equation *r, size_t n);

/* Makes coefficients integers without common divisor; the first is positive. */
void an_equation_reduce(struct an_equation *r, size_t n);

/* row += weight * charge^power; false when a power above 1 mixes unknowns, or
 * an unknown with a constant. */
bool an_equation_add_power(struct an_equation *row,
                           const struct an_equations *e, const fmpq_t weight,
                           const struct an_linear *charge, int power);

/* The same in a row of e; of a Z(n) the coefficients become residues. */
void an_equations_reduce(const struct an_equations *e, struct an_equation *r);

/* Every gauge anomaly with e->group, a U(1), in it. */
int an_equations_anomalies(struct an_equations *e, struct an_diags *diags);

/* Of a Z(n): e->sums, and with `linear` the linear conditions. Unknown charges
 * of real fields are their own negatives in any case. */
void an_equations_residues(struct an_equations *e, bool linear);

#endif
