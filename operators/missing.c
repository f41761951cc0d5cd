/* missing.c - terms that a list of couplings lacks, and what they change.
 *
 * Verdicts of the listed terms are memberships in a lattice (vacuum.c). First
 * all missing terms are added together: what they leave as it is, no single one
 * changes. Only then are they tried one by one.
 */
#include "operators/missing.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "operators/enumerate.h"
#include "operators/impl.h"
#include "theory/model.h"

static const int RENORMALISABLE = 4;

/* Terms in all: a model with more lists none of its singlets' potential. */
static const size_t MAX_TERMS = 1000;

const char *an_change_key(enum an_change change)
{
    static const char *const keys[] = {"dark_matter", "neutrinos",
                                       "proton_decay"};
    return keys[change];
}

void an_missing_terms_init(struct an_missing_terms *t)
{
    *t = (struct an_missing_terms){.complete = true};
}

void an_missing_terms_clear(struct an_missing_terms *t)
{
    for (size_t i = 0; i < t->n; i++)
        free(t->v[i].term);
    free(t->v);
    an_missing_terms_init(t);
}

/* Is the term there in any case: as many F as F*, even powers of real fields?
 */
static bool is_trivial(const struct an_model *m, const struct an_term *term)
{
    for (size_t i = 0; i < term->n; i++) {
        size_t field = term->factor[i].field;
        long net = 0;
        for (size_t k = 0; k < term->n; k++)
            if (term->factor[k].field == field)
                net += term->factor[k].conjugate ? -term->factor[k].power
                                                 : term->factor[k].power;
        if (an_is_own_conjugate(m, field) ? net % 2 != 0 : net != 0)
            return false;
    }
    return true;
}

/* powers[2 field + star] := the powers of a term; generations forgotten. */
static void set_powers(long *powers, const struct an_model *m,
                       const struct an_term *term)
{
    for (size_t i = 0; i < 2 * m->nfields; i++)
        powers[i] = 0;
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        bool star = f->conjugate && !an_is_own_conjugate(m, f->field);
        powers[2 * f->field + star] += f->power;
    }
}

static bool is_listed(const struct an_model *m, const struct an_term *term)
{
    size_t n = 2 * m->nfields;
    long *a = an_alloc(n, sizeof *a), *b = an_alloc(n, sizeof *b);
    set_powers(a, m, term);
    bool listed = false;
    for (size_t k = 0; k < m->ncouplings && !listed; k++) {
        set_powers(b, m, &m->coupling[k]);
        bool same = true, conjugate = true;
        for (size_t i = 0; i < n; i++) {
            bool real = an_is_own_conjugate(m, i / 2);
            same = same && a[i] == b[i];
            conjugate = conjugate && a[i] == b[real ? i : i ^ 1];
        }
        listed = same || conjugate;
    }
    free(a);
    free(b);
    return listed;
}

/* ---- what the terms change */

struct question {
    const struct an_numbers *x;
    size_t phase;
    struct an_rows vevs, light; /* what the vacuum absorbs; final states */
};

/* Can the terms turn one quantum of the field into light ones? */
static bool decays(const struct question *q, const struct an_rows *terms,
                   size_t block)
{
    struct an_rows all;
    an_rows_init(&all, terms->width);
    an_rows_copy(&all, terms);
    an_rows_copy(&all, &q->vevs);
    an_rows_copy(&all, &q->light);
    fmpz *e = an_rows_add(&all);
    fmpz_one(e + block);
    all.n--;
    bool decays = an_rows_span(&all, e);
    all.n++;
    an_rows_clear(&all);
    return decays;
}

static size_t unstable_fields(const struct question *q,
                              const struct an_rows *terms)
{
    const struct an_blocks *b = &q->x->blocks;
    size_t n = 0;
    for (size_t k = 0; k < b->n; k++)
        n += an_field_may_be_dark(q->x->model, q->phase, b->v[k].field) &&
             decays(q, terms, k);
    return n;
}

