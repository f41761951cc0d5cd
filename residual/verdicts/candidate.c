/* candidate.c - what carries a nonzero class of the stability group.
 *
 * Every irreducible piece of every field is asked, and every generation that
 * has charges of its own. Scalars that massive gauge bosons eat are no
 * particles besides those.
 */
#include "residual/verdicts/candidate.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "base/prose.h"
#include "algebra/rows.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "residual/vacuum/boson.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/irrep.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/guard.h"
#include "residual/verdicts/stability.h"
#include "residual/witness/product.h"

/* "N", or "N[1,3]", prose, where not all generations are meant. */
char *an_generations_name(const struct an_field *f, const bool *generation)
{
    struct an_text list = {0};
    struct an_label l;
    bool all = true;
    for (size_t j = 0; j < f->generations; j++)
        all = all && generation[j];
    for (size_t j = 0; j < f->generations && !all; j++)
        if (generation[j])
            an_text_printf(&list, "%s%zu", list.n ? "," : "", j + 1);
    an_label_init(&l, f);
    if (!all)
        an_label_generations(&l, an_text_string(&list));
    an_text_clear(&list);
    return an_label_take(&l);
}

void an_states_add(struct an_states *x, size_t field, const bool *flag,
                   const bool *particle, size_t generations)
{
    for (size_t j = 0; j < generations; j++)
        if (flag[j]) {
            x->v = an_grow(x->v, &x->cap, x->n + 1, sizeof *x->v);
            x->v[x->n++] = (struct an_state){field, j, !particle[j]};
        }
}

void an_flag_generations(bool *flag, const struct an_charges *L,
                         const struct an_item *t)
{
    const struct an_field_charges *d = &L->field[t->field];
    for (size_t j = 0; j < L->m->field[t->field].generations; j++)
        flag[j] = flag[j] || d->block_of[j] == d->block_of[t->generation];
}

/* ---- candidates */

enum an_particle_kind an_kind_of_particle(const struct an_charges *L,
                                          const fmpz *x)
{
    bool real = an_is_real_particle(L, x);
    if (fmpz_is_odd(x + L->n - 1))
        return real ? AN_MAJORANA_PARTICLE : AN_DIRAC_PARTICLE;
    return real ? AN_REAL_PARTICLE : AN_COMPLEX_PARTICLE;
}

/* The entry for a state of charge x that is like it, or a new one. Takes name.
 */
static struct an_candidate *detail_add(struct an_dark_matter *d,
                                       struct an_stability_group *s, char *name,
                                       size_t field, bool vector, const fmpz *x)
{
    slong n = s->L->n;
    struct an_candidate c = {
        .name = name,
        .field = field,
        .group = AN_NO_GROUP,
        .fermion = fmpz_is_odd(x + n - 1),
        .kind = vector ? AN_VECTOR_PARTICLE : an_kind_of_particle(s->L, x),
        .guard = an_guards_find(&s->guards, x),
    };
    an_rows_add_copy(&s->neutrals, x);
    for (size_t i = 0; i < d->ndetails; i++) {
        struct an_candidate *old = &d->detail[i];
        if (strcmp(old->name, name) == 0 && old->fermion == c.fermion &&
            old->kind == c.kind && old->guard == c.guard) {
            free(name);
            return old;
        }
    }
    d->detail =
        an_grow(d->detail, &d->cap_details, d->ndetails + 1, sizeof *d->detail);
    d->detail[d->ndetails] = c;
    return &d->detail[d->ndetails++];
}

void an_candidate_add(struct an_dark_matter *d, struct an_stability_group *s,
                      char *name, size_t group, const fmpz *x)
{
    bool known = false;
    for (size_t i = 0; i < d->ncandidates; i++)
        known = known || strcmp(d->candidate[i], name) == 0;
    if (!known)
        an_names_add(&d->candidate, &d->ncandidates, an_strdup(name));
    struct an_text plain = {0};
    size_t before = d->ndetails;
    an_prose_plain(&plain, name);
    struct an_candidate *e = detail_add(d, s, an_text_take(&plain), AN_NO_FIELD,
                                        group != AN_NO_GROUP, x);
    if (d->ndetails > before) {
        e->group = group;
        e->text = name;
    } else {
        free(name);
    }
}

/* What one field has of nonzero class: per generation. */
struct carried {
    bool *kept, *candidate;  /* particles */
    bool *charged, *neutral; /* and what gauge bosons eat */
};

