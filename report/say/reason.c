/* reason.c - neutrinos, dark matter and processes, each with its reason.
 *
 * A witness becomes one sentence: a symmetry that forbids ("leaves every vev
 * fixed and turns N by 1/2"), or an operator that allows. Weights are left out
 * of the names of components unless asked for.
 */
#include "report/say/reason.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "residual/verdicts/species.h"
#include "report/say/reason_terms.h"
#include "report/write/document.h"
#include "report/write/style.h"
#include "verdict/check.h"
#include "verdict/words.h"

/* Components that read the same are named once; with weights or charges only
 * if asked for. */
static void add_names(struct an_text *t, const struct an_member *list, size_t n,
                      bool verbose)
{
    const char **known = an_alloc(n, sizeof *known);
    size_t nknown = 0;
    for (size_t i = 0; i < n; i++) {
        const char *text = verbose ? list[i].name : list[i].brief;
        size_t k = 0;
        while (k < nknown && strcmp(known[k], text) != 0)
            k++;
        if (k < nknown)
            continue;
        an_text_printf(t, "%s%s", nknown ? ", " : "", text);
        known[nknown++] = text;
    }
    free(known);
}

/* "exp(2πi (B-L)) leaves FIXED fixed and turns WHAT by 1/2"; WHAT is prose. */
static void add_symmetry(struct an_text *t, const struct an_witness *w,
                         const char *fixed, const char *what)
{
    an_style_unbroken(t, w->said ? w->said : "a symmetry");
    if (w->centre)
        an_text_printf(t, ", up to %s,", w->centre);
    an_text_printf(t, " leaves %s fixed and turns ", fixed);
    an_style_unbroken(t, what);
    an_text_add(t, " by ");
    an_rational_append(t, w->forbidden);
}

/* The sentence of a witness; nothing for one without content. `what` is the
 * operator that a symmetry forbids, as prose. */
static void add_witness(struct an_text *t, const struct an_witness *w,
                        const char *fixed, const char *what, bool verbose)
{
    if (w->type == AN_WITNESS_NONE)
        return;
    if (w->type == AN_WITNESS_SYMMETRY) {
        add_symmetry(t, w, fixed, what);
    } else {
        const char *text = verbose && w->detail ? w->detail : w->term;
        if (text)
            an_text_add(t, text);
        if (w->meson)
            an_text_add(t, " and a meson of u, d, s");
        if (w->absorbed)
            an_text_printf(t, ", with %s", w->absorbed);
    }
    if (!w->verified)
        an_text_add(t, " (NOT VERIFIED)");
}

/* ---- neutrinos */

/* "3 states L with 3 states nuR^c". */
static void add_class(struct an_text *t, const struct an_neutral_class *k,
                      bool verbose)
{
    an_text_printf(t, "%ld × ", k->states);
    add_names(t, k->member, k->nmembers, verbose);
    if (k->self && k->pseudoreal && k->multiplets == 1) {
        an_text_add(t, ", one multiplet: its mass is antisymmetric, so zero");
    } else if (k->self) {
        an_text_add(t, k->pseudoreal ? ", paired by antisymmetric masses"
                                     : ", free to have Majorana masses");
        if (k->pseudoreal && k->multiplets % 2 == 1)
            an_text_add(t, "; one multiplet is left");
    } else if (k->partners == 0) {
        an_text_add(t, ", without partner");
    } else {
        an_text_printf(t, "  with  %ld × ", k->partners);
        add_names(t, k->partner, k->npartners, verbose);
        if (k->pseudoreal && k->multiplets == 1)
            an_text_add(t, ": one multiplet, its mass is antisymmetric, so "
                           "zero");
        else if (k->pseudoreal)
            an_text_printf(t, ", by antisymmetric masses%s",
                           k->multiplets % 2 == 1 ? "; one multiplet is left"
                                                  : "");
    }
}

static void add_classes(struct an_document *d, const struct an_neutrinos *n)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n->nneutral; i++) {
        const struct an_neutral_class *k = &n->neutral[i];
        if (k->active + k->active_partners == 0 && !d->verbose)
            continue;
        add_class(&t, k, d->verbose);
        an_document_put_entry(d, "", &t);
    }
}

static void say_nature(struct an_text *t, const struct an_neutrinos *n,
                       bool verbose)
{
    const struct an_witness *w = &n->witness;
    const char *what = AN_SAY_MATH("ν ν", "\\nu\\,\\nu");
    if (w->type == AN_WITNESS_SYMMETRY)
        an_text_add(t, "no Majorana mass: ");
    else if (w->type == AN_WITNESS_OPERATOR)
        an_text_add(t, "Majorana mass from ");
    if (n->nature == AN_MIXED_NATURE && w->what)
        what = verbose ? w->what : w->brief;
    add_witness(t, w, "every vev", what, verbose);
}