/* Does the vacuum absorb a e_i + b e_j? */
static bool is_absorbed(const struct question *q, const struct an_rows *terms,
                        size_t i, long a, size_t j, long b)
{
    struct an_rows all;
    an_rows_init(&all, terms->width);
    an_rows_copy(&all, terms);
    an_rows_copy(&all, &q->vevs);
    fmpz *e = an_rows_add(&all);
    fmpz_set_si(e + i, a);
    fmpz_add_si(e + j, e + j, b);
    all.n--;
    bool absorbed = an_rows_span(&all, e);
    all.n++;
    an_rows_clear(&all);
    return absorbed;
}

/* 2: Majorana, 1: Dirac, 0: massless; summed over the blocks of the active
 * neutrino. */
static size_t neutrino_natures(const struct question *q,
                               const struct an_rows *terms)
{
    const struct an_model *m = q->x->model;
    const struct an_blocks *b = &q->x->blocks;
    size_t sum = 0;
    if (m->nactive == 0)
        return 0;
    for (size_t k = 0; k < b->n; k++) {
        size_t field = b->v[k].field;
        if (!an_model_has_active(m, field))
            continue;
        if (is_absorbed(q, terms, k, 1, k, 1)) {
            sum += 2;
            continue;
        }
        bool partner = false;
        for (size_t j = 0; j < b->n && !partner; j++) {
            const struct an_field *f = &m->field[b->v[j].field];
            if (!an_field_has_fermion(f) ||
                an_model_has_active(m, b->v[j].field) ||
                f->type == AN_SUPERFIELD)
                continue;
            partner = is_absorbed(q, terms, k, 1, j, -1) ||
                      is_absorbed(q, terms, k, 1, j, 1);
        }
        sum += partner;
    }
    return sum;
}

static bool proton_decays(const struct question *q, const struct an_rows *terms)
{
    const struct an_model *m = q->x->model;
    const struct an_blocks *b = &q->x->blocks;
    if (!m->quarks.up[0].labels || !m->leptons.down[0].labels)
        return false;
    struct an_rows all;
    an_rows_init(&all, terms->width);
    an_rows_copy(&all, terms);
    an_rows_copy(&all, &q->vevs);
    for (size_t k = 0; k < b->n; k++) {
        size_t field = b->v[k].field;
        const struct an_field *f = &m->field[field];
        bool coloured =
            m->has_colour && !an_subalgebra_neutral(
                                 &m->colour, f->group[m->colour_group].labels);
        if (an_field_is_light(m, field) && an_field_has_fermion(f) && !coloured)
            fmpz_one(an_rows_add(&all) + k);
    }
    fmpz *e = an_rows_add(&all);
    const struct an_particle *u = &m->quarks.up[0], *d = &m->quarks.down[0];
    fmpz_set_si(e + b->of[u->field][u->generation], 2);
    fmpz_add_ui(e + b->of[d->field][d->generation],
                e + b->of[d->field][d->generation], 1);
    all.n--;
    bool decays = an_rows_span(&all, e);
    all.n++;
    an_rows_clear(&all);
    return decays;
}

static size_t answer(const struct question *q, const struct an_rows *terms,
                     enum an_change change)
{
    switch (change) {
    case AN_CHANGES_DARK_MATTER:
        return unstable_fields(q, terms);
    case AN_CHANGES_NEUTRINOS:
        return neutrino_natures(q, terms);
    case AN_CHANGES_PROTON:
    case AN_NCHANGES:
        break;
    }
    return proton_decays(q, terms);
}

/* The vectors of the terms with one more, or with all of `more`. */
static void with(struct an_rows *all, const struct an_rows *terms,
                 const struct an_rows *more)
{
    an_rows_init(all, terms->width);
    an_rows_copy(all, terms);
    an_rows_copy(all, more);
}

