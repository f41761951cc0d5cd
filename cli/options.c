/* options.c - the command line: a command, its options and operands.
 *
 * The command is the first operand, wherever it stands; its tables say how the
 * other words are read. An option's value is the rest of its word
 * (--color=never, -oFILE) or the next word. A misspelt option is refused with
 * the one that was probably meant, or with the commands that have it.
 */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "cli/commands/shells.h"

static const struct an_where nowhere = {0};

void an_options_init(struct an_options *o, const struct an_commands *commands)
{
    *o = (struct an_options){.commands = commands};
}

void an_options_clear(struct an_options *o)
{
    const struct an_option *option;
    const struct an_command *c = o->command;
    for (size_t i = 0; o->own && c->option && c->option[i].name; i++) {
        option = &c->option[i];
        if (option->takes == AN_TAKES_TEXTS)
            free(((struct an_texts *)(void *)((char *)o->own + option->at))->v);
    }
    free(o->own);
    free(o->arg);
    free(o->given);
    free(o->set.v);
    an_options_init(o, o->commands);
}

static void push(struct an_texts *t, const char *s)
{
    t->v = an_grow(t->v, &t->cap, t->n + 1, sizeof *t->v);
    t->v[t->n++] = s;
}

/* What was expected: the head, and the words, which | separates. */
static int expect_words(struct an_diags *diags, const char *head,
                        const char *words)
{
    struct an_text t = {0};
    for (; *words; words++)
        an_text_printf(&t, *words == '|' ? ", " : "%c", *words);
    an_expected(diags, "%s%s", head, an_text_string(&t));
    an_text_clear(&t);
    return -1;
}

/* The word among `words` that is nearest, as a suggestion. */
static int suggest_word(struct an_diags *diags, const char *words,
                        const char *word)
{
    const char *v[16];
    size_t n = 0;
    char *all = an_strndup(words, strlen(words)), *s = all;
    for (char *end = s; end && n < 16; s = end + 1) {
        end = strchr(s, '|');
        if (end)
            *end = '\0';
        v[n++] = s;
    }
    an_suggest(diags, an_nearest(word, v, n));
    free(all);
    return -1;
}

/* ---- which command */

static bool is_option(const char *word)
{
    return word[0] == '-' && word[1];
}

/* The name in an option's word: its length. */
static size_t name_length(const char *word)
{
    return word[1] == '-' ? strcspn(word, "=") : 2;
}

/* The option of any command that word[0..n) names; commands := those that have
 * it, with | between them. */
static const struct an_option *find_anywhere(struct an_text *commands,
                                             const struct an_commands *all,
                                             const char *word, size_t n)
{
    const struct an_option *found = NULL, *o;
    for (size_t i = 0; i < all->n; i++)
        if ((o = an_option_find(all->v[i], word, n)) != NULL) {
            an_text_printf(commands, "%s%s", found ? "|" : "", all->v[i]->name);
            found = o;
        }
    return found;
}

/* Does an option's word leave its value to the next one? */
static bool wants_next(const struct an_commands *all, const char *word)
{
    struct an_text commands = {0};
    size_t n = name_length(word);
    const struct an_option *o = find_anywhere(&commands, all, word, n);
    an_text_clear(&commands);
    return o && o->value && !word[n];
}

/* The first operand, or NULL. */
static const char *first_operand(const struct an_commands *all,
                                 char *const *arg, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (strcmp(arg[i], "--") == 0)
            return i + 1 < n ? arg[i + 1] : NULL;
        if (!is_option(arg[i]))
            return arg[i];
        i += wants_next(all, arg[i]);
    }
    return NULL;
}

static int unknown_command(const struct an_commands *all, const char *word,
                           struct an_diags *diags)
{
    struct an_text t = {0};
    an_error(diags, nowhere, "unknown command '%s'", word);
    if (strchr(word, '.') || strchr(word, '/')) {
        an_shell_quote(&t, word);
        an_expected(diags, "a command first: anomalon check %s",
                    an_text_string(&t));
    } else {
        for (size_t i = 0; i < all->n; i++)
            an_text_printf(&t, "%s%s", i ? "|" : "", all->v[i]->name);
        expect_words(diags, "", an_text_string(&t));
        suggest_word(diags, an_text_string(&t), word);
    }
    an_text_clear(&t);
    return -1;
}

static int find_command(struct an_options *o, char *const *arg, size_t n,
                        struct an_diags *diags)
{
    const char *word = first_operand(o->commands, arg, n);
    if (!word)
        return 0;
    o->command = an_command_find(o->commands, word);
    if (!o->command)
        return unknown_command(o->commands, word, diags);
    o->own = an_alloc(o->command->size, 1);
    if (o->command->init)
        o->command->init(o->own);
    return 0;
}

