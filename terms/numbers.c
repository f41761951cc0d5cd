/* numbers.c - field numbers: which vectors are neutral, which occur in terms.
 *
 * A vector counts how many quanta of each block of generations a product holds,
 * conjugates with the minus sign. Gauge and imposed symmetries allow a vector
 * when its U(1) charges vanish, its Z(n) charges and classes under centres
 * vanish modulo their orders, and its number of fermions is even; derivatives
 * and further factors of the kind F F* then make an invariant of it. A
 * superfield is both fermion and boson, so beside superfields the number of
 * fermions says nothing, and a majorana field that is neutral otherwise is
 * taken for a gaugino, which couples singly to a superfield and its conjugate.
 * Under R-symmetries a product of components is neutral when the charges of its
 * superfields are that of as many thetas as it has of their fermions, an even
 * number together with all other fermions.
 */
#include "terms/numbers.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/rows.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/label.h"
#include "theory/text/term.h"
#include "terms/alphabet.h"
#include "terms/blocks.h"
#include "terms/choice.h"
#include "terms/factor.h"
#include "terms/neutral_words.h"
#include "terms/presence.h"
#include "terms/products.h"
#include "terms/singlet.h"

/* Choices of generations and chiralities of one listed term. */
static const size_t MAX_CHOICES = 20000;

void an_numbers_init(struct an_numbers *x)
{
    *x = (struct an_numbers){0};
    an_blocks_init(&x->blocks);
    an_alphabet_init(&x->alphabet);
    an_lattice_init(&x->neutral, 0);
}

void an_numbers_clear(struct an_numbers *x)
{
    an_blocks_clear(&x->blocks);
    an_alphabet_clear(&x->alphabet);
    an_lattice_clear(&x->neutral);
    an_numbers_init(x);
}

static bool has_superfields(const struct an_model *m)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (m->field[i].type == AN_SUPERFIELD)
            return true;
    return false;
}

static bool is_fermion(const struct an_species *s)
{
    return s->spin == AN_SPIN_LEFT || s->spin == AN_SPIN_RIGHT;
}

/* The unconjugated letters fill the columns of their blocks; the last column is
 * the number of fermions of superfields, where R-symmetries tell it. */
static void set_conditions(fmpq_mat_t F, fmpq_mat_t M,
                           const struct an_alphabet *a)
{
    slong nq = (slong)a->ncharges, nr = (slong)a->nresidues - 2;
    bool r = an_model_has_r(a->model);
    bool superfields = has_superfields(a->model) && !r;
    slong last = fmpq_mat_ncols(F) - 1;
    for (slong k = 0; k < nq && r; k++) {
        fmpq_set_fmpz(fmpq_mat_entry(F, k, last),
                      a->charge + (slong)a->n * nq + k);
        fmpq_neg(fmpq_mat_entry(F, k, last), fmpq_mat_entry(F, k, last));
    }
    for (slong k = 0; k < nr && r; k++)
        fmpq_set_si(fmpq_mat_entry(F, nq + k, last),
                    -(slong)a->residue[a->n * a->nresidues + (size_t)k], 1);
    if (r)
        fmpq_one(fmpq_mat_entry(F, nq + nr, last));
    for (size_t i = 0; i < a->n; i++) {
        slong c = (slong)a->block[i];
        if (a->letter[i].conjugate)
            continue;
        for (slong k = 0; k < nq; k++)
            fmpq_set_fmpz(fmpq_mat_entry(F, k, c),
                          a->charge + (slong)i * nq + k);
        for (slong k = 0; k < nr; k++)
            fmpq_set_si(fmpq_mat_entry(F, nq + k, c),
                        a->residue[i * a->nresidues + (size_t)k], 1);
        fmpq_set_si(fmpq_mat_entry(F, nq + nr, c),
                    is_fermion(&a->letter[i]) && !superfields, 1);
    }
    for (slong k = 0; k < nr; k++)
        fmpq_set_si(fmpq_mat_entry(M, k, nq + k), a->modulus[k], 1);
    fmpq_set_si(fmpq_mat_entry(M, nr, nq + nr), 2, 1);
}

