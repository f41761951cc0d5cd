/* absorbed.h - is a class absorbed: by all terms, or by some of them?
 *
 * Every verdict on a vacuum asks whether classes of charges are absorbed by it.
 * By all terms that the symmetries allow: the lattice of the model. By some of
 * them, to all orders in these: the lattice of the same theory with a number
 * for each field (numbered.h), where the terms' vectors are relations. What
 * runs on the lattice is the same.
 */
#ifndef AN_RESIDUAL_ABSORBED_H
#define AN_RESIDUAL_ABSORBED_H

#include "residual/impl.h"
#include "residual/numbered.h"

/* One vacuum under the listed terms alone. */
struct listing {
    bool known; /* L is there */
    struct numbered numbered;
    struct lattice L;          /* without witnesses */
    struct an_vacuum verdicts; /* of the listed terms */
};

/* False when the verdicts cannot be had; to be cleared in any case. */
bool listing_init(struct listing *l, const struct an_model *m, size_t phase);
void listing_clear(struct listing *l);

/* M := the lattice L that absorbs more; it borrows from L what does not change,
 * and is to be cleared before. */
void absorbing_init(struct lattice *M, const struct lattice *L,
                    const struct rows *more);
void absorbing_clear(struct lattice *M);

/* Is the product absorbed, with any number of the light items (l may be NULL)?
 */
bool is_absorbed(const struct lattice *L, const struct light *l,
                 const struct product *what);

#endif
