/* symmetric.c - symmetric tensors of SU(N), turned to the diagonal.
 *
 * U M U^T is diagonal, with the singular values of M, for some U in U(N). For
 * entries that nothing relates as many are not zero as entries, M_ij and M_ji
 * both, can be chosen in different rows and columns. Where numbers that are
 * drawn have so many, and all different, generic ones do. What leaves M alone
 * depends on nothing else, up to an element of SU(N): the one phase of all that
 * is left of U is that of the vev.
 */
#include "residual/rotated/symmetric.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_mat.h>
#include <flint/fmpz_poly.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/normal.h"
#include "theory/build/entries.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/rotated/replace.h"
#include "residual/rotated/turning.h"

struct work {
    const struct an_model *m;
    size_t group, field;
    int sign;      /* -1: of the conjugate representation */
    slong N, rank; /* of generic matrices */
    fmpz_mat_t M;  /* numbers drawn for the entries */
};

/* Is the field, of one generation, a symmetric tensor of an SU(N) and nothing
 * else but charged? */
static bool is_symmetric(struct work *w)
{
    const struct an_field *f = &w->m->field[w->field];
    if (!an_field_only_simple(&w->group, w->m, f) || f->generations != 1 ||
        f->type == AN_REAL_SCALAR)
        return false;
    const struct an_lie *g = &w->m->group[w->group].lie;
    const int *labels = f->group[w->group].labels;
    int sum = 0;
    for (int i = 0; i < g->rank; i++)
        sum += labels[i];
    w->sign = labels[0] == 2 ? 1 : -1;
    w->N = g->rank + 1;
    return g->series == 'A' && g->rank > 1 && sum == 2 &&
           (labels[0] == 2 || labels[g->rank - 1] == 2);
}

/* weight := that of entry (i, j). */
static void set_weight(int *weight, const struct work *w, size_t i, size_t j)
{
    const struct an_lie *g = &w->m->group[w->group].lie;
    int a[AN_MAX_RANK] = {0}, b[AN_MAX_RANK] = {0};
    int *own = weight + w->m->first_label[w->group];
    an_natural_weight(a, g, i);
    an_natural_weight(b, g, j);
    memset(weight, 0, w->m->total_rank * sizeof *weight);
    for (int k = 0; k < g->rank; k++)
        own[k] = w->sign * (a[k] + b[k]);
}

/* May all of the factor turn the vevs? */
static bool may_turn(const struct work *w)
{
    bool may = true;
    for (size_t k = 0; k < w->m->group[w->group].lie.npositive && may; k++)
        may = an_root_may_turn(w->m, w->group, k);
    return may;
}

/* M := numbers for the entries along which the field has a vev in a vacuum.
 * False when there are none, or the factor acts on other vevs, too. */
static bool draw(struct work *w, const struct an_vacuum *p)
{
    size_t r = w->m->total_rank;
    int *weight = an_alloc(r, sizeof *weight);
    bool good = true, any = false;
    ulong state = 1;
    fmpz_mat_zero(w->M);
    for (size_t i = 0; i < p->nvevs && good; i++) {
        const struct an_vev *v = &p->vev[i];
        if (v->field != w->field) {
            good = !an_field_transforms(w->m, &w->m->field[v->field], w->group);
            continue;
        }
        good = !an_vev_is_direction(v);
        for (slong a = 0; a < w->N; a++)
            for (slong b = 0; b <= a; b++) {
                set_weight(weight, w, (size_t)a, (size_t)b);
                for (size_t k = 0; k < v->nweights; k++) {
                    if (memcmp(v->weights + k * r, weight, r * sizeof(int)))
                        continue;
                    state = state * 6364136223846793005u + 1442695040888963407u;
                    fmpz_set_ui(fmpz_mat_entry(w->M, a, b),
                                1 + (state >> 33) % 1000);
                    fmpz_set(fmpz_mat_entry(w->M, b, a),
                             fmpz_mat_entry(w->M, a, b));
                    any = true;
                }
            }
    }
    free(weight);
    return good && any;
}

