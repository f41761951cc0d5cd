/* accidental_u1.c - accidental U(1)s, as people write them.
 *
 * The group N / E fixes them only up to gauge symmetries, so there is a choice.
 * What breaks them makes a filtration: level by level, from the charges that
 * nothing breaks to those that the first terms break, new ones are taken. In
 * each level come numbers that the model counts (B, L), or their flavours where
 * these are conserved one by one, then sums and differences of them, each
 * extended to the fields that no number names; what is left gets charges that
 * vanish on as many fields as possible.
 */
#include "terms/accidental/accidental_u1.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/normal.h"
#include "algebra/rows.h"
#include "algebra/solve.h"
#include "algebra/vector.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "terms/accidental/accidental.h"
#include "terms/accidental/accidental_broken.h"
#include "terms/accidental/accidental_flavours.h"
#include "terms/accidental/accidental_group.h"
#include "terms/accidental/space.h"
#include "terms/blocks.h"
#include "terms/numbers.h"

struct work {
    struct an_accidentals *a;
    const struct an_accidental_group *g;
    const struct an_model *model;
    slong n;                     /* columns */
    fmpz_mat_t neutral;          /* neutral vectors, as columns */
    struct an_rows u1;           /* U(1) charges so far, scaled to integers */
    const struct an_rows *space; /* the charges of this level, and */
    const struct an_rows *exact; /* what else they must not violate, or NULL; */
    slong rank;                  /* so many of them modulo gauge symmetries */
    bool strict;                 /* fields with vevs must have no charge */
    bool violated, charged; /* has `exact`, or has that kept out a number? */
    bool *vev;              /* n: the field has a vev */
    bool *fixed;            /* n: some number counts the field */
    struct an_flavours *number; /* one for each of the model's */
};

/* The rank of some functionals on N. */
static slong rank_on_neutral(const struct work *w, const struct an_rows *f)
{
    fmpz_mat_t F = {{0}}, V;
    an_rows_matrix(F, f);
    fmpz_mat_init(V, fmpz_mat_nrows(F), fmpz_mat_ncols(w->neutral));
    fmpz_mat_mul(V, F, w->neutral);
    an_hermite_form(V, NULL, V);
    slong rank = 0;
    while (rank < fmpz_mat_nrows(V) &&
           !_fmpz_vec_is_zero(fmpz_mat_entry(V, rank, 0), fmpz_mat_ncols(V)))
        rank++;
    fmpz_mat_clear(V);
    fmpz_mat_clear(F);
    return rank;
}

/* Takes the charges, integers, under a name unless they are known. */
static bool add_charges(struct work *w, const fmpz *f, const fmpq *q,
                        const char *name, bool named)
{
    an_rows_add_copy(&w->u1, f);
    if (rank_on_neutral(w, &w->u1) < w->u1.n) {
        an_rows_drop(&w->u1);
        return false;
    }
    struct an_accidental *s = an_accidental_add(w->a, an_strdup(name));
    s->named = named;
    if (q)
        an_vector_set(s->charge, q, w->n);
    else
        _fmpq_vec_set_fmpz_vec(s->charge, f, w->n);
    return true;
}

/* Does nothing that has to be exact violate the charges? */
static bool is_exact(const struct work *w, const fmpz *f)
{
    bool exact = true;
    fmpz_t sum;
    fmpz_init(sum);
    for (slong i = 0; w->exact && i < w->exact->n && exact; i++) {
        _fmpz_vec_dot(sum, w->exact->v + i * w->exact->width, f, w->n);
        exact = fmpz_is_zero(sum);
    }
    fmpz_clear(sum);
    return exact;
}

/* Are fields with vevs neutral, where they have to be? */
static bool leaves_vevs(const struct work *w, const fmpz *f)
{
    bool leaves = true;
    for (slong k = 0; k < w->n && leaves; k++)
        leaves = !w->strict || !w->vev[k] || fmpz_is_zero(f + k);
    return leaves;
}

/* Do the charges found so far give what numbers count the same values? Then
 * the difference has nothing to do with numbers. */
static bool is_known(const struct work *w, const fmpq *q)
{
    fmpq_mat_t A, x;
    fmpq_mat_init(A, w->u1.n, w->n);
    fmpq_mat_init(x, 1, w->n);
    for (slong k = 0; k < w->n; k++) {
        if (!w->fixed[k])
            continue;
        fmpq_set(fmpq_mat_entry(x, 0, k), q + k);
        for (slong i = 0; i < w->u1.n; i++)
            fmpq_set_fmpz(fmpq_mat_entry(A, i, k), w->u1.v + i * w->n + k);
    }
    bool known = an_rational_spans(A, x);
    fmpq_mat_clear(x);
    fmpq_mat_clear(A);
    return known;
}

