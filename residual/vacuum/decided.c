/* decided.c - is a vacuum one of those whose stabiliser is known?
 *
 * All verdicts are read from T, the maximal torus with the Z(n)s, and from the
 * roots that survive. That is the stabiliser H of the vevs when
 * H = (T in H) H_0 with H_0 spanned by t in h and these roots; the vacuum is
 * undecided unless a theorem says so (docs/derivations.md). Vevs are taken one
 * after another, in any order. One leads from such an H to another when each of
 * its entries is a weight vector that is extremal under H (no root of H raises
 * it) and no two entries can be turned into each other by H, or when it lies
 * along the diagonal of an adjoint that nothing else acts on (the centraliser
 * of a torus is connected), or is a diagonal tensor that no root of H moves (T
 * alone then acts on it, by the charges of its entries), or is a doublet of
 * SU(2) or a real vector of weight zero that nothing else acts on. What is left
 * may be bifundamentals, taken first: their stabiliser is the unitary group of
 * an algebra of matrices, which linear algebra compares with the diagonal and
 * single entries.
 *
 * Z(n)s are treated as U(1)s here, and explicit breaking is left out: what
 * holds for the larger group holds for the smaller one, as both have the same
 * semisimple part.
 */

#include "residual/vacuum/decided.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/normal.h"
#include "algebra/rows.h"
#include "theory/component.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/bifundamental.h"
#include "residual/vacuum/broken.h"
#include "residual/vacuum/survey.h"

/* ---- entries under the group reached so far */

/* Does no kept root of one factor raise the entry? */
static bool is_extremal_under(const struct an_survey *s,
                              const struct an_vev_vector *v,
                              const struct an_vev_entry *e, size_t g)
{
    const struct an_lie *lie = &s->m->group[g].lie;
    const int *highest = s->m->field[v->field].group[g].labels;
    size_t r = (size_t)lie->rank;
    int *moved = an_alloc(r, sizeof *moved);
    bool yes = true;
    fmpq_t p;
    fmpq_init(p);
    for (size_t k = 0; k < lie->npositive && yes; k++) {
        const int *root = lie->positive + k * r;
        if (!s->keep[g][k])
            continue;
        if (e->diagonal) {
            yes = an_vev_keeps(s->m, e->diagonal, g, root);
            continue;
        }
        const int *w = an_survey_labels(s, e->weight, g);
        an_lie_inner(p, lie, w, root);
        int sign = fmpq_sgn(p) < 0 ? -1 : 1;
        for (size_t i = 0; i < r; i++)
            moved[i] = w[i] + sign * root[i];
        yes = !an_broken_is_weight(lie, highest, moved);
    }
    fmpq_clear(p);
    free(moved);
    return yes;
}

static bool is_extremal(const struct an_survey *s,
                        const struct an_vev_vector *v,
                        const struct an_vev_entry *e)
{
    bool yes = true;
    for (size_t g = AN_START; yes && an_group_next(&g, s->m, AN_SIMPLE);)
        yes = is_extremal_under(s, v, e, g);
    return yes;
}

/* w := its dominant image under the kept roots. */
static void make_dominant(int *w, const struct an_survey *s)
{
    fmpq_t p, norm;
    fmpq_init(p);
    fmpq_init(norm);
    for (size_t g = AN_START; an_group_next(&g, s->m, AN_SIMPLE);) {
        const struct an_lie *lie = &s->m->group[g].lie;
        size_t r = (size_t)lie->rank;
        int *x = w + s->m->first_label[g];
        for (size_t k = 0; k < lie->npositive; k++) {
            const int *root = lie->positive + k * r;
            an_lie_inner(p, lie, x, root);
            if (!s->keep[g][k] || fmpq_sgn(p) >= 0)
                continue;
            an_lie_inner(norm, lie, root, root);
            fmpq_div(p, p, norm);
            fmpq_mul_si(p, p, 2);
            for (size_t i = 0; i < r; i++)
                x[i] -= (int)fmpz_get_si(fmpq_numref(p)) * root[i];
            k = (size_t)-1; /* from the first root again */
        }
    }
    fmpq_clear(p);
    fmpq_clear(norm);
}

/* Are two weights of one vector the same on the unbroken part of the torus:
 * does their difference lie in the span of what is absorbed? */
static bool same_on_torus(const struct an_survey *s, const int *a, const int *b)
{
    fmpz_mat_t M;
    struct an_rows all;
    an_rows_init(&all, s->absorbed.width);
    an_rows_copy(&all, &s->absorbed);
    fmpz *row = an_rows_add(&all);
    for (size_t i = 0; i < s->m->total_rank; i++)
        fmpz_set_si(&row[i], a[i] - b[i]);
    an_rows_matrix(M, &all);
    slong with = an_rank(M);
    fmpz_mat_clear(M);
    all.n--;
    an_rows_matrix(M, &all);
    bool same = an_rank(M) == with;
    fmpz_mat_clear(M);
    an_rows_clear(&all);
    return same;
}

/* Can the group so far turn one entry into a multiple of the other? */
static bool are_confused(const struct an_survey *s,
                         const struct an_vev_entry *a,
                         const struct an_vev_entry *b)
{
    size_t r = s->m->total_rank;
    int *x = an_alloc(r, sizeof *x), *y = an_alloc(r, sizeof *y);
    memcpy(x, a->weight, r * sizeof *x);
    memcpy(y, b->weight, r * sizeof *y);
    make_dominant(x, s);
    make_dominant(y, s);
    bool yes =
        same_on_torus(s, x, y) && !same_on_torus(s, a->weight, b->weight);
    free(x);
    free(y);
    return yes;
}

