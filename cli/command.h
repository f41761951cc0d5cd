/* command.h - the commands: their names, operands and summaries.
 *
 * What each does is up to main.c; help and completion need no more than this.
 */
#ifndef AN_CLI_COMMAND_H
#define AN_CLI_COMMAND_H

#include <stddef.h>

/* What the operands of a command are. */
enum an_operand {
    AN_OPERAND_NONE,
    AN_OPERAND_MODEL,
    AN_OPERAND_MODELS,
    AN_OPERAND_FILES, /* of any kind */
    AN_OPERAND_GROUP,
    AN_OPERAND_COMMAND,
    AN_OPERAND_SHELL,
    AN_OPERAND_NAME, /* new, nothing to choose from */
    AN_OPERAND_WORDS,
};

/* An entry of the table of commands. */
struct an_command {
    const char *name;
    enum an_operand operand;
    const char *summary;
};

/* Entry i, or NULL past the end. */
const struct an_command *an_command_entry(size_t i);

/* The one of that name, or NULL. */
const struct an_command *an_command_find(const char *name);

#endif