static void visit_state(struct carried *c, struct an_dark_matter *d,
                        struct an_stability_group *s, const struct an_item *t,
                        const struct an_field_piece *p)
{
    const struct an_charges *L = s->L;
    const struct an_field *f = &L->m->field[t->field];
    fmpz *x = _fmpz_vec_init(L->n), *y = _fmpz_vec_init(L->n);
    an_charges_vector(x, L, t->field, t->generation, t->labels, t->fermion);
    an_make_physical(y, s, x);
    bool scalar = !t->fermion && f->type != AN_VECTOR;
    bool charged = !an_charges_class_is_zero(&s->D, y);
    bool kept =
        charged && !(scalar && an_bosons_eat(L, t->field, t->generation, x));
    if (charged)
        an_flag_generations(c->charged, L, t);
    if (charged && p->singlet && an_is_neutral(L, x))
        an_flag_generations(c->neutral, L, t);
    if (kept) {
        an_flag_generations(c->kept, L, t);
        an_product_add(&s->kept, *t);
    }
    if (kept && p->singlet && an_is_neutral(L, x)) {
        an_flag_generations(c->candidate, L, t);
        if (s->first.n == 0)
            an_product_add(&s->first, *t);
        struct an_candidate *e = detail_add(d, s, an_strdup(f->name), t->field,
                                            f->type == AN_VECTOR, x);
        if (!e->generation)
            e->generation = an_alloc(f->generations, sizeof *e->generation);
        e->ngenerations = f->generations;
        an_flag_generations(e->generation, L, t);
    }
    _fmpz_vec_clear(x, L->n);
    _fmpz_vec_clear(y, L->n);
}

static bool any(const bool *flag, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (flag[i])
            return true;
    return false;
}

void an_candidates_of_field(struct an_dark_matter *d,
                            struct an_stability_group *s, size_t field)
{
    const struct an_field *f = &s->L->m->field[field];
    const struct an_field_charges *data = &s->L->field[field];
    struct carried c = {an_alloc(f->generations, sizeof *c.kept),
                        an_alloc(f->generations, sizeof *c.candidate),
                        an_alloc(f->generations, sizeof *c.charged),
                        an_alloc(f->generations, sizeof *c.neutral)};
    for (int fermion = 0; fermion < 2; fermion++)
        for (size_t i = 0; i < data->npieces; i++)
            for (size_t b = 0; b < data->nblocks; b++)
                if (fermion ? an_field_has_fermion(f) : an_field_has_boson(f))
                    visit_state(
                        &c, d, s,
                        &(struct an_item){.field = field,
                                          .generation = data->block[b].first,
                                          .labels = data->piece[i].labels,
                                          .fermion = fermion,
                                          .power = 1},
                        &data->piece[i]);
    for (size_t i = 0; i < d->ndetails; i++)
        if (d->detail[i].field == field)
            d->detail[i].text = an_generations_name(f, d->detail[i].generation);
    if (any(c.kept, f->generations))
        an_names_add(&d->protected_name, &d->nprotected,
                     an_generations_name(f, c.kept));
    d->nprotected_fields = d->nprotected;
    if (any(c.candidate, f->generations))
        an_names_add(&d->candidate, &d->ncandidates,
                     an_generations_name(f, c.candidate));
    an_states_add(&d->kept, field, c.charged, c.kept, f->generations);
    an_states_add(&d->dark, field, c.neutral, c.candidate, f->generations);
    free(c.kept);
    free(c.candidate);
    free(c.charged);
    free(c.neutral);
}

/* ---- gauge bosons */

/* The broken gauge bosons of one factor. */
void an_candidates_of_bosons(struct an_dark_matter *d,
                             struct an_stability_group *s, size_t group)
{
    const struct an_charges *L = s->L;
    struct an_text name = {0};
    bool kept = false;
    fmpz *y = _fmpz_vec_init(L->n);
    an_text_printf(&name, "gauge %s", L->m->group[group].said);
    for (size_t i = 0; i < L->boson.n; i++) {
        const struct an_boson *b = &L->boson.v[i];
        if (b->group != group)
            continue;
        an_make_physical(y, s, b->vector);
        if (an_charges_class_is_zero(&s->D, y))
            continue;
        kept = true;
        struct an_item t = {
            .field = AN_GAUGE_BOSON, .labels = b->labels, .power = 1};
        an_product_add(&s->kept, t);
        if (!b->singlet || !an_is_neutral(L, b->vector))
            continue;
        an_candidate_add(d, s, an_strdup(an_text_string(&name)), group,
                         b->vector);
        if (s->first.n == 0)
            an_product_add(&s->first, t);
    }
    if (kept)
        an_names_add(&d->protected_name, &d->nprotected,
                     an_strdup(an_text_string(&name)));
    an_text_clear(&name);
    _fmpz_vec_clear(y, L->n);
}
