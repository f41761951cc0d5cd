/* darkmatter.c - what could let dark matter decay, and why it cannot.
 */
#include "report/explain/darkmatter.h"

#include "report/explain/explanation.h"
#include "report/explain/operator.h"
#include "report/say/reason.h"
#include "report/say/reason_terms.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "residual/witness/turns.h"
#include "theory/model.h"
#include "verdict/check.h"

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
        has_global(e->m) ? "Goldstone bosons of global groups, " : "",
        e->v->neutrinos.nature == AN_NO_NEUTRINOS
            ? ""
            : " or pair with the active neutrinos");
}

static void add_group(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    const char *group = an_said_orders(e->d, &d->group, false);
    const char *neutral = "", *species = "";
    if (d->neutral_group.n != d->group.n)
        neutral = an_said(e->d, ", and %s of electrically neutral states",
                          an_said_orders(e->d, &d->neutral_group, false));
    if (d->group.n > 0)
        group = an_said(e->d, "Here D %s %s%s, not trivial.",
                        d->least ? "is at least" : "=", group, neutral);
    else
        group = an_said(
            e->d, "Here D is %s: every charge is a sum of light ones.", group);
    if (d->nspecies > 1)
        species = an_said(e->d,
                          " It takes the charges of %zu species to generate "
                          "it, so at least that many are stable.",
                          d->nspecies);
    an_document_paragraph(
        e->d, "%s%s%s", group, species,
        an_said_with(e->d, " Charges outside the span are carried by ",
                     an_said_list(e->d, d->protected_name, d->nprotected),
                     "."));
}

/* ---- a symmetry that protects */

static void add_light_table(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    struct an_turn_table turns;
    an_turn_table_init(&turns, e->m, d->witness.functional);
    turns.r = e->r;
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
    an_document_paragraph(
        e->d,
        "A symmetry that tells them apart: %s%s. It leaves every vev alone.",
        w->said, an_said_with(e->d, ", up to ", w->centre, ""));
    add_light_table(e);
    an_document_paragraph(
        e->d, "%s%s does not, so no product of light particles has its charge:",
        d->stable ? "The candidate " : "", w->what);
    an_explain_forbidden(e, w);
}

static void add_verdict(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    bool many = d->ncandidates > 1;
    if (d->stable)
        an_document_paragraph(
            e->d,
            "Stable: %s%s%s has a neutral singlet component of nonzero class.",
            many ? "the lightest of " : "",
            an_said_list(e->d, d->candidate, d->ncandidates),
            many ? ". Each" : ", which");
    else if (d->exotic_charge_only)
        an_document_paragraph(e->d,
                              "Only unusual electric charge protects them: the "
                              "relic is charged, and no dark matter.");
    else
        an_document_paragraph(
            e->d, "Something is stable, but nothing neutral and colour singlet "
                  "carries its charge: no dark matter.");
}

static void add_candidates(struct an_explanation *e)
{
    const struct an_dark_matter *d = &e->v->dark_matter;
    an_document_paragraph(
        e->d, "%s. What protects %s: %s.", an_said_particles(e->d, d),
        d->ncandidates > 1 ? "them" : "it", an_said_guards(e->d, d));
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
    if (d->undecided) {
        an_explain_undecided(e, d->why);
        return;
    }
    add_group(e);
    if (d->group.n == 0) {
        add_decay(e);
        return;
    }
    if (d->witness.type == AN_WITNESS_SYMMETRY)
        add_protection(e);
    add_verdict(e);
    if (d->least)
        an_document_paragraph(e->d, "Not all is known that is stable: %s.",
                              d->why);
    else if (d->stable)
        add_candidates(e);
}
