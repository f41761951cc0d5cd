/* box.c - which fields may be added to a model.
 *
 * A text is a product: of each group the values in turn, the first group
 * slowest. Types that two texts allow are one.
 */
#include "content/box.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/scalar.h"
#include "content/axes.h"
#include "content/integral.h"

void an_content_box_init(struct an_content_box *b, const struct an_model *model)
{
    *b = (struct an_content_box){.model = model};
    b->named = an_alloc(model->ngroups, sizeof *b->named);
    b->unknown = an_alloc(model->ngroups, sizeof *b->unknown);
}

static void multiplet_clear(struct an_multiplet *x, const struct an_model *m)
{
    free(x->labels);
    _fmpq_vec_clear(x->charge, (slong)m->ngroups);
}

void an_content_box_clear(struct an_content_box *b)
{
    for (size_t i = 0; i < b->ntypes; i++)
        multiplet_clear(&b->type[i], b->model);
    for (size_t i = 0; i < b->nscalars; i++) {
        free(b->scalar[i].name);
        free(b->scalar[i].unknown);
        _fmpq_vec_clear(b->scalar[i].charge, (slong)b->model->ngroups);
    }
    an_names_clear(b->text, b->ntexts);
    free(b->type);
    free(b->scalar);
    free(b->named);
    free(b->unknown);
    *b = (struct an_content_box){0};
}

/* ---- types */

static bool same_type(const struct an_multiplet *x,
                      const struct an_multiplet *y, const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (!fmpq_equal(&x->charge[g], &y->charge[g]))
            return false;
    return memcmp(x->labels, y->labels, m->total_rank * sizeof(int)) == 0;
}

/* Takes the type, unless it is there. */
static int add_type(struct an_content_box *b, struct an_multiplet *x,
                    struct an_where at, struct an_diags *diags)
{
    for (size_t i = 0; i < b->ntypes; i++)
        if (same_type(&b->type[i], x, b->model)) {
            multiplet_clear(x, b->model);
            return 0;
        }
    if (b->ntypes == AN_CONTENT_MAX_TYPES) {
        multiplet_clear(x, b->model);
        an_error(diags, at, "the box has more than %d types of multiplets",
                 AN_CONTENT_MAX_TYPES);
        return an_expected(diags, "fewer representations, or a coarser grid");
    }
    b->type = an_grow(b->type, &b->cap_types, b->ntypes + 1, sizeof *b->type);
    b->type[b->ntypes++] = *x;
    return 0;
}

/* x := the point of the product whose number is `index`. */
static void make_type(struct an_multiplet *x, const struct an_axes *a,
                      const struct an_model *m, size_t index)
{
    *x = (struct an_multiplet){.dimension = 1, .conjugate = AN_NO_TYPE};
    x->labels = an_alloc(m->total_rank + 1, sizeof *x->labels);
    x->charge = _fmpq_vec_init((slong)m->ngroups);
    for (size_t i = a->n; i-- > 0;) {
        const struct an_axis *y = &a->v[i];
        if (y->unknown)
            continue;
        size_t k = index % y->n;
        index /= y->n;
        const struct an_group *g = &m->group[y->group];
        if (g->kind == AN_SIMPLE)
            memcpy(x->labels + m->first_label[y->group],
                   y->labels + k * (size_t)g->lie.rank,
                   (size_t)g->lie.rank * sizeof(int));
        else
            fmpq_set(&x->charge[y->group], &y->charge[k]);
    }
}

static bool measure(struct an_multiplet *x, const struct an_model *m)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        unsigned long d;
        if (!an_dimension_within(&d, &m->group[g].lie,
                                 x->labels + m->first_label[g], AN_MAX_WEIGHTS))
            return false;
        x->dimension *= d;
        if (x->dimension > AN_MAX_WEIGHTS)
            return false;
    }
    return true;
}

static int add_product(struct an_content_box *b, const struct an_axes *a,
                       struct an_where at, struct an_diags *diags)
{
    size_t n = 1;
    for (size_t i = 0; i < a->n; i++) {
        n *= a->v[i].unknown ? 1 : a->v[i].n;
        if (n > AN_CONTENT_MAX_TYPES)
            break;
    }
    if (n > AN_CONTENT_MAX_TYPES) {
        an_error(diags, at, "the box has more than %d types of multiplets",
                 AN_CONTENT_MAX_TYPES);
        return an_expected(diags, "fewer representations, or a coarser grid");
    }
    for (size_t i = 0; i < n; i++) {
        struct an_multiplet x;
        make_type(&x, a, b->model, i);
        if (!measure(&x, b->model)) {
            multiplet_clear(&x, b->model);
            return an_error(diags, at,
                            "a multiplet has more than %d components",
                            AN_MAX_WEIGHTS);
        }
        if (add_type(b, &x, at, diags) < 0)
            return -1;
    }
    return 0;
}

