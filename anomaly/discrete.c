/* discrete.c - anomalies of discrete symmetries Z_n.
 *
 * A symmetry turns a left-handed component by s/n of a circle. The linear
 * conditions are those of Ibanez and Ross; the cubic one and the exact ones of
 * Hsieh (arXiv:1808.02881) depend on what was integrated out and on the spin
 * structure, so they are reported and never counted. An imposed Z(n) is the
 * functional 1/n on its own charge; a residual one any functional.
 */
#include "anomaly/discrete.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/algebra.h"
#include "algebra/rational.h"
#include "theory/component.h"
#include "theory/group.h"
#include "theory/model.h"
#include "anomaly/anomaly.h"
#include "anomaly/name.h"
#include "anomaly/spin.h"
#include "anomaly/sum.h"
#include "anomaly/symmetry.h"

/* "sum s = 3 = 1 mod 2" */
static void set_residue(struct an_anomaly *x, const char *sum,
                        const fmpz_t modulus)
{
    fmpz_t r;
    fmpz_init(r);
    fmpz_fdiv_r(r, fmpq_numref(x->value), modulus);
    x->cancels = fmpz_is_one(fmpq_denref(x->value)) && fmpz_is_zero(r);
    struct an_text t = {0};
    an_text_printf(&t, "%s = ", sum);
    an_rational_append(&t, x->value);
    if (!fmpz_is_one(fmpq_denref(x->value)) ||
        !fmpz_equal(fmpq_numref(x->value), r)) {
        an_text_add(&t, " = ");
        an_integer_append(&t, r);
    }
    an_text_add(&t, " mod ");
    an_integer_append(&t, modulus);
    free(x->reason);
    x->reason = an_text_take(&t);
    fmpz_clear(r);
}

/* x->value := sum sign * factor * s; contributions field by field. */
static void linear_sum(struct an_anomaly *x, const struct an_symmetry *y,
                       const fmpq *factor)
{
    const struct an_weyls *w = y->w;
    fmpq_t s, total;
    fmpq_init(s);
    fmpq_init(total);
    for (size_t i = 0; i < w->n; i++) {
        const struct an_field *f = &w->model->field[w->v[i].field];
        fmpq_zero(total);
        for (size_t j = 0; j < f->generations; j++) {
            an_symmetry_charge(s, y, f, j, true);
            fmpq_add(total, total, s);
        }
        fmpq_mul(total, total, &factor[i]);
        if (w->v[i].sign < 0)
            fmpq_neg(total, total);
        if (fmpq_is_zero(total))
            continue;
        fmpq_set(an_part_add(x, w->v[i].field)->value, total);
        fmpq_add(x->value, x->value, total);
    }
    fmpq_clear(s);
    fmpq_clear(total);
}

static void mixed_condition(struct an_anomalies *a, const struct an_symmetry *y,
                            size_t g, fmpq *factor)
{
    const struct an_weyls *w = y->w;
    struct an_math name = {0};
    an_anomaly_group(&name, &w->model->group[g], 2);
    an_symmetry_name(&name, y, 1);
    struct an_anomaly *x = an_symmetry_add(a, y, &name, AN_Z_MIXED);
    x->simple = g;
    x->counts = x->counts && w->model->group[g].gauged;
    if (y->skip && y->skip[g]) {
        x->defined = false;
        x->counts = false;
        x->reason = an_strdup("the symmetry does not commute with this group");
        return;
    }
    for (size_t i = 0; i < w->n; i++) {
        fmpq_mul_fmpz(&factor[i], &w->v[i].index[g], w->v[i].dimension);
        fmpq_div_fmpz(&factor[i], &factor[i], &w->v[i].dim[g]);
        fmpq_mul_ui(&factor[i], &factor[i], 2);
    }
    linear_sum(x, y, factor);
    set_residue(x, AN_SAY_MATH("sum 2T s", "\\sum 2T s"), y->n);
}

