/* options.h - the command line: a command, its options and operands. */
#ifndef AN_CLI_OPTIONS_H
#define AN_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/command.h"
#include "report/write/format.h"

struct an_diags;
struct an_inputs;
struct an_yaml_parents;

enum an_colour { AN_COLOUR_AUTO, AN_COLOUR_ALWAYS, AN_COLOUR_NEVER };

struct an_options {
    const struct an_commands *commands; /* borrowed from main */
    const struct an_command *command;   /* NULL: none is named */
    void *own;                          /* the variables of its options */
    const char **arg; /* operands; borrowed from argv, as all texts here */
    size_t narg;
    const struct an_option **given; /* in order */
    size_t ngiven, cap_given;
    struct an_texts set; /* --set */
    enum an_format format;
    int colour;                      /* enum an_colour */
    const char *output;              /* -o; NULL: stdout */
    struct an_inputs *inputs;        /* that were read; borrowed from main */
    struct an_yaml_parents *parents; /* of all model files; main's as well */
    bool ascii, quiet, help, verbose, version, fragment;
    bool silent; /* not even errors: another process prints them */
};

/* No word is read; `commands` is borrowed. */
void an_options_init(struct an_options *o, const struct an_commands *commands);
void an_options_clear(struct an_options *o);

/* o := the command line arg[0..n): the first operand is the command, everything
 * after `--` an operand. -1 with errors; with --help or --version there are
 * none. */
int an_options_read(struct an_options *o, char *const *arg, size_t n,
                    struct an_diags *diags);

#endif
