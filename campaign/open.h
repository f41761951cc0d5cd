/* open.h - a model file, ours or another program's. */
#ifndef AN_CAMPAIGN_OPEN_H
#define AN_CAMPAIGN_OPEN_H

#include <stdbool.h>
#include <stddef.h>

#include "import/import.h"

struct an_diags;
struct an_source;
struct an_yaml_file;
struct an_yaml_options;

/* Does the path end as model files of other programs do: .m, .model? */
bool an_path_is_foreign(const char *path);

/* The program whose model file it is: by the ending, else by what it holds. */
enum an_program an_source_program(const struct an_source *source);

/* an_yaml_open, for model files of SARAH and PyR@TE as well: places in these
 * are those of diagnostics. *file may be NULL. */
int an_model_file_open(struct an_yaml_file **file, const char *path,
                       const char *text, size_t size,
                       const struct an_yaml_options *options,
                       struct an_diags *diags);

#endif