void an_numbers_vector(fmpz *x, const struct an_alphabet *a,
                       const struct an_spelling *s)
{
    for (size_t i = 0; i < s->n; i++) {
        size_t k = (size_t)s->letter[i];
        if (a->letter[k].conjugate)
            fmpz_sub_ui(x + a->block[k], x + a->block[k], 1);
        else
            fmpz_add_ui(x + a->block[k], x + a->block[k], 1);
    }
}

bool an_numbers_is_gaugino(const struct an_numbers *x, size_t block)
{
    if (x->model->field[x->blocks.v[block].field].gaugino)
        return true;
    if (x->model->field[x->blocks.v[block].field].type != AN_MAJORANA ||
        !has_superfields(x->model))
        return false;
    fmpz *e = _fmpz_vec_init((slong)x->blocks.n);
    fmpz_one(e + block);
    bool neutral = an_lattice_contains(NULL, &x->neutral, e);
    _fmpz_vec_clear(e, (slong)x->blocks.n);
    return neutral;
}

void an_numbers_real(struct an_rows *rows, const struct an_numbers *x)
{
    for (size_t k = 0; k < x->blocks.n; k++) {
        enum an_field_type type = x->model->field[x->blocks.v[k].field].type;
        bool gaugino = an_numbers_is_gaugino(x, k);
        if (gaugino || type == AN_REAL_SCALAR || type == AN_MAJORANA)
            fmpz_set_si(an_rows_add(rows) + k, gaugino ? 1 : 2);
    }
}

/* A listed term while its choices are tried. */
struct choosing {
    const struct an_numbers *x;
    struct an_spelling s;
    size_t *first, *end;             /* letters in question for each factor */
    const struct an_factor **factor; /* each factor, powers spelt out */
};

static bool fits(const struct choosing *c, size_t k, size_t letter)
{
    const struct an_factor *f = c->factor[k];
    const struct an_alphabet *a = &c->x->alphabet;
    const struct an_species *s = &a->letter[letter];
    const struct an_model *m = c->x->model;
    bool conjugate = an_factor_is_conjugate(m, f);
    bool majorana = m->field[f->field].type == AN_MAJORANA;
    if (s->field != f->field || (s->conjugate != conjugate && !majorana))
        return false;
    if (f->generation != AN_EVERY &&
        c->x->blocks.of[f->field][f->generation] != a->block[letter])
        return false;
    bool right = (s->spin == AN_SPIN_RIGHT) != s->conjugate;
    return f->chirality == AN_EITHER ||
           right == (f->chirality == AN_RIGHT_PART);
}

static void choosing_init(struct choosing *c, const struct an_numbers *x,
                          const struct an_term *term)
{
    size_t n = 0;
    *c = (struct choosing){.x = x};
    for (size_t i = 0; i < term->n; i++)
        n += (size_t)term->factor[i].power;
    c->s.n = n;
    c->s.letter = an_alloc(n, sizeof *c->s.letter);
    c->first = an_alloc(n, sizeof *c->first);
    c->end = an_alloc(n, sizeof *c->end);
    c->factor = an_alloc(n, sizeof *c->factor);
    n = 0;
    for (size_t i = 0; i < term->n; i++)
        for (int p = 0; p < term->factor[i].power; p++)
            c->factor[n++] = &term->factor[i];
    for (size_t k = 0; k < n; k++) {
        c->first[k] = x->alphabet.n;
        for (size_t i = 0; i < x->alphabet.n; i++) {
            if (!fits(c, k, i))
                continue;
            c->first[k] = i < c->first[k] ? i : c->first[k];
            c->end[k] = i + 1;
        }
        c->s.letter[k] = (int)c->first[k];
    }
}

static void choosing_clear(struct choosing *c)
{
    free(c->s.letter);
    free(c->first);
    free(c->end);
    free(c->factor);
}

/* The next choice; false after the last one. */
static bool next_choice(struct choosing *c)
{
    for (size_t k = 0; k < c->s.n; k++) {
        int *letter = &c->s.letter[k];
        do {
            ++*letter;
        } while ((size_t)*letter < c->end[k] && !fits(c, k, (size_t)*letter));
        if ((size_t)*letter < c->end[k])
            return true;
        *letter = (int)c->first[k];
    }
    return false;
}

