/* command.h - a command: its options, its prose and its work.
 *
 * Each command is one file of commands/ with one of these tables. How its words
 * are read, its help, completion, the lists of options in the manual and what
 * is said of options that do not go together follow from that.
 */
#ifndef AN_CLI_COMMAND_H
#define AN_CLI_COMMAND_H

#include <stdbool.h>
#include <stddef.h>

struct an_options;

/* What the value of an option is: how it is kept, and what completes it. */
enum an_takes {
    AN_TAKES_NOTHING, /* a flag: a bool */
    AN_TAKES_FORMAT,  /* enum an_format; without a value it is JSON */
    AN_TAKES_WORD,    /* one of its words: an int, which one */
    AN_TAKES_NUMBER,  /* a size_t */
    AN_TAKES_TEXT,    /* const char *, like those that follow */
    AN_TAKES_FILE,    /* to write to; not "" */
    AN_TAKES_FIELDS,  /* "A,B": of the model */
    AN_TAKES_PHASE,   /* of the model */
    AN_TAKES_CHARGE,  /* an abelian group of the model, or a number it counts */
    AN_TAKES_TEXTS,   /* struct an_texts: every one that is given */
    AN_TAKES_SETTINGS, /* the same: X=V, of the model */
};

/* Which commands have an option. */
enum an_shared {
    AN_OF_ONE, /* in whose table it is */
    AN_OF_ALL,
    AN_OF_REPORTS, /* those that print JSON */
    AN_OF_DOCUMENTS,
    AN_OF_MODELS, /* those that read one */
};

/* An option, and the variable that it sets. */
struct an_option {
    const char *name;  /* "--phase" */
    char letter;       /* 0: none */
    const char *value; /* NULL: it takes none; "a|b": words to choose from; else
                          what stands for it, in capitals */
    enum an_takes takes;
    size_t at;        /* bytes into the command's variables, or for a shared one
                         into struct an_options */
    const char *help; /* up to ; or : also for completion; NULL: another
                         spelling, not shown */
    const char
        *with; /* what must be given too, with blanks: --option, MODEL,
                  --format=latex; what must not be, behind a !; or NULL */
    size_t least, most, unless; /* a number: its bounds; when it is not given */
    enum an_shared shared;
};

struct an_texts {
    const char **v;
    size_t n, cap;
};

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

struct an_command {
    const char *name, *summary;
    enum an_operand operand;
    const char *formats;  /* that it prints: "text|json" */
    const char *usage;    /* what follows its name; a way each line */
    const char *about;    /* paragraphs; a line behind a blank stays as it is */
    const char *details;  /* more of them, behind the options; or NULL */
    const char *examples; /* what follows `anomalon`, a line each, and remarks
                             behind #; or NULL */
    const struct an_option *option; /* the last has no name; NULL: none */
    size_t size;                    /* of the variables of its options */
    void (*init)(void *variables);  /* NULL: zeros */
    int (*run)(const struct an_options *o); /* the exit status */
};

/* Every command, in the order of the overview. */
struct an_commands {
    const struct an_command *const *v;
    size_t n;
};

/* The command of that name, or NULL. */
const struct an_command *an_command_find(const struct an_commands *all,
                                         const char *name);

/* Option i of a command (NULL: where there is none), its own ones first; NULL
 * past the end. */
const struct an_option *an_option_entry(const struct an_command *c, size_t i);

/* The option of a command that word[0..n) names, or NULL. */
const struct an_option *an_option_find(const struct an_command *c,
                                       const char *word, size_t n);

/* The words that the option's value is one of, with | between them; NULL when
 * it is something else. */
const char *an_option_words(const struct an_command *c,
                            const struct an_option *option);

/* Which of the words, with | between them, is the one; -1: none. */
int an_word_index(const char *words, const char *word);

/* Does it read a model? */
bool an_command_reads_model(const struct an_command *c);

#endif