void an_reason_neutrinos(struct an_document *d, const struct an_findings *v)
{
    const struct an_neutrinos *n = &v->neutrinos;
    struct an_text t = {0};
    if (n->confined)
        an_document_entry(d, "neutrinos",
                          "charged under %s and confined: no free neutrinos, "
                          "no verdict",
                          n->confined);
    if (n->nature == AN_UNDECIDED_NATURE)
        an_document_entry(d, "neutrinos", "undecided");
    if (n->nature == AN_NO_NEUTRINOS || n->nature == AN_UNDECIDED_NATURE)
        return;
    an_word_masses(&t, n->dirac, n->majorana, n->massless);
    an_document_put_entry(d, "neutrinos", &t);
    add_classes(d, n);
    say_nature(&t, n, d->verbose);
    an_document_put_entry(d, "", &t);
    if (n->mass_witness.type == AN_WITNESS_OPERATOR) {
        an_text_add(&t, "Dirac mass from ");
        add_witness(&t, &n->mass_witness, "every vev", "", d->verbose);
    }
    an_document_put_entry(d, "", &t);
}

/* ---- dark matter */

static bool is_candidate(const struct an_dark_matter *d, const char *name)
{
    for (size_t i = 0; i < d->ncandidates; i++)
        if (strcmp(d->candidate[i], name) == 0)
            return true;
    return false;
}

static void add_verdict(struct an_text *t, const struct an_dark_matter *d)
{
    if (!d->asked) {
        an_text_add(t, "no verdict: no field is ordinary matter (`sector: "
                       "visible`), so nothing is known to be light");
        return;
    }
    if (d->group.n == 0) {
        an_text_add(t, "none: no symmetry keeps anything from decaying into "
                       "light particles");
        return;
    }
    if (d->stable) {
        an_text_add(t, d->ncandidates > 1 ? "stable: the lightest of "
                                          : "stable: ");
        an_word_list(t, d->candidate, d->ncandidates);
    } else {
        an_text_add(t, "none: what is stable is charged or coloured");
    }
    an_text_add(t, " (stability group ");
    an_word_orders(t, &d->group, false);
    if (d->neutral_group.n != d->group.n) {
        an_text_add(t, ", of neutral states ");
        an_word_orders(t, &d->neutral_group, false);
    }
    if (d->nspecies > 1)
        an_text_printf(t, ": at least %zu stable species", d->nspecies);
    an_text_add(t, ")");
}

/* Is the text of the candidate that of several generations, N[1,2]? */
static bool several(const struct an_candidate *c)
{
    size_t n = 0;
    for (size_t g = 0; c->generation && g < c->ngenerations; g++)
        n += c->generation[g];
    return n > 1 && n < c->ngenerations;
}

void an_say_particles(struct an_text *t, const struct an_dark_matter *d)
{
    static const char *const nouns[] = {
        [AN_MAJORANA_PARTICLE] = "Majorana fermion",
        [AN_DIRAC_PARTICLE] = "Dirac fermion",
        [AN_REAL_PARTICLE] = "real scalar",
        [AN_COMPLEX_PARTICLE] = "complex scalar",
        [AN_VECTOR_PARTICLE] = "vector",
    };
    for (int k = 0; k <= AN_VECTOR_PARTICLE; k++) {
        const char *last = "";
        size_t n = 0;
        for (size_t i = 0; i < d->ndetails; i++) {
            const struct an_candidate *c = &d->detail[i];
            if (c->kind != (enum an_particle_kind)k ||
                strcmp(c->text, last) == 0)
                continue;
            last = c->text;
            an_text_printf(t, "%s%s", n > 0 ? ", " : t->n ? "; " : "", last);
            n += several(c) ? 2 : 1;
        }
        if (n > 0)
            an_text_printf(t, "%s%s%s", n > 1 ? " are " : " is a ", nouns[k],
                           n > 1 ? "s" : "");
    }
}

static void add_protected(struct an_text *t, const struct an_dark_matter *d)
{
    const char *sep = d->ncandidates > 0 ? "also protected: " : "protected: ";
    for (size_t i = 0; i < d->nprotected; i++) {
        if (is_candidate(d, d->protected_name[i]))
            continue;
        an_text_printf(t, "%s%s", sep, d->protected_name[i]);
        sep = ", ";
    }
}

static void say_decay(struct an_text *t, const struct an_dark_matter *d,
                      bool verbose)
{
    const struct an_witness *w = &d->witness;
    const char *what = !w->what ? "it" : verbose ? w->what : w->brief;
    if (w->type == AN_WITNESS_OPERATOR)
        an_text_printf(t, "%s decays by ", what);
    add_witness(t, w, "every light particle", what, verbose);
}

