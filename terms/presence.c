/* presence.c - does a product have a component, where it is too large to count?
 *
 * If each simple group leaves a singlet and equal factors may all be of
 * different generations, no symmetry can forbid it; nor if it falls into pairs
 * (pairs.c). If some group leaves no singlet there is none. Else nobody knows.
 */
#include "terms/presence.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/field.h"
#include "theory/model.h"
#include "terms/alphabet.h"
#include "terms/choice.h"
#include "terms/count.h"
#include "terms/neutral_words.h"
#include "terms/pairs.h"
#include "terms/singlet.h"

/* Are there as many generations as identical factors? */
static bool may_differ(const struct an_choices *c, const int *row)
{
    size_t run = 0;
    for (size_t i = 0; i < c->degree; i++) {
        run = i > 0 && row[i] == row[i - 1] ? run + 1 : 1;
        if (run > c->species[row[i]].generations)
            return false;
    }
    return true;
}

/* Does each simple group leave a singlet of the factors, symmetry aside? */
static enum an_singlet contains(struct an_characters *characters,
                                const struct an_choices *c,
                                const struct an_model *m, const int *row)
{
    enum an_singlet all = AN_SINGLET_YES;
    struct an_term t = {.n = c->degree};
    t.factor = an_alloc(c->degree, sizeof *t.factor);
    for (size_t i = 0; i < c->degree; i++) {
        const struct an_species *s = &c->species[row[i]];
        t.factor[i] = (struct an_factor){.field = s->field,
                                         .generation = AN_EVERY,
                                         .conjugate = s->conjugate,
                                         .power = 1};
    }
    for (size_t g = AN_START;
         all != AN_SINGLET_NO && an_group_next(&g, m, AN_SIMPLE);) {
        an_characters_restart(characters);
        enum an_singlet own = an_term_singlet(characters, m, &t, g);
        all = own == AN_SINGLET_YES ? all : own;
    }
    free(t.factor);
    return all;
}

enum an_singlet an_choices_exist(fmpz_t n, bool *counted,
                                 struct an_characters *characters,
                                 const struct an_choices *c,
                                 const struct an_model *model, const int *row)
{
    *counted = an_choices_count(n, characters, c, model, row);
    if (*counted)
        return fmpz_is_zero(n) ? AN_SINGLET_NO : AN_SINGLET_YES;
    fmpz_zero(n);
    if (an_row_pairs_up(c, model, row))
        return AN_SINGLET_YES;
    enum an_singlet all = contains(characters, c, model, row);
    if (all == AN_SINGLET_YES && !may_differ(c, row))
        all = AN_SINGLET_UNKNOWN;
    return all;
}

enum an_singlet an_spelling_count(fmpz_t n, bool *counted,
                                  struct an_characters *characters,
                                  const struct an_alphabet *a,
                                  const struct an_spelling *s)
{
    struct an_choices c = {.species = a->letter, .n = a->n, .degree = s->n};
    an_characters_restart(characters);
    return an_choices_exist(n, counted, characters, &c, a->model, s->letter);
}

enum an_singlet an_spelling_exists(struct an_characters *characters,
                                   const struct an_alphabet *a,
                                   const struct an_spelling *s)
{
    if (s->exists && *s->exists != AN_SINGLET_UNKNOWN)
        return *s->exists;
    fmpz_t n;
    bool counted;
    fmpz_init(n);
    enum an_singlet some = an_spelling_count(n, &counted, characters, a, s);
    fmpz_clear(n);
    if (s->exists)
        *s->exists = some;
    return some;
}
