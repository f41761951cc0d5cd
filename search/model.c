/* model.c - the unknown charges of a model file as a search.
 *
 * Every condition is a row over the unknowns. Unknowns with equal columns form
 * a group when nothing else tells their multiplets apart: they are generations
 * of one field with equal other charges, no vev names one of them, and the
 * forms of every coupling go over into each other when the two are exchanged.
 */
#include "search/model.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "algebra/rational.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "anomaly/anomaly.h"
#include "solve/alike.h"
#include "solve/couplings.h"
#include "solve/equations.h"
#include "search/layout.h"
#include "search/problem.h"

static const struct an_where nowhere = {0};

/* Where an unknown stands. */
struct unknown {
    size_t field, generation;
    size_t uses;     /* charges that contain it */
    bool plain;      /* its one use is the whole charge */
    size_t group;    /* of the search */
    size_t position; /* in a record */
};

int an_search_group_of(size_t *group, const struct an_model *m,
                       struct an_diags *diags)
{
    size_t n = 0;
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        if (an_group_has_unknown_charges(m, g)) {
            if (n++ > 0)
                return an_error(diags, m->group[g].at,
                                "%s and %s both have unknown charges: a search "
                                "is for those of one group",
                                m->group[*group].name, m->group[g].name);
            *group = g;
        }
    if (n == 0) {
        an_error(diags, nowhere,
                 "no charge is unknown: there is nothing to "
                 "search for");
        return an_expected(diags, "charges written \"?\", as in "
                                  "--set 'nuR.B-L=?,?,?'");
    }
    if (m->group[*group].kind == AN_U1 && !m->group[*group].gauged)
        return an_error(diags, m->group[*group].at,
                        "%s is a global symmetry: anomalies do not restrict "
                        "its charges",
                        m->group[*group].name);
    return 0;
}

static struct unknown *find_unknowns(const struct an_model *m, size_t group)
{
    struct unknown *v = an_alloc(m->nunknowns, sizeof *v);
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t j = 0; j < m->field[i].generations; j++) {
            const struct an_linear *q = &m->field[i].group[group].charge[j];
            for (size_t k = 0; k < q->n; k++) {
                struct unknown *x = &v[q->symbol[k]];
                x->field = i;
                x->generation = j;
                x->plain = q->n == 1 && fmpq_is_zero(q->constant) &&
                           fmpq_is_one(&q->coefficient[0]);
                x->uses++;
            }
        }
    return v;
}

static bool same_multiplet(const struct an_equations *e,
                           const struct unknown *a, const struct unknown *b,
                           const struct an_search_wish *wish)
{
    const struct an_model *m = e->m;
    if (a->uses != 1 || b->uses != 1 || !a->plain || !b->plain)
        return false;
    if (a->field == b->field
            ? an_vevs_name(m, a->field, a->generation) ||
                  an_vevs_name(m, b->field, b->generation)
            : !an_fields_are_alike(m, a->field, b->field, wish->verdict,
                                   wish->nverdicts))
        return false;
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        if (g != e->group &&
            !fmpq_equal(
                m->field[a->field].group[g].charge[a->generation].constant,
                m->field[b->field].group[g].charge[b->generation].constant))
            return false;
    return true;
}

/* Is the form with a and b exchanged among the forms? */
static bool has_exchanged(const struct an_equation_list *forms,
                          const struct an_equation *form, size_t n, size_t a,
                          size_t b)
{
    bool found = false;
    fmpq_t sum;
    fmpq_init(sum);
    for (size_t i = 0; i < forms->n && !found; i++) {
        bool same = true, opposite = true;
        for (size_t u = 0; u <= n && (same || opposite); u++) {
            const fmpq *x = &forms->v[i].c[u];
            const fmpq *y = &form->c[u == a ? b : u == b ? a : u];
            fmpq_add(sum, x, y);
            same = same && fmpq_equal(x, y);
            opposite = opposite && fmpq_is_zero(sum);
        }
        found = same || opposite;
    }
    fmpq_clear(sum);
    return found;
}

static bool list_agrees(const struct an_equation_list *r, size_t a, size_t b)
{
    for (size_t i = 0; i < r->n; i++)
        if (!fmpq_equal(&r->v[i].c[a], &r->v[i].c[b]))
            return false;
    return true;
}

