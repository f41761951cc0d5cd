/* generic.c - free parameters at generic points of what the couplings ask for.
 *
 * In what the couplings leave (settle.c) the charges under one U(1) are
 * rational combinations of independent expressions (a, and 1 where a charge is
 * a number). At a generic point these have no relation, so a term is neutral
 * when its coefficient of each is zero: the U(1) counts as one U(1) for each
 * expression. Row reduction finds them, parameters before numbers; the
 * coefficient of a reduced row is the one at its pivot.
 */
#include "theory/build/generic.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/build/settle.h"
#include "theory/find.h"

#define NUMBER ((size_t)-1) /* the pivot of an expression that is a number */

/* Reduced rows: coefficient 1 at the own pivot, 0 at all others. */
struct basis {
    struct an_linear *v;
    size_t *pivot;
    size_t n, cap, cap_pivots;
};

/* c := the coefficient of a symbol, or the constant. */
static void coefficient(fmpq_t c, const struct an_linear *x, size_t symbol)
{
    size_t i = 0;
    while (i < x->n && x->symbol[i] != symbol)
        i++;
    if (symbol == NUMBER)
        fmpq_set(c, x->constant);
    else if (i < x->n)
        fmpq_set(c, &x->coefficient[i]);
    else
        fmpq_zero(c);
}

/* x -= (its coefficient at the pivot of y) y. */
static void reduce(struct an_linear *x, const struct an_linear *y, size_t pivot)
{
    fmpq_t c;
    fmpq_init(c);
    coefficient(c, x, pivot);
    fmpq_neg(c, c);
    an_linear_add(x, c, y);
    fmpq_clear(c);
}

static void add_to_basis(struct basis *b, const struct an_linear *charge)
{
    struct an_linear x, row;
    fmpq_t c;
    an_linear_init(&x);
    an_linear_init(&row);
    an_linear_set(&x, charge);
    for (size_t i = 0; i < b->n; i++)
        reduce(&x, &b->v[i], b->pivot[i]);
    if (x.n > 0 || !fmpq_is_zero(x.constant)) {
        size_t pivot = x.n > 0 ? x.symbol[0] : NUMBER;
        fmpq_init(c);
        coefficient(c, &x, pivot);
        fmpq_inv(c, c);
        an_linear_add(&row, c, &x);
        for (size_t i = 0; i < b->n; i++)
            reduce(&b->v[i], &row, pivot);
        b->v = an_grow(b->v, &b->cap, b->n + 1, sizeof *b->v);
        b->pivot =
            an_grow(b->pivot, &b->cap_pivots, b->n + 1, sizeof *b->pivot);
        b->pivot[b->n] = pivot;
        b->v[b->n++] = row;
        an_linear_init(&row);
        fmpq_clear(c);
    }
    an_linear_clear(&row);
    an_linear_clear(&x);
}

static void basis_clear(struct basis *b)
{
    for (size_t i = 0; i < b->n; i++)
        an_linear_clear(&b->v[i]);
    free(b->v);
    free(b->pivot);
}

/* What is in the span: the charges, and that of theta. */
static void find_basis(struct basis *b, const struct an_model *m, size_t group)
{
    if (m->group[group].r_symmetry) {
        struct an_linear theta;
        an_linear_init(&theta);
        fmpq_one(theta.constant);
        add_to_basis(b, &theta);
        an_linear_clear(&theta);
    }
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t k = 0; k < m->field[f].generations; k++)
            add_to_basis(b, &m->field[f].group[group].charge[k]);
}

/* The charges of one field under part `to` are the coefficients at a pivot. */
static void put_part(struct an_field *f, size_t from, size_t to, size_t pivot)
{
    const struct an_linear *x = f->group[from].written;
    for (size_t k = 0; k < f->generations; k++) {
        struct an_linear *y = &f->group[to].charge[k];
        y->n = 0;
        coefficient(y->constant, &x[k], pivot);
    }
}

static void keep_written(struct an_assignment *a, size_t generations)
{
    a->written = a->charge;
    a->charge = an_alloc(generations, sizeof *a->charge);
    for (size_t k = 0; k < generations; k++)
        an_linear_init(&a->charge[k]);
}

/* "X[a]", "X[1]": brackets, which no name of a file has. */
static char *part_name(const struct an_model *m, size_t group, size_t pivot)
{
    struct an_text t = {0};
    an_text_printf(&t, "%s[%s]", m->group[group].name,
                   pivot == NUMBER ? "1" : m->unknown[pivot]);
    return an_text_take(&t);
}

