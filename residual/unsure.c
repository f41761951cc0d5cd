/* unsure.c - verdicts that rest on fermions of which not all is known. */
#include "residual/unsure.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "base/prose.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/label.h"
#include "residual/question.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/own_mass.h"
#include "residual/verdicts/process.h"
#include "residual/verdicts/species.h"
#include "residual/verdicts/stability.h"
#include "residual/witness/product.h"

static bool is_unsure(const struct an_charges *L, const struct an_item *t)
{
    const struct an_model *m = L->m;
    bool unsure = false;
    for (size_t g = 0; g < m->ngroups && !unsure; g++)
        unsure = an_outer_applies(L, g) &&
                 an_outer_places_have(&m->group[g].outer->unsure, t->field,
                                      t->labels, m->total_rank);
    return unsure;
}

/* M (uninitialised) := what the vacuum absorbs, roots of global factors and all
 * charges under elements outside the torus: fermions that are opposite modulo
 * it may have a mass with each other. */
static void masses_init(struct an_lattice *M, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    struct an_rows all;
    an_rows_init(&all, L->n);
    an_rows_copy(&all, &L->R);
    an_rows_copy(&all, &L->flavour);
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_outer_applies(L, g))
            fmpz_one(an_rows_add(&all) + m->coordinate[g]);
    an_lattice_init(M, L->n);
    an_rows_span(M, &all);
    an_rows_clear(&all);
}

static bool may_meet(const struct an_lattice *M,
                     const struct an_fermion_species *a,
                     const struct an_fermion_species *b, slong n)
{
    fmpz *x = _fmpz_vec_init(n);
    _fmpz_vec_add(x, a->vector, b->vector, n);
    bool meet = an_lattice_contains(NULL, M, x);
    _fmpz_vec_sub(x, a->vector, b->vector, n);
    meet = meet || an_lattice_contains(NULL, M, x);
    _fmpz_vec_clear(x, n);
    return meet;
}

/* touched := species that have masses with unsure ones, or as these do. */
static void find_touched(bool *touched, struct an_unsure *u,
                         const struct an_charges *L,
                         const struct an_fermions *s)
{
    struct an_lattice M;
    masses_init(&M, L);
    for (size_t i = 0; i < s->n; i++) {
        bool unsure = false;
        for (size_t k = 0; k < s->v[i].all.n; k++)
            if (is_unsure(L, &s->v[i].all.v[k]))
                unsure = u->field[s->v[i].all.v[k].field] = true;
        u->any = u->any || unsure;
        for (size_t j = 0; j < s->n && unsure; j++)
            touched[j] = touched[j] || may_meet(&M, &s->v[i], &s->v[j], L->n);
    }
    an_lattice_clear(&M);
}

static bool is_member(const struct an_fermion_species *x,
                      const struct an_item *t, size_t rank)
{
    for (size_t k = 0; k < x->all.n; k++) {
        const struct an_item *y = &x->all.v[k];
        if (y->field == t->field && y->generation == t->generation &&
            memcmp(y->labels, t->labels, rank * sizeof *t->labels) == 0)
            return true;
    }
    return false;
}

/* span (uninitialised) := charges of light states and of the vacuum. */
static void span_init(struct an_lattice *span, const struct an_charges *L,
                      const struct an_light_states *l)
{
    struct an_rows V;
    an_rows_init(&V, L->n);
    an_light_rows(&V, L, l);
    an_rows_copy(&V, &L->R);
    an_lattice_init(span, L->n);
    an_rows_span(span, &V);
    an_rows_clear(&V);
}

/* Does each element outside the torus act on light states, whose charges and
 * those of the vacuum these are? */
static bool are_felt(const struct an_lattice *light, const struct an_charges *L)
{
    fmpz *x = _fmpz_vec_init(L->n);
    bool felt = true;
    for (size_t g = 0; g < L->m->ngroups && felt; g++) {
        fmpz *charge = x + L->m->coordinate[g];
        if (!an_outer_applies(L, g))
            continue;
        fmpz_one(charge);
        felt = an_lattice_contains(NULL, light, x);
        fmpz_zero(charge);
    }
    _fmpz_vec_clear(x, L->n);
    return felt;
}

/* Is there one element outside the torus alone, and has each light state a sign
 * under it? */
static bool have_signs(const struct an_light_states *l,
                       const struct an_charges *L)
{
    const struct an_outer *o = an_outer_alone(L);
    size_t r = L->m->total_rank;
    bool have = o;
    for (size_t i = 0; i < l->n && have; i++) {
        const struct an_item *t = &l->v[i].item[0];
        have = an_weyl_fixes(o->image, t->labels, r) &&
               !an_outer_places_have(&o->split, t->field, t->labels, r) &&
               !an_outer_places_have(&o->unsure, t->field, t->labels, r);
    }
    return have;
}

/* Does each element outside the torus leave a light state where it is? Of
 * others no sign is known. */
