/* main.c - the program `anomalon`: which command, and its exit status. */
#include "cli/cli.h"

#include <signal.h>
#include <string.h>

#include <flint/flint.h>

#include "base/nearest.h"
#include "base/version.h"

/* Formats that a command has besides text. */
enum {
    JSON = 1 << AN_FORMAT_JSON,
    LISTS = 1 << AN_FORMAT_JSONL | 1 << AN_FORMAT_CSV | 1 << AN_FORMAT_BINARY,
    DOCUMENTS =
        1 << AN_FORMAT_LATEX | 1 << AN_FORMAT_MARKDOWN | 1 << AN_FORMAT_HTML,
};

static const struct {
    const char *name;
    int (*run)(const struct an_options *o);
    unsigned formats;
} table[] = {
    {"check", an_command_check, JSON},
    {"models", an_command_models, JSON},
    {"show", an_command_show, 0},
    {"new", an_command_new, 0},
    {"reps", an_command_reps, JSON},
    {"search", an_command_search, JSON | LISTS},
    {"operators", an_command_operators, JSON},
    {"help", an_command_help, 0},
};
#define NCOMMANDS (sizeof table / sizeof *table)

static const struct an_where nowhere = {0};

static int unknown_command(const char *word, struct an_diags *diags)
{
    const char *names[NCOMMANDS];
    for (size_t i = 0; i < NCOMMANDS; i++)
        names[i] = table[i].name;
    an_error(diags, nowhere, "unknown command '%s'", word);
    if (strchr(word, '.') || strchr(word, '/'))
        return an_expected(diags, "a command first: anomalon check %s", word);
    an_expected(diags, "check, operators, models, show, new, reps, search or "
                       "help");
    return an_suggest(diags, an_nearest(word, names, NCOMMANDS));
}

static int print_version(const struct an_options *o)
{
    struct an_text t = {0};
    an_text_printf(&t, "anomalon %s (FLINT %s)\n", AN_VERSION, flint_version);
    int status = an_output_write(&t, o, AN_EXIT_HOLDS);
    an_text_clear(&t);
    return status;
}

/* Options that another command has. */
static int refuse_foreign(const struct an_options *o, const char *command,
                          struct an_diags *diags)
{
    for (size_t i = 0; i < o->ngiven; i++)
        if (strcmp(o->given[i].command, command) != 0)
            return an_error(diags, nowhere, "%s has no option %s: %s has",
                            command, o->given[i].name, o->given[i].command);
    return 0;
}

/* A format that the command does not have, and an option without its format. */
static int refuse_format(const struct an_options *o, const char *command,
                         unsigned formats, struct an_diags *diags)
{
    struct an_text t = {0};
    an_text_add(&t, an_format_name(AN_FORMAT_TEXT));
    for (unsigned i = 1; i < AN_NFORMATS; i++)
        if (formats >> i & 1)
            an_text_printf(&t, ", %s", an_format_name((enum an_format)i));
    bool has = o->format == AN_FORMAT_TEXT || formats >> o->format & 1;
    if (!has) {
        an_error(diags, nowhere, "%s does not print %s", command,
                 an_format_name(o->format));
        an_expected(diags, "%s", an_text_string(&t));
    }
    an_text_clear(&t);
    if (has && o->fragment && o->format != AN_FORMAT_LATEX)
        return an_error(diags, nowhere,
                        "--fragment is for --format latex: the tables alone");
    return has ? 0 : -1;
}

/* The options are read; o->arg[0] is the command. */
static int run(struct an_options *o, struct an_diags *diags)
{
    if (o->version)
        return print_version(o);
    if (o->narg == 0) {
        an_help_print(NULL, o);
        return o->help ? AN_EXIT_HOLDS : AN_EXIT_WRONG;
    }
    const char *word = o->arg[0];
    size_t i = 0;
    while (i < NCOMMANDS && strcmp(word, table[i].name) != 0)
        i++;
    if (i == NCOMMANDS) {
        unknown_command(word, diags);
        return an_output_refuse(diags, o);
    }
    if (o->help && an_help_print(word, o))
        return AN_EXIT_HOLDS;
    if (refuse_foreign(o, word, diags) < 0 ||
        refuse_format(o, word, table[i].formats, diags) < 0)
        return an_output_refuse(diags, o);
    struct an_options rest = *o;
    rest.arg++;
    rest.narg--;
    return table[i].run(&rest);
}

int main(int argc, char **argv)
{
    struct an_options o;
    struct an_diags diags;
    int status;
    signal(SIGPIPE, SIG_IGN);
    an_options_init(&o);
    an_diags_init(&diags);
    size_t n = argc > 1 ? (size_t)argc - 1 : 0;
    if (an_options_read(&o, argv + (argc > 0), n, &diags) < 0)
        status = an_output_refuse(&diags, &o);
    else
        status = run(&o, &diags);
    an_diags_clear(&diags);
    an_options_clear(&o);
    flint_cleanup();
    return status;
}
