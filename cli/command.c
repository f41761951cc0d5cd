/* command.c - the commands: their names, operands and summaries. */
#include "cli/command.h"

#include <string.h>

static const struct an_command table[] = {
    {"check", AN_OPERAND_MODELS, "every verdict on a model, with its reason"},
    {"explain", AN_OPERAND_MODEL,
     "the argument behind the verdicts, step by step"},
    {"operators", AN_OPERAND_MODEL, "the terms that the symmetries allow"},
    {"breaking", AN_OPERAND_MODEL, "what every set of vevs leaves unbroken"},
    {"models", AN_OPERAND_WORDS, "the library of models, with verdicts"},
    {"show", AN_OPERAND_MODEL, "a model file"},
    {"new", AN_OPERAND_NAME, "a commented model file to start from"},
    {"reps", AN_OPERAND_GROUP, "the representations of a group"},
    {"solve", AN_OPERAND_MODEL, "exact solutions for unknown charges"},
    {"search", AN_OPERAND_MODEL,
     "every set of charges that cancels all anomalies"},
    {"merge", AN_OPERAND_FILES, "the shards of a search, put together"},
    {"schema", AN_OPERAND_NONE,
     "the JSON Schema of a model file or of reports"},
    {"completion", AN_OPERAND_SHELL, "completion for bash, zsh and fish"},
    {"help", AN_OPERAND_COMMAND, "explain a command"},
};
#define NCOMMANDS (sizeof table / sizeof *table)

const struct an_command *an_command_entry(size_t i)
{
    return i < NCOMMANDS ? &table[i] : NULL;
}

const struct an_command *an_command_find(const char *name)
{
    for (size_t i = 0; i < NCOMMANDS; i++)
        if (strcmp(table[i].name, name) == 0)
            return &table[i];
    return NULL;
}
