/* test_residual_steps.c - what a reader needs to redo a verdict, redone.
 *
 * For every model of the library: the charges of neutral states in units, the
 * matrix of the vevs and its Smith form give the residual group that the big
 * lattice gives; the legs of witnesses add up; light particles are left alone
 * by the symmetry that protects dark matter; twice the phases of a class tell
 * whether it is its own conjugate.
 */
#include "tests/model.h"

#include <glob.h>

#include "residual/outside/extension.h"
#include "residual/verdicts/neutral.h"

/* sum := sum of units times their charges; equal to the charge? */
static void assert_recombines(const struct an_neutral_charges *x,
                              const struct an_neutral_charge *q)
{
    fmpq_t sum, term;
    fmpq_init(sum);
    fmpq_init(term);
    for (size_t k = 0; k < x->ncoordinates; k++) {
        fmpq_zero(sum);
        for (size_t j = 0; j < x->nunits; j++) {
            fmpq_mul_fmpz(term, &x->unit[j].charge[k], &q->units[j]);
            fmpq_add(sum, sum, term);
        }
        if (!fmpq_equal(sum, &q->charge[k]))
            fail_msg("%s is not the sum of its units", q->name);
    }
    fmpq_clear(sum);
    fmpq_clear(term);
}

static void assert_smith(const struct an_neutral_charges *x)
{
    slong m = fmpz_mat_nrows(x->M), n = fmpz_mat_ncols(x->M);
    fmpz_t sum, term;
    fmpz_init(sum);
    fmpz_init(term);
    for (slong i = 0; i < m; i++)
        for (slong j = 0; j < n; j++) {
            fmpz_zero(sum);
            for (slong a = 0; a < m; a++)
                for (slong b = 0; b < n; b++) {
                    fmpz_mul(term, fmpz_mat_entry(x->U, i, a),
                             fmpz_mat_entry(x->M, a, b));
                    fmpz_addmul(sum, term, fmpz_mat_entry(x->V, b, j));
                }
            assert_true(fmpz_equal(sum, fmpz_mat_entry(x->S, i, j)));
            assert_true(i == j || fmpz_is_zero(sum));
        }
    fmpz_clear(sum);
    fmpz_clear(term);
}

/* The entries of the diagonal that are not 1 are the group's factors. */
static void assert_same_group(const struct an_neutral_charges *x,
                              const struct an_residual *r)
{
    size_t found = 0;
    for (slong i = 0; i < fmpz_mat_ncols(x->S); i++) {
        const fmpz *s = fmpz_mat_entry(x->S, i, i);
        if (fmpz_is_one(s))
            continue;
        assert_true(found < r->discrete.n);
        assert_true(fmpz_equal(s, &r->discrete.v[found++]));
    }
    assert_int_equal(found, r->discrete.n);
}

/* The charges of the legs add up to zero, F to an even number, when all of them
 * are there; total := f . (sum) where there is an f. */
static void add_up(fmpq_t total, const struct an_witness *w, size_t n,
                   bool zero)
{
    fmpq_t sum, term;
    fmpq_init(sum);
    fmpq_init(term);
    fmpq_zero(total);
    for (size_t k = 0; k < n; k++) {
        fmpq_zero(sum);
        for (size_t i = 0; i < w->nlegs; i++) {
            fmpq_mul_fmpz(term, &w->leg[i].charge[k], w->leg[i].power);
            fmpq_add(sum, sum, term);
        }
        if (zero && k + 1 == n)
            fmpq_div_2exp(sum, sum, 1);
        if (zero &&
            !(k + 1 == n ? fmpz_is_one(fmpq_denref(sum)) : fmpq_is_zero(sum)))
            fail_msg("the legs of %s do not add up", w->term);
        if (w->functional)
            fmpq_addmul(total, &w->functional[k], sum);
    }
    fmpq_clear(sum);
    fmpq_clear(term);
}

static void assert_legs(const struct an_witness *w, size_t n)
{
    fmpq_t total;
    fmpq_init(total);
    if (w->type == AN_WITNESS_OPERATOR)
        add_up(total, w, n, true);
    if (w->type == AN_WITNESS_SYMMETRY) {
        add_up(total, w, n, false);
        an_rational_mod1(total, total);
        assert_false(fmpq_is_zero(total));
        assert_true(fmpq_equal(total, w->forbidden));
    }
    fmpq_clear(total);
}

static bool is_whole(const fmpq *f, const fmpq *x, size_t n)
{
    fmpq_t sum;
    fmpq_init(sum);
    for (size_t k = 0; k < n; k++)
        fmpq_addmul(sum, &f[k], &x[k]);
    bool whole = fmpz_is_one(fmpq_denref(sum));
    fmpq_clear(sum);
    return whole;
}

