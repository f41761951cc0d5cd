/* test_algebra_rows.c - lists of vectors stay short and without repetition.
 *
 * What is counted here is work: rows that are kept, not time.
 */
#include "tests/model.h"

#include <flint/fmpz_vec.h>

#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "terms/numbers.h"
#include "terms/singlet.h"

enum { WIDTH = 3, STEPS = 4000 };

static uint64_t draw(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + 1442695040888963407U;
    return *seed >> 33;
}

/* Small entries, so that many rows are equal; now and then a large one. */
static void set_row(fmpz *x, uint64_t *seed)
{
    for (size_t j = 0; j < WIDTH; j++)
        fmpz_set_si(x + j, (slong)(draw(seed) % 9) - 4);
    if (draw(seed) % 8 == 0) {
        fmpz_set_si(x, (slong)(draw(seed) % 3) - 1);
        fmpz_mul_2exp(x, x, 100);
    }
}

static bool was_there(const struct an_rows *r, const fmpz *x)
{
    for (slong i = 0; i < r->n; i++)
        if (_fmpz_vec_equal(r->v + i * WIDTH, x, WIDTH))
            return true;
    return false;
}

/* Rows are added, compared or not, and dropped, in any order. */
static void new_rows_are_those_that_a_scan_does_not_find(void **state)
{
    (void)state;
    uint64_t seed = 20261128;
    struct an_rows r;
    fmpz *x = _fmpz_vec_init(WIDTH);
    size_t kept = 0, refused = 0;
    an_rows_init(&r, WIDTH);
    for (int i = 0; i < STEPS; i++) {
        uint64_t what = draw(&seed) % 8;
        if (what == 0 && r.n > 0) {
            an_rows_drop(&r);
            continue;
        }
        set_row(x, &seed);
        bool new = !was_there(&r, x);
        slong n = r.n;
        an_rows_add_copy(&r, x);
        if (what == 1) /* not compared */
            continue;
        assert_true(an_rows_keep_new(&r) == new);
        assert_int_equal(r.n, n + new);
        kept += new;
        refused += !new;
    }
    assert_true(kept > 200 && refused > 200);
    an_rows_clear(&r);
    _fmpz_vec_clear(x, WIDTH);
}

/* n triplets of SU(3) with five charges have many thousand renormalisable
 * terms, f f* f f* and the like; those that say all about what they conserve
 * are as many as fields, but for a few that make a lattice finer. */
static void many_terms_are_spanned_by_few(void **state)
{
    (void)state;
    for (size_t n = 10; n <= 30; n += 10) {
        struct an_text t = {0};
        an_text_add(&t, "groups: {X: U(1), S: SU(3)}\nfields:\n");
        for (size_t i = 0; i < n; i++)
            an_text_printf(&t, "  f%zu: {type: scalar, S: 3, X: %zu}\n", i,
                           i % 5);
        struct model x;
        struct an_numbers numbers;
        struct an_characters characters;
        struct an_rows rows;
        model_open(&x, an_text_string(&t));
        an_numbers_init(&numbers);
        an_characters_init(&characters);
        an_numbers_set(&numbers, &x.m, NULL, 0);
        an_rows_init(&rows, (slong)numbers.blocks.n);
        assert_true(
            an_numbers_allowed(&rows, &characters, &numbers, 4, 100000));
        /* n - 5 differences of equal charges, three of steps, and f f' f''
         * of charge 0 when there are three of these */
        assert_true((size_t)rows.n >= n - 2 && (size_t)rows.n <= n + 4);
        an_rows_clear(&rows);
        an_characters_clear(&characters);
        an_numbers_clear(&numbers);
        model_close(&x);
        an_text_clear(&t);
    }
}

/* Small rows of some entries. */
static void set_rows(struct an_rows *r, slong width, int n, uint64_t *seed)
{
    an_rows_init(r, width);
    for (int i = 0; i < n; i++) {
        fmpz *x = an_rows_add(r);
        for (slong j = 0; j < width; j++)
            fmpz_set_si(x + j, (slong)(draw(seed) % 5) - 2);
    }
}

/* Does x lie in the span of both? */
static bool lies_in(const struct an_rows *a, const struct an_rows *b,
                    const struct an_rows *x)
{
    struct an_lattice L;
    struct an_rows all;
    an_rows_init(&all, a->width);
    an_rows_copy(&all, a);
    an_rows_copy(&all, b);
    an_lattice_init(&L, a->width);
    an_rows_span(&L, &all);
    bool inside = an_rows_inside(&L, x, 0);
    an_lattice_clear(&L);
    an_rows_clear(&all);
    return inside;
}

/* Rows that begin with 1 go with their columns, down to no column at all. */
static void spans_contain_what_their_projections_contain(void **state)
{
    (void)state;
    enum { N = 4 };
    uint64_t seed = 20261201;
    size_t inside = 0, outside = 0, empty = 0;
    for (int i = 0; i < STEPS; i++) {
        struct an_rows given, terms, x, all[3];
        struct an_lattice L;
        set_rows(&given, N, (int)(draw(&seed) % 5), &seed);
        set_rows(&terms, N, (int)(draw(&seed) % 3), &seed);
        set_rows(&x, N, 1, &seed);
        an_lattice_init(&L, N);
        an_rows_span(&L, &given);
        an_rows_project(&all[0], &L, &given);
        an_rows_project(&all[1], &L, &terms);
        an_rows_project(&all[2], &L, &x);
        empty += all[2].width == 0;
        bool is = lies_in(&given, &terms, &x);
        *(is ? &inside : &outside) += 1;
        assert_int_equal(lies_in(&all[0], &all[1], &all[2]), is);
        for (int k = 0; k < 3; k++)
            an_rows_clear(&all[k]);
        an_lattice_clear(&L);
        an_rows_clear(&x);
        an_rows_clear(&terms);
        an_rows_clear(&given);
    }
    assert_true(inside > 100 && outside > 100 && empty > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(new_rows_are_those_that_a_scan_does_not_find),
        cmocka_unit_test(spans_contain_what_their_projections_contain),
        cmocka_unit_test(many_terms_are_spanned_by_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