/* q, given where numbers count := charges of this level that agree; fields with
 * the quantum numbers of a counted one get what that has, where they can. */
static bool extend_by(const struct work *w, fmpq *q, const size_t *sequence)
{
    const struct an_accidental_group *g = w->g;
    if (!an_space_extend(q, w->space, w->fixed, sequence))
        return false;
    bool *fixed = an_alloc((size_t)w->n, sizeof *fixed);
    fmpq *trial = _fmpq_vec_init(w->n);
    memcpy(fixed, w->fixed, (size_t)w->n * sizeof *fixed);
    for (size_t k = 0; k < (size_t)w->n; k++) {
        int sign = 0;
        size_t r = 0;
        for (; r < (size_t)w->n && !w->fixed[k]; r++)
            if (w->fixed[r] && (sign = an_column_relation(g, k, r)) != 0)
                break;
        if (sign == 0)
            continue;
        fixed[k] = true;
        an_vector_set(trial, q, w->n);
        fmpq_mul_si(trial + k, q + r, sign);
        if (an_space_extend(trial, w->space, fixed, sequence))
            an_vector_set(q, trial, w->n);
        else
            fixed[k] = false;
    }
    _fmpq_vec_clear(trial, w->n);
    free(fixed);
    return true;
}

static slong count_charges(const struct work *w, const fmpq *q)
{
    slong n = 0;
    for (slong k = 0; k < w->n; k++)
        n += !fmpq_is_zero(q + k);
    return n;
}

/* The same, by the sequence that leaves fewer fields charged. */
static bool extend(const struct work *w, fmpq *q)
{
    fmpq *other = _fmpq_vec_init(w->n);
    an_vector_set(other, q, w->n);
    bool possible = extend_by(w, q, w->g->sequence);
    if (possible && w->g->other && extend_by(w, other, w->g->other) &&
        count_charges(w, other) < count_charges(w, q))
        an_vector_set(q, other, w->n);
    _fmpq_vec_clear(other, w->n);
    return possible;
}

/* Are all U(1)s of this level and those below it there? */
static bool is_full(const struct work *w)
{
    return w->u1.n == w->rank;
}

/* Appends a U(1) with these charges, which are extended, when it is one of this
 * level, and a new one. */
static bool add_number(struct work *w, fmpq *q, const char *name)
{
    if (is_full(w) || is_known(w, q) || !extend(w, q))
        return false;
    fmpz *f = _fmpz_vec_init(w->n);
    an_vector_integers(f, q, w->n);
    bool exact = is_exact(w, f), neutral = leaves_vevs(w, f);
    w->violated = w->violated || !exact;
    w->charged = w->charged || !neutral;
    bool added = exact && neutral && add_charges(w, f, q, name, true);
    _fmpz_vec_clear(f, w->n);
    return added;
}

/* Appends one part of a number, or the whole. */
static bool add_part(struct work *w, const struct an_flavours *x, size_t part)
{
    if (is_full(w))
        return false;
    fmpq *q = _fmpq_vec_init(w->n);
    an_flavours_combine(q, w->g, 1, x, part, 0, NULL, 0);
    bool added =
        add_number(w, q, part == 0 ? x->count->name : x->name[part - 1]);
    _fmpq_vec_clear(q, w->n);
    return added;
}

/* Appends the difference of two parts of a number. */
static void add_difference(struct work *w, const struct an_flavours *x,
                           size_t part)
{
    fmpq *q = _fmpq_vec_init(w->n);
    struct an_text name = {0};
    const char *a = x->name[part - 1], *b = x->name[part];
    an_text_printf(&name, strchr(b, '+') ? "%s-(%s)" : "%s-%s", a, b);
    an_flavours_combine(q, w->g, 1, x, part, -1, x, part + 1);
    add_number(w, q, an_text_string(&name));
    an_text_clear(&name);
    _fmpq_vec_clear(q, w->n);
}

/* Are all parts of a number conserved by the terms of this level? */
static bool parts_fit(const struct work *w, const struct an_flavours *x)
{
    bool fit = x->nparts > 0;
    fmpq *q = _fmpq_vec_init(w->n);
    for (size_t i = 1; i <= x->nparts && fit; i++) {
        an_flavours_combine(q, w->g, 1, x, i, 0, NULL, 0);
        fit = an_space_extend(q, w->space, w->fixed, w->g->sequence);
    }
    _fmpq_vec_clear(q, w->n);
    return fit;
}

