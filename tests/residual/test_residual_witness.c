/* test_residual_witness.c - the witnesses of all library models, checked again.
 *
 * The check shares nothing with the room: which roots are unbroken is read off
 * lists of weights, operators are read back from their printed text, phases are
 * multiplied out. Other folders can be named on the command line.
 */
#include "tests/model.h"
#include "tests/residual/read_product.h"
#include "residual/outside/extension.h"

#include <dirent.h>
#include <stdio.h>

static const char *folder[8] = {"models"};
static int nfolders = 1;
static size_t nsymmetries, noperators;

/* ---- the two kinds of witnesses */

static bool has_superfields(const struct an_model *m)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (m->field[i].type == AN_SUPERFIELD)
            return true;
    return false;
}

static void check_symmetry(const struct an_witness *w,
                           const struct an_absorbed_set *a, const char *where)
{
    const struct an_model *m = a->m;
    size_t n = m->ncoordinates;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < a->n; i++) {
        apply(q, w->functional, a->v[i], n);
        if (!is_integer(q))
            fail_msg("%s: %s turns what the vacuum absorbs", where,
                     w->symmetry);
    }
    fmpq_mul_si(q, w->functional + n - 1, 2);
    assert_true(is_integer(q));
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_ZN) {
            fmpq_mul_si(q, w->functional + m->coordinate[g], m->group[g].order);
            assert_true(is_integer(q));
        }
    assert_false(fmpq_is_zero(w->forbidden));
    fmpq *x = vector_new(m);
    if (!has_superfields(m) && read_product(x, a, w->what)) {
        apply(q, w->functional, x, n);
        an_rational_mod1(q, q);
        if (!fmpq_equal(q, w->forbidden))
            fail_msg("%s: phase of %s", where, w->what);
    }
    vector_free(x, m);
    /* The table of turns is the functional. */
    x = vector_new(m);
    for (size_t i = 0; i < w->nturns; i++) {
        const struct an_turn *t = &w->turn[i];
        an_component_vector(x, m, &m->field[t->field],
                            an_generation_first(t->generation), t->labels,
                            t->fermion);
        apply(q, w->functional, x, n);
        an_rational_mod1(q, q);
        assert_true(fmpq_equal(q, t->turns));
    }
    vector_free(x, m);
    fmpq_clear(q);
    nsymmetries++;
}

/* Is x in the span of the absorbed charges, 2 e_F and n e_Z? Denominators are
 * cleared; the span is taken in algebra/. */
static bool an_is_absorbed(const fmpq *x, const struct an_absorbed_set *a)
{
    const struct an_model *m = a->m;
    slong n = (slong)m->ncoordinates, rows = (slong)(a->n + m->ngroups + 1);
    fmpz_mat_t M, row;
    fmpz_t scale;
    fmpq_t q;
    struct an_lattice span;
    fmpz_mat_init(M, rows, n);
    fmpz_mat_init(row, 1, n);
    fmpz_init(scale);
    fmpq_init(q);
    for (slong k = 0; k < n; k++) {
        fmpz_set(scale, fmpq_denref(x + k));
        for (size_t i = 0; i < a->n; i++)
            fmpz_lcm(scale, scale, fmpq_denref(a->v[i] + k));
        for (size_t i = 0; i <= a->n; i++) {
            fmpq_mul_fmpz(q, (i < a->n ? a->v[i] : x) + k, scale);
            fmpz_set(i < a->n ? fmpz_mat_entry(M, (slong)i, k)
                              : fmpz_mat_entry(row, 0, k),
                     fmpq_numref(q));
        }
    }
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_ZN)
            fmpz_set_si(
                fmpz_mat_entry(M, (slong)(a->n + g), (slong)m->coordinate[g]),
                m->group[g].order);
    fmpz_set_si(fmpz_mat_entry(M, rows - 1, n - 1), 2);
    an_lattice_init(&span, n);
    an_lattice_span(&span, M);
    bool inside = an_lattice_contains(NULL, &span, fmpz_mat_entry(row, 0, 0));
    an_lattice_clear(&span);
    fmpz_mat_clear(M);
    fmpz_mat_clear(row);
    fmpz_clear(scale);
    fmpq_clear(q);
    return inside;
}

static void check_operator(const struct an_witness *w,
                           const struct an_absorbed_set *a, const char *where)
{
    const struct an_model *m = a->m;
    assert_non_null(w->term);
    assert_non_null(w->detail);
    if (has_superfields(m))
        return;
    fmpq *x = vector_new(m);
    if (!read_product(x, a, w->detail))
        fail_msg("%s: cannot read %s", where, w->detail);
    if (!an_is_absorbed(x, a))
        fail_msg("%s: %s is not neutral", where, w->detail);
    vector_free(x, m);
    noperators++;
}

static void check_witness(const struct an_witness *w,
                          const struct an_absorbed_set *a, const char *where)
{
    if (w->type == AN_WITNESS_NONE)
        return;
    if (!w->verified)
        fail_msg("%s: %s is not verified", where, w->what);
    if (w->type == AN_WITNESS_SYMMETRY)
        check_symmetry(w, a, where);
    else
        check_operator(w, a, where);
}

/* Every visible component and every field marked light turns by zero. */
static void check_light(const struct an_witness *w, const struct an_model *m,
                        const char *where)
{
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < w->nturns; i++) {
        const struct an_turn *t = &w->turn[i];
        const struct an_field *f = &m->field[t->field];
        if (f->type != AN_SUPERFIELD && !fmpq_is_zero(t->turns) &&
            (f->light || an_component_visible(m, f, t->labels)))
            fail_msg("%s: the light field %s is turned", where, f->name);
    }
    fmpq_clear(q);
}