static bool is_left(const struct an_item *t, const struct an_charges *L)
{
    bool left = true;
    for (size_t g = 0; g < L->m->ngroups && left; g++)
        left = !an_outer_applies(L, g) ||
               an_weyl_fixes(L->m->group[g].outer->image, t->labels,
                             L->m->total_rank);
    return left;
}

/* Do light states that such elements leave where they are feel them all? */
static bool feel(const struct an_light_states *l, const struct an_charges *L)
{
    struct an_light_states left = {0};
    struct an_lattice span;
    for (size_t i = 0; i < l->n; i++)
        if (is_left(&l->v[i].item[0], L))
            an_light_add(&left, l->v[i].item[0]);
    span_init(&span, L, &left);
    bool felt = are_felt(&span, L);
    an_lattice_clear(&span);
    an_light_clear(&left);
    return felt;
}

/* Is a light state a new fermion that is touched? */
static bool is_doubtful(const bool *touched, const struct an_item *t,
                        const struct an_charges *L, const struct an_fermions *s)
{
    bool doubt = false;
    for (size_t k = 0; k < s->n && t->fermion; k++)
        doubt = doubt || (touched[k] && s->v[k].active == 0 &&
                          is_member(&s->v[k], t, L->m->total_rank));
    return doubt &&
           !an_component_visible(L->m, &L->m->field[t->field], t->labels);
}

bool an_unsure_doubts(const struct an_unsure *u, const struct an_item *t,
                      const struct an_charges *L, const struct an_fermions *s)
{
    return u->touched && is_doubtful(u->touched, t, L, s);
}

/* to += light states, no differences of them, but doubtful ones. */
static void add_sure(struct an_light_states *to,
                     const struct an_light_states *from, const bool *touched,
                     const struct an_charges *L, const struct an_fermions *s)
{
    for (size_t i = 0; i < from->n; i++) {
        const struct an_item *t = &from->v[i].item[0];
        if (from->v[i].nitems == 1 && !is_doubtful(touched, t, L, s))
            an_light_add(to, *t);
    }
}

/* May touched states be light with charges that no product of the sure ones
 * has? */
static bool may_add(const bool *touched, const struct an_light_states *sure,
                    const struct an_charges *L, const struct an_fermions *s)
{
    struct an_lattice span;
    bool adds = false;
    span_init(&span, L, sure);
    for (size_t k = 0; k < s->n && !adds; k++)
        adds = touched[k] && s->v[k].neutral && s->v[k].singlet &&
               !an_lattice_contains(NULL, &span, s->v[k].vector);
    an_lattice_clear(&span);
    return adds;
}

/* What touched states and elements outside the torus may do to decays: those
 * into all that is light, and those of protons, which do not end in quarks. */
static void find_decays(struct an_unsure *u, const struct an_charges *L,
                        const struct an_fermions *s)
{
    struct an_light_states all = {0}, sure = {0}, remnants = {0};
    struct an_product proton = {0};
    struct an_particles p;
    bool still = an_outer_is_still(L);
    an_light_states(&all, L, s);
    add_sure(&sure, &all, u->touched, L, s);
    u->light = may_add(u->touched, &sure, L, s);
    u->stable = still && !feel(&sure, L);
    still = still && !have_signs(&all, L);
    an_light_clear(&sure);
    an_particles_init(&p, L);
    an_process_parts(&proton, &remnants, &p, s, AN_PROTON_DECAY, 0);
    add_sure(&sure, &remnants, u->touched, L, s);
    u->remnants = may_add(u->touched, &sure, L, s);
    u->proton = still && !feel(&sure, L);
    an_particles_clear(&p);
    an_product_clear(&proton);
    an_light_clear(&remnants);
    an_light_clear(&sure);
    an_light_clear(&all);
}

/* N (uninitialised) := what the vacuum absorbs, and all charges under elements
 * outside the torus. */
static void signs_init(struct an_lattice *N, const struct an_charges *L)
{
    struct an_rows all;
    an_rows_init(&all, L->n);
    an_rows_copy(&all, &L->R);
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (an_outer_applies(L, g))
            fmpz_one(an_rows_add(&all) + L->m->coordinate[g]);
    an_lattice_init(N, L->n);
    an_rows_span(N, &all);
    an_rows_clear(&all);
}

/* Fermions with masses of their own may be Majorana or Dirac particles where
 * only elements outside the torus tell a class from its conjugate. */
static void find_natures(struct an_unsure *u, const struct an_charges *L,
                         const struct an_fermions *s)
{
    const struct an_model *m = L->m;
    struct an_lattice N, decays;
    struct an_light_states light = {0};
    fmpz *x = _fmpz_vec_init(L->n);
    bool *own = an_alloc(m->nfields, sizeof *own);
    an_own_masses_find(own, L);
    signs_init(&N, L);
    an_light_states(&light, L, s);
    span_init(&decays, L, &light);
    for (size_t f = 0; f < m->nfields; f++) {
        const struct an_field_charges *d = &L->field[f];
        for (size_t i = 0; i < d->npieces && own[f]; i++)
            for (size_t b = 0; b < d->nblocks; b++) {
                an_charges_vector(x, L, f, d->block[b].first,
                                  d->piece[i].labels, true);
                if (!d->piece[i].singlet || !an_is_neutral(L, x) ||
                    an_lattice_contains(NULL, &decays, x))
                    continue;
                _fmpz_vec_add(x, x, x, L->n);
                if (an_lattice_contains(NULL, &N, x))
                    u->nature = u->field[f] = true;
            }
    }
    an_lattice_clear(&decays);
    an_light_clear(&light);
    an_lattice_clear(&N);
    free(own);
    _fmpz_vec_clear(x, L->n);
}

