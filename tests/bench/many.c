/* many.c - one model checked many times in one process, by the library.
 *
 * usage: many MODEL.yaml N [VERDICT...]   in the root of the tree
 *
 * Charges are not changed: nothing is kept between calls that could help.
 */
#include <stdio.h>
#include <stdlib.h>

#include "api/api.h"
#include "base/text.h"

int main(int argc, char **argv)
{
    static const char *const folder[] = {"models"};
    struct an_api_options options = {.folder = folder, .nfolders = 1};
    struct an_text model = {0};
    char part[4096];
    size_t n;
    if (argc < 3)
        return 2;
    if (argc > 3) {
        options.verdicts = (const char *const *)argv + 3;
        options.nverdicts = (size_t)argc - 3;
    }
    FILE *file = fopen(argv[1], "r");
    if (!file)
        return 2;
    while ((n = fread(part, 1, sizeof part, file)) > 0)
        an_text_add_n(&model, part, n);
    fclose(file);
    enum an_api_status status = AN_API_HOLDS;
    for (long i = strtol(argv[2], NULL, 10); i > 0; i--) {
        char *report;
        status = an_api_check(&report, model.v, model.n, &options);
        an_api_free(report);
    }
    an_text_clear(&model);
    return status == AN_API_HOLDS ? 0 : 1;
}
