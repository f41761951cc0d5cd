/* test_base_prose.c - sentences with spans. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "tests/prose.h"

/* The spans of a sentence as "kind:plain:latex|". */
static char *shown(const char *prose)
{
    struct an_text t = {0};
    struct an_span span;
    while (an_span_next(&span, &prose)) {
        an_text_printf(&t, "%c:%.*s", span.kind ? span.kind : '-', (int)span.n,
                       span.plain);
        if (span.latex)
            an_text_printf(&t, ":%.*s", (int)span.nlatex, span.latex);
        an_text_add(&t, "|");
    }
    return an_text_take(&t);
}

static void spans_come_in_order(void **state)
{
    (void)state;
    static const struct {
        const char *prose, *spans;
    } table[] = {
        {"", ""},
        {"words alone", "-:words alone|"},
        {AN_SAY_OPEN("L H"), "?:L H|"},
        {"by " AN_SAY_OPEN("L") " or " AN_SAY_GOOD("Z₆") ".",
         "-:by |?:L|-: or |+:Z₆|-:.|"},
        {AN_SAY_MATH("ν ν", "\\nu\\,\\nu") AN_SAY_GOOD("B-L"),
         "m:ν ν:\\nu\\,\\nu|+:B-L|"},
        {AN_SAY_OPEN("Y^3") AN_SAY_OPEN(""), "?:Y^3|?:|"},
        /* what a user may have written makes no span */
        {"\002", "-:\002|"},
        {"\002?", "-:\002?|"},
        {"\002q\003", "-:\002q\003|"},
        {"\002m\003", "-:\002m\003|"},
        {"\002+\002+x\003", "-:\002+|+:x|"},
        {"a\003\037", "-:a\003\037|"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        char *spans = shown(table[i].prose);
        assert_string_equal(spans, table[i].spans);
        free(spans);
    }
}

/* The characters that no mark takes are those that a terminal shows. */
static void marks_are_not_shown(void **state)
{
    (void)state;
    static const char *const table[] = {
        "", "x", "by " AN_SAY_OPEN("L") "; " AN_SAY_MATH("a b", "\\alpha") "."};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct an_text t = {0};
        for (const char *s = table[i]; *s;) {
            size_t n = an_span_mark(s);
            an_text_add_n(&t, s, n ? 0 : 1);
            s += n ? n : 1;
        }
        assert_says(table[i], an_text_string(&t));
        an_text_clear(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spans_come_in_order),
        cmocka_unit_test(marks_are_not_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