/* The group's charges are unknown, in all texts. */
static void add_unknown(struct an_content_box *b, size_t group)
{
    size_t i = 0;
    while (i < b->nunknown && b->unknown[i] < group)
        i++;
    if (i < b->nunknown && b->unknown[i] == group)
        return;
    memmove(b->unknown + i + 1, b->unknown + i,
            (b->nunknown - i) * sizeof *b->unknown);
    b->unknown[i] = group;
    b->nunknown++;
}

int an_content_add_fermions(struct an_content_box *b, struct an_where at,
                            const char *text, struct an_diags *diags)
{
    struct an_axes a = {0};
    an_names_add(&b->text, &b->ntexts, an_strdup(text));
    int rc = an_axes_read(&a, b->model, text, " \t\n", NULL, at, diags);
    if (rc == 0 && a.n == 0)
        rc = an_error(diags, at, "no group is named");
    for (size_t i = 0; rc == 0 && i < a.n; i++) {
        b->named[a.v[i].group] = true;
        if (a.v[i].unknown)
            add_unknown(b, a.v[i].group);
    }
    if (rc == 0)
        rc = add_product(b, &a, at, diags);
    an_axes_clear(&a);
    return rc;
}

/* ---- scalars */

static int set_scalar(struct an_new_scalar *x, const struct an_axes *a,
                      bool vev, const struct an_model *m, struct an_where at,
                      struct an_diags *diags)
{
    for (size_t i = 0; i < a->n; i++) {
        const struct an_axis *y = &a->v[i];
        const struct an_group *g = &m->group[y->group];
        x->unknown[y->group] = y->unknown;
        if (g->kind == AN_SIMPLE || (!y->unknown && y->n != 1)) {
            an_error(diags, at, "scalar '%s' has %s", x->name,
                     g->kind == AN_SIMPLE ? "a representation"
                                          : "several charges");
            return an_expected(diags, "one charge, or ?, of U(1)s: vevs of "
                                      "multiplets are not looked at");
        }
        if (!y->unknown)
            fmpq_set(&x->charge[y->group], &y->charge[0]);
    }
    if (!vev) {
        an_error(diags, at, "scalar '%s' has no vev", x->name);
        return an_expected(diags, "'%s: ell=?, vev': others change nothing",
                           x->name);
    }
    return 0;
}

int an_content_add_scalar(struct an_content_box *b, struct an_where at,
                          const char *text, struct an_diags *diags)
{
    const struct an_model *m = b->model;
    const char *colon = strchr(text, ':');
    size_t n = colon ? (size_t)(colon - text) : 0, taken;
    an_names_add(&b->text, &b->ntexts, an_strdup(text));
    while (n > 0 && text[n - 1] == ' ')
        n--;
    if (n == 0) {
        an_error(diags, at, "'%s' is not NAME: CHARGES, vev", an_quote(text).v);
        return an_expected(diags, "a scalar, as in 'S: ell=?, vev'");
    }
    b->scalar =
        an_grow(b->scalar, &b->cap_scalars, b->nscalars + 1, sizeof *b->scalar);
    struct an_new_scalar *x = &b->scalar[b->nscalars++];
    *x = (struct an_new_scalar){
        .name = an_strndup(text, n),
        .at = at,
        .unknown = an_alloc(m->ngroups, sizeof *x->unknown),
        .charge = _fmpq_vec_init((slong)m->ngroups),
    };
    if (an_name_check(x->name, AN_NAME_FIELD, at, diags) < 0)
        return -1;
    for (size_t i = 0; i + 1 < b->nscalars; i++)
        if (strcmp(b->scalar[i].name, x->name) == 0)
            return an_error(diags, at, "'%s' is given twice", x->name);
    if (an_model_find_field(&taken, m, x->name))
        return an_error(diags, at, "the model has a field '%s' already",
                        x->name);
    struct an_axes a = {0};
    bool vev = false;
    int rc =
        an_axes_read(&a, m, colon + 1, " ,\t\n", &vev,
                     an_where_inside(at, (size_t)(colon + 1 - text)), diags);
    if (rc == 0)
        rc = set_scalar(x, &a, vev, m, at, diags);
    an_axes_clear(&a);
    return rc;
}

int an_content_set_heavy(struct an_content_box *b, struct an_where at,
                         const char *names, struct an_diags *diags)
{
    for (const char *s = names;; s++) {
        size_t n = strcspn(s, ","), i = 0;
        while (i < b->nscalars && (strncmp(b->scalar[i].name, s, n) != 0 ||
                                   b->scalar[i].name[n] != '\0'))
            i++;
        if (i == b->nscalars) {
            an_error(diags, an_where_inside(at, (size_t)(s - names)),
                     "'%s' is none of the scalars", an_quote_n(s, n).v);
            return an_expected(diags,
                               "the name of a new scalar, 'S: ell=?, vev'");
        }
        b->scalar[i].heavy = true;
        s += n;
        if (!*s)
            return 0;
    }
}

