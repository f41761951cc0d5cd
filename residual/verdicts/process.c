/* process.c - proton decay, n-nbar, neutrinoless double and quadruple beta.
 *
 * A process is allowed to all orders exactly when the class of its operator
 * vanishes, or, for the proton, lies in the group of what it may end in:
 * leptons, mesons of u, d, s, fields marked light and massless fermions. Quarks
 * of either chirality count, since QCD breaks chiral symmetry.
 */

#include "residual/verdicts/process.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "theory/colour.h"
#include "theory/model.h"
#include "residual/question.h"
#include "residual/vacuum/absorbed.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/exchange.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/species.h"
#include "residual/witness/operator.h"
#include "residual/witness/product.h"
#include "residual/witness/witness.h"

const char *an_process_key(enum an_process_name process)
{
    static const char *const key[AN_NPROCESSES] = {
        [AN_PROTON_DECAY] = "proton_decay",
        [AN_NEUTRON_ANTINEUTRON] = "neutron_antineutron",
        [AN_DOUBLE_BETA] = "neutrinoless_double_beta",
        [AN_QUADRUPLE_BETA] = "neutrinoless_quadruple_beta",
    };
    return key[process];
}

/* list := every component of the visible fermions, coloured or not. */
static void visible_fermions(struct an_product *list,
                             const struct an_charges *L, bool coloured)
{
    const struct an_model *m = L->m;
    for (size_t f = 0; f < m->nfields; f++) {
        const struct an_field_charges *d = &L->field[f];
        if (!an_field_has_fermion(&m->field[f]) ||
            !an_half_is_visible(L, f, true))
            continue;
        for (size_t w = 0; w < d->component.n; w++) {
            const int *labels = d->component.labels + w * d->component.rank;
            if (!an_component_visible(m, &m->field[f], labels) ||
                an_component_coloured(m, labels) != coloured)
                continue;
            for (size_t b = 0; b < d->nblocks; b++)
                an_product_add(list,
                               (struct an_item){.field = f,
                                                .generation = d->block[b].first,
                                                .labels = labels,
                                                .fermion = true,
                                                .power = 1});
        }
    }
}

static void add_leptons(struct an_light_states *l, const struct an_charges *L)
{
    struct an_product all = {0};
    visible_fermions(&all, L, false);
    for (size_t i = 0; i < all.n; i++)
        an_light_add(l, all.v[i]);
    an_product_clear(&all);
}

/* ---- quarks */

static struct an_item as_item(const struct an_particle *p)
{
    return (struct an_item){.field = p->field,
                            .generation = p->generation,
                            .labels = p->labels,
                            .fermion = true,
                            .power = p->conjugate ? -1 : 1};
}

/* label (colour's rank) := the highest weight of the smallest colour multiplet
 * that holds the item, or its conjugate. */
static void colour_of(int *label, const struct an_model *m,
                      const struct an_item *t, bool conjugate)
{
    int *mu = an_alloc(m->total_rank, sizeof *mu);
    for (size_t k = 0; k < m->total_rank; k++)
        mu[k] = conjugate ? -t->labels[k] : t->labels[k];
    an_colour_highest(label, m, mu);
    free(mu);
}

/* list := the visible quarks of the colour and the charge of q, of either
 * chirality, q among them. */
static void find_quarks(struct an_product *list, const struct an_charges *L,
                        const struct an_item *q)
{
    const struct an_model *m = L->m;
    size_t rank = (size_t)m->colour.rank;
    int *wanted = an_alloc(2 * rank, sizeof *wanted), *colour = wanted + rank;
    struct an_product all = {0};
    fmpq_t charge, own;
    fmpq_init(charge);
    fmpq_init(own);
    an_component_charge(charge, m, &m->field[q->field], q->generation,
                        q->labels);
    if (q->power < 0)
        fmpq_neg(charge, charge);
    colour_of(wanted, m, q, q->power < 0);
    visible_fermions(&all, L, true);
    for (size_t i = 0; i < all.n; i++) {
        struct an_item t = all.v[i];
        an_component_charge(own, m, &m->field[t.field], t.generation, t.labels);
        fmpq_neg(own, own);
        for (t.power = -1; t.power <= 1; t.power += 2) {
            if (fmpq_equal(own, charge)) {
                colour_of(colour, m, &t, t.power < 0);
                if (memcmp(colour, wanted, rank * sizeof *wanted) == 0)
                    an_product_add(list, t);
            }
            fmpq_neg(own, own);
        }
    }
    an_product_clear(&all);
    fmpq_clear(charge);
    fmpq_clear(own);
    free(wanted);
}

