/* kernel.c - the solutions of sparse homogeneous systems over Q.
 *
 * The columns fall into blocks that no row joins; each is a small matrix, and
 * its reduced echelon form shows the solutions.
 */
#include "algebra/lie/kernel.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>

#include "base/mem.h"

void an_homogeneous_init(struct an_homogeneous *s, size_t columns)
{
    *s = (struct an_homogeneous){.columns = columns};
}

void an_homogeneous_clear(struct an_homogeneous *s)
{
    for (size_t i = 0; i < s->n; i++)
        fmpq_clear(&s->v[i].by);
    free(s->v);
    an_homogeneous_init(s, 0);
}

void an_homogeneous_add(struct an_homogeneous *s, size_t row, size_t column,
                        const fmpq_t by)
{
    if (fmpq_is_zero(by))
        return;
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    struct an_homogeneous_entry *e = &s->v[s->n++];
    *e = (struct an_homogeneous_entry){.row = row, .column = column};
    fmpq_init(&e->by);
    fmpq_set(&e->by, by);
}

void an_kernel_init(struct an_kernel *k)
{
    *k = (struct an_kernel){0};
}

void an_kernel_clear(struct an_kernel *k)
{
    for (size_t i = 0; i < k->n; i++)
        an_combination_clear(&k->v[i]);
    free(k->v);
    free(k->free);
    an_kernel_init(k);
}

static int by_row(const void *a, const void *b)
{
    const struct an_homogeneous_entry *x = a, *y = b;
    return x->row != y->row ? (x->row > y->row) - (x->row < y->row)
                            : (x->column > y->column) - (x->column < y->column);
}

/* The column that stands for the block of column c. */
static size_t block_of(size_t *parent, size_t c)
{
    while (parent[c] != c) {
        parent[c] = parent[parent[c]];
        c = parent[c];
    }
    return c;
}

/* parent (columns numbers) := a tree over each block. */
static void join_columns(size_t *parent, const struct an_homogeneous *s)
{
    for (size_t c = 0; c < s->columns; c++)
        parent[c] = c;
    for (size_t i = 1; i < s->n; i++)
        if (s->v[i].row == s->v[i - 1].row)
            parent[block_of(parent, s->v[i].column)] =
                block_of(parent, s->v[i - 1].column);
}

/* Columns and entries of one block. */
struct block {
    size_t ncolumns, *column;
    size_t nentries, *entry;
    size_t nrows;
};

/* Adds the solutions that the echelon form R of rank `rank` shows. */
static void add_solutions(struct an_kernel *k, const struct block *b,
                          const fmpq_mat_t R, slong rank)
{
    size_t *pivot = an_alloc((size_t)rank, sizeof *pivot), cap = k->cap;
    fmpq_t x;
    fmpq_init(x);
    for (size_t c = 0, r = 0; c < b->ncolumns; c++) {
        if (r < (size_t)rank &&
            !fmpq_is_zero(fmpq_mat_entry(R, (slong)r, (slong)c))) {
            pivot[r++] = c;
            continue;
        }
        k->v = an_grow(k->v, &k->cap, k->n + 1, sizeof *k->v);
        k->free = an_grow(k->free, &cap, k->n + 1, sizeof *k->free);
        struct an_combination *v = &k->v[k->n];
        k->free[k->n++] = b->column[c];
        an_combination_room(v, r + 1);
        fmpq_one(x);
        an_combination_add(v, b->column[c], x);
        for (size_t i = 0; i < r; i++) {
            fmpq_neg(x, fmpq_mat_entry(R, (slong)i, (slong)c));
            an_combination_add(v, b->column[pivot[i]], x);
        }
    }
    fmpq_clear(x);
    free(pivot);
}

/* place[c] is the place of a column in its block. */
static void solve_block(struct an_kernel *k, const struct an_homogeneous *s,
                        const struct block *b, const size_t *place)
{
    fmpq_mat_t R;
    fmpq_mat_init(R, (slong)b->nrows, (slong)b->ncolumns);
    slong row = -1;
    for (size_t i = 0; i < b->nentries; i++) {
        const struct an_homogeneous_entry *e = &s->v[b->entry[i]];
        row += i == 0 || e->row != s->v[b->entry[i - 1]].row;
        fmpq *x = fmpq_mat_entry(R, row, (slong)place[e->column]);
        fmpq_add(x, x, &e->by);
    }
    add_solutions(k, b, R, fmpq_mat_rref(R, R));
    fmpq_mat_clear(R);
}

void an_kernel_set(struct an_kernel *k, struct an_homogeneous *s)
{
    size_t n = s->columns;
    size_t *parent = an_alloc(n, sizeof *parent);
    size_t *place = an_alloc(n, sizeof *place);
    struct block *b = an_alloc(n, sizeof *b);
    an_kernel_clear(k);
    if (s->n > 0)
        qsort(s->v, s->n, sizeof *s->v, by_row);
    join_columns(parent, s);
    for (size_t c = 0; c < n; c++)
        place[c] = b[block_of(parent, c)].ncolumns++;
    for (size_t i = 0; i < s->n; i++) {
        struct block *x = &b[block_of(parent, s->v[i].column)];
        x->nentries++;
        x->nrows += i == 0 || s->v[i].row != s->v[i - 1].row;
    }
    for (size_t c = 0; c < n; c++) {
        b[c].column = an_alloc(b[c].ncolumns, sizeof *b[c].column);
        b[c].entry = an_alloc(b[c].nentries, sizeof *b[c].entry);
        b[c].nentries = 0;
    }
    for (size_t c = 0; c < n; c++)
        b[block_of(parent, c)].column[place[c]] = c;
    for (size_t i = 0; i < s->n; i++) {
        struct block *x = &b[block_of(parent, s->v[i].column)];
        x->entry[x->nentries++] = i;
    }
    for (size_t c = 0; c < n; c++) {
        if (b[c].ncolumns > 0)
            solve_block(k, s, &b[c], place);
        free(b[c].column);
        free(b[c].entry);
    }
    free(b);
    free(place);
    free(parent);
}
