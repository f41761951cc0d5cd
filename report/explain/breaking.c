/* breaking.c - from the charges of the vevs to the residual group.
 *
 * The vevs as conditions, the unbroken continuous groups, the neutral charges
 * in units, the matrix of the vevs with its Smith form, the generators.
 */
#include "report/explain/breaking.h"

#include "report/explain/algebra.h"
#include "report/explain/explanation.h"
#include "report/explain/operator.h"
#include "report/explain/phases.h"
#include "report/say/reason_vacuum.h"
#include "algebra/math.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "residual/verdicts/neutral.h"
#include "residual/witness/turns.h"
#include "theory/model.h"
#include "verdict/check.h"

#define STATES_SHOWN 12

/* ---- the conditions */

static void add_charges(struct an_explanation *e, const struct an_columns *c,
                        const char *title, const struct an_neutral_charge *q,
                        size_t n)
{
    an_columns_table(e->d, "l", c, "", title);
    an_columns_cells(e->d, c, NULL);
    for (size_t i = 0; i < n; i++) {
        an_document_cell(e->d, "%s", q[i].name);
        an_columns_cells(e->d, c, q[i].charge);
    }
}

static bool is_chargeless(const struct an_explanation *e,
                          const struct an_neutral_charge *q)
{
    size_t k = 0;
    while (k < e->m->ncoordinates && fmpq_is_zero(&q->charge[k]))
        k++;
    return k == e->m->ncoordinates;
}

/* What the conditions are. */
static void add_sources(struct an_explanation *e,
                        const struct an_neutral_charges *x)
{
    bool vevs = false, orders = false, terms = false;
    for (size_t i = 0; i < x->nrelations; i++) {
        const struct an_neutral_charge *q = &x->relation[i];
        vevs = vevs || q->vev;
        orders = orders || q->order;
        terms = terms || (!q->vev && !q->order);
    }
    an_document_paragraph(e->d, "%s%s%s%s%s:",
                          orders || terms ? "The vacuum absorbs the charges of "
                                          : "The vevs carry these charges",
                          vevs && (orders || terms) ? "the vevs, and of " : "",
                          terms ? "terms that break the symmetry by hand" : "",
                          terms && orders ? ", and of " : "",
                          orders ? "n units of a Z(n)" : "");
}

static void add_conditions(struct an_explanation *e,
                           const struct an_neutral_charges *x)
{
    struct an_columns c;
    an_columns_init(&c, e->m);
    for (size_t i = 0; i < x->nrelations; i++)
        an_columns_need(&c, x->relation[i].charge);
    add_sources(e, x);
    add_charges(e, &c, "what", x->relation, x->nrelations);
    if (c.n > 0) {
        an_document_paragraph(
            e->d, "A transformation with one angle for each charge,");
        an_document_equation(
            e->d, AN_SAY_MATH("exp(2πi (", "\\exp(2\\pi i\\,(") "%s))",
            an_said_angles(e->d, &c, NULL));
        an_document_paragraph(e->d, "survives when it leaves them alone, that "
                                    "is, turns each by whole turns:");
    }
    for (size_t i = 0; i < x->nrelations && c.n > 0; i++)
        if (!is_chargeless(e, &x->relation[i]))
            an_document_equation(
                e->d,
                "%s: %s" AN_SAY_MATH(" is a whole number",
                                     "\\text{ is a whole number}"),
                an_said_word(e->d, x->relation[i].name),
                an_said_angles(e->d, &c, x->relation[i].charge));
    an_columns_clear(&c);
}

/* ---- what stays continuous */

static void add_selections(struct an_explanation *e)
{
    for (size_t i = 0; i < e->r->nselections; i++) {
        const struct an_selection_rule *s = &e->r->selection[i];
        const char *numbers = "";
        if (s->numbers)
            numbers = an_said_numbers(e->d, e->m, s->numbers);
        an_document_paragraph(
            e->d, "A selection rule: %s%s%s", an_said_selection(e->d, e->m, s),
            s->text ? ", n a whole number." : ".",
            an_said_with(e->d, " Rational values leave ", numbers, "."));
    }
}

