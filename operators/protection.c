/* protection.c - what keeps a new field from decaying: field numbers.
 *
 * One quantum of a field can turn into light ones exactly when its vector lies
 * in the span of the terms' vectors, of light fields and of vevs (vacuum.c).
 * Terms join dimension by dimension until every field has decayed.
 */
#include "operators/protection.h"

#include <stdlib.h>

#include <flint/fmpz_mat.h>

#include "base/mem.h"
#include "operators/impl.h"
#include "theory/model.h"
#include "theory/term.h"

static const int RENORMALISABLE = 4;

struct decays {
    struct an_protections *p;
    struct an_numbers x;
    struct an_characters characters;
    struct an_alphabet alphabet[2]; /* ordinary fields, superfields */
    struct an_rows below; /* vevs, light fields, terms of lower dimension */
    struct an_rows terms; /* of this dimension */
    char **text;          /* one for each of these */
    size_t ntexts, cap;
    int sector;
    fmpz_t count;
};

void an_protections_init(struct an_protections *p)
{
    *p = (struct an_protections){0};
}

void an_protections_clear(struct an_protections *p)
{
    for (size_t i = 0; i < p->n; i++)
        free(p->v[i].term);
    free(p->v);
    an_protections_init(p);
}

static void decays_init(struct decays *d, struct an_protections *p,
                        const struct an_model *model, size_t phase)
{
    static const enum an_sector sector[] = {AN_ORDINARY, AN_SUPERSPACE};
    *d = (struct decays){.p = p};
    an_numbers_init(&d->x);
    an_numbers_set(&d->x, model, NULL, 0);
    an_characters_init(&d->characters);
    for (int k = 0; k < 2; k++) {
        struct an_selection s = {.sector = sector[k]};
        an_alphabet_init(&d->alphabet[k]);
        an_alphabet_set(&d->alphabet[k], model, &d->x.blocks, &s);
    }
    an_rows_init(&d->below, d->x.blocks.n);
    an_rows_init(&d->terms, d->x.blocks.n);
    an_numbers_real(&d->below, &d->x);
    an_numbers_vevs(&d->below, &d->x, phase);
    an_numbers_light(&d->below, &d->x);
    fmpz_init(d->count);
}

static void clear_texts(struct decays *d)
{
    for (size_t i = 0; i < d->ntexts; i++)
        free(d->text[i]);
    d->ntexts = 0;
}

static void decays_clear(struct decays *d)
{
    clear_texts(d);
    free(d->text);
    fmpz_clear(d->count);
    an_rows_clear(&d->terms);
    an_rows_clear(&d->below);
    for (int k = 0; k < 2; k++)
        an_alphabet_clear(&d->alphabet[k]);
    an_characters_clear(&d->characters);
    an_numbers_clear(&d->x);
}

static bool take(const struct an_spelling *s, void *data)
{
    struct decays *d = data;
    const struct an_alphabet *a = &d->alphabet[d->sector];
    if (d->sector == 0 && an_spelling_sign(a, s) < 0)
        return true; /* the conjugate has minus the vector */
    if (!an_rows_add_product(&d->terms, a, s))
        return true;
    if (an_spelling_count(d->count, &d->characters, a, s) &&
        fmpz_is_zero(d->count)) {
        an_rows_drop(&d->terms);
        return true;
    }
    struct an_term term;
    an_term_init(&term);
    an_spelling_term(&term, a, s, false);
    d->text = an_grow(d->text, &d->cap, d->ntexts + 1, sizeof *d->text);
    d->text[d->ntexts++] = an_strdup(term.text);
    an_term_clear(&term);
    return true;
}

/* L (initialised by this call) := the span of the rows. */
static void span(struct an_lattice *L, const struct an_rows *r)
{
    fmpz_mat_t M;
    an_rows_matrix(M, r);
    an_lattice_init(L, (slong)r->width);
    an_lattice_span(L, M);
    fmpz_mat_clear(M);
}

