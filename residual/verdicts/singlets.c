/* singlets.c - which components of fermions no unbroken gauge group acts on.
 *
 * Under gauged factors the pieces of a field count that are singlets of what is
 * unbroken. Global factors confine nothing: all weights count, as they do where
 * a factor is broken to its torus.
 */

#include "residual/verdicts/singlets.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/subalgebra.h"
#include "algebra/lie/weights.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

void an_singlets_init(struct an_singlets *c)
{
    *c = (struct an_singlets){.all = true, .complete = true};
}

void an_singlets_clear(struct an_singlets *c)
{
    for (size_t i = 0; i < c->n; i++)
        free(c->v[i].labels);
    free(c->v);
    an_singlets_init(c);
}

/* b := the pieces of the field's representation of one simple factor. */
static bool find_pieces(struct an_branching *b, const struct an_charges *L,
                        const struct an_field *f, size_t group)
{
    const struct an_group *g = &L->m->group[group];
    struct an_subalgebra torus;
    struct an_weights w;
    bool *none = an_alloc(g->lie.npositive, sizeof *none);
    an_subalgebra_init(&torus);
    an_weights_init(&w);
    an_subalgebra_set(&torus, &g->lie, none);
    bool listed = an_rep_weights(&w, &g->lie, f->group[group].labels);
    if (listed)
        an_branch(b, g->gauged ? &L->h[group] : &torus, &w);
    an_weights_clear(&w);
    an_subalgebra_clear(&torus);
    free(none);
    return listed;
}

/* The singlets among the pieces with this highest weight. */
static long count_singlets(const struct an_branching *b,
                           const struct an_charges *L, size_t group,
                           const int *labels)
{
    size_t rank = (size_t)b->rank;
    if (L->m->group[group].gauged &&
        !an_subalgebra_neutral(&L->h[group], labels))
        return 0;
    for (size_t i = 0; i < b->n; i++)
        if (memcmp(b->highest + i * rank, labels, rank * sizeof *labels) == 0)
            return b->multiplicity[i];
    return 0;
}

static void add_component(struct an_singlets *c, const struct an_charges *L,
                          size_t field, const int *labels, long n)
{
    c->v = an_grow(c->v, &c->cap, c->n + 1, sizeof *c->v);
    struct an_singlet_component *x = &c->v[c->n++];
    *x = (struct an_singlet_component){.field = field, .n = n};
    x->labels = an_alloc(L->m->total_rank, sizeof *x->labels);
    memcpy(x->labels, labels, L->m->total_rank * sizeof *labels);
}

static bool add_field(struct an_singlets *c, const struct an_charges *L,
                      size_t field)
{
    const struct an_model *m = L->m;
    const struct an_components *all = &L->field[field].component;
    struct an_branching *b = an_alloc(m->ngroups, sizeof *b);
    bool listed = true;
    for (size_t g = 0; g < m->ngroups; g++) {
        an_branching_init(&b[g]);
        if (listed && m->group[g].kind == AN_SIMPLE)
            listed = find_pieces(&b[g], L, &m->field[field], g);
    }
    for (size_t i = 0; i < all->n && listed; i++) {
        const int *labels = all->labels + i * all->rank;
        long n = 1;
        for (size_t g = AN_START; n > 0 && an_group_next(&g, m, AN_SIMPLE);)
            n *= count_singlets(&b[g], L, g, labels + m->first_label[g]);
        if (n > 0)
            add_component(c, L, field, labels, n);
    }
    for (size_t g = 0; g < m->ngroups; g++)
        an_branching_clear(&b[g]);
    free(b);
    return listed;
}

/* The vevs of a phase, or of its new fields alone; v has room for them. */
static struct an_phase choose_vevs(struct an_vev *v, const struct an_model *m,
                                   size_t phase, bool all)
{
    struct an_phase p = m->phase[phase];
    size_t n = 0;
    for (size_t i = 0; i < p.nvevs; i++)
        if (all || !m->field[p.vev[i].field].visible)
            v[n++] = p.vev[i];
    p.vev = v;
    p.nvevs = n;
    return p;
}

void an_singlets_find(struct an_singlets *c, const struct an_model *m,
                      size_t phase, bool all)
{
    struct an_vev *v = an_alloc(m->phase[phase].nvevs, sizeof *v);
    struct an_phase p = choose_vevs(v, m, phase, all);
    struct an_charges L;
    char *why = NULL;
    an_singlets_clear(c);
    c->all = all;
    c->complete = an_charges_init(&L, m, &p, NULL, 0, &why);
    for (size_t i = 0; i < m->nfields && c->complete; i++)
        if (an_field_has_fermion(&m->field[i]))
            c->complete = add_field(c, &L, i);
    an_charges_clear(&L);
    free(why);
    free(v);
}
