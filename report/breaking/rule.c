/* rule.c - tables of what the charge of one vev decides. */
#include "report/breaking/rule.h"

#include <stdlib.h>
#include <string.h>

#include "theory/model.h"
#include "theory/option.h"
#include "breaking/rule.h"
#include "verdict/words.h"
#include "report/breaking/name.h"
#include "report/say/said.h"
#include "report/write/document.h"

/* Neutrinos in one table: more would not fit on a page. */
#define MAX_COLUMNS 4

/* ---- the general rule */

#define Z_N AN_SAY_MATH("Z_n", "\\mathbb{Z}_n")
#define OMEGA AN_SAY_MATH("ω\u00a0=\u00a0exp(2πi/n)", "\\omega = e^{2\\pi i/n}")

/* omega to the power of the neutrino's phase, and the nature. */
static void cell_rule(struct an_document *d, const struct an_rule *r)
{
    const char *root = "";
    if (!fmpz_is_zero(r->order))
        root = an_said_root(d, r->turns, r->order, false);
    an_document_cell(d, "%s%s", an_said_with(d, "", root, " "),
                     an_word_nature(r->nature));
}

/* The neutrinos of charge first .. last. */
static void add_columns(struct an_document *d, const struct an_rule_table *t,
                        long first, long last)
{
    an_document_columns(d, "rl", (size_t)(last - first + 1), "l", "",
                        "vev|group");
    for (long l = first; l <= last; l++)
        an_document_cell(d, "nu of charge %ld", l);
    for (long n = 0; n <= t->most; n++) {
        const fmpz *order = an_rule_table_entry(t, n, first)->order;
        an_document_row(d, "%s|%s", n > 0 ? an_said(d, "%ld", n) : "none",
                        fmpz_is_one(order) ? "trivial"
                                           : an_said_order(d, order, true));
        for (long l = first; l <= last; l++)
            cell_rule(d, an_rule_table_entry(t, n, l));
    }
}

static const char *const partners[] = {
    [AN_SAME_PARTNER] = "a right-handed partner of the same charge",
    [AN_GIVEN_PARTNER] = "a right-handed partner of charge",
    [AN_NO_PARTNER] = "no right-handed partner",
};

void an_report_rule(struct an_document *d, const struct an_rule_table *t)
{
    const char *partner = partners[t->kind];
    if (t->kind == AN_GIVEN_PARTNER)
        partner = an_said(d, "%s %ld", partner, t->partner);
    an_document_heading(d, 1, "Dirac or Majorana: a U(1) broken by one vev");
    an_document_paragraph(
        d,
        "A left-handed neutrino nu of charge l, with %s; a vev of charge n "
        "breaks the U(1) to " Z_N ", which turns nu by a power of " OMEGA
        ". Charges are multiples of the smallest one.",
        partner);
    const long most = d->wide ? t->last - t->first + 1 : MAX_COLUMNS;
    for (long l = t->first; l <= t->last; l += most)
        add_columns(d, t, l, l + most - 1 < t->last ? l + most - 1 : t->last);
    an_document_item(d, "Majorana exactly where n divides 2 l: nu nu is then "
                        "invariant, because nu turns by 1 or -1");
    if (t->kind == AN_SAME_PARTNER)
        an_document_item(
            d,
            "Dirac elsewhere: only nu and its partner together are invariant");
    else if (t->kind == AN_GIVEN_PARTNER)
        an_document_item(d,
                         "Dirac elsewhere where n divides l %s %ld, so that nu "
                         "and its partner turn alike; massless else",
                         t->partner < 0 ? "+" : "-", labs(t->partner));
    else
        an_document_item(d, "massless elsewhere: nothing can pair with nu");
    an_document_item(
        d,
        "an odd n makes nu Majorana only if it is neutral, l a multiple of n");
    an_document_item(d, "the rule: arXiv:1711.06181; each entry is the verdict "
                        "on a model with these charges");
}

/* ---- for a model */

/* The U(1)s that are unbroken here, but not beside a vev of charge 1. */
static const char *unbroken(struct an_document *d,
                            const struct an_residual *here,
                            const struct an_residual *broken)
{
    const char *all = "";
    for (size_t i = 0; i < here->ncontinuous; i++) {
        size_t k = 0;
        while (k < broken->ncontinuous && strcmp(broken->continuous[k].name,
                                                 here->continuous[i].name) != 0)
            k++;
        if (k == broken->ncontinuous)
            all = an_said_next(d, all, " × ", here->continuous[i].name);
    }
    return all;
}

static void add_row(struct an_document *d, const struct an_rule_subject *s,
                    const struct an_rule_row *row)
{
    const struct an_findings *v = &row->vacuum;
    const struct an_orders *discrete = &v->residual.discrete;
    const char *group = unbroken(d, &v->residual, &s->row[1].vacuum.residual);
    if (!*group || discrete->n > 0)
        group =
            an_said_next(d, group, " × ", an_said_orders(d, discrete, true));
    an_document_row(
        d, "%s|%s",
        fmpq_is_zero(row->charge) ? "none" : an_said_rational(d, row->charge),
        group);
    if (s->model->nactive > 0)
        an_document_cell(d, "%s", an_said_neutrinos(d, &v->neutrinos));
    an_document_cell(d, "%s", an_said_dark_matter(d, &v->dark_matter));
}

void an_report_rule_model(struct an_document *d,
                          const struct an_rule_subject *s)
{
    const struct an_model *m = s->model;
    const char *group = m->group[s->group].said;
    an_document_heading(d, 1, "%s: a further vev that breaks %s",
                        m->name ? m->name : "The model", group);
    an_document_paragraph(
        d,
        "What the vev of one more scalar would leave, a singlet but for its "
        "charge n under %s%s. Dark matter is the lightest of the fields named.",
        group,
        an_said_with(d, ", beside ",
                     an_breaking_options(d, s->vevs, s->always, ", "), ""));
    an_document_table(d, m->nactive > 0 ? "rlll" : "rll",
                      m->nactive > 0 ? "n|residual group|neutrinos|dark matter"
                                     : "n|residual group|dark matter");
    for (size_t i = 0; i < s->n; i++)
        add_row(d, s, &s->row[i]);
    for (size_t i = 0; i < s->n; i++) {
        const struct an_rule_row *x = &s->row[i];
        const char *more =
            an_said_instantons(d, &x->vacuum, &x->with_instantons);
        if (*more)
            an_document_item(d, "for n = %s instantons break more: %s",
                             an_said_rational(d, x->charge), more);
    }
}
