/* matrix.c - where the masses of neutral fermions come from.
 *
 * Each pair of states looks for the shortest product of vevs (vev_products.c)
 * that makes it neutral and is, with it, part of an invariant (coefficient.c).
 * Components of a vev commute, and so do, in a mass term, those of one fermion;
 * different components of a field with several generations may differ in
 * flavour.
 */
#include "masses/matrix.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/canonical.h"
#include "terms/choice.h"
#include "terms/neutral_words.h"
#include "terms/presence.h"
#include "terms/singlet.h"
#include "residual/verdicts/singlets.h"
#include "masses/coefficient.h"
#include "masses/gaugino.h"
#include "masses/induced.h"
#include "masses/monomials.h"
#include "masses/origin.h"
#include "masses/rank.h"
#include "masses/states.h"
#include "masses/vev_products.h"

/* Blocks of states, and single states, of one matrix. */
static const size_t MAX_STATES = 64;
static const long MAX_TOTAL = 400;

struct search {
    struct an_mass_matrix *x;
    const struct an_model *model;
    struct an_vevs vevs;
    struct an_characters characters;
    struct an_modules modules;
    int *letters; /* room for two fermions and the longest product */
    int *weight;  /* total_rank */
};

static int letter_of(const struct search *s, const struct an_mass_state *x)
{
    return an_block_letter(&s->vevs.alphabet, x->block, x->right, x->right);
}

static int compare_ints(const void *x, const void *y)
{
    int a = *(const int *)x, b = *(const int *)y;
    return a < b ? -1 : a > b;
}

/* The factors of a term, components and all. */
struct factors {
    struct an_component_factor *v; /* equal species side by side */
    size_t n;
};

/* alike: generations do not tell components apart. */
static void add_factor(struct factors *f, const struct search *s, int letter,
                       const int *weight, bool alike)
{
    const struct an_species *x = &s->vevs.alphabet.letter[letter];
    bool single =
        alike || s->vevs.blocks.v[s->vevs.alphabet.block[letter]].count == 1;
    struct an_component_factor y = {.field = x->field,
                                    .conjugate = x->conjugate,
                                    .weight = weight,
                                    .species = f->n};
    size_t size = s->model->total_rank * sizeof *weight, at = f->n;
    for (size_t i = 0; i < f->n && y.species == f->n; i++)
        if (f->v[i].letter == letter &&
            (single || memcmp(f->v[i].weight, weight, size) == 0))
            y.species = f->v[i].species;
    y.letter = letter;
    for (; at > 0 && y.species < f->n && f->v[at - 1].species != y.species;
         at--)
        f->v[at] = f->v[at - 1];
    f->v[at] = y;
    f->n++;
}

/* signed (total_rank) := the weight of a left-handed state. */
static void set_signed(int *weight, const struct search *s,
                       const struct an_mass_state *x)
{
    for (size_t i = 0; i < s->model->total_rank; i++)
        weight[i] = x->right ? -x->labels[i] : x->labels[i];
}

/* Is the product part of an invariant, one that is symmetric in the components
 * of the two states, of one representation, if `symmetric`? */
static enum an_contraction contract(struct search *s,
                                    const struct an_mass_state *a,
                                    const struct an_mass_state *b,
                                    size_t product, bool symmetric)
{
    size_t rank = s->model->total_rank;
    size_t n = (size_t)s->vevs.product[product].length + 2;
    int *weight = an_alloc(2 * rank, sizeof *weight);
    struct factors f = {.v = an_alloc(n, sizeof *f.v)};
    set_signed(weight, s, a);
    set_signed(weight + rank, s, b);
    add_factor(&f, s, letter_of(s, a), weight, symmetric);
    add_factor(&f, s, letter_of(s, symmetric ? a : b), weight + rank,
               symmetric);
    for (size_t p = product; s->vevs.product[p].length > 0;
         p = s->vevs.product[p].parent) {
        const struct an_vev_letter *v = &s->vevs.v[s->vevs.product[p].last];
        add_factor(&f, s, v->letter, v->weight, false);
    }
    enum an_contraction answer = an_contract(&s->modules, s->model, f.v, n);
    free(f.v);
    free(weight);
    return answer;
}

