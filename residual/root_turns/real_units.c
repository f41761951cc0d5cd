/* real_units.c - vevs as vectors with one generic number each.
 *
 * An element u of the torus gives each symbol s of s e + s* J e any phase when
 * the weights of these are linearly independent modulo the charges on which u
 * has to be 1: those of real vectors without such a phase, and differences of
 * weights of one symbol. e + J e or e - J e is rational when e and its opposite
 * have lengths of rational ratio; which of the two is real, up to a phase that
 * all vectors of a field have in common, J tells (vev_vectors.h).
 */
#include "residual/root_turns/real_units.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>
#include <flint/nmod.h>

#include "base/mem.h"
#include "algebra/lie/form.h"
#include "algebra/modular.h"
#include "algebra/rows.h"
#include "theory/model.h"
#include "residual/covariants/vev_vectors.h"
#include "residual/root_turns/root_turn.h"
#include "residual/vacuum/charges.h"

struct work {
    struct an_vev_units *u;
    const struct an_charges *L;
    struct an_vev_parts p;
    struct an_form *form; /* one per action, where known */
    struct an_rows kept;  /* charges on which u is 1, ... */
    struct an_rows free;  /* ... and those of symbols that it makes real */
};

/* The parts of a symbol; *one := the first. */
static size_t count_parts(const struct an_vev_part **one,
                          const struct an_vev_parts *p, size_t symbol)
{
    size_t n = 0;
    for (size_t i = p->n; i-- > 0;)
        if (p->v[i].symbol == symbol) {
            *one = &p->v[i];
            n++;
        }
    return n;
}

static void charges_of(fmpz *row, const struct work *w,
                       const struct an_vev_part *part)
{
    const struct an_direction *x = &w->p.d->v[part->direction];
    an_charges_vector(row, w->L, x->field, x->generation, part->weight, false);
}

/* Adds the vector of a symbol, of all its parts. */
static struct an_expansion *add_symbol(struct work *w, size_t symbol)
{
    struct an_vev_units *u = w->u;
    struct an_vev_unit *to = NULL;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    for (size_t i = 0; i < w->p.n; i++) {
        const struct an_vev_part *part = &w->p.v[i];
        if (part->symbol != symbol)
            continue;
        if (!to) {
            u->v = an_grow(u->v, &u->cap, u->n + 1, sizeof *u->v);
            to = &u->v[u->n++];
            to->direction = part->direction;
            an_expansion_init(&to->x, part->x.width);
        }
        an_expansion_add_all(&to->x, &part->x, one);
    }
    fmpq_clear(one);
    return &to->x;
}

/* u leaves relations of one symbol alone, and real vectors altogether. */
static void keep_symbol(struct work *w, size_t symbol, bool real)
{
    const struct an_vev_part *first = NULL;
    count_parts(&first, &w->p, symbol);
    for (size_t i = 0; i < w->p.n; i++) {
        if (w->p.v[i].symbol != symbol || (!real && &w->p.v[i] == first))
            continue;
        fmpz *row = an_rows_add(&w->kept), *own = _fmpz_vec_init(w->L->n);
        charges_of(row, w, &w->p.v[i]);
        charges_of(own, w, first);
        if (!real)
            _fmpz_vec_sub(row, row, own, w->L->n);
        _fmpz_vec_clear(own, w->L->n);
    }
}

/* The basis vector of a term. */
static size_t number_of(const struct an_direction *d,
                        const struct an_expansion *x, size_t term)
{
    size_t b = 0;
    for (size_t k = 0; k < d->nfactors; k++)
        b = b * d->action[k]->module.dim + x->basis[term * x->width + k];
    return b;
}

/* sign := 1 or -1 where J x is that times y, 0 where it is neither. */
static int sign_of_reversed(const struct an_direction *d,
                            const struct an_expansion *x,
                            const struct an_expansion *y)
{
    size_t dim = an_direction_dimension(d);
    ulong *v = an_alloc(dim, sizeof *v), *u = an_alloc(dim, sizeof *u);
    struct an_modular r;
    bool plus = true, minus = true;
    an_modular_init(&r);
    for (size_t t = 0; t < x->n; t++)
        v[number_of(d, x, t)] = an_modular_of(&r, x->by + t);
    for (size_t t = 0; t < y->n; t++)
        u[number_of(d, y, t)] = an_modular_of(&r, y->by + t);
    an_direction_reverse(v, &r, d);
    for (size_t i = 0; i < dim; i++) {
        plus = plus && v[i] == u[i];
        minus = minus && v[i] == nmod_neg(u[i], r.mod);
    }
    free(u);
    free(v);
    return !r.good ? 0 : plus ? 1 : minus ? -1 : 0;
}

