/* show.c - `anomalon show MODEL [--resolved]`: a model file, or the model that
 * it and what it extends make together. */
#include "cli/cli.h"

#include <string.h>

#include "yaml/yaml.h"

static int show(struct an_text *out, const char *path,
                const struct an_options *o, const struct an_folders *folders,
                struct an_diags *diags)
{
    struct an_yaml_file *file = NULL;
    int rc = an_file_open(&file, path, o, folders, diags);
    if (rc == 0 && o->resolved)
        an_yaml_resolved(out, file);
    else if (rc == 0)
        an_text_add(out, an_yaml_text(file));
    an_yaml_close(file);
    return rc;
}

int an_command_show(const struct an_options *o)
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
        an_error(&diags, (struct an_where){0}, "show takes one model");
        an_expected(&diags, "anomalon show MODEL [--resolved]");
    } else if (an_files_add(&files, o->arg[0], &folders, &diags) == 0) {
        if (files.many)
            an_error(&diags, (struct an_where){0},
                     "'%s' is a folder; show takes one model", o->arg[0]);
        else
            rc = show(&out, files.v[0].path, o, &folders, &diags);
    }
    int status = AN_EXIT_WRONG;
    an_output_diags(&diags, o);
    if (rc == 0)
        status = an_output_write(&out, o, AN_EXIT_HOLDS);
    an_text_clear(&out);
    an_files_clear(&files);
    an_folders_clear(&folders);
    an_diags_clear(&diags);
    return status;
}