/* Are the states different components of one field? */
static bool are_alike(const struct an_mass_state *a,
                      const struct an_mass_state *b)
{
    return a->block == b->block && a->right == b->right && a != b;
}

/* Are the states of different weights, and of different fields of one
 * representation under the simple groups? */
static bool are_exchangeable(const struct an_model *m,
                             const struct an_mass_state *a,
                             const struct an_mass_state *b)
{
    int x[AN_MAX_RANK], y[AN_MAX_RANK];
    if (a->block == b->block && a->right == b->right)
        return false;
    bool differ = false;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        size_t n = (size_t)lie->rank, at = m->first_label[g];
        memcpy(x, m->field[a->field].group[g].labels, n * sizeof *x);
        memcpy(y, m->field[b->field].group[g].labels, n * sizeof *y);
        if (a->right)
            an_rep_conjugate(x, lie, x);
        if (b->right)
            an_rep_conjugate(y, lie, y);
        if (memcmp(x, y, n * sizeof *x) != 0)
            return false;
        for (size_t i = at; i < at + n; i++)
            differ = differ || (a->right ? -a->labels[i] : a->labels[i]) !=
                                   (b->right ? -b->labels[i] : b->labels[i]);
    }
    return differ;
}

/* Does the term exist, components aside, with as many generations of the field
 * of the first state? */
static bool has_components(struct search *s, const struct an_spelling *t,
                           const struct an_mass_state *a, size_t generations)
{
    struct an_species *first = &s->vevs.alphabet.letter[letter_of(s, a)];
    first->generations = generations;
    bool some = an_spelling_exists(&s->characters, &s->vevs.alphabet, t) !=
                AN_SINGLET_NO;
    first->generations = 1;
    return some;
}

/* x is set but for its term: does the product, of which t is the spelling, fill
 * it? */
static bool coefficient(struct an_mass_entry *x, struct search *s,
                        const struct an_spelling *t, size_t product)
{
    const struct an_mass_state *a = &s->x->state[x->i], *b = &s->x->state[x->j];
    bool several = are_alike(a, b) && s->vevs.blocks.v[a->block].count > 1;
    enum an_contraction c = contract(s, a, b, product, false);
    x->exact = c != AN_CONTRACTION_UNKNOWN;
    if (c == AN_CONTRACTION_NONE ||
        (!x->exact && !has_components(s, t, a, several ? 2 : 1)))
        return false;
    if (several) {
        c = contract(s, a, b, product, true);
        x->exact = x->exact && c != AN_CONTRACTION_UNKNOWN;
        x->antisymmetric = c == AN_CONTRACTION_NONE ||
                           (!x->exact && !has_components(s, t, a, 1));
    }
    if (x->exact && are_exchangeable(s->model, a, b))
        x->crossed = contract(s, a, b, product, true) == AN_CONTRACTION_NONE;
    return true;
}

/* t := the spelling of two states and a product of vevs. False when charges or
 * weights do not add up to zero. */
static bool spell(struct an_spelling *t, struct search *s,
                  const struct an_mass_state *a, const struct an_mass_state *b,
                  size_t product)
{
    for (size_t i = 0; i < s->model->total_rank; i++)
        s->weight[i] = (a->right ? -a->labels[i] : a->labels[i]) +
                       (b->right ? -b->labels[i] : b->labels[i]);
    *t = (struct an_spelling){.letter = s->letters};
    t->letter[t->n++] = letter_of(s, a);
    t->letter[t->n++] = letter_of(s, b);
    for (size_t p = product; s->vevs.product[p].length > 0;
         p = s->vevs.product[p].parent) {
        const struct an_vev_letter *v = &s->vevs.v[s->vevs.product[p].last];
        t->letter[t->n++] = v->letter;
        for (size_t i = 0; i < s->model->total_rank; i++)
            s->weight[i] += v->weight[i];
    }
    for (size_t i = 0; i < s->model->total_rank; i++)
        if (s->weight[i] != 0)
            return false;
    qsort(t->letter, t->n, sizeof *t->letter, compare_ints);
    return an_vevs_neutral(&s->vevs, t, product);
}

