/* fields.c - the table of fields that every step draws on. */
#include "report/explain/explanation.h"

#include "algebra/lie/repname.h"
#include "base/prose.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "terms/charge.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/label.h"
#include "verdict/check.h"
#include "verdict/words.h"

#define GROUPS_ROOM 7 /* columns of the table */

/* "3bar"; "-1/3"; "-4, -4, 5". */
static void add_assignment(struct an_text *t, const struct an_model *m,
                           const struct an_field *f, size_t g)
{
    if (m->group[g].kind == AN_SIMPLE) {
        an_say_rep(t, &m->group[g].lie, f->group[g].labels);
        return;
    }
    const struct an_linear *q = an_assignment_written(&f->group[g]);
    bool same = true;
    for (size_t j = 1; j < f->generations; j++)
        same = same && an_linear_equal(&q[j], &q[0]);
    for (size_t j = 0; j < (same ? 1 : f->generations); j++) {
        struct an_math charge = {0};
        an_linear_write(&charge, &q[j], m);
        an_text_add(t, j ? ", " : "");
        an_math_put(t, &charge);
    }
}

/* Cells under the groups, one for all where there are many: the field's
 * assignments, or for NULL the groups' names. */
static void add_group_cells(struct an_explanation *e, const struct an_field *f)
{
    const struct an_model *m = e->c->model;
    size_t n = an_groups_before_outer(m);
    bool merged = n > GROUPS_ROOM;
    struct an_text t = {0};
    for (size_t g = 0; g < n; g++) {
        an_text_add(&t, merged && g ? "; " : "");
        if (f)
            add_assignment(&t, m, f, g);
        else
            an_text_add(&t, m->group[g].said);
        if (merged && g + 1 < n)
            continue;
        an_document_put_cell(e->d, &t);
    }
}

static void add_field_table(struct an_explanation *e)
{
    const struct an_model *m = e->c->model;
    size_t n = an_groups_before_outer(m);
    bool merged = n > GROUPS_ROOM;
    an_document_columns(e->d, "llr", merged ? 1 : n, merged ? "l" : "r", "",
                        "field|kind|generations");
    add_group_cells(e, NULL);
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        struct an_text t = {0};
        an_say_field(&t, f);
        an_document_put_cell(e->d, &t);
        an_document_cell(e->d, "%s", an_word_field_type(f->type));
        an_document_cell(e->d, "%zu", f->generations);
        add_group_cells(e, f);
    }
}

static bool has_type(const struct an_model *m, enum an_field_type type)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (m->field[i].type == type)
            return true;
    return false;
}

void an_explain_fields(struct an_explanation *e)
{
    const struct an_model *m = e->c->model;
    const char *r_symmetries = "", *charge = "", *units = "";
    an_explain_step(e, "The fields", false);
    if (m->nfields == 0) {
        an_document_paragraph(e->d, "The model has no fields.");
        return;
    }
    add_field_table(e);
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].r_symmetry)
            r_symmetries = an_said(
                e->d,
                "%sUnder %s, an R-symmetry, the scalar has the charge of the "
                "superfield and the fermion one less, a gaugino has 1, and a "
                "term of the superpotential 2. ",
                r_symmetries, m->group[g].said);
    if (m->has_charge)
        charge = an_said(e->d,
                         "Electric charge is Q = %s; q=2/3 in parentheses "
                         "marks the component with that charge.",
                         an_said_generator(e->d, m->electric_charge, m));
    if (m->units)
        units = an_said(e->d,
                        " What is said of vacua holds at generic values of "
                        "free parameters: %s.",
                        m->units);
    an_document_paragraph(
        e->d, "%s%s%s%s%s%s",
        has_type(m, AN_RIGHT) ? "A right-handed field is the conjugate of a "
                                "left-handed one with opposite charges. "
                              : "",
        has_type(m, AN_DIRAC) ? "A Dirac field has both chiralities with the "
                                "same charges, which cancel in every sum. "
                              : "",
        has_type(m, AN_SUPERFIELD)
            ? "A superfield holds a left-handed fermion and a scalar. "
            : "",
        r_symmetries, charge, units);
}
