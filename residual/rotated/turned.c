/* turned.c - vevs in a normal form, by one turn after another.
 *
 * A turn says the same of other vevs; what these leave alone may be known only
 * after another turn, of the same factor or of another one. Each is tried first
 * by itself, then all as the first of two; what cayley.h makes of vevs is for
 * no other.
 */
#include "residual/rotated/turned.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/build/frame.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/rotated/axes.h"
#include "residual/root_turns/cayley.h"
#include "residual/rotated/common.h"
#include "residual/root_turns/quarter.h"
#include "residual/rotated/replace.h"
#include "residual/rotated/rotated.h"
#include "residual/rotated/symmetric.h"
#include "residual/stabiliser/known.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

/* Vacua that one is willing to look at after a first turn. */
#define MAX_SECOND 24

struct search {
    int depth;    /* turns that may follow */
    size_t *left; /* vacua that one may look at */
};

static bool are_known(const struct an_model *m, size_t first, size_t n)
{
    bool known = true;
    for (size_t i = n; i-- > 0 && known;)
        known = an_vacuum_components(m, &m->vacuum[first + i]) > 0;
    return known;
}

/* Matrices as diagonals where other bosons have no vev. */
static bool turn_matrices(struct an_model *m, size_t first, size_t n,
                          const struct an_replacement *why)
{
    struct an_vacuum *to = an_alloc(n, sizeof *to);
    for (size_t i = 0; i < n; i++) {
        an_vacuum_copy(&to[i], &m->vacuum[first + i], m);
        to[i].rotated = true;
    }
    bool any = an_matrices_diagonalise_of(to, n, m), taken = false;
    if (any)
        taken = an_vacua_replace(m, first, n, to, why);
    for (size_t i = 0; i < n && !any; i++)
        an_vacuum_drop_vevs(&to[i]);
    free(to);
    return taken;
}

bool an_vacua_turn_once(struct an_model *m, size_t first, size_t n,
                        const struct an_replacement *why)
{
    return turn_matrices(m, first, n, why) ||
           an_vacua_turn_common(m, first, n, why) ||
           an_vacua_turn_symmetric(m, first, n, why) ||
           an_vacua_turn_quarter(m, first, n, why);
}

static bool decides(struct an_model *m, size_t first, size_t n, void *data)
{
    const struct search *s = data;
    if (*s->left == 0)
        return false;
    --*s->left;
    if (s->depth == 0)
        return are_known(m, first, n);
    struct search next = {s->depth - 1, s->left};
    const struct an_replacement why = {decides, &next};
    an_vacua_rotate(m, first, n);
    return are_known(m, first, n) || an_vacua_widen(m, first, n) ||
           an_vacua_turn_once(m, first, n, &why) ||
           an_vacua_turn_torus(m, first, n, &why);
}

/* Is the unbroken algebra of the last of n vacua known? */
static bool show_algebra(struct an_model *m, size_t first, size_t n, void *data)
{
    struct an_charges L;
    char *why = NULL;
    (void)data;
    bool known =
        an_charges_init(&L, m, &m->vacuum[first + n - 1], NULL, 0, &why) &&
        !an_vacuum_algebra_of(&L)->why;
    an_charges_clear(&L);
    free(why);
    return known;
}

bool an_vacua_turn(struct an_model *m, size_t first, size_t n)
{
    size_t many = (size_t)-1, few = MAX_SECOND;
    struct search one = {0, &many}, two = {1, &few};
    const struct an_replacement alone = {decides, &one}, both = {decides, &two};
    for (size_t i = 0; i < n; i++)
        if (m->vacuum[first + i].charged)
            return false;
    if (an_vacua_widen(m, first, n) ||
        an_vacua_turn_once(m, first, n, &alone) ||
        an_vacua_turn_torus(m, first, n, &alone) ||
        an_vacua_turn_once(m, first, n, &both))
        return true;
    const struct an_replacement algebra = {show_algebra, NULL};
    if (!show_algebra(m, first, n, NULL) &&
        !an_vacua_turn_common(m, first, n, &algebra))
        an_turn_axes(m, first, n, true);
    return false;
}
