/* help.h - `anomalon help [COMMAND]` and --help. */
#ifndef AN_CLI_COMMANDS_HELP_H
#define AN_CLI_COMMANDS_HELP_H

#include <stdbool.h>

struct an_options;

/* Prints the help of a command; NULL or "help" gives the overview. False when
 * there is no such command; *status := the exit status else. */
bool an_help_print(int *status, const char *command,
                   const struct an_options *o);

#endif
