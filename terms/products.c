/* products.c - the neutral products of a model, found once for all who ask.
 *
 * Products come in an order that depends on the alphabet alone: by the length
 * of their heads, then by the letters of these, then by tails
 * (neutral_words.c). So those of higher dimension are merged into what is
 * there, and a range of dimensions is visited by leaving out the others. How
 * many there may be at most is for each visit to say, and is looked at again.
 */
#include "terms/products.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "theory/model.h"
#include "terms/blocks.h"
#include "terms/presence.h"

struct an_kept_product {
    unsigned start;     /* of its letters */
    short n, dimension; /* letters; twice the mass dimension */
    enum an_singlet exists;
};

void an_products_init(struct an_products *p, const struct an_model *model)
{
    *p = (struct an_products){.model = model};
    an_characters_init(&p->characters);
}

void an_products_clear(struct an_products *p)
{
    for (size_t i = 0; i < p->n; i++) {
        for (int k = 0; k < AN_SECTORS; k++) {
            struct an_sector_products *s = &p->v[i]->sector[k];
            free(s->fits);
            free(s->letter);
            free(s->v);
            an_words_clear(&s->words);
            an_alphabet_clear(&s->alphabet);
        }
        free(p->v[i]->block);
        free(p->v[i]);
    }
    free(p->v);
    an_characters_clear(&p->characters);
    *p = (struct an_products){.model = p->model};
}

/* out := the block of each generation of each field. */
static void list_blocks(size_t *out, const struct an_blocks *b,
                        const struct an_model *m)
{
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t j = 0; j < m->field[i].generations; j++)
            *out++ = b->of[i][j];
}

struct an_partition *an_products_of(struct an_products *p,
                                    const struct an_blocks *blocks)
{
    const struct an_model *m = p->model;
    size_t n = 0;
    for (size_t i = 0; i < m->nfields; i++)
        n += m->field[i].generations;
    size_t *block = an_alloc(n, sizeof *block);
    list_blocks(block, blocks, m);
    for (size_t i = 0; i < p->n; i++)
        if (memcmp(p->v[i]->block, block, n * sizeof *block) == 0) {
            free(block);
            return p->v[i];
        }
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    struct an_partition *x = an_alloc(1, sizeof *x);
    p->v[p->n++] = x;
    x->block = block;
    for (int k = 0; k < AN_SECTORS; k++) {
        struct an_sector_products *s = &x->sector[k];
        struct an_selection all = {.sector = (enum an_sector)k};
        s->owner = p;
        an_alphabet_init(&s->alphabet);
        an_alphabet_set(&s->alphabet, m, blocks, &all);
        an_words_init(&s->words, &s->alphabet);
    }
    return x;
}

/* ---- finding */

/* Keeps a product, as long as there is room for all that may come: each has a
 * letter at least. */
static bool keep(const struct an_spelling *x, void *data)
{
    struct an_sector_products *s = data;
    if (s->owner->nletters + (x->of - x->number) + x->n > AN_MAX_KEPT_LETTERS)
        return false;
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    s->letter = an_grow(s->letter, &s->cap_letters, s->nletters + x->n,
                        sizeof *s->letter);
    s->v[s->n++] =
        (struct an_kept_product){(unsigned)s->nletters, (short)x->n,
                                 (short)x->dimension, AN_SINGLET_UNKNOWN};
    memcpy(s->letter + s->nletters, x->letter, x->n * sizeof *x->letter);
    s->nletters += x->n;
    s->owner->nletters += x->n;
    return true;
}

/* Does product a come before b? */
static bool is_before(const struct an_sector_products *s,
                      const struct an_kept_product *a,
                      const struct an_kept_product *b)
{
    const int *x = s->letter + a->start, *y = s->letter + b->start;
    int head = (a->n + 1) / 2, other = (b->n + 1) / 2;
    if (head != other)
        return head < other;
    for (int i = 0; i < head; i++)
        if (x[i] != y[i])
            return x[i] < y[i];
    if (a->n != b->n)
        return a->n < b->n;
    for (int i = head; i < a->n; i++)
        if (x[i] != y[i])
            return x[i] < y[i];
    return false;
}

/* Brings the first ones and the others, each in order, into one order. */
static void merge(struct an_sector_products *s, size_t first)
{
    struct an_kept_product *old = an_alloc(first, sizeof *old);
    if (first > 0)
        memcpy(old, s->v, first * sizeof *old);
    size_t i = 0, j = first;
    for (size_t k = 0; i < first; k++) {
        bool next = j < s->n && is_before(s, &s->v[j], &old[i]);
        s->v[k] = next ? s->v[j++] : old[i++];
    }
    free(old);
}

/* Finds the products up to a higher dimension; false when they are too many for
 * the range, or for what is kept. */
static bool extend(struct an_sector_products *s, struct an_range range)
{
    size_t n = s->n, nletters = s->nletters;
    struct an_range more = {s->high + 1, range.high, range.words};
    if (!an_spellings_visit(&s->words, more, keep, s)) {
        s->owner->nletters -= s->nletters - nletters;
        s->n = n;
        s->nletters = nletters;
        return false;
    }
    s->fits =
        an_grow(s->fits, &s->cap_fits, (size_t)range.high + 1, sizeof *s->fits);
    for (int d = more.low; d <= more.high; d++)
        s->fits[d] = s->words.fits[d];
    s->high = range.high;
    merge(s, n);
    return true;
}

bool an_products_visit(struct an_sector_products *s, struct an_range range,
                       an_spelling_visit *visit, void *data)
{
    if (s->alphabet.n == 0 || range.high < 2)
        return true;
    if (!an_words_are_few(&s->alphabet, range))
        return false;
    if (range.high > s->high && !extend(s, range))
        return an_spellings_visit(&s->words, range, visit, data);
    size_t fits = 0, number = 0;
    for (int d = range.low > 1 ? range.low : 1; d <= range.high; d++)
        fits += s->fits[d];
    if (fits > 2 * range.words)
        return false;
    for (size_t i = 0; i < s->n; i++) {
        struct an_kept_product *x = &s->v[i];
        if (x->dimension < range.low || x->dimension > range.high)
            continue;
        struct an_spelling product = {s->letter + x->start,
                                      (size_t)x->n,
                                      x->dimension,
                                      ++number,
                                      fits,
                                      &x->exists};
        if (!visit(&product, data))
            return false;
    }
    return true;
}
