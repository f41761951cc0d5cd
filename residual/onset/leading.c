/* leading.c - the terms of lowest dimension behind a process.
 *
 * A term whose vector those of lower dimension span breaks nothing new and is
 * not counted at all. The others join dimension by dimension until all that is
 * wanted is spanned; then few terms are looked for that span it
 * (leading_reason.c).
 */
#include "residual/onset/leading.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/rows.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/alphabet.h"
#include "terms/canonical.h"
#include "terms/neutral_words.h"
#include "terms/numbers.h"
#include "terms/choice.h"
#include "terms/presence.h"
#include "terms/products.h"
#include "terms/singlet.h"
#include "residual/onset/leading_reason.h"

struct search {
    const struct an_numbers *x;
    struct an_characters *characters;
    struct an_products own; /* where none are kept */
    struct an_partition *products;
    const struct an_alphabet *alphabet; /* of the sector that is searched */
    int dimension;
    struct an_batch terms;   /* by dimension */
    struct an_batch next;    /* those of the next dimension, if known */
    struct an_lattice below; /* the span of those of lower dimension, */
    slong nbelow;            /* which are so many */
    int undecided; /* the first dimension with a term too large to tell
                      whether it exists; 0: none */
};

void an_leading_init(struct an_leading *a)
{
    *a = (struct an_leading){0};
}

static void term_clear(struct an_leading_term *t)
{
    free(t->text);
    free(t->holds);
    *t = (struct an_leading_term){0};
}

static void terms_clear(struct an_leading_terms *t)
{
    for (size_t i = 0; i < t->n; i++)
        term_clear(&t->v[i]);
    free(t->v);
}

void an_leading_clear(struct an_leading *a)
{
    terms_clear(&a->either);
    terms_clear(&a->need);
    an_leading_init(a);
}

static void search_init(struct search *s, const struct an_numbers *x)
{
    *s = (struct search){.x = x};
    struct an_products *all = x->products ? x->products : &s->own;
    assert(all == &s->own || all->model == x->model);
    if (all == &s->own)
        an_products_init(all, x->model);
    s->products = an_products_of(all, &x->blocks);
    s->characters = &all->characters;
    an_rows_init(&s->terms.numbers, (slong)x->blocks.n);
    an_rows_init(&s->next.numbers, (slong)x->blocks.n);
    an_lattice_init(&s->below, (slong)x->blocks.n);
}

static void batch_clear(struct an_batch *b)
{
    for (slong i = 0; i < b->numbers.n; i++)
        term_clear(&b->v[i]);
    free(b->v);
    an_rows_clear(&b->numbers);
    b->v = NULL;
    b->cap = 0;
}

static void search_clear(struct search *s)
{
    batch_clear(&s->terms);
    batch_clear(&s->next);
    an_lattice_clear(&s->below);
    if (!s->x->products)
        an_products_clear(&s->own);
}

/* The last row is that of the term, which is taken. */
static void name_last(struct an_batch *b, struct an_leading_term t)
{
    b->v = an_grow(b->v, &b->cap, (size_t)b->numbers.n, sizeof *b->v);
    b->v[b->numbers.n - 1] = t;
}

static bool *fields_of(const struct an_alphabet *a, const struct an_spelling *s)
{
    bool *holds = an_alloc(a->model->nfields, sizeof *holds);
    for (size_t i = 0; i < s->n; i++)
        holds[a->letter[s->letter[i]].field] = true;
    return holds;
}

