/* target.c - the file that -o names, and what was read. */
#include "campaign/target.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"
#include "yaml/yaml.h"

/* Links that lead to links. */
#define MAX_LINKS 40

/* What the link says, beside the link itself when that is relative. */
static char *follow(const char *path)
{
    char to[PATH_MAX];
    struct an_text t = {0};
    const char *slash = strrchr(path, '/');
    ssize_t n = readlink(path, to, sizeof to);
    if (n < 0 || (size_t)n == sizeof to)
        return NULL;
    if (slash && to[0] != '/')
        an_text_add_n(&t, path, (size_t)(slash + 1 - path));
    an_text_add_n(&t, to, (size_t)n);
    return an_text_take(&t);
}

char *an_target_find(const char *path)
{
    struct stat st;
    char *real = realpath(path, NULL), *at = real ? NULL : an_strdup(path);
    if (real)
        return real;
    for (int i = 0; at && lstat(at, &st) == 0 && S_ISLNK(st.st_mode); i++) {
        char *next = i < MAX_LINKS ? follow(at) : NULL;
        if (i == MAX_LINKS)
            errno = ELOOP;
        free(at);
        at = next;
    }
    return at;
}

mode_t an_target_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

void an_inputs_clear(struct an_inputs *x)
{
    free(x->v);
    *x = (struct an_inputs){0};
}

static bool read_entry(struct an_input *entry, const char *path)
{
    struct stat st;
    int rc =
        strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &st) : stat(path, &st);
    *entry = (struct an_input){st.st_dev, st.st_ino};
    return rc == 0 && S_ISREG(st.st_mode);
}

static bool has(const struct an_inputs *x, const struct an_input *entry)
{
    for (size_t i = 0; i < x->n; i++)
        if (x->v[i].device == entry->device && x->v[i].number == entry->number)
            return true;
    return false;
}

void an_inputs_add(struct an_inputs *x, const char *path)
{
    struct an_input entry;
    if (!x || !read_entry(&entry, path))
        return;
#pragma omp critical(an_inputs)
    if (!has(x, &entry)) {
        x->v = an_grow(x->v, &x->cap, x->n + 1, sizeof *x->v);
        x->v[x->n++] = entry;
    }
}

void an_inputs_add_model(struct an_inputs *x, const struct an_yaml_file *file)
{
    const char *path;
    for (size_t i = 0; file && (path = an_yaml_input(file, i)) != NULL; i++)
        an_inputs_add(x, path);
}

int an_target_check(const char *output, const struct an_inputs *inputs,
                    bool beside, struct an_diags *diags)
{
    static const char *const ending[] = {"", ".part", ".checkpoint",
                                         ".checkpoint.new", ".json"};
    size_t n = beside ? sizeof ending / sizeof *ending : 1;
    int rc = 0;
    bool is_file = inputs && output && strcmp(output, "-") != 0;
    char *target = is_file ? an_target_find(output) : NULL;
    for (size_t i = 0; target && i < n && rc == 0; i++) {
        struct an_text path = {0};
        struct an_input entry;
        an_text_printf(&path, "%s%s", target, ending[i]);
        if (read_entry(&entry, an_text_string(&path)) && has(inputs, &entry)) {
            rc = an_error(diags, (struct an_where){0},
                          "-o %s would write over %s, which is read", output,
                          i > 0 ? an_text_string(&path) : "the file");
            an_expected(diags, "another FILE");
        }
        an_text_clear(&path);
    }
    free(target);
    return rc;
}
