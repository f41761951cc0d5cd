/* reason.c - neutrinos, dark matter and processes, each with its reason.
 *
 * A witness becomes one sentence: a symmetry that forbids ("leaves every vev
 * fixed and turns N by 1/2"), or an operator that allows. Weights are left out
 * of the names of components unless asked for.
 */
#include "report/say/reason.h"

#include <string.h>

#include "report/say/reason_terms.h"
#include "residual/verdicts/species.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "verdict/check.h"
#include "verdict/words.h"

static const char *name_of(const struct an_document *d,
                           const struct an_member *m)
{
    return d->verbose ? m->name : m->brief;
}

/* Components that read the same are named once; with weights or charges only
 * if asked for. */
static const char *names(struct an_document *d, const struct an_member *list,
                         size_t n)
{
    const char *all = "";
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;
        while (strcmp(name_of(d, &list[k]), name_of(d, &list[i])) != 0)
            k++;
        if (k == i)
            all = an_said_next(d, all, ", ", name_of(d, &list[i]));
    }
    return all;
}

/* The sentence of a witness, "exp(2πi (B-L)) leaves FIXED fixed and turns WHAT
 * by 1/2"; "" for one without content. `what` is the operator that a symmetry
 * forbids, as prose. */
static const char *witness(struct an_document *d, const struct an_witness *w,
                           const char *fixed, const char *what)
{
    const char *text = d->verbose && w->detail ? w->detail : w->term;
    if (w->type == AN_WITNESS_NONE)
        return "";
    if (w->type == AN_WITNESS_SYMMETRY)
        text = an_said(d, "%s%s leaves %s fixed and turns %s by %s",
                       an_said_unbroken(d, w->said ? w->said : "a symmetry"),
                       an_said_with(d, ", up to ", w->centre, ","), fixed,
                       an_said_unbroken(d, what),
                       an_said_rational(d, w->forbidden));
    else
        text = an_said(d, "%s%s%s", text ? text : "",
                       w->meson ? " and a meson of u, d, s" : "",
                       an_said_with(d, ", with ", w->absorbed, ""));
    return w->verified ? text : an_said(d, "%s (NOT VERIFIED)", text);
}

/* ---- neutrinos */

/* What masses the states of a class get. */
static const char *masses(const struct an_neutral_class *k)
{
    if (k->self && !k->pseudoreal)
        return ", free to have Majorana masses";
    if (!k->self && k->partners == 0)
        return ", without partner";
    if (!k->pseudoreal)
        return "";
    if (k->multiplets == 1)
        return k->self ? ", one multiplet: its mass is antisymmetric, so zero"
                       : ": one multiplet, its mass is antisymmetric, so zero";
    if (k->multiplets % 2 == 1)
        return k->self
                   ? ", paired by antisymmetric masses; one multiplet is left"
                   : ", by antisymmetric masses; one multiplet is left";
    return k->self ? ", paired by antisymmetric masses"
                   : ", by antisymmetric masses";
}

/* "3 × L  with  3 × nuR^c". */
static void add_classes(struct an_document *d, const struct an_neutrinos *n)
{
    for (size_t i = 0; i < n->nneutral; i++) {
        const struct an_neutral_class *k = &n->neutral[i];
        const char *with = "";
        if (k->active + k->active_partners == 0 && !d->verbose)
            continue;
        if (!k->self && k->partners > 0)
            with = an_said(d, "  with  %ld × %s", k->partners,
                           names(d, k->partner, k->npartners));
        an_document_entry(d, "", "%ld × %s%s%s", k->states,
                          names(d, k->member, k->nmembers), with, masses(k));
    }
}

