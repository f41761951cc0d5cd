/* name.h - the names of anomalies, "SU2L^2 B-L", factor by factor. */
#ifndef AN_ANOMALY_NAME_H
#define AN_ANOMALY_NAME_H

#include "algebra/math.h"

struct an_group;

/* Each appends a factor to some power, a blank before all but the first: a
 * group; a word, upright, as "grav"; mathematics in prose, as "Z₉". */
void an_anomaly_group(struct an_math *f, const struct an_group *g, long power);
void an_anomaly_word(struct an_math *f, const char *word, long power);
void an_anomaly_prose(struct an_math *f, const char *prose, long power);

#endif
