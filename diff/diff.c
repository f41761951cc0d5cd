/* diff.c - two models: the same under other names, or what differs. */
#include "diff/diff.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>

#include "base/base.h"
#include "algebra/solve.h"
#include "theory/component.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/label.h"
#include "theory/text/linear.h"
#include "theory/text/symbol.h"
#include "verdict/check.h"
#include "diff/merge.h"

static void add_renamed(struct an_renamed **v, size_t *n, size_t *cap, char *a,
                        char *b)
{
    *v = an_grow(*v, cap, *n + 1, sizeof **v);
    (*v)[(*n)++] = (struct an_renamed){a, b};
}

/* ---- groups */

static void add_simple(struct an_diff *d, const struct an_frame *f, size_t k)
{
    struct an_text t = {0};
    const struct an_group *a = &f->a->m->group[f->a->simple[k]];
    const struct an_group *b = &f->b->m->group[f->b->simple[f->simple[k]]];
    an_text_add(&t, b->said);
    an_text_add(&t, f->turn[k] % 2 == 1 ? ", conjugated" : "");
    an_text_add(&t, f->turn[k] > 1 ? ", components in another order" : "");
    struct an_text name = {0};
    an_text_add(&name, a->said);
    add_renamed(&d->group, &d->ngroups, &d->cap_groups, an_text_take(&name),
                an_text_take(&t));
}

static void add_cyclic(struct an_diff *d, const struct an_frame *f, size_t k)
{
    struct an_text t = {0}, name = {0};
    an_text_add(&name, f->a->m->group[f->a->abelian[f->a->nu1 + k]].said);
    an_text_add(&t, f->b->m->group[f->b->abelian[f->cyclic[k]]].said);
    if (f->unit[k] != 1)
        an_text_printf(&t, ", charges times %ld", f->unit[k]);
    add_renamed(&d->group, &d->ngroups, &d->cap_groups, an_text_take(&name),
                an_text_take(&t));
}

/* Each U(1) of b in those of a: y = sum c_k x_k over all pieces, c from the
 * normal equations, which are exact where charges are independent. */
static void add_u1s(struct an_diff *d, const struct an_match *x)
{
    const struct an_shape *a = x->frame.a, *b = x->frame.b;
    slong n = (slong)a->nu1;
    fmpq_mat_t A, y, c;
    fmpq_t q;
    fmpq_init(q);
    fmpq_mat_init(A, n, n);
    fmpq_mat_init(y, n, n);
    fmpq_mat_init(c, n, n);
    for (size_t i = 0; i < a->n; i++)
        for (slong k = 0; k < n; k++)
            for (slong l = 0; l < n; l++) {
                fmpq_mul(q, a->is[i].charge + k, a->is[i].charge + l);
                fmpq_add(fmpq_mat_entry(A, k, l), fmpq_mat_entry(A, k, l), q);
                fmpq_mul(q, a->is[i].charge + k, b->is[x->to[i]].charge + l);
                if (x->conjugate[i])
                    fmpq_neg(q, q);
                fmpq_add(fmpq_mat_entry(y, k, l), fmpq_mat_entry(y, k, l), q);
            }
    bool solved = n > 0 && an_rational_solve(c, A, y);
    for (slong l = 0; solved && l < n; l++) {
        struct an_math sum = {0}, name = {0};
        for (slong k = 0; k < n; k++)
            an_math_charge_term(&sum, fmpq_mat_entry(c, k, l),
                                &a->m->group[a->abelian[k]], AN_LATEX_BRACKETS);
        an_math_charge(&name, &b->m->group[b->abelian[l]], AN_NO_BRACKETS);
        add_renamed(&d->group, &d->ngroups, &d->cap_groups, an_math_take(&sum),
                    an_math_take(&name));
    }
    fmpq_mat_clear(A);
    fmpq_mat_clear(y);
    fmpq_mat_clear(c);
    fmpq_clear(q);
}

