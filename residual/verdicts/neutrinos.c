/* neutrinos.c - Dirac, Majorana or massless.
 *
 * A class c with 2c = 0 admits a Majorana mass; otherwise masses connect c with
 * -c, and the larger of the two keeps n_c - n_-c massless states to all orders.
 * Heavy vector-like states pair first, so the light, active ones are the ones
 * left over.
 */

#include "residual/verdicts/neutrinos.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/build/active.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"
#include "residual/vacuum/group.h"
#include "residual/verdicts/massless.h"
#include "residual/verdicts/species.h"
#include "residual/witness/operator.h"
#include "residual/witness/product.h"
#include "residual/witness/witness.h"

static long smaller(long a, long b)
{
    return a < b ? a : b;
}

/* value := f . x for a functional on true charges and a scaled vector. */
static void apply_true(fmpq_t value, const fmpq *f, const struct an_charges *L,
                       const fmpz *x)
{
    fmpq_t term;
    fmpq_init(term);
    fmpq_zero(value);
    for (slong k = 0; k < L->n; k++) {
        fmpq_mul_fmpz(term, f + k, x + k);
        fmpq_div_fmpz(term, term, &L->scale[k]);
        fmpq_add(value, value, term);
    }
    fmpq_clear(term);
}

/* The pair of classes {c, -c} to which species i belongs, i first. */
static void add_class(struct an_neutrinos *x, const struct an_charges *L,
                      const struct an_fermions *s, size_t i,
                      const struct an_residual *r)
{
    const struct an_fermion_species *a = &s->v[i];
    struct an_neutral_class *c = &x->neutral[x->nneutral++];
    c->self = a->self;
    c->pseudoreal = a->pseudoreal;
    c->turns = an_functional_new((slong)r->discrete.n);
    c->charge = an_functional_new((slong)r->ndirections);
    for (size_t k = 0; k < r->discrete.n; k++) {
        apply_true(&c->turns[k], r->generator[k].functional, L, a->vector);
        an_rational_mod1(&c->turns[k], &c->turns[k]);
    }
    for (size_t k = 0; k < r->ndirections; k++)
        apply_true(&c->charge[k], r->direction[k].functional, L, a->vector);
    c->multiplets = a->multiplets;
    c->states = a->multiplets * a->dimension;
    c->active = a->active * a->dimension;
    c->massless = an_fermions_massless(s, i) * a->dimension;
    c->member = an_species_members(&c->nmembers, L, a);
    if (a->self || a->partner < 0)
        return;
    const struct an_fermion_species *b = &s->v[a->partner];
    c->partners = b->multiplets * b->dimension;
    c->massless += an_fermions_massless(s, (size_t)a->partner) * b->dimension;
    c->active_partners = b->active * b->dimension;
    c->partner = an_species_members(&c->npartners, L, b);
}

/* Of two conjugate classes the one with active states, else the larger, leads.
 */
static bool leads(const struct an_fermions *s, size_t i)
{
    const struct an_fermion_species *a = &s->v[i];
    if (a->self || a->partner < 0)
        return true;
    const struct an_fermion_species *b = &s->v[a->partner];
    if ((a->active > 0) != (b->active > 0))
        return a->active > 0;
    if (a->multiplets != b->multiplets)
        return a->multiplets > b->multiplets;
    return (slong)i < a->partner;
}

static void count(struct an_neutrinos *x, const struct an_fermions *s, size_t i)
{
    const struct an_fermion_species *a = &s->v[i];
    long massless = smaller(a->active, an_fermions_massless(s, i));
    long massive = a->active - massless;
    x->active += a->active * a->dimension;
    x->massless += massless * a->dimension;
    if (a->self && !a->pseudoreal)
        x->majorana += massive * a->dimension;
    else
        x->dirac += massive * a->dimension;
}

static enum an_nature nature_of(const struct an_neutrinos *x)
{
    if (x->dirac == x->active)
        return AN_DIRAC_NATURE;
    if (x->majorana == x->active)
        return AN_MAJORANA_NATURE;
    if (x->massless == x->active)
        return AN_MASSLESS_NATURE;
    return AN_MIXED_NATURE;
}

/* The species whose active states the witness is about: for a mixture one that
 * is not Majorana. */
