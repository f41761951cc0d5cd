/* X and X + c Y as one solution, against pairs of solutions in one plane; the
 * MSSM; multiples and negatives as solutions of their own. */
#include "search.h"

static void atlas_init(struct an_search *s, size_t families, size_t singlets,
                       bool higgsinos, int max)
{
    const struct an_search_atlas atlas = {families, singlets, higgsinos};
    an_search_init(s);
    an_search_atlas(s, &atlas, max);
}

static void modulo_init(struct an_search *s, size_t families, size_t singlets,
                        bool higgsinos, int max)
{
    const struct an_search_atlas atlas = {families, singlets, higgsinos};
    atlas_init(s, families, singlets, higgsinos, max);
    an_search_modulo_atlas(s, &atlas);
}

/* y, one charge for each of the record. */
static void spread(int64_t *y, const struct an_search *s)
{
    for (size_t g = 0, i = 0; g < s->ngroups; g++)
        for (size_t k = 0; k < s->group[g].size; k++)
            y[i++] = s->modulo[g];
}

/* Do x, y and z lie in one plane? Every minor vanishes. */
static bool in_plane(const int16_t *x, const int64_t *y, const int16_t *z,
                     size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++)
            for (size_t k = 0; k < j; k++) {
                int64_t det = x[i] * (y[j] * z[k] - y[k] * z[j]) -
                              x[j] * (y[i] * z[k] - y[k] * z[i]) +
                              x[k] * (y[i] * z[j] - y[j] * z[i]);
                if (det != 0)
                    return false;
            }
    return true;
}

/* Is x a multiple of y? */
static bool on_line(const int16_t *x, const int64_t *y, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++)
            if (x[i] * y[j] != x[j] * y[i])
                return false;
    return true;
}

/* One solution up to multiples, sign, order and y? Solutions are ascending in
 * each group, and y is the same within one. */
static bool is_equivalent(const struct an_search *s, const int16_t *x,
                          const int16_t *z)
{
    int64_t y[AN_SEARCH_MAX_WIDTH];
    int16_t minus[AN_SEARCH_MAX_WIDTH];
    spread(y, s);
    if (on_line(x, y, s->width) || on_line(z, y, s->width))
        return on_line(x, y, s->width) && on_line(z, y, s->width);
    negative(minus, s, z);
    return in_plane(x, y, z, s->width) || in_plane(x, y, minus, s->width);
}

static int largest(const int16_t *x, size_t n)
{
    int max = 0;
    for (size_t i = 0; i < n; i++)
        max = abs(x[i]) > max ? abs(x[i]) : max;
    return max;
}

/* Every solution is equivalent to one representative, which is none the
 * larger. */
static void assert_classes(struct an_search *s)
{
    struct list all = {0}, kept = {0};
    struct an_search plain;
    list_search(&kept, s, 1, 2);
    an_search_init(&plain);
    an_search_copy(&plain, s);
    free(plain.modulo);
    plain.modulo = NULL;
    list_search(&all, &plain, 1, 2);
    for (size_t i = 0; i < all.n; i++) {
        const int16_t *x = all.v + i * all.width;
        size_t n = 0;
        for (size_t j = 0; j < kept.n; j++) {
            const int16_t *z = kept.v + j * kept.width;
            if (!is_equivalent(s, x, z))
                continue;
            n++;
            assert_true(largest(z, s->width) <= largest(x, s->width));
        }
        assert_int_equal(n, 1);
    }
    for (size_t j = 0; j < kept.n; j++)
        assert_true(list_has(&all, kept.v + j * kept.width));
    assert_int_equal(count_search(s, 1), kept.n);
    an_search_clear(&plain);
    list_clear(&kept);
    list_clear(&all);
}

static void classes(void **state)
{
    static const struct {
        size_t families, singlets;
        bool higgsinos;
        int max;
    } cases[] = {
        {3, 0, false, 5}, {3, 3, false, 2}, {1, 1, false, 12},
        {1, 2, false, 9}, {2, 0, false, 8}, {2, 2, false, 3},
        {1, 0, true, 5},  {1, 1, true, 3},  {2, 0, true, 2},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct an_search s;
        modulo_init(&s, cases[i].families, cases[i].singlets,
                    cases[i].higgsinos, cases[i].max);
        assert_classes(&s);
        an_search_clear(&s);
    }
}

