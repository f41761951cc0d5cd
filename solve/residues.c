/* residues.c - unknown charges of a Z(n), solved exactly modulo n.
 *
 * Each choice of generations for the couplings is a system of congruences,
 * whose solutions are a coset. Cosets inside others are left out.
 */
#include "solve/residues.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "algebra/math.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "anomaly/name.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "solve/couplings.h"
#include "solve/equations.h"
#include "solve/solution.h"

static const struct an_where nowhere = {0};

void an_residue_solution_init(struct an_residue_solution *s)
{
    *s = (struct an_residue_solution){0};
}

static void family_clear(struct an_residue_family *f)
{
    free(f->choice);
    _fmpz_vec_clear(f->order, f->generator->r);
    fmpz_mat_clear(f->generator);
    fmpz_clear(f->number);
    an_congruence_clear(&f->c);
}

void an_residue_solution_clear(struct an_residue_solution *s)
{
    for (size_t i = 0; i < s->ndemands; i++) {
        free(s->demand[i].name);
        an_equation_list_clear(s->demand[i].row, s->n);
        free(s->demand[i].row);
    }
    for (size_t i = 0; i < s->nfamilies; i++)
        family_clear(&s->family[i]);
    free(s->demand);
    free(s->family);
    if (s->model)
        an_equations_clear(s->equations);
    free(s->equations);
    an_residue_solution_init(s);
}

void an_residue_demand_write(struct an_math *f,
                             const struct an_residue_demand *x, size_t row,
                             const struct an_residue_solution *s)
{
    const struct an_equation *e = &x->row->v[row];
    for (size_t u = 0; u < s->n; u++)
        an_math_term(f, &e->c[u], s->model->symbol[u]);
    an_math_term(f, &e->c[s->n], NULL);
    if (f->plain.n == 0)
        an_math_count(f, 0);
}

bool an_model_has_unknown_residues(const struct an_model *m)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (an_group_has_unknown_charges(m, g))
            return true;
    return false;
}

/* s->group := the one with unknown charges. */
static int find_group(struct an_residue_solution *s, const struct an_model *m,
                      struct an_diags *diags)
{
    size_t n = 0;
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        if (!an_group_has_unknown_charges(m, g))
            continue;
        if (n++ > 0) {
            an_error(diags, m->group[g].at,
                     "%s and %s both have unknown charges, and one is a Z(n)",
                     m->group[s->group].name, m->group[g].name);
            return an_expected(diags, "charges of one Z(n), or of U(1)s only");
        }
        s->group = g;
    }
    return 0;
}

/* ---- what is asked */

static struct an_residue_demand *demand_new(struct an_residue_solution *s,
                                            char *name, bool coupling)
{
    s->demand =
        an_grow(s->demand, &s->cap_demands, s->ndemands + 1, sizeof *s->demand);
    struct an_residue_demand *d = &s->demand[s->ndemands++];
    *d = (struct an_residue_demand){.name = name, .coupling = coupling};
    d->row = an_alloc(1, sizeof *d->row);
    return d;
}

static bool is_zero(const struct an_equation *row, size_t n)
{
    for (size_t u = 0; u <= n; u++)
        if (!fmpq_is_zero(&row->c[u]))
            return false;
    return true;
}

/* Takes the linear rows of the equations, in the order in which they came. */
static void take_anomalies(struct an_residue_solution *s, bool linear)
{
    const struct an_model *m = s->model;
    struct an_equation_list *from = &s->equations->power[1];
    size_t g = AN_START;
    bool simple = true; /* conditions are of G^2 Z_n still */
    bool gravity = m->group[s->group].r_symmetry;
    for (size_t i = 0; i < from->n; i++) {
        struct an_math name = {0};
        if (linear && simple && an_gauged_next(&g, m, AN_SIMPLE)) {
            an_anomaly_group(&name, &m->group[g], 2);
            an_anomaly_group(&name, &m->group[s->group], 1);
        } else if (linear && !gravity) {
            simple = false;
            an_anomaly_word(&name, "grav", 2);
            an_anomaly_group(&name, &m->group[s->group], 1);
            gravity = true;
        } else {
            simple = false;
            an_anomaly_word(&name, "real field", 1);
        }
        struct an_residue_demand *d = demand_new(s, an_math_take(&name), false);
        d->row->v = an_grow(d->row->v, &d->row->cap, 1, sizeof *d->row->v);
        d->row->v[d->row->n++] = from->v[i];
        d->always = is_zero(&from->v[i], s->n);
    }
    from->n = 0;
}

static int take_couplings(struct an_residue_solution *s, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < s->model->ncouplings; i++) {
        const struct an_term *t = &s->model->coupling[i];
        struct an_residue_demand *d = demand_new(s, an_strdup(t->text), true);
        if (an_coupling_forms(d->row, &d->always, s->equations, t, diags) < 0)
            rc = -1;
    }
    return rc;
}

/* ---- families */

static bool vanishes(const struct an_equation *row, const fmpz *x, size_t n,
                     bool constant, ulong order)
{
    fmpz_t total;
    fmpz_init(total);
    if (constant)
        fmpz_set(total, fmpq_numref(&row->c[n]));
    for (size_t u = 0; u < n; u++)
        fmpz_addmul(total, fmpq_numref(&row->c[u]), x + u);
    bool zero = fmpz_fdiv_ui(total, order) == 0;
    fmpz_clear(total);
    return zero;
}

