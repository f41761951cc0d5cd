/* export_sarah.c - a model as a model file of SARAH.
 *
 * Fermions become left-handed: a right-handed field is written as its
 * conjugate, a Dirac field as two, generations of different charges as fields
 * of their own. Whether what is read back is the same model is for the caller
 * to see.
 */
#include "import/export_sarah.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/rational.h"
#include "theory/component.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/representation.h"
#include "theory/rsymmetry.h"
#include "theory/text/linear.h"
#include "import/exported.h"

/* ---- groups */

static void add_group_kind(struct an_text *t, const struct an_group *g)
{
    if (g->kind == AN_U1)
        an_text_add(t, "U[1]");
    else if (g->kind == AN_ZN)
        an_text_printf(t, "Z[%ld]", g->order);
    else
        an_text_printf(t, "%s[%d]",
                       g->family == AN_SU   ? "SU"
                       : g->family == AN_SO ? "SO"
                                            : "Sp",
                       g->size);
}

/* {superfield, gaugino, vector} under an R-symmetry. */
static void add_theta(struct an_text *t, const struct an_group *g)
{
    if (g->kind == AN_U1)
        an_text_add(t, ", {1, 1, 0}");
    else if (g->order == 2)
        an_text_add(t, ", {-1, -1, 1}");
    else
        an_text_printf(t, ", {Exp[2 Pi I 1/%ld], Exp[2 Pi I 1/%ld], 1}",
                       g->order, g->order);
}

/* SARAH's files have no levels: a comment. */
static void add_level(struct an_text *t, const struct an_group *g)
{
    if (!an_group_has_own_level(g))
        return;
    an_text_add(t, " (* level ");
    an_rational_append(t, g->level);
    an_text_add(t, " *)");
}

static void add_groups(struct an_text *t, const struct an_exported *x)
{
    const struct an_model *m = x->m;
    size_t gauge = 0, global = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].gauged)
            continue;
        an_text_printf(t, "Global[[%zu]] = {", ++global);
        add_group_kind(t, &m->group[g]);
        an_text_printf(t, ", %s};\n", x->group[g]);
    }
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!m->group[g].gauged)
            continue;
        an_text_printf(t, "Gauge[[%zu]] = {B%zu, ", gauge + 1, gauge + 1);
        add_group_kind(t, &m->group[g]);
        an_text_printf(t, ", %s, g%zu, %s", x->group[g], gauge + 1,
                       x->expanded[g] ? "True" : "False");
        gauge++;
        for (size_t k = 0; k < m->ngroups; k++)
            if (m->group[k].r_symmetry)
                add_theta(t, &m->group[k]);
            else if (!m->group[k].gauged)
                an_text_add(t, m->group[k].kind == AN_ZN ? ", 1" : ", 0");
        an_text_add(t, "};");
        add_level(t, &m->group[g]);
        an_text_add(t, "\n");
    }
}

/* ---- fields */

static void add_number(struct an_text *t, const struct an_exported *x,
                       const struct an_linear *c, size_t g)
{
    const struct an_group *group = &x->m->group[g];
    if (group->kind == AN_ZN) {
        long k = fmpz_get_si(fmpq_numref(c->constant)) % group->order;
        if (k < 0)
            k += group->order;
        if (k == 0)
            an_text_add(t, "1");
        else if (group->order == 2)
            an_text_add(t, "-1");
        else
            an_text_printf(t, "Exp[2 Pi I %ld/%ld]", k, group->order);
        return;
    }
    char *text = an_linear_text(c, x->m);
    an_text_add(t, text);
    free(text);
}

/* Under an R-symmetry {superfield, scalar, fermion}. */
static void add_charge(struct an_text *t, const struct an_exported *x,
                       const struct an_exported_field *f, size_t g)
{
    const struct an_field *field = &x->m->field[f->field];
    struct an_linear c;
    fmpq_t sign;
    fmpq_init(sign);
    fmpq_set_si(sign, f->conjugate ? -1 : 1, 1);
    an_linear_init(&c);
    an_linear_add(&c, sign, &field->group[g].charge[f->first]);
    bool list = an_fermion_is_shifted(field, &x->m->group[g]);
    an_text_add(t, list ? "{" : "");
    add_number(t, x, &c, g);
    if (list) {
        an_text_add(t, ", ");
        add_number(t, x, &c, g);
        fmpq_sub_si(c.constant, c.constant, 1);
        an_text_add(t, ", ");
        add_number(t, x, &c, g);
        an_text_add(t, "}");
    }
    an_linear_clear(&c);
    fmpq_clear(sign);
}

static void add_field(struct an_text *t, const struct an_exported *x,
                      const struct an_exported_field *f)
{
    const struct an_model *m = x->m;
    an_text_printf(t, "{%s, %zu, ", f->name, f->n);
    an_exported_components(t, x, f);
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!m->group[g].gauged)
            continue;
        an_text_add(t, ", ");
        if (m->group[g].kind != AN_SIMPLE) {
            add_charge(t, x, f, g);
            continue;
        }
        an_exported_representation(t, x, f, g, f->conjugate);
    }
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].gauged)
            continue;
        an_text_add(t, ", ");
        add_charge(t, x, f, g);
    }
    an_text_add(t, "};\n");
}

