/* accidental_r.c - a U(1) R-symmetry that nobody asked for.
 *
 * Charges q of fields and 1 of theta are one of the listed terms exactly when q
 * solves q . n = 2 for the field numbers n of each term of the superpotential,
 * q . n = 0 for those of every other term, q = 1 for each gaugino, which
 * couples to a superfield, its conjugate and no theta else, and q = 0 for each
 * real field. Solutions differ by ordinary symmetries. Elimination leaves the
 * last columns free, which get 0.
 */
#include "terms/accidental/accidental_r.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "algebra/rows.h"
#include "algebra/solve.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/term.h"
#include "terms/accidental/accidental.h"
#include "terms/blocks.h"
#include "terms/numbers.h"

/* Rows of field numbers, each with what their charge has to be behind it. */
static void add_condition(struct an_rows *all, const fmpz *numbers, slong value)
{
    fmpz *row = an_rows_add(all);
    for (slong k = 0; k + 1 < all->width; k++)
        fmpz_set(row + k, numbers + k);
    fmpz_set_si(row + all->width - 1, value);
}

static bool add_term(struct an_rows *all, struct an_characters *characters,
                     const struct an_numbers *x, const struct an_term *term,
                     bool by_hand)
{
    struct an_rows rows;
    an_rows_init(&rows, (slong)x->blocks.n);
    bool complete = an_numbers_term(&rows, characters, x, term, by_hand);
    for (slong i = 0; i < rows.n; i++)
        add_condition(all, rows.v + i * rows.width,
                      2 * an_term_theta(x->model, term));
    an_rows_clear(&rows);
    return complete;
}

static void add_fields(struct an_rows *all, const struct an_numbers *x)
{
    for (size_t k = 0; k < x->blocks.n; k++) {
        enum an_field_type type = x->model->field[x->blocks.v[k].field].type;
        if (an_numbers_is_gaugino(x, k)) {
            fmpz *row = an_rows_add(all);
            fmpz_one(row + k);
            fmpz_one(row + x->blocks.n);
        }
        if (type == AN_REAL_SCALAR || type == AN_MAJORANA)
            fmpz_one(an_rows_add(all) + k);
    }
}

static bool may_have_one(const struct an_model *m)
{
    bool super = false;
    for (size_t i = 0; i < m->nfields; i++)
        super = super || m->field[i].type == AN_SUPERFIELD;
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);)
        super = super && !m->group[g].r_symmetry;
    return super && m->ncouplings > 0;
}

/* charge (zeros) := a solution of the conditions; false when there is none. */
static bool solve(fmpq *charge, const struct an_rows *all,
                  const size_t *sequence)
{
    slong n = all->width - 1;
    fmpq_mat_t M;
    fmpq_mat_init(M, all->n, n + 1);
    for (slong i = 0; i < all->n; i++)
        for (slong c = 0; c <= n; c++)
            fmpq_set_fmpz(fmpq_mat_entry(M, i, c),
                          all->v + i * all->width +
                              (c < n ? (slong)sequence[n - 1 - c] : n));
    fmpq *q = _fmpq_vec_init(n);
    bool solvable = an_rational_solution(q, M);
    for (slong c = 0; c < n; c++)
        fmpq_set(charge + sequence[n - 1 - c], q + c);
    _fmpq_vec_clear(q, n);
    fmpq_mat_clear(M);
    return solvable;
}

void an_accidental_r(struct an_accidentals *a, struct an_characters *characters,
                     const struct an_numbers *x, const size_t *sequence)
{
    const struct an_model *m = x->model;
    slong n = (slong)x->blocks.n;
    struct an_rows all;
    if (!a->listed || !may_have_one(m))
        return;
    an_rows_init(&all, n + 1);
    add_fields(&all, x);
    bool complete = true;
    for (size_t i = 0; i < m->ncouplings && complete; i++)
        complete = add_term(&all, characters, x, &m->coupling[i], false);
    for (size_t i = 0; i < m->nexplicit && complete; i++)
        complete = add_term(&all, NULL, x, &m->explicit_term[i], true);
    a->r_charge = _fmpq_vec_init(n);
    if (!complete || !solve(a->r_charge, &all, sequence)) {
        _fmpq_vec_clear(a->r_charge, n);
        a->r_charge = NULL;
    }
    an_rows_clear(&all);
}
