/* differences.c - what two models do not have in common, by name. */
#include "diff/differences.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/colour.h"
#include "theory/component.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/direction.h"
#include "theory/text/generator.h"
#include "theory/text/linear.h"
#include "theory/text/term.h"
#include "verdict/check.h"
#include "verdict/notes.h"
#include "verdict/words.h"

void an_differences_clear(struct an_differences *d)
{
    for (size_t i = 0; i < d->n; i++) {
        free(d->v[i].name);
        free(d->v[i].a);
        free(d->v[i].b);
    }
    free(d->v);
    *d = (struct an_differences){0};
}

void an_differences_take(struct an_differences *d, struct an_differences *from)
{
    d->v = an_grow(d->v, &d->cap, d->n + from->n + 1, sizeof *d->v);
    for (size_t i = 0; i < from->n; i++)
        d->v[d->n++] = from->v[i];
    free(from->v);
    *from = (struct an_differences){0};
}

/* Appends the two texts, which are taken, unless they are the same. True when
 * they differ. */
static bool add(struct an_differences *d, const char *what, const char *name,
                char *a, char *b)
{
    if (a && b ? strcmp(a, b) == 0 : a == b) {
        free(a);
        free(b);
        return false;
    }
    d->v = an_grow(d->v, &d->cap, d->n + 1, sizeof *d->v);
    d->v[d->n++] = (struct an_difference){what, an_strdup(name), a, b};
    return true;
}

/* ---- groups */

static char *group_text(const struct an_model *m, size_t g)
{
    struct an_text t = {0};
    char *text = an_group_text(&m->group[g]);
    bool usual = m->group[g].gauged == (m->group[g].kind != AN_ZN);
    bool r = m->group[g].r_symmetry;
    an_text_printf(&t, "%s%s%s", text, r ? ", R-symmetry" : "",
                   usual || (r && m->group[g].kind == AN_U1) ? ""
                   : m->group[g].gauged                      ? ", gauged"
                                                             : ", global");
    if (an_group_has_own_level(&m->group[g])) {
        an_text_add(&t, ", level ");
        an_rational_append(&t, m->group[g].level);
    }
    free(text);
    return an_text_take(&t);
}

static void add_groups(struct an_differences *d, const struct an_model *a,
                       const struct an_model *b)
{
    size_t other;
    for (size_t g = 0; g < a->ngroups; g++) {
        bool both = an_model_find_group(&other, b, a->group[g].name);
        add(d, "group", a->group[g].name, group_text(a, g),
            both ? group_text(b, other) : NULL);
    }
    for (size_t g = 0; g < b->ngroups; g++)
        if (!an_model_find_group(&other, a, b->group[g].name))
            add(d, "group", b->group[g].name, NULL, group_text(b, g));
}

/* ---- fields */

/* "-4, -4, 5", or one charge of all; "[1, 0]"; NULL for a singlet. */
static char *assignment_text(const struct an_model *m, size_t field, size_t g)
{
    const struct an_field *f = &m->field[field];
    struct an_text t = {0};
    if (m->group[g].kind == AN_SIMPLE) {
        int rank = m->group[g].lie.rank;
        for (int k = 0; k < rank; k++)
            an_text_printf(&t, "%s%d", k ? ", " : "[", f->group[g].labels[k]);
        an_text_add(&t, "]");
        if (an_field_transforms(m, f, g))
            return an_text_take(&t);
        an_text_clear(&t);
        return NULL;
    }
    const struct an_linear *q = an_assignment_written(&f->group[g]);
    bool same = true, zero = true;
    for (size_t i = 0; i < f->generations; i++) {
        char *first = an_linear_text(&q[0], m), *one = an_linear_text(&q[i], m);
        same = same && strcmp(first, one) == 0;
        zero = zero && strcmp(one, "0") == 0;
        free(first);
        free(one);
    }
    for (size_t i = 0; !zero && i < (same ? 1 : f->generations); i++) {
        char *one = an_linear_text(&q[i], m);
        an_text_printf(&t, "%s%s", i ? ", " : "", one);
        free(one);
    }
    if (!zero)
        return an_text_take(&t);
    an_text_clear(&t);
    return NULL;
}

/* "left, 3 generations, visible" */
static char *kind_text(const struct an_model *m, size_t field)
{
    const struct an_field *f = &m->field[field];
    struct an_text t = {0};
    an_text_add(&t, an_word_field_type(f->type));
    if (f->generations > 1)
        an_text_printf(&t, ", %zu generations", f->generations);
    an_text_add(&t, f->visible ? ", visible" : "");
    an_text_add(&t, f->light ? ", light" : "");
    for (size_t k = 0, some = 0; f->component_visible && k < f->ncomponents;
         k++)
        if (f->component_visible[k])
            an_text_printf(&t, "%s%s",
                           some++ ? " " : ", visible: ", f->component[k]);
    return an_text_take(&t);
}

