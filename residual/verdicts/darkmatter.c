/* darkmatter.c - which symmetry keeps dark matter stable, and what carries it.
 *
 * The lightest particle of nonzero class of the stability group is stable.
 * Candidates are neutral singlets among the fields, the broken gauge bosons and
 * the composites of new confining factors.
 */

#include "residual/verdicts/darkmatter.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "base/prose.h"
#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/group.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/composite.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/species.h"
#include "residual/verdicts/stability.h"
#include "residual/witness/operator.h"
#include "residual/witness/product.h"
#include "residual/witness/witness.h"

/* p := the first neutral singlet of one generation that is not light itself, if
 * there is none yet. */
static void would_be_of(struct an_product *p, const struct an_charges *L,
                        const struct an_light_states *l, size_t field,
                        size_t generation)
{
    const struct an_model *m = L->m;
    const struct an_field_charges *d = &L->field[field];
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0; i < d->npieces && p->n == 0; i++) {
        struct an_item t = {.field = field,
                            .generation = generation,
                            .labels = d->piece[i].labels,
                            .fermion = an_field_has_fermion(&m->field[field]),
                            .power = 1};
        an_charges_vector(x, L, field, generation, t.labels, t.fermion);
        if (!d->piece[i].singlet || !an_is_neutral(L, x) ||
            an_light_holds(l, L, &t))
            continue;
        an_product_add(p, t);
    }
    _fmpz_vec_clear(x, L->n);
}

/* p := the first neutral singlet without a vev that is not light itself; it
 * then decays. */
static bool would_be(struct an_product *p, const struct an_charges *L,
                     const struct an_light_states *l)
{
    for (size_t f = 0; f < L->m->nfields; f++)
        for (size_t j = 0; j < L->m->field[f].generations; j++)
            if (!an_generation_has_vev(L->vacuum, f, j))
                would_be_of(p, L, l, f, j);
    return p->n > 0;
}

static void add_light_state(struct an_dark_matter *d,
                            const struct an_charges *L, const struct an_item *t,
                            size_t generation)
{
    const struct an_model *m = L->m;
    const struct an_field *f = &m->field[t->field];
    d->light =
        an_grow(d->light, &d->cap_light, d->nlight + 1, sizeof *d->light);
    struct an_light *x = &d->light[d->nlight++];
    *x = (struct an_light){
        .field = t->field,
        .generation = generation,
        .fermion = t->fermion,
        .labels = an_alloc(m->total_rank, sizeof *x->labels),
        .visible = an_component_visible(m, f, t->labels) &&
                   an_half_is_visible(L, t->field, t->fermion),
    };
    memcpy(x->labels, t->labels, m->total_rank * sizeof *x->labels);
}

static void list_light(struct an_dark_matter *d, const struct an_charges *L,
                       const struct an_light_states *l)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct an_item *t = &l->v[i].item[0];
        if (t->field == AN_GAUGE_BOSON)
            continue;
        const struct an_field_charges *data = &L->field[t->field];
        size_t n = L->m->field[t->field].generations;
        if (data->nblocks == 1 && !l->v[i].alone)
            n = 0;
        if (n == 0)
            add_light_state(d, L, t, AN_EVERY);
        for (size_t j = 0; j < n; j++)
            if (an_light_has(&l->v[i], L, j))
                add_light_state(d, L, t, j);
    }
}

/* The field of a state, or behind all fields the group of a gauge boson. */
static size_t source_of(const struct an_charges *L, const struct an_item *t)
{
    size_t i = 0;
    if (t->field != AN_GAUGE_BOSON)
        return t->field;
    while (L->boson.v[i].labels != t->labels)
        i++;
    return L->m->nfields + L->boson.v[i].group;
}

static char *source_name(const struct an_charges *L, size_t source,
                         const bool *generation)
{
    const struct an_model *m = L->m;
    struct an_text t = {0};
    if (source < m->nfields)
        return an_generations_name(&m->field[source], generation);
    an_text_printf(&t, "gauge %s", m->group[source - m->nfields].said);
    return an_text_take(&t);
}

