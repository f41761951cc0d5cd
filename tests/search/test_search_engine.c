/* The engine against trying everything, on random conditions. */
#include "dice.h"

#include "search/lists/cell.h"
#include "search/lists/join.h"
#include "search/lists/join_rows.h"
#include "search/lists/multiset.h"
#include "search/lists/patience.h"
#include "search/lists/plan.h"
#include "search/lists/visit.h"

static struct an_patience never;

/* x of a group = value for one of its charges: a choice that permutations
 * respect. */
static void add_choice(struct an_search *s, struct dice *d, int value)
{
    size_t g = (size_t)roll(d, 0, (int)s->ngroups - 1), first = 0;
    for (size_t i = 0; i < g; i++)
        first += s->group[i].size;
    for (size_t i = 0; i < s->group[g].size; i++) {
        int64_t weight[AN_SEARCH_MAX_WIDTH] = {0};
        weight[first + i] = 1;
        an_search_add_form(s, i == 0, weight, value);
    }
}

/* far: cubic weights near multiples of a large number, with no common factor,
 * for which tables are too wide. */
static void roll_search(struct an_search *s, struct dice *d, bool homogeneous,
                        bool far)
{
    int64_t weight[8];
    int low = homogeneous ? -2 : roll(d, -3, 0);
    size_t ngroups = (size_t)roll(d, far ? 3 : 1, 4);
    for (size_t g = 0; g < ngroups; g++) {
        size_t size = (size_t)roll(d, 1, ngroups > 2 ? 2 : 4);
        an_search_add_group(s, size, low, 2);
    }
    for (int n = roll(d, 0, 2); n > 0; n--) {
        roll_weights(weight, d, ngroups, 1);
        an_search_add_linear(s, weight, homogeneous ? 0 : roll(d, -3, 3));
    }
    for (int n = roll(d, 0, 2); n > 0; n--) {
        roll_weights(weight, d, ngroups, 1);
        an_search_add_quadratic(s, weight, homogeneous ? 0 : roll(d, -5, 5));
    }
    if (roll(d, 0, 4) > 0 || far) {
        roll_weights(weight, d, ngroups, 1);
        for (size_t g = 0; g < ngroups && far; g++)
            weight[g] += roll(d, 0, 1) ? 14000029 : -14000029;
        int value = homogeneous ? 0 : roll(d, -9, 9);
        an_search_set_cubic(s, weight, far ? value * weight[0] : value);
    }
    s->sign = s->primitive = homogeneous;
    if (roll(d, 0, 3) == 0)
        add_choice(s, d, homogeneous ? 0 : 1);
}

/* Cells of the search with solutions at first sight whose table is too wide. */
static size_t count_wide(const struct an_search *s)
{
    struct an_diags diags;
    struct an_plan p;
    struct an_cell c;
    size_t n = 0;
    an_diags_init(&diags);
    an_plan_init(&p);
    an_cell_init(&c);
    assert_int_equal(an_plan_make(&p, s, &never, &diags), 0);
    for (size_t i = 0; i < p.cells.n; i++)
        n += an_cell_fill(&c, &p, i, false, false, &never) &&
             c.size > AN_TABLE_MAX;
    an_cell_clear(&c);
    an_plan_clear(&p);
    an_diags_clear(&diags);
    return n;
}

/* Adds to *wide the wide cells, and returns the number of solutions. */
static size_t compare(size_t *wide, uint64_t seed, bool homogeneous, bool far)
{
    struct dice d = {seed};
    struct an_search s;
    struct list found = {0}, all = {0};
    an_search_init(&s);
    roll_search(&s, &d, homogeneous, far);
    *wide += count_wide(&s);
    list_search(&found, &s, 1, 1 + (int)(seed % 3));
    list_brute(&all, &s);
    assert_same(&s, &all, &found);
    assert_int_equal(count_search(&s, 1), all.n);
    size_t n = all.n;
    list_clear(&found);
    list_clear(&all);
    an_search_clear(&s);
    return n;
}

static void homogeneous(void **state)
{
    size_t wide = 0;
    (void)state;
    for (uint64_t seed = 1; seed <= (is_slow() ? 60 : 24); seed++)
        compare(&wide, seed, true, false);
    assert_int_equal(wide, 0);
}

static void fixed_charges(void **state)
{
    size_t wide = 0;
    (void)state;
    for (uint64_t seed = 1001; seed <= (is_slow() ? 1060 : 1024); seed++)
        compare(&wide, seed, false, false);
    assert_int_equal(wide, 0);
}

static void hashed(void **state)
{
    size_t wide = 0, solutions = 0;
    (void)state;
    for (uint64_t seed = 2001; seed <= 2020; seed++) {
        size_t before = wide;
        size_t n = compare(&wide, seed, seed % 2, true);
        solutions += wide > before ? n : 0;
    }
    assert_true(wide > 3);
    assert_true(solutions > 20);
}

