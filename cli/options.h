/* options.h - the command line: options and operands. */
#ifndef AN_CLI_OPTIONS_H
#define AN_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_inputs;

enum an_format {
    AN_FORMAT_TEXT,
    AN_FORMAT_JSON,
    AN_FORMAT_JSONL,
    AN_FORMAT_CSV,
    AN_FORMAT_BINARY,
    AN_FORMAT_LATEX, /* this and the rest: documents */
    AN_FORMAT_MARKDOWN,
    AN_FORMAT_HTML,
};
#define AN_NFORMATS (AN_FORMAT_HTML + 1)

enum an_colour { AN_COLOUR_AUTO, AN_COLOUR_ALWAYS, AN_COLOUR_NEVER };

struct an_options {
    const char **arg; /* operands; borrowed from argv, as all texts here */
    size_t narg, cap_arg;
    const char **set; /* --set */
    size_t nset, cap_set;
    struct an_given {
        const char *name;
        const char *value; /* "" for a flag */
    } * given;             /* every option, in order */
    size_t ngiven, cap_given;
    enum an_format format;
    enum an_colour colour;
    const char *output;       /* -o; NULL: stdout */
    struct an_inputs *inputs; /* that were read; borrowed from main */
    unsigned long max;        /* --max; 0 when absent */
    bool ascii, quiet, help, verbose, version, resolved;
    bool silent;           /* not even errors: another process prints them */
    bool has_max, has_set; /* --max, --set were given */
};

void an_options_init(struct an_options *o);
void an_options_clear(struct an_options *o);

/* o := the options among arg[0..n); everything after `--` is an operand. */
int an_options_read(struct an_options *o, char *const *arg, size_t n,
                    struct an_diags *diags);

/* The value of an option, the last one given; NULL if absent. */
const char *an_options_given(const struct an_options *o, const char *name);

/* "text", "json", ... */
const char *an_format_name(enum an_format format);

/* An entry of the table of options. */
struct an_option {
    int option; /* what reading it does */
    const char *name;
    char letter;          /* 0: none */
    const char *commands; /* that have it, with blanks; NULL: all */
    const char *value;    /* NULL: a flag; words to choose from, with blanks; or
                             in capitals what it is: FILE, FIELD, PHASE ... */
    const char *summary;  /* NULL: another spelling, not shown */
};

/* Entry i, or NULL past the end. */
const struct an_option *an_option_entry(size_t i);

/* Is the word one of these, which blanks separate? */
bool an_word_listed(const char *words, const char *word);

/* Has the command (NULL: no command yet) this option? */
bool an_option_belongs(const struct an_option *option, const char *command);

/* Is it LaTeX, Markdown or HTML? */
bool an_format_is_document(enum an_format format);

#endif
