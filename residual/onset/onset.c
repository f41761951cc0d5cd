/* onset.c - at which dimension what a vacuum allows sets in.
 *
 * Processes and decays as questions in charges and field numbers (joint.c), put
 * to the terms dimension by dimension (leading.c).
 */

#include "residual/onset/onset.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "theory/matter.h"
#include "residual/onset/leading.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/boson.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/joint.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/process.h"
#include "residual/verdicts/species.h"
#include "residual/verdicts/stability.h"
#include "residual/witness/product.h"

struct question {
    struct an_rows absorbed, wanted;
};

struct asking {
    const struct an_charges *L;
    const struct an_fermions *species;
    struct an_joint joint;
    struct question *question;
    size_t n, cap;
};

/* Adds a light state, in all its generations: where a vev names one that has a
 * number of its own. */
static void absorb(struct an_rows *rows, const struct asking *a,
                   const struct an_light_item *l)
{
    const struct an_blocks *b = &a->joint.numbered.x.blocks;
    struct an_item t = l->item[0];
    if (l->nitems == 1 && t.field != AN_GAUGE_BOSON) {
        for (size_t k = b->start[t.field]; k < b->start[t.field + 1]; k++) {
            t.generation = b->v[k].first;
            if (an_light_has(l, a->L, t.generation))
                an_joint_add(an_rows_add(rows), &a->joint, &t);
        }
        return;
    }
    fmpz *row = an_rows_add(rows);
    for (int k = 0; k < l->nitems; k++)
        an_joint_add(row, &a->joint, &l->item[k]);
}

/* A question with the vacuum and final states in it, and nothing wanted. */
static struct question *ask(struct asking *a, const struct an_light_states *l)
{
    a->question = an_grow(a->question, &a->cap, a->n + 1, sizeof *a->question);
    struct question *q = &a->question[a->n++];
    an_rows_init(&q->absorbed, a->joint.width);
    an_rows_init(&q->wanted, a->joint.width);
    an_rows_copy(&q->absorbed, &a->joint.vacuum);
    for (size_t i = 0; i < l->n; i++)
        absorb(&q->absorbed, a, &l->v[i]);
    return q;
}

static void add_decay(struct an_onset *o, struct an_protected p)
{
    o->decay = an_grow(o->decay, &o->cap, o->ndecays + 1, sizeof *o->decay);
    an_leading_init(&p.leading);
    o->decay[o->ndecays++] = p;
}

/* Of a half whose components differ, those with a charge of their own count,
 * whatever their order. */
static enum an_particle_kind both(enum an_particle_kind x,
                                  enum an_particle_kind y)
{
    bool fermions = x == AN_MAJORANA_PARTICLE && y == AN_DIRAC_PARTICLE;
    bool scalars = x == AN_REAL_PARTICLE && y == AN_COMPLEX_PARTICLE;
    return fermions || scalars ? y : x;
}

/* p.kind of the generations of the item's block: of fermions, if it has any. */
static void set_kinds(struct an_protected *p, const struct an_blocks *blocks,
                      const struct an_item *t, enum an_particle_kind kind)
{
    const size_t *of = blocks->of[t->field];
    for (size_t j = 0; j < p->ngenerations; j++)
        if (of[j] == of[t->generation]) {
            p->kind[j] = p->generation[j] ? both(p->kind[j], kind) : kind;
            p->generation[j] = true;
        }
}

/* q wants each neutral singlet of one half of a block that is not light
 * itself. */
static void want_half(struct question *q, struct an_protected *p,
                      const struct asking *a, const struct an_light_states *l,
                      const struct an_generations *block, bool fermion)
{
    const struct an_charges *L = a->L;
    const struct an_field_charges *d = &L->field[block->field];
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0; i < d->npieces; i++) {
        struct an_item t = {.field = block->field,
                            .generation = block->first,
                            .labels = d->piece[i].labels,
                            .fermion = fermion,
                            .power = 1};
        an_charges_vector(x, L, t.field, t.generation, t.labels, fermion);
        if (!d->piece[i].singlet || !an_is_neutral(L, x) ||
            an_light_holds(l, L, &t))
            continue;
        set_kinds(p, &a->joint.numbered.x.blocks, &t,
                  L->m->field[t.field].type == AN_VECTOR
                      ? AN_VECTOR_PARTICLE
                      : an_kind_of_particle(L, x));
        an_joint_add(an_rows_add(&q->wanted), &a->joint, &t);
    }
    _fmpz_vec_clear(x, L->n);
}

static void protected_clear(struct an_protected *p)
{
    free(p->name);
    free(p->text);
    free(p->generation);
    free(p->kind);
    an_leading_clear(&p->leading);
}