/* What decays is a factor of the operator, once. */
static void check_decay(const struct an_witness *w, const char *where)
{
    bool holds = w->type != AN_WITNESS_OPERATOR;
    for (size_t i = 0; i < w->nlegs && !holds; i++)
        holds = strcmp(w->leg[i].name, w->what) == 0 && !w->leg[i].absorbs &&
                fmpz_is_one(w->leg[i].power);
    if (!holds || w->meson)
        fail_msg("%s: %s decays by %s", where, w->what, w->detail);
}

static void check_vacuum(const struct an_model *m, size_t vacuum,
                         const char *where)
{
    struct an_findings v;
    struct an_absorbed_set a;
    an_findings_init(&v);
    an_findings_check(&v, m, vacuum, NULL);
    if (v.known && v.final) {
        absorbed_init(&a, m, vacuum);
        const struct an_neutrinos *n = &v.neutrinos;
        assert_int_equal(n->witness.type == AN_WITNESS_NONE, n->active == 0);
        check_witness(&n->witness, &a, where);
        check_witness(&n->mass_witness, &a, where);
        check_witness(&v.dark_matter.witness, &a, where);
        check_decay(&v.dark_matter.witness, where);
        if (v.dark_matter.witness.type == AN_WITNESS_SYMMETRY)
            check_light(&v.dark_matter.witness, m, where);
        assert_int_equal(v.dark_matter.stable &&
                             v.dark_matter.witness.type != AN_WITNESS_SYMMETRY,
                         false);
        for (int i = 0; i < AN_NPROCESSES; i++) {
            const struct an_process *p = &v.process[i];
            assert_int_equal(p->witness.type, !p->asked ? AN_WITNESS_NONE
                                              : p->allowed
                                                  ? AN_WITNESS_OPERATOR
                                                  : AN_WITNESS_SYMMETRY);
            check_witness(&p->witness, &a, where);
        }
        an_absorbed_set_clear(&a);
    }
    an_findings_clear(&v);
}

/* Calls check for each vacuum of each model in a folder that can be read; their
 * number. */
static size_t visit(const char *name,
                    void (*check)(const struct an_model *m, size_t vacuum,
                                  const char *where))
{
    size_t models = 0, seen = 0;
    DIR *d = opendir(name);
    if (!d)
        fail_msg("cannot open %s: run this from the root", name);
    for (struct dirent *e = readdir(d); e; e = readdir(d)) {
        size_t n = strlen(e->d_name);
        if (n < 6 || strcmp(e->d_name + n - 5, ".yaml") != 0 ||
            is_left_out(seen++))
            continue;
        struct an_text path = {0};
        an_text_printf(&path, "%s/%s", name, e->d_name);
        struct model x;
        int rc = model_try(&x, an_text_string(&path), NULL);
        if (rc == 0)
            an_model_take_extensions(&x.m);
        for (size_t p = 0; rc == 0 && p < x.m.nvacua; p++)
            check(&x.m, p, e->d_name);
        model_close(&x);
        an_text_clear(&path);
        models += rc == 0;
    }
    closedir(d);
    return models;
}

static void every_witness_of_every_model_can_be_multiplied_out(void **state)
{
    (void)state;
    size_t models = 0;
    for (int i = 0; i < nfolders; i++)
        models += visit(folder[i], check_vacuum);
    /* The test has looked at something. */
    assert_true(models > 10 && nsymmetries > 25 && noperators > 25);
}

/* ---- how they are written */

static size_t nwritten;

/* No sum begins with a minus sign: some sign of the symmetry, or of a charge of
 * Z(2), or some order of the sum does without. */
static void check_written(const char *text, const char *where)
{
    const char *parity = strstr(text, "(-1)^F");
    const char *end = parity ? parity : text + strlen(text);
    for (const char *s = strchr(text, '-'); s && s < end;
         s = strchr(s + 1, '-'))
        if (s[-1] == '(' || (s[-1] == ' ' && s[1] != ' '))
            fail_msg("%s: %s begins with a minus sign", where, text);
    nwritten++;
}

static void check_words(const struct an_witness *w, const char *where)
{
    if (w->type == AN_WITNESS_SYMMETRY)
        check_written(w->symmetry, where);
}

static void check_writing(const struct an_model *m, size_t vacuum,
                          const char *where)
{
    struct an_findings v;
    an_findings_init(&v);
    an_findings_check(&v, m, vacuum, NULL);
    for (size_t i = 0; v.known && i < v.residual.discrete.n; i++)
        check_written(v.residual.generator[i].text, where);
    if (v.known && v.final) {
        check_words(&v.neutrinos.witness, where);
        check_words(&v.neutrinos.mass_witness, where);
        check_words(&v.dark_matter.witness, where);
        for (int i = 0; i < AN_NPROCESSES; i++)
            check_words(&v.process[i].witness, where);
    }
    an_findings_clear(&v);
}

static void symmetries_begin_without_a_minus_sign(void **state)
{
    (void)state;
    assert_true(visit("models", check_writing) > 15);
    assert_true(visit("tests/cases", check_writing) > 15);
    assert_true(nwritten > 50);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc && nfolders < 8; i++)
        folder[nfolders++] = argv[i];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_witness_of_every_model_can_be_multiplied_out),
        cmocka_unit_test(symmetries_begin_without_a_minus_sign),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
