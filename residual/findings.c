/* findings.c - all verdicts of one vacuum, and what they own. */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "residual/findings.h"

#include "base/base.h"
#include "algebra/rational.h"
#include "base/prose.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "residual/bounds.h"
#include "residual/question.h"
#include "residual/unsure.h"
#include "residual/unsure_process.h"
#include "residual/outside/component_law.h"
#include "residual/outside/outer.h"
#include "residual/outside/components.h"
#include "residual/stabiliser/stabiliser.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/continuous.h"
#include "residual/functional/functional.h"
#include "residual/functional/generator.h"
#include "residual/vacuum/group.h"
#include "residual/vacuum/numbers.h"
#include "residual/verdicts.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/massless.h"
#include "residual/verdicts/neutrinos.h"
#include "residual/verdicts/process.h"
#include "residual/verdicts/species.h"
#include "residual/witness/leg.h"
#include "residual/witness/product.h"
#include "residual/witness/witness.h"

static void witness_init(struct an_witness *w)
{
    *w = (struct an_witness){0};
    fmpq_init(w->forbidden);
}

void an_findings_init(struct an_findings *v)
{
    *v = (struct an_findings){0};
    witness_init(&v->neutrinos.witness);
    witness_init(&v->neutrinos.mass_witness);
    witness_init(&v->dark_matter.witness);
    for (size_t i = 0; i < AN_NPROCESSES; i++)
        witness_init(&v->process[i].witness);
}

static void witness_clear(struct an_witness *w, slong n)
{
    an_functional_free(w->functional, n);
    an_legs_clear(w, n);
    for (size_t i = 0; i < w->nturns; i++) {
        free(w->turn[i].labels);
        fmpq_clear(w->turn[i].turns);
    }
    free(w->turn);
    free(w->symmetry);
    free(w->said);
    free(w->centre);
    free(w->what);
    free(w->brief);
    free(w->term);
    free(w->detail);
    free(w->absorbed);
    fmpq_clear(w->forbidden);
}

static void continuous_clear(struct an_continuous *c, size_t count, slong n)
{
    for (size_t i = 0; i < count; i++) {
        free(c[i].name);
        free(c[i].text);
        an_functional_free(c[i].functional, n);
    }
    free(c);
}

static void residual_clear(struct an_residual *r, slong n)
{
    for (size_t i = 0; r->generator && i < r->discrete.n; i++) {
        struct an_residual_generator *g = &r->generator[i];
        an_functional_free(g->functional, n);
        an_functional_free(g->lift, n);
        free(g->lift_skip);
        free(g->text);
        free(g->said);
        fmpz_clear(g->order);
        fmpz_clear(g->field_order);
    }
    for (size_t i = 0; i < r->ncharges; i++) {
        struct an_residual_charge *c = &r->charge[i];
        free(c->labels);
        an_functional_free(c->turns, (slong)r->discrete.n);
        free(c->integral);
        _fmpz_vec_clear(c->units, (slong)r->discrete.n);
        fmpq_clear(c->electric);
    }
    continuous_clear(r->continuous, r->ncontinuous, n);
    continuous_clear(r->direction, r->ndirections, n);
    for (size_t i = 0; i < r->nselections; i++) {
        free(r->selection[i].text);
        an_numbers_rule_free(r->selection[i].numbers);
        free(r->selection[i].said);
    }
    for (size_t i = 0; i < r->nnonabelian; i++)
        free(r->nonabelian[i].name);
    for (size_t i = 0; i < r->nalone; i++) {
        fmpz_clear(r->alone[i].order);
        fmpq_clear(r->alone[i].absorbed);
        fmpq_clear(r->alone[i].unit);
    }
    an_orders_clear(&r->discrete);
    an_orders_clear(&r->gauged);
    an_orders_clear(&r->imposed);
    an_orders_clear(&r->beside);
    free(r->generator);
    free(r->charge);
    free(r->selection);
    free(r->nonabelian);
    free(r->alone);
    free(r->algebra);
    free(r->gauged_algebra);
    an_component_law_clear(&r->components);
}

static void neutrinos_clear(struct an_neutrinos *x, slong n,
                            const struct an_residual *r)
{
    an_neutral_classes_clear(x, r);
    free(x->confined);
    free(x->why);
    witness_clear(&x->witness, n);
    witness_clear(&x->mass_witness, n);
}

static void massless_clear(struct an_massless_matter *m, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        free(m[i].what);
        free(m[i].brief);
        free(m[i].field);
        free(m[i].under);
        fmpq_clear(m[i].electric);
    }
    free(m);
}

static void details_clear(struct an_dark_matter *d)
{
    for (size_t i = 0; i < d->ndetails; i++) {
        free(d->detail[i].name);
        free(d->detail[i].text);
        free(d->detail[i].generation);
    }
    free(d->detail);
    d->detail = NULL;
    d->ndetails = d->cap_details = 0;
}

