/* turning.c - which components of vevs one element of the group makes zero. */
#include "residual/rotated/turning.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/nmod.h>
#include <flint/nmod_vec.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/lie.h"
#include "theory/build/frame.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"

/* Places, a weight of a vev each, that one is willing to leave out one by one.
 */
#define MAX_PLACES 100

/* ---- what may turn the vevs */

static bool is_neutral_root(const struct an_model *m, size_t g, size_t root)
{
    int labels[AN_MAX_RANK];
    fmpq_t q, y;
    fmpq_init(q);
    fmpq_init(y);
    an_root_labels(labels, &m->group[g].lie, root);
    for (int i = 0; i < m->group[g].lie.rank && m->has_charge; i++) {
        fmpq_set_si(y, labels[i], 1);
        fmpq_addmul(q, y, &m->electric_charge[m->coordinate[g] + (size_t)i]);
    }
    bool neutral = fmpq_is_zero(q);
    fmpq_clear(y);
    fmpq_clear(q);
    return neutral;
}

bool an_root_may_turn(const struct an_model *m, size_t group, size_t root)
{
    return !an_factor_is_named(group, m) &&
           !an_factor_turns_neutrinos(group, m) &&
           is_neutral_root(m, group, root);
}

/* use := the columns that may turn the vevs; is there a root vector? */
static bool find_columns(bool *use, const struct an_turning *s)
{
    const struct an_model *m = s->m;
    bool any = false;
    for (size_t c = 0; c < s->a.ncolumns; c++) {
        const struct an_generator_column *x = &s->a.column[c];
        if (x->root == AN_NO_ROOT) {
            use[c] = true;
            continue;
        }
        use[c] = an_root_may_turn(m, x->group, x->root);
        any = any || use[c];
    }
    return any;
}

bool an_turning_init(struct an_turning *s, const struct an_model *m,
                     const struct an_vacuum *p)
{
    char *why = NULL;
    *s = (struct an_turning){.m = m, .vacuum = p};
    an_directions_init(&s->d);
    an_annihilator_init(&s->a);
    bool known = an_directions_set(&s->d, m, p, &why);
    free(why);
    if (!known)
        return false;
    an_annihilator_columns(&s->a, m, &s->d);
    bool *use = an_alloc(s->a.ncolumns, sizeof *use);
    an_vev_parts_init(&s->parts, m, &s->d);
    known =
        s->parts.nplaces <= MAX_PLACES && !s->d.turned && find_columns(use, s);
    if (known) {
        an_vev_action_init(&s->x, m, &s->d, s->a.first);
        an_symbol_moves_init(&s->moves, &s->x, s->a.ncolumns, use);
        s->value = _fmpq_vec_init((slong)s->x.nsymbols);
    }
    free(use);
    return known;
}

void an_turning_clear(struct an_turning *s)
{
    if (s->value) {
        _fmpq_vec_clear(s->value, (slong)s->x.nsymbols);
        an_symbol_moves_clear(&s->moves);
        an_vev_action_clear(&s->x);
    }
    an_vev_parts_clear(&s->parts);
    an_annihilator_clear(&s->a);
    an_directions_clear(&s->d);
}

/* ---- which components are needed */

/* Another number from 1 to 1000. */
static ulong draw(ulong *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return 1 + (*state >> 33) % 1000;
}

bool an_turning_suffices(struct an_turning *s, const bool *on)
{
    const struct an_vev_parts *p = &s->parts;
    ulong state = 1;
    for (size_t i = 0; i < s->x.nsymbols; i++)
        fmpq_zero(s->value + i);
    for (size_t i = 0; i < p->n; i++)
        for (size_t c = 0; c < 2 && on[p->v[i].place]; c++)
            fmpq_set_ui(s->value + p->v[i].symbol + c * s->d.nsymbols,
                        draw(&state), 1);
    return an_symbols_suffice(&s->moves, s->value);
}

/* Are the entries of the vev of one generation free of relations? */
static bool is_free(const struct an_vacuum *p, const struct an_direction *x)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field == x->field &&
            an_generation_is(p->vev[i].generation, x->generation) &&
            an_vev_is_direction(&p->vev[i]))
            return false;
    return true;
}

