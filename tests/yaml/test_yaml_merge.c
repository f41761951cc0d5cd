/* test_yaml_merge.c - `extends`: where parents are found, what children get. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "theory/theory.h"
#include "yaml/yaml.h"

#define NFOLDERS 3

/* Three empty folders: before, the file's own, after. */
struct fixture {
    char root[64];
    char folder[NFOLDERS][96];
    char **written;
    size_t n, cap;
};

static const char *const folder_names[NFOLDERS] = {"before", "own", "after"};

static int set_up(void **state)
{
    struct fixture *f = an_alloc(1, sizeof *f);
    strcpy(f->root, "/tmp/anomalon-merge-XXXXXX");
    assert_non_null(mkdtemp(f->root));
    for (size_t i = 0; i < NFOLDERS; i++) {
        snprintf(f->folder[i], sizeof f->folder[i], "%s/%s", f->root,
                 folder_names[i]);
        assert_int_equal(mkdir(f->folder[i], 0700), 0);
    }
    *state = f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < f->n; i++) {
        unlink(f->written[i]);
        free(f->written[i]);
    }
    free(f->written);
    for (size_t i = 0; i < NFOLDERS; i++)
        rmdir(f->folder[i]);
    rmdir(f->root);
    free(f);
    return 0;
}

/* Writes root/name. */
static void write_file(struct fixture *f, const char *name, const char *text)
{
    struct an_text path = {0};
    an_text_printf(&path, "%s/%s", f->root, name);
    FILE *out = fopen(an_text_string(&path), "w");
    assert_non_null(out);
    fputs(text, out);
    fclose(out);
    f->written = an_grow(f->written, &f->cap, f->n + 1, sizeof *f->written);
    f->written[f->n++] = an_text_take(&path);
}

/* Opens root/name; the result is what an_yaml_open and an_yaml_build gave. */
static int read_file(struct an_model *model, struct an_text *resolved,
                     struct an_diags *diags, const struct fixture *f,
                     const char *name, struct an_yaml_parents *parents)
{
    const char *const before[] = {f->folder[0]}, *const after[] = {
                                                     f->folder[2]};
    struct an_yaml_options options = {.before = before,
                                      .nbefore = 1,
                                      .after = after,
                                      .nafter = 1,
                                      .parents = parents};
    struct an_text path = {0};
    struct an_yaml_file *file;
    an_text_printf(&path, "%s/%s", f->root, name);
    an_diags_init(diags);
    an_model_init(model);
    int rc =
        an_yaml_open(&file, an_text_string(&path), NULL, 0, &options, diags);
    if (rc == 0)
        rc = an_yaml_build(model, file, diags);
    if (rc == 0)
        an_yaml_resolved(resolved, file, NULL);
    assert_int_equal(rc == -1, diags->nerrors > 0);
    an_yaml_close(file);
    an_text_clear(&path);
    return rc;
}

static void assert_resolved_with(struct an_yaml_parents *parents,
                                 const struct fixture *f, const char *name,
                                 const char *expected)
{
    struct an_model model;
    struct an_diags diags;
    struct an_text resolved = {0};
    if (read_file(&model, &resolved, &diags, f, name, parents) < 0)
        fail_msg("%s:%zu:%zu: %s", diags.v[0].file, diags.v[0].line,
                 diags.v[0].column, diags.v[0].message);
    assert_string_equal(an_text_string(&resolved), expected);
    an_text_clear(&resolved);
    an_model_clear(&model);
    an_diags_clear(&diags);
}

static void assert_refused_with(struct an_yaml_parents *parents,
                                const struct fixture *f, const char *name,
                                const char *file, size_t line, size_t column,
                                const char *message)
{
    struct an_model model;
    struct an_diags diags;
    struct an_text resolved = {0};
    assert_int_equal(read_file(&model, &resolved, &diags, f, name, parents),
                     -1);
    const struct an_diag *d = &diags.v[0];
    if (!strstr(d->file, file) || d->line != line || d->column != column ||
        !strstr(d->message, message))
        fail_msg("expected %s:%zu:%zu: %s, got %s:%zu:%zu: %s", file, line,
                 column, message, d->file, d->line, d->column, d->message);
    assert_int_equal(diags.nerrors, 1);
    an_model_clear(&model);
    an_diags_clear(&diags);
}

/* A child gets the same of a parent of its own, of one that is kept for it, and
 * of one that was kept for another. */
