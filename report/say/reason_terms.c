/* reason_terms.c - what terms say beyond symmetries: where masses come from,
 * what protects dark matter, the first operators of decays and processes. */
#include "report/say/reason_terms.h"

#include <string.h>

#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/lagrangian.h"

/* Terms that do the same: more are counted only. */
#define MOST_TERMS 6

static const struct an_vacuum_terms *terms_of(const struct an_check *c,
                                              size_t vacuum)
{
    return c->lagrangian.asked && c->lagrangian.vacuum[vacuum].known
               ? &c->lagrangian.vacuum[vacuum]
               : NULL;
}

/* ---- masses */

/* What the listed couplings alone say of neutrinos, where that is less than the
 * symmetries allow. */
static void add_listed(struct an_document *d,
                       const struct an_listed_neutrinos *x,
                       const struct an_neutrinos *n)
{
    if (!x->asked || (x->dirac == n->dirac && x->majorana == n->majorana))
        return;
    an_document_entry(d, "", "the listed couplings alone: %s%s",
                      an_said_masses(d, x->dirac, x->majorana, x->massless),
                      an_said_with(d, "; no partner for ",
                                   an_said_list(d, x->unpaired, x->nunpaired),
                                   ""));
}

void an_reason_mechanism(struct an_document *d, const struct an_check *c,
                         size_t vacuum)
{
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    if (!p || !p->mechanism)
        return;
    an_document_entry(d, "mass mechanism", "%s", p->mechanism);
    add_listed(d, &c->lagrangian.listed.neutrinos[vacuum],
               &c->vacuum[vacuum].neutrinos);
}

/* ---- leading operators */

/* " (dimension 5)", unless it is known. */
static const char *dimension(struct an_document *d, int dimension, int known)
{
    return dimension == known ? "" : an_said(d, " (dimension %d)", dimension);
}

/* "Q^3 L, Q^2 uR eR or uR^2 dR eR with L^2 H^2 (dimension 5)", "X and Y"; every
 * dimension but `known`. */
static const char *leading(struct an_document *d, const struct an_model *m,
                           const struct an_leading *l, int known)
{
    const struct an_leading_terms *one = &l->either, *need = &l->need;
    size_t n = one->n > MOST_TERMS ? MOST_TERMS : one->n;
    const char *all = "", *with = "";
    if (one->n + need->n == 0)
        return m->nexplicit > 0 ? "what breaks symmetries by hand"
                                : "the vevs alone";
    for (size_t i = 0; i < n; i++)
        all = an_said_next(d, all, i + 1 == one->n ? " or " : ", ",
                           one->v[i].text);
    if (n < one->n)
        all = an_said(d, "%s or one of %zu more", all, one->n - n);
    if (n > 0)
        all = an_said_next(d, all, "", dimension(d, l->dimension, known));
    for (size_t i = 0; i < need->n; i++)
        with = an_said(d, "%s%s%s%s", with, i ? " and " : "", need->v[i].text,
                       dimension(d, need->v[i].dimension, known));
    return *with ? an_said_next(d, all, " with ", with) : all;
}

const char *an_said_process(struct an_document *d, const struct an_check *c,
                            size_t vacuum, size_t process)
{
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    if (!p || !p->onset.asked[process] || !p->onset.process[process].found)
        return NULL;
    const struct an_leading *l = &p->onset.process[process];
    const char *terms = leading(d, c->model, l, l->dimension);
    return l->dimension > 0
               ? an_said(d, " from dimension %d: %s", l->dimension, terms)
               : an_said(d, ": %s", terms);
}

const char *an_said_no_process(struct an_document *d, const struct an_check *c,
                               size_t vacuum, size_t process)
{
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    if (!p || !p->onset.asked[process] || p->onset.process[process].found)
        return "";
    return an_said(d, "; by no term up to dimension %d, derivatives aside",
                   p->onset.bound);
}

bool an_knows_decays(const struct an_check *c, size_t vacuum)
{
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    return p && p->onset.ndecays > 0;
}

/* ---- dark matter */

/* "eta by H eta* (dimension 2)". */
static const char *decay(struct an_document *d, const struct an_model *m,
                         const struct an_protected *x, int bound)
{
    const char *more = !x->indirect               ? ""
                       : x->leading.dimension > 4 ? " and renormalisable terms"
                                                  : " and gauge couplings";
    if (x->leading.found)
        return an_said(d, "%s by %s%s", x->text, leading(d, m, &x->leading, 0),
                       more);
    return an_said(d, "%s by %sno term up to dimension %d, derivatives aside",
                   x->text, more, bound);
}

/* What protects a candidate, as a clause. */
static const char *const guards[] = {
    [AN_GUARD_GAUGE] = "a residual gauge symmetry",
    [AN_GUARD_IMPOSED] = "an imposed symmetry",
    [AN_GUARD_MIXED] = "a symmetry that mixes gauged and imposed ones",
    [AN_GUARD_SPIN] = ("spin alone: it is the lightest fermion, as nothing "
                       "lighter carries spin 1/2"),
};

const char *an_said_guards(struct an_document *d,
                           const struct an_dark_matter *x)
{
    const char *all = "";
    for (int g = 0; g <= AN_GUARD_SPIN; g++) {
        bool others = false;
        const char *last = "", *names = "";
        for (size_t i = 0; i < x->ndetails; i++) {
            const struct an_candidate *c = &x->detail[i];
            others = others || c->guard != (enum an_guard)g;
            if (c->guard == (enum an_guard)g && strcmp(last, c->text) != 0)
                names = an_said_next(d, names, ", ", last = c->text);
        }
        if (*names && others)
            names = an_said(d, "%s: %s", names, guards[g]);
        else if (*names)
            names = guards[g];
        all = *names ? an_said_next(d, all, "; ", names) : all;
    }
    return all;
}

/* What keeps candidates that no symmetry protects: one clause where it is the
 * same for all, else "eta: an accidental symmetry; x: nothing". */
static const char *accidents(struct an_document *d, const struct an_onset *o)
{
    const char *list[] = {"", ""};
    for (size_t i = 0; i < o->ndecays; i++) {
        const char **x = &list[o->decay[i].protection == AN_UNPROTECTED];
        *x = an_said_next(d, *x, ", ", o->decay[i].text);
    }
    if (*list[0] && *list[1])
        return an_said(d, "%s: an accidental symmetry; %s: nothing", list[0],
                       list[1]);
    return *list[0] ? "an accidental symmetry" : *list[1] ? "nothing" : "";
}

void an_reason_stability(struct an_document *d, const struct an_check *c,
                         size_t vacuum)
{
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    const struct an_dark_matter *x = &c->vacuum[vacuum].dark_matter;
    const char *decays = "";
    if (x->stable)
        an_document_entry(d, "protected by", "%s", an_said_guards(d, x));
    if (x->stable || !p)
        return;
    for (size_t i = 0; i < p->onset.ndecays; i++)
        decays = an_said_next(
            d, decays, ", ",
            decay(d, c->model, &p->onset.decay[i], p->onset.bound));
    an_document_entry(d, "protected by", "%s%s", accidents(d, &p->onset),
                      an_said_with(d, "; decays: ", decays, ""));
}
