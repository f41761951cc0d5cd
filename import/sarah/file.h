/* file.h - a file of SARAH: what its statements assign. */
#ifndef AN_IMPORT_SARAH_FILE_H
#define AN_IMPORT_SARAH_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "import/sarah/expression.h"

struct an_draft;

struct an_sarah {
    struct an_draft *draft; /* borrowed, as all below but the index */
    struct an_statements statements;
    size_t *symbol; /* statements that assign to a symbol, by its name and then
                       in their order; owned */
    size_t nsymbols;
    bool *used;  /* statements whose meaning is known; owned */
    size_t work; /* steps of expansion so far: names may stand for
                    names that stand for names */
    struct an_diags *diags;
};

/* -1 with an error for a file that cannot be split into statements. */
int an_sarah_open(struct an_sarah *f, struct an_draft *draft,
                  struct an_diags *diags);
void an_sarah_close(struct an_sarah *f);

/* *statement := the last one that assigns to the symbol; false when there is
 * none. */
bool an_sarah_find(size_t *statement, struct an_sarah *f, const char *symbol);

/* *value := what the symbol of `e` stands for, NULL for nothing; -1 with an
 * error when that could not be read, or when names that stand for names have
 * become too many. */
int an_sarah_value(const struct an_expr **value, struct an_sarah *f,
                   const struct an_expr *e);

/* One more step; -1 with an error at e when there were too many. */
int an_sarah_step(struct an_sarah *f, const struct an_expr *e);

/* Were there too many? Any further one is an error as well. */
bool an_sarah_is_spent(const struct an_sarah *f);

/* The error of a statement that is needed and was not read; -1. */
int an_sarah_broken(struct an_sarah *f, const struct an_statement *s);

#endif
