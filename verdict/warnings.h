/* warnings.h - what is suspicious about the verdicts, each remark with a key.
 */
#ifndef AN_VERDICT_WARNINGS_H
#define AN_VERDICT_WARNINGS_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;

/* C->warning := what is suspicious about the verdicts. */
void an_check_warnings(struct an_check *c);

/* Appends one warning, a sentence that does not name the vacuum; the key is one
 * of base/warning.h. vacuum: AN_EVERY_PHASE for the model as a whole. */
__attribute__((format(printf, 4, 5))) void an_check_warn(struct an_check *c,
                                                         size_t vacuum,
                                                         const char *key,
                                                         const char *fmt, ...);

/* "in electroweak: ... [charged-relic]"; for the caller to free. */
char *an_check_warning_text(const struct an_check *c, size_t i);

/* Was there a warning of this key, in reading or in the verdicts? */
bool an_check_warned(const struct an_check *c, const char *key);

#endif