static void gravity_condition(struct an_anomalies *a,
                              const struct an_symmetry *y,
                              const fmpq *dimension)
{
    struct an_math name = {0};
    an_anomaly_word(&name, "grav", 2);
    an_symmetry_name(&name, y, 1);
    struct an_anomaly *x = an_symmetry_add(a, y, &name, AN_Z_GRAVITY);
    linear_sum(x, y, dimension);
    fmpz_t modulus;
    fmpz_init_set(modulus, y->n);
    if (fmpz_is_even(modulus))
        fmpz_divexact_ui(modulus, modulus, 2);
    set_residue(x, AN_SUM, modulus);
    fmpz_clear(modulus);
}

/* total := sum over the components of one generation of s^3. False when its
 * weights cannot be listed. */
static bool component_cubes(fmpq_t total, const struct an_symmetry *y,
                            const struct an_weyl *v, const fmpq_t s)
{
    const struct an_model *m = y->w->model;
    struct an_components c;
    fmpq_t x, cube;
    an_components_init(&c);
    bool ok = an_components_list(&c, m, &m->field[v->field]);
    fmpq_init(x);
    fmpq_init(cube);
    fmpq_zero(total);
    for (size_t i = 0; ok && i < c.n; i++) {
        an_symmetry_label_part(x, y, c.labels + i * c.rank);
        fmpq_add(x, x, s);
        fmpq_pow_si(cube, x, 3);
        fmpq_mul_si(cube, cube, c.multiplicity[i]);
        fmpq_add(total, total, cube);
    }
    fmpq_clear(x);
    fmpq_clear(cube);
    an_components_clear(&c);
    return ok;
}

static bool cubic_sum(struct an_anomaly *x, const struct an_symmetry *y)
{
    const struct an_weyls *w = y->w;
    bool ok = true, weights = an_symmetry_acts_on_labels(y);
    fmpq_t s, cube, total;
    fmpq_init(s);
    fmpq_init(cube);
    fmpq_init(total);
    for (size_t i = 0; i < w->n && ok; i++) {
        const struct an_field *f = &w->model->field[w->v[i].field];
        fmpq_zero(total);
        for (size_t j = 0; j < f->generations && ok; j++) {
            an_symmetry_charge(s, y, f, j, true);
            if (weights) {
                ok = component_cubes(cube, y, &w->v[i], s);
            } else {
                fmpq_pow_si(cube, s, 3);
                fmpq_mul_fmpz(cube, cube, w->v[i].dimension);
            }
            fmpq_add(total, total, cube);
        }
        if (w->v[i].sign < 0)
            fmpq_neg(total, total);
        if (!ok || fmpq_is_zero(total))
            continue;
        fmpq_set(an_part_add(x, w->v[i].field)->value, total);
        fmpq_add(x->value, x->value, total);
    }
    fmpq_clear(s);
    fmpq_clear(cube);
    fmpq_clear(total);
    return ok;
}

void an_discrete_cubic_modulus(fmpz_t modulus, const fmpz_t n)
{
    fmpz_t other;
    fmpz_init(other);
    fmpz_set(modulus, n);
    if (fmpz_divisible_si(n, 3))
        fmpz_mul_ui(modulus, modulus, 3);
    if (fmpz_is_even(n)) {
        fmpz_pow_ui(other, n, 3);
        fmpz_divexact_ui(other, other, 8);
        fmpz_gcd(modulus, modulus, other);
    }
    fmpz_clear(other);
}

