/* library.c - where the models are that others extend.
 *
 * A text with a slash or the ending .yaml is a path from the folder of the file
 * that says it; anything else is a name, looked for in a list of folders. The
 * file itself is never found, so that a model may have the name of the library
 * model it extends.
 */
#include "yaml/library.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/names.h"
#include "base/nearest.h"
#include "base/unicode.h"
#include "yaml/yaml.h"

static const char *const endings[] = {".yaml", ".yml"};
#define NENDINGS (sizeof endings / sizeof *endings)

/* More names than this in a folder are no model library. */
#define MOST_NAMES 2000

bool an_library_same(const char *a, const char *b)
{
    struct stat x, y;
    return stat(a, &x) == 0 && stat(b, &y) == 0 && x.st_dev == y.st_dev &&
           x.st_ino == y.st_ino;
}

static bool ends_with(const char *s, const char *ending)
{
    size_t n = strlen(s), m = strlen(ending);
    return n > m && strcmp(s + n - m, ending) == 0;
}

bool an_library_is_path(const char *name)
{
    return strchr(name, '/') || ends_with(name, ".yaml") ||
           ends_with(name, ".yml");
}

/* A regular file, and not the one that asks. */
static bool is_model(const char *path, const char *from)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
           !(from && an_library_same(path, from));
}

/* path := folder/name, without a leading "./". */
static void join(struct an_text *path, const char *folder, const char *name)
{
    an_text_clear(path);
    if (*name != '/' && *folder && strcmp(folder, ".") != 0)
        an_text_printf(path, "%s%s", folder,
                       folder[strlen(folder) - 1] == '/' ? "" : "/");
    an_text_add(path, name);
}

/* "." for a file without a folder in its path, and for standard input. */
static char *folder_of(const char *from)
{
    const char *slash = from ? strrchr(from, '/') : NULL;
    if (!slash)
        return an_strdup(".");
    return an_strndup(from, slash == from ? 1 : (size_t)(slash - from));
}

static bool find_in(struct an_text *path, const char *folder, const char *name,
                    const char *from)
{
    for (size_t i = 0; i < NENDINGS; i++) {
        join(path, folder, name);
        an_text_add(path, endings[i]);
        if (is_model(an_text_string(path), from))
            return true;
    }
    return false;
}

struct names {
    char **v;
    size_t n, cap;
};

static void list_folder(struct names *names, const char *folder)
{
    DIR *dir = opendir(folder);
    const struct dirent *e = dir ? readdir(dir) : NULL;
    for (; e && names->n < MOST_NAMES; e = readdir(dir)) {
        for (size_t i = 0; i < NENDINGS; i++) {
            if (*e->d_name == '.' || !ends_with(e->d_name, endings[i]))
                continue;
            size_t n = strlen(e->d_name) - strlen(endings[i]);
            names->v =
                an_grow(names->v, &names->cap, names->n + 1, sizeof *names->v);
            names->v[names->n++] = an_strndup(e->d_name, n);
        }
    }
    if (dir)
        closedir(dir);
}

/* Folders come in no order of their own. */
static int compare_names(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

/* A suggestion: the name in the folders nearest to word, behind a prefix. */
static void suggest(const char *word, const char *prefix,
                    const char *const *folders, size_t nfolders,
                    struct an_diags *diags)
{
    struct names names = {0};
    for (size_t i = 0; i < nfolders; i++)
        list_folder(&names, folders[i]);
    if (names.n > 0)
        qsort(names.v, names.n, sizeof *names.v, compare_names);
    const char *best = an_nearest(word, (const char *const *)names.v, names.n);
    if (best) {
        struct an_text t = {0};
        an_text_printf(&t, "%s%s", prefix, best);
        an_suggest(diags, an_text_string(&t));
        an_text_clear(&t);
    }
    an_names_clear(names.v, names.n);
}

static int find_path(struct an_text *path, const char *name, const char *from,
                     struct an_where at, struct an_diags *diags)
{
    char *folder = folder_of(from);
    join(path, folder, name);
    bool found = is_model(an_text_string(path), NULL) ||
                 find_in(path, folder, name, NULL);
    free(folder);
    if (found)
        return 0;
    const char *slash = strrchr(name, '/');
    size_t n = slash ? (size_t)(slash - name) + 1 : 0;
    char *prefix = an_strndup(name, n);
    char *word = an_strdup(name + n);
    if (ends_with(word, ".yaml") || ends_with(word, ".yml"))
        *strrchr(word, '.') = '\0';
    struct an_text whole = {0};
    char *beside = folder_of(from);
    join(&whole, beside, *prefix ? prefix : ".");
    const char *const folders[] = {an_text_string(&whole)};
    an_error(diags, at, "there is no file '%s'", an_quote(name).v);
    an_expected(diags, "a library model's name, or a path relative to this "
                       "file");
    suggest(word, prefix, folders, 1, diags);
    an_text_clear(&whole);
    free(beside);
    free(prefix);
    free(word);
    return -1;
}

int an_library_find(struct an_text *path, const char *name, const char *from,
                    const struct an_yaml_options *options, struct an_where at,
                    struct an_diags *diags)
{
    bool alone = options && options->alone;
    if (an_library_is_path(name) && !alone)
        return find_path(path, name, from, at, diags);
    size_t nbefore = options ? options->nbefore : 0;
    size_t nafter = options ? options->nafter : 0, n = nbefore + nafter;
    const char **folders = an_alloc(n + 1, sizeof(*folders));
    char *own = folder_of(from);
    for (size_t i = 0; i < nbefore; i++)
        folders[i] = options->before[i];
    if (!alone)
        folders[nbefore] = own;
    for (size_t i = 0; i < nafter; i++)
        folders[nbefore + !alone + i] = options->after[i];
    n += !alone;
    int rc = -1;
    for (size_t i = 0; i < n && rc < 0; i++) {
        if (!(alone && strchr(name, '/')) &&
            find_in(path, folders[i], name, from))
            rc = 0;
    }
    if (rc < 0) {
        an_error(diags, at, "there is no model '%s'", an_quote(name).v);
        an_expected(diags, alone ? "a library model's name"
                                 : "a library model's name, or a path relative "
                                   "to this file");
        suggest(name, "", folders, n, diags);
    }
    free(own);
    free(folders);
    return rc;
}