/* All that a field is, where the other model has none. */
static char *field_text(const struct an_model *m, size_t field)
{
    struct an_text t = {0};
    char *kind = kind_text(m, field);
    an_text_add(&t, kind);
    free(kind);
    for (size_t g = 0; g < m->ngroups; g++) {
        char *one = assignment_text(m, field, g);
        if (one)
            an_text_printf(&t, "; %s %s", m->group[g].name, one);
        free(one);
    }
    return an_text_take(&t);
}

/* Under the groups that both models have. */
static void add_assignments(struct an_differences *d, const struct an_model *a,
                            size_t i, const struct an_model *b, size_t j)
{
    size_t other;
    for (size_t g = 0; g < a->ngroups; g++) {
        struct an_text t = {0};
        if (!an_model_find_group(&other, b, a->group[g].name))
            continue;
        an_text_printf(&t, "%s.%s", a->field[i].name, a->group[g].name);
        add(d, "field", an_text_string(&t), assignment_text(a, i, g),
            assignment_text(b, j, other));
        an_text_clear(&t);
    }
}

static void add_fields(struct an_differences *d, const struct an_model *a,
                       const struct an_model *b)
{
    size_t j;
    for (size_t i = 0; i < a->nfields; i++) {
        if (!an_model_find_field(&j, b, a->field[i].name)) {
            add(d, "field", a->field[i].name, field_text(a, i), NULL);
            continue;
        }
        add(d, "field", a->field[i].name, kind_text(a, i), kind_text(b, j));
        add_assignments(d, a, i, b, j);
    }
    for (size_t i = 0; i < b->nfields; i++)
        if (!an_model_find_field(&j, a, b->field[i].name))
            add(d, "field", b->field[i].name, NULL, field_text(b, i));
}

/* ---- charge, colour, marks */

static char *charge_text(const struct an_model *m)
{
    return m->has_charge ? an_generator_text(m->electric_charge, m) : NULL;
}

static char *colour_text(const struct an_model *m)
{
    struct an_text t = {0};
    if (!m->has_colour)
        return NULL;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!an_colour_is_in(m, g))
            continue;
        an_text_printf(&t, "%s%s", t.n ? ", " : "", m->group[g].name);
        for (int k = 0; k < m->group[g].lie.rank; k++)
            if (an_colour_has_node(m, g, (size_t)k))
                an_text_printf(&t, " %d", k + 1);
    }
    return an_text_take(&t);
}

/* "H SU2L: [-1]". */
static void add_components(struct an_text *t, const struct an_model *m,
                           const struct an_vev *v)
{
    const struct an_field *f = &m->field[v->field];
    for (size_t w = 0; w < v->nweights; w++) {
        char *text = an_component_text(m, f, v->weights + w * m->total_rank);
        an_text_printf(t, "%s%s", *text ? " " : "", text);
        free(text);
    }
}

static char *active_text(const struct an_model *m)
{
    struct an_text t = {0};
    for (size_t i = 0; i < m->nactive; i++) {
        const struct an_vev *v = &m->active[i].vev;
        an_text_printf(&t, "%s%s", i ? ", " : "", m->field[v->field].name);
        add_components(&t, m, v);
    }
    return t.n ? an_text_take(&t) : NULL;
}

static char *doublets_text(const struct an_model *m,
                           const struct an_doublets *d)
{
    struct an_text t = {0};
    for (size_t i = 0; i < d->n; i++)
        an_text_printf(&t, "%s%s", i ? ", " : "", m->field[d->v[i].field].name);
    return t.n ? an_text_take(&t) : NULL;
}

static void add_marks(struct an_differences *d, const struct an_model *a,
                      const struct an_model *b)
{
    add(d, "group", "electric charge", charge_text(a), charge_text(b));
    add(d, "group", "colour", colour_text(a), colour_text(b));
    add(d, "field", "active neutrinos", active_text(a), active_text(b));
    add(d, "field", "quarks", doublets_text(a, &a->quarks),
        doublets_text(b, &b->quarks));
    add(d, "field", "leptons", doublets_text(a, &a->leptons),
        doublets_text(b, &b->leptons));
}

/* ---- vacua */

static void add_vev(struct an_text *t, const struct an_model *m,
                    const struct an_vev *v)
{
    an_text_add(t, m->field[v->field].name);
    if (v->generation != AN_EVERY)
        an_text_printf(t, "[%zu]", v->generation + 1);
    if (v->form == AN_VEV_NEUTRAL || v->form == AN_VEV_COMPONENT ||
        v->form == AN_VEV_ALL) {
        add_components(t, m, v);
        return;
    }
    an_text_add(t, " ");
    an_direction_add(t, m, v);
}

