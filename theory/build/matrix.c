/* matrix.c - reading a vev along a matrix or a diagonal.
 *
 * Numbers are exact and relative to each other. A matrix that is diagonal
 * counts as one that was given as a `diagonal`.
 */
#include "theory/build/matrix.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/rational.h"
#include "algebra/vector.h"
#include "theory/build/charge.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/tensor.h"

/* What is being read. */
struct reading {
    struct an_vev *v;
    const struct an_model *m;
    const struct an_field *f;
    const struct an_component_spec *spec;
    struct an_diags *diags;
    bool adjoint, tensor; /* of one factor, whatever it is; of SO(N) */
    bool shaped;          /* x is known */
    struct an_indices x;
    bool reversed; /* `of` names the factor of the columns first */
};

static int check_zero(const struct reading *r)
{
    const struct an_vev *v = r->v;
    if (!an_vector_is_zero(v->number, (slong)(v->rows * v->columns)))
        return 0;
    return an_error(r->diags, r->spec->numbers_at, "the %s vev of '%s' is zero",
                    r->spec->row ? "matrix" : "diagonal", r->f->name);
}

static void make_number(struct an_vev *v, size_t rows, size_t columns)
{
    v->rows = rows;
    v->columns = columns;
    v->number = _fmpq_vec_init((slong)(rows * columns));
}

static int refuse_count(const struct reading *r, size_t need)
{
    size_t n = r->spec->ndiagonal;
    an_error(r->diags, r->spec->numbers_at,
             "%zu number%s for the diagonal of '%s'", n, n == 1 ? "" : "s",
             r->f->name);
    return an_expected(r->diags, "%zu: the entries of a diagonal matrix", need);
}

/* ---- adjoints, and tensors of SO(N) */

/* The functional on labels that belongs to the eigenvalues. */
static void set_functional(struct an_vev *v, const struct an_model *m,
                           const fmpq *e)
{
    const struct an_group *g = &m->group[v->diagonal_group];
    v->ndiagonal = (size_t)g->lie.rank;
    v->diagonal = _fmpq_vec_init((slong)v->ndiagonal);
    an_eigenvalues_functional(v->diagonal, g, e);
}

static int read_adjoint(const struct reading *r)
{
    struct an_vev *v = r->v;
    v->form = AN_VEV_DIAGONAL;
    make_number(v, 1, r->spec->ndiagonal);
    if (an_eigenvalues_read(v->number, &r->m->group[v->diagonal_group],
                            r->spec->diagonal, v->columns, r->spec->numbers_at,
                            r->diags) < 0)
        return -1;
    set_functional(v, r->m, v->number);
    return check_zero(r);
}

/* The entries have no trace. */
static int read_tensor(const struct reading *r)
{
    struct an_vev *v = r->v;
    const struct an_group *g = &r->m->group[v->diagonal_group];
    v->form = AN_VEV_DIAGONAL;
    v->tensor = true;
    v->ndiagonal = an_natural_size(&g->lie);
    v->diagonal = _fmpq_vec_init((slong)v->ndiagonal);
    if (r->spec->ndiagonal != v->ndiagonal)
        return refuse_count(r, v->ndiagonal);
    if (an_entries_read(v->diagonal, g, true, r->spec->diagonal, v->ndiagonal,
                        r->spec->numbers_at, r->diags) < 0)
        return -1;
    make_number(v, 1, v->ndiagonal);
    an_vector_set(v->number, v->diagonal, (slong)v->ndiagonal);
    return check_zero(r);
}

/* ---- matrices */

static int read_rows(const struct reading *r, size_t rows, size_t columns)
{
    const struct an_component_spec *spec = r->spec;
    int rc = 0;
    make_number(r->v, rows, columns);
    if (spec->nrows != rows) {
        an_error(r->diags, spec->numbers_at, "%zu row%s for a matrix of '%s'",
                 spec->nrows, spec->nrows == 1 ? "" : "s", r->f->name);
        return an_expected(r->diags, "%zu rows of %zu numbers", rows, columns);
    }
    for (size_t i = 0; i < rows; i++) {
        if (spec->row[i].n != columns) {
            rc = an_error(r->diags, spec->row[i].at,
                          "%zu number%s in a row of a matrix of '%s'",
                          spec->row[i].n, spec->row[i].n == 1 ? "" : "s",
                          r->f->name);
            an_expected(r->diags, "%zu rows of %zu numbers", rows, columns);
            continue;
        }
        for (size_t j = 0; j < columns; j++)
            if (an_scalar_number(&r->v->number[i * columns + j],
                                 spec->row[i].labels[j], r->diags) < 0)
                rc = -1;
    }
    return rc;
}

