/* test_yaml_build.c - what a model file says arrives in the model. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/text/generator.h"
#include "theory/theory.h"
#include "yaml/yaml.h"

/* Reads text (path "-") or the file; resolved may be NULL. */
static int read_model(struct an_model *model, struct an_text *resolved,
                      struct an_diags *diags, const char *path,
                      const char *text, const struct an_yaml_options *options)
{
    struct an_yaml_file *file;
    an_model_init(model);
    an_diags_init(diags);
    int rc = an_yaml_open(&file, path, text, text ? strlen(text) : 0, options,
                          diags);
    if (rc == 0)
        rc = an_yaml_build(model, file, diags);
    assert_int_equal(rc == -1, diags->nerrors > 0);
    if (rc == 0 && resolved)
        an_yaml_resolved(resolved, file, model);
    if (text)
        assert_string_equal(an_yaml_text(file), text);
    an_yaml_close(file);
    return rc;
}

static void must_read(struct an_model *model, const char *text,
                      const struct an_yaml_options *options)
{
    struct an_diags diags;
    if (read_model(model, NULL, &diags, "-", text, options) < 0)
        fail_msg("%zu:%zu: %s", diags.v[0].line, diags.v[0].column,
                 diags.v[0].message);
    an_diags_clear(&diags);
}

static const struct an_field *field(const struct an_model *m, const char *name)
{
    size_t i;
    assert_true(an_model_find_field(&i, m, name));
    return &m->field[i];
}

static void assert_charge(const struct an_model *m, const char *name,
                          const char *group, size_t generation,
                          const char *expected)
{
    size_t g;
    assert_true(an_model_find_group(&g, m, group));
    char *text =
        an_linear_text(&field(m, name)->group[g].charge[generation], m);
    assert_string_equal(text, expected);
    free(text);
}

static void assert_labels(const struct an_model *m, const char *name,
                          const char *group, int first, int second)
{
    size_t g;
    assert_true(an_model_find_group(&g, m, group));
    const int *labels = field(m, name)->group[g].labels;
    assert_int_equal(labels[0], first);
    if (m->group[g].lie.rank > 1)
        assert_int_equal(labels[1], second);
}

/* The sections stand in the opposite of the order in which they are needed. */
static const char everything[] =
    "expect:\n"
    "  anomaly_free: false\n"
    "  anomalies: {SU2L^2 Y: 3/2}\n"
    "counting: {n: {L: 1, s: -1/2}}\n"
    "explicit_breaking: [s s]\n"
    "couplings: [L* H e, {term: H* H s* s, name: portal}]\n"
    "scenarios:\n"
    "  both: [{field: H, component: [-1]}, 's']\n"
    "  none: []\n"
    "breaking:\n"
    "  - vevs: [s]\n"
    "  - {name: ew, vevs: [{field: H, component: down}]}\n"
    "processes: {leptons: L}\n"
    "active_neutrinos: {field: L, component: nu}\n"
    "colour: {SU3c: [1, 2]}\n"
    "electric_charge: {SU2L: [1/2, -1/2], Y: 1}\n"
    "fields:\n"
    "  L: {visible: [nu, el], components: [nu, el], Y: -0.5, SU2L: 2,\n"
    "      generations: 3, type: left}\n"
    "  e: {type: right, generations: 3, Y: '-1', sector: visible}\n"
    "  H: {type: scalar, SU2L: 2, Y: 1/2, components: [up, down],\n"
    "      latex: \\Phi, mass: 125 GeV, description: the Higgs}\n"
    "  s: {type: scalar, X: 2 a - 1, P: odd, light: true}\n"
    "  q: {type: dirac, SU3c: 3bar, SU2L: [2], X: [1, -2, '?'],\n"
    "      generations: 3}\n"
    "parameters: {a: 7/2, f: free}\n"
    "groups:\n"
    "  X: {group: U(1), gauged: false}\n"
    "  P: {group: Z2, gauged: true}\n"
    "  SU3c: SU(3)\n"
    "  SU2L: {group: SU(2)}\n"
    "  Y: U(1)\n"
    "description: |\n"
    "  Two\n"
    "  lines.\n"
    "reference: [arXiv:1, \"a: b\"]\n"
    "name: everything\n"
    "format: '1'\n";

