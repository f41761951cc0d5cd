/* anomalies.c - every anomaly as a sum with its summands, and why it has to
 * vanish.
 *
 * A summand is sign × generations × dimensions × index × charges; ones are left
 * out. Where charges depend on the generation, alike ones are one product and a
 * field is a sum of such.
 */
#include "report/explain/anomalies.h"

#include <string.h>

#include "report/check/anomalies.h"
#include "report/explain/explanation.h"
#include "algebra/lie/repname.h"
#include "algebra/math.h"
#include "anomaly/anomaly.h"
#include "anomaly/summands.h"
#include "anomaly/universal.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "terms/charge.h"
#include "theory/model.h"
#include "verdict/check.h"

/* ---- one summand */

static bool ignores_signs(const struct an_anomaly *a)
{
    return a->form == AN_WITTEN || a->form == AN_NEW_SU2;
}

/* Generations j, j + 1, ... with the same charges as j; how many. */
static size_t run_of(const struct an_field *f, const struct an_anomaly *a,
                     size_t j)
{
    size_t n = 1;
    for (; j + n < f->generations; n++)
        for (size_t k = 0; k < a->nabelian; k++) {
            const struct an_linear *q = f->group[a->abelian[k]].charge;
            if (!an_linear_equal(&q[j], &q[j + n]))
                return n;
        }
    return n;
}

/* A charge to a power, in parentheses unless it is plain. */
static const char *charge(struct an_document *d, const struct an_linear *q,
                          size_t power, const struct an_model *m)
{
    bool bare = an_linear_is_constant(q) && fmpq_sgn(q->constant) >= 0 &&
                (power == 1 || fmpz_is_one(fmpq_denref(q->constant)));
    const char *text = an_said_linear(d, q, m);
    if (!bare)
        text = an_said(d, "(%s)", text);
    if (power > 1)
        text =
            an_said(d, "%s" AN_SAY_MATH("^%zu", "^{%zu}"), text, power, power);
    return text;
}

/* "" for none, or 1. */
static const char *weight(struct an_document *d, const struct an_anomaly *a,
                          const struct an_weyl *w)
{
    const char *text = "";
    fmpq_t x;
    if (a->simple == AN_NO_GROUP || a->form == AN_NEW_SU2)
        return "";
    fmpq_init(x);
    if (a->form == AN_CUBIC)
        fmpq_set_fmpz(x, &w->cubic[a->simple]);
    else
        fmpq_set(x, &w->index[a->simple]);
    if (a->form == AN_WITTEN || a->form == AN_Z_MIXED)
        fmpq_mul_2exp(x, x, 1);
    if (!fmpq_is_one(x))
        text = an_said_multiplier(d, x);
    fmpq_clear(x);
    return text;
}

/* n generations from j on. */
static const char *product(struct an_explanation *e, const struct an_anomaly *a,
                           const struct an_weyl *w, size_t j, size_t n)
{
    const char *p = n > 1 ? an_said(e->d, "%zu", n) : "";
    for (size_t g = 0; g < e->m->ngroups; g++)
        if (e->m->group[g].kind == AN_SIMPLE && g != a->simple &&
            !fmpz_is_one(&w->dim[g]))
            p = an_said_next(e->d, p, " × ", an_said_integer(e->d, &w->dim[g]));
    p = an_said_next(e->d, p, " × ", weight(e->d, a, w));
    for (size_t k = 0, power; k < a->nabelian; k += power) {
        for (power = 1; k + power < a->nabelian; power++)
            if (a->abelian[k + power] != a->abelian[k])
                break;
        struct an_linear q;
        an_linear_init(&q);
        an_fermion_charge(&q, e->m, &e->m->field[w->field], a->abelian[k], j);
        p = an_said_next(e->d, p, " × ", charge(e->d, &q, power, e->m));
        an_linear_clear(&q);
    }
    return *p ? p : "1";
}

/* "Q: 3 × 2 × 1/2 × 1/3 = 1" */
static void add_contribution(struct an_explanation *e,
                             const struct an_anomaly *a,
                             const struct an_weyl *w)
{
    const struct an_field *f = &e->m->field[w->field];
    const struct an_contribution *p = an_anomaly_part(a, w->field);
    struct an_text sum = {0};
    bool minus = w->sign < 0 && !ignores_signs(a);
    for (size_t j = 0, n; j < f->generations; j += n) {
        n = run_of(f, a, j);
        an_text_printf(&sum, "%s%s%s", j > 0 ? " " : "",
                       minus   ? j > 0 ? "- " : "-"
                       : j > 0 ? "+ "
                               : "",
                       product(e, a, w, j, n));
    }
    an_document_equation(e->d, "%s: %s = %s", an_said_field(e->d, f),
                         an_said_text(e->d, &sum),
                         !p         ? "0"
                         : p->known ? an_said_number(e->d, p->value)
                                    : p->said);
}

/* ---- one sum */

static void add_total(struct an_explanation *e, const struct an_anomaly *a)
{
    struct an_text sum = {0};
    fmpq_t total, zero;
    fmpq_init(total);
    fmpq_init(zero);
    for (size_t i = 0; i < e->sums->nweyls && a->known; i++) {
        const struct an_contribution *p =
            an_anomaly_part(a, e->sums->weyl[i].field);
        if (!an_anomaly_holds(e->m, a, &e->sums->weyl[i]))
            continue;
        if (p && !p->known) {
            an_text_printf(&sum, "%s(%s)", sum.n > 0 ? " + " : "", p->said);
            continue;
        }
        const fmpq *x = p ? p->value : zero;
        an_text_add(&sum, an_said_summand(e->d, x, sum.n == 0));
        fmpq_add(total, total, x);
    }
    if (a->known)
        an_text_printf(
            &sum, " = %s",
            an_said_number(e->d, ignores_signs(a) ? total : a->value));
    else
        an_text_printf(&sum, "%s%s", a->said,
                       a->counts ? AN_SAY_MATH(", to be 0", ",\\text{ to be }0")
                                 : "");
    an_document_equation(e->d, AN_SAY_MATH("sum: ", "\\text{sum: }") "%s%s",
                         an_said_text(e->d, &sum),
                         !ignores_signs(a) ? ""
                         : a->cancels ? AN_SAY_MATH(", even", ",\\text{ even}")
                                      : AN_SAY_MATH(", odd", ",\\text{ odd}"));
    fmpq_clear(total);
    fmpq_clear(zero);
}

