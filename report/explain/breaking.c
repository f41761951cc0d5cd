/* breaking.c - from the charges of the vevs to the residual group.
 *
 * The vevs as conditions, the unbroken continuous groups, the neutral charges
 * in units, the matrix of the vevs with its Smith form, the generators.
 */
#include "report/explain/breaking.h"

#include "base/prose.h"
#include "residual/witness/turns.h"
#include "theory/text/symbol.h"
#include "report/explain/algebra.h"
#include "report/explain/columns.h"
#include "report/explain/explanation.h"
#include "report/explain/phases.h"
#include "report/explain/turns.h"
#include "report/say/numbers.h"
#include "report/say/reason_vacuum.h"
#include "report/write/document.h"
#include "residual/verdicts/neutral.h"
#include "theory/model.h"
#include "theory/text/generator.h"
#include "theory/text/vevs.h"
#include "verdict/check.h"
#include "verdict/words.h"

#define CHARGES_ROOM 5
#define STATES_SHOWN 12

/* ---- the conditions */

static void add_charges(struct an_explanation *e, const struct an_columns *c,
                        const char *title, const struct an_neutral_charge *q,
                        size_t n)
{
    an_columns_table(e->d, "l", c, "");
    an_document_cell(e->d, "%s", title);
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
    while (k < e->c->model->ncoordinates && fmpq_is_zero(&q->charge[k]))
        k++;
    return k == e->c->model->ncoordinates;
}

/* "<chi>: 3 c is a whole number" */
static void add_condition(struct an_explanation *e, const struct an_columns *c,
                          const struct an_neutral_charge *q)
{
    struct an_math f = {0};
    if (is_chargeless(e, q))
        return;
    an_math_words(&f, q->name);
    an_math_colon(&f);
    an_columns_angles(&f, c, q->charge);
    an_math_add(&f, " is a whole number", "\\text{ is a whole number}");
    an_document_put_equation(e->d, &f);
}

static void add_conditions(struct an_explanation *e,
                           const struct an_neutral_charges *x)
{
    struct an_columns c;
    struct an_math f = {0};
    struct an_text t = {0};
    bool vevs = false, orders = false, terms = false;
    an_columns_init(&c, e->c->model, CHARGES_ROOM);
    for (size_t i = 0; i < x->nrelations; i++) {
        const struct an_neutral_charge *q = &x->relation[i];
        vevs = vevs || q->vev;
        orders = orders || q->order;
        terms = terms || (!q->vev && !q->order);
        an_columns_need(&c, q->charge);
    }
    an_text_add(&t, orders || terms ? "The vacuum absorbs the charges of "
                                    : "The vevs carry these charges");
    an_text_add(&t, vevs && (orders || terms) ? "the vevs, and of " : "");
    an_text_add(&t, terms ? "terms that break the symmetry by hand" : "");
    an_text_add(&t, terms && orders ? ", and of " : "");
    an_text_add(&t, orders ? "n units of a Z(n)" : "");
    an_text_add(&t, ":");
    an_document_put_paragraph(e->d, &t);
    add_charges(e, &c, "what", x->relation, x->nrelations);
    if (c.n > 0) {
        an_document_paragraph(
            e->d, "A transformation with one angle for each charge,");
        an_math_add(&f, "exp(2πi (", "\\exp(2\\pi i\\,(");
        an_columns_angles(&f, &c, NULL);
        an_math_add(&f, "))", NULL);
        an_document_put_equation(e->d, &f);
        an_document_paragraph(e->d, "survives when it leaves them alone, that "
                                    "is, turns each by whole turns:");
        for (size_t i = 0; i < x->nrelations; i++)
            add_condition(e, &c, &x->relation[i]);
    }
    an_columns_clear(&c);
}

/* ---- what stays continuous */

/* "U(1)_em = T3[SU2L] + Y" */
static void add_u1(struct an_explanation *e, const struct an_continuous *u)
{
    struct an_math f = {0};
    an_math_words(&f, u->name);
    an_math_colon(&f);
    an_generator_write(&f, u->functional, e->c->model, AN_BRACKETS);
    an_document_put_equation(e->d, &f);
}

