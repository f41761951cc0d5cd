/* test_yaml_bad.c - bad model files are refused with the errors they announce,
 * odd ones are read with the warnings they announce.
 *
 * Every file in tests/bad holds one line for each of its errors, every one in
 * tests/odd one for each of its warnings, in the order of reporting:
 *
 *     # expect: [FILE:]LINE:COLUMN: part of the message[ => suggestion]
 *     # expect: [FILE:]LINE:COLUMN: part of the message [KEY][ => suggestion]
 *
 * FILE is given when it lies in another file. No other one may occur. What was
 * expected may stand for the suggestion.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/theory.h"
#include "yaml/yaml.h"

#define EXPECT "# expect: "

struct names {
    char **v;
    size_t n, cap;
};

/* A folder of files, and what becomes of them. */
struct kind {
    const char *folder;
    enum an_severity severity;
};
static const struct kind bad = {"tests/bad", AN_ERROR};
static const char *const folders[] = {"models"};
static const struct an_yaml_options library = {.after = folders, .nafter = 1};
static const struct kind odd = {"tests/odd", AN_WARNING};

static int compare_names(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

static void names_list(struct names *names, const char *path)
{
    DIR *dir = opendir(path);
    assert_non_null(dir);
    const struct dirent *e;
    while ((e = readdir(dir)) != NULL) {
        const char *dot = strrchr(e->d_name, '.');
        if (!dot || strcmp(dot, ".yaml") != 0)
            continue;
        names->v =
            an_grow(names->v, &names->cap, names->n + 1, sizeof *names->v);
        names->v[names->n++] = an_strdup(e->d_name);
    }
    closedir(dir);
    qsort(names->v, names->n, sizeof *names->v, compare_names);
}

static bool ends_with(const char *s, const char *end, size_t n)
{
    size_t m = strlen(s);
    return m >= n && strncmp(s + m - n, end, n) == 0;
}

/* Is the diagnostic the one that the line announces? */
static bool matches(const struct an_diag *d, const char *line, const char *own)
{
    size_t n = isdigit((unsigned char)*line) ? 0 : strcspn(line, ":");
    if (n > 0 ? !ends_with(d->file, line, n)
              : !ends_with(d->file, own, strlen(own)))
        return false;
    char *rest;
    unsigned long at = strtoul(line + n + (n > 0), &rest, 10);
    unsigned long column = *rest == ':' ? strtoul(rest + 1, &rest, 10) : 0;
    if (at != d->line || column != d->column || strncmp(rest, ": ", 2) != 0)
        return false;
    const char *arrow = strstr(rest, " => ");
    const char *message = rest + 2;
    size_t length = arrow ? (size_t)(arrow - message) : strlen(message);
    char *piece = an_strndup(message, length);
    struct an_text said = {0};
    an_text_add(&said, d->message);
    if (d->key)
        an_text_printf(&said, " [%s]", d->key);
    bool same = length > 0 && strstr(an_text_string(&said), piece) != NULL;
    same = same && (!d->key || strchr(piece, '['));
    an_text_clear(&said);
    free(piece);
    if (same && arrow)
        same = (d->suggestion && strcmp(d->suggestion, arrow + 4) == 0) ||
               (d->expected && strcmp(d->expected, arrow + 4) == 0);
    return same;
}

/* The next announced error of the text, for the caller to free; NULL after the
 * last. */
static char *next_line(const char **text)
{
    const char *start = strstr(*text, EXPECT);
    if (!start)
        return NULL;
    start += strlen(EXPECT);
    size_t n = strcspn(start, "\n");
    *text = start + n;
    return an_strndup(start, n);
}

static const struct an_diag *next(const struct an_diags *diags, size_t *i,
                                  enum an_severity severity)
{
    while (*i < diags->n && diags->v[*i].severity != severity)
        (*i)++;
    return *i < diags->n ? &diags->v[(*i)++] : NULL;
}

static size_t compare(const struct kind *kind, const char *name,
                      const char *text, const struct an_diags *diags)
{
    size_t wrong = 0, i = 0;
    for (;;) {
        char *line = next_line(&text);
        const struct an_diag *d = next(diags, &i, kind->severity);
        if (!line && !d)
            return wrong;
        if (!line || !d || !matches(d, line, name)) {
            wrong++;
            print_error("%s: expected %s\n", name, line ? line : "nothing");
            if (d)
                print_error("  got %s:%zu:%zu: %s [%s] => %s\n", d->file,
                            d->line, d->column, d->message,
                            d->key ? d->key : "",
                            d->suggestion ? d->suggestion
                            : d->expected ? d->expected
                                          : "");
        }
        free(line);
    }
}

static size_t check_file(const struct kind *kind, const char *name)
{
    struct an_text path = {0};
    an_text_printf(&path, "%s/%s", kind->folder, name);
    struct an_yaml_file *file;
    struct an_diags diags;
    struct an_model model;
    an_diags_init(&diags);
    an_model_init(&model);
    int rc =
        an_yaml_open(&file, an_text_string(&path), NULL, 0, &library, &diags);
    if (rc == 0)
        rc = an_yaml_build(&model, file, &diags);
    size_t wrong = compare(kind, name, an_yaml_text(file), &diags);
    bool refused = kind->severity == AN_ERROR;
    if ((rc == -1) != refused || (diags.nerrors > 0) != refused) {
        print_error("%s: was %srefused\n", name, refused ? "not " : "");
        wrong++;
    }
    an_model_clear(&model);
    an_yaml_close(file);
    an_diags_clear(&diags);
    an_text_clear(&path);
    return wrong;
}

static void check_folder(const struct kind *kind, size_t least)
{
    struct names names = {0};
    size_t wrong = 0;
    names_list(&names, kind->folder);
    assert_true(names.n >= least);
    for (size_t i = 0; i < names.n; i++) {
        wrong += check_file(kind, names.v[i]);
        free(names.v[i]);
    }
    free(names.v);
    assert_int_equal(wrong, 0);
}

static void bad_files_give_the_errors_they_announce(void **state)
{
    (void)state;
    check_folder(&bad, 80);
}

static void odd_files_give_the_warnings_they_announce(void **state)
{
    (void)state;
    check_folder(&odd, 8);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bad_files_give_the_errors_they_announce),
        cmocka_unit_test(odd_files_give_the_warnings_they_announce),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
