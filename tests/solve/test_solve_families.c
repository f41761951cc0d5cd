/* test_search_families.c - exact solutions against other ways to find and to
 * check them: the exhaustive search, brute force, the anomalies of check. */
#include "tests/solve/solved.h"

#include <flint/fmpq_vec.h>

#include "tests/search/search.h"

#include "terms/terms.h"

/* ---- the exhaustive search, a second way */

/* Every solution that the search lists is in some family or on what is left of
 * one. Returns how many it lists. */
static size_t compare_search(const char *text, int max)
{
    struct solved v;
    struct an_search search;
    struct an_search_layout layout;
    struct list l = {0};
    fmpq_t one;
    size_t group = 0;
    solve(&v, text);
    const struct an_model *m = &v.x.m;
    assert_true(an_model_find_group(&group, m, "X"));
    fmpq_init(one);
    fmpq_one(one);
    an_search_init(&search);
    an_search_layout_init(&layout);
    assert_int_equal(
        an_search_model(&search, &layout, m,
                        &(struct an_search_wish){one, max, NULL, 0},
                        &v.x.diags),
        0);
    list_search(&l, &search, 1, 1);
    long *x = an_alloc(m->nunknowns, sizeof *x);
    for (size_t k = 0; k < l.n; k++) {
        for (size_t i = 0; i < layout.nfields; i++) {
            const struct an_search_field *f = &layout.field[i];
            size_t field = field_index(&v.x, f->name);
            for (size_t j = 0; j < f->n; j++)
                if (f->charge[j].n > 0)
                    x[m->field[field].group[group].charge[j].symbol[0]] =
                        l.v[k * l.width + f->charge[j].symbol[0]];
        }
        if (!anywhere(&v, x))
            fail_msg("solution %zu of the search is missing:\n%s", k, text);
    }
    size_t n = l.n;
    free(x);
    list_clear(&l);
    an_search_layout_clear(&layout);
    an_search_clear(&search);
    fmpq_clear(one);
    done(&v);
    return n;
}

static void the_search_finds_nothing_else(void **state)
{
    (void)state;
    /* Generations that can be exchanged: families come up to their order. */
    assert_true(compare_search("extends: standard-model\n"
                               "groups: {X: U(1)}\n"
                               "fields:\n"
                               "  L: {X: ['?', '?', '?']}\n"
                               "  eR: {X: ['?', '?', '?']}\n",
                               6) > 1);
    assert_true(compare_search("extends: standard-model\n"
                               "groups: {X: U(1)}\n"
                               "fields:\n"
                               "  Q: {X: ['?', 0, 0]}\n"
                               "  uR: {X: ['?', 0, 0]}\n"
                               "  dR: {X: ['?', 0, 0]}\n"
                               "  L: {X: ['?', '?', 0]}\n"
                               "  eR: {X: ['?', '?', 0]}\n"
                               "couplings: [{term: Q* H* uR, remove: true},"
                               " {term: Q* H dR, remove: true},"
                               " {term: L* H eR, remove: true}]\n",
                               18) > 3);
    assert_true(compare_search("groups: {X: U(1)}\n"
                               "fields:\n"
                               "  n: {type: left, generations: 4,"
                               " X: ['?', '?', '?', '?']}\n"
                               "  m: {type: right, generations: 3,"
                               " X: ['?', '?', 1]}\n"
                               "  p: {type: scalar, X: 2}\n"
                               "couplings: [n n p]\n",
                               5) > 3);
}

/* Six charges whose sum and sum of cubes vanish: no factor, so points. Those
 * with all charges up to 4, up to order and sign, are the search's. */
static void points_are_those_of_the_search(void **state)
{
    (void)state;
    const char *text = "groups: {X: U(1)}\nfields:\n"
                       "  n: {type: left, generations: 6,"
                       " X: ['?', '?', '?', '?', '?', '?']}\n";
    struct solved v;
    struct an_search search;
    struct an_search_layout layout;
    struct list l = {0};
    fmpq_t one;
    solve(&v, text);
    fmpq_init(one);
    fmpq_one(one);
    an_search_init(&search);
    an_search_layout_init(&layout);
    assert_int_equal(an_search_model(&search, &layout, &v.x.m,
                                     &(struct an_search_wish){one, 3, NULL, 0},
                                     &v.x.diags),
                     0);
    list_search(&l, &search, 1, 1);
    assert_int_equal(v.s.nfamilies, 1);
    const struct an_solution_family *f = &v.s.family[0];
    assert_true(f->scaled && f->bound >= 3 && !f->capped);
    assert_true(l.n > 5);
    for (size_t k = 0; k < l.n; k++) {
        const int16_t *q = l.v + k * l.width;
        long plus[6], minus[6];
        size_t times = 0, zeroes = 0;
        for (size_t i = 0; i < 6; i++) {
            plus[i] = q[i];
            minus[i] = -q[5 - i];
            zeroes += q[i] == 0;
        }
        for (size_t p = 0; p < f->npoints; p++)
            times += contains(&v, &f->point[p], plus) ||
                     contains(&v, &f->point[p], minus);
        assert_int_equal(times, zeroes < 6); /* once; zero is no point */
    }
    list_clear(&l);
    an_search_layout_clear(&layout);
    an_search_clear(&search);
    fmpq_clear(one);
    done(&v);
}

