/* single.c - commands that take one model: from the operand to what is
 * printed. */
#include "cli/single.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"
#include "cli/files.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "json/check.h"
#include "theory/model.h"
#include "yaml/yaml.h"

static int read_and_work(struct an_text *out, const char *path,
                         const struct an_options *o,
                         const struct an_folders *folders, an_work *work,
                         struct an_diags *diags)
{
    struct an_yaml_file *file = NULL;
    struct an_model model;
    an_model_init(&model);
    int rc = an_file_open(&file, path, o, folders, diags);
    if (rc == 0)
        rc = an_yaml_build(&model, file, diags);
    if (rc == 0)
        rc = work(out, &model, o, diags);
    an_model_clear(&model);
    an_yaml_close(file);
    return rc;
}

int an_single_file(const struct an_options *o, an_file_work *file_work,
                   an_work *work)
{
    struct an_diags diags;
    struct an_folders folders;
    struct an_files files;
    struct an_text out = {0};
    const char *name = o->command->name, *usage = o->command->usage;
    int rc = -1;
    an_diags_init(&diags);
    an_folders_init(&folders);
    an_files_init(&files);
    if (o->narg != 1) {
        an_error(&diags, (struct an_where){0}, "%s takes one model", name);
        an_expected(&diags, "anomalon %s %.*s", name, (int)strcspn(usage, "\n"),
                    usage);
    } else if (an_files_add(&files, o->arg[0], &folders, &diags) == 0) {
        if (an_files_one(&files, o->arg[0], name, &diags) == 0)
            rc = file_work(&out, files.v[0].path, o, &folders, work, &diags);
    }
    int status = rc >= 0 ? rc : AN_EXIT_WRONG;
    if (rc < 0 && o->format == AN_FORMAT_JSON) {
        const char *operand = o->narg > 0 ? o->arg[0] : "";
        an_report_json_errors(&out, files.n > 0 ? files.v[0].path : operand,
                              &diags);
    }
    an_output_diags(&diags, o);
    if (rc >= 0 || out.n > 0)
        status = an_output_write(&out, o, status);
    an_text_clear(&out);
    an_files_clear(&files);
    an_folders_clear(&folders);
    an_diags_clear(&diags);
    return status;
}

int an_single_model(const struct an_options *o, an_work *work)
{
    return an_single_file(o, read_and_work, work);
}

int an_single_none(const struct an_options *o,
                   int (*work)(struct an_text *out, const struct an_options *o,
                               struct an_diags *diags))
{
    struct an_diags diags;
    struct an_text out = {0};
    an_diags_init(&diags);
    int status = work(&out, o, &diags) == 0
                     ? an_output_write(&out, o, AN_EXIT_HOLDS)
                     : an_output_refuse(&diags, o);
    an_text_clear(&out);
    an_diags_clear(&diags);
    return status;
}
