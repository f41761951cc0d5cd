/* accidental_zn.c - accidental Z(n)s, as people write them.
 *
 * A torsion factor of N / E gives the character of order n on a vector g of N,
 * and leaves a choice of the fields' charges. They are made to vanish on as
 * many fields as possible: a character given on g extends to all fields with
 * zeros on a set S exactly when g keeps its order in Z^k / (E + S), since Q/Z
 * is injective.
 */
#include "terms/accidental/accidental_zn.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/rational.h"
#include "algebra/rows.h"
#include "terms/accidental/accidental.h"
#include "terms/accidental/accidental_broken.h"
#include "terms/accidental/accidental_group.h"
#include "terms/accidental/space.h"

/* Characters tried for one Z(n). */
static const long MAX_CHARACTERS = 2000;

struct work {
    struct an_accidentals *a;
    const struct an_accidental_group *g;
    slong n; /* columns */
};

/* One torsion factor of N / E: the relations that its character keeps, and the
 * columns that may still carry a charge. */
struct torsion {
    const struct work *w;
    slong index;
    const fmpz *order; /* borrowed from the quotient */
    bool *carries;     /* per column */
};

/* M (initialised by this call) := the relations on the columns that carry a
 * charge: the terms and the other torsion generators. Returns the generator on
 * them, which the caller clears. */
static fmpz *project(fmpz_mat_t M, const struct torsion *t)
{
    const fmpz_mat_struct *E = t->w->g->E;
    const struct an_quotient *q = &t->w->g->quotient;
    slong columns = 0, rows = fmpz_mat_nrows(E);
    for (slong k = 0; k < t->w->n; k++)
        columns += t->carries[k];
    fmpz_mat_init(M, rows + q->ntorsion - 1, columns);
    fmpz *x = _fmpz_vec_init(columns);
    for (slong k = 0, c = 0; k < t->w->n; k++) {
        if (!t->carries[k])
            continue;
        for (slong i = 0; i < rows; i++)
            fmpz_set(fmpz_mat_entry(M, i, c), fmpz_mat_entry(E, i, k));
        for (slong i = 0, r = rows; i < q->ntorsion; i++)
            if (i != t->index)
                fmpz_set(fmpz_mat_entry(M, r++, c),
                         fmpz_mat_entry(q->generators, i, k));
        fmpz_set(x + c++, fmpz_mat_entry(q->generators, t->index, k));
    }
    return x;
}

/* Does the generator keep its order on the columns that carry a charge? */
static bool keeps_order(const struct torsion *t)
{
    fmpz_mat_t M;
    struct an_lattice L;
    fmpz_t order;
    fmpz_init(order);
    fmpz *x = project(M, t);
    an_lattice_init(&L, fmpz_mat_ncols(M));
    an_lattice_span(&L, M);
    an_lattice_order(order, &L, x);
    bool keeps = fmpz_equal(order, t->order);
    an_lattice_clear(&L);
    _fmpz_vec_clear(x, fmpz_mat_ncols(M));
    fmpz_mat_clear(M);
    fmpz_clear(order);
    return keeps;
}

/* value := sum over the torsion factors of k_i x_i / n_i, mod 1. */
static void evaluate(fmpq_t value, const struct an_quotient *q, const long *k,
                     const fmpz *x)
{
    fmpq_t part;
    fmpq_init(part);
    fmpq_zero(value);
    for (slong i = 0; i < q->ntorsion; i++) {
        fmpq_set_fmpz_frac(part, x + i, q->order + i);
        fmpq_mul_si(part, part, k[i]);
        fmpq_add(value, value, part);
    }
    fmpz_mod(fmpq_numref(value), fmpq_numref(value), fmpq_denref(value));
    fmpq_canonicalise(value);
    fmpq_clear(part);
}

/* The next character; false after the last one. */
static bool next_character(long *k, const struct an_quotient *q)
{
    for (slong i = 0; i < q->ntorsion; i++) {
        if (fmpz_cmp_si(q->order + i, ++k[i]) > 0)
            return true;
        k[i] = 0;
    }
    return false;
}

/* The characters of the group of all columns that carry a charge. */
struct characters {
    struct an_quotient q;
    fmpz *class_of_x;        /* of the generator */
    struct an_rows class_of; /* of each column */
    slong columns;
    long *k, *best; /* one number for each torsion factor */
};