/* Takes back a question that wants nothing. */
static void withdraw(struct asking *a)
{
    struct question *q = &a->question[--a->n];
    an_rows_clear(&q->absorbed);
    an_rows_clear(&q->wanted);
}

static void ask_for_block(struct an_onset *o, struct asking *a,
                          const struct an_light_states *l,
                          const struct an_generations *block)
{
    const struct an_field *f = &a->L->m->field[block->field];
    struct question *q = ask(a, l);
    struct an_protected p = {.field = block->field,
                             .group = AN_NO_GROUP,
                             .ngenerations = f->generations};
    p.generation = an_alloc(f->generations, sizeof *p.generation);
    p.kind = an_alloc(f->generations, sizeof *p.kind);
    if (an_field_has_fermion(f))
        want_half(q, &p, a, l, block, true);
    if (an_field_has_boson(f))
        want_half(q, &p, a, l, block, false);
    if (q->wanted.n == 0) {
        withdraw(a);
        free(p.generation);
        free(p.kind);
        return;
    }
    p.name = an_strdup(f->name);
    add_decay(o, p);
}

/* Asks for the neutral singlets among the broken gauge bosons of a factor. */
static void ask_for_bosons(struct an_onset *o, struct asking *a,
                           const struct an_light_states *l,
                           const struct an_lattice *light, size_t group)
{
    const struct an_charges *L = a->L;
    const struct an_model *m = L->m;
    struct question *q = ask(a, l);
    for (size_t i = 0; i < L->boson.n; i++) {
        const struct an_boson *b = &L->boson.v[i];
        if (b->group == group && b->singlet && an_is_neutral(L, b->vector) &&
            !an_lattice_contains(NULL, light, b->vector))
            _fmpz_vec_set(an_rows_add(&q->wanted) +
                              a->joint.numbered.x.blocks.n,
                          b->vector, L->n);
    }
    if (q->wanted.n == 0) {
        withdraw(a);
        return;
    }
    struct an_text t = {0};
    an_text_printf(&t, "gauge %s", m->group[group].name);
    struct an_protected p = {.group = group};
    p.kind = an_alloc(1, sizeof *p.kind);
    p.kind[0] = AN_VECTOR_PARTICLE;
    p.name = an_text_take(&t);
    an_text_printf(&t, "gauge %s", m->group[group].said);
    p.text = an_text_take(&t);
    add_decay(o, p);
}

static void ask_for_decays(struct an_onset *o, struct asking *a, size_t vacuum)
{
    const struct an_model *m = a->L->m;
    struct an_light_states l = {0};
    struct an_rows rows;
    struct an_lattice light;
    an_light_states(&l, a->L, a->species);
    bool known = an_light_pairs_are_known(&l, a->L);
    const struct an_blocks *b = &a->joint.numbered.x.blocks;
    for (size_t k = 0; k < b->n && known; k++)
        if (an_generation_may_be_dark(m, vacuum, b->v[k].field, b->v[k].first))
            ask_for_block(o, a, &l, &b->v[k]);
    an_rows_init(&rows, a->L->n);
    an_light_rows(&rows, a->L, &l);
    an_lattice_init(&light, a->L->n);
    an_rows_span(&light, &rows);
    for (size_t g = AN_START; known && an_gauged_next(&g, m, AN_SIMPLE);)
        if (!a->L->part[g].h.whole)
            ask_for_bosons(o, a, &l, &light, g);
    an_lattice_clear(&light);
    an_rows_clear(&rows);
    an_light_clear(&l);
}

static void ask_for_processes(struct an_onset *o, struct asking *a,
                              const bool *process)
{
    struct an_particles p;
    an_particles_init(&p, a->L);
    for (int i = 0; i < AN_NPROCESSES; i++) {
        struct an_light_states l = {0};
        struct an_product what = {0};
        o->asked[i] = process[i] &&
                      (i != AN_PROTON_DECAY || p.strange.n <= 1) &&
                      an_process_parts(&what, &l, &p, a->species,
                                       (enum an_process_name)i, 0) &&
                      an_light_pairs_are_known(&l, a->L);
        if (o->asked[i]) {
            struct question *q = ask(a, &l);
            fmpz *row = an_rows_add(&q->wanted);
            for (size_t k = 0; k < what.n; k++)
                an_joint_add(row, &a->joint, &what.v[k]);
        }
        an_product_clear(&what);
        an_light_clear(&l);
    }
    an_particles_clear(&p);
}

/* How many of the terms hold the field? */
static size_t holders(const struct an_leading_terms *t, size_t field)
{
    size_t n = 0;
    for (size_t i = 0; i < t->n; i++)
        n += t->v[i].holds[field];
    return n;
}