/* Appends a counted number, or its flavours where each is conserved. */
static void add_counted(struct work *w, struct an_flavours *x)
{
    if (parts_fit(w, x))
        for (size_t i = 1; i <= x->nparts; i++)
            x->used = add_part(w, x, i) || x->used;
    else
        x->used = add_part(w, x, 0);
}

/* Appends a combination of two counted numbers. */
static bool add_combination(struct work *w, struct an_flavours *x,
                            struct an_flavours *y, int a, int b)
{
    if (is_full(w))
        return false;
    fmpq *q = _fmpq_vec_init(w->n);
    struct an_text name = {0};
    if (a > 1)
        an_text_printf(&name, "%d", a);
    an_text_printf(&name, "%s%s", x->count->name, b > 0 ? "+" : "-");
    if (b > 1 || b < -1)
        an_text_printf(&name, "%d", b > 0 ? b : -b);
    an_text_add(&name, y->count->name);
    an_flavours_combine(q, w->g, a, x, 0, b, y, 0);
    bool added = add_number(w, q, an_text_string(&name));
    an_text_clear(&name);
    _fmpq_vec_clear(q, w->n);
    return added;
}

/* B-L where neither B nor L is conserved, and the like; B+L beside B-L. */
static void add_combinations(struct work *w)
{
    static const int factor[][2] = {{1, -1}, {1, 1}, {3, -1}, {3, 1},
                                    {1, -3}, {1, 3}, {2, -1}, {2, 1}};
    for (size_t i = 0; i < w->model->ncounts; i++)
        for (size_t j = i + 1; j < w->model->ncounts; j++)
            for (size_t k = 0; k < 8; k++) {
                struct an_flavours *x = &w->number[i], *y = &w->number[j];
                if (add_combination(w, x, y, factor[k][0], factor[k][1]))
                    x->used = y->used = true;
            }
}

/* Do these charges hold a U(1) beyond those found so far? */
static bool holds_new(const struct work *w, const struct an_rows *space)
{
    struct an_rows all;
    an_rows_init(&all, w->u1.width);
    an_rows_copy(&all, &w->u1);
    an_rows_copy(&all, space);
    bool more = rank_on_neutral(w, &all) > w->u1.n;
    an_rows_clear(&all);
    return more;
}

/* Appends a U(1) that no number names, with as few charges as possible. */
static bool add_nameless(struct work *w)
{
    bool added = false;
    struct an_rows space;
    an_rows_init(&space, w->space->width);
    an_rows_copy(&space, w->space);
    for (size_t i = 0; i < (size_t)w->n; i++) {
        struct an_rows less;
        an_rows_init(&less, space.width);
        an_space_eliminate(&less, &space, w->g->sequence[i]);
        if (holds_new(w, &less)) {
            an_rows_clear(&space);
            space = less;
        } else {
            an_rows_clear(&less);
        }
    }
    /* Rows that add nothing are gauge symmetries or found before. */
    for (slong i = 0; i < space.n && !added; i++) {
        fmpz *f = space.v + i * space.width;
        slong k = 0;
        while (k < w->n && fmpz_is_zero(f + k))
            k++;
        if (k < w->n && fmpz_sgn(f + k) < 0)
            _fmpz_vec_neg(f, f, w->n);
        added = leaves_vevs(w, f) && add_charges(w, f, NULL, "U(1)", false);
    }
    an_rows_clear(&space);
    return added;
}

/* Appends the numbers that this level adds to those below it. */
static void add_numbers(struct work *w)
{
    size_t n = w->model->ncounts;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i + 1; j < n && w->number[i].used; j++)
            if (w->number[j].used)
                add_combination(w, &w->number[i], &w->number[j], 1, 1);
    for (size_t i = 0; i < n; i++)
        if (!w->number[i].used)
            add_counted(w, &w->number[i]);
    add_combinations(w);
    for (size_t i = 0; i < n; i++) {
        const struct an_flavours *x = &w->number[i];
        add_part(w, x, 0);
        for (size_t p = 1; p < x->nparts; p++)
            add_difference(w, x, p);
        for (size_t p = 1; p <= x->nparts; p++)
            add_part(w, x, p);
    }
}

/* Adds what the level has under these conditions, numbers or nameless ones.
 * Numbers are extended by the terms alone. */
