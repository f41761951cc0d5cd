/* gauge_bosons.c - the masses of gauge bosons in one vacuum.
 *
 * The real generators T_a span the compact algebra; on its complexification the
 * form is Hermitian, M(x, y) = (<x v, y v> + <y^+ v, x^+ v>) / 2, and its
 * blocks are those of root vectors and Cartan generators that it joins. Its
 * kernel is what leaves v alone. (docs/derivations/bosons.md)
 */
#include "residual/bosons/gauge_bosons.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/polynomial.h"
#include "algebra/lie/kernel.h"
#include "algebra/rational.h"
#include "theory/component.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "theory/vacuum.h"
#include "residual/bosons/characteristic.h"
#include "residual/bosons/generators.h"
#include "residual/bosons/vev_norms.h"
#include "residual/bosons/weak.h"
#include "residual/draws/vev_action.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"

void an_gauge_bosons_init(struct an_gauge_bosons *b)
{
    *b = (struct an_gauge_bosons){0};
    fmpq_mpoly_ctx_init(b->ring, 0, AN_MONOMIAL_ORDER);
    fmpq_mpoly_init(b->weak, b->ring);
    fmpq_mpoly_init(b->z, b->ring);
    fmpq_mpoly_init(b->rho, b->ring);
    fmpq_mpoly_init(b->rho_below, b->ring);
    fmpq_init(b->neutral.charge);
}

static void block_clear(struct an_boson_block *x, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < x->n * x->n; i++)
        fmpq_mpoly_clear(x->entry[i], ring);
    for (size_t i = 0; i < x->nmasses; i++)
        fmpq_mpoly_clear(&x->mass[i].square, ring);
    if (x->norm)
        _fmpq_vec_clear(x->norm, (slong)x->n);
    an_names_clear(x->basis, x->n);
    free(x->entry);
    free(x->mass);
    fmpq_clear(x->charge);
}

void an_gauge_bosons_clear(struct an_gauge_bosons *b)
{
    free(b->why);
    block_clear(&b->neutral, b->ring);
    for (size_t i = 0; i < b->ncharged; i++)
        block_clear(&b->charged[i], b->ring);
    for (size_t i = 0; i < b->nmixings; i++)
        fmpq_mpoly_clear(&b->mixing[i].by, b->ring);
    free(b->charged);
    free(b->mixing);
    an_names_clear(b->massless, b->nmassless);
    an_names_clear(b->symbol, b->nsymbols);
    fmpq_mpoly_clear(b->weak, b->ring);
    fmpq_mpoly_clear(b->z, b->ring);
    fmpq_mpoly_clear(b->rho, b->ring);
    fmpq_mpoly_clear(b->rho_below, b->ring);
    fmpq_mpoly_ctx_clear(b->ring);
    an_gauge_bosons_init(b);
}

/* ---- symbols */

struct work {
    struct an_gauge_bosons *b;
    const struct an_model *m;
    const struct an_directions *d;
    struct an_gauge_generators s;
    struct an_vev_products p;
    slong *coupling; /* per group: its unknown */
    slong first;     /* the unknown of the first length */
    size_t *block;   /* per generator: the least one that it is joined to */
    size_t neutral;  /* the block of Cartan generators; that of none: s.n */
    fmpq_mpoly_struct *characteristic; /* per charged block */
};

/* "v[H]", "v[S[2]]", "v[Phi.1]" for the first of several of one field. */
static char *length_name(const struct work *w, size_t i)
{
    const struct an_vev_length *all = w->p.length, *x = &all[i];
    const struct an_direction *d = &w->d->v[x->direction];
    const struct an_field *f = &w->m->field[d->field];
    size_t own = 0, before = 0, generations = 0;
    for (size_t k = 0; k < w->p.nlengths; k++)
        if (all[k].direction == x->direction) {
            own++;
            before += k < i;
        }
    for (size_t k = 0; k < w->d->n; k++)
        generations += w->d->v[k].field == d->field;
    const fmpz one = 1;
    struct an_math t = {0}, owner = {0};
    struct an_label name;
    char number[32];
    an_label_init(&name, f);
    if (generations > 1)
        an_label_generation(&name, d->generation);
    snprintf(number, sizeof number, "%zu", before + 1);
    if (own > 1)
        an_label_component(&name, number);
    an_label_put(&owner, &name, &one, false);
    an_math_owned(&t, "v", "", &owner);
    return an_math_take(&t);
}

