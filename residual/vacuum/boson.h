/* boson.h - broken roots: massive gauge bosons, and Goldstone bosons.
 *
 * The roots that a vacuum breaks, sorted into irreducible representations of
 * the unbroken algebra. Those of gauged factors are massive vectors, each of
 * which has eaten a scalar of its own charges; those of global factors are
 * Goldstone bosons, massless scalars.
 */
#ifndef AN_RESIDUAL_VACUUM_BOSON_H
#define AN_RESIDUAL_VACUUM_BOSON_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

struct an_subalgebra;
struct an_charges;

/* An irreducible representation; its conjugate is another one of the list. */
struct an_boson {
    size_t group; /* the simple factor that it comes from */
    int *labels;  /* highest weight, total_rank labels; owned */
    fmpz *vector; /* the same as charges, F = 0; owned */
    long multiplicity;
    bool singlet; /* of the gauged part of the unbroken algebra */
};

struct an_bosons {
    struct an_boson *v;
    size_t n, cap;
};

/* b (empty) := the broken roots. The unbroken algebra is known. */
void an_bosons_find(struct an_bosons *b, const struct an_charges *L);
void an_bosons_clear(struct an_bosons *b, const struct an_charges *L);

/* Do massive gauge bosons eat this scalar, x the charge of its highest weight?
 * What they eat lies in the fields that have, or may get, a vev. */
bool an_bosons_eat(const struct an_charges *L, size_t field, size_t generation,
                   const fmpz *x);

#endif
