/* ideal_name.c - simple parts of the unbroken algebra, as physicists name them.
 *
 * Natural is N of SU(N), SO(N) and Sp(N); what else a field may be is a product
 * of these, and of spinors of SO(N). Other small algebras with several names
 * are always called SU(2) and SU(4).
 */
#include "residual/vacuum/ideal_name.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/subalgebra.h"
#include "algebra/lie/weights.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/part.h"

/* The representations that a natural one of a factor holds. */
struct held {
    bool spinor, vector, other;
};

/* Adds those of one factor: the dominant weights tell. */
static void add_factor(struct held *x, const struct an_charges *L,
                       const struct an_part *p, const struct an_ideal *f,
                       size_t g)
{
    const struct an_model *m = L->m;
    const struct an_lie *lie = &m->group[g].lie;
    size_t n = (size_t)lie->rank, at = m->first_label[g] - p->first;
    int spinor = f->series == 'C' ? 0 : 1, label[AN_MAX_RANK];
    int *natural = an_alloc(n, sizeof *natural);
    int *weight = an_alloc((size_t)p->h.width, sizeof *weight);
    struct an_weights w;
    natural[0] = 1;
    an_weights_init(&w);
    bool listed = m->group[g].family != AN_EXCEPTIONAL &&
                  an_rep_weights(&w, lie, natural);
    x->other = x->other || !listed;
    for (size_t k = 0; k < w.n; k++) {
        memcpy(weight + at, w.labels + k * n, n * sizeof *weight);
        an_subalgebra_labels(label, &p->h, weight);
        int s = label[f->node[spinor]], v = label[f->node[1 - spinor]];
        if (s < 0 || v < 0 || (s == 0 && v == 0))
            continue;
        x->spinor = x->spinor || (s == 1 && v == 0);
        x->vector = x->vector || (s == 0 && v == 1);
        x->other = x->other || s + v > 1;
    }
    an_weights_clear(&w);
    free(weight);
    free(natural);
}

/* Does the ideal lie in a factor, or in combinations of its roots? */
static bool is_in(const struct an_charges *L, const struct an_part *p,
                  const struct an_ideal *f, size_t g)
{
    const struct an_model *m = L->m;
    bool in = false;
    if (p->group < m->ngroups)
        return g == p->group;
    for (int k = 0; k < f->rank; k++)
        for (int j = 0; j < m->group[g].lie.rank; j++)
            in = in || p->h.coroot[f->node[k] * p->h.width +
                                   (int)m->first_label[g] + j] != 0;
    return in;
}

char *an_ideal_text(const struct an_charges *L, const struct an_part *p, int i)
{
    const struct an_ideal *f = &p->h.ideal[i];
    struct held x = {false, false, false};
    if (f->rank != 2 || (f->series != 'B' && f->series != 'C'))
        return an_algebra_text(f->series, f->rank);
    for (size_t g = AN_START; an_group_next(&g, L->m, AN_SIMPLE);)
        if (is_in(L, p, f, g))
            add_factor(&x, L, p, f, g);
    return an_strdup(x.other || x.spinor == x.vector ? "Sp(4) = SO(5)"
                     : x.spinor                      ? "Sp(4)"
                                                     : "SO(5)");
}