static bool take(const struct an_spelling *s, void *data)
{
    struct search *d = data;
    const struct an_alphabet *a = d->alphabet;
    int dimension = (s->dimension + a->measure) / 2;
    struct an_batch *b = dimension == d->dimension ? &d->terms : &d->next;
    if (!a->superpotential && an_spelling_sign(a, s) < 0)
        return true; /* the conjugate has minus the vector */
    if (!an_rows_add_product(&b->numbers, a, s))
        return true;
    enum an_singlet some = AN_SINGLET_NO;
    if (!an_rows_inside(&d->below, &b->numbers, b->numbers.n - 1))
        some = an_spelling_exists(d->characters, a, s);
    if (some == AN_SINGLET_UNKNOWN &&
        (d->undecided == 0 || dimension < d->undecided))
        d->undecided = dimension;
    if (some != AN_SINGLET_YES) {
        an_rows_drop(&b->numbers);
        return true;
    }
    name_last(b, (struct an_leading_term){an_spelling_prose(a, s, false),
                                          fields_of(a, s), dimension});
    return true;
}

/* Finds the terms of an odd dimension and, as that needs parts of the same
 * length, of the one above. */
static bool search_two(struct search *s, int last, size_t words)
{
    bool complete = true;
    int to = s->dimension < last ? s->dimension + 1 : last;
    for (int k = 0; k < AN_SECTORS && complete; k++) {
        s->alphabet = &s->products->sector[k].alphabet;
        int less = s->alphabet->measure;
        complete = an_products_visit(
            &s->products->sector[k],
            (struct an_range){2 * s->dimension - less, 2 * to - less, words},
            take, s);
    }
    return complete;
}

/* Moves on to the terms found before. */
static void take_next(struct search *s)
{
    struct an_batch *b = &s->terms, *next = &s->next;
    for (slong i = 0; i < next->numbers.n; i++) {
        if (an_rows_inside(&s->below, &next->numbers, i))
            continue;
        an_rows_add_copy(&b->numbers,
                         next->numbers.v + i * next->numbers.width);
        name_last(b, next->v[i]);
        next->v[i] = (struct an_leading_term){0};
    }
    batch_clear(next);
}

/* Adds the terms of one more dimension; false when they are too many. */
static bool search_dimension(struct search *s, int dimension,
                             struct an_leading_limits limits)
{
    const struct an_rows *terms = &s->terms.numbers;
    if (s->nbelow < terms->n)
        an_lattice_add(&s->below, terms->v + s->nbelow * terms->width,
                       terms->n - s->nbelow);
    s->nbelow = terms->n;
    s->dimension = dimension;
    if (dimension % 2 != 0)
        return search_two(s, limits.dimension, limits.words);
    take_next(s);
    return true;
}

int an_leading_find(struct an_leading *answer,
                    const struct an_leading_question *question, size_t n,
                    const struct an_numbers *x, struct an_leading_limits limits)
{
    struct search s;
    size_t left = n;
    int bound = 0;
    search_init(&s, x);
    /* What each question's absorbed rows and the terms so far span. */
    struct an_lattice *span = an_alloc(n, sizeof *span);
    bool complete = x->blocks.n <= AN_MAX_BLOCKS;
    for (size_t i = 0; i < n; i++) {
        an_leading_clear(&answer[i]);
        an_lattice_init(&span[i], 0);
        an_rows_span(&span[i], question[i].absorbed);
        answer[i].found =
            an_leading_suffices(&span[i], &s.terms, 0, &question[i]);
        left -= answer[i].found;
    }
    for (int k = 1; k <= limits.dimension && complete && left > 0; k++) {
        slong first = s.terms.numbers.n;
        complete = search_dimension(&s, k, limits);
        bool decided = s.undecided == 0 || s.undecided > k;
        bound = complete && decided ? k : bound;
        for (size_t i = 0; i < n && complete; i++) {
            if (answer[i].found ||
                !an_leading_suffices(&span[i], &s.terms, first, &question[i]))
                continue;
            answer[i].found = true;
            answer[i].dimension = k;
            an_leading_explain(&answer[i], x, &s.terms, &question[i], first);
            left--;
        }
        complete = complete && decided;
    }
    for (size_t i = 0; i < n; i++)
        an_lattice_clear(&span[i]);
    free(span);
    search_clear(&s);
    return bound;
}
