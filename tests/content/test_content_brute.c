/* test_content_brute.c - small boxes by trying every content with every charge,
 * pairings by the ranks of random mass matrices. */
#include "tests/content/content.h"

#include "algebra/solve.h"
#include "content/frame.h"
#include "content/multisets.h"
#include "content/pairing.h"
#include "content/sums.h"

/* ---- every content, every charge: SU(2) x U(1)_Y x U(1)_X */

enum { CHARGE = 3, MOST = 3, DIMENSIONS = 3, HYPERCHARGES = 3 };

struct fermion {
    int d, y, x; /* dimension, charges */
};

/* The sums, G = SU(2) with 2T = d (d^2 - 1) / 6: G^2 Y, G^2 X, grav^2 Y,
 * grav^2 X, Y^3, Y^2 X, Y X^2, X^3, and 2T for Witten's. */
static void add_sums(long *sum, const struct fermion *f, int sign)
{
    long d = f->d, y = f->y, x = f->x, t = d * (d * d - 1) / 6;
    const long part[] = {t * y,         t * x,         d * y,
                         d * x,         d * y * y * y, d * y * y * x,
                         d * y * x * x, d * x * x * x, t};
    for (int k = 0; k < 9; k++)
        sum[k] += sign * part[k];
}

static bool vanish(const long *sum)
{
    for (int k = 0; k < 8; k++)
        if (sum[k] != 0)
            return false;
    return sum[8] % 2 == 0;
}

/* Does a proper part of f[0..n) vanish by itself? */
static bool has_part(const struct fermion *f, int n)
{
    for (int set = 1; set < (1 << n) - 1; set++) {
        long sum[9] = {0};
        for (int i = 0; i < n; i++)
            if (set >> i & 1)
                add_sums(sum, &f[i], 1);
        if (vanish(sum))
            return true;
    }
    return false;
}

/* Has the mass matrix full rank, entries of x_i + x_j = +-s drawn at random? */
static bool is_massive(const struct contents *v, const size_t *type,
                       const int *x, size_t n, int s, struct dice *d)
{
    static const uint64_t prime = (UINT64_C(1) << 61) - 1;
    uint64_t a[36] = {0};
    for (size_t i = 0; i < n; i++)
        for (size_t j = i; j < n; j++) {
            const struct an_multiplet *t = &v->box.type[type[i]];
            bool skew = t->reality == AN_PSEUDOREAL;
            if (t->conjugate != type[j] || abs(x[i] + x[j]) != s ||
                (skew && i == j))
                continue;
            a[i * n + j] = 1 + (uint64_t)dice_below(d, 1000000000);
            a[j * n + i] = skew ? prime - a[i * n + j] : a[i * n + j];
        }
    return an_prime_rank(a, n) == n;
}

static size_t type_of(const struct fermion *f)
{
    return (size_t)((f->d - 1) * HYPERCHARGES + f->y + HYPERCHARGES / 2);
}

/* The point, with the charge of the scalar unless it is 0, is in the list:
 * itself, or in a family. */
static bool is_found(const struct contents *v, const struct fermion *f, int n,
                     int scalar)
{
    for (size_t k = 0; k < v->c.found.n; k++) {
        const struct an_content_solution *s = &v->c.found.v[k];
        bool same = s->size == (size_t)n;
        for (int i = 0; i < n && same; i++)
            same = s->type[i] == type_of(&f[i]);
        if (!same)
            continue;
        if (!s->value && s->nleft == 0)
            return true; /* a family: that it holds is said by `solve` */
        for (int i = 0; i < n && same && s->value; i++)
            same = fmpq_cmp_si(&s->value[i], f[i].x) == 0;
        if (same && s->value &&
            (scalar == 0 || fmpq_cmp_si(&s->value[n], scalar) == 0))
            return true;
    }
    return false;
}

/* With every charge of a scalar that gives all masses; returns how many. */
static size_t find_heavy(const struct contents *v, const struct fermion *f,
                         int n, struct dice *d)
{
    size_t type[MOST], count = 0;
    int x[MOST];
    for (int i = 0; i < n; i++) {
        type[i] = type_of(&f[i]);
        x[i] = f[i].x;
    }
    for (int scalar = 1; scalar <= 2 * CHARGE; scalar++) {
        if (!is_massive(v, type, x, (size_t)n, scalar, d))
            continue;
        count++;
        if (!is_found(v, f, n, scalar))
            fail_msg("a content of %d multiplets that a charge of %d makes "
                     "massive is missing",
                     n, scalar);
    }
    return count;
}

