/* patterns.h - models to start from, with a comment on every section. */
#ifndef AN_CLI_COMMANDS_PATTERNS_H
#define AN_CLI_COMMANDS_PATTERNS_H

struct an_pattern {
    const char *name;
    const char *text; /* what follows the model's name */
};

/* The last has no name. */
extern const struct an_pattern an_patterns[];

#endif