/* Symmetric, antisymmetric, traceless: what the field demands. */
static int check_shape(const struct reading *r)
{
    const struct an_vev *v = r->v;
    size_t n = v->columns;
    enum an_shape shape = r->x.shape;
    int sign = shape == AN_SYMMETRIC || shape == AN_REAL_SYMMETRIC ? 1
               : shape == AN_ANTISYMMETRIC || shape == AN_REAL_ANTISYMMETRIC
                   ? -1
                   : 0;
    bool traceless = shape == AN_ADJOINT || shape == AN_REAL_SYMMETRIC;
    fmpq_t y;
    fmpq_init(y);
    int rc = 0;
    for (size_t i = 0; i < v->rows && rc == 0; i++)
        for (size_t j = 0; j <= i && j < n && sign && rc == 0; j++) {
            fmpq_mul_si(y, &v->number[j * n + i], sign);
            if (fmpq_equal(y, &v->number[i * n + j]))
                continue;
            rc = an_error(r->diags, r->spec->row[i].labels[j].at,
                          "the matrix of '%s' is not %s", r->f->name,
                          sign > 0 ? "symmetric" : "antisymmetric");
            char *text = an_rational_text(y);
            if (i == j)
                an_expected(r->diags, "0 in row %zu, column %zu", i + 1, j + 1);
            else
                an_expected(r->diags, "%s, from row %zu, column %zu", text,
                            j + 1, i + 1);
            free(text);
        }
    fmpq_zero(y);
    for (size_t i = 0; i < v->rows && traceless; i++)
        fmpq_add(y, y, &v->number[i * n + i]);
    if (!fmpq_is_zero(y)) {
        char *text = an_rational_text(y);
        rc = an_error(r->diags, r->spec->numbers_at,
                      "the matrix of '%s' has the trace %s, not 0", r->f->name,
                      text);
        an_expected(r->diags, "a traceless matrix, for %s",
                    shape == AN_ADJOINT ? "an adjoint" : "such a tensor");
        free(text);
    }
    fmpq_clear(y);
    return rc;
}

/* What a real field asks of its numbers (theory/matrix.c). */
static int expect_real(const struct reading *r)
{
    size_t n = r->x.index[0].size;
    if (r->x.shape == AN_ADJOINT)
        return an_expected(r->diags, "a symmetric matrix");
    if (r->x.shape == AN_ANTISYMMETRIC)
        return an_expected(r->diags, "M12 = M34, M13 = -M24, M14 = M23, or "
                                     "the opposite signs");
    if (r->spec->row || n != r->x.index[1].size)
        return an_expected(
            r->diags, "%s%s", r->spec->row ? "" : "`matrix`, ",
            n == 2 && r->x.index[1].size == 2
                ? "[[a, b], [-b, a]] or [[a, b], [b, -a]]"
                : "the last row backwards as the first one with other signs in "
                  "its second half, and so on inwards, or all opposite");
    return an_expected(r->diags,
                       "the same numbers from both ends, or opposite ones: %s",
                       n == 2 ? "a real bidoublet is along [1, 1] or [1, -1]"
                              : "such as 1, 2, ..., 2, 1 or 1, 2, ..., -2, -1");
}

static int check_real(const struct reading *r)
{
    if (r->f->type != AN_REAL_SCALAR || an_matrix_is_real(r->v, &r->x))
        return 0;
    for (size_t i = 0; i < 2 && r->x.shape != AN_COLUMN; i++) {
        size_t g = r->x.index[i].group;
        if (an_rep_reality(&r->m->group[g].lie, r->f->group[g].labels) ==
            AN_COMPLEX)
            return 0; /* that the field is real is wrong, as finish.c says */
    }
    an_error(r->diags, r->spec->numbers_at,
             "'%s' is real, but the %s is not, nor a multiple of one that is",
             r->f->name, r->spec->row ? "matrix" : "diagonal");
    return expect_real(r);
}

/* Rows and columns of pseudoreal indices: the other one is to be lowered. */
static void exchange_indices(const struct reading *r)
{
    struct an_vev *v = r->v, old = *v;
    size_t n = r->x.index[0].size, m = r->x.index[1].size;
    bool pseudoreal = r->x.index[1].lowered && !r->x.index[0].lowered &&
                      r->f->group[r->x.index[1].group].labels[0] == 1;
    make_number(v, n, m);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++) {
            fmpq *x = &v->number[i * m + j];
            if (!pseudoreal)
                an_matrix_entry(x, &old, j, i);
            else
                an_matrix_entry(x, &old, m - 1 - j, n - 1 - i);
            if (pseudoreal && (2 * i < n) != (2 * j < m))
                fmpq_neg(x, x);
        }
    _fmpq_vec_clear(old.number, (slong)(old.rows * old.columns));
}

