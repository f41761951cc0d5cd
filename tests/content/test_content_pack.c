/* test_content_pack.c - what is found, as bytes and back; bytes that are none.
 */
#include "tests/content/content.h"

#include "base/pack.h"
#include "content/pack.h"

static bool keep_bytes(void *context, const char *bytes, size_t n)
{
    an_text_add_n(context, bytes, n);
    return true;
}

/* Families, masses, remainders, points of a box: all that a solution may have.
 */
static void find(struct contents *v, struct an_text *bytes)
{
    const struct asked a = {"extends: lepton-number-neutrinos\n",
                            "SU2L=1,2,3 Y=-1..1:1/2 ell=?", "S: ell=?, vev",
                            "S", .most = 1};
    fmpq_t unit;
    content_find(v, &a);
    fmpq_init(unit);
    fmpq_one(unit);
    struct an_content_run run = {
        .least = 4,
        .most = 6,
        .charges = {.unit = unit, .max = 3},
        .take = keep_bytes,
        .take_context = bytes,
        .how.threads = 1,
    };
    assert_int_equal(an_content_find(&v->c, &v->box, &run, &v->x.diags), 0);
    fmpq_clear(unit);
    assert_true(bytes->n > 1000);
}

static void packing_loses_nothing(void **state)
{
    (void)state;
    struct contents v;
    struct an_text bytes = {0}, again = {0};
    find(&v, &bytes);
    struct an_unpack u = {bytes.v, bytes.v + bytes.n, false};
    while (u.s < u.end) {
        struct an_content_result r;
        an_content_unpack(&r, &u, &v.box);
        assert_false(u.bad);
        an_content_pack(&again, &r);
        an_content_result_clear(&r);
    }
    assert_int_equal(again.n, bytes.n);
    assert_memory_equal(again.v, bytes.v, bytes.n);
    /* What was taken, and what is made of it again. */
    struct an_content c;
    struct an_text one = {0}, other = {0};
    an_content_init(&c);
    assert_int_equal(an_content_begin(&c, &v.box, 4, 6, &v.x.diags), 0);
    assert_true(an_content_add(&c, bytes.v, bytes.n));
    an_content_end(&c);
    assert_int_equal(c.found.n, v.c.found.n);
    for (size_t i = 0; i < c.found.n; i++) {
        content_line(&one, &v, &c.found.v[i]);
        content_line(&other, &v, &v.c.found.v[i]);
    }
    assert_string_equal(an_text_string(&one), an_text_string(&other));
    an_text_clear(&one);
    an_text_clear(&other);
    an_content_clear(&c);
    an_text_clear(&again);
    an_text_clear(&bytes);
    content_done(&v);
}

/* Bytes changed, left out or cut off: something, or nothing, never a crash. */
static void damage_is_seen(void **state)
{
    (void)state;
    struct contents v;
    struct an_text bytes = {0};
    struct dice d = {5};
    size_t refused = 0;
    find(&v, &bytes);
    for (int k = 0; k < 400; k++) {
        struct an_text t = {0};
        size_t at = (size_t)dice_below(&d, (int)bytes.n), n = bytes.n;
        an_text_add_n(&t, bytes.v, bytes.n);
        if (k % 3 == 0)
            t.v[at] = (char)dice_below(&d, 128);
        else if (k % 3 == 1)
            n = at;
        else
            memmove(t.v + at, t.v + at + 1, --n - at);
        struct an_content c;
        an_content_init(&c);
        assert_int_equal(an_content_begin(&c, &v.box, 4, 6, &v.x.diags), 0);
        refused += !an_content_add(&c, t.v, n);
        an_content_end(&c);
        an_content_clear(&c);
        an_text_clear(&t);
    }
    assert_true(refused > 200);
    an_text_clear(&bytes);
    content_done(&v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(packing_loses_nothing),
        cmocka_unit_test(damage_is_seen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