/* Every constant solution found is one. */
static void check_found(const struct contents *v, const long *base)
{
    for (size_t k = 0; k < v->c.found.n; k++) {
        const struct an_content_solution *s = &v->c.found.v[k];
        if (!s->value)
            continue;
        fmpz_t den;
        fmpz_init(den);
        fmpz_one(den);
        for (size_t i = 0; i < s->size; i++)
            fmpz_lcm(den, den, fmpq_denref(&s->value[i]));
        long q = fmpz_get_si(den), sum[9] = {0};
        assert_true(q < 1000);
        /* Charges in units of 1/q: X-sums of the base grow with it. */
        const long power[] = {1, q, 1, q, 1, q, q * q, q * q * q, 1};
        struct fermion f[MOST];
        for (size_t i = 0; i < s->size; i++) {
            fmpq_t x;
            fmpq_init(x);
            fmpq_mul_fmpz(x, &s->value[i], den);
            f[i].d = (int)(s->type[i] / HYPERCHARGES) + 1;
            f[i].y = (int)(s->type[i] % HYPERCHARGES) - HYPERCHARGES / 2;
            f[i].x = (int)fmpz_get_si(fmpq_numref(x));
            add_sums(sum, &f[i], 1);
            fmpq_clear(x);
        }
        assert_false(has_part(f, (int)s->size));
        assert_false(
            an_content_sums_reduce(&v->c.sums, s->type, s->size, s->value));
        for (int i = 0; i < 9; i++)
            sum[i] += base[i] * power[i];
        assert_true(vanish(sum));
        fmpz_clear(den);
    }
}

static size_t try_all(const struct contents *v, const long *base,
                      struct dice *d)
{
    size_t count = 0;
    const int types = DIMENSIONS * HYPERCHARGES, charges = 2 * CHARGE + 1;
    for (int n = 1; n <= MOST; n++) {
        int all = 1;
        for (int i = 0; i < n; i++)
            all *= types * charges;
        for (int k = 0; k < all; k++) {
            struct fermion f[MOST];
            long sum[9] = {0};
            bool ascends = true;
            for (int i = 0, r = k, last = -1; i < n; i++) {
                int digit = r % (types * charges);
                r /= types * charges;
                ascends = ascends && digit >= last;
                last = digit;
                int type = digit / charges;
                f[i] = (struct fermion){type / HYPERCHARGES + 1,
                                        type % HYPERCHARGES - HYPERCHARGES / 2,
                                        digit % charges - CHARGE};
                add_sums(sum, &f[i], 1);
            }
            if (!ascends)
                continue;
            for (int i = 0; i < 9; i++)
                sum[i] += base[i];
            if (!vanish(sum) || has_part(f, n))
                continue;
            if (v->box.nscalars > 0) {
                count += find_heavy(v, f, n, d);
                continue;
            }
            count++;
            if (!is_found(v, f, n, 0))
                fail_msg("content of %d multiplets is missing, the first one "
                         "(%d, %d, %d)",
                         n, f[0].d, f[0].y, f[0].x);
        }
    }
    return count;
}

/* Some multiplets; of a scalar, a pair, and a real one that has a mass with
 * itself. */
static int roll(struct fermion *f, bool heavy, struct dice *d)
{
    int n = 1 + dice_below(d, MOST), s = 2 * dice_between(d, -1, 1);
    if (heavy)
        n = dice_between(d, 2, 3);
    for (int i = 0; i < n; i++)
        f[i] = (struct fermion){dice_between(d, 1, DIMENSIONS),
                                dice_between(d, -1, 1),
                                dice_between(d, -CHARGE, CHARGE)};
    if (heavy) {
        f[1] = (struct fermion){f[0].d, -f[0].y, s - f[0].x};
        f[2] = (struct fermion){1 + 2 * dice_below(d, 2), 0, s / 2};
    }
    return n;
}

/* Completes the conjugates of some multiplets. */
static size_t compare_random(struct dice *d, bool heavy)
{
    struct an_text t = {0};
    struct fermion f[MOST];
    long base[9] = {0};
    an_text_add(&t, "groups: {SU2: SU(2), Y: U(1), X: U(1)}\nfields:\n");
    int n = roll(f, heavy, d);
    for (int i = 0; i < n; i++) {
        an_text_printf(&t, "  F%d: {type: right, SU2: %d, Y: %d, X: %d}\n", i,
                       f[i].d, f[i].y, f[i].x);
        add_sums(base, &f[i], -1);
    }
    struct contents v;
    content_find(
        &v, &(struct asked){an_text_string(&t), "SU2=1,2,3 Y=-1,0,1 X=?",
                            heavy ? "S: X=?, vev" : NULL, heavy ? "S" : NULL,
                            .most = MOST, .max = CHARGE, .threads = 1});
    check_found(&v, base);
    size_t count = try_all(&v, base, d);
    content_done(&v);
    an_text_clear(&t);
    return count;
}

static void every_charge_was_tried(void **state)
{
    (void)state;
    struct dice seed = {1};
    size_t count = 0, heavy = 0;
    for (int k = 0; k < (is_slow() ? 60 : 8); k++) {
        count += compare_random(&seed, false);
        heavy += compare_random(&seed, true);
    }
    assert_true(count > 10 && heavy > 5);
}

/* ---- multisets */