static void characters_init(struct characters *c, const struct torsion *t)
{
    fmpz_mat_t M, one;
    fmpz *x = project(M, t);
    *c = (struct characters){.columns = fmpz_mat_ncols(M)};
    fmpz_mat_init(one, c->columns, c->columns);
    fmpz_mat_one(one);
    an_quotient_init(&c->q, c->columns);
    an_quotient_set(&c->q, one, M);
    c->class_of_x = _fmpz_vec_init(c->q.nfactors);
    an_quotient_class(c->class_of_x, &c->q, x);
    an_rows_init(&c->class_of, c->q.nfactors);
    for (slong i = 0; i < c->columns; i++)
        an_quotient_class(an_rows_add(&c->class_of), &c->q,
                          fmpz_mat_entry(one, i, 0));
    c->k = an_alloc((size_t)c->q.ntorsion, sizeof *c->k);
    c->best = an_alloc((size_t)c->q.ntorsion, sizeof *c->best);
    fmpz_mat_clear(one);
    _fmpz_vec_clear(x, c->columns);
    fmpz_mat_clear(M);
}

static void characters_clear(struct characters *c)
{
    an_rows_clear(&c->class_of);
    free(c->k);
    free(c->best);
    _fmpz_vec_clear(c->class_of_x, c->q.nfactors);
    an_quotient_clear(&c->q);
}

/* size := the sum of the charges, in turns: small numbers read best. */
static void measure(fmpq_t size, const struct characters *c)
{
    fmpq_t value;
    fmpq_init(value);
    fmpq_zero(size);
    for (slong i = 0; i < c->columns; i++) {
        evaluate(value, &c->q, c->k, c->class_of.v + i * c->q.nfactors);
        fmpq_add(size, size, value);
    }
    fmpq_clear(value);
}

/* best := the smallest character that turns the generator by its order; false
 * when none was found. */
static bool find_character(struct characters *c, const fmpz *order)
{
    fmpq_t value, least;
    fmpq_init(value);
    fmpq_init(least);
    bool found = false, more = true;
    for (long tried = 0; tried < MAX_CHARACTERS && more; tried++) {
        evaluate(value, &c->q, c->k, c->class_of_x);
        if (fmpz_equal(fmpq_denref(value), order)) {
            measure(value, c);
            if (!found || fmpq_cmp(value, least) < 0) {
                fmpq_set(least, value);
                for (slong i = 0; i < c->q.ntorsion; i++)
                    c->best[i] = c->k[i];
            }
            found = true;
        }
        more = next_character(c->k, &c->q);
    }
    fmpq_clear(least);
    fmpq_clear(value);
    return found;
}

/* Appends the Z(n) of a torsion factor whose columns are chosen; a is not
 * complete where its charges are not found. */
static void add_discrete(struct work *w, const struct torsion *t)
{
    struct characters c;
    characters_init(&c, t);
    if (find_character(&c, t->order)) {
        struct an_text name = {0};
        an_text_add(&name, "Z");
        an_integer_append(&name, t->order);
        struct an_accidental *s = an_accidental_add(w->a, an_text_take(&name));
        fmpz_set(s->order, t->order);
        for (slong i = 0, column = 0; i < w->n; i++) {
            if (!t->carries[i])
                continue;
            evaluate(s->charge + i, &c.q, c.best,
                     c.class_of.v + column++ * c.q.nfactors);
            fmpq_mul_fmpz(s->charge + i, s->charge + i, t->order);
        }
    } else {
        w->a->complete = false;
    }
    characters_clear(&c);
}

/* ---- dimension by dimension */

/* to := the group that the terms up to a dimension leave of another one. */
static void restrict_group(struct an_accidental_group *to,
                           const struct an_accidental_group *g,
                           const struct an_violations *v, int dimension)
{
    struct an_rows rows;
    fmpz_mat_t more;
    *to = (struct an_accidental_group){.numbers = g->numbers,
                                       .sequence = g->sequence};
    an_rows_init(&rows, v->numbers.width);
    for (slong i = 0; i < v->n; i++)
        if (v->v[i].term && v->v[i].dimension <= dimension)
            an_rows_add_copy(&rows, v->numbers.v + i * rows.width);
    an_rows_matrix(more, &rows);
    fmpz_mat_init(to->E, fmpz_mat_nrows(g->E) + fmpz_mat_nrows(more),
                  fmpz_mat_ncols(g->E));
    fmpz_mat_concat_vertical(to->E, g->E, more);
    an_quotient_init(&to->quotient, fmpz_mat_ncols(g->E));
    an_quotient_set(&to->quotient, g->quotient.whole.basis, to->E);
    fmpz_mat_clear(more);
    an_rows_clear(&rows);
}

