/* reason.h - neutrinos, dark matter and processes: verdicts, each with what it
 * rests on. */
#ifndef AN_REPORT_SAY_REASON_H
#define AN_REPORT_SAY_REASON_H

#include <stddef.h>

#include "residual/residual.h"

struct an_check;
struct an_dark_matter;
struct an_document;
struct an_findings;

/* Each appends entries: a verdict, then what it rests on. */
void an_reason_massless(struct an_document *d, const struct an_findings *v);
void an_reason_neutrinos(struct an_document *d, const struct an_findings *v);
void an_reason_dark_matter(struct an_document *d, const struct an_check *c,
                           size_t vacuum);
void an_reason_processes(struct an_document *d, const struct an_check *c,
                         size_t vacuum);

/* "0ν2β"; what a symmetry that forbids it leaves fixed: "every vev". */
const char *an_process_label(enum an_process_name process);
const char *an_process_fixed(enum an_process_name process);

/* "N is a Majorana fermion; eta, xi are complex scalars". */
const char *an_said_particles(struct an_document *d,
                              const struct an_dark_matter *x);

#endif
