/* test_terms_series.c - terms counted component by component.
 *
 * Every component of a field, spin, colour, isospin and generation spelt out,
 * is one commuting or anticommuting variable. Products of them are counted by
 * weight, one variable after the other, and the invariants among them are
 * sum over Weyl reflections w of det(w) times the number at weight rho - w rho:
 * no character, no permutation and no representation is used.
 */
#include "tests/terms/terms.h"

/* Twice the spins under both halves of the Lorentz group, two labels of SU(3),
 * one of SU(2). */
enum { WEIGHTS = 5 };

/* How often each weight occurs; an open hash table. */
struct counts {
    size_t n, slots;
    uint64_t *key; /* 0: free */
    int64_t *number;
};

/* Never 0, and linear: the key of a sum is the sum of keys less that of 0. */
static uint64_t key_of(const int *w)
{
    uint64_t key = 0;
    for (int i = 0; i < WEIGHTS; i++)
        key = key << 8 | (uint64_t)(w[i] + 100);
    return key;
}

static void counts_init(struct counts *c)
{
    *c = (struct counts){.slots = 64};
    c->key = an_alloc(c->slots, sizeof *c->key);
    c->number = an_alloc(c->slots, sizeof *c->number);
}

static void counts_clear(struct counts *c)
{
    free(c->key);
    free(c->number);
}

static size_t slot_of(const struct counts *c, uint64_t key)
{
    size_t s = (size_t)((key * UINT64_C(0x9e3779b97f4a7c15)) >> 20);
    for (s &= c->slots - 1; c->key[s] != 0 && c->key[s] != key;)
        s = (s + 1) & (c->slots - 1);
    return s;
}

static void counts_add(struct counts *c, uint64_t key, int64_t number)
{
    size_t s = slot_of(c, key);
    if (c->key[s] == key) {
        c->number[s] += number;
        return;
    }
    c->key[s] = key;
    c->number[s] = number;
    if (2 * ++c->n < c->slots)
        return;
    struct counts old = *c;
    c->slots *= 2;
    c->n = 0;
    c->key = an_alloc(c->slots, sizeof *c->key);
    c->number = an_alloc(c->slots, sizeof *c->number);
    for (size_t i = 0; i < old.slots; i++)
        if (old.key[i] != 0)
            counts_add(c, old.key[i], old.number[i]);
    counts_clear(&old);
}

static int64_t counts_at(const struct counts *c, uint64_t key)
{
    size_t s = slot_of(c, key);
    return c->key[s] == key ? c->number[s] : 0;
}

/* out += number x^shift in. */
static void counts_shift(struct counts *out, const struct counts *in,
                         uint64_t shift)
{
    static const int zero[WEIGHTS] = {0};
    for (size_t i = 0; i < in->slots; i++)
        if (in->key[i] != 0)
            counts_add(out, in->key[i] + shift - key_of(zero), in->number[i]);
}

static const struct field {
    const char *name;
    int spin; /* 0, -1 left, 1 right */
    int colour, isospin;
} fields[] = {{"Q", -1, 3, 2}, {"uR", 1, 3, 1},  {"dR", 1, 3, 1},
              {"L", -1, 1, 2}, {"eR", 1, 1, 1},  {"H", 0, 1, 2},
              {"H2", 0, 1, 2}, {"six", 0, 6, 1}, {"Sig", -1, 1, 3},
              {"D4", 0, 1, 4}};

/* The weights of one field, or its conjugate. */
static size_t list_weights(uint64_t *key, const struct field *f, bool star)
{
    static const int triplet[3][2] = {{1, 0}, {-1, 1}, {0, -1}};
    size_t n = 0;
    int sign = star ? -1 : 1;
    bool left = f->spin == (star ? 1 : -1);
    int colours = f->colour == 6 ? 9 : f->colour;
    for (int s = 0; s < (f->spin ? 2 : 1); s++)
        for (int c = 0; c < colours; c++)
            for (int t = 0; t < f->isospin; t++) {
                int w[WEIGHTS] = {0};
                int a = c % 3, b = c / 3;
                if (f->colour == 6 && a < b)
                    continue;
                if (f->spin)
                    w[left ? 0 : 1] = 2 * s - 1;
                for (int i = 0; i < 2 && f->colour > 1; i++)
                    w[2 + i] = sign * (triplet[a][i] +
                                       (f->colour == 6 ? triplet[b][i] : 0));
                w[4] = sign * (f->isospin - 1 - 2 * t);
                key[n++] = key_of(w);
            }
    return n;
}

/* c := the products of `power` components, of n generations. */
static void count_power(struct counts *c, const struct field *f, bool star,
                        int power, int generations)
{
    enum { MOST = 8 };
    static const int zero[WEIGHTS] = {0};
    uint64_t key[64];
    size_t n = list_weights(key, f, star);
    struct counts degree[MOST + 1];
    assert_true(power <= MOST);
    for (int k = 0; k <= power; k++)
        counts_init(&degree[k]);
    counts_add(&degree[0], key_of(zero), 1);
    for (size_t i = 0; i < n * (size_t)generations; i++)
        for (int k = 1; k <= power; k++) {
            /* Downwards a variable occurs once, upwards as often as it may. */
            int to = f->spin ? power + 1 - k : k;
            counts_shift(&degree[to], &degree[to - 1],
                         key[i / (size_t)generations]);
        }
    *c = degree[power];
    for (int k = 0; k < power; k++)
        counts_clear(&degree[k]);
}

