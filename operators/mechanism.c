/* mechanism.c - where the masses of neutral fermions come from.
 *
 * Every product of vevs up to the dimension in question is written down once,
 * with its charges and weights; each pair of states looks for the shortest one
 * that makes it neutral, and asks whether the term exists (count.c) when all
 * fields have one generation: the components of a vev commute, and two equal
 * components of fermions are symmetric, so flavour plays no part.
 */
#include "operators/mechanism.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "operators/impl.h"
#include "theory/model.h"
#include "theory/term.h"

/* Products of vevs: a few models have ten vevs. */
static const size_t MAX_PRODUCTS = 20000;

/* Blocks of states, and single states, of one matrix. */
static const size_t MAX_STATES = 64;
static const long MAX_TOTAL = 400;

/* One component of a field with a vev, or its conjugate. */
struct vev_letter {
    int letter;   /* of the alphabet */
    int *weight;  /* total_rank, signed; owned */
    uint64_t key; /* of charges and weights, linear */
};

/* An ascending product of vevs. */
struct product {
    size_t parent;
    size_t last; /* index of a vev letter */
    int length;
    uint64_t key;
};

struct search {
    struct an_mass_matrix *x;
    const struct an_model *model;
    size_t phase;
    struct an_blocks blocks;
    struct an_alphabet alphabet; /* every field, of one generation each */
    struct an_characters characters;
    struct vev_letter *vev;
    size_t nvevs, cap_vevs;
    struct product *product; /* by length */
    size_t nproducts, cap_products;
    int longest;
    int *letters; /* room for two fermions and the longest product */
    int *weight;  /* total_rank */
};

/* A linear form in the weights, as the alphabet has one in the charges. */
static uint64_t weight_key(const struct search *s, const int *labels, int sign)
{
    uint64_t key = 0, c = UINT64_C(0x9e3779b97f4a7c15);
    for (size_t i = 0; i < s->model->total_rank; i++) {
        c = c * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        key += (c | 1) * (uint64_t)((int64_t)labels[i] * sign);
    }
    return key;
}

/* The letter of a block, conjugated or not, of one chirality. */
static int find_letter(const struct search *s, size_t block, bool conjugate,
                       bool right)
{
    const struct an_alphabet *a = &s->alphabet;
    for (size_t i = 0; i < a->n; i++) {
        const struct an_species *x = &a->letter[i];
        bool field_is_right = (x->spin == AN_SPIN_RIGHT) != x->conjugate;
        bool fermion = x->spin == AN_SPIN_LEFT || x->spin == AN_SPIN_RIGHT;
        if (a->block[i] == block && x->conjugate == conjugate &&
            (!fermion || field_is_right == right))
            return (int)i;
    }
    return -1; /* a real scalar has no conjugate letter */
}

static void add_vev_letter(struct search *s, size_t block, const int *labels,
                           bool conjugate)
{
    int letter = find_letter(s, block, conjugate, false);
    if (letter < 0)
        return;
    int sign = conjugate ? -1 : 1;
    s->vev = an_grow(s->vev, &s->cap_vevs, s->nvevs + 1, sizeof *s->vev);
    struct vev_letter *v = &s->vev[s->nvevs++];
    *v = (struct vev_letter){.letter = letter};
    v->weight = an_alloc(s->model->total_rank, sizeof *v->weight);
    for (size_t i = 0; i < s->model->total_rank; i++)
        v->weight[i] = sign * labels[i];
    v->key = s->alphabet.hash[letter] + weight_key(s, labels, sign);
}

static void find_vevs(struct search *s)
{
    const struct an_phase *p = &s->model->phase[s->phase];
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        bool superfield = s->model->field[v->field].type == AN_SUPERFIELD;
        for (size_t k = s->blocks.start[v->field];
             k < s->blocks.start[v->field + 1]; k++) {
            if (v->generation > 0 &&
                s->blocks.of[v->field][v->generation - 1] != k)
                continue;
            for (size_t w = 0; w < v->nweights; w++) {
                const int *labels = v->weights + w * s->model->total_rank;
                add_vev_letter(s, k, labels, false);
                if (!superfield)
                    add_vev_letter(s, k, labels, true);
            }
        }
    }
}

