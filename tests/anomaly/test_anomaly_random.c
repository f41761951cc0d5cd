/* test_anomaly_random.c - what must not matter to anomalies, on random
 * theories.
 *
 * Every comparison is between two model files that describe the same physics,
 * or whose sums are related by a known factor.
 */
#include "tests/model.h"

enum { THEORIES = 60 };

/* Groups C, W, X0, X1, Z(n) and a handful of fields of every kind. */
static void random_theory(struct theory *t, struct dice *d)
{
    static const char *const type[] = {"left", "left", "right", "dirac",
                                       "scalar"};
    static const int colour[] = {1, 1, 3, -3, 8};
    *t = (struct theory){.nu1 = 2, .unit = {1, 1, 1}};
    t->unit[0] = dice_between(d, 1, 6);
    t->order = dice_below(d, 2) ? dice_between(d, 2, 9) : 0;
    int n = dice_between(d, 3, 7);
    for (int i = 0; i < n; i++) {
        const char name[] = {'f', (char)('a' + i), '\0'};
        struct theory_field *f = theory_add(t, name, type[dice_below(d, 5)]);
        f->generations = dice_between(d, 1, 3);
        f->colour = colour[dice_below(d, 5)];
        f->weak = dice_between(d, 1, 4);
        for (int j = 0; j < THEORY_GENERATIONS; j++) {
            f->charge[0][j] = dice_between(d, -6, 6);
            f->charge[1][j] = dice_between(d, -3, 3);
            f->z[j] = t->order ? dice_below(d, t->order) : 0;
        }
    }
}

static void anomalies_of(struct an_anomalies *a, const struct theory *t)
{
    struct model x;
    theory_open(&x, t);
    an_anomalies_init(a);
    an_anomaly_check(a, &x.m);
    model_close(&x);
}

/* Same verdicts and, but for Z(n), whose charges may turn by n, same sums. */
static void assert_same(const struct an_anomalies *a,
                        const struct an_anomalies *b)
{
    assert_int_equal(a->n, b->n);
    assert_int_equal(a->free, b->free);
    for (size_t i = 0; i < a->n; i++) {
        const struct an_anomaly *x = &a->v[i], *y = find_anomaly(b, x->name);
        assert_int_equal(x->cancels, y->cancels);
        if (x->kind != AN_DISCRETE && !fmpq_equal(x->value, y->value))
            fail_msg("%s changed", x->name);
    }
}

static void compare(const struct theory *t, const struct theory *u)
{
    struct an_anomalies a, b;
    anomalies_of(&a, t);
    anomalies_of(&b, u);
    assert_same(&a, &b);
    an_anomalies_clear(&a);
    an_anomalies_clear(&b);
}

static void vector_like_pairs_change_nothing(void **state)
{
    (void)state;
    struct dice d = {11};
    for (int k = 0; k < THEORIES; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        t.order = 0; /* an odd pair may change the spin structure */
        u = t;
        struct theory_field *f = theory_add(&u, "p", "left");
        f->generations = 2;
        f->colour = dice_below(&d, 2) ? 8 : 3;
        f->weak = dice_between(&d, 1, 4);
        for (int j = 0; j < 2; j++)
            for (int q = 0; q < 2; q++)
                f->charge[q][j] = dice_between(&d, -5, 5);
        struct theory_field *g = theory_add(&u, "q", "left");
        *g = *f;
        g->name[0] = 'q';
        if (k % 2)
            theory_flip(g, 0);
        g->type = k % 2 ? "left" : "right";
        compare(&t, &u);
        u.nfields -= 2;
        f = theory_add(&u, "r", "dirac");
        f->weak = 3;
        theory_charge(f, 0, 5);
        compare(&t, &u);
    }
}

static void conjugating_fields_changes_nothing(void **state)
{
    (void)state;
    struct dice d = {12};
    for (int k = 0; k < THEORIES; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        u = t;
        for (int i = 0; i < u.nfields; i++)
            if (k < THEORIES / 2 || dice_below(&d, 2))
                theory_flip(&u.field[i], t.order);
        compare(&t, &u);
    }
}

static void the_order_of_fields_and_generations_is_irrelevant(void **state)
{
    (void)state;
    struct dice d = {13};
    for (int k = 0; k < THEORIES; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        u = t;
        theory_shuffle(&u, &d);
        for (int i = 0; i < u.nfields; i++) {
            struct theory_field *f = &u.field[i], old = u.field[i];
            for (int j = 0; j < f->generations; j++) {
                int from = (j + 1) % f->generations;
                for (int q = 0; q < THEORY_U1; q++)
                    f->charge[q][j] = old.charge[q][from];
                f->z[j] = old.z[from];
            }
        }
        compare(&t, &u);
    }
}

/* One field of g generations is g fields of one. */
static void generations_are_fields(void **state)
{
    (void)state;
    struct dice d = {14};
    for (int k = 0; k < THEORIES / 2; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        u = t;
        u.nfields = 0;
        for (int i = 0; i < t.nfields && i < 4; i++)
            for (int j = 0; j < t.field[i].generations; j++) {
                const char name[] = {'a', (char)('a' + i), (char)('0' + j), 0};
                struct theory_field *f = theory_add(&u, name, t.field[i].type);
                f->colour = t.field[i].colour;
                f->weak = t.field[i].weak;
                for (int q = 0; q < 2; q++)
                    theory_charge(f, q, t.field[i].charge[q][j]);
                f->z[0] = t.field[i].z[j];
            }
        t.nfields = t.nfields < 4 ? t.nfields : 4;
        compare(&t, &u);
    }
}

static long power_in(const char *name, const char *group)
{
    const char *s = strstr(name, group);
    if (!s)
        return 0;
    s += strlen(group);
    return *s == '^' ? s[1] - '0' : 1;
}