/* A matrix becomes a row where it is diagonal. */
static void shorten(struct an_vev *v)
{
    struct an_vev old = *v;
    bool diagonal = v->rows > 1;
    for (size_t i = 0; i < v->rows; i++)
        for (size_t j = 0; j < v->columns; j++)
            diagonal = diagonal &&
                       (i == j || fmpq_is_zero(&v->number[i * v->columns + j]));
    if (!diagonal)
        return;
    make_number(v, 1, old.rows < old.columns ? old.rows : old.columns);
    for (size_t i = 0; i < v->columns; i++)
        an_matrix_entry(&v->number[i], &old, i, i);
    _fmpq_vec_clear(old.number, (slong)(old.rows * old.columns));
}

static int read_list(const struct reading *r, size_t need)
{
    if (r->x.shape == AN_ANTISYMMETRIC) {
        an_error(r->diags, r->spec->at,
                 "a diagonal vev of '%s', an antisymmetric tensor", r->f->name);
        return an_expected(r->diags, "`matrix`, with an antisymmetric one");
    }
    make_number(r->v, 1, need);
    if (r->spec->ndiagonal != need)
        return refuse_count(r, need);
    return an_entries_read(r->v->number, &r->m->group[r->x.index[0].group],
                           false, r->spec->diagonal, need, r->spec->numbers_at,
                           r->diags);
}

/* The functional of what is on the diagonal; a matrix that is diagonal counts
 * as one. */
static void set_adjoint(struct an_vev *v, const struct an_model *m)
{
    size_t n = an_natural_size(&m->group[v->diagonal_group].lie);
    fmpq *e = _fmpq_vec_init((slong)n);
    for (size_t i = 0; i < n; i++)
        an_matrix_entry(&e[i], v, i, i);
    set_functional(v, m, e);
    _fmpq_vec_clear(e, (slong)n);
    if (v->rows == 1)
        v->form = AN_VEV_DIAGONAL;
}

/* Rows and columns of SO(N): a matrix that is diagonal counts as the diagonal
 * of a tensor, one that turns each plane in itself as that of an adjoint. */
static void set_real(struct an_vev *v, const struct an_model *m,
                     enum an_shape shape)
{
    size_t n = v->columns;
    if (shape == AN_REAL_SYMMETRIC && v->rows == 1) {
        v->form = AN_VEV_DIAGONAL;
        v->tensor = true;
        v->ndiagonal = n;
        v->diagonal = _fmpq_vec_init((slong)n);
        an_vector_set(v->diagonal, v->number, (slong)n);
    }
    if (shape != AN_REAL_ANTISYMMETRIC)
        return;
    bool planes = true;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            planes = planes &&
                     (i / 2 == j / 2 || fmpq_is_zero(&v->number[i * n + j]));
    if (!planes)
        return;
    struct an_vev old = *v;
    make_number(v, 1, n / 2);
    for (size_t k = 0; k < n / 2; k++)
        fmpq_set(&v->number[k], &old.number[2 * k * n + 2 * k + 1]);
    _fmpq_vec_clear(old.number, (slong)(n * n));
    v->form = AN_VEV_DIAGONAL;
    set_functional(v, m, v->number);
}

static int read_matrix(const struct reading *r)
{
    struct an_vev *v = r->v;
    size_t n = r->x.index[r->reversed].size, m = r->x.index[!r->reversed].size;
    v->form = AN_VEV_MATRIX;
    if (r->x.shape == AN_COLUMN)
        m = n;
    if ((r->spec->row ? read_rows(r, n, m) : read_list(r, n < m ? n : m)) < 0)
        return -1;
    if ((r->spec->row && check_shape(r) < 0) || check_zero(r) < 0)
        return -1;
    if (r->reversed)
        exchange_indices(r);
    if (check_real(r) < 0)
        return -1;
    shorten(v);
    if (r->x.shape == AN_ADJOINT)
        set_adjoint(v, r->m);
    set_real(v, r->m, r->x.shape);
    return 0;
}

/* ---- which of them */

static bool is_factor(const struct reading *r, size_t k, size_t index)
{
    size_t g;
    return an_model_find_group(&g, r->m, r->spec->of[k].text) &&
           g == r->x.index[index].group;
}

