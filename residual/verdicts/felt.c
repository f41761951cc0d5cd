/* felt.c - which operators feel some of the simple factors.
 *
 * Let X and X' be in one representation of the factors. The sum over a of X_a
 * X'_a* is left alone by them and holds each component with its own: a product
 * of such pairs and of singlets is part of an operator that only the other
 * charges can forbid.
 */
#include "residual/verdicts/felt.h"

#include <string.h>

#include "theory/field.h"
#include "theory/component.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/verdicts/light.h"
#include "residual/witness/product.h"

/* Is the item one of those that the factors turn? */
static bool is_turned(const struct an_item *t, const struct an_model *m,
                      const bool *factor)
{
    bool turned = false;
    for (size_t g = AN_START; t->field != AN_GAUGE_BOSON && !turned &&
                              an_group_next(&g, m, AN_SIMPLE);)
        turned = factor[g] && an_field_transforms(m, &m->field[t->field], g);
    return turned;
}

/* Are two items the same to the factors: one weight of one representation? */
static bool are_same(const struct an_item *a, const struct an_item *b,
                     const struct an_model *m, const bool *factor)
{
    const struct an_field *f = &m->field[a->field], *h = &m->field[b->field];
    bool same = true;
    for (size_t g = AN_START; same && an_group_next(&g, m, AN_SIMPLE);) {
        size_t n = (size_t)m->group[g].lie.rank, at = m->first_label[g];
        if (!factor[g])
            continue;
        same =
            an_field_transforms(m, f, g) == an_field_transforms(m, h, g) &&
            memcmp(a->labels + at, b->labels + at, n * sizeof *a->labels) == 0;
        if (same && an_field_transforms(m, f, g))
            same = memcmp(f->group[g].labels, h->group[g].labels,
                          n * sizeof *a->labels) == 0;
    }
    return same;
}

bool an_product_feels(const struct an_product *p, const struct an_model *m,
                      const bool *factor)
{
    bool feels = false;
    fmpz_t sum;
    fmpz_init(sum);
    for (size_t i = 0; i < p->n && !feels; i++) {
        if (!is_turned(&p->v[i], m, factor))
            continue;
        fmpz_zero(sum);
        for (size_t j = 0; j < p->n; j++)
            if (is_turned(&p->v[j], m, factor) &&
                are_same(&p->v[i], &p->v[j], m, factor))
                fmpz_add(sum, sum, &p->v[j].power);
        feels = !fmpz_is_zero(sum);
    }
    fmpz_clear(sum);
    return feels;
}

void an_light_add_unfelt(struct an_light_states *to,
                         const struct an_light_states *from,
                         const struct an_model *m, const bool *factor)
{
    for (size_t i = 0; i < from->n; i++) {
        struct an_light_item x = from->v[i];
        const struct an_product p = {.v = x.item, .n = (size_t)x.nitems};
        if (an_product_feels(&p, m, factor))
            continue;
        if (x.nitems == 1)
            an_light_add(to, x.item[0]);
        else { /* its second power is negative already */
            x.item[1].power = -x.item[1].power;
            an_light_add_difference(to, x.item[0], x.item[1]);
        }
    }
}