bool an_scalars_are_alike(const struct an_content_box *b, size_t i, size_t j)
{
    const struct an_new_scalar *x = &b->scalar[i], *y = &b->scalar[j];
    bool alike = x->heavy == y->heavy && !x->named && !y->named;
    for (size_t g = 0; g < b->model->ngroups && alike; g++)
        alike = x->unknown[g] == y->unknown[g] &&
                fmpq_equal(&x->charge[g], &y->charge[g]);
    return alike;
}

/* ---- */

/* Of real ones a single one has a mass with itself. */
static enum an_reality reality(const struct an_multiplet *x,
                               const struct an_model *m)
{
    bool pseudoreal = false;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind == AN_U1 && !fmpq_is_zero(&x->charge[g]))
            return AN_COMPLEX;
        if (m->group[g].kind != AN_SIMPLE)
            continue;
        enum an_reality r =
            an_rep_reality(&m->group[g].lie, x->labels + m->first_label[g]);
        if (r == AN_COMPLEX)
            return AN_COMPLEX;
        pseudoreal = pseudoreal != (r == AN_PSEUDOREAL);
    }
    return pseudoreal ? AN_PSEUDOREAL : AN_REAL;
}

static size_t find_conjugate(const struct an_content_box *b, size_t type)
{
    const struct an_model *m = b->model;
    const struct an_multiplet *x = &b->type[type];
    struct an_multiplet y = {0};
    y.labels = an_alloc(m->total_rank + 1, sizeof *y.labels);
    y.charge = _fmpq_vec_init((slong)m->ngroups);
    for (size_t g = 0; g < m->ngroups; g++) {
        fmpq_neg(&y.charge[g], &x->charge[g]);
        if (m->group[g].kind == AN_SIMPLE)
            an_rep_conjugate(y.labels + m->first_label[g], &m->group[g].lie,
                             x->labels + m->first_label[g]);
    }
    size_t i = 0;
    while (i < b->ntypes && !same_type(&b->type[i], &y, m))
        i++;
    multiplet_clear(&y, m);
    return i < b->ntypes ? i : AN_NO_TYPE;
}

int an_content_box_finish(struct an_content_box *b, struct an_diags *diags)
{
    static const struct an_where nowhere = {0};
    const struct an_model *m = b->model;
    if (b->nunknown == 0) {
        an_error(diags, nowhere, "no charge of the new fields is unknown");
        return an_expected(diags, "a gauged U(1) with ?, as in ell=?");
    }
    for (size_t i = 0; i < b->nscalars; i++)
        for (size_t g = 0; g < m->ngroups; g++) {
            bool unknown = false;
            for (size_t k = 0; k < b->nunknown; k++)
                unknown = unknown || b->unknown[k] == g;
            if (!unknown && (b->scalar[i].unknown[g] ||
                             !fmpq_is_zero(&b->scalar[i].charge[g]))) {
                an_error(diags, b->scalar[i].at,
                         "scalar '%s' is charged under '%s'", b->scalar[i].name,
                         m->group[g].name);
                return an_expected(diags, "charges of groups that fermions "
                                          "have unknown ones of");
            }
        }
    for (size_t i = 0; i < b->ntypes; i++)
        for (size_t k = 0; k < b->nunknown; k++)
            if (!fmpq_is_zero(&b->type[i].charge[b->unknown[k]]))
                return an_error(diags, nowhere,
                                "charges of '%s' are unknown in one text and "
                                "known in another",
                                m->group[b->unknown[k]].name);
    if (!b->fractional) {
        bool *keep = an_alloc(b->ntypes, sizeof *keep);
        int rc = an_content_integral(keep, b, diags);
        size_t n = 0;
        for (size_t i = 0; rc == 0 && i < b->ntypes; i++)
            if (keep[i])
                b->type[n++] = b->type[i];
            else
                multiplet_clear(&b->type[i], m);
        free(keep);
        if (rc < 0)
            return -1;
        b->nfraction = b->ntypes - n;
        b->ntypes = n;
    }
    if (b->ntypes == 0) {
        an_error(diags, nowhere, "no type of multiplets is left");
        return an_expected(diags, "representations whose electric charges are "
                                  "whole, or --any-charge");
    }
    for (size_t i = 0; i < b->ntypes; i++) {
        b->type[i].conjugate = find_conjugate(b, i);
        b->type[i].reality = reality(&b->type[i], m);
    }
    return 0;
}
