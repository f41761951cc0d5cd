/* repname.h - the names physicists give to representations. */
#ifndef AN_ALGEBRA_LIE_REPNAME_H
#define AN_ALGEBRA_LIE_REPNAME_H

#include "algebra/math.h"

struct an_lie;

/* The name physicists use, for the caller to free: "3", "3bar", "15'", "8v",
 * "27"; unbarred is the one that docs/model-format.md fixes. A representation
 * without a fixed name is written by its dimension and labels: "15[2,1]". */
char *an_rep_name(const struct an_lie *g, const int *labels);

/* Appends it in both spellings, \overline{\mathbf{3}}; to prose. */
void an_rep_write(struct an_math *f, const struct an_lie *g, const int *labels);
void an_say_rep(struct an_text *t, const struct an_lie *g, const int *labels);

#endif
