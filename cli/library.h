/* library.h - the folders in which models are looked up by name. */
#ifndef AN_CLI_LIBRARY_H
#define AN_CLI_LIBRARY_H

#include <stddef.h>

#include "yaml/yaml.h"

/* Folders in which models are looked up by name. */
struct an_folders {
    char **before; /* $ANOMALON_MODELS */
    size_t nbefore, cap_before;
    char **after; /* the source tree's of an uninstalled build, the
                     installed one */
    size_t nafter, cap_after;
};

/* Every model of the library folders, the first of each name, by name. */
struct an_entries {
    struct an_entry {
        char *name, *path;
    } * v;
    size_t n, cap;
};
void an_entries_init(struct an_entries *e);
void an_entries_clear(struct an_entries *e);
void an_folders_list(struct an_entries *e, const struct an_folders *f);

void an_folders_init(struct an_folders *f);
void an_folders_clear(struct an_folders *f);

/* How model files are opened that look there; borrows from f. */
struct an_yaml_options an_folders_options(const struct an_folders *f);

/* The path of a library model, for the caller to free; NULL if there is none.
 * Looks in $ANOMALON_MODELS, the current folder, then the library. */
char *an_folders_find(const struct an_folders *f, const char *name);

/* The path of the JSON Schema of model files beside the library, for the caller
 * to free; NULL if there is none. */
char *an_folders_schema(const struct an_folders *f);

#endif