/* ---- random models: singlets of one or two U(1)s */

enum { FIELDS = 9, UNKNOWNS = 6 };

struct random {
    int nfields, nu1, nunknowns;
    int sign[FIELDS];
    /* charge = constant + coefficient * unknown (-1: none) */
    int constant[FIELDS][2], unknown[FIELDS][2], coefficient[FIELDS][2];
    bool coupled; /* f0 f1 p is listed, p the scalar of charges `scalar` */
    int scalar[2];
};

static void random_make(struct random *r, struct dice *d)
{
    *r = (struct random){.nfields = dice_between(d, 2, 6),
                         .nu1 = dice_between(d, 1, 2),
                         .coupled = dice_below(d, 3) == 0};
    for (int i = 0; i < r->nfields; i++) {
        r->sign[i] = dice_below(d, 2) ? 1 : -1;
        for (int g = 0; g < r->nu1; g++) {
            r->constant[i][g] = dice_between(d, -2, 2);
            r->unknown[i][g] = -1;
            int kind = dice_below(d, 3);
            if (kind == 0 && r->nunknowns < 5) {
                r->unknown[i][g] = r->nunknowns++;
                r->constant[i][g] = 0;
                r->coefficient[i][g] = 1;
            } else if (kind == 1 && r->nunknowns > 0) {
                r->unknown[i][g] = dice_below(d, r->nunknowns);
                r->coefficient[i][g] = dice_below(d, 2) ? 2 : -1;
            }
        }
    }
    for (int g = 0; g < 2; g++)
        r->scalar[g] = dice_between(d, -2, 2);
}

/* The charge for values of the unknowns. */
static long charge(const struct random *r, int i, int g, const long *x)
{
    int u = r->unknown[i][g];
    return r->constant[i][g] + (u < 0 ? 0 : r->coefficient[i][g] * x[u]);
}

/* As a model file; every unknown is a parameter a, b, ... */
static void random_write(struct an_text *t, const struct random *r)
{
    an_text_add(t, "parameters: {");
    for (int u = 0; u < UNKNOWNS; u++)
        an_text_printf(t, "%s%c: free", u ? ", " : "", 'a' + u);
    an_text_add(t, "}\ngroups: {X: U(1), Y: U(1)}\nfields:\n"
                   "  p: {type: scalar");
    an_text_printf(t, ", X: %d, Y: %d}\n", r->scalar[0],
                   r->nu1 > 1 ? r->scalar[1] : 0);
    for (int i = 0; i < r->nfields; i++) {
        an_text_printf(t, "  f%d: {type: %s", i,
                       r->sign[i] > 0 ? "left" : "right");
        for (int g = 0; g < r->nu1; g++) {
            an_text_printf(t, ", %c: %d", 'X' + g, r->constant[i][g]);
            if (r->unknown[i][g] >= 0)
                an_text_printf(
                    t, " %c %d%c", r->coefficient[i][g] < 0 ? '-' : '+',
                    abs(r->coefficient[i][g]), 'a' + r->unknown[i][g]);
        }
        an_text_add(t, "}\n");
    }
    if (r->coupled) /* spins pair left with left, left* with right */
        an_text_printf(t, "couplings: [f0%s f1 p]\n",
                       r->sign[0] == r->sign[1] ? "" : "*");
}

/* All conditions, from the definition. */
static bool random_holds(const struct random *r, const long *x)
{
    for (int g = 0; g < r->nu1; g++) {
        long gravity = 0;
        for (int i = 0; i < r->nfields; i++)
            gravity += r->sign[i] * charge(r, i, g, x);
        if (gravity != 0)
            return false;
        for (int h = g; h < r->nu1; h++)
            for (int k = h; k < r->nu1; k++) {
                long sum = 0;
                for (int i = 0; i < r->nfields; i++)
                    sum += r->sign[i] * charge(r, i, g, x) *
                           charge(r, i, h, x) * charge(r, i, k, x);
                if (sum != 0)
                    return false;
            }
        long first = charge(r, 0, g, x);
        if (r->coupled && r->sign[0] != r->sign[1])
            first = -first;
        if (r->coupled && first + charge(r, 1, g, x) + r->scalar[g] != 0)
            return false;
    }
    return true;
}