static void add_continuous(struct an_explanation *e)
{
    const char *charges = "";
    AN_SAID_EACH(groups, e->d, ", ", i, e->r->nnonabelian,
                 e->r->nonabelian[i].name);
    if (e->r->ncontinuous > 0 && e->m->vacuum[e->v->vacuum].nvevs == 0)
        charges = "Unbroken charges:";
    else if (e->r->ncontinuous > 0)
        charges = an_said(e->d, "%s on all of them, so any angle will do:",
                          e->r->ncontinuous == 1 ? "One charge vanishes"
                                                 : "These charges vanish");
    else if (!*groups)
        charges = "Nothing continuous stays unbroken.";
    an_document_paragraph(e->d, "%s%s",
                          an_said_with(e->d, "Unbroken non-abelian groups: ",
                                       groups, *charges ? ". " : "."),
                          charges);
    for (size_t i = 0; i < e->r->ncontinuous; i++)
        an_document_equation(
            e->d, "%s: %s", an_said_word(e->d, e->r->continuous[i].name),
            an_said_generator(e->d, e->r->continuous[i].functional, e->m));
    add_selections(e);
}

/* ---- neutral charges in units */

/* "2 × N - H": whole multiples of units. */
static const char *combination(struct an_explanation *e,
                               const struct an_neutral_charges *x,
                               const fmpz *units)
{
    const char *sum = "";
    fmpz_t n;
    fmpz_init(n);
    for (size_t j = 0; j < x->nunits; j++) {
        bool minus = fmpz_sgn(&units[j]) < 0;
        if (fmpz_is_zero(&units[j]))
            continue;
        fmpz_abs(n, &units[j]);
        sum = an_said(e->d, "%s%s%s%s", sum,
                      *sum    ? minus ? " - " : " + "
                      : minus ? "-"
                              : "",
                      fmpz_is_one(n)
                          ? ""
                          : an_said(e->d, "%s × ", an_said_integer(e->d, n)),
                      x->unit[j].name);
    }
    fmpz_clear(n);
    return *sum ? sum : "0";
}

static bool same_units(const struct an_neutral_charges *x, size_t a, size_t b)
{
    for (size_t j = 0; j < x->nunits; j++)
        if (!fmpz_equal(&x->state[a].units[j], &x->state[b].units[j]))
            return false;
    return true;
}

/* Is the state one unit, no more? */
static bool is_unit(const struct an_neutral_charges *x, size_t i)
{
    size_t ones = 0, others = 0;
    for (size_t j = 0; j < x->nunits; j++)
        if (fmpz_is_one(&x->state[i].units[j]))
            ones++;
        else
            others += !fmpz_is_zero(&x->state[i].units[j]);
    return ones == 1 && others == 0;
}

/* "L(q=0), eta(q=0)": the states with the charges of state i, which is the
 * first of them; "" when an earlier one has them, or it is a unit. */
static const char *states(struct an_explanation *e,
                          const struct an_neutral_charges *x, size_t i)
{
    const char *names = "";
    if (is_unit(x, i))
        return "";
    for (size_t j = 0; j < x->nstates; j++) {
        if (!same_units(x, i, j))
            continue;
        if (j < i)
            return "";
        names = an_said_next(e->d, names, ", ", x->state[j].name);
    }
    return names;
}

static void add_states(struct an_explanation *e,
                       const struct an_neutral_charges *x)
{
    size_t n = 0;
    for (size_t i = 0; i < x->nstates; i++) {
        const char *names = states(e, x, i);
        if (!*names || ++n > STATES_SHOWN)
            continue;
        if (n == 1) {
            an_document_paragraph(
                e->d, "The other neutral components in these units:");
            an_document_table(e->d, "ll", "in units|state");
        }
        an_document_row(
            e->d, "%s|%s",
            an_said_formula(e->d, combination(e, x, x->state[i].units)), names);
    }
    if (n > STATES_SHOWN)
        an_document_paragraph(e->d, "and %zu more.", n - STATES_SHOWN);
}

static void add_units(struct an_explanation *e,
                      const struct an_neutral_charges *x)
{
    struct an_columns c;
    an_document_paragraph(
        e->d,
        "What is left beyond that shows on states which the continuous groups "
        "do not see (neutral in every unbroken charge and weight). Their "
        "charges are whole combinations of %s:",
        x->nunits == 1 ? "one unit" : "these units");
    an_columns_init(&c, e->m);
    for (size_t i = 0; i < x->nunits; i++)
        an_columns_need(&c, x->unit[i].charge);
    add_charges(e, &c, "unit", x->unit, x->nunits);
    an_columns_clear(&c);
    for (size_t i = 0; i < x->nunits; i++) {
        const struct an_neutral_charge *u = &x->unit[i];
        if (u->made_up)
            an_document_item(
                e->d, "%s is carried by %s", u->name,
                u->example ? u->example
                           : "products of charged or confined fields alone");
    }
    add_states(e, x);
}

/* ---- the matrix */

static void add_matrix(struct an_explanation *e, const char *name,
                       const fmpz_mat_t A)
{
    struct an_math f = {0};
    an_math_matrix(&f, A);
    an_document_equation(e->d, "%s = %s", name, an_said_math(e->d, &f));
}