static void conditions(struct an_anomalies *a, const struct an_symmetry *y)
{
    const struct an_weyls *w = y->w;
    fmpq *factor = _fmpq_vec_init((slong)w->n);
    fmpq_t sum, cubes;
    fmpz_t modulus;
    fmpq_init(sum);
    fmpq_init(cubes);
    fmpz_init(modulus);
    for (size_t g = AN_START; an_group_next(&g, w->model, AN_SIMPLE);)
        mixed_condition(a, y, g, factor);
    for (size_t i = 0; i < w->n; i++)
        fmpq_set_fmpz(&factor[i], w->v[i].dimension);
    gravity_condition(a, y, factor);
    fmpq_set(sum, a->v[a->n - 1].value);
    struct an_math name = {0};
    an_symmetry_name(&name, y, 3);
    struct an_anomaly *x = an_symmetry_add(a, y, &name, AN_Z_CUBIC);
    if (cubic_sum(x, y)) {
        an_discrete_cubic_modulus(modulus, y->n);
        set_residue(x, AN_SUM_OF_CUBES, modulus);
        fmpq_set(cubes, x->value);
        an_anomaly_spin(a, y, sum, cubes);
    } else {
        x->defined = false;
        x->reason = an_strdup("a representation is too large to list");
    }
    _fmpq_vec_clear(factor, (slong)w->n);
    fmpq_clear(sum);
    fmpq_clear(cubes);
    fmpz_clear(modulus);
}

void an_anomaly_imposed(struct an_anomalies *a, const struct an_weyls *w,
                        size_t z)
{
    const struct an_model *m = w->model;
    fmpq *f = _fmpq_vec_init((slong)m->ncoordinates);
    struct an_symmetry y = {.w = w,
                            .f = f,
                            .group = z,
                            .counts = m->group[z].gauged,
                            .r_symmetry = m->group[z].r_symmetry};
    fmpz_init_set_si(y.n, m->group[z].order);
    fmpz_one(fmpq_numref(&f[m->coordinate[z]]));
    fmpz_set(fmpq_denref(&f[m->coordinate[z]]), y.n);
    conditions(a, &y);
    _fmpq_vec_clear(f, (slong)m->ncoordinates);
    fmpz_clear(y.n);
}

/* n := the order of the symmetry on every component of every field: labels of a
 * representation differ by roots, so its highest weight and the simple roots
 * of the groups that move it are enough. */
static void order_of(fmpz_t n, struct an_symmetry *y)
{
    const struct an_model *m = y->w->model;
    int *labels = an_alloc(m->total_rank, sizeof *labels);
    fmpq_t s, x;
    fmpq_init(s);
    fmpq_init(x);
    fmpz_one(n);
    fmpz_one(y->n);
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        memset(labels, 0, m->total_rank * sizeof *labels);
        for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
            memcpy(labels + m->first_label[g], f->group[g].labels,
                   (size_t)m->group[g].lie.rank * sizeof *labels);
        an_symmetry_label_part(x, y, labels);
        for (size_t j = 0; j < f->generations; j++)
            for (int fermion = 0; fermion < 2; fermion++) {
                if (fermion ? !an_field_has_fermion(f) : !an_field_has_boson(f))
                    continue;
                an_symmetry_charge(s, y, f, j, fermion);
                fmpq_add(s, s, x);
                fmpz_lcm(n, n, fmpq_denref(s));
            }
    }
    for (size_t g = AN_START; y->skip && an_group_next(&g, m, AN_SIMPLE);) {
        if (!y->skip[g])
            continue;
        const struct an_lie *lie = &m->group[g].lie;
        for (int i = 0; i < lie->rank; i++) {
            memset(labels, 0, m->total_rank * sizeof *labels);
            memcpy(labels + m->first_label[g], lie->cartan + i * lie->rank,
                   (size_t)lie->rank * sizeof *labels);
            an_symmetry_label_part(x, y, labels);
            fmpz_lcm(n, n, fmpq_denref(x));
        }
    }
    fmpq_clear(s);
    fmpq_clear(x);
    free(labels);
}

void an_anomaly_residual(struct an_anomalies *a, const struct an_model *model,
                         const fmpq *f, const bool *skip, const char *name)
{
    struct an_weyls w;
    an_weyls_init(&w, model);
    struct an_symmetry y = {
        .w = &w, .f = f, .skip = skip, .name = name, .group = AN_NO_GROUP};
    fmpz_t n;
    fmpz_init(n);
    fmpz_init(y.n);
    order_of(n, &y);
    fmpz_set(y.n, n);
    conditions(a, &y);
    fmpz_clear(n);
    fmpz_clear(y.n);
    an_weyls_give(a, &w);
}