static void titles_groups_and_parameters_arrive(void **state)
{
    (void)state;
    struct an_model m;
    must_read(&m, everything, NULL);
    assert_string_equal(m.file, "-");
    assert_string_equal(m.name, "everything");
    assert_string_equal(m.description, "Two\nlines.");
    assert_int_equal(m.nreferences, 2);
    assert_string_equal(m.reference[1], "a: b");
    assert_int_equal(m.ngroups, 5);
    assert_false(m.group[0].gauged);
    assert_int_equal(m.group[1].order, 2);
    assert_true(m.group[1].gauged);
    assert_true(m.group[2].gauged);
    assert_int_equal(m.group[2].size, 3);
    assert_int_equal(m.nparameters, 2);
    assert_false(m.parameter[0].free);
    assert_true(m.parameter[1].free);
    assert_true(m.finished);
    an_model_clear(&m);
}

static void fields_arrive(void **state)
{
    (void)state;
    struct an_model m;
    must_read(&m, everything, NULL);
    assert_int_equal(m.nfields, 5);
    assert_int_equal(field(&m, "L")->generations, 3);
    assert_int_equal(field(&m, "L")->ncomponents, 2);
    assert_true(field(&m, "L")->component_visible[1]);
    assert_false(field(&m, "L")->visible);
    assert_true(field(&m, "e")->visible);
    assert_int_equal(field(&m, "e")->type, AN_RIGHT);
    assert_int_equal(field(&m, "q")->type, AN_DIRAC);
    assert_true(field(&m, "s")->light);
    assert_false(field(&m, "H")->light);
    assert_string_equal(field(&m, "H")->latex, "\\Phi");
    assert_string_equal(field(&m, "H")->mass, "125 GeV");
    assert_string_equal(field(&m, "H")->description, "the Higgs");
    assert_labels(&m, "L", "SU2L", 1, 0);
    assert_labels(&m, "q", "SU2L", 2, 0);
    assert_labels(&m, "q", "SU3c", 0, 1);
    assert_labels(&m, "s", "SU3c", 0, 0);
    assert_charge(&m, "L", "Y", 2, "-1/2");
    assert_charge(&m, "e", "Y", 0, "-1");
    assert_charge(&m, "s", "X", 0, "6");
    assert_charge(&m, "s", "P", 0, "1");
    assert_charge(&m, "q", "X", 1, "-2");
    assert_charge(&m, "q", "X", 2, "q[3].X");
    an_model_clear(&m);
}

static void charge_vacua_and_terms_arrive(void **state)
{
    (void)state;
    struct an_model m;
    must_read(&m, everything, NULL);
    char *charge = an_generator_text(m.electric_charge, &m);
    assert_string_equal(charge, "T3[SU2L] + Y");
    free(charge);
    assert_true(m.has_colour && m.colour_node[0] && m.colour_node[1]);
    assert_true(m.nactive == 1 && m.leptons.n == 1 && m.quarks.n == 0);
    assert_int_equal(m.nvacua, 4);
    assert_string_equal(m.vacuum[0].name, "step 1");
    assert_string_equal(m.vacuum[1].name, "ew");
    assert_int_equal(m.vacuum[1].nvevs, 2);
    assert_true(m.vacuum[1].final && !m.vacuum[0].final);
    assert_true(m.vacuum[2].scenario && m.vacuum[2].nvevs == 2);
    assert_string_equal(m.vacuum[3].name, "none");
    assert_int_equal(m.vacuum[3].nvevs, 0);
    assert_int_equal(m.ncouplings, 2);
    assert_null(m.coupling[0].name);
    assert_string_equal(m.coupling[1].name, "portal");
    assert_int_equal(m.nexplicit, 1);
    assert_int_equal(m.ncounts, 1);
    assert_string_equal(m.count[0].name, "n");
    assert_int_equal(m.nexpects, 2);
    assert_string_equal(m.expect[1].key, "SU2L^2 Y");
    an_model_clear(&m);
}