/* "X = a X[a] + X[1]" */
static void say_part(struct an_text *t, const char *group, const char *unit,
                     const char *name, bool first)
{
    if (first)
        an_text_printf(t, "%s%s = ", t->n ? "; " : "", group);
    bool sum = strpbrk(unit, "+-") != NULL;
    an_text_add(t, first ? "" : " + ");
    bool one = strcmp(unit, "1") == 0, signs = strpbrk(name, "+-") && !one;
    if (!one)
        an_text_printf(t, sum ? "(%s) " : "%s ", unit);
    an_text_printf(t, signs ? "(%s)" : "%s", name);
}

static void split(struct an_text *t, struct an_model *m, size_t group,
                  const struct basis *b)
{
    for (size_t f = 0; f < m->nfields; f++)
        keep_written(&m->field[f].group[group], m->field[f].generations);
    m->group[group].split = b->n > 1;
    bool r_symmetry = m->group[group].r_symmetry;
    m->group[group].r_symmetry = r_symmetry && b->n == 1;
    for (size_t i = 0; i < b->n; i++) {
        char *unit = an_linear_text(&b->v[i], m);
        size_t part = group;
        if (b->n > 1) {
            part =
                an_model_add_part(m, group, part_name(m, group, b->pivot[i]));
            say_part(t, m->group[group].name, unit, m->group[part].name,
                     i == 0);
            m->group[part].part = true;
            m->group[part].r_symmetry = r_symmetry && b->pivot[i] == NUMBER;
            m->group[part].whole = group;
            m->group[part].unit = an_alloc(1, sizeof *b->v);
            an_linear_init(m->group[part].unit);
            an_linear_set(m->group[part].unit, &b->v[i]);
        } else {
            an_text_printf(t, "%s%s is given in units of %s", t->n ? "; " : "",
                           m->group[group].name, unit);
        }
        for (size_t f = 0; f < m->nfields; f++)
            put_part(&m->field[f], group, part, b->pivot[i]);
        free(unit);
    }
}

/* "; in a charge under X, X[1] is the number, X[a] the coefficient of a" */
static void say_names(struct an_text *t, const struct an_model *m)
{
    size_t before = m->ngroups;
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_group *part = &m->group[g];
        if (!part->part)
            continue;
        bool first = part->whole != before;
        before = part->whole;
        if (first)
            an_text_printf(t, "; in a charge under %s", m->group[before].name);
        an_text_printf(t, ", %s%s ", part->name, first ? " is" : "");
        if (part->unit->n > 0)
            an_text_printf(t, "the coefficient of %s",
                           m->unknown[part->unit->symbol[0]]);
        else
            an_text_add(t, "the number");
    }
}

/* "qS = 1/2, generic a, b" */
static void add_generic(struct an_model *m)
{
    struct an_text t = {0};
    bool first = true;
    an_text_printf(&t, "%s", m->condition ? m->condition : "");
    for (size_t u = 0; u < m->nunknowns; u++)
        if (an_model_depends_on(m, u)) {
            an_text_printf(&t, "%s%s%s", t.n ? ", " : "",
                           first ? "generic " : "", m->unknown[u]);
            first = false;
        }
    free(m->condition);
    m->condition = an_text_take(&t);
}

void an_model_take_generic(struct an_model *m)
{
    struct an_text t = {0};
    size_t ngroups = m->ngroups, parts = 0;
    if (!an_model_only_parameters(m))
        return;
    for (size_t g = 0; g < ngroups; g++)
        if (an_group_has_unknown_charges(m, g)) {
            struct basis b = {0};
            find_basis(&b, m, g);
            parts += b.n > 1 ? b.n : 0;
            basis_clear(&b);
            if (!fmpq_is_zero(&m->electric_charge[m->coordinate[g]]) ||
                ngroups + parts > AN_MAX_GROUPS)
                return;
        }
    add_generic(m);
    for (size_t g = 0; g < ngroups; g++)
        if (an_group_has_unknown_charges(m, g)) {
            struct basis b = {0};
            find_basis(&b, m, g);
            split(&t, m, g, &b);
            basis_clear(&b);
        }
    say_names(&t, m);
    m->units = an_text_take(&t);
}

int an_model_make_generic(struct an_model *m, struct an_diags *diags)
{
    char *why = an_model_settle(m);
    if (!why) {
        an_model_take_generic(m);
        return 0;
    }
    an_error(diags, (struct an_where){0}, "%s", why);
    free(why);
    return -1;
}
