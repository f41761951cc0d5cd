/* couplings.c - couplings as conditions on the unknown charges.
 *
 * A factor without a generation stands for any of them, so a coupling is
 * neutral when one of several linear forms vanishes. Choices of generations
 * whose other charges do not add up are left out. One form left is a linear
 * condition; several are tested on each solution. (Whether spins, colours and
 * symmetry allow the coupling does not depend on what is searched for.)
 */
#include "solve/couplings.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "algebra/vector.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/term.h"
#include "solve/equations.h"

/* Choices of generations of one coupling. */
#define MAX_CHOICES 100000
/* Different conditions among them, each compared with every other. */
#define MAX_FORMS 1000

/* One field of the coupling: a factor of power k is k of them. */
struct leg {
    size_t field;
    bool conjugate;
    size_t low, high; /* generations, from 0 */
    size_t at;
};

struct legs {
    struct leg *v;
    size_t n, cap;
    int theta; /* an_term_theta */
};

static void legs_make(struct legs *l, const struct an_model *m,
                      const struct an_term *t)
{
    *l = (struct legs){.theta = an_term_theta(m, t)};
    for (size_t i = 0; i < t->n; i++) {
        const struct an_factor *f = &t->factor[i];
        size_t low = an_generation_first(f->generation);
        size_t high = f->generation != AN_EVERY
                          ? low
                          : m->field[f->field].generations - 1;
        for (int k = 0; k < f->power; k++) {
            l->v = an_grow(l->v, &l->cap, l->n + 1, sizeof *l->v);
            l->v[l->n++] = (struct leg){f->field, f->conjugate, low, high, low};
        }
    }
}

static bool legs_advance(struct legs *l)
{
    for (size_t i = l->n; i-- > 0;) {
        if (l->v[i].at < l->v[i].high) {
            l->v[i].at++;
            return true;
        }
        l->v[i].at = l->v[i].low;
    }
    return false;
}

/* total := what must vanish of the charge of the choice under one group, as a
 * row. */
static void add_up(struct an_equation *total, const struct an_equations *e,
                   const struct legs *l, size_t group)
{
    fmpq_t sign;
    fmpq_init(sign);
    for (size_t i = 0; i < l->n; i++) {
        const struct an_field *f = &e->m->field[l->v[i].field];
        fmpq_set_si(sign, l->v[i].conjugate ? -1 : 1, 1);
        an_equation_add_power(total, e, sign,
                              &f->group[group].charge[l->v[i].at], 1);
    }
    if (e->m->group[group].r_symmetry) {
        fmpq_set_si(sign, 2 * l->theta, 1);
        fmpq_sub(&total->c[e->n], &total->c[e->n], sign);
    }
    fmpq_clear(sign);
}

/* Do the charges under all other abelian groups vanish? */
static bool others_vanish(const struct an_equations *e, const struct legs *l)
{
    bool good = true;
    fmpz_t order;
    fmpz_init(order);
    for (size_t g = AN_START; good && an_abelian_next(&g, e->m);) {
        const struct an_group *x = &e->m->group[g];
        if (g == e->group)
            continue;
        struct an_equation_list total = {0};
        struct an_equation *row = an_equation_new(&total, e->n);
        add_up(row, e, l, g);
        fmpz_set_si(order, x->order);
        if (x->kind == AN_ZN)
            good = fmpz_divisible(fmpq_numref(&row->c[e->n]), order);
        else
            good = fmpq_is_zero(&row->c[e->n]);
        an_equation_list_clear(&total, e->n);
    }
    fmpz_clear(order);
    return good;
}

/* Takes the last row off. */
static void row_drop(struct an_equation_list *r, size_t n)
{
    _fmpq_vec_clear(r->v[--r->n].c, (slong)n + 1);
}

/* Adds the form of one choice if it is new and they are not too many; true when
 * it vanishes always. */