/* Every solution with unknowns up to the bound is in some family, and nothing
 * else is. Returns how many there are. */
static long compare(const struct random *r, const struct solved *v, int bound)
{
    long x[UNKNOWNS] = {0}, n = 0;
    for (int u = 0; u < r->nunknowns; u++)
        x[u] = -bound;
    for (int u = 0; u < r->nunknowns;) {
        bool holds = random_holds(r, x);
        n += holds;
        if (holds != anywhere(v, x)) {
            struct an_text t = {0};
            random_write(&t, r);
            fail_msg("%ld %ld %ld %ld %ld %ld is %s:\n%s", x[0], x[1], x[2],
                     x[3], x[4], x[5], holds ? "missing" : "too much", t.v);
        }
        for (u = 0; u < r->nunknowns && ++x[u] > bound; u++)
            x[u] = -bound;
    }
    return n;
}

/* Without SLOW=1 in the environment, fewer random models. */
static void families_are_all_solutions(void **state)
{
    (void)state;
    const int n = is_slow() ? 250 : 100;
    struct dice d = {2024};
    int families = 0, left = 0, none = 0;
    long points = 0;
    for (int i = 0; i < n; i++) {
        struct random r;
        struct solved v;
        struct an_text t = {0};
        random_make(&r, &d);
        if (r.nunknowns == 0)
            continue;
        random_write(&t, &r);
        solve(&v, an_text_string(&t));
        an_text_clear(&t);
        assert_true(v.s.complete);
        points += compare(&r, &v, r.nunknowns > 3 ? 2 : 4);
        none += an_solution_verdict(&v.s) == AN_SOLVED_NONE;
        for (size_t k = 0; k < v.s.nfamilies; k++)
            *(v.s.family[k].left.n ? &left : &families) += 1;
        done(&v);
    }
    /* The models are not all of one kind. */
    assert_true(families > n / 5);
    assert_true(left > 0);
    assert_true(none > n / 5);
    assert_true(points > n / 3);
}

/* value[u] := the unknowns of a family where the free ones are primes over 7;
 * false where a denominator vanishes. */
static bool specialise(fmpq *value, const struct an_solution_family *f,
                       const fmpq_mpoly_ctx_t ring)
{
    fmpq **at = an_alloc(f->n, sizeof *at);
    fmpq *start = _fmpq_vec_init((slong)f->n);
    fmpq_t den;
    bool good = true;
    fmpq_init(den);
    for (size_t u = 0; u < f->n; u++) {
        fmpq_set_si(&start[u], 1009 + 90 * (slong)u, 7);
        at[u] = &start[u];
    }
    for (size_t u = 0; u < f->n && good; u++) {
        fmpq_mpoly_evaluate_all_fmpq(&value[u], &f->num[u], at, ring);
        fmpq_mpoly_evaluate_all_fmpq(den, &f->den[u], at, ring);
        good = !fmpq_is_zero(den);
        if (good)
            fmpq_div(&value[u], &value[u], den);
    }
    fmpq_clear(den);
    _fmpq_vec_clear(start, (slong)f->n);
    free(at);
    return good;
}

/* The model with these parameters passes what check looks at. */
static void assert_passes(const char *text, const fmpq *value)
{
    struct an_text t = {0};
    struct model x;
    struct an_anomalies a;
    an_text_add(&t, "parameters: {");
    for (int u = 0; u < UNKNOWNS; u++) {
        char *number = an_rational_text(&value[u]);
        an_text_printf(&t, "%s%c: %s", u ? ", " : "", 'a' + u, number);
        free(number);
    }
    an_text_add(&t, strchr(text, '}'));
    model_open(&x, an_text_string(&t));
    an_anomalies_init(&a);
    an_anomaly_check(&a, &x.m);
    if (a.free != AN_YES)
        fail_msg("anomalous:\n%s", an_text_string(&t));
    for (size_t i = 0; i < x.m.ncouplings; i++) {
        struct an_term_verdict v;
        an_term_verdict_init(&v);
        an_term_check(&v, &x.m, &x.m.coupling[i]);
        if (v.allowed != AN_TERM_ALLOWED)
            fail_msg("%s:\n%s", v.reason, an_text_string(&t));
        an_term_verdict_clear(&v);
    }
    an_anomalies_clear(&a);
    an_text_clear(&t);
    model_close(&x);
}

/* Left- and right-handed singlets with numbers for Y, whose sums vanish, and
 * charges of a second U(1), unknown for some and zero for others. */
