/* absorbed.c - is a class absorbed: by all terms, or by some of them? */
#include "residual/absorbed.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"

bool is_absorbed(const struct lattice *L, const struct light *l,
                 const struct product *what)
{
    struct rows all;
    struct an_lattice span;
    fmpz_mat_t M, x;
    rows_init(&all, L->n);
    rows_add_all(&all, &L->R);
    if (l)
        light_rows(&all, L, l);
    rows_matrix(M, &all);
    an_lattice_init(&span, L->n);
    an_lattice_span(&span, M);
    fmpz_mat_init(x, 1, L->n);
    product_vector(fmpz_mat_entry(x, 0, 0), L, what);
    bool inside = an_lattice_contains(NULL, &span, x);
    fmpz_mat_clear(x);
    an_lattice_clear(&span);
    fmpz_mat_clear(M);
    rows_clear(&all);
    return inside;
}

/* Adds the rows of a matrix. */
static void add_matrix(struct rows *r, const fmpz_mat_t M)
{
    for (slong i = 0; i < fmpz_mat_nrows(M); i++)
        _fmpz_vec_set(rows_add(r), fmpz_mat_entry(M, i, 0), r->width);
}

void absorbing_init(struct lattice *M, const struct lattice *L,
                    const struct rows *more)
{
    struct rows all;
    struct an_lattice span;
    fmpz_mat_t R, I;
    *M = *L;
    rows_init(&all, L->n);
    rows_add_all(&all, &L->R);
    rows_add_all(&all, more);
    rows_matrix(R, &all);
    an_lattice_init(&span, L->n);
    an_lattice_span(&span, R);
    rows_init(&M->R, L->n);
    add_matrix(&M->R, span.basis);
    an_quotient_init(&M->C, L->n);
    an_quotient_set(&M->C, L->C.whole.basis, span.basis);
    rows_add_all(&all, &L->flavour);
    rows_matrix(I, &all);
    an_quotient_init(&M->I, L->n);
    an_quotient_set(&M->I, L->C.whole.basis, I);
    fmpz_mat_clear(I);
    fmpz_mat_clear(R);
    an_lattice_clear(&span);
    rows_clear(&all);
}

void absorbing_clear(struct lattice *M)
{
    rows_clear(&M->R);
    an_quotient_clear(&M->C);
    an_quotient_clear(&M->I);
}

/* rows := the vectors of the listed terms; false when they are too many. */
static bool add_listed(struct rows *rows, const struct numbered *n)
{
    size_t count = n->model->ncouplings;
    const struct an_term **term = an_alloc(count, sizeof *term);
    struct an_rows *numbers = an_alloc(count, sizeof *numbers);
    for (size_t i = 0; i < count; i++)
        term[i] = &n->model->coupling[i];
    bool complete = an_numbers_terms(numbers, &n->x, term, count);
    for (size_t i = 0; i < count; i++) {
        numbered_rows(rows, n, &numbers[i]);
        an_rows_clear(&numbers[i]);
    }
    free(numbers);
    free(term);
    return complete;
}

bool listing_init(struct listing *l, const struct an_model *m, size_t phase)
{
    *l = (struct listing){0};
    an_vacuum_init(&l->verdicts);
    size_t field;
    if (!numbered_init(&l->numbered, m, m->coupling, m->ncouplings) ||
        !phase_is_decided(&field, m, &m->phase[phase]))
        return false;
    const struct an_model *n = &l->numbered.m;
    struct lattice all;
    struct rows terms;
    char *why = NULL;
    rows_init(&terms, (slong)n->ncoordinates);
    l->known = lattice_init(&all, n, &n->phase[phase], NULL, 0, &why) &&
               add_listed(&terms, &l->numbered);
    if (l->known) {
        absorbing_init(&l->L, &all, &terms);
        absorbing_clear(&all); /* the rest is l->L's now */
        l->L.bare = true;
        find_verdicts(&l->verdicts, &l->L);
    } else {
        lattice_clear(&all);
    }
    free(why);
    rows_clear(&terms);
    return l->known;
}

void listing_clear(struct listing *l)
{
    if (l->known)
        lattice_clear(&l->L);
    an_vacuum_clear(&l->verdicts);
    numbered_clear(&l->numbered);
    l->known = false;
}
