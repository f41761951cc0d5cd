/* main.c - the program `anomalon`: which command, and its exit status. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#ifdef _OPENMP
#include <omp.h>
#endif

#include <flint/flint.h>

#include "base/diag.h"
#include "base/limits.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/version.h"
#include "campaign/target.h"
#include "cli/cli.h"
#include "cli/command.h"
#include "cli/commands/help.h"
#include "cli/commands/shells.h"
#include "cli/internal.h"
#include "cli/options.h"
#include "cli/output.h"

#ifndef AN_COMMIT
#define AN_COMMIT "" /* built from no checkout */
#endif

/* What the commands of the table in command.c do. */
static const struct {
    const char *name;
    int (*run)(const struct an_options *o);
} work[] = {
    {"check", an_command_check},
    {"explain", an_command_explain},
    {"operators", an_command_operators},
    {"breaking", an_command_breaking},
    {"models", an_command_models},
    {"show", an_command_show},
    {"new", an_command_new},
    {"reps", an_command_reps},
    {"solve", an_command_solve},
    {"search", an_command_search},
    {"merge", an_command_merge},
    {"schema", an_command_schema},
    {"completion", an_command_completion},
    {"help", an_command_help},
};
#define NCOMMANDS (sizeof work / sizeof *work)

static const struct an_where nowhere = {0};

static int unknown_command(const char *word, struct an_diags *diags)
{
    const char *names[NCOMMANDS];
    struct an_text all = {0};
    for (size_t i = 0; i < NCOMMANDS; i++) {
        names[i] = an_command_entry(i)->name;
        an_text_printf(&all, "%s%s",
                       i == 0              ? ""
                       : i + 1 < NCOMMANDS ? ", "
                                           : " or ",
                       names[i]);
    }
    an_error(diags, nowhere, "unknown command '%s'", word);
    if (strchr(word, '.') || strchr(word, '/')) {
        struct an_text t = {0};
        an_shell_quote(&t, word);
        an_expected(diags, "a command first: anomalon check %s",
                    an_text_string(&t));
        an_text_clear(&t);
    } else {
        an_expected(diags, "%s", an_text_string(&all));
        an_suggest(diags, an_nearest(word, names, NCOMMANDS));
    }
    an_text_clear(&all);
    return -1;
}

static int print_version(const struct an_options *o)
{
    struct an_text t = {0};
    an_text_printf(&t, "anomalon %s (%s%sFLINT %s)\n", AN_VERSION, AN_COMMIT,
                   *AN_COMMIT ? ", " : "", flint_version);
    int status = an_output_write(&t, o, AN_EXIT_HOLDS);
    an_text_clear(&t);
    return status;
}

/* The commands of all entries of that name; NULL in one of them: every one. */
static bool belongs(struct an_text *others, const char *name,
                    const char *command)
{
    const struct an_option *option;
    for (size_t i = 0; (option = an_option_entry(i)) != NULL; i++) {
        if (strcmp(option->name, name) != 0)
            continue;
        if (!option->commands || an_option_belongs(option, command))
            return true;
        an_text_printf(others, "%s%s", others->n ? " " : "", option->commands);
    }
    return false;
}

/* What was expected: words with blanks between them, listed with commas. */
static void expect_words(struct an_diags *diags, const char *head,
                         const char *words)
{
    struct an_text t = {0};
    an_text_add(&t, head);
    for (; *words; words++)
        if (*words == ' ')
            an_text_add(&t, ", ");
        else
            an_text_printf(&t, "%c", *words);
    an_expected(diags, "%s", an_text_string(&t));
    an_text_clear(&t);
}

/* Options that other commands have. */
static int refuse_foreign(const struct an_options *o, const char *command,
                          struct an_diags *diags)
{
    for (size_t i = 0; i < o->ngiven; i++) {
        struct an_text others = {0}, only = {0};
        const char *name = o->given[i].name;
        int rc = 0;
        if (!belongs(&others, name, command)) {
            rc = an_error(diags, nowhere, "%s has no option %s", command, name);
            an_text_printf(&only, "%s only with ", name);
            expect_words(diags, an_text_string(&only), an_text_string(&others));
            an_text_clear(&only);
        }
        an_text_clear(&others);
        if (rc < 0)
            return rc;
    }
    return 0;
}

/* The formats that a command has, with blanks between them. */
static const char *formats_of(const char *command)
{
    const char *all = "";
    const struct an_option *option;
    for (size_t i = 0; (option = an_option_entry(i)) != NULL; i++) {
        if (strcmp(option->name, "--format") != 0)
            continue;
        if (!option->commands)
            all = option->value;
        else if (an_option_belongs(option, command))
            return option->value;
    }
    return all;
}

/* A format that the command does not have, and an option without its format. */
static int refuse_format(const struct an_options *o, const char *command,
                         struct an_diags *diags)
{
    const char *formats = formats_of(command);
    const char *format = an_format_name(o->format);
    if (!an_word_listed(formats, format)) {
        an_error(diags, nowhere, "%s does not print %s", command, format);
        expect_words(diags, "", formats);
        return -1;
    }
    if (an_options_given(o, "--fragment") && o->format != AN_FORMAT_LATEX)
        return an_error(diags, nowhere,
                        "--fragment is for --format latex: the tables alone");
    return 0;
}

/* The options are read; o->arg[0] is the command. */
static int run(struct an_options *o, struct an_diags *diags)
{
    if (o->version)
        return print_version(o);
    int status = AN_EXIT_WRONG;
    if (o->narg == 0) {
        an_help_print(&status, NULL, o);
        return o->help ? status : AN_EXIT_WRONG;
    }
    const char *word = o->arg[0];
    size_t i = 0;
    while (i < NCOMMANDS && strcmp(word, work[i].name) != 0)
        i++;
    if (i == NCOMMANDS) {
        unknown_command(word, diags);
        return an_output_refuse(diags, o);
    }
    if (o->help && an_help_print(&status, word, o))
        return status;
    if (refuse_foreign(o, word, diags) < 0 || refuse_format(o, word, diags) < 0)
        return an_output_refuse(diags, o);
    struct an_options rest = *o;
    rest.arg++;
    rest.narg--;
    return work[i].run(&rest);
}

/* Descriptors 0, 1 and 2 that are closed: a file that is opened must not become
 * one of them. Reading and writing them still fails. */
static void open_closed(void)
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            (void)!open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/* OMP_NUM_THREADS may say anything: one for each processor then. */
static void limit_threads(void)
{
#ifdef _OPENMP
    int threads = omp_get_max_threads();
    if (threads > AN_MAX_THREADS || threads < 1)
        omp_set_num_threads(omp_get_num_procs());
#endif
}

int main(int argc, char **argv)
{
    struct an_options o;
    struct an_inputs inputs = {0};
    struct an_diags diags;
    int status;
    open_closed();
    limit_threads();
    an_internal_catch();
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file too large is an error of write */
    an_options_init(&o);
    o.inputs = &inputs;
    an_diags_init(&diags);
    size_t n = argc > 1 ? (size_t)argc - 1 : 0;
    if (an_options_read(&o, argv + (argc > 0), n, &diags) < 0)
        status = an_output_refuse(&diags, &o);
    else
        status = run(&o, &diags);
    an_diags_clear(&diags);
    an_options_clear(&o);
    an_inputs_clear(&inputs);
    flint_cleanup();
    return status;
}