/* Without the table: all of four types. */
static void multisets_are_complete(void **state)
{
    (void)state;
    struct contents v;
    struct an_content_sums sums;
    struct an_multisets x;
    content_find(&v, &(struct asked){"extends: standard-model-lepton-number\n",
                                     "SU2L=1,2,3 Y=-1..1:1/2 ell=?", .most = 1,
                                     .fractional = true});
    an_content_sums_init(&sums);
    assert_int_equal(an_content_sums_find(&sums, &v.box, &v.x.diags), 0);
    an_multisets_find(&x, &sums, 4, NULL, NULL);
    size_t at = 0, n = v.box.ntypes;
    for (size_t a = 0; a < n; a++)
        for (size_t b = a; b < n; b++)
            for (size_t c = b; c < n; c++)
                for (size_t d = c; d < n; d++) {
                    const size_t type[] = {a, b, c, d};
                    if (!an_content_sums_vanish(&sums, type, 4))
                        continue;
                    assert_true(at < x.n);
                    for (size_t i = 0; i < 4; i++)
                        assert_int_equal(x.type[4 * at + i], type[i]);
                    at++;
                }
    assert_int_equal(at, x.n);
    assert_int_equal(at, 54);
    uint64_t all, work;
    assert_true(an_multisets_cost(&all, &work, 27, 6));
    assert_int_equal(all, 906192);
    assert_int_equal(work, 27405);
    assert_false(an_multisets_cost(&all, &work, 2000, 12));
    an_multisets_drop(&x);
    an_content_sums_clear(&sums);
    content_done(&v);
}

/* ---- pairings */

/* Do all equations of some pairing hold at x and s? */
static bool is_paired(const struct an_pairings *p, const int *x, size_t n,
                      int s)
{
    fmpq_t sum;
    fmpq_init(sum);
    bool found = false;
    for (size_t k = 0; k < p->n && !found; k++) {
        found = true;
        for (size_t r = 0; r < p->v[k].n && found; r++) {
            const fmpq *c = p->v[k].v[r].c;
            fmpq_set(sum, &c[n + 1]);
            for (size_t i = 0; i <= n; i++) {
                fmpq_t t;
                fmpq_init(t);
                fmpq_mul_si(t, &c[i], i < n ? x[i] : s);
                fmpq_add(sum, sum, t);
                fmpq_clear(t);
            }
            found = fmpq_is_zero(sum);
        }
    }
    fmpq_clear(sum);
    return found;
}

static void pairings_are_full_ranks(void **state)
{
    (void)state;
    struct contents v;
    struct an_content_sums sums;
    struct dice seed = {7};
    size_t massive = 0;
    /* Real (1, 0) and (3, 0), pseudoreal (2, 0), complex (1, +-1). */
    content_find(&v, &(struct asked){"groups: {SU2: SU(2), Y: U(1), X: U(1)}\n",
                                     "SU2=1,2,3 Y=-1,0,1 X=?", "S: X=?, vev",
                                     "S", .most = 1});
    an_content_sums_init(&sums);
    assert_int_equal(an_content_sums_find(&sums, &v.box, &v.x.diags), 0);
    for (int k = 0; k < 3000; k++) {
        /* Ascending types, close to those of a pairing. */
        size_t type[6], n = (size_t)dice_between(&seed, 1, 6);
        int x[6], s = dice_between(&seed, 1, 2);
        static const size_t few[] = {0, 2, 1, 4, 7};
        for (size_t i = 0; i < n; i++)
            type[i] = few[dice_below(&seed, k % 2 ? 2 : 5)];
        for (size_t i = 1; i < n; i++)
            for (size_t j = i; j > 0 && type[j] < type[j - 1]; j--) {
                size_t t = type[j];
                type[j] = type[j - 1];
                type[j - 1] = t;
            }
        struct an_content_frame f;
        struct an_equation_list none = {0};
        struct an_pairings p;
        const struct an_charge_box charges = {.stop = NULL};
        an_content_frame_init(&f, &v.box, &sums, type, n);
        an_pairings_find(&p, &f, &none, &charges);
        assert_true(p.n > 0 || !an_pairings_possible(&f));
        /* Pairings are given up to the order of identical multiplets: those of
         * all orders of x. */
        for (size_t i = 0; i < n; i++)
            x[i] = dice_between(&seed, -2, 2);
        bool paired = false,
             massive_here = is_massive(&v, type, x, n, s, &seed);
        int order[720][6];
        size_t norders = 1;
        memcpy(order[0], x, n * sizeof *x);
        for (size_t i = 0; i < n; i++) { /* exchanges of i with later ones */
            size_t m = norders;
            for (size_t j = i + 1; j < n; j++)
                for (size_t o = 0; o < m && type[j] == type[i]; o++) {
                    memcpy(order[norders], order[o], sizeof *order);
                    order[norders][i] = order[o][j];
                    order[norders][j] = order[o][i];
                    norders++;
                }
        }
        for (size_t o = 0; o < norders && !paired; o++)
            paired = is_paired(&p, order[o], n, s);
        assert_int_equal(paired, massive_here);
        massive += massive_here;
        an_pairings_clear(&p);
        an_content_frame_clear(&f);
    }
    assert_true(massive > 50);
    an_content_sums_clear(&sums);
    content_done(&v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_charge_was_tried),
        cmocka_unit_test(multisets_are_complete),
        cmocka_unit_test(pairings_are_full_ranks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