static void add_smith(struct an_explanation *e,
                      const struct an_neutral_charges *x)
{
    an_document_paragraph(
        e->d, "The conditions in these units, one row for each of them:");
    for (size_t i = 0; i < x->nrelations; i++)
        an_document_equation(e->d, "%s = %s",
                             an_said_word(e->d, x->relation[i].name),
                             combination(e, x, x->relation[i].units));
    an_document_paragraph(
        e->d, "They are the rows of a matrix M. Row and column operations over "
              "the integers bring it to its Smith form S: U M V = S, with U "
              "and V of determinant 1 or -1.");
    add_matrix(e, "M", x->M);
    add_matrix(e, "U", x->U);
    add_matrix(e, "V", x->V);
    add_matrix(e, "S", x->S);
    const char *left = "The diagonal of S has only ones: there is none but "
                       "zero, and nothing discrete is left.";
    if (e->r->discrete.n > 0)
        left = an_said(e->d,
                       "Where M is S there are s of them for a diagonal entry "
                       "s: the residual discrete group is %s (Petersen, Ratz "
                       "and Schieren, here with all Cartan charges).",
                       an_said_orders(e->d, &e->r->discrete, true));
    e->cited[AN_CITE_PETERSEN] |= e->r->discrete.n > 0;
    an_document_paragraph(e->d,
                          "What is left is a phase for each unit that turns "
                          "every row of M by whole turns. %s",
                          left);
}

/* ---- generators */

static void add_generator(struct an_explanation *e,
                          const struct an_neutral_charges *x, size_t i)
{
    const struct an_residual_generator *g = &e->r->generator[i];
    struct an_turn_table turns;
    an_document_paragraph(e->d,
                          "A generator of %s%s is %s. It turns the rows of M "
                          "by whole numbers, and the units as follows:",
                          an_said_order(e->d, &e->r->discrete.v[i], true),
                          e->r->selective ? " of selection rules" : "",
                          g->said);
    an_turn_table_init(&turns, e->m, g->functional);
    for (size_t k = 0; k < x->nrelations; k++)
        if (!is_chargeless(e, &x->relation[k]))
            an_turn_table_add(&turns, x->relation[k].name,
                              x->relation[k].charge);
    for (size_t k = 0; k < x->nunits; k++)
        if (!x->unit[k].vev)
            an_turn_table_add(&turns, x->unit[k].name, x->unit[k].charge);
    an_explain_turns(e, &turns);
    an_turn_table_clear(&turns);
    if (g->fermion_parity)
        an_document_paragraph(
            e->d, "On neutral states it is " AN_FERMION_PARITY
                  ", which every theory has: it adds no selection rule.");
}

/* ---- steps before the vacuum that is explained */

/* The steps of breaking, where the vacuum at hand is one of several. */
static void add_chain(struct an_explanation *e)
{
    size_t steps = 0;
    for (size_t i = 0; i < e->c->nvacua; i++)
        steps += !e->m->vacuum[i].scenario && e->c->vacuum[i].known;
    if (steps < 2 || e->m->vacuum[e->v->vacuum].scenario)
        return;
    an_document_paragraph(
        e->d, "The symmetry breaks in steps. What follows is about %s.",
        e->m->vacuum[e->v->vacuum].name);
    an_document_table(e->d, "lll", "step|vevs so far|discrete group left");
    for (size_t i = 0; i < e->c->nvacua; i++) {
        const struct an_residual *r = &e->c->vacuum[i].residual;
        if (!e->m->vacuum[i].scenario && e->c->vacuum[i].known)
            an_document_row(e->d, "%s|%s|%s", e->m->vacuum[i].name,
                            an_said_vevs(e->d, e->m, i, "none"),
                            r->undecided
                                ? "undecided"
                                : an_said_orders(e->d, &r->discrete, true));
    }
}

void an_explain_breaking(struct an_explanation *e)
{
    struct an_neutral_charges x;
    add_chain(e);
    an_neutral_init(&x);
    an_neutral_find(&x, e->m, e->v->vacuum);
    if (x.nrelations == 0)
        an_document_paragraph(e->d,
                              "Nothing gets a vev: every symmetry stays.");
    else
        add_conditions(e, &x);
    an_explain_algebra(e);
    add_continuous(e);
    if (x.nunits > 0) {
        an_document_heading(e->d, 3, "The discrete part");
        add_units(e, &x);
        add_smith(e, &x);
    }
    for (size_t i = 0; i < e->r->discrete.n; i++)
        add_generator(e, &x, i);
    an_explain_phases(e);
    an_neutral_clear(&x);
}
