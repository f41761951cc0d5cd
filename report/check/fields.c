/* fields.c - the fields of a model, their charges and phases. */
#include "report/check/fields.h"

#include <string.h>

#include "algebra/lie/repname.h"
#include "algebra/math.h"
#include "base/limits.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "terms/charge.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/symbol.h"
#include "verdict/check.h"
#include "verdict/notes.h"
#include "verdict/words.h"

/* A charge, or one for each generation where they differ; `?` for what is
 * unknown, if asked for. */
static const char *charges(struct an_document *d, const struct an_model *m,
                           const struct an_field *f,
                           const struct an_assignment *a, bool unknown)
{
    const struct an_linear *q = an_assignment_written(a);
    const char *list = "";
    bool same = true;
    for (size_t g = 1; g < f->generations && same; g++)
        same = an_linear_equal(&q[g], &q[0]);
    for (size_t g = 0; g < (same ? 1 : f->generations); g++) {
        bool known = true;
        for (size_t i = 0; i < q[g].n; i++)
            known = known && an_model_is_parameter(m, q[g].symbol[i]);
        list = an_said_next(d, list, ", ",
                            known || !unknown ? an_said_linear(d, &q[g], m)
                                              : AN_SAY_MATH("?", "?"));
    }
    return same ? list : an_said(d, "(%s)", list);
}

static const char *assignment(struct an_document *d, const struct an_model *m,
                              const struct an_field *f, size_t g, bool unknown)
{
    const struct an_group *group = &m->group[g];
    const struct an_assignment *a = &f->group[g];
    static const int none[AN_MAX_RANK];
    struct an_text rep = {0};
    if (group->kind != AN_SIMPLE)
        return a->charge ? charges(d, m, f, a, unknown) : AN_SAY_MATH("0", "0");
    an_say_rep(&rep, &group->lie, a->labels ? a->labels : none);
    return an_said_text(d, &rep);
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
static const char *phase(struct an_document *d, const struct an_residual *r,
                         size_t field, size_t generations, size_t i)
{
    const fmpz *order = &r->discrete.v[i];
    const char *first = "", *list = "";
    bool equal = true;
    for (size_t g = 0; g < generations; g++) {
        bool same;
        const struct an_residual_charge *q = find_vacuum(&same, r, field, g, i);
        if (!same || !q)
            return "–";
        const char *root =
            an_said_root(d, &q->turns[i], order, r->discrete.n > 1);
        first = g == 0 ? root : first;
        equal = equal && strcmp(root, first) == 0;
        list = an_said_next(d, list, ", ", root);
    }
    return equal ? first : an_said(d, "(%s)", list);
}

void an_add_field_table(struct an_document *d, const struct an_model *m,
                        const struct an_residual *r, bool unknown)
{
    size_t own = an_groups_before_outer(m), ngroups = 0;
    size_t nroots = r ? r->discrete.n : 0;
    for (size_t g = 0; g < own; g++)
        ngroups += !m->group[g].part;
    an_document_columns(d, "llc", ngroups + nroots, "c", "", "field|type|gen.");
    for (size_t g = 0; g < own; g++)
        if (!m->group[g].part)
            an_document_cell(d, "%s", an_said_group(d, &m->group[g]));
    for (size_t i = 0; i < nroots; i++)
        an_document_cell(d, "%s", an_said_order(d, &r->discrete.v[i], true));
    for (size_t k = 0; k < m->nfields; k++) {
        const struct an_field *f = &m->field[k];
        an_document_row(d, "%s|%s|%zu", an_said_field(d, f),
                        an_word_field_type(f->type), f->generations);
        for (size_t g = 0; g < own; g++)
            if (!m->group[g].part)
                an_document_cell(d, "%s", assignment(d, m, f, g, unknown));
        for (size_t i = 0; i < nroots; i++)
            an_document_cell(d, "%s", phase(d, r, k, f->generations, i));
    }
}

void an_add_fields(struct an_document *d, const struct an_check *c)
{
    const struct an_findings *v = NULL;
    size_t final = an_check_first_final(c);
    const char *roots = "";
    if (an_check_finals(c) == 1 && c->vacuum[final].known &&
        !c->vacuum[final].residual.undecided)
        v = &c->vacuum[final];
    const struct an_orders *orders = v ? &v->residual.discrete : NULL;
    for (size_t i = 0; v && i < orders->n; i++) {
        struct an_text t = {0};
        if (i > 0 && fmpz_equal(orders->v + i, orders->v + i - 1))
            continue;
        an_say_omega(&t, orders->v + i, orders->n > 1);
        roots = an_said_next(d, roots, ", ", an_said_text(d, &t));
    }
    if (c->model->nfields == 0)
        return; /* a warning says so */
    an_document_heading(d, 2, "Fields");
    if (*roots)
        an_document_beside(d, "%s", roots);
    an_add_field_table(d, c->model, v ? &v->residual : NULL, true);
}
