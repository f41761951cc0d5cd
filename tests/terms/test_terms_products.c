/* test_terms_products.c - kept products are those that a search finds. */
#include "tests/model.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "terms/blocks.h"
#include "terms/products.h"

/* A listing of products, to compare; `most` of them are taken. */
struct listing {
    struct an_text text;
    size_t n, most;
};

static bool take(const struct an_spelling *s, void *data)
{
    struct listing *l = data;
    an_text_printf(&l->text, "%d:", s->dimension);
    for (size_t i = 0; i < s->n; i++)
        an_text_printf(&l->text, " %d", s->letter[i]);
    an_text_add(&l->text, "\n");
    assert_true(s->number >= 1 && s->number <= s->of);
    return ++l->n < l->most;
}

/* The same range, kept and searched anew, has the same products in the same
 * order, or is refused by both. */
static void compare(struct an_sector_products *s, struct an_range range,
                    size_t most)
{
    struct listing kept = {.most = most}, found = {.most = most};
    struct an_words words;
    an_words_init(&words, &s->alphabet);
    bool a = an_products_visit(s, range, take, &kept);
    bool b = an_spellings_visit(&words, range, take, &found);
    assert_int_equal(a, b);
    assert_string_equal(an_text_string(&kept.text),
                        an_text_string(&found.text));
    an_text_clear(&found.text);
    an_text_clear(&kept.text);
    an_words_clear(&words);
}

static const char *const MODEL[] = {"extends: standard-model\n",
                                    "extends: mssm\n", "extends: mssm-z4r\n",
                                    "extends: lepton-number-minimal\n"};
enum { MODELS = sizeof MODEL / sizeof *MODEL };

static void open_products(struct model *x, struct an_products *p,
                          struct an_blocks *b, const char *text)
{
    model_open(x, text);
    an_products_init(p, &x->m);
    an_blocks_init(b);
    an_blocks_set(b, &x->m, NULL, 0);
}

static void close_products(struct model *x, struct an_products *p,
                           struct an_blocks *b)
{
    an_blocks_clear(b);
    an_products_clear(p);
    model_close(x);
}

/* Twice the dimensions, in the order in which they are asked for: one after the
 * other, all at once, those below, a gap, and the numbers of words that refuse
 * some of it. */
static void ranges_are_those_of_a_search(void **state)
{
    (void)state;
    static const struct an_range range[] = {
        {2, 4, 20000},   {6, 8, 20000}, {0, 8, 20000},   {10, 12, 20000},
        {0, 12, 1000},   {9, 11, 100},  {10, 12, 30},    {0, 8, 30},
        {0, 12, 20000},  {-2, 0, 10},   {12, 13, 20000}, {5, 9, 2},
        {13, 13, 20000},
    };
    for (size_t i = 0; i < MODELS; i++) {
        struct model x;
        struct an_products p;
        struct an_blocks b;
        open_products(&x, &p, &b, MODEL[i]);
        for (int k = 0; k < AN_SECTORS; k++)
            for (size_t j = 0; j < sizeof range / sizeof *range; j++)
                compare(&an_products_of(&p, &b)->sector[k], range[j], SIZE_MAX);
        assert_int_equal(p.n, 1);
        close_products(&x, &p, &b);
    }
}

/* Of three neutral scalars there are more than twice as many products of up to
 * six factors, 83, as words of up to three, 20: these are refused where as many
 * words are allowed as there are, by their number alone. */
static void many_products_are_refused(void **state)
{
    (void)state;
    struct model x;
    struct an_products p;
    struct an_blocks b;
    open_products(&x, &p, &b,
                  "fields: {a: {type: real-scalar}, b: {type: real-scalar},\n"
                  "  c: {type: real-scalar}}\n");
    struct an_sector_products *s = &an_products_of(&p, &b)->sector[AN_ORDINARY];
    struct listing none = {.most = SIZE_MAX};
    compare(s, (struct an_range){2, 12, 20}, SIZE_MAX);
    compare(s, (struct an_range){2, 12, 20000}, SIZE_MAX);
    assert_int_equal(s->n, 83);
    assert_false(
        an_products_visit(s, (struct an_range){2, 12, 20}, take, &none));
    assert_int_equal(none.n, 0);
    for (size_t words = 1; words < 100; words++)
        compare(s, (struct an_range){2, 12, words}, SIZE_MAX);
    close_products(&x, &p, &b);
}

/* What a visit says stops it, and what comes later is complete. */
static void visits_stop(void **state)
{
    (void)state;
    struct model x;
    struct an_products p;
    struct an_blocks b;
    open_products(&x, &p, &b, MODEL[0]);
    struct an_sector_products *s = &an_products_of(&p, &b)->sector[AN_ORDINARY];
    for (size_t most = 1; most < 12; most++)
        compare(s, (struct an_range){2, 12, 20000}, most);
    compare(s, (struct an_range){2, 12, 20000}, SIZE_MAX);
    close_products(&x, &p, &b);
}

/* Without room products are found again, and what is kept stays. */
static void full_stores_search_again(void **state)
{
    (void)state;
    struct model x;
    struct an_products p;
    struct an_blocks b;
    open_products(&x, &p, &b, MODEL[0]);
    struct an_sector_products *s = &an_products_of(&p, &b)->sector[AN_ORDINARY];
    compare(s, (struct an_range){2, 8, 20000}, SIZE_MAX);
    size_t kept = s->n, taken = p.nletters;
    assert_int_equal(taken, s->nletters);
    p.nletters += AN_MAX_KEPT_LETTERS - taken - 60;
    compare(s, (struct an_range){2, 12, 20000}, SIZE_MAX);
    compare(s, (struct an_range){10, 12, 20000}, SIZE_MAX);
    assert_int_equal(s->n, kept);
    assert_int_equal(s->nletters, taken);
    assert_int_equal(s->high, 8);
    assert_int_equal(p.nletters, AN_MAX_KEPT_LETTERS - 60);
    compare(s, (struct an_range){2, 8, 20000}, SIZE_MAX);
    close_products(&x, &p, &b);
}

/* A term that names a generation tells it from the others: products of its own;
 * one that names none does not. */
static void partitions_are_told_apart(void **state)
{
    (void)state;
    struct model x;
    struct an_products p;
    struct an_blocks b;
    open_products(&x, &p, &b, "extends: standard-model\n");
    struct an_partition *whole = an_products_of(&p, &b);
    size_t letters = whole->sector[AN_ORDINARY].alphabet.n;
    struct an_factor factor = {.field = 0, .generation = AN_EVERY, .power = 1};
    struct an_term term = {.factor = &factor, .n = 1};
    an_blocks_set(&b, &x.m, &term, 1);
    assert_ptr_equal(an_products_of(&p, &b), whole);
    factor.generation = 1;
    an_blocks_set(&b, &x.m, &term, 1);
    struct an_partition *split = an_products_of(&p, &b);
    assert_ptr_not_equal(split, whole);
    assert_true(split->sector[AN_ORDINARY].alphabet.n > letters);
    compare(&split->sector[AN_ORDINARY], (struct an_range){0, 8, 20000},
            SIZE_MAX);
    compare(&whole->sector[AN_ORDINARY], (struct an_range){0, 8, 20000},
            SIZE_MAX);
    close_products(&x, &p, &b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ranges_are_those_of_a_search),
        cmocka_unit_test(many_products_are_refused),
        cmocka_unit_test(visits_stop),
        cmocka_unit_test(full_stores_search_again),
        cmocka_unit_test(partitions_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
