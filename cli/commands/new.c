/* new.c - `anomalon new NAME`: a commented model file that passes. */

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/commands/patterns.h"
#include "cli/commands/shells.h"
#include "cli/files.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/single.h"

static const struct an_where nowhere = {0};

/* The first line is for editors with a YAML language server. */
static const char head[] =
    "#\n"
    "# What the model is for, in a sentence or two: what is gauged, what it\n"
    "# breaks to, what follows for neutrinos and dark matter.\n"
    "#\n"
    "# Each number is exact: -1, 1/3, 0.5. `anomalon help format` explains "
    "every\n"
    "# key.\n"
    "format: 1\n";

struct new
{
    const char *from;
};

/* A double-quoted YAML scalar. */
static void add_quoted(struct an_text *t, const char *s, size_t n)
{
    an_text_add(t, "name: \"");
    for (size_t i = 0; i < n; i++) {
        if (s[i] == '"' || s[i] == '\\')
            an_text_add(t, "\\");
        an_text_add_n(t, s + i, 1);
    }
    an_text_add(t, "\"\n");
}

static bool is_printable(const char *s)
{
    char *shown = an_unicode_printable(s);
    bool same = strcmp(shown, s) == 0;
    free(shown);
    return same;
}

/* The length of the name without an ending; -1 with an error for no name. */
static int read_name(size_t *n, const struct an_options *o,
                     struct an_diags *diags)
{
    static const char ending[] = ".yaml";
    if (o->narg != 1) {
        an_error(diags, nowhere, "new takes one name");
        return an_expected(diags, "anomalon new NAME, which writes NAME.yaml");
    }
    const char *name = o->arg[0];
    *n = strlen(name);
    size_t m = strlen(ending);
    if (*n > m && strcmp(name + *n - m, ending) == 0)
        *n -= m;
    if (*n == 0 || name[0] == '.' || strchr(name, '/') || !is_printable(name))
        return an_error(diags, nowhere,
                        "expected a name of letters, digits, - and _, got '%s'",
                        an_quote(name).v);
    return 0;
}

/* Writes the file; "x" never overwrites. */
static int write_new(const char *path, const struct an_text *text,
                     struct an_diags *diags)
{
    FILE *f = fopen(path, "wx");
    if (!f && errno == EEXIST)
        return an_error(diags, nowhere,
                        "%s exists already: nothing was written", path);
    if (!f)
        return an_error(diags, nowhere, "cannot write %s: %s", path,
                        strerror(errno));
    bool good = fwrite(text->v, 1, text->n, f) == text->n;
    if (fclose(f) != 0)
        good = false;
    if (good)
        return 0;
    int why = errno;
    remove(path);
    return an_error(diags, nowhere, "cannot write %s: %s", path, strerror(why));
}

/* The text of a library model, its name another one. */
static void add_renamed(struct an_text *t, const char *model, const char *name,
                        size_t n)
{
    bool skips = false;
    for (const char *s = model; *s;) {
        size_t line = strcspn(s, "\n");
        bool is_name = strncmp(s, "name:", 5) == 0;
        if (is_name)
            add_quoted(t, name, n);
        skips = is_name || (skips && (*s == ' ' || line == 0));
        if (!skips)
            an_text_add_n(t, s, line + (s[line] == '\n'));
        s += line + (s[line] == '\n');
    }
}

static int unknown_model(const char *from, const struct an_folders *folders,
                         struct an_diags *diags)
{
    struct an_entries all;
    an_entries_init(&all);
    an_folders_list(&all, folders);
    const char **name = an_alloc(all.n + 8, sizeof *name);
    size_t n = 0;
    for (; an_patterns[n].name; n++)
        name[n] = an_patterns[n].name;
    for (size_t i = 0; i < all.n; i++)
        name[n++] = all.v[i].name;
    an_error(diags, nowhere, "there is no pattern and no library model '%s'",
             an_quote(from).v);
    an_expected(diags, "b-l, dark-u1, left-right, scotogenic, susy, or a "
                       "name that `anomalon models` lists");
    int rc = an_suggest(diags, an_nearest(from, name, n));
    free(name);
    an_entries_clear(&all);
    return rc;
}

