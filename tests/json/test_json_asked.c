/* test_json_asked.c - a verdict asked for alone is the one found beside all
 * others, in every vacuum of the library and of the test cases; of every fourth
 * model without SLOW=1 in the environment.
 *
 * Compared as their JSON, which says all there is to say.
 */
#include <glob.h>

#include <jansson.h>

#include "json/vacuum.h"
#include "tests/model.h"

/* What is asked for, and what then is there: the path of a value, without some
 * of its keys. */
static const struct {
    unsigned asked;
    const char *path[2], *but[5];
} questions[] = {
    {AN_ASK_RESIDUAL,
     {"residual"},
     {"generators", "gauged", "imposed", "charges", "alone"}},
    {AN_ASK_GENERATORS, {"residual"}, {"charges"}},
    {AN_ASK_GENERATORS | AN_ASK_CHARGES, {"residual"}, {NULL}},
    {AN_ASK_MASSLESS, {"massless_matter"}, {NULL}},
    {AN_ASK_MASSLESS, {"confined_matter"}, {NULL}},
    {AN_ASK_NEUTRINOS, {"neutrinos"}, {"classes", "witness", "mass_witness"}},
    {AN_ASK_NEUTRINOS | AN_ASK_CLASSES,
     {"neutrinos"},
     {"witness", "mass_witness"}},
    {AN_ASK_NEUTRINOS | AN_ASK_WITNESSES, {"neutrinos"}, {"classes"}},
    {AN_ASK_DARK_MATTER, {"dark_matter"}, {"witness"}},
    {AN_ASK_DARK_MATTER | AN_ASK_WITNESSES, {"dark_matter"}, {NULL}},
    {AN_ASK_PROCESS, {"processes", "proton_decay"}, {"witness"}},
    {AN_ASK_PROCESS << 1, {"processes", "neutron_antineutron"}, {"witness"}},
    {AN_ASK_PROCESS << 2,
     {"processes", "neutrinoless_double_beta"},
     {"witness"}},
    {AN_ASK_PROCESS << 3 | AN_ASK_WITNESSES,
     {"processes", "neutrinoless_quadruple_beta"},
     {NULL}},
};

/* A copy of what is compared. */
static json_t *part_of(const json_t *all, size_t q)
{
    const json_t *x = json_object_get(all, questions[q].path[0]);
    if (x && questions[q].path[1])
        x = json_object_get(x, questions[q].path[1]);
    if (!x)
        fail_msg("no %s", questions[q].path[0]);
    json_t *copy = json_deep_copy(x);
    for (size_t i = 0; i < 5 && questions[q].but[i]; i++)
        json_object_del(copy, questions[q].but[i]);
    return copy;
}

static void compare(const struct model *x, size_t vacuum, const char *path)
{
    struct an_findings all;
    an_findings_init(&all);
    an_findings_check(&all, &x->m, vacuum, NULL);
    if (all.known && all.final) {
        json_t *whole = an_json_findings(&x->m, &all);
        for (size_t q = 0; q < sizeof questions / sizeof *questions; q++) {
            const struct an_question question = {.verdicts =
                                                     questions[q].asked};
            struct an_findings one;
            an_findings_init(&one);
            an_findings_check(&one, &x->m, vacuum, &question);
            json_t *own = an_json_findings(&x->m, &one);
            json_t *a = part_of(whole, q), *b = part_of(own, q);
            if (!json_equal(a, b))
                fail_msg("%s, %s: %s\n%s\n%s", path, x->m.vacuum[vacuum].name,
                         questions[q].path[0], json_dumps(a, 0),
                         json_dumps(b, 0));
            json_decref(a);
            json_decref(b);
            json_decref(own);
            an_findings_clear(&one);
        }
        json_decref(whole);
    }
    an_findings_clear(&all);
}

static void alone_as_beside_others(void **state)
{
    (void)state;
    glob_t files;
    assert_int_equal(glob("models/*.yaml", 0, NULL, &files), 0);
    assert_int_equal(glob("tests/cases/*.yaml", GLOB_APPEND, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        if (is_left_out(i))
            continue;
        struct model x;
        if (model_try(&x, files.gl_pathv[i], NULL) == 0)
            for (size_t p = 0; p < x.m.nvacua; p++)
                compare(&x, p, files.gl_pathv[i]);
        model_close(&x);
    }
    globfree(&files);
}

/* Nothing that was not asked for is there. */
static void nothing_else(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_read(&x, "models/b-l-one-loop-z6.yaml", NULL);
    an_findings_init(&v);
    an_findings_check(&v, &x.m, x.m.nvacua - 1,
                      &(struct an_question){.verdicts = AN_ASK_NEUTRINOS});
    assert_int_equal(v.neutrinos.nature, AN_DIRAC_NATURE);
    assert_int_equal(v.neutrinos.witness.type, AN_WITNESS_NONE);
    assert_int_equal(v.neutrinos.nneutral, 0);
    assert_int_equal(v.residual.discrete.n, 1);
    assert_null(v.residual.generator);
    assert_int_equal(v.residual.ncharges, 0);
    assert_false(v.dark_matter.asked);
    assert_false(v.process[AN_PROTON_DECAY].asked);
    an_findings_clear(&v);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(alone_as_beside_others),
        cmocka_unit_test(nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
