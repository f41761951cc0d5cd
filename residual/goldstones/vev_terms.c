/* vev_terms.c - products of fields with vevs alone, and the phases of vevs that
 * they fix. */
#include "residual/goldstones/vev_terms.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/lattice.h"
#include "theory/component.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "theory/vacuum.h"
#include "terms/alphabet.h"
#include "terms/canonical.h"
#include "terms/neutral_words.h"
#include "terms/numbers.h"
#include "terms/presence.h"
#include "terms/singlet.h"

/* Terms up to here are renormalisable. */
static const int RENORMALISABLE = 4;

/* How far to look for the first term of the potential, parts of products to
 * write down for one dimension, and label operations (singlet.h) after which no
 * more terms are counted. */
static const int HIGHEST = 60;
static const size_t WORDS = 40000;
static const size_t WORK = 40000000;

/* ---- neutral products of vevs */

/* Names the generations that alone have a vev, so that each is a block. */
static void set_blocks(struct an_vev_terms *x)
{
    struct an_term t = {0};
    t.factor = an_alloc(x->vacuum->nvevs, sizeof *t.factor);
    for (size_t i = 0; i < x->vacuum->nvevs; i++) {
        const struct an_vev *v = &x->vacuum->vev[i];
        if (v->generation != AN_EVERY)
            t.factor[t.n++] = (struct an_factor){
                .field = v->field, .generation = v->generation, .power = 1};
    }
    an_blocks_init(&x->blocks);
    an_blocks_set(&x->blocks, x->m, &t, 1);
    free(t.factor);
    x->vev = an_alloc(x->blocks.n, sizeof *x->vev);
    for (size_t i = 0; i < x->vacuum->nvevs; i++) {
        const struct an_vev *v = &x->vacuum->vev[i];
        for (size_t j = 0; j < x->m->field[v->field].generations; j++)
            if (an_generation_is(v->generation, j))
                x->vev[x->blocks.of[v->field][j]] = true;
    }
}

/* row := `scale` times the gauged charges of a weight of a field. */
static void set_charges(fmpz *row, fmpz_t scale, const struct an_model *m,
                        const struct an_field *f, size_t generation,
                        const int *weight)
{
    fmpz_one(scale);
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);)
        fmpz_lcm(scale, scale,
                 fmpq_denref(f->group[g].charge[generation].constant));
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);) {
        const fmpq *q = f->group[g].charge[generation].constant;
        fmpz *a = row + m->coordinate[g];
        fmpz_divexact(a, scale, fmpq_denref(q));
        fmpz_mul(a, a, fmpq_numref(q));
    }
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);)
        for (int k = 0; k < m->group[g].lie.rank; k++)
            fmpz_mul_si(row + m->coordinate[g] + (size_t)k, scale,
                        weight[m->first_label[g] + (size_t)k]);
}

/* Rows of charges of all weights with a vev, and behind them their numbers, 0
 * of real fields. */
static void add_weights(struct an_rows *rows, const struct an_vev_terms *x,
                        const struct an_vev *v)
{
    const struct an_field *f = &x->m->field[v->field];
    fmpz_t scale;
    fmpz_init(scale);
    for (size_t j = 0; j < f->generations; j++)
        for (size_t w = 0; w < v->nweights; w++) {
            if (!an_generation_is(v->generation, j))
                continue;
            fmpz *row = an_rows_add(rows);
            set_charges(row, scale, x->m, f, j,
                        v->weights + w * x->m->total_rank);
            if (f->type != AN_REAL_SCALAR)
                fmpz_set(row + x->m->ncoordinates + x->blocks.of[v->field][j],
                         scale);
            an_rows_keep_new(rows);
        }
    fmpz_clear(scale);
}

/* The sums of rows without charges: the last rows of a Hermite form. A kernel
 * of the charges would be as long and as wide as the weights are many. */
static void find_products(struct an_vev_terms *x)
{
    slong n = (slong)x->m->ncoordinates;
    struct an_rows rows;
    struct an_lattice span;
    an_rows_init(&rows, n + (slong)x->blocks.n);
    an_lattice_init(&span, rows.width);
    for (size_t i = 0; i < x->vacuum->nvevs; i++)
        add_weights(&rows, x, &x->vacuum->vev[i]);
    an_rows_span(&span, &rows);
    for (slong i = 0; i < fmpz_mat_nrows(span.basis); i++) {
        const fmpz *row = fmpz_mat_entry(span.basis, i, 0);
        if (_fmpz_vec_is_zero(row, n))
            an_rows_add_copy(&x->products, row + n);
    }
    an_lattice_clear(&span);
    an_rows_clear(&rows);
}

