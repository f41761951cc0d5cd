/* options.c - the command line: options and operands.
 *
 * One table says which options there are, for reading them and for completing
 * them. An option's value is the rest of its word (--color=never, -oFILE) or
 * the next word. A misspelt option is refused with the one that was probably
 * meant.
 */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"

enum option {
    KEPT, /* for the command to ask for: an_options_given */
    COLOUR,
    FORMAT,
    JSON,
    MAX,
    OUTPUT,
    SET,
};

/* An option of all commands has no `commands`. Where two rows have a name, they
 * differ in their commands and in what may follow. */
static const struct an_option table[] = {
    {KEPT, "--all", 0, "breaking", NULL, "no vev is always there"},
    {KEPT, "--ascii", 0, NULL, NULL, "nothing but ASCII"},
    {KEPT, "--all-multiples", 0, "search", NULL, "multiples count as well"},
    {KEPT, "--all-orders", 0, "search", NULL,
     "orders of charges count as well"},
    {KEPT, "--atlas", 0, "search", "sm sm+nu mssm mssm+nu",
     "U(1)s of the Standard Model or the MSSM"},
    {KEPT, "--both-signs", 0, "search", NULL, "X and -X count both"},
    {KEPT, "--chiral-set", 0, "search", "N", "sets of N Weyl charges"},
    {KEPT, "--charge", 0, "breaking", "A-B", "neutrino charges of --table"},
    {COLOUR, "--color", 0, NULL, "auto always never", "colours"},
    {COLOUR, "--colour", 0, NULL, "auto always never", NULL},
    {KEPT, "--contains", 0, "operators", "FIELD", "terms with these fields"},
    {KEPT, "--count", 0, "search", NULL, "print the number of solutions"},
    {KEPT, "--expect", 0, "check", NULL,
     "compare what is expected in spite of --set"},
    {KEPT, "--families", 0, "search", "N", "families of the atlas"},
    {KEPT, "--fields", 0, "operators", "FIELD", "terms of these fields alone"},
    {KEPT, "--fields", 0, "breaking", "FIELD", "vevs of these fields alone"},
    {KEPT, "--first", 0, "search", "N", "stop after so many solutions"},
    {FORMAT, "--format", 0, "search", "text json jsonl csv binary",
     "how to print"},
    {FORMAT, "--format", 0, "show new merge schema completion help", "text",
     "how to print"},
    {FORMAT, "--format", 0, "breaking check explain",
     "text json latex markdown html", "how to print"},
    {FORMAT, "--format", 0, NULL, "text json", "how to print"},
    {KEPT, "--fragment", 0, "breaking check explain", NULL,
     "LaTeX: the tables alone"},
    {KEPT, "--group", 0, "breaking", "GROUP", "which U(1) --table breaks"},
    {KEPT, "--help", 'h', NULL, NULL, "explain the command"},
    {JSON, "--json", 0, NULL, NULL, "print JSON"},
    {MAX, "--max", 0, "reps search solve", "N", "largest dimension or charge"},
    {KEPT, "--max-dim", 0, "operators", "N", "largest mass dimension"},
    {KEPT, "--modulo", 0, "search", "GROUP", "X and X + c Y are one"},
    {OUTPUT, "--output", 'o', NULL, "FILE", "write to a file"},
    {KEPT, "--partner", 0, "breaking", "Q", "charge of nu_R for --table"},
    {KEPT, "--phase", 0, "explain operators", "PHASE", "which vevs"},
    {KEPT, "--quiet", 'q', NULL, NULL, "print errors only"},
    {KEPT, "--report", 0, "schema", NULL, "of what --json prints"},
    {KEPT, "--resolved", 0, "show", NULL, "with what it inherits"},
    {KEPT, "--resume", 0, "search", NULL, "go on with a search"},
    {SET, "--set", 0, "breaking check explain operators search show solve",
     "X=V", "another charge or parameter"},
    {KEPT, "--shard", 0, "search", "I/N", "one part of the work"},
    {KEPT, "--singlets", 0, "search", "N", "right-handed neutrinos"},
    {KEPT, "--table", 0, "breaking", "N", "what one vev of charge 1 .. N does"},
    {KEPT, "--threads", 0, "search", "N", "how many cores"},
    {KEPT, "--unit", 0, "breaking search", "Q", "charges are multiples of it"},
    {KEPT, "--verbose", 'v', "check solve", NULL, "every sum and component"},
    {KEPT, "--version", 'V', NULL, NULL, "print the version"},
    {KEPT, "--violates", 0, "operators", "NAME", "terms that violate it"},
    {KEPT, "--with", 0, "breaking", "FIELD", "vevs that are always there"},
    {KEPT, "--where", 0, "search", "KEY=VALUE", "keep what has this verdict"},
};
#define NOPTIONS (sizeof table / sizeof *table)

