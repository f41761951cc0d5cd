/* files.c - what a FILE operand names.
 *
 * An existing path wins, then a library name; anything with a slash or .yaml is
 * a path. Folders are walked with a list of folders still to read, not by
 * recursion, and sorted bytewise at the end.
 */
#include "cli/files.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "theory/model.h"
#include "yaml/library.h"
#include "yaml/source.h"
#include "yaml/yaml.h"
#include "campaign/open.h"
#include "campaign/target.h"
#include "cli/library.h"
#include "cli/match.h"
#include "cli/options.h"

static const struct an_where nowhere = {0};

void an_files_init(struct an_files *files)
{
    *files = (struct an_files){0};
}

void an_files_clear(struct an_files *files)
{
    for (size_t i = 0; i < files->n; i++) {
        free(files->v[i].path);
        free(files->v[i].name);
        if (files->v[i].why)
            an_diags_clear(files->v[i].why);
        free(files->v[i].why);
    }
    free(files->v);
    an_files_init(files);
}

/* Takes the path. */
static void push(struct an_files *files, char *path, const char *name)
{
    files->v = an_grow(files->v, &files->cap, files->n + 1, sizeof *files->v);
    files->v[files->n++] = (struct an_file){path, an_strdup(name), NULL};
}

/* Is it a model file: by its ending and, of other programs, whose other files
 * end so as well, by what it holds? */
static bool is_model(const char *path)
{
    struct an_source *source;
    struct an_diags unsaid;
    if (!an_path_is_foreign(path))
        return an_library_is_path(strrchr(path, '/') + 1);
    an_diags_init(&unsaid);
    an_source_open(&source, path, &unsaid);
    bool is = an_program_of(source->text) == an_source_program(source);
    an_source_free(source);
    an_diags_clear(&unsaid);
    return is;
}

/* Files of one folder into `files`, its folders into `folders`. Links to
 * folders are not followed: they may form a cycle. */
static int read_folder(struct an_files *files, struct an_files *folders,
                       const char *folder, struct an_diags *diags)
{
    DIR *dir = opendir(folder);
    if (!dir)
        return an_error(diags, nowhere, "cannot read the folder '%s': %s",
                        folder, strerror(errno));
    for (struct dirent *d = readdir(dir); d; d = readdir(dir)) {
        struct stat st, link;
        if (d->d_name[0] == '.')
            continue;
        struct an_text path = {0};
        bool slash = folder[strlen(folder) - 1] == '/';
        an_text_printf(&path, "%s%s%s", folder, slash ? "" : "/", d->d_name);
        const char *name = an_text_string(&path);
        bool exists = lstat(name, &link) == 0 && stat(name, &st) == 0;
        if (exists && S_ISDIR(link.st_mode))
            push(folders, an_strdup(name), name);
        else if (exists && S_ISREG(st.st_mode) && is_model(name))
            push(files, an_strdup(name), name);
        an_text_clear(&path);
    }
    closedir(dir);
    return 0;
}

static int bytewise(const void *a, const void *b)
{
    const struct an_file *f = a, *g = b;
    return strcmp(f->path, g->path);
}

static int add_folder(struct an_files *files, const char *folder,
                      struct an_diags *diags)
{
    struct an_files todo;
    size_t first = files->n;
    int rc = 0;
    an_files_init(&todo);
    push(&todo, an_strdup(folder), folder);
    for (size_t i = 0; i < todo.n; i++)
        if (read_folder(files, &todo, todo.v[i].path, diags) < 0)
            rc = -1;
    an_files_clear(&todo);
    if (rc == 0 && files->n == first)
        return an_error(
            diags, nowhere,
            "no model files (*.yaml, *.yml, *.m, *.model) in the folder "
            "'%s'",
            folder);
    if (files->n > first)
        qsort(files->v + first, files->n - first, sizeof *files->v, bytewise);
    return rc;
}

static int unknown_model(const char *name, const struct an_folders *folders,
                         struct an_diags *diags)
{
    struct an_entries all;
    an_entries_init(&all);
    an_folders_list(&all, folders);
    const char **names = an_alloc(all.n, sizeof *names);
    for (size_t i = 0; i < all.n; i++)
        names[i] = all.v[i].name;
    an_error(diags, nowhere, "no file and no library model is called '%s'",
             name);
    an_expected(diags, "a model file, a folder, or a name that `anomalon "
                       "models` lists");
    an_suggest(diags, an_nearest(name, names, all.n));
    free(names);
    an_entries_clear(&all);
    return -1;
}

