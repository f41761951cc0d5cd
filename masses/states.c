/* states.c - the neutral fermions of a vacuum, as rows of a mass matrix.
 *
 * Right-handed fields enter as their conjugates; a dirac field gives two
 * states.
 */
#include "masses/states.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/lie/weights.h"
#include "theory/build/active.h"
#include "theory/component.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "terms/blocks.h"
#include "terms/numbers.h"
#include "residual/verdicts/singlets.h"
#include "masses/matrix.h"

static void add_state(struct an_mass_matrix *x, const struct an_model *m,
                      const struct an_blocks *blocks, size_t block,
                      const struct an_singlet_component *y, bool right)
{
    const int *labels = y->labels;
    size_t field = blocks->v[block].field;
    x->state =
        an_grow(x->state, &x->cap_states, x->nstates + 1, sizeof *x->state);
    struct an_mass_state *s = &x->state[x->nstates++];
    *s = (struct an_mass_state){
        .field = field,
        .block = block,
        .right = right,
        .n = (long)blocks->v[block].count * y->n,
        .multiplicity = y->n,
        .active = an_model_is_active(m, field, right, labels),
        .opposite = y->opposite,
        .pseudoreal = y->pseudoreal,
    };
    s->labels = an_alloc(m->total_rank, sizeof *s->labels);
    memcpy(s->labels, labels, m->total_rank * sizeof *labels);
    struct an_label l;
    an_block_label(&l, blocks, m, block);
    const char *component = an_component_name(m, &m->field[field], labels);
    if (component)
        an_label_component(&l, component);
    bool weight = false;
    for (size_t i = 0; i + 1 < x->nstates && !component; i++)
        weight = weight ||
                 (x->state[i].block == block && x->state[i].right == right);
    s->name =
        right && !weight ? an_label_take_conjugate(&l) : an_label_take(&l);
    if (weight) {
        struct an_text t = {0};
        an_text_printf(&t, "%s ", s->name);
        an_component_say(&t, m, &m->field[field], labels);
        if (right)
            an_math(&t, "^c", "^{c}");
        free(s->name);
        s->name = an_text_take(&t);
    }
    x->total += s->n;
}

/* Turns numbers of components into those of states. */
static void find_opposites(struct an_mass_matrix *x, const struct an_model *m,
                           const struct an_singlets *c)
{
    size_t size = m->total_rank * sizeof(int);
    for (size_t i = 0; i < x->nstates; i++) {
        struct an_mass_state *s = &x->state[i];
        if (s->opposite == 0)
            continue;
        const int *labels = c->v[s->opposite - 1].labels;
        s->opposite = 0;
        for (size_t j = 0; j < x->nstates; j++)
            if (x->state[j].block == s->block &&
                x->state[j].right == s->right &&
                memcmp(x->state[j].labels, labels, size) == 0)
                s->opposite = j + 1;
    }
}

void an_mass_states(struct an_mass_matrix *x, const struct an_model *m,
                    const struct an_blocks *blocks, const struct an_singlets *c)
{
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < c->n; i++) {
        const struct an_singlet_component *y = &c->v[i];
        const struct an_field *f = &m->field[y->field];
        for (size_t k = blocks->start[y->field];
             k < blocks->start[y->field + 1]; k++) {
            an_component_charge(q, m, f, blocks->v[k].first, y->labels);
            if (!fmpq_is_zero(q))
                continue;
            if (f->type != AN_RIGHT)
                add_state(x, m, blocks, k, y, false);
            if (f->type == AN_RIGHT || f->type == AN_DIRAC)
                add_state(x, m, blocks, k, y, true);
        }
    }
    x->nlabels = m->total_rank;
    find_opposites(x, m, c);
    fmpq_clear(q);
}