void an_reason_dark_matter(struct an_document *d, const struct an_check *c,
                           size_t vacuum)
{
    const struct an_dark_matter *x = &c->vacuum[vacuum].dark_matter;
    struct an_text t = {0};
    if (x->undecided) {
        bool own = !c->vacuum[vacuum].residual.undecided;
        an_document_entry(d, "dark matter", "undecided%s%s", own ? ": " : "",
                          own ? c->vacuum[vacuum].why : "");
        return;
    }
    add_verdict(&t, x);
    an_document_put_entry(d, "dark matter", &t);
    an_say_particles(&t, x);
    an_document_put_entry(d, "", &t);
    if (x->witness.type != AN_WITNESS_OPERATOR || d->verbose ||
        !an_knows_decays(c, vacuum))
        say_decay(&t, x, d->verbose);
    an_document_put_entry(d, "", &t);
    add_protected(&t, x);
    an_document_put_entry(d, "", &t);
}

/* ---- processes */

/* What each process changes, and what its symmetry has to leave fixed. */
static const struct {
    const char *label, *what, *fixed;
} processes[] = {
    [AN_PROTON_DECAY] = {"proton decay", AN_SAY_MATH("u u d", "u\\,u\\,d"),
                         "every vev, lepton and meson"},
    [AN_NEUTRON_ANTINEUTRON] = {"n–nbar",
                                AN_SAY_MATH("u u d d d d",
                                            "u\\,u\\,d\\,d\\,d\\,d"),
                                "every vev"},
    [AN_DOUBLE_BETA] = {"0ν2β",
                        AN_SAY_MATH("u u d* d* e e", "u\\,u\\,d^{*}d^{*}e\\,e"),
                        "every vev"},
    [AN_QUADRUPLE_BETA] = {"0ν4β",
                           AN_SAY_MATH("(u u d* d* e e)^2",
                                       "(u\\,u\\,d^{*}d^{*}e\\,e)^{2}"),
                           "every vev"},
};

const char *an_process_label(enum an_process_name process)
{
    return processes[process].label;
}

const char *an_process_fixed(enum an_process_name process)
{
    return processes[process].fixed;
}

static void add_process(struct an_document *d, const struct an_check *c,
                        size_t vacuum, size_t i)
{
    const struct an_process *p = &c->vacuum[vacuum].process[i];
    const char *label = processes[i].label, *fate = an_word_fate(p);
    const char *exchange =
        p->exchange ? "; by gauge-boson exchange (dimension 6)" : "";
    struct an_text t = {0};
    if (p->undecided) {
        const char *why = an_word_doubt(p);
        an_document_entry(d, label, "%s%s%s", fate, why ? ": " : "",
                          why ? why : "");
        return;
    }
    bool told = an_say_process(&t, c, vacuum, i);
    if (told)
        an_document_entry(d, label, "%s%s%s", fate, an_text_string(&t),
                          exchange);
    an_text_clear(&t);
    if (told && !d->verbose)
        return;
    an_text_printf(&t, "%s: ", told ? "to all orders" : fate);
    add_witness(&t, &p->witness, processes[i].fixed, processes[i].what,
                d->verbose);
    if (!told)
        an_say_no_process(&t, c, vacuum, i);
    an_text_add(&t, told ? "" : exchange);
    an_document_put_entry(d, told ? "" : label, &t);
}

void an_reason_processes(struct an_document *d, const struct an_check *c,
                         size_t vacuum)
{
    for (size_t i = 0; i < AN_NPROCESSES; i++)
        if (c->vacuum[vacuum].process[i].asked)
            add_process(d, c, vacuum, i);
}

/* ---- massless matter */

/* "2 × E": how many of what. */
static void add_massless(struct an_text *t, const struct an_massless_matter *m,
                         bool verbose)
{
    an_text_printf(t, "%ld × %s", m->count, verbose ? m->what : m->brief);
}

void an_reason_massless(struct an_document *d, const struct an_findings *v)
{
    struct an_text t = {0};
    for (size_t i = 0; i < v->nmassless; i++) {
        const struct an_massless_matter *m = &v->massless[i];
        add_massless(&t, m, d->verbose);
        if (m->charged && !fmpq_is_zero(m->electric)) {
            an_text_add(&t, " of charge ");
            an_rational_append(&t, m->electric);
        }
        an_text_printf(&t, ": %s%s%s, without partner",
                       m->charged ? "charged" : "",
                       m->charged && m->coloured ? " and " : "",
                       m->coloured ? "coloured" : "");
        an_document_put_entry(d, i ? "" : AN_SAY_BAD("MASSLESS ✗"), &t);
    }
    for (size_t i = 0; i < v->nconfined; i++) {
        add_massless(&t, &v->confined[i], d->verbose);
        an_text_printf(&t, ", charged under %s, without mass",
                       v->confined[i].under);
        an_document_put_entry(d, i ? "" : "confined", &t);
    }
}