/* Writes down the products of vevs; false when they are too many. */
static bool find_products(struct search *s)
{
    size_t from = 0;
    s->product = an_grow(s->product, &s->cap_products, 1, sizeof *s->product);
    s->product[s->nproducts++] = (struct product){0};
    for (int length = 1; length <= s->longest; length++) {
        size_t to = s->nproducts;
        for (size_t p = from; p < to; p++) {
            for (size_t v = s->product[p].last; v < s->nvevs; v++) {
                s->product = an_grow(s->product, &s->cap_products,
                                     s->nproducts + 1, sizeof *s->product);
                s->product[s->nproducts++] = (struct product){
                    p, v, length, s->product[p].key + s->vev[v].key};
            }
            if (s->nproducts > MAX_PRODUCTS)
                return false;
        }
        from = to;
    }
    return true;
}

static int letter_of(const struct search *s, const struct an_mass_state *x)
{
    return find_letter(s, x->block, x->right, x->right);
}

static int compare_ints(const void *x, const void *y)
{
    int a = *(const int *)x, b = *(const int *)y;
    return a < b ? -1 : a > b;
}

/* Does the term of two states and a product of vevs exist, neutral and with
 * weights that add up to zero? t is its spelling. */
static bool exists(struct search *s, struct an_spelling *t,
                   const struct an_mass_state *a, const struct an_mass_state *b,
                   size_t product)
{
    for (size_t i = 0; i < s->model->total_rank; i++)
        s->weight[i] = (a->right ? -a->labels[i] : a->labels[i]) +
                       (b->right ? -b->labels[i] : b->labels[i]);
    *t = (struct an_spelling){.letter = s->letters};
    t->letter[t->n++] = letter_of(s, a);
    t->letter[t->n++] = letter_of(s, b);
    for (size_t p = product; s->product[p].length > 0;
         p = s->product[p].parent) {
        const struct vev_letter *v = &s->vev[s->product[p].last];
        t->letter[t->n++] = v->letter;
        for (size_t i = 0; i < s->model->total_rank; i++)
            s->weight[i] += v->weight[i];
    }
    for (size_t i = 0; i < s->model->total_rank; i++)
        if (s->weight[i] != 0)
            return false;
    if (!an_spelling_is_neutral(&s->alphabet, t))
        return false;
    qsort(t->letter, t->n, sizeof *t->letter, compare_ints);
    /* Two components of one field may differ in flavour. */
    struct an_species *first = &s->alphabet.letter[letter_of(s, a)];
    bool same = a->block == b->block && a->right == b->right && a != b;
    fmpz_t n;
    fmpz_init(n);
    first->generations = same ? 2 : 1;
    bool some = !an_spelling_count(n, &s->characters, &s->alphabet, t) ||
                !fmpz_is_zero(n);
    first->generations = 1;
    fmpz_clear(n);
    return some;
}

static void add_entry(struct search *s, size_t i, size_t j, int dimension,
                      const struct an_spelling *t)
{
    struct an_mass_matrix *x = s->x;
    bool super = s->model->field[x->state[i].field].type == AN_SUPERFIELD;
    struct an_term term;
    an_term_init(&term);
    an_spelling_term(&term, &s->alphabet, t,
                     !super && an_spelling_sign(&s->alphabet, t) < 0);
    x->entry =
        an_grow(x->entry, &x->cap_entries, x->nentries + 1, sizeof *x->entry);
    x->entry[x->nentries++] =
        (struct an_mass_entry){i, j, dimension, an_strdup(term.text)};
    an_term_clear(&term);
}

/* Are the product's vevs superfields exactly if `super`? */
static bool is_of_kind(const struct search *s, size_t product, bool super)
{
    for (size_t p = product; s->product[p].length > 0;
         p = s->product[p].parent) {
        int letter = s->vev[s->product[p].last].letter;
        size_t field = s->alphabet.letter[letter].field;
        if ((s->model->field[field].type == AN_SUPERFIELD) != super)
            return false;
    }
    return true;
}

