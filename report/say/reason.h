/* reason.h - neutrinos, dark matter and processes, each with its reason. */
#ifndef AN_REPORT_SAY_REASON_H
#define AN_REPORT_SAY_REASON_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_dark_matter;
struct an_neutrinos;
struct an_reasons;
struct an_text;
struct an_findings;

void an_reason_massless(struct an_reasons *r, const struct an_findings *v,
                        bool verbose);

void an_reason_neutrinos(struct an_reasons *r, const struct an_findings *v,
                         bool verbose);

void an_reason_dark_matter(struct an_reasons *r, const struct an_check *c,
                           size_t vacuum, bool verbose);

void an_reason_processes(struct an_reasons *r, const struct an_check *c,
                         size_t vacuum, bool verbose);

/* Why neutrinos have their nature, why dark matter is stable or not.
 */
void an_say_nature(struct an_text *t, const struct an_neutrinos *n,
                   bool verbose);
void an_say_decay(struct an_text *t, const struct an_dark_matter *d,
                  bool verbose);

/* "N is a Majorana fermion; eta, xi are complex scalars". */
void an_say_particles(struct an_text *t, const struct an_dark_matter *d);

#endif
