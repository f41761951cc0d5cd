/* anomalies.h - the sums, and what cancels. */
#ifndef AN_REPORT_CHECK_ANOMALIES_H
#define AN_REPORT_CHECK_ANOMALIES_H

#include <stdbool.h>

struct an_anomalies;
struct an_anomaly;
struct an_check;
struct an_document;
struct an_model;

/* Appends the section. */
void an_add_anomalies(struct an_document *d, const struct an_check *c);

/* Appends a table of sums, those that vanish among them if details are wanted;
 * none without rows. */
void an_add_sums(struct an_document *d, const struct an_model *m,
                 const struct an_anomalies *all);

/* Appends the verdict "exact conditions fail: Z3^3 ✗", of gauged Z(n)s; or
 * none. */
void an_add_exact(struct an_document *d, const struct an_check *c);

/* Is it a condition on an imposed Z(n) that is not gauged? */
bool an_is_of_global(const struct an_model *m, const struct an_anomaly *a);

#endif