/* Another Y: what matters is that adding it respects the conditions. Weights
 * 1, -1 in pairs cancel in every power, so (a, a; b, b) may be shifted by (1,
 * 1; 1, 1) or by (2, 2; 1, 1) with the groups in pairs. */
static void other_shifts(void **state)
{
    static const int64_t y[][4] = {
        {1, 1, 1, 1}, {2, 2, 3, 3}, {0, 0, 1, 1}, {5, 5, -7, -7}};
    const int64_t one[] = {1, -1, 0, 0}, two[] = {0, 0, 1, -1};
    (void)state;
    for (size_t i = 0; i < sizeof y / sizeof *y; i++) {
        struct an_search s;
        an_search_init(&s);
        for (int g = 0; g < 4; g++)
            an_search_add_group(&s, g < 2 ? 2 : 1, -4, 4);
        an_search_add_linear(&s, one, 0);
        an_search_add_linear(&s, two, 0);
        an_search_add_quadratic(&s, one, 0);
        an_search_set_cubic(&s, one, 0);
        s.sign = s.primitive = true;
        an_search_set_modulo(&s, y[i]);
        assert_classes(&s);
        an_search_clear(&s);
    }
}

/* Classes by another road: 3 X - p1(Q) Y has charges of Q that add up to zero,
 * and is the same for X + c Y but for a factor. Without divisor, and the
 * greater of it and its negative, it names the class. */
static void fixed_gauge(int16_t *v, const struct an_search *s)
{
    int64_t y[AN_SEARCH_MAX_WIDTH];
    int16_t minus[AN_SEARCH_MAX_WIDTH];
    spread(y, s);
    int sum = v[0] + v[1] + v[2];
    for (size_t i = 0; i < s->width; i++)
        v[i] = (int16_t)(3 * v[i] - sum * y[i]);
    int g = gcd_of(v, s->width);
    for (size_t i = 0; i < s->width && g > 0; i++)
        v[i] = (int16_t)(v[i] / g);
    negative(minus, s, v);
    for (size_t i = 0; i < s->width; i++)
        if (v[i] != minus[i]) {
            if (v[i] < minus[i])
                memcpy(v, minus, s->width * sizeof *v);
            return;
        }
}

static size_t record_bytes;

static int compare_records(const void *a, const void *b)
{
    return memcmp(a, b, record_bytes);
}

static void gauge(void **state)
{
    static const int max[] = {6, 3};
    (void)state;
    for (size_t k = 0; k < 2; k++) {
        struct an_search s;
        struct list all = {0};
        size_t singlets = 3 * k, n = 0;
        modulo_init(&s, 3, singlets, false, max[k]);
        unsigned long found = count_search(&s, 1);
        struct an_search plain;
        atlas_init(&plain, 3, singlets, false, max[k]);
        list_search(&all, &plain, 1, 2);
        an_search_clear(&plain);
        for (size_t i = 0; i < all.n; i++)
            fixed_gauge(all.v + i * s.width, &s);
        record_bytes = s.width * sizeof *all.v;
        qsort(all.v, all.n, record_bytes, compare_records);
        for (size_t i = 0; i < all.n; i++)
            n += i == 0 || memcmp(all.v + i * s.width,
                                  all.v + (i - 1) * s.width, record_bytes) != 0;
        assert_int_equal(found, n);
        list_clear(&all);
        an_search_clear(&s);
    }
}

/* One family: without nu_R all is hypercharge; with one nu_R there is B-L
 * besides, one class of combinations, of which (0; 1, -1; 0; -1, 1), T3 of
 * right-handed fields, is smallest. */
static void one_family(void **state)
{
    static const int16_t zero[6] = {0}, t3[] = {0, 1, -1, 0, -1, 1};
    (void)state;
    for (int max = 6; max <= 30; max += 12) {
        struct an_search s;
        struct list l = {0};
        modulo_init(&s, 1, 0, false, max);
        assert_int_equal(count_search(&s, 1), 1);
        an_search_clear(&s);
        modulo_init(&s, 1, 1, false, max);
        list_search(&l, &s, 1, 1);
        assert_int_equal(l.n, 2);
        assert_true(list_has(&l, zero) && list_has(&l, t3));
        list_clear(&l);
        an_search_clear(&s);
    }
}

/* ---- the MSSM */

