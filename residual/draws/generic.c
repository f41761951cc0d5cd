/* generic.c - do numbers drawn for the symbols show the generic algebra?
 *
 * Let S be the space of symbols, p the numbers, h what annihilates p, S^h the
 * symbols that all of h annihilates, and K generators that map S into itself.
 * If K p + S^h = S, the map (k, s) -> k s from exp(K) x S^h to S is a
 * submersion at (1, p), so the generic point of S is an image k s and k h k^-1
 * annihilates it: the generic dimension is at least that of h, and it is never
 * larger. (docs/derivations/vacuum.md, "What one draw tells".)
 *
 * Modulo a prime a rank can only fall: if it is full, it is so over Q.
 */
#include "residual/draws/generic.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>
#include <flint/nmod_mat.h>
#include <flint/nmod_vec.h>

#include "base/base.h"
#include "residual/draws/vev_action.h"
#include "residual/stabiliser/annihilator.h"

/* A prime below 2^60. */
#define PRIME 1152921504606846883u

struct entries {
    const struct an_vev_entry **v; /* in some order */
    size_t n;
};

struct work {
    const struct an_annihilator *a;
    const struct an_vev_action *x;
    const fmpq *value;
    struct entries moved; /* by column, symbol and row */
    struct entries vev;   /* by symbol */
    size_t *first;        /* per symbol: where its terms begin */
    size_t *lead;         /* per symbol: a term of it alone, ... */
    size_t *symbol;       /* ... and per row: that symbol, or nsymbols */
    fmpq *sum;            /* per row: an image */
    fmpq *image;          /* per symbol: its coordinates */
    size_t n, cap;        /* vectors in S */
    ulong *vector;        /* n x nsymbols */
    bool good;            /* no denominator is a multiple of the prime */
    const bool *use;      /* per column: may be in K; NULL: all */
};

static int by_place(const void *a, const void *b)
{
    const struct an_vev_entry *x = *(const struct an_vev_entry *const *)a,
                              *y = *(const struct an_vev_entry *const *)b;
    if (x->column != y->column)
        return (x->column > y->column) - (x->column < y->column);
    if (x->symbol != y->symbol)
        return (x->symbol > y->symbol) - (x->symbol < y->symbol);
    return (x->row > y->row) - (x->row < y->row);
}

static void sort(struct entries *s, const struct an_vev_entries *e)
{
    s->n = e->n;
    s->v = an_alloc(s->n, sizeof(const struct an_vev_entry *));
    for (size_t i = 0; i < s->n; i++)
        s->v[i] = &e->v[i];
    if (s->n > 0)
        qsort(s->v, s->n, sizeof *s->v, by_place);
}

/* False when a symbol has no term that is not the lead of another one. */
static bool find_leads(struct work *w)
{
    size_t n = w->x->nsymbols, i = 0;
    bool good = true;
    for (size_t r = 0; r < w->x->nrows; r++)
        w->symbol[r] = n;
    for (size_t s = 0; s < n; s++) {
        w->first[s] = i;
        w->lead[s] = w->vev.n;
        for (; i < w->vev.n && w->vev.v[i]->symbol == s; i++)
            if (w->lead[s] == w->vev.n && w->symbol[w->vev.v[i]->row] == n) {
                w->lead[s] = i;
                w->symbol[w->vev.v[i]->row] = s;
            }
        good = good && (w->first[s] == i || w->lead[s] < w->vev.n);
    }
    w->first[n] = i;
    return good;
}

static void add_vector(struct work *w, const fmpq *x)
{
    size_t n = w->x->nsymbols;
    nmod_t mod;
    nmod_init(&mod, PRIME);
    w->vector = an_grow(w->vector, &w->cap, w->n + 1, n * sizeof *w->vector);
    ulong *to = w->vector + n * w->n++;
    for (size_t s = 0; s < n; s++) {
        ulong den = fmpz_fdiv_ui(fmpq_denref(x + s), PRIME);
        w->good = w->good && den != 0;
        to[s] =
            den ? nmod_div(fmpz_fdiv_ui(fmpq_numref(x + s), PRIME), den, mod)
                : 0;
    }
}

/* image += `by` times the coordinates of w->sum, from which they are taken.
 * Linear in w->sum, and what is left is zero only in S. */
