/* components.c - the components of SARAH's fields, and their weights.
 *
 * A component list is nested: an index for each expanded group under which the
 * field is no singlet, in the order of the groups. Entry j of a fundamental is
 * the j-th weight from the highest, of a conjugate minus that; N x N entries
 * are two such indices, of an adjoint the second one minus.
 */
#include "import/sarah/components.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/component.h"
#include "theory/model.h"
#include "import/draft.h"
#include "import/sarah/content.h"
#include "import/sarah/file.h"

/* Components of all fields together; models have a hundred. */
#define MAX_PARTS 4096

/* The walk through one field's list. */
struct walk {
    struct an_draft *d;
    struct an_draft_field *out;
    const struct an_sarah_field *in;
    size_t field;
    int *weight; /* total_rank, so far */
    bool known;
    bool conjugate; /* conj[{a, b}] */
};

/* ---- leaves */

/* Appends the component that an entry names, -conj[x]/Sqrt[2], or those of a
 * sum. */
static void add_leaf(struct walk *w, const struct an_expr *e, bool conjugate)
{
    if (w->d->nparts >= MAX_PARTS)
        return;
    if (e->kind == AN_EXPR_SYMBOL) {
        struct an_draft_part *p = an_draft_add_part(w->d, w->out);
        size_t rank = w->d->model.total_rank;
        p->name = an_strdup(e->text);
        p->conjugate = conjugate != w->conjugate;
        p->known = w->known;
        p->weight = an_alloc(rank, sizeof *p->weight);
        memcpy(p->weight, w->weight, rank * sizeof *p->weight);
    } else if (an_expr_calls(e, AN_EXPR_CALL, "conj") && e->n == 2) {
        add_leaf(w, e->part[1], !conjugate);
    } else if (e->kind == AN_EXPR_MINUS || e->kind == AN_EXPR_SUM ||
               e->kind == AN_EXPR_PRODUCT || e->kind == AN_EXPR_LIST) {
        for (size_t i = 0; i < e->n; i++)
            add_leaf(w, e->part[i], conjugate);
    }
}

/* ---- weights */

/* weight += sign times the j-th weight of SU(N)'s fundamental */
static void add_weight(int *weight, size_t rank, size_t j, int sign)
{
    if (j < rank)
        weight[j] += sign;
    if (j > 0)
        weight[j - 1] -= sign;
}

/* sum of k * label_k mod N */
static long n_ality(const struct an_group *g, const int *labels)
{
    long sum = 0;
    for (int k = 0; k < g->lie.rank; k++)
        sum += (long)(k + 1) * labels[k];
    return sum % g->size;
}

/* The next expanded group from g on under which the field transforms. */
static size_t next_group(const struct walk *w, size_t g)
{
    const struct an_draft *d = w->d;
    while (g < d->ngroups && (!d->group[g].expanded || !w->out->value[g] ||
                              d->model.group[g].kind != AN_SIMPLE))
        g++;
    return g;
}

static void walk(struct walk *w, const struct an_expr *e, size_t g);

static void walk_unknown(struct walk *w, const struct an_expr *e)
{
    bool known = w->known;
    w->known = false;
    add_leaf(w, e, false);
    w->known = known;
}

/* One index of a fundamental, its conjugate, or any multiplet of SU(2). */
static void walk_list(struct walk *w, const struct an_expr *e, size_t g)
{
    const struct an_group *x = &w->d->model.group[g];
    size_t rank = (size_t)x->lie.rank;
    int *weight = w->weight + w->d->model.first_label[g];
    const int *labels = w->d->model.field[w->field].group[g].labels;
    int sign = rank == 1        ? (w->in->negative[g] ? -1 : 1)
               : labels[0] == 1 ? 1
                                : -1;
    for (size_t j = 0; j < e->n; j++) {
        memset(weight, 0, rank * sizeof *weight);
        if (rank == 1)
            weight[0] = sign * ((int)e->n - 1 - 2 * (int)j);
        else
            add_weight(weight, rank, j, sign);
        walk(w, e->part[j], g + 1);
    }
    memset(weight, 0, rank * sizeof *weight);
}

