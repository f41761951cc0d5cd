/* breaking.c - what breaks accidental symmetries: instantons, and the terms
 * that the imposed symmetries allow.
 *
 * An instanton of a gauged simple group G turns by the sum of 2 T(R) q over the
 * left-handed Weyl fermions; only gauged non-abelian groups have them. Terms
 * are searched dimension by dimension until nothing is left to break; of those
 * that violate the same charges by the same amounts the first one is kept.
 */
#include "operators/impl.h"

#include <limits.h>
#include <stdlib.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz_vec.h>

#include "algebra/solve.h"
#include "base/mem.h"
#include "theory/component.h"
#include "theory/model.h"
#include "theory/term.h"

/* w := sum of 2 T(R) over one block under group g, with the sign of the
 * chirality; 0 for bosons and for dirac fields, whose halves cancel. */
static void instanton_weight(fmpz_t w, const struct an_model *m,
                             const struct an_block *b, size_t g)
{
    const struct an_field *f = &m->field[b->field];
    fmpz_zero(w);
    if (!an_field_has_fermion(f) || f->type == AN_DIRAC)
        return;
    fmpz_t whole, own;
    fmpq_t index;
    fmpz_init(whole);
    fmpz_init(own);
    fmpq_init(index);
    an_field_dimension(whole, m, f);
    an_rep_dimension(own, &m->group[g].lie, f->group[g].labels);
    fmpz_divexact(whole, whole, own);
    an_rep_index(index, &m->group[g].lie, f->group[g].labels);
    fmpq_mul_si(index, index, f->type == AN_RIGHT ? -2 : 2);
    fmpz_mul(w, fmpq_numref(index), whole); /* 2 T is an integer */
    fmpz_mul_ui(w, w, b->count);
    fmpq_clear(index);
    fmpz_clear(own);
    fmpz_clear(whole);
}

void an_instantons(struct an_rows *rows, const struct an_numbers *x)
{
    const struct an_model *m = x->model;
    for (size_t g = 0; g < m->ngroups; g++) {
        fmpz *row = an_rows_add(rows);
        if (m->group[g].kind != AN_SIMPLE || !m->group[g].gauged)
            continue;
        for (size_t k = 0; k < x->blocks.n; k++)
            instanton_weight(row + k, m, &x->blocks.v[k], g);
    }
}

/* Does a vector of numbers turn the symmetry? */
static bool turns(const struct an_accidental *s, const fmpz *numbers, size_t n)
{
    fmpq_t total, part;
    fmpq_init(total);
    fmpq_init(part);
    for (size_t k = 0; k < n; k++) {
        if (fmpz_is_zero(numbers + k))
            continue;
        fmpq_mul_fmpz(part, s->charge + k, numbers + k);
        fmpq_add(total, total, part);
    }
    bool yes = !fmpq_is_zero(total);
    if (!fmpz_is_zero(s->order))
        yes = !fmpz_is_one(fmpq_denref(total)) ||
              !fmpz_divisible(fmpq_numref(total), s->order);
    fmpq_clear(part);
    fmpq_clear(total);
    return yes;
}

void an_accidental_anomalies(struct an_accidentals *a,
                             const struct an_rows *instantons)
{
    for (size_t i = 0; i < a->n; i++)
        for (size_t g = 0; g < instantons->n && !a->v[i].anomalous; g++) {
            const fmpz *row = instantons->v + g * instantons->width;
            a->v[i].anomalous = turns(&a->v[i], row, instantons->width);
            a->v[i].group = g;
        }
}

void an_violations_init(struct an_violations *v)
{
    *v = (struct an_violations){.complete = true};
}

void an_violations_clear(struct an_violations *v)
{
    for (size_t i = 0; i < v->n; i++) {
        free(v->v[i].term);
        free(v->v[i].doubt);
    }
    free(v->v);
    free(v->level);
    if (v->values.width > 0)
        an_tally_clear(&v->values);
    an_rows_clear(&v->numbers);
    an_violations_init(v);
}

/* ---- the search */

struct search {
    struct an_violations *out;
    const struct an_accidentals *discrete;
    const struct an_rows *conserved;
    struct an_characters *characters;
    const struct an_alphabet *alphabet;
    bool superpotential;
    int *row; /* of out->values */
    fmpz *numbers;
    fmpz_t count;
};

