/* source.h - the text of a model file. */
#ifndef AN_YAML_SOURCE_H
#define AN_YAML_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_source;

/* *source is set in any case, the caller's to free. A text
 * that no model file can be is an error: too long, not UTF-8, control bytes. */
int an_source_open(struct an_source **source, const char *path,
                   struct an_diags *diags);
struct an_source *an_source_new(const char *name, const char *text,
                                size_t size);
int an_source_check(const struct an_source *source, struct an_diags *diags);
/* May the character stand in a model file? */
bool an_source_allows(unsigned long point);
void an_source_free(struct an_source *source);

#endif