/* ---- fields */

/* "nuR[1,2]*", the generations where they are not all */
static void add_piece(struct an_text *t, const struct an_shape *s, size_t i,
                      bool star)
{
    const struct an_piece *p = &s->piece[i];
    const struct an_field *f = &s->m->field[p->field];
    const fmpz power = star ? -1 : 1;
    struct an_math x = {0};
    struct an_label l;
    struct an_text list = {0};
    an_label_init(&l, f);
    for (size_t k = 0; k < p->n; k++)
        an_text_printf(&list, "%s%zu", k ? "," : "", p->first + k + 1);
    if (p->n < f->generations)
        an_label_generations(&l, an_text_string(&list));
    an_text_add(t, t->n > 0 ? ", " : "");
    an_label_put(&x, &l, &power, false);
    an_math_put(t, &x);
    an_text_clear(&list);
}

static size_t size_of(const struct an_shape *s, const struct an_shape_piece *x,
                      size_t k)
{
    return s->piece[x->member[k].piece].n;
}

/* Has each member its like in the other piece, in their order? */
static bool is_one_to_one(const struct an_match *x, size_t i)
{
    const struct an_shape *a = x->frame.a, *b = x->frame.b;
    const struct an_shape_piece *p = &a->is[i], *q = &b->is[x->to[i]];
    bool same = p->nmembers == q->nmembers;
    for (size_t k = 0; same && k < p->nmembers; k++)
        same = size_of(a, p, k) == size_of(b, q, k);
    return same;
}

/* Members first .. last - 1 of a piece of a; and what they are in b, with a
 * star where that of the first one is the other way. */
static void add_members(struct an_diff *d, const struct an_match *x, size_t i,
                        const size_t first[2], const size_t last[2])
{
    const struct an_shape *side[2] = {x->frame.a, x->frame.b};
    const struct an_shape_piece *p[2] = {&side[0]->is[i],
                                         &side[1]->is[x->to[i]]};
    struct an_text t[2] = {{0}, {0}};
    bool away = false;
    for (int k = 0; k < 2; k++)
        for (size_t j = first[k]; j < last[k]; j++) {
            const struct an_shape_member *member = &p[k]->member[j];
            bool star =
                member->conjugate != (side[k]->piece[member->piece].conjugate !=
                                      (k == 1 && x->conjugate[i]));
            if (k == 0 && j == first[0])
                away = star;
            add_piece(&t[k], side[k], member->piece, star != away);
        }
    add_renamed(&d->field, &d->nfields, &d->cap_fields, an_text_take(&t[0]),
                an_text_take(&t[1]));
}

static void add_fields(struct an_diff *d, const struct an_match *x, size_t i)
{
    size_t n[2] = {x->frame.a->is[i].nmembers,
                   x->frame.b->is[x->to[i]].nmembers};
    if (is_one_to_one(x, i))
        for (size_t k = 0; k < n[0]; k++)
            add_members(d, x, i, (size_t[2]){k, k}, (size_t[2]){k + 1, k + 1});
    else
        add_members(d, x, i, (size_t[2]){0, 0}, n);
}

static void add_map(struct an_diff *d, const struct an_match *x)
{
    const struct an_shape *a = x->frame.a;
    for (size_t k = 0; k < a->nsimple; k++)
        add_simple(d, &x->frame, k);
    add_u1s(d, x);
    for (size_t k = 0; k < a->nabelian - a->nu1; k++)
        add_cyclic(d, &x->frame, k);
    for (size_t i = 0; i < a->n; i++)
        add_fields(d, x, i);
}

/* ---- both */

/* Where generations are pieces of their own in one model only: are the two the
 * same, but for the products that tell generations apart? */
