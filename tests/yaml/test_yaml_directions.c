/* test_yaml_directions.c - the directions that are offered instead of a bare
 * vev may be pasted. */
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

struct example {
    const char *groups, *field;
    size_t n;          /* directions that are offered */
    const char *first; /* of them */
};

/* The errors of a model with one vev, which names the field S. */
static int read_vev(struct an_diags *diags, const struct example *e,
                    const char *vev)
{
    struct an_text t = {0};
    struct an_yaml_file *file;
    struct an_model model;
    an_text_printf(&t, "%s\nfields: {S: {%s}}\nscenarios: {a: [%s]}\n",
                   e->groups, e->field, vev);
    an_model_init(&model);
    an_diags_init(diags);
    int rc = an_yaml_open(&file, "-", an_text_string(&t), t.n, NULL, diags);
    if (rc == 0)
        rc = an_yaml_build(&model, file, diags);
    an_model_clear(&model);
    an_yaml_close(file);
    an_text_clear(&t);
    return rc;
}

/* Bytes of "{...}" at the start of s. */
static size_t braces(const char *s)
{
    size_t depth = 0, n = 0;
    do {
        depth += s[n] == '{';
        depth -= s[n] == '}';
        n++;
    } while (depth > 0 && s[n]);
    return n;
}

static void paste_all(const struct example *e)
{
    struct an_diags asked, pasted;
    size_t n = 0;
    assert_int_equal(read_vev(&asked, e, "S"), -1);
    assert_int_equal(asked.nerrors, 1);
    const char *s = asked.v[0].expected;
    const char *end = strstr(s, "; or one weight: ");
    assert_true(strstr(s, e->first) == strchr(s, '{'));
    for (s = strchr(s, '{'); s && (!end || s < end); s = strchr(s, '{')) {
        char *vev = an_strndup(s, braces(s));
        if (read_vev(&pasted, e, vev) < 0)
            fail_msg("%s: %s", vev, pasted.v[0].message);
        an_diags_clear(&pasted);
        s += strlen(vev);
        free(vev);
        n++;
    }
    assert_int_equal(n, e->n);
    an_diags_clear(&asked);
}

/* The little groups are those of Li, Phys. Rev. D 9, 1723 (1974): SO(p) x
 * SO(N - p) of the symmetric tensor, SO(N - 1) of the vector, SO(N) and Sp(N)
 * of the tensors of SU(N), the diagonal subgroup of a bifundamental. Colour and
 * electric charge of SO(10) leave those of its 54 that are p = 6, 8 and 9. */
static void offered_directions_are_accepted(void **state)
{
    (void)state;
    static const struct example examples[] = {
        {"groups: {G: SO(10)}", "type: real-scalar, G: 54", 5,
         "{field: S, diagonal: [9, -1, -1, -1, -1, -1, -1, -1, -1, -1]}"},
        {"groups: {G: SO(10)}\n"
         "electric_charge: {G: [-1/3, -1/3, -1/3, 1, 0]}\n"
         "colour: {G: [1, 2]}",
         "type: real-scalar, G: 54", 3,
         "{field: S, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}"},
        {"groups: {G: SO(7)}", "type: real-scalar, G: 7", 1,
         "{field: S, diagonal: [1, 0, 0, 0, 0, 0, 0]}"},
        {"groups: {G: SU(3)}", "type: scalar, G: 6", 1,
         "{field: S, diagonal: [1, 1, 1]}"},
        {"groups: {G: SU(4)}", "type: scalar, G: 6", 1,
         "{field: S, matrix: [[0, 1, 0, 0], [-1, 0, 0, 0], [0, 0, 0, 1], "
         "[0, 0, -1, 0]]}"},
        {"groups: {G: SU(2)}", "type: scalar, G: 3", 1,
         "{field: S, diagonal: [1, -1]}"},
        {"groups: {G: SU(2)}", "type: real-scalar, G: 3", 1,
         "{field: S, diagonal: [1, -1]}"},
        {"groups: {G: SU(2), H: SU(2)}", "type: scalar, G: 2, H: 2", 1,
         "{field: S, diagonal: [1, 1]}"},
        {"groups: {G: SU(2), H: SU(2)}", "type: real-scalar, G: 2, H: 2", 1,
         "{field: S, diagonal: [1, 1]}"},
        {"groups: {G: SU(3), H: SU(4)}", "type: scalar, G: 3, H: 4bar", 1,
         "{field: S, diagonal: [1, 1, 1]}"},
        /* SU(5) and its images under the Weyl group: the singlet of 126 = 1 + 5
         * +
         * ...; four by simple roots, two by sums of them as well */
        {"groups: {G: SO(10)}", "type: scalar, G: 126", 6,
         "{field: S, invariant: {G: [1, 2, 3, 5]}}"},
        /* SU(2) x SU(2) x SU(4) first */
        {"groups: {G: SO(10)}", "type: real-scalar, G: [0, 0, 0, 1, 1]", 6,
         "{field: S, invariant: {G: [0, 1, 3, 4, 5]}}"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        paste_all(&examples[i]);
}

/* The vev of one generation is asked for by generation. */
static void directions_keep_the_generation(void **state)
{
    (void)state;
    static const struct example tensor = {
        .groups = "groups: {G: SO(5)}",
        .field = "type: real-scalar, generations: 2, G: 14"};
    static const struct example four = {
        .groups = "groups: {G: SO(10)}",
        .field = "type: scalar, generations: 2, G: 126"};
    struct an_diags diags;
    assert_int_equal(read_vev(&diags, &tensor, "\"S[2]\""), -1);
    assert_non_null(strstr(diags.v[0].expected,
                           "{field: \"S[2]\", diagonal: [4, -1, -1, -1, -1]}"));
    an_diags_clear(&diags);
    assert_int_equal(read_vev(&diags, &four, "\"S[2]\""), -1);
    assert_non_null(
        strstr(diags.v[0].expected, "{field: \"S[2]\", invariant: {G: [1, "));
    an_diags_clear(&diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(offered_directions_are_accepted),
        cmocka_unit_test(directions_keep_the_generation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
