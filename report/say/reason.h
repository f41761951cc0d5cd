/* reason.h - what verdicts rest on: entries of a vacuum, and what they say.
 *
 * Each an_reason_ appends entries: a verdict, then its reason.
 */
#ifndef AN_REPORT_SAY_REASON_H
#define AN_REPORT_SAY_REASON_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/residual.h"

struct an_anomalies;
struct an_check;
struct an_dark_matter;
struct an_defects;
struct an_document;
struct an_findings;
struct an_missing;
struct an_model;
struct an_selection_rule;

/* "for generic b infinitely many elements exp(2πi n X/2) remain of X" */
const char *an_said_selection(struct an_document *d, const struct an_model *m,
                              const struct an_selection_rule *s);

/* Each appends what one verdict rests on; with `verbose`, which components. */
void an_reason_group(struct an_document *d, const struct an_model *m,
                     const struct an_findings *v);

void an_reason_anomalies(struct an_document *d, const struct an_anomalies *all);

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

void an_reason_mechanism(struct an_document *d, const struct an_check *c,
                         size_t vacuum);

void an_reason_stability(struct an_document *d, const struct an_check *c,
                         size_t vacuum);

/* " from dimension 6: Q^3 L", NULL when that is not known; "; by no term up to
 * dimension 8", or "". */
const char *an_said_process(struct an_document *d, const struct an_check *c,
                            size_t vacuum, size_t process);
const char *an_said_no_process(struct an_document *d, const struct an_check *c,
                               size_t vacuum, size_t process);

/* Is there a better answer to how dark matter decays than the witness to all
 * orders? */
bool an_knows_decays(const struct an_check *c, size_t vacuum);

/* "N: a residual gauge symmetry; eta, xi: an imposed symmetry", without names
 * where all are alike. */
const char *an_said_guards(struct an_document *d,
                           const struct an_dark_matter *x);

/* Append entries, of a check whose consequences are known, else nothing:
 * Goldstone bosons and axions; an unusual rho and mixing of the Z, with `all`
 * masses, and defects. */
void an_reason_goldstones(struct an_document *d, const struct an_check *c,
                          size_t vacuum, bool all);
void an_reason_bosons(struct an_document *d, const struct an_check *c,
                      size_t vacuum, bool all);
void an_reason_defects(struct an_document *d, const struct an_check *c,
                       size_t vacuum);
void an_reason_structure(struct an_document *d, const struct an_check *c);

/* "strings (Z2), monopoles (Z)"; nothing where there are none. */
const char *an_said_defects(struct an_document *d, const struct an_defects *x);

/* "dark matter: eta becomes unstable; neutrinos: massless → Majorana"; with the
 * scenario where not all agree. "" where nothing changes. */
const char *an_said_changes(struct an_document *d, const struct an_check *c,
                            const struct an_missing *x);

#endif
