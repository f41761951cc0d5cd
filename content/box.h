/* box.h - which fields may be added to a model.
 *
 * Written as texts: "SU2L=1,2,3 Y=-1..1:1/2 ell=?" are left-handed Weyl
 * multiplets, one type for each choice of representations and charges. A
 * right-handed one is the conjugate of a left-handed one, so this is all.
 * Groups that are not named: singlets, charge 0. "S: ell=?, vev" is a scalar.
 */
#ifndef AN_CONTENT_BOX_H
#define AN_CONTENT_BOX_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/lie/rep.h"
#include "base/diag.h"

struct an_model;

/* Types in a box, and multiplets of a content. */
#define AN_CONTENT_MAX_TYPES 2000
#define AN_CONTENT_MAX_MULTIPLETS 12

/* Units of charges that are tried. */
#define AN_CONTENT_MAX_UNITS 1000

/* A left-handed Weyl multiplet, but for its unknown charges. */
struct an_multiplet {
    int *labels;  /* total_rank of the model */
    fmpq *charge; /* by group: known charges of U(1)s, else 0 */
    unsigned long dimension;
    enum an_reality reality; /* under the known groups, charges included */
    size_t conjugate;        /* the type that it is of, or AN_NO_TYPE */
};
#define AN_NO_TYPE ((size_t)-1)

/* A complex scalar with a vev, neutral but for these charges. */
struct an_new_scalar {
    char *name;
    struct an_where at; /* its text */
    bool *unknown;      /* by group */
    fmpq *charge;       /* by group: known ones */
    bool heavy;         /* its vev has to give masses */
    bool named;         /* a condition tells it from others */
};

struct an_content_box {
    const struct an_model *model; /* borrowed */
    struct an_multiplet *type;    /* in the order of the texts */
    size_t ntypes, cap_types;
    bool *named;     /* by group: some text names it */
    size_t *unknown; /* gauged U(1)s with unknown charges, ascending */
    size_t nunknown;
    struct an_new_scalar *scalar;
    size_t nscalars, cap_scalars;
    char **text; /* of fermions and of scalars, as they were given */
    size_t ntexts;
    bool fractional;  /* electric charges of colour singlets need not be whole
                       */
    size_t nfraction; /* types left out for that */
};

/* b := an empty box of a finished model without unknown charges. */
void an_content_box_init(struct an_content_box *b,
                         const struct an_model *model);
void an_content_box_clear(struct an_content_box *b);

/* Adds the types that a text allows, the scalars of another, and marks those
 * that have to give masses, "S,T". 0, or -1 with errors, which point into the
 * text. */
int an_content_add_fermions(struct an_content_box *b, struct an_where at,
                            const char *text, struct an_diags *diags);
int an_content_add_scalar(struct an_content_box *b, struct an_where at,
                          const char *text, struct an_diags *diags);
int an_content_set_heavy(struct an_content_box *b, struct an_where at,
                         const char *names, struct an_diags *diags);

/* Do only their names tell two scalars apart? */
bool an_scalars_are_alike(const struct an_content_box *b, size_t i, size_t j);

/* After all of them: leaves out, unless b->fractional, the types that bind to
 * colour singlets of electric charges that are no integers, with each other and
 * with the fields of the model; finds conjugates. */
int an_content_box_finish(struct an_content_box *b, struct an_diags *diags);

#endif
