/* explain.c - the argument in order: fields, sums, vacuum, verdicts,
 * references. The steps between are files of their own. */
#include "report/explain/explain.h"

#include "report/check/fields.h"
#include "report/check/verdicts.h"
#include "report/explain/algebra.h"
#include "report/explain/anomalies.h"
#include "report/explain/bosons.h"
#include "report/explain/breaking.h"
#include "report/explain/darkmatter.h"
#include "report/explain/explanation.h"
#include "report/explain/neutrinos.h"
#include "report/explain/processes.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/notes.h"

/* Works that steps rest on; the entries are those of docs/references.bib. */
static const char *const citations[AN_NCITATIONS] = {
    [AN_CITE_WITTEN] =
        "E. Witten, An SU(2) anomaly, Phys. Lett. B 117 (1982) 324",
    [AN_CITE_NEW_SU2] =
        "J. Wang, X.-G. Wen, E. Witten, A new SU(2) anomaly, arXiv:1810.00844",
    [AN_CITE_IBANEZ_ROSS] = "L. E. Ibanez, G. G. Ross, Discrete gauge symmetry "
                            "anomalies, Phys. Lett. B 260 (1991) 291",
    [AN_CITE_HSIEH] =
        "C.-T. Hsieh, Discrete gauge anomalies revisited, arXiv:1808.02881",
    [AN_CITE_PETERSEN] = "B. Petersen, M. Ratz, R. Schieren, Patterns of "
                         "remnant discrete symmetries, arXiv:0907.4049",
    [AN_CITE_HIRSCH] =
        "M. Hirsch, R. Srivastava, J. W. F. Valle, Can one ever prove that "
        "neutrinos are Dirac particles?, arXiv:1711.06181",
};

/* ---- the model */

static void add_title(struct an_explanation *e)
{
    an_document_heading(e->d, 1, "%s", an_model_title(e->m));
    an_document_paragraph(
        e->d, "%s", an_said_list(e->d, e->m->reference, e->m->nreferences));
    an_document_paragraph(e->d, "%s",
                          e->m->description ? e->m->description : "");
}

static void add_summary(struct an_explanation *e, size_t vacuum)
{
    static const char *const anomalies[] = {
        [AN_NO] = "Anomalous " AN_SAY_BAD("✗"),
        [AN_YES] = "Free of anomalies " AN_SAY_GOOD("✓"),
        [AN_UNKNOWN] = "Anomalies depend on unknown charges",
    };
    an_document_paragraph(e->d, "What is to be shown:");
    an_document_item(e->d, "%s", anomalies[e->sums->free]);
    for (size_t i = 0; i < e->c->nvacua; i++) {
        const struct an_findings *v = &e->c->vacuum[i];
        if (!v->known || !v->final ||
            (vacuum != AN_EVERY_VACUUM && vacuum != i))
            continue;
        struct an_document verdicts;
        struct an_text t = {0};
        an_document_init(&verdicts);
        an_add_vacuum_verdicts(&verdicts, e->c, i,
                               e->several ? e->m->vacuum[i].name : NULL);
        an_document_verdicts(&t, &verdicts);
        an_document_clear(&verdicts);
        an_document_item(e->d, "%s", an_said_text(e->d, &t));
    }
    if (e->c->unsettled)
        an_document_item(e->d, "Nothing about vacua: %s " AN_SAY_BAD("✗"),
                         e->c->unsettled);
}

/* ---- the fields that every step draws on */

static bool has_type(const struct an_model *m, enum an_field_type type)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (m->field[i].type == type)
            return true;
    return false;
}

static void add_fields(struct an_explanation *e)
{
    const char *r_symmetries = "", *charge = "", *units = "";
    an_explain_step(e, "The fields", false);
    if (e->m->nfields == 0) {
        an_document_paragraph(e->d, "The model has no fields.");
        return;
    }
    an_add_field_table(e->d, e->m, NULL, false);
    for (size_t g = 0; g < e->m->ngroups; g++)
        if (e->m->group[g].r_symmetry)
            r_symmetries =
                an_said(e->d,
                        "%sUnder %s, an R-symmetry, the scalar has the charge "
                        "of the superfield and the fermion one less, a gaugino "
                        "has 1, and a term of the superpotential 2. ",
                        r_symmetries, e->m->group[g].said);
    if (e->m->has_charge)
        charge = an_said(e->d,
                         "Electric charge is Q = %s; q=2/3 in parentheses "
                         "marks the component with that charge.",
                         an_said_generator(e->d, e->m->electric_charge, e->m));
    if (e->m->units)
        units = an_said(e->d,
                        " What is said of vacua holds at generic values of "
                        "free parameters: %s.",
                        e->m->units);
    an_document_paragraph(
        e->d, "%s%s%s%s%s%s",
        has_type(e->m, AN_RIGHT) ? "A right-handed field is the conjugate of a "
                                   "left-handed one with opposite charges. "
                                 : "",
        has_type(e->m, AN_DIRAC)
            ? "A Dirac field has both chiralities with the "
              "same charges, which cancel in every sum. "
            : "",
        has_type(e->m, AN_SUPERFIELD)
            ? "A superfield holds a left-handed fermion and a scalar. "
            : "",
        r_symmetries, charge, units);
}

