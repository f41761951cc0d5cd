/* lagrangian.c - what the terms of a model say beyond its symmetries.
 *
 * Asks terms/ and masses/ and sets its answers beside those of residual/, which
 * hold to all orders. Limits keep this below a millisecond for typical models;
 * each answer knows how far it went.
 */
#include "verdict/lagrangian.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "base/names.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/orders.h"
#include "theory/component.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "theory/text/term.h"
#include "terms/allowed.h"
#include "terms/products.h"
#include "residual/stabiliser/vacuum_vectors.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/singlets.h"
#include "masses/majorana_chain.h"
#include "verdict/check.h"

/* How far to search for terms: dimension, and parts of products. */
static const struct an_accidental_limits QUICK = {6, 4500}, DEEP = {8, 100000};
/* One dimension at a time, and only what breaks something is counted. */
static const struct an_leading_limits QUICK_LEADING = {9, 30000},
                                      DEEP_LEADING = {12, 200000};
/* Products of vevs are few: masses are searched further. */
static const int MASS_DIMENSION = 8;

void an_lagrangian_init(struct an_lagrangian *t)
{
    *t = (struct an_lagrangian){0};
    an_accidentals_init(&t->accidental);
    an_listed_init(&t->listed);
}

void an_lagrangian_clear(struct an_lagrangian *t)
{
    for (size_t i = 0; i < t->nvacua; i++) {
        an_mass_matrix_clear(&t->vacuum[i].mass);
        an_onset_clear(&t->vacuum[i].onset);
        free(t->vacuum[i].mechanism);
        an_names_clear(t->vacuum[i].chain, t->vacuum[i].nchain);
        free(t->vacuum[i].entry);
    }
    free(t->vacuum);
    for (size_t i = 0; i < t->nbroken; i++)
        an_explicit_clear(&t->broken[i]);
    free(t->broken);
    an_listed_clear(&t->listed);
    an_accidentals_clear(&t->accidental);
    an_lagrangian_init(t);
}

/* ---- mechanism */

/* The entry of lowest dimension with an active state, of either kind: that of
 * the chain if there is a choice. */
static const struct an_mass_entry *first_entry(const struct an_vacuum_terms *p)
{
    const struct an_mass_matrix *m = &p->mass;
    const struct an_mass_entry *a = an_mass_active(m, false);
    const struct an_mass_entry *b = an_mass_active(m, true);
    const struct an_mass_entry *c = p->nchain > 0 ? p->entry[0] : NULL;
    if (!a || (b && b->dimension < a->dimension))
        a = b;
    return a && c && c->dimension == a->dimension ? c : a;
}

/* The first order at which the active states have masses; with `majorana`, at
 * which no lepton number is left either. NULL: none. */
static const struct an_mass_dimension *
first_order(const struct an_mass_matrix *m, bool majorana)
{
    for (size_t i = 0; i < m->norders; i++)
        if (m->order[i].massive && (m->order[i].majorana || !majorana))
            return &m->order[i];
    return NULL;
}

/* The last order of at most this dimension; NULL: none. */
static const struct an_mass_dimension *
order_up_to(const struct an_mass_matrix *m, int dimension)
{
    const struct an_mass_dimension *o = NULL;
    for (size_t i = 0; i < m->norders; i++)
        if (m->order[i].dimension <= dimension)
            o = &m->order[i];
    return o;
}

/* The Yukawa term inside a term of higher dimension, without the singlet
 * scalars that make it invariant: why is it forbidden? */
static void add_yukawa(struct an_text *t, const struct an_check *c,
                       const struct an_term *whole)
{
    const struct an_model *m = c->model;
    struct an_term term = {.n = 0};
    struct an_term_verdict v;
    an_term_verdict_init(&v);
    term.factor = an_alloc(whole->n, sizeof *term.factor);
    for (size_t i = 0; i < whole->n; i++) {
        const struct an_field *f = &m->field[whole->factor[i].field];
        if (an_field_has_fermion(f) || !an_field_is_singlet(m, f))
            term.factor[term.n++] = whole->factor[i];
    }
    an_term_check_with(&v, &c->products->characters, m, &term);
    if (term.n < whole->n && v.dimension == 8 &&
        v.allowed == AN_TERM_FORBIDDEN) {
        an_text_add(t, "; renormalisable ");
        an_say_canonical(t, &term, m);
        an_text_printf(t, " is forbidden, %s", v.reason);
    }
    an_term_verdict_clear(&v);
    an_term_clear(&term);
}