static void add_fields(struct an_text *t, const struct an_exported *x)
{
    static const char *const heads[] = {"FermionFields", "ScalarFields",
                                        "SuperFields"};
    struct an_text real = {0};
    for (int kind = 0; kind < 3; kind++)
        for (size_t i = 0, n = 0; i < x->n; i++) {
            if ((int)x->v[i].kind != kind)
                continue;
            an_text_printf(t, "%s[[%zu]] = ", heads[kind], ++n);
            add_field(t, x, &x->v[i]);
            if (x->m->field[x->v[i].field].type == AN_REAL_SCALAR)
                an_text_printf(&real, "%s%s", real.n ? ", " : "", x->v[i].name);
        }
    if (real.n > 0)
        an_text_printf(t, "RealScalars = {%s};\n", an_text_string(&real));
    an_text_clear(&real);
}

/* ---- vevs */

static int add_vev(struct an_text *t, const struct an_exported *x,
                   const struct an_vev *v, size_t *number,
                   struct an_diags *diags)
{
    const struct an_model *m = x->m;
    const char *name = m->field[v->field].name;
    if (v->form != AN_VEV_NEUTRAL && v->form != AN_VEV_COMPONENT)
        return an_exported_refuse(x, diags, name, "a vev along a direction");
    for (size_t i = 0; i < x->n; i++) {
        const struct an_exported_field *f = &x->v[i];
        bool here =
            f->field == v->field &&
            (v->generation == AN_EVERY ||
             (v->generation >= f->first && v->generation < f->first + f->n));
        for (size_t w = 0; here && w < v->nweights; w++) {
            if (!an_exported_is_listed(x, f))
                return an_exported_refuse(x, diags, name,
                                          "a vev of one of its components");
            char *part = an_exported_part(x, f, v->weights + w * m->total_rank);
            bool first = t->v[t->n - 1] == '{';
            an_text_printf(t, "%s{%s%s, {v%zu", first ? "" : ",\n  ",
                           f->kind == AN_EXPORTED_SUPER ? "S" : "", part,
                           *number + 1);
            if (v->generation != AN_EVERY && f->n > 1)
                an_text_printf(t, "[%zu]", v->generation - f->first + 1);
            an_text_add(t, ", 1/Sqrt[2]}}");
            ++*number;
            free(part);
        }
    }
    return 0;
}

/* The steps of a chain, each without what the ones before have; or the one
 * scenario. */
static int add_vacua(struct an_text *t, const struct an_exported *x,
                     struct an_diags *diags)
{
    const struct an_model *m = x->m;
    size_t stated = 0, scenarios = 0, number = 0;
    for (size_t k = 0; k < m->nvacua; k++) {
        stated += !m->vacuum[k].unsaid;
        scenarios += m->vacuum[k].scenario;
    }
    if (scenarios > 0 && stated > 1)
        return an_exported_refuse(x, diags, an_model_title(m),
                                  "several scenarios");
    an_text_add(t, "NameOfStates = {GaugeES");
    for (size_t k = 0; k < stated; k++)
        an_text_printf(t, ", State%zu", k + 1);
    an_text_add(t, "};\n");
    for (size_t k = 0; k < stated; k++) {
        const struct an_vacuum *p = &m->vacuum[k];
        size_t first = k > 0 ? m->vacuum[k - 1].nvevs : 0;
        an_text_printf(t, "DEFINITION[State%zu][VEVs] = {", k + 1);
        for (size_t i = first; i < p->nvevs; i++)
            if (add_vev(t, x, &p->vev[i], &number, diags) < 0)
                return -1;
        an_text_add(t, "};\n");
    }
    return 0;
}

static void add_terms(struct an_text *out, const struct an_exported *x)
{
    struct an_text t = {0};
    for (size_t i = 0; i < x->terms.n; i++) {
        const struct an_piece_term *e = &x->terms.v[i];
        an_text_printf(&t, "%scoup%zu ", i ? "\n  + " : "", i + 1);
        for (size_t k = 0; k < e->n; k++)
            an_text_printf(&t, e->star[k] ? "%sconj[%s]" : "%s%s", k ? "." : "",
                           x->v[e->piece[k]].name);
        for (size_t k = 0; e->term && k < e->term->n; k++)
            if (e->term->factor[k].generation != AN_EVERY) {
                an_text_printf(&t, " (* %s *)", e->term->text);
                break;
            }
    }
    if (x->terms.n > 0 && x->v[0].kind == AN_EXPORTED_SUPER)
        an_text_printf(out, "SuperPotential = %s;\n", an_text_string(&t));
    else if (x->terms.n > 0)
        an_text_printf(out,
                       "DEFINITION[GaugeES][LagrangianInput] = {{LagHC, "
                       "{AddHC -> True}}};\nLagHC = %s;\n",
                       an_text_string(&t));
    an_text_clear(&t);
}

int an_export_sarah(struct an_text *out, const struct an_model *m,
                    struct an_diags *diags)
{
    struct an_exported x;
    struct an_text t = {0};
    int rc = an_exported_find(&x, m, AN_SARAH, diags);
    if (rc == 0) {
        an_text_add(&t, "Off[General::spell]\nModel`Name = \"");
        for (const char *s = an_model_title(m); *s; s++)
            if (*s != '"' && *s != '\\')
                an_text_add_n(&t, s, 1);
        an_text_add(&t, "\";\n");
        for (size_t i = 0; i < m->nreferences; i++)
            an_text_printf(&t, "(* %s *)\n", m->reference[i]);
        add_groups(&t, &x);
        add_fields(&t, &x);
        rc = add_vacua(&t, &x, diags);
    }
    if (rc == 0)
        rc = an_exported_terms(&x, diags);
    if (rc == 0)
        add_terms(&t, &x);
    if (rc == 0)
        an_text_add_n(out, an_text_string(&t), t.n);
    an_text_clear(&t);
    an_exported_clear(&x);
    return rc;
}
