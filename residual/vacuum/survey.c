/* survey.c - the vevs of one vacuum as vectors, taken one after another.
 *
 * Generations have unrelated magnitudes: where they are many and the vev is the
 * only one of the field, each of its entries is a combination of them, a vector
 * of its own.
 */

#include "residual/vacuum/survey.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/rows.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/vacuum/broken.h"

const int *an_survey_labels(const struct an_survey *s, const int *weight,
                            size_t g)
{
    return weight + s->m->first_label[g];
}

/* ---- the vevs as vectors */

static void add_entry(struct an_survey *s, const int *weight,
                      const struct an_vev *v)
{
    s->entry =
        an_grow(s->entry, &s->cap_entries, s->nentries + 1, sizeof *s->entry);
    s->entry[s->nentries++] = (struct an_vev_entry){
        .weight = weight, .diagonal = v->diagonal ? v : NULL, .vev = v};
}

/* The opposite of a weight, kept by the survey. */
static const int *opposite_weight(struct an_survey *s, const int *weight)
{
    size_t r = s->m->total_rank;
    int *w = an_alloc(r, sizeof *w);
    for (size_t i = 0; i < r; i++)
        w[i] = -weight[i];
    s->opposite = an_grow(s->opposite, &s->cap_opposites, s->nopposites + 1,
                          sizeof *s->opposite);
    s->opposite[s->nopposites++] = w;
    return w;
}

/* A real field has the opposite of each weight as well; a matrix names both.
 */
static void add_entries(struct an_survey *s, const struct an_vev *v)
{
    size_t r = s->m->total_rank;
    for (size_t i = 0; i < v->nweights; i++) {
        const int *w = v->weights + i * r;
        add_entry(s, w, v);
        if (s->m->field[v->field].type == AN_REAL_SCALAR &&
            !an_vev_is_direction(v) && memcmp(w, s->zero, r * sizeof *w) != 0)
            add_entry(s, opposite_weight(s, w), v);
    }
}

static void add_vector(struct an_survey *s, struct an_vev_vector v)
{
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    s->v[s->n++] = v;
}

bool an_survey_same_charges(const struct an_survey *s,
                            const struct an_vev_vector *a,
                            const struct an_vev_vector *b, bool opposite)
{
    bool same = true;
    fmpq_t q;
    fmpq_init(q);
    for (size_t g = AN_START; same && an_abelian_next(&g, s->m);) {
        fmpq_set(q,
                 s->m->field[a->field].group[g].charge[a->generation].constant);
        if (opposite)
            fmpq_neg(q, q);
        same = fmpq_equal(
            q, s->m->field[b->field].group[g].charge[b->generation].constant);
    }
    fmpq_clear(q);
    return same;
}

/* Is the vev the only one of its field, with at least as many generations of
 * these charges as entries? Their combinations are then the entries one by one,
 * unless these are related in all generations as those of a diagonal are. */
static bool entries_are_alone(const struct an_survey *s, const struct an_vev *v,
                              size_t generation)
{
    const struct an_field *f = &s->m->field[v->field];
    const struct an_vev_vector a = {.field = v->field,
                                    .generation = generation};
    size_t vevs = 0, alike = 0;
    for (size_t i = 0; i < s->p->nvevs; i++)
        vevs += s->p->vev[i].field == v->field;
    for (size_t j = 0; j < f->generations; j++) {
        const struct an_vev_vector b = {.field = v->field, .generation = j};
        alike += an_survey_same_charges(s, &a, &b, false);
    }
    return vevs == 1 && v->generation == AN_EVERY &&
           f->type != AN_REAL_SCALAR && alike >= v->nweights &&
           (!an_vev_is_direction(v) || v->nweights == 1);
}

