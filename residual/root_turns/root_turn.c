/* root_turn.c - a quarter of a turn in the SU(2) of a root, on a vector. */
#include "residual/root_turns/root_turn.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/bracket.h"
#include "algebra/lie/lie.h"
#include "algebra/rational.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/vev_parts.h"

bool an_root_turn_init(struct an_root_turn *q, struct an_brackets *b,
                       size_t group, size_t root)
{
    const fmpq *x = an_bracket(b, root, root + b->small.g.npositive);
    *q = (struct an_root_turn){.group = group, .root = root};
    fmpq_init(q->scale);
    bool rational = an_rational_sqrt(q->scale, x);
    if (rational)
        fmpq_inv(q->scale, q->scale);
    return rational;
}

void an_root_turn_clear(struct an_root_turn *q)
{
    fmpq_clear(q->scale);
}

int an_root_turn_height(const struct an_root_turn *q,
                        const struct an_direction *d,
                        const struct an_expansion *x, size_t term)
{
    size_t k = an_direction_factor(d, q->group);
    int coroot[AN_MAX_RANK], h = 0;
    if (k == d->nfactors)
        return 0;
    const struct an_module *V = &d->action[k]->module;
    const int *labels =
        V->weight + x->basis[term * x->width + k] * (size_t)V->rank;
    an_lie_coroot(coroot, &d->action[k]->g, q->root);
    for (int i = 0; i < V->rank; i++)
        h += coroot[i] * labels[i];
    return h;
}

void an_expansion_add_all(struct an_expansion *to, const struct an_expansion *x,
                          const fmpq_t by)
{
    fmpq_t y;
    fmpq_init(y);
    for (size_t t = 0; t < x->n; t++) {
        fmpq_mul(y, x->by + t, by);
        an_expansion_add(to, x->basis + t * x->width, y);
    }
    fmpq_clear(y);
}

/* to += by times E or F, a root vector times the scale, of x. */
static void add_root(struct an_expansion *to, const struct an_root_turn *q,
                     const struct an_direction *d, const struct an_expansion *x,
                     bool down, const fmpq_t by)
{
    size_t k = an_direction_factor(d, q->group);
    if (k == d->nfactors)
        return;
    struct an_action *a = d->action[k];
    size_t root = q->root + (down ? a->g.npositive : 0);
    size_t *basis = an_alloc(x->width, sizeof *basis);
    fmpq_t y;
    fmpq_init(y);
    for (size_t t = 0; t < x->n; t++) {
        const struct an_combination *c =
            an_action_on(a, root, x->basis[t * x->width + k]);
        memcpy(basis, x->basis + t * x->width, x->width * sizeof *basis);
        for (size_t i = 0; i < c->n; i++) {
            basis[k] = c->vector[i];
            fmpq_mul(y, x->by + t, c->by + i);
            fmpq_mul(y, y, by);
            fmpq_mul(y, y, q->scale);
            an_expansion_add(to, basis, y);
        }
    }
    fmpq_clear(y);
    free(basis);
}

bool an_root_turn_moves(const struct an_root_turn *q,
                        const struct an_direction *d,
                        const struct an_expansion *x)
{
    bool moves = false;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    for (int down = 0; down < 2 && !moves; down++) {
        struct an_expansion y;
        an_expansion_init(&y, x->width);
        add_root(&y, q, d, x, down, one);
        moves = y.n > 0;
        an_expansion_clear(&y);
    }
    fmpq_clear(one);
    return moves;
}

/* x := exp(E) x, or exp(-F) x where `down`. */
static void exponentiate(struct an_expansion *x, const struct an_root_turn *q,
                         const struct an_direction *d, bool down)
{
    struct an_expansion term, next;
    fmpq_t by, one;
    fmpq_init(by);
    fmpq_init(one);
    fmpq_one(one);
    an_expansion_init(&term, x->width);
    an_expansion_add_all(&term, x, one);
    for (slong j = 1; term.n > 0; j++) {
        fmpq_set_si(by, down ? -1 : 1, (ulong)j);
        an_expansion_init(&next, x->width);
        add_root(&next, q, d, &term, down, by);
        an_expansion_clear(&term);
        term = next;
        an_expansion_add_all(x, &term, one);
    }
    an_expansion_clear(&term);
    fmpq_clear(one);
    fmpq_clear(by);
}

void an_root_turn_apply(struct an_expansion *x, const struct an_root_turn *q,
                        const struct an_direction *d)
{
    exponentiate(x, q, d, false);
    for (size_t t = 0; t < x->n; t++) {
        int h = an_root_turn_height(q, d, x, t);
        h -= h % 2 != 0;
        if (h > 0)
            fmpq_div_2exp(x->by + t, x->by + t, (ulong)h / 2);
        else
            fmpq_mul_2exp(x->by + t, x->by + t, (ulong)-h / 2);
    }
    exponentiate(x, q, d, true);
}
