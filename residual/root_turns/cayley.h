/* cayley.h - vevs turned until the unbroken torus is a maximal one. */
#ifndef AN_RESIDUAL_ROOT_TURNS_CAYLEY_H
#define AN_RESIDUAL_ROOT_TURNS_CAYLEY_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_replacement;

/* Takes, for n vacua with the same vevs in common, vectors into which quarter
 * turns of roots make all of them, where these help: each step makes more of
 * the torus unbroken, and nothing that the file names feels it. Says whether it
 * did. (docs/derivations/vacuum.md, "More of the torus") */
bool an_vacua_turn_torus(struct an_model *m, size_t first, size_t n,
                         const struct an_replacement *why);

#endif
