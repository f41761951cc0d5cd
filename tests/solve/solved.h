/* solved.h - what the tests of exact solutions share: a model, solved, and
 * which points its families contain. */
#ifndef AN_TESTS_SOLVE_SOLVED_H
#define AN_TESTS_SOLVE_SOLVED_H

#include "tests/model.h"

#include <flint/fmpq_vec.h>

#include "solve/solve.h"

static const struct an_solve_run quick = {0};

struct solved {
    struct model x;
    struct an_solution s;
};

static inline void solve_set(struct solved *v, const char *path,
                             const char *text, const char *const *set,
                             size_t nset)
{
    static const char *const library[] = {"models"};
    const struct an_yaml_options options = {
        .after = library, .nafter = 1, .set = set, .nset = nset};
    an_model_init(&v->x.m);
    an_diags_init(&v->x.diags);
    an_solution_init(&v->s);
    int rc = an_yaml_open(&v->x.file, path, text, text ? strlen(text) : 0,
                          &options, &v->x.diags);
    if (rc == 0)
        rc = an_yaml_build(&v->x.m, v->x.file, &v->x.diags);
    if (rc == 0)
        rc = an_solve_model(&v->s, &v->x.m, &quick, &v->x.diags);
    if (rc < 0)
        fail_msg("%s", v->x.diags.v[0].message);
    for (size_t i = 0; i < v->s.nfamilies + v->s.nfolded; i++)
        assert_true(v->s.family[i].verified);
}

static inline void solve(struct solved *v, const char *text)
{
    solve_set(v, "-", text, NULL, 0);
}

static inline void done(struct solved *v)
{
    an_solution_clear(&v->s);
    model_close(&v->x);
}

/* Is the point x (one number for each unknown) in the family, or on what is
 * left of it? */
static inline bool contains(const struct solved *v,
                            const struct an_solution_family *f, const long *x)
{
    fmpq **at = an_alloc(f->n, sizeof *at);
    fmpq *value = _fmpq_vec_init((slong)f->n);
    fmpq_t num, den;
    fmpq_init(num);
    fmpq_init(den);
    for (size_t i = 0; i < f->n; i++) {
        fmpq_set_si(&value[i], x[i], 1);
        at[i] = &value[i];
    }
    bool inside = true;
    for (size_t i = 0; i < f->n && inside; i++) {
        fmpq_mpoly_evaluate_all_fmpq(num, &f->num[i], at, v->s.ring);
        fmpq_mpoly_evaluate_all_fmpq(den, &f->den[i], at, v->s.ring);
        fmpq_mul(den, den, &value[i]);
        inside = fmpq_equal(num, den);
        fmpq_mpoly_evaluate_all_fmpq(den, &f->den[i], at, v->s.ring);
        inside = inside && !fmpq_is_zero(den);
    }
    for (size_t i = 0; i < f->left.n && inside; i++) {
        fmpq_mpoly_evaluate_all_fmpq(num, &f->left.v[i], at, v->s.ring);
        inside = fmpq_is_zero(num);
    }
    fmpq_clear(den);
    fmpq_clear(num);
    _fmpq_vec_clear(value, (slong)f->n);
    free(at);
    return inside;
}

static inline bool anywhere(const struct solved *v, const long *x)
{
    for (size_t i = 0; i < v->s.nfamilies + v->s.nfolded; i++)
        if (contains(v, &v->s.family[i], x))
            return true;
    return false;
}

#endif
