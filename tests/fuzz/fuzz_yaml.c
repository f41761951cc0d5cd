/* fuzz_yaml.c - any bytes give a model or a diagnostic.
 *
 * -1 comes back exactly when there are errors. A model that is read can be
 * written as a file that stands alone; reading that gives the same file again.
 */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/base.h"
#include "theory/theory.h"
#include "yaml/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* 0 or -1; resolved gets the file that stands alone. */
static int read_model(struct an_text *resolved, const char *text, size_t size)
{
    struct an_yaml_file *file;
    struct an_diags diags;
    struct an_model model;
    an_diags_init(&diags);
    an_model_init(&model);
    int rc = an_yaml_open(&file, "-", text, size, NULL, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    if (rc == 0) {
        rc = an_yaml_build(&model, file, &diags);
        assert((rc == -1) == (diags.nerrors > 0));
    }
    if (rc == 0)
        an_yaml_resolved(resolved, file, NULL);
    an_model_clear(&model);
    an_yaml_close(file);
    an_diags_clear(&diags);
    return rc;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct an_text first, second;
    an_text_init(&first);
    an_text_init(&second);
    int rc = read_model(&first, size > 0 ? (const char *)data : "", size);
    if (rc == 0) {
        rc = read_model(&second, an_text_string(&first), first.n);
        assert(rc == 0);
        assert(strcmp(an_text_string(&first), an_text_string(&second)) == 0);
    }
    an_text_clear(&first);
    an_text_clear(&second);
    return 0;
}