/* ---- steps before the vacuum that is explained */

static void add_vacuum(struct an_explanation *e, size_t vacuum)
{
    e->v = &e->c->vacuum[vacuum];
    e->r = &e->v->residual;
    an_explain_step(e, "What the vevs leave", true);
    if (!e->v->known) {
        an_document_paragraph(e->d, "%s: %s.",
                              e->v->charge_breaking ? "Charge breaking"
                                                    : "Undetermined",
                              e->v->unknown);
        return;
    }
    if (e->r->undecided) {
        an_document_paragraph(e->d, "Undecided: %s.", e->v->why);
        if (e->r->algebra)
            an_document_paragraph(
                e->d,
                "The Lie algebra of all that leaves the vevs alone is %s.",
                an_said_product(e->d, e->r->algebra));
        an_explain_algebra(e);
    } else {
        an_explain_breaking(e);
    }
    if (!e->v->final)
        return;
    an_explain_neutrinos(e);
    an_explain_dark_matter(e);
    an_explain_processes(e);
    an_explain_bosons(e);
}

/* ---- instantons, notes, references */

/* "SU2L, ell: 2 × 3/2 = 3"; of a Z_n the sum has its 2 already. */
static void add_vertex(struct an_explanation *e, size_t gauge, size_t global,
                       const fmpq_t charge)
{
    const char *sums = "";
    for (size_t i = 0; i < e->sums->n; i++) {
        const struct an_anomaly *a = &e->sums->v[i];
        if (a->form == AN_MIXED && a->simple == gauge &&
            a->abelian[0] == global)
            sums = an_said(e->d, "%s2 × %s = ", sums,
                           an_said_multiplier(e->d, a->value));
    }
    an_document_equation(e->d, "%s" AN_SAY_MATH(", ", ",\\ ") "%s: %s%s",
                         an_said_word(e->d, e->m->group[gauge].name),
                         an_said_word(e->d, e->m->group[global].name), sums,
                         an_said_number(e->d, charge));
}

static void add_instantons(struct an_explanation *e)
{
    const struct an_instantons *all = &e->c->instantons;
    if (!all->has_global)
        return;
    an_explain_step(e, "What instantons do to global symmetries", false);
    an_document_paragraph(
        e->d,
        "A global symmetry is broken by the instantons of a gauged group G "
        "when their vertex carries its charge: 2T legs for each left-handed "
        "multiplet, that is twice the sum above for G and the symmetry.");
    for (size_t i = 0; i < all->n; i++)
        for (size_t g = 0; g < e->m->ngroups; g++) {
            const fmpq *x = &all->v[i].violates[e->m->coordinate[g]];
            if (e->m->group[g].kind != AN_SIMPLE && !fmpq_is_zero(x))
                add_vertex(e, all->v[i].group, g, x);
        }
    an_document_paragraph(
        e->d, "%sWhat survives of the global symmetries: %s%s.",
        all->n == 0 ? "No vertex carries such a charge. " : "",
        an_said_orders(e->d, &all->discrete, true),
        all->selective
            ? " of selection rules, which all terms and instantons obey; a "
              "U(1) that is taken in parts has fewer elements"
            : "");
}

static void add_notes(struct an_explanation *e)
{
    if (e->c->nnotes == 0 || e->c->instantons.n == 0)
        return; /* all others stand in the steps */
    an_document_heading(e->d, 2, "Notes");
    for (size_t i = 0; i < e->c->nnotes; i++)
        an_document_item(e->d, "%s", e->c->note[i]);
}

static void add_references(struct an_explanation *e)
{
    bool begun = e->m->nreferences > 0;
    for (size_t i = 0; i < AN_NCITATIONS; i++)
        begun = begun || e->cited[i];
    if (!begun)
        return;
    an_document_heading(e->d, 2, "References");
    for (size_t i = 0; i < AN_NCITATIONS; i++)
        if (e->cited[i])
            an_document_item(e->d, "%s", citations[i]);
    for (size_t i = 0; i < e->m->nreferences; i++)
        an_document_item(e->d, "The model: %s", e->m->reference[i]);
}

void an_explain(struct an_document *d, const struct an_check *c, size_t vacuum)
{
    struct an_explanation e = {
        .d = d, .c = c, .m = c->model, .sums = &c->anomalies};
    e.several = vacuum == AN_EVERY_VACUUM && an_check_finals(c) > 1;
    add_title(&e);
    add_summary(&e, vacuum);
    add_fields(&e);
    an_explain_anomalies(&e);
    for (size_t i = 0; i < c->nvacua; i++)
        if (vacuum == AN_EVERY_VACUUM ? c->model->vacuum[i].final : i == vacuum)
            add_vacuum(&e, i);
    add_instantons(&e);
    add_notes(&e);
    add_references(&e);
}
