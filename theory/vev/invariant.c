/* invariant.c - vevs where a weight has several vectors.
 *
 * Choices to show are subalgebras that leave one vector alone: of subsets of
 * the extended Dynkin diagram the largest ones first, then what reflections
 * that colour does not feel make of these, as long as their vectors are
 * linearly independent.
 */
#include "theory/vev/invariant.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/colour.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/invariant.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/tensor.h"
#include "theory/text/choice.h"
#include "theory/text/direction.h"
#include "theory/vev/candidate.h"

/* Choices that a message lists, and all that are looked for; nodes that they
 * leave out, and nodes of a diagram all of whose subsets one is willing to look
 * at. */
enum { MAX_SHOWN = 6, MAX_CHOICES = 24, MAX_OMITTED = 4, MAX_NODES = 12 };

/* ---- vectors */

static bool is_among(const int *weight, const int *weights, size_t n, size_t r)
{
    size_t i = 0;
    while (i < n && memcmp(weights + i * r, weight, r * sizeof *weight) != 0)
        i++;
    return i < n;
}

/* Are all entries of a vector at these weights? */
static bool lies_within(const struct an_combination *c,
                        const struct an_invariants *x, const int *weights,
                        size_t n)
{
    size_t r = x->m->total_rank;
    int *weight = an_alloc(r, sizeof *weight);
    bool within = true;
    for (size_t i = 0; i < c->n && within; i++) {
        an_invariants_weight(weight, x, c->vector[i]);
        within = is_among(weight, weights, n, r);
    }
    free(weight);
    return within;
}

/* ---- choices */

struct choices {
    const struct an_candidates *k;
    struct an_invariants x; /* over all neutral weights */
    const int *weights;     /* of which they are vectors; NULL: any */
    size_t nweights;
    size_t group; /* the only factor that acts */
    unsigned required;
    bool every;                  /* vectors in the span of others count too */
    size_t n;                    /* found */
    struct an_homogeneous found; /* vectors, one column each */
    struct an_diagram_node chosen[MAX_CHOICES]
                                 [MAX_NODES]; /* their nodes, ... */
    size_t nchosen[MAX_CHOICES];              /* ... so many */
    struct an_text text;
};

/* Are two solutions multiples of each other? Both have an entry 1 where they
 * are free, at a column that the other one need not be free at. */
static bool is_multiple(const struct an_combination *a,
                        const struct an_combination *b)
{
    bool same = a->n == b->n;
    fmpq_t x, y;
    fmpq_init(x);
    fmpq_init(y);
    for (size_t i = 0; i < a->n && same; i++) {
        fmpq_mul(x, a->by + i, b->by);
        fmpq_mul(y, b->by + i, a->by);
        same = a->vector[i] == b->vector[i] && fmpq_equal(x, y);
    }
    fmpq_clear(y);
    fmpq_clear(x);
    return same;
}

/* Is the vector found no multiple of one that another choice leaves alone? */
static bool is_another(const struct choices *c)
{
    bool another = true;
    struct an_invariants old;
    for (size_t i = 0; i < c->n && another; i++) {
        old = c->x;
        an_kernel_init(&old.k);
        an_invariants_find(&old, c->chosen[i], c->nchosen[i]);
        another = !is_multiple(&old.k.v[0], &c->x.k.v[0]);
        an_kernel_clear(&old.k);
    }
    return another;
}

static bool is_independent(struct choices *c)
{
    struct an_kernel relations;
    size_t column = c->found.columns++;
    for (size_t i = 0; i < c->x.k.v[0].n; i++)
        an_homogeneous_add(&c->found, c->x.k.v[0].vector[i], column,
                           c->x.k.v[0].by + i);
    an_kernel_init(&relations);
    an_kernel_set(&relations, &c->found);
    bool new = c->found.columns - relations.n > c->n;
    an_kernel_clear(&relations);
    return new;
}

static void add_choice(struct choices *c, const struct an_diagram_node *node,
                       size_t n)
{
    an_invariants_find(&c->x, node, n);
    if (c->x.k.n != 1 || (c->weights && !lies_within(&c->x.k.v[0], &c->x,
                                                     c->weights, c->nweights)))
        return;
    if (c->every ? !is_another(c) : !is_independent(c))
        return;
    memcpy(c->chosen[c->n], node, n * sizeof *node);
    c->nchosen[c->n] = n;
    an_text_add(&c->text, c->n++ ? ", {field: " : "{field: ");
    an_choice_field(&c->text, c->k->m, c->k->v);
    an_text_add(&c->text, ", invariant: ");
    an_nodes_add(&c->text, c->k->m, node, n);
    an_text_add(&c->text, "}");
}

