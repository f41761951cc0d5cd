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
#include "residual/impl.h"

/* Do all weights of the field's representation have one class modulo V? They do
 * when the roots of the groups that move it are light. */
static bool one_class(const struct stability *s, size_t field)
{
    const struct lattice *L = s->L;
    const struct an_model *m = L->m;
    fmpz_mat_t x;
    bool same = true;
    for (size_t g = 0; g < m->ngroups; g++) {
        int r = m->group[g].kind == AN_SIMPLE ? m->group[g].lie.rank : 0;
        bool moves = false;
        for (int i = 0; i < r; i++)
            moves = moves || m->field[field].group[g].labels[i] != 0;
        for (int i = 0; i < r && moves && same; i++) {
            fmpz_mat_init(x, 1, L->n);
            for (int k = 0; k < r; k++)
                fmpz_set_si(fmpz_mat_entry(x, 0, (slong)m->coordinate[g] + k),
                            m->group[g].lie.cartan[i * r + k]);
            same = an_lattice_contains(NULL, &s->absorbed, x);
            fmpz_mat_clear(x);
        }
    }
    return same;
}

static bool field_is_protected(struct stability *s, size_t field, bool fermion)
{
    const struct lattice *L = s->L;
    const struct field_data *d = &L->field[field];
    fmpz *x = _fmpz_vec_init(L->n);
    size_t weights = one_class(s, field) ? 1 : d->component.n;
    bool found = false;
    for (size_t w = 0; w < weights && !found; w++)
        for (size_t b = 0; b < d->nblocks && !found; b++) {
            struct item t = {.field = field,
                             .generation = d->block[b].first,
                             .labels =
                                 d->component.labels + w * d->component.rank,
                             .fermion = fermion,
                             .power = 1};
            lattice_vector(x, L, field, t.generation, t.labels, fermion);
            found = is_protected(s, x);
            if (found && s->relic.n == 0)
                product_add(&s->relic, t);
        }
    _fmpz_vec_clear(x, L->n);
    return found;
}

/* A neutral singlet of nonzero class among the field's pieces. */
static bool field_is_candidate(struct stability *s, size_t field, bool fermion)
{
    const struct lattice *L = s->L;
    const struct field_data *d = &L->field[field];
    fmpz *x = _fmpz_vec_init(L->n);
    bool found = false;
    for (size_t i = 0; i < d->npieces && !found; i++)
        for (size_t b = 0; b < d->nblocks && !found; b++) {
            if (!d->piece[i].singlet)
                continue;
            struct item t = {.field = field,
                             .generation = d->block[b].first,
                             .labels = d->piece[i].labels,
                             .fermion = fermion,
                             .power = 1};
            lattice_vector(x, L, field, t.generation, t.labels, fermion);
            found = is_neutral(L, x) && !lattice_class_is_zero(&s->D, x, L->n);
            if (found && s->first.n == 0)
                product_add(&s->first, t);
        }
    _fmpz_vec_clear(x, L->n);
    return found;
}

void name_add(char ***v, size_t *n, char *name)
{
    size_t cap = *n;
    *v = an_grow(*v, &cap, *n + 1, sizeof **v);
    (*v)[(*n)++] = name;
}

static void find_fields(struct an_dark_matter *d, struct stability *s)
{
    const struct an_model *m = s->L->m;
    for (size_t i = 0; i < m->nfields; i++) {
        bool kept = false, candidate = false;
        for (int fermion = 0; fermion < 2; fermion++) {
            if (!(fermion ? an_field_has_fermion(&m->field[i])
                          : an_field_has_boson(&m->field[i])))
                continue;
            if (field_is_protected(s, i, fermion)) {
                kept = true;
                candidate |= field_is_candidate(s, i, fermion);
            }
        }
        if (kept)
            name_add(&d->protected_name, &d->nprotected,
                     an_strdup(m->field[i].name));
        if (candidate)
            name_add(&d->candidate, &d->ncandidates,
                     an_strdup(m->field[i].name));
    }
}