/* Rows modulo n may be exchanged too. */
static bool same_columns(const struct an_equations *e, size_t a, size_t b)
{
    if (!list_agrees(&e->power[2], a, b) || !list_agrees(&e->power[3], a, b) ||
        !list_agrees(&e->sums, a, b) ||
        (e->modulus == 0 && !list_agrees(&e->power[1], a, b)))
        return false;
    for (size_t i = 0; e->modulus > 0 && i < e->power[1].n; i++)
        if (!has_exchanged(&e->power[1], &e->power[1].v[i], e->n, a, b))
            return false;
    for (size_t i = 0; i < e->nchoices; i++)
        for (size_t j = 0; j < e->choice[i].n; j++)
            if (!has_exchanged(&e->choice[i], &e->choice[i].v[j], e->n, a, b))
                return false;
    return true;
}

static bool is_restricted(const struct an_equations *e, size_t u)
{
    for (int k = 1; k <= 3; k++)
        for (size_t i = 0; i < e->power[k].n; i++)
            if (!fmpq_is_zero(&e->power[k].v[i].c[u]))
                return true;
    for (size_t i = 0; i < e->nchoices; i++)
        for (size_t j = 0; j < e->choice[i].n; j++)
            if (!fmpq_is_zero(&e->choice[i].v[j].c[u]))
                return true;
    return false;
}

/* Groups and positions; the unknowns of a group keep their order. */
static int make_groups(struct an_search *s, struct unknown *v,
                       const struct an_equations *e,
                       const struct an_search_wish *wish,
                       struct an_diags *diags)
{
    int high = e->modulus > 0 ? (int)e->modulus - 1 : wish->max;
    size_t position = 0;
    int rc = 0;
    bool *placed = an_alloc(e->n, sizeof *placed);
    for (size_t u = 0; u < e->n; u++) {
        if (v[u].uses == 0 || placed[u])
            continue;
        const struct an_field *f = &e->m->field[v[u].field];
        if (e->modulus == 0 && !is_restricted(e, u)) {
            rc = an_error(diags, f->group[e->group].at,
                          "nothing restricts the unknown charge of %s: it "
                          "drops out of every anomaly and coupling",
                          f->name);
            continue;
        }
        size_t first = position;
        for (size_t w = u; w < e->n; w++) {
            if (w != u && (v[w].uses == 0 || placed[w] ||
                           !same_multiplet(e, &v[u], &v[w], wish) ||
                           !same_columns(e, u, w)))
                continue;
            placed[w] = true;
            v[w].group = s->ngroups;
            v[w].position = position++;
        }
        an_search_add_group(s, position - first, e->modulus > 0 ? 0 : -high,
                            high);
    }
    free(placed);
    return rc;
}

/* Bits of a coefficient: its negative and sums of two are still in int64_t. */
#define MAX_BITS 62

/* weight[i] := the coefficient of one unknown of group (or position) i. */
static int read_row(int64_t *weight, int64_t *value,
                    const struct an_equation *row, const struct unknown *v,
                    size_t n, bool by_position, struct an_diags *diags)
{
    bool good = fmpz_bits(fmpq_numref(&row->c[n])) <= MAX_BITS;
    for (size_t u = 0; u < n && good; u++) {
        const fmpz *c = fmpq_numref(&row->c[u]);
        good = fmpz_bits(c) <= MAX_BITS;
        if (good && v[u].uses > 0)
            weight[by_position ? v[u].position : v[u].group] = fmpz_get_si(c);
    }
    if (!good)
        return an_error(diags, nowhere,
                        "a condition has coefficients beyond %d bits",
                        MAX_BITS);
    *value = -fmpz_get_si(fmpq_numref(&row->c[n]));
    return 0;
}

static void add_sum(struct an_search *s, int power, const int64_t *weight,
                    int64_t value)
{
    if (power == 1)
        an_search_add_linear(s, weight, value);
    else if (power == 2)
        an_search_add_quadratic(s, weight, value);
    else
        an_search_set_cubic(s, weight, value);
}

