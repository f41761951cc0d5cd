/* fields.c - the fields of a model, their charges and phases. */
#include "report/check/fields.h"

#include "algebra/lie/repname.h"
#include "algebra/math.h"
#include "base/limits.h"
#include "base/prose.h"
#include "base/text.h"
#include "report/write/document.h"
#include "terms/charge.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/label.h"
#include "theory/text/linear.h"
#include "theory/text/symbol.h"
#include "verdict/check.h"
#include "verdict/notes.h"
#include "verdict/words.h"

/* omega = exp(2 pi i/n), for each order of the group. */
static void add_roots(struct an_text *t, const struct an_residual *r)
{
    for (size_t i = 0; i < r->discrete.n; i++) {
        an_text_add(t, i ? ", " : "");
        an_say_omega(t, &r->discrete.v[i], r->discrete.n > 1);
    }
}

static void add_root(struct an_text *t, const struct an_residual *r,
                     const struct an_residual_charge *q, size_t i)
{
    an_say_root(t, &q->turns[i], &r->discrete.v[i], r->discrete.n > 1);
}

/* ---- fields */

/* A number, an expression in free parameters, `?` for what is unknown. */
static void add_charge(struct an_text *t, const struct an_linear *x,
                       const struct an_model *m)
{
    struct an_math f = {0};
    bool known = true;
    for (size_t i = 0; i < x->n; i++)
        known = known && an_model_is_parameter(m, x->symbol[i]);
    if (known)
        an_linear_write(&f, x, m);
    else
        an_math_add(&f, "?", NULL);
    an_math_put(t, &f);
}

/* One charge, or one for each generation where they differ. */
static void add_charges(struct an_text *t, const struct an_model *m,
                        const struct an_field *f, const struct an_assignment *a)
{
    const struct an_linear *q = an_assignment_written(a);
    bool same = true;
    for (size_t g = 1; g < f->generations && same; g++)
        same = an_linear_equal(&q[g], &q[0]);
    an_text_add(t, same ? "" : "(");
    for (size_t g = 0; g < (same ? 1 : f->generations); g++) {
        an_text_add(t, g ? ", " : "");
        add_charge(t, &q[g], m);
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
        an_say_rep(t, &group->lie, a->labels ? a->labels : none);
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

void an_add_fields(struct an_document *d, const struct an_check *c)
{
    const struct an_model *m = c->model;
    size_t final = an_check_first_final(c);
    bool one = an_check_finals(c) == 1 && c->vacuum[final].known;
    const struct an_residual *r = one ? &c->vacuum[final].residual : NULL;
    size_t nroots = r && !r->undecided ? r->discrete.n : 0;
    struct an_text t = {0};
    an_document_heading(d, 2, "Fields");
    if (nroots > 0) {
        add_roots(&t, r);
        an_document_beside(d, "%s", an_text_string(&t));
        an_text_clear(&t);
    }
    size_t own = an_groups_before_outer(m), ngroups = 0;
    for (size_t g = 0; g < own; g++)
        ngroups += !m->group[g].part;
    an_document_columns(d, "llc", ngroups + nroots, "c", "", "field|type|gen.");
    for (size_t g = 0; g < own; g++) {
        if (m->group[g].part)
            continue;
        an_say_group(&t, &m->group[g]);
        an_document_put_cell(d, &t);
    }
    for (size_t i = 0; i < nroots; i++) {
        an_word_order(&t, &r->discrete.v[i], true);
        an_document_put_cell(d, &t);
    }
    for (size_t f = 0; f < m->nfields; f++) {
        an_say_field(&t, &m->field[f]);
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
