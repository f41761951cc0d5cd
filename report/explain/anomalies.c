/* anomalies.c - every anomaly, and why it has to vanish. */
#include "report/explain/explanation.h"

#include <string.h>

#include "algebra/lie/repname.h"
#include "algebra/math.h"
#include "anomaly/anomaly.h"
#include "anomaly/summands.h"
#include "anomaly/universal.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"

#define MINUS AN_SAY_MATH("-", "-")

/* Why a sum of each form has to vanish, said once, and the work that says so;
 * AN_NCITATIONS where textbooks do. */
static const struct {
    const char *why;
    enum an_citation work;
} forms[] = {
    [AN_CUBIC] =
        {"Three gauge bosons of one group: each multiplet enters with its "
         "cubic index A, with -A for the conjugate representation.",
         AN_NCITATIONS},
    [AN_MIXED] = {"Two bosons of a non-abelian group and one of a U(1): the "
                  "Dynkin index T times the charge.",
                  AN_NCITATIONS},
    [AN_ABELIAN] = {"Three U(1) bosons: the product of three charges, for "
                    "every choice of three.",
                    AN_NCITATIONS},
    [AN_GRAVITY] = {"Two gravitons and a U(1) boson: gravity sees all states "
                    "alike, so the charges themselves must add up to zero.",
                    AN_NCITATIONS},
    [AN_WITTEN] =
        {"Witten's global anomaly: the number of doublets must be even (a "
         "larger multiplet counts 2T times), else the path integral changes "
         "sign under a gauge transformation. Signs play no part.",
         AN_CITE_WITTEN},
    [AN_NEW_SU2] =
        {"The new SU(2) anomaly counts multiplets of isospin 4r + 3/2 mod 2.",
         AN_CITE_NEW_SU2},
    [AN_Z_MIXED] = {"Two bosons of a non-abelian group and a Z_n: 2T times the "
                    "charge s, to vanish mod n (Ibanez and Ross).",
                    AN_CITE_IBANEZ_ROSS},
    [AN_Z_GRAVITY] = {"Two gravitons and a Z_n: the charges s add up to 0 mod "
                      "n, for even n mod n/2 (Ibanez and Ross).",
                      AN_CITE_IBANEZ_ROSS},
    [AN_Z_CUBIC] =
        {"The cubes of the charges s of a Z_n (Ibanez and Ross); it depends on "
         "heavy fields, so it is reported and never counts.",
         AN_CITE_IBANEZ_ROSS},
    [AN_Z_SPIN] = {"The exact condition on fermions in four dimensions "
                   "(Hsieh), reported and never counted.",
                   AN_CITE_HSIEH},
};

/* ---- all sums */

static bool is_shown(const struct an_explanation *e,
                     const struct an_anomalies *all, const struct an_anomaly *a)
{
    return an_anomaly_has_summands(e->m, all, a) || a->form == AN_Z_SPIN;
}

static void add_empty(struct an_explanation *e, const struct an_anomalies *all)
{
    AN_SAID_EACH(names, e->d, ", ", i, all->n,
                 is_shown(e, all, &all->v[i])
                     ? ""
                     : an_said_unbroken(e->d, all->v[i].title));
    an_document_paragraph(
        e->d, "%s", an_said_with(e->d, "No field contributes to ", names, "."));
}

/* Has an earlier multiplet the representation of the i-th? */
static bool is_again(const struct an_model *m, const struct an_anomalies *all,
                     size_t i, size_t g)
{
    const int *labels = m->field[all->weyl[i].field].group[g].labels;
    size_t size = (size_t)m->group[g].lie.rank * sizeof *labels;
    for (size_t k = 0; k < i; k++) {
        const int *other = m->field[all->weyl[k].field].group[g].labels;
        if (other && memcmp(other, labels, size) == 0)
            return true;
    }
    return false;
}

