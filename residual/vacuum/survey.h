/* survey.h - the vevs of one vacuum as vectors, taken one after another.
 *
 * Shared by decided.c and bifundamental.c: which vectors there are, and the
 * roots that those taken so far leave unbroken.
 */
#ifndef AN_RESIDUAL_VACUUM_SURVEY_H
#define AN_RESIDUAL_VACUUM_SURVEY_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/vacuum/charges.h"

/* One entry of a vev: a weight vector, or the part of one weight of a diagonal.
 */
struct an_vev_entry {
    const int *weight;             /* total_rank labels */
    const struct an_vev *diagonal; /* NULL for a weight vector */
    const struct an_vev *vev;      /* that it is of */
};

/* All of the vev of one generation of a field, or one entry of it where
 * generations with unrelated entries have that one alone as a combination. */
struct an_vev_vector {
    size_t field, generation; /* 0-based */
    size_t first, n;          /* its entries */
    bool taken;
};

struct an_survey {
    const struct an_model *m;
    const struct an_vacuum *p;
    bool **keep; /* per simple factor: the positive roots of the group so far */
    struct an_rows
        absorbed;   /* labels and scaled charges of the entries taken */
    int *zero;      /* a zero weight */
    int **opposite; /* weights of real fields that are not listed */
    size_t nopposites, cap_opposites;
    struct an_vev_entry *entry;
    size_t nentries, cap_entries;
    struct an_vev_vector *v;
    size_t n, cap;
};

/* s := the vevs of a vacuum, none taken. Borrows both. */
void an_survey_init(struct an_survey *s, const struct an_model *m,
                    const struct an_vacuum *p);
void an_survey_clear(struct an_survey *s);
/* From the whole group again. */
void an_survey_restart(struct an_survey *s);
/* The group becomes the part that leaves v alone. */
void an_survey_take(struct an_survey *s, struct an_vev_vector *v);

/* The labels of one simple factor. */
const int *an_survey_labels(const struct an_survey *s, const int *weight,
                            size_t g);
/* Are the charges of two vectors the same, or with `opposite` opposite? */
bool an_survey_same_charges(const struct an_survey *s,
                            const struct an_vev_vector *a,
                            const struct an_vev_vector *b, bool opposite);

#endif
