/* anomaly_name.h - what an anomaly coefficient is called.
 *
 * "SU3c^2 B-L", "Y^3", "grav^2 B-L", "Witten SU2L": non-abelian factor first,
 * then U(1)s in the order in which the model declares them, equal ones
 * gathered in a power. Users may write the parts in any order.
 */
#ifndef AN_THEORY_TEXT_ANOMALY_NAME_H
#define AN_THEORY_TEXT_ANOMALY_NAME_H

#include "base/diag.h"

struct an_model;

/* *name := the canonical name of the anomaly written in text, for the caller to
 * free. 0, or -1 with one error (*name untouched): an unknown group, a power
 * that no anomaly has, a coefficient that the group lacks. */
int an_anomaly_name_read(char **name, const struct an_model *m,
                         const char *text, struct an_where at,
                         struct an_diags *diags);

/* The canonical name, for the caller to free; NULL when text names none. */
char *an_anomaly_name(const struct an_model *m, const char *text);

#endif
