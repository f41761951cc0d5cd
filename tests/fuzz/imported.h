/* imported.h - any bytes as a file of another program.
 *
 * They give a model file or errors with places in them; what comes of a model
 * file that is read again has its places there, too.
 */
#ifndef AN_TESTS_FUZZ_IMPORTED_H
#define AN_TESTS_FUZZ_IMPORTED_H

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "base/base.h"
#include "base/passage.h"
#include "theory/theory.h"
#include "yaml/source.h"
#include "yaml/yaml.h"
#include "import/import.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require_places(const struct an_diags *diags,
                           const struct an_source *source)
{
    size_t lines = 1;
    for (size_t i = 0; i < source->size; i++)
        lines += source->text[i] == '\n';
    for (size_t i = 0; i < diags->n; i++)
        /* Some warnings are of the whole file. */
        assert((diags->v[i].line > 0 || diags->v[i].key) &&
               diags->v[i].line <= lines && !strchr(diags->v[i].message, '\n'));
}

static inline int try_import(const uint8_t *data, size_t size,
                             enum an_program program)
{
    struct an_source *source =
        an_source_new("input", size > 0 ? (const char *)data : "", size);
    struct an_imported x;
    struct an_diags diags;
    struct an_yaml_file *file = NULL;
    struct an_model model;
    an_imported_init(&x);
    an_diags_init(&diags);
    an_model_init(&model);
    int rc = an_import(&x, source, program, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    struct an_yaml_origin origin = {source->text, source->size, x.place, x.n};
    struct an_yaml_options options = {.origin = &origin};
    if (rc == 0)
        rc = an_yaml_open(&file, "input", an_text_string(&x.text), x.text.n,
                          &options, &diags);
    if (rc == 0)
        rc = an_yaml_build(&model, file, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    require_places(&diags, source);
    an_model_clear(&model);
    an_yaml_close(file);
    an_diags_clear(&diags);
    an_imported_clear(&x);
    an_source_free(source);
    return 0;
}

#endif
