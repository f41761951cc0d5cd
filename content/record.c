/* record.c - a family of charges as texts and numbers, which need no ring. */
#include "content/record.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/math.h"
#include "algebra/polynomial.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "solve/family.h"
#include "solve/solution.h"
#include "content/box.h"
#include "content/frame.h"
#include "content/solution.h"

struct recorder {
    const struct an_content_frame *frame;
    const fmpq_mpoly_ctx_struct *ring;
    const struct an_model *names; /* of the unknowns */
};

bool an_content_is_point(const struct an_solution_family *f,
                         const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < f->n; i++)
        if (!fmpq_mpoly_is_fmpq(&f->num[i], ring) ||
            !fmpq_mpoly_is_fmpq(&f->den[i], ring))
            return false;
    return true;
}

/* The unknown that is a charge of a scalar. */
static size_t scalar_charge(const struct an_content_frame *f, size_t scalar,
                            size_t group)
{
    return f->scalar[scalar * f->box->nunknown + group];
}

/* The first charge of a scalar that is not 0 becomes positive. */
static void turn(fmpq *value, const struct an_content_frame *f, size_t scalar)
{
    int sign = 0;
    for (size_t u = 0; u < f->box->nunknown; u++) {
        size_t s = scalar_charge(f, scalar, u);
        if (s == AN_NO_UNKNOWN)
            continue;
        if (sign == 0)
            sign = fmpq_sgn(&value[s]);
        if (sign < 0)
            fmpq_neg(&value[s], &value[s]);
    }
}

/* Two alike scalars ascend. */
static void order(fmpq *value, const struct an_content_frame *f, size_t i,
                  size_t j)
{
    int order = 0;
    for (size_t u = 0; u < f->box->nunknown; u++) {
        size_t s = scalar_charge(f, i, u), t = scalar_charge(f, j, u);
        if (s == AN_NO_UNKNOWN)
            continue;
        if (order == 0)
            order = fmpq_cmp(&value[s], &value[t]);
        if (order > 0)
            fmpq_swap(&value[s], &value[t]);
    }
}

/* Identical multiplets in ascending order, the first charge of a scalar that is
 * not 0 positive, alike scalars ascending. */
static void arrange(fmpq *value, const struct an_content_frame *f)
{
    size_t nu = f->box->nunknown, ns = f->box->nscalars;
    for (size_t i = 1; i < f->size; i++)
        for (size_t j = i; j > 0 && f->type[j] == f->type[j - 1]; j--) {
            int sign = 0;
            for (size_t u = 0; u < nu && sign == 0; u++)
                sign = fmpq_cmp(&value[u * f->size + j - 1],
                                &value[u * f->size + j]);
            for (size_t u = 0; u < nu && sign > 0; u++)
                fmpq_swap(&value[u * f->size + j - 1], &value[u * f->size + j]);
        }
    for (size_t k = 0; k < ns; k++)
        turn(value, f, k);
    for (size_t n = ns; n > 1; n--)
        for (size_t i = 0; i < n; i++)
            for (size_t j = i + 1; j < n; j++)
                if (an_scalars_are_alike(f->box, i, j))
                    order(value, f, i, j);
}

/* The charges of a point, for the caller to clear. */
static fmpq *values(const struct an_solution_family *f,
                    const fmpq_mpoly_ctx_t ring)
{
    fmpq *value = _fmpq_vec_init((slong)f->n);
    fmpq_t den;
    fmpq_init(den);
    for (size_t i = 0; i < f->n; i++) {
        fmpq_mpoly_get_fmpq(&value[i], &f->num[i], ring);
        fmpq_mpoly_get_fmpq(den, &f->den[i], ring);
        fmpq_div(&value[i], &value[i], den);
    }
    fmpq_clear(den);
    return value;
}

void an_content_arrange(struct an_solution_family *f,
                        const struct an_content_frame *frame,
                        const fmpq_mpoly_ctx_t ring)
{
    if (!an_content_is_point(f, ring))
        return;
    fmpq *value = values(f, ring);
    arrange(value, frame);
    for (size_t i = 0; i < f->n; i++) {
        fmpq_mpoly_set_fmpq(&f->num[i], &value[i], ring);
        fmpq_mpoly_one(&f->den[i], ring);
    }
    _fmpq_vec_clear(value, (slong)f->n);
}

/* *plain and *formula := the formula, which is emptied. */
static void take(char **plain, char **formula, struct an_math *f)
{
    *plain = an_strdup(an_text_string(&f->plain));
    *formula = an_math_take(f);
}

static void set_texts(struct an_content_solution *x, const struct recorder *e,
                      const struct an_solution_family *f)
{
    const fmpq_mpoly_ctx_struct *ring = e->ring;
    const struct an_unknowns names = an_model_unknowns(e->names);
    bool *uses = an_alloc(f->n, sizeof *uses);
    bool *all = an_alloc(f->n, sizeof *all);
    struct an_math t = {0};
    char *plain, *formula;
    x->charge = an_alloc(f->n, sizeof *x->charge);
    x->formula = an_alloc(f->n, sizeof *x->formula);
    x->ncharges = f->n;
    for (size_t i = 0; i < f->n; i++) {
        if (x->value)
            an_math_number(&t, &x->value[i]);
        else
            an_quotient_write(&t, &f->num[i], &f->den[i], &names, ring);
        take(&x->charge[i], &x->formula[i], &t);
        x->linear = x->linear && fmpq_mpoly_is_fmpq(&f->den[i], ring) &&
                    an_polynomial_degree(&f->num[i], ring) <= 1;
        for (size_t part = 0; part < 2; part++) {
            an_polynomial_unknowns(uses, part ? &f->den[i] : &f->num[i], ring);
            for (size_t k = 0; k < f->n; k++)
                all[k] = all[k] || uses[k];
        }
    }
    for (size_t k = 0; k < f->n; k++)
        if (all[k])
            an_names_add(&x->parameter, &x->nparameters,
                         an_strdup(e->names->unknown[k]));
    for (size_t k = 0, n = 0; k < f->left.n; k++) {
        an_polynomial_write(&t, &f->left.v[k], &names, ring);
        take(&plain, &formula, &t);
        an_names_add(&x->left, &x->nleft, plain);
        an_names_add(&x->left_formula, &n, formula);
    }
    free(all);
    free(uses);
}