static void dark_matter_clear(struct an_dark_matter *d, slong n)
{
    an_orders_clear(&d->group);
    an_orders_clear(&d->neutral_group);
    an_names_clear(d->protected_name, d->nprotected);
    an_names_clear(d->candidate, d->ncandidates);
    an_names_clear(d->relic, d->nrelics);
    details_clear(d);
    for (size_t i = 0; i < d->nlight; i++)
        free(d->light[i].labels);
    free(d->light);
    free(d->why);
    free(d->kept.v);
    free(d->dark.v);
    witness_clear(&d->witness, n);
}

void an_findings_clear(struct an_findings *v)
{
    slong n = (slong)v->ncoordinates;
    neutrinos_clear(&v->neutrinos, n, &v->residual);
    residual_clear(&v->residual, n);
    dark_matter_clear(&v->dark_matter, n);
    for (size_t i = 0; i < AN_NPROCESSES; i++) {
        witness_clear(&v->process[i].witness, n);
        free(v->process[i].why);
    }
    massless_clear(v->massless, v->nmassless);
    massless_clear(v->confined, v->nconfined);
    massless_clear(v->awaited, v->nawaited);
    free(v->unpaired.v);
    free(v->unknown);
    free(v->why);
    an_findings_init(v);
}

/* Processes are undecided, or with u, not NULL, what can be said of them. */
static void leave_processes(struct an_process *p, const struct an_charges *L,
                            const struct an_unsure *u, unsigned asked)
{
    struct an_particles made_of;
    struct an_fermions s;
    if (!(asked & AN_ASK_PROCESSES))
        return;
    an_particles_init(&made_of, L);
    an_fermions_init(&s, L);
    for (int i = 0; i < AN_NPROCESSES; i++) {
        enum an_process_name name = (enum an_process_name)i;
        struct an_light_states l = {0};
        struct an_product what = {0};
        if (!(asked & AN_ASK_PROCESS << i))
            continue;
        if (u) {
            an_unsure_process(&p[i], u, &made_of, &s, name);
            if (p[i].undecided)
                p[i].why =
                    an_unsure_process_text(u, L, name == AN_PROTON_DECAY);
            continue;
        }
        p[i].asked = an_process_parts(&what, &l, &made_of, &s, name, 0);
        p[i].undecided = p[i].asked;
        an_light_clear(&l);
        free(what.v);
    }
    an_fermions_clear(&s, L->n);
    an_particles_clear(&made_of);
}

/* What is unbroken outside the torus. */
static void add_outer(struct an_text *t, const struct an_component_group *c,
                      const struct an_component_law *law,
                      const struct an_charges *L)
{
    fmpz_t torus;
    fmpz_init_set_ui(torus, 1);
    for (slong i = 0; i < L->T.ntorsion; i++)
        fmpz_mul(torus, torus, &L->T.order[i]);
    char *outer = an_outer_text(&c->element[1], L);
    an_text_printf(t,
                   "%s leaves the vevs alone as well: with %s the unbroken "
                   "components number ",
                   outer, c->n == 2 ? "it" : "such elements");
    an_integer_append(t, law->order);
    an_text_add(t, ", not ");
    an_integer_append(t, torus);
    if (law->name)
        an_text_printf(t, ", and make up the group %s", law->name);
    free(outer);
    fmpz_clear(torus);
}

/* Why there is no verdict, because of the vev of a field. */
static char *undecided_text(const struct an_charges *L, size_t field,
                            const struct an_stabiliser *s,
                            const struct an_component_group *c,
                            const struct an_component_law *law)
{
    struct an_text t = {0};
    if (c->decided && c->n > 1) {
        add_outer(&t, c, law, L);
        return an_text_take(&t);
    }
    an_text_add(&t, "the vev of ");
    an_say_field(&t, &L->m->field[field]);
    an_text_add(&t, " is neither along extremal weights, one after another, "
                    "nor along the diagonal of an uncharged adjoint; ");
    if (s->why)
        an_text_printf(&t, "the unbroken algebra is not known: %s", s->why);
    else if (!s->plain)
        an_text_printf(&t,
                       "combinations of root vectors are unbroken of which "
                       "none is alone%s%s",
                       c->why ? ", and " : "", c->why ? c->why : "");
    else if (c->decided)
        an_text_add(&t, "roots are unbroken that the weights of the vevs do "
                        "not show");
    else
        an_text_printf(&t,
                       "Cartan generators and roots show all of the unbroken "
                       "algebra, but elements outside the torus may be "
                       "unbroken too: %s",
                       c->why);
    return an_text_take(&t);
}

static bool has_global_factor(const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (!m->group[g].gauged && m->group[g].kind != AN_ZN)
            return true;
    return false;
}

