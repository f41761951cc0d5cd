/* bifundamental.c - what vevs of bifundamentals of SU(N) x SU(M) leave.
 *
 * Charges under the other groups act like phases of U(N) x U(M) when all
 * vectors of the pair have the same ones (up to conjugation). The stabiliser is
 * then the unitary group of the algebra of all X, Y with X M = M Y and
 * X* M = M Y* for each vector M, hence connected. It lies in the torus and its
 * roots when all solutions are spanned by diagonal ones and single entries.
 * Distinct primes for entries that nothing relates show it: special numbers can
 * only have more solutions than unrelated ones.
 */
#include "residual/vacuum/bifundamental.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>
#include <flint/ulong_extras.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/normal.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/vacuum.h"
#include "theory/model.h"
#include "residual/vacuum/survey.h"

/* How a vector of several entries turns under SU(N) x SU(M), +1: as N, -1: as
 * its conjugate. */
struct link {
    size_t group[2];
    int sign[2];     /* opposite ones; of SU(2) whichever is needed */
    bool lowered[2]; /* as matrices in a file have the indices */
};

static bool is_fundamental(int *sign, const struct an_lie *lie,
                           const int *labels)
{
    int sum = 0, last = lie->rank - 1;
    for (int i = 0; i < lie->rank; i++)
        sum += labels[i] * labels[i];
    *sign = lie->rank == 1 ? 0 : labels[0] == 1 ? 1 : -1;
    return lie->series == 'A' && sum == 1 &&
           (labels[0] == 1 || labels[last] == 1);
}

static bool find_link(struct link *x, const struct an_survey *s,
                      const struct an_vev_vector *v)
{
    const struct an_model *m = s->m;
    size_t n = 0;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        const int *labels = m->field[v->field].group[g].labels;
        if (an_rep_is_trivial(lie, labels))
            continue;
        if (n == 2 || !is_fundamental(&x->sign[n], lie, labels))
            return false;
        x->group[n++] = g;
    }
    struct an_indices indices;
    if (n < 2 || m->field[v->field].type == AN_REAL_SCALAR ||
        s->entry[v->first].vev->form == AN_VEV_TERMS)
        return false;
    if (an_field_indices(&indices, m, &m->field[v->field]))
        for (size_t k = 0; k < 2; k++)
            x->lowered[k] = indices.index[k].lowered;
    if (x->sign[0] == 0)
        x->sign[0] = x->sign[1] ? -x->sign[1] : 1;
    if (m->group[x->group[1]].lie.rank == 1)
        x->sign[1] = -x->sign[0];
    return true;
}

/* Do two vectors of the same factors turn alike, up to conjugation? Then y
 * becomes its sign where that is free. */
static bool are_parallel(const struct an_survey *s,
                         const struct an_vev_vector *a, const struct link *x,
                         const struct an_vev_vector *b, struct link *y)
{
    const struct an_lie *first = &s->m->group[x->group[0]].lie;
    const struct an_lie *second = &s->m->group[x->group[1]].lie;
    bool free_signs = first->rank == 1 && second->rank == 1;
    for (int opposite = 0; opposite < 2; opposite++) {
        int sign = opposite ? -1 : 1;
        if (!an_survey_same_charges(s, a, b, opposite))
            continue;
        for (int k = 0; free_signs && k < 2; k++)
            y->sign[k] = sign * x->sign[k];
        if (y->sign[0] == sign * x->sign[0] && y->sign[1] == sign * x->sign[1])
            return true;
    }
    return false;
}

/* The k for which sign * w is the k-th weight of the fundamental of SU(N). */
static size_t place_of(const int *w, size_t rank, int sign)
{
    for (size_t i = 0; i < rank; i++)
        if (sign * w[i] == -1)
            return i + 1;
    return 0;
}

/* q := the entry of a matrix that a file gives. Raising or lowering an index of
 * SU(2) turns the sign of the lower of its weights. */
static void find_number(fmpq_t q, const struct an_survey *s,
                        const struct an_vev_entry *e, const struct link *x)
{
    size_t at[2];
    bool minus = false;
    for (int k = 0; k < 2; k++) {
        const int *w = an_survey_labels(s, e->weight, x->group[k]);
        at[k] = place_of(w, (size_t)s->m->group[x->group[k]].lie.rank,
                         x->lowered[k] ? -1 : 1);
        minus ^= x->lowered[k] != (x->sign[k] < 0) && w[0] < 0;
    }
    an_matrix_entry(q, e->vev, at[0], at[1]);
    if (minus)
        fmpq_neg(q, q);
}

/* M (an N x M matrix) := a vector with distinct primes for its entries, those
 * of a matrix that a file gives times one prime. */
static void set_matrix(fmpq_mat_t M, const struct an_survey *s,
                       const struct an_vev_vector *v, const struct link *x,
                       ulong *prime)
{
    fmpq_t q, p;
    fmpq_init(q);
    fmpq_init(p);
    for (size_t i = 0; i < v->n; i++) {
        const struct an_vev_entry *e = &s->entry[v->first + i];
        bool same = i > 0 && e->vev->number && e->vev == e[-1].vev;
        size_t at[2];
        for (int k = 0; k < 2; k++) {
            size_t g = x->group[k];
            at[k] = place_of(an_survey_labels(s, e->weight, g),
                             (size_t)s->m->group[g].lie.rank, x->sign[k]);
        }
        *prime = same ? *prime : n_nextprime(*prime, 1);
        fmpq_set_ui(p, *prime, 1);
        if (e->vev->number) {
            find_number(q, s, e, x);
            fmpq_mul(p, p, q);
        }
        fmpq *entry = fmpq_mat_entry(M, (slong)at[0], (slong)at[1]);
        fmpq_add(entry, entry, p);
    }
    fmpq_clear(p);
    fmpq_clear(q);
}