static bool add_form(struct an_equation_list *forms,
                     const struct an_equations *e, const struct legs *l)
{
    size_t n = e->n;
    struct an_equation *row = an_equation_new(forms, n);
    add_up(row, e, l, e->group);
    an_equations_reduce(e, row);
    bool unknowns = an_equation_has_unknowns(row, n);
    bool always = !unknowns && fmpq_is_zero(&row->c[n]);
    bool known = !unknowns || forms->n > MAX_FORMS + 1;
    for (size_t i = 0; i + 1 < forms->n && !known; i++)
        known = an_vector_equal(forms->v[i].c, row->c, (slong)n + 1);
    if (known)
        row_drop(forms, n);
    return always;
}

int an_coupling_choices(size_t *choices, size_t n, size_t max,
                        const struct an_term *t, struct an_diags *diags)
{
    *choices *= n;
    if (*choices <= max)
        return 0;
    return an_error(diags, t->at,
                    "more than %zu choices of generations in the coupling "
                    "'%s': name some with [i]",
                    max, t->text);
}

static int count_choices(const struct legs *l, const struct an_term *t,
                         struct an_diags *diags)
{
    size_t choices = 1;
    int rc = 0;
    for (size_t i = 0; i < l->n && rc == 0; i++)
        rc = an_coupling_choices(&choices, l->v[i].high - l->v[i].low + 1,
                                 MAX_CHOICES, t, diags);
    return rc;
}

int an_coupling_forms(struct an_equation_list *forms, bool *always,
                      const struct an_equations *e, const struct an_term *t,
                      struct an_diags *diags)
{
    struct legs l;
    legs_make(&l, e->m, t);
    *always = false;
    int rc = count_choices(&l, t, diags);
    if (rc == 0) {
        do {
            if (others_vanish(e, &l))
                *always = add_form(forms, e, &l) || *always;
        } while (legs_advance(&l));
        if (!*always && forms->n > MAX_FORMS)
            rc =
                an_error(diags, t->at,
                         "more than %d ways to make the coupling '%s' neutral: "
                         "name some generations with [i]",
                         MAX_FORMS, t->text);
        else if (!*always && forms->n == 0 && e->modulus > 0)
            fmpq_one(&an_equation_new(forms, e->n)->c[e->n]); /* 1 = 0 */
        else if (!*always && forms->n == 0)
            rc = an_error(diags, t->at,
                          "no value of the unknown charges allows the "
                          "coupling '%s'",
                          t->text);
    }
    free(l.v);
    return rc;
}

static int add_term(struct an_equations *e, const struct an_term *t,
                    struct an_diags *diags)
{
    struct an_equation_list forms = {0};
    bool always;
    int rc = an_coupling_forms(&forms, &always, e, t, diags);
    if (rc == 0 && !always && forms.n == 1) {
        struct an_equation *row = an_equation_new(&e->power[1], e->n);
        an_vector_set(row->c, forms.v[0].c, (slong)e->n + 1);
    } else if (rc == 0 && !always) {
        e->choice = an_grow(e->choice, &e->cap_choices, e->nchoices + 1,
                            sizeof *e->choice);
        e->choice[e->nchoices++] = forms;
        return 0;
    }
    an_equation_list_clear(&forms, e->n);
    return rc;
}

int an_equations_couplings(struct an_equations *e, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < e->m->ncouplings; i++)
        if (add_term(e, &e->m->coupling[i], diags) < 0)
            rc = -1;
    return rc;
}

int an_equations_expected(struct an_equations *e, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < e->m->nexpects; i++) {
        const struct an_expectation *x = &e->m->expect[i];
        bool named = x->what != AN_EXPECT_ALLOWED;
        for (size_t k = 0; k < x->term.n && !named; k++)
            named = x->term.factor[k].generation != AN_EVERY;
        if (!named && add_term(e, &x->term, diags) < 0)
            rc = -1;
    }
    return rc;
}