/* The ring: couplings, then lengths, then one for the characteristic
 * polynomial. */
static void set_ring(struct work *w)
{
    struct an_gauge_bosons *b = w->b;
    for (size_t g = 0; g < w->m->ngroups; g++) {
        if (w->s.first[g] == AN_NO_ROOT)
            continue;
        struct an_math t = {0};
        an_math_label(&t, "g", "", &w->m->group[g]);
        w->coupling[g] = (slong)b->nsymbols;
        an_names_add(&b->symbol, &b->nsymbols, an_math_take(&t));
    }
    w->first = (slong)b->nsymbols;
    for (size_t i = 0; i < w->p.nlengths; i++)
        an_names_add(&b->symbol, &b->nsymbols, length_name(w, i));
    fmpq_mpoly_clear(b->weak, b->ring);
    fmpq_mpoly_clear(b->z, b->ring);
    fmpq_mpoly_clear(b->rho, b->ring);
    fmpq_mpoly_clear(b->rho_below, b->ring);
    fmpq_mpoly_ctx_clear(b->ring);
    fmpq_mpoly_ctx_init(b->ring, (slong)b->nsymbols + 1, AN_MONOMIAL_ORDER);
    fmpq_mpoly_init(b->weak, b->ring);
    fmpq_mpoly_init(b->z, b->ring);
    fmpq_mpoly_init(b->rho, b->ring);
    fmpq_mpoly_init(b->rho_below, b->ring);
}

/* ---- blocks */

static size_t root_of(const size_t *block, size_t i)
{
    while (block[i] != i)
        i = block[i];
    return i;
}

static void join(size_t *block, size_t i, size_t j)
{
    size_t a = root_of(block, i), b = root_of(block, j);
    block[a < b ? b : a] = a < b ? a : b;
}

/* Does the generator belong to the neutral block whatever it mixes with? */
static bool is_cartan(const struct work *w, size_t i)
{
    return w->s.v[i].root == AN_NO_ROOT;
}

/* Cartan generators that see a vev, and U(1)s, are one block. */
static void set_blocks(struct work *w)
{
    size_t n = w->s.n;
    bool *seen = an_alloc(n, sizeof *seen);
    w->block = an_alloc(n, sizeof *w->block);
    for (size_t i = 0; i < n; i++)
        w->block[i] = i;
    for (size_t i = 0; i < w->p.n; i++) {
        join(w->block, w->p.v[i].x, w->p.v[i].y);
        seen[w->p.v[i].x] = seen[w->p.v[i].y] = true;
    }
    w->neutral = n;
    for (size_t i = 0; i < n; i++)
        if (is_cartan(w, i) &&
            (seen[i] || w->m->group[w->s.v[i].group].kind == AN_U1)) {
            w->neutral = w->neutral == n ? i : w->neutral;
            join(w->block, w->neutral, i);
        }
    for (size_t i = 0; i < n; i++)
        w->block[i] = root_of(w->block, i);
    if (w->neutral < n)
        w->neutral = w->block[w->neutral];
    free(seen);
}

/* p += by g_x g_y v_s v_t. */
static void add_term(fmpq_mpoly_t p, const struct work *w,
                     const struct an_vev_product *x)
{
    const struct an_gauge_bosons *b = w->b;
    ulong *power = an_alloc(b->nsymbols + 1, sizeof *power);
    fmpq_mpoly_t term;
    fmpq_mpoly_init(term, b->ring);
    power[w->coupling[w->s.v[x->x].group]]++;
    power[w->coupling[w->s.v[x->y].group]]++;
    power[w->first + (slong)x->s]++;
    power[w->first + (slong)x->t]++;
    fmpq_mpoly_set_coeff_fmpq_ui(term, &x->by, power, b->ring);
    fmpq_mpoly_add(p, p, term, b->ring);
    fmpq_mpoly_clear(term, b->ring);
    free(power);
}

