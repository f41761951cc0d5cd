/* vev_products.c - products of vevs, with their charges and weights.
 *
 * Every product of the components with a vev, and of their conjugates, is
 * written down once, by length. Its key is linear in charges and weights, so
 * that what a product makes neutral has minus its key. A term that breaks a
 * symmetry by hand, or its conjugate, absorbs its charge once, at no dimension:
 * so it fills the entries that it contains, and others that violate as much.
 */
#include "masses/vev_products.h"

#include <stdlib.h>

#include "base/mem.h"
#include "algebra/rows.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/term.h"
#include "terms/alphabet.h"
#include "terms/blocks.h"
#include "terms/choice.h"
#include "terms/factor.h"
#include "terms/neutral_words.h"
#include "terms/numbers.h"

/* Products of vevs: a few models have ten vevs. */
static const size_t MAX_PRODUCTS = 20000;

/* Terms that break something by hand, choices of generations apart. */
static const slong MAX_EXPLICIT = 50;

uint64_t an_weight_key(const struct an_model *m, const int *labels, int sign)
{
    uint64_t key = 0, c = UINT64_C(0x9e3779b97f4a7c15);
    for (size_t i = 0; i < m->total_rank; i++) {
        c = c * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        key += (c | 1) * (uint64_t)((int64_t)labels[i] * sign);
    }
    return key;
}

int an_block_letter(const struct an_alphabet *a, size_t block, bool conjugate,
                    bool right)
{
    for (size_t i = 0; i < a->n; i++) {
        const struct an_species *x = &a->letter[i];
        bool field_is_right = (x->spin == AN_SPIN_RIGHT) != x->conjugate;
        bool fermion = x->spin == AN_SPIN_LEFT || x->spin == AN_SPIN_RIGHT;
        if (a->block[i] == block && x->conjugate == conjugate &&
            (!fermion || field_is_right == right))
            return (int)i;
    }
    return -1;
}

uint64_t an_theta_key(const struct an_vevs *s, int theta)
{
    return 2 * (uint64_t)theta * s->alphabet.hash[s->alphabet.n];
}

static void add_letter(struct an_vevs *s, const struct an_model *m,
                       size_t block, const int *labels, bool conjugate,
                       size_t induced)
{
    int letter = an_block_letter(&s->alphabet, block, conjugate, false);
    if (letter < 0)
        return; /* a real scalar has no conjugate */
    int sign = conjugate ? -1 : 1;
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    struct an_vev_letter *v = &s->v[s->n++];
    *v = (struct an_vev_letter){.letter = letter, .induced = induced};
    v->weight = an_alloc(m->total_rank, sizeof *v->weight);
    for (size_t i = 0; i < m->total_rank; i++)
        v->weight[i] = sign * labels[i];
    v->key = s->alphabet.hash[letter] + an_weight_key(m, labels, sign);
}

void an_vevs_add(struct an_vevs *s, const struct an_model *m, size_t block,
                 const int *labels, size_t induced)
{
    size_t field = s->blocks.v[block].field;
    add_letter(s, m, block, labels, false, induced);
    if (m->field[field].type != AN_SUPERFIELD)
        add_letter(s, m, block, labels, true, induced);
}

/* Adds the components of one vev, in each block of the field that has it. */
static void add_vev(struct an_vevs *s, const struct an_model *m,
                    const struct an_vev *v)
{
    const struct an_blocks *b = &s->blocks;
    for (size_t k = b->start[v->field]; k < b->start[v->field + 1]; k++) {
        if (v->generation != AN_EVERY && b->of[v->field][v->generation] != k)
            continue;
        for (size_t w = 0; w < v->nweights; w++)
            an_vevs_add(s, m, k, v->weights + w * m->total_rank, 0);
    }
}

/* Appends a letter of a block, with charges of either sign. */
static void absorb_block(struct an_spelling *t, const struct an_vevs *s,
                         const struct an_model *m, size_t block, bool negative)
{
    enum an_field_type type = m->field[s->blocks.v[block].field].type;
    bool real = type == AN_REAL_SCALAR;
    size_t cap = t->n;
    t->letter = an_grow(t->letter, &cap, t->n + 1, sizeof *t->letter);
    t->letter[t->n++] = an_block_letter(&s->alphabet, block, negative && !real,
                                        type == AN_RIGHT);
}

/* Adds what one vector of field numbers absorbs, or its conjugate, of a term
 * with this an_term_theta. */
static void add_term(struct an_vevs *s, const struct an_model *m,
                     const fmpz *numbers, bool conjugate, int theta)
{
    s->term = an_grow(s->term, &s->cap_terms, s->nterms + 1, sizeof *s->term);
    struct an_absorbed *x = &s->term[s->nterms++];
    *x = (struct an_absorbed){.theta = conjugate ? theta : -theta};
    struct an_spelling *t = &x->letters;
    for (size_t k = 0; k < s->blocks.n; k++)
        for (slong i = 0;
             i < fmpz_get_si(numbers + k) || i < -fmpz_get_si(numbers + k); i++)
            absorb_block(t, s, m, k, (fmpz_sgn(numbers + k) > 0) != conjugate);
}