static void mssm_brute_force(void **state)
{
    static const struct {
        size_t families, singlets;
        int max;
    } cases[] = {{1, 0, 4}, {1, 1, 2}, {2, 0, 1}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct an_search s;
        struct list found = {0}, all = {0};
        atlas_init(&s, cases[i].families, cases[i].singlets, true,
                   cases[i].max);
        list_search(&found, &s, 1, 2);
        list_brute(&all, &s);
        assert_same(&s, &all, &found);
        assert_int_equal(count_search(&s, 1), all.n);
        list_clear(&found);
        list_clear(&all);
        an_search_clear(&s);
    }
}

/* Hu = -Hd = h cancels by itself: the others are then a solution of the SM, and
 * h is free. Counted without leaving out multiples and negatives: the number of
 * solutions of the SM times the number of charges. */
static void higgsino_pair(void **state)
{
    (void)state;
    for (int max = 1; max <= 5; max++) {
        struct an_search sm, mssm;
        atlas_init(&sm, 3, 0, false, max);
        atlas_init(&mssm, 3, 0, true, max);
        sm.sign = sm.primitive = mssm.sign = mssm.primitive = false;
        int64_t weight[AN_SEARCH_MAX_WIDTH] = {0};
        weight[mssm.width - 2] = weight[mssm.width - 1] = 1;
        an_search_add_equation(&mssm, weight, 0);
        assert_int_equal(count_search(&mssm, 1),
                         count_search(&sm, 1) * (unsigned long)(2 * max + 1));
        an_search_clear(&mssm);
        an_search_clear(&sm);
    }
}

/* ---- classes of solutions turned off */

/* The sum over d of those without divisor up to Q / d are all; each but the
 * trivial one has a negative, which is another one or the same. */
static void multiples_and_negatives(void **state)
{
    enum { MAX = 6 };
    unsigned long all = 0, primitive = 0;
    (void)state;
    for (int d = 1; d <= MAX; d++) {
        struct an_search s;
        atlas_init(&s, 3, 0, false, MAX / d);
        primitive += count_search(&s, 1) - 1;
        s.primitive = false;
        if (d == 1)
            all = count_search(&s, 1) - 1;
        an_search_clear(&s);
    }
    assert_int_equal(all, primitive);
    for (int max = 1; max <= 4; max++) {
        struct an_search s;
        struct list one = {0}, both = {0};
        int16_t y[AN_SEARCH_MAX_WIDTH];
        size_t n = 0;
        atlas_init(&s, 3, 0, false, max);
        list_search(&one, &s, 1, 1);
        s.sign = false;
        list_search(&both, &s, 1, 1);
        for (size_t i = 0; i < one.n; i++) {
            const int16_t *x = one.v + i * one.width;
            negative(y, &s, x);
            bool same = memcmp(x, y, s.width * sizeof *x) == 0;
            assert_true(list_has(&both, x) && list_has(&both, y));
            n += same ? 1 : 2;
        }
        assert_int_equal(both.n, n);
        assert_int_equal(count_search(&s, 1), n);
        list_clear(&one);
        list_clear(&both);
        an_search_clear(&s);
    }
}

/* No chiral set is its own negative: there are twice as many. */
static void both_signs(void **state)
{
    (void)state;
    for (size_t n = 5; n <= 9; n++) {
        unsigned long number[2];
        for (int both = 0; both < 2; both++) {
            struct an_search part[16];
            struct list l = {0};
            for (size_t i = 0; i < 16; i++)
                an_search_init(&part[i]);
            size_t nparts = an_search_chiral(part, n, 10, both);
            number[both] = count_search(part, nparts);
            list_search(&l, part, nparts, 2);
            assert_int_equal(l.n, number[both]);
            list_clear(&l);
            for (size_t i = 0; i < nparts; i++)
                an_search_clear(&part[i]);
        }
        assert_int_equal(number[1], 2 * number[0]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"modulo Y: each solution belongs to one that is kept, none the larger",
         classes, NULL, NULL, NULL},
        {"the same for other charges Y", other_shifts, NULL, NULL, NULL},
        {"modulo Y: as many as there are planes through Y", gauge, NULL, NULL,
         NULL},
        {"one family modulo Y is nothing, or T3R", one_family, NULL, NULL,
         NULL},
        {"MSSM: trying every charge finds the same", mssm_brute_force, NULL,
         NULL, NULL},
        {"MSSM: opposite Higgsinos leave the Standard Model", higgsino_pair,
         NULL, NULL, NULL},
        {"multiples and negatives may count too", multiples_and_negatives, NULL,
         NULL, NULL},
        {"chiral sets with either sign are twice as many", both_signs, NULL,
         NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