void an_vev_terms_init(struct an_vev_terms *x, const struct an_model *m,
                       const struct an_vacuum *vacuum)
{
    *x = (struct an_vev_terms){.m = m, .vacuum = vacuum};
    set_blocks(x);
    an_rows_init(&x->products, (slong)x->blocks.n);
    if (vacuum->nvevs > 0)
        find_products(x);
}

void an_vev_terms_clear(struct an_vev_terms *x)
{
    an_rows_clear(&x->products);
    free(x->vev);
    an_blocks_clear(&x->blocks);
}

/* ---- terms */

/* A search through terms of vevs. */
struct search {
    const struct an_vev_terms *x;
    const struct an_alphabet *alphabet;
    struct an_characters characters;
    bool superpotential;
    struct an_rows rows; /* numbers of terms that exist, real fields left out */
    struct an_lattice span; /* of these */
    const fmpq *charge;     /* NULL: rows are collected */
    char *text;             /* the first term under which it does not vanish */
    int dimension;
    int unknown; /* the least dimension of a term of which it is not known
                    whether it exists, as it is large; 0: none */
};

/* row (zeros) := the numbers of a product without real fields; false where a
 * generation has no vev. */
static bool set_numbers(fmpz *row, const struct search *s,
                        const struct an_spelling *word)
{
    const struct an_vev_terms *x = s->x;
    an_numbers_vector(row, s->alphabet, word);
    for (size_t i = 0; i < word->n; i++)
        if (!x->vev[s->alphabet->block[word->letter[i]]])
            return false;
    for (size_t k = 0; k < x->blocks.n; k++)
        if (x->m->field[x->blocks.v[k].field].type == AN_REAL_SCALAR)
            fmpz_zero(row + k);
    return true;
}

static bool collect(const struct an_spelling *word, void *data)
{
    struct search *s = data;
    if (!set_numbers(an_rows_add(&s->rows), s, word) ||
        an_rows_inside(&s->span, &s->rows, s->rows.n - 1) ||
        an_spelling_exists(&s->characters, s->alphabet, word) != AN_SINGLET_YES)
        an_rows_drop(&s->rows);
    else
        an_rows_span(&s->span, &s->rows);
    return true;
}

/* Do the numbers lie in the span of neutral products of vevs? */
static bool is_product(const struct an_vev_terms *x, const fmpz *row)
{
    struct an_rows r;
    an_rows_init(&r, x->products.width);
    an_rows_copy(&r, &x->products);
    slong rank = an_rows_rank(&r);
    an_rows_add_copy(&r, row);
    bool inside = an_rows_rank(&r) == rank;
    an_rows_clear(&r);
    return inside;
}

static bool is_charged(const struct search *s, const fmpz *row)
{
    const struct an_blocks *b = &s->x->blocks;
    const struct an_model *m = s->x->m;
    size_t place = 0, k = 0;
    fmpq_t sum, part;
    fmpq_init(sum);
    fmpq_init(part);
    for (size_t f = 0; f < m->nfields; f++) {
        for (; k < b->n && b->v[k].field == f; k++) {
            fmpq_mul_fmpz(part, s->charge + place + b->v[k].first, row + k);
            fmpq_add(sum, sum, part);
        }
        place += m->field[f].generations;
    }
    /* Behind all fields stands theta. */
    if (s->superpotential) {
        fmpq_sub(sum, sum, s->charge + place);
        fmpq_sub(sum, sum, s->charge + place);
    }
    bool charged = !fmpq_is_zero(sum);
    fmpq_clear(part);
    fmpq_clear(sum);
    return charged;
}

static bool compare(const struct an_spelling *word, void *data)
{
    struct search *s = data;
    int dimension = word->dimension / 2 + (s->superpotential ? 1 : 0);
    if (s->text && dimension >= s->dimension)
        return true;
    fmpz *row = _fmpz_vec_init((slong)s->x->blocks.n);
    bool wanted = set_numbers(row, s, word) && is_charged(s, row) &&
                  is_product(s->x, row);
    _fmpz_vec_clear(row, (slong)s->x->blocks.n);
    enum an_singlet some = AN_SINGLET_NO;
    if (wanted)
        some = s->characters.spent < WORK
                   ? an_spelling_exists(&s->characters, s->alphabet, word)
                   : AN_SINGLET_UNKNOWN;
    if (some == AN_SINGLET_UNKNOWN && (!s->unknown || dimension < s->unknown))
        s->unknown = dimension;
    if (some != AN_SINGLET_YES)
        return true;
    free(s->text);
    s->text = an_spelling_prose(s->alphabet, word,
                                !s->superpotential &&
                                    an_spelling_sign(s->alphabet, word) < 0);
    s->dimension = dimension;
    return true;
}