/* One factor's broken gauge bosons. labels: total_rank scratch. */
static void find_bosons_of(struct an_dark_matter *d, struct stability *s,
                           size_t g, int *labels)
{
    const struct lattice *L = s->L;
    const struct an_model *m = L->m;
    const struct an_lie *lie = &m->group[g].lie;
    size_t r = (size_t)lie->rank;
    struct an_weights w;
    struct an_branching b;
    an_weights_init(&w);
    an_branching_init(&b);
    if (an_rep_weights(&w, lie, lie->positive + (lie->npositive - 1) * r))
        an_branch(&b, &L->h[g], &w);
    bool kept = false, candidate = false;
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0; i < b.n; i++) {
        _fmpz_vec_zero(x, L->n);
        memset(labels, 0, m->total_rank * sizeof *labels);
        memcpy(labels + m->first_label[g], b.highest + i * r,
               r * sizeof *labels);
        for (size_t k = 0; k < r; k++)
            fmpz_set_si(x + m->coordinate[g] + k, b.highest[i * r + k]);
        if (!is_protected(s, x))
            continue;
        kept = true;
        if (!an_subalgebra_neutral(&L->h[g], b.highest + i * r) ||
            !is_neutral(L, x) || candidate)
            continue;
        candidate = true;
        if (s->first.n == 0)
            product_add(&s->first, (struct item){.field = GAUGE_BOSON,
                                                 .labels = labels,
                                                 .power = 1});
    }
    struct an_text t = {0};
    an_text_printf(&t, "gauge %s", m->group[g].name);
    if (kept)
        name_add(&d->protected_name, &d->nprotected,
                 an_strdup(an_text_string(&t)));
    if (candidate)
        name_add(&d->candidate, &d->ncandidates, an_strdup(an_text_string(&t)));
    an_text_clear(&t);
    _fmpz_vec_clear(x, L->n);
    an_weights_clear(&w);
    an_branching_clear(&b);
}

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
        const struct field_data *data = &L->field[t->field];
        size_t n = data->nblocks > 1 ? L->m->field[t->field].generations : 0;
        if (n == 0)
            add_light_state(d, L, t, 0);
        for (size_t j = 0; j < n; j++)
            if (data->block_of[j] == data->block_of[t->generation])
                add_light_state(d, L, t, j + 1);
    }
}

void find_dark_matter(struct an_dark_matter *d, const struct lattice *L,
                      const struct species_list *species)
{
    struct stability s;
    const struct an_model *m = L->m;
    int *labels =
        an_alloc((m->ngroups + 1) * (m->total_rank + 1), sizeof *labels);
    stability_init(&s, L, species);
    factors_set(&d->group, &d->ngroup, s.D.order, s.D.nfactors);
    factors_set(&d->neutral_group, &d->nneutral_group, s.neutral.order,
                s.neutral.nfactors);
    if (d->ngroup > 0) {
        find_fields(d, &s);
        for (size_t g = 0; g < m->ngroups; g++)
            if (m->group[g].kind == AN_SIMPLE && m->group[g].gauged &&
                !L->h[g].whole)
                find_bosons_of(d, &s, g, labels + g * m->total_rank);
        find_composites(d, &s);
    }
    list_light(d, L, &s.light);
    d->stable = d->ngroup > 0 && d->ncandidates > 0;
    d->exotic_charge_only = d->ngroup > 0 && d->nneutral_group == 0;
    d->no_candidate = d->ngroup > 0 && d->ncandidates == 0;
    if (s.first.n > 0)
        witness_symmetry(&d->witness, L, &s.light, &s.first);
    else if (s.relic.n > 0)
        witness_symmetry(&d->witness, L, &s.light, &s.relic);
    else if (d->ngroup == 0 && would_be(&s.first, L, &s.light))
        witness_operator(&d->witness, L, &s.first, &s.light);
    stability_clear(&s);
    free(labels);
}
