/* test_import_mutations.c - files of other programs with faults in them: each
 * gives a model of ours, or errors with places; none takes long.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/mem.h"
#include "tests/fuzz/imported.h"

/* Unused: the targets of imported.h are those of fuzz_sarah.c. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    (void)data;
    (void)size;
    return 0;
}

#define MUTATIONS 60 /* of each file */

static uint32_t next(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return *state >> 8;
}

static void read_file(struct an_text *t, const char *path)
{
    char buffer[4096];
    size_t n;
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    while ((n = fread(buffer, 1, sizeof buffer, f)) > 0)
        an_text_add_n(t, buffer, n);
    fclose(f);
}

/* out := text with some bytes taken away and some words put in, now and then
 * thousands of times. */
static void mutate(struct an_text *out, const struct an_text *text,
                   uint32_t *state)
{
    static const char *const word[] = {"(",     ")",
                                       "{",     "}",
                                       "[",     "]",
                                       "(*",    "*)",
                                       ",",     ";",
                                       "=",     "\"",
                                       "^",     "/0",
                                       "-",     ".",
                                       "\\\n",  ":",
                                       "#",     "bar",
                                       "conj[", "Exp[",
                                       "\xff",  "Sqrt[0]",
                                       "SU[1]", "0",
                                       "Z[0]",  "U1",
                                       "SU999", "1/3",
                                       "qS",    "15",
                                       "+",     "**",
                                       "vL, ",  "[1,0]",
                                       "I",     "99999999999999999999"};
    size_t faults = 1 + next(state) % 3;
    an_text_clear(out);
    an_text_add_n(out, text->v, text->n);
    for (size_t k = 0; k < faults; k++) {
        struct an_text t = {0};
        size_t at = next(state) % (out->n + 1), skip = 0, times = 1;
        if (next(state) % 3 == 0)
            skip = next(state) % 8;
        if (next(state) % 20 == 0)
            times = 5000;
        an_text_add_n(&t, out->v, at);
        const char *what = word[next(state) % (sizeof word / sizeof *word)];
        for (size_t i = 0; i < times; i++)
            an_text_add(&t, what);
        at = at + skip < out->n ? at + skip : out->n;
        an_text_add_n(&t, out->v + at, out->n - at);
        an_text_clear(out);
        *out = t;
    }
}

static void try_file(const char *path, enum an_program program)
{
    struct an_text text = {0}, wrong = {0};
    uint32_t state = 20;
    read_file(&text, path);
    for (int k = 0; k < MUTATIONS; k++) {
        mutate(&wrong, &text, &state);
        clock_t start = clock();
        try_import((const uint8_t *)an_text_string(&wrong), wrong.n, program);
        assert_true(clock() - start < 5 * CLOCKS_PER_SEC);
    }
    an_text_clear(&text);
    an_text_clear(&wrong);
}

static void test_sarah(void **unused)
{
    (void)unused;
    try_file("tests/import/terms.m", AN_SARAH);
    try_file("tests/import/leftright.m", AN_SARAH);
    try_file("tests/import/super.m", AN_SARAH);
}

static void test_pyrate(void **unused)
{
    (void)unused;
    try_file("tests/import/versionthree.model", AN_PYRATE);
    try_file("tests/import/versiontwo.model", AN_PYRATE);
}

/* Of the many names of states only the first ones count: 15,000 of them took a
 * minute. */
static void test_many_states(void **unused)
{
    (void)unused;
    struct an_text t = {0};
    an_text_add(&t, "Gauge[[1]] = {B, U[1], h, g1, False};\n"
                    "ScalarFields[[1]] = {S, 1, s, 0};\n"
                    "NameOfStates = {E0");
    for (int i = 1; i < 15000; i++)
        an_text_printf(&t, ", E%d", i);
    an_text_add(&t, "};\n");
    for (int i = 0; i < 15000; i++)
        an_text_printf(&t, "DEFINITION[E%d][VEVs] = {{s, {v, 1}}};\n", i);
    clock_t start = clock();
    try_import((const uint8_t *)an_text_string(&t), t.n, AN_SARAH);
    assert_true(clock() - start < 5 * CLOCKS_PER_SEC);
    an_text_clear(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sarah),
        cmocka_unit_test(test_pyrate),
        cmocka_unit_test(test_many_states),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
