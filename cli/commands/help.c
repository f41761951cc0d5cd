/* help.c - `anomalon help [COMMAND]` and --help, from the tables of the
 * commands. */
#include "cli/commands/help.h"

#include <stdint.h>
#include <string.h>

#include "base/diag.h"
#include "base/nearest.h"
#include "base/text.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/style.h"

/* A longer option stands alone on its line. */
#define WIDEST_LABEL 26

/* Columns of prose. */
#define PAGE 80

static const char head[] =
    "anomalon - exact symmetry checks of gauge models beyond the Standard "
    "Model\n"
    "\n"
    "usage: anomalon COMMAND [OPTIONS] ...\n"
    "\n";

static const char tail[] =
    "FILE is a model file, a folder, the name of a library model, or - for "
    "standard input. latex is a document for pdflatex, markdown GitHub's, html "
    "one page that needs no network.\n"
    "\n"
    "Exit status: 0 every condition holds, 1 some condition fails or is "
    "undetermined, 2 the model or the command line is wrong.\n"
    "\n"
    "Start with: anomalon check standard-model\n";

/* Appends paragraphs: each line is one, but those behind a blank stay as they
 * are. */
static void add_prose(struct an_text *t, const struct an_style *s,
                      const char *prose)
{
    struct an_text line = {0};
    for (; *prose; prose += *prose == '\n') {
        size_t n = strcspn(prose, "\n");
        an_text_add_n(&line, prose, n);
        if (*prose == ' ' || n == 0)
            an_text_printf(t, "%s\n", an_text_string(&line));
        else
            an_style_wrap(t, s, 0, 0, an_text_string(&line));
        an_text_clear(&line);
        prose += n;
    }
}

static void add_usage(struct an_text *t, const struct an_command *c)
{
    const char *s = c->usage;
    for (const char *before = "usage:";; before = "      ") {
        int n = (int)strcspn(s, "\n");
        an_text_printf(t, "%s anomalon %s%s%.*s\n", before, c->name,
                       n ? " " : "", n, s);
        if (!s[n])
            return;
        s += n + 1;
    }
}

/* "-v, --verbose", "--max N". */
static void add_label(struct an_text *t, const struct an_command *c,
                      const struct an_option *o)
{
    const char *words = an_option_words(c, o);
    if (o->letter)
        an_text_printf(t, "-%c, ", o->letter);
    an_text_add(t, o->name);
    if (o->value)
        an_text_printf(t, " %s", c && words ? words : o->value);
}

static void add_option(struct an_text *t, const struct an_style *s,
                       const struct an_command *c, const struct an_option *o,
                       size_t width)
{
    struct an_text label = {0}, help = {0};
    add_label(&label, c, o);
    an_text_add(&help, o->help);
    if (o->unless > 0 && o->unless < SIZE_MAX)
        an_text_printf(&help, " (%zu unless given)", o->unless);
    bool alone = label.n > width;
    an_text_printf(t, "  %-*s%s", alone ? 0 : (int)width,
                   an_text_string(&label), alone ? "\n" : "  ");
    if (alone)
        an_text_printf(t, "%*s", (int)width + 4, "");
    an_style_wrap(t, s, width + 4, width + 4, an_text_string(&help));
    an_text_clear(&help);
    an_text_clear(&label);
}

/* The options of a command that not all have; of NULL all others. */
static void add_options(struct an_text *t, const struct an_style *s,
                        const struct an_command *c)
{
    const struct an_option *o;
    size_t width = 0;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; (o = an_option_entry(c, i)) != NULL; i++) {
            struct an_text label = {0};
            if (!o->help || (c && o->shared == AN_OF_ALL))
                continue;
            if (pass > 0)
                add_option(t, s, c, o, width);
            else
                add_label(&label, c, o);
            if (label.n > width && label.n <= WIDEST_LABEL)
                width = label.n;
            an_text_clear(&label);
        }
}