/* Renormalisable terms are taken for granted where the dimension is higher, the
 * gauge couplings of gauginos everywhere. */
static bool is_indirect(const struct an_leading *l, size_t field)
{
    const struct an_leading_terms *either = &l->either;
    return either->n + l->need.n > 0 && holders(&l->need, field) == 0 &&
           (either->n == 0 || holders(either, field) < either->n);
}

static void answer(struct an_onset *o, const struct asking *a,
                   struct an_leading_limits limits)
{
    struct an_leading *all = an_alloc(a->n, sizeof *all);
    struct an_leading_question *q = an_alloc(a->n, sizeof *q);
    for (size_t i = 0; i < a->n; i++)
        q[i] = (struct an_leading_question){
            &a->question[i].absorbed, &a->question[i].wanted, i >= o->ndecays};
    o->bound = an_leading_find(all, q, a->n, &a->joint.numbered.x, limits);
    size_t n = 0;
    for (; n < o->ndecays; n++) {
        struct an_protected *p = &o->decay[n];
        p->leading = all[n];
        p->indirect = p->generation && is_indirect(&p->leading, p->field);
        p->protection = !all[n].found          ? AN_PROTECTED
                        : all[n].dimension > 4 ? AN_PROTECTED_ACCIDENTALLY
                                               : AN_UNPROTECTED;
    }
    for (int i = 0; i < AN_NPROCESSES; i++)
        if (o->asked[i])
            o->process[i] = all[n++];
    free(q);
    free(all);
}

static bool same_terms(const struct an_leading_terms *x,
                       const struct an_leading_terms *y)
{
    bool same = x->n == y->n;
    for (size_t i = 0; same && i < x->n; i++)
        same = strcmp(x->v[i].text, y->v[i].text) == 0;
    return same;
}

/* Is the answer the same for two blocks of one field? */
static bool same_answer(const struct an_protected *x,
                        const struct an_protected *y)
{
    return strcmp(x->name, y->name) == 0 && x->protection == y->protection &&
           x->indirect == y->indirect &&
           x->leading.dimension == y->leading.dimension &&
           same_terms(&x->leading.either, &y->leading.either) &&
           same_terms(&x->leading.need, &y->leading.need);
}

/* Blocks of one field with one answer become one entry. */
static void gather(struct an_onset *o, const struct an_model *m)
{
    size_t n = 0;
    for (size_t i = 0; i < o->ndecays; i++) {
        struct an_protected *p = &o->decay[i];
        if (n == 0 || !same_answer(&o->decay[n - 1], p)) {
            o->decay[n++] = *p;
            continue;
        }
        for (size_t j = 0; j < p->ngenerations; j++)
            if (p->generation[j]) {
                o->decay[n - 1].generation[j] = true;
                o->decay[n - 1].kind[j] = p->kind[j];
            }
        protected_clear(p);
    }
    o->ndecays = n;
    for (size_t i = 0; i < n; i++) {
        struct an_protected *p = &o->decay[i];
        if (p->ngenerations > 0)
            p->text = an_generations_name(&m->field[p->field], p->generation);
    }
}

void an_onset_init(struct an_onset *o)
{
    *o = (struct an_onset){0};
}

void an_onset_clear(struct an_onset *o)
{
    for (size_t i = 0; i < o->ndecays; i++)
        protected_clear(&o->decay[i]);
    free(o->decay);
    for (int i = 0; i < AN_NPROCESSES; i++)
        an_leading_clear(&o->process[i]);
    an_onset_init(o);
}

void an_onset_of(struct an_onset *o, const struct an_charges *L,
                 const struct an_onset_question *question)
{
    struct an_fermions species;
    struct asking a = {.L = L, .species = &species};
    an_onset_clear(o);
    an_fermions_init(&species, L);
    if (an_joint_init(&a.joint, L)) {
        a.joint.numbered.x.products = question->products;
        if (question->decays)
            ask_for_decays(o, &a, question->vacuum);
        ask_for_processes(o, &a, question->process);
        answer(o, &a, question->limits);
        gather(o, L->m);
    }
    while (a.n > 0)
        withdraw(&a);
    free(a.question);
    an_joint_clear(&a.joint);
    an_fermions_clear(&species, L->n);
}

void an_onset_find(struct an_onset *o, const struct an_model *model,
                   const struct an_onset_question *question)
{
    struct an_charges L;
    char *why = NULL;
    an_onset_clear(o);
    if (an_charges_init(&L, model, &model->vacuum[question->vacuum], NULL, 0,
                        &why))
        an_onset_of(o, &L, question);
    free(why);
    an_charges_clear(&L);
}
