/* check_tables.c - the tables of a check, as papers print them. */
#include "report/check_tables.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/limits.h"
#include "base/prose.h"
#include "base/text.h"
#include "report/say/charges.h"
#include "report/say/effect.h"
#include "report/say/equation.h"
#include "report/say/reason.h"
#include "report/say/reasons.h"
#include "report/say/symbol.h"
#include "report/text.h"
#include "report/text_anomaly.h"
#include "report/text_lagrangian.h"
#include "report/write/document.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "verdict/check.h"
#include "verdict/notes.h"
#include "verdict/words.h"

/* ---- powers of omega */

/* omega = exp(2 pi i/n), for each order of the group. */
static void add_roots(struct an_text *t, const struct an_residual *r)
{
    for (size_t i = 0; i < r->discrete.n; i++) {
        struct an_equation f = {0};
        char *n = fmpz_get_str(NULL, 10, &r->discrete.v[i]);
        bool one = r->discrete.n == 1;
        an_text_printf(&f.plain, one ? "ω = exp(2πi/%s)" : "ω_%s = exp(2πi/%s)",
                       n, n);
        an_text_printf(&f.latex,
                       one ? "\\omega = e^{2\\pi i/%s}"
                           : "\\omega_{%s} = e^{2\\pi i/%s}",
                       n, n);
        an_text_add(t, i ? ", " : "");
        an_equation_put(t, &f);
        flint_free(n);
    }
}

static void add_root(struct an_text *t, const struct an_residual *r,
                     const struct an_residual_charge *q, size_t i)
{
    an_symbol_root(t, &q->turns[i], &r->discrete.v[i], r->discrete.n > 1);
}

/* ---- fields */

/* One charge, or one for each generation where they differ. */
static void add_charges(struct an_text *t, const struct an_model *m,
                        const struct an_field *f, const struct an_assignment *a)
{
    const struct an_linear *q = an_assignment_written(a);
    char *first = an_linear_text(&q[0], m);
    bool same = true;
    for (size_t g = 1; g < f->generations && same; g++) {
        char *text = an_linear_text(&q[g], m);
        same = strcmp(text, first) == 0;
        free(text);
    }
    free(first);
    an_text_add(t, same ? "" : "(");
    for (size_t g = 0; g < (same ? 1 : f->generations); g++) {
        an_text_add(t, g ? ", " : "");
        an_symbol_charge(t, &q[g], m);
    }
    an_text_add(t, same ? "" : ")");
}

static void add_assignment(struct an_text *t, const struct an_model *m,
                           const struct an_field *f, size_t g)
{
    const struct an_group *group = &m->group[g];
    const struct an_assignment *a = &f->group[g];
    static const int none[AN_MAX_RANK];
    if (group->kind == AN_SIMPLE)
        an_symbol_rep(t, group, a->labels ? a->labels : none);
    else if (a->charge)
        add_charges(t, m, f, a);
    else
        an_math(t, "0", "0");
}

/* A component of one generation (0-based) of a field; *same says whether all of
 * them have its phase. */
static const struct an_residual_charge *find_vacuum(bool *same,
                                                    const struct an_residual *r,
                                                    size_t field,
                                                    size_t generation, size_t i)
{
    const struct an_residual_charge *first = NULL;
    *same = true;
    for (size_t k = 0; k < r->ncharges; k++) {
        const struct an_residual_charge *q = &r->charge[k];
        if (q->field != field || !an_generation_is(q->generation, generation))
            continue;
        first = first ? first : q;
        *same = *same && fmpq_equal(&q->turns[i], &first->turns[i]);
    }
    return first;
}

/* The phase of a field, one for each generation where they differ; a dash where
 * its components differ. */
static void add_vacuum(struct an_text *t, const struct an_residual *r,
                       size_t field, size_t generations, size_t i)
{
    const struct an_residual_charge *first = NULL;
    bool whole = true, equal = true;
    for (size_t g = 0; g < generations; g++) {
        bool same;
        const struct an_residual_charge *q = find_vacuum(&same, r, field, g, i);
        first = first ? first : q;
        whole = whole && same && q;
        equal = equal && q && fmpq_equal(&q->turns[i], &first->turns[i]);
    }
    if (!whole) {
        an_text_add(t, "–");
        return;
    }
    an_text_add(t, equal ? "" : "(");
    for (size_t g = 0; g < (equal ? 1 : generations); g++) {
        bool same;
        an_text_add(t, g ? ", " : "");
        add_root(t, r, find_vacuum(&same, r, field, g, i), i);
    }
    an_text_add(t, equal ? "" : ")");
}