/* x += sign times J of it, of weight a, which is as long as c times part b. */
static bool add_opposite(struct an_expansion *x, struct work *w,
                         const struct an_vev_part *a,
                         const struct an_vev_part *b, int sign)
{
    const struct an_direction *d = &w->p.d->v[a->direction];
    struct an_expansion y;
    fmpq_t c;
    fmpq_init(c);
    an_expansion_init(&y, x->width);
    bool good = an_vev_parts_ratio(c, &w->p, w->form, a, b);
    if (good) {
        an_expansion_add_all(&y, &b->x, c);
        int own = sign_of_reversed(d, x, &y);
        good = own != 0;
        fmpq_set_si(c, own * sign, 1);
        an_expansion_add_all(x, &y, c);
    }
    an_expansion_clear(&y);
    fmpq_clear(c);
    return good;
}

/* The part of a real field with the opposite weight; NULL: none, or several of
 * this weight or of that. */
static const struct an_vev_part *opposite_part(const struct an_vev_parts *p,
                                               const struct an_vev_part *part)
{
    const struct an_vev_part *found = NULL;
    size_t n = 0, own = 0;
    for (size_t i = 0; i < p->n; i++) {
        own += p->v[i].place == part->place;
        if (p->v[i].direction == part->direction &&
            an_vev_parts_opposite(p, p->v[i].place, part->place)) {
            found = &p->v[i];
            n++;
        }
    }
    return n == 1 && own == 1 ? found : NULL;
}

/* Is the vev of one symbol along a single weight that is not zero? */
static bool is_single(const struct an_vev_parts *p,
                      const struct an_vev_part *part)
{
    const struct an_vev_part *one = NULL;
    return count_parts(&one, p, part->symbol) == 1 &&
           !an_vev_parts_opposite(p, part->place, part->place);
}

/* Has part i a symbol that none before it has? */
static bool is_first(const struct an_vev_parts *p, size_t i)
{
    size_t k = 0;
    while (p->v[k].symbol != p->v[i].symbol)
        k++;
    return k == i;
}

static bool add_real(struct work *w, size_t direction)
{
    const struct an_vev_parts *p = &w->p;
    const struct an_direction *d = &p->d->v[direction];
    int sign = 0;
    bool good = true;
    for (size_t i = 0; i < p->n && good; i++) {
        const struct an_vev_part *part = &p->v[i];
        if (part->direction != direction || is_single(p, part) ||
            !is_first(p, i))
            continue;
        keep_symbol(w, part->symbol, true);
        const struct an_expansion *x = add_symbol(w, part->symbol);
        int own = sign_of_reversed(d, x, x);
        good = own != 0 && (sign == 0 || sign == own);
        sign = own;
    }
    for (size_t i = 0; i < p->n && good; i++) {
        const struct an_vev_part *part = &p->v[i], *other;
        if (part->direction != direction || !is_single(p, part))
            continue;
        other = opposite_part(p, part);
        good = other && is_single(p, other);
        if (!good || other < part)
            continue;
        charges_of(an_rows_add(&w->free), w, part);
        good = add_opposite(add_symbol(w, part->symbol), w, part, other,
                            sign ? sign : 1);
    }
    return good;
}

static void add_complex(struct work *w, size_t direction)
{
    for (size_t i = 0; i < w->p.n; i++)
        if (w->p.v[i].direction == direction && is_first(&w->p, i)) {
            keep_symbol(w, w->p.v[i].symbol, false);
            add_symbol(w, w->p.v[i].symbol);
        }
}

/* Are the weights of symbols that are to be made real independent? */
static bool are_independent(struct work *w)
{
    slong before = an_rows_rank(&w->kept);
    an_rows_copy(&w->kept, &w->free);
    return an_rows_rank(&w->kept) == before + w->free.n;
}

bool an_vev_units_init(struct an_vev_units *u, const struct an_charges *L,
                       const struct an_directions *d)
{
    struct work w = {.u = u, .L = L};
    bool good = true;
    *u = (struct an_vev_units){.d = d};
    an_vev_parts_init(&w.p, L->m, d);
    w.form = an_alloc(d->nactions, sizeof *w.form);
    an_rows_init(&w.kept, L->n);
    an_rows_init(&w.free, L->n);
    an_rows_copy(&w.kept, &L->fixed);
    for (size_t i = 0; i < d->n && good; i++)
        if (d->v[i].real)
            good = add_real(&w, i);
        else
            add_complex(&w, i);
    good = good && are_independent(&w);
    an_rows_clear(&w.free);
    an_rows_clear(&w.kept);
    for (size_t i = 0; i < d->nactions; i++)
        an_form_clear(&w.form[i]);
    free(w.form);
    an_vev_parts_clear(&w.p);
    return good;
}

void an_vev_units_clear(struct an_vev_units *u)
{
    for (size_t i = 0; i < u->n; i++)
        an_expansion_clear(&u->v[i].x);
    free(u->v);
    *u = (struct an_vev_units){0};
}