static void add_selections(struct an_explanation *e)
{
    const struct an_residual *r = &e->v->residual;
    for (size_t i = 0; i < r->nselections; i++) {
        struct an_text t = {0};
        an_text_add(&t, "A selection rule: ");
        an_say_selection(&t, e->c->model, &r->selection[i]);
        an_text_add(&t, r->selection[i].text ? ", n a whole number." : ".");
        if (r->selection[i].numbers) {
            an_text_add(&t, " Rational values leave ");
            an_say_numbers(&t, e->c->model, r->selection[i].numbers);
            an_text_add(&t, ".");
        }
        an_document_put_paragraph(e->d, &t);
    }
}

static void add_continuous(struct an_explanation *e)
{
    const struct an_residual *r = &e->v->residual;
    struct an_text t = {0};
    for (size_t i = 0; i < r->nnonabelian; i++)
        an_text_printf(&t, "%s%s", i ? ", " : "Unbroken non-abelian groups: ",
                       r->nonabelian[i].name);
    if (t.n > 0)
        an_text_add(&t, r->ncontinuous ? ". " : ".");
    if (r->ncontinuous > 0 && e->c->model->vacuum[e->v->vacuum].nvevs > 0)
        an_text_printf(&t, "%s on all of them, so any angle will do:",
                       r->ncontinuous == 1 ? "One charge vanishes"
                                           : "These charges vanish");
    else if (r->ncontinuous > 0)
        an_text_add(&t, "Unbroken charges:");
    if (t.n == 0)
        an_text_add(&t, "Nothing continuous stays unbroken.");
    an_document_put_paragraph(e->d, &t);
    for (size_t i = 0; i < r->ncontinuous; i++)
        add_u1(e, &r->continuous[i]);
    add_selections(e);
}

/* ---- neutral charges in units */

/* "2 × N - H": whole multiples of units. */
static void add_combination(struct an_math *f,
                            const struct an_neutral_charges *x,
                            const fmpz *units)
{
    bool first = true;
    fmpz_t n;
    fmpz_init(n);
    for (size_t j = 0; j < x->nunits; j++) {
        if (fmpz_is_zero(&units[j]))
            continue;
        bool minus = fmpz_sgn(&units[j]) < 0;
        fmpz_abs(n, &units[j]);
        an_math_add(f, first ? minus ? "-" : "" : minus ? " - " : " + ", NULL);
        if (!fmpz_is_one(n)) {
            an_math_integer(f, n);
            an_math_add(f, " × ", " \\times ");
        }
        an_math_say(f, x->unit[j].name);
        first = false;
    }
    if (first)
        an_math_count(f, 0);
    fmpz_clear(n);
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
 * first of them; nothing when an earlier one has them. */
static void names_of(struct an_text *t, const struct an_neutral_charges *x,
                     size_t i)
{
    for (size_t j = 0; j < x->nstates; j++) {
        if (!same_units(x, i, j))
            continue;
        if (j < i)
            return;
        an_text_printf(t, "%s%s", j > i ? ", " : "", x->state[j].name);
    }
}

static void add_states(struct an_explanation *e,
                       const struct an_neutral_charges *x)
{
    struct an_text names = {0};
    size_t n = 0;
    for (size_t i = 0; i < x->nstates; i++) {
        an_text_clear(&names);
        if (!is_unit(x, i))
            names_of(&names, x, i);
        if (names.n == 0 || ++n > STATES_SHOWN)
            continue;
        if (n == 1) {
            an_document_paragraph(
                e->d, "The other neutral components in these units:");
            an_document_table(e->d, "ll", "in units|state");
        }
        struct an_math f = {0};
        add_combination(&f, x, x->state[i].units);
        an_document_math(e->d, &f);
        an_document_put_cell(e->d, &names);
    }
    an_text_clear(&names);
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
    an_columns_init(&c, e->c->model, CHARGES_ROOM);
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
    an_math_add(&f, name, NULL);
    an_math_add(&f, " = ", NULL);
    an_math_matrix(&f, A);
    an_document_put_equation(e->d, &f);
}

static void add_smith(struct an_explanation *e,
                      const struct an_neutral_charges *x)
{
    const struct an_residual *r = &e->v->residual;
    struct an_text t = {0};
    an_document_paragraph(
        e->d, "The conditions in these units, one row for each of them:");
    for (size_t i = 0; i < x->nrelations; i++) {
        struct an_math f = {0};
        an_math_words(&f, x->relation[i].name);
        an_math_add(&f, " = ", NULL);
        add_combination(&f, x, x->relation[i].units);
        an_document_put_equation(e->d, &f);
    }
    an_document_paragraph(
        e->d, "They are the rows of a matrix M. Row and column operations over "
              "the integers bring it to its Smith form S: U M V = S, with U "
              "and V of determinant 1 or -1.");
    add_matrix(e, "M", x->M);
    add_matrix(e, "U", x->U);
    add_matrix(e, "V", x->V);
    add_matrix(e, "S", x->S);
    an_text_add(&t, "What is left is a phase for each unit that turns every "
                    "row of M by whole turns. ");
    if (r->discrete.n == 0) {
        an_text_add(&t, "The diagonal of S has only ones: there is none but "
                        "zero, and nothing discrete is left.");
    } else {
        an_text_add(&t, "Where M is S there are s of them for a diagonal entry "
                        "s: the residual discrete group is ");
        an_word_orders(&t, &r->discrete, true);
        an_text_add(
            &t,
            " (Petersen, Ratz and Schieren, here with all Cartan charges).");
        e->cited[AN_CITE_PETERSEN] = true;
    }
    an_document_put_paragraph(e->d, &t);
}

/* ---- generators */

static void add_generator(struct an_explanation *e,
                          const struct an_neutral_charges *x, size_t i)
{
    const struct an_residual_generator *g = &e->v->residual.generator[i];
    struct an_text t = {0};
    struct an_turn_table turns;
    an_text_add(&t, "A generator of ");
    an_word_order(&t, &e->v->residual.discrete.v[i], true);
    an_text_add(&t,
                e->v->residual.selective ? " of selection rules is " : " is ");
    an_text_add(&t, g->said);
    an_text_add(
        &t,
        ". It turns the rows of M by whole numbers, and the units as follows:");
    an_document_put_paragraph(e->d, &t);
    an_turn_table_init(&turns, e->c->model, g->functional);
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
            e->d, "On neutral states it is " AN_SAY_MATH(
                      "(-1)^F", "(-1)^{F}") ", which every theory has: "
                                            "it adds no selection rule.");
}