static void assert_resolved(const struct fixture *f, const char *name,
                            const char *expected)
{
    struct an_yaml_parents *parents = an_yaml_parents_new();
    assert_resolved_with(NULL, f, name, expected);
    assert_resolved_with(parents, f, name, expected);
    assert_resolved_with(parents, f, name, expected);
    an_yaml_parents_free(parents);
}

static void assert_refused(const struct fixture *f, const char *name,
                           const char *file, size_t line, size_t column,
                           const char *message)
{
    struct an_yaml_parents *parents = an_yaml_parents_new();
    assert_refused_with(NULL, f, name, file, line, column, message);
    assert_refused_with(parents, f, name, file, line, column, message);
    assert_refused_with(parents, f, name, file, line, column, message);
    an_yaml_parents_free(parents);
}

static const char parent[] =
    "name: parent\n"
    "reference: arXiv:1\n"
    "description: never inherited\n"
    "groups: {SU2L: SU(2), Y: U(1), X: U(1)}\n"
    "parameters: {a: 1/2, b: 2}\n"
    "electric_charge: T3[SU2L] + Y\n"
    "active_neutrinos: L\n"
    "processes: {leptons: L}\n"
    "fields:\n"
    "  L: {type: left, generations: 3, SU2L: 2, Y: -1/2, sector: visible}\n"
    "  e: {type: right, generations: 3, Y: -1, X: 1, sector: visible}\n"
    "  H: {type: scalar, SU2L: 2, Y: 1/2, light: true}\n"
    "  s: {type: scalar, X: b}\n"
    "  t: {type: scalar, X: b}\n"
    "breaking: [{name: one, vevs: [s]}, {name: two, vevs: [H]}]\n"
    "couplings: [L* H e, s t*, {term: 's s* H H*', name: l}]\n"
    "explicit_breaking: [s^2, t t]\n"
    "counting: {L: {L: 1, e: 1}, S: {s: 1}}\n"
    "expect: {anomaly_free: false}\n";

static void children_override_by_name_and_key(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/p.yaml", parent);
    write_file(f, "own/c.yaml",
               "extends: p\n"
               "fields:\n"
               "  N: {type: right, X: 3}\n"
               "  L: {X: [1, 2, 3], components: [nu, el], visible: [nu, el]}\n"
               "  H: {light: ~, sector: visible}\n"
               "parameters: {c: 5, a: free}\n"
               "groups: {P: Z(2), X: {group: U(1), gauged: false}}\n"
               "counting: {L: {N: 1, e: 2}}\n"
               "couplings: [N N s]\n"
               "name: child\n");
    assert_resolved(
        f, "own/c.yaml",
        "format: 1\n"
        "name: child\n"
        "groups:\n"
        "  SU2L: SU(2)\n"
        "  Y: U(1)\n"
        "  X: {group: U(1), gauged: false}\n"
        "  P: Z(2)\n"
        "parameters:\n"
        "  a: free\n"
        "  b: 2\n"
        "  c: 5\n"
        "fields:\n"
        "  L: {type: left, generations: 3, SU2L: 2, Y: -1/2, X: [1, 2, 3], "
        "components: [nu, el], visible: [nu, el]}\n"
        "  e: {type: right, generations: 3, Y: -1, X: 1, sector: visible}\n"
        "  H: {type: scalar, SU2L: 2, Y: 1/2, sector: visible}\n"
        "  s: {type: scalar, X: b}\n"
        "  t: {type: scalar, X: b}\n"
        "  N: {type: right, X: 3}\n"
        "electric_charge: T3[SU2L] + Y\n"
        "active_neutrinos: L\n"
        "processes:\n"
        "  leptons: L\n"
        "breaking:\n"
        "  - {name: one, vevs: [s]}\n"
        "  - {name: two, vevs: [H]}\n"
        "couplings:\n"
        "  - L* H e\n"
        "  - s t*\n"
        "  - {term: s s* H H*, name: l}\n"
        "  - N N s\n"
        "explicit_breaking:\n"
        "  - s^2\n"
        "  - t t\n"
        "counting:\n"
        "  L: {L: 1, e: 2, N: 1}\n"
        "  S: {s: 1}\n");
}

