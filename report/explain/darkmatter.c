/* darkmatter.c - what could let dark matter decay, and why it cannot.
 */
#include "report/explain/darkmatter.h"

#include "report/explain/explanation.h"
#include "report/explain/operator.h"
#include "report/explain/turns.h"
#include "report/say/reason.h"
#include "report/say/reason_terms.h"
#include "report/write/document.h"
#include "residual/witness/turns.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/words.h"

static bool has_global(const struct an_model *m)
{
    bool any = false;
    for (size_t g = 0; g < m->ngroups; g++)
        any = any || (m->group[g].kind == AN_SIMPLE && !m->group[g].gauged);
    return any;
}

static void add_rule(struct an_explanation *e)
{
    if (e->ruled_dark_matter)
        return;
    e->ruled_dark_matter = true;
    an_document_paragraph(
        e->d,
        "A particle may decay into lighter ones exactly when its charge is a "
        "sum of theirs, up to what the vacuum absorbs. So collect the charges "
        "of everything light: ordinary matter, new fields marked light, "
        "%sneutral fermions that stay massless%s. What is physical (no open "
        "colour) and carries a charge outside their span cannot decay into "
        "light particles alone, to all orders; the classes of such charges "
        "form the stability group D.",
        has_global(e->c->model) ? "Goldstone bosons of global groups, " : "",
        e->v->neutrinos.nature == AN_NO_NEUTRINOS
            ? ""
            : " or pair with the active neutrinos");
}

static void add_group(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    struct an_text t = {0};
    an_text_add(&t, d->group.n ? "Here D = " : "Here D is ");
    an_word_orders(&t, &d->group, false);
    if (d->group.n > 0 && d->neutral_group.n != d->group.n) {
        an_text_add(&t, ", and ");
        an_word_orders(&t, &d->neutral_group, false);
        an_text_add(&t, " of electrically neutral states");
    }
    an_text_add(&t, d->group.n ? ", not trivial."
                               : ": every charge is a sum of light ones.");
    if (d->nspecies > 1)
        an_text_printf(&t,
                       " It takes the charges of %zu species to generate it, "
                       "so at least that many are stable.",
                       d->nspecies);
    if (d->nprotected > 0) {
        an_text_add(&t, " Charges outside the span are carried by ");
        an_word_list(&t, d->protected_name, d->nprotected);
        an_text_add(&t, ".");
    }
    an_document_put_paragraph(e->d, &t);
}

/* ---- a symmetry that protects */

static void add_light_table(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    struct an_turn_table turns;
    an_turn_table_init(&turns, e->c->model, d->witness.functional);
    turns.r = &e->v->residual;
    for (size_t i = 0; i < d->nlight; i++) {
        const struct an_light *l = &d->light[i];
        an_turn_table_component(&turns, l->field, l->generation, l->labels,
                                l->fermion);
    }
    an_document_paragraph(e->d, "Every light particle turns by a whole number, "
                                "so any product of them does:");
    an_explain_turns(e, &turns);
    an_turn_table_clear(&turns);
}

static void add_protection(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    const struct an_witness *w = &d->witness;
    struct an_text t = {0};
    if (w->centre)
        an_text_printf(&t, ", up to %s", w->centre);
    an_document_paragraph(
        e->d,
        "A symmetry that tells them apart: %s%s. It leaves every vev alone.",
        w->said, an_text_string(&t));
    an_text_clear(&t);
    add_light_table(e);
    an_document_paragraph(
        e->d, "%s%s does not, so no product of light particles has its charge:",
        d->stable ? "The candidate " : "", w->what);
    an_explain_forbidden(e, w);
}

static void add_verdict(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    struct an_text t = {0};
    if (d->stable) {
        an_text_add(&t, d->ncandidates > 1 ? "Stable: the lightest of "
                                           : "Stable: ");
        an_word_list(&t, d->candidate, d->ncandidates);
        an_text_add(
            &t,
            d->ncandidates > 1
                ? ". Each has a neutral singlet component of nonzero class."
                : ", which has a neutral singlet component of nonzero class.");
    } else if (d->exotic_charge_only) {
        an_text_add(&t, "Only unusual electric charge protects them: the relic "
                        "is charged, and no dark matter.");
    } else {
        an_text_add(&t, "Something is stable, but nothing neutral and colour "
                        "singlet carries its charge: no dark matter.");
    }
    an_document_put_paragraph(e->d, &t);
}

static void add_candidates(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    struct an_text t = {0}, guards = {0};
    an_say_particles(&t, d);
    an_say_guards(&guards, d);
    an_text_printf(&t, ". What protects %s: %s.",
                   d->ncandidates > 1 ? "them" : "it", an_text_string(&guards));
    an_text_clear(&guards);
    an_document_put_paragraph(e->d, &t);
}

/* ---- a decay */

static void add_decay(struct an_explanation *e)
{
    const struct an_witness *w = &e->v->dark_matter.witness;
    if (w->type != AN_WITNESS_OPERATOR) {
        an_document_paragraph(e->d,
                              "There is no other neutral field, besides those "
                              "with a vev: nothing that could be dark matter.");
        return;
    }
    an_document_paragraph(e->d,
                          "For example %s decays, by the operator %s, whose "
                          "charges add up to zero:",
                          w->what, w->term);
    an_explain_allowed(e, w);
    an_document_paragraph(e->d, "No symmetry keeps it from decaying: it is no "
                                "dark matter unless it lives long enough.");
}

void an_explain_dark_matter(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    an_explain_step(e, "Is dark matter stable?", true);
    if (!d->asked) {
        an_document_paragraph(
            e->d,
            "No field is marked as ordinary matter (`sector: visible`): what "
            "decays may end in is unknown, and there is no verdict.");
        return;
    }
    add_rule(e);
    add_group(e);
    if (d->group.n == 0) {
        add_decay(e);
        return;
    }
    if (d->witness.type == AN_WITNESS_SYMMETRY)
        add_protection(e);
    add_verdict(e);
    if (d->stable)
        add_candidates(e);
}
