/* electroweak.c - what the electroweak groups do not tell apart. */
#include "theory/electroweak.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/subalgebra.h"
#include "theory/colour.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"

/* Does the factor hold a W: a root that is a colour singlet and electrically
 * charged? Without an electric charge every factor may be one. */
static bool is_electroweak(const struct an_model *m, size_t group)
{
    const struct an_group *g = &m->group[group];
    if (g->kind != AN_SIMPLE || !m->has_charge)
        return g->kind == AN_SIMPLE;
    size_t rank = (size_t)g->lie.rank;
    bool found = false;
    fmpq_t q, term;
    fmpq_init(q);
    fmpq_init(term);
    for (size_t i = 0; i < g->lie.npositive && !found; i++) {
        const int *root = g->lie.positive + i * rank;
        if (an_colour_moves(m, group, root))
            continue;
        fmpq_zero(q);
        for (size_t k = 0; k < rank; k++) {
            fmpq_set_si(term, root[k], 1);
            fmpq_addmul(q, term, &m->electric_charge[m->coordinate[group] + k]);
        }
        found = !fmpq_is_zero(q);
    }
    fmpq_clear(term);
    fmpq_clear(q);
    return found;
}

/* Are the labels of factor g the same, those of b negated where `opposite`? */
static bool same_labels(const struct an_model *m, size_t g, const int *a,
                        const int *b, bool opposite)
{
    for (int i = 0; i < m->group[g].lie.rank; i++)
        if (a[i] != (opposite ? -b[i] : b[i]))
            return false;
    return true;
}

bool an_electroweak_weights_alike(const struct an_model *m, const int *a,
                                  const int *b, bool opposite)
{
    bool alike = true;
    for (size_t g = 0; g < m->ngroups && alike; g++)
        if (is_electroweak(m, g))
            alike = same_labels(m, g, a + m->first_label[g],
                                b + m->first_label[g], opposite);
    return alike;
}

bool an_electroweak_fields_alike(const struct an_model *m,
                                 const struct an_field *a,
                                 const struct an_field *b, bool opposite)
{
    bool alike = true;
    for (size_t g = 0; g < m->ngroups && alike; g++) {
        if (!is_electroweak(m, g))
            continue;
        size_t rank = (size_t)m->group[g].lie.rank;
        int *labels = an_alloc(rank, sizeof *labels);
        memcpy(labels, b->group[g].labels, rank * sizeof *labels);
        if (opposite)
            an_rep_conjugate(labels, &m->group[g].lie, b->group[g].labels);
        alike = same_labels(m, g, a->group[g].labels, labels, false);
        free(labels);
    }
    return alike;
}
