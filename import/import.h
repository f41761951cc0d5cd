/* import.h - model files of SARAH and PyR@TE as model files of ours.
 *
 * What a file says becomes the text of a model file that a person keeps: short,
 * commented, standing alone. What is left out and what is guessed is a comment.
 * Fermions keep the names and charges that they have there.
 */
#ifndef AN_IMPORT_IMPORT_H
#define AN_IMPORT_IMPORT_H

#include <stddef.h>

#include "base/diag.h"
#include "base/passage.h"
#include "base/text.h"

enum an_program { AN_NO_PROGRAM, AN_SARAH, AN_PYRATE };

/* The program whose model file the text is, by what such files hold. */
enum an_program an_program_of(const char *text);

/* A model file made from another program's. */
struct an_imported {
    struct an_text text;
    struct an_passage *place; /* where its parts come from, in their order */
    size_t n, cap;
};

void an_imported_init(struct an_imported *x);
void an_imported_clear(struct an_imported *x);

/* x (initialised) := the model of a file; places are in source. 0, or -1 with
 * errors. */
int an_import(struct an_imported *x, const struct an_source *source,
              enum an_program program, struct an_diags *diags);

#endif