/* ---- options that the command does not have */

/* The name that is nearest to one among the options of a command. */
static const char *near_option(const struct an_command *c, const char *name)
{
    const char *names[64];
    size_t n = 0;
    for (const struct an_option *o; n < 64; n++) {
        if ((o = an_option_entry(c, n)) == NULL)
            break;
        names[n] = o->name;
    }
    return an_nearest(name, names, n);
}

static int unknown_option(const struct an_options *o, const char *name,
                          struct an_diags *diags)
{
    static const char list[] = "one that `anomalon help COMMAND` lists";
    const char *near = near_option(o->command, name), *other = NULL;
    struct an_text commands = {0}, t = {0};
    an_error(diags, nowhere, "unknown option '%s'", name);
    an_expected(diags, "%s", list);
    an_suggest(diags, near);
    for (size_t i = 0; !near && !other && i < o->commands->n; i++)
        other = near_option(o->commands->v[i], name);
    if (other) {
        find_anywhere(&commands, o->commands, other, strlen(other));
        an_text_printf(&t, "%s; %s is an option of ", list, other);
        expect_words(diags, an_text_string(&t), an_text_string(&commands));
    }
    an_text_clear(&t);
    an_text_clear(&commands);
    return -1;
}

/* It may be one of other commands. */
static int foreign_option(const struct an_options *o, const char *word,
                          size_t n, struct an_diags *diags)
{
    struct an_text commands = {0}, t = {0};
    char *name = an_strndup(word, n);
    const struct an_option *other =
        find_anywhere(&commands, o->commands, word, n);
    if (!other || !o->command) {
        unknown_option(o, name, diags);
    } else {
        an_error(diags, nowhere, "%s has no option %s", o->command->name,
                 other->name);
        an_text_printf(&t, "%s only with ", other->name);
        expect_words(diags, an_text_string(&t), an_text_string(&commands));
    }
    an_text_clear(&t);
    an_text_clear(&commands);
    free(name);
    return -1;
}

/* ---- values */

/* *index := which of the words. */
static int read_word(int *index, const char *words, const char *name,
                     const char *value, struct an_diags *diags)
{
    *index = an_word_index(words, value);
    if (*index >= 0)
        return 0;
    *index = 0;
    an_error(diags, nowhere, "%s cannot be '%s'", name, value);
    expect_words(diags, "", words);
    return suggest_word(diags, words, value);
}

static int read_format(enum an_format *format, const struct an_command *c,
                       const char *value, struct an_diags *diags)
{
    const char *own = c ? c->formats : "text|json";
    int index;
    if (!an_format_read(format, value))
        return read_word(&index, own, "--format", value, diags);
    if (an_word_index(own, value) >= 0)
        return 0;
    an_error(diags, nowhere, "%s does not print %s", c ? c->name : "help",
             value);
    return expect_words(diags, "", own);
}

static int read_number(size_t *x, const struct an_option *option,
                       const char *value, struct an_diags *diags)
{
    size_t n = strlen(value);
    if (n > 0 && n < 10 && strspn(value, "0123456789") == n) {
        *x = strtoul(value, NULL, 10);
        if (*x >= option->least && *x <= option->most)
            return 0;
    }
    return an_error(diags, nowhere,
                    "%s expects a number from %zu to %zu, got '%s'",
                    option->name, option->least, option->most, value);
}

static int read_setting(struct an_texts *t, const char *name, const char *value,
                        struct an_diags *diags)
{
    push(t, value);
    if (strchr(value, '='))
        return 0;
    return an_error(
        diags, nowhere,
        "%s expects FIELD.GROUP=VALUES, PARAMETER=VALUE or GROUP=Z(6), got "
        "'%s'",
        name, value);
}

/* The variable := the value. */
static int read_value(void *variable, const struct an_command *c,
                      const struct an_option *option, const char *value,
                      struct an_diags *diags)
{
    switch (option->takes) {
    case AN_TAKES_NOTHING:
        *(bool *)variable = true;
        return 0;
    case AN_TAKES_FORMAT:
        return read_format(variable, c, option->value ? value : "json", diags);
    case AN_TAKES_WORD:
        return read_word(variable, option->value, option->name, value, diags);
    case AN_TAKES_NUMBER:
        return read_number(variable, option, value, diags);
    case AN_TAKES_TEXTS:
        push(variable, value);
        return 0;
    case AN_TAKES_SETTINGS:
        return read_setting(variable, option->name, value, diags);
    default:
        *(const char **)variable = value;
        if (option->takes != AN_TAKES_FILE || *value)
            return 0;
        return an_error(diags, nowhere, "%s expects a file, got an empty name",
                        option->name);
    }
}