/* How many entries lie in different rows and columns? */
static slong count_independent(const struct work *w)
{
    size_t N = (size_t)w->N;
    bool *filled = an_alloc(N * N, sizeof *filled);
    for (slong i = 0; i < w->N * w->N; i++)
        filled[i] = !fmpz_is_zero(fmpz_mat_entry(w->M, i / w->N, i % w->N));
    slong n = (slong)an_entries_independent(filled, N, N);
    free(filled);
    return n;
}

/* Are the singular values, but for zero, different, and as many as they are at
 * most? Sets the rank. */
static bool are_different(struct work *w)
{
    fmpz_mat_t T;
    fmpz_poly_t f;
    fmpz_mat_init(T, w->N, w->N);
    fmpz_poly_init(f);
    fmpz_mat_transpose(T, w->M);
    fmpz_mat_mul(T, w->M, T);
    fmpz_mat_charpoly(f, T);
    w->rank = an_rank(w->M);
    fmpz_poly_shift_right(f, f, w->N - w->rank);
    bool good = w->rank == count_independent(w) && fmpz_poly_is_squarefree(f);
    fmpz_poly_clear(f);
    fmpz_mat_clear(T);
    return good;
}

/* to (uninitialised) := p with the diagonal. */
static void turn_vacuum(struct an_vacuum *to, const struct work *w,
                        const struct an_vacuum *p)
{
    size_t r = w->m->total_rank;
    bool done = false;
    *to = *p;
    to->nvevs = 0;
    to->cap = p->nvevs;
    to->vev = an_alloc(p->nvevs, sizeof *to->vev);
    to->rotated = true;
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        if (v->field != w->field) {
            an_vev_copy(&to->vev[to->nvevs++], v, w->m);
        } else if (!done) {
            struct an_vev *new = &to->vev[to->nvevs++];
            *new = (struct an_vev){.field = v->field,
                                   .generation = v->generation,
                                   .form = AN_VEV_COMPONENT,
                                   .replaced = true,
                                   .at = v->at};
            new->nweights = (size_t)w->rank;
            new->weights = an_alloc(new->nweights *r, sizeof *new->weights);
            for (size_t k = 0; k < new->nweights; k++)
                set_weight(new->weights + k *r, w, k, k);
            done = true;
        }
    }
}

/* Does each vacuum give the field the same entries as the last, or none? */
static bool are_alike(struct work *w, const struct an_vacuum *p, size_t n)
{
    fmpz_mat_t last;
    bool alike = true;
    fmpz_mat_init(last, w->N, w->N);
    fmpz_mat_swap(last, w->M);
    for (size_t i = 0; i + 1 < n && alike; i++)
        alike = !draw(w, &p[i]) ? fmpz_mat_is_zero(w->M)
                                : fmpz_mat_equal(w->M, last);
    fmpz_mat_swap(last, w->M);
    fmpz_mat_clear(last);
    return alike;
}

static bool try_field(struct work *w, struct an_model *m, size_t first,
                      size_t n, const struct an_replacement *why)
{
    const struct an_vacuum *p = &m->vacuum[first];
    bool good = draw(w, &p[n - 1]) && are_different(w) && are_alike(w, p, n);
    if (!good)
        return false;
    struct an_vacuum *to = an_alloc(n, sizeof *to);
    for (size_t i = 0; i < n; i++)
        turn_vacuum(&to[i], w, &p[i]);
    good = an_vacua_replace(m, first, n, to, why);
    free(to);
    return good;
}

bool an_vacua_turn_symmetric(struct an_model *m, size_t first, size_t n,
                             const struct an_replacement *why)
{
    bool taken = false;
    for (size_t f = 0; f < m->nfields && !taken; f++) {
        struct work w = {.m = m, .field = f};
        if (!is_symmetric(&w) || !may_turn(&w))
            continue;
        fmpz_mat_init(w.M, w.N, w.N);
        taken = try_field(&w, m, first, n, why);
        fmpz_mat_clear(w.M);
    }
    return taken;
}