static void add_subset(struct choices *c, unsigned nodes)
{
    struct an_diagram_node node[MAX_NODES];
    size_t n = 0;
    for (int i = 0; i < MAX_NODES; i++)
        if (nodes >> i & 1)
            node[n++] = (struct an_diagram_node){c->group, i};
    add_choice(c, node, n);
}

/* to := the reflection of a root, labels, by root `by`. */
static void reflect(int *to, const struct an_lie *g, const int *labels,
                    size_t by)
{
    const int *root = g->positive + by * (size_t)g->rank;
    fmpq_t x, norm;
    fmpq_init(x);
    fmpq_init(norm);
    an_lie_inner(x, g, labels, root);
    an_lie_inner(norm, g, root, root);
    fmpq_div(x, x, norm);
    fmpq_mul_si(x, x, 2);
    for (int i = 0; i < g->rank; i++)
        to[i] = labels[i] - (int)fmpz_get_si(fmpq_numref(x)) * root[i];
    fmpq_clear(norm);
    fmpq_clear(x);
}

/* The node of a root or of its negative, labels. */
static int node_of(const struct an_lie *g, int *labels)
{
    size_t r = (size_t)g->rank;
    for (size_t k = 0; k < 2 * g->npositive; k++) {
        if (k == g->npositive)
            for (size_t i = 0; i < r; i++)
                labels[i] = -labels[i];
        if (memcmp(g->positive + k % g->npositive * r, labels,
                   r * sizeof *labels) == 0)
            return an_diagram_node(g, k % g->npositive);
    }
    return 0;
}

/* Does the reflection leave each root of colour alone? */
static bool spares_colour(const struct choices *c, size_t by)
{
    const struct an_model *m = c->k->m;
    const struct an_lie *g = &m->group[c->group].lie;
    size_t r = (size_t)g->rank;
    bool spares = true;
    fmpq_t x;
    fmpq_init(x);
    for (size_t i = 0; i < r && spares; i++) {
        an_lie_inner(x, g, g->cartan + i * r, g->positive + by * r);
        spares = !an_colour_has_node(m, c->group, i) || fmpq_is_zero(x);
    }
    fmpq_clear(x);
    return spares;
}

static int by_node(const void *a, const void *b)
{
    const struct an_diagram_node *x = a, *y = b;
    return (x->node > y->node) - (x->node < y->node);
}

/* What reflections make of the choices, as long as there are fewer than `most`.
 */
static void add_images(struct choices *c, size_t most)
{
    const struct an_lie *g = &c->k->m->group[c->group].lie;
    size_t r = (size_t)g->rank;
    int *image = an_alloc(r, sizeof *image);
    for (size_t i = 0; i < c->n; i++)
        for (size_t by = 0; by < g->npositive && c->n < most; by++) {
            struct an_diagram_node node[MAX_NODES];
            size_t n = c->nchosen[i];
            if (!spares_colour(c, by))
                continue;
            for (size_t j = 0; j < n; j++) {
                size_t root = an_diagram_root(g, c->chosen[i][j].node);
                reflect(image, g, g->positive + root * r, by);
                node[j] = (struct an_diagram_node){c->group, node_of(g, image)};
            }
            qsort(node, n, sizeof *node, by_node);
            add_choice(c, node, n);
        }
    free(image);
}

static int count_bits(unsigned x)
{
    int n = 0;
    for (; x; x &= x - 1)
        n++;
    return n;
}

/* Subsets that leave out few nodes, up to `most` choices. */
static void find_choices(struct choices *c, size_t most)
{
    size_t acting = 0;
    int *weights, nodes;
    size_t n;
    for (size_t g = 0; g < c->k->m->ngroups; g++)
        if (an_field_transforms(c->k->m, c->k->f, g)) {
            acting++;
            c->group = g;
        }
    nodes = c->k->m->group[c->group].lie.rank + 1;
    if (acting != 1 || nodes > MAX_NODES)
        return;
    weights = an_candidate_neutral_weights(&n, c->k);
    if (an_invariants_begin(&c->x, c->k->m, c->k->f, weights, n)) {
        for (int omitted = 1; omitted <= MAX_OMITTED && omitted < nodes;
             omitted++)
            for (unsigned s = (1u << nodes) - 1; s > 0 && c->n < most; s--)
                if (count_bits(s) == nodes - omitted &&
                    (s & c->required) == c->required)
                    add_subset(c, s);
        if (c->required == 0)
            add_images(c, most);
    }
    free(weights);
}