/* Where editors find the schema; then the model. */
static int add_model(struct an_text *t, const struct an_options *o, size_t n,
                     struct an_diags *diags)
{
    const char *from = ((const struct new *)o->own)->from;
    struct an_folders folders;
    struct an_yaml_file *file = NULL;
    const struct an_pattern *p = an_patterns;
    int rc = 0;
    an_folders_init(&folders);
    char *schema = an_folders_schema(&folders), *path = NULL;
    if (schema)
        an_text_printf(t, "# yaml-language-server: $schema=%s\n", schema);
    while (from && p->name && strcmp(p->name, from) != 0)
        p++;
    if (p->name) {
        an_text_add(t, head + (schema ? 0 : 2));
        add_quoted(t, o->arg[0], n);
        an_text_add(t, p->text);
    } else if (!strchr(from, '/') && (path = an_folders_find(&folders, from))) {
        rc = an_file_open(&file, path, o, &folders, diags);
        if (rc == 0)
            add_renamed(t, an_yaml_text(file), o->arg[0], n);
    } else {
        rc = unknown_model(from, &folders, diags);
    }
    an_yaml_close(file);
    free(path);
    free(schema);
    an_folders_clear(&folders);
    return rc;
}

static bool is_in_library(const char *name, size_t n)
{
    struct an_folders folders;
    struct an_entries all;
    bool found = false;
    an_folders_init(&folders);
    an_entries_init(&all);
    an_folders_list(&all, &folders);
    for (size_t i = 0; i < all.n; i++)
        found = found || (strlen(all.v[i].name) == n &&
                          memcmp(all.v[i].name, name, n) == 0);
    an_entries_clear(&all);
    an_folders_clear(&folders);
    return found;
}

static int make(struct an_text *out, const struct an_options *o,
                struct an_diags *diags)
{
    struct an_text text = {0}, path = {0};
    size_t n = 0;
    if (read_name(&n, o, diags) < 0)
        return -1;
    an_text_add_n(&path, o->arg[0], n);
    an_text_add(&path, ".yaml");
    int rc = add_model(&text, o, n, diags);
    if (rc == 0)
        rc = write_new(an_text_string(&path), &text, diags);
    an_text_printf(out, "wrote %s; now: anomalon check ",
                   an_text_string(&path));
    an_shell_quote(out, an_text_string(&path));
    an_text_add(out, "\n");
    if (is_in_library(o->arg[0], n))
        an_text_printf(out,
                       "models of this folder that extend %.*s now read this "
                       "file, not that of the library\n",
                       (int)n, o->arg[0]);
    an_text_clear(&path);
    an_text_clear(&text);
    return rc;
}

static int run(const struct an_options *o)
{
    return an_single_none(o, make);
}

static const struct an_option options[] = {
    {"--from", 0, "NAME", AN_TAKES_TEXT, offsetof(struct new, from),
     .help = "what to start from: b-l, dark-u1, left-right, scotogenic, susy, "
             "or a model of the library; b-l when absent"},
    {0},
};

const struct an_command an_command_new = {
    .name = "new",
    .summary = "a commented model file to start from",
    .operand = AN_OPERAND_NAME,
    .formats = "text",
    .usage = "NAME [--from PATTERN|MODEL]",
    .about = "Writes NAME.yaml in the current folder: a commented model that "
             "passes `anomalon check`, B-L with a seesaw of type I unless "
             "another one is named. Its first line tells editors where the "
             "schema is. An existing file is never overwritten.\n",
    .examples = "new mymodel\n"
                "new dark --from dark-u1\n"
                "check mymodel.yaml\n",
    .option = options,
    .size = sizeof(struct new),
    .run = run,
};