/* The variable that an option sets: the command's, or of all. */
static void *variable_of(struct an_options *o, const struct an_option *option)
{
    if (option->takes == AN_TAKES_FORMAT)
        return &o->format;
    void *all = option->shared == AN_OF_ONE ? o->own : o;
    return (char *)all + option->at;
}

/* --set a=1/2,1: several values of what has one are a scan, where the command
 * has scans. */
static const struct an_option *scan_of(const struct an_options *o,
                                       const struct an_option *option,
                                       const char *value)
{
    const struct an_option *scan = an_option_find(o->command, "--scan", 6);
    const char *equals = value ? strchr(value, '=') : NULL;
    bool several = option->takes == AN_TAKES_SETTINGS && equals &&
                   strchr(equals, ',') &&
                   !memchr(value, '.', (size_t)(equals - value));
    return several && scan ? scan : option;
}

/* One option, its value possibly in `next`; *used := words taken. */
static int read_option(struct an_options *o, const char *word, const char *next,
                       size_t *used, struct an_diags *diags)
{
    size_t n = name_length(word);
    const struct an_option *option = an_option_find(o->command, word, n);
    const char *value = word[n] ? word + n + (word[n] == '=') : NULL;
    if (!option) {
        *used += wants_next(o->commands, word);
        return foreign_option(o, word, n, diags);
    }
    if (value && !option->value)
        return an_error(diags, nowhere, "%s takes no value, got '%s'",
                        option->name, value);
    if (option->value && !value) {
        if (!next)
            return an_error(diags, nowhere, "%s needs a value", option->name);
        value = next;
        *used += 1;
    }
    option = scan_of(o, option, value);
    o->given =
        an_grow(o->given, &o->cap_given, o->ngiven + 1, sizeof *o->given);
    o->given[o->ngiven++] = option;
    return read_value(variable_of(o, option), o->command, option, value, diags);
}

/* ---- options that do not go together */

static bool is_given(const struct an_options *o, const char *name, size_t n)
{
    for (size_t i = 0; i < o->ngiven; i++)
        if (strlen(o->given[i]->name) == n &&
            memcmp(o->given[i]->name, name, n) == 0)
            return true;
    return false;
}

/* Does what[0..n) hold: an option, an operand, or a format? */
static bool holds(const struct an_options *o, const char *what, size_t n)
{
    static const char option[] = "--format=";
    size_t k = strlen(option);
    if (what[0] != '-')
        return o->narg > 0;
    if (n <= k || memcmp(what, option, k) != 0)
        return is_given(o, what, n);
    char *name = an_strndup(what + k, n - k);
    enum an_format format;
    bool same = an_format_read(&format, name) && format == o->format;
    free(name);
    return same;
}

/* The first condition of an option that does not hold is an error. */
static int check_with(const struct an_options *o,
                      const struct an_option *option, struct an_diags *diags)
{
    for (const char *s = option->with; s && *s; s += *s == ' ') {
        bool without = *s == '!';
        s += without;
        size_t n = strcspn(s, " ");
        if (holds(o, s, n) == without) {
            bool is_operand = s[0] != '-';
            return an_error(diags, nowhere, "%s goes with%s %.*s", option->name,
                            without ? "out" : "", is_operand ? 7 : (int)n,
                            is_operand ? "a model" : s);
        }
        s += n;
    }
    return 0;
}

int an_options_read(struct an_options *o, char *const *arg, size_t n,
                    struct an_diags *diags)
{
    int rc = find_command(o, arg, n, diags);
    if (rc < 0)
        return rc;
    const struct an_option *option;
    for (size_t i = 0; (option = an_option_entry(o->command, i)) != NULL; i++)
        if (option->takes == AN_TAKES_NUMBER)
            *(size_t *)variable_of(o, option) = option->unless;
    bool only_operands = false;
    struct an_texts operands = {0};
    for (size_t i = 0, used = 1; i < n; i += used) {
        used = 1;
        if (!only_operands && strcmp(arg[i], "--") == 0)
            only_operands = true;
        else if (only_operands || !is_option(arg[i]))
            push(&operands, arg[i]);
        else if (read_option(o, arg[i], i + 1 < n ? arg[i + 1] : NULL, &used,
                             diags) < 0)
            rc = -1;
    }
    o->arg = operands.v;
    o->narg = operands.n;
    if (o->command) /* the first one */
        memmove(o->arg, o->arg + 1, --o->narg * sizeof *o->arg);
    for (size_t i = 0; i < o->ngiven && rc == 0; i++)
        rc = check_with(o, o->given[i], diags);
    if (!o->help && !o->version)
        return rc;
    an_diags_clear(diags);
    return 0;
}
