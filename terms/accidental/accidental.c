/* accidental.c - symmetries that nobody asked for: the group N / E.
 *
 * A term that breaks an imposed symmetry by hand counts as neutral and as one
 * of the terms: what is left are symmetries up to those that are left.
 */
#include "terms/accidental/accidental.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "base/names.h"
#include "base/text.h"
#include "algebra/rows.h"
#include "theory/component.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "terms/accidental/accidental_broken.h"
#include "terms/accidental/accidental_exact.h"
#include "terms/accidental/accidental_group.h"
#include "terms/accidental/accidental_r.h"
#include "terms/accidental/accidental_u1.h"
#include "terms/accidental/accidental_zn.h"
#include "terms/numbers.h"
#include "terms/products.h"

/* Terms up to here are renormalisable. */
static const int RENORMALISABLE = 4;

/* U(1)s: more of them are fields that no term couples. */
static const slong MAX_RANK = 16;

void an_accidentals_init(struct an_accidentals *a)
{
    *a = (struct an_accidentals){.complete = true};
}

void an_accidentals_clear(struct an_accidentals *a)
{
    for (size_t i = 0; i < a->nbreaking; i++) {
        free(a->breaking[i].text);
        _fmpq_vec_clear(a->breaking[i].charge, (slong)a->n);
    }
    free(a->breaking);
    while (a->n > 0)
        an_accidental_drop(a);
    free(a->v);
    an_names_clear(a->exact, a->nexact);
    if (a->r_charge)
        _fmpq_vec_clear(a->r_charge, (slong)a->ncolumns);
    for (size_t k = 0; k < a->ncolumns; k++) {
        free(a->column[k].name);
        free(a->column[k].said);
        free(a->column[k].generation);
    }
    free(a->column);
    an_accidentals_init(a);
}

static void set_columns(struct an_accidentals *a, const struct an_numbers *x)
{
    a->ncolumns = x->blocks.n;
    a->column = an_alloc(a->ncolumns, sizeof *a->column);
    for (size_t k = 0; k < a->ncolumns; k++) {
        size_t field = x->blocks.v[k].field;
        size_t n = x->model->field[field].generations;
        struct an_label label;
        an_block_label(&label, &x->blocks, x->model, k);
        char *name = an_strdup(an_text_string(&label.plain));
        a->column[k] = (struct an_accidental_column){
            .field = field,
            .name = name,
            .said = an_label_take(&label),
            .whole = x->blocks.start[field + 1] - x->blocks.start[field] == 1,
            .generation = an_alloc(n, sizeof *a->column[k].generation),
        };
        for (size_t j = 0; j < n; j++)
            a->column[k].generation[j] = x->blocks.of[field][j] == k;
    }
}

/* rows := the vectors of the terms; false when there are too many. */
static bool find_terms(struct an_rows *rows, struct an_characters *characters,
                       const struct an_numbers *x, bool listed, size_t words)
{
    const struct an_model *m = x->model;
    an_numbers_real(rows, x);
    if (!listed)
        return an_numbers_allowed(rows, characters, x, RENORMALISABLE, words);
    bool complete = true;
    for (size_t i = 0; i < m->ncouplings && complete; i++)
        complete = an_numbers_term(rows, characters, x, &m->coupling[i], false);
    return complete;
}

/* g->quotient := (neutral + extra) / (terms + extra); g->E := terms + extra. */
static void divide(struct an_accidental_group *g, const struct an_rows *terms,
                   const struct an_rows *extra)
{
    slong n = (slong)g->numbers->blocks.n;
    struct an_rows N, E;
    an_rows_init(&N, n);
    an_rows_init(&E, n);
    an_rows_add_matrix(&N, g->numbers->neutral.basis);
    an_rows_copy(&N, extra);
    an_rows_copy(&E, terms);
    an_rows_copy(&E, extra);
    an_rows_matrix(g->E, &E);
    an_quotient_init(&g->quotient, n);
    an_rows_quotient(&g->quotient, &N, &E);
    an_rows_clear(&E);
    an_rows_clear(&N);
}

/* What decides which blocks should have no charge, whatever the order of fields
 * in the file. */
struct place {
    size_t block;
    int pass; /* fields with a vev, multiplets before singlets, then ordinary
                 matter, then the others */
    size_t ncouplings; /* that hold the field */
    long step; /* that first gives a vev, the last ones come first, or the
                  first ones: less 0 */
    bool visible;
    fmpz_t dimension;
    const char *name; /* of the field, borrowed */
};

static int compare_places(const void *x, const void *y)
{
    const struct place *a = x, *b = y;
    int larger = fmpz_cmp(a->dimension, b->dimension);
    int name = strcmp(a->name, b->name);
    if (a->pass != b->pass)
        return a->pass < b->pass ? -1 : 1;
    if (a->ncouplings != b->ncouplings)
        return a->ncouplings > b->ncouplings ? -1 : 1;
    if (a->step != b->step)
        return a->step > b->step ? -1 : 1;
    if (a->visible != b->visible)
        return a->visible ? -1 : 1;
    if (larger != 0)
        return larger > 0 ? -1 : 1;
    if (name != 0)
        return name;
    return a->block < b->block ? -1 : a->block > b->block;
}

/* The first vacuum in which the field has a vev; 0 where there is none. */
static size_t first_step(const struct an_model *m, size_t field)
{
    for (size_t p = 0; p < m->nvacua; p++)
        for (size_t i = 0; i < m->vacuum[p].nvevs; i++)
            if (m->vacuum[p].vev[i].field == field)
                return p;
    return 0;
}

