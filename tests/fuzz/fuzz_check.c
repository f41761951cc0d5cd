/* fuzz_check.c - any bytes give a report, or errors: the whole pipeline.
 *
 * Both formats agree on whether the model passes. Explanations and operators
 * follow.
 */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "api/api.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What takes long on purpose is left to other tests. */
static const size_t MAX_SIZE = 2000;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const folder[] = {"models"};
    struct an_api_options o = {.folder = folder, .nfolders = 1};
    const char *text = size > 0 ? (const char *)data : "";
    char *report;
    if (size > MAX_SIZE)
        return 0;
    enum an_api_status json = an_api_check(&report, text, size, &o);
    assert(report && report[0] == '{');
    an_api_free(report);
    if (json == AN_API_WRONG)
        return 0;
    /* One more by the size: all of them would halve how many are tried. */
    if (size % 3 == 0) {
        o.format = "text";
        o.verbose = true;
        assert(an_api_check(&report, text, size, &o) == json);
    } else if (size % 3 == 1) {
        an_api_explain(&report, text, size, &o);
    } else {
        an_api_operators(&report, text, size, &o);
    }
    an_api_free(report);
    return 0;
}
