/* spec.c - a component of a field, as vevs and active_neutrinos name it.
 *
 * Reading only finds out what was said: the field, a generation, and a name,
 * labels under some factors, or a matrix (matrix.c). Which weights that makes
 * depends on electric charge and colour and is settled when the model is
 * finished.
 */
#include "theory/build/spec.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/vector.h"
#include "theory/build/matrix.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/invariant.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/text/scalar.h"

static int *copy_ints(const int *v, size_t n)
{
    int *copy = an_alloc(n, sizeof *copy);
    if (n > 0)
        memcpy(copy, v, n * sizeof *copy);
    return copy;
}

static fmpq *copy_numbers(const fmpq *v, size_t n)
{
    fmpq *copy = v ? _fmpq_vec_init((slong)n) : NULL;
    if (v)
        an_vector_set(copy, v, (slong)n);
    return copy;
}

void an_vev_clear(struct an_vev *v)
{
    free(v->component);
    free(v->labels);
    free(v->labels_given);
    if (v->diagonal)
        _fmpq_vec_clear(v->diagonal, (slong)v->ndiagonal);
    if (v->canonical)
        _fmpq_vec_clear(v->canonical, (slong)v->ncanonical);
    if (v->number)
        _fmpq_vec_clear(v->number, (slong)(v->rows * v->columns));
    free(v->node);
    free(v->term);
    free(v->keeps);
    free(v->weights);
    *v = (struct an_vev){0};
}

void an_vev_copy(struct an_vev *v, const struct an_vev *other,
                 const struct an_model *m)
{
    *v = *other;
    v->component = an_strdup(other->component);
    if (other->labels)
        v->labels = copy_ints(other->labels, m->total_rank);
    if (other->labels_given) {
        v->labels_given = an_alloc(m->ngroups, sizeof *v->labels_given);
        memcpy(v->labels_given, other->labels_given,
               m->ngroups * sizeof *v->labels_given);
    }
    v->diagonal = copy_numbers(other->diagonal, other->ndiagonal);
    v->canonical = copy_numbers(other->canonical, other->ncanonical);
    v->number = copy_numbers(other->number, other->rows * other->columns);
    if (other->node) {
        v->node = an_alloc(v->nnodes, sizeof *v->node);
        memcpy(v->node, other->node, v->nnodes * sizeof *v->node);
    }
    if (other->term) {
        v->term = copy_ints(other->term, other->nterm);
        v->keeps = an_alloc(v->nkeeps, sizeof *v->keeps);
        memcpy(v->keeps, other->keeps, v->nkeeps * sizeof *v->keeps);
    }
    if (other->weights)
        v->weights = copy_ints(other->weights, other->nweights * m->total_rank);
}

/* The field and the generation of NAME or NAME[i]. */
static int read_field(struct an_vev *v, const struct an_model *m,
                      struct an_scalar s, struct an_diags *diags)
{
    size_t n = strcspn(s.text, "[");
    char *name = an_strndup(s.text, n);
    struct an_scalar named = {name, s.at};
    int rc = 0;
    if (!an_model_find_field(&v->field, m, name))
        rc = an_field_unknown(m, named, diags);
    free(name);
    if (rc < 0 || s.text[n] == '\0')
        return rc;
    const struct an_field *f = &m->field[v->field];
    const char *digits = s.text + n + 1;
    size_t ndigits = strcspn(digits, "]");
    if (strcmp(digits + ndigits, "]") != 0) {
        an_error(diags, s.at, "expected a field, got '%s'", an_quote(s.text).v);
        return an_expected(diags, "a name, or %s[i] for one generation",
                           f->name);
    }
    long generation = 0;
    char *text = an_strndup(digits, ndigits);
    struct an_scalar number = {text, an_where_inside(s.at, n + 1)};
    rc = an_scalar_integer(&generation, number, 1, (long)f->generations, diags);
    free(text);
    v->generation = rc < 0 ? AN_EVERY : (size_t)generation - 1;
    return rc;
}