static void add_nature(struct an_document *d, const struct an_neutrinos *n)
{
    const struct an_witness *w = &n->witness;
    const char *what = AN_SAY_MATH("ν ν", "\\nu\\,\\nu");
    if (n->nature == AN_MIXED_NATURE && w->what)
        what = d->verbose ? w->what : w->brief;
    an_document_entry(d, "", "%s%s",
                      w->type == AN_WITNESS_SYMMETRY   ? "no Majorana mass: "
                      : w->type == AN_WITNESS_OPERATOR ? "Majorana mass from "
                                                       : "",
                      witness(d, w, "every vev", what));
    if (n->mass_witness.type == AN_WITNESS_OPERATOR)
        an_document_entry(d, "", "Dirac mass from %s",
                          witness(d, &n->mass_witness, "every vev", ""));
}

/* Why a verdict is undecided: NULL where the vacuum says so. */
static const char *doubt(struct an_document *d, const char *why)
{
    return why ? an_said(d, ": %s", why) : ", as the residual group is";
}

void an_reason_neutrinos(struct an_document *d, const struct an_findings *v)
{
    const struct an_neutrinos *n = &v->neutrinos;
    if (n->confined)
        an_document_entry(
            d, "neutrinos",
            "charged under %s and confined: no free neutrinos, no verdict",
            n->confined);
    if (n->nature == AN_UNDECIDED_NATURE)
        an_document_entry(d, "neutrinos", "undecided%s", doubt(d, n->why));
    if (n->nature == AN_NO_NEUTRINOS || n->nature == AN_UNDECIDED_NATURE)
        return;
    an_document_entry(d, "neutrinos", "%s",
                      an_said_masses(d, n->dirac, n->majorana, n->massless));
    add_classes(d, n);
    add_nature(d, n);
}

/* ---- dark matter */

static bool is_candidate(const struct an_dark_matter *x, const char *name)
{
    for (size_t i = 0; i < x->ncandidates; i++)
        if (strcmp(x->candidate[i], name) == 0)
            return true;
    return false;
}

static const char *said_candidates(struct an_document *d,
                                   const struct an_dark_matter *x)
{
    return an_said(d, "%s%s", an_said_list(d, x->candidate, x->ncandidates),
                   x->least ? " or others" : "");
}

static const char *verdict(struct an_document *d,
                           const struct an_dark_matter *x)
{
    const char *neutral = "", *species = "";
    if (!x->asked)
        return "no verdict: no field is ordinary matter (`sector: visible`), "
               "so nothing is known to be light";
    if (x->group.n == 0)
        return "none: no symmetry keeps anything from decaying into light "
               "particles";
    if (x->neutral_group.n != x->group.n)
        neutral = an_said(d, ", of neutral states %s",
                          an_said_orders(d, &x->neutral_group, false));
    if (x->nspecies > 1)
        species = an_said(d, ": at least %zu stable species", x->nspecies);
    return an_said(d, "%s%s (stability group %s%s%s%s)",
                   !x->stable ? "none: what is stable is charged or coloured"
                   : x->ncandidates > 1 || x->least ? "stable: the lightest of "
                                                    : "stable: ",
                   x->stable ? said_candidates(d, x) : "",
                   an_said_orders(d, &x->group, false),
                   x->least ? " at least" : "", neutral, species);
}

/* Is the text of the candidate that of several generations, N[1,2]? */
static bool several(const struct an_candidate *c)
{
    size_t n = 0;
    for (size_t g = 0; c->generation && g < c->ngenerations; g++)
        n += c->generation[g];
    return n > 1 && n < c->ngenerations;
}

const char *an_said_particles(struct an_document *d,
                              const struct an_dark_matter *x)
{
    static const char *const nouns[] = {
        [AN_MAJORANA_PARTICLE] = "Majorana fermion",
        [AN_DIRAC_PARTICLE] = "Dirac fermion",
        [AN_REAL_PARTICLE] = "real scalar",
        [AN_COMPLEX_PARTICLE] = "complex scalar",
        [AN_VECTOR_PARTICLE] = "vector",
    };
    const char *all = "";
    for (int k = 0; k <= AN_VECTOR_PARTICLE; k++) {
        const char *last = "", *list = "";
        size_t n = 0;
        for (size_t i = 0; i < x->ndetails; i++) {
            const struct an_candidate *c = &x->detail[i];
            if (c->kind != (enum an_particle_kind)k ||
                strcmp(c->text, last) == 0)
                continue;
            list = an_said_next(d, list, ", ", last = c->text);
            n += several(c) ? 2 : 1;
        }
        if (n > 0)
            all = an_said_next(d, all, "; ",
                               an_said(d, "%s%s%s%s", list,
                                       n > 1 ? " are " : " is a ", nouns[k],
                                       n > 1 ? "s" : ""));
    }
    return all;
}

