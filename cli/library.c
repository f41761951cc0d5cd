/* library.c - the folders in which models are looked up by name.
 *
 * A program that lies inside a folder `build` beside a folder `models` has not
 * been installed: its source tree's models come first. An installed one finds
 * its models from where it lies itself (../share/anomalon/models), so that a
 * tree that was moved still works, and else where the build said.
 */
#include "cli/library.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"

#define LONGEST_PATH 4096

static void push(char ***v, size_t *n, size_t *cap, char *path)
{
    *v = an_grow(*v, cap, *n + 1, sizeof **v);
    (*v)[(*n)++] = path;
}

static bool is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static char *join(const char *folder, size_t n, const char *rest)
{
    struct an_text t = {0};
    an_text_add_n(&t, folder, n);
    an_text_add(&t, rest);
    return an_text_take(&t);
}

/* Adds folder[0..n) + rest if it exists; true if it does. */
static bool add_after(struct an_folders *f, const char *folder, size_t n,
                      const char *rest)
{
    char *path = join(folder, n, rest);
    bool found = is_folder(path);
    if (found)
        push(&f->after, &f->nafter, &f->cap_after, path);
    else
        free(path);
    return found;
}

static void add_source_and_installed(struct an_folders *f)
{
    static const char build[] = "/build/";
    char exe[LONGEST_PATH];
    ssize_t n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    exe[n > 0 ? n : 0] = '\0';
    /* The last /build/ above the program: BUILD/anomalon, BUILD/san/anomalon */
    const char *root = NULL;
    for (const char *s = strstr(exe, build); s; s = strstr(s + 1, build))
        root = s;
    if (root)
        add_after(f, exe, (size_t)(root - exe), "/models");
    const char *slash = strrchr(exe, '/');
    if (slash && !root)
        if (add_after(f, exe, (size_t)(slash - exe),
                      "/../share/anomalon/models"))
            return;
    add_after(f, AN_MODELDIR, strlen(AN_MODELDIR), "");
}

void an_folders_init(struct an_folders *f)
{
    *f = (struct an_folders){0};
    const char *list = getenv("ANOMALON_MODELS");
    while (list && *list) {
        size_t n = strcspn(list, ":");
        if (n > 0)
            push(&f->before, &f->nbefore, &f->cap_before, an_strndup(list, n));
        list += n + (list[n] == ':');
    }
    add_source_and_installed(f);
}

void an_folders_clear(struct an_folders *f)
{
    for (size_t i = 0; i < f->nbefore; i++)
        free(f->before[i]);
    for (size_t i = 0; i < f->nafter; i++)
        free(f->after[i]);
    free(f->before);
    free(f->after);
    *f = (struct an_folders){0};
}

/* folder/name.yaml if it is a file. */
static char *find_in(const char *folder, const char *name)
{
    struct an_text t = {0};
    struct stat st;
    an_text_printf(&t, "%s/%s.yaml", folder, name);
    if (stat(an_text_string(&t), &st) == 0 && S_ISREG(st.st_mode))
        return an_text_take(&t);
    an_text_clear(&t);
    return NULL;
}

struct an_yaml_options an_folders_options(const struct an_folders *f)
{
    return (struct an_yaml_options){
        .before = (const char *const *)f->before,
        .nbefore = f->nbefore,
        .after = (const char *const *)f->after,
        .nafter = f->nafter,
    };
}

char *an_folders_find(const struct an_folders *f, const char *name)
{
    char *path = NULL;
    for (size_t i = 0; !path && i < f->nbefore; i++)
        path = find_in(f->before[i], name);
    if (!path && (path = find_in(".", name)))
        memmove(path, path + 2, strlen(path + 2) + 1);
    for (size_t i = 0; !path && i < f->nafter; i++)
        path = find_in(f->after[i], name);
    return path;
}

char *an_folders_schema(const struct an_folders *f)
{
    static const char *const beside[] = {"/../model.schema.json",
                                         "/../yaml/model.schema.json"};
    char *path = NULL;
    for (size_t i = 0; !path && i < f->nafter; i++)
        for (size_t k = 0; !path && k < 2; k++) {
            char *one = join(f->after[i], strlen(f->after[i]), beside[k]);
            path = realpath(one, NULL);
            free(one);
        }
    return path;
}

void an_entries_init(struct an_entries *e)
{
    *e = (struct an_entries){0};
}

void an_entries_clear(struct an_entries *e)
{
    for (size_t i = 0; i < e->n; i++) {
        free(e->v[i].name);
        free(e->v[i].path);
    }
    free(e->v);
    an_entries_init(e);
}

static void list_folder(struct an_entries *e, const char *folder)
{
    static const char ending[] = ".yaml";
    DIR *dir = opendir(folder);
    if (!dir)
        return;
    for (struct dirent *d = readdir(dir); d; d = readdir(dir)) {
        size_t n = strlen(d->d_name), m = strlen(ending);
        if (d->d_name[0] == '.' || n <= m ||
            strcmp(d->d_name + n - m, ending) != 0)
            continue;
        struct an_text path = {0};
        an_text_printf(&path, "%s/%s", folder, d->d_name);
        e->v = an_grow(e->v, &e->cap, e->n + 1, sizeof *e->v);
        e->v[e->n++] = (struct an_entry){an_strndup(d->d_name, n - m),
                                         an_text_take(&path)};
    }
    closedir(dir);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct an_entry *)a)->name,
                  ((const struct an_entry *)b)->name);
}

/* Drops the entries from `first` on whose names stand before it. */
static void drop_known(struct an_entries *e, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < e->n; i++) {
        bool known =
            first > 0 && bsearch(&e->v[i], e->v, first, sizeof *e->v, by_name);
        if (known) {
            free(e->v[i].name);
            free(e->v[i].path);
        } else {
            e->v[kept++] = e->v[i];
        }
    }
    e->n = kept;
}

static void add_folder(struct an_entries *e, const char *folder)
{
    size_t first = e->n;
    list_folder(e, folder);
    drop_known(e, first);
    if (e->n > 0)
        qsort(e->v, e->n, sizeof *e->v, by_name);
}

void an_folders_list(struct an_entries *e, const struct an_folders *f)
{
    for (size_t i = 0; i < f->nbefore; i++)
        add_folder(e, f->before[i]);
    for (size_t i = 0; i < f->nafter; i++)
        add_folder(e, f->after[i]);
}