static void what_is_removed_takes_along_what_uses_it(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/p.yaml", parent);
    write_file(f, "own/c.yaml",
               "extends: p.yaml\n"
               "groups: {X: null}\n"
               "parameters: {a: , b: ~}\n"
               "fields: {s: ~, t: {Y: 0}, L: ~}\n"
               "active_neutrinos:\n"
               "couplings: ['t t*']\n"
               "scenarios: {one: [H]}\n");
    assert_resolved(f, "own/c.yaml",
                    "format: 1\n"
                    "groups:\n"
                    "  SU2L: SU(2)\n"
                    "  Y: U(1)\n"
                    "parameters: {}\n"
                    "fields:\n"
                    "  e: {type: right, generations: 3, Y: -1, "
                    "sector: visible}\n"
                    "  H: {type: scalar, SU2L: 2, Y: 1/2, light: true}\n"
                    "  t: {type: scalar, Y: 0}\n"
                    "electric_charge: T3[SU2L] + Y\n"
                    "processes: {}\n"
                    "scenarios:\n"
                    "  one: [H]\n"
                    "couplings:\n"
                    "  - t t*\n"
                    "explicit_breaking:\n"
                    "  - t t\n"
                    "counting:\n"
                    "  L: {e: 1}\n");
}

/* As products: factors in any order, s s is s^2. The child's own terms stay. */
static void a_term_is_removed_as_a_product(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/p.yaml",
               "groups: {X: U(1)}\n"
               "fields: {s: {type: scalar}, t: {type: scalar}}\n"
               "couplings: [t* s t s, s^2 t, 's*^2', t]\n");
    write_file(f, "own/c.yaml",
               "extends: p\n"
               "couplings:\n"
               "  - t s\n"
               "  - {term: s^2 t t*, remove: true}\n"
               "  - {term: s* s*, remove: true}\n"
               "  - {term: s t s, remove: false}\n");
    assert_resolved(f, "own/c.yaml",
                    "format: 1\n"
                    "groups:\n"
                    "  X: U(1)\n"
                    "fields:\n"
                    "  s: {type: scalar}\n"
                    "  t: {type: scalar}\n"
                    "couplings:\n"
                    "  - s^2 t\n"
                    "  - t\n"
                    "  - t s\n"
                    "  - {term: s t s, remove: false}\n");
    write_file(f, "own/d.yaml",
               "extends: p\n"
               "couplings: [s, {term: s, remove: true}]\n");
    assert_refused(f, "own/d.yaml", "own/d.yaml", 2, 23,
                   "no term 's' is inherited");
}

static void whole_sections_can_be_removed(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/p.yaml", parent);
    write_file(f, "own/c.yaml",
               "extends: p\n"
               "fields:\n"
               "electric_charge: ~\n"
               "active_neutrinos:\n"
               "breaking: null\n"
               "couplings:\n"
               "explicit_breaking:\n"
               "scenarios:\n");
    assert_resolved(f, "own/c.yaml",
                    "format: 1\n"
                    "groups:\n"
                    "  SU2L: SU(2)\n"
                    "  Y: U(1)\n"
                    "  X: U(1)\n"
                    "parameters:\n"
                    "  a: 1/2\n"
                    "  b: 2\n"
                    "processes: {}\n"
                    "counting: {}\n");
}

static void quoted_nulls_are_texts(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/p.yaml", "name: a\ngroups: {X: U(1)}\n");
    write_file(f, "own/c.yaml",
               "extends: p\nname: '~'\ndescription: \"null\"\n"
               "reference: ['', '~x', no, 010, 'a: b', \"it's\", '*', '?']\n");
    assert_resolved(f, "own/c.yaml",
                    "format: 1\n"
                    "name: \"~\"\n"
                    "reference:\n"
                    "  - \"\"\n"
                    "  - \"~x\"\n"
                    "  - \"no\"\n"
                    "  - \"010\"\n"
                    "  - \"a: b\"\n"
                    "  - it's\n"
                    "  - \"*\"\n"
                    "  - \"?\"\n"
                    "description: \"null\"\n"
                    "groups:\n"
                    "  X: U(1)\n");
}

#define GROUP(name) "groups: {" name ": U(1)}\n"
#define RESOLVED(name) "format: 1\ngroups:\n  " name ": U(1)\n"

static void names_are_found_before_beside_and_after(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/c.yaml", "extends: p\n");
    write_file(f, "after/p.yml", GROUP("A"));
    assert_resolved(f, "own/c.yaml", RESOLVED("A"));
    write_file(f, "own/p.yaml", GROUP("B"));
    assert_resolved(f, "own/c.yaml", RESOLVED("B"));
    write_file(f, "before/p.yaml", GROUP("C"));
    assert_resolved(f, "own/c.yaml", RESOLVED("C"));
}