/* Does the choice leave a component? A count needs its letters in order. */
static enum an_singlet component(const struct choosing *c,
                                 struct an_characters *characters)
{
    struct an_spelling sorted = c->s;
    sorted.letter = an_alloc(c->s.n, sizeof *sorted.letter);
    for (size_t i = 0; i < c->s.n; i++) {
        size_t j = i;
        for (; j > 0 && sorted.letter[j - 1] > c->s.letter[i]; j--)
            sorted.letter[j] = sorted.letter[j - 1];
        sorted.letter[j] = c->s.letter[i];
    }
    enum an_singlet some =
        an_spelling_exists(characters, &c->x->alphabet, &sorted);
    free(sorted.letter);
    return some;
}

bool an_rows_add_product(struct an_rows *rows, const struct an_alphabet *a,
                         const struct an_spelling *s)
{
    an_numbers_vector(an_rows_add(rows), a, s);
    return an_rows_keep_new(rows);
}

bool an_numbers_term(struct an_rows *rows, struct an_characters *characters,
                     const struct an_numbers *x, const struct an_term *term,
                     bool any)
{
    struct choosing c;
    choosing_init(&c, x, term);
    size_t tried = 0;
    bool decided = true;
    do {
        enum an_singlet some = AN_SINGLET_NO;
        if (any)
            some = AN_SINGLET_YES;
        else if (an_spelling_is_neutral(&x->alphabet, &c.s))
            some = component(&c, characters);
        if (some == AN_SINGLET_YES)
            an_rows_add_product(rows, &x->alphabet, &c.s);
        decided = decided && some != AN_SINGLET_UNKNOWN;
    } while (++tried < MAX_CHOICES && decided && next_choice(&c));
    choosing_clear(&c);
    return tried < MAX_CHOICES && decided;
}

/* Adds what breaks a symmetry by hand, with the number of fermions of
 * superfields behind it. */
static void add_explicit(struct an_lattice *all, const struct an_numbers *x)
{
    const struct an_model *m = x->model;
    slong n = (slong)x->blocks.n;
    for (size_t k = 0; k < m->nexplicit; k++) {
        struct an_rows rows;
        an_rows_init(&rows, n);
        an_numbers_term(&rows, NULL, x, &m->explicit_term[k], true);
        fmpz *row = _fmpz_vec_init(n + 1);
        fmpz_set_si(row + n, 2 * an_term_theta(m, &m->explicit_term[k]));
        for (slong i = 0; i < rows.n; i++) {
            _fmpz_vec_set(row, rows.v + i * n, n);
            an_lattice_add(all, row, 1);
        }
        _fmpz_vec_clear(row, n + 1);
        an_rows_clear(&rows);
    }
}

/* x->neutral := the first columns of a lattice. */
static void drop_last(struct an_numbers *x, const struct an_lattice *all)
{
    slong rows = fmpz_mat_nrows(all->basis), n = (slong)x->blocks.n;
    fmpz_mat_t A;
    fmpz_mat_init(A, rows, n);
    for (slong i = 0; i < rows; i++)
        for (slong k = 0; k < n; k++)
            fmpz_set(fmpz_mat_entry(A, i, k), fmpz_mat_entry(all->basis, i, k));
    an_lattice_span(&x->neutral, A);
    fmpz_mat_clear(A);
}

/* x->neutral := what meets the conditions. */
static void set_neutral(struct an_numbers *x)
{
    const struct an_alphabet *a = &x->alphabet;
    slong n = (slong)x->blocks.n + (an_model_has_r(x->model) ? 1 : 0);
    slong conditions = (slong)(a->ncharges + a->nresidues) - 1;
    fmpq_mat_t F, M;
    fmpq_mat_init(F, conditions, n);
    fmpq_mat_init(M, (slong)a->nresidues - 1, conditions);
    set_conditions(F, M, a);
    struct an_lattice all, neutral;
    fmpz_mat_t one;
    an_lattice_init(&all, n);
    an_lattice_init(&neutral, n);
    fmpz_mat_init(one, n, n);
    fmpz_mat_one(one);
    an_lattice_span(&all, one);
    an_lattice_preimage(&neutral, &all, F, M);
    if (n > (slong)x->blocks.n)
        add_explicit(&neutral, x);
    drop_last(x, &neutral);
    fmpz_mat_clear(one);
    an_lattice_clear(&neutral);
    an_lattice_clear(&all);
    fmpq_mat_clear(F);
    fmpq_mat_clear(M);
}

