/* import.c - `anomalon import FILE|FOLDER`: model files of SARAH and PyR@TE,
 * written as model files of ours. */

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/base.h"
#include "theory/model.h"
#include "yaml/source.h"
#include "yaml/yaml.h"
#include "import/import.h"
#include "campaign/open.h"
#include "campaign/target.h"
#include "cli/cli.h"
#include "cli/command.h"
#include "cli/files.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"

static const struct an_where nowhere = {0};

struct import {
    int from; /* enum an_program - 1; -1: what the file looks like */
};

/* What is written must be read again: its errors have places in the original.
 */
static int try_out(const struct an_imported *x, const struct an_source *source,
                   struct an_diags *diags)
{
    struct an_yaml_origin origin = {source->text, source->size, x->place, x->n};
    struct an_yaml_options options = {.origin = &origin};
    struct an_yaml_file *file = NULL;
    struct an_model model;
    an_model_init(&model);
    int rc = an_yaml_open(&file, source->name, an_text_string(&x->text),
                          x->text.n, &options, diags);
    if (rc == 0)
        rc = an_yaml_build(&model, file, diags);
    an_model_clear(&model);
    an_yaml_close(file);
    return rc;
}

/* x := the file of another program as a model file; 0, or -1 with errors. */
static int make(struct an_imported *x, const char *path,
                const struct an_options *o, struct an_diags *diags)
{
    int from = ((const struct import *)o->own)->from;
    struct an_source *source = NULL;
    struct an_text input = {0};
    int rc = 0;
    if (strcmp(path, "-") == 0) {
        rc = an_stdin_read(&input, diags);
        source = an_source_new(path, an_text_string(&input), input.n);
    } else {
        struct an_diags bytes; /* names of authors may be in any encoding */
        an_diags_init(&bytes);
        an_inputs_add(o->inputs, path);
        if (an_source_open(&source, path, &bytes) < 0 && source->size == 0)
            rc = an_error(diags, nowhere, "%s: %s", path, bytes.v[0].message);
        an_diags_clear(&bytes);
    }
    enum an_program program =
        from < 0 ? an_source_program(source) : (enum an_program)(from + 1);
    if (rc == 0 && program == AN_NO_PROGRAM) {
        rc = an_error(diags, (struct an_where){source, 1, 1},
                      "no model file of SARAH or PyR@TE");
        an_expected(diags, "Gauge[[1]] = {...}, or Groups: and Fermions:");
    }
    if (rc == 0)
        rc = an_import(x, source, program, diags);
    if (rc == 0)
        rc = try_out(x, source, diags);
    an_source_free(source);
    an_text_clear(&input);
    return rc;
}

/* Writes one file; the exit status. */
static int write_one(const char *path, const struct an_options *o)
{
    struct an_imported x;
    struct an_diags diags;
    an_imported_init(&x);
    an_diags_init(&diags);
    int rc = make(&x, path, o, &diags);
    int status = AN_EXIT_HOLDS;
    if (rc < 0) {
        status = an_output_refuse(&diags, o);
    } else {
        an_output_diags(&diags, o);
        status = an_output_write(&x.text, o, status);
    }
    an_diags_clear(&diags);
    an_imported_clear(&x);
    return status;
}

/* folder/NAME.yaml, for the caller to free. */
static char *target(const char *folder, const char *path)
{
    struct an_text t = {0};
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    const char *dot = strrchr(name, '.');
    an_text_printf(&t, "%s/", folder);
    an_text_add_n(&t, name, dot ? (size_t)(dot - name) : strlen(name));
    an_text_add(&t, ".yaml");
    return an_text_take(&t);
}

