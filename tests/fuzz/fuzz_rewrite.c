/* fuzz_rewrite.c - any model is the same as itself, and as itself in the order
 * of another file; it is written for other programs, or refused.
 *
 * What is written for them is read again, or refused with places in it.
 */
#include "diff/diff.h"
#include "import/export_pyrate.h"
#include "import/export_sarah.h"
#include "tests/fuzz/imported.h"

/* What takes long on purpose is left to other tests. */
static const size_t MAX_SIZE = 3000;

/* Two models of one file; false when it has errors. */
static bool build(struct an_model *a, struct an_model *b, const char *text,
                  size_t size)
{
    static const char *const folder[] = {"models"};
    const struct an_yaml_options options = {
        .before = folder, .nbefore = 1, .alone = true};
    struct an_yaml_file *file = NULL;
    struct an_diags diags;
    an_diags_init(&diags);
    int rc = an_yaml_open(&file, "-", text, size, &options, &diags);
    if (rc == 0)
        rc = an_yaml_build(a, file, &diags);
    if (rc == 0)
        rc = an_yaml_build(b, file, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    an_diags_clear(&diags);
    an_yaml_close(file);
    return rc == 0;
}

static void compare(struct an_model *a, struct an_model *b)
{
    struct an_diff d;
    struct an_diags diags;
    an_diags_init(&diags);
    int rc = an_diff_find(&d, a, b, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    assert(rc == -1 || d.same == AN_YES || d.same == AN_UNKNOWN);
    an_diff_clear(&d);
    an_diags_clear(&diags);
}

static void write(const struct an_model *m, enum an_program program)
{
    struct an_text out = {0};
    struct an_diags diags;
    an_diags_init(&diags);
    int rc = program == AN_SARAH ? an_export_sarah(&out, m, &diags)
                                 : an_export_pyrate(&out, m, &diags);
    assert((rc == -1) == (diags.nerrors > 0));
    if (rc == 0)
        try_import((const uint8_t *)an_text_string(&out), out.n, program);
    an_diags_clear(&diags);
    an_text_clear(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct an_model a, b;
    an_model_init(&a);
    an_model_init(&b);
    if (size <= MAX_SIZE &&
        build(&a, &b, size > 0 ? (const char *)data : "", size)) {
        write(&a, AN_SARAH);
        write(&a, AN_PYRATE);
        compare(&a, &b);
    }
    an_model_clear(&a);
    an_model_clear(&b);
    return 0;
}