/* The shortest product of vevs that fills an entry. */
static void fill_entry(struct search *s, size_t i, size_t j)
{
    const struct an_mass_state *a = &s->x->state[i], *b = &s->x->state[j];
    bool super = s->model->field[a->field].type == AN_SUPERFIELD;
    if ((s->model->field[b->field].type == AN_SUPERFIELD) != super)
        return;
    uint64_t key = s->alphabet.hash[letter_of(s, a)] +
                   s->alphabet.hash[letter_of(s, b)] +
                   weight_key(s, a->labels, a->right ? -1 : 1) +
                   weight_key(s, b->labels, b->right ? -1 : 1);
    for (size_t p = 0; p < s->nproducts; p++) {
        struct an_spelling t;
        if (key + s->product[p].key != 0 || !is_of_kind(s, p, super) ||
            !exists(s, &t, a, b, p))
            continue;
        add_entry(s, i, j, 3 + s->product[p].length, &t);
        return;
    }
}

static int compare_entries(const void *x, const void *y)
{
    const struct an_mass_entry *a = x, *b = y;
    if (a->dimension != b->dimension)
        return a->dimension < b->dimension ? -1 : 1;
    if (a->i != b->i)
        return a->i < b->i ? -1 : 1;
    return a->j < b->j ? -1 : a->j > b->j;
}

static void search_clear(struct search *s)
{
    for (size_t i = 0; i < s->nvevs; i++)
        free(s->vev[i].weight);
    free(s->vev);
    free(s->product);
    free(s->letters);
    free(s->weight);
    an_characters_clear(&s->characters);
    an_alphabet_clear(&s->alphabet);
    an_blocks_clear(&s->blocks);
}

void an_mass_matrix_init(struct an_mass_matrix *m)
{
    *m = (struct an_mass_matrix){.complete = true};
}

void an_mass_matrix_clear(struct an_mass_matrix *m)
{
    for (size_t i = 0; i < m->nstates; i++) {
        free(m->state[i].labels);
        free(m->state[i].name);
    }
    for (size_t k = 0; k < m->nentries; k++)
        free(m->entry[k].term);
    free(m->state);
    free(m->entry);
    free(m->order);
    an_mass_matrix_init(m);
}

void an_mass_find(struct an_mass_matrix *m, const struct an_model *model,
                  size_t phase, int dimension)
{
    an_mass_matrix_clear(m);
    m->bound = dimension;
    struct search s = {.x = m, .model = model, .phase = phase};
    an_blocks_init(&s.blocks);
    an_alphabet_init(&s.alphabet);
    an_characters_init(&s.characters);
    an_blocks_set(&s.blocks, model, NULL, 0);
    struct an_selection everything = {.sector = AN_BOTH};
    an_alphabet_set(&s.alphabet, model, &s.blocks, &everything);
    for (size_t i = 0; i < s.alphabet.n; i++)
        s.alphabet.letter[i].generations = 1;
    s.longest = dimension > 3 ? dimension - 3 : 0;
    s.letters = an_alloc((size_t)s.longest + 2, sizeof *s.letters);
    s.weight = an_alloc(model->total_rank, sizeof *s.weight);
    find_vevs(&s);
    m->complete = an_mass_states(m, model, &s.blocks, phase) &&
                  m->nstates <= MAX_STATES && m->total <= MAX_TOTAL &&
                  find_products(&s);
    for (size_t i = 0; i < m->nstates && m->complete; i++)
        for (size_t j = i; j < m->nstates; j++)
            fill_entry(&s, i, j);
    if (m->nentries > 0)
        qsort(m->entry, m->nentries, sizeof *m->entry, compare_entries);
    if (m->complete)
        an_mass_orders(m);
    search_clear(&s);
}

const struct an_mass_entry *an_mass_active(const struct an_mass_matrix *m,
                                           bool majorana)
{
    for (size_t k = 0; k < m->nentries; k++) {
        const struct an_mass_entry *e = &m->entry[k];
        bool active = m->state[e->i].active || m->state[e->j].active;
        if (active && (e->i == e->j) == majorana)
            return e;
    }
    return NULL;
}