/* row := how much of each charge the numbers violate, up to one sign for all,
 * and whether they turn each discrete symmetry. False when they violate
 * nothing, or too much to be written down. */
static bool set_row(struct search *s)
{
    size_t width = s->conserved->width, n = s->conserved->n;
    fmpz_t value;
    fmpz_init(value);
    bool any = false, small = true, negative = false;
    for (size_t i = 0; i < n; i++) {
        _fmpz_vec_dot(value, s->conserved->v + i * width, s->numbers,
                      (slong)width);
        negative = negative || (!any && fmpz_sgn(value) < 0);
        any = any || !fmpz_is_zero(value);
        small = small && fmpz_cmp_si(value, INT_MAX) < 0 &&
                fmpz_cmp_si(value, -INT_MAX) > 0;
        int q = small ? (int)fmpz_get_si(value) : 0;
        s->row[i] = negative ? -q : q;
    }
    for (size_t i = 0; i < s->discrete->n; i++) {
        s->row[n + i] = turns(&s->discrete->v[i], s->numbers, width);
        any = any || s->row[n + i];
    }
    fmpz_clear(value);
    s->out->complete = s->out->complete && small;
    return any && small;
}

/* The violation of the row, which is appended when it is new. */
static struct an_violation *find_violation(struct search *s)
{
    struct an_violations *v = s->out;
    size_t at = an_tally_find(&v->values, s->row);
    if (at < v->n)
        return &v->v[at];
    fmpz_t zero;
    fmpz_init(zero);
    an_tally_add(&v->values, s->row, zero);
    fmpz_clear(zero);
    _fmpz_vec_set(an_rows_add(&v->numbers), s->numbers,
                  (slong)v->numbers.width);
    v->v = an_grow(v->v, &v->cap, v->n + 1, sizeof *v->v);
    v->v[v->n] = (struct an_violation){0};
    return &v->v[v->n++];
}

/* The first term of each kind that exists is kept, and the first that may. */
static bool take(const struct an_spelling *x, void *data)
{
    struct search *s = data;
    int dimension = x->dimension / 2 + (s->superpotential ? 1 : 0);
    _fmpz_vec_zero(s->numbers, (slong)s->conserved->width);
    an_numbers_vector(s->numbers, s->alphabet, x);
    if (!set_row(s))
        return s->out->complete;
    size_t at = an_tally_find(&s->out->values, s->row);
    const struct an_violation *old = at < s->out->n ? &s->out->v[at] : NULL;
    if (old && old->term && old->dimension <= dimension)
        return true;
    bool counted;
    enum an_singlet some =
        an_spelling_exists(s->count, &counted, s->characters, s->alphabet, x);
    if (some == AN_SINGLET_NO)
        return true;
    struct an_violation *v = find_violation(s);
    char **text = some == AN_SINGLET_YES ? &v->term : &v->doubt;
    int *own = some == AN_SINGLET_YES ? &v->dimension : &v->doubt_dimension;
    if (*text && *own <= dimension)
        return true;
    struct an_term term;
    an_term_init(&term);
    bool conjugate = !s->superpotential && an_spelling_sign(s->alphabet, x) < 0;
    an_spelling_term(&term, s->alphabet, x, conjugate);
    free(*text);
    *text = an_strdup(term.text);
    *own = dimension;
    an_term_clear(&term);
    return true;
}

/* Searches a range of dimensions; false when there are too many products. */
static bool search_dimensions(struct search *s,
                              const struct an_alphabet alphabet[2], int low,
                              int high, size_t words)
{
    bool complete = true;
    for (int k = 0; k < 2 && complete; k++) {
        int less = k ? 2 : 0;
        s->alphabet = &alphabet[k];
        s->superpotential = k != 0;
        struct an_range range = {2 * low - less, 2 * high - less, words};
        complete = an_spellings_visit(&alphabet[k], range, take, s);
    }
    return complete;
}

/* ---- the filtration */

/* Row `at` of A := how much of each charge a violation violates. */
static void set_values(fmpq_mat_t A, slong at, const struct an_violations *v,
                       size_t violation)
{
    for (slong k = 0; k < fmpq_mat_ncols(A); k++)
        fmpq_set_si(fmpq_mat_entry(A, at, k),
                    v->values.rows[violation * v->values.width + (size_t)k], 1);
}