/* A place and, of a real field, the opposite one. */
static void put(bool *on, const struct an_vev_parts *p, size_t place,
                bool value)
{
    on[place] = value;
    for (size_t k = 0; k < p->nplaces; k++)
        if (p->direction[k] == p->direction[place] &&
            p->d->v[p->direction[k]].real && an_vev_parts_opposite(p, k, place))
            on[k] = value;
}

bool an_turning_leave_out(bool *on, struct an_turning *s, const bool *bound,
                          struct an_turning_order order)
{
    const struct an_vev_parts *p = &s->parts;
    size_t n = p->nplaces, r = s->m->total_rank;
    bool fewer = false;
    for (int round = 0; round < 2; round++)
        for (size_t i = 0; i < n; i++) {
            size_t k = (order.first + (order.backwards ? n - 1 - i : i)) % n;
            size_t l = 0;
            while (l < r && p->weight[k][l] == 0)
                l++;
            if (!on[k] || bound[k] ||
                (l == r) != ((round == 1) != order.zero_first) ||
                !is_free(s->vacuum, &p->d->v[p->direction[k]]))
                continue;
            put(on, p, k, false);
            if (an_turning_suffices(s, on))
                fewer = true;
            else
                put(on, p, k, true);
        }
    return fewer;
}

/* ---- vevs among others */

/* A term of a direction with this basis vector; nterms: none. */
static size_t term_of(const struct an_direction *x, const size_t *basis)
{
    size_t i = 0, n = x->nfactors;
    while (i < x->nterms &&
           memcmp(x->basis + i * n, basis, n * sizeof *basis) != 0)
        i++;
    return i;
}

/* y modulo the prime; *good := false when a denominator is a multiple of it. */
static ulong residue(bool *good, const fmpq_t y, nmod_t mod)
{
    ulong den = fmpz_fdiv_ui(fmpq_denref(y), mod.n);
    *good = *good && den != 0;
    return den ? nmod_div(fmpz_fdiv_ui(fmpq_numref(y), mod.n), den, mod) : 0;
}

/* row (so many of s->x.nsymbols numbers) := the coordinates of each symbol of
 * `old`, then of each conjugate, modulo the prime. False when it has others. */
static bool set_coordinates(ulong *row, const struct an_turning *s,
                            const struct an_directions *old, nmod_t mod)
{
    size_t n = s->x.nsymbols;
    bool good = old->n == s->d.n;
    fmpq_t by;
    fmpq_init(by);
    for (size_t i = 0; i < old->n && good; i++) {
        const struct an_direction *x = &s->d.v[i], *y = &old->v[i];
        good = x->field == y->field && x->generation == y->generation;
        for (size_t k = 0; k < y->nterms && good; k++) {
            size_t at = term_of(x, y->basis + k * y->nfactors);
            good = at < x->nterms;
            if (!good)
                break;
            fmpq_div(by, y->by + k, x->by + at);
            row[y->symbol[k] * n + x->symbol[at]] = residue(&good, by, mod);
            row[(y->symbol[k] + old->nsymbols) * n + x->symbol[at] +
                s->d.nsymbols] = residue(&good, by, mod);
        }
    }
    fmpq_clear(by);
    return good;
}

bool an_turning_reaches(struct an_turning *s, const struct an_directions *old)
{
    size_t n = s->x.nsymbols, m = 2 * old->nsymbols;
    ulong *row = an_alloc((m + n) * n, sizeof *row), state = 1;
    nmod_t mod;
    nmod_init(&mod, AN_MOVES_PRIME);
    bool good = set_coordinates(row, s, old, mod);
    for (size_t i = 0; i < n; i++)
        fmpq_zero(s->value + i);
    for (size_t k = 0; k < m && good; k++) {
        ulong by = draw(&state);
        for (size_t i = 0; i < n; i++) {
            ulong y = fmpz_fdiv_ui(fmpq_numref(s->value + i), mod.n);
            NMOD_ADDMUL(y, by, row[k * n + i], mod);
            fmpq_set_ui(s->value + i, y, 1);
        }
    }
    for (size_t i = 0; i < n; i++)
        if (!s->moves.present[i])
            row[m++ * n + i] = 1;
    good = good && an_symbols_reach(&s->moves, s->value, row, m);
    free(row);
    return good;
}
