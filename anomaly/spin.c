/* spin.c - the exact conditions on Z_n with fermions.
 *
 * Hsieh, arXiv:1808.02881: the cobordism invariants of Spin x Z_n, or of
 * Spin x_Z2 Z_2m when the symmetry contains (-1)^F as its element of order two
 * (every fermion odd, every boson even).
 */
#include "anomaly/spin.h"

#include "base/base.h"
#include "algebra/orders.h"
#include "algebra/rational.h"
#include "base/prose.h"
#include "theory/component.h"
#include "theory/model.h"
#include "anomaly/anomaly.h"
#include "anomaly/name.h"
#include "anomaly/symmetry.h"

/* Is one component's charge of the parity that (-1)^F = g^m asks for? */
static bool right_parity(const fmpq_t s, bool fermion)
{
    return fmpz_is_one(fmpq_denref(s)) &&
           fmpz_is_odd(fmpq_numref(s)) == fermion;
}

static bool field_is_graded(const struct an_symmetry *y,
                            const struct an_field *f)
{
    bool ok = true;
    struct an_components c;
    fmpq_t s, x;
    an_components_init(&c);
    fmpq_init(s);
    fmpq_init(x);
    if (an_symmetry_acts_on_labels(y))
        ok = an_components_list(&c, y->w->model, f);
    for (size_t j = 0; j < f->generations && ok; j++) {
        for (int fermion = 0; fermion < 2; fermion++) {
            if (fermion ? !an_field_has_fermion(f) : !an_field_has_boson(f))
                continue;
            an_symmetry_charge(s, y, f, j, fermion);
            for (size_t i = 0; i < (c.n ? c.n : 1) && ok; i++) {
                fmpq_zero(x);
                if (c.n)
                    an_symmetry_label_part(x, y, c.labels + i * c.rank);
                fmpq_add(x, x, s);
                ok = right_parity(x, fermion);
            }
        }
    }
    fmpq_clear(s);
    fmpq_clear(x);
    an_components_clear(&c);
    return ok;
}

/* Every fermion odd, every boson even: g^(n/2) = (-1)^F. */
static bool contains_fermion_parity(const struct an_symmetry *y)
{
    const struct an_model *m = y->w->model;
    if (fmpz_is_odd(y->n) || y->w->n == 0)
        return false;
    for (size_t i = 0; i < m->nfields; i++)
        if (!field_is_graded(y, &m->field[i]))
            return false;
    return true;
}

/* value := a * s3 + b * s1; is it 0 mod modulus? */
static bool vanishes(const fmpz_t a, const fmpz_t s3, const fmpz_t b,
                     const fmpz_t s1, const fmpz_t modulus)
{
    fmpz_t value;
    fmpz_init(value);
    fmpz_mul(value, a, s3);
    fmpz_addmul(value, b, s1);
    bool yes = fmpz_divisible(value, modulus);
    fmpz_clear(value);
    return yes;
}

/* Spin x Z_n: (n^2+3n+2) s3 = 0 mod 6n, 2 s1 = 0 mod n. */
static bool spin_direct(const fmpz_t n, const fmpz_t s1, const fmpz_t s3)
{
    fmpz_t a, b, modulus;
    fmpz_init(a);
    fmpz_init(b);
    fmpz_init(modulus);
    fmpz_add_ui(a, n, 3);
    fmpz_mul(a, a, n);
    fmpz_add_ui(a, a, 2);
    fmpz_mul_ui(modulus, n, 6);
    bool ok = vanishes(a, s3, b, s1, modulus);
    fmpz_zero(a);
    fmpz_set_ui(b, 2);
    ok = ok && vanishes(a, s3, b, s1, n);
    fmpz_clear(a);
    fmpz_clear(b);
    fmpz_clear(modulus);
    return ok;
}

/* Spin x_Z2 Z_2m: (2m^2+m+1) s3 - (m+3) s1 = 0 mod 48m, m s3 + s1 = 0 mod 2m.
 */
static bool spin_twisted(const fmpz_t n, const fmpz_t s1, const fmpz_t s3)
{
    fmpz_t m, a, b, modulus;
    fmpz_init(m);
    fmpz_init(a);
    fmpz_init(b);
    fmpz_init(modulus);
    fmpz_divexact_ui(m, n, 2);
    fmpz_mul_ui(a, m, 2);
    fmpz_add_ui(a, a, 1);
    fmpz_mul(a, a, m);
    fmpz_add_ui(a, a, 1);
    fmpz_add_ui(b, m, 3);
    fmpz_neg(b, b);
    fmpz_mul_ui(modulus, m, 48);
    bool ok = vanishes(a, s3, b, s1, modulus);
    fmpz_one(b);
    ok = ok && vanishes(m, s3, b, s1, n);
    fmpz_clear(m);
    fmpz_clear(a);
    fmpz_clear(b);
    fmpz_clear(modulus);
    return ok;
}

bool an_spin_holds(const fmpz_t n, const fmpz_t s1, const fmpz_t s3,
                   bool twisted)
{
    return twisted ? spin_twisted(n, s1, s3) : spin_direct(n, s1, s3);
}

void an_anomaly_spin(struct an_anomalies *a, const struct an_symmetry *y,
                     const fmpq_t sum, const fmpq_t cubes)
{
    struct an_math name = {0};
    an_anomaly_word(&name, "spin", 1);
    an_symmetry_name(&name, y, 1);
    struct an_anomaly *x = an_symmetry_add(a, y, &name, AN_Z_SPIN);
    bool twisted = contains_fermion_parity(y);
    const fmpz *s1 = fmpq_numref(sum), *s3 = fmpq_numref(cubes);
    x->cancels = an_spin_holds(y->n, s1, s3, twisted);
    fmpq_set(x->value, cubes);
    struct an_text t = {0};
    an_text_add(
        &t, twisted ? AN_SAY_MATH("Spin x_Z2", "\\mathrm{Spin}"
                                               "\\times_{\\mathbb{Z}_{2}}") " "
                    : AN_SAY_MATH("Spin x", "\\mathrm{Spin}\\times") " ");
    an_say_order(&t, y->n, false);
    an_text_add(&t, ": " AN_SUM " = ");
    an_rational_append(&t, sum);
    an_text_add(&t, ", " AN_SUM_OF_CUBES " = ");
    an_rational_append(&t, cubes);
    x->reason = an_text_take(&t);
}