/* x->term, x->product and x->origin := those of the spelling. */
static void set_term(struct an_mass_entry *x, struct search *s,
                     const struct an_spelling *t, size_t product)
{
    const struct an_mass_state *a = &s->x->state[x->i], *b = &s->x->state[x->j];
    bool super = s->model->field[a->field].type == AN_SUPERFIELD;
    bool own = a->block == b->block && a->right != b->right &&
               x->dimension == 3 && s->vevs.product[product].term == 0;
    an_term_init(&x->product);
    an_spelling_term(&x->product, &s->vevs.alphabet, t,
                     !super && an_spelling_sign(&s->vevs.alphabet, t) < 0);
    x->term = an_term_prose(&x->product, s->model);
    x->origin = own ? AN_ORIGIN_LISTED
                    : an_term_origin(s->model, &x->product,
                                     s->vevs.product[product].term > 0);
    for (size_t p = product; s->vevs.product[p].length > 0;
         p = s->vevs.product[p].parent) {
        size_t induced = s->vevs.v[s->vevs.product[p].last].induced;
        if (induced == 0)
            continue;
        /* No better than what induces the vev. */
        enum an_origin origin = s->x->induced.v[induced - 1].origin;
        x->origin = origin > x->origin ? origin : x->origin;
        x->induced = induced;
    }
}

static void entry_clear(struct an_mass_entry *x)
{
    an_term_clear(&x->product);
    free(x->term);
}

/* Takes the term. */
static void add_entry(struct an_mass_matrix *x, struct an_mass_entry entry)
{
    x->entry =
        an_grow(x->entry, &x->cap_entries, x->nentries + 1, sizeof *x->entry);
    x->entry[x->nentries++] = entry;
}

/* Are the product's vevs superfields exactly if `super`? */
static bool is_of_kind(const struct search *s, size_t product, bool super)
{
    for (size_t p = product; s->vevs.product[p].length > 0;
         p = s->vevs.product[p].parent) {
        int letter = s->vevs.v[s->vevs.product[p].last].letter;
        size_t field = s->vevs.alphabet.letter[letter].field;
        if ((s->model->field[field].type == AN_SUPERFIELD) != super)
            return false;
    }
    return true;
}

static bool is_related(const struct an_mass_entry *x)
{
    return x->antisymmetric || x->crossed;
}

/* Is one entry of the same states better than another: symmetric, from a better
 * origin, or of vevs of the file? */
static bool is_better(const struct an_mass_entry *x,
                      const struct an_mass_entry *y)
{
    if (is_related(x) != is_related(y))
        return !is_related(x);
    if (x->origin != y->origin)
        return x->origin < y->origin;
    if ((x->induced > 0) != (y->induced > 0))
        return y->induced > 0;
    return x->exact && !y->exact;
}

/* The best of the shortest products of vevs that fill an entry, and where that
 * is antisymmetric of the shortest that are not. */