static int add_rows(struct an_search *s, const struct an_equations *e,
                    const struct unknown *v, struct an_diags *diags)
{
    int64_t *weight = an_alloc(s->width, sizeof *weight), value;
    int rc = 0;
    for (int k = 1; k <= 3; k++)
        for (size_t i = 0; i < e->power[k].n && rc == 0; i++) {
            const struct an_equation *row = &e->power[k].v[i];
            memset(weight, 0, s->width * sizeof *weight);
            rc = read_row(weight, &value, row, v, e->n, e->modulus > 0, diags);
            if (rc == 0 && e->modulus > 0) {
                an_search_add_equation(s, weight, value);
                continue;
            }
            bool empty = !an_equation_has_unknowns(row, e->n);
            /* A square that no unknown enters is no use to the join. */
            if (rc == 0 && !(k == 2 && empty && value == 0))
                add_sum(s, k, weight, value);
        }
    for (size_t i = 0; i < e->nchoices; i++)
        for (size_t j = 0; j < e->choice[i].n && rc == 0; j++) {
            memset(weight, 0, s->width * sizeof *weight);
            rc = read_row(weight, &value, &e->choice[i].v[j], v, e->n, true,
                          diags);
            if (rc == 0)
                an_search_add_form(s, j == 0, weight, value);
        }
    free(weight);
    return rc;
}

/* No charge of the U(1) is fixed to another value than 0. */
static bool is_homogeneous(const struct an_model *m, size_t group)
{
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t j = 0; j < m->field[i].generations; j++)
            if (!fmpq_is_zero(m->field[i].group[group].charge[j].constant))
                return false;
    return true;
}

/* ---- of a Z(n) */

/* parity[i] := of which kinds the fields with charge i are; *graded: that of
 * fixed charges is the right one. */
static void find_parities(unsigned char *parity, bool *graded,
                          const struct an_equations *e, const struct unknown *v)
{
    const struct an_model *m = e->m;
    bool fermions = false;
    *graded = e->modulus % 2 == 0;
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        bool odd = an_field_has_fermion(f), even = an_field_has_boson(f);
        fermions = fermions || (odd && f->type != AN_DIRAC);
        for (size_t j = 0; j < f->generations; j++) {
            const struct an_linear *q = &f->group[e->group].charge[j];
            for (size_t k = 0; k < q->n; k++)
                parity[v[q->symbol[k]].position] |=
                    (unsigned char)(odd + 2 * even);
            if (q->n == 0 &&
                (fmpz_is_odd(fmpq_numref(q->constant)) ? even : odd))
                *graded = false;
        }
    }
    *graded = *graded && fermions;
}

/* The greatest common divisor of n and the charges that are fixed, that of the
 * superpotential among them, but not those of gauginos, which follow theta: an
 * automorphism that leaves 2 alone turns theta by 1 or -1, which differ by
 * (-1)^F. */
static int find_fixed(const struct an_equations *e)
{
    fmpz_t d;
    fmpz_init_set_si(d, e->modulus);
    if (e->m->group[e->group].r_symmetry && e->modulus % 2 == 0)
        fmpz_set_si(d, 2);
    else if (e->m->group[e->group].r_symmetry)
        fmpz_one(d);
    for (size_t i = 0; i < e->m->nfields; i++)
        for (size_t j = 0;
             j < e->m->field[i].generations && !e->m->field[i].gaugino; j++)
            fmpz_gcd(
                d, d,
                fmpq_numref(e->m->field[i].group[e->group].charge[j].constant));
    int fixed = (int)fmpz_get_si(d);
    fmpz_clear(d);
    return fixed;
}

static int add_residues(struct an_search *s, const struct an_equations *e,
                        const struct unknown *v, struct an_diags *diags)
{
    struct an_search_residues z = s->residues;
    z.n = (int)e->modulus;
    z.fixed = find_fixed(e);
    bool r = e->m->group[e->group].r_symmetry;
    /* theta has charge 1: every order is n. */
    z.any_order = z.any_order || r;
    z.sum.weight = an_alloc(s->width, sizeof *z.sum.weight);
    z.cubes.weight = an_alloc(s->width, sizeof *z.cubes.weight);
    z.parity = an_alloc(s->width, 1);
    find_parities(z.parity, &z.graded, e, v);
    int rc = read_row(z.sum.weight, &z.sum.value, &e->sums.v[0], v, e->n, true,
                      diags);
    if (rc == 0 && !r)
        rc = read_row(z.cubes.weight, &z.cubes.value, &e->sums.v[1], v, e->n,
                      true, diags);
    if (rc == 0)
        an_search_set_residues(s, &z);
    free(z.parity);
    free(z.cubes.weight);
    free(z.sum.weight);
    return rc;
}