/* Bosons of one norm: their generators become those over its root. */
static void normalise(struct an_boson_block *x, const fmpq_mpoly_ctx_t ring)
{
    fmpq_t norm;
    bool same = x->n > 0;
    for (size_t i = 1; i < x->n; i++)
        same = same && fmpq_equal(x->norm + i, x->norm);
    if (!same)
        return;
    fmpq_init(norm);
    fmpq_set(norm, x->norm);
    for (size_t i = 0; i < x->n * x->n; i++)
        fmpq_mpoly_scalar_div_fmpq(x->entry[i], x->entry[i], norm, ring);
    for (size_t i = 0; i < x->n; i++)
        fmpq_one(x->norm + i);
    fmpq_clear(norm);
}

/* x := the block of the n generators list[]. */
static void set_block(struct an_boson_block *x, const struct work *w,
                      const size_t *list, size_t n)
{
    size_t *at = an_alloc(w->s.n, sizeof *at);
    x->n = n;
    x->states = 1;
    x->basis = an_alloc(n, sizeof *x->basis);
    x->norm = _fmpq_vec_init((slong)n);
    x->entry = an_alloc(n * n, sizeof *x->entry);
    for (size_t i = 0; i < n * n; i++)
        fmpq_mpoly_init(x->entry[i], w->b->ring);
    for (size_t i = 0; i < n; i++) {
        x->basis[i] = an_gauge_generator_name(&w->s, list[i]);
        fmpq_set(x->norm + i, &w->s.v[list[i]].norm);
        at[list[i]] = i + 1;
    }
    for (size_t i = 0; i < w->p.n; i++) {
        const struct an_vev_product *q = &w->p.v[i];
        size_t r = at[q->x], c = at[q->y];
        if (r == 0 || c == 0)
            continue;
        add_term(x->entry[(r - 1) * n + c - 1], w, q);
        if (r != c)
            fmpq_mpoly_set(x->entry[(c - 1) * n + r - 1],
                           x->entry[(r - 1) * n + c - 1], w->b->ring);
    }
    normalise(x, w->b->ring);
    free(at);
}

/* list[] := the generators of a block, ordered as they come; returns how many.
 */
static size_t list_block(size_t *list, const struct work *w, size_t block)
{
    size_t n = 0;
    for (size_t i = 0; i < w->s.n; i++)
        if (w->block[i] == block)
            list[n++] = i;
    return n;
}

/* Of root vectors first, Cartan generators after them: the other way round for
 * readers. */
static void cartan_first(size_t *list, const struct work *w, size_t n)
{
    for (size_t i = 1; i < n; i++)
        for (size_t k = i;
             k > 0 && is_cartan(w, list[k]) && !is_cartan(w, list[k - 1]);
             k--) {
            size_t x = list[k];
            list[k] = list[k - 1];
            list[k - 1] = x;
        }
}

/* Is a block of roots like one that is there, another component of its
 * multiplet? */
static bool is_known(struct work *w, const struct an_boson_block *x,
                     const fmpq_mpoly_t p)
{
    struct an_gauge_bosons *b = w->b;
    for (size_t i = 0; i < b->ncharged; i++) {
        struct an_boson_block *y = &b->charged[i];
        if (x->n != y->n || x->real != y->real ||
            !fmpq_equal(x->charge, y->charge) ||
            fmpq_mpoly_is_zero(p, b->ring) ||
            !fmpq_mpoly_equal(p, &w->characteristic[i], b->ring))
            continue;
        y->states++;
        return true;
    }
    return false;
}