static bool is_same_class(const struct an_charges *L, struct an_item a,
                          struct an_item b)
{
    struct an_item both[2] = {a, b};
    struct an_product p = {.v = both, .n = 2};
    if (a.field == b.field && a.labels == b.labels && a.power == b.power &&
        a.generation == b.generation)
        return true;
    fmpz *x = _fmpz_vec_init(L->n);
    both[1].power = -b.power;
    an_product_vector(x, L, &p);
    bool same = an_charges_class_is_zero(&L->C, x);
    _fmpz_vec_clear(x, L->n);
    return same;
}

static bool is_right(const struct an_charges *L, const struct an_item *t)
{
    return (L->m->field[t->field].type == AN_RIGHT) != (t->power < 0);
}

static bool is_dirac(const struct an_charges *L, const struct an_item *t)
{
    return L->m->field[t->field].type == AN_DIRAC;
}

/* Is there a quark of the other chirality (of the same, `other` false) in q's
 * class? */
static bool has_partner(const struct an_charges *L,
                        const struct an_product *all, const struct an_item *q,
                        bool other)
{
    for (size_t i = 0; i < all->n; i++)
        if ((is_dirac(L, &all->v[i]) ||
             (is_right(L, &all->v[i]) != is_right(L, q)) == other) &&
            is_same_class(L, all->v[i], *q))
            return true;
    return false;
}

/* The condensate of QCD turns q into the quark of the other chirality, one of
 * all that have q's charge: nothing new where a mass term does so. Else the
 * first one that has no mass either, or the first of all. */
static void add_condensate(struct an_light_states *l,
                           const struct an_charges *L,
                           const struct an_product *all,
                           const struct an_item *q)
{
    const struct an_item *partner = NULL;
    bool massive = has_partner(L, all, q, true);
    for (size_t i = 0; i < all->n && !massive; i++) {
        if (is_right(L, &all->v[i]) == is_right(L, q))
            continue;
        bool free_one = !has_partner(L, all, &all->v[i], true);
        if (!partner || free_one)
            partner = &all->v[i];
        if (free_one)
            break;
    }
    if (partner)
        an_light_add_difference(l, *partner, *q);
}

static void add_meson(struct an_light_states *l, struct an_item a,
                      struct an_item b)
{
    an_light_add_difference(l, a, b);
    l->v[l->n - 1].meson = true;
}

/* *t := the second generation of a field that holds all visible quarks of one
 * chirality and d's charge, and with d itself as its first: families are in
 * order there. */
static bool find_ordered(struct an_item *t, const struct an_charges *L,
                         const struct an_product *all, const struct an_item *d)
{
    for (size_t i = 0; i < all->n; i++) {
        *t = all->v[i];
        bool whole = L->m->field[t->field].generations > 1;
        for (size_t k = 0; k < all->n && whole; k++)
            whole = all->v[k].field == t->field ||
                    (!is_dirac(L, t) && !is_dirac(L, &all->v[k]) &&
                     is_right(L, &all->v[k]) != is_right(L, t));
        t->generation = 0;
        if (!whole || !is_same_class(L, *t, *d))
            continue;
        const struct an_field_charges *f = &L->field[t->field];
        t->generation = L->blocks.v[f->block_of[1]].first;
        return true;
    }
    return false;
}

/* list := what may be the strange quark: the second generation where the file
 * tells which it is, else every other quark of d's charge (`all` of them) and
 * chirality, one of each class. The heavier ones are in no final state. */
static void find_strange(struct an_product *list, const struct an_charges *L,
                         const struct an_product *all, const struct an_item *d)
{
    struct an_item ordered;
    const struct an_particle *second = &L->m->quarks.down[1];
    bool told = second->labels || find_ordered(&ordered, L, all, d);
    if (told)
        an_product_add(list, second->labels ? as_item(second) : ordered);
    for (size_t i = 0; i < all->n && !told; i++) {
        const struct an_item *t = &all->v[i];
        bool known = t->field == d->field && is_same_class(L, *t, *d);
        for (size_t k = 0; k < list->n && !known; k++)
            known = is_same_class(L, *t, list->v[k]);
        if (!known && (is_dirac(L, t) || is_right(L, t) == is_right(L, d)))
            an_product_add(list, *t);
    }
}

/* Mesons with the strange quark: one that the file names may have another
 * colour than d. */
