/* open.c - a model file, ours or another program's. */
#include "campaign/open.h"

#include <string.h>

#include "base/diag.h"
#include "yaml/source.h"
#include "yaml/yaml.h"

static enum an_program by_ending(const char *path)
{
    static const struct {
        const char *ending;
        enum an_program program;
    } endings[] = {{".m", AN_SARAH}, {".model", AN_PYRATE}};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t n = strlen(path), k = strlen(endings[i].ending);
        if (n > k && strcmp(path + n - k, endings[i].ending) == 0)
            return endings[i].program;
    }
    return AN_NO_PROGRAM;
}

bool an_path_is_foreign(const char *path)
{
    return by_ending(path) != AN_NO_PROGRAM;
}

enum an_program an_source_program(const struct an_source *source)
{
    enum an_program program = by_ending(source->name);
    return program != AN_NO_PROGRAM ? program : an_program_of(source->text);
}

static int open_foreign(struct an_yaml_file **file,
                        const struct an_source *source, enum an_program program,
                        const struct an_yaml_options *options,
                        struct an_diags *diags)
{
    struct an_imported x;
    an_imported_init(&x);
    int rc = an_import(&x, source, program, diags);
    struct an_yaml_origin origin = {source->text, source->size, x.place, x.n};
    struct an_yaml_options how =
        options ? *options : (struct an_yaml_options){0};
    how.origin = &origin;
    if (rc == 0)
        rc = an_yaml_open(file, source->name, an_text_string(&x.text), x.text.n,
                          &how, diags);
    an_imported_clear(&x);
    return rc;
}

int an_model_file_open(struct an_yaml_file **file, const char *path,
                       const char *text, size_t size,
                       const struct an_yaml_options *options,
                       struct an_diags *diags)
{
    struct an_source *source;
    struct an_diags unsaid;
    int rc = 0;
    *file = NULL;
    an_diags_init(&unsaid);
    if (text)
        source = an_source_new(path, text, size);
    else
        rc = an_source_open(&source, path, &unsaid);
    bool whole = rc == 0; /* not read again: it may be a pipe */
    enum an_program program =
        source->size > 0 ? an_source_program(source) : AN_NO_PROGRAM;
    if (program == AN_NO_PROGRAM)
        rc = an_yaml_open(file, path, whole ? source->text : NULL,
                          whole ? source->size : 0, options, diags);
    else
        rc = open_foreign(file, source, program, options, diags);
    an_source_free(source);
    an_diags_clear(&unsaid);
    return rc;
}
