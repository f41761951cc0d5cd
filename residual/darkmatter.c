/* darkmatter.c - which symmetry keeps dark matter stable, and what carries it.
 *
 * The lightest particle of nonzero class of the stability group is stable.
 * Candidates are neutral singlets among the fields, the broken gauge bosons and
 * the composites of new confining factors.
 */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "residual/candidate.h"
#include "residual/impl.h"

/* p := the first neutral singlet that is not light itself; it then decays. */
static bool would_be(struct product *p, const struct lattice *L,
                     const struct light *l)
{
    const struct an_model *m = L->m;
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t f = 0; f < m->nfields && p->n == 0; f++)
        for (size_t i = 0; i < L->field[f].npieces && p->n == 0; i++) {
            const struct piece *piece = &L->field[f].piece[i];
            struct item t = {.field = f,
                             .labels = piece->labels,
                             .fermion = an_field_has_fermion(&m->field[f]),
                             .power = 1};
            lattice_vector(x, L, f, 0, t.labels, t.fermion);
            if (piece->singlet && is_neutral(L, x) && !has_vev(L, f) &&
                !light_holds(l, &t, m->total_rank))
                product_add(p, t);
        }
    _fmpz_vec_clear(x, L->n);
    return p->n > 0;
}

static void add_light_state(struct an_dark_matter *d, const struct lattice *L,
                            const struct item *t, size_t generation)
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
                   half_is_visible(L, t->field, t->fermion),
    };
    memcpy(x->labels, t->labels, m->total_rank * sizeof *x->labels);
}

static void list_light(struct an_dark_matter *d, const struct lattice *L,
                       const struct light *l)
{
    for (size_t i = 0; i < l->n; i++) {
        const struct item *t = &l->v[i].item[0];
        if (t->field == GAUGE_BOSON)
            continue;
        const struct field_data *data = &L->field[t->field];
        size_t n = data->nblocks > 1 ? L->m->field[t->field].generations : 0;
        if (n == 0)
            add_light_state(d, L, t, 0);
        for (size_t j = 0; j < n; j++)
            if (data->block_of[j] == data->block_of[t->generation])
                add_light_state(d, L, t, j + 1);
    }
}

/* The field of a state, or behind all fields the group of a gauge boson. */
static size_t source_of(const struct lattice *L, const struct item *t)
{
    size_t i = 0;
    if (t->field != GAUGE_BOSON)
        return t->field;
    while (L->boson.v[i].labels != t->labels)
        i++;
    return L->m->nfields + L->boson.v[i].group;
}

static char *source_name(const struct lattice *L, size_t source,
                         const bool *generation)
{
    const struct an_model *m = L->m;
    struct an_text t = {0};
    if (source < m->nfields)
        return generations_name(&m->field[source], generation);
    an_text_printf(&t, "gauge %s", m->group[source - m->nfields].name);
    return an_text_take(&t);
}

/* The fields and gauge bosons of nonzero class with a charge that no product of
 * neutral candidates and light states has. */
static void name_relics(struct an_dark_matter *d, const struct stability *s,
                        const struct an_lattice *span)
{
    const struct lattice *L = s->L;
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0, end; i < s->kept.n; i = end) {
        size_t source = source_of(L, &s->kept.v[i]);
        bool is_field = source < L->m->nfields, any = false;
        bool *flag = an_alloc(is_field ? L->m->field[source].generations : 1,
                              sizeof *flag);
        for (end = i; end < s->kept.n; end++) {
            const struct product one = {.v = &s->kept.v[end], .n = 1};
            if (source_of(L, one.v) != source)
                break;
            product_vector(x, L, &one);
            make_physical(x, s, x);
            if (lattice_holds(span, x, L->n))
                continue;
            any = true;
            if (is_field)
                flag_generations(flag, L, one.v);
        }
        if (any)
            name_add(&d->relic, &d->nrelics, source_name(L, source, flag));
        free(flag);
    }
    _fmpz_vec_clear(x, L->n);
}

/* Where neutral candidates and light states do not make all of the stability
 * group, something charged or coloured is stable as well. */
static void find_relics(struct an_dark_matter *d, const struct stability *s)
{
    const struct lattice *L = s->L;
    fmpz_mat_t M;
    struct an_lattice span;
    rows_matrix(M, &s->neutrals);
    an_lattice_init(&span, L->n);
    an_lattice_span(&span, M);
    fmpz_mat_clear(M);
    for (slong i = 0; i < s->D.nfactors && !d->charged_relic; i++)
        d->charged_relic =
            !lattice_holds(&span, fmpz_mat_entry(s->D.generators, i, 0), L->n);
    if (d->charged_relic)
        name_relics(d, s, &span);
    an_lattice_clear(&span);
}

void find_dark_matter(struct an_dark_matter *d, const struct lattice *L,
                      const struct species_list *species)
{
    struct stability s;
    const struct an_model *m = L->m;
    d->asked = an_model_has_visible(m);
    if (!d->asked)
        return;
    stability_init(&s, L, species);
    factors_set(&d->group, &d->ngroup, s.D.order, s.D.nfactors);
    d->nspecies = fewest_species(&s);
    factors_set(&d->neutral_group, &d->nneutral_group, s.neutral.order,
                s.neutral.nfactors);
    if (d->ngroup > 0) {
        for (size_t i = 0; i < m->nfields; i++)
            candidates_of_field(d, &s, i);
        for (size_t g = 0; g < m->ngroups; g++)
            if (m->group[g].kind == AN_SIMPLE && m->group[g].gauged)
                candidates_of_bosons(d, &s, g);
        find_composites(d, &s);
        find_relics(d, &s);
    }
    list_light(d, L, &s.light);
    d->stable = d->ngroup > 0 && d->ncandidates > 0;
    d->exotic_charge_only = d->ngroup > 0 && d->nneutral_group == 0;
    d->no_candidate = d->ngroup > 0 && d->ncandidates == 0;
    if (s.first.n > 0)
        witness_symmetry(&d->witness, L, &s.light, &s.first);
    else if (s.kept.n > 0)
        witness_symmetry(&d->witness, L, &s.light,
                         &(struct product){.v = s.kept.v, .n = 1});
    else if (d->ngroup == 0 && would_be(&s.first, L, &s.light))
        witness_operator(&d->witness, L, &s.first, &s.light);
    stability_clear(&s);
}
