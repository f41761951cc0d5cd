/* completion.c - `anomalon completion SHELL`: scripts, and what they ask for.
 *
 * The scripts are thin. On each TAB they run `anomalon completion words --
 * WORD...`, the line so far, whose last word is to be completed. The answer
 * comes from the tables that the program itself reads with: one candidate a
 * line, a TAB and a summary behind it, and `:files` where files fit too.
 */

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "theory/model.h"
#include "yaml/yaml.h"
#include "cli/cli.h"
#include "cli/commands/shells.h"
#include "cli/files.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/single.h"

/* Where the line stands: before its last word a command, operands and options
 * have been read, and perhaps an option that waits for its value. */
struct place {
    const struct an_commands *all;
    const struct an_command *command; /* NULL: none yet */
    const struct an_option *option;   /* whose value is wanted */
    const char *operand;              /* the first one */
    size_t noperands;
    bool only_operands; /* behind -- */
    const char *word;   /* what there is of the last word, or of the value */
    const char *before; /* of --option=val the start of the word */
};

/* One word before the last; true when the next one is its value. */
static bool read_word(struct place *p, const char *word)
{
    if (!p->only_operands && strcmp(word, "--") == 0) {
        p->only_operands = true;
    } else if (!p->only_operands && word[0] == '-' && word[1]) {
        p->option = an_option_find(p->command, word, strlen(word));
        return p->option && p->option->value;
    } else if (!p->command) {
        p->command = an_command_find(p->all, word);
    } else {
        p->operand = p->noperands == 0 ? word : p->operand;
        p->noperands++;
    }
    return false;
}

static void read_place(struct place *p, const char *const *word, size_t n)
{
    size_t last = n - 1;
    p->word = n > 0 ? word[last] : "";
    p->before = "";
    for (size_t i = 0; n > 0 && i < last; i++) {
        if (!read_word(p, word[i]))
            continue;
        if (++i == last)
            return;
    }
    p->option = NULL;
    size_t k = strcspn(p->word, "=");
    if (p->only_operands || strncmp(p->word, "--", 2) != 0 || !p->word[k])
        return;
    const struct an_option *o = an_option_find(p->command, p->word, k);
    if (!o || !o->value)
        return;
    p->option = o;
    p->before = p->word;
    p->word += k + 1;
}

/* The candidate, if the word may become it. */
static void add_n(struct an_text *out, const struct place *p, const char *text,
                  size_t n, const char *summary)
{
    size_t k = strlen(p->word);
    if (k > n || memcmp(text, p->word, k) != 0)
        return;
    if (*p->before)
        an_text_add_n(out, p->before, (size_t)(p->word - p->before));
    an_text_add_n(out, text, n);
    an_text_printf(out, "\t%s\n", summary ? summary : "");
}

static void add(struct an_text *out, const struct place *p, const char *text,
                const char *summary)
{
    add_n(out, p, text, strlen(text), summary);
}

static void add_options(struct an_text *out, const struct place *p)
{
    const struct an_option *o;
    for (size_t i = 0; (o = an_option_entry(p->command, i)) != NULL; i++) {
        struct an_text summary = {0};
        if (!o->help)
            continue;
        an_text_add_n(&summary, o->help, strcspn(o->help, ";:,("));
        add(out, p, o->name, an_text_string(&summary));
        an_text_clear(&summary);
    }
}

static void add_models(struct an_text *out, const struct place *p)
{
    struct an_folders folders;
    struct an_entries all;
    an_folders_init(&folders);
    an_entries_init(&all);
    an_folders_list(&all, &folders);
    for (size_t i = 0; i < all.n; i++)
        add(out, p, all.v[i].name, NULL);
    an_text_add(out, ":files\n");
    an_entries_clear(&all);
    an_folders_clear(&folders);
}

/* PARAMETER= and FIELD.GROUP=, with the groups under which charges make sense.
 */
static void add_settings(struct an_text *out, const struct place *p,
                         const struct an_model *m)
{
    struct an_text t = {0};
    for (size_t i = 0; i < m->nparameters; i++) {
        an_text_printf(&t, "%s=", m->parameter[i].name);
        add(out, p, an_text_string(&t), NULL);
        an_text_clear(&t);
    }
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t g = 0; g < m->ngroups; g++) {
            if (m->group[g].kind == AN_SIMPLE)
                continue;
            an_text_printf(&t, "%s.%s=", m->field[i].name, m->group[g].name);
            add(out, p, an_text_string(&t), NULL);
            an_text_clear(&t);
        }
}

/* Names of the model: its fields, vacua, what terms may violate, or what may
 * be set. In a list A,B the last name is completed. */
static void add_names(struct an_text *out, struct place *p,
                      const struct an_model *m)
{
    enum an_takes kind = p->option->takes;
    const char *comma = strrchr(p->word, ',');
    if (kind == AN_TAKES_FIELDS && comma) {
        p->before = *p->before ? p->before : p->word;
        p->word = comma + 1;
    }
    for (size_t i = 0; kind == AN_TAKES_FIELDS && i < m->nfields; i++)
        add(out, p, m->field[i].name, m->field[i].description);
    for (size_t i = 0; kind == AN_TAKES_PHASE && i < m->nvacua; i++)
        add(out, p, m->vacuum[i].name, NULL);
    if (kind == AN_TAKES_SETTINGS)
        add_settings(out, p, m);
    if (kind != AN_TAKES_CHARGE)
        return;
    for (size_t i = 0; i < m->ncounts; i++)
        add(out, p, m->count[i].name, "counted");
    for (size_t i = 0; i < m->ngroups; i++)
        if (m->group[i].kind != AN_SIMPLE)
            add(out, p, m->group[i].name, "a symmetry of the model");
}