static int check_order(const struct an_model *m, size_t group,
                       struct an_diags *diags)
{
    if (m->group[group].order <= AN_SEARCH_MAX_ORDER)
        return 0;
    return an_error(diags, m->group[group].at,
                    "charges of a Z(n) are searched for up to n = %d, %s is a "
                    "Z(%ld)",
                    AN_SEARCH_MAX_ORDER, m->group[group].name,
                    m->group[group].order);
}

/* ---- */

static void make_layout(struct an_search_layout *l,
                        const struct an_equations *e, const struct unknown *v)
{
    const struct an_model *m = e->m;
    l->group = an_strdup(m->group[e->group].name);
    fmpq_set(l->unit, e->unit);
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        const struct an_linear *q = f->group[e->group].charge;
        bool known = true;
        for (size_t j = 0; j < f->generations; j++)
            known = known && an_linear_is_constant(&q[j]);
        if (known)
            an_search_layout_add_known(l, f->name);
        if (known)
            continue;
        struct an_search_field *x =
            an_search_layout_add(l, f->name, f->generations);
        struct an_linear one;
        an_linear_init(&one);
        for (size_t j = 0; j < f->generations; j++) {
            fmpq_div(x->charge[j].constant, q[j].constant, e->unit);
            for (size_t k = 0; k < q[j].n; k++) {
                an_linear_symbol(&one, v[q[j].symbol[k]].position);
                an_linear_add(&x->charge[j], &q[j].coefficient[k], &one);
            }
        }
        an_linear_clear(&one);
    }
}

/* Sums that no unknown charge can mend. */
static void warn_of_others(const struct an_model *m, struct an_diags *diags)
{
    struct an_anomalies a;
    an_anomalies_init(&a);
    an_anomaly_check(&a, m);
    for (size_t i = 0; i < a.n; i++) {
        const struct an_anomaly *x = &a.v[i];
        if (!x->counts || !x->known || !x->defined || x->cancels)
            continue;
        char *value = an_rational_text(x->value);
        an_warning(diags, nowhere, "anomaly-without-unknowns",
                   "%s does not cancel, whatever the unknown charges: %s",
                   x->name, value);
        free(value);
    }
    an_anomalies_clear(&a);
}

/* The conditions that anomalies are. */
static int add_anomalies(struct an_equations *e, struct an_search_residues *z,
                         struct an_diags *diags)
{
    if (e->modulus == 0)
        return an_equations_anomalies(e, diags);
    if (z->conditions == AN_RESIDUES_USUAL)
        z->conditions = e->m->group[e->group].gauged ? AN_RESIDUES_LINEAR
                                                     : AN_RESIDUES_NONE;
    if (e->m->group[e->group].r_symmetry &&
        z->conditions > AN_RESIDUES_LINEAR) {
        an_error(
            diags, e->m->group[e->group].at,
            "%s is an R-symmetry: the gravitino, which no file has, enters "
            "its cubic anomaly",
            e->m->group[e->group].name);
        return an_expected(diags, "--anomalies none or linear");
    }
    an_equations_residues(e, z->conditions != AN_RESIDUES_NONE);
    return 0;
}

int an_search_model(struct an_search *s, struct an_search_layout *layout,
                    const struct an_model *m, const struct an_search_wish *wish,
                    struct an_diags *diags)
{
    size_t group = 0;
    if (an_search_group_of(&group, m, diags) < 0 ||
        check_order(m, group, diags) < 0)
        return -1;
    struct an_equations e;
    struct unknown *v = find_unknowns(m, group);
    an_equations_init(&e, m, group, wish->unit);
    int rc = add_anomalies(&e, &s->residues, diags);
    if (rc == 0)
        rc = an_equations_couplings(&e, diags);
    if (rc == 0 && wish->nverdicts > 0)
        rc = an_equations_expected(&e, diags);
    if (rc == 0)
        rc = make_groups(s, v, &e, wish, diags);
    if (rc == 0)
        rc = add_rows(s, &e, v, diags);
    if (rc == 0 && e.modulus > 0)
        rc = add_residues(s, &e, v, diags);
    if (rc == 0) {
        s->sign = s->primitive = e.modulus == 0 && is_homogeneous(m, group);
        make_layout(layout, &e, v);
        layout->modulus = (int)e.modulus;
        warn_of_others(m, diags);
    }
    an_equations_clear(&e);
    free(v);
    return rc;
}
