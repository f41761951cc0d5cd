/* accidental_exact.c - combinations of anomalous accidental U(1)s that no
 * instanton violates.
 *
 * They are known up to gauge and imposed symmetries, and up to the U(1)s that
 * are free of anomalies as they are. Those with a name come first: B-L of whole
 * numbers, then differences of flavours, then those in terms of the anomalous
 * ones that have names; what is left is given by its charges.
 */
#include "terms/accidental/accidental_exact.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/rational.h"
#include "algebra/rows.h"
#include "algebra/solve.h"
#include "algebra/vector.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "terms/accidental/accidental.h"
#include "terms/accidental/accidental_flavours.h"
#include "terms/accidental/accidental_group.h"
#include "terms/accidental/space.h"
#include "terms/numbers.h"

struct work {
    struct an_accidentals *a;
    const struct an_accidental_group *g;
    struct an_rows known; /* given ones, those as they are, and those listed */
    struct an_rows space; /* all that is exact */
    bool *fixed;          /* some number counts the column */
    struct an_flavours *number; /* one for each of the model's */
};

/* "P 1, S -2", without a common factor; for the caller to free. */
static char *charges_text(const struct an_accidentals *a, const fmpz *f)
{
    struct an_text t = {0};
    fmpz_t content, q;
    fmpz_init(content);
    fmpz_init(q);
    _fmpz_vec_content(content, f, (slong)a->ncolumns);
    for (size_t k = 0; k < a->ncolumns; k++) {
        if (fmpz_is_zero(f + k))
            continue;
        if (t.n == 0 && fmpz_sgn(f + k) < 0)
            fmpz_neg(content, content);
        fmpz_divexact(q, f + k, content);
        an_text_printf(&t, "%s%s ", t.n ? ", " : "", a->column[k].said);
        an_integer_append(&t, q);
    }
    fmpz_clear(q);
    fmpz_clear(content);
    return an_text_take(&t);
}

/* "B-L", "3B-L" of the named symmetries; for the caller to free. */
static char *combination_text(const struct an_accidentals *a,
                              const size_t *index, const fmpz *c, size_t n)
{
    struct an_math t = {0};
    fmpz_t size;
    int sign = 0;
    fmpz_init(size);
    for (size_t i = 0; i < n; i++) {
        if (fmpz_is_zero(c + i))
            continue;
        sign = sign ? sign : fmpz_sgn(c + i);
        bool minus = fmpz_sgn(c + i) != sign;
        an_math_add(&t, minus ? "-" : t.plain.n ? "+" : "", NULL);
        fmpz_abs(size, c + i);
        if (!fmpz_is_one(size))
            an_math_integer(&t, size);
        an_math_name(&t, a->v[index[i]].name, AN_BRACKETS);
    }
    fmpz_clear(size);
    return an_math_take(&t);
}

/* Has a U(1) this name already? One of a number may extend in several ways to
 * the fields that the number leaves out. */
static bool is_taken(const struct an_accidentals *a, const char *name)
{
    for (size_t i = 0; i < a->n; i++)
        if (!a->v[i].anomalous && an_prose_reads(name, a->v[i].name))
            return true;
    for (size_t i = 0; i < a->nexact; i++)
        if (strcmp(a->exact[i], name) == 0)
            return true;
    return false;
}

/* Takes a U(1) that is exact, unless it is known; takes the name. */
static void add(struct work *w, const fmpz *f, char *name)
{
    slong n = w->known.width;
    fmpq_mat_t A, x;
    fmpq_mat_init(A, w->known.n, n);
    fmpq_mat_init(x, 1, n);
    for (slong k = 0; k < n; k++) {
        fmpq_set_fmpz(fmpq_mat_entry(x, 0, k), f + k);
        for (slong i = 0; i < w->known.n; i++)
            fmpq_set_fmpz(fmpq_mat_entry(A, i, k), w->known.v + i * n + k);
    }
    if (an_rational_spans(A, x)) {
        free(name);
    } else {
        struct an_accidentals *a = w->a;
        an_rows_add_copy(&w->known, f);
        if (is_taken(a, name)) {
            free(name);
            name = charges_text(a, f);
        }
        a->exact =
            an_grow(a->exact, &a->cap_exact, a->nexact + 1, sizeof *a->exact);
        a->exact[a->nexact++] = name;
    }
    fmpq_mat_clear(x);
    fmpq_mat_clear(A);
}

/* Takes the difference of two numbers, or of two parts, where it is exact. */
static void add_difference(struct work *w, const struct an_flavours *x,
                           size_t part_x, const struct an_flavours *y,
                           size_t part_y)
{
    slong n = w->known.width;
    fmpq *q = _fmpq_vec_init(n);
    const char *a = part_x ? x->name[part_x - 1] : x->count->name;
    const char *b = part_y ? y->name[part_y - 1] : y->count->name;
    an_flavours_combine(q, w->g, 1, x, part_x, -1, y, part_y);
    if (an_space_extend(q, &w->space, w->fixed, w->g->sequence)) {
        struct an_math name = {0};
        fmpz *f = _fmpz_vec_init(n);
        an_math_name(&name, a, AN_NO_BRACKETS);
        an_math_add(&name, "-", NULL);
        an_math_name(&name, b, AN_BRACKETS);
        an_vector_integers(f, q, n);
        add(w, f, an_math_take(&name));
        _fmpz_vec_clear(f, n);
    }
    _fmpq_vec_clear(q, n);
}

