/* reason_terms.h - what terms say beyond symmetries: where masses come from,
 * what protects dark matter, the first operators of decays and processes. */
#ifndef AN_REPORT_SAY_REASON_TERMS_H
#define AN_REPORT_SAY_REASON_TERMS_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_dark_matter;
struct an_document;

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

#endif
