/* listing.h - one vacuum under the listed terms alone. */
#ifndef AN_RESIDUAL_LISTED_LISTING_H
#define AN_RESIDUAL_LISTED_LISTING_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/listed/numbered.h"
#include "residual/findings.h"
#include "residual/vacuum/charges.h"

/* One vacuum under the listed terms alone. */
struct an_listing {
    bool known; /* L is there */
    size_t vacuum;
    struct an_numbered numbered;
    struct an_charges L;         /* without witnesses */
    struct an_findings verdicts; /* of the listed terms: those asked for */
};

/* asked: AN_ASK_... (residual/question.h); vectors: of the vacuum
 * (vacuum_vectors.h), borrowed, or NULL. False when the verdicts cannot be
 * had; to be cleared in any case. */
bool an_listing_init(struct an_listing *l, const struct an_model *m,
                     size_t vacuum, unsigned asked,
                     struct an_vacuum_vectors *vectors);
void an_listing_clear(struct an_listing *l);

#endif
