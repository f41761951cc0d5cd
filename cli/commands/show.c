/* show.c - `anomalon show MODEL [--resolved]`: a model file, or the model that
 * it and what it extends make together. */
#include "theory/model.h"
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/single.h"

/* With the electric charges of components where the model can be built, which
 * an_file_open has found. */
static void resolve(struct an_text *out, const struct an_yaml_file *file)
{
    struct an_diags unsaid;
    struct an_model model;
    an_diags_init(&unsaid);
    an_model_init(&model);
    int rc = an_yaml_build(&model, file, &unsaid);
    an_yaml_resolved(out, file, rc == 0 ? &model : NULL);
    an_model_clear(&model);
    an_diags_clear(&unsaid);
}

static int show(struct an_text *out, const char *path,
                const struct an_options *o, const struct an_folders *folders,
                an_work *none, struct an_diags *diags)
{
    (void)none;
    struct an_yaml_file *file = NULL;
    int rc = an_file_open(&file, path, o, folders, diags);
    if (rc == 0 && o->resolved)
        resolve(out, file);
    else if (rc == 0)
        an_text_add(out, an_yaml_text(file));
    an_yaml_close(file);
    return rc == 0 ? AN_EXIT_HOLDS : -1;
}

int an_command_show(const struct an_options *o)
{
    return an_command_file(o, "show", "MODEL [--resolved]", show, NULL);
}