/* No group, but its algebra: s, which is cleared. */
static void leave_algebra(struct an_residual *r, struct an_charges *L,
                          struct an_stabiliser *s)
{
    r->undecided = true;
    free(r->algebra);
    r->algebra = s->why ? NULL : an_stabiliser_text(s);
    if (r->algebra && has_global_factor(L->m)) {
        an_stabiliser_find(s, L, true);
        free(r->gauged_algebra);
        r->gauged_algebra = an_stabiliser_text(s);
        if (strcmp(r->gauged_algebra, r->algebra) == 0) {
            free(r->gauged_algebra);
            r->gauged_algebra = NULL;
        }
    }
    an_stabiliser_clear(s);
}

/* No verdict, because of the vev of a field; only the algebra. */
static void leave_undecided(struct an_findings *v, struct an_charges *L,
                            unsigned asked, const struct an_component_group *c)
{
    struct an_residual *r = &v->residual;
    struct an_stabiliser s;
    an_stabiliser_init(&s);
    an_stabiliser_find(&s, L, false);
    if (c->decided && c->n > 1)
        an_component_law_find(&r->components, c, L);
    v->why = undecided_text(L, L->undecided_field, &s, c, &r->components);
    leave_algebra(r, L, &s);
    if (!v->final)
        return;
    if (L->m->nactive > 0)
        v->neutrinos.nature = AN_UNDECIDED_NATURE;
    v->dark_matter.asked = an_model_has_visible(L->m);
    v->dark_matter.undecided = v->dark_matter.asked;
    leave_processes(v->process, L, NULL, asked);
}

/* Is a group of components named that need not be abelian? */
static bool is_nonabelian(const struct an_component_law *l)
{
    return !fmpz_is_zero(l->order) && !(l->known && l->abelian);
}

/* A group that is not abelian has an order and a name, but no phases; verdicts
 * need only its action on what has no charge under the unbroken torus. */
static void leave_nonabelian(struct an_findings *v, struct an_charges *L)
{
    struct an_residual *r = &v->residual;
    struct an_stabiliser s;
    struct an_text t = {0};
    an_text_add(&t, "the unbroken components number ");
    an_integer_append(&t, r->components.order);
    if (r->components.name)
        an_text_printf(&t, " and make up the group %s, which is not abelian",
                       r->components.name);
    v->why = an_text_take(&t);
    an_stabiliser_init(&s);
    an_stabiliser_find(&s, L, false);
    leave_algebra(r, L, &s);
    r->named = true;
}

/* d := stable, where the unbroken torus and its roots protect something from
 * decaying into all that may be light; else undecided. */
static void find_least(struct an_dark_matter *d, const struct an_unsure *u,
                       const struct an_charges *L)
{
    struct an_light_states more = {0};
    struct an_fermions s;
    an_fermions_init(&s, L);
    an_unsure_add_possible(&more, u, L, &s);
    an_dark_matter_find(d, L, &s, &more);
    if (d->stable) {
        details_clear(d);
        d->least = true;
    } else {
        dark_matter_clear(d, L->n);
        *d = (struct an_dark_matter){.asked = true, .undecided = true};
        witness_init(&d->witness);
    }
    d->why = an_unsure_dark_matter(u, L);
    an_light_clear(&more);
    an_fermions_clear(&s, L->n);
}

/* The verdicts asked for that rest on what elements outside the torus do are
 * undecided; the group is where some fermions have no charge under them. */
static void leave_unsure(struct an_findings *v, struct an_charges *L,
                         const struct an_unsure *u, unsigned asked)
{
    unsigned left = asked & ~an_unsure_ask(u, asked);
    char *why = left ? an_unsure_group(u, L) : NULL;
    if (why) {
        struct an_stabiliser s;
        an_stabiliser_init(&s);
        an_stabiliser_find(&s, L, false);
        leave_algebra(&v->residual, L, &s);
        free(v->why);
        v->why = why;
        v->residual.named = false;
    }
    if (left & AN_ASK_NEUTRINOS && L->m->nactive > 0) {
        v->neutrinos.nature = AN_UNDECIDED_NATURE;
        v->neutrinos.why = an_unsure_neutrinos(u, L);
    }
    if (left & AN_ASK_DARK_MATTER && an_model_has_visible(L->m))
        find_least(&v->dark_matter, u, L);
    leave_processes(v->process, L, u, left);
}

/* v, known, := the verdicts asked for that the unbroken torus and the parts of
 * L show. */