/* ---- steps before the vacuum that is explained */

/* The steps of breaking, where the vacuum at hand is one of several. */
static void add_chain(struct an_explanation *e)
{
    const struct an_model *m = e->c->model;
    struct an_text t = {0};
    size_t steps = 0;
    for (size_t i = 0; i < e->c->nvacua; i++)
        steps += !m->vacuum[i].scenario && e->c->vacuum[i].known;
    if (steps < 2 || m->vacuum[e->v->vacuum].scenario)
        return;
    an_document_paragraph(
        e->d, "The symmetry breaks in steps. What follows is about %s.",
        m->vacuum[e->v->vacuum].name);
    an_document_table(e->d, "lll", "step|vevs so far|discrete group left");
    for (size_t i = 0; i < e->c->nvacua; i++) {
        const struct an_residual *r = &e->c->vacuum[i].residual;
        if (m->vacuum[i].scenario || !e->c->vacuum[i].known)
            continue;
        an_document_cell(e->d, "%s", m->vacuum[i].name);
        an_say_vevs(&t, m, &m->vacuum[i]);
        an_text_add(&t, t.n ? "" : "none");
        an_document_put_cell(e->d, &t);
        if (r->undecided)
            an_text_add(&t, "undecided");
        else
            an_word_orders(&t, &r->discrete, true);
        an_document_put_cell(e->d, &t);
    }
}

void an_explain_breaking(struct an_explanation *e)
{
    struct an_neutral_charges x;
    an_explain_step(e, "What the vevs leave", true);
    add_chain(e);
    an_neutral_init(&x);
    an_neutral_find(&x, e->c->model, e->v->vacuum);
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
    for (size_t i = 0; i < e->v->residual.discrete.n; i++)
        add_generator(e, &x, i);
    an_explain_phases(e);
    an_neutral_clear(&x);
}