/* Adds up cells whose count for several k at a time is that of one by one. */
static void compare_rows(size_t *several, size_t *residues,
                         const struct an_search *s)
{
    struct an_diags diags;
    struct an_plan p;
    struct an_cell c;
    struct an_join_rows t = {0};
    an_diags_init(&diags);
    an_plan_init(&p);
    an_cell_init(&c);
    assert_int_equal(an_plan_make(&p, s, &never, &diags), 0);
    for (size_t i = 0; i < p.cells.n; i++) {
        uint64_t one = 0, more = 0;
        if (!an_cell_fill(&c, &p, i, false, false, &never))
            continue;
        assert_true(an_join_rows_count(&one, &c, 1, &t, &never));
        for (size_t rows = 2; rows <= 7; rows++) {
            assert_true(an_join_rows_count(&more, &c, rows, &t, &never));
            assert_int_equal(more, one);
        }
        *several += one > 0 && an_join_rows_best(&c) > 1;
        *residues += one > 0 && p.modulus > 1;
    }
    an_join_rows_clear(&t);
    an_cell_clear(&c);
    an_plan_clear(&p);
    an_diags_clear(&diags);
}

/* How many k are counted at a time does not matter. */
static void rows(void **state)
{
    size_t several = 0, residues = 0;
    (void)state;
    for (uint64_t seed = 3001; seed <= 3060; seed++) {
        struct dice d = {seed};
        struct an_search s;
        an_search_init(&s);
        roll_search(&s, &d, seed % 2, false);
        compare_rows(&several, &residues, &s);
        an_search_clear(&s);
    }
    struct an_search wide;
    const int64_t one[] = {1, 1, 1, 1}, square[] = {1, -2, 1, -1},
                  cube[] = {6, -3, -3, 2};
    an_search_init(&wide);
    for (int g = 0; g < 4; g++)
        an_search_add_group(&wide, 2, -7, 7);
    an_search_add_linear(&wide, one, 0);
    an_search_add_quadratic(&wide, square, 0);
    an_search_set_cubic(&wide, cube, 0);
    compare_rows(&several, &residues, &wide);
    an_search_clear(&wide);
    assert_true(several > 50);
    assert_true(residues > 20);
}

/* Scaling the conditions changes nothing. */
static void scaled(void **state)
{
    struct list a = {0}, b = {0};
    (void)state;
    for (int64_t k = 1; k <= 7; k += 6) {
        struct an_search s;
        const int64_t w[] = {2 * k, -3 * k, k}, one[] = {k, k, -2 * k};
        an_search_init(&s);
        for (int g = 0; g < 3; g++)
            an_search_add_group(&s, 2, -12, 12);
        an_search_add_linear(&s, one, 0);
        an_search_add_quadratic(&s, w, 0);
        an_search_set_cubic(&s, one, 0);
        s.sign = s.primitive = true;
        list_search(k == 1 ? &a : &b, &s, 1, 2);
        an_search_clear(&s);
    }
    assert_true(a.n > 1);
    assert_int_equal(a.n, b.n);
    for (size_t i = 0; i < a.n; i++)
        assert_true(list_has(&b, a.v + 6 * i));
    list_clear(&a);
    list_clear(&b);
}

/* x^3 + y^3 = z^3 with x + y = z + k has the trivial solutions only. */
static void fermat(void **state)
{
    const int64_t one[] = {1, -1};
    (void)state;
    for (int k = 0; k <= 6; k++) {
        struct an_search s;
        struct list l = {0};
        an_search_init(&s);
        an_search_add_group(&s, 2, 1, 120);
        an_search_add_group(&s, 1, 1, 120);
        an_search_add_linear(&s, one, k);
        an_search_set_cubic(&s, one, 0);
        list_search(&l, &s, 1, 1);
        assert_int_equal(l.n, 0);
        assert_int_equal(count_search(&s, 1), 0);
        list_clear(&l);
        an_search_clear(&s);
    }
}

static bool end_at_once(void *context)
{
    ++*(int *)context;
    return true;
}

static bool take_none(void *context, const struct an_solutions *found)
{
    (void)context;
    (void)found;
    fail_msg("a unit that was ended has solutions");
    return true;
}

/* Eight charges up to 20 whose sum vanishes, and that of their cubes: one cell,
 * of which a unit has millions of pairs. */
static void a_long_unit_is_ended(void **state)
{
    (void)state;
    const int64_t one = 1;
    int asked = 0;
    struct an_search s;
    struct an_diags diags;
    struct an_search_run run = {
        .threads = 1, .context = &asked, .stop = end_at_once};
    fmpz_t count;
    fmpz_init(count);
    an_diags_init(&diags);
    an_search_init(&s);
    an_search_add_group(&s, 8, -20, 20);
    an_search_add_linear(&s, &one, 0);
    an_search_set_cubic(&s, &one, 0);
    assert_int_equal(an_search_count(count, &s, 1, &run, &diags), 0);
    assert_int_equal(asked, 1);
    run.take = take_none;
    assert_int_equal(an_search_list(&s, 1, &run, &diags), 0);
    assert_int_equal(asked, 2);
    an_search_clear(&s);
    an_diags_clear(&diags);
    fmpz_clear(count);
}