static void add_charged(struct work *w, const size_t *list, size_t n)
{
    struct an_gauge_bosons *b = w->b;
    struct an_boson_block x = {0};
    fmpq_mpoly_struct p;
    size_t opposite = an_gauge_generator_opposite(&w->s, list[0]);
    fmpq_init(x.charge);
    fmpq_mpoly_init(&p, b->ring);
    set_block(&x, w, list, n);
    x.real = w->block[opposite] == w->block[list[0]];
    an_gauge_generator_charge(x.charge, &w->s, list[0]);
    an_boson_block_solve(&x, &p, (slong)b->nsymbols, b->ring);
    b->dimension += x.nmassless * (x.real ? 1 : 2);
    if (x.nmassless == n || is_known(w, &x, &p)) {
        block_clear(&x, b->ring);
        fmpq_mpoly_clear(&p, b->ring);
        return;
    }
    b->charged[b->ncharged] = x;
    w->characteristic[b->ncharged++] = p;
}

/* Blocks of roots: of two opposite ones that with the first root of positive
 * charge, or of positive height. */
static void set_charged(struct work *w)
{
    size_t *list = an_alloc(w->s.n, sizeof *list);
    fmpq_t q;
    fmpq_init(q);
    w->b->charged = an_alloc(w->s.n, sizeof *w->b->charged);
    w->characteristic = an_alloc(w->s.n, sizeof *w->characteristic);
    for (size_t i = 0; i < w->s.n; i++) {
        if (w->block[i] != i)
            continue;
        size_t n = list_block(list, w, i);
        bool roots = true;
        for (size_t k = 0; k < n; k++)
            roots = roots && !is_cartan(w, list[k]);
        if (!roots)
            continue;
        size_t opposite = w->block[an_gauge_generator_opposite(&w->s, i)];
        an_gauge_generator_charge(q, &w->s, i);
        if (fmpq_sgn(q) > 0 || (fmpq_is_zero(q) && i <= opposite))
            add_charged(w, list, n);
    }
    fmpq_clear(q);
    free(list);
}

/* ---- neutral ones */

/* "T3[SU2L]/g[SU2L] + Y/g[Y]": c_a T_a unbroken is the boson c_a / g_a. */
static char *massless_text(const struct work *w, const struct an_combination *c,
                           const size_t *list, size_t n)
{
    struct an_math t = {0};
    fmpq_t size;
    fmpq_init(size);
    for (size_t at = 0; at < n; at++) {
        size_t i = 0, k = list[at];
        while (i < c->n && c->vector[i] != at)
            i++;
        if (i == c->n)
            continue;
        an_math_sign(size, &t, c->by + i);
        if (!fmpq_is_one(size)) {
            an_math_number(&t, size);
            an_math_add(&t, " ", "\\,");
        }
        an_gauge_generator_write(&t, &w->s, k, AN_LATEX_BRACKETS);
        an_math_add(&t, "/", NULL);
        an_math_label(&t, "g", "", &w->m->group[w->s.v[k].group]);
    }
    fmpq_clear(size);
    return an_math_take(&t);
}

/* The unbroken combinations of n Cartan generators. */
static void find_massless(struct work *w, const size_t *list, size_t n)
{
    struct an_vev_action x;
    struct an_homogeneous s;
    struct an_kernel k;
    fmpq_t y;
    fmpq_init(y);
    an_vev_action_init(&x, w->m, w->d, w->s.first);
    an_homogeneous_init(&s, n);
    an_kernel_init(&k);
    for (size_t i = 0; i < x.moved.n; i++) {
        const struct an_vev_entry *e = &x.moved.v[i];
        const struct an_gauge_generator *g = &w->s.v[e->column];
        for (size_t c = 0; c < n; c++) {
            const struct an_gauge_generator *h = &w->s.v[list[c]];
            if (g->root != AN_NO_ROOT || h->root != AN_NO_ROOT ||
                g->group != h->group)
                continue;
            const fmpq *cartan = w->s.cartan[g->group];
            slong rank = an_group_rank(&w->m->group[g->group]);
            fmpq_set(y, &e->by);
            if (cartan)
                fmpq_mul(y, y, cartan + (slong)h->cartan * rank + g->cartan);
            an_homogeneous_add(&s, e->row * x.nsymbols + e->symbol, c, y);
        }
    }
    an_kernel_set(&k, &s);
    for (size_t i = 0; i < k.n; i++)
        an_names_add(&w->b->massless, &w->b->nmassless,
                     massless_text(w, &k.v[i], list, n));
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    an_vev_action_clear(&x);
    fmpq_clear(y);
}