static void add_strange(struct an_light_states *l, const struct an_particles *p,
                        size_t strange)
{
    struct an_product named = {0};
    if (p->L->m->quarks.down[1].labels)
        find_quarks(&named, p->L, p->strange.v);
    for (size_t i = 0; i < p->strange.n; i++) {
        const struct an_item *t = &p->strange.v[i];
        if (strange != AN_EVERY_STRANGE && strange != i)
            continue;
        add_condensate(l, p->L, named.n > 0 ? &named : &p->down, t);
        if (!is_same_class(p->L, *t, p->d))
            add_meson(l, *t, p->d);
    }
    an_product_clear(&named);
}

/* ---- multiplets of unbroken global groups */

/* Is each factor's part of the representation self-conjugate, or the
 * fundamental of SU(N) or its conjugate? */
static bool is_plain(const struct an_subalgebra *h, const int *labels)
{
    bool plain = true;
    int *dual = an_alloc((size_t)h->rank, sizeof *dual);
    an_subalgebra_conjugate(dual, h, labels);
    for (int f = 0; f < h->nideals && plain; f++) {
        const struct an_ideal *a = &h->ideal[f];
        bool self = true;
        int sum = 0;
        for (int i = 0; i < a->rank; i++) {
            self = self && labels[a->node[i]] == dual[a->node[i]];
            sum += labels[a->node[i]];
        }
        int ends = labels[a->node[0]] + labels[a->node[a->rank - 1]];
        plain = self || (a->series == 'A' && sum == 1 && ends == 1);
    }
    free(dual);
    return plain;
}

/* Do the unbroken global groups turn one component into the other? */
static bool turns(const struct an_charges *L, const int *x, const int *y)
{
    size_t n = L->m->total_rank;
    int *a = an_alloc(2 * n, sizeof *a), *b = a + n, label[AN_MAX_RANK];
    bool plain = true;
    memcpy(a, x, n * sizeof *a);
    memcpy(b, y, n * sizeof *b);
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_part *part = &L->part[p];
        if (part->gauged || memcmp(x + part->first, y + part->first,
                                   (size_t)part->h.width * sizeof *x) == 0)
            continue;
        an_subalgebra_highest(a + part->first, &part->h);
        an_subalgebra_highest(b + part->first, &part->h);
        an_subalgebra_labels(label, &part->h, a + part->first);
        plain = plain && is_plain(&part->h, label);
    }
    bool turns =
        plain && (memcmp(a, b, n * sizeof *a) == 0 ||
                  (L->nparts > L->m->ngroups && an_same_class(L, a, b)));
    free(a);
    return turns;
}

/* Are there unbroken global groups, or parts of combinations? */
static bool has_turns(const struct an_charges *L)
{
    bool has = L->nparts > L->m->ngroups;
    for (size_t p = 0; p < L->nparts && !has; p++)
        has = !L->part[p].gauged && L->part[p].h.rank > 0;
    return has;
}

/* A multiplet of an unbroken global group is one particle: every component of
 * it will do. The processes hold even powers of each particle, or of it and its
 * conjugate, so that a product of these multiplets whose class vanishes has a
 * singlet: pairs of self-conjugate ones, N-fold ones of fundamentals. */
static void add_multiplet(struct an_light_states *l, const struct an_charges *L,
                          const struct an_item *t)
{
    const struct an_components *c = &L->field[t->field].component;
    for (size_t w = 0; w < c->n && has_turns(L); w++) {
        struct an_item other = *t;
        other.labels = c->labels + w * c->rank;
        if (turns(L, t->labels, other.labels) && !is_same_class(L, other, *t))
            an_light_add_difference(l, other, *t);
    }
}

static void add_power(struct an_product *p, struct an_item t, long power)
{
    t.power *= power;
    an_product_add(p, t);
}

/* Leptons, mesons and light or massless new fields: what protons may end in. */
static void add_final_states(struct an_light_states *l,
                             const struct an_particles *p,
                             const struct an_fermions *s, size_t strange)
{
    add_leptons(l, p->L);
    add_meson(l, p->u, p->d);
    add_strange(l, p, strange);
    an_light_new_states(l, p->L, s);
}

void an_particles_init(struct an_particles *p, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    struct an_product up = {0};
    *p = (struct an_particles){.L = L,
                               .quarks = m->quarks.up[0].labels,
                               .leptons = m->leptons.down[0].labels};
    if (!p->quarks)
        return;
    p->u = as_item(&m->quarks.up[0]);
    p->d = as_item(&m->quarks.down[0]);
    p->e = as_item(&m->leptons.down[0]);
    find_quarks(&up, L, &p->u);
    find_quarks(&p->down, L, &p->d);
    find_strange(&p->strange, L, &p->down, &p->d);
    add_condensate(&p->same, L, &up, &p->u);
    add_condensate(&p->same, L, &p->down, &p->d);
    add_multiplet(&p->same, L, &p->u);
    add_multiplet(&p->same, L, &p->d);
    an_product_clear(&up);
}