static void paths_are_relative_to_the_file_that_says_them(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/c.yaml", "extends: ../after/p\n");
    write_file(f, "after/p.yaml", "extends: ./q.yaml\n" GROUP("A"));
    write_file(f, "after/q.yaml", GROUP("B"));
    write_file(f, "own/q.yaml", GROUP("C"));
    assert_resolved(f, "own/c.yaml",
                    "format: 1\ngroups:\n  B: U(1)\n  A: U(1)\n");
}

static void a_model_may_extend_its_namesake_in_the_library(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/p.yaml", "extends: p\n" GROUP("A"));
    assert_refused(f, "own/p.yaml", "own/p.yaml", 1, 10,
                   "there is no model 'p'");
    write_file(f, "after/p.yaml", GROUP("B"));
    assert_resolved(f, "own/p.yaml",
                    "format: 1\ngroups:\n  B: U(1)\n  A: U(1)\n");
}

static void circles_are_refused_and_shown(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/a.yaml", "extends: b\n");
    write_file(f, "own/b.yaml", "extends: ../own/c\n");
    write_file(f, "own/c.yaml", "name: c\nextends: b.yaml\n");
    assert_refused(f, "own/a.yaml", "own/c.yaml", 2, 10, "own/c.yaml -> ");
}

static void chains_are_limited(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/m0.yaml", GROUP("A"));
    for (int i = 1; i <= AN_MAX_EXTENDS + 1; i++) {
        char name[32], text[32];
        snprintf(name, sizeof name, "own/m%d.yaml", i);
        snprintf(text, sizeof text, "extends: m%d\n", i - 1);
        write_file(f, name, text);
    }
    char last[32];
    snprintf(last, sizeof last, "own/m%d.yaml", AN_MAX_EXTENDS);
    assert_resolved(f, last, RESOLVED("A"));
    snprintf(last, sizeof last, "own/m%d.yaml", AN_MAX_EXTENDS + 1);
    assert_refused(f, last, "own/m1.yaml", 1, 10, "in a chain of 'extends'");
}

static void a_parent_must_be_a_regular_file(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/c.yaml", "extends: /dev/zero\n");
    assert_refused(f, "own/c.yaml", "own/c.yaml", 1, 10, "there is no file");
    write_file(f, "own/d.yaml", "extends: ../after/\n");
    assert_refused(f, "own/d.yaml", "own/d.yaml", 1, 10, "there is no file");
    write_file(f, "own/e.yaml", "extends: ''\n");
    assert_refused(f, "own/e.yaml", "own/e.yaml", 1, 10, "an empty text");
}

/* What was edited is seen by those who have not read it before. */
static void kept_parents_are_read_once(void **state)
{
    struct fixture *f = *state;
    struct an_yaml_parents *parents = an_yaml_parents_new();
    write_file(f, "own/c.yaml", "extends: p\n");
    write_file(f, "own/d.yaml", "extends: p\n");
    write_file(f, "own/p.yaml", "extends: q\n" GROUP("A"));
    write_file(f, "own/q.yaml", "name: q\n");
    assert_resolved_with(parents, f, "own/c.yaml", RESOLVED("A"));
    write_file(f, "own/p.yaml", "extends: q\n" GROUP("B"));
    write_file(f, "own/q.yaml", "no key: of a model\n");
    assert_resolved_with(parents, f, "own/d.yaml", RESOLVED("A"));
    assert_refused(f, "own/d.yaml", "own/q.yaml", 1, 1, "unknown key");
    write_file(f, "own/q.yaml", "name: q\n");
    assert_resolved(f, "own/d.yaml", RESOLVED("B"));
    an_yaml_parents_free(parents);
}

static void errors_of_a_parent_are_told_for_each_child(void **state)
{
    struct fixture *f = *state;
    struct an_yaml_parents *parents = an_yaml_parents_new();
    write_file(f, "own/c.yaml", "extends: p\n");
    write_file(f, "own/d.yaml", "extends: p\n");
    write_file(f, "own/p.yaml", GROUP("A") "fields: {[\n");
    assert_refused_with(parents, f, "own/c.yaml", "own/p.yaml", 2, 10, "");
    assert_refused_with(parents, f, "own/d.yaml", "own/p.yaml", 2, 10, "");
    /* one that is found while the model is built */
    write_file(f, "own/p.yaml", GROUP("A") "fields: {s: {type: scalar, B: 1}}");
    assert_refused_with(parents, f, "own/c.yaml", "own/p.yaml", 2, 28, "B");
    assert_refused_with(parents, f, "own/d.yaml", "own/p.yaml", 2, 28, "B");
    an_yaml_parents_free(parents);
}

