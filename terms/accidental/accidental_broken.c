/* accidental_broken.c - what breaks accidental symmetries: instantons, and the
 * terms that the imposed symmetries allow.
 *
 * An instanton of a gauged simple group G turns by the sum of 2 T(R) q over the
 * left-handed Weyl fermions; only gauged non-abelian groups have them. Terms
 * are searched dimension by dimension until nothing is left to break; of those
 * that violate the same charges by the same amounts the first one is kept.
 */
#include "terms/accidental/accidental_broken.h"

#include <limits.h>
#include <stdlib.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "algebra/rows.h"
#include "algebra/solve.h"
#include "algebra/vector.h"
#include "theory/component.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/accidental/accidental.h"
#include "terms/accidental/accidental_group.h"
#include "terms/alphabet.h"
#include "terms/blocks.h"
#include "terms/canonical.h"
#include "terms/neutral_words.h"
#include "terms/numbers.h"
#include "terms/presence.h"
#include "terms/products.h"
#include "terms/singlet.h"

/* w := sum of 2 T(R) over one block under group g, with the sign of the
 * chirality; 0 for bosons and for dirac fields, whose halves cancel. */
static void instanton_weight(fmpz_t w, const struct an_model *m,
                             const struct an_generations *b, size_t g)
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

bool an_accidental_turns(const struct an_accidental *s, const fmpz *numbers,
                         size_t n)
{
    fmpq_t total;
    fmpq_init(total);
    an_vector_dot_integers(total, s->charge, numbers, (slong)n);
    bool yes = !fmpq_is_zero(total);
    if (!fmpz_is_zero(s->order))
        yes = !fmpz_is_one(fmpq_denref(total)) ||
              !fmpz_divisible(fmpq_numref(total), s->order);
    fmpq_clear(total);
    return yes;
}

void an_accidental_anomalies(struct an_accidentals *a,
                             const struct an_rows *instantons)
{
    for (size_t i = 0; i < a->n; i++)
        for (slong g = 0; g < instantons->n && !a->v[i].anomalous; g++) {
            const fmpz *row = instantons->v + g * instantons->width;
            a->v[i].anomalous =
                an_accidental_turns(&a->v[i], row, (size_t)instantons->width);
            a->v[i].group = (size_t)g;
        }
}

void an_violations_init(struct an_violations *v)
{
    *v = (struct an_violations){0};
}

void an_violations_clear(struct an_violations *v)
{
    for (slong i = 0; i < v->n; i++) {
        free(v->v[i].term);
        free(v->v[i].doubt);
    }
    free(v->v);
    free(v->level);
    an_rows_clear(&v->classes);
    an_rows_clear(&v->numbers);
    an_violations_init(v);
}

/* ---- the search */

struct search {
    struct an_violations *out;
    const struct an_quotient *group;
    struct an_characters *characters;
    const struct an_alphabet *alphabet;
    fmpz *numbers, *class_of; /* of the product at hand */
};

/* class_of := its negative where that comes first. */
static void choose_sign(struct search *s)
{
    fmpz_t minus;
    fmpz_init(minus);
    int order = 0;
    for (slong i = s->group->nfactors; i-- > 0 && order == 0;) {
        fmpz *x = s->class_of + i;
        fmpz_neg(minus, x);
        if (i < s->group->ntorsion)
            fmpz_mod(minus, minus, s->group->order + i);
        order = i < s->group->ntorsion ? fmpz_cmp(x, minus) : -fmpz_sgn(x);
    }
    for (slong i = 0; i < s->group->nfactors && order > 0; i++) {
        fmpz *x = s->class_of + i;
        fmpz_neg(x, x);
        if (i < s->group->ntorsion)
            fmpz_mod(x, x, s->group->order + i);
    }
    fmpz_clear(minus);
}

/* The violation by the product at hand, appended when it is new; NULL when it
 * violates nothing. */