/* Rows of E from `at` on := X M = M Y and M^T X = Y M^T, for the entries of X
 * and then those of Y. */
static void set_equations(fmpz_mat_t E, slong at, const fmpz_mat_t M)
{
    slong n = fmpz_mat_nrows(M), m = fmpz_mat_ncols(M);
    for (slong a = 0; a < n; a++)
        for (slong b = 0; b < m; b++, at += 2) {
            for (slong c = 0; c < n; c++) {
                const fmpz *q = fmpz_mat_entry(M, c, b);
                fmpz_set(fmpz_mat_entry(E, at, a * n + c), q);
                fmpz_set(fmpz_mat_entry(E, at + 1, c * n + a), q);
            }
            for (slong d = 0; d < m; d++) {
                const fmpz *q = fmpz_mat_entry(M, a, d);
                fmpz_neg(fmpz_mat_entry(E, at, n * n + d * m + b), q);
                fmpz_neg(fmpz_mat_entry(E, at + 1, n * n + b * m + d), q);
            }
        }
}

/* The solutions X, Y of these equations that are seen without looking at the
 * numbers: diagonal ones, one for each connected part of rows and columns, and
 * single entries between rows or columns that are empty. */
static slong count_plain(const fmpz_mat_t E, slong n, slong m)
{
    fmpz_mat_t D;
    slong rows = 0, columns = 0;
    fmpz_mat_init(D, fmpz_mat_nrows(E), n + m);
    for (slong k = 0; k < n + m; k++) {
        slong at = k < n ? k * n + k : n * n + (k - n) * m + (k - n);
        bool empty = true;
        for (slong i = 0; i < fmpz_mat_nrows(E); i++) {
            fmpz_set(fmpz_mat_entry(D, i, k), fmpz_mat_entry(E, i, at));
            empty = empty && fmpz_is_zero(fmpz_mat_entry(D, i, k));
        }
        rows += k < n && empty;
        columns += k >= n && empty;
    }
    slong count = n + m - an_rank(D);
    fmpz_mat_clear(D);
    return count + rows * (rows - 1) + columns * (columns - 1);
}

/* Entries of X and Y together that elimination is quick for. */
#define MAX_UNKNOWNS 300

/* Is the algebra of all X, Y that commute with the vectors of a pair of factors
 * spanned by diagonal ones and single entries? */
static bool is_aligned(const struct an_survey *s, const struct link *link,
                       size_t first)
{
    const size_t *g = link[first].group;
    slong n = s->m->group[g[0]].lie.rank + 1;
    slong m = s->m->group[g[1]].lie.rank + 1, at = 0, count = 0;
    ulong prime = 1;
    fmpz_t den;
    fmpz_mat_t E, M;
    fmpq_mat_t Q;
    for (size_t i = 0; i < s->n; i++)
        count += link[i].sign[0] && link[i].group[0] == g[0];
    if (n * n + m * m > MAX_UNKNOWNS || count > MAX_UNKNOWNS)
        return false;
    fmpz_init(den);
    fmpz_mat_init(E, 2 * n * m * count, n * n + m * m);
    for (size_t i = 0; i < s->n; i++) {
        if (!link[i].sign[0] || link[i].group[0] != g[0])
            continue;
        fmpq_mat_init(Q, n, m);
        fmpz_mat_init(M, n, m);
        set_matrix(Q, s, &s->v[i], &link[i], &prime);
        fmpq_mat_get_fmpz_mat_matwise(M, den, Q);
        set_equations(E, at, M);
        fmpq_mat_clear(Q);
        fmpz_mat_clear(M);
        at += 2 * n * m;
    }
    bool aligned = n * n + m * m - an_rank(E) == count_plain(E, n, m);
    fmpz_mat_clear(E);
    fmpz_clear(den);
    return aligned;
}

/* The first vector of the same two factors; i if there is none. False: one
 * shares a single factor with it, or does not turn alike. */
static bool find_first(size_t *first, const struct an_survey *s,
                       struct link *link, size_t i)
{
    *first = i;
    for (size_t j = 0; j < i; j++) {
        const size_t *a = link[j].group, *b = link[i].group;
        if (!link[j].sign[0])
            continue;
        if (a[0] == b[0] && a[1] == b[1]) {
            *first = j;
            return are_parallel(s, &s->v[j], &link[j], &s->v[i], &link[i]);
        }
        if (a[0] == b[0] || a[0] == b[1] || a[1] == b[0] || a[1] == b[1])
            return false;
    }
    return true;
}

bool an_take_bifundamentals(struct an_survey *s)
{
    struct link *link = an_alloc(s->n, sizeof *link);
    size_t *first = an_alloc(s->n, sizeof *first);
    bool good = true;
    for (size_t i = 0; i < s->n && good; i++)
        if (s->v[i].n > 1 && find_link(&link[i], s, &s->v[i]))
            good = find_first(&first[i], s, link, i);
        else
            link[i].sign[0] = 0;
    for (size_t i = 0; i < s->n && good; i++)
        if (link[i].sign[0] && first[i] == i)
            good = is_aligned(s, link, i);
    for (size_t i = 0; i < s->n && good; i++)
        if (link[i].sign[0])
            an_survey_take(s, &s->v[i]);
    free(first);
    free(link);
    return good;
}
