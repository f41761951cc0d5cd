/* write.c - a content as a model file. */
#include "content/write.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/prose.h"
#include "algebra/lie/repname.h"
#include "algebra/math.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "content/box.h"
#include "content/content.h"
#include "content/solution.h"

/* The number of the unknown group; nunknown: its charges are known. */
static size_t unknown_of(const struct an_content_box *b, size_t group)
{
    size_t u = 0;
    while (u < b->nunknown && b->unknown[u] != group)
        u++;
    return u;
}

static char *number(const fmpq *q, bool prose)
{
    struct an_math f = {0};
    an_math_number(&f, q);
    return prose ? an_math_take(&f) : an_math_plain(&f);
}

char *an_content_charge(const struct an_content *c,
                        const struct an_content_solution *s, size_t multiplet,
                        size_t group, bool prose)
{
    size_t u = unknown_of(c->box, group);
    if (u < c->box->nunknown)
        return an_strdup(
            (prose ? s->formula : s->charge)[u * s->size + multiplet]);
    return number(&c->box->type[s->type[multiplet]].charge[group], prose);
}

char *an_content_scalar_charge(const struct an_content *c,
                               const struct an_content_solution *s,
                               size_t scalar, size_t group, bool prose)
{
    const struct an_content_box *b = c->box;
    size_t at = s->size * b->nunknown;
    for (size_t k = 0; k <= scalar; k++)
        for (size_t u = 0; u < b->nunknown; u++) {
            if (!b->scalar[k].unknown[b->unknown[u]])
                continue;
            if (k == scalar && b->unknown[u] == group)
                return an_strdup((prose ? s->formula : s->charge)[at]);
            at++;
        }
    return number(&b->scalar[scalar].charge[group], prose);
}

static char *rep_of(const struct an_content *c,
                    const struct an_content_solution *s, size_t multiplet,
                    size_t group)
{
    const struct an_model *m = c->box->model;
    return an_rep_name(&m->group[group].lie,
                       c->box->type[s->type[multiplet]].labels +
                           m->first_label[group]);
}

void an_content_say_multiplet(struct an_text *out, const struct an_content *c,
                              const struct an_content_solution *s,
                              size_t multiplet)
{
    const struct an_model *m = c->box->model;
    const char *between = "(";
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!c->box->named[g])
            continue;
        char *x = m->group[g].kind == AN_SIMPLE
                      ? rep_of(c, s, multiplet, g)
                      : an_content_charge(c, s, multiplet, g, false);
        an_text_printf(out, "%s%s", between, x);
        between = ", ";
        free(x);
    }
    an_text_add(out, ")");
}

bool an_content_is_writable(const struct an_content_solution *s)
{
    return s->nleft == 0 && s->linear;
}

/* ---- fields */

/* "F1", with more letters where the model has such a field. */
static char *name_of(const struct an_model *m, size_t multiplet)
{
    struct an_text t = {0};
    for (bool found = true; found;) {
        an_text_add(&t, "F");
        found = false;
        for (size_t i = 0; i < m->nfields && !found; i++)
            found = strncmp(m->field[i].name, an_text_string(&t), t.n) == 0 &&
                    m->field[i].name[t.n] >= '0' &&
                    m->field[i].name[t.n] <= '9';
    }
    an_text_printf(&t, "%zu", multiplet + 1);
    return an_text_take(&t);
}

static void add_multiplet(struct an_text *out, const struct an_content *c,
                          const struct an_content_solution *s, size_t i)
{
    const struct an_model *m = c->box->model;
    char *name = name_of(m, i);
    an_text_printf(out, "  %s: {type: left", name);
    for (size_t g = 0; g < m->ngroups; g++) {
        char *x = NULL;
        const char *one = m->group[g].kind == AN_SIMPLE ? "1" : "0";
        if (m->group[g].kind == AN_SIMPLE)
            x = rep_of(c, s, i, g);
        else if (m->group[g].kind == AN_U1)
            x = an_content_charge(c, s, i, g, false);
        if (x && strcmp(x, one) != 0)
            an_text_printf(out, ", %s: %s", m->group[g].name, x);
        free(x);
    }
    an_text_add(out, "}\n");
    free(name);
}

static void add_scalar(struct an_text *out, const struct an_content *c,
                       const struct an_content_solution *s, size_t k)
{
    const struct an_content_box *b = c->box;
    an_text_printf(out, "  %s: {type: scalar", b->scalar[k].name);
    for (size_t u = 0; u < b->nunknown; u++) {
        char *x = an_content_scalar_charge(c, s, k, b->unknown[u], false);
        if (strcmp(x, "0") != 0)
            an_text_printf(out, ", %s: %s", b->model->group[b->unknown[u]].name,
                           x);
        free(x);
    }
    an_text_add(out, "}\n");
}

/* ---- vacua */

/* A name of a vacuum, which may be any text. */
static void add_name(struct an_text *out, const char *name)
{
    an_text_add(out, "\"");
    for (const char *s = name; *s; s++) {
        if (*s == '"' || *s == '\\')
            an_text_add(out, "\\");
        an_text_add_n(out, s, 1);
    }
    an_text_add(out, "\"");
}

/* Can the vevs of the model be named by their fields? */
static bool has_plain_vevs(const struct an_model *m)
{
    for (size_t i = 0; i < m->nvacua; i++)
        for (size_t k = 0; k < m->vacuum[i].nvevs; k++)
            if (m->vacuum[i].vev[k].form != AN_VEV_NEUTRAL ||
                m->vacuum[i].vev[k].generation != AN_EVERY)
                return false;
    return true;
}