/* ---- theorems */

static bool is_uncharged(const struct an_survey *s,
                         const struct an_vev_vector *v)
{
    const struct an_field *f = &s->m->field[v->field];
    for (size_t g = AN_START; an_abelian_next(&g, s->m);)
        if (!fmpq_is_zero(f->group[g].charge[v->generation].constant))
            return false;
    return true;
}

/* *factor := the only simple factor that acts, when nothing else does. */
static bool acts_alone(size_t *factor, const struct an_survey *s,
                       const struct an_vev_vector *v)
{
    return an_field_only_simple(factor, s->m, &s->m->field[v->field]) &&
           is_uncharged(s, v);
}

/* Along the diagonal of an adjoint of one factor, and a singlet of all others?
 */
static bool is_diagonal_adjoint(const struct an_survey *s,
                                const struct an_vev_vector *v)
{
    size_t g;
    const struct an_vev_entry *e = &s->entry[v->first];
    if (v->n != 1 || !acts_alone(&g, s, v))
        return false;
    const struct an_lie *lie = &s->m->group[g].lie;
    return an_rep_is_trivial(lie, an_survey_labels(s, e->weight, g)) &&
           an_rep_is_adjoint(lie, s->m->field[v->field].group[g].labels);
}

/* Any doublet of an unbroken SU(2) that nothing else acts on: the identity of
 * SU(2) alone leaves it. */
static bool is_lone_doublet(const struct an_survey *s,
                            const struct an_vev_vector *v)
{
    size_t g;
    return acts_alone(&g, s, v) && an_lie_is_su2(&s->m->group[g].lie) &&
           s->m->field[v->field].group[g].labels[0] == 1 && s->keep[g][0];
}

/* The vector of weight zero of SO(2N+1), or of the 7 of G2, of an unbroken
 * factor that nothing else acts on: a number times a real vector. A sphere of
 * at least two dimensions is simply connected, so the stabiliser is connected,
 * and it is spanned by the torus and the long roots. */
static bool is_lone_vector(const struct an_survey *s,
                           const struct an_vev_vector *v)
{
    size_t g;
    const struct an_vev_entry *e = &s->entry[v->first];
    if (v->n != 1 || e->diagonal || !acts_alone(&g, s, v))
        return false;
    const struct an_lie *lie = &s->m->group[g].lie;
    const int *labels = s->m->field[v->field].group[g].labels;
    int node = lie->series == 'C' ? 1 : 0, sum = 0;
    bool whole = true;
    for (int i = 0; i < lie->rank; i++)
        sum += labels[i];
    for (size_t k = 0; k < lie->npositive; k++)
        whole = whole && s->keep[g][k];
    return whole && sum == 1 && labels[node] == 1 &&
           (lie->series == 'B' || lie->series == 'G' ||
            (lie->series == 'C' && lie->rank == 2)) &&
           an_rep_is_trivial(lie, an_survey_labels(s, e->weight, g));
}

static bool leads_on(const struct an_survey *s, const struct an_vev_vector *v)
{
    const struct an_vev_entry *e = &s->entry[v->first];
    if (e->vev->form == AN_VEV_TERMS)
        return false;
    if (is_diagonal_adjoint(s, v) || is_lone_doublet(s, v) ||
        is_lone_vector(s, v))
        return true;
    for (size_t i = 0; i < v->n; i++)
        if (!is_extremal(s, v, &e[i]))
            return false;
    for (size_t i = 0; i < v->n; i++)
        for (size_t j = 0; j < i; j++)
            if (are_confused(s, &e[i], &e[j]))
                return false;
    return true;
}

/* Takes all vectors that lead on; true when none is left. */
static bool take_all(struct an_survey *s)
{
    size_t left = 0;
    for (bool moved = true; moved;) {
        moved = false;
        left = 0;
        for (size_t i = 0; i < s->n; i++) {
            if (s->v[i].taken)
                continue;
            if (!leads_on(s, &s->v[i])) {
                left++;
                continue;
            }
            an_survey_take(s, &s->v[i]);
            moved = true;
        }
    }
    return left == 0;
}

void an_decided_roots(bool **root, const struct an_model *m,
                      const struct an_vacuum *p)
{
    struct an_survey s;
    an_survey_init(&s, m, p);
    take_all(&s);
    for (size_t g = 0; g < m->ngroups; g++)
        if (root[g])
            memcpy(root[g], s.keep[g],
                   m->group[g].lie.npositive * sizeof **root);
    an_survey_clear(&s);
}

bool an_vacuum_is_decided(size_t *field, const struct an_model *m,
                          const struct an_vacuum *p)
{
    struct an_survey s;
    an_survey_init(&s, m, p);
    bool decided = take_all(&s);
    for (size_t i = s.n; i-- > 0 && !decided;)
        if (!s.v[i].taken)
            *field = s.v[i].field;
    if (!decided) {
        an_survey_restart(&s);
        decided = an_take_bifundamentals(&s) && take_all(&s);
    }
    an_survey_clear(&s);
    return decided;
}