/* t := every generation of the fields of which single ones have vevs, in other
 * directions than their kin. */
static void name_generations(struct an_term *t, const struct an_model *m,
                             const struct an_vacuum *p)
{
    for (size_t i = 0; i < p->nvevs; i++) {
        size_t field = p->vev[i].field;
        size_t n =
            p->vev[i].generation != AN_EVERY ? m->field[field].generations : 0;
        for (size_t j = 0; j < n; j++) {
            t->factor =
                an_grow(t->factor, &t->cap, t->n + 1, sizeof *t->factor);
            t->factor[t->n++] =
                (struct an_factor){.field = field, .generation = j, .power = 1};
        }
    }
}

/* With the blocks that `named` leaves. */
static bool add_explicit(struct an_vevs *s, const struct an_model *m,
                         const struct an_term *named)
{
    struct an_numbers x;
    struct an_rows rows;
    slong total = 0;
    bool complete = true;
    an_numbers_init(&x);
    an_numbers_set(&x, m, named, 1);
    for (size_t t = 0; t < m->nexplicit && complete; t++) {
        const struct an_term *term = &m->explicit_term[t];
        int theta = an_term_theta(m, term);
        an_rows_init(&rows, (slong)x.blocks.n);
        complete = an_numbers_term(&rows, NULL, &x, term, true);
        total += rows.n;
        complete = complete && total <= MAX_EXPLICIT;
        for (slong i = 0; i < rows.n && complete; i++) {
            add_term(s, m, rows.v + i * rows.width, false, theta);
            add_term(s, m, rows.v + i * rows.width, true, theta);
        }
        an_rows_clear(&rows);
    }
    an_numbers_clear(&x);
    return complete;
}

static void add_product(struct an_vevs *s, struct an_vev_product p)
{
    s->product = an_grow(s->product, &s->cap_products, s->nproducts + 1,
                         sizeof *s->product);
    s->product[s->nproducts++] = p;
}

/* Writes down the products; false when they are too many. */
static bool find_products(struct an_vevs *s, int longest)
{
    size_t from = 0;
    add_product(s, (struct an_vev_product){0});
    for (size_t i = 0; i < s->nterms; i++) {
        struct an_vev_product p = {.term = i + 1};
        const struct an_spelling *t = &s->term[i].letters;
        for (size_t k = 0; k < t->n; k++)
            p.key += s->alphabet.hash[t->letter[k]];
        p.key -= an_theta_key(s, s->term[i].theta);
        add_product(s, p);
    }
    for (int length = 1; length <= longest; length++) {
        size_t to = s->nproducts;
        for (size_t p = from; p < to; p++) {
            for (size_t v = s->product[p].last; v < s->n; v++)
                add_product(s, (struct an_vev_product){
                                   p, v, length, s->product[p].term,
                                   s->product[p].key + s->v[v].key});
            if (s->nproducts > MAX_PRODUCTS)
                return false;
        }
        from = to;
    }
    return true;
}

bool an_vevs_renew(struct an_vevs *s, size_t n, int longest)
{
    while (s->n > n)
        free(s->v[--s->n].weight);
    s->nproducts = 0;
    return find_products(s, longest);
}

bool an_vevs_set(struct an_vevs *s, const struct an_model *m, size_t vacuum,
                 bool all, int longest)
{
    const struct an_vacuum *p = &m->vacuum[vacuum];
    struct an_selection everything = {.sector = AN_BOTH};
    *s = (struct an_vevs){0};
    an_blocks_init(&s->blocks);
    an_alphabet_init(&s->alphabet);
    struct an_term named;
    an_term_init(&named);
    name_generations(&named, m, p);
    an_blocks_set(&s->blocks, m, &named, 1);
    an_alphabet_set(&s->alphabet, m, &s->blocks, &everything);
    for (size_t i = 0; i < s->alphabet.n; i++)
        s->alphabet.letter[i].generations = 1;
    for (size_t i = 0; i < p->nvevs; i++)
        if (all || !m->field[p->vev[i].field].visible)
            add_vev(s, m, &p->vev[i]);
    bool few = (m->nexplicit == 0 || add_explicit(s, m, &named)) &&
               find_products(s, longest);
    an_term_clear(&named);
    return few;
}

void an_vevs_clear(struct an_vevs *s)
{
    for (size_t i = 0; i < s->n; i++)
        free(s->v[i].weight);
    for (size_t i = 0; i < s->nterms; i++)
        free(s->term[i].letters.letter);
    free(s->v);
    free(s->term);
    free(s->product);
    an_alphabet_clear(&s->alphabet);
    an_blocks_clear(&s->blocks);
}

bool an_vevs_neutral(const struct an_vevs *s, const struct an_spelling *letters,
                     size_t product)
{
    size_t term = s->product[product].term;
    int theta = an_spelling_theta(&s->alphabet, letters);
    struct an_spelling both[2] = {*letters};
    if (term > 0) {
        both[1] = s->term[term - 1].letters;
        theta += s->term[term - 1].theta;
    }
    return an_charges_add_up(&s->alphabet, both, term > 0 ? 2 : 1, theta);
}