static const char *const formats[AN_NFORMATS] = {
    [AN_FORMAT_TEXT] = "text",         [AN_FORMAT_JSON] = "json",
    [AN_FORMAT_JSONL] = "jsonl",       [AN_FORMAT_CSV] = "csv",
    [AN_FORMAT_BINARY] = "binary",     [AN_FORMAT_LATEX] = "latex",
    [AN_FORMAT_MARKDOWN] = "markdown", [AN_FORMAT_HTML] = "html",
};

const char *an_format_name(enum an_format format)
{
    return formats[format];
}

const struct an_option *an_option_entry(size_t i)
{
    return i < NOPTIONS ? &table[i] : NULL;
}

bool an_word_listed(const char *words, const char *word)
{
    size_t n = strlen(word);
    for (const char *s = words; *s; s += *s == ' ') {
        size_t k = strcspn(s, " ");
        if (k == n && memcmp(s, word, n) == 0)
            return true;
        s += k;
    }
    return false;
}

bool an_option_belongs(const struct an_option *option, const char *command)
{
    if (!option->commands || !command)
        return !option->commands;
    return an_word_listed(option->commands, command);
}

bool an_format_is_document(enum an_format format)
{
    return format >= AN_FORMAT_LATEX;
}

void an_options_init(struct an_options *o)
{
    *o = (struct an_options){0};
}

void an_options_clear(struct an_options *o)
{
    free(o->arg);
    free(o->set);
    free(o->given);
    an_options_init(o);
}

static void push(const char ***v, size_t *n, size_t *cap, const char *s)
{
    *v = an_grow(*v, cap, *n + 1, sizeof **v);
    (*v)[(*n)++] = s;
}

/* The choice named by value, or -1 with an error. */
static int choose(const char *option, const char *value,
                  const char *const *choice, size_t n, struct an_diags *diags)
{
    struct an_text all = {0};
    for (size_t i = 0; i < n; i++) {
        if (strcmp(value, choice[i]) == 0) {
            an_text_clear(&all);
            return (int)i;
        }
        an_text_printf(&all, "%s%s", i ? ", " : "", choice[i]);
    }
    an_error(diags, (struct an_where){0}, "%s cannot be '%s'", option, value);
    an_expected(diags, "%s", an_text_string(&all));
    an_suggest(diags, an_nearest(value, choice, n));
    an_text_clear(&all);
    return -1;
}

static int read_max(struct an_options *o, const char *value,
                    struct an_diags *diags)
{
    size_t n = strspn(value, "0123456789");
    if (n == 0 || n > 9 || value[n])
        return an_error(diags, (struct an_where){0},
                        "--max expects a number up to 999999999, got '%s'",
                        value);
    o->max = strtoul(value, NULL, 10);
    o->has_max = true;
    return 0;
}

static int apply_value(struct an_options *o, enum option option,
                       const char *value, struct an_diags *diags)
{
    static const char *const colours[] = {"auto", "always", "never"};
    int k = 0;
    switch (option) {
    case COLOUR:
        k = choose("--color", value, colours, 3, diags);
        o->colour = k < 0 ? AN_COLOUR_AUTO : (enum an_colour)k;
        break;
    case FORMAT:
        k = choose("--format", value, formats, AN_NFORMATS, diags);
        o->format = k < 0 ? AN_FORMAT_TEXT : (enum an_format)k;
        break;
    case MAX:
        return read_max(o, value, diags);
    case OUTPUT:
        if (!*value)
            return an_error(diags, (struct an_where){0},
                            "-o expects a file, got an empty name");
        o->output = value;
        break;
    default: /* SET, the last one that has a value */
        if (!strchr(value, '='))
            return an_error(diags, (struct an_where){0},
                            "--set expects FIELD.GROUP=VALUES or "
                            "PARAMETER=VALUE, got '%s'",
                            value);
        push(&o->set, &o->nset, &o->cap_set, value);
        o->has_set = true;
        break;
    }
    return k < 0 ? -1 : 0;
}