static void multiply(struct counts *a, const struct counts *b)
{
    struct counts product;
    static const int zero[WEIGHTS] = {0};
    counts_init(&product);
    for (size_t i = 0; i < a->slots; i++)
        for (size_t j = 0; j < b->slots && a->key[i] != 0; j++)
            if (b->key[j] != 0)
                counts_add(&product, a->key[i] + b->key[j] - key_of(zero),
                           a->number[i] * b->number[j]);
    counts_clear(a);
    *a = product;
}

static int64_t invariants(const struct counts *c)
{
    static const int su3[6][3] = {{0, 0, 1}, {2, -1, -1}, {-1, 2, -1},
                                  {3, 0, 1}, {0, 3, 1},   {2, 2, -1}};
    int64_t sum = 0;
    for (int k = 0; k < 8; k++)
        for (int i = 0; i < 6; i++) {
            const int w[WEIGHTS] = {2 * (k & 1), k & 2, su3[i][0], su3[i][1],
                                    2 * (k >> 2)};
            int sign = (k & 1) ^ (k >> 1 & 1) ^ (k >> 2) ? -1 : 1;
            sum += sign * su3[i][2] * counts_at(c, key_of(w));
        }
    return sum;
}

static int64_t count_term(const struct model *x, const struct an_term *t)
{
    struct counts all = {0};
    for (size_t i = 0; i < t->n; i++) {
        const struct an_factor *f = &t->factor[i];
        const struct an_field *field = &x->m.field[f->field];
        size_t k = 0;
        while (strcmp(fields[k].name, field->name) != 0)
            assert_true(++k < sizeof fields / sizeof *fields);
        struct counts c;
        count_power(&c, &fields[k], f->conjugate, f->power,
                    (int)field->generations);
        if (i == 0) {
            all = c;
        } else {
            multiply(&all, &c);
            counts_clear(&c);
        }
    }
    int64_t n = invariants(&all);
    counts_clear(&all);
    return n;
}

/* Counts every term up to a dimension again; returns their components, real
 * ones. */
static int64_t recount(const char *text, int dimension, int from)
{
    struct model x;
    struct an_operators o;
    int64_t sum = 0;
    model_open(&x, text);
    find_terms(&o, &x, (struct an_operator_query){.max_dimension = dimension});
    for (size_t i = 0; i < o.n; i++) {
        int64_t n = count_term(&x, &o.v[i].term);
        if (fmpz_cmp_si(o.v[i].components, n) != 0)
            fail_msg("%s: %ld components, %ld by weights", o.v[i].term.text,
                     (long)fmpz_get_si(o.v[i].components), (long)n);
        if (o.v[i].dimension >= from)
            sum += o.v[i].self_conjugate ? n : 2 * n;
    }
    an_operators_clear(&o);
    model_close(&x);
    return sum;
}

/* Three generations to dimension 7, and one to dimension 8. */
static void standard_model_to_dimension_seven(void **state)
{
    (void)state;
    recount("extends: standard-model\n", 7, 0);
    recount("extends: standard-model\n"
            "fields: {Q: {generations: 1}, uR: {generations: 1}, dR: "
            "{generations: 1}, L: {generations: 1}, eR: {generations: 1}}\n",
            8, 0);
    recount("extends: standard-model\n"
            "fields: {Q: {generations: 2}, uR: {generations: 2}, dR: "
            "{generations: 2}, L: {generations: 2}, eR: {generations: 2}}\n",
            7, 0);
}

/* 14 parameters of the potential, and 2 x 27 complex Yukawa couplings. */
static void two_doublets(void **state)
{
    (void)state;
    assert_int_equal(recount("extends: standard-model\n"
                             "fields: {H2: {type: scalar, SU2L: 2, Y: 1/2}}\n",
                             4, 0),
                     14 + 2 * 2 * 27);
    recount("extends: standard-model\n"
            "fields: {H2: {type: scalar, SU2L: 2, Y: 1/2, generations: 2}}\n",
            6, 0);
}

/* Sextets, triplets of fermions, quadruplets: symmetric and mixed powers. */
static void larger_representations(void **state)
{
    (void)state;
    recount("extends: standard-model\n"
            "fields:\n"
            "  six: {type: scalar, SU3c: 6, Y: 1/3}\n"
            "  Sig: {type: left, SU2L: 3, generations: 2}\n"
            "  D4: {type: scalar, SU2L: 4, Y: 1/2}\n",
            5, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_to_dimension_seven),
        cmocka_unit_test(two_doublets),
        cmocka_unit_test(larger_representations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