static void fill_entry(struct search *s, size_t i, size_t j)
{
    const struct an_mass_state *a = &s->x->state[i], *b = &s->x->state[j];
    bool super = s->model->field[a->field].type == AN_SUPERFIELD;
    if ((s->model->field[b->field].type == AN_SUPERFIELD) != super)
        return;
    uint64_t key = s->vevs.alphabet.hash[letter_of(s, a)] +
                   s->vevs.alphabet.hash[letter_of(s, b)] +
                   an_weight_key(s->model, a->labels, a->right ? -1 : 1) +
                   an_weight_key(s->model, b->labels, b->right ? -1 : 1) -
                   an_theta_key(&s->vevs, super);
    struct an_mass_entry best = {0};
    for (size_t p = 0; p < s->vevs.nproducts; p++) {
        struct an_spelling t;
        struct an_mass_entry x = {
            .i = i, .j = j, .dimension = 3 + s->vevs.product[p].length};
        if (best.term && x.dimension > best.dimension) {
            add_entry(s->x, best);
            if (!is_related(&best))
                return;
            best = (struct an_mass_entry){0};
        }
        if (key + s->vevs.product[p].key != 0 || !is_of_kind(s, p, super) ||
            !spell(&t, s, a, b, p) || !coefficient(&x, s, &t, p) ||
            (s->x->nentries > 0 && is_related(&x) &&
             s->x->entry[s->x->nentries - 1].i == i &&
             s->x->entry[s->x->nentries - 1].j == j))
            continue;
        set_term(&x, s, &t, p);
        bool better = !best.term || is_better(&x, &best);
        entry_clear(better ? &best : &x);
        best = better ? x : best;
    }
    if (best.term)
        add_entry(s->x, best);
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
    an_vevs_clear(&s->vevs);
    free(s->letters);
    free(s->weight);
    an_modules_clear(&s->modules);
    an_characters_clear(&s->characters);
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
        entry_clear(&m->entry[k]);
    an_induced_clear(&m->induced);
    free(m->state);
    free(m->entry);
    free(m->order);
    an_mass_matrix_init(m);
}

/* The states, the vevs of a vacuum and what they induce, which takes three of
 * them in one term also where masses are asked for with fewer; where products
 * of so many are too many, masses are asked for with fewer at once. */
static bool find_vevs(struct search *s, size_t vacuum,
                      const struct an_singlets *c, int longest)
{
    int reach = longest > 3 ? longest : 3;
    bool fits = an_vevs_set(&s->vevs, s->model, vacuum, c->all, reach);
    while (!fits && reach > 3) {
        an_vevs_clear(&s->vevs);
        fits = an_vevs_set(&s->vevs, s->model, vacuum, c->all, --reach);
    }
    an_mass_states(s->x, s->model, &s->vevs.blocks, c);
    if (s->x->nstates == 0)
        return fits;
    if (fits)
        reach = an_vevs_induce(&s->vevs, &s->x->induced, s->model, &s->modules,
                               reach);
    if (reach < longest)
        s->x->bound = reach + 3;
    return fits &&
           (reach <= longest || an_vevs_renew(&s->vevs, s->vevs.n, longest));
}

void an_mass_find(struct an_mass_matrix *m, const struct an_model *model,
                  size_t vacuum, const struct an_singlets *c, int dimension)
{
    an_mass_matrix_clear(m);
    m->bound = dimension;
    struct search s = {.x = m, .model = model};
    int longest = dimension > 3 ? dimension - 3 : 0;
    an_characters_init(&s.characters);
    s.letters = an_alloc((size_t)longest + 2, sizeof *s.letters);
    s.weight = an_alloc(model->total_rank, sizeof *s.weight);
    bool listed = find_vevs(&s, vacuum, c, longest);
    /* Else Q turns states of one multiplet into others. */
    m->unpaired = c->neutral == m->total ? c->unpaired : 0;
    m->complete = listed && c->complete && m->nstates <= MAX_STATES &&
                  m->total <= MAX_TOTAL;
    for (size_t i = 0; i < m->nstates && m->complete; i++)
        for (size_t j = i; j < m->nstates; j++)
            fill_entry(&s, i, j);
    if (m->complete && c->all)
        an_mass_gauginos(m, model, &s.vevs);
    if (m->nentries > 0)
        qsort(m->entry, m->nentries, sizeof *m->entry, compare_entries);
    if (m->complete)
        an_mass_orders(m);
    search_clear(&s);
}

bool an_mass_by_hand(const struct an_mass_entry *e)
{
    return e->origin == AN_ORIGIN_WRITTEN ||
           e->origin == AN_ORIGIN_LIKE_WRITTEN;
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
