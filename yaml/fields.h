/* fields.h - building a model: its fields. */
#ifndef AN_YAML_FIELDS_H
#define AN_YAML_FIELDS_H

#include <stdbool.h>

struct an_building;

int an_build_fields(struct an_building *b);

/* type, generations and so on. */
bool an_field_has_key(const char *key);

#endif
