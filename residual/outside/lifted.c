/* lifted.c - products of lifted reflections of the Weyl group.
 *
 * n_i n_w is n_(s_i w) when s_i w is longer than w, <w rho, alpha_i> > 0. Else
 * n_w = n_i n_(s_i w), so that n_i n_w is n_i^2 n_(s_i w), and n_i^2 is the
 * sign
 * (-1)^(label i), here of the weight s_i w mu.
 */
#include "residual/outside/lifted.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "theory/group.h"
#include "theory/model.h"

void an_lifted_init(struct an_lifted *x, size_t rank)
{
    x->image = an_alloc(rank * rank, sizeof *x->image);
    x->half = an_alloc(rank, sizeof *x->half);
    for (size_t j = 0; j < rank; j++)
        x->image[j * rank + j] = 1;
}

void an_lifted_copy(struct an_lifted *to, const struct an_lifted *x,
                    size_t rank)
{
    an_lifted_init(to, rank);
    memcpy(to->image, x->image, rank * rank * sizeof *x->image);
    memcpy(to->half, x->half, rank * sizeof *x->half);
}

void an_lifted_clear(struct an_lifted *x)
{
    free(x->image);
    free(x->half);
    *x = (struct an_lifted){0};
}

/* Label i of w rho. */
static int regular_label(const struct an_lifted *x, size_t rank, size_t i)
{
    int sum = 0;
    for (size_t j = 0; j < rank; j++)
        sum += x->image[j * rank + i];
    return sum;
}

void an_lifted_reflect(struct an_lifted *x, const struct an_model *m,
                       size_t group, int node)
{
    size_t r = m->total_rank, at = m->first_label[group];
    size_t i = at + (size_t)node;
    bool shorter = regular_label(x, r, i) < 0;
    for (size_t j = 0; j < r; j++) {
        int *row = x->image + j * r;
        if (shorter && row[i] % 2 != 0)
            x->half[j] = !x->half[j];
        an_lie_reflect(row + at, &m->group[group].lie, node);
    }
}

void an_lifted_multiply(struct an_lifted *z, const struct an_lifted *x,
                        const struct an_lifted *y, const struct an_model *m)
{
    size_t r = m->total_rank, length = 0, cap = 0;
    struct an_lifted rest;
    struct step {
        size_t group;
        int node;
    } *word = NULL;
    an_lifted_copy(z, y, r);
    an_lifted_copy(&rest, x, r);
    /* w = s_first ... s_last, the first the one that shortens w */
    for (bool longer = true; longer;) {
        longer = false;
        for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
            for (int k = 0; k < m->group[g].lie.rank; k++) {
                if (regular_label(&rest, r, m->first_label[g] + (size_t)k) > 0)
                    continue;
                word = an_grow(word, &cap, length + 1, sizeof *word);
                word[length++] = (struct step){g, k};
                an_lifted_reflect(&rest, m, g, k);
                longer = true;
            }
    }
    while (length-- > 0)
        an_lifted_reflect(z, m, word[length].group, word[length].node);
    free(word);
    an_lifted_clear(&rest);
}
