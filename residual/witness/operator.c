/* operator.c - operators as witnesses of what is allowed.
 *
 * First the fewest light states that bring the class to zero: products of one,
 * two, ... of them are tried, in the group C, where numbers are small. Then the
 * vevs that absorb what is left (absorb.c).
 */

#include "residual/witness/operator.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/light.h"
#include "residual/witness/absorb.h"
#include "residual/witness/leg.h"
#include "residual/witness/product.h"
#include "residual/witness/verify.h"
#include "residual/witness/witness.h"

/* Light states of different class, and factors of an operator, that are tried
 * one by one; beyond, lattice reduction alone finds an operator. */
#define MAX_TRIED 20
#define MAX_DEPTH 4

/* Coordinates in C beyond this are not tried one by one. */
#define MAX_COORDINATE 1000000

struct states {
    size_t n, cap;                     /* of different class */
    const struct an_light_item **item; /* n */
    long *class_of;                    /* n x k */
    size_t cap_class;
    long *target; /* k */
    long *order;  /* k */
    slong k;
    bool conjugate; /* conjugates first: beside a right-handed fermion, so that
                       one left-handed one makes a scalar with it */
};

static bool small_class(long *out, const struct an_charges *L, const fmpz *x)
{
    bool small = true;
    fmpz *c = _fmpz_vec_init(L->C.nfactors);
    an_charges_class(c, &L->C, x);
    for (slong i = 0; i < L->C.nfactors; i++) {
        small = small && fmpz_cmp_si(c + i, MAX_COORDINATE) < 0 &&
                fmpz_cmp_si(c + i, -MAX_COORDINATE) > 0;
        out[i] = small ? (long)fmpz_get_si(c + i) : 0;
    }
    _fmpz_vec_clear(c, L->C.nfactors);
    return small;
}

static bool is_zero_class(const long *c, const struct states *s)
{
    for (slong i = 0; i < s->k; i++)
        if (s->order[i] ? c[i] % s->order[i] : c[i])
            return false;
    return true;
}

static bool known_class(const struct states *s, const long *c)
{
    for (size_t j = 0; j < s->n; j++)
        for (int sign = -1; sign <= 1; sign += 2) {
            bool same = true;
            for (slong i = 0; i < s->k && same; i++) {
                long d = c[i] - sign * s->class_of[(slong)j * s->k + i];
                same = s->order[i] ? d % s->order[i] == 0 : d == 0;
            }
            if (same)
                return true;
        }
    return is_zero_class(c, s);
}

/* False when a number is too large for the search; the states are all there
 * even then. */
static bool states_init(struct states *s, const struct an_charges *L,
                        const struct an_product *what,
                        const struct an_light_states *l)
{
    fmpz *x = _fmpz_vec_init(L->n);
    const struct an_item *first = what->v;
    *s = (struct states){.k = L->C.nfactors,
                         .conjugate =
                             what->n == 1 && first->field != AN_GAUGE_BOSON &&
                             L->m->field[first->field].type == AN_RIGHT};
    size_t k = (size_t)s->k;
    s->target = an_alloc(k, sizeof *s->target);
    s->order = an_alloc(k, sizeof *s->order);
    bool small = true;
    for (slong i = 0; i < s->k; i++) {
        small = small && fmpz_cmp_si(&L->C.order[i], MAX_COORDINATE) < 0;
        s->order[i] = small ? (long)fmpz_get_si(&L->C.order[i]) : 0;
    }
    an_product_vector(x, L, what);
    small &= small_class(s->target, L, x);
    for (size_t i = 0; l && i < l->n; i++) {
        struct an_item copy[2] = {l->v[i].item[0], l->v[i].item[1]};
        struct an_product p = {.v = copy, .n = (size_t)l->v[i].nitems};
        s->item = an_grow(s->item, &s->cap, s->n + 1, sizeof *s->item);
        s->class_of = an_grow(s->class_of, &s->cap_class, (s->n + 1) * k + 1,
                              sizeof *s->class_of);
        long *c = s->class_of + s->n * k;
        an_product_vector(x, L, &p);
        bool fits = small_class(c, L, x);
        small &= fits;
        if (!fits || !known_class(s, c))
            s->item[s->n++] = &l->v[i];
    }
    _fmpz_vec_clear(x, L->n);
    return small;
}

