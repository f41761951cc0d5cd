/* text.h - masses of gauge bosons in words: prose, for the caller to free. */
#ifndef AN_RESIDUAL_BOSONS_TEXT_H
#define AN_RESIDUAL_BOSONS_TEXT_H

#include <stddef.h>

#include <flint/fmpq_mpoly.h>

struct an_gauge_bosons;

/* "1/4 g[SU2L]^2 (v[H]^2 + v[S]^2)", factored. */
char *an_gauge_bosons_text(const struct an_gauge_bosons *b,
                           const fmpq_mpoly_t p);

/* "1", "(v[H]^2 + 2 v[D]^2)/(v[H]^2 + 4 v[D]^2)"; NULL when there is none. */
char *an_gauge_bosons_rho(const struct an_gauge_bosons *b);

/* M^2 between the Z and another one: "-1/4 g[X] v[H]^2 sqrt(g[SU2L]^2 +
 * g[Y]^2)". */
char *an_z_mixing_text(const struct an_gauge_bosons *b, size_t i);

#endif