/* Does the symmetry leave every row of E alone? */
static bool conserves(const struct an_accidental *s, const fmpz_mat_t E)
{
    for (slong i = 0; i < fmpz_mat_nrows(E); i++)
        if (an_accidental_turns(s, fmpz_mat_entry(E, i, 0),
                                (size_t)fmpz_mat_ncols(E)))
            return false;
    return true;
}

/* common := the numbers that neither a U(1) of the group turns nor a Z(n) of
 * the list that belongs to the group. */
static void find_common(struct an_lattice *common,
                        const struct an_accidentals *a,
                        const struct an_accidental_group *g)
{
    struct an_rows E, u1;
    fmpq_mat_t F, M;
    slong n = (slong)a->ncolumns, ndiscrete = 0;
    bool *kept = an_alloc(a->n, sizeof *kept);
    for (size_t i = 0; i < a->n; i++) {
        kept[i] = !fmpz_is_zero(a->v[i].order) && conserves(&a->v[i], g->E);
        ndiscrete += kept[i];
    }
    an_rows_init(&E, (slong)a->ncolumns);
    an_rows_init(&u1, (slong)a->ncolumns);
    an_rows_add_matrix(&E, g->E);
    an_space_conserved(&u1, &E);
    fmpq_mat_init(F, ndiscrete + u1.n, n);
    fmpq_mat_init(M, ndiscrete, ndiscrete + u1.n);
    slong row = 0;
    for (size_t i = 0; i < a->n; i++) {
        if (!kept[i])
            continue;
        for (slong k = 0; k < n; k++)
            fmpq_set(fmpq_mat_entry(F, row, k), a->v[i].charge + k);
        fmpq_set_fmpz(fmpq_mat_entry(M, row, row), a->v[i].order);
        row++;
    }
    for (slong i = 0; i < u1.n; i++)
        for (slong k = 0; k < n; k++)
            fmpq_set_fmpz(fmpq_mat_entry(F, row + (slong)i, k),
                          u1.v + (slong)i * n + k);
    an_lattice_preimage(common, &g->quotient.whole, F, M);
    fmpq_mat_clear(M);
    fmpq_mat_clear(F);
    an_rows_clear(&u1);
    an_rows_clear(&E);
    free(kept);
}

/* Is the last symmetry of the list a product of the others, as far as they
 * belong to the group, and of its U(1)s? Then it turns nothing that all of
 * these leave alone, by duality. */
static bool is_product(struct an_accidentals *a,
                       const struct an_accidental_group *g)
{
    struct an_lattice common;
    an_lattice_init(&common, (slong)a->ncolumns);
    a->n--;
    find_common(&common, a, g);
    a->n++;
    bool yes = conserves(&a->v[a->n - 1], common.basis);
    an_lattice_clear(&common);
    return yes;
}

/* Appends the Z(n)s of the torsion, from = 0; or those of them that terms up to
 * dimension `from` leave of others. */
static void add_torsion(struct an_accidentals *a,
                        const struct an_accidental_group *g, int from)
{
    struct work w = {.a = a, .g = g, .n = (slong)a->ncolumns};
    const struct an_quotient *q = &g->quotient;
    for (slong i = 0; i < q->ntorsion && a->complete; i++) {
        struct torsion t = {.w = &w, .index = i, .order = q->order + i};
        t.carries = an_alloc((size_t)w.n, sizeof *t.carries);
        for (slong k = 0; k < w.n; k++)
            t.carries[k] = true;
        for (slong k = 0; k < w.n; k++) {
            t.carries[g->sequence[k]] = false;
            if (!keeps_order(&t))
                t.carries[g->sequence[k]] = true;
        }
        add_discrete(&w, &t);
        free(t.carries);
        if (from > 0 && a->complete) {
            a->v[a->n - 1].from = from;
            if (is_product(a, g))
                an_accidental_drop(a);
        }
    }
}

void an_accidental_discrete(struct an_accidentals *a,
                            const struct an_accidental_group *g)
{
    add_torsion(a, g, 0);
}

void an_accidental_left(struct an_accidentals *a,
                        const struct an_accidental_group *g,
                        const struct an_violations *v)
{
    for (int d = 1; d <= v->bound && a->complete; d++) {
        bool any = false;
        for (slong i = 0; i < v->n; i++)
            any = any || (v->v[i].term && v->v[i].dimension == d);
        if (!any)
            continue;
        struct an_accidental_group left;
        restrict_group(&left, g, v, d);
        add_torsion(a, &left, d);
        an_quotient_clear(&left.quotient);
        fmpz_mat_clear(left.E);
    }
}