/* "S, T" of the scalars, then the vevs of a vacuum from `first` on. */
static void add_vevs(struct an_text *out, const struct an_content_box *b,
                     bool scalars, const struct an_vacuum *v, size_t first)
{
    const char *between = "";
    for (size_t k = 0; scalars && k < b->nscalars; k++) {
        an_text_printf(out, "%s%s", between, b->scalar[k].name);
        between = ", ";
    }
    for (size_t k = first; v && k < v->nvevs; k++) {
        an_text_printf(out, "%s%s", between,
                       b->model->field[v->vev[k].field].name);
        between = ", ";
    }
}

/* The scalars' vevs come first in a chain, and are in every scenario. */
static void add_vacua(struct an_text *out, const struct an_content_box *b)
{
    const struct an_model *m = b->model;
    size_t n = m->nvacua;
    if (n == 1 && m->vacuum[0].nvevs == 0)
        n = 0; /* none was given */
    if (n > 0 && m->vacuum[0].scenario) {
        an_text_add(out, "scenarios:\n");
        for (size_t i = 0; i < n; i++) {
            an_text_add(out, "  ");
            add_name(out, m->vacuum[i].name);
            an_text_add(out, ": [");
            add_vevs(out, b, true, &m->vacuum[i], 0);
            an_text_add(out, "]\n");
        }
        return;
    }
    an_text_add(out, "breaking:\n  - {name: new scalars, vevs: [");
    add_vevs(out, b, true, NULL, 0);
    an_text_add(out, "]}\n");
    for (size_t i = 0; i < n; i++) {
        an_text_add(out, "  - {name: ");
        add_name(out, m->vacuum[i].name);
        an_text_add(out, ", vevs: [");
        add_vevs(out, b, false, &m->vacuum[i],
                 i > 0 ? m->vacuum[i - 1].nvevs : 0);
        an_text_add(out, "]}\n");
    }
}

/* ---- */

static void add_masses(struct an_text *out, const struct an_content *c,
                       const struct an_content_solution *s)
{
    const struct an_content_box *b = c->box;
    for (size_t k = 0; k < s->nmasses; k++) {
        const struct an_content_mass *x = &s->mass[k];
        char *first = name_of(b->model, x->first);
        char *second = name_of(b->model, x->second);
        an_text_printf(out, "%s  - %s %s %s%s\n", k ? "" : "couplings:\n",
                       first, second, b->scalar[x->scalar].name,
                       x->conjugate ? "*" : "");
        free(second);
        free(first);
    }
}

void an_content_write(struct an_text *out, const struct an_content *c,
                      const struct an_content_solution *s, bool massless)
{
    const struct an_content_box *b = c->box;
    an_text_add(out, "name: Completed by");
    for (size_t i = 0; i < s->size; i++) {
        an_text_add(out, " ");
        an_content_say_multiplet(out, c, s, i);
    }
    an_text_add(out, "\nextends: \"-\"\n");
    const char *at = s->nat > 0 ? s->at[0] : NULL;
    for (size_t k = 0; k < s->nparameters; k++) {
        size_t n = at ? strcspn(at, ",") : 0;
        an_text_printf(out, "%s%s: %.*s", k ? ", " : "parameters: {",
                       s->parameter[k], at ? (int)n : 4, at ? at : "free");
        if (at)
            at += n + strspn(at + n, ", ");
    }
    an_text_add(out, s->nparameters > 0 ? "}\nfields:\n" : "fields:\n");
    for (size_t i = 0; i < s->size; i++)
        add_multiplet(out, c, s, i);
    for (size_t k = 0; k < b->nscalars; k++)
        add_scalar(out, c, s, k);
    if (b->nscalars > 0 && has_plain_vevs(b->model))
        add_vacua(out, b);
    else if (b->nscalars > 0)
        an_text_add(out, "# The vevs of the new scalars are to be added to the "
                         "model's.\n");
    add_masses(out, c, s);
    an_text_add(out, "expect:\n  anomaly_free: true\n");
    if (massless)
        an_text_add(out, "  massless_charged: true\n");
}

void an_content_describe(struct an_text *out, const struct an_content *c)
{
    const struct an_content_box *b = c->box;
    for (size_t i = 0; i < b->ntexts; i++)
        an_text_printf(out, "%s\n", b->text[i]);
    an_text_add(out, b->fractional ? "any charge\n" : "");
    for (size_t k = 0; k < b->nscalars; k++)
        if (b->scalar[k].heavy)
            an_text_printf(out, "heavy=%s\n", b->scalar[k].name);
    for (size_t i = 0; i < c->nconditions; i++) {
        an_prose_plain(out, c->condition[i]);
        an_text_add(out, "\n");
    }
    for (size_t i = 0; i < c->ncounts; i++)
        an_text_printf(out, "%zu: %zu possible, %zu linear, %zu solved\n",
                       c->count[i].size, c->count[i].possible,
                       c->count[i].linear, c->count[i].solved);
    for (size_t i = 0; i < c->found.n; i++) {
        const struct an_content_solution *s = &c->found.v[i];
        for (size_t k = 0; k < s->size; k++)
            an_content_say_multiplet(out, c, s, k);
        for (size_t k = s->size * b->nunknown; k < s->ncharges; k++)
            an_text_printf(out, " %s", s->charge[k]);
        for (size_t k = 0; k < s->nleft; k++)
            an_text_printf(out, " %s = 0", s->left[k]);
        for (size_t k = 0; k < s->nat; k++)
            an_text_printf(out, " at %s", s->at[k]);
        an_text_add(out, "\n");
    }
}