static int refuse(const struct an_options *o, const char *message,
                  const char *what, const char *expected)
{
    struct an_diags diags;
    an_diags_init(&diags);
    an_error(&diags, nowhere, message, what);
    if (expected)
        an_expected(&diags, "%s", expected);
    int status = an_output_refuse(&diags, o);
    an_diags_clear(&diags);
    return status;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The name that two files would have; NULL for none. Borrowed from name. */
static const char *twice(char *const *name, size_t n)
{
    const char *found = NULL;
    char **sorted = an_alloc(n, sizeof *sorted);
    for (size_t i = 0; i < n; i++)
        sorted[i] = name[i];
    qsort(sorted, n, sizeof *sorted, by_text);
    for (size_t i = 1; i < n && !found; i++)
        if (strcmp(sorted[i - 1], sorted[i]) == 0)
            found = sorted[i];
    free(sorted);
    return found;
}

/* Every file of other programs in a folder, into the folder -o. */
static int write_all(const struct an_files *files, const struct an_options *o)
{
    char **name = an_alloc(files->n, sizeof *name);
    size_t n = 0;
    int status = AN_EXIT_HOLDS;
    for (size_t i = 0; i < files->n; i++)
        if (an_path_is_foreign(files->v[i].path))
            name[n++] = target(o->output ? o->output : "", files->v[i].path);
    const char *same = twice(name, n);
    if (n == 0)
        status = refuse(o, "no model files of SARAH or PyR@TE in '%s'",
                        o->arg[0], "*.m with Gauge[[, *.model with Groups:");
    else if (!o->output)
        status = refuse(o, "'%s' is a folder; where do its models go?",
                        o->arg[0], "-o FOLDER");
    else if (same)
        status = refuse(o, "two of the files would become '%s'", same, NULL);
    else if (mkdir(o->output, 0777) < 0 && errno != EEXIST)
        status = refuse(o, "cannot make the folder: %s", strerror(errno), NULL);
    n = 0;
    bool begun = status == AN_EXIT_HOLDS;
    for (size_t i = 0; i < files->n; i++) {
        if (!an_path_is_foreign(files->v[i].path))
            continue;
        struct an_options one = *o;
        one.output = name[n];
        int rc = begun ? write_one(files->v[i].path, &one) : status;
        status = rc > status ? rc : status;
        free(name[n++]);
    }
    free(name);
    return status;
}

static int run(const struct an_options *o)
{
    struct an_diags diags;
    struct an_folders folders;
    struct an_files files;
    int status;
    an_diags_init(&diags);
    an_folders_init(&folders);
    an_files_init(&files);
    if (o->narg != 1) {
        status = refuse(o, "import takes one %s", "file or folder",
                        "anomalon import FILE|FOLDER [-o OUT]");
    } else if (an_files_add(&files, o->arg[0], &folders, &diags) < 0) {
        status = an_output_refuse(&diags, o);
    } else if (files.many) {
        status = write_all(&files, o);
    } else {
        status = write_one(files.v[0].path, o);
    }
    an_files_clear(&files);
    an_folders_clear(&folders);
    an_diags_clear(&diags);
    return status;
}

static void init(void *variables)
{
    ((struct import *)variables)->from = -1;
}

static const struct an_option options[] = {
    {"--from", 0, "sarah|pyrate", AN_TAKES_WORD, offsetof(struct import, from),
     .help = "whose file it is; without it, .m and .model tell, or what the "
             "file holds"},
    {0},
};

const struct an_command an_command_import = {
    .name = "import",
    .summary = "a model file of SARAH or PyR@TE, as one of ours",
    .operand = AN_OPERAND_FILES,
    .formats = "text",
    .usage = "FILE [--from PROGRAM] [-o FILE]\nFOLDER -o FOLDER",
    .about =
        "Writes the model of another program's file as a model file that "
        "stands alone. What is left out and what is guessed is a comment in "
        "it, with its line; the electric charge, which is the generator that "
        "the vevs leave, ordinary matter, by the names of components (uL, dL, "
        "vL, eL ...), and light neutrinos are such guesses. Terms that break "
        "an "
        "imposed symmetry come under `explicit_breaking`, with its name. Of a "
        "folder, each file NAME.m and NAME.model becomes NAME.yaml in the "
        "folder of -o.\n"
        "\n"
        "Every other command reads these files directly, too: what check says "
        "of them has its places in the original.\n"
        "\n"
        "Exit status: 0 every file was written; 2 one could not be "
        "understood.\n",
    .examples = "import mymodel.m -o mymodel.yaml\n"
                "check mymodel.m\n",
    .option = options,
    .size = sizeof(struct import),
    .init = init,
    .run = run,
};