/* Which verdict in which phase do the missing terms change? */
static void ask(struct an_missing_terms *t, const struct question *q,
                const struct an_rows *terms, const struct an_rows *missing,
                enum an_change change)
{
    struct an_rows all;
    size_t before = answer(q, terms, change);
    with(&all, terms, &missing[t->n]);
    bool differs = answer(q, &all, change) != before;
    an_rows_clear(&all);
    for (size_t i = 0; i < t->n && differs; i++) {
        with(&all, terms, &missing[i]);
        if (answer(q, &all, change) != before)
            t->v[i].changes[change] = true;
        an_rows_clear(&all);
    }
}

/* missing[i] are the vectors of term i, missing[n] those of all. */
static void find_changes(struct an_missing_terms *t, const struct an_numbers *x,
                         const struct an_rows *terms,
                         const struct an_rows *missing)
{
    for (size_t p = 0; p < x->model->nphases; p++) {
        if (!x->model->phase[p].final)
            continue;
        struct question q = {.x = x, .phase = p};
        an_rows_init(&q.vevs, x->blocks.n);
        an_rows_init(&q.light, x->blocks.n);
        an_numbers_vevs(&q.vevs, x, p);
        an_numbers_light(&q.light, x);
        for (int k = 0; k < AN_NCHANGES; k++)
            ask(t, &q, terms, missing, (enum an_change)k);
        an_rows_clear(&q.light);
        an_rows_clear(&q.vevs);
    }
}

static void add_missing(struct an_missing_terms *t,
                        const struct an_operator *op)
{
    t->v = an_grow(t->v, &t->cap, t->n + 1, sizeof *t->v);
    t->v[t->n++] = (struct an_missing){.term = an_strdup(op->term.text),
                                       .dimension = op->dimension,
                                       .decided = op->decided};
}

/* Fills t with the terms that are missing, and their vectors. */
static void collect(struct an_missing_terms *t, struct an_rows *missing,
                    struct an_characters *characters,
                    const struct an_numbers *x, const struct an_operators *all)
{
    for (size_t i = 0; i < all->n; i++) {
        const struct an_term *term = &all->v[i].term;
        if (is_trivial(x->model, term) || is_listed(x->model, term))
            continue;
        an_rows_init(&missing[t->n], x->blocks.n);
        an_numbers_term(&missing[t->n], characters, x, term, false);
        add_missing(t, &all->v[i]);
    }
    an_rows_init(&missing[t->n], x->blocks.n);
    for (size_t i = 0; i < t->n; i++)
        an_rows_copy(&missing[t->n], &missing[i]);
}

static void find(struct an_missing_terms *t, const struct an_numbers *x,
                 const struct an_operators *all)
{
    const struct an_model *model = x->model;
    struct an_characters characters;
    struct an_rows terms;
    struct an_rows *missing = an_alloc(all->n + 1, sizeof *missing);
    an_characters_init(&characters);
    an_rows_init(&terms, x->blocks.n);
    an_numbers_real(&terms, x);
    for (size_t i = 0; i < model->ncouplings; i++)
        an_numbers_term(&terms, &characters, x, &model->coupling[i], false);
    an_numbers_explicit(&terms, x);
    collect(t, missing, &characters, x, all);
    if (t->n > 0)
        find_changes(t, x, &terms, missing);
    for (size_t i = 0; i <= t->n; i++)
        an_rows_clear(&missing[i]);
    free(missing);
    an_rows_clear(&terms);
    an_characters_clear(&characters);
}

void an_missing_find(struct an_missing_terms *t, const struct an_model *model)
{
    an_missing_terms_clear(t);
    t->asked = model->ncouplings > 0;
    if (!t->asked)
        return;
    struct an_operators all;
    struct an_numbers x;
    an_operators_init(&all);
    an_numbers_init(&x);
    an_operators_find(&all, model,
                      &(struct an_operator_query){
                          .max_dimension = RENORMALISABLE, .words = MAX_TERMS});
    an_numbers_set(&x, model, model->coupling, model->ncouplings);
    t->complete =
        all.complete && all.n <= MAX_TERMS && x.blocks.n <= AN_MAX_BLOCKS;
    if (t->complete)
        find(t, &x, &all);
    an_numbers_clear(&x);
    an_operators_clear(&all);
}