static void add_under(struct work *w, const struct an_rows *terms,
                      const struct an_rows *exact, bool numbers)
{
    struct an_rows rows, space;
    if (is_full(w))
        return;
    an_rows_init(&rows, terms->width);
    an_rows_init(&space, terms->width);
    an_rows_copy(&rows, terms);
    if (exact && !numbers)
        an_rows_copy(&rows, exact);
    an_space_conserved(&space, &rows);
    w->space = &space;
    w->exact = exact;
    if (numbers)
        add_numbers(w);
    while (!numbers && !is_full(w) && add_nameless(w))
        ;
    w->space = NULL;
    w->exact = NULL;
    an_rows_clear(&space);
    an_rows_clear(&rows);
}

/* Adds the level of charges that conserve the terms and, where `exact` is
 * given, violate none of it: as they are and neutral on vevs where that can be,
 * else up to symmetries that the model has anyway, else whatever the vevs. */
static void add_level(struct work *w, const struct an_rows *terms,
                      const struct an_rows *exact, const struct an_rows *loose)
{
    struct an_rows all, strict;
    an_rows_init(&all, terms->width);
    an_rows_init(&strict, terms->width);
    an_rows_copy(&all, terms);
    if (exact)
        an_rows_copy(&all, exact);
    an_space_conserved(&strict, &all);
    w->rank = rank_on_neutral(w, &strict);
    for (int numbers = 1; numbers >= 0; numbers--) {
        w->strict = true;
        w->violated = w->charged = false;
        add_under(w, terms, exact, numbers);
        if (loose && (!numbers || w->violated))
            add_under(w, terms, loose, numbers);
        w->strict = false;
        if (!numbers || w->charged)
            add_under(w, terms, exact, numbers);
    }
    an_rows_clear(&strict);
    an_rows_clear(&all);
}

/* loose := the combinations of instantons that symmetries of the model, were
 * they anomalous, leave alone. */
static void find_loose(struct an_rows *loose, const struct work *w,
                       const struct an_rows *instantons)
{
    struct an_rows both;
    an_rows_init(&both, instantons->width);
    an_accidental_given(&both, w->g);
    an_space_conserved(&both, instantons);
    an_space_conserved(loose, &both);
    an_rows_clear(&both);
}

void an_accidental_continuous(struct an_accidentals *a,
                              const struct an_accidental_group *g,
                              const struct an_violations *violations,
                              const struct an_rows *instantons)
{
    struct work w = {.a = a, .g = g, .model = g->numbers->model};
    const struct an_blocks *b = &g->numbers->blocks;
    struct an_rows rows, loose;
    const fmpz_mat_struct *N = g->quotient.whole.basis;
    w.n = (slong)a->ncolumns;
    fmpz_mat_init(w.neutral, w.n, fmpz_mat_nrows(N));
    fmpz_mat_transpose(w.neutral, N);
    an_rows_init(&w.u1, (slong)a->ncolumns);
    w.fixed = an_alloc(a->ncolumns, sizeof *w.fixed);
    w.vev = an_alloc(a->ncolumns, sizeof *w.vev);
    for (size_t k = 0; k < b->n; k++)
        w.vev[k] = an_field_gets_vev(w.model, b->v[k].field);
    w.number = an_alloc(w.model->ncounts, sizeof *w.number);
    for (size_t i = 0; i < w.model->ncounts; i++) {
        an_flavours_set(&w.number[i], &w.model->count[i], a, g);
        for (size_t k = 0; k < b->n; k++)
            w.fixed[k] =
                w.fixed[k] || !fmpq_is_zero(w.number[i].value + b->v[k].field);
    }
    an_rows_init(&rows, (slong)a->ncolumns);
    an_rows_add_matrix(&rows, g->E);
    for (size_t i = 0; i < violations->nlevels; i++)
        an_rows_add_copy(&rows,
                         violations->numbers.v + violations->level[i] * w.n);
    an_rows_init(&loose, (slong)a->ncolumns);
    find_loose(&loose, &w, instantons);
    add_level(&w, &rows, instantons, &loose);
    an_rows_clear(&loose);
    add_level(&w, &rows, NULL, NULL);
    /* Without the last ones, a whole dimension at a time. */
    for (size_t i = violations->nlevels; i-- > 0;) {
        const struct an_violation *v = violations->v;
        an_rows_drop(&rows);
        if (i == 0 || v[violations->level[i]].dimension !=
                          v[violations->level[i - 1]].dimension)
            add_level(&w, &rows, NULL, NULL);
    }
    an_rows_clear(&rows);
    for (size_t i = 0; i < w.model->ncounts; i++)
        an_flavours_clear(&w.number[i]);
    free(w.number);
    free(w.fixed);
    free(w.vev);
    an_rows_clear(&w.u1);
    fmpz_mat_clear(w.neutral);
}