void an_table_fields(struct an_document *d, const struct an_check *c)
{
    const struct an_model *m = c->model;
    size_t final = an_check_first_final(c);
    bool one = an_check_finals(c) == 1 && c->vacuum[final].known;
    const struct an_residual *r = one ? &c->vacuum[final].residual : NULL;
    size_t nroots = r ? r->discrete.n : 0;
    struct an_text t = {0};
    an_text_add(&t, "Fields and their charges");
    if (nroots > 0) {
        an_text_add(&t, "; ");
        add_roots(&t, r);
    }
    size_t own = an_groups_before_outer(m), ngroups = 0;
    for (size_t g = 0; g < own; g++)
        ngroups += !m->group[g].part;
    an_document_columns(d, "llc", ngroups + nroots, "c", "",
                        an_text_string(&t));
    an_text_clear(&t);
    an_document_header(d, "field|type|gen.");
    for (size_t g = 0; g < own; g++) {
        if (m->group[g].part)
            continue;
        an_symbol_group(&t, &m->group[g]);
        an_document_put_cell(d, &t);
    }
    for (size_t i = 0; i < nroots; i++) {
        an_symbol_order(&t, &r->discrete.v[i]);
        an_document_put_cell(d, &t);
    }
    for (size_t f = 0; f < m->nfields; f++) {
        an_symbol_field(&t, &m->field[f]);
        an_document_put_cell(d, &t);
        an_document_cell(d, "%s", an_word_field_type(m->field[f].type));
        an_document_cell(d, "%zu", m->field[f].generations);
        for (size_t g = 0; g < own; g++) {
            if (m->group[g].part)
                continue;
            add_assignment(&t, m, &m->field[f], g);
            an_document_put_cell(d, &t);
        }
        for (size_t i = 0; i < nroots; i++) {
            add_vacuum(&t, r, f, m->field[f].generations, i);
            an_document_put_cell(d, &t);
        }
    }
}

/* ---- anomalies */

/* " + 3/2 (Q)", " − 1 (L)". */
static void add_part(struct an_text *t, const struct an_model *m,
                     const struct an_contribution *p, bool first)
{
    fmpq_t value;
    fmpq_init(value);
    bool minus = fmpq_sgn(p->value) < 0;
    fmpq_abs(value, p->value);
    an_text_add(t, first ? minus ? "−" : "" : minus ? " − " : " + ");
    an_symbol_rational(t, value);
    an_text_add(t, " (");
    an_symbol_field(t, &m->field[p->field]);
    an_text_add(t, ")");
    fmpq_clear(value);
}

/* What contributes; of a sum with unknown charges, what must vanish. */
static void add_sum(struct an_text *t, const struct an_model *m,
                    const struct an_anomaly *a)
{
    bool first = true;
    if (a->defined && !a->known) {
        an_equation_put_expression(t, m, a->polynomial);
        return;
    }
    for (size_t i = 0; i < a->nparts; i++) {
        const struct an_contribution *p = &a->part[i];
        if (p->known && fmpq_is_zero(p->value))
            continue;
        add_part(t, m, p, first);
        first = false;
    }
    if (first && !a->reason)
        an_text_add(t, "0");
    if (a->reason) {
        an_text_add(t, first ? "" : "; ");
        an_text_add(t, a->reason);
    }
}

void an_table_anomalies(struct an_document *d, const struct an_model *m,
                        const struct an_anomalies *all, const char *caption)
{
    struct an_text t = {0};
    an_document_table(d, "llrl", caption);
    an_document_header(d, "anomaly|contributions|sum|");
    for (size_t i = 0; i < all->n; i++) {
        const struct an_anomaly *a = &all->v[i];
        an_symbol_anomaly(&t, m, a->name);
        an_document_put_cell(d, &t);
        add_sum(&t, m, a);
        an_document_put_cell(d, &t);
        if (a->defined && a->known)
            an_symbol_rational(&t, a->value);
        an_document_put_cell(d, &t);
        an_document_cell(
            d, "%s", a->defined && !a->known ? "= 0 ?" : an_say_status(m, a));
    }
}

/* ---- residual charges */

void an_table_charges(struct an_document *d, const struct an_check *c,
                      size_t vacuum, bool each)
{
    const struct an_residual *r = &c->vacuum[vacuum].residual;
    struct an_charge_rows rows;
    struct an_text t = {0};
    if (r->discrete.n == 0)
        return;
    an_text_add(&t, "Charges under ");
    an_symbol_orders(&t, &r->discrete);
    an_text_add(&t, "; ");
    add_roots(&t, r);
    an_document_columns(d, "r", r->discrete.n, "c", "ll", an_text_string(&t));
    an_text_clear(&t);
    an_document_cell(d, "electric charge");
    for (size_t i = 0; i < r->discrete.n; i++) {
        an_symbol_order(&t, &r->discrete.v[i]);
        an_document_put_cell(d, &t);
    }
    an_document_header(d, "spin|fields");
    an_charge_rows_find(&rows, c->model, r, each);
    for (size_t i = 0; i < rows.n; i++) {
        const struct an_residual_charge *q = rows.v[i].charge;
        an_symbol_rational(&t, q->electric);
        an_document_put_cell(d, &t);
        for (size_t k = 0; k < r->discrete.n; k++) {
            add_root(&t, r, q, k);
            an_document_put_cell(d, &t);
        }
        an_document_cell(d, "%s", q->fermion ? "fermion" : "boson");
        an_document_cell(d, "%s", rows.v[i].fields);
    }
    an_charge_rows_clear(&rows);
}

/* ---- verdicts of several scenarios, processes */

