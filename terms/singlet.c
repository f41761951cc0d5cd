/* singlet.c - singlets in a product of representations of one simple algebra.
 *
 * Klimyk's (Brauer's) rule: V_lambda times any Weyl-invariant character
 * sum m(nu) e^nu is the sum of m(nu) det(w) V_(w(lambda + nu + rho) - rho) over
 * the weights nu, with w such that the result is dominant; a weight on a wall
 * of the Weyl chamber gives nothing. It holds for chi(g^k) as well, whose
 * weights are k nu, so that symmetrised powers need no larger spaces than the
 * representations themselves. The product is formed in two halves A and B, and
 * the singlets are the V_lambda of A against the conjugate ones of B; the
 * largest representation of a half is its starting point, so that only the
 * smaller ones are taken apart into weights.
 */
#include "terms/singlet.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/weights.h"

/* About a second on a machine of 2020. */
static const size_t WORK = 40000000;
/* Products of as many factors that are kept. */
static const size_t MOST_MET = 1 << 14;

void an_characters_init(struct an_characters *c)
{
    *c = (struct an_characters){.doublet = 1, .work = WORK};
    an_lie_init(&c->spin);
}

void an_characters_clear(struct an_characters *c)
{
    for (size_t i = 0; i < c->n; i++)
        an_weights_clear(&c->v[i].weights);
    for (size_t i = 0; i < c->nmet; i++) {
        an_tally_clear(&c->met[i].singlets);
        free(c->met[i].cost);
    }
    free(c->met);
    free(c->v);
    an_lie_clear(&c->spin);
    *c = (struct an_characters){.doublet = 1};
}

void an_characters_restart(struct an_characters *c)
{
    c->work = WORK;
}

size_t an_characters_find(struct an_characters *c, const struct an_lie *lie,
                          const int *labels)
{
    size_t size = (size_t)lie->rank * sizeof *labels;
    for (size_t i = 0; i < c->n; i++) {
        const struct an_character *x = &c->v[i];
        if (x->lie == lie && memcmp(x->labels, labels, size) == 0)
            return i;
    }
    c->v = an_grow(c->v, &c->cap, c->n + 1, sizeof *c->v);
    struct an_character *x = &c->v[c->n];
    *x = (struct an_character){.lie = lie, .labels = labels};
    an_weights_init(&x->weights);
    fmpz_t d;
    fmpz_init(d);
    an_rep_dimension(d, lie, labels);
    x->bits = (size_t)fmpz_bits(d);
    fmpz_clear(d);
    return c->n++;
}

size_t an_characters_spinor(struct an_characters *c)
{
    bool exists = c->spin.series || an_lie_set(&c->spin, 'A', 1);
    assert(exists);
    (void)exists;
    return an_characters_find(c, &c->spin, &c->doublet);
}

bool an_characters_spend(struct an_characters *c, size_t cost)
{
    if (cost > c->work) {
        c->work = 0;
        return false;
    }
    c->work -= cost;
    c->spent += cost;
    return true;
}

/* w := the dominant weight of its orbit. Returns the determinant of the
 * reflections, 0 when w lies on a wall. */
static int make_dominant(int *w, const struct an_lie *lie)
{
    int sign = 1;
    for (int i = 0; i < lie->rank;) {
        if (w[i] == 0)
            return 0;
        if (w[i] > 0) {
            i++;
            continue;
        }
        an_lie_reflect(w, lie, i);
        sign = -sign;
        i = 0;
    }
    return sign;
}

static bool list_weights(struct an_characters *c, struct an_character *x)
{
    if (x->listed)
        return true;
    /* Freudenthal's formula looks up every root at every weight. */
    fmpz_t d;
    fmpz_init(d);
    an_rep_dimension(d, x->lie, x->labels);
    bool small = fmpz_cmp_ui(d, AN_MAX_WEIGHTS) <= 0;
    size_t n = small ? (size_t)fmpz_get_ui(d) : 0;
    fmpz_clear(d);
    if (!small || !an_characters_spend(c, n * (size_t)x->lie->rank))
        return false;
    x->listed = an_rep_weights(&x->weights, x->lie, x->labels);
    return x->listed;
}

/* out := in times one factor. */
static void multiply(struct an_tally *out, const struct an_tally *in,
                     const struct an_character *x, int power)
{
    size_t rank = out->width;
    int *w = an_alloc(rank, sizeof *w);
    fmpz_t c;
    fmpz_init(c);
    for (size_t i = 0; i < in->n; i++) {
        if (fmpz_is_zero(in->value + i))
            continue;
        const int *lambda = in->rows + i * rank;
        for (size_t k = 0; k < x->weights.n; k++) {
            const int *nu = x->weights.labels + k * rank;
            for (size_t j = 0; j < rank; j++)
                w[j] = lambda[j] + power * nu[j] + 1;
            int sign = make_dominant(w, x->lie);
            if (sign == 0)
                continue;
            for (size_t j = 0; j < rank; j++)
                w[j]--;
            fmpz_mul_si(c, in->value + i, sign * x->weights.multiplicity[k]);
            an_tally_add(out, w, c);
        }
    }
    free(w);
    fmpz_clear(c);
}

/* t := the representation of one factor, or the trivial one for NULL. */
static void start(struct an_tally *t, const struct an_character *x, int power)
{
    int *w = an_alloc(t->width, sizeof *w);
    if (x)
        memcpy(w, x->labels, t->width * sizeof *w);
    if (x && power < 0)
        an_rep_conjugate(w, x->lie, w);
    fmpz_t one;
    fmpz_init_set_si(one, 1);
    an_tally_add(t, w, one);
    fmpz_clear(one);
    free(w);
}

