/* library.h - where models are. */
#ifndef AN_YAML_LIBRARY_H
#define AN_YAML_LIBRARY_H

#include <stdbool.h>

#include "base/diag.h"

struct an_text;
struct an_yaml_options;

/* path := the file that `name` means, read from
 * the file `from` ("-" for none); never `from` itself. 0, or -1 with one
 * error at `at`. */
int an_library_find(struct an_text *path, const char *name, const char *from,
                    const struct an_yaml_options *options, struct an_where at,
                    struct an_diags *diags);
/* Is it a path rather than a name? Do two paths name the same file? */
bool an_library_is_path(const char *name);
bool an_library_same(const char *a, const char *b);

#endif