void an_table_scenarios(struct an_document *d, const struct an_check *c)
{
    an_document_table(d, "llll", "Verdicts");
    an_document_header(d, "vacuum|residual group|neutrinos|dark matter");
    for (size_t i = 0; i < c->nvacua; i++) {
        const struct an_findings *v = &c->vacuum[i];
        struct an_text t = {0};
        if (!c->model->vacuum[i].final)
            continue;
        an_document_cell(d, "%s", c->model->vacuum[i].name);
        if (!v->known) {
            an_document_cell(d, "%s", an_word_unknown(v));
            an_document_cell(d, "%s", "");
            an_document_cell(d, "%s", "");
            continue;
        }
        if (v->residual.undecided)
            an_text_add(&t, "undecided");
        else
            an_symbol_orders(&t, &v->residual.discrete);
        an_document_put_cell(d, &t);
        an_document_cell(d, "%s", an_word_nature(v->neutrinos.nature));
        an_word_dark_matter(&t, &v->dark_matter);
        an_document_put_cell(d, &t);
    }
}

void an_table_processes(struct an_document *d, const struct an_check *c,
                        size_t vacuum)
{
    struct an_reasons list;
    an_reasons_init(&list);
    an_reason_processes(&list, c, vacuum, false);
    if (list.n > 0) {
        an_document_table(d, "lll", "Processes");
        an_document_header(d, "process|verdict|reason");
    }
    for (size_t i = 0; i < list.n; i++) {
        const char *text = list.v[i].text, *colon = strstr(text, ": ");
        size_t n = colon ? (size_t)(colon - text) : strlen(text);
        an_document_cell(d, "%s", list.v[i].label);
        an_document_cell(d, "%.*s", (int)n, text);
        an_document_cell(d, "%s", colon ? colon + 2 : "");
    }
    an_reasons_clear(&list);
}

/* ---- terms and expectations */

void an_table_couplings(struct an_document *d, const struct an_check *c)
{
    an_document_table(d, "lll", "Couplings, with their independent components");
    an_document_header(d, "|term|reason");
    for (size_t i = 0; i < c->ncouplings; i++) {
        struct an_text t = {0};
        an_document_cell(d, "%s",
                         an_word_mark(an_word_allowed(&c->coupling[i])));
        an_say_term(&t, c->model->coupling[i].text);
        an_document_put_cell(d, &t);
        an_say_coupling(&t, c, i);
        an_document_put_cell(d, &t);
    }
}

void an_table_accidental(struct an_document *d, const struct an_check *c)
{
    const struct an_accidentals *a = &c->lagrangian.accidental;
    an_document_table(d, "llll",
                      a->listed
                          ? "Accidental symmetries of the listed couplings; "
                            "breaking terms without derivatives"
                          : "Accidental symmetries of all renormalisable "
                            "terms; breaking terms without derivatives");
    an_document_header(d, "group|charges||anomaly");
    for (size_t i = 0; i < a->n; i++) {
        const struct an_accidental *s = &a->v[i];
        struct an_text t = {0};
        an_text_printf(&t,
                       s->named ? AN_SAY_GROUP("U(1)_%s") : AN_SAY_GROUP("%s"),
                       s->name);
        an_document_put_cell(d, &t);
        an_say_charges(&t, a, s);
        an_document_put_cell(d, &t);
        an_say_breaker(&t, a, s);
        an_document_put_cell(d, &t);
        if (s->anomalous)
            an_symbol_group(&t, &c->model->group[s->group]);
        an_document_put_cell(d, &t);
    }
}

void an_table_missing(struct an_document *d, const struct an_check *c)
{
    const struct an_missing_terms *x = &c->lagrangian.listed.missing;
    an_document_table(d, "rll",
                      x->judged
                          ? "Terms that are renormalisable and allowed, but "
                            "not among the couplings"
                          : "Terms that are renormalisable and allowed, but "
                            "not among the couplings; what they change is not "
                            "known");
    an_document_header(d, "dimension|term|changes");
    for (size_t i = 0; i < x->n; i++) {
        struct an_text t = {0};
        char *changes = an_say_changes(c, &x->v[i]);
        an_document_cell(d, "%d", x->v[i].dimension);
        an_say_term(&t, x->v[i].term);
        an_document_put_cell(d, &t);
        an_document_cell(d, "%s", changes);
        free(changes);
    }
}

void an_table_expectations(struct an_document *d, const struct an_check *c,
                           bool all)
{
    bool many = an_check_finals(c) > 1;
    an_document_table(d, "lllll", "Expected and found");
    an_document_header(d, "|expected of|in|expected|found");
    for (size_t i = 0; i < c->nexpects; i++) {
        const struct an_expect_verdict *e = &c->expect[i];
        if (e->holds == AN_YES && !all)
            continue;
        an_document_cell(d, "%s", an_word_mark(e->holds));
        an_document_cell(d, "%s", e->what);
        an_document_cell(
            d, "%s",
            many && e->has_vacuum ? c->model->vacuum[e->vacuum].name : "");
        an_document_cell(d, "%s", e->expected);
        an_document_cell(d, "%s", e->found);
    }
}
