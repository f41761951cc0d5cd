/* text_anomaly.h - the table of anomalies, for people. */
#ifndef AN_REPORT_TEXT_ANOMALY_H
#define AN_REPORT_TEXT_ANOMALY_H

#include <stdbool.h>

struct an_anomaly;
struct an_check;
struct an_model;
struct an_style;
struct an_text;

/* Parts of the text report. */
void an_print_anomalies(struct an_text *out, const struct an_check *c,
                        const struct an_style *s);

/* What a sum comes to; what instantons leave, which charges are
 * to be filled in: nothing when there are none. */
/* "exact conditions fail: Z3^3 ✗", of gauged Z(n)s; or nothing. */
void an_say_exact(struct an_text *t, const struct an_check *c);
const char *an_say_status(const struct an_model *m, const struct an_anomaly *a);

/* Is it a condition on an imposed Z(n) that is not gauged? */
bool an_is_of_global(const struct an_model *m, const struct an_anomaly *a);
void an_say_instantons(struct an_text *t, const struct an_check *c);
void an_say_unknowns(struct an_text *t, const struct an_check *c);

#endif
