/* outer.c - elements of the stabiliser outside the torus, in words. */
#include "residual/stabiliser/outer.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/components.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/functional.h"

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

void an_outer_image(int *out, const struct an_outer_element *e,
                    const struct an_model *m, const int *labels)
{
    size_t r = m->total_rank;
    for (size_t i = 0; i < r; i++) {
        out[i] = 0;
        for (size_t j = 0; j < r; j++)
            out[i] += labels[j] * e->image[j * r + i];
    }
}

bool an_outer_stays(const struct an_outer_element *e, const struct an_model *m,
                    const int *labels)
{
    int *image = an_alloc(m->total_rank, sizeof *image);
    an_outer_image(image, e, m, labels);
    bool same = memcmp(image, labels, m->total_rank * sizeof *image) == 0;
    free(image);
    return same;
}

/* That of the image of a regular weight. */
size_t an_outer_order(const struct an_outer_element *e,
                      const struct an_model *m)
{
    size_t r = m->total_rank, order = 0;
    int *x = an_alloc(r, sizeof *x), *y = an_alloc(r, sizeof *y);
    bool back = false;
    for (size_t j = 0; j < r; j++)
        x[j] = 1;
    for (; !back; order++) {
        back = true;
        for (size_t i = 0; i < r; i++) {
            y[i] = 0;
            for (size_t j = 0; j < r; j++)
                y[i] += x[j] * e->image[j * r + i];
            back = back && y[i] == 1;
        }
        memcpy(x, y, r * sizeof *x);
    }
    free(x);
    free(y);
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

char *an_outer_name(const struct an_outer_element *e, const struct an_model *m)
{
    struct an_text t = {0};
    size_t factors = 0, said = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        factors += an_outer_acts(e, m, g);
    if (is_reflection(e, m))
        an_text_add(&t, "a reflection of ");
    else
        an_text_printf(&t, "an element of order %zu of the Weyl group%s of ",
                       an_outer_order(e, m), factors > 1 ? "s" : "");
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_outer_acts(e, m, g))
            an_text_printf(&t, "%s%s", said++ ? " and " : "", m->group[g].name);
    return an_text_take(&t);
}

char *an_outer_text(const struct an_outer_element *e,
                    const struct an_charges *L)
{
    char *name = an_outer_name(e, L->m);
    struct an_text t = {0};
    an_text_add(&t, name);
    free(name);
    fmpq *f = an_functional_new(L->n);
    for (slong k = 0; k < L->n; k++)
        fmpq_set(f + k, e->turn + k);
    an_functional_unscale(f, L);
    char *turn = an_functional_text(f, L, NULL);
    if (strcmp(turn, "1") != 0)
        an_text_printf(&t, " times %s", turn);
    free(turn);
    an_functional_free(f, L->n);
    return an_text_take(&t);
}