static void zprime_make(struct random *r, struct dice *d)
{
    static const long none[UNKNOWNS] = {0};
    do {
        *r = (struct random){.nfields = FIELDS, .nu1 = 2};
        for (int i = 0; i < FIELDS; i++) {
            r->sign[i] = dice_below(d, 2) ? 1 : -1;
            r->constant[i][1] = dice_between(d, -3, 3);
            r->unknown[i][0] = r->unknown[i][1] = -1;
        }
    } while (!random_holds(r, none));
    for (int i = 0; i < UNKNOWNS; i++) {
        r->coefficient[i][0] = 1;
        r->unknown[i][0] = r->nunknowns++;
    }
}

/* Every point of a leftover is a solution, though it may be a rational one. */
static int count_points(const struct solved *v, const char *text)
{
    int n = 0;
    fmpq *value = _fmpq_vec_init(UNKNOWNS);
    for (size_t k = 0; k < v->s.nfamilies; k++)
        for (size_t p = 0; p < v->s.family[k].npoints && p < 3; p++) {
            n++;
            if (specialise(value, &v->s.family[k].point[p], v->s.ring))
                assert_passes(text, value);
        }
    _fmpq_vec_clear(value, UNKNOWNS);
    return n;
}

/* Solving for one charge divides by others, which points then put to zero. */
static void small_points_do_not_divide_by_zero(void **state)
{
    (void)state;
    const int n = is_slow() ? 12 : 6;
    struct dice d = {5};
    int divided = 0, points = 0;
    for (int i = 0; i < n; i++) {
        struct random r;
        struct solved v;
        struct an_text t = {0};
        zprime_make(&r, &d);
        random_write(&t, &r);
        solve(&v, an_text_string(&t));
        compare(&r, &v, 1);
        points += count_points(&v, an_text_string(&t));
        for (size_t k = 0; k < v.s.nfamilies; k++)
            divided += v.s.family[k].left.n > 0 &&
                       v.s.family[k].nonzero.n > 0 && v.s.family[k].bound > 0;
        an_text_clear(&t);
        done(&v);
    }
    assert_true(divided > n / 3);
    assert_true(points > n / 2);
}

/* Numbers for the free unknowns of a family make a model that passes. */
static void specialisations_pass_the_check(void **state)
{
    (void)state;
    const int n = is_slow() ? 200 : 40;
    struct dice d = {11};
    int checked = 0;
    fmpq *value = _fmpq_vec_init(UNKNOWNS);
    for (int i = 0; i < n; i++) {
        struct random r;
        struct solved v;
        struct an_text t = {0};
        random_make(&r, &d);
        if (r.nunknowns == 0)
            continue;
        random_write(&t, &r);
        solve(&v, an_text_string(&t));
        for (size_t k = 0; k < v.s.nfamilies; k++) {
            const struct an_solution_family *f = &v.s.family[k];
            if (f->left.n > 0 && f->npoints == 0)
                continue;
            if (!specialise(value, f->left.n > 0 ? &f->point[0] : f, v.s.ring))
                continue;
            assert_passes(an_text_string(&t), value);
            checked++;
        }
        an_text_clear(&t);
        done(&v);
    }
    assert_true(checked > n / 3);
    _fmpq_vec_clear(value, UNKNOWNS);
}

/* (x1 + x2)(x2 + x3)(x3 + x1) = 0: three families, one up to the order, be it
 * of generations or of fields. */
static void fields_that_are_alike(void **state)
{
    static const char *const text[] = {
        "groups: {X: U(1)}\nfields:\n"
        "  N: {type: left, generations: 4, X: ['?', '?', '?', '?']}\n",
        "groups: {X: U(1)}\nfields:\n"
        "  N: {type: left, generations: 2, X: ['?', '?']}\n"
        "  M: {type: left, X: '?'}\n  K: {type: left, X: '?'}\n",
        "groups: {X: U(1)}\nfields:\n"
        "  N: {type: left, generations: 2, X: ['?', '?']}\n"
        "  M: {type: scalar, X: '?'}\n"
        "  J: {type: left, X: '?'}\n"
        "  K: {type: left, X: '?', light: true}\n"
        "couplings: [J J M]\n",
    };
    static const size_t families[] = {1, 1, 2};
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct solved v;
        solve(&v, text[i]);
        assert_int_equal(v.s.nfamilies, families[i]);
        assert_int_equal(v.s.nfamilies + v.s.nfolded, 3);
        done(&v);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_search_finds_nothing_else),
        cmocka_unit_test(points_are_those_of_the_search),
        cmocka_unit_test(families_are_all_solutions),
        cmocka_unit_test(specialisations_pass_the_check),
        cmocka_unit_test(small_points_do_not_divide_by_zero),
        cmocka_unit_test(fields_that_are_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
