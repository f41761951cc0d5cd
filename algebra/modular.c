/* modular.c - rational numbers modulo a prime below 2^60, and random ones. */
#include "algebra/modular.h"

#include <flint/fmpz.h>
#include <flint/nmod.h>

void an_modular_init(struct an_modular *r)
{
    *r = (struct an_modular){.good = true, .state = 1};
    nmod_init(&r->mod, AN_MODULAR_PRIME);
}

ulong an_modular_of(struct an_modular *r, const fmpq *x)
{
    ulong den = fmpz_fdiv_ui(fmpq_denref(x), r->mod.n);
    r->good = r->good && den != 0;
    return den ? nmod_div(fmpz_fdiv_ui(fmpq_numref(x), r->mod.n), den, r->mod)
               : 0;
}

ulong an_modular_int(const struct an_modular *r, int x)
{
    return x < 0 ? nmod_neg((ulong) - (long)x, r->mod) : (ulong)x;
}

ulong an_modular_draw(struct an_modular *r)
{
    r->state = r->state * 6364136223846793005u + 1442695040888963407u;
    return 1 + (r->state >> 24);
}