/* The fields and gauge bosons of nonzero class with a charge that no product of
 * neutral candidates and light states has. */
static void name_relics(struct an_dark_matter *d,
                        const struct an_stability_group *s,
                        const struct an_lattice *span)
{
    const struct an_charges *L = s->L;
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0, end; i < s->kept.n; i = end) {
        size_t source = source_of(L, &s->kept.v[i]);
        bool is_field = source < L->m->nfields, any = false;
        bool *flag = an_alloc(is_field ? L->m->field[source].generations : 1,
                              sizeof *flag);
        for (end = i; end < s->kept.n; end++) {
            const struct an_product one = {.v = &s->kept.v[end], .n = 1};
            if (source_of(L, one.v) != source)
                break;
            an_product_vector(x, L, &one);
            an_make_physical(x, s, x);
            if (an_lattice_contains(NULL, span, x))
                continue;
            any = true;
            if (is_field)
                an_flag_generations(flag, L, one.v);
        }
        if (any)
            an_names_add(&d->relic, &d->nrelics, source_name(L, source, flag));
        free(flag);
    }
    _fmpz_vec_clear(x, L->n);
}

/* Where neutral candidates and light states do not make all of the stability
 * group, something charged or coloured is stable as well. */
static void find_relics(struct an_dark_matter *d,
                        const struct an_stability_group *s)
{
    const struct an_charges *L = s->L;
    struct an_lattice span;
    an_lattice_init(&span, L->n);
    an_lattice_set(&span, &s->span);
    an_lattice_add(&span, s->neutrals.v, s->neutrals.n);
    for (slong i = 0; i < s->D.nfactors && !d->charged_relic; i++)
        d->charged_relic = !an_lattice_contains(
            NULL, &span, fmpz_mat_entry(s->D.generators, i, 0));
    if (d->charged_relic)
        name_relics(d, s, &span);
    an_lattice_clear(&span);
}

/* The symmetry that protects a state which is no candidate: of as many of it as
 * light ones can make physical. */
static void find_witness(struct an_witness *w,
                         const struct an_stability_group *s,
                         const struct an_item *t)
{
    const struct an_charges *L = s->L;
    struct an_product p = {0};
    fmpz *x = _fmpz_vec_init(L->n);
    fmpz_t order;
    fmpz_init(order);
    fmpz *power = an_product_add(&p, *t);
    an_product_vector(x, L, &p);
    an_physical_order(order, s, x);
    fmpz_mul(power, power, order);
    an_witness_symmetry(w, L, &s->light, &p);
    fmpz_clear(order);
    _fmpz_vec_clear(x, L->n);
    an_product_clear(&p);
}

void an_dark_matter_find(struct an_dark_matter *d, const struct an_charges *L,
                         const struct an_fermions *species,
                         const struct an_light_states *more)
{
    struct an_stability_group s;
    const struct an_model *m = L->m;
    d->asked = an_model_has_visible(m);
    if (!d->asked)
        return;
    an_stability_init(&s, L, species, more);
    an_orders_set(&d->group, s.D.order, s.D.nfactors);
    d->nspecies = an_fewest_species(&s);
    an_orders_set(&d->neutral_group, s.neutral.order, s.neutral.nfactors);
    if (d->group.n > 0) {
        for (size_t i = 0; i < m->nfields; i++)
            an_candidates_of_field(d, &s, i);
        for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);)
            an_candidates_of_bosons(d, &s, g);
        an_composites_find(d, &s);
        find_relics(d, &s);
    }
    list_light(d, L, &s.light);
    d->stable = d->group.n > 0 && d->ncandidates > 0;
    d->exotic_charge_only = d->group.n > 0 && d->neutral_group.n == 0;
    d->no_candidate = d->group.n > 0 && d->ncandidates == 0;
    if (s.first.n > 0)
        an_witness_symmetry(&d->witness, L, &s.light, &s.first);
    else if (s.kept.n > 0)
        find_witness(&d->witness, &s, &s.kept.v[0]);
    else if (d->group.n == 0 && would_be(&s.first, L, &s.light))
        an_witness_operator(&d->witness, L, &s.first, &s.light);
    an_stability_clear(&s);
}
