/* command.c - a command: its options, its prose and its work. */
#include "cli/command.h"

#include <string.h>

#include "cli/options.h"

#define AT(member) offsetof(struct an_options, member)

static const struct an_option shared[] = {
    {"--format", 0, "F", AN_TAKES_FORMAT, AT(format), .help = "how to print",
     .shared = AN_OF_REPORTS},
    {"--json", 0, NULL, AN_TAKES_FORMAT, AT(format),
     .help = "print JSON, one object on one line", .shared = AN_OF_REPORTS},
    {"--fragment", 0, NULL, AN_TAKES_NOTHING, AT(fragment),
     .help = "with latex: the tables alone, for \\input",
     .with = "--format=latex", .shared = AN_OF_DOCUMENTS},
    {"--verbose", 'v', NULL, AN_TAKES_NOTHING, AT(verbose),
     .help = "everything; nothing is counted instead of said",
     .shared = AN_OF_REPORTS},
    {"--set", 0, "X=V", AN_TAKES_SETTINGS, AT(set),
     .help = "another charge, FIELD.GROUP=-4 or one for each generation, "
             "-4,-4,5; or "
             "another value of a parameter, or another group, GROUP=Z(6)",
     .with = "MODEL", .shared = AN_OF_MODELS},
    {"--output", 'o', "FILE", AN_TAKES_FILE, AT(output),
     .help = "write there, whole or not at all", .shared = AN_OF_ALL},
    {"--color", 0, "auto|always|never", AN_TAKES_WORD, AT(colour),
     .help = "colours; NO_COLOR is respected", .shared = AN_OF_ALL},
    {"--colour", 0, "auto|always|never", AN_TAKES_WORD, AT(colour),
     .help = NULL, .shared = AN_OF_ALL},
    {"--ascii", 0, NULL, AN_TAKES_NOTHING, AT(ascii),
     .help = "nothing but ASCII", .shared = AN_OF_ALL},
    {"--quiet", 'q', NULL, AN_TAKES_NOTHING, AT(quiet),
     .help = "print errors only", .shared = AN_OF_ALL},
    {"--help", 'h', NULL, AN_TAKES_NOTHING, AT(help),
     .help = "explain the command", .shared = AN_OF_ALL},
    {"--version", 'V', NULL, AN_TAKES_NOTHING, AT(version),
     .help = "print the version", .shared = AN_OF_ALL},
};
#define NSHARED (sizeof shared / sizeof *shared)

int an_word_index(const char *words, const char *word)
{
    int index = 0;
    for (const char *s = words; *s; index++, s += *s == '|') {
        size_t n = strcspn(s, "|");
        if (strlen(word) == n && memcmp(s, word, n) == 0)
            return index;
        s += n;
    }
    return -1;
}

const struct an_command *an_command_find(const struct an_commands *all,
                                         const char *name)
{
    for (size_t i = 0; i < all->n; i++)
        if (strcmp(all->v[i]->name, name) == 0)
            return all->v[i];
    return NULL;
}

bool an_command_reads_model(const struct an_command *c)
{
    return c->operand == AN_OPERAND_MODEL || c->operand == AN_OPERAND_MODELS;
}

/* An option of its own, or NULL past the end. */
static const struct an_option *own_entry(const struct an_command *c, size_t i)
{
    return c && c->option && c->option[i].name ? &c->option[i] : NULL;
}

/* Has the command that shared option, and none of its own in its place? */
static bool has_shared(const struct an_command *c, const struct an_option *s)
{
    const struct an_option *own;
    for (size_t i = 0; (own = own_entry(c, i)) != NULL; i++)
        if (strcmp(own->name, s->name) == 0)
            return false;
    if (!c || s->shared == AN_OF_ALL)
        return s->shared <= AN_OF_REPORTS;
    if (s->shared == AN_OF_MODELS)
        return an_command_reads_model(c);
    const char *format = s->shared == AN_OF_REPORTS ? "json" : "latex";
    return an_word_index(c->formats, format) >= 0;
}

const struct an_option *an_option_entry(const struct an_command *c, size_t i)
{
    size_t n = 0;
    for (const struct an_option *own; (own = own_entry(c, n)) != NULL; n++)
        if (n == i)
            return own;
    for (size_t k = 0; k < NSHARED; k++)
        if (has_shared(c, &shared[k]) && n++ == i)
            return &shared[k];
    return NULL;
}

const struct an_option *an_option_find(const struct an_command *c,
                                       const char *word, size_t n)
{
    const struct an_option *o;
    for (size_t i = 0; (o = an_option_entry(c, i)) != NULL; i++)
        if ((strlen(o->name) == n && memcmp(o->name, word, n) == 0) ||
            (n == 2 && o->letter && word[1] == o->letter))
            return o;
    return NULL;
}

const char *an_option_words(const struct an_command *c,
                            const struct an_option *option)
{
    if (option->takes == AN_TAKES_FORMAT)
        return c ? c->formats : "text|json";
    bool chosen = option->value && strpbrk(option->value, "|");
    return chosen ? option->value : NULL;
}