/* What the vacuum has that the one before it has not, in the order of fields.
 */
static char *vacuum_text(const struct an_model *m, size_t p)
{
    struct an_text t = {0};
    const struct an_vacuum *x = &m->vacuum[p];
    size_t n = 0;
    for (size_t field = 0; field < m->nfields; field++)
        for (size_t i = 0; i < x->nvevs; i++) {
            if (x->vev[i].field != field)
                continue;
            an_text_add(&t, n++ ? ", " : "");
            add_vev(&t, m, &x->vev[i]);
        }
    if (n == 0)
        an_text_add(&t, "no vevs");
    an_text_add(&t, x->scenario ? "; scenario" : "");
    return an_text_take(&t);
}

static size_t find_vacuum(const struct an_model *m, const char *name)
{
    size_t p = 0;
    while (p < m->nvacua && strcmp(m->vacuum[p].name, name) != 0)
        p++;
    return p;
}

static void add_vacua(struct an_differences *d, const struct an_model *a,
                      const struct an_model *b)
{
    for (size_t p = 0; p < a->nvacua; p++) {
        size_t q = find_vacuum(b, a->vacuum[p].name);
        add(d, "vacuum", a->vacuum[p].name, vacuum_text(a, p),
            q < b->nvacua ? vacuum_text(b, q) : NULL);
    }
    for (size_t p = 0; p < b->nvacua; p++)
        if (find_vacuum(a, b->vacuum[p].name) == a->nvacua)
            add(d, "vacuum", b->vacuum[p].name, NULL, vacuum_text(b, p));
}

/* ---- terms */

/* The term of a, in its canonical form, among those of b. */
static bool has_term(const struct an_term *t, size_t n, const char *text,
                     const struct an_model *m)
{
    bool has = false;
    for (size_t i = 0; !has && i < n; i++) {
        char *one = an_term_text(&t[i], m);
        has = strcmp(one, text) == 0;
        free(one);
    }
    return has;
}

static void add_terms(struct an_differences *d, const struct an_model *a,
                      const struct an_model *b, bool swapped)
{
    for (size_t i = 0; i < a->ncouplings + a->nexplicit; i++) {
        bool hand = i >= a->ncouplings;
        const struct an_term *t =
            hand ? &a->explicit_term[i - a->ncouplings] : &a->coupling[i];
        char *text = an_term_text(t, a);
        bool has = has_term(hand ? b->explicit_term : b->coupling,
                            hand ? b->nexplicit : b->ncouplings, text, b);
        struct an_text name = {0};
        an_say_canonical(&name, t, a);
        char *word = has ? NULL : an_strdup(hand ? "by hand" : "listed");
        if (!has)
            add(d, "term", an_text_string(&name), swapped ? NULL : word,
                swapped ? word : NULL);
        an_text_clear(&name);
        free(text);
    }
}

void an_differences_models(struct an_differences *d, const struct an_model *a,
                           const struct an_model *b)
{
    add_groups(d, a, b);
    add_fields(d, a, b);
    add_marks(d, a, b);
    add_vacua(d, a, b);
    add_terms(d, a, b, false);
    add_terms(d, b, a, true);
}

/* ---- sums and verdicts */

static char *sum_text(const struct an_anomaly *x)
{
    struct an_text t = {0};
    if (!x)
        return NULL;
    if (!x->known)
        return an_strdup(x->polynomial ? x->polynomial : "unknown");
    if (!x->defined)
        return an_strdup("not defined");
    an_rational_append(&t, x->value);
    return an_text_take(&t);
}

static const struct an_anomaly *find_sum(const struct an_anomalies *a,
                                         const char *name)
{
    for (size_t i = 0; i < a->n; i++)
        if (strcmp(a->v[i].name, name) == 0)
            return &a->v[i];
    return NULL;
}

/* A sum that only one model has is worth a line where it does not cancel. */
static void add_sum(struct an_differences *d, const struct an_anomaly *x,
                    const struct an_anomaly *y)
{
    const struct an_anomaly *only = x ? x : y;
    if ((!x || !y) && only->known && only->cancels)
        return;
    add(d, "sum", only->title, sum_text(x), sum_text(y));
}

static char *answer_text(enum an_answer answer)
{
    return an_strdup(answer == AN_YES  ? "yes"
                     : answer == AN_NO ? "no"
                                       : "undetermined");
}