/* The same of the model on the line; nothing where that has errors. */
static void add_from_model(struct an_text *out, struct place *p)
{
    struct an_options none;
    struct an_folders folders;
    struct an_files files;
    struct an_yaml_file *file = NULL;
    struct an_model model;
    struct an_diags diags;
    an_options_init(&none, p->all);
    an_folders_init(&folders);
    an_files_init(&files);
    an_model_init(&model);
    an_diags_init(&diags);
    if (an_files_add(&files, p->operand, &folders, &diags) == 0 &&
        files.n == 1 && strcmp(files.v[0].path, "-") != 0 &&
        an_file_open(&file, files.v[0].path, &none, &folders, &diags) == 0 &&
        an_yaml_build(&model, file, &diags) == 0)
        add_names(out, p, &model);
    an_diags_clear(&diags);
    an_model_clear(&model);
    an_yaml_close(file);
    an_files_clear(&files);
    an_folders_clear(&folders);
}

static void add_words(struct an_text *out, const struct place *p,
                      const char *words)
{
    while (*words) {
        size_t n = strcspn(words, "|");
        add_n(out, p, words, n, NULL);
        words += n + (words[n] == '|');
    }
}

static void add_values(struct an_text *out, struct place *p)
{
    const char *words = an_option_words(p->command, p->option);
    if (p->option->takes == AN_TAKES_FILE)
        an_text_add(out, ":files\n");
    else if (words)
        add_words(out, p, words);
    else if (p->operand)
        add_from_model(out, p);
}

static void add_commands(struct an_text *out, const struct place *p)
{
    for (size_t i = 0; i < p->all->n; i++)
        add(out, p, p->all->v[i]->name, p->all->v[i]->summary);
}

static void add_operands(struct an_text *out, const struct place *p)
{
    enum an_operand operand = p->command->operand;
    if (p->noperands > 0 && operand != AN_OPERAND_MODELS &&
        operand != AN_OPERAND_FILES && operand != AN_OPERAND_WORDS)
        return;
    switch (operand) {
    case AN_OPERAND_MODEL:
    case AN_OPERAND_MODELS:
        add_models(out, p);
        break;
    case AN_OPERAND_FILES:
        an_text_add(out, ":files\n");
        break;
    case AN_OPERAND_GROUP:
        add_words(out, p, "SU2|SU3|SU4|SU5|SO7|SO8|SO10|Sp4|G2|F4|E6|E7|E8");
        break;
    case AN_OPERAND_COMMAND:
        add_commands(out, p);
        break;
    case AN_OPERAND_SHELL:
        for (size_t i = 0; an_shell_entry(i); i++)
            add(out, p, an_shell_entry(i)->name, NULL);
        break;
    case AN_OPERAND_WORDS:
        add_words(out, p,
                  "Dirac|Majorana|massless|mixed|stable|unstable|anomalous");
        break;
    case AN_OPERAND_NONE:
    case AN_OPERAND_NAME:
        break;
    }
}

static void complete(struct an_text *out, const struct an_commands *all,
                     const char *const *word, size_t n)
{
    struct place p = {.all = all};
    read_place(&p, word, n);
    if (p.option)
        add_values(out, &p);
    else if (p.word[0] == '-' && !p.only_operands)
        add_options(out, &p);
    else if (!p.command)
        add_commands(out, &p);
    else
        add_operands(out, &p);
}

static int refuse(const struct an_options *o, struct an_diags *diags)
{
    const char *names[3] = {NULL};
    const char *word = o->narg > 0 ? o->arg[0] : NULL;
    for (size_t i = 0; i < 3 && an_shell_entry(i); i++)
        names[i] = an_shell_entry(i)->name;
    if (word)
        an_error(diags, (struct an_where){0}, "no completion for '%s'", word);
    else
        an_error(diags, (struct an_where){0}, "completion of which shell?");
    an_expected(diags, "anomalon completion bash, zsh or fish");
    return word ? an_suggest(diags, an_nearest(word, names, 3)) : -1;
}

static int print(struct an_text *out, const struct an_options *o,
                 struct an_diags *diags)
{
    if (o->narg > 0 && strcmp(o->arg[0], "words") == 0) {
        complete(out, o->commands, o->arg + 1, o->narg - 1);
        return 0;
    }
    for (size_t i = 0; o->narg == 1 && an_shell_entry(i); i++)
        if (strcmp(o->arg[0], an_shell_entry(i)->name) == 0) {
            an_text_add(out, an_shell_entry(i)->script);
            return 0;
        }
    return refuse(o, diags);
}

static int run(const struct an_options *o)
{
    return an_single_none(o, print);
}

const struct an_command an_command_completion = {
    .name = "completion",
    .summary = "completion for bash, zsh and fish",
    .operand = AN_OPERAND_SHELL,
    .formats = "text",
    .usage = "bash|zsh|fish",
    .about =
        "Prints a script that completes commands, options, models and names of "
        "fields. `make install` puts it where the shells look; without that:\n"
        "\n"
        "  bash   eval \"$(anomalon completion bash)\"     in ~/.bashrc\n"
        "  zsh    eval \"$(anomalon completion zsh)\"      in ~/.zshrc\n"
        "  fish   anomalon completion fish | source      in config.fish\n",
    .run = run,
};