static void assert_child_of(struct an_yaml_parents *parents, struct fixture *f,
                            int i, const char *expected)
{
    char text[32];
    snprintf(text, sizeof text, "extends: p%d\n", i);
    write_file(f, "own/c.yaml", text);
    assert_resolved_with(parents, f, "own/c.yaml", expected);
}

static void write_parent(struct fixture *f, int i, const char *text)
{
    char name[32];
    snprintf(name, sizeof name, "own/p%d.yaml", i);
    write_file(f, name, text);
}

/* Past what is kept, files are read again. */
static void many_parents_are_not_all_kept(void **state)
{
    const int n = 300;
    struct fixture *f = *state;
    struct an_yaml_parents *parents = an_yaml_parents_new();
    for (int i = 0; i < n; i++) {
        write_parent(f, i, GROUP("A"));
        assert_child_of(parents, f, i, RESOLVED("A"));
    }
    write_parent(f, 0, GROUP("B"));
    write_parent(f, n - 1, GROUP("B"));
    assert_child_of(parents, f, 0, RESOLVED("A"));
    assert_child_of(parents, f, n - 1, RESOLVED("B"));
    an_yaml_parents_free(parents);
}

#define NTHREADS 4

/* Replaces own/p.yaml and reads a child of it, once all are there. */
static void replace_and_read(struct an_text *got, const struct fixture *f,
                             int thread, struct an_yaml_parents *parents)
{
    char from[128], to[128];
    struct an_model model;
    struct an_diags diags;
    snprintf(from, sizeof from, "%s/%d", f->folder[1], thread);
    snprintf(to, sizeof to, "%s/p.yaml", f->folder[1]);
    FILE *out = fopen(from, "w");
    if (out) {
        fprintf(out, "groups: {A%d: U(1)}\n", thread);
        fclose(out);
    }
#pragma omp barrier
    rename(from, to);
    read_file(&model, got, &diags, f, "own/c.yaml", parents);
    an_model_clear(&model);
    an_diags_clear(&diags);
}

/* Whoever comes while a parent is being read gets that one. */
static void threads_share_a_parent(void **state)
{
    struct fixture *f = *state;
    write_file(f, "own/c.yaml", "extends: p\n");
    write_file(f, "own/p.yaml", GROUP("A"));
    for (int round = 0; round < 50; round++) {
        struct an_yaml_parents *parents = an_yaml_parents_new();
        struct an_text got[NTHREADS] = {{0}};
        int n = 0;
#pragma omp parallel num_threads(NTHREADS)
        {
            int i;
#pragma omp atomic capture
            i = n++;
            replace_and_read(&got[i], f, i, parents);
        }
        assert_non_null(strstr(an_text_string(&got[0]), "U(1)"));
        for (int i = 1; i < n; i++)
            assert_string_equal(an_text_string(&got[i]),
                                an_text_string(&got[0]));
        for (int i = 0; i < n; i++)
            an_text_clear(&got[i]);
        an_yaml_parents_free(parents);
    }
}

#define MERGE_TEST(name)                                                       \
    cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        MERGE_TEST(children_override_by_name_and_key),
        MERGE_TEST(what_is_removed_takes_along_what_uses_it),
        MERGE_TEST(a_term_is_removed_as_a_product),
        MERGE_TEST(whole_sections_can_be_removed),
        MERGE_TEST(quoted_nulls_are_texts),
        MERGE_TEST(names_are_found_before_beside_and_after),
        MERGE_TEST(paths_are_relative_to_the_file_that_says_them),
        MERGE_TEST(a_model_may_extend_its_namesake_in_the_library),
        MERGE_TEST(circles_are_refused_and_shown),
        MERGE_TEST(chains_are_limited),
        MERGE_TEST(a_parent_must_be_a_regular_file),
        MERGE_TEST(kept_parents_are_read_once),
        MERGE_TEST(errors_of_a_parent_are_told_for_each_child),
        MERGE_TEST(many_parents_are_not_all_kept),
        MERGE_TEST(threads_share_a_parent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