static void set_neutral(struct work *w)
{
    struct an_gauge_bosons *b = w->b;
    size_t *list = an_alloc(w->s.n, sizeof *list);
    size_t n = list_block(list, w, w->neutral), cartan = 0, all = 0;
    fmpq_mpoly_t p;
    fmpq_mpoly_init(p, b->ring);
    for (size_t i = 0; i < w->s.n; i++)
        all += is_cartan(w, i);
    cartan_first(list, w, n);
    while (cartan < n && is_cartan(w, list[cartan]))
        cartan++;
    set_block(&b->neutral, w, list, n);
    an_boson_block_solve(&b->neutral, p, (slong)b->nsymbols, b->ring);
    b->dimension += b->neutral.nmassless + all - cartan;
    find_massless(w, list, cartan);
    an_gauge_bosons_weak(b, &w->s, list);
    fmpq_mpoly_clear(p, b->ring);
    free(list);
}

/* Was the matrix of a vev replaced by one that need not have its ratios? All
 * that are not zero equal says that they were. */
static bool is_replaced(const struct an_vev *v)
{
    const fmpq *one = NULL;
    if (v->replaced)
        return true;
    if (v->form == AN_VEV_DIAGONAL)
        return v->rows > 1;
    for (size_t i = 0; i < v->ncanonical; i++) {
        const fmpq *x = &v->canonical[i];
        if (fmpq_is_zero(x))
            continue;
        if (one && !fmpq_equal(one, x))
            return true;
        one = x;
    }
    return false;
}

/* Why lengths of vevs are not what the file says, or NULL. */
static char *not_known(const struct an_model *m, const struct an_vacuum *p,
                       struct an_directions *d)
{
    char *why = NULL;
    if (an_model_has_unknown_charges(m))
        return an_strdup("charges are unknown");
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].split)
            return an_strdup("charges depend on free parameters");
    for (size_t i = 0; i < p->nvevs; i++)
        if (is_replaced(&p->vev[i]))
            return an_strdup("a matrix with the same multiplicities stands "
                             "for that of a vev");
    if (!an_directions_set(d, m, p, &why))
        return why;
    return d->turned ? an_strdup("vevs were turned by the complexified torus")
                     : NULL;
}

void an_gauge_bosons_find(struct an_gauge_bosons *b, const struct an_model *m,
                          const struct an_vacuum *p)
{
    struct an_directions d;
    an_gauge_bosons_clear(b);
    an_directions_init(&d);
    b->why = not_known(m, p, &d);
    if (!b->why) {
        struct work w = {.b = b, .m = m, .d = &d};
        an_gauge_generators_init(&w.s, m, &d);
        an_vev_products_init(&w.p, &w.s, &d);
        b->why = w.p.why;
        w.p.why = NULL;
        w.coupling = an_alloc(m->ngroups, sizeof *w.coupling);
        if (!b->why) {
            set_ring(&w);
            set_blocks(&w);
            set_charged(&w);
            set_neutral(&w);
        }
        for (size_t i = 0; i < b->ncharged; i++)
            fmpq_mpoly_clear(&w.characteristic[i], b->ring);
        free(w.characteristic);
        free(w.block);
        free(w.coupling);
        an_vev_products_clear(&w.p);
        an_gauge_generators_clear(&w.s);
    }
    an_directions_clear(&d);
}