static enum an_matched match_coarsely(const struct an_model *a,
                                      const struct an_model *b,
                                      struct an_diags *diags)
{
    struct an_shape x = {0}, y = {0};
    struct an_match m = {0};
    enum an_matched found = AN_MATCH_GIVEN_UP;
    if (an_shape_find(&x, a, diags) == 0 && an_shape_find(&y, b, diags) == 0) {
        an_shape_merge(&x, true);
        an_shape_merge(&y, true);
        found = an_match_find(&m, &x, &y);
    }
    an_match_clear(&m);
    an_shape_clear(&x);
    an_shape_clear(&y);
    return found;
}

static int match(struct an_diff *d, const struct an_model *a,
                 const struct an_model *b, struct an_diags *diags)
{
    struct an_shape x = {0}, y = {0};
    struct an_match m = {0};
    if (a->nunknowns > 0 || b->nunknowns > 0) {
        d->same = AN_UNKNOWN;
        d->why = "charges are not numbers, so no other names are tried";
        return 0;
    }
    if (an_model_has_r(a) || an_model_has_r(b)) {
        d->same = AN_UNKNOWN;
        d->why = "there are R-symmetries, so no other names are tried";
        return 0;
    }
    int rc = an_shape_find(&x, a, diags);
    if (rc == 0)
        rc = an_shape_find(&y, b, diags);
    if (rc == 0) {
        an_shape_merge(&x, false);
        an_shape_merge(&y, false);
        enum an_matched found = an_match_find(&m, &x, &y);
        d->same = found == AN_MATCH_FOUND  ? AN_YES
                  : found == AN_MATCH_NONE ? AN_NO
                                           : AN_UNKNOWN;
        if (found == AN_MATCH_FOUND)
            add_map(d, &m);
        else if (found == AN_MATCH_GIVEN_UP)
            d->why = "not all ways to rename one into the other are tried";
        else if (an_shapes_cut_otherwise(&x, &y) &&
                 match_coarsely(a, b, diags) != AN_MATCH_NONE) {
            d->same = AN_UNKNOWN;
            d->why = "they differ in the terms of single generations only, "
                     "and another basis of the generations is not tried";
        }
    }
    an_match_clear(&m);
    an_shape_clear(&x);
    an_shape_clear(&y);
    return rc;
}

static void check(struct an_diff *d, struct an_model *a, struct an_model *b)
{
    struct an_check x, y;
    struct an_differences verdicts = {0};
    an_check_init(&x);
    an_check_init(&y);
    an_check_model(&x, a, AN_ASK_ALL, NULL);
    an_check_model(&y, b, AN_ASK_ALL, NULL);
    bool real = an_differences_checks(&verdicts, &x, &y);
    if (d->same == AN_UNKNOWN && real) {
        d->same = AN_NO;
        d->why = NULL;
    } else if (d->same == AN_YES && real) {
        d->same = AN_UNKNOWN;
        d->why = "they can be renamed into each other, but what no name "
                 "enters differs";
    }
    if (d->same != AN_YES)
        an_differences_take(&verdicts, &d->list);
    an_differences_clear(&d->list);
    d->list = verdicts;
    an_check_clear(&x);
    an_check_clear(&y);
}

int an_diff_find(struct an_diff *d, struct an_model *a, struct an_model *b,
                 struct an_diags *diags)
{
    *d = (struct an_diff){0};
    an_differences_models(&d->list, a, b);
    d->identical = d->list.n == 0;
    if (d->identical) {
        d->same = AN_YES;
        return 0;
    }
    if (match(d, a, b, diags) < 0)
        return -1;
    check(d, a, b);
    if (d->same == AN_YES)
        an_differences_clear(&d->list);
    return 0;
}

static void clear_renamed(struct an_renamed *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        free(v[i].a);
        free(v[i].b);
    }
    free(v);
}

void an_diff_clear(struct an_diff *d)
{
    an_differences_clear(&d->list);
    clear_renamed(d->group, d->ngroups);
    clear_renamed(d->field, d->nfields);
    *d = (struct an_diff){0};
}
