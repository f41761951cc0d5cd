/* origin.h - is a term listed, broken by hand as written, or only allowed? */
#ifndef AN_MASSES_ORIGIN_H
#define AN_MASSES_ORIGIN_H

#include <stdbool.h>

#include "masses/matrix.h"

struct an_model;
struct an_term;

/* Where a term comes from, generations and chiralities forgotten; by_hand:
 * symmetries forbid it. */
enum an_origin an_term_origin(const struct an_model *m,
                              const struct an_term *term, bool by_hand);

#endif