/* Does a neutral product hold the field, but for F F*? Real fields count. */
static bool takes_part(const struct an_vev_terms *x, size_t field)
{
    bool part = x->m->field[field].type == AN_REAL_SCALAR;
    for (slong i = 0; i < x->products.n; i++)
        for (size_t k = x->blocks.start[field]; k < x->blocks.start[field + 1];
             k++)
            part = part || !fmpz_is_zero(x->products.v + i * x->products.width +
                                         (slong)k);
    return part;
}

/* field := flags of those with vevs; for the first term of the potential
 * without those that come in pairs F F* alone, which help nothing where no
 * other field transforms under their simple factors. */
static void set_fields(bool *field, const struct an_vev_terms *x, bool first)
{
    const struct an_model *m = x->m;
    for (size_t i = 0; i < x->vacuum->nvevs; i++)
        field[x->vacuum->vev[i].field] = true;
    for (size_t f = 0; f < m->nfields && first; f++) {
        bool helps = takes_part(x, f);
        for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
            for (size_t i = 0; i < x->vacuum->nvevs; i++) {
                size_t other = x->vacuum->vev[i].field;
                helps = helps || (other != f &&
                                  an_field_transforms(m, &m->field[f], g) &&
                                  an_field_transforms(m, &m->field[other], g));
            }
        field[f] = field[f] && helps;
    }
}

/* Visits terms of two dimensions at a time, which need parts of the same
 * length, until one is found, they are too many, or the last is reached. */
static void search(struct search *s, an_spelling_visit *visit, int last)
{
    static const enum an_sector sector[] = {AN_ORDINARY, AN_SUPERSPACE};
    const struct an_vev_terms *x = s->x;
    struct an_alphabet alphabet[2];
    struct an_words words[2];
    struct an_selection selection = {0};
    bool *field = an_alloc(x->m->nfields, sizeof *field), more = true;
    set_fields(field, x, s->charge != NULL);
    selection.field = field;
    an_characters_init(&s->characters);
    for (int k = 0; k < 2; k++) {
        selection.sector = sector[k];
        an_alphabet_init(&alphabet[k]);
        an_alphabet_set(&alphabet[k], x->m, &x->blocks, &selection);
        an_words_init(&words[k], &alphabet[k]);
    }
    for (int d = 1; d <= last && more && !s->text && !s->unknown; d += 2)
        for (int k = 0; k < 2 && more; k++) {
            int less = k ? 2 : 0;
            s->alphabet = &alphabet[k];
            s->superpotential = k != 0;
            more = an_spellings_visit(
                &words[k],
                (struct an_range){2 * d - less, 2 * (d + 1) - less, WORDS},
                visit, s);
        }
    s->alphabet = NULL;
    for (int k = 0; k < 2; k++) {
        an_words_clear(&words[k]);
        an_alphabet_clear(&alphabet[k]);
    }
    an_characters_clear(&s->characters);
    free(field);
}

/* Adds explicit breaking by vevs alone. */
static void add_explicit(struct an_rows *rows, const struct an_vev_terms *x)
{
    const struct an_model *m = x->m;
    for (size_t i = 0; i < m->nexplicit; i++) {
        const struct an_term *t = &m->explicit_term[i];
        fmpz *row = an_rows_add(rows);
        bool inside = true;
        for (size_t k = 0; k < t->n; k++) {
            const struct an_factor *f = &t->factor[k];
            size_t j = f->generation == AN_EVERY ? 0 : f->generation;
            size_t b = x->blocks.of[f->field][j];
            inside = inside && x->vev[b] &&
                     (f->generation != AN_EVERY ||
                      x->blocks.v[b].count == m->field[f->field].generations);
            if (m->field[f->field].type != AN_REAL_SCALAR)
                fmpz_add_si(row + b, row + b,
                            f->conjugate ? -f->power : f->power);
        }
        if (!inside)
            an_rows_drop(rows);
    }
}

bool an_vev_terms_fix(const struct an_vev_terms *x)
{
    struct search s = {.x = x};
    if (x->products.n == 0)
        return true;
    an_rows_init(&s.rows, (slong)x->blocks.n);
    an_lattice_init(&s.span, (slong)x->blocks.n);
    add_explicit(&s.rows, x);
    an_rows_span(&s.span, &s.rows);
    search(&s, collect, RENORMALISABLE);
    slong rank = an_rows_rank(&s.rows);
    an_rows_copy(&s.rows, &x->products);
    bool fix = an_rows_rank(&s.rows) == rank;
    an_lattice_clear(&s.span);
    an_rows_clear(&s.rows);
    return fix;
}

void an_vev_terms_first(char **text, int *dimension,
                        const struct an_vev_terms *x, const fmpq *charge)
{
    struct search s = {.x = x, .charge = charge};
    search(&s, compare, HIGHEST);
    if (s.text && s.unknown && s.unknown < s.dimension) {
        free(s.text);
        s.text = NULL;
    }
    *text = s.text;
    *dimension = s.text ? s.dimension : 0;
}
