/* fields.c - the table of fields that every step draws on. */
#include "report/explain/explanation.h"

#include "report/check/sections.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"

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
    an_add_field_table(e->d, m, NULL, false);
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