static void add_named(struct work *w)
{
    const struct an_model *m = w->g->numbers->model;
    for (size_t i = 0; i < m->ncounts; i++)
        for (size_t j = i + 1; j < m->ncounts; j++)
            add_difference(w, &w->number[i], 0, &w->number[j], 0);
    for (size_t i = 0; i < m->ncounts; i++)
        for (size_t p = 1; p < w->number[i].nparts; p++)
            for (size_t q = p + 1; q <= w->number[i].nparts; q++)
                add_difference(w, &w->number[i], p, &w->number[i], q);
}

/* f := anomalous U(1)s, all scaled alike to integers, one a row. */
static void scale_alike(struct an_rows *f, const struct an_accidentals *a,
                        const size_t *index, size_t n)
{
    size_t width = (size_t)f->width;
    fmpq *all = _fmpq_vec_init((slong)(n * width));
    fmpz *scaled = _fmpz_vec_init((slong)(n * width));
    for (size_t i = 0; i < n; i++)
        an_vector_set(all + i * width, a->v[index[i]].charge, f->width);
    an_vector_integers(scaled, all, (slong)(n * width));
    for (size_t i = 0; i < n; i++)
        an_rows_add_copy(f, scaled + i * width);
    _fmpz_vec_clear(scaled, (slong)(n * width));
    _fmpq_vec_clear(all, (slong)(n * width));
}

static bool all_named(const struct an_accidentals *a, const size_t *index,
                      const fmpz *c, size_t n)
{
    bool named = true;
    for (size_t i = 0; i < n; i++)
        named = named && (fmpz_is_zero(c + i) || a->v[index[i]].named);
    return named;
}

/* Adds what is left of the combinations of n anomalous U(1)s. */
static void add_rest(struct work *w, const size_t *index, size_t n,
                     const struct an_rows *instantons)
{
    struct an_rows u1;
    slong width = (slong)w->a->ncolumns;
    an_rows_init(&u1, width);
    scale_alike(&u1, w->a, index, n);
    struct an_rows violated, exact;
    fmpz *f = _fmpz_vec_init(width);
    an_rows_init(&violated, u1.n);
    an_rows_init(&exact, u1.n);
    for (slong g = 0; g < instantons->n; g++) {
        fmpz *row = an_rows_add(&violated);
        for (slong i = 0; i < u1.n; i++)
            _fmpz_vec_dot(row + i, instantons->v + g * instantons->width,
                          u1.v + i * u1.width, width);
    }
    an_space_conserved(&exact, &violated);
    for (slong e = 0; e < exact.n; e++) {
        const fmpz *c = exact.v + e * u1.n;
        _fmpz_vec_zero(f, width);
        for (slong i = 0; i < u1.n; i++)
            _fmpz_vec_scalar_addmul_fmpz(f, u1.v + i * u1.width, width, c + i);
        add(w, f,
            all_named(w->a, index, c, n) ? combination_text(w->a, index, c, n)
                                         : charges_text(w->a, f));
    }
    an_rows_clear(&u1);
    an_rows_clear(&exact);
    an_rows_clear(&violated);
    _fmpz_vec_clear(f, width);
}

/* to := the combinations of the rows that no instanton violates. */
static void find_space(struct an_rows *to, const struct an_rows *rows,
                       const struct an_rows *instantons)
{
    struct an_rows both;
    an_rows_init(&both, rows->width);
    an_space_conserved(&both, rows);
    an_rows_copy(&both, instantons);
    an_space_conserved(to, &both);
    an_rows_clear(&both);
}

void an_accidental_exact(struct an_accidentals *a,
                         const struct an_accidental_group *g,
                         const struct an_rows *instantons)
{
    const struct an_model *m = g->numbers->model;
    struct work w = {.a = a, .g = g};
    struct an_rows all;
    size_t *index = an_alloc(a->n, sizeof *index), nnamed = 0, n = 0;
    w.fixed = an_alloc(a->ncolumns, sizeof *w.fixed);
    w.number = an_alloc(m->ncounts, sizeof *w.number);
    for (size_t i = 0; i < m->ncounts; i++) {
        an_flavours_set(&w.number[i], &m->count[i], a, g);
        for (size_t k = 0; k < a->ncolumns; k++)
            w.fixed[k] = w.fixed[k] ||
                         !fmpq_is_zero(w.number[i].value + a->column[k].field);
    }
    an_rows_init(&w.known, (slong)a->ncolumns);
    an_rows_init(&w.space, (slong)a->ncolumns);
    an_rows_init(&all, (slong)a->ncolumns);
    an_accidental_given(&w.known, g);
    for (size_t i = 0; i < a->n; i++) {
        if (!fmpz_is_zero(a->v[i].order))
            continue;
        fmpz *row = an_rows_add(a->v[i].anomalous ? &all : &w.known);
        an_vector_integers(row, a->v[i].charge, (slong)a->ncolumns);
    }
    for (int named = 1; named >= 0; named--) {
        for (size_t i = 0; i < a->n; i++)
            if (fmpz_is_zero(a->v[i].order) && a->v[i].anomalous &&
                a->v[i].named == named)
                index[n++] = i;
        nnamed = named ? n : nnamed;
    }
    an_rows_copy(&all, &w.known);
    find_space(&w.space, &all, instantons);
    if (n > 0) {
        add_named(&w);
        add_rest(&w, index, nnamed, instantons);
        add_rest(&w, index + nnamed, n - nnamed, instantons);
        add_rest(&w, index, n, instantons);
    }
    for (size_t i = 0; i < m->ncounts; i++)
        an_flavours_clear(&w.number[i]);
    an_rows_clear(&all);
    an_rows_clear(&w.space);
    an_rows_clear(&w.known);
    free(w.number);
    free(w.fixed);
    free(index);
}
