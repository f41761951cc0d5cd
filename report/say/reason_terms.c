/* reason_terms.c - what terms say beyond symmetries: where masses come from,
 * what protects dark matter, the first operators of decays and processes. */
#include "report/say/reason_terms.h"

#include <string.h>

#include "base/prose.h"
#include "base/text.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/lagrangian.h"
#include "verdict/words.h"

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
static void say_listed(struct an_text *t, const struct an_listed_neutrinos *x,
                       const struct an_neutrinos *n)
{
    if (!x->asked || (x->dirac == n->dirac && x->majorana == n->majorana))
        return;
    an_text_add(t, "the listed couplings alone: ");
    an_word_masses(t, x->dirac, x->majorana, x->massless);
    for (size_t i = 0; i < x->nunpaired; i++)
        an_text_printf(t, "%s%s", i ? ", " : "; no partner for ",
                       x->unpaired[i]);
}

void an_reason_mechanism(struct an_document *d, const struct an_check *c,
                         size_t vacuum)
{
    struct an_text t = {0};
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    if (!p || !p->mechanism)
        return;
    an_text_add(&t, p->mechanism);
    an_document_put_entry(d, "mass mechanism", &t);
    say_listed(&t, &c->lagrangian.listed.neutrinos[vacuum],
               &c->vacuum[vacuum].neutrinos);
    an_document_put_entry(d, "", &t);
}

/* ---- leading operators */

/* Appends "Q^3 L, Q^2 uR eR or uR^2 dR eR". */
static void add_either(struct an_text *t, const struct an_leading_terms *l)
{
    size_t n = l->n > MOST_TERMS ? MOST_TERMS : l->n;
    for (size_t i = 0; i < n; i++)
        an_text_printf(t, "%s%s",
                       i == 0                    ? ""
                       : i + 1 == n && n == l->n ? " or "
                                                 : ", ",
                       l->v[i].text);
    if (n < l->n)
        an_text_printf(t, " or one of %zu more", l->n - n);
}

/* Appends "Q^3 L with L^2 H^2 (dimension 5)", "X and Y"; every dimension but
 * `known`. */
static void add_leading(struct an_text *t, const struct an_model *m,
                        const struct an_leading *l, int known)
{
    const struct an_leading_terms *need = &l->need;
    if (l->either.n + need->n == 0)
        an_text_add(t, m->nexplicit > 0 ? "what breaks symmetries by hand"
                                        : "the vevs alone");
    add_either(t, &l->either);
    if (l->either.n > 0 && l->dimension != known)
        an_text_printf(t, " (dimension %d)", l->dimension);
    for (size_t i = 0; i < need->n; i++) {
        an_text_printf(t, "%s%s",
                       i > 0             ? " and "
                       : l->either.n > 0 ? " with "
                                         : "",
                       need->v[i].text);
        if (need->v[i].dimension != known)
            an_text_printf(t, " (dimension %d)", need->v[i].dimension);
    }
}

bool an_say_process(struct an_text *t, const struct an_check *c, size_t vacuum,
                    size_t process)
{
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    if (!p || !p->onset.asked[process] || !p->onset.process[process].found)
        return false;
    const struct an_leading *l = &p->onset.process[process];
    if (l->dimension > 0)
        an_text_printf(t, " from dimension %d: ", l->dimension);
    else
        an_text_add(t, ": ");
    add_leading(t, c->model, l, l->dimension);
    return true;
}

void an_say_no_process(struct an_text *t, const struct an_check *c,
                       size_t vacuum, size_t process)
{
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    if (p && p->onset.asked[process] && !p->onset.process[process].found)
        an_text_printf(t, "; by no term up to dimension %d, derivatives aside",
                       p->onset.bound);
}

bool an_knows_decays(const struct an_check *c, size_t vacuum)
{
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    return p && p->onset.ndecays > 0;
}

/* ---- dark matter */

/* Appends "eta by H eta* (dimension 2)". */
static void add_decay(struct an_text *t, const struct an_model *m,
                      const struct an_protected *x, int bound)
{
    an_text_printf(t, "%s%s by ", t->n ? ", " : "", x->text);
    if (x->leading.found)
        add_leading(t, m, &x->leading, 0);
    if (x->indirect)
        an_text_add(t, x->leading.dimension > 4 ? " and renormalisable terms"
                                                : " and gauge couplings");
    if (!x->leading.found)
        an_text_printf(t, "no term up to dimension %d, derivatives aside",
                       bound);
}

/* What protects a candidate, as a clause. */
static const char *const guards[] = {
    [AN_GUARD_GAUGE] = "a residual gauge symmetry",
    [AN_GUARD_IMPOSED] = "an imposed symmetry",
    [AN_GUARD_MIXED] = "a symmetry that mixes gauged and imposed ones",
    [AN_GUARD_SPIN] = ("spin alone: it is the lightest fermion, as nothing "
                       "lighter carries spin 1/2"),
};

void an_say_guards(struct an_text *t, const struct an_dark_matter *d)
{
    for (int g = 0; g <= AN_GUARD_SPIN; g++) {
        struct an_text names = {0};
        bool others = false;
        const char *last = "";
        for (size_t i = 0; i < d->ndetails; i++) {
            const struct an_candidate *c = &d->detail[i];
            others = others || c->guard != (enum an_guard)g;
            if (c->guard != (enum an_guard)g || strcmp(last, c->text) == 0)
                continue;
            an_text_printf(&names, "%s%s", names.n ? ", " : "", c->text);
            last = c->text;
        }
        if (names.n)
            an_text_printf(t, "%s%s%s%s", t->n ? "; " : "",
                           others ? an_text_string(&names) : "",
                           others ? ": " : "", guards[g]);
        an_text_clear(&names);
    }
}

/* Appends what keeps candidates that no symmetry protects: one clause where it
 * is the same for all, else "eta: an accidental symmetry; x: nothing". */
static void add_accidents(struct an_text *t, const struct an_onset *o)
{
    bool open = false, closed = false;
    for (size_t i = 0; i < o->ndecays; i++)
        if (o->decay[i].protection == AN_UNPROTECTED)
            open = true;
        else
            closed = true;
    for (int k = 0; k < 2; k++) {
        const char *comma = t->n ? "; " : "";
        for (size_t i = 0; i < o->ndecays && open && closed; i++) {
            if ((o->decay[i].protection == AN_UNPROTECTED) != (k == 1))
                continue;
            an_text_printf(t, "%s%s", comma, o->decay[i].text);
            comma = ", ";
        }
        if (k == 0 ? closed : open)
            an_text_printf(t, "%s%s", open && closed ? ": " : "",
                           k == 0 ? "an accidental symmetry" : "nothing");
    }
}

void an_reason_stability(struct an_document *d, const struct an_check *c,
                         size_t vacuum)
{
    struct an_text t = {0}, decays = {0};
    const struct an_vacuum_terms *p = terms_of(c, vacuum);
    const struct an_dark_matter *x = &c->vacuum[vacuum].dark_matter;
    if (x->stable) {
        an_say_guards(&t, x);
        an_document_put_entry(d, "protected by", &t);
    }
    if (x->stable || !p)
        return;
    for (size_t i = 0; i < p->onset.ndecays; i++)
        add_decay(&decays, c->model, &p->onset.decay[i], p->onset.bound);
    add_accidents(&t, &p->onset);
    if (t.n && decays.n)
        an_text_printf(&t, "; decays: %s", an_text_string(&decays));
    an_text_clear(&decays);
    an_document_put_entry(d, "protected by", &t);
}