/* The choices, of these weights and with these nodes at least, for the caller
 * to free; NULL: none is known. */
static char *choices_text(bool *several, const struct an_candidates *k,
                          const int *weights, size_t nweights,
                          unsigned required, size_t most)
{
    struct choices c = {
        .k = k, .weights = weights, .nweights = nweights, .required = required};
    an_invariants_init(&c.x);
    an_homogeneous_init(&c.found, 0);
    find_choices(&c, most < MAX_SHOWN ? most : MAX_SHOWN);
    *several = c.n > 1;
    an_homogeneous_clear(&c.found);
    an_invariants_clear(&c.x);
    return c.n > 0 ? an_text_take(&c.text) : NULL;
}

/* What is to be written instead of the vev. */
static void expect_choices(const struct an_candidates *k, const int *weights,
                           size_t nweights, unsigned required, size_t most,
                           struct an_diags *diags)
{
    bool several;
    size_t g;
    char *text = choices_text(&several, k, weights, nweights, required, most);
    if (text)
        an_expected(diags, "%s%s%s", several ? "one of " : "", text,
                    an_field_is_tensor(&g, k->m, k->f) ? ", or a `diagonal`"
                                                       : "");
    else
        an_expected(diags, "`invariant`, with nodes of Dynkin diagrams whose "
                           "subalgebra leaves one vector alone");
    free(text);
}

/* How many colour singlets has a weight? 1 also where it is not known. */
static size_t count_singlets(const struct an_candidates *k, const int *weight)
{
    struct an_invariants x;
    size_t several = 0, n = 1;
    for (size_t i = 0; i < k->all.n; i++)
        several += k->all.multiplicity[i] > 1 &&
                   is_among(an_candidate_weight(k, i), weight, 1, k->all.rank);
    an_invariants_init(&x);
    if (several > 0 && an_invariants_begin(&x, k->m, k->f, weight, 1)) {
        an_invariants_find(&x, NULL, 0);
        n = x.k.n;
    }
    an_invariants_clear(&x);
    return n;
}

/* ---- public */

int an_invariant_check(const struct an_candidates *k, const int *weights,
                       size_t n, struct an_diags *diags)
{
    size_t most = 0;
    for (size_t i = 0; i < n; i++) {
        size_t singlets = count_singlets(k, weights + i * k->all.rank);
        most = singlets > most ? singlets : most;
    }
    if (most < 2)
        return 0;
    an_error(diags, k->v->at,
             "%zu vectors of '%s' have this weight and are colour singlets: "
             "choose %s",
             most, k->f->name, k->what);
    expect_choices(k, weights, n, 0, most, diags);
    return -1;
}

char *an_invariant_choices(const struct an_candidates *k, const int *weight)
{
    bool several;
    size_t n = count_singlets(k, weight);
    return n > 1 ? choices_text(&several, k, weight, 1, 0, n) : NULL;
}

char *an_invariant_directions(const struct an_candidates *k)
{
    bool several = false;
    for (size_t i = 0; i < k->ngood; i++)
        several = several || k->all.multiplicity[k->good[i]] > 1;
    return several ? choices_text(&several, k, NULL, 0, 0, MAX_SHOWN) : NULL;
}

size_t an_invariant_vevs(struct an_vev *v, size_t most,
                         const struct an_candidates *k)
{
    struct choices c = {.k = k, .every = true};
    size_t n = 0;
    an_invariants_init(&c.x);
    an_homogeneous_init(&c.found, 0);
    find_choices(&c, most < MAX_CHOICES ? most : MAX_CHOICES);
    for (; n < c.n; n++) {
        v[n] = (struct an_vev){.field = k->v->field,
                               .generation = k->v->generation,
                               .form = AN_VEV_INVARIANT,
                               .nnodes = c.nchosen[n]};
        v[n].node = an_alloc(v[n].nnodes, sizeof *v[n].node);
        memcpy(v[n].node, c.chosen[n], v[n].nnodes * sizeof *v[n].node);
    }
    an_text_clear(&c.text);
    an_homogeneous_clear(&c.found);
    an_invariants_clear(&c.x);
    return n;
}

