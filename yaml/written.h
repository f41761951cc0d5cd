/* written.h - terms as texts. */
#ifndef AN_YAML_WRITTEN_H
#define AN_YAML_WRITTEN_H

#include <stdbool.h>

/* Does the term use the field? Are two terms the
 * same product? */
bool an_written_uses(const char *term, const char *field);
bool an_written_equals(const char *a, const char *b);

#endif
