/* outer.c - elements of the stabiliser outside the torus, in words. */
#include "residual/outside/outer.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/vector.h"
#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/outside/components.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/ideal_name.h"
#include "residual/functional/functional.h"

bool an_outer_acts(const struct an_outer_element *e, const struct an_model *m,
                   size_t group)
{
    size_t r = m->total_rank, at = m->first_label[group];
    size_t n = (size_t)an_group_rank(&m->group[group]);
    for (size_t j = 0; j < n; j++)
        for (size_t i = 0; i < n; i++)
            if (e->image[(at + j) * r + at + i] != (i == j))
                return true;
    return false;
}

/* That of the image of a regular weight. */
size_t an_outer_order(const struct an_outer_element *e,
                      const struct an_model *m)
{
    size_t r = m->total_rank, order = 0;
    int *regular = an_alloc(3 * r, sizeof *regular);
    int *x = regular + r, *y = regular + 2 * r;
    for (size_t j = 0; j < r; j++)
        regular[j] = x[j] = 1;
    do {
        an_weyl_map(y, e->image, x, r);
        memcpy(x, y, r * sizeof *x);
        order++;
    } while (memcmp(x, regular, r * sizeof *x) != 0);
    free(regular);
    return order;
}

/* A reflection turns one direction around. */
static bool is_reflection(const struct an_outer_element *e,
                          const struct an_model *m)
{
    size_t r = m->total_rank;
    int trace = 0;
    for (size_t j = 0; j < r; j++)
        trace += e->image[j * r + j];
    return an_outer_order(e, m) == 2 && trace == (int)r - 2;
}

/* The simple factor of part g that the image of a simple root of factor i has
 * labels under. */
static int image_factor(const struct an_outer_element *e,
                        const struct an_charges *L, size_t g, int i)
{
    const struct an_subalgebra *h = &L->part[g].h;
    size_t r = L->m->total_rank;
    int *root = an_alloc(2 * r, sizeof *root), label[AN_MAX_RANK], to = i;
    memcpy(root + L->part[g].first, h->simple + h->ideal[i].node[0] * h->width,
           (size_t)h->width * sizeof *root);
    an_weyl_map(root + r, e->image, root, r);
    an_subalgebra_labels(label, h, root + r + L->part[g].first);
    for (int k = 0; k < h->nideals; k++)
        for (int l = 0; l < h->ideal[k].rank; l++)
            if (label[h->ideal[k].node[l]] != 0)
                to = k;
    free(root);
    return to;
}

/* "exchange of the two SU(2)s in SO10"; NULL when no unbroken factors are. */
static char *exchange_name(const struct an_outer_element *e,
                           const struct an_charges *L)
{
    struct an_text t = {0};
    for (size_t g = AN_START; !t.n && an_group_next(&g, L->m, AN_SIMPLE);) {
        const struct an_subalgebra *h = &L->part[g].h;
        for (int i = 0; i < h->nideals && !t.n; i++) {
            int to = image_factor(e, L, g, i);
            if (to == i)
                continue;
            char *from = an_ideal_text(L, &L->part[g], i);
            an_text_printf(&t, "exchange of the two %ss in %s", from,
                           L->m->group[g].name);
            free(from);
        }
    }
    return t.n ? an_text_take(&t) : NULL;
}

char *an_outer_name(const struct an_outer_element *e,
                    const struct an_charges *L)
{
    const struct an_model *m = L->m;
    struct an_text t = {0};
    size_t factors = 0, said = 0;
    char *exchange = exchange_name(e, L);
    if (exchange)
        return exchange;
    for (size_t g = 0; g < m->ngroups; g++)
        factors += an_outer_acts(e, m, g);
    if (is_reflection(e, m))
        an_text_add(&t, "reflection of ");
    else
        an_text_printf(&t, "element of order %zu of the Weyl group%s of ",
                       an_outer_order(e, m), factors > 1 ? "s" : "");
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_outer_acts(e, m, g))
            an_text_printf(&t, "%s%s", said++ ? " and " : "", m->group[g].name);
    return an_text_take(&t);
}

char *an_outer_text(const struct an_outer_element *e,
                    const struct an_charges *L)
{
    char *name = an_outer_name(e, L);
    struct an_text t = {0};
    an_text_printf(&t, "%s %s", an_article(name), name);
    free(name);
    fmpq *f = an_functional_new(L->n);
    an_vector_set(f, e->turn, L->n);
    an_functional_unscale(f, L);
    char *turn = an_functional_text(f, L, NULL);
    if (strcmp(turn, "1") != 0)
        an_text_printf(&t, " times %s", turn);
    free(turn);
    an_functional_free(f, L->n);
    return an_text_take(&t);
}
