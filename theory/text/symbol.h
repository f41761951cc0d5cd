/* symbol.h - the LaTeX that a name suggests. */
#ifndef AN_THEORY_TEXT_SYMBOL_H
#define AN_THEORY_TEXT_SYMBOL_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/polynomial.h"

struct an_field;
struct an_group;
struct an_model;
struct an_text;

/* A letter or word, with what stands below and above it. */
struct an_symbol {
    struct an_text base, low, high;
};

/* x (uninitialised) := what a name of n bytes suggests; the symbol of a field,
 * from its `latex` key or its name. */
void an_symbol_of_name(struct an_symbol *x, const char *s, size_t n);
void an_symbol_of_field(struct an_symbol *x, const struct an_field *f);
void an_symbol_clear(struct an_symbol *x);

/* Appends a symbol, which is cleared. */
void an_symbol_put(struct an_text *latex, struct an_symbol *x);

/* Appends the LaTeX that a name suggests: nuR is \nu_{R}, phi24 is
 * \phi_{24}, h++ is h^{++}, uc is u^{c}, singlet is \mathrm{singlet}. */
void an_symbol_name(struct an_text *latex, const char *name, size_t n);

/* Appends a name as prose. */
void an_say_symbol(struct an_text *t, const char *name);

/* Appends the symbol of a field: its `latex` key, or what its name suggests. A
 * key whose braces do not match, or with signs that end mathematics, is not
 * used. */
void an_symbol_latex(struct an_text *latex, const struct an_field *f);

/* The names of all unknowns of a model, for polynomials; borrowed. */
struct an_unknowns an_model_unknowns(const struct an_model *m);

/* The LaTeX of a group: SU3c is \mathrm{SU}(3)_{c}, of a U(1) with its charge.
 */
void an_symbol_group_latex(struct an_text *latex, const struct an_group *g);

/* Does it end with something above it, which no power may follow? */
bool an_symbol_group_is_raised(const struct an_group *g);

/* The name of a group as prose, of a U(1) that of its charge; for the caller to
 * free. */
char *an_group_said(const struct an_group *g);

/* Appends "U(1)_B−L" with that minus, "U(1)'", to prose as well. */
void an_math_u1(struct an_math *f, const char *name, const char *minus);
void an_say_u1(struct an_text *t, const char *name, const char *minus);

/* Appends a group to prose: U(1)_B−L, SU(3)c. */
void an_say_group(struct an_text *t, const struct an_group *g);

/* The charge of a U(1): a sum of names, B-L, Lmu-Ltau. */
void an_symbol_charge_name(struct an_text *latex, const char *name);

/* Appends prose, its words upright. */
void an_math_words(struct an_math *f, const char *prose);

/* A name as a word, upright. */
void an_symbol_upright(struct an_text *latex, const char *name, size_t n);

/* Around a name that looks like a sum, B-L. */
enum an_brackets {
    AN_NO_BRACKETS,
    AN_LATEX_BRACKETS, /* none in the plain spelling */
    AN_BRACKETS,
};

/* Appends the name of a charge; the charge of a group by its name; c times it
 * as a further summand.
 */
void an_math_name(struct an_math *f, const char *name,
                  enum an_brackets brackets);
void an_math_charge(struct an_math *f, const struct an_group *g,
                    enum an_brackets brackets);
void an_math_charge_term(struct an_math *f, const fmpq *c,
                         const struct an_group *g, enum an_brackets brackets);

/* Appends a letter that belongs to a group or, owner being emptied, to
 * anything: T3[SU2L], g[Y], v[S[2]]. */
void an_math_label(struct an_math *f, const char *letter, const char *index,
                   const struct an_group *g);
void an_math_owned(struct an_math *f, const char *letter, const char *index,
                   struct an_math *owner);

#endif
