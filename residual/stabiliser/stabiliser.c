/* stabiliser.c - the type of the Lie algebra of the stabiliser of all vevs.
 *
 * Where the unbroken part of the torus is a Cartan subalgebra, its weights on
 * the algebra are the roots. Where it is not, the eigenvalues of a random
 * element of its centraliser are (splitting.h).
 */
#include "residual/stabiliser/stabiliser.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/table.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/unbroken.h"
#include "residual/stabiliser/brackets.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/charges.h"

/* Roots that one is willing to list all pairs of. */
#define MAX_ROOTS 2000

/* Dimension that one is willing to list all brackets of. */
#define MAX_BRACKETS 80

void an_stabiliser_init(struct an_stabiliser *s)
{
    *s = (struct an_stabiliser){0};
}

void an_stabiliser_clear(struct an_stabiliser *s)
{
    free(s->why);
    free(s->type);
    an_stabiliser_init(s);
}

/* s (initialised by this call) := the weights and their sums. */
static void set_root_system(struct an_root_system *s,
                            const struct an_torus_weights *w)
{
    size_t n = w->other.n, rank = (size_t)w->other.width;
    int *sum = an_alloc(rank, sizeof *sum), *zero = an_alloc(rank, sizeof *sum);
    an_root_system_init(s, n);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            for (size_t k = 0; k < rank; k++)
                sum[k] =
                    w->other.rows[i * rank + k] + w->other.rows[j * rank + k];
            s->sum[i * n + j] = memcmp(sum, zero, rank * sizeof *sum) == 0
                                    ? n + 1
                                    : an_table_find(&w->other, sum);
        }
    free(sum);
    free(zero);
}

/* ---- the type */

static bool find_roots(struct an_root_system *s, size_t *rank,
                       const struct an_annihilator *a,
                       const struct an_torus_weights *w)
{
    if (an_is_aligned(w, a) && w->other.n <= MAX_ROOTS) {
        *rank = a->t.n;
        set_root_system(s, w);
        return true;
    }
    return a->h.n <= MAX_BRACKETS &&
           an_roots_by_brackets(s, rank, a, w->zero, w->nzero);
}

/* Has each solution beside the torus a single root? */
static bool is_plain(const struct an_annihilator *a)
{
    size_t roots = 0;
    for (size_t i = 0; i < a->h.n; i++)
        roots += a->h.v[i].n == 1 &&
                 a->column[a->h.v[i].vector[0]].root != AN_NO_ROOT;
    return a->h.n == a->t.n + roots;
}

static void find_type(struct an_stabiliser *s, const struct an_annihilator *a,
                      const struct an_torus_weights *w)
{
    struct an_root_system roots;
    size_t rank;
    if (find_roots(&roots, &rank, a, w)) {
        s->typed = an_root_system_types(&s->type, &s->ntypes, &roots);
        an_root_system_clear(&roots);
        s->nu1 = rank - a->nowhere.n;
        for (size_t i = 0; i < s->ntypes; i++)
            s->nu1 -= (size_t)s->type[i].rank;
    }
}

/* Simple factors that no vev breaks. */
static void add_untouched(struct an_stabiliser *s,
                          const struct an_annihilator *a)
{
    const struct an_model *m = a->L->m;
    struct an_simple_type *all = an_alloc(s->ntypes + m->ngroups, sizeof *all);
    memcpy(all, s->type, s->ntypes * sizeof *all);
    free(s->type);
    s->type = all;
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_lie *lie = &m->group[g].lie;
        if (m->group[g].kind != AN_SIMPLE || a->first[g] != AN_NO_ROOT ||
            (a->gauged && !m->group[g].gauged))
            continue;
        s->type[s->ntypes++] = (struct an_simple_type){lie->series, lie->rank};
        s->dimension += an_lie_dimension(lie);
    }
}

static void find(struct an_stabiliser *s, const struct an_annihilator *a,
                 const struct an_torus_weights *w)
{
    s->dimension = a->h.n - a->nowhere.n;
    s->plain = is_plain(a);
    find_type(s, a, w);
    add_untouched(s, a);
}

void an_stabiliser_find(struct an_stabiliser *s, struct an_charges *L,
                        bool gauged)
{
    const struct an_vacuum_algebra *u = an_vacuum_algebra_of(L);
    an_stabiliser_clear(s);
    if (u->why) {
        s->why = an_strdup(u->why);
    } else if (!gauged) {
        find(s, &u->a, &u->w);
    } else {
        struct an_annihilator a;
        struct an_torus_weights w;
        an_annihilator_init(&a);
        an_annihilator_gauged(&a, &u->a, u->d);
        an_torus_weights_init(&w, &a);
        find(s, &a, &w);
        an_torus_weights_clear(&w, &a);
        an_annihilator_clear(&a);
    }
}

char *an_stabiliser_text(const struct an_stabiliser *s)
{
    char *series = an_alloc(s->ntypes, sizeof *series), *text;
    int *rank = an_alloc(s->ntypes, sizeof *rank);
    struct an_text t = {0};
    for (size_t i = 0; i < s->ntypes; i++) {
        series[i] = s->type[i].series;
        rank[i] = s->type[i].rank;
    }
    if (!s->typed)
        an_text_printf(&t, "an algebra of dimension %zu", s->dimension);
    text = s->typed ? an_unbroken_text(series, rank, s->ntypes, s->nu1)
                    : an_text_take(&t);
    free(series);
    free(rank);
    return text;
}