/* The library models with an arXiv number; -1 when there is none. */
static int add_reference(struct an_files *files, const char *number,
                         const struct an_folders *folders,
                         struct an_diags *diags)
{
    struct an_entries all;
    size_t before = files->n;
    an_entries_init(&all);
    an_folders_list(&all, folders);
    for (size_t i = 0; i < all.n; i++) {
        struct an_yaml_options options = an_folders_options(folders);
        struct an_yaml_file *file = NULL;
        struct an_diags scratch;
        struct an_model model;
        an_diags_init(&scratch);
        an_model_init(&model);
        if (an_yaml_open(&file, all.v[i].path, NULL, 0, &options, &scratch) ==
                0 &&
            an_yaml_build(&model, file, &scratch) == 0 &&
            an_match_reference(number, &model))
            push(files, an_strdup(all.v[i].path), all.v[i].name);
        an_model_clear(&model);
        an_yaml_close(file);
        an_diags_clear(&scratch);
    }
    an_entries_clear(&all);
    files->many |= files->n > before + 1;
    if (files->n > before)
        return 0;
    an_error(diags, nowhere, "no library model has the reference '%s'", number);
    return an_expected(diags, "one that `anomalon models` lists");
}

int an_files_add(struct an_files *files, const char *operand,
                 const struct an_folders *folders, struct an_diags *diags)
{
    struct stat st;
    size_t start;
    if (strcmp(operand, "-") == 0) {
        push(files, an_strdup(operand), operand);
        return 0;
    }
    if (!*operand)
        return an_error(diags, nowhere, "an empty file name");
    if (stat(operand, &st) == 0) {
        if (S_ISDIR(st.st_mode)) {
            files->many = true;
            return add_folder(files, operand, diags);
        }
        push(files, an_strdup(operand), operand);
        return 0;
    }
    if (an_match_arxiv(&start, operand) > 0)
        return add_reference(files, operand, folders, diags);
    if (an_library_is_path(operand) || an_path_is_foreign(operand))
        return an_error(diags, nowhere, "cannot read '%s': %s", operand,
                        strerror(errno));
    char *path = an_folders_find(folders, operand);
    if (!path)
        return unknown_model(operand, folders, diags);
    push(files, path, operand);
    return 0;
}

void an_files_add_any(struct an_files *files, const char *operand,
                      const struct an_folders *folders)
{
    struct an_diags *why = an_alloc(1, sizeof *why);
    an_diags_init(why);
    if (an_files_add(files, operand, folders, why) == 0) {
        an_diags_clear(why);
        free(why);
        return;
    }
    push(files, an_strdup(operand), operand);
    files->v[files->n - 1].why = why;
}

int an_files_one(const struct an_files *files, const char *operand,
                 const char *command, struct an_diags *diags)
{
    struct an_text names = {0};
    size_t start;
    if (!files->many)
        return 0;
    if (an_match_arxiv(&start, operand) == 0)
        return an_error(diags, nowhere, "'%s' is a folder; %s takes one model",
                        operand, command);
    an_error(diags, nowhere, "'%s' is the reference of %zu models", operand,
             files->n);
    for (size_t i = 0; i < files->n; i++)
        an_text_printf(&names, "%s%s", i ? ", " : "", files->v[i].name);
    an_expected(diags, "one of %s", an_text_string(&names));
    an_text_clear(&names);
    return -1;
}

int an_stdin_read(struct an_text *text, struct an_diags *diags)
{
    char buffer[8192];
    while (text->n <= AN_MAX_FILE) {
        size_t n = fread(buffer, 1, sizeof buffer, stdin);
        if (n == 0)
            break;
        an_text_add_n(text, buffer, n);
    }
    if (ferror(stdin))
        return an_error(diags, nowhere, "cannot read standard input: %s",
                        strerror(errno));
    return 0;
}

struct an_yaml_options an_file_options(const struct an_options *o,
                                       const struct an_folders *folders)
{
    struct an_yaml_options options = an_folders_options(folders);
    options.set = o->set.v;
    options.nset = o->set.n;
    options.parents = o->parents;
    return options;
}

int an_file_open(struct an_yaml_file **file, const char *path,
                 const struct an_options *o, const struct an_folders *folders,
                 struct an_diags *diags)
{
    struct an_yaml_options options = an_file_options(o, folders);
    struct an_text input = {0};
    bool is_stdin = strcmp(path, "-") == 0;
    *file = NULL;
    int rc = is_stdin ? an_stdin_read(&input, diags) : 0;
    if (rc == 0)
        rc = an_model_file_open(file, path,
                                is_stdin ? an_text_string(&input) : NULL,
                                input.n, &options, diags);
    an_inputs_add_model(o->inputs, *file);
    an_text_clear(&input);
    return rc;
}
