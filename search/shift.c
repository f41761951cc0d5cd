/* shift.c - X + c Y: which Y may be added to every solution.
 *
 * Y is another U(1) under which the charges are known. X + c Y meets the
 * conditions when Y itself does and the mixed ones are imposed, and it is in
 * the search when no charge of X is fixed where Y does not vanish.
 */

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "theory/find.h"
#include "theory/model.h"
#include "search/layout.h"
#include "search/preset.h"
#include "search/problem.h"
#include "search/where.h"

static const struct an_where nowhere = {0};

static int refuse_field(const struct an_field *f, const char *x, const char *y,
                        struct an_diags *diags)
{
    an_error(diags, nowhere,
             "%s + c %s is no solution like the others: it changes a charge of "
             "%s that is fixed",
             x, y, f->name);
    return an_expected(diags,
                       "\"?\" for every charge of %s of a field that "
                       "%s acts on",
                       x, y);
}

/* y[i] := what charge i of a record is for X = Y. */
static int find_charges(fmpq *y, bool *known, const struct an_search_layout *l,
                        const struct an_field *f, size_t j, const fmpq *charge)
{
    const struct an_linear *q = NULL;
    int rc = 0;
    for (size_t i = 0; i < l->nfields; i++)
        if (strcmp(l->field[i].name, f->name) == 0)
            q = &l->field[i].charge[j];
    if (!q || q->n != 1 || !fmpq_is_zero(q->constant))
        return fmpq_is_zero(charge) && (!q || q->n == 0) ? 0 : -1;
    fmpq_t value;
    fmpq_init(value);
    fmpq_div(value, charge, &q->coefficient[0]);
    size_t at = q->symbol[0];
    if (known[at] && !fmpq_equal(value, &y[at]))
        rc = -1;
    fmpq_set(&y[at], value);
    known[at] = true;
    fmpq_clear(value);
    return rc;
}

/* Sums over the groups of weight * y^power. */
static bool sum_vanishes(const struct an_search *s,
                         const struct an_search_sum *sum, ulong power,
                         const fmpz *y)
{
    fmpz_t total, term, weight;
    fmpz_init(total);
    fmpz_init(term);
    fmpz_init(weight);
    for (size_t g = 0; g < s->ngroups; g++) {
        fmpz_pow_ui(term, &y[g], power);
        fmpz_mul_ui(term, term, s->group[g].size);
        fmpz_set_si(weight, sum->weight[g]);
        fmpz_addmul(total, term, weight);
    }
    bool zero = fmpz_is_zero(total);
    fmpz_clear(weight);
    fmpz_clear(term);
    fmpz_clear(total);
    return zero;
}

static bool is_solution(const struct an_search *s, const fmpz *y)
{
    bool good = !s->cubic.weight || sum_vanishes(s, &s->cubic, 3, y);
    for (size_t i = 0; i < s->nlinear; i++)
        good = good && sum_vanishes(s, &s->linear[i], 1, y);
    for (size_t i = 0; i < s->nquadratic; i++)
        good = good && sum_vanishes(s, &s->quadratic[i], 2, y);
    return good;
}

/* s->modulo := y, one for each charge, without denominators and divisor. */
static int set_modulo(struct an_search *s, const fmpq *y, const char *name,
                      struct an_diags *diags)
{
    fmpz *v = _fmpz_vec_init((slong)s->ngroups);
    int64_t *charge = an_alloc(s->ngroups, sizeof *charge);
    fmpz_t d, g;
    int rc = 0;
    bool fits = true;
    fmpz_init_set_ui(d, 1);
    fmpz_init(g);
    for (size_t i = 0; i < s->width; i++)
        fmpz_lcm(d, d, fmpq_denref(&y[i]));
    for (size_t k = 0, i = 0; k < s->ngroups; i += s->group[k++].size) {
        fmpz_divexact(&v[k], d, fmpq_denref(&y[i]));
        fmpz_mul(&v[k], &v[k], fmpq_numref(&y[i]));
        fmpz_gcd(g, g, &v[k]);
    }
    for (size_t k = 0; k < s->ngroups && !fmpz_is_zero(g); k++) {
        fmpz_divexact(&v[k], &v[k], g);
        fits = fits && fmpz_bits(&v[k]) <= 20;
        charge[k] = fits ? fmpz_get_si(&v[k]) : 0;
    }
    if (fmpz_is_zero(g))
        rc =
            an_error(diags, nowhere,
                     "%s does not act on any field that is searched for", name);
    else if (!fits)
        rc = an_error(diags, nowhere,
                      "the charges of %s, as integers, are beyond 20 bits",
                      name);
    else if (s->residues.n == 0 && !is_solution(s, v))
        rc = an_error(diags, nowhere,
                      "%s has anomalies of its own: adding it to a solution "
                      "gives none",
                      name);
    else
        an_search_set_modulo(s, charge);
    fmpz_clear(g);
    fmpz_clear(d);
    free(charge);
    _fmpz_vec_clear(v, (slong)s->ngroups);
    return rc;
}

static int find_group(size_t *group, const struct an_search_layout *l,
                      const struct an_model *m, const char *name,
                      struct an_diags *diags)
{
    const char **names = an_alloc(m->ngroups, sizeof *names);
    size_t n = 0;
    int rc = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_U1 && m->group[g].gauged &&
            strcmp(m->group[g].name, l->group) != 0)
            names[n++] = m->group[g].name;
    size_t i = 0;
    while (i < n && strcmp(names[i], name) != 0)
        i++;
    if (i < n) {
        an_model_find_group(group, m, name);
    } else {
        rc = an_error(diags, nowhere,
                      "--modulo takes a gauged U(1) with known charges, got "
                      "'%s'",
                      name);
        an_suggest(diags, an_nearest(name, names, n));
    }
    free(names);
    return rc;
}

int an_search_modulo_model(struct an_search *s,
                           const struct an_search_layout *layout,
                           const struct an_model *m, const char *name,
                           struct an_diags *diags)
{
    size_t group = 0;
    if (find_group(&group, layout, m, name, diags) < 0)
        return -1;
    fmpq *y = _fmpq_vec_init((slong)s->width);
    bool *known = an_alloc(s->width, sizeof *known);
    int rc = 0;
    for (size_t i = 0; i < m->nfields && rc == 0; i++) {
        const struct an_field *f = &m->field[i];
        for (size_t j = 0; j < f->generations && rc == 0; j++)
            if (find_charges(y, known, layout, f, j,
                             f->group[group].charge[j].constant) < 0)
                rc = refuse_field(f, layout->group, name, diags);
    }
    if (rc == 0)
        rc = set_modulo(s, y, name, diags);
    free(known);
    _fmpq_vec_clear(y, (slong)s->width);
    return rc;
}

void an_search_modulo_atlas(struct an_search *s,
                            const struct an_search_atlas *atlas)
{
    static const int64_t hypercharge[] = {1, 4, -2, -3, -6, 0, 3, -3};
    int64_t y[sizeof hypercharge / sizeof *hypercharge];
    size_t n = 0;
    for (size_t i = 0; i < sizeof hypercharge / sizeof *hypercharge; i++)
        if (i < 5 || (i == 5 && atlas->singlets > 0) ||
            (i > 5 && atlas->higgsinos))
            y[n++] = hypercharge[i];
    an_search_set_modulo(s, y);
}