/* Dimension, T and A of the representations that occur in the sums. */
static void add_indices(struct an_explanation *e,
                        const struct an_anomalies *all)
{
    an_document_table(e->d, "llrr", "group|representation|T|A");
    for (size_t g = 0; g < e->m->ngroups; g++)
        for (size_t i = 0; i < all->nweyls; i++) {
            const struct an_weyl *w = &all->weyl[i];
            if (e->m->group[g].kind != AN_SIMPLE || fmpz_is_one(&w->dim[g]) ||
                is_again(e->m, all, i, g))
                continue;
            struct an_math rep = {0};
            an_rep_write(&rep, &e->m->group[g].lie,
                         e->m->field[w->field].group[g].labels);
            an_document_row(e->d, "%s|%s|%s|%s", e->m->group[g].said,
                            an_said_math(e->d, &rep),
                            an_said_number(e->d, &w->index[g]),
                            an_said_whole(e->d, &w->cubic[g]));
        }
}

static void add_verdict(struct an_explanation *e,
                        const struct an_anomalies *all)
{
    const char *bad = "";
    for (size_t i = 0; i < all->n; i++) {
        const struct an_anomaly *a = &all->v[i];
        if (a->counts && a->defined && a->known && !a->cancels)
            bad =
                an_said_next(e->d, bad, ", ", an_said_unbroken(e->d, a->title));
    }
    if (all->free == AN_YES)
        an_document_paragraph(e->d,
                              "Every sum that has to vanish does: the theory "
                              "is free of anomalies " AN_SAY_GOOD("✓"));
    else if (all->free == AN_NO)
        an_document_paragraph(
            e->d,
            "Anomalous " AN_SAY_BAD(
                "✗") ": %s must vanish and does not. More fermions, or other "
                     "charges, would have to cancel it.",
            bad);
    else
        an_document_paragraph(e->d, "Whether the theory is free of anomalies "
                                    "depends on the unknown charges.");
}

/* What an axion can cancel, said once, of each symmetry. */
static void add_universals(struct an_explanation *e,
                           const struct an_anomalies *all)
{
    bool begun = false;
    for (size_t i = 0; i < all->nuniversals; i++) {
        struct an_text t = {0};
        an_say_universal(&t, e->m, &all->universal[i]);
        if (t.n > 0 && !begun)
            an_document_paragraph(
                e->d, "An axion that shifts under a symmetry can cancel mixed "
                      "anomalies that are universal (Green and Schwarz): for "
                      "each gauge group the sum of 2T times the charge, for a "
                      "U(1) with twice the square of its own charge in place "
                      "of 2T, over the level of the group, is the same number, "
                      "as far as charges mod n tell.");
        begun = begun || t.n > 0;
        an_document_paragraph(e->d, "%s", an_said_text(e->d, &t));
    }
}

void an_explain_anomalies(struct an_explanation *e)
{
    const struct an_anomalies *all = &e->c->anomalies;
    an_explain_step(e, "Do the anomalies cancel?", false);
    if (all->n == 0) {
        an_document_paragraph(
            e->d, "No anomaly is possible for the groups of this model.");
        return;
    }
    an_document_paragraph(
        e->d,
        "A gauge symmetry has to survive quantum corrections: triangle "
        "diagrams with gauge bosons (or gravitons) at the corners and fermions "
        "in the loop must add up to zero. Each chiral fermion field gives");
    an_document_formula(e->d,
                        "sign × generations × dimensions × index × charges");
    an_document_paragraph(
        e->d, "with sign + for a left-handed and " MINUS
              " for a right-handed field, the dimensions under the groups that "
              "are not at a corner, and generations of equal charges taken "
              "together. Factors of 1 are not written.");
    add_indices(e, all);
    bool said[AN_Z_SPIN + 1] = {false};
    for (size_t i = 0; i < all->n; i++) {
        const struct an_anomaly *a = &all->v[i];
        if (!is_shown(e, all, a))
            continue;
        an_document_heading(e->d, 3, "%s", a->title);
        if (!said[a->form])
            an_document_paragraph(e->d, "%s", forms[a->form].why);
        said[a->form] = true;
        if (forms[a->form].work != AN_NCITATIONS)
            e->cited[forms[a->form].work] = true;
        an_explain_sum(e, all, a);
    }
    add_empty(e, all);
    add_universals(e, all);
    add_verdict(e, all);
}