static int read_component(struct an_vev *v, const struct an_model *m,
                          struct an_scalar name, struct an_diags *diags)
{
    const struct an_field *f = &m->field[v->field];
    if (strcmp(name.text, "all") == 0) {
        v->form = AN_VEV_ALL;
        return 0;
    }
    v->form = AN_VEV_COMPONENT;
    for (size_t i = 0; i < f->ncomponents; i++)
        if (strcmp(name.text, f->component[i]) == 0) {
            v->component = an_strdup(name.text);
            return 0;
        }
    an_error(diags, name.at, "'%s' has no component '%s'", f->name,
             an_quote(name.text).v);
    if (f->component)
        return an_suggest(diags, an_nearest(name.text,
                                            (const char *const *)f->component,
                                            f->ncomponents));
    return an_expected(diags, "Dynkin labels such as [1, 0], `all`, or a name "
                              "from the field's `components`");
}

/* The factor that a list of labels is for. */
static int find_factor(size_t *g, const struct an_model *m,
                       const struct an_field *f,
                       const struct an_label_spec *spec, struct an_diags *diags)
{
    if (spec->group.text) {
        if (!an_model_find_group(g, m, spec->group.text))
            return an_group_unknown(m, spec->group, diags);
        if (m->group[*g].kind == AN_SIMPLE)
            return 0;
        an_error(diags, spec->group.at, "labels under %s, which has none",
                 m->group[*g].name);
        return an_expected(diags, "a simple factor; the charges of a component "
                                  "are those of its field");
    }
    if (an_field_simple(g, m, f))
        return 0;
    struct an_text names = {0};
    for (size_t i = 0; i < m->ngroups; i++)
        if (an_field_transforms(m, f, i))
            an_text_printf(&names, "%s%s", names.n ? " and " : "",
                           m->group[i].name);
    int rc = 0;
    if (names.n == 0) {
        rc = an_error(diags, spec->at, "'%s' is a singlet: it has no labels",
                      f->name);
    } else {
        rc = an_error(diags, spec->at,
                      "labels without a group, but '%s' transforms under %s",
                      f->name, an_text_string(&names));
        an_expected(diags, "{GROUP: [...], ...}");
    }
    an_text_clear(&names);
    return rc;
}

static int read_labels(struct an_vev *v, const struct an_model *m,
                       const struct an_label_spec *spec, struct an_diags *diags)
{
    size_t g = 0;
    const struct an_field *f = &m->field[v->field];
    if (find_factor(&g, m, f, spec, diags) < 0)
        return -1;
    const struct an_group *group = &m->group[g];
    if (v->labels_given[g])
        return an_error(diags, spec->at, "the labels under %s are given twice",
                        group->name);
    if (spec->n != (size_t)group->lie.rank) {
        an_error(diags, spec->at, "%zu Dynkin labels for %s", spec->n,
                 group->name);
        return an_expected(diags, "%d, its rank", group->lie.rank);
    }
    int rc = 0;
    for (size_t i = 0; i < spec->n; i++) {
        long label = 0;
        if (an_scalar_integer(&label, spec->labels[i], -AN_MAX_WEIGHTS,
                              AN_MAX_WEIGHTS, diags) < 0)
            rc = -1;
        v->labels[m->first_label[g] + i] = (int)label;
    }
    v->labels_given[g] = true;
    return rc;
}

/* node := "3", or of a sum "3+4" its root. */
static int read_node(int *node, const struct an_group *group,
                     struct an_scalar s, struct an_diags *diags)
{
    const struct an_lie *g = &group->lie;
    size_t r = (size_t)g->rank, k = 0;
    long one = 0;
    if (!strchr(s.text, '+')) {
        int rc = an_scalar_integer(&one, s, 0, g->rank, diags);
        *node = (int)one;
        return rc;
    }
    int *sum = an_alloc(r, sizeof *sum), rc = 0;
    for (size_t at = 0, n; rc == 0; at += n + 1) {
        n = strcspn(s.text + at, "+");
        char *part = an_strndup(s.text + at, n);
        struct an_scalar x = {part, an_where_inside(s.at, at)};
        rc = an_scalar_integer(&one, x, 1, g->rank, diags);
        free(part);
        for (size_t j = 0; j < r && rc == 0; j++)
            sum[j] += g->cartan[(size_t)(one - 1) * r + j];
        if (s.text[at + n] == '\0')
            break;
    }
    while (k < g->npositive &&
           memcmp(g->positive + k * r, sum, r * sizeof *sum) != 0)
        k++;
    free(sum);
    if (rc == 0 && k == g->npositive) {
        rc = an_error(diags, s.at, "the nodes %s of %s add up to no root",
                      an_quote(s.text).v, group->name);
        an_expected(diags, "one node, or nodes whose simple roots add up to a "
                           "root, such as neighbours: 1+2");
    }
    *node = rc == 0 ? an_diagram_node(g, k) : 0;
    return rc;
}