static struct an_violation *find_violation(struct search *s)
{
    struct an_violations *v = s->out;
    if (!an_quotient_class(s->class_of, s->group, s->numbers) ||
        _fmpz_vec_is_zero(s->class_of, s->group->nfactors))
        return NULL;
    choose_sign(s);
    an_rows_add_copy(&v->classes, s->class_of);
    slong at = an_rows_merge(&v->classes);
    if (at < v->n)
        return &v->v[at];
    an_rows_add_copy(&v->numbers, s->numbers);
    v->v = an_grow(v->v, &v->cap, (size_t)v->n + 1, sizeof *v->v);
    v->v[v->n] = (struct an_violation){0};
    return &v->v[v->n++];
}

/* Removes the last violation when no term is known that does it. */
static void drop_empty(struct an_violations *v)
{
    if (v->v[v->n - 1].term || v->v[v->n - 1].doubt)
        return;
    an_rows_drop(&v->classes);
    an_rows_drop(&v->numbers);
    v->n--;
}

/* The first term of each kind that exists is kept, and the first that may. */
static bool take(const struct an_spelling *x, void *data)
{
    struct search *s = data;
    int dimension = (x->dimension + s->alphabet->measure) / 2;
    _fmpz_vec_zero(s->numbers, s->out->numbers.width);
    an_numbers_vector(s->numbers, s->alphabet, x);
    struct an_violation *v = find_violation(s);
    if (!v || (v->term && v->dimension <= dimension))
        return true;
    enum an_singlet some = an_spelling_exists(s->characters, s->alphabet, x);
    if (some == AN_SINGLET_NO) {
        drop_empty(s->out);
        return true;
    }
    char **text = some == AN_SINGLET_YES ? &v->term : &v->doubt;
    int *own = some == AN_SINGLET_YES ? &v->dimension : &v->doubt_dimension;
    if (*text && *own <= dimension)
        return true;
    bool conjugate =
        !s->alphabet->superpotential && an_spelling_sign(s->alphabet, x) < 0;
    free(*text);
    *text = an_spelling_prose(s->alphabet, x, conjugate);
    *own = dimension;
    return true;
}

/* Searches a range of dimensions; false when there are too many products. */
static bool search_dimensions(struct search *s, struct an_partition *p, int low,
                              int high, size_t most)
{
    bool complete = true;
    for (int k = 0; k < AN_SECTORS && complete; k++) {
        s->alphabet = &p->sector[k].alphabet;
        int less = s->alphabet->measure;
        struct an_range range = {2 * low - less, 2 * high - less, most};
        complete = an_products_visit(&p->sector[k], range, take, s);
    }
    return complete;
}

/* ---- the filtration */

/* Row `at` of A := how much of each U(1) a violation violates. */
static void set_values(fmpq_mat_t A, slong at, const struct search *s,
                       slong violation)
{
    const struct an_rows *c = &s->out->classes;
    for (slong k = 0; k < fmpq_mat_ncols(A); k++)
        fmpq_set_fmpz(fmpq_mat_entry(A, at, k),
                      c->v + violation * c->width + s->group->ntorsion + k);
}

/* v->level := independent violations by known terms, by dimension. */
static void find_levels(const struct search *s)
{
    struct an_violations *v = s->out;
    slong rank = s->group->nfactors - s->group->ntorsion;
    fmpq_mat_t A, x;
    fmpq_mat_init(A, rank, rank);
    fmpq_mat_init(x, 1, rank);
    free(v->level);
    v->level = an_alloc((size_t)rank + 1, sizeof *v->level);
    v->nlevels = 0;
    int most = 0;
    for (slong i = 0; i < v->n; i++)
        most = v->v[i].dimension > most ? v->v[i].dimension : most;
    for (int d = 1; d <= most && rank > 0; d++)
        for (slong i = 0; i < v->n; i++) {
            if (!v->v[i].term || v->v[i].dimension != d)
                continue;
            set_values(x, 0, s, i);
            if (an_rational_spans(A, x))
                continue;
            set_values(A, (slong)v->nlevels, s, i);
            v->level[v->nlevels++] = i;
        }
    fmpq_mat_clear(x);
    fmpq_mat_clear(A);
}

