/* diff.c - `anomalon diff A B`: are two models the same, and if not, where do
 * they differ?
 */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "json/check.h"
#include "json/diff.h"
#include "theory/model.h"
#include "yaml/yaml.h"
#include "diff/diff.h"
#include "report/report.h"
#include "campaign/open.h"
#include "campaign/target.h"
#include "cli/cli.h"
#include "cli/command.h"
#include "cli/files.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"

/* One of the two: its operand's file and model. */
struct side {
    struct an_files files;
    struct an_yaml_file *file;
    struct an_model model;
};

static void init(struct side *s)
{
    an_files_init(&s->files);
    s->file = NULL;
    an_model_init(&s->model);
}

static void clear(struct side *s)
{
    an_model_clear(&s->model);
    an_yaml_close(s->file);
    an_files_clear(&s->files);
}

static int read(struct side *s, const char *operand, bool set,
                const struct an_options *o, const struct an_folders *folders,
                const struct an_text *input, struct an_diags *diags)
{
    if (an_files_add(&s->files, operand, folders, diags) < 0 ||
        an_files_one(&s->files, operand, "diff", diags) < 0)
        return -1;
    const char *path = s->files.v[0].path;
    struct an_yaml_options options = an_file_options(o, folders);
    bool is_stdin = strcmp(path, "-") == 0;
    if (!set)
        options.nset = 0;
    int rc = an_model_file_open(&s->file, path,
                                is_stdin ? an_text_string(input) : NULL,
                                is_stdin ? input->n : 0, &options, diags);
    an_inputs_add_model(o->inputs, s->file);
    return rc < 0 ? -1 : an_yaml_build(&s->model, s->file, diags);
}

static void print(struct an_text *out, const struct an_diff *x,
                  const struct side *a, const struct side *b, bool itself,
                  const struct an_options *o)
{
    struct an_text name = {0};
    struct an_document d;
    const char *first = a->files.v[0].name;
    an_text_add(&name, b->files.v[0].name);
    for (size_t i = 0; itself && i < o->set.n; i++)
        an_text_printf(&name, "%s%s", i ? ", " : ": ", o->set.v[i]);
    if (o->format == AN_FORMAT_JSON) {
        an_report_diff_json(out, x, first, an_text_string(&name));
    } else {
        an_output_begin(&d, o);
        an_report_diff(&d, x, first, an_text_string(&name));
        an_output_add_document(out, &d, &a->model, o);
        an_document_clear(&d);
    }
    an_text_clear(&name);
}

static int compare(struct an_text *out, struct side *a, struct side *b,
                   const struct an_options *o, struct an_diags *diags)
{
    struct an_folders folders;
    struct an_text input = {0};
    struct an_diff x = {0};
    bool itself = o->narg == 1;
    const char *second = o->arg[o->narg - 1];
    an_folders_init(&folders);
    int rc = 0;
    if (strcmp(o->arg[0], "-") == 0 || strcmp(second, "-") == 0)
        rc = an_stdin_read(&input, diags);
    if (rc == 0)
        rc = read(a, o->arg[0], false, o, &folders, &input, diags);
    if (rc == 0)
        rc = read(b, second, true, o, &folders, &input, diags);
    if (rc == 0)
        rc = an_diff_find(&x, &a->model, &b->model, diags);
    if (rc == 0) {
        print(out, &x, a, b, itself, o);
        rc = x.same == AN_YES ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
    }
    an_diff_clear(&x);
    an_text_clear(&input);
    an_folders_clear(&folders);
    return rc;
}

static int run(const struct an_options *o)
{
    struct side a, b;
    struct an_diags diags;
    struct an_text out = {0};
    int rc;
    init(&a);
    init(&b);
    an_diags_init(&diags);
    if (o->narg != 2 && !(o->narg == 1 && o->set.n > 0)) {
        an_error(&diags, (struct an_where){0}, "diff takes two models");
        rc = an_expected(&diags, "anomalon diff A B, or one and what is set: "
                                 "diff A --set X=V");
    } else {
        rc = compare(&out, &a, &b, o, &diags);
    }
    int status = rc < 0 ? AN_EXIT_WRONG : rc;
    an_output_diags(&diags, o);
    if (rc < 0 && o->format == AN_FORMAT_JSON)
        an_report_json_errors(&out, o->narg > 0 ? o->arg[0] : "", &diags);
    if (out.n > 0)
        status = an_output_write(&out, o, status);
    an_text_clear(&out);
    an_diags_clear(&diags);
    clear(&a);
    clear(&b);
    return status;
}

const struct an_command an_command_diff = {
    .name = "diff",
    .summary = "what differs between two models",
    .operand = AN_OPERAND_MODELS,
    .formats = "text|json|latex|markdown|html|csv",
    .usage = "A B [--set X=V] [--format F] [-o FILE]\nA --set X=V",
    .about =
        "Compares two models, or one with itself after --set: groups, fields, "
        "vacua, terms, anomalies and verdicts that are not the same. --set "
        "changes the second one.\n"
        "\n"
        "Two models that are the same under other names are told as such, with "
        "the names: names and order of everything, right-handed fields written "
        "as their left-handed conjugates, scalars as theirs, a Dirac field as "
        "two, generations in another order or as fields of their own with all "
        "their terms, another basis of the U(1)s. Where only terms of single "
        "generations differ, another basis of the generations is not tried: "
        "that is undecided, never guessed.\n"
        "\n"
        "Exit status: 0 the models are the same; 1 they differ, or that is "
        "undecided; 2 a model or an option is wrong.\n",
    .examples = "# Two models of the library:\n"
                "diff b-l-one-loop-z6 b-l-one-loop-z3\n"
                "diff b-l-one-loop-z6 --set chi.B-L=2\n",
    .run = run,
};