static const struct an_fermion_species *spokesman(const struct an_fermions *s)
{
    const struct an_fermion_species *best = NULL;
    for (size_t i = 0; i < s->n; i++)
        if (s->v[i].active > 0 && (!best || (best->self && !s->v[i].self)))
            best = &s->v[i];
    return best;
}

/* mass := the component of a mass term of two multiplets in which the weights
 * under unbroken global factors add up to zero, if they are conjugate. */
static void mass_term(struct an_product *mass, const struct an_charges *L,
                      const struct an_item *a, const struct an_item *b)
{
    struct an_item other = *b;
    if (fmpz_sgn(&a->power) == fmpz_sgn(&b->power))
        other.labels = an_lowest_weight(L, b);
    an_product_clear(mass);
    an_product_add(mass, *a);
    if (other.field == a->field && other.generation == a->generation &&
        fmpz_equal(&other.power, &a->power) &&
        memcmp(other.labels, a->labels,
               L->m->total_rank * sizeof *other.labels) == 0)
        fmpz_mul_2exp(&mass->v[0].power, &a->power, 1);
    else
        an_product_add(mass, other);
}

/* A member of the species that is not active, if there is one. */
static const struct an_item *other_member(const struct an_charges *L,
                                          const struct an_fermion_species *a)
{
    for (size_t i = 0; i < a->all.n; i++) {
        const struct an_item *t = &a->all.v[i];
        if (!an_model_has_active(L->m, t->field))
            return t;
    }
    return &a->active_item;
}

static void find_witnesses(struct an_neutrinos *x, const struct an_charges *L,
                           const struct an_fermions *s)
{
    const struct an_fermion_species *a = spokesman(s);
    struct an_product mass = {0};
    const struct an_item *nu = &a->active_item, *partner = NULL;
    mass_term(&mass, L, nu, nu);
    if (a->self && !a->pseudoreal)
        an_witness_operator(&x->witness, L, &mass, NULL);
    else
        an_witness_flavour(&x->witness, L, &mass);
    if (a->self && a->pseudoreal && x->witness.type == AN_WITNESS_NONE) {
        /* nu_+ nu_- is antisymmetric; that nu_+ nu_+ is charged is shown */
        an_product_clear(&mass);
        fmpz *power = an_product_add(&mass, *nu);
        fmpz_mul_2exp(power, power, 1);
        an_witness_symmetry(&x->witness, L, NULL, &mass);
    }
    if (!a->self && a->partner >= 0)
        partner = &s->v[a->partner].item;
    if (a->self && a->pseudoreal && a->multiplets > 1)
        partner = other_member(L, a);
    if (partner) {
        mass_term(&mass, L, nu, partner);
        an_witness_operator(&x->mass_witness, L, &mass, NULL);
    }
    an_product_clear(&mass);
}

void an_neutral_classes_find(struct an_neutrinos *x, const struct an_charges *L,
                             const struct an_fermions *s,
                             const struct an_residual *r)
{
    x->neutral = an_alloc(s->n, sizeof *x->neutral);
    for (size_t i = 0; i < s->n; i++)
        if (s->v[i].neutral && s->v[i].singlet && leads(s, i))
            add_class(x, L, s, i, r);
}

void an_neutrinos_find(struct an_neutrinos *x, const struct an_charges *L,
                       const struct an_fermions *s)
{
    for (size_t i = 0; i < s->n && !x->confined; i++)
        if (s->v[i].active > 0 && !s->v[i].singlet)
            x->confined = an_fermions_feel(&s->v[i], L);
    for (size_t i = 0; i < s->n && !x->confined; i++)
        if (s->v[i].active > 0)
            count(x, s, i);
    if (x->active == 0)
        return;
    x->nature = nature_of(x);
    if (!L->bare)
        find_witnesses(x, L, s);
}

void an_neutral_classes_clear(struct an_neutrinos *x,
                              const struct an_residual *r)
{
    for (size_t i = 0; i < x->nneutral; i++) {
        an_functional_free(x->neutral[i].turns, (slong)r->discrete.n);
        an_functional_free(x->neutral[i].charge, (slong)r->ndirections);
        an_members_free(x->neutral[i].member, x->neutral[i].nmembers);
        an_members_free(x->neutral[i].partner, x->neutral[i].npartners);
    }
    free(x->neutral);
    x->neutral = NULL;
    x->nneutral = 0;
}
