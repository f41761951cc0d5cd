/* integral.h - which multiplets bind to states of whole electric charge. */
#ifndef AN_CONTENT_INTEGRAL_H
#define AN_CONTENT_INTEGRAL_H

#include <stdbool.h>

struct an_content_box;
struct an_diags;

/* keep[i] := every colour singlet that type i of the box and fields of the
 * model can form has an integral electric charge. 0, or -1 with an error where
 * that cannot be told: an unknown charge is part of the electric one, or colour
 * is not a factor SU(N) of the gauge group whose triality the fields of the
 * model show. */
int an_content_integral(bool *keep, const struct an_content_box *b,
                        struct an_diags *diags);

#endif