/* t := t times one factor. False when there is too much work. */
static bool multiply_in(struct an_tally *t, struct an_characters *c,
                        struct an_character *x, int power)
{
    size_t rank = t->width;
    /* The reflections of one weight are about as many as its labels. */
    if (!list_weights(c, x) ||
        !an_characters_spend(c, t->n * x->weights.n * rank * (rank + 1)))
        return false;
    struct an_tally next;
    an_tally_init(&next, rank);
    multiply(&next, t, x, power);
    an_tally_clear(t);
    *t = next;
    return true;
}

/* half := the product of the factors x[i] with side[i] == which, as a sum of
 * irreducible representations. False when there is too much work. */
static bool decompose(struct an_tally *half, struct an_characters *c,
                      const struct an_adams *x, const bool *side, size_t n,
                      bool which)
{
    bool affordable = true;
    for (size_t i = 0; i < n && affordable; i++) {
        if (side[i] != which)
            continue;
        struct an_character *f = &c->v[x[i].character];
        if (half->n == 0 && (x[i].power == 1 || x[i].power == -1)) {
            start(half, f, x[i].power);
            continue;
        }
        if (half->n == 0)
            start(half, NULL, 0);
        affordable = multiply_in(half, c, f, x[i].power);
    }
    if (affordable && half->n == 0)
        start(half, NULL, 0);
    return affordable;
}

/* s := sum over lambda of A(lambda) B(conjugate of lambda). */
static void pair_halves(fmpz_t s, const struct an_lie *lie,
                        const struct an_tally *A, const struct an_tally *B)
{
    int *w = an_alloc(A->width, sizeof *w);
    fmpz_zero(s);
    for (size_t i = 0; i < A->n; i++) {
        an_rep_conjugate(w, lie, A->rows + i * A->width);
        size_t j = an_tally_find(B, w);
        if (j < B->n)
            fmpz_addmul(s, A->value + i, B->value + j);
    }
    free(w);
}

/* Does a come before b: genuine representations first, large ones first? The
 * rest makes the order of equal products the same. */
static bool precedes(const struct an_characters *c, const struct an_adams *a,
                     const struct an_adams *b)
{
    bool a_virtual = a->power > 1 || a->power < -1;
    bool b_virtual = b->power > 1 || b->power < -1;
    if (a_virtual != b_virtual)
        return b_virtual;
    size_t a_bits = c->v[a->character].bits, b_bits = c->v[b->character].bits;
    if (a_bits != b_bits)
        return a_bits > b_bits;
    if (a->character != b->character)
        return a->character < b->character;
    return a->power > b->power;
}

static void sort_factors(const struct an_characters *c, struct an_adams *x,
                         size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct an_adams y = x[i];
        size_t j = i;
        for (; j > 0 && precedes(c, &y, &x[j - 1]); j--)
            x[j] = x[j - 1];
        x[j] = y;
    }
}

/* The same, of factors in order, n > 0. */
static bool multiply_out(fmpz_t s, struct an_characters *c,
                         const struct an_adams *x, size_t n)
{
    const struct an_lie *lie = c->v[x[0].character].lie;
    bool *side = an_alloc(n, sizeof *side);
    size_t bits[2] = {0, 0};
    for (size_t i = 0; i < n; i++) {
        side[i] = bits[1] < bits[0];
        bits[side[i]] += c->v[x[i].character].bits;
    }
    struct an_tally A, B;
    an_tally_init(&A, (size_t)lie->rank);
    an_tally_init(&B, (size_t)lie->rank);
    bool affordable = decompose(&A, c, x, side, n, false) &&
                      decompose(&B, c, x, side, n, true);
    if (affordable)
        pair_halves(s, lie, &A, &B);
    an_tally_clear(&A);
    an_tally_clear(&B);
    free(side);
    return affordable;
}

/* The products of n factors. */
static struct an_met_products *products_of(struct an_characters *c, size_t n)
{
    if (n > c->nmet) {
        c->met = an_grow(c->met, &c->cap_met, n, sizeof *c->met);
        for (; c->nmet < n; c->nmet++) {
            struct an_met_products *new = &c->met[c->nmet];
            *new = (struct an_met_products){.cost = NULL};
            an_tally_init(&new->singlets, 2 * (c->nmet + 1));
        }
    }
    return &c->met[n - 1];
}

bool an_product_singlets(fmpz_t s, struct an_characters *c, struct an_adams *x,
                         size_t n)
{
    fmpz_one(s);
    if (n == 0)
        return true;
    sort_factors(c, x, n);
    struct an_met_products *met = products_of(c, n);
    struct an_tally *t = &met->singlets;
    int *key = an_alloc(2 * n, sizeof *key);
    for (size_t i = 0; i < n; i++) {
        key[2 * i] = (int)x[i].character;
        key[2 * i + 1] = x[i].power;
    }
    size_t i = an_tally_find(t, key), before = c->spent;
    bool affordable;
    if (i < t->n) {
        affordable = an_characters_spend(c, met->cost[i]);
        if (affordable)
            fmpz_set(s, t->value + i);
    } else {
        affordable = multiply_out(s, c, x, n);
        if (affordable && t->n < MOST_MET) {
            an_tally_add(t, key, s);
            met->cost = an_grow(met->cost, &met->cap, t->n, sizeof(size_t));
            met->cost[i] = c->spent - before;
        }
    }
    free(key);
    return affordable;
}
