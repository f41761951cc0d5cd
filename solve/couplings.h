/* couplings.h - the neutrality of couplings, as conditions. */
#ifndef AN_SOLVE_COUPLINGS_H
#define AN_SOLVE_COUPLINGS_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_term;
struct an_equation_list;
struct an_equations;

/* *choices *= n; -1 with an error when they are more than max. */
int an_coupling_choices(size_t *choices, size_t n, size_t max,
                        const struct an_term *t, struct an_diags *diags);

/* Every coupling. */
int an_equations_couplings(struct an_equations *e, struct an_diags *diags);

/* Every term that the model expects to be allowed, if it names no generation.
 */
int an_equations_expected(struct an_equations *e, struct an_diags *diags);

/* forms := those that allow the coupling, one of which has to vanish; *always:
 * one is neutral whatever the unknown charges, and forms mean nothing. -1 with
 * an error when they are too many, or there is none (of a Z(n) one is 1 = 0).
 */
int an_coupling_forms(struct an_equation_list *forms, bool *always,
                      const struct an_equations *e, const struct an_term *t,
                      struct an_diags *diags);

#endif
