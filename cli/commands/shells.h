/* shells.h - the scripts that `anomalon completion SHELL` prints. */
#ifndef AN_CLI_COMMANDS_SHELLS_H
#define AN_CLI_COMMANDS_SHELLS_H

#include <stddef.h>

struct an_text;

/* A shell that can be taught to complete command lines. */
struct an_shell {
    const char *name, *script;
};

/* Entry i, or NULL past the end. */
const struct an_shell *an_shell_entry(size_t i);

/* Appends the word as a shell reads it. */
void an_shell_quote(struct an_text *out, const char *word);

#endif