void an_particles_clear(struct an_particles *p)
{
    an_product_clear(&p->down);
    an_product_clear(&p->strange);
    an_light_clear(&p->same);
}

bool an_process_parts(struct an_product *what, struct an_light_states *l,
                      const struct an_particles *p, const struct an_fermions *s,
                      enum an_process_name process, size_t strange)
{
    bool needs_leptons = process != AN_NEUTRON_ANTINEUTRON;
    long n = process == AN_QUADRUPLE_BETA ? 2 : 1;
    if (!p->quarks || (needs_leptons && !p->leptons))
        return false;
    an_light_add_all(l, &p->same);
    if (needs_leptons)
        add_multiplet(l, p->L, &p->e);
    switch (process) {
    case AN_PROTON_DECAY:
        add_power(what, p->u, 2);
        add_power(what, p->d, 1);
        add_final_states(l, p, s, strange);
        break;
    case AN_NEUTRON_ANTINEUTRON:
        add_power(what, p->u, 2);
        add_power(what, p->d, 4);
        break;
    case AN_DOUBLE_BETA:
    case AN_QUADRUPLE_BETA: /* both decays at once */
        add_power(what, p->u, 2 * n);
        add_power(what, p->d, -2 * n);
        add_power(what, p->e, 2 * n);
        break;
    case AN_NPROCESSES:
        return false;
    }
    return true;
}

static bool is_allowed(const struct an_particles *p,
                       const struct an_fermions *s, size_t strange)
{
    struct an_light_states l = {0};
    struct an_product what = {0};
    bool allowed =
        an_process_parts(&what, &l, p, s, AN_PROTON_DECAY, strange) &&
        an_is_absorbed(p->L, &l, &what);
    an_light_clear(&l);
    an_product_clear(&what);
    return allowed;
}

/* *strange := an answer to which quark is the strange one that stands for all,
 * or all at once where the proton is stable with all; false when proton decay
 * depends on it. */
static bool find_answer(size_t *strange, const struct an_particles *p,
                        const struct an_fermions *s)
{
    size_t n = p->strange.n, allowed = 0;
    *strange = 0;
    for (size_t k = 0; k < n && n > 1; k++)
        allowed += is_allowed(p, s, k);
    if (n > 1 && allowed == 0 && !is_allowed(p, s, AN_EVERY_STRANGE))
        *strange = AN_EVERY_STRANGE;
    return n <= 1 || allowed == 0 || allowed == n;
}

/* Forbidden, with the symmetry that says so, or allowed, with an operator. */
static void decide(struct an_process *x, const struct an_charges *L,
                   const struct an_light_states *l,
                   const struct an_product *what)
{
    x->allowed = an_is_absorbed(L, l, what);
    if (x->allowed)
        an_witness_operator(&x->witness, L, what, l);
    else
        an_witness_symmetry(&x->witness, L, l, what);
}

static void find_process(struct an_process *x, const struct an_particles *p,
                         const struct an_fermions *s,
                         enum an_process_name process)
{
    const struct an_charges *L = p->L;
    struct an_light_states l = {0};
    struct an_product what = {0};
    size_t strange = 0;
    bool known = process != AN_PROTON_DECAY || find_answer(&strange, p, s);
    x->asked = an_process_parts(&what, &l, p, s, process, strange);
    x->undecided = x->strange = x->asked && !known;
    if (x->asked && known)
        decide(x, L, l.n > 0 ? &l : NULL, &what);
    x->exchange = process == AN_PROTON_DECAY && x->allowed &&
                  an_bosons_break_baryon_number(L);
    an_light_clear(&l);
    an_product_clear(&what);
}

void an_processes_find(struct an_process *x, const struct an_charges *L,
                       const struct an_fermions *s, unsigned asked)
{
    struct an_particles p;
    if (!(asked & AN_ASK_PROCESSES))
        return;
    an_particles_init(&p, L);
    for (int i = 0; i < AN_NPROCESSES; i++)
        if (asked & AN_ASK_PROCESS << i)
            find_process(&x[i], &p, s, (enum an_process_name)i);
    an_particles_clear(&p);
}
