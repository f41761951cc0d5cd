/* moves.c - how generators move the symbols of vevs among themselves.
 *
 * The images of a term have coordinates along other terms, read off at a row
 * that stands for each symbol; what is left over must vanish for combinations
 * of generators that map the space of symbols into itself: linear equations.
 */
#include "residual/draws/moves.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>
#include <flint/nmod.h>
#include <flint/nmod_mat.h>
#include <flint/nmod_vec.h>

#include "base/base.h"
#include "algebra/lie/kernel.h"
#include "residual/draws/vev_action.h"

struct entries {
    const struct an_vev_entry **v; /* in some order */
    size_t n;
};

/* A coordinate of what a generator makes of a symbol. */
struct coordinate {
    size_t column, from, to;
    fmpq by;
};

struct work {
    struct an_symbol_moves *to;
    const struct an_vev_action *x;
    struct entries moved; /* by column, symbol and row */
    struct entries vev;   /* by symbol */
    size_t *first;        /* per symbol: where its terms begin */
    size_t *lead;         /* per symbol: a term of it alone, ... */
    size_t *symbol;       /* ... and per row: that symbol, or nsymbols */
    fmpq *sum;            /* per row: an image */
    struct coordinate *v; /* by column */
    size_t n, cap;
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

/* The first term of a symbol, from i on, whose row has no other entry and leads
 * no other symbol; or whose row leads none; the end of the symbol: none. */
static size_t find_lead(const struct work *w, const size_t *uses, size_t i,
                        bool alone)
{
    size_t s = w->vev.v[i]->symbol;
    while (i < w->vev.n && w->vev.v[i]->symbol == s &&
           (w->symbol[w->vev.v[i]->row] != w->x->nsymbols ||
            (alone && uses[w->vev.v[i]->row] > 1)))
        i++;
    return i;
}

/* False when a symbol has no term that is not the lead of another one. Rows of
 * one symbol alone come first: coordinates along others are exact. */
static bool find_leads(struct work *w)
{
    size_t n = w->x->nsymbols, i = 0;
    size_t *uses = an_alloc(w->x->nrows, sizeof *uses);
    bool good = true;
    for (size_t r = 0; r < w->x->nrows; r++)
        w->symbol[r] = n;
    for (size_t k = 0; k < w->vev.n; k++)
        uses[w->vev.v[k]->row]++;
    for (size_t s = 0; s < n; s++) {
        w->first[s] = i;
        while (i < w->vev.n && w->vev.v[i]->symbol == s)
            i++;
    }
    w->first[n] = i;
    for (size_t s = 0; s < n; s++) {
        size_t from = w->first[s], to = w->first[s + 1];
        w->lead[s] = w->vev.n;
        if (from == to)
            continue;
        size_t at = find_lead(w, uses, from, true);
        if (at >= to)
            at = find_lead(w, uses, from, false);
        good = good && at < to;
        if (at < to) {
            w->lead[s] = at;
            w->symbol[w->vev.v[at]->row] = s;
        }
    }
    free(uses);
    return good;
}

/* The coordinates of w->sum, the image of a symbol, from which they are taken.
 * Linear in w->sum, and what is left is zero only in S. */
static void take_coordinates(struct work *w, size_t column, size_t from)
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
        w->v = an_grow(w->v, &w->cap, w->n + 1, sizeof *w->v);
        w->v[w->n] =
            (struct coordinate){.column = column, .from = from, .to = s};
        fmpq_init(&w->v[w->n].by);
        fmpq_set(&w->v[w->n++].by, c);
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

/* An equation of what is left of an image in a row, if anything is. */
static void take_rest(struct work *w, struct an_homogeneous *s, size_t symbol,
                      size_t column, size_t row)
{
    if (fmpq_is_zero(w->sum + row))
        return;
    an_homogeneous_add(s, symbol * w->x->nrows + row, column, w->sum + row);
    fmpq_zero(w->sum + row);
}

/* What the generator whose entries begin at *from makes of S, and what leads
 * out of it as equations; *from := the first entry of the next one. */
static void move_symbols(struct work *w, struct an_homogeneous *s, size_t *from)
{
    size_t column = w->moved.v[*from]->column, to;
    for (size_t i = *from; i < w->moved.n && w->moved.v[i]->column == column;
         i = to) {
        size_t symbol = w->moved.v[i]->symbol;
        find_run(&to, w, i);
        for (size_t k = i; k < to; k++) {
            fmpq *sum = w->sum + w->moved.v[k]->row;
            fmpq_add(sum, sum, &w->moved.v[k]->by);
        }
        for (size_t k = i; k < to; k++)
            w->to->moves[column] |= !fmpq_is_zero(w->sum + w->moved.v[k]->row);
        size_t old = w->n;
        take_coordinates(w, column, symbol);
        for (size_t k = i; k < to; k++)
            take_rest(w, s, symbol, column, w->moved.v[k]->row);
        /* rows of the symbols that were taken, not all of which were reached */
        for (size_t j = old; j < w->n; j++)
            for (size_t k = w->first[w->v[j].to]; k < w->first[w->v[j].to + 1];
                 k++)
                take_rest(w, s, symbol, column, w->vev.v[k]->row);
        *from = to;
    }
}

/* x modulo the prime; *good := false when a denominator is a multiple of it. */
static ulong residue(bool *good, const fmpq *x, nmod_t mod)
{
    ulong den = fmpz_fdiv_ui(fmpq_denref(x), AN_MOVES_PRIME);
    *good = *good && den != 0;
    return den ? nmod_div(fmpz_fdiv_ui(fmpq_numref(x), AN_MOVES_PRIME), den,
                          mod)
               : 0;
}

/* The moves of one combination of generators. */
static void add_combination(struct work *w, const struct an_combination *x,
                            const size_t *start)
{
    struct an_symbol_moves *m = w->to;
    nmod_t mod;
    nmod_init(&mod, AN_MOVES_PRIME);
    for (size_t j = 0; j < x->n; j++) {
        ulong by = residue(&m->good, x->by + j, mod);
        for (size_t k = start[x->vector[j]]; k < start[x->vector[j] + 1]; k++) {
            m->v = an_grow(m->v, &m->cap, m->n + 1, sizeof *m->v);
            m->v[m->n++] = (struct an_symbol_move){
                .generator = m->ngenerators,
                .from = w->v[k].from,
                .to = w->v[k].to,
                .by = nmod_mul(by, residue(&m->good, &w->v[k].by, mod), mod)};
        }
    }
    m->ngenerators++;
}

static void find_moves(struct work *w, size_t columns, const bool *use)
{
    struct an_homogeneous s;
    struct an_kernel k;
    size_t *start = an_alloc(columns + 1, sizeof *start);
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    an_homogeneous_init(&s, columns);
    an_kernel_init(&k);
    for (size_t i = 0; i < w->moved.n;)
        move_symbols(w, &s, &i);
    for (size_t c = 0; c < columns && use; c++)
        if (!use[c])
            an_homogeneous_add(&s, w->x->nsymbols * w->x->nrows + c, c, one);
    an_kernel_set(&k, &s);
    for (size_t i = 0; i < w->n; i++)
        start[w->v[i].column + 1]++;
    for (size_t c = 0; c < columns; c++)
        start[c + 1] += start[c];
    for (size_t i = 0; i < k.n; i++)
        add_combination(w, &k.v[i], start);
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    fmpq_clear(one);
    free(start);
}

void an_symbol_moves_init(struct an_symbol_moves *m,
                          const struct an_vev_action *x, size_t columns,
                          const bool *use)
{
    size_t n = x->nsymbols, rows = x->nrows;
    struct work w = {.to = m, .x = x};
    *m = (struct an_symbol_moves){.nsymbols = n, .good = true};
    m->present = an_alloc(n, sizeof *m->present);
    m->moves = an_alloc(columns, sizeof *m->moves);
    sort(&w.moved, &x->moved);
    sort(&w.vev, &x->vev);
    w.first = an_alloc(n + 1, sizeof *w.first);
    w.lead = an_alloc(n, sizeof *w.lead);
    w.symbol = an_alloc(rows, sizeof *w.symbol);
    w.sum = _fmpq_vec_init((slong)rows);
    m->good = find_leads(&w);
    if (m->good)
        find_moves(&w, columns, use);
    for (size_t s = 0; s < n && m->good; s++)
        m->present[s] = w.first[s] < w.first[s + 1];
    for (size_t i = 0; i < w.n; i++)
        fmpq_clear(&w.v[i].by);
    _fmpq_vec_clear(w.sum, (slong)rows);
    free(w.v);
    free(w.symbol);
    free(w.lead);
    free(w.first);
    free(w.vev.v);
    free(w.moved.v);
}

void an_symbol_moves_clear(struct an_symbol_moves *m)
{
    free(m->v);
    free(m->present);
    free(m->moves);
    *m = (struct an_symbol_moves){0};
}

bool an_symbols_reach(const struct an_symbol_moves *m, const fmpq *value,
                      const ulong *more, size_t nmore)
{
    size_t n = m->nsymbols;
    bool good = m->good;
    nmod_t mod;
    nmod_mat_t A;
    nmod_init(&mod, AN_MOVES_PRIME);
    nmod_mat_init(A, (slong)(m->ngenerators + nmore), (slong)n, AN_MOVES_PRIME);
    ulong *y = an_alloc(n, sizeof *y);
    for (size_t s = 0; s < n; s++)
        y[s] = residue(&good, value + s, mod);
    for (size_t i = 0; i < m->n; i++) {
        ulong *to = &nmod_mat_entry(A, m->v[i].generator, m->v[i].to);
        NMOD_ADDMUL(*to, m->v[i].by, y[m->v[i].from], mod);
    }
    for (size_t i = 0; i < nmore; i++)
        for (size_t s = 0; s < n; s++)
            nmod_mat_entry(A, m->ngenerators + i, s) = more[i * n + s];
    good = good && nmod_mat_rank(A) == (slong)n;
    nmod_mat_clear(A);
    free(y);
    return good;
}

bool an_symbols_suffice(const struct an_symbol_moves *m, const fmpq *value)
{
    size_t n = m->nsymbols, kept = 0;
    ulong *unit = an_alloc(n * n, sizeof *unit);
    for (size_t s = 0; s < n; s++)
        if (!m->present[s] || !fmpq_is_zero(value + s))
            unit[kept++ * n + s] = 1;
    bool yes = an_symbols_reach(m, value, unit, kept);
    free(unit);
    return yes;
}