static bool contains(const struct an_lattice *L, const fmpz *x, size_t n)
{
    fmpz_mat_t e;
    fmpz_mat_init(e, 1, (slong)n);
    for (size_t k = 0; k < n; k++)
        fmpz_set(fmpz_mat_entry(e, 0, (slong)k), x + k);
    bool inside = an_lattice_contains(NULL, L, e);
    fmpz_mat_clear(e);
    return inside;
}

/* Does every block of the field lie in the lattice? */
static bool dissolves(const struct decays *d, const struct an_lattice *L,
                      size_t field)
{
    const struct an_blocks *b = &d->x.blocks;
    struct an_rows e;
    an_rows_init(&e, b->n);
    bool all = true;
    for (size_t k = b->start[field]; k < b->start[field + 1] && all; k++) {
        fmpz *x = an_rows_add(&e);
        fmpz_one(x + k);
        all = contains(L, x, b->n);
    }
    an_rows_clear(&e);
    return all;
}

/* The first term of this dimension that by itself lets the field decay. */
static char *find_term(const struct decays *d, size_t field)
{
    struct an_lattice below, with;
    span(&below, &d->below);
    char *term = NULL;
    for (size_t i = 0; i < d->terms.n && !term; i++) {
        const fmpz *x = d->terms.v + i * d->terms.width;
        if (contains(&below, x, d->terms.width))
            continue;
        struct an_rows all, one = {.v = d->terms.v + i * d->terms.width,
                                   .n = 1,
                                   .width = d->terms.width};
        an_rows_init(&all, d->terms.width);
        an_rows_copy(&all, &d->below);
        an_rows_copy(&all, &one);
        span(&with, &all);
        if (dissolves(d, &with, field))
            term = an_strdup(d->text[i]);
        an_lattice_clear(&with);
        an_rows_clear(&all);
    }
    an_lattice_clear(&below);
    return term;
}

/* Lets the terms of one dimension join; returns how many fields decay now. */
static size_t join(struct decays *d, int dimension)
{
    struct an_rows all;
    struct an_lattice L;
    size_t n = 0;
    an_rows_init(&all, d->below.width);
    an_rows_copy(&all, &d->below);
    an_rows_copy(&all, &d->terms);
    span(&L, &all);
    for (size_t i = 0; i < d->p->n; i++) {
        struct an_protected *x = &d->p->v[i];
        if (x->dimension != 0 || !dissolves(d, &L, x->field))
            continue;
        x->dimension = dimension;
        x->protection = dimension > RENORMALISABLE ? AN_PROTECTED_ACCIDENTALLY
                                                   : AN_UNPROTECTED;
        x->term = find_term(d, x->field);
        n++;
    }
    an_lattice_clear(&L);
    an_rows_clear(&d->below);
    d->below = all;
    an_rows_clear(&d->terms);
    an_rows_init(&d->terms, d->below.width);
    clear_texts(d);
    return n;
}

static bool search_dimension(struct decays *d, int dimension, size_t words)
{
    bool complete = true;
    for (int k = 0; k < 2 && complete; k++) {
        int twice = 2 * dimension - (k ? 2 : 0);
        d->sector = k;
        complete = an_spellings_visit(
            &d->alphabet[k], (struct an_range){twice, twice, words}, take, d);
    }
    return complete;
}

void an_protection_find(struct an_protections *p, const struct an_model *model,
                        size_t phase, int dimension, size_t words)
{
    an_protections_clear(p);
    for (size_t i = 0; i < model->nfields; i++) {
        if (!an_field_may_be_dark(model, phase, i))
            continue;
        p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
        p->v[p->n++] =
            (struct an_protected){.field = i, .protection = AN_PROTECTED};
    }
    if (p->n == 0)
        return;
    struct decays d;
    decays_init(&d, p, model, phase);
    size_t left = p->n;
    bool complete = d.x.blocks.n <= AN_MAX_BLOCKS;
    for (int k = 1; k <= dimension && complete && left > 0; k++) {
        complete = search_dimension(&d, k, words);
        if (complete)
            left -= join(&d, k);
        p->bound = complete ? k : p->bound;
    }
    decays_clear(&d);
}