static size_t count_couplings(const struct an_model *m, size_t field)
{
    size_t n = 0;
    for (size_t i = 0; i < m->ncouplings; i++) {
        const struct an_term *t = &m->coupling[i];
        size_t k = 0;
        while (k < t->n && t->factor[k].field != field)
            k++;
        n += k < t->n;
    }
    return n;
}

static size_t *choose_sequence(const struct an_numbers *x, bool early)
{
    const struct an_model *m = x->model;
    size_t n = x->blocks.n;
    size_t *sequence = an_alloc(n, sizeof *sequence);
    struct place *place = an_alloc(n, sizeof *place);
    for (size_t k = 0; k < n; k++) {
        size_t field = x->blocks.v[k].field;
        const struct an_field *f = &m->field[field];
        bool vev = an_field_gets_vev(m, field);
        long step = (long)first_step(m, field);
        place[k] = (struct place){.block = k,
                                  .pass = vev ? an_field_is_singlet(m, f)
                                          : f->visible ? 2
                                                       : 3,
                                  .step = early ? -step : step,
                                  .ncouplings = count_couplings(m, field),
                                  .visible = f->visible,
                                  .name = f->name};
        fmpz_init(place[k].dimension);
        an_field_dimension(place[k].dimension, m, f);
    }
    qsort(place, n, sizeof *place, compare_places);
    for (size_t k = 0; k < n; k++) {
        sequence[k] = place[k].block;
        fmpz_clear(place[k].dimension);
    }
    free(place);
    return sequence;
}

/* U(1)s come before the Z(n)s, the first of which are in front. */
static void put_first(struct an_accidentals *a, size_t ndiscrete)
{
    struct an_accidental *v = an_alloc(a->n, sizeof *v);
    for (size_t i = 0; i < a->n; i++)
        v[(i + a->n - ndiscrete) % a->n] = a->v[i];
    free(a->v);
    a->v = v;
    a->cap = a->n;
}

/* Does x survive longer than y? */
static bool survives(const struct an_accidental *x,
                     const struct an_accidental *y)
{
    return y->breaker && (!x->breaker || x->dimension > y->dimension);
}

/* The Z(n)s that survive longest come first, else the order is kept. */
static void sort_discrete(struct an_accidentals *a)
{
    for (size_t i = 1; i < a->n; i++)
        for (size_t k = i; k > 0 && !fmpz_is_zero(a->v[k - 1].order) &&
                           survives(&a->v[k], &a->v[k - 1]);
             k--) {
            struct an_accidental s = a->v[k];
            a->v[k] = a->v[k - 1];
            a->v[k - 1] = s;
        }
}

static void
find_generators(struct an_accidentals *a, struct an_characters *characters,
                const struct an_numbers *x, const struct an_rows *terms,
                const struct an_rows *extra, struct an_accidental_limits limits)
{
    struct an_accidental_group g = {.numbers = x};
    struct an_violations violations;
    struct an_rows instantons;
    divide(&g, terms, extra);
    g.sequence = choose_sequence(x, false);
    g.other = x->model->nvacua > 1 ? choose_sequence(x, true) : NULL;
    if (g.other &&
        memcmp(g.sequence, g.other, x->blocks.n * sizeof *g.other) == 0) {
        free(g.other);
        g.other = NULL;
    }
    slong rank = g.quotient.nfactors - g.quotient.ntorsion;
    a->complete = rank <= MAX_RANK;
    if (a->complete)
        an_accidental_r(a, characters, x, g.sequence);
    an_violations_init(&violations);
    an_rows_init(&instantons, (slong)x->blocks.n);
    if (g.quotient.ntorsion > 0 && a->complete)
        an_accidental_discrete(a, &g);
    size_t ndiscrete = a->n;
    if (a->complete) {
        an_violations_find(&violations, characters, &g, limits);
        an_instantons(&instantons, x);
    }
    if (rank > 0 && a->complete)
        an_accidental_continuous(a, &g, &violations, &instantons);
    if (a->complete)
        an_accidental_left(a, &g, &violations);
    if (a->complete && a->n > 0) {
        put_first(a, ndiscrete);
        an_accidental_anomalies(a, &instantons);
        an_accidental_breakers(a, &violations);
        sort_discrete(a);
        an_accidental_exact(a, &g, &instantons);
    }
    an_rows_clear(&instantons);
    an_violations_clear(&violations);
    free(g.sequence);
    free(g.other);
    an_quotient_clear(&g.quotient);
    fmpz_mat_clear(g.E);
}

void an_accidental_find(struct an_accidentals *a, const struct an_model *model,
                        bool listed, struct an_accidental_limits limits,
                        struct an_products *products)
{
    assert(!products || products->model == model);
    an_accidentals_clear(a);
    a->listed = listed;
    struct an_numbers x;
    struct an_products own;
    struct an_rows terms, extra;
    if (!products)
        an_products_init(&own, model);
    an_numbers_init(&x);
    an_numbers_set(&x, model, listed ? model->coupling : NULL,
                   listed ? model->ncouplings : 0);
    x.products = products ? products : &own;
    struct an_characters *characters = &x.products->characters;
    an_numbers_set_neutral(&x);
    an_rows_init(&terms, (slong)x.blocks.n);
    an_rows_init(&extra, (slong)x.blocks.n);
    set_columns(a, &x);
    a->complete = x.blocks.n <= AN_MAX_BLOCKS &&
                  find_terms(&terms, characters, &x, listed, limits.words) &&
                  an_numbers_explicit(&extra, &x);
    if (a->complete)
        find_generators(a, characters, &x, &terms, &extra, limits);
    an_rows_clear(&extra);
    an_rows_clear(&terms);
    an_numbers_clear(&x);
    if (!products)
        an_products_clear(&own);
}