/* N x N entries: an adjoint, or a tensor of two indices. */
static void walk_matrix(struct walk *w, const struct an_expr *e, size_t g,
                        bool adjoint)
{
    const struct an_group *x = &w->d->model.group[g];
    size_t rank = (size_t)x->lie.rank;
    int *weight = w->weight + w->d->model.first_label[g];
    long class = n_ality(x, w->d->model.field[w->field].group[g].labels);
    bool up = class == 2 % x->size, down = class == (x->size - 2) % x->size;
    int sign = adjoint || (up && !(down && w->in->negative[g])) ? 1 : -1;
    for (size_t i = 0; i < e->n; i++)
        for (size_t j = 0; j < e->n; j++) {
            memset(weight, 0, rank * sizeof *weight);
            add_weight(weight, rank, i, sign);
            add_weight(weight, rank, j, adjoint ? -1 : sign);
            walk(w, e->part[i]->part[j], g + 1);
        }
    memset(weight, 0, rank * sizeof *weight);
}

static bool is_square(const struct an_expr *e)
{
    for (size_t i = 0; i < e->n; i++)
        if (e->part[i]->kind != AN_EXPR_LIST || e->part[i]->n != e->n)
            return false;
    return true;
}

static bool is_fundamental(const int *labels, int rank)
{
    int sum = 0;
    for (int k = 0; k < rank; k++)
        sum += labels[k];
    return sum == 1 && (labels[0] == 1 || labels[rank - 1] == 1);
}

static void walk(struct walk *w, const struct an_expr *e, size_t from)
{
    size_t g = next_group(w, from);
    while (an_expr_calls(e, AN_EXPR_CALL, "conj") && e->n == 2 &&
           e->part[1]->kind == AN_EXPR_LIST) {
        w->conjugate = !w->conjugate;
        e = e->part[1];
    }
    if (g == w->d->ngroups) {
        add_leaf(w, e, false);
        return;
    }
    const struct an_group *x = &w->d->model.group[g];
    const int *labels = w->d->model.field[w->field].group[g].labels;
    unsigned long n = (unsigned long)x->size, dimension = 0;
    bool su = x->family == AN_SU &&
              an_dimension_within(&dimension, &x->lie, labels, 10000);
    bool list = e->kind == AN_EXPR_LIST;
    if (su && list && e->n == dimension &&
        (n == 2 || is_fundamental(labels, x->lie.rank)))
        walk_list(w, e, g);
    else if (su && list && e->n == n && is_square(e) &&
             (dimension == n * n - 1 || 2 * dimension == n * (n + 1) ||
              2 * dimension == n * (n - 1)))
        walk_matrix(w, e, g, dimension == n * n - 1);
    else
        walk_unknown(w, e);
}

int an_sarah_components(struct an_sarah *f, const struct an_sarah_content *c)
{
    struct an_draft *d = f->draft;
    for (size_t i = 0; i < d->nfields; i++) {
        struct walk w = {d, &d->field[i], &c->field[i], i, NULL, true, false};
        w.weight = an_alloc(d->model.total_rank, sizeof *w.weight);
        if (c->field[i].components)
            walk(&w, c->field[i].components, 0);
        free(w.weight);
        if (d->nparts >= MAX_PARTS)
            return an_error(f->diags, c->field[i].components->at,
                            "more than %d components", MAX_PARTS);
    }
    return 0;
}

/* ---- real scalars */

/* used (NULL or of the list): marks the entry. */
static bool is_listed(const struct an_expr *list, const char *name, bool *used)
{
    for (size_t i = 0; i < list->n; i++)
        if (list->part[i]->text && strcmp(list->part[i]->text, name) == 0) {
            if (used)
                used[i] = true;
            return true;
        }
    return false;
}

/* Is each component real, or is its conjugate there as well? */
static bool is_closed(const struct an_draft_field *f,
                      const struct an_expr *real)
{
    for (size_t i = 0; i < f->nparts; i++) {
        size_t j = 0;
        if (is_listed(real, f->part[i].name, NULL))
            continue;
        while (j < f->nparts && (f->part[j].conjugate == f->part[i].conjugate ||
                                 strcmp(f->part[j].name, f->part[i].name) != 0))
            j++;
        if (j == f->nparts)
            return false;
    }
    return true;
}

static void clear_parts(struct an_draft *d, struct an_draft_field *f)
{
    d->nparts -= f->nparts;
    while (f->nparts > 0) {
        f->nparts--;
        free(f->part[f->nparts].name);
        free(f->part[f->nparts].weight);
    }
}

