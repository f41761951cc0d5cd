/* cli.h - the program `anomalon`: its commands, and their exit status.
 *
 * The only room that reads the environment, prints and ends the process.
 */
#ifndef AN_CLI_CLI_H
#define AN_CLI_CLI_H

struct an_options;

/* Exit status, as grep and diff have it. */
enum {
    AN_EXIT_HOLDS = 0,
    AN_EXIT_FAILS = 1,
    AN_EXIT_WRONG = 2,
    AN_EXIT_INTERNAL = 70, /* EX_SOFTWARE of sysexits.h */
    AN_EXIT_INTERRUPTED = 130,
};

/* The commands: each returns the exit status. */
int an_command_check(const struct an_options *o);
int an_command_models(const struct an_options *o);
int an_command_reps(const struct an_options *o);
int an_command_show(const struct an_options *o);
int an_command_search(const struct an_options *o);
int an_command_solve(const struct an_options *o);
int an_command_merge(const struct an_options *o);
int an_command_operators(const struct an_options *o);
int an_command_explain(const struct an_options *o);
int an_command_breaking(const struct an_options *o);
int an_command_new(const struct an_options *o);
int an_command_schema(const struct an_options *o);
int an_command_completion(const struct an_options *o);
int an_command_help(const struct an_options *o);

#endif