static void assert_expect(const struct an_model *m, size_t i,
                          enum an_expect_what what, const char *vacuum,
                          const char *key, const char *value)
{
    const struct an_expectation *e = &m->expect[i];
    assert_int_equal(e->what, what);
    assert_string_equal(e->vacuum ? e->vacuum : "-", vacuum);
    assert_string_equal(e->key ? e->key : "-", key);
    if (value)
        assert_string_equal(e->value ? e->value : "-", value);
}

static void expectations_are_plain_or_by_scenario(void **state)
{
    (void)state;
    struct an_model m;
    must_read(&m,
              "groups: {X: U(1)}\n"
              "fields: {N: {type: left}, s: {type: scalar}}\n"
              "scenarios: {one: [s], dirac: []}\n"
              "expect:\n"
              "  residual: {one: Z2 x Z6, dirac: trivial}\n"
              "  neutrinos: {one: {massless: 3}, dirac: Majorana}\n"
              "  candidates: {one: [N, s]}\n"
              "  allowed: [N N, s]\n"
              "  forbidden: {one: s s}\n"
              "  processes:\n"
              "    proton_decay: {one: allowed}\n"
              "    dirac: {proton_decay: forbidden}\n",
              NULL);
    assert_int_equal(m.nexpects, 10);
    assert_expect(&m, 0, AN_EXPECT_RESIDUAL, "one", "-", "Z2 x Z6");
    assert_expect(&m, 1, AN_EXPECT_RESIDUAL, "dirac", "-", "trivial");
    assert_expect(&m, 2, AN_EXPECT_NEUTRINOS, "one", "massless", "3");
    assert_expect(&m, 3, AN_EXPECT_NEUTRINOS, "dirac", "-", "Majorana");
    assert_expect(&m, 4, AN_EXPECT_CANDIDATES, "one", "-", NULL);
    assert_int_equal(m.expect[4].nlist, 2);
    assert_string_equal(m.expect[4].list[1], "s");
    assert_expect(&m, 5, AN_EXPECT_ALLOWED, "-", "-", NULL);
    assert_expect(&m, 6, AN_EXPECT_ALLOWED, "-", "-", NULL);
    assert_expect(&m, 7, AN_EXPECT_FORBIDDEN, "one", "-", NULL);
    assert_expect(&m, 8, AN_EXPECT_PROCESS, "one", "proton_decay", "allowed");
    assert_expect(&m, 9, AN_EXPECT_PROCESS, "dirac", "proton_decay",
                  "forbidden");
    an_model_clear(&m);
    must_read(&m,
              "groups: {X: U(1)}\n"
              "expect: {neutrinos: {dirac: 2, massless: 1}}\n",
              NULL);
    assert_int_equal(m.nexpects, 2);
    assert_expect(&m, 0, AN_EXPECT_NEUTRINOS, "-", "dirac", "2");
    assert_expect(&m, 1, AN_EXPECT_NEUTRINOS, "-", "massless", "1");
    an_model_clear(&m);
}

static const char small[] = "groups: {SU3c: SU(3), B-L: U(1)}\n"
                            "parameters: {a: 1}\n"
                            "fields:\n"
                            "  nuR: {type: right, generations: 3, B-L: a}\n"
                            "  q: {type: left, SU3c: 3}\n";

static void set_replaces_charges_and_parameters(void **state)
{
    (void)state;
    static const char *const set[] = {"nuR.B-L=-4,-4,5", "q.SU3c=[1, 1]",
                                      "q.B-L=a", "a=-7/2"};
    struct an_yaml_options options = {.set = set, .nset = 4};
    struct an_model m;
    must_read(&m, small, &options);
    assert_charge(&m, "nuR", "B-L", 1, "-4");
    assert_charge(&m, "nuR", "B-L", 2, "5");
    assert_charge(&m, "q", "B-L", 0, "-7/2");
    assert_labels(&m, "q", "SU3c", 1, 1);
    an_model_clear(&m);
}