static void add_overview(struct an_text *t, const struct an_style *s,
                         const struct an_commands *all)
{
    static const char *const operands[] = {
        [AN_OPERAND_NONE] = "",
        [AN_OPERAND_MODEL] = " MODEL",
        [AN_OPERAND_MODELS] = " FILE...",
        [AN_OPERAND_FILES] = " FILE...",
        [AN_OPERAND_GROUP] = " GROUP",
        [AN_OPERAND_COMMAND] = " [COMMAND]",
        [AN_OPERAND_SHELL] = " SHELL",
        [AN_OPERAND_NAME] = " NAME",
        [AN_OPERAND_WORDS] = " [WORD...]",
    };
    size_t width = 0;
    add_prose(t, s, head);
    for (size_t i = 0; i < 2 * all->n; i++) {
        const struct an_command *c = all->v[i % all->n];
        const char *operand = operands[c->operand];
        size_t n = strlen(c->name) + strlen(operand);
        if (i < all->n)
            width = n > width ? n : width;
        else
            an_text_printf(t, "  %s%s%*s%s\n", c->name, operand,
                           (int)(width - n) + 2, "", c->summary);
    }
    an_text_add(t,
                "\nOptions everywhere (some commands print text alone):\n\n");
    add_options(t, s, NULL);
    an_text_add(t, "\n");
    add_prose(t, s, tail);
}

static void add_command(struct an_text *t, const struct an_style *s,
                        const struct an_command *c)
{
    struct an_text options = {0};
    an_text_printf(t, "anomalon %s - %s\n\n", c->name, c->summary);
    add_usage(t, c);
    an_text_add(t, "\n");
    add_prose(t, s, c->about);
    add_options(&options, s, c);
    if (options.n > 0)
        an_text_printf(t, "\n%s", an_text_string(&options));
    an_text_clear(&options);
    if (c->details) {
        an_text_add(t, "\n");
        add_prose(t, s, c->details);
    }
    for (const char *e = c->examples; e && *e; e += *e == '\n') {
        int n = (int)strcspn(e, "\n");
        an_text_printf(t, "%s  %s%.*s\n",
                       e == c->examples ? "\nExamples:\n\n" : "",
                       *e == '#' ? "" : "anomalon ", n, e);
        e += n;
    }
}

int an_help_print(const struct an_command *command, const struct an_options *o)
{
    struct an_text t = {0};
    struct an_options loud = *o;
    struct an_style style = an_options_style(o, false);
    loud.quiet = false;
    if (style.width > PAGE)
        style.width = PAGE;
    if (command && command != &an_command_help)
        add_command(&t, &style, command);
    else
        add_overview(&t, &style, o->commands);
    int status = an_output_write(&t, &loud, AN_EXIT_HOLDS);
    an_text_clear(&t);
    return status;
}

/* The description of a model file. */
static int print_format(const struct an_options *o)
{
    struct an_text t = {0};
    struct an_options loud = *o;
    loud.quiet = false;
    an_text_add(&t, an_help_format);
    int status = an_output_write(&t, &loud, AN_EXIT_HOLDS);
    an_text_clear(&t);
    return status;
}

static int help(const struct an_options *o)
{
    struct an_diags diags;
    const char *names[64] = {NULL}, *name = o->narg > 0 ? o->arg[0] : "help";
    const struct an_command *c = an_command_find(o->commands, name);
    if (c && o->narg < 2)
        return an_help_print(c, o);
    if (o->narg < 2 && strcmp(name, "format") == 0)
        return print_format(o);
    an_diags_init(&diags);
    for (size_t i = 0; i < o->commands->n && i < 64; i++)
        names[i] = o->commands->v[i]->name;
    if (o->narg > 1)
        an_error(&diags, (struct an_where){0}, "help takes one command");
    else
        an_error(&diags, (struct an_where){0}, "no help on '%s'", name);
    an_expected(&diags, "a command that `anomalon help` lists, or format");
    if (o->narg < 2)
        an_suggest(&diags, an_nearest(name, names, 64));
    int status = an_output_refuse(&diags, o);
    an_diags_clear(&diags);
    return status;
}

const struct an_command an_command_help = {
    .name = "help",
    .summary = "explain a command",
    .operand = AN_OPERAND_COMMAND,
    .formats = "text",
    .usage = "[COMMAND|format]",
    .about = "",
    .run = help,
};
