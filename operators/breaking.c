/* breaking.c - what breaks an accidental symmetry: instantons, or the first
 * term that the imposed symmetries allow.
 *
 * An instanton of a gauged simple group G turns by the sum of 2 T(R) q over the
 * left-handed Weyl fermions; only gauged non-abelian groups have them. Terms
 * are searched dimension by dimension, until each symmetry is broken.
 */
#include "operators/impl.h"

#include <stdlib.h>

#include <flint/fmpq.h>
#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "theory/component.h"
#include "theory/model.h"
#include "theory/term.h"

/* w := sum of 2 T(R) over one block under group g, with the sign of the
 * chirality; 0 for bosons and for dirac fields, whose halves cancel. */
static void instanton_weight(fmpq_t w, const struct an_model *m,
                             const struct an_block *b, size_t g)
{
    const struct an_field *f = &m->field[b->field];
    fmpz_t whole, own;
    fmpq_zero(w);
    if (!an_field_has_fermion(f) || f->type == AN_DIRAC)
        return;
    fmpz_init(whole);
    fmpz_init(own);
    an_field_dimension(whole, m, f);
    an_rep_dimension(own, &m->group[g].lie, f->group[g].labels);
    fmpz_divexact(whole, whole, own);
    an_rep_index(w, &m->group[g].lie, f->group[g].labels);
    fmpq_mul_fmpz(w, w, whole);
    fmpq_mul_si(w, w, (f->type == AN_RIGHT ? -2 : 2) * (slong)b->count);
    fmpz_clear(own);
    fmpz_clear(whole);
}

/* Does the product of charges and weights not vanish, or for Z(n) is it not a
 * multiple of n? */
static bool turns(const struct an_accidental *s, const fmpq_t total)
{
    if (s->order == 0)
        return !fmpq_is_zero(total);
    return !fmpz_is_one(fmpq_denref(total)) ||
           fmpz_fdiv_ui(fmpq_numref(total), s->order) != 0;
}

void an_accidental_anomalies(struct an_accidentals *a,
                             const struct an_numbers *x)
{
    const struct an_model *m = x->model;
    fmpq_t w, total;
    fmpq_init(w);
    fmpq_init(total);
    for (size_t i = 0; i < a->n; i++) {
        struct an_accidental *s = &a->v[i];
        for (size_t g = 0; g < m->ngroups && !s->anomalous; g++) {
            if (m->group[g].kind != AN_SIMPLE || !m->group[g].gauged)
                continue;
            fmpq_zero(total);
            for (size_t k = 0; k < x->blocks.n; k++) {
                if (fmpq_is_zero(s->charge + k))
                    continue;
                instanton_weight(w, m, &x->blocks.v[k], g);
                fmpq_addmul(total, w, s->charge + k);
            }
            s->anomalous = turns(s, total);
            s->group = g;
        }
    }
    fmpq_clear(total);
    fmpq_clear(w);
}

struct breaking {
    struct an_accidentals *a;
    struct an_characters *characters;
    const struct an_alphabet *alphabet;
    bool superpotential;
    fmpz_t count;
};

/* Does the term break the symmetry? */
static bool breaks(const struct breaking *b, const struct an_accidental *s,
                   const struct an_spelling *x)
{
    fmpq_t total;
    fmpq_init(total);
    for (size_t i = 0; i < x->n; i++) {
        size_t letter = (size_t)x->letter[i];
        const fmpq *q = s->charge + b->alphabet->block[letter];
        if (b->alphabet->letter[letter].conjugate)
            fmpq_sub(total, total, q);
        else
            fmpq_add(total, total, q);
    }
    bool broken = turns(s, total);
    fmpq_clear(total);
    return broken;
}

/* Does the term come before what is known to break the symmetry? */
static bool is_earlier(const struct an_accidental *s, int dimension)
{
    return !s->breaker || dimension < s->dimension;
}

static bool try_term(const struct an_spelling *x, void *data)
{
    struct breaking *b = data;
    int dimension = x->dimension / 2 + (b->superpotential ? 1 : 0);
    bool exists = false;
    for (size_t i = 0; i < b->a->n; i++) {
        struct an_accidental *s = &b->a->v[i];
        if (!is_earlier(s, dimension) || !breaks(b, s, x))
            continue;
        exists = exists ||
                 !an_spelling_count(b->count, b->characters, b->alphabet, x) ||
                 !fmpz_is_zero(b->count);
        if (!exists)
            return true;
        struct an_term term;
        an_term_init(&term);
        bool conjugate =
            !b->superpotential && an_spelling_sign(b->alphabet, x) < 0;
        an_spelling_term(&term, b->alphabet, x, conjugate);
        free(s->breaker);
        s->breaker = an_strdup(term.text);
        s->dimension = dimension;
        an_term_clear(&term);
    }
    return true;
}

/* Searches a range of dimensions; false when there are too many products. */
static bool search_dimensions(struct breaking *b,
                              const struct an_alphabet alphabet[2], int low,
                              int high, size_t words)
{
    bool complete = true;
    for (int k = 0; k < 2 && complete; k++) {
        int less = k ? 2 : 0;
        b->alphabet = &alphabet[k];
        b->superpotential = k != 0;
        struct an_range range = {2 * low - less, 2 * high - less, words};
        complete = an_spellings_visit(&alphabet[k], range, try_term, b);
    }
    return complete;
}

static bool all_broken(const struct an_accidentals *a)
{
    for (size_t i = 0; i < a->n; i++)
        if (!a->v[i].breaker)
            return false;
    return true;
}

void an_accidental_breakers(struct an_accidentals *a,
                            struct an_characters *characters,
                            const struct an_numbers *x,
                            struct an_accidental_limits limits)
{
    static const enum an_sector sector[] = {AN_ORDINARY, AN_SUPERSPACE};
    struct an_alphabet alphabet[2];
    struct breaking b = {.a = a, .characters = characters};
    if (a->n == 0)
        return;
    fmpz_init(b.count);
    for (int k = 0; k < 2; k++) {
        struct an_selection s = {.sector = sector[k]};
        an_alphabet_init(&alphabet[k]);
        an_alphabet_set(&alphabet[k], x->model, &x->blocks, &s);
    }
    bool complete = true;
    while (complete && a->bound < limits.dimension && !all_broken(a)) {
        /* Two dimensions at a time need words of the same length. */
        int high =
            a->bound + 2 < limits.dimension ? a->bound + 2 : limits.dimension;
        complete =
            search_dimensions(&b, alphabet, a->bound + 1, high, limits.words);
        a->bound = complete ? high : a->bound;
    }
    for (int k = 0; k < 2; k++)
        an_alphabet_clear(&alphabet[k]);
    fmpz_clear(b.count);
}
