/* part.c - the unbroken non-abelian algebra in parts. */
#include "residual/vacuum/part.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/colour.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"

void an_parts_clear(struct an_part *part, size_t n)
{
    for (size_t p = 0; p < n; p++) {
        an_subalgebra_clear(&part[p].h);
        free(part[p].alone);
    }
    free(part);
}

void an_part_add_roots(struct an_rows *rows, const struct an_charges *L,
                       const struct an_part *p)
{
    for (int i = 0; i < p->h.rank; i++) {
        fmpz *row = an_rows_add(rows);
        for (int k = 0; k < p->h.width; k++)
            fmpz_set_si(row + L->coordinate[p->first + (size_t)k],
                        p->h.simple[i * p->h.width + k]);
    }
}

/* labels (total_rank) := those of a root of one factor, times a sign. */
static void root_labels(int *labels, const struct an_model *m, size_t group,
                        const int *root, int sign)
{
    memset(labels, 0, m->total_rank * sizeof *labels);
    for (size_t k = 0; k < (size_t)m->group[group].lie.rank; k++)
        labels[m->first_label[group] + k] = sign * root[k];
}

bool an_is_unbroken_root(const struct an_charges *L, size_t group,
                         const int *root)
{
    const struct an_model *m = L->m;
    const struct an_subalgebra *own = &L->part[group].h;
    size_t rank = (size_t)own->width, n = m->total_rank;
    bool found = false;
    for (size_t i = 0; i < own->npositive && !found; i++)
        found =
            memcmp(own->positive + i * rank, root, rank * sizeof *root) == 0;
    int *all = an_alloc(2 * n, sizeof *all);
    root_labels(all, m, group, root, 1);
    root_labels(all + n, m, group, root, -1);
    for (size_t p = m->ngroups; p < L->nparts; p++) {
        const struct an_subalgebra *h = &L->part[p].h;
        for (size_t i = 0; i < 2 * h->npositive && !found; i++)
            found = L->part[p].alone[i / 2] &&
                    memcmp(h->positive + i / 2 * n, all + i % 2 * n,
                           n * sizeof *all) == 0;
    }
    free(all);
    return found;
}

bool an_same_class(const struct an_charges *L, const int *a, const int *b)
{
    fmpz *x = _fmpz_vec_init(L->n);
    an_charges_difference(x, L, a, b);
    bool same = an_charges_class_is_zero(&L->T, x);
    _fmpz_vec_clear(x, L->n);
    return same;
}

/* Roots of global factors that have the class of the labels. */
static size_t count_global(const struct an_charges *L, const int *labels)
{
    const struct an_model *m = L->m;
    int *other = an_alloc(m->total_rank, sizeof *other);
    size_t n = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_lie *lie = &m->group[g].lie;
        if (m->group[g].kind != AN_SIMPLE || m->group[g].gauged)
            continue;
        for (size_t i = 0; i < 2 * lie->npositive; i++) {
            root_labels(other, m, g, lie->positive + i / 2 * (size_t)lie->rank,
                        i % 2 ? -1 : 1);
            n += an_same_class(L, labels, other);
        }
    }
    free(other);
    return n;
}

/* Of the vectors of one class, as many are broken as there are, less the
 * unbroken one; gauge bosons eat those of gauged factors. */
bool an_root_is_eaten(const struct an_charges *L, size_t group, const int *root)
{
    const struct an_model *m = L->m;
    size_t n = m->total_rank;
    int *all = an_alloc(2 * n, sizeof *all);
    bool unbroken = false;
    root_labels(all, m, group, root, 1);
    root_labels(all + n, m, group, root, -1);
    for (size_t p = m->ngroups; p < L->nparts; p++) {
        const struct an_subalgebra *h = &L->part[p].h;
        for (size_t i = 0;
             i < 2 * h->npositive && !unbroken && !L->part[p].gauged; i++)
            unbroken =
                an_same_class(L, h->positive + i / 2 * n, all + i % 2 * n);
    }
    bool eaten = unbroken && count_global(L, all) == 1;
    free(all);
    return eaten;
}

bool an_part_holds_colour(const struct an_charges *L, const struct an_part *p,
                          const struct an_ideal *ideal)
{
    const struct an_model *m = L->m;
    bool joined = p->group == m->ngroups, holds = false;
    int *root = an_alloc((size_t)p->h.width, sizeof *root);
    int *labels = an_alloc((size_t)p->h.rank, sizeof *labels);
    for (size_t g = 0; g < m->ngroups && !holds; g++) {
        if (!an_colour_is_in(m, g) || (!joined && g != p->group))
            continue;
        size_t rank = (size_t)m->group[g].lie.rank;
        int *own = root + (joined ? m->first_label[g] : 0);
        for (size_t i = 0; i < rank; i++) {
            if (!an_colour_has_node(m, g, i))
                continue;
            memcpy(own, m->group[g].lie.cartan + i * rank, rank * sizeof *own);
            an_subalgebra_labels(labels, &p->h, root);
            for (int k = 0; k < (ideal ? ideal->rank : p->h.rank); k++)
                holds = holds || labels[ideal ? ideal->node[k] : k] != 0;
        }
        memset(own, 0, rank * sizeof *own);
    }
    free(labels);
    free(root);
    return holds;
}

char *an_part_groups_text(const struct an_charges *L, const struct an_part *p,
                          int i)
{
    const struct an_model *m = L->m;
    const struct an_ideal *f = &p->h.ideal[i];
    struct an_text t = {0};
    for (size_t g = 0; g < m->ngroups; g++) {
        bool in = false;
        for (int k = 0; k < f->rank && m->group[g].kind == AN_SIMPLE; k++)
            for (int j = 0; j < m->group[g].lie.rank; j++)
                in = in || p->h.coroot[f->node[k] * p->h.width +
                                       (int)m->first_label[g] + j] != 0;
        if (in)
            an_text_printf(&t, "%s%s", t.n ? "+" : "", m->group[g].said);
    }
    return an_text_take(&t);
}