/* v->level := independent violations by known terms, by dimension. */
static void find_levels(struct an_violations *v, slong charges)
{
    fmpq_mat_t A, x;
    fmpq_mat_init(A, charges, charges);
    fmpq_mat_init(x, 1, charges);
    free(v->level);
    v->level = an_alloc((size_t)charges + 1, sizeof *v->level);
    v->nlevels = 0;
    int most = 0;
    for (size_t i = 0; i < v->n; i++)
        most = v->v[i].dimension > most ? v->v[i].dimension : most;
    for (int d = 1; d <= most; d++)
        for (size_t i = 0; i < v->n; i++) {
            if (!v->v[i].term || v->v[i].dimension != d)
                continue;
            set_values(x, 0, v, i);
            if (an_rational_spans(A, x))
                continue;
            set_values(A, (slong)v->nlevels, v, i);
            v->level[v->nlevels++] = i;
        }
    fmpq_mat_clear(x);
    fmpq_mat_clear(A);
}

/* Is every discrete symmetry broken by a known term? */
static bool discrete_broken(const struct search *s)
{
    const struct an_violations *v = s->out;
    for (size_t i = 0; i < s->discrete->n; i++) {
        bool broken = false;
        for (size_t k = 0; k < v->n; k++)
            broken =
                broken ||
                (v->v[k].term &&
                 v->values.rows[k * v->values.width + s->conserved->n + i] !=
                     0);
        if (!broken)
            return false;
    }
    return true;
}

void an_violations_find(struct an_violations *v,
                        struct an_characters *characters,
                        const struct an_numbers *x,
                        const struct an_accidentals *discrete,
                        const struct an_rows *conserved, size_t rank,
                        struct an_accidental_limits limits)
{
    static const enum an_sector sector[] = {AN_ORDINARY, AN_SUPERSPACE};
    struct an_alphabet alphabet[2];
    size_t width = conserved->n + discrete->n;
    struct search s = {.out = v,
                       .discrete = discrete,
                       .conserved = conserved,
                       .characters = characters};
    an_violations_clear(v);
    an_rows_init(&v->numbers, conserved->width);
    if (rank + discrete->n == 0)
        return;
    an_tally_init(&v->values, width);
    s.row = an_alloc(width, sizeof *s.row);
    s.numbers = _fmpz_vec_init((slong)conserved->width);
    fmpz_init(s.count);
    for (int k = 0; k < 2; k++) {
        struct an_selection selection = {.sector = sector[k]};
        an_alphabet_init(&alphabet[k]);
        an_alphabet_set(&alphabet[k], x->model, &x->blocks, &selection);
    }
    bool more = true;
    while (more && v->bound < limits.dimension) {
        /* Two dimensions at a time need words of the same length. */
        int high =
            v->bound + 2 < limits.dimension ? v->bound + 2 : limits.dimension;
        more =
            search_dimensions(&s, alphabet, v->bound + 1, high, limits.words);
        v->bound = more ? high : v->bound;
        find_levels(v, (slong)conserved->n);
        more = more && !(v->nlevels == rank && discrete_broken(&s));
    }
    for (int k = 0; k < 2; k++)
        an_alphabet_clear(&alphabet[k]);
    fmpz_clear(s.count);
    _fmpz_vec_clear(s.numbers, (slong)conserved->width);
    free(s.row);
}

void an_accidental_breakers(struct an_accidentals *a,
                            const struct an_violations *v)
{
    a->bound = v->bound;
    for (size_t i = 0; i < a->n; i++) {
        struct an_accidental *s = &a->v[i];
        const struct an_violation *first = NULL, *doubt = NULL;
        for (size_t k = 0; k < v->n; k++) {
            const struct an_violation *x = &v->v[k];
            if (!turns(s, v->numbers.v + k * v->numbers.width,
                       v->numbers.width))
                continue;
            if (x->term && (!first || x->dimension < first->dimension))
                first = x;
            if (x->doubt &&
                (!doubt || x->doubt_dimension < doubt->doubt_dimension))
                doubt = x;
        }
        s->breaker = first ? an_strdup(first->term) : NULL;
        s->dimension = first ? first->dimension : 0;
        if (!doubt || (first && first->dimension <= doubt->doubt_dimension))
            continue;
        s->doubt = an_strdup(doubt->doubt);
        s->doubt_dimension = doubt->doubt_dimension;
    }
}