/* line[0..n) := the coefficients of a monomial in the charges. */
static void set_coefficients(fmpq *line, const struct an_solution_family *f,
                             const ulong *power, const fmpq_mpoly_ctx_t ring)
{
    fmpq_t den;
    fmpq_init(den);
    for (size_t i = 0; i < f->n; i++) {
        fmpq_mpoly_get_coeff_fmpq_ui(&line[i], &f->num[i], power, ring);
        fmpq_mpoly_get_fmpq(den, &f->den[i], ring);
        fmpq_div(&line[i], &line[i], den);
    }
    fmpq_clear(den);
}

/* y->line, if the family is linear. */
static void set_line(struct an_content_solution *y, const struct recorder *e,
                     const struct an_solution_family *f)
{
    if (!y->linear || y->nparameters == 0 || f->left.n > 0)
        return;
    ulong *power = an_alloc(f->n, sizeof *power);
    y->line = _fmpq_vec_init((slong)((y->nparameters + 1) * f->n));
    set_coefficients(y->line, f, power, e->ring);
    for (size_t k = 0; k < y->nparameters; k++) {
        size_t a = 0;
        while (strcmp(e->names->unknown[a], y->parameter[k]) != 0)
            a++;
        power[a] = 1;
        set_coefficients(y->line + (k + 1) * f->n, f, power, e->ring);
        power[a] = 0;
    }
    free(power);
}

/* p := x_i + x_j + sign times the charge of a scalar, under a group, on f. */
static void mass_charge(fmpq_mpoly_t p, const struct recorder *e,
                        const struct an_solution_family *f,
                        const struct an_content_mass *m, size_t group)
{
    const fmpq_mpoly_ctx_struct *ring = e->ring;
    const struct an_content_box *b = e->frame->box;
    fmpq_mpoly_t x;
    fmpq_mpoly_init(x, ring);
    size_t s = e->frame->scalar[m->scalar * b->nunknown + group];
    if (s == AN_NO_UNKNOWN)
        fmpq_mpoly_set_fmpq(p, &b->scalar[m->scalar].charge[b->unknown[group]],
                            ring);
    else
        fmpq_mpoly_gen(p, (slong)s, ring);
    if (m->conjugate)
        fmpq_mpoly_neg(p, p, ring);
    const size_t both[] = {m->first, m->second};
    for (size_t i = 0; i < 2; i++) {
        fmpq_mpoly_gen(x, (slong)an_content_unknown(e->frame, both[i], group),
                       ring);
        fmpq_mpoly_add(p, p, x, ring);
    }
    fmpq_mpoly_set(x, p, ring);
    an_family_evaluate(p, x, f, ring);
    fmpq_mpoly_clear(x, ring);
}

/* Every entry of the mass matrix that a heavy scalar fills. */
static void set_masses(struct an_content_solution *y, const struct recorder *e,
                       const struct an_solution_family *f)
{
    const struct an_content_box *b = e->frame->box;
    fmpq_mpoly_t p;
    fmpq_mpoly_init(p, e->ring);
    for (size_t i = 0; i < y->size; i++)
        for (size_t j = i; j < y->size; j++) {
            const struct an_multiplet *x = &b->type[y->type[i]];
            if (y->type[j] != x->conjugate ||
                (i == j && x->reality == AN_PSEUDOREAL))
                continue;
            for (size_t k = 0; k < 2 * b->nscalars; k++) {
                const struct an_content_mass m = {i, j, k / 2, k % 2};
                bool neutral = b->scalar[k / 2].heavy;
                for (size_t u = 0; u < b->nunknown && neutral; u++) {
                    mass_charge(p, e, f, &m, u);
                    neutral = fmpq_mpoly_is_zero(p, e->ring) != 0;
                }
                if (!neutral)
                    continue;
                y->mass = an_grow(y->mass, &y->cap_masses, y->nmasses + 1,
                                  sizeof *y->mass);
                y->mass[y->nmasses++] = m;
            }
        }
    fmpq_mpoly_clear(p, e->ring);
}

void an_content_record(struct an_content_list *out,
                       const struct an_content_frame *x,
                       const struct an_solution *s,
                       const struct an_solution_family *f, bool searched)
{
    const struct recorder e = {x, s->ring, s->model};
    out->v = an_grow(out->v, &out->cap, out->n + 1, sizeof *out->v);
    struct an_content_solution *y = &out->v[out->n++];
    *y = (struct an_content_solution){
        .size = x->size, .linear = true, .searched = searched};
    y->type = an_alloc(x->size, sizeof *y->type);
    for (size_t i = 0; i < x->size; i++) {
        y->type[i] = x->type[i];
        y->states += x->box->type[x->type[i]].dimension;
    }
    if (an_content_is_point(f, s->ring))
        y->value = values(f, s->ring);
    set_texts(y, &e, f);
    set_line(y, &e, f);
    set_masses(y, &e, f);
}
