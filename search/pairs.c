/* pairs.c - vector-like pairs: multiplets that a mass term can join.
 *
 * Two left-handed Weyl multiplets form one when they are in conjugate
 * representations of all gauge groups. Here the charges of the U(1) that is
 * searched for are left open: what remains is that their sum vanishes. A real
 * multiplet pairs with itself, a pseudoreal one only with another.
 */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/unicode.h"
#include "algebra/lie/rep.h"
#include "theory/find.h"
#include "theory/model.h"
#include "search/layout.h"
#include "search/problem.h"
#include "search/where.h"

void an_search_pairs_clear(struct an_search_pairs *p)
{
    for (size_t i = 0; i < p->n; i++)
        free(p->v[i].weight);
    free(p->v);
    *p = (struct an_search_pairs){0};
}

/* Takes the weights. */
static void add(struct an_search_pairs *p, int64_t *weight, int64_t value)
{
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    p->v[p->n++] = (struct an_search_sum){weight, value};
}

/* One generation of a field as a left-handed multiplet. */
struct weyl {
    const struct an_field *f;
    size_t field, generation;
    int sign; /* -1: the conjugate of a right-handed one */
};

/* Are the representations of the simple groups, and the other charges, those of
 * conjugates? */
static bool are_conjugate(const struct an_model *m, const char *searched,
                          const struct weyl *a, const struct weyl *b)
{
    bool good = true;
    fmpq_t sum;
    fmpq_init(sum);
    for (size_t g = 0; g < m->ngroups && good; g++) {
        const struct an_group *x = &m->group[g];
        if (!x->gauged || strcmp(x->name, searched) == 0)
            continue;
        if (x->kind == AN_SIMPLE) {
            size_t rank = (size_t)x->lie.rank;
            int *labels = an_alloc(rank, sizeof *labels);
            memcpy(labels, b->f->group[g].labels, rank * sizeof *labels);
            if (a->sign == b->sign)
                an_rep_conjugate(labels, &x->lie, labels);
            good = memcmp(labels, a->f->group[g].labels,
                          rank * sizeof *labels) == 0;
            free(labels);
            continue;
        }
        const fmpq *p = a->f->group[g].charge[a->generation].constant;
        const fmpq *q = b->f->group[g].charge[b->generation].constant;
        if (a->sign == b->sign)
            fmpq_add(sum, p, q);
        else
            fmpq_sub(sum, p, q);
        good = x->kind == AN_ZN ? fmpz_divisible_si(fmpq_numref(sum), x->order)
                                : fmpq_is_zero(sum);
    }
    fmpq_clear(sum);
    return good;
}

/* A multiplet that is its own conjugate: does it pair with itself? */
static bool is_real(const struct an_model *m, const struct weyl *a)
{
    size_t pseudoreal = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_SIMPLE && m->group[g].gauged)
            pseudoreal +=
                an_rep_reality(&m->group[g].lie, a->f->group[g].labels) ==
                AN_PSEUDOREAL;
    return pseudoreal % 2 == 0;
}

/* x += sign * charge of the multiplet, in units. */
static void add_charge(struct an_linear *x, const struct weyl *a,
                       const struct an_search_layout *l,
                       const struct an_model *m)
{
    size_t g = 0;
    fmpq_t c;
    fmpq_init(c);
    fmpq_set_si(c, a->sign, 1);
    for (size_t i = 0; i < l->nfields; i++)
        if (strcmp(l->field[i].name, a->f->name) == 0) {
            an_linear_add(x, c, &l->field[i].charge[a->generation]);
            fmpq_clear(c);
            return;
        }
    /* A known charge is a constant. */
    an_model_find_group(&g, m, l->group);
    fmpq_div(c, c, l->unit);
    an_linear_add(x, c, &a->f->group[g].charge[a->generation]);
    fmpq_clear(c);
}

/* The sum of two charges, if an unknown one takes part, in integers. */
static int add_pair(struct an_search_pairs *p, const struct weyl *a,
                    const struct weyl *b, const struct an_search_layout *l,
                    const struct an_model *m, size_t width,
                    struct an_diags *diags)
{
    struct an_linear x;
    an_linear_init(&x);
    add_charge(&x, a, l, m);
    size_t unknown = x.n;
    add_charge(&x, b, l, m);
    int64_t *weight = an_alloc(width, sizeof *weight), constant;
    bool fits = an_search_integers(weight, &constant, &x);
    bool counts = x.n > 0 || unknown > 0;
    if (counts && fits)
        add(p, weight, -constant);
    else
        free(weight);
    an_linear_clear(&x);
    if (fits || !counts)
        return 0;
    return an_error(diags, (struct an_where){0},
                    "the charges of %s and %s are beyond %d bits in the unit",
                    an_quote(a->f->name).v, an_quote(b->f->name).v,
                    AN_WHERE_MAX_BITS);
}

static size_t list_weyl(struct weyl **list, const struct an_model *m)
{
    size_t n = 0, cap = 0;
    *list = NULL;
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        if (!an_field_has_fermion(f) || f->type == AN_DIRAC)
            continue;
        for (size_t j = 0; j < f->generations; j++) {
            *list = an_grow(*list, &cap, n + 1, sizeof **list);
            (*list)[n++] = (struct weyl){f, i, j, f->type == AN_RIGHT ? -1 : 1};
        }
    }
    return n;
}

int an_search_pairs_model(struct an_search_pairs *p,
                          const struct an_search_layout *layout,
                          const struct an_model *m, const struct an_search *s,
                          struct an_diags *diags)
{
    int rc = 0;
    struct weyl *v;
    size_t n = list_weyl(&v, m);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j <= i && rc == 0; j++)
            if (are_conjugate(m, layout->group, &v[i], &v[j]) &&
                (i != j || is_real(m, &v[i])))
                rc = add_pair(p, &v[i], &v[j], layout, m, s->width, diags);
    free(v);
    return rc;
}

/* Charges of the field, from *first on; 0 when there is none. */
static size_t find_charges(size_t *first, const struct an_search_layout *l,
                           const char *name)
{
    *first = 0;
    for (size_t i = 0; i < l->nfields; i++) {
        if (strcmp(l->field[i].name, name) == 0)
            return l->field[i].n;
        *first += l->field[i].n;
    }
    return 0;
}

void an_search_pairs_atlas(struct an_search_pairs *p,
                           const struct an_search_layout *layout,
                           const struct an_search *s)
{
    static const char *const pairs[][2] = {
        {"nuR", "nuR"}, {"L", "Hu"}, {"Hd", "Hu"}};
    for (size_t k = 0; k < 3; k++) {
        size_t a, b, m = find_charges(&a, layout, pairs[k][0]);
        size_t n = find_charges(&b, layout, pairs[k][1]);
        for (size_t i = 0; i < m; i++)
            for (size_t j = a == b ? i : 0; j < n; j++) {
                int64_t *weight = an_alloc(s->width, sizeof *weight);
                weight[a + i]++;
                weight[b + j]++;
                add(p, weight, 0);
            }
    }
}

void an_search_where_chiral(struct an_search *s,
                            const struct an_search_pairs *p, bool chiral)
{
    for (size_t i = 0; i < p->n; i++) {
        if (chiral)
            an_search_add_nonzero(s, p->v[i].weight, p->v[i].value);
        else
            an_search_add_form(s, i == 0, p->v[i].weight, p->v[i].value);
    }
    /* Nothing can be a pair: a condition that never holds. */
    int64_t *weight = an_alloc(s->width, sizeof *weight);
    if (!chiral && p->n == 0)
        an_search_add_form(s, true, weight, 1);
    free(weight);
}