static void take_coordinates(struct work *w, fmpq *image, const fmpq_t by)
{
    fmpq_t c;
    fmpq_init(c);
    for (size_t s = 0; s < w->x->nsymbols; s++) {
        if (w->lead[s] == w->vev.n ||
            fmpq_is_zero(w->sum + w->vev.v[w->lead[s]]->row))
            continue;
        fmpq_div(c, w->sum + w->vev.v[w->lead[s]]->row,
                 &w->vev.v[w->lead[s]]->by);
        for (size_t i = w->first[s]; i < w->first[s + 1]; i++)
            fmpq_submul(w->sum + w->vev.v[i]->row, c, &w->vev.v[i]->by);
        fmpq_addmul(image + s, c, by);
    }
    fmpq_clear(c);
}

/* Entries of one column and symbol: *to is the first one after them. */
static void find_run(size_t *to, const struct work *w, size_t from)
{
    const struct an_vev_entry *e = w->moved.v[from];
    *to = from;
    while (*to < w->moved.n && w->moved.v[*to]->column == e->column &&
           w->moved.v[*to]->symbol == e->symbol)
        ++*to;
}

/* What the generator whose entries begin at *from makes of S: image := of p,
 * in S, and the rest as equations of s; *from := the first of the next one.
 * Returns whether it leaves all of S alone. */
static bool move_symbols(struct work *w, struct an_homogeneous *s, fmpq *image,
                         size_t *from)
{
    size_t column = w->moved.v[*from]->column, to, rows = w->x->nrows;
    bool nothing = true;
    for (size_t i = *from; i < w->moved.n && w->moved.v[i]->column == column;
         i = to) {
        size_t symbol = w->moved.v[i]->symbol;
        find_run(&to, w, i);
        for (size_t k = i; k < to; k++) {
            fmpq *sum = w->sum + w->moved.v[k]->row;
            fmpq_add(sum, sum, &w->moved.v[k]->by);
        }
        for (size_t k = i; k < to; k++)
            nothing = nothing && fmpq_is_zero(w->sum + w->moved.v[k]->row);
        take_coordinates(w, image, w->value + symbol);
        for (size_t r = 0; r < rows; r++)
            if (!fmpq_is_zero(w->sum + r)) {
                an_homogeneous_add(s, symbol * rows + r, column, w->sum + r);
                fmpq_zero(w->sum + r);
            }
        *from = to;
    }
    return nothing;
}

/* Is the generator of a column a solution by itself? */
static bool is_alone(const struct an_annihilator *a, size_t column)
{
    for (size_t i = 0; i < a->h.n; i++)
        if (a->h.free[i] == column)
            return a->h.v[i].n == 1;
    return false;
}

/* Adds the images of p under what maps S into itself. False when a generator
 * that is a solution alone moves S. */
static bool add_moved(struct work *w)
{
    size_t n = w->x->nsymbols, columns = w->a->ncolumns;
    struct an_homogeneous s;
    struct an_kernel k;
    bool good = true;
    fmpq_t one;
    fmpq *image = _fmpq_vec_init((slong)(columns * n));
    fmpq_init(one);
    fmpq_one(one);
    an_homogeneous_init(&s, columns);
    an_kernel_init(&k);
    for (size_t i = 0; i < w->moved.n && good;) {
        size_t column = w->moved.v[i]->column;
        good = move_symbols(w, &s, image + column * n, &i) || w->use ||
               !is_alone(w->a, column);
    }
    for (size_t c = 0; c < columns && w->use; c++)
        if (!w->use[c])
            an_homogeneous_add(&s, n * w->x->nrows + c, c, one);
    if (good)
        an_kernel_set(&k, &s);
    for (size_t i = 0; i < k.n; i++) {
        for (size_t c = 0; c < n; c++)
            fmpq_zero(w->image + c);
        for (size_t j = 0; j < k.v[i].n; j++)
            for (size_t c = 0; c < n; c++)
                fmpq_addmul(w->image + c, k.v[i].by + j,
                            image + k.v[i].vector[j] * n + c);
        add_vector(w, w->image);
    }
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    fmpq_clear(one);
    _fmpq_vec_clear(image, (slong)(columns * n));
    return good;
}

