/* origin.c - is a term listed, broken by hand as written, or only allowed? */
#include "masses/origin.h"

#include <stddef.h>

#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/factor.h"
#include "masses/matrix.h"

/* How many factors of a term are the field or, if it is not its own, the
 * conjugate. */
static int power(const struct an_model *m, const struct an_term *term,
                 size_t field, bool conjugate)
{
    bool own = an_is_own_conjugate(m, field);
    int n = 0;
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        if (f->field == field && (own || f->conjugate == conjugate))
            n += f->power;
    }
    return n;
}

static int degree(const struct an_term *term)
{
    int n = 0;
    for (size_t i = 0; i < term->n; i++)
        n += term->factor[i].power;
    return n;
}

/* Are two terms, or one and the other's conjugate, the same but for generations
 * and chiralities? */
static bool is_same(const struct an_model *m, const struct an_term *a,
                    const struct an_term *b, bool conjugate)
{
    bool same = degree(a) == degree(b);
    for (size_t i = 0; i < a->n && same; i++) {
        const struct an_factor *f = &a->factor[i];
        same = power(m, a, f->field, f->conjugate) ==
               power(m, b, f->field, f->conjugate != conjugate);
    }
    return same;
}

static bool is_among(const struct an_model *m, const struct an_term *list,
                     size_t n, const struct an_term *term)
{
    bool among = false;
    for (size_t i = 0; i < n && !among; i++)
        among = is_same(m, term, &list[i], false) ||
                is_same(m, term, &list[i], true);
    return among;
}

enum an_origin an_term_origin(const struct an_model *m,
                              const struct an_term *term, bool by_hand)
{
    if (!by_hand)
        return is_among(m, m->coupling, m->ncouplings, term)
                   ? AN_ORIGIN_LISTED
                   : AN_ORIGIN_ALLOWED;
    return is_among(m, m->explicit_term, m->nexplicit, term)
               ? AN_ORIGIN_WRITTEN
               : AN_ORIGIN_LIKE_WRITTEN;
}
