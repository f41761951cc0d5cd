/* test_report_picture.c - labels of the circle, and who is on it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tests/report/fixture.h"

#define MOST 200

/* The page of a model with a field of each charge 0 .. n-1 and a vev of charge
 * n: every phase of Z_n is taken. */
static void page(struct an_text *html, int n)
{
    struct an_model m;
    struct an_diags diags;
    struct an_check c;
    struct an_document d;
    struct spec field[MOST + 1];
    char name[MOST + 1][16], charge[MOST + 1][16];
    for (int i = 0; i <= n; i++) {
        snprintf(name[i], sizeof name[i], "f%d", i);
        snprintf(charge[i], sizeof charge[i], "%d", i);
        field[i] = (struct spec){name[i], "scalar", charge[i]};
    }
    u1_model(&m, field, (size_t)n + 1, &diags);
    vacuum_with_vev(&m, "broken", false, name[n], &diags);
    assert_int_equal(an_model_finish(&m, &diags), 0);
    an_check_init(&c);
    an_check_model(&c, &m, AN_ASK_ALL, NULL);
    an_document_init(&d);
    d.pictures = true;
    an_report_document(&d, &c, 1);
    an_document_html(html, &d, false);
    an_document_clear(&d);
    an_check_clear(&c);
    an_diags_clear(&diags);
    an_model_clear(&m);
}

static long number(const char *s, const char *attribute)
{
    const char *p = strstr(s, attribute);
    assert_non_null(p);
    return strtol(p + strlen(attribute), NULL, 10);
}

/* The labels around the circle, none upon another; returns how many. */
static size_t labels_apart(const char *html)
{
    long x[MOST], y[MOST];
    size_t n = 0;
    const char *s = strstr(html, "<svg xmlns");
    s = s ? strstr(s + 1, "<svg xmlns") : NULL; /* behind the chain */
    assert_non_null(s);
    long width = number(s, "viewBox=\"0 0 "), top = 0;
    for (; (s = strstr(s, "<text ")); s++) {
        if (!strstr(s, "middle") || strstr(s, "middle") > strchr(s, '>'))
            continue;
        assert_in_range(n, 0, MOST - 1);
        x[n] = number(s, "x=\"");
        y[n] = number(s, "y=\"");
        assert_in_range(x[n], 16, width - 16);
        assert_in_range(y[n], top + 12, 400);
        for (size_t i = 0; i < n; i++)
            assert_true(labs(x[i] - x[n]) >= 30 || labs(y[i] - y[n]) >= 14);
        n++;
    }
    return n;
}

static void labels(void **state)
{
    (void)state;
    static const int orders[] = {2, 3, 4, 6, 12, 18, 30, 48, 100};
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        struct an_text html = {0};
        page(&html, orders[i]);
        size_t n = labels_apart(an_text_string(&html));
        if (orders[i] <= 30)
            assert_int_equal(n, orders[i]);
        an_text_clear(&html);
    }
}

/* Every field is on the circle, where its charge puts it: charge q of Z_12 at
 * q/12 of a turn. */
static void places(void **state)
{
    (void)state;
    struct an_text html = {0};
    page(&html, 12);
    for (int q = 0; q < 12; q++) {
        struct an_text mark = {0};
        /* cos and sin of multiples of 30 degrees times 96 */
        static const long cosine[] = {96,  83,  48,  0, -48, -83,
                                      -96, -83, -48, 0, 48,  83};
        long x = cosine[q], y = cosine[(q + 9) % 12];
        an_text_printf(&mark, "cx=\"%ld\" cy=\"%ld\" r=\"4\"", 200 + x,
                       152 - y);
        struct an_text dark = {0};
        an_text_printf(&dark, "d=\"M%ld %ldl6 6l-6 6l-6 -6z\"", 200 + x,
                       152 - y - 6);
        assert_true(strstr(an_text_string(&html), an_text_string(&mark)) ||
                    strstr(an_text_string(&html), an_text_string(&dark)));
        an_text_clear(&dark);
        an_text_clear(&mark);
    }
    an_text_clear(&html);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels),
        cmocka_unit_test(places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
