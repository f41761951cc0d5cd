/* test_terms_accidental_left.c - what terms up to each dimension leave of
 * the accidental symmetries: by hand, and by trying every phase. */
#include "tests/terms/accidentals.h"

#include "terms/list.h"
#include "theory/text/term.h"

/* The largest dimension of these models' terms, and so many parts of a turn. */
enum { DIMENSION = 7, PARTS = 12, MOST_FIELDS = 3, MOST_TERMS = 400 };

/* Ternary cubics: the Hessian, a cubic of degree 3, makes phi^3 phi*. An odd
 * term has an odd number of factors, and neither three nor five will do: the
 * cubes are [9,0], [5,2], [3,3], [3,0] and [0,3], the squares [6,0]
 * and [2,2]; degree 4 has no covariant that is a cubic. */
#define CUBIC "groups: {G: SU(3)}\nfields: {phi: {type: scalar, G: [3, 0]}}\n"

#define QUINTUPLET                                                             \
    "groups: {W: SU(2), Y: U(1)}\n"                                            \
    "fields:\n"                                                                \
    "  L: {type: left, W: 2, Y: -1/2}\n"                                       \
    "  H: {type: scalar, W: 2, Y: 1/2}\n"                                      \
    "  chi: {type: majorana, W: 5}\n"

static const struct {
    const char *text;
    struct {
        const char *name;
        int from, dimension;
    } expected[4]; /* the last without a name */
} table[] = {
    {CUBIC, {{"U(1)", 0, 4}, {"Z2", 4, 7}}},
    {CUBIC "couplings: [phi^4]\n", {{"Z2", 4, 7}, {"Z4", 0, 4}}},
    /* L L H H leaves chi -> -chi, the same as L -> -L. */
    {QUINTUPLET, {{"U(1)", 0, 5}, {"Z2", 5, 6}}},
    {QUINTUPLET "couplings: [L^2 H^2]\n", {{"Z2", 0, 6}}},
    /* With S odd as phi is: phi to an odd power times S is left. */
    {"groups: {G: SU(3), P: Z(2)}\n"
     "fields:\n"
     "  phi: {type: scalar, G: [3, 0], P: 1}\n"
     "  S: {type: scalar, P: 1}\n",
     {{"U(1)", 0, 4}, {"U(1)", 0, 2}, {"Z2", 4, 0}}},
    /* A quartet has no psi^2, but psi^4. */
    {"groups: {D: SU(2)}\nfields: {psi: {type: left, D: 4}}\n",
     {{"U(1)", 0, 6}, {"Z2", 6, 0}}},
    /* Two chains side by side, and none. */
    {"groups: {G: SU(3), D: SU(2)}\n"
     "fields:\n"
     "  phi: {type: scalar, G: [3, 0]}\n"
     "  psi: {type: left, D: 4}\n"
     "  t: {type: real-scalar, D: 3}\n",
     {{NULL, 0, 0}}},
    {"groups: {X: U(1)}\n"
     "fields:\n"
     "  a: {type: left, X: 1}\n"
     "  b: {type: left, X: 3}\n"
     "  s: {type: scalar, X: 2}\n",
     {{NULL, 0, 0}}},
    {"groups: {X: U(1), P: Z(4)}\n"
     "fields:\n"
     "  a: {type: scalar, X: 1, P: 1}\n"
     "  b: {type: scalar, X: 2}\n"
     "  c: {type: real-scalar, P: 2}\n"
     "couplings: [a^4 b*^2]\n",
     {{NULL, 0, 0}}},
    {"groups: {W: SU(2), Y: U(1)}\n"
     "fields:\n"
     "  l: {type: superfield, W: 2, Y: -1/2}\n"
     "  h: {type: superfield, W: 2, Y: 1/2}\n"
     "  n: {type: superfield}\n"
     "couplings: [l h n, n^3]\n",
     {{NULL, 0, 0}}},
};

static const size_t COUNT = sizeof table / sizeof *table;

/* Terms as exponents of fields, one generation each, and their dimensions. */
struct terms {
    size_t nfields, n, ngiven; /* those given come first, of dimension 0 */
    int exponent[MOST_TERMS][MOST_FIELDS];
    int dimension[MOST_TERMS];
};

static void add_term(struct terms *t, const struct an_term *term, int dimension)
{
    assert_true(t->n < MOST_TERMS);
    for (size_t i = 0; i < term->n; i++)
        t->exponent[t->n][term->factor[i].field] += term->factor[i].conjugate
                                                        ? -term->factor[i].power
                                                        : term->factor[i].power;
    t->dimension[t->n++] = dimension;
}

