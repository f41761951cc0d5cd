/* explain.c - `anomalon explain MODEL [--phase P]`: the argument behind the
 * verdicts, step by step. */
#include "cli/cli.h"

#include <string.h>

#include "theory/model.h"
#include "yaml/yaml.h"
#include "report/report.h"

static int explain(struct an_text *out, const struct an_model *m,
                   const struct an_options *o, struct an_diags *diags)
{
    const char *name = an_options_given(o, "--phase");
    size_t phase = AN_EVERY_PHASE;
    if (name && an_phase_read(&phase, m, name, diags) < 0)
        return -1;
    struct an_check check;
    struct an_document d;
    an_check_init(&check);
    an_document_init(&d);
    an_check_model(&check, m);
    an_explain(&d, &check, phase);
    if (o->format == AN_FORMAT_JSON)
        an_document_json(out, &d, m);
    else
        an_output_add_document(out, &d, o);
    an_document_clear(&d);
    an_check_clear(&check);
    return 0;
}

static int read_and_explain(struct an_text *out, const char *path,
                            const struct an_options *o,
                            const struct an_folders *folders,
                            struct an_diags *diags)
{
    struct an_yaml_file *file = NULL;
    struct an_model model;
    an_model_init(&model);
    int rc = an_file_open(&file, path, o, folders, diags);
    if (rc == 0)
        rc = an_yaml_build(&model, file, diags);
    if (rc == 0)
        rc = explain(out, &model, o, diags);
    an_model_clear(&model);
    an_yaml_close(file);
    return rc;
}

int an_command_explain(const struct an_options *o)
{
    struct an_diags diags;
    struct an_folders folders;
    struct an_files files;
    struct an_text out = {0};
    int rc = -1;
    an_diags_init(&diags);
    an_folders_init(&folders);
    an_files_init(&files);
    if (o->narg != 1) {
        an_error(&diags, (struct an_where){0}, "explain takes one model");
        an_expected(&diags, "anomalon explain MODEL [--phase P]");
    } else if (an_files_add(&files, o->arg[0], &folders, &diags) == 0) {
        if (files.many)
            an_error(&diags, (struct an_where){0},
                     "'%s' is a folder; explain takes one model", o->arg[0]);
        else
            rc = read_and_explain(&out, files.v[0].path, o, &folders, &diags);
    }
    int status = rc == 0 ? AN_EXIT_HOLDS : AN_EXIT_WRONG;
    if (rc < 0 && o->format == AN_FORMAT_JSON)
        an_report_json_errors(&out, o->narg > 0 ? o->arg[0] : "", &diags);
    an_output_diags(&diags, o);
    if (rc == 0 || out.n > 0)
        status = an_output_write(&out, o, status);
    an_text_clear(&out);
    an_files_clear(&files);
    an_folders_clear(&folders);
    an_diags_clear(&diags);
    return status;
}
