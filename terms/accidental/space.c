/* space.c - charges under which some terms are neutral, as a space of rows.
 *
 * Elimination without fractions: what matters is which columns a charge leaves
 * at zero, and rows are kept without common factors.
 */
#include "terms/accidental/space.h"

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "algebra/normal.h"
#include "algebra/rows.h"

void an_space_conserved(struct an_rows *space, const struct an_rows *terms)
{
    fmpz_mat_t M, T, K;
    an_rows_matrix(M, terms);
    fmpz_mat_init(T, fmpz_mat_ncols(M), fmpz_mat_nrows(M));
    fmpz_mat_transpose(T, M);
    an_left_kernel(K, T);
    an_rows_add_matrix(space, K);
    fmpz_mat_clear(K);
    fmpz_mat_clear(T);
    fmpz_mat_clear(M);
}

void an_space_eliminate(struct an_rows *to, const struct an_rows *from,
                        size_t c)
{
    slong n = from->width, pivot = 0;
    fmpz_t content;
    fmpz_init(content);
    while (pivot < from->n && fmpz_is_zero(from->v + pivot * n + (slong)c))
        pivot++;
    for (slong i = 0; i < from->n; i++) {
        if (i == pivot)
            continue;
        fmpz *row = an_rows_add(to);
        const fmpz *old = from->v + i * n;
        _fmpz_vec_set(row, old, n);
        if (pivot == from->n)
            continue;
        const fmpz *p = from->v + pivot * n;
        _fmpz_vec_scalar_mul_fmpz(row, row, n, p + c);
        _fmpz_vec_scalar_submul_fmpz(row, p, n, old + c);
        _fmpz_vec_content(content, row, n);
        if (!fmpz_is_zero(content))
            _fmpz_vec_scalar_divexact_fmpz(row, row, n, content);
    }
    fmpz_clear(content);
}

/* The first row with something in the last column; NULL: none. */
static const fmpz *find_affine(const struct an_rows *r)
{
    for (slong i = 0; i < r->n; i++)
        if (!fmpz_is_zero(r->v + (i + 1) * r->width - 1))
            return r->v + i * r->width;
    return NULL;
}

/* rows := rows without column c, where some row with something in the last
 * column remains. */
static bool reduce(struct an_rows *rows, size_t c)
{
    struct an_rows less;
    an_rows_init(&less, rows->width);
    an_space_eliminate(&less, rows, c);
    bool possible = find_affine(&less) != NULL;
    struct an_rows old = possible ? *rows : less;
    if (possible)
        *rows = less;
    an_rows_clear(&old);
    return possible;
}

/* The rows of the space, with a last column of zeros, and minus the wanted
 * charges, with a 1 there: what vanishes on the fixed columns is an extension
 * less what is wanted. */
bool an_space_extend(fmpq *q, const struct an_rows *space, const bool *fixed,
                     const size_t *sequence)
{
    size_t n = (size_t)space->width;
    struct an_rows rows;
    fmpz_t scale;
    an_rows_init(&rows, space->width + 1);
    fmpz_init_set_ui(scale, 1);
    for (slong i = 0; i < space->n; i++)
        _fmpz_vec_set(an_rows_add(&rows), space->v + i * space->width,
                      space->width);
    for (size_t k = 0; k < n; k++)
        if (fixed[k])
            fmpz_lcm(scale, scale, fmpq_denref(q + k));
    fmpz *wanted = an_rows_add(&rows);
    fmpz_set(wanted + n, scale);
    for (size_t k = 0; k < n; k++) {
        if (!fixed[k])
            continue;
        fmpz_divexact(wanted + k, scale, fmpq_denref(q + k));
        fmpz_mul(wanted + k, wanted + k, fmpq_numref(q + k));
        fmpz_neg(wanted + k, wanted + k);
    }
    bool possible = true;
    for (size_t k = 0; k < n && possible; k++)
        possible = !fixed[k] || reduce(&rows, k);
    for (size_t i = 0; i < n && possible; i++)
        if (!fixed[sequence[i]])
            reduce(&rows, sequence[i]);
    const fmpz *row = possible ? find_affine(&rows) : NULL;
    for (size_t k = 0; k < n && row; k++)
        if (!fixed[k])
            fmpq_set_fmpz_frac(q + k, row + k, row + n);
    fmpz_clear(scale);
    an_rows_clear(&rows);
    return possible;
}