static void add_forbidden(struct an_text *t, const struct an_residual *r)
{
    an_text_add(t, "; Majorana masses forbidden to all orders");
    if (r->discrete.n == 0 || r->undecided)
        return;
    an_text_add(t, " by ");
    an_say_orders(t, &r->discrete, true);
}

/* p->chain := the terms behind the masses of the active neutrinos, each once:
 * of the first order with Majorana masses, or else with any. */
static void find_chain(struct an_vacuum_terms *p, const struct an_neutrinos *n)
{
    const struct an_mass_matrix *m = &p->mass;
    bool majorana = n->nature == AN_MAJORANA_NATURE && first_order(m, true);
    const struct an_mass_dimension *o = first_order(m, majorana);
    if (n->nature == AN_NO_NEUTRINOS || n->nature == AN_MASSLESS_NATURE || !o)
        return;
    const struct an_mass_entry **chain = an_alloc(m->nentries, sizeof *chain);
    size_t length = an_mass_chain(chain, m, o->dimension, majorana);
    p->chain = an_alloc(length, sizeof *p->chain);
    p->entry = an_alloc(length, sizeof *p->entry);
    for (size_t i = 0; i < length; i++) {
        bool told = false;
        for (size_t k = 0; k < p->nchain; k++)
            told = told || strcmp(p->chain[k], chain[i]->term) == 0;
        if (told)
            continue;
        p->entry[p->nchain] = chain[i];
        p->chain[p->nchain++] = an_strdup(chain[i]->term);
    }
    free(chain);
}

/* Appends "L H N*, N^2", the terms of the chain, or those of one dimension. */
static void add_chain(struct an_text *t, const struct an_vacuum_terms *p,
                      int dimension)
{
    size_t shown = 0;
    for (size_t i = 0; i < p->nchain; i++)
        if (dimension == 0 || p->entry[i]->dimension == dimension)
            an_text_printf(t, "%s%s", shown++ ? ", " : "", p->chain[i]);
}

/* Vevs that are not in the file but in some mass at tree level. */
static void add_induced(struct an_text *t, const struct an_vacuum_terms *p,
                        const struct an_model *m)
{
    const struct an_mass_matrix *x = &p->mass;
    bool *told = an_alloc(m->nfields, sizeof *told);
    for (size_t i = 0; i < x->induced.n; i++) {
        const struct an_induced *v = &x->induced.v[i];
        bool used = false;
        for (size_t k = 0; k < x->nentries; k++)
            used = used ||
                   (x->entry[k].induced == i + 1 && x->entry[k].dimension <= 4);
        if (used && !told[v->field]) {
            an_text_printf(t, "; %s induces a vev of ", v->term);
            an_say_field(t, &m->field[v->field]);
        }
        told[v->field] = told[v->field] || used;
    }
    free(told);
}

/* Massive at one order, of Majorana type only from a higher one on. With states
 * massless in between, as in an inverse seesaw, the light neutrinos are these
 * and no pairs. */
static void add_quasi_dirac(struct an_text *t, const struct an_vacuum_terms *p,
                            const struct an_mass_dimension *massive)
{
    const struct an_mass_matrix *m = &p->mass;
    const struct an_mass_dimension *majorana = first_order(m, true);
    if (massive->majorana)
        return;
    int below = majorana ? majorana->dimension - 1 : m->bound;
    bool pairs = order_up_to(m, below)->massless == 0;
    if (majorana) {
        an_text_printf(
            t, "; in the masses lepton number first breaks at dimension %d (",
            majorana->dimension);
        add_chain(t, p, majorana->dimension);
        an_text_printf(t, ")%s",
                       pairs ? ", quasi-Dirac where that is small" : "");
    } else {
        an_text_printf(t, "; %s up to dimension %d, Majorana masses come above",
                       pairs ? "Dirac by accident" : "lepton number holds",
                       below);
    }
}

