/* help.h - `anomalon help [COMMAND]` and --help. */
#ifndef AN_CLI_COMMANDS_HELP_H
#define AN_CLI_COMMANDS_HELP_H

struct an_command;
struct an_options;

/* Prints the help of a command; that of NULL and of `help` is the overview. The
 * exit status. */
int an_help_print(const struct an_command *command, const struct an_options *o);

/* docs/model-format.md, made part of the program when it is built. */
extern const char an_help_format[];

#endif