static char *residual_text(const struct an_findings *v)
{
    struct an_text t = {0};
    if (!v->known)
        return an_strdup(an_word_unknown(v));
    if (v->residual.undecided)
        return an_strdup("undecided");
    an_word_orders(&t, &v->residual.discrete, false);
    char *rest = an_word_unbroken(&v->residual);
    if (rest) {
        an_text_add(&t, ", ");
        an_word_group(&t, rest);
    }
    free(rest);
    return an_text_take(&t);
}

static char *neutrinos_text(const struct an_findings *v)
{
    struct an_text t = {0};
    const struct an_neutrinos *n = &v->neutrinos;
    if (!v->known || n->active == 0)
        return NULL;
    an_text_add(&t, an_word_nature(n->nature));
    if (n->nature == AN_MIXED_NATURE) {
        an_text_add(&t, ": ");
        an_word_masses(&t, n->dirac, n->majorana, n->massless);
    }
    return an_text_take(&t);
}

/* What is stable, or, by numbers that do not depend on names, how. */
static char *matter_text(const struct an_findings *v, bool named)
{
    struct an_text t = {0};
    const struct an_dark_matter *d = &v->dark_matter;
    if (!v->known || !d->asked)
        return NULL;
    an_text_add(&t, an_word_stability(d));
    if (d->stable) {
        an_text_add(&t, ": ");
        if (named)
            an_word_list(&t, d->candidate, d->ncandidates);
        an_text_add(&t, " (");
        an_word_orders(&t, &d->group, false);
        an_text_add(&t, ")");
    }
    return an_text_take(&t);
}

static char *process_text(const struct an_findings *v, int i)
{
    return v->known && v->process[i].asked
               ? an_strdup(an_word_fate(&v->process[i]))
               : NULL;
}

/* True when a difference depends on no name. */
static bool add_vacuum(struct an_differences *d, const struct an_check *a,
                       size_t p, const struct an_check *b, size_t q,
                       const char *in)
{
    const struct an_findings *v = &a->vacuum[p], *w = &b->vacuum[q];
    struct an_text t = {0};
    bool real = false;
    char *x = matter_text(v, false), *y = matter_text(w, false);
    real |= (x && y) ? strcmp(x, y) != 0 : x != y;
    free(x);
    free(y);
    an_text_printf(&t, "%sresidual group", in);
    real |= add(d, "verdict", an_text_string(&t), residual_text(v),
                residual_text(w));
    an_text_clear(&t);
    an_text_printf(&t, "%sneutrinos", in);
    real |= add(d, "verdict", an_text_string(&t), neutrinos_text(v),
                neutrinos_text(w));
    an_text_clear(&t);
    an_text_printf(&t, "%sdark matter", in);
    add(d, "verdict", an_text_string(&t), matter_text(v, true),
        matter_text(w, true));
    for (int i = 0; i < AN_NPROCESSES; i++) {
        an_text_clear(&t);
        an_text_printf(&t, "%s%s", in,
                       an_word_process((enum an_process_name)i));
        real |= add(d, "verdict", an_text_string(&t), process_text(v, i),
                    process_text(w, i));
    }
    an_text_clear(&t);
    return real;
}

/* Vacua that count, in order; their names where there are several. */
static bool add_finals(struct an_differences *d, const struct an_check *a,
                       const struct an_check *b)
{
    bool real = an_check_finals(a) != an_check_finals(b);
    bool several = an_check_finals(a) > 1;
    for (size_t p = 0, q = 0; p < a->nvacua && q < b->nvacua; p++, q++) {
        while (p < a->nvacua && !a->model->vacuum[p].final)
            p++;
        while (q < b->nvacua && !b->model->vacuum[q].final)
            q++;
        if (p == a->nvacua || q == b->nvacua)
            break;
        struct an_text in = {0};
        if (several)
            an_text_printf(&in, "%s: ", a->model->vacuum[p].name);
        real |= add_vacuum(d, a, p, b, q, an_text_string(&in));
        an_text_clear(&in);
    }
    return real;
}

bool an_differences_checks(struct an_differences *d, const struct an_check *a,
                           const struct an_check *b)
{
    bool real =
        add(d, "verdict", "free of anomalies", answer_text(a->anomalies.free),
            answer_text(b->anomalies.free));
    real |= add_finals(d, a, b);
    for (size_t i = 0; i < a->anomalies.n; i++)
        add_sum(d, &a->anomalies.v[i],
                find_sum(&b->anomalies, a->anomalies.v[i].name));
    for (size_t i = 0; i < b->anomalies.n; i++)
        if (!find_sum(&a->anomalies, b->anomalies.v[i].name))
            add_sum(d, NULL, &b->anomalies.v[i]);
    return real;
}
