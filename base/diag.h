/* diag.h - what is wrong with the input, and where.
 *
 * A diagnostic is a value: library code appends it to a list, only cli/ prints
 * it. Convention everywhere: a function that reads input returns -1 exactly
 * when it has appended an error, so failing reads `return an_error(...)`.
 */
#ifndef AN_BASE_DIAG_H
#define AN_BASE_DIAG_H

#include <stddef.h>

/* A place in a source; line and column count from 1. {0} is "nowhere": a model
 * built in C. */
struct an_where {
    const struct an_source *source; /* borrowed; outlives the place */
    size_t line;
    size_t column; /* in bytes */
};

/* A text that was read: positions point into it. */
struct an_source {
    char *name;         /* file name as the user gave it; owned */
    char *text;         /* the whole text, NUL-terminated; owned */
    size_t size;        /* bytes of text */
    struct an_where of; /* where it begins in another text that it is a part
                           of: diagnostics name that place; or nowhere */
};

enum an_severity { AN_ERROR, AN_WARNING };

struct an_diag {
    enum an_severity severity;
    const char *key;  /* of a warning, base/warning.h; NULL of an error */
    char *file;       /* owned copy; "" for nowhere */
    size_t line;      /* 0 for nowhere */
    size_t column;    /* 0 for nowhere */
    char *message;    /* one line, lower case: found and expected */
    char *expected;   /* what would be right, or NULL */
    char *suggestion; /* the nearest valid spelling, or NULL */
    char *excerpt;    /* the offending line of the source, or NULL */
};

struct an_diags {
    struct an_diag *v;
    size_t n, cap;
    size_t nerrors;  /* errors among them, dropped ones included */
    size_t ndropped; /* past AN_MAX_DIAGS */
};

void an_diags_init(struct an_diags *diags);
void an_diags_clear(struct an_diags *diags);

/* Appends an error; returns -1. The message is one line, lower case, says what
 * was found and what was expected, and does not repeat the position. */
__attribute__((format(printf, 3, 4))) int
an_error(struct an_diags *diags, struct an_where at, const char *fmt, ...);

/* Appends a warning; its key is one of base/warning.h. */
__attribute__((format(printf, 4, 5))) void an_warning(struct an_diags *diags,
                                                      struct an_where at,
                                                      const char *key,
                                                      const char *fmt, ...);

/* In the order of lines, file by file as each first occurs. */
void an_diags_sort(struct an_diags *diags);

/* Adds to the newest diagnostic: what was expected in general, and the nearest
 * valid spelling (NULL adds nothing). Both return -1, so that
 * `return an_suggest(diags, name)` reads as a failure. */
__attribute__((format(printf, 2, 3))) int an_expected(struct an_diags *diags,
                                                      const char *fmt, ...);
int an_suggest(struct an_diags *diags, const char *suggestion);

#endif