static void assert_light_left_alone(const struct an_model *m,
                                    const struct an_dark_matter *d)
{
    fmpq *x = an_alloc(m->ncoordinates, sizeof *x);
    for (size_t k = 0; k < m->ncoordinates; k++)
        fmpq_init(&x[k]);
    for (size_t i = 0; i < d->nlight && d->witness.functional; i++) {
        const struct an_light *l = &d->light[i];
        const struct an_field *f = &m->field[l->field];
        for (size_t j = 0; j < f->generations; j++) {
            if (!an_generation_is(l->generation, j))
                continue;
            an_component_vector(x, m, f, j, l->labels, l->fermion);
            if (!is_whole(d->witness.functional, x, m->ncoordinates))
                fail_msg("%s is turned", f->name);
        }
    }
    for (size_t k = 0; k < m->ncoordinates; k++)
        fmpq_clear(&x[k]);
    free(x);
}

/* Does a symmetry that is left turn twice the class? */
static bool turns_twice(const struct an_neutral_class *c,
                        const struct an_residual *r)
{
    fmpq_t twice;
    bool turns = false;
    fmpq_init(twice);
    for (size_t i = 0; i < r->discrete.n; i++) {
        fmpq_mul_2exp(twice, &c->turns[i], 1);
        turns = turns || !fmpz_is_one(fmpq_denref(twice));
    }
    for (size_t i = 0; i < r->ncontinuous; i++)
        turns = turns || !fmpq_is_zero(&c->charge[i]);
    fmpq_clear(twice);
    return turns;
}

static void assert_steps(const struct an_model *m, const struct an_findings *v,
                         const struct an_neutral_charges *x)
{
    for (size_t i = 0; i < x->nrelations; i++)
        assert_recombines(x, &x->relation[i]);
    for (size_t i = 0; i < x->nstates; i++)
        assert_recombines(x, &x->state[i]);
    assert_smith(x);
    assert_same_group(x, &v->residual);
    if (!v->final)
        return;
    assert_legs(&v->neutrinos.witness, m->ncoordinates);
    assert_legs(&v->neutrinos.mass_witness, m->ncoordinates);
    assert_legs(&v->dark_matter.witness, m->ncoordinates);
    for (size_t i = 0; i < AN_NPROCESSES; i++)
        assert_legs(&v->process[i].witness, m->ncoordinates);
    assert_light_left_alone(m, &v->dark_matter);
    for (size_t i = 0; i < v->neutrinos.nneutral; i++) {
        const struct an_neutral_class *c = &v->neutrinos.neutral[i];
        assert_int_equal(turns_twice(c, &v->residual), !c->self);
    }
}

static void steps_of(const char *path)
{
    struct model x;
    model_read(&x, path, NULL);
    an_model_take_extensions(&x.m);
    for (size_t i = 0; i < x.m.nvacua; i++) {
        struct an_findings v;
        struct an_neutral_charges n;
        an_findings_init(&v);
        an_neutral_init(&n);
        an_findings_check(&v, &x.m, i, NULL);
        assert_int_equal(an_neutral_find(&n, &x.m, i), v.known);
        if (v.known)
            assert_steps(&x.m, &v, &n);
        an_neutral_clear(&n);
        an_neutral_clear(&n);
        an_findings_clear(&v);
    }
    model_close(&x);
}

static void every_library_model(void **state)
{
    (void)state;
    glob_t files;
    assert_int_equal(glob("models/*.yaml", 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++)
        steps_of(files.gl_pathv[i]);
    globfree(&files);
}

/* A unit that no field carries: q q q alone is neutral. */
static void units_without_fields(void **state)
{
    (void)state;
    struct model x;
    struct an_neutral_charges n;
    model_open(&x, "groups: {S: SU(3), D: U(1)}\n"
                   "colour: S\n"
                   "fields:\n"
                   "  q: {type: dirac, S: 3, D: 1/3}\n"
                   "  s: {type: scalar, D: 2}\n"
                   "breaking: [{vevs: [s]}]\n");
    an_neutral_init(&n);
    assert_true(an_neutral_find(&n, &x.m, 0));
    assert_int_equal(n.nunits, 1);
    assert_true(n.unit[0].made_up);
    assert_null(n.unit[0].example);
    assert_true(fmpz_equal_si(fmpz_mat_entry(n.S, 0, 0), 2));
    an_neutral_clear(&n);
    model_close(&x);
}

/* An unknown charge leaves nothing to show. */
static void unknown_charges(void **state)
{
    (void)state;
    struct model x;
    struct an_neutral_charges n;
    model_open(&x, "groups: {D: U(1)}\n"
                   "fields:\n"
                   "  s: {type: scalar, D: \"?\"}\n");
    an_neutral_init(&n);
    assert_false(an_neutral_find(&n, &x.m, 0));
    assert_int_equal(n.nrelations, 0);
    an_neutral_clear(&n);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_library_model),
        cmocka_unit_test(units_without_fields),
        cmocka_unit_test(unknown_charges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