static bool verify(const struct an_residue_family *f,
                   const struct an_residue_solution *s)
{
    bool good = true;
    for (size_t i = 0; i < s->ndemands && good; i++) {
        const struct an_residue_demand *d = &s->demand[i];
        if (d->always)
            continue;
        const struct an_equation *row = &d->row->v[f->choice[i]];
        good = vanishes(row, f->c.first, s->n, true, s->order);
        for (slong k = 0; k < f->generator->r && good; k++)
            good = vanishes(row, f->generator->rows[k], s->n, false, s->order);
    }
    return good;
}

/* Does the coset of `outer` hold the other one? Every demand of it does. */
static bool is_inside(const struct an_residue_family *inner,
                      const struct an_residue_family *outer,
                      const struct an_residue_solution *s)
{
    struct an_residue_family f = *inner;
    f.choice = outer->choice;
    return verify(&f, s);
}

/* The solutions for one choice; none is no family. */
static void add_family(struct an_residue_solution *s, const size_t *choice)
{
    struct an_residue_family f = {0};
    size_t m = 0;
    fmpz_mat_t A;
    fmpz *b = _fmpz_vec_init((slong)s->ndemands);
    fmpz_mat_init(A, (slong)s->ndemands, (slong)s->n);
    for (size_t i = 0; i < s->ndemands; i++) {
        if (s->demand[i].always)
            continue;
        const fmpq *c = s->demand[i].row->v[choice[i]].c;
        for (size_t u = 0; u < s->n; u++)
            fmpz_set(fmpz_mat_entry(A, (slong)m, (slong)u), fmpq_numref(&c[u]));
        fmpz_neg(b + m, fmpq_numref(&c[s->n]));
        m++;
    }
    an_congruence_init(&f.c);
    an_congruence_solve(&f.c, A, b, s->order);
    fmpz_mat_clear(A);
    _fmpz_vec_clear(b, (slong)s->ndemands);
    if (!f.c.solvable) {
        an_congruence_clear(&f.c);
        return;
    }
    f.choice = an_alloc(s->ndemands, sizeof *f.choice);
    memcpy(f.choice, choice, s->ndemands * sizeof *choice);
    fmpz_init(f.number);
    an_congruence_count(f.number, &f.c, s->order);
    an_congruence_generators(f.generator, &f.order, &f.c, s->order);
    f.verified = verify(&f, s);
    bool inside = false;
    for (size_t i = 0; i < s->nfamilies && !inside; i++)
        inside = is_inside(&f, &s->family[i], s);
    if (inside) {
        family_clear(&f);
        return;
    }
    size_t kept = 0;
    for (size_t i = 0; i < s->nfamilies; i++) {
        if (is_inside(&s->family[i], &f, s))
            family_clear(&s->family[i]);
        else
            s->family[kept++] = s->family[i];
    }
    s->nfamilies = kept;
    s->family = an_grow(s->family, &s->cap_families, s->nfamilies + 1,
                        sizeof *s->family);
    s->family[s->nfamilies++] = f;
}

static bool next_choice(size_t *choice, const struct an_residue_solution *s)
{
    for (size_t i = s->ndemands; i-- > 0;) {
        if (!s->demand[i].always && choice[i] + 1 < s->demand[i].row->n) {
            choice[i]++;
            return true;
        }
        choice[i] = 0;
    }
    return false;
}

static int find_families(struct an_residue_solution *s, struct an_diags *diags)
{
    size_t branches = 1;
    for (size_t i = 0; i < s->ndemands; i++) {
        if (!s->demand[i].always)
            branches *= s->demand[i].row->n;
        if (branches > AN_SOLVE_MAX_BRANCHES) {
            an_error(diags, nowhere,
                     "more than %d choices of generations for the couplings",
                     AN_SOLVE_MAX_BRANCHES);
            return an_expected(diags, "couplings that name some with [i], or "
                                      "anomalon search");
        }
    }
    size_t *choice = an_alloc(s->ndemands, sizeof *choice);
    do
        add_family(s, choice);
    while (next_choice(choice, s));
    free(choice);
    return 0;
}

int an_solve_residues(struct an_residue_solution *s, const struct an_model *m,
                      enum an_residue_anomalies anomalies,
                      struct an_diags *diags)
{
    if (find_group(s, m, diags) < 0)
        return -1;
    if (m->nunknowns > AN_SOLVE_MAX_UNKNOWNS)
        return an_error(diags, nowhere,
                        "%zu charges are unknown, at most %d are solved for",
                        m->nunknowns, AN_SOLVE_MAX_UNKNOWNS);
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    s->model = m;
    s->order = (unsigned long)m->group[s->group].order;
    s->n = m->nunknowns;
    s->equations = an_alloc(1, sizeof *s->equations);
    an_equations_init(s->equations, m, s->group, one);
    s->linear = anomalies == AN_ANOMALIES_LINEAR ||
                (anomalies == AN_ANOMALIES_USUAL && m->group[s->group].gauged);
    an_equations_residues(s->equations, s->linear);
    take_anomalies(s, s->linear);
    int rc = take_couplings(s, diags);
    if (rc == 0)
        rc = find_families(s, diags);
    s->equations->unit = NULL;
    fmpq_clear(one);
    return rc;
}
