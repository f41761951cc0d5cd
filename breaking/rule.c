/* rule.c - what the charge of one vev decides about neutrinos. */

#include "breaking/rule.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/build/build.h"
#include "residual/findings.h"
#include "residual/question.h"

static const struct an_where nowhere = {0};

void an_rule_init(struct an_rule *r)
{
    *r = (struct an_rule){0};
    fmpz_init(r->order);
    fmpq_init(r->turns);
}

void an_rule_clear(struct an_rule *r)
{
    fmpz_clear(r->order);
    fmpq_clear(r->turns);
}

static size_t add_field(struct an_model *m, const char *name, const char *type,
                        size_t group, long charge, struct an_diags *diags)
{
    size_t f;
    struct an_text t = {0};
    an_text_printf(&t, "%ld", charge);
    struct an_scalar q = {an_text_string(&t), nowhere};
    an_model_add_field(&f, m, name, nowhere, (struct an_scalar){type, nowhere},
                       1, diags);
    an_field_set_charges(m, f, group, &q, 1, nowhere, diags);
    an_text_clear(&t);
    return f;
}

/* m := the model of the rule, with one vacuum; the neutrino is field 0. */
static void build(struct an_model *m, const struct an_rule *r)
{
    struct an_diags diags;
    struct an_component_spec nu = {.field = {"nuL", nowhere}};
    struct an_component_spec chi = {.field = {"chi", nowhere}};
    size_t g, vacuum;
    an_diags_init(&diags);
    an_model_add_group(&g, m, "X", nowhere, (struct an_scalar){"U(1)", nowhere},
                       -1, &diags);
    add_field(m, "nuL", "left", g, r->neutrino, &diags);
    if (r->has_partner)
        add_field(m, "nuR", "right", g, r->partner, &diags);
    add_field(m, "unit", "scalar", g, 1, &diags);
    add_field(m, "chi", "scalar", g, r->vev, &diags);
    an_model_add_active(m, &nu, true, &diags);
    an_model_add_vacuum(&vacuum, m, "broken", true, nowhere, &diags);
    if (r->vev != 0)
        an_vacuum_add_vev(m, vacuum, &chi, &diags);
    an_model_finish(m, &diags);
    assert(diags.nerrors == 0);
    an_diags_clear(&diags);
}

void an_rule_check(struct an_rule *r)
{
    struct an_model m;
    struct an_findings v;
    an_model_init(&m);
    an_findings_init(&v);
    build(&m, r);
    const struct an_question q = {.verdicts =
                                      AN_ASK_NEUTRINOS | AN_ASK_CHARGES};
    an_findings_check(&v, &m, 0, &q);
    assert(v.known && v.residual.discrete.n <= 1);
    r->nature = v.neutrinos.nature;
    fmpz_set_ui(r->order, v.residual.ncontinuous > 0 ? 0 : 1);
    fmpq_zero(r->turns);
    if (v.residual.discrete.n == 1) {
        fmpz_set(r->order, &v.residual.discrete.v[0]);
        for (size_t i = 0; i < v.residual.ncharges; i++)
            if (v.residual.charge[i].field == 0)
                fmpq_set(r->turns, &v.residual.charge[i].turns[0]);
    }
    an_findings_clear(&v);
    an_model_clear(&m);
}

static size_t place(const struct an_rule_table *t, long vev, long neutrino)
{
    return (size_t)(vev * (t->last - t->first + 1) + neutrino - t->first);
}

void an_rule_table_fill(struct an_rule_table *t)
{
    t->rule = an_alloc(place(t, t->most + 1, t->first), sizeof *t->rule);
    for (long n = 0; n <= t->most; n++)
        for (long l = t->first; l <= t->last; l++) {
            struct an_rule *r = &t->rule[place(t, n, l)];
            an_rule_init(r);
            r->neutrino = l;
            r->vev = n;
            r->has_partner = t->kind != AN_NO_PARTNER;
            r->partner = t->kind == AN_GIVEN_PARTNER ? t->partner : l;
            an_rule_check(r);
        }
}

void an_rule_table_clear(struct an_rule_table *t)
{
    for (size_t i = 0; t->rule && i < place(t, t->most + 1, t->first); i++)
        an_rule_clear(&t->rule[i]);
    free(t->rule);
    t->rule = NULL;
}

const struct an_rule *an_rule_table_entry(const struct an_rule_table *t,
                                          long vev, long neutrino)
{
    return &t->rule[place(t, vev, neutrino)];
}

void an_rule_vacuum(struct an_findings *v, const struct an_model *model,
                    const struct an_vacuum *vacuum, size_t group,
                    const fmpq_t charge, const struct an_question *question)
{
    size_t nextra = question->nextra;
    fmpq *singlet = _fmpq_vec_init((slong)model->ncoordinates);
    const fmpq **all = an_alloc(nextra + 1, sizeof *all);
    size_t n = 0;
    fmpq_set(singlet + model->coordinate[group], charge);
    if (!fmpq_is_zero(charge))
        all[n++] = singlet;
    for (size_t i = 0; i < nextra; i++)
        all[n++] = question->extra[i];
    const struct an_question q = {
        .verdicts = question->verdicts, .extra = all, .nextra = n};
    an_findings_check_vevs(v, model, vacuum, &q);
    free(all);
    _fmpq_vec_clear(singlet, (slong)model->ncoordinates);
}