static void add_protected(struct an_document *d, const struct an_dark_matter *x)
{
    AN_SAID_EACH(list, d, ", ", i, x->nprotected,
                 is_candidate(x, x->protected_name[i]) ? ""
                                                       : x->protected_name[i]);
    if (*list)
        an_document_entry(d, "", "%sprotected: %s",
                          x->ncandidates > 0 ? "also " : "", list);
}

static void add_decay(struct an_document *d, const struct an_witness *w)
{
    const char *what = !w->what ? "it" : d->verbose ? w->what : w->brief;
    const char *decays = w->type == AN_WITNESS_OPERATOR ? what : "";
    an_document_entry(d, "", "%s%s", an_said_with(d, "", decays, " decays by "),
                      witness(d, w, "every light particle", what));
}

void an_reason_dark_matter(struct an_document *d, const struct an_check *c,
                           size_t vacuum)
{
    const struct an_dark_matter *x = &c->vacuum[vacuum].dark_matter;
    if (x->undecided) {
        an_document_entry(d, "dark matter", "undecided%s", doubt(d, x->why));
        return;
    }
    an_document_entry(d, "dark matter", "%s", verdict(d, x));
    if (x->least)
        an_document_entry(d, "", "not all is known that is stable: %s", x->why);
    an_document_entry(d, "", "%s", an_said_particles(d, x));
    if (x->witness.type != AN_WITNESS_OPERATOR || d->verbose ||
        !an_knows_decays(c, vacuum))
        add_decay(d, &x->witness);
    add_protected(d, x);
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
    if (p->undecided) {
        const char *strange = an_word_doubt(p);
        an_document_entry(d, label, "%s%s", fate,
                          doubt(d, strange ? strange : p->why));
        return;
    }
    const char *told = an_said_process(d, c, vacuum, i);
    const char *why =
        witness(d, &p->witness, processes[i].fixed, processes[i].what);
    if (!told)
        an_document_entry(d, label, "%s: %s%s%s", fate, why,
                          an_said_no_process(d, c, vacuum, i), exchange);
    else
        an_document_entry(d, label, "%s%s%s", fate, told, exchange);
    if (told && d->verbose)
        an_document_entry(d, "", "to all orders: %s", why);
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
static const char *massless(struct an_document *d,
                            const struct an_massless_matter *m)
{
    return an_said(d, "%ld × %s", m->count, d->verbose ? m->what : m->brief);
}

void an_reason_massless(struct an_document *d, const struct an_findings *v)
{
    for (size_t i = 0; i < v->nmassless; i++) {
        const struct an_massless_matter *m = &v->massless[i];
        const char *charge = "";
        if (m->charged && !fmpq_is_zero(m->electric))
            charge = an_said_rational(d, m->electric);
        an_document_entry(d, i ? "" : AN_SAY_BAD("MASSLESS ✗"),
                          "%s%s: %s%s%s, without partner", massless(d, m),
                          an_said_with(d, " of charge ", charge, ""),
                          m->charged ? "charged" : "",
                          m->charged && m->coloured ? " and " : "",
                          m->coloured ? "coloured" : "");
    }
    for (size_t i = 0; i < v->nconfined; i++)
        an_document_entry(d, i ? "" : "confined",
                          "%s, charged under %s, without mass",
                          massless(d, &v->confined[i]), v->confined[i].under);
}