static void find_terms(struct terms *t, const struct an_model *m)
{
    struct an_operators o;
    *t = (struct terms){.nfields = m->nfields};
    assert_true(m->nfields <= MOST_FIELDS);
    for (size_t i = 0; i < m->ncouplings; i++)
        add_term(t, &m->coupling[i], 0);
    for (size_t i = 0; i < m->nfields; i++)
        if (m->field[i].type == AN_REAL_SCALAR ||
            m->field[i].type == AN_MAJORANA) {
            t->exponent[t->n][i] = 2;
            t->n++;
        }
    t->ngiven = t->n;
    an_operators_init(&o);
    an_operators_find(&o, m,
                      &(struct an_operator_query){.max_dimension = DIMENSION});
    assert_true(o.complete);
    for (size_t i = 0; i < o.n; i++)
        add_term(t, &o.v[i].term, o.v[i].dimension);
    an_operators_clear(&o);
}

/* Does the symmetry turn a term? */
static bool turns(const struct an_accidental *s, const int *exponent, size_t n)
{
    fmpq_t total, part;
    fmpq_init(total);
    fmpq_init(part);
    for (size_t k = 0; k < n; k++) {
        fmpq_mul_si(part, s->charge + k, exponent[k]);
        fmpq_add(total, total, part);
    }
    bool u1 = fmpz_is_zero(s->order);
    if (!u1)
        fmpq_div_fmpz(total, total, s->order);
    bool yes = u1 ? !fmpq_is_zero(total) : !fmpz_is_one(fmpq_denref(total));
    fmpq_clear(part);
    fmpq_clear(total);
    return yes;
}

/* turned[t] := some phases in units of 1/PARTS turn that leave the terms up to
 * a dimension alone turn term t. */
static void try_vacua(bool *turned, const struct terms *t, int dimension)
{
    long all = 1;
    for (size_t k = 0; k < t->nfields; k++)
        all *= PARTS;
    for (long phases = 0; phases < all; phases++) {
        bool turn[MOST_TERMS], symmetry = true;
        for (size_t i = 0; i < t->n && symmetry; i++) {
            long rest = phases, total = 0;
            for (size_t k = 0; k < t->nfields; k++, rest /= PARTS)
                total += rest % PARTS * t->exponent[i][k];
            turn[i] = total % PARTS != 0;
            symmetry = !turn[i] || t->dimension[i] > dimension;
        }
        for (size_t i = 0; i < t->n && symmetry; i++)
            turned[i] = turned[i] || turn[i];
    }
}

/* What is listed for a dimension turns exactly the terms that some phases turn
 * which leave those up to the dimension alone. */
static void check_dimension(const struct an_accidentals *a,
                            const struct terms *t, int dimension,
                            const char *text)
{
    bool tried[MOST_TERMS] = {false}, listed[MOST_TERMS] = {false};
    try_vacua(tried, t, dimension);
    for (size_t k = 0; k < a->n; k++) {
        const struct an_accidental *s = &a->v[k];
        bool survives = true;
        for (size_t i = 0; i < t->n; i++)
            survives = survives && (t->dimension[i] > dimension ||
                                    !turns(s, t->exponent[i], t->nfields));
        if (survives != (!s->breaker || s->dimension > dimension))
            fail_msg("%s in dimension %d of\n%s", s->name, dimension, text);
        for (size_t i = 0; i < t->n && survives && s->from <= dimension; i++)
            listed[i] = listed[i] || turns(s, t->exponent[i], t->nfields);
    }
    for (size_t i = 0; i < t->n; i++)
        if (listed[i] != tried[i])
            fail_msg("term %zu of dimension %d, after dimension %d, in\n%s", i,
                     t->dimension[i], dimension, text);
}

static void every_vacuum_is_a_product_of_those_listed(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT; i++) {
        struct model x;
        struct an_accidentals a;
        struct terms t;
        model_open(&x, table[i].text);
        find(&a, &x, true);
        find_terms(&t, &x.m);
        assert_true(t.n > t.ngiven);
        for (int d = 0; d < DIMENSION; d++)
            check_dimension(&a, &t, d, table[i].text);
        an_accidentals_clear(&a);
        model_close(&x);
    }
}

static void what_is_left_of_small_models(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT; i++) {
        struct model x;
        struct an_accidentals a;
        size_t n = 0;
        model_open(&x, table[i].text);
        find(&a, &x, true);
        for (; table[i].expected[n].name; n++) {
            assert_true(n < a.n);
            assert_string_equal(a.v[n].name, table[i].expected[n].name);
            assert_int_equal(a.v[n].from, table[i].expected[n].from);
            assert_int_equal(a.v[n].dimension, table[i].expected[n].dimension);
        }
        assert_true(n == 0 || n == a.n);
        an_accidentals_clear(&a);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_left_of_small_models),
        cmocka_unit_test(every_vacuum_is_a_product_of_those_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