static void set_errors_point_into_the_option(void **state)
{
    (void)state;
    static const struct {
        const char *set;
        size_t column;
        const char *message, *suggestion;
    } table[] = {
        {"nuR.B-L=-4,x,5", 12, "'x'", NULL},
        {"nuR.B-L=1,2", 9, "2 charges for the 3 generations", NULL},
        {"nuR.B-L=1,,2", 11, "a value is missing", NULL},
        {"nuR.B-L=", 9, "a value is missing", NULL},
        {"nur.B-L=1", 1, "unknown field 'nur'", "nuR"},
        {"nuR.BL=1", 5, "unknown group 'BL'", "B-L"},
        {"b=1", 1, "unknown parameter 'b'", NULL},
        {"a=1/0", 3, "zero denominator", NULL},
        {"a", 1, "expected a name, '=' and a value", NULL},
        {"=1", 1, "expected a name, '=' and a value", NULL},
        {"q.SU3c=5", 8, "no representation of dimension 5", NULL},
        {"a=\xff", 3, "not valid UTF-8", NULL},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct an_yaml_options options = {.set = &table[i].set, .nset = 1};
        struct an_model m;
        struct an_diags diags;
        int rc = read_model(&m, NULL, &diags, "-", small, &options);
        assert_int_equal(rc, -1);
        const struct an_diag *d = &diags.v[0];
        if (strcmp(d->file, "--set") != 0 || d->column != table[i].column ||
            !strstr(d->message, table[i].message))
            fail_msg("%s: %s:%zu: %s", table[i].set, d->file, d->column,
                     d->message);
        assert_string_equal(d->suggestion ? d->suggestion : "-",
                            table[i].suggestion ? table[i].suggestion : "-");
        an_model_clear(&m);
        an_diags_clear(&diags);
    }
}

/* Found by the reader, by merging, by --set and by the builder. */
static void errors_of_every_stage_come_at_once(void **state)
{
    (void)state;
    static const char *const set[] = {"c=1"};
    static const char *const messages[] = {
        "expected a group",
        "unknown key 'nime'",
        "there is no type 'lift'",
        "duplicate key 'type'",
        "nothing to remove: 'chi' is not inherited",
        "there is no field 'x'",
        "unknown parameter 'c'"};
    struct an_yaml_options options = {.set = set, .nset = 1};
    struct an_model m;
    struct an_diags diags;
    int rc = read_model(&m, NULL, &diags, "-",
                        "groups: {Y: U(1), X: U1}\n"
                        "nime: a\n"
                        "fields:\n"
                        "  a: {type: lift, type: left}\n"
                        "  chi:\n"
                        "couplings: [a x]\n",
                        &options);
    assert_int_equal(rc, -1);
    assert_int_equal(diags.nerrors, sizeof messages / sizeof *messages);
    for (size_t i = 0; i < diags.n; i++)
        assert_non_null(strstr(diags.v[i].message, messages[i]));
    an_model_clear(&m);
    an_diags_clear(&diags);
}

/* What is resolved, with its comments, can be read, gives the same again, and
 * the same model. */
static void assert_round_trip(const char *path, const char *text)
{
    struct an_text first = {0}, second = {0};
    struct an_model m, again;
    struct an_diags diags;
    if (read_model(&m, &first, &diags, path, text, NULL) < 0)
        fail_msg("%s:%zu:%zu: %s", diags.v[0].file, diags.v[0].line,
                 diags.v[0].column, diags.v[0].message);
    an_diags_clear(&diags);
    if (read_model(&again, &second, &diags, "-", an_text_string(&first), NULL) <
        0)
        fail_msg("%s, resolved:%zu:%zu: %s", path, diags.v[0].line,
                 diags.v[0].column, diags.v[0].message);
    an_diags_clear(&diags);
    assert_string_equal(an_text_string(&first), an_text_string(&second));
    assert_string_equal(m.name ? m.name : "", again.name ? again.name : "");
    assert_string_equal(m.description ? m.description : "",
                        again.description ? again.description : "");
    assert_int_equal(m.nfields, again.nfields);
    assert_int_equal(m.nvacua, again.nvacua);
    assert_int_equal(m.ncouplings, again.ncouplings);
    assert_int_equal(m.nexpects, again.nexpects);
    for (size_t i = 0; i < m.ncouplings; i++) {
        char *a = an_term_text(&m.coupling[i], &m);
        char *b = an_term_text(&again.coupling[i], &again);
        assert_string_equal(a, b);
        free(a);
        free(b);
    }
    an_text_clear(&first);
    an_text_clear(&second);
    an_model_clear(&m);
    an_model_clear(&again);
}