static void scaling_a_u1_scales_sums_by_its_power(void **state)
{
    (void)state;
    struct dice d = {15};
    for (int k = 0; k < THEORIES; k++) {
        struct theory t, u;
        struct an_anomalies a, b;
        random_theory(&t, &d);
        u = t;
        int scale = dice_between(&d, 2, 5) * (k % 2 ? 1 : -1);
        for (int i = 0; i < u.nfields; i++)
            for (int j = 0; j < THEORY_GENERATIONS; j++)
                u.field[i].charge[0][j] *= scale;
        anomalies_of(&a, &t);
        anomalies_of(&b, &u);
        assert_int_equal(a.free, b.free);
        fmpq_t q;
        fmpq_init(q);
        for (size_t i = 0; i < a.n; i++) {
            if (a.v[i].kind == AN_DISCRETE)
                continue;
            fmpq_set(q, a.v[i].value);
            for (long p = power_in(a.v[i].name, "X0"); p > 0; p--)
                fmpq_mul_si(q, q, scale);
            assert_true(fmpq_equal(q, b.v[i].value));
        }
        fmpq_clear(q);
        an_anomalies_clear(&a);
        an_anomalies_clear(&b);
    }
}

/* X1 -> X1 + k X0: sums transform as a symmetric tensor. */
static void a_change_of_u1_basis_transforms_the_cubic_form(void **state)
{
    (void)state;
    struct dice d = {16};
    for (int k = 0; k < THEORIES; k++) {
        struct theory t, u;
        struct an_anomalies a, b;
        random_theory(&t, &d);
        t.unit[0] = t.unit[1] = dice_between(&d, 1, 4);
        u = t;
        long s = dice_between(&d, -3, 3);
        for (int i = 0; i < u.nfields; i++)
            for (int j = 0; j < THEORY_GENERATIONS; j++)
                u.field[i].charge[1][j] += (int)s * u.field[i].charge[0][j];
        anomalies_of(&a, &t);
        anomalies_of(&b, &u);
        assert_int_equal(a.free, b.free);
        fmpq_t q;
        fmpq_init(q);
        const char *name[] = {"X0^3", "X0^2 X1", "X0 X1^2", "X1^3"};
        const long binomial[] = {1, 3, 3, 1};
        long power = s * s * s;
        for (int i = 0; i < 4; i++) {
            for (long c = power * binomial[i]; c != 0; c -= c > 0 ? 1 : -1)
                (c > 0 ? fmpq_add : fmpq_sub)(q, q,
                                              find_anomaly(&a, name[i])->value);
            power = i == 0 ? s * s : i == 1 ? s : 1;
        }
        assert_true(fmpq_equal(q, find_anomaly(&b, "X1^3")->value));
        fmpq_mul_si(q, find_anomaly(&a, "grav^2 X0")->value, s);
        fmpq_add(q, q, find_anomaly(&a, "grav^2 X1")->value);
        assert_true(fmpq_equal(q, find_anomaly(&b, "grav^2 X1")->value));
        fmpq_mul_si(q, find_anomaly(&a, "C^2 X0")->value, s);
        fmpq_add(q, q, find_anomaly(&a, "C^2 X1")->value);
        assert_true(fmpq_equal(q, find_anomaly(&b, "C^2 X1")->value));
        fmpq_clear(q);
        an_anomalies_clear(&a);
        an_anomalies_clear(&b);
    }
}

/* Sums computed here in integers, for singlets, doublets and triplets. */
static void sums_agree_with_plain_arithmetic(void **state)
{
    (void)state;
    struct dice d = {17};
    const int twice_index[] = {0, 0, 1, 4, 10};
    for (int k = 0; k < THEORIES; k++) {
        struct theory t;
        struct an_anomalies a;
        random_theory(&t, &d);
        t.unit[0] = 1;
        long mixed = 0, cubic = 0, three = 0, gravity = 0, witten = 0;
        for (int i = 0; i < t.nfields; i++) {
            const struct theory_field *f = &t.field[i];
            if (!is_type(f, "left") && !is_type(f, "right"))
                continue;
            long s = is_type(f, "right") ? -1 : 1, c = labs(f->colour);
            for (int j = 0; j < f->generations; j++) {
                long q = f->charge[0][j];
                mixed += s * c * twice_index[f->weak] * q;
                three += s * c * f->weak * q * q * f->charge[1][j];
                gravity += s * c * f->weak * q;
                cubic += s * f->weak * (c == 3 ? f->colour / 3 : 0);
                witten += c * twice_index[f->weak];
            }
        }
        anomalies_of(&a, &t);
        fmpq_t q;
        fmpq_init(q);
        fmpq_set_si(q, mixed, 1);
        fmpq_div_2exp(q, q, 1);
        assert_true(fmpq_equal(q, find_anomaly(&a, "W^2 X0")->value));
        const struct {
            const char *name;
            long value;
        } row[] = {{"C^3", cubic},
                   {"X0^2 X1", three},
                   {"grav^2 X0", gravity},
                   {"Witten W", witten % 2}};
        for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
            fmpq_set_si(q, row[i].value, 1);
            assert_true(fmpq_equal(q, find_anomaly(&a, row[i].name)->value));
        }
        fmpq_clear(q);
        an_anomalies_clear(&a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vector_like_pairs_change_nothing),
        cmocka_unit_test(conjugating_fields_changes_nothing),
        cmocka_unit_test(the_order_of_fields_and_generations_is_irrelevant),
        cmocka_unit_test(generations_are_fields),
        cmocka_unit_test(scaling_a_u1_scales_sums_by_its_power),
        cmocka_unit_test(a_change_of_u1_basis_transforms_the_cubic_form),
        cmocka_unit_test(sums_agree_with_plain_arithmetic),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
