/* symbol_name.h - the LaTeX that a name suggests. */
#ifndef AN_REPORT_SAY_SYMBOL_NAME_H
#define AN_REPORT_SAY_SYMBOL_NAME_H

#include <stddef.h>

struct an_field;
struct an_group;
struct an_text;

/* Appends the LaTeX that a name suggests: nuR is \nu_{R}, phi24 is
 * \phi_{24}, h++ is h^{++}, uc is u^{c}, singlet is \mathrm{singlet}. */
void an_symbol_name(struct an_text *latex, const char *name, size_t n);

/* Appends the symbol of a field: its `latex` key, or what its name suggests. A
 * key whose braces do not match, or with signs that end mathematics, is not
 * used. */
void an_symbol_latex(struct an_text *latex, const struct an_field *f);

/* The LaTeX of a group: SU3c is \mathrm{SU}(3)_{c}, of a U(1) with its charge.
 */
void an_symbol_group_latex(struct an_text *latex, const struct an_group *g);

/* The charge of a U(1): a sum of names, B-L, Lmu-Ltau. */
void an_symbol_charge_name(struct an_text *latex, const char *name);

#endif
