/* charge.c - the U(1) and Z(n) charges of a term.
 *
 * Charges are linear in the unknowns, so a total is zero, or a nonzero
 * constant, or a condition on the unknowns. Where charges differ by generation
 * there is one total for each choice of generations.
 */
#include "terms/charge.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/term.h"
#include "terms/alternatives.h"
#include "terms/choice.h"
#include "terms/factor.h"

bool an_linear_equal(const struct an_linear *x, const struct an_linear *y)
{
    if (!fmpq_equal(x->constant, y->constant) || x->n != y->n)
        return false;
    for (size_t i = 0; i < x->n; i++)
        if (x->symbol[i] != y->symbol[i] ||
            !fmpq_equal(x->coefficient + i, y->coefficient + i))
            return false;
    return true;
}

bool an_generations_charged_alike(const struct an_model *model, size_t field,
                                  size_t i, size_t j)
{
    for (size_t g = AN_START; an_abelian_next(&g, model);) {
        const struct an_linear *q = model->field[field].group[g].charge;
        if (!an_linear_equal(q + i, q + j))
            return false;
    }
    return true;
}

bool an_charge_is_split(const struct an_model *model, size_t field,
                        size_t group)
{
    if (model->group[group].kind == AN_SIMPLE)
        return false;
    const struct an_field *f = &model->field[field];
    const struct an_linear *q = f->group[group].charge;
    for (size_t i = 1; i < f->generations; i++)
        if (!an_linear_equal(&q[0], &q[i]))
            return true;
    return false;
}

void an_choices_charge(struct an_linear *q, const struct an_choices *c,
                       const struct an_model *model, const int *row,
                       size_t group)
{
    fmpq_t sign;
    fmpq_init(sign);
    struct an_linear zero;
    an_linear_init(&zero);
    an_linear_set(q, &zero);
    an_linear_clear(&zero);
    for (size_t i = 0; i < c->degree;) {
        const struct an_species *s = &c->species[row[i]];
        slong n = 0;
        for (int first = row[i]; i < c->degree && row[i] == first; i++)
            n++;
        fmpq_set_si(sign, s->conjugate ? -n : n, 1);
        an_linear_add(
            q, sign,
            &model->field[s->field].group[group].charge[s->generation]);
    }
    an_linear_less_theta(q, &model->group[group], c->theta);
    fmpq_clear(sign);
}

enum an_status an_charge_status(const struct an_linear *q,
                                const struct an_group *g)
{
    if (!an_linear_is_constant(q))
        return AN_CONDITIONAL;
    if (fmpq_is_zero(q->constant))
        return AN_VANISHES;
    if (g->kind == AN_U1 || !fmpz_is_one(fmpq_denref(q->constant)))
        return AN_FAILS;
    fmpz_t order;
    fmpz_init_set_si(order, g->order);
    bool divides = fmpz_divisible(fmpq_numref(q->constant), order);
    fmpz_clear(order);
    return divides ? AN_VANISHES : AN_FAILS;
}

bool an_term_charge_is_definite(const struct an_model *model,
                                const struct an_term *term, size_t group)
{
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        if (f->generation == AN_EVERY &&
            an_charge_is_split(model, f->field, group))
            return false;
    }
    return true;
}

/* q += sign(conjugation) n x the charge of one generation. */
static void add_charge(struct an_linear *q, const struct an_model *model,
                       const struct an_factor *f, size_t group,
                       size_t generation, slong n)
{
    fmpq_t c;
    fmpq_init(c);
    fmpq_set_si(c, an_factor_is_conjugate(model, f) ? -n : n, 1);
    const struct an_field *field = &model->field[f->field];
    an_linear_add(q, c, &field->group[group].charge[generation]);
    fmpq_clear(c);
}

void an_term_charge(struct an_linear *q, const struct an_model *model,
                    const struct an_term *term, size_t group)
{
    struct an_linear zero;
    an_linear_init(&zero);
    an_linear_set(q, &zero);
    an_linear_clear(&zero);
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        size_t generation = an_generation_first(f->generation);
        add_charge(q, model, f, group, generation, f->power);
    }
    an_linear_less_theta(q, &model->group[group], an_term_theta(model, term));
}

char *an_charge_total(const struct an_linear *excess,
                      const struct an_model *model, size_t group, int theta)
{
    struct an_linear q;
    an_linear_init(&q);
    an_linear_set(&q, excess);
    an_linear_less_theta(&q, &model->group[group], -theta);
    char *s = an_linear_text(&q, model);
    an_linear_clear(&q);
    return s;
}

/* The text of one factor's charge, times n, for one generation. */
static char *charge_text(const struct an_model *model,
                         const struct an_factor *f, size_t group,
                         size_t generation, int n)
{
    struct an_linear q;
    an_linear_init(&q);
    add_charge(&q, model, f, group, generation, n);
    char *s = an_linear_text(&q, model);
    an_linear_clear(&q);
    return s;
}

/* Appends a summand: the sign joins the sum, a sum inside gets brackets. */
static void add_summand(struct an_text *t, bool first, const char *s)
{
    bool sum = strstr(s, " + ") || strstr(s, " - ");
    if (first)
        an_text_add(t, s);
    else if (sum)
        an_text_printf(t, " + (%s)", s);
    else if (s[0] == '-')
        an_text_printf(t, " - %s", s + 1);
    else
        an_text_printf(t, " + %s", s);
}

/* Appends the different charges of a factor: "(-4 or 5)". */
static void add_alternatives(struct an_text *t, const struct an_model *model,
                             const struct an_factor *f, size_t group)
{
    struct an_alternatives a = {0};
    for (size_t i = 0; i < model->field[f->field].generations; i++)
        an_alternatives_add(&a, charge_text(model, f, group, i, 1));
    char *s = an_alternatives_take(&a, " or ", a.n);
    if (f->power > 1)
        an_text_printf(t, "%d x ", f->power);
    an_text_printf(t, "(%s)", s);
    free(s);
}

/* Appends the sum of the charges of all factors. */
static void add_sum(struct an_text *t, const struct an_model *model,
                    const struct an_term *term, size_t group)
{
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        if (f->generation == AN_EVERY &&
            an_charge_is_split(model, f->field, group)) {
            an_text_add(t, i > 0 ? " + " : "");
            add_alternatives(t, model, f, group);
            continue;
        }
        size_t generation = an_generation_first(f->generation);
        char *s = charge_text(model, f, group, generation, f->power);
        add_summand(t, i == 0, s);
        free(s);
    }
}

char *an_reason_charge(const struct an_model *model, const struct an_term *term,
                       size_t group, const char *totals)
{
    const struct an_group *g = &model->group[group];
    bool definite = an_term_charge_is_definite(model, term, group);
    int theta = g->r_symmetry ? an_term_theta(model, term) : 0;
    char *total = an_strdup(totals);
    if (definite) {
        struct an_linear q;
        an_linear_init(&q);
        an_term_charge(&q, model, term, group);
        free(total);
        total = an_charge_total(&q, model, group, theta);
        an_linear_clear(&q);
    }
    struct an_text t;
    an_text_init(&t);
    an_text_printf(&t, "%s: ", g->said);
    add_sum(&t, model, term, group);
    if (total && term->n > 1)
        an_text_printf(&t, " = %s", total);
    if (!total)
        an_text_printf(&t, " is never %d", 2 * theta);
    else if (g->kind == AN_ZN || term->n == 1 || theta != 0)
        an_text_printf(&t, ", not %d", 2 * theta);
    if (g->kind == AN_ZN)
        an_text_printf(&t, " mod %ld", g->order);
    free(total);
    return an_text_take(&t);
}
