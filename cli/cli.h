/* cli.h - the program `anomalon`: its commands, and their exit status.
 *
 * The only room that reads the environment, prints and ends the process.
 */
#ifndef AN_CLI_CLI_H
#define AN_CLI_CLI_H

struct an_command;

/* Exit status, as grep and diff have it. */
enum {
    AN_EXIT_HOLDS = 0,
    AN_EXIT_FAILS = 1,
    AN_EXIT_WRONG = 2,
    AN_EXIT_INTERNAL = 70, /* EX_SOFTWARE of sysexits.h */
    AN_EXIT_INTERRUPTED = 130,
};

/* The commands. */
extern const struct an_command an_command_check;
extern const struct an_command an_command_models;
extern const struct an_command an_command_reps;
extern const struct an_command an_command_show;
extern const struct an_command an_command_search;
extern const struct an_command an_command_solve;
extern const struct an_command an_command_content;
extern const struct an_command an_command_merge;
extern const struct an_command an_command_operators;
extern const struct an_command an_command_explain;
extern const struct an_command an_command_breaking;
extern const struct an_command an_command_diff;
extern const struct an_command an_command_new;
extern const struct an_command an_command_import;
extern const struct an_command an_command_export;
extern const struct an_command an_command_schema;
extern const struct an_command an_command_completion;
extern const struct an_command an_command_help;

#endif