void an_numbers_set_neutral(struct an_numbers *x)
{
    if (!x->has_neutral && x->blocks.n <= AN_MAX_BLOCKS)
        set_neutral(x);
    x->has_neutral = true;
}

void an_numbers_set(struct an_numbers *x, const struct an_model *model,
                    const struct an_term *term, size_t nterms)
{
    an_numbers_clear(x);
    x->model = model;
    an_blocks_set(&x->blocks, model, term, nterms);
    struct an_selection everything = {.sector = AN_BOTH};
    an_alphabet_set(&x->alphabet, model, &x->blocks, &everything);
    an_lattice_clear(&x->neutral);
    an_lattice_init(&x->neutral, (slong)x->blocks.n);
    for (size_t i = 0; i < model->nfields; i++)
        if (model->field[i].type == AN_MAJORANA && has_superfields(model))
            an_numbers_set_neutral(x); /* is it a gaugino? */
}

/* Terms of one sector on their way into rows. */
struct gathering {
    struct an_rows *rows;
    struct an_lattice span; /* of the rows */
    struct an_characters *characters;
    const struct an_alphabet *alphabet;
};

/* Takes what the rows do not span yet: so few are counted. */
static bool gather(const struct an_spelling *s, void *data)
{
    struct gathering *g = data;
    an_numbers_vector(an_rows_add(g->rows), g->alphabet, s);
    enum an_singlet some = AN_SINGLET_NO;
    if (!an_rows_inside(&g->span, g->rows, g->rows->n - 1))
        some = an_spelling_exists(g->characters, g->alphabet, s);
    if (some == AN_SINGLET_YES)
        an_lattice_add(&g->span, g->rows->v + (g->rows->n - 1) * g->rows->width,
                       1);
    else
        an_rows_drop(g->rows);
    return some != AN_SINGLET_UNKNOWN;
}

bool an_numbers_allowed(struct an_rows *rows, struct an_characters *characters,
                        const struct an_numbers *x, int dimension, size_t words)
{
    struct an_products own;
    bool complete = true;
    if (!x->products)
        an_products_init(&own, x->model);
    struct an_partition *p =
        an_products_of(x->products ? x->products : &own, &x->blocks);
    for (int k = 0; k < AN_SECTORS && complete; k++) {
        const struct an_alphabet *a = &p->sector[k].alphabet;
        struct gathering g = {
            .rows = rows, .characters = characters, .alphabet = a};
        an_lattice_init(&g.span, (slong)x->blocks.n);
        an_rows_span(&g.span, g.rows);
        struct an_range range = {0, 2 * dimension - a->measure, words};
        complete = an_products_visit(&p->sector[k], range, gather, &g);
        an_lattice_clear(&g.span);
    }
    if (!x->products)
        an_products_clear(&own);
    return complete;
}

void an_block_label(struct an_label *l, const struct an_blocks *b,
                    const struct an_model *model, size_t block)
{
    size_t field = b->v[block].field;
    struct an_text list = {0};
    an_label_init(l, &model->field[field]);
    for (size_t i = 0; i < model->field[field].generations; i++)
        if (b->of[field][i] == block)
            an_text_printf(&list, "%s%zu", list.n ? "," : "", i + 1);
    if (b->start[field + 1] - b->start[field] > 1)
        an_label_generations(l, an_text_string(&list));
    an_text_clear(&list);
}

bool an_numbers_terms(struct an_rows *rows, const struct an_numbers *x,
                      const struct an_term *const *term, size_t n)
{
    struct an_characters characters;
    bool complete = true;
    an_characters_init(&characters);
    for (size_t i = 0; i < n; i++) {
        an_rows_init(&rows[i], (slong)x->blocks.n);
        complete = complete &&
                   (!term[i] ||
                    an_numbers_term(&rows[i], &characters, x, term[i], false));
    }
    an_characters_clear(&characters);
    return complete;
}

bool an_numbers_explicit(struct an_rows *rows, const struct an_numbers *x)
{
    const struct an_model *m = x->model;
    bool complete = true;
    for (size_t i = 0; i < m->nexplicit && complete; i++)
        complete = an_numbers_term(rows, NULL, x, &m->explicit_term[i], true);
    return complete;
}
