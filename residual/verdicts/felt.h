/* felt.h - which operators feel some of the simple factors. */
#ifndef AN_RESIDUAL_VERDICTS_FELT_H
#define AN_RESIDUAL_VERDICTS_FELT_H

#include <stdbool.h>

struct an_light_states;
struct an_model;
struct an_product;

/* Does a product hold components that some simple factors turn (`factor`: by
 * group of the model), but for pairs of one and the conjugate of one that is
 * the same to them? Such pairs have a part that the factors leave alone. */
bool an_product_feels(const struct an_product *p, const struct an_model *m,
                      const bool *factor);

/* to += the light states that do not feel the factors. */
void an_light_add_unfelt(struct an_light_states *to,
                         const struct an_light_states *from,
                         const struct an_model *m, const bool *factor);

#endif
