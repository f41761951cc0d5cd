/* colour.c - where colour lies.
 *
 * A weight's label under simple root k of a diagonal subgroup is the sum of its
 * labels at the nodes that turn together; k itself is a root of any factor.
 */
#include "theory/colour.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"

bool an_colour_has_node(const struct an_model *m, size_t group, size_t i)
{
    return m->has_colour && m->group[group].kind == AN_SIMPLE &&
           m->colour_node[m->first_label[group] + i] > 0;
}

bool an_colour_is_in(const struct an_model *m, size_t group)
{
    bool in = false;
    for (int i = 0; i < m->group[group].lie.rank && !in; i++)
        in = an_colour_has_node(m, group, (size_t)i);
    return in;
}

size_t an_colour_factors(const struct an_model *m)
{
    size_t n = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        n += an_colour_is_in(m, g);
    return n;
}

size_t an_colour_factor(const struct an_model *m)
{
    size_t only = m->ngroups;
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_colour_is_in(m, g)) {
            if (only < m->ngroups)
                return m->ngroups;
            only = g;
        }
    return only;
}

bool an_colour_moves(const struct an_model *m, size_t group, const int *labels)
{
    bool moves = false;
    for (int i = 0; i < m->group[group].lie.rank && !moves; i++)
        moves = labels[i] != 0 && an_colour_has_node(m, group, (size_t)i);
    return moves;
}

void an_colour_highest(int *label, const struct an_model *m, const int *weight)
{
    int *mu = an_alloc(m->total_rank, sizeof *mu);
    memcpy(mu, weight, m->total_rank * sizeof *mu);
    an_subalgebra_highest(mu, &m->colour);
    an_subalgebra_labels(label, &m->colour, mu);
    free(mu);
}

bool an_colour_is_gauge_group(const struct an_model *m)
{
    bool good = m->has_colour;
    for (size_t g = 0; g < m->ngroups; g++)
        for (int i = 0; i < m->group[g].lie.rank && an_colour_is_in(m, g); i++)
            good = good && m->group[g].gauged &&
                   an_colour_has_node(m, g, (size_t)i);
    return good;
}

void an_colour_set(struct an_model *m)
{
    size_t width = m->total_rank, rank = 0;
    for (size_t i = 0; i < width; i++)
        rank = m->colour_node[i] > rank ? m->colour_node[i] : rank;
    int *simple = an_alloc(rank * width, sizeof *simple);
    int *coroot = an_alloc(rank * width, sizeof *coroot);
    bool *known = an_alloc(rank, sizeof *known);
    for (size_t g = 0; g < m->ngroups; g++) {
        size_t n = (size_t)m->group[g].lie.rank, first = m->first_label[g];
        for (size_t i = 0; i < n; i++) {
            if (!an_colour_has_node(m, g, i))
                continue;
            size_t k = m->colour_node[first + i] - 1;
            coroot[k * width + first + i] = 1;
            if (!known[k])
                memcpy(simple + k * width + first,
                       m->group[g].lie.cartan + i * n, n * sizeof *simple);
            known[k] = true;
        }
    }
    an_subalgebra_join(&m->colour, (int)width, (int)rank, simple, coroot);
    free(known);
    free(coroot);
    free(simple);
}