/* "massless by rank" where symmetries allow more. */
static void add_rank(struct an_text *t, const struct an_mass_matrix *m,
                     const struct an_neutrinos *n)
{
    const struct an_mass_dimension *o = order_up_to(m, 4);
    const struct an_mass_dimension *last = order_up_to(m, m->bound);
    if (!o || !last || o->massless <= last->massless || !o->massive ||
        o->massless <= n->massless)
        return;
    an_text_printf(t,
                   "; at dimension 4 the rank leaves %ld of %ld neutral states "
                   "massless",
                   o->massless, m->total);
}

/* "3 + 2 light states": active ones, and singlets that stay massless as long as
 * ordinary fields have no vev. Of Dirac neutrinos these are the partners. */
static void add_light(struct an_text *t, const struct an_vacuum_terms *p,
                      const struct an_neutrinos *n)
{
    if (n->nature == AN_MAJORANA_NATURE && p->light > 0)
        an_text_printf(t,
                       "; %ld + %ld light states: %ld singlet%s massless at "
                       "dimension 4 without the vevs of ordinary fields",
                       n->active, p->light, p->light,
                       p->light == 1 ? " is" : "s are");
}

/* Has a superfield a vev, and is there no gaugino, nor a majorana field that
 * may be one? */
static bool lacks_gauginos(const struct an_model *m, size_t vacuum)
{
    const struct an_vacuum *p = &m->vacuum[vacuum];
    bool super = false, gaugino = false;
    for (size_t i = 0; i < p->nvevs; i++)
        super = super || m->field[p->vev[i].field].type == AN_SUPERFIELD;
    for (size_t i = 0; i < m->nfields; i++)
        gaugino =
            gaugino || m->field[i].gaugino || m->field[i].type == AN_MAJORANA;
    return super && !gaugino;
}

static bool has_visible_vev(const struct an_model *m, const struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nvevs; i++)
        if (m->field[p->vev[i].field].visible)
            return true;
    return false;
}

/* x (uninitialised) := the matrix of the vevs of all fields, whose charges are
 * L, or of new ones alone. */
static void find_masses(struct an_mass_matrix *x, const struct an_charges *L,
                        size_t vacuum, bool all, int dimension)
{
    struct an_singlets c;
    an_singlets_init(&c);
    an_mass_matrix_init(x);
    if (all || !has_visible_vev(L->m, L->vacuum))
        an_singlets_of(&c, L);
    else
        an_singlets_find(&c, L->m, vacuum, false);
    c.all = all;
    an_mass_find(x, L->m, vacuum, &c, dimension);
    an_singlets_clear(&c);
}

static long count_light(const struct an_charges *L, size_t vacuum)
{
    struct an_mass_matrix x;
    find_masses(&x, L, vacuum, false, 4);
    long light = x.total;
    if (!x.complete)
        light = 0;
    else if (x.norders > 0)
        light = x.order[x.norders - 1].massless;
    for (size_t i = 0; i < x.nstates; i++)
        if (x.state[i].active)
            light = 0; /* neutrinos are singlets themselves */
    an_mass_matrix_clear(&x);
    return light;
}

/* The verdict in words, for the caller to free; NULL when no neutrino is
 * named. */
static char *mechanism_text(const struct an_vacuum_terms *p,
                            const struct an_check *c,
                            const struct an_findings *v)
{
    const struct an_model *model = c->model;
    const struct an_mass_matrix *m = &p->mass;
    const struct an_neutrinos *n = &v->neutrinos;
    struct an_text t = {0};
    if (n->nature == AN_NO_NEUTRINOS || n->nature == AN_UNDECIDED_NATURE)
        return NULL;
    if (n->nature == AN_MASSLESS_NATURE)
        return an_strdup("massless by symmetry, to all orders");
    if (!m->complete)
        return an_strdup("not known: too many neutral states, or vevs");
    const struct an_mass_dimension *massive = first_order(m, false);
    if (!p->first) {
        an_text_printf(&t, "no mass term up to dimension %d", m->bound);
        return an_text_take(&t);
    }
    const char *kind = n->nature == AN_DIRAC_NATURE      ? "Dirac masses"
                       : n->nature == AN_MAJORANA_NATURE ? "Majorana masses"
                                                         : "masses";
    if (n->nature == AN_MAJORANA_NATURE && massive && !massive->majorana)
        kind = "masses";
    an_text_printf(&t, "%s from dimension %d (", kind, p->first->dimension);
    bool whole =
        n->nature == AN_DIRAC_NATURE ||
        (n->nature == AN_MAJORANA_NATURE && massive && massive->majorana);
    if (whole && p->nchain > 0) {
        an_text_add(&t, p->nchain > 1 ? "seesaw: " : "");
        add_chain(&t, p, 0);
    } else {
        an_text_add(&t, p->first->term);
    }
    an_text_add(&t, ")");
    if (p->first->dimension > 4)
        add_yukawa(&t, c, &p->first->product);
    if (n->nature == AN_DIRAC_NATURE)
        add_forbidden(&t, &v->residual);
    else if (n->nature == AN_MAJORANA_NATURE && massive)
        add_quasi_dirac(&t, p, massive);
    add_induced(&t, p, model);
    add_rank(&t, m, n);
    add_light(&t, p, n);
    if (lacks_gauginos(model, v->vacuum))
        an_text_add(&t, "; gauginos are not among the fields");
    return an_text_take(&t);
}