static void states_clear(struct states *s)
{
    free(s->item);
    free(s->class_of);
    free(s->target);
    free(s->order);
}

/* Pick p means state p/2, conjugated when p is odd, or even. */
static int sign_of(const struct states *s, size_t pick)
{
    return (pick % 2 == 1) != s->conjugate ? -1 : 1;
}

/* Is the sum of target and the picked states zero? */
static bool closes(const struct states *s, const size_t *pick, size_t depth)
{
    for (slong i = 0; i < s->k; i++) {
        long sum = s->target[i];
        for (size_t d = 0; d < depth; d++) {
            long c = s->class_of[(slong)(pick[d] / 2) * s->k + i];
            sum += sign_of(s, pick[d]) * c;
        }
        if (s->order[i] ? sum % s->order[i] : sum)
            return false;
    }
    return true;
}

/* *depth states that close the operator, as few as possible. */
static bool find_states(size_t *pick, size_t *depth, const struct states *s)
{
    size_t tried = s->n < MAX_TRIED ? s->n : MAX_TRIED;
    for (*depth = 0; *depth <= MAX_DEPTH; ++*depth) {
        for (size_t d = 0; d < *depth; d++)
            pick[d] = 0;
        if (*depth > 0 && s->n == 0)
            return false;
        do
            if (closes(s, pick, *depth))
                return true;
        while (*depth > 0 && an_next_multiset(pick, *depth, 2 * tried));
    }
    return false;
}

static void add_light(struct an_product *all, const struct an_charges *L,
                      const struct an_light_item *l, const fmpz_t power)
{
    for (int i = 0; i < l->nitems; i++)
        an_product_times(all, L, &l->item[i], power);
}

bool an_next_multiset(size_t *pick, size_t depth, size_t n)
{
    size_t d = depth;
    while (d > 0 && pick[d - 1] == n - 1)
        d--;
    if (d == 0)
        return false;
    size_t value = pick[d - 1] + 1;
    for (; d <= depth; d++)
        pick[d - 1] = value;
    return true;
}

void an_vev_items(struct an_product *p, const struct an_charges *L)
{
    for (size_t i = 0; i < L->vacuum->nvevs; i++) {
        const struct an_vev *v = &L->vacuum->vev[i];
        const struct an_field_charges *d = &L->field[v->field];
        for (size_t b = 0; b < (v->generation != AN_EVERY ? 1 : d->nblocks);
             b++)
            for (size_t w = 0; w < v->nweights; w++)
                an_product_add(p,
                               (struct an_item){
                                   .field = v->field,
                                   .generation = v->generation != AN_EVERY
                                                     ? v->generation
                                                     : d->block[b].first,
                                   .labels = v->weights + w * L->m->total_rank,
                                   .vev = true});
    }
}

/* "s^2, instantons": the explicit terms and extra relations that are used;
 * NULL when there are none. */
static char *absorbed_text(const struct an_charges *L, const fmpz *power)
{
    struct an_text t = {0};
    size_t last = (size_t)-1;
    bool extra = false;
    for (slong j = 0; j < L->fixed.n; j++) {
        const struct an_fixed_row *r = &L->origin[j];
        if (fmpz_is_zero(power + j) || r->kind == AN_FIXED_ORDER)
            continue;
        extra = extra || r->kind == AN_FIXED_EXTRA;
        if (r->kind == AN_FIXED_EXTRA || r->index == last)
            continue;
        last = r->index;
        char *term = an_term_prose(&L->m->explicit_term[last], L->m);
        an_text_printf(&t, "%s%s", t.n ? ", " : "", term);
        free(term);
    }
    if (extra)
        an_text_add(&t, t.n ? ", instantons" : "instantons");
    return t.n ? an_text_take(&t) : NULL;
}

