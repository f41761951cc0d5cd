/* reason.h - neutrinos, dark matter and processes, each with its reason. */
#ifndef AN_REPORT_SAY_REASON_H
#define AN_REPORT_SAY_REASON_H

#include <stddef.h>

struct an_check;
struct an_dark_matter;
struct an_document;
struct an_text;
struct an_findings;

/* Each appends entries: a verdict, then what it rests on. */
void an_reason_massless(struct an_document *d, const struct an_findings *v);
void an_reason_neutrinos(struct an_document *d, const struct an_findings *v);
void an_reason_dark_matter(struct an_document *d, const struct an_check *c,
                           size_t vacuum);
void an_reason_processes(struct an_document *d, const struct an_check *c,
                         size_t vacuum);

/* "N is a Majorana fermion; eta, xi are complex scalars". */
void an_say_particles(struct an_text *t, const struct an_dark_matter *d);

#endif