static void add_generation(struct an_survey *s, size_t field, size_t generation)
{
    size_t first = s->nentries;
    for (size_t i = 0; i < s->p->nvevs; i++) {
        const struct an_vev *v = &s->p->vev[i];
        if (v->field != field || !an_generation_is(v->generation, generation))
            continue;
        size_t before = s->nentries;
        add_entries(s, v);
        if (!entries_are_alone(s, v, generation))
            continue;
        for (size_t k = before; k < s->nentries; k++)
            add_vector(s,
                       (struct an_vev_vector){field, generation, k, 1, false});
        return;
    }
    if (s->nentries > first)
        add_vector(s, (struct an_vev_vector){field, generation, first,
                                             s->nentries - first, false});
}

/* ---- taking them */

static void absorb_entry(struct an_survey *s, const struct an_vev_vector *v,
                         const struct an_vev_entry *e)
{
    const struct an_model *m = s->m;
    const struct an_field *f = &m->field[v->field];
    fmpz *row = an_rows_add(&s->absorbed);
    fmpz_t scale;
    fmpz_init_set_ui(scale, 1);
    for (size_t g = AN_START; an_abelian_next(&g, m);)
        fmpz_lcm(scale, scale,
                 fmpq_denref(f->group[g].charge[v->generation].constant));
    for (size_t i = 0; i < m->total_rank; i++)
        fmpz_mul_si(&row[i], scale, e->weight[i]);
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        const fmpq *q = f->group[g].charge[v->generation].constant;
        fmpz *x = &row[m->total_rank + g];
        fmpz_divexact(x, scale, fmpq_denref(q));
        fmpz_mul(x, x, fmpq_numref(q));
    }
    fmpz_clear(scale);
}

void an_survey_take(struct an_survey *s, struct an_vev_vector *v)
{
    const struct an_model *m = s->m;
    v->taken = true;
    for (size_t i = 0; i < v->n; i++) {
        const struct an_vev_entry *e = &s->entry[v->first + i];
        struct an_vev alone = {
            .field = v->field, .generation = AN_EVERY, .nweights = 1};
        alone.weights = an_alloc(m->total_rank, sizeof *alone.weights);
        memcpy(alone.weights, e->weight, m->total_rank * sizeof *e->weight);
        absorb_entry(s, v, e);
        for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
            const struct an_lie *lie = &m->group[g].lie;
            for (size_t k = 0; k < lie->npositive; k++)
                s->keep[g][k] =
                    s->keep[g][k] &&
                    an_vev_keeps(m, e->diagonal ? e->diagonal : &alone, g,
                                 lie->positive + k * (size_t)lie->rank);
        }
        free(alone.weights);
    }
}

void an_survey_restart(struct an_survey *s)
{
    const struct an_model *m = s->m;
    an_rows_clear(&s->absorbed);
    an_rows_init(&s->absorbed, (slong)(m->total_rank + m->ngroups));
    for (size_t g = 0; g < m->ngroups; g++)
        for (size_t k = 0; s->keep[g] && k < m->group[g].lie.npositive; k++)
            s->keep[g][k] = true;
    for (size_t i = 0; i < s->n; i++)
        s->v[i].taken = false;
}

void an_survey_init(struct an_survey *s, const struct an_model *m,
                    const struct an_vacuum *p)
{
    *s = (struct an_survey){.m = m, .p = p};
    s->zero = an_alloc(m->total_rank, sizeof *s->zero);
    s->keep = an_alloc(m->ngroups, sizeof *s->keep);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        s->keep[g] = an_alloc(m->group[g].lie.npositive, sizeof *s->keep[g]);
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t j = 0; j < m->field[f].generations; j++)
            add_generation(s, f, j);
    an_survey_restart(s);
}

void an_survey_clear(struct an_survey *s)
{
    for (size_t g = 0; g < s->m->ngroups; g++)
        free(s->keep[g]);
    for (size_t i = 0; i < s->nopposites; i++)
        free(s->opposite[i]);
    free(s->opposite);
    free(s->keep);
    free(s->zero);
    free(s->entry);
    free(s->v);
    an_rows_clear(&s->absorbed);
}
