/* symbol.h - fields, groups and charges as mathematics.
 *
 * Each function appends a piece of mathematics (document.h): its plain spelling
 * is what the text report prints, its LaTeX what a paper would.
 */
#ifndef AN_REPORT_SAY_SYMBOL_H
#define AN_REPORT_SAY_SYMBOL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_field;
struct an_group;
struct an_linear;
struct an_model;
struct an_text;

/* Appends a field by its symbol (theory/text/symbol.h). */
void an_symbol_field(struct an_text *t, const struct an_field *f);

/* Appends a group: SU3c is \mathrm{SU}(3)_{c}, B-L is \mathrm{U}(1)_{B-L}. */
void an_symbol_group(struct an_text *t, const struct an_group *g);

/* Appends a representation by its dimension: \overline{\mathbf{3}}. */
void an_symbol_rep(struct an_text *t, const struct an_group *g,
                   const int *labels);

/* Appends a rational, and a charge, as fractions; `?` for an unknown one. */
void an_symbol_rational(struct an_text *t, const fmpq_t q);
void an_symbol_charge(struct an_text *t, const struct an_linear *x,
                      const struct an_model *m);

/* Appends exp(2 pi i turns), 0 <= turns < 1, as a power of omega =
 * exp(2 pi i/order): 1, \omega, \omega^{2}; where there are several,
 * \omega_{6}^{5} with its order. What is no such power stays e^{2 \pi i/9}. */
void an_symbol_root(struct an_text *t, const fmpq_t turns, const fmpz_t order,
                    bool several);

/* Appends what this omega is: "ω = exp(2πi/6)". */
void an_symbol_omega(struct an_text *t, const fmpz_t order, bool several);

#endif
