/* canonical.c - a product of letters as a term in its canonical form. */
#include "terms/canonical.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/alphabet.h"
#include "terms/choice.h"
#include "terms/factor.h"
#include "terms/neutral_words.h"

int an_spelling_sign(const struct an_alphabet *a, const struct an_spelling *s)
{
    long excess = 0, first = 0; /* unstarred minus starred */
    long majorana = 0;          /* the first one of a majorana field */
    for (size_t i = 0; i < s->n;) {
        size_t field = a->letter[s->letter[i]].field;
        enum an_field_type type = a->model->field[field].type;
        long net = 0;
        for (; i < s->n && a->letter[s->letter[i]].field == field; i++)
            net += a->letter[s->letter[i]].conjugate ? -1 : 1;
        if (type == AN_MAJORANA && majorana == 0)
            majorana = net;
        net = an_is_own_conjugate(a->model, field) ? 0 : net;
        first = first != 0 ? first : net;
        excess += net;
    }
    long sign = excess != 0 ? excess : first != 0 ? first : majorana;
    return sign > 0 ? 1 : sign < 0 ? -1 : 0;
}

static void multiply(struct an_term *t, size_t field, bool conjugate)
{
    for (size_t i = 0; i < t->n; i++)
        if (t->factor[i].field == field &&
            t->factor[i].conjugate == conjugate) {
            t->factor[i].power++;
            return;
        }
    t->factor = an_grow(t->factor, &t->cap, t->n + 1, sizeof *t->factor);
    t->factor[t->n++] = (struct an_factor){.field = field,
                                           .generation = AN_EVERY,
                                           .conjugate = conjugate,
                                           .power = 1};
}

void an_spelling_term(struct an_term *t, const struct an_alphabet *a,
                      const struct an_spelling *s, bool conjugate)
{
    for (size_t i = 0; i < s->n; i++) {
        const struct an_species *x = &a->letter[s->letter[i]];
        bool own = an_is_own_conjugate(a->model, x->field);
        multiply(t, x->field, !own && x->conjugate != conjugate);
    }
    t->text = an_term_text(t, a->model);
}

char *an_spelling_prose(const struct an_alphabet *a,
                        const struct an_spelling *s, bool conjugate)
{
    struct an_term term;
    an_term_init(&term);
    an_spelling_term(&term, a, s, conjugate);
    char *prose = an_term_prose(&term, a->model);
    an_term_clear(&term);
    return prose;
}