/* Completes `all` by vevs and writes the witness. `light` may be NULL; else its
 * states, too, may be used to absorb. */
static bool complete(struct an_witness *w, const struct an_charges *L,
                     const struct an_product *what, struct an_product *all,
                     const struct states *light)
{
    struct an_rows M;
    struct an_product vevs = {0};
    fmpz *x = _fmpz_vec_init(L->n);
    size_t nlight = light ? light->n : 0;
    an_rows_init(&M, L->n);
    for (size_t i = 0; i < nlight; i++) {
        struct an_item copy[2] = {light->item[i]->item[0],
                                  light->item[i]->item[1]};
        struct an_product p = {.v = copy, .n = (size_t)light->item[i]->nitems};
        an_product_vector(an_rows_add(&M), L, &p);
    }
    an_rows_copy(&M, &L->R);
    an_product_vector(x, L, all);
    fmpz *y = _fmpz_vec_init(M.n);
    bool done = an_absorb(y, &M, x, (slong)nlight + L->vevs.n);
    if (done) {
        const fmpz *rest = y + nlight;
        for (size_t i = 0; i < nlight; i++)
            if (!fmpz_is_zero(y + i)) {
                w->meson = w->meson || light->item[i]->meson;
                add_light(all, L, light->item[i], y + i);
            }
        an_vev_items(&vevs, L);
        for (size_t i = 0; i < vevs.n; i++)
            if (!fmpz_is_zero(rest + i))
                fmpz_set(an_product_add(all, vevs.v[i]), rest + i);
        w->type = AN_WITNESS_OPERATOR;
        w->what = an_product_prose(what, L, AN_OF_COMPONENTS);
        w->brief = an_product_prose(what, L, AN_OF_BRIEF_COMPONENTS);
        w->term = an_product_prose(all, L, AN_OF_FIELDS);
        w->detail = all->n == what->n
                        ? an_strdup(w->what)
                        : an_product_prose(all, L, AN_OF_COMPONENTS);
        w->absorbed = absorbed_text(L, rest + L->vevs.n);
        an_legs_of_product(w, L, all);
        an_legs_of_fixed(w, L, rest + L->vevs.n);
        an_legs_of_roots(w, L, rest + L->vevs.n + L->fixed.n);
        w->verified = an_verify_operator(L, all, rest + L->vevs.n + L->fixed.n,
                                         rest + L->vevs.n);
    }
    an_product_clear(&vevs);
    _fmpz_vec_clear(y, M.n);
    _fmpz_vec_clear(x, L->n);
    an_rows_clear(&M);
    return done;
}

bool an_witness_operator(struct an_witness *w, const struct an_charges *L,
                         const struct an_product *what,
                         const struct an_light_states *l)
{
    if (L->bare)
        return false;
    struct states s;
    struct an_product all = {0};
    size_t pick[MAX_DEPTH], depth = 0;
    bool small_numbers = states_init(&s, L, what, l);
    bool found = small_numbers && find_states(pick, &depth, &s);
    for (size_t i = 0; i < what->n; i++)
        an_product_add(&all, what->v[i]);
    for (size_t d = 0; d < depth && found; d++) {
        const fmpz sign = sign_of(&s, pick[d]);
        add_light(&all, L, s.item[pick[d] / 2], &sign);
    }
    bool done = complete(w, L, what, &all, found ? NULL : &s);
    for (size_t d = 0; d < depth && found && done; d++)
        w->meson = w->meson || s.item[pick[d] / 2]->meson;
    an_product_clear(&all);
    states_clear(&s);
    return done;
}
