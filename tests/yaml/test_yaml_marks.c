/* test_yaml_marks.c - the lines that a file lacks to get its verdicts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/theory.h"
#include "yaml/yaml.h"

#define GROUPS                                                                 \
    "groups: {SU3c: SU(3), SU2L: SU(2), Y: U(1)}\n"                            \
    "electric_charge: T3[SU2L] + Y\n"                                          \
    "breaking: [{vevs: [H]}]\n"
#define HIGGS "  H: {type: scalar, SU2L: 2, Y: 1/2}\n"

/* What an_model_unmarked says of a file that begins so and has these fields,
 * each "  NAME: {...}\n", is `lines`; NULL: nothing. */
static void unmarked_file(const char *begin, const char *fields,
                          const char *lines)
{
    struct an_text t = {0};
    struct an_yaml_file *file;
    struct an_model m;
    struct an_diags diags;
    an_text_printf(&t, "%sfields:\n%s", begin, fields);
    an_model_init(&m);
    an_diags_init(&diags);
    assert_int_equal(
        an_yaml_open(&file, "-", an_text_string(&t), t.n, NULL, &diags), 0);
    assert_int_equal(an_yaml_build(&m, file, &diags), 0);
    char *found = an_model_unmarked(&m);
    if (lines) {
        assert_non_null(found);
        assert_string_equal(found, lines);
    } else {
        assert_null(found);
    }
    free(found);
    an_model_clear(&m);
    an_diags_clear(&diags);
    an_yaml_close(file);
    an_text_clear(&t);
}

/* The same of the Standard Model's groups and Higgs, with further lines. */
static void unmarked(const char *more, const char *fields, const char *lines)
{
    struct an_text begin = {0}, all = {0};
    an_text_printf(&begin, GROUPS "%s", more);
    an_text_printf(&all, HIGGS "%s", fields);
    unmarked_file(an_text_string(&begin), an_text_string(&all), lines);
    an_text_clear(&begin);
    an_text_clear(&all);
}

#define QUARK "  q: {type: left, SU3c: 3, SU2L: 2, Y: 1/6}\n"
#define LEPTON "  l: {type: left, SU2L: 2, Y: -1/2}\n"

static void both_lines_or_the_one_that_is_absent(void **state)
{
    (void)state;
    unmarked("", QUARK LEPTON,
             "`active_neutrinos: l` and "
             "`processes: {quarks: q, leptons: l}`");
    unmarked("active_neutrinos: l\n", QUARK LEPTON,
             "`processes: {quarks: q, leptons: l}`");
    unmarked("processes: {quarks: q, leptons: l}\n", QUARK LEPTON,
             "`active_neutrinos: l`");
    unmarked("", LEPTON, "`active_neutrinos: l`");
}

static void nothing_where_nothing_is_absent(void **state)
{
    (void)state;
    unmarked("active_neutrinos: l\nprocesses: {quarks: q, leptons: l}\n",
             QUARK LEPTON, NULL);
    unmarked("", QUARK, NULL);
    unmarked("", "  e: {type: right, Y: -1}\n", NULL);
}

/* A right-handed doublet of hypercharge 1/2 holds the antiparticles; what has
 * a vev, both chiralities or other charges is no lepton. */
static void by_charge_and_not_by_name(void **state)
{
    (void)state;
    unmarked("", "  x: {type: right, SU2L: 2, Y: 1/2}\n",
             "`active_neutrinos: x`");
    unmarked("", "  x: {type: right, SU2L: 2, Y: -1/2}\n", NULL);
    unmarked("", "  x: {type: left, SU2L: 2, Y: 1/2}\n", NULL);
    unmarked("", "  x: {type: dirac, SU2L: 2, Y: -1/2}\n", NULL);
    unmarked("", "  x: {type: superfield, SU2L: 2, Y: -1/2}\n",
             "`active_neutrinos: x`");
    unmarked("scenarios: {s: [H, x]}\n",
             "  x: {type: superfield, SU2L: 2, Y: -1/2}\n", NULL);
    unmarked("", "  x: {type: left, SU3c: 3, SU2L: 2, Y: 7/6}\n" LEPTON,
             "`active_neutrinos: l`");
}

/* Families as separate fields; ordinary matter goes before other fields. */
static void several_doublets_are_a_list(void **state)
{
    (void)state;
    unmarked("", LEPTON "  lt: {type: left, SU2L: 2, Y: -1/2}\n",
             "`active_neutrinos: [l, lt]`");
    unmarked("",
             LEPTON "  lt: {type: left, SU2L: 2, Y: -1/2, sector: visible}\n",
             "`active_neutrinos: lt`");
}

/* SU3c is colour by its name; another SU(3) that acts on quarks is to be named,
 * one that acts on other fields is not. */
static void colour_under_another_name(void **state)
{
    (void)state;
    static const char groups[] =
        "groups: {SU(3)_c: SU(3), H3: SU(3), SU2L: SU(2), Y: U(1)}\n"
        "electric_charge: T3[SU2L] + Y\n";
    unmarked_file(groups,
                  "  q: {type: left, SU(3)_c: 3, SU2L: 2, Y: 1/6}\n"
                  "  x: {type: left, H3: 3, SU2L: 2, Y: 1/2}\n",
                  "`colour: SU(3)_c`");
    unmarked_file(groups, "  x: {type: left, H3: 3, SU2L: 2, Y: 1/2}\n", NULL);
    unmarked_file(groups,
                  "  q: {type: left, SU(3)_c: 3, SU2L: 2, Y: 1/6}\n" LEPTON,
                  "`colour: SU(3)_c` and `active_neutrinos: l` and "
                  "`processes: {quarks: q, leptons: l}`");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_lines_or_the_one_that_is_absent),
        cmocka_unit_test(nothing_where_nothing_is_absent),
        cmocka_unit_test(by_charge_and_not_by_name),
        cmocka_unit_test(several_doublets_are_a_list),
        cmocka_unit_test(colour_under_another_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