/* ---- dark matter */

static void find_onset(struct an_vacuum_terms *p, const struct an_check *c,
                       const struct an_charges *L, size_t vacuum,
                       struct an_leading_limits limits)
{
    const struct an_findings *v = &c->vacuum[vacuum];
    bool process[AN_NPROCESSES];
    for (int i = 0; i < AN_NPROCESSES; i++)
        process[i] = v->process[i].asked && v->process[i].allowed;
    bool ask = v->dark_matter.asked && !v->dark_matter.undecided &&
               !v->dark_matter.stable;
    an_onset_of(&p->onset, L,
                &(struct an_onset_question){.vacuum = vacuum,
                                            .decays = ask,
                                            .process = process,
                                            .limits = limits,
                                            .products = c->products});
    p->stability =
        p->onset.ndecays > 0 ? AN_NOT_PROTECTED : AN_STABLE_NOT_ASKED;
    for (size_t i = 0; i < p->onset.ndecays; i++)
        if (p->onset.decay[i].protection != AN_UNPROTECTED)
            p->stability = AN_STABLE_BY_ACCIDENT;
}

static void find_vacuum(struct an_vacuum_terms *p, const struct an_check *c,
                        size_t vacuum, bool deep)
{
    const struct an_model *m = c->model;
    const struct an_findings *v = &c->vacuum[vacuum];
    const struct an_charges_source from = {
        .m = m,
        .vacuum = &m->vacuum[vacuum],
        .vectors = c->vectors ? &c->vectors[vacuum] : NULL};
    struct an_charges L;
    char *why = NULL;
    p->known = m->vacuum[vacuum].final && v->known &&
               (!v->residual.undecided || v->residual.named) &&
               !an_model_has_unknown_charges(m);
    if (!p->known)
        return;
    if (an_charges_init_from(&L, &from, &why)) {
        find_masses(&p->mass, &L, vacuum, true, MASS_DIMENSION);
        find_chain(p, &v->neutrinos);
        p->first = first_entry(p);
        p->light = count_light(&L, vacuum);
        p->mechanism = mechanism_text(p, c, v);
        find_onset(p, c, &L, vacuum, deep ? DEEP_LEADING : QUICK_LEADING);
    } else {
        p->known = false;
    }
    free(why);
    an_charges_clear(&L);
}

void an_lagrangian_find(struct an_lagrangian *t, const struct an_check *c,
                        bool deep)
{
    const struct an_model *m = c->model;
    struct an_accidental_limits limits = deep ? DEEP : QUICK;
    an_lagrangian_clear(t);
    t->asked = true;
    an_accidental_find(&t->accidental, m, m->ncouplings > 0, limits,
                       c->products);
    an_listed_find(&t->listed, m, c->products, c->vectors);
    t->nbroken = m->nexplicit;
    t->broken = an_alloc(t->nbroken, sizeof *t->broken);
    for (size_t i = 0; i < t->nbroken; i++) {
        an_explicit_init(&t->broken[i]);
        an_explicit_check(&t->broken[i], m, &m->explicit_term[i]);
    }
    t->nvacua = c->nvacua;
    t->vacuum = an_alloc(t->nvacua, sizeof *t->vacuum);
    for (size_t i = 0; i < t->nvacua; i++) {
        struct an_vacuum_terms *p = &t->vacuum[i];
        an_mass_matrix_init(&p->mass);
        an_onset_init(&p->onset);
        find_vacuum(p, c, i, deep);
    }
}