/* Do the known terms leave nothing of the group? */
static bool is_all_broken(const struct search *s)
{
    const struct an_violations *v = s->out;
    slong n = s->group->nfactors;
    struct an_rows rows;
    struct an_lattice L;
    an_rows_init(&rows, n);
    for (slong i = 0; i < s->group->ntorsion; i++)
        fmpz_set(an_rows_add(&rows) + i, s->group->order + i);
    for (slong i = 0; i < v->n; i++)
        if (v->v[i].term)
            an_rows_add_copy(&rows, v->classes.v + i * n);
    an_lattice_init(&L, n);
    an_rows_span(&L, &rows);
    bool all = fmpz_mat_nrows(L.basis) == n;
    for (slong i = 0; i < n && all; i++)
        all = fmpz_is_one(fmpz_mat_entry(L.basis, i, i));
    an_lattice_clear(&L);
    an_rows_clear(&rows);
    return all;
}

void an_violations_find(struct an_violations *v,
                        struct an_characters *characters,
                        const struct an_accidental_group *g,
                        struct an_accidental_limits limits)
{
    const struct an_numbers *x = g->numbers;
    struct search s = {
        .out = v, .group = &g->quotient, .characters = characters};
    an_violations_clear(v);
    if (g->quotient.nfactors == 0)
        return;
    an_rows_init(&v->classes, g->quotient.nfactors);
    an_rows_init(&v->numbers, (slong)x->blocks.n);
    s.numbers = _fmpz_vec_init((slong)x->blocks.n);
    s.class_of = _fmpz_vec_init(g->quotient.nfactors);
    struct an_partition *p = an_products_of(x->products, &x->blocks);
    bool more = true;
    while (more && v->bound < limits.dimension) {
        /* Two dimensions at a time need words of the same length. */
        int high =
            v->bound + 2 < limits.dimension ? v->bound + 2 : limits.dimension;
        more = search_dimensions(&s, p, v->bound + 1, high, limits.words);
        v->bound = more ? high : v->bound;
        more = more && !is_all_broken(&s);
    }
    find_levels(&s);
    _fmpz_vec_clear(s.class_of, g->quotient.nfactors);
    _fmpz_vec_clear(s.numbers, (slong)x->blocks.n);
}

static void set_breaking(struct an_accidentals *a,
                         const struct an_violations *v)
{
    a->breaking = an_alloc((size_t)v->n, sizeof *a->breaking);
    for (slong k = 0; k < v->n; k++) {
        if (!v->v[k].term)
            continue;
        struct an_breaking_term *t = &a->breaking[a->nbreaking++];
        *t = (struct an_breaking_term){.text = an_strdup(v->v[k].term),
                                       .dimension = v->v[k].dimension,
                                       .charge = _fmpq_vec_init((slong)a->n)};
        for (size_t i = 0; i < a->n; i++)
            if (fmpz_is_zero(a->v[i].order))
                an_vector_dot_integers(t->charge + i, a->v[i].charge,
                                       v->numbers.v + k * v->numbers.width,
                                       v->numbers.width);
    }
}

void an_accidental_breakers(struct an_accidentals *a,
                            const struct an_violations *v)
{
    a->bound = v->bound;
    set_breaking(a, v);
    for (size_t i = 0; i < a->n; i++) {
        struct an_accidental *s = &a->v[i];
        const struct an_violation *first = NULL, *doubt = NULL;
        for (slong k = 0; k < v->n; k++) {
            const struct an_violation *x = &v->v[k];
            if (!an_accidental_turns(s, v->numbers.v + k * v->numbers.width,
                                     (size_t)v->numbers.width))
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