/* What the sum means for the model; "" where it vanishes as it should. */
static const char *meaning(struct an_explanation *e, const struct an_anomaly *a)
{
    if (!a->known)
        return a->counts ? "A condition on the unknown charges."
                         : "It depends on unknown charges.";
    if (a->kind == AN_DISCRETE)
        return an_said(e->d, "%s: %s.", a->reason,
                       a->cancels  ? "the condition holds"
                       : a->counts ? "the condition fails " AN_SAY_BAD("✗")
                       : an_is_of_global(e->m, a)
                           ? "the condition does not hold, and need not: the "
                             "symmetry is global"
                           : "the condition does not hold; it does not count");
    if (a->cancels)
        return "";
    if (a->counts)
        return "It does not vanish: as it stands the theory is "
               "inconsistent " AN_SAY_BAD("✗");
    return a->kind == AN_GLOBAL ? "It need not vanish, the symmetry is global."
                                : "This matters only on manifolds without a "
                                  "spin structure (Wang, Wen and Witten).";
}

static void add_sum(struct an_explanation *e, const struct an_anomaly *a)
{
    if (!a->defined) {
        an_document_paragraph(e->d, "Not defined: %s.", a->reason);
        return;
    }
    for (size_t i = 0; i < e->sums->nweyls; i++)
        if (an_anomaly_holds(e->m, a, &e->sums->weyl[i]))
            add_contribution(e, a, &e->sums->weyl[i]);
    if (an_anomaly_has_summands(e->m, e->sums, a))
        add_total(e, a);
    an_document_paragraph(e->d, "%s", meaning(e, a));
}

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

static bool is_shown(const struct an_explanation *e, const struct an_anomaly *a)
{
    return an_anomaly_has_summands(e->m, e->sums, a) || a->form == AN_Z_SPIN;
}

static void add_empty(struct an_explanation *e)
{
    AN_SAID_EACH(names, e->d, ", ", i, e->sums->n,
                 is_shown(e, &e->sums->v[i])
                     ? ""
                     : an_said_unbroken(e->d, e->sums->v[i].title));
    an_document_paragraph(
        e->d, "%s", an_said_with(e->d, "No field contributes to ", names, "."));
}

/* Has an earlier multiplet the representation of the i-th? */
static bool is_again(const struct an_explanation *e, size_t i, size_t g)
{
    const int *labels = e->m->field[e->sums->weyl[i].field].group[g].labels;
    size_t size = (size_t)e->m->group[g].lie.rank * sizeof *labels;
    for (size_t k = 0; k < i; k++) {
        const int *other = e->m->field[e->sums->weyl[k].field].group[g].labels;
        if (other && memcmp(other, labels, size) == 0)
            return true;
    }
    return false;
}

/* Dimension, T and A of the representations that occur in the sums. */
static void add_indices(struct an_explanation *e)
{
    an_document_table(e->d, "llrr", "group|representation|T|A");
    for (size_t g = 0; g < e->m->ngroups; g++)
        for (size_t i = 0; i < e->sums->nweyls; i++) {
            const struct an_weyl *w = &e->sums->weyl[i];
            if (e->m->group[g].kind != AN_SIMPLE || fmpz_is_one(&w->dim[g]) ||
                is_again(e, i, g))
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

static void add_verdict(struct an_explanation *e)
{
    struct an_text list = {0};
    for (size_t i = 0; i < e->sums->n; i++) {
        const struct an_anomaly *a = &e->sums->v[i];
        if (a->counts && a->defined && a->known && !a->cancels)
            an_text_printf(&list, "%s%s", list.n > 0 ? ", " : "",
                           an_said_unbroken(e->d, a->title));
    }
    const char *bad = an_said_text(e->d, &list);
    if (e->sums->free == AN_YES)
        an_document_paragraph(e->d,
                              "Every sum that has to vanish does: the theory "
                              "is free of anomalies " AN_SAY_GOOD("✓"));
    else if (e->sums->free == AN_NO)
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
static void add_universals(struct an_explanation *e)
{
    bool begun = false;
    for (size_t i = 0; i < e->sums->nuniversals; i++) {
        struct an_text t = {0};
        an_say_universal(&t, e->m, &e->sums->universal[i]);
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
    an_explain_step(e, "Do the anomalies cancel?", false);
    if (e->sums->n == 0) {
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
    add_indices(e);
    bool said[AN_Z_SPIN + 1] = {false};
    for (size_t i = 0; i < e->sums->n; i++) {
        const struct an_anomaly *a = &e->sums->v[i];
        if (!is_shown(e, a))
            continue;
        an_document_heading(e->d, 3, "%s", a->title);
        if (!said[a->form])
            an_document_paragraph(e->d, "%s", forms[a->form].why);
        said[a->form] = true;
        if (forms[a->form].work != AN_NCITATIONS)
            e->cited[forms[a->form].work] = true;
        add_sum(e, a);
    }
    add_empty(e);
    add_universals(e);
    add_verdict(e);
}
