/* rows.c - lists of integer vectors, such as the field numbers of terms.
 *
 * Equal rows are found by a hash table with chains. Rows come and go at the end
 * only, so that the last row is always the first of its chain.
 */
#include "algebra/rows.h"

#include <stdint.h>
#include <stdlib.h>

#include <flint/fmpz.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/lattice.h"
#include "algebra/normal.h"
#include "algebra/row.h"

/* Entries are hashed by their residues. */
#define PRIME 2147483647

static const size_t FIRST_SLOTS = 64;

void an_rows_init(struct an_rows *r, slong width)
{
    *r = (struct an_rows){.width = width};
}

void an_rows_clear(struct an_rows *r)
{
    for (slong i = 0; i < r->n * r->width; i++)
        fmpz_clear(r->v + i);
    free(r->v);
    free(r->slot);
    free(r->before);
    an_rows_init(r, r->width);
}

fmpz *an_rows_add(struct an_rows *r)
{
    size_t need = (size_t)((r->n + 1) * r->width);
    r->v = an_grow(r->v, &r->cap, need, sizeof *r->v);
    fmpz *row = r->v + r->n++ * r->width;
    for (slong i = 0; i < r->width; i++)
        fmpz_init(row + i);
    return row;
}

/* The slot of a row, which depends on its numbers alone. */
static size_t slot_of(const struct an_rows *r, slong row)
{
    uint64_t h = 0;
    for (slong j = 0; j < r->width; j++) {
        h += fmpz_fdiv_ui(r->v + row * r->width + j, PRIME);
        h *= UINT64_C(0x9e3779b97f4a7c15);
        h ^= h >> 29;
    }
    return (size_t)h & (r->nslots - 1);
}

void an_rows_drop(struct an_rows *r)
{
    r->n--;
    if (r->nhashed > r->n) {
        r->nhashed--;
        r->slot[slot_of(r, r->n)] = r->before[r->n];
    }
    for (slong j = 0; j < r->width; j++)
        fmpz_clear(r->v + r->n * r->width + j);
}

void an_rows_matrix(fmpz_mat_t M, const struct an_rows *r)
{
    fmpz_mat_init(M, r->n, r->width);
    for (slong i = 0; i < r->n && r->width > 0; i++)
        an_row_set(fmpz_mat_entry(M, i, 0), r->v + i * r->width, r->width);
}

slong an_rows_rank(const struct an_rows *r)
{
    fmpz_mat_t M;
    an_rows_matrix(M, r);
    slong rank = an_rank(M);
    fmpz_mat_clear(M);
    return rank;
}

void an_rows_span(struct an_lattice *L, const struct an_rows *r)
{
    an_lattice_clear(L);
    an_lattice_init(L, r->width);
    an_lattice_add(L, r->v, r->n);
}

void an_rows_quotient(struct an_quotient *q, const struct an_rows *a,
                      const struct an_rows *b)
{
    fmpz_mat_t A, B;
    an_rows_matrix(A, a);
    an_rows_matrix(B, b);
    an_quotient_set(q, A, B);
    fmpz_mat_clear(A);
    fmpz_mat_clear(B);
}

static void hash_row(struct an_rows *r)
{
    size_t s = slot_of(r, r->nhashed);
    r->before[r->nhashed] = r->slot[s];
    r->slot[s] = ++r->nhashed;
}

/* Hashes all rows but the last. */
static void hash_others(struct an_rows *r)
{
    size_t n = (size_t)r->n;
    r->before = an_grow(r->before, &r->cap_before, n, sizeof *r->before);
    if (r->nslots < 2 * n) {
        free(r->slot);
        r->nslots = r->nslots == 0 ? FIRST_SLOTS : r->nslots;
        while (r->nslots < 2 * n)
            r->nslots *= 2;
        r->slot = an_alloc(r->nslots, sizeof *r->slot);
        r->nhashed = 0;
    }
    while (r->nhashed + 1 < r->n)
        hash_row(r);
}

slong an_rows_merge(struct an_rows *r)
{
    hash_others(r);
    const fmpz *x = r->v + (r->n - 1) * r->width;
    slong i = r->slot[slot_of(r, r->n - 1)];
    while (i > 0 && !_fmpz_vec_equal(r->v + (i - 1) * r->width, x, r->width))
        i = r->before[i - 1];
    if (i == 0)
        return r->n - 1;
    an_rows_drop(r);
    return i - 1;
}

bool an_rows_keep_new(struct an_rows *r)
{
    slong last = r->n - 1;
    return an_rows_merge(r) == last;
}

void an_rows_add_copy(struct an_rows *r, const fmpz *x)
{
    an_row_set(an_rows_add(r), x, r->width);
}

void an_rows_add_matrix(struct an_rows *r, const fmpz_mat_t M)
{
    for (slong i = 0; i < fmpz_mat_nrows(M); i++)
        an_rows_add_copy(r, fmpz_mat_entry(M, i, 0));
}

void an_rows_copy(struct an_rows *to, const struct an_rows *from)
{
    for (slong i = 0; i < from->n; i++)
        an_rows_add_copy(to, from->v + i * from->width);
}

bool an_rows_inside(const struct an_lattice *L, const struct an_rows *r,
                    slong i)
{
    return an_lattice_contains(NULL, L, r->v + i * r->width);
}

void an_rows_project(struct an_rows *out, const struct an_lattice *L,
                     const struct an_rows *r)
{
    slong n = fmpz_mat_ncols(L->basis), rank = fmpz_mat_nrows(L->basis);
    slong *pivot = an_alloc((size_t)rank, sizeof *pivot), left = n;
    bool *dropped = an_alloc((size_t)n, sizeof *dropped);
    for (slong i = 0, j = 0; i < rank; i++, j++) {
        while (fmpz_is_zero(fmpz_mat_entry(L->basis, i, j)))
            j++;
        pivot[i] = j;
        dropped[j] = fmpz_is_one(fmpz_mat_entry(L->basis, i, j));
        left -= dropped[j];
    }
    fmpz *x = _fmpz_vec_init(n), *to;
    fmpz_t q;
    fmpz_init(q);
    an_rows_init(out, left);
    for (slong k = 0; k < r->n; k++) {
        _fmpz_vec_zero(x, n);
        an_row_set(x, r->v + k * r->width, r->width);
        for (slong i = 0; i < rank; i++) {
            if (!dropped[pivot[i]] || fmpz_is_zero(x + pivot[i]))
                continue;
            fmpz_set(q, x + pivot[i]);
            an_row_submul(x, fmpz_mat_entry(L->basis, i, 0), n, q);
        }
        to = an_rows_add(out);
        for (slong j = 0; j < n; j++)
            if (!dropped[j])
                fmpz_set(to++, x + j);
    }
    fmpz_clear(q);
    _fmpz_vec_clear(x, n);
    free(dropped);
    free(pivot);
}