static void resolved_files_say_the_same(void **state)
{
    (void)state;
    assert_round_trip("-", everything);
    assert_round_trip("-", small);
    assert_round_trip("-",
                      "name: \"tabs\\t, \\\"quotes\\\", \\\\, #, \\u00e9\"\n"
                      "description: \" lines\\n\\n  and blanks \\n\"\n");
}

/* Behind a multiplet that electric charge tells apart, from the highest weight
 * down; by hand: T3 + X/2 of labels 2, 0, -2, . */
static void charges_of_components_are_comments(void **state)
{
    (void)state;
    struct an_text out = {0};
    struct an_model m;
    struct an_diags diags;
    const char *text = "groups: {A: SU(3), B: SU(2), X: U(1)}\n"
                       "electric_charge: {A: [2/3, -1/3, -1/3], X: 1}\n"
                       "fields:\n"
                       "  t: {type: left, A: 3bar, components: [a, b, c]}\n"
                       "  s: {type: left, A: 3, B: 2, X: 1}\n"
                       "  d: {type: left, B: 2, X: 1}\n"
                       "  e: {type: left, X: 1}\n"
                       "  g: {type: left, generations: 2, A: 3, X: [0, 1]}\n";
    assert_int_equal(read_model(&m, &out, &diags, "-", text, NULL), 0);
    static const char *const lines[] = {
        "components: [a, b, c]}  # Q: a 1/3, b 1/3, c -2/3\n",
        "  s: {type: left, A: 3, B: 2, X: 1}  # Q: 5/3, 2/3\n",
        "  d: {type: left, B: 2, X: 1}\n",
        "  e: {type: left, X: 1}\n",
        "  g: {type: left, generations: 2, A: 3, X: [0, 1]}\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        assert_non_null(strstr(an_text_string(&out), lines[i]));
    an_text_clear(&out);
    an_model_clear(&m);
    an_diags_clear(&diags);
}

/* Every model of a folder; a folder that is not there has none. */
static void read_folder(const char *folder)
{
    DIR *dir = opendir(folder);
    const struct dirent *e = dir ? readdir(dir) : NULL;
    for (; e; e = readdir(dir)) {
        const char *dot = strrchr(e->d_name, '.');
        if (!dot || strcmp(dot, ".yaml") != 0)
            continue;
        struct an_text path = {0};
        an_text_printf(&path, "%s/%s", folder, e->d_name);
        assert_round_trip(an_text_string(&path), NULL);
        an_text_clear(&path);
    }
    if (dir)
        closedir(dir);
}

static void published_models_can_be_read(void **state)
{
    (void)state;
    read_folder("models");
    read_folder("../shared/published");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(titles_groups_and_parameters_arrive),
        cmocka_unit_test(fields_arrive),
        cmocka_unit_test(charge_vacua_and_terms_arrive),
        cmocka_unit_test(expectations_are_plain_or_by_scenario),
        cmocka_unit_test(set_replaces_charges_and_parameters),
        cmocka_unit_test(set_errors_point_into_the_option),
        cmocka_unit_test(errors_of_every_stage_come_at_once),
        cmocka_unit_test(resolved_files_say_the_same),
        cmocka_unit_test(charges_of_components_are_comments),
        cmocka_unit_test(published_models_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
