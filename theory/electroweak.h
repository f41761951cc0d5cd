/* electroweak.h - what the electroweak groups do not tell apart.
 *
 * A simple factor is electroweak when it holds a W: a root that is a colour
 * singlet and electrically charged. Without an electric charge every one may
 * be.
 */
#ifndef AN_THEORY_ELECTROWEAK_H
#define AN_THEORY_ELECTROWEAK_H

#include <stdbool.h>

struct an_field;
struct an_model;

/* Do these groups see the same in two weights (total_rank labels), or in one
 * and minus the other where `opposite`? */
bool an_electroweak_weights_alike(const struct an_model *m, const int *a,
                                  const int *b, bool opposite);

/* Have two fields the same representations under them, where `opposite` one and
 * the conjugate of the other? */
bool an_electroweak_fields_alike(const struct an_model *m,
                                 const struct an_field *a,
                                 const struct an_field *b, bool opposite);

#endif