/* Appends the nodes of one factor. */
static int read_group_nodes(struct an_vev *v, size_t *cap,
                            const struct an_model *m,
                            const struct an_label_spec *spec,
                            struct an_diags *diags)
{
    size_t g;
    int rc = 0;
    if (!an_model_find_group(&g, m, spec->group.text))
        return an_group_unknown(m, spec->group, diags);
    if (!an_field_transforms(m, &m->field[v->field], g)) {
        an_error(diags, spec->group.at, "'%s' is a singlet of %s",
                 m->field[v->field].name, m->group[g].name);
        return an_expected(diags, "a simple factor that acts on it");
    }
    if (spec->n == 0)
        return an_error(diags, spec->at, "an empty list of nodes of %s",
                        m->group[g].name);
    for (size_t i = 0; i < spec->n; i++) {
        int node = 0;
        if (read_node(&node, &m->group[g], spec->labels[i], diags) < 0)
            rc = -1;
        v->node = an_grow(v->node, cap, v->nnodes + 1, sizeof *v->node);
        v->node[v->nnodes++] = (struct an_diagram_node){g, node};
    }
    return rc;
}

static int read_nodes(struct an_vev *v, const struct an_model *m,
                      const struct an_component_spec *spec,
                      struct an_diags *diags)
{
    size_t cap = 0;
    int rc = 0;
    v->form = AN_VEV_INVARIANT;
    for (size_t i = 0; i < spec->ninvariants; i++)
        if (read_group_nodes(v, &cap, m, &spec->invariant[i], diags) < 0)
            rc = -1;
    return rc;
}

static int read_parts(struct an_vev *v, const struct an_model *m,
                      const struct an_component_spec *spec,
                      struct an_diags *diags)
{
    int rc = 0;
    bool named = spec->component.text, labelled = spec->nlabels > 0;
    if (read_field(v, m, spec->field, diags) < 0)
        return -1;
    if (named + labelled + (spec->diagonal != NULL) + (spec->row != NULL) +
            (spec->invariant != NULL) >
        1) {
        an_error(diags, spec->at, "a component of '%s' is given in two ways",
                 m->field[v->field].name);
        return an_expected(diags,
                           "one of `component`, `diagonal`, `matrix` and "
                           "`invariant`");
    }
    if (named)
        return read_component(v, m, spec->component, diags);
    if (spec->diagonal || spec->row || spec->of)
        return an_matrix_read(v, m, spec, diags);
    if (spec->invariant)
        return read_nodes(v, m, spec, diags);
    if (!labelled)
        return 0;
    v->form = AN_VEV_COMPONENT;
    v->labels = an_alloc(m->total_rank, sizeof *v->labels);
    v->labels_given = an_alloc(m->ngroups, sizeof *v->labels_given);
    for (size_t i = 0; i < spec->nlabels; i++)
        if (read_labels(v, m, &spec->labels[i], diags) < 0)
            rc = -1;
    return rc;
}

int an_spec_read(struct an_vev *v, const struct an_model *m,
                 const struct an_component_spec *spec, struct an_diags *diags)
{
    *v = (struct an_vev){.generation = AN_EVERY, .at = spec->at};
    if (read_parts(v, m, spec, diags) < 0) {
        an_vev_clear(v);
        return -1;
    }
    return 0;
}