static void judge(struct an_findings *v, struct an_charges *L, unsigned asked)
{
    an_residual_find(&v->residual, L);
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (an_outer_applies(L, g) &&
            !fmpz_is_zero(L->m->group[g].outer->law.order))
            an_component_law_copy(&v->residual.components,
                                  &L->m->group[g].outer->law);
    v->known = an_continuous_find(&v->residual, L);
    if (!v->known) {
        v->unknown = an_strdup("an unbroken U(1) has coefficients that depend "
                               "on free parameters");
        return;
    }
    if (asked & AN_ASK_GENERATORS)
        an_residual_parts_find(&v->residual, L);
    if (asked & (AN_ASK_GENERATORS | AN_ASK_CHARGES | AN_ASK_CLASSES))
        an_generators_find(&v->residual, L);
    bool named = is_nonabelian(&v->residual.components);
    if (asked & AN_ASK_CHARGES && !named)
        an_residual_charges_find(&v->residual, L);
    struct an_unsure u;
    an_unsure_find(&u, L);
    if (v->final)
        an_verdicts_find(v, L, an_unsure_ask(&u, asked));
    if (named)
        leave_nonabelian(v, L);
    if (v->final)
        leave_unsure(v, L, &u, asked);
    an_unsure_clear(&u);
}

/* Undecided verdicts that hold all the same, given what the vacuum of M without
 * vevs of one field has: what is unbroken lies between the group that L shows
 * and that one. */
static void bound(struct an_findings *v, struct an_charges *L,
                  struct an_findings *large, const struct an_charges *M,
                  unsigned asked)
{
    struct an_findings small;
    an_findings_init(&small);
    small.known = small.final = true;
    small.ncoordinates = v->ncoordinates;
    judge(&small, L, asked);
    if (small.known && large->known)
        an_findings_bound(v, &small, large, L, M);
    an_findings_clear(&small);
}

/* less := the vevs of other fields; borrows them. */
static void leave_out(struct an_vacuum *less, const struct an_vacuum *p,
                      size_t field)
{
    *less = *p;
    less->nvevs = 0;
    less->vev = an_alloc(p->nvevs, sizeof *less->vev);
    for (size_t i = 0; i < p->nvevs; i++)
        if (p->vev[i].field != field)
            less->vev[less->nvevs++] = p->vev[i];
}

void an_findings_check(struct an_findings *v, const struct an_model *model,
                       size_t vacuum, const struct an_question *question)
{
    an_findings_check_vevs(v, model, &model->vacuum[vacuum], question);
    v->vacuum = vacuum;
}

/* v := the verdicts asked for, L those charges of its vacuum; v->known says
 * whether they are. Whether there is a verdict. */
static bool decide(struct an_findings *v, struct an_charges *L, unsigned asked)
{
    struct an_component_group c;
    an_component_group_init(&c);
    bool decided = !v->known || L->decided;
    if (!decided) {
        an_component_group_find(&c, L);
        decided = an_component_group_is_torus(&c);
    }
    if (!decided)
        leave_undecided(v, L, asked, &c);
    else if (v->known)
        judge(v, L, asked);
    an_component_group_clear(&c);
    return decided;
}

void an_findings_find(struct an_findings *v, struct an_charges *L,
                      const struct an_model *model,
                      const struct an_vacuum *vacuum,
                      const struct an_question *q)
{
    unsigned asked = q->verdicts ? q->verdicts : AN_ASK_ALL;
    v->vacuum = model->nvacua;
    v->final = vacuum->final;
    v->ncoordinates = model->ncoordinates;
    const struct an_charges_source from = {.m = model,
                                           .vacuum = vacuum,
                                           .extra = q->extra,
                                           .nextra = q->nextra,
                                           .vectors = q->vectors};
    v->known = an_charges_init_from(L, &from, &v->unknown);
    L->bare = !(asked & AN_ASK_WITNESSES);
    if (decide(v, L, asked) || !v->final ||
        !(asked & (AN_ASK_NEUTRINOS | AN_ASK_PROCESSES)))
        return;
    struct an_vacuum less;
    struct an_findings large;
    struct an_charges M;
    struct an_question other = *q;
    other.vectors = NULL; /* fewer vevs */
    leave_out(&less, vacuum, L->undecided_field);
    an_findings_init(&large);
    an_findings_find(&large, &M, model, &less, &other);
    bound(v, L, &large, &M, asked);
    an_findings_clear(&large);
    an_charges_clear(&M);
    free(less.vev);
}

void an_findings_check_vevs(struct an_findings *v, const struct an_model *model,
                            const struct an_vacuum *vacuum,
                            const struct an_question *question)
{
    struct an_question q = {0};
    if (question)
        q = *question;
    struct an_charges L;
    if (vacuum->charged) {
        v->vacuum = model->nvacua;
        v->final = vacuum->final;
        v->ncoordinates = model->ncoordinates;
        v->charge_breaking = true;
        v->unknown = an_strdup(vacuum->charged);
        return;
    }
    an_findings_find(v, &L, model, vacuum, &q);
    an_charges_clear(&L);
}