/* `of` names the factors of rows and columns. */
static int read_of(struct reading *r)
{
    const struct an_component_spec *spec = r->spec;
    size_t g;
    if (!spec->of)
        return 0;
    for (size_t i = 0; i < spec->nof; i++)
        if (!an_model_find_group(&g, r->m, spec->of[i].text))
            return an_group_unknown(r->m, spec->of[i], r->diags);
    r->reversed = r->shaped && r->x.shape == AN_BIFUNDAMENTAL &&
                  spec->nof == 2 && is_factor(r, 0, 1) && is_factor(r, 1, 0);
    if (r->reversed ||
        (r->shaped && spec->nof == 2 && r->x.shape == AN_BIFUNDAMENTAL &&
         is_factor(r, 0, 0) && is_factor(r, 1, 1)))
        return 0;
    an_error(r->diags, spec->of[0].at,
             "'%s' has no index of each of these factors alone", r->f->name);
    if (!r->shaped || r->x.shape != AN_BIFUNDAMENTAL)
        return an_expected(r->diags, "`of` where a field has indices of two "
                                     "factors, as a bidoublet has");
    return an_expected(r->diags, "[%s, %s]",
                       r->m->group[r->x.index[0].group].name,
                       r->m->group[r->x.index[1].group].name);
}

/* A matrix where only a diagonal will do. */
static int refuse_matrix(const struct reading *r, const struct an_group *g)
{
    char *group = an_group_text(g);
    an_error(r->diags, r->spec->numbers_at,
             "the vev of '%s', %s of %s, is no `matrix` but a `diagonal`",
             r->f->name, r->adjoint ? "an adjoint" : "a vector", group);
    free(group);
    if (r->adjoint)
        return an_expected(r->diags, "%d numbers, %s", g->lie.rank,
                           g->family == AN_EXCEPTIONAL
                               ? "the coefficients of the Dynkin labels"
                               : "one of each pair of opposite eigenvalues");
    return an_expected(r->diags, "%zu numbers", an_natural_size(&g->lie));
}

static int refuse_shape(const struct reading *r)
{
    if (r->f->faulty)
        return 0;
    if (r->adjoint)
        return refuse_matrix(r, &r->m->group[r->v->diagonal_group]);
    if (r->shaped)
        return refuse_matrix(r, &r->m->group[r->x.index[0].group]);
    an_error(r->diags, r->spec->numbers_at,
             "a %s vev of '%s', which has no such shape",
             r->spec->row ? "matrix" : "diagonal", r->f->name);
    return an_expected(r->diags,
                       "an adjoint, a symmetric or antisymmetric tensor of "
                       "SU(N) or SO(N), a bifundamental of SU(N)s "
                       "and Sp(2N)s, or a vector of SO(N), a singlet of all "
                       "other simple factors");
}

int an_matrix_read(struct an_vev *v, const struct an_model *m,
                   const struct an_component_spec *spec, struct an_diags *diags)
{
    const struct an_field *f = &m->field[v->field];
    struct reading r = {.v = v, .m = m, .f = f, .spec = spec, .diags = diags};
    r.adjoint = an_field_is_adjoint(&v->diagonal_group, m, f);
    r.tensor = !r.adjoint && an_field_is_tensor(&v->diagonal_group, m, f);
    r.shaped = an_field_indices(&r.x, m, f);
    if (read_of(&r) < 0)
        return -1;
    if (!spec->diagonal && !spec->row) {
        an_error(diags, spec->at, "`of` names the indices of no matrix");
        return an_expected(diags, "`diagonal` or `matrix` beside it");
    }
    if (spec->diagonal && r.adjoint)
        return read_adjoint(&r);
    if (spec->diagonal && r.tensor)
        return read_tensor(&r);
    if (!r.shaped || (spec->row && r.x.shape == AN_COLUMN))
        return refuse_shape(&r);
    return read_matrix(&r);
}

void an_matrix_set(struct an_vev *v, const struct an_vev *like,
                   const struct an_model *m, const fmpq_mat_t M)
{
    struct an_indices x;
    size_t n = (size_t)fmpq_mat_nrows(M), k = (size_t)fmpq_mat_ncols(M);
    bool found = an_field_indices(&x, m, &m->field[like->field]);
    assert(found);
    (void)found;
    *v = (struct an_vev){.field = like->field,
                         .generation = like->generation,
                         .form = AN_VEV_MATRIX,
                         .diagonal_group = like->diagonal_group,
                         .at = like->at};
    make_number(v, x.shape == AN_COLUMN ? 1 : n, x.shape == AN_COLUMN ? n : k);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < k; j++)
            fmpq_set(&v->number[i * k + j],
                     fmpq_mat_entry(M, (slong)i, (slong)j));
    shorten(v);
    if (x.shape == AN_ADJOINT)
        set_adjoint(v, m);
    set_real(v, m, x.shape);
    if (v->form == AN_VEV_MATRIX) {
        an_matrix_set_weights(v, m);
    } else if (v->tensor) {
        an_tensor_set_weights(v, m);
    } else {
        v->nweights = 1;
        v->weights = an_alloc(m->total_rank, sizeof *v->weights);
    }
}