/* What visits of all cells of a plan find. */
struct visits {
    struct an_visit v;
    const struct an_plan *p;
    struct list found;
    size_t parts;
};

static bool take_part(void *context)
{
    struct visits *x = context;
    for (size_t i = 0; i < x->v.n; i++)
        list_add(&x->found, x->v.out + i * x->p->out, x->p->whole->width);
    x->v.n = 0;
    x->parts++;
    return true;
}

/* 0 at a time: as many as there are. */
static void visit_all(struct visits *x, const struct an_plan *p, size_t entries,
                      size_t bytes)
{
    *x = (struct visits){.p = p};
    an_visit_init(&x->v);
    x->v.entries = entries ? entries : x->v.entries;
    x->v.bytes = bytes ? bytes : x->v.bytes;
    x->v.full = take_part;
    x->v.context = x;
    for (size_t i = 0; i < p->cells.n; i++) {
        an_visit_cell(&x->v, p, i, 0, 1, &never);
        take_part(x);
    }
    an_visit_clear(&x->v);
}

/* Two and two charges, and two: how many pairs are stored at a time, and how
 * many solutions kept, does not matter. */
static void visits_in_parts(void **state)
{
    static const int64_t one[] = {1, 1, 1}, cube[] = {1, 1, 1};
    struct an_search s;
    struct an_plan p;
    struct an_diags diags;
    struct visits all, stored, kept;
    (void)state;
    an_search_init(&s);
    an_diags_init(&diags);
    an_plan_init(&p);
    for (int g = 0; g < 3; g++)
        an_search_add_group(&s, 2, -8, 8);
    an_search_add_linear(&s, one, 0);
    an_search_set_cubic(&s, cube, 0);
    s.sign = s.primitive = true;
    assert_int_equal(an_plan_make(&p, &s, &never, &diags), 0);
    visit_all(&all, &p, 0, 0);
    visit_all(&stored, &p, 2, 0);
    visit_all(&kept, &p, 0, 5 * p.out * sizeof(int16_t));
    assert_true(all.found.n > 100);
    assert_int_equal(all.parts, p.cells.n);
    assert_true(kept.parts > p.cells.n + all.found.n / 20);
    assert_same(&s, &all.found, &stored.found);
    assert_int_equal(kept.found.n, all.found.n);
    assert_memory_equal(kept.found.v, all.found.v,
                        all.found.n * s.width * sizeof *all.found.v);
    list_clear(&all.found);
    list_clear(&stored.found);
    list_clear(&kept.found);
    an_plan_clear(&p);
    an_diags_clear(&diags);
    an_search_clear(&s);
}

static bool add_to_sum(void *context, const struct an_solutions *found)
{
    uint64_t *sum = context;
    for (size_t i = 0; i < found->n; i++) {
        const int16_t *x = found->charge + i * found->stride;
        for (size_t j = 0; j < found->width; j++)
            sum[0] = sum[0] * 31 + (uint64_t)(x[j] + 128);
    }
    sum[1] += found->n;
    return true;
}

/* 3 and 3 charges up to 60 in one cell with nothing but their sums: a unit has
 * more solutions than are kept at a time. What they are, and their order, is
 * the same on one thread and on two, and their number is the product. */
static void a_unit_of_many_solutions(void **state)
{
    static const int64_t left[] = {1, 0}, right[] = {0, 1};
    struct an_search s;
    struct an_diags diags;
    uint64_t sum[2][2] = {{0}};
    (void)state;
    an_search_init(&s);
    an_diags_init(&diags);
    an_search_add_group(&s, 3, -60, 60);
    an_search_add_group(&s, 3, -60, 60);
    an_search_add_linear(&s, left, 0);
    an_search_add_linear(&s, right, 0);
    uint64_t *each = an_multisets_count(3, -60, 60);
    for (int threads = 1; threads <= 2; threads++) {
        struct an_search_run run = {.threads = threads,
                                    .context = sum[threads - 1],
                                    .take = add_to_sum};
        assert_int_equal(an_search_list(&s, 1, &run, &diags), 0);
    }
    assert_true(sum[0][1] == each[180] * each[180]);
    assert_true(sum[0][1] * 8 * sizeof(int16_t) > (size_t)1 << 25);
    assert_memory_equal(sum[0], sum[1], sizeof sum[0]);
    free(each);
    an_diags_clear(&diags);
    an_search_clear(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"homogeneous conditions: trying everything finds the same",
         homogeneous, NULL, NULL, NULL},
        {"conditions with values: trying everything finds the same",
         fixed_charges, NULL, NULL, NULL},
        {"sums too wide for a table: trying everything finds the same", hashed,
         NULL, NULL, NULL},
        {"how many k are counted at a time does not matter", rows, NULL, NULL,
         NULL},
        {"conditions may be scaled", scaled, NULL, NULL, NULL},
        {"no cube is the sum of two", fermat, NULL, NULL, NULL},
        cmocka_unit_test(a_long_unit_is_ended),
        cmocka_unit_test(visits_in_parts),
        cmocka_unit_test(a_unit_of_many_solutions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
