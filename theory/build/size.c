/* size.c - is a model so large that its check would not end in seconds?
 *
 * The bounds are on products, such as fields times scenarios, of which each
 * factor has a limit of its own that some model needs.
 */
#include "theory/build/size.h"

#include <flint/fmpq.h>

#include "base/base.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"

/* denominator := its least common multiple with those of x. */
static void take_denominators(fmpz_t denominator, const struct an_linear *x)
{
    fmpz_lcm(denominator, denominator, fmpq_denref(x->constant));
    for (size_t i = 0; i < x->n; i++)
        fmpz_lcm(denominator, denominator, fmpq_denref(&x->coefficient[i]));
}

static void check_denominators(const struct an_model *m, struct an_diags *diags)
{
    fmpz_t all;
    fmpz_init(all);
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);) {
        fmpz_one(all);
        size_t i = 0;
        for (; i < m->nfields; i++) {
            for (size_t k = 0; k < m->field[i].generations; k++)
                take_denominators(all, &m->field[i].group[g].charge[k]);
            if (fmpz_sizeinbase(all, 10) > AN_MAX_COMMON_DIGITS)
                break;
        }
        if (i == m->nfields)
            continue;
        an_error(diags, m->field[i].group[g].at,
                 "the common denominator of the charges under %s has more than "
                 "%d digits",
                 m->group[g].name, AN_MAX_COMMON_DIGITS);
        an_expected(diags, "charges that are multiples of one unit");
    }
    fmpz_clear(all);
}

/* Every product of three U(1)s has a sum over all fields. */
static void check_summands(const struct an_model *m, struct an_diags *diags)
{
    size_t n = 0, last = 0;
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1); n++)
        last = g;
    size_t summands = n * (n + 1) * (n + 2) / 6 * m->nfields;
    if (summands <= AN_MAX_SUMMANDS)
        return;
    an_error(
        diags, m->group[last].at,
        "the anomalies of %zu U(1)s have %zu summands over %zu fields; the "
        "limit is %d",
        n, summands, m->nfields, AN_MAX_SUMMANDS);
    an_expected(diags, "fewer U(1)s, or fewer fields");
}

/* The cube of a charge in t terms of unknowns has t (t + 1) (t + 2) / 6. */
static void check_cubes(const struct an_model *m, struct an_diags *diags)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);) {
        size_t terms = 0;
        for (size_t i = 0; i < m->nfields; i++)
            for (size_t k = 0; k < m->field[i].generations; k++) {
                const struct an_linear *x = &m->field[i].group[g].charge[k];
                size_t t = x->n + !fmpq_is_zero(x->constant);
                terms += t * (t + 1) * (t + 2) / 6;
            }
        if (terms <= AN_MAX_SUMMANDS)
            continue;
        an_error(diags, m->group[g].at,
                 "the cubes of the charges under %s have %zu terms; the limit "
                 "is %d",
                 m->group[g].name, terms, AN_MAX_SUMMANDS);
        an_expected(diags, "fewer parameters in a charge");
    }
}

/* Numbers of a component's row beside its labels. */
#define ROW 50

static bool differ_in_charge(const struct an_model *m, const struct an_field *f)
{
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        for (size_t k = 1; k < f->generations; k++)
            if (!fmpq_equal(f->group[g].charge[k].constant,
                            f->group[g].charge[0].constant))
                return true;
    return false;
}

/* components := those of all fields. False where a field has so many that no
 * vacuum lists any. */
static bool count_components(fmpz_t components, const struct an_model *m)
{
    fmpz_t d;
    fmpz_init(d);
    bool listed = true;
    for (size_t i = 0; i < m->nfields && listed; i++) {
        const struct an_field *f = &m->field[i];
        an_field_dimension(d, m, f);
        listed = fmpz_cmp_ui(d, AN_MAX_WEIGHTS) <= 0;
        fmpz_addmul_ui(components, d,
                       differ_in_charge(m, f) ? f->generations : 1);
    }
    fmpz_clear(d);
    return listed;
}

static void check_components(const struct an_model *m, struct an_diags *diags)
{
    fmpz_t n, components;
    fmpz_init(n);
    fmpz_init(components);
    bool listed = count_components(components, m);
    fmpz_mul_ui(n, components, m->total_rank + ROW);
    fmpz_mul_ui(n, n, m->nvacua);
    if (listed && fmpz_cmp_ui(n, AN_MAX_NUMBERS) > 0) {
        char *count = fmpz_get_str(NULL, 10, components);
        const struct an_vacuum *last = &m->vacuum[m->nvacua - 1];
        an_error(diags, last->unsaid ? m->field[m->nfields - 1].at : last->at,
                 "the fields have %s components of %zu Dynkin labels, too many "
                 "for %zu vacu%s",
                 count, m->total_rank, m->nvacua, m->nvacua > 1 ? "a" : "um");
        an_expected(diags, "fewer scenarios, or smaller fields");
        flint_free(count);
    }
    fmpz_clear(n);
    fmpz_clear(components);
}

void an_size_check(const struct an_model *m, struct an_diags *diags)
{
    check_denominators(m, diags);
    check_cubes(m, diags);
    check_summands(m, diags);
    if (!m->faulty)
        check_components(m, diags);
}
