/* states.c - the neutral, colourless fermions of a vacuum.
 *
 * Right-handed fields enter as their conjugates; a dirac field gives two
 * states. Colour singlets are those of the branching to colour, so the zero
 * weights of an octet are none. Of a simple group that no vev breaks only
 * singlets count: the rest is confined, or charged under something massless.
 */
#include "operators/impl.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/text.h"
#include "operators/mechanism.h"
#include "theory/component.h"
#include "theory/model.h"

/* Does a vev of the phase transform under the group? */
static bool is_touched(const struct an_model *m, size_t phase, size_t group,
                       bool all)
{
    const struct an_phase *p = &m->phase[phase];
    for (size_t i = 0; i < p->nvevs; i++) {
        const int *labels = m->field[p->vev[i].field].group[group].labels;
        if (!all && m->field[p->vev[i].field].visible)
            continue;
        for (int k = 0; k < m->group[group].lie.rank; k++)
            if (labels[k] != 0)
                return true;
    }
    return false;
}

/* Is the field a singlet of every simple group that the phase leaves alone,
 * apart from colour inside a larger one? */
static bool is_free(const struct an_model *m, const struct an_field *f,
                    size_t phase, bool all)
{
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind != AN_SIMPLE || is_touched(m, phase, g, all))
            continue;
        for (int k = 0; k < m->group[g].lie.rank; k++)
            if (f->group[g].labels[k] != 0)
                return false;
    }
    return true;
}

/* b := the branching of the field's representation to colour; false when it
 * cannot be listed. */
static bool branch_to_colour(struct an_branching *b, const struct an_model *m,
                             const struct an_field *f)
{
    if (!m->has_colour)
        return true;
    struct an_weights w;
    an_weights_init(&w);
    size_t g = m->colour_group;
    bool listed = an_rep_weights(&w, &m->group[g].lie, f->group[g].labels);
    if (listed)
        an_branch(b, &m->colour, &w);
    an_weights_clear(&w);
    return listed;
}

/* The colour singlets with this weight, less than its multiplicity where it
 * belongs to larger multiplets too. */
static long singlets(const struct an_branching *b, const struct an_model *m,
                     const int *labels)
{
    if (!m->has_colour)
        return 1;
    const int *own = labels + m->first_label[m->colour_group];
    for (size_t i = 0; i < b->n; i++) {
        const int *highest = b->highest + i * (size_t)b->rank;
        if (an_subalgebra_neutral(&m->colour, highest) &&
            memcmp(highest, own, (size_t)b->rank * sizeof *own) == 0)
            return b->multiplicity[i];
    }
    return 0;
}

static void add_state(struct an_mass_matrix *x, const struct an_model *m,
                      const struct an_blocks *blocks, size_t block,
                      const int *labels, long singlets_of_colour, bool right)
{
    size_t field = blocks->v[block].field;
    x->state =
        an_grow(x->state, &x->cap_states, x->nstates + 1, sizeof *x->state);
    struct an_mass_state *s = &x->state[x->nstates++];
    *s = (struct an_mass_state){
        .field = field,
        .block = block,
        .right = right,
        .n = (long)blocks->v[block].count * singlets_of_colour,
        .active = an_model_is_active(m, field, right, labels),
    };
    s->labels = an_alloc(m->total_rank, sizeof *s->labels);
    memcpy(s->labels, labels, m->total_rank * sizeof *labels);
    struct an_text t;
    an_text_init(&t);
    char *base = an_block_text(blocks, m, block);
    const char *component = an_component_name(m, &m->field[field], labels);
    an_text_printf(&t, "%s%s%s", base, component ? "." : "",
                   component ? component : "");
    for (size_t i = 0; i + 1 < x->nstates && !component; i++)
        if (x->state[i].block == block && x->state[i].right == right) {
            char *weight = an_component_text(m, &m->field[field], labels);
            an_text_printf(&t, " %s", weight);
            free(weight);
            break;
        }
    an_text_add(&t, right ? "^c" : "");
    free(base);
    s->name = an_text_take(&t);
    x->total += s->n;
}

/* Adds the states of one field; false when it cannot be listed. */
static bool add_field(struct an_mass_matrix *x, const struct an_model *m,
                      const struct an_blocks *blocks, size_t field)
{
    const struct an_field *f = &m->field[field];
    struct an_components c;
    struct an_branching b;
    fmpq_t q;
    an_components_init(&c);
    an_branching_init(&b);
    fmpq_init(q);
    bool listed = an_components_list(&c, m, f) && branch_to_colour(&b, m, f);
    for (size_t i = 0; i < c.n && listed; i++) {
        const int *labels = c.labels + i * c.rank;
        long n = singlets(&b, m, labels);
        for (size_t k = blocks->start[field];
             n > 0 && k < blocks->start[field + 1]; k++) {
            an_component_charge(q, m, f, blocks->v[k].first, labels);
            if (!fmpq_is_zero(q))
                continue;
            if (f->type != AN_RIGHT)
                add_state(x, m, blocks, k, labels, n, false);
            if (f->type == AN_RIGHT || f->type == AN_DIRAC)
                add_state(x, m, blocks, k, labels, n, true);
        }
    }
    fmpq_clear(q);
    an_branching_clear(&b);
    an_components_clear(&c);
    return listed;
}

bool an_mass_states(struct an_mass_matrix *x, const struct an_model *m,
                    const struct an_blocks *blocks, size_t phase, bool all)
{
    bool listed = true;
    for (size_t i = 0; i < m->nfields && listed; i++)
        if (an_field_has_fermion(&m->field[i]) &&
            is_free(m, &m->field[i], phase, all))
            listed = add_field(x, m, blocks, i);
    return listed;
}