/* Adds what all solutions annihilate in S. */
static void add_annihilated(struct work *w)
{
    const struct an_annihilator *a = w->a;
    size_t *start = an_alloc(a->ncolumns + 1, sizeof *start);
    struct an_homogeneous s;
    struct an_kernel k;
    fmpq_t y, by;
    fmpz_t den;
    fmpz_init(den);
    fmpq_init(y);
    fmpq_init(by);
    for (size_t i = 0; i < w->moved.n; i++)
        start[w->moved.v[i]->column + 1]++;
    for (size_t c = 0; c < a->ncolumns; c++)
        start[c + 1] += start[c];
    an_homogeneous_init(&s, w->x->nsymbols);
    an_kernel_init(&k);
    for (size_t i = 0; i < a->h.n; i++) {
        /* in integers, which are quicker */
        fmpz_one(den);
        for (size_t j = 0; j < a->h.v[i].n; j++)
            fmpz_lcm(den, den, fmpq_denref(a->h.v[i].by + j));
        for (size_t j = 0; j < a->h.v[i].n; j++) {
            size_t c = a->h.v[i].vector[j];
            fmpq_mul_fmpz(by, a->h.v[i].by + j, den);
            for (size_t e = start[c]; e < start[c + 1]; e++) {
                const struct an_vev_entry *x = w->moved.v[e];
                fmpq_mul(y, &x->by, by);
                an_homogeneous_add(&s, i * w->x->nrows + x->row, x->symbol, y);
            }
        }
    }
    an_kernel_set(&k, &s);
    for (size_t i = 0; i < k.n; i++) {
        for (size_t j = 0; j < w->x->nsymbols; j++)
            fmpq_zero(w->image + j);
        for (size_t j = 0; j < k.v[i].n; j++)
            fmpq_set(w->image + k.v[i].vector[j], k.v[i].by + j);
        add_vector(w, w->image);
    }
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    fmpq_clear(by);
    fmpq_clear(y);
    fmpz_clear(den);
    free(start);
}

/* Do the vectors span S? */
static bool is_spanned(const struct work *w)
{
    slong n = (slong)w->x->nsymbols;
    nmod_mat_t A;
    nmod_mat_init(A, (slong)w->n, n, PRIME);
    for (size_t i = 0; i < w->n; i++)
        for (slong s = 0; s < n; s++)
            nmod_mat_entry(A, i, s) = w->vector[i * (size_t)n + (size_t)s];
    slong rank = nmod_mat_rank(A);
    nmod_mat_clear(A);
    return rank == n;
}

/* Adds each symbol that is not zero. */
static void add_values(struct work *w)
{
    for (size_t s = 0; s < w->x->nsymbols; s++) {
        if (fmpq_is_zero(w->value + s) && w->first[s] < w->first[s + 1])
            continue;
        for (size_t i = 0; i < w->x->nsymbols; i++)
            fmpq_set_si(w->image + i, i == s, 1);
        add_vector(w, w->image);
    }
}

static void work_init(struct work *w)
{
    size_t n = w->x->nsymbols, rows = w->x->nrows;
    sort(&w->moved, &w->x->moved);
    sort(&w->vev, &w->x->vev);
    w->first = an_alloc(n + 1, sizeof *w->first);
    w->lead = an_alloc(n, sizeof *w->lead);
    w->symbol = an_alloc(rows, sizeof *w->symbol);
    w->sum = _fmpq_vec_init((slong)rows);
    w->image = _fmpq_vec_init((slong)n);
}

static void work_clear(struct work *w)
{
    _fmpq_vec_clear(w->image, (slong)w->x->nsymbols);
    _fmpq_vec_clear(w->sum, (slong)w->x->nrows);
    free(w->vector);
    free(w->symbol);
    free(w->lead);
    free(w->first);
    free(w->vev.v);
    free(w->moved.v);
}

bool an_draw_is_generic(const struct an_annihilator *a,
                        const struct an_vev_action *x, const fmpq *value)
{
    struct work w = {.a = a, .x = x, .value = value, .good = true};
    work_init(&w);
    bool good = find_leads(&w) && add_moved(&w);
    if (good)
        add_annihilated(&w);
    good = good && w.good && is_spanned(&w);
    work_clear(&w);
    return good;
}

bool an_symbols_suffice(const struct an_annihilator *a,
                        const struct an_vev_action *x, const fmpq *value,
                        const bool *use)
{
    struct work w = {.a = a, .x = x, .value = value, .good = true, .use = use};
    work_init(&w);
    bool good = find_leads(&w) && add_moved(&w);
    if (good)
        add_values(&w);
    good = good && w.good && is_spanned(&w);
    work_clear(&w);
    return good;
}