/* Where the option is that the command lacks, if one is near. */
static void expect_elsewhere(const char *name, struct an_diags *diags)
{
    const char *names[NOPTIONS];
    struct an_text commands = {0};
    for (size_t i = 0; i < NOPTIONS; i++)
        names[i] = table[i].name;
    const char *near = an_nearest(name, names, NOPTIONS);
    for (size_t i = 0; near && i < NOPTIONS; i++)
        if (strcmp(names[i], near) == 0)
            an_text_printf(&commands, "%s%s", commands.n ? " " : "",
                           table[i].commands);
    if (near)
        an_expected(diags,
                    "one that `anomalon help COMMAND` lists; %s is an "
                    "option of %s",
                    near, an_text_string(&commands));
    an_text_clear(&commands);
}

/* command: NULL before one is named; what it does not take is no help. */
static int unknown_option(const char *word, size_t n, const char *command,
                          struct an_diags *diags)
{
    const char *names[NOPTIONS] = {NULL};
    for (size_t i = 0; i < NOPTIONS; i++)
        if (!command || !table[i].commands ||
            an_word_listed(table[i].commands, command))
            names[i] = table[i].name;
    char *name = an_strndup(word, n);
    an_error(diags, (struct an_where){0}, "unknown option '%s'", name);
    an_expected(diags, "one that `anomalon help COMMAND` lists");
    const char *near = an_nearest(name, names, NOPTIONS);
    if (near)
        an_suggest(diags, near);
    else
        expect_elsewhere(name, diags);
    free(name);
    return -1;
}

/* The entry of an option's word; NOPTIONS if there is none. *n := the
 * length of the name in the word. */
static size_t find(const char *word, size_t *n)
{
    bool is_long = word[1] == '-';
    *n = is_long ? strcspn(word, "=") : 2;
    for (size_t i = 0; i < NOPTIONS; i++) {
        if (is_long && strlen(table[i].name) == *n &&
            strncmp(table[i].name, word, *n) == 0)
            return i;
        if (!is_long && table[i].letter && table[i].letter == word[1])
            return i;
    }
    return NOPTIONS;
}

static void keep(struct an_options *o, const char *name, const char *value)
{
    o->given =
        an_grow(o->given, &o->cap_given, o->ngiven + 1, sizeof *o->given);
    o->given[o->ngiven++] = (struct an_given){name, value};
}

const char *an_options_given(const struct an_options *o, const char *name)
{
    for (size_t i = o->ngiven; i-- > 0;)
        if (strcmp(o->given[i].name, name) == 0)
            return o->given[i].value;
    return NULL;
}

/* One option, its value possibly in `next`; *used := words taken. */
static int read_option(struct an_options *o, const char *word, const char *next,
                       size_t *used, struct an_diags *diags)
{
    size_t n, i = find(word, &n);
    *used = 1;
    if (i == NOPTIONS)
        return unknown_option(word, n, o->narg ? o->arg[0] : NULL, diags);
    const char *rest = word[n] == '=' ? word + n + 1
                       : word[n]      ? word + n
                                      : NULL;
    if (!table[i].value) {
        if (rest)
            return an_error(diags, (struct an_where){0},
                            "%s takes no value, got '%s'", table[i].name, rest);
        keep(o, table[i].name, "");
        if (table[i].option == JSON)
            o->format = AN_FORMAT_JSON;
        return 0;
    }
    if (!rest) {
        if (!next)
            return an_error(diags, (struct an_where){0}, "%s needs a value",
                            table[i].name);
        rest = next;
        *used = 2;
    }
    keep(o, table[i].name, rest);
    if (table[i].option == KEPT)
        return 0;
    return apply_value(o, (enum option)table[i].option, rest, diags);
}

int an_options_read(struct an_options *o, char *const *arg, size_t n,
                    struct an_diags *diags)
{
    int rc = 0;
    bool only_operands = false;
    for (size_t i = 0, used = 1; i < n; i += used) {
        used = 1;
        if (!only_operands && strcmp(arg[i], "--") == 0)
            only_operands = true;
        else if (only_operands || arg[i][0] != '-' || !arg[i][1])
            push(&o->arg, &o->narg, &o->cap_arg, arg[i]);
        else if (read_option(o, arg[i], i + 1 < n ? arg[i + 1] : NULL, &used,
                             diags) < 0)
            rc = -1;
    }
    o->ascii = an_options_given(o, "--ascii");
    o->help = an_options_given(o, "--help");
    o->quiet = an_options_given(o, "--quiet");
    o->resolved = an_options_given(o, "--resolved");
    o->verbose = an_options_given(o, "--verbose");
    o->version = an_options_given(o, "--version");
    return rc;
}
