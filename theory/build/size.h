/* size.h - is a model so large that its check would not end in seconds? */
#ifndef AN_THEORY_BUILD_SIZE_H
#define AN_THEORY_BUILD_SIZE_H

struct an_diags;
struct an_model;

/* Reports products beyond a limit: the digits of common denominators, the
 * summands of all sums, the components of all fields in all vacua. The fields
 * and the vacua of m are complete. */
void an_size_check(const struct an_model *m, struct an_diags *diags);

#endif