int an_sarah_real_scalars(struct an_sarah *f, const struct an_sarah_content *c)
{
    struct an_draft *d = f->draft;
    size_t statement;
    if (!an_sarah_find(&statement, f, "RealScalars"))
        return 0;
    const struct an_statement *s = &f->statements.v[statement];
    if (s->broken)
        return an_sarah_broken(f, s);
    if (s->right->kind != AN_EXPR_LIST)
        return an_error(f->diags, s->right->at, "expected a list of names");
    bool *used = an_alloc(s->right->n, sizeof *used);
    for (size_t i = 0; i < d->nfields; i++) {
        struct an_draft_field *x = &d->field[i];
        if (strcmp(x->type, "scalar") != 0)
            continue;
        struct walk w = {d, x, &c->field[i], i, NULL, false, false};
        w.weight = an_alloc(d->model.total_rank, sizeof *w.weight);
        add_leaf(&w, c->field[i].components, false);
        bool named = is_listed(s->right, c->field[i].name, used);
        for (size_t k = 0; k < x->nparts; k++)
            named |= is_listed(s->right, x->part[k].name, used);
        bool whole =
            is_listed(s->right, c->field[i].name, NULL) && x->nparts == 1;
        if (named && (whole || is_closed(x, s->right)))
            x->type = "real-scalar";
        else if (named)
            an_draft_comment(&x->comment, "in RealScalars, but not all of its "
                                          "components are real");
        clear_parts(d, x);
        free(w.weight);
    }
    for (size_t i = 0; i < s->right->n; i++)
        if (!used[i] && s->right->part[i]->text)
            an_draft_note(d,
                          "line %zu: %s in RealScalars, which is no scalar "
                          "and no component of one",
                          s->right->part[i]->at.line, s->right->part[i]->text);
    free(used);
    return 0;
}

/* ---- names */

static void add_name(struct an_sarah_names *names, const char *prefix,
                     const char *name, enum an_sarah_meaning meaning,
                     size_t field, size_t part)
{
    struct an_text t = {0};
    an_text_printf(&t, "%s%s", prefix, name);
    names->v = an_grow(names->v, &names->cap, names->n + 1, sizeof *names->v);
    names->v[names->n++] =
        (struct an_sarah_name){an_text_take(&t), meaning, field, part};
}

static int by_name(const void *a, const void *b)
{
    const struct an_sarah_name *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    if (order == 0)
        order = (x->meaning > y->meaning) - (x->meaning < y->meaning);
    if (order == 0)
        order = (x->field > y->field) - (x->field < y->field);
    if (order == 0)
        order = (x->part > y->part) - (x->part < y->part);
    return order;
}

void an_sarah_names_find(struct an_sarah_names *names, const struct an_sarah *f,
                         const struct an_sarah_content *c)
{
    const struct an_draft *d = f->draft;
    for (size_t i = 0; i < d->nfields; i++) {
        bool super = strcmp(d->field[i].type, "superfield") == 0;
        add_name(names, "", c->field[i].name, AN_SARAH_FIELD, i, 0);
        for (size_t k = 0; k < d->field[i].nparts; k++)
            add_name(names, super ? "S" : "", d->field[i].part[k].name,
                     AN_SARAH_PART, i, k);
    }
    for (size_t i = 0; i < c->nbosons; i++) {
        add_name(names, "", c->boson[i], AN_SARAH_BOSON, 0, 0);
        add_name(names, "V", c->boson[i], AN_SARAH_BOSON, 0, 0);
    }
    if (names->n > 0)
        qsort(names->v, names->n, sizeof *names->v, by_name);
}

void an_sarah_names_clear(struct an_sarah_names *names)
{
    for (size_t i = 0; i < names->n; i++)
        free(names->v[i].name);
    free(names->v);
    *names = (struct an_sarah_names){0};
}

const struct an_sarah_name *
an_sarah_names_get(size_t *n, const struct an_sarah_names *names,
                   const char *name)
{
    size_t low = 0, high = names->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(names->v[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    *n = 0;
    while (low + *n < names->n && strcmp(names->v[low + *n].name, name) == 0)
        (*n)++;
    return *n > 0 ? &names->v[low] : NULL;
}