/* Is there a vector that the nodes leave alone, charged or coloured? */
static bool has_charged(const struct an_candidates *k)
{
    struct an_model plain = *k->m;
    struct an_invariants x;
    plain.has_colour = false;
    an_invariants_init(&x);
    bool found = an_invariants_begin(&x, &plain, k->f, k->all.labels, k->all.n);
    if (found)
        an_invariants_find(&x, k->v->node, k->v->nnodes);
    found = found && x.k.n > 0;
    an_invariants_clear(&x);
    return found;
}

static int refuse_several(const struct an_candidates *k, size_t n,
                          struct an_diags *diags)
{
    unsigned required = 0;
    for (size_t i = 0; n > 0 && i < k->v->nnodes; i++)
        if (k->v->node[i].node < MAX_NODES &&
            k->v->node[i].node <= k->m->group[k->v->node[i].group].lie.rank)
            required |= 1u << k->v->node[i].node;
    if (n > 0)
        an_error(diags, k->v->at,
                 "these nodes leave %zu neutral colour singlets of '%s' alone",
                 n, k->f->name);
    else
        an_error(diags, k->v->at, "these nodes leave no vector of '%s' alone",
                 k->f->name);
    expect_choices(k, NULL, 0, required, n > 0 ? n : MAX_SHOWN, diags);
    return -1;
}

static void set_weights(struct an_vev *v, const struct an_invariants *x)
{
    size_t r = x->m->total_rank;
    const struct an_combination *c = &x->k.v[0];
    free(v->weights);
    v->nweights = 0;
    v->weights = an_alloc(c->n * r, sizeof *v->weights);
    for (size_t i = 0; i < c->n; i++) {
        int *w = v->weights + v->nweights * r;
        an_invariants_weight(w, x, c->vector[i]);
        v->nweights += !is_among(w, v->weights, v->nweights, r);
    }
}

/* An adjoint of weight zero is along a diagonal on which these roots vanish. */
static void set_diagonal(struct an_vev *v, const struct an_model *m)
{
    size_t g;
    if (!an_field_is_adjoint(&g, m, &m->field[v->field]) || v->nweights > 1)
        return;
    const struct an_lie *lie = &m->group[g].lie;
    size_t r = (size_t)lie->rank;
    for (size_t i = 0; i < m->total_rank; i++)
        if (v->weights[i] != 0)
            return;
    struct an_homogeneous s;
    struct an_kernel k;
    fmpq_t y;
    fmpq_init(y);
    an_homogeneous_init(&s, r);
    an_kernel_init(&k);
    for (size_t i = 0; i < r + v->nnodes; i++) {
        bool asked = i >= r || an_colour_has_node(m, g, i);
        const int *root =
            i < r
                ? lie->cartan + i * r
                : lie->positive + an_diagram_root(lie, v->node[i - r].node) * r;
        for (size_t j = 0; j < r && asked; j++) {
            fmpq_set_si(y, root[j], 1);
            an_homogeneous_add(&s, i, j, y);
        }
    }
    an_kernel_set(&k, &s);
    assert(k.n == 1);
    v->form = AN_VEV_DIAGONAL;
    v->diagonal_group = g;
    v->ndiagonal = r;
    v->diagonal = _fmpq_vec_init((slong)r);
    for (size_t i = 0; i < k.v[0].n; i++)
        fmpq_set(&v->diagonal[k.v[0].vector[i]], k.v[0].by + i);
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    fmpq_clear(y);
}

int an_invariant_resolve(struct an_vev *v, const struct an_candidates *k,
                         struct an_text *why, struct an_diags *diags)
{
    struct an_invariants x;
    size_t n;
    int *weights = an_candidate_neutral_weights(&n, k), rc = 0;
    an_invariants_init(&x);
    if (!an_invariants_begin(&x, k->m, k->f, weights, n)) {
        rc = an_error(diags, v->at,
                      "the representation of '%s' is larger than %d: vectors "
                      "that a subalgebra leaves alone cannot be found",
                      k->f->name, AN_MAX_MODULE);
    } else {
        an_invariants_find(&x, v->node, v->nnodes);
        if (x.k.n == 1) {
            set_weights(v, &x);
            set_diagonal(v, k->m);
        } else if (x.k.n == 0 && has_charged(k))
            an_text_printf(why,
                           "what these nodes leave alone of '%s' is charged or "
                           "coloured: a vev must be a neutral colour singlet",
                           k->f->name);
        else
            rc = refuse_several(k, x.k.n, diags);
    }
    an_invariants_clear(&x);
    free(weights);
    return rc;
}
