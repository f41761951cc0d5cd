/* modular.h - rational numbers modulo a prime below 2^60, and random ones. */
#ifndef AN_ALGEBRA_MODULAR_H
#define AN_ALGEBRA_MODULAR_H

#include <stdbool.h>

#include <flint/fmpq.h>
#include <flint/nmod.h>

#define AN_MODULAR_PRIME 1152921504606846883u

struct an_modular {
    nmod_t mod;
    bool good;   /* no denominator was a multiple of the prime */
    ulong state; /* of what is drawn */
};

void an_modular_init(struct an_modular *r);

/* x modulo the prime; 0 where its denominator is a multiple of it. */
ulong an_modular_of(struct an_modular *r, const fmpq *x);
ulong an_modular_int(const struct an_modular *r, int x);

/* The next one of a fixed sequence; not zero. */
ulong an_modular_draw(struct an_modular *r);

#endif