void an_unsure_find(struct an_unsure *u, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    struct an_fermions s;
    bool some = an_outer_is_still(L);
    *u = (struct an_unsure){.field = an_alloc(m->nfields, sizeof *u->field)};
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_outer *o = m->group[g].outer;
        if (!an_outer_applies(L, g))
            continue;
        some = some || o->unsure.n > 0;
        u->neutrinos = u->neutrinos || o->moves_active;
        u->processes = u->processes || o->moves_quarks;
    }
    u->light = u->remnants = u->neutrinos;
    if (!some)
        return;
    an_fermions_init(&s, L);
    bool *touched = u->touched = an_alloc(s.n, sizeof *touched);
    find_touched(touched, u, L, &s);
    for (size_t i = 0; i < s.n; i++)
        u->neutrinos = u->neutrinos || (touched[i] && s.v[i].active > 0);
    find_decays(u, L, &s);
    u->light = u->light || u->neutrinos;
    u->remnants = u->remnants || u->neutrinos;
    find_natures(u, L, &s);
    an_fermions_clear(&s, L->n);
}

void an_unsure_clear(struct an_unsure *u)
{
    free(u->touched);
    free(u->field);
    *u = (struct an_unsure){0};
}

unsigned an_unsure_ask(const struct an_unsure *u, unsigned asked)
{
    if (u->any)
        asked &= ~(AN_ASK_MASSLESS | AN_ASK_CLASSES);
    if (u->neutrinos)
        asked &= ~(AN_ASK_NEUTRINOS | AN_ASK_CLASSES);
    if (u->light || u->stable || u->nature)
        asked &= ~AN_ASK_DARK_MATTER;
    if (u->remnants || u->proton)
        asked &= ~(AN_ASK_PROCESS << AN_PROTON_DECAY);
    if (u->processes)
        asked &= ~AN_ASK_PROCESSES;
    return asked;
}

/* "f and g": the fields that are unsure. */
static void add_fields(struct an_text *t, const struct an_unsure *u,
                       const struct an_charges *L)
{
    size_t n = 0, all = 0;
    for (size_t f = 0; f < L->m->nfields; f++)
        all += u->field[f];
    for (size_t f = 0; f < L->m->nfields; f++)
        if (u->field[f]) {
            an_text_add(t, n == 0 ? "" : n + 1 < all ? ", " : " and ");
            an_say_field(t, &L->m->field[f]);
            n++;
        }
}

char *an_unsure_group(const struct an_unsure *u, const struct an_charges *L)
{
    struct an_text t = {0};
    if (u->any) {
        an_text_add(&t, "it is not known which masses elements outside the "
                        "torus allow of ");
        add_fields(&t, u, L);
    } else if (u->neutrinos || u->processes) {
        an_text_add(&t, "elements outside the torus turn ordinary matter into "
                        "other states");
    }
    return t.n ? an_text_take(&t) : NULL;
}

char *an_unsure_neutrinos(const struct an_unsure *u, const struct an_charges *L)
{
    struct an_text t = {0};
    if (u->any) {
        an_text_add(&t, "it is not known which masses elements outside the "
                        "torus let neutrinos have with ");
        add_fields(&t, u, L);
    } else {
        an_text_add(&t, "elements outside the torus turn neutrinos into other "
                        "states");
    }
    return an_text_take(&t);
}

char *an_unsure_dark_matter(const struct an_unsure *u,
                            const struct an_charges *L)
{
    struct an_text t = {0};
    if (u->light) {
        an_text_add(&t, "it is not known what is light: which masses elements "
                        "outside the torus allow of ");
        add_fields(&t, u, L);
    } else if (u->stable) {
        an_text_add(&t, "elements outside the torus leave all light states "
                        "alone, and it is not known what they keep from "
                        "decaying");
    } else {
        an_text_add(&t, "it is not known whether elements outside the torus "
                        "leave room for Majorana masses of ");
        add_fields(&t, u, L);
    }
    return an_text_take(&t);
}

char *an_unsure_process_text(const struct an_unsure *u,
                             const struct an_charges *L, bool proton)
{
    struct an_text t = {0};
    if (u->processes) {
        an_text_add(&t, "elements outside the torus turn its quarks or leptons "
                        "into other states");
    } else if (proton && u->remnants) {
        an_text_add(&t, "it is not known what protons may decay into: which "
                        "masses elements outside the torus allow of ");
        add_fields(&t, u, L);
    } else {
        an_text_add(&t, "it is not known whether elements outside the torus "
                        "leave all alone that protons may decay into");
    }
    return an_text_take(&t);
}
