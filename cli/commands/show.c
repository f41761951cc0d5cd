/* show.c - `anomalon show MODEL [--resolved]`: a model file, or the model that
 * it and what it extends make together. */
#include "theory/model.h"
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/single.h"

struct show {
    bool resolved;
};

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
    if (rc == 0 && ((const struct show *)o->own)->resolved)
        resolve(out, file);
    else if (rc == 0)
        an_text_add(out, an_yaml_text(file));
    an_yaml_close(file);
    return rc == 0 ? AN_EXIT_HOLDS : -1;
}

static int run(const struct an_options *o)
{
    return an_single_file(o, show, NULL);
}

static const struct an_option options[] = {
    {"--resolved", 0, NULL, AN_TAKES_NOTHING, offsetof(struct show, resolved),
     .help = "the whole model, with all that it inherits and with --set "
             "applied, as a "
             "file that stands alone; comments show the electric charges of "
             "components, highest weight first"},
    {0},
};

const struct an_command an_command_show = {
    .name = "show",
    .summary = "a model file",
    .operand = AN_OPERAND_MODEL,
    .formats = "text",
    .usage = "MODEL [--resolved] [--set X=V]",
    .about =
        "Prints the file of a model. MODEL may be an arXiv number, here as "
        "elsewhere: the library's model of that reference, or a list of them "
        "where there are several.\n",
    .examples = "show 1305.0369\n"
                "show b-l-one-loop-z6 --resolved\n",
    .option = options,
    .size = sizeof(struct show),
    .run = run,
};
