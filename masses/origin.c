/* origin.c - is a term listed, broken by hand as written, or only allowed? */
#include "masses/origin.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "theory/field.h"
#include "theory/model.h"
#include "terms/factor.h"
#include "masses/matrix.h"

/* The canonical text of a term or its conjugate, generations and chiralities
 * forgotten; for the caller to free. */
static char *plain_text(const struct an_model *m, const struct an_term *term,
                        bool conjugate)
{
    struct an_term t = {.n = term->n};
    t.factor = an_alloc(term->n, sizeof *t.factor);
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        bool own = an_is_own_conjugate(m, f->field);
        t.factor[i] =
            (struct an_factor){.field = f->field,
                               .generation = AN_EVERY,
                               .conjugate = !own && f->conjugate != conjugate,
                               .power = f->power};
    }
    char *text = an_term_text(&t, m);
    free(t.factor);
    return text;
}

static bool is_among(const struct an_model *m, const struct an_term *list,
                     size_t n, const char *text)
{
    bool among = false;
    for (size_t i = 0; i < n && !among; i++)
        for (int k = 0; k < 2 && !among; k++) {
            char *own = plain_text(m, &list[i], k != 0);
            among = strcmp(own, text) == 0;
            free(own);
        }
    return among;
}

enum an_origin an_term_origin(const struct an_model *m, const char *text,
                              bool by_hand)
{
    if (!by_hand)
        return is_among(m, m->coupling, m->ncouplings, text)
                   ? AN_ORIGIN_LISTED
                   : AN_ORIGIN_ALLOWED;
    return is_among(m, m->explicit_term, m->nexplicit, text)
               ? AN_ORIGIN_WRITTEN
               : AN_ORIGIN_LIKE_WRITTEN;
}
