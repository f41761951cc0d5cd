/* Charges of a Z(n): random conditions against trying every vector, the MSSM
 * against three loops, fields that are alike against generations. */
#include "search.h"

#include <stdio.h>

#include "theory/model.h"
#include "yaml/yaml.h"

#include "dice.h"

#define WIDTH 4

static int gcd(int a, int b)
{
    return b ? gcd(b, a % b) : a;
}

static long mod(long x, long n)
{
    return (x % n + n) % n;
}

/* ---- one search, by brute force */

static long value(const struct an_search_sum *f, const int *x, size_t n)
{
    long total = -(long)f->value;
    for (size_t i = 0; i < n; i++)
        total += (long)f->weight[i] * x[i];
    return total;
}

static long cubes(const struct an_search_sum *f, const int *x, size_t n)
{
    long total = -(long)f->value;
    for (size_t i = 0; i < n; i++)
        total += (long)f->weight[i] * x[i] * x[i] * x[i];
    return total;
}

/* Is there an r with s3 - r n^3/8 a multiple of n, or 3n? */
static bool ibanez_ross(long n, long s3)
{
    long p = n % 3 == 0 ? 3 * n : n;
    for (long r = 0; r < (n % 2 ? 1 : 24); r++)
        if ((s3 - r * n * n * n / 8) % p == 0)
            return true;
    return false;
}

static bool hsieh(const struct an_search *s, const int *x, long s1, long s3)
{
    const struct an_search_residues *z = &s->residues;
    long n = z->n, m = n / 2;
    bool graded = z->graded;
    for (size_t i = 0; i < s->width; i++)
        graded = graded && z->parity[i] == (x[i] % 2 ? 1 : 2);
    if (graded)
        return mod((2 * m * m + m + 1) * s3 - (m + 3) * s1, 48 * m) == 0 &&
               mod(m * s3 + s1, 2 * m) == 0;
    return mod((n * n + 3 * n + 2) * s3, 6 * n) == 0 && mod(2 * s1, n) == 0;
}

static bool is_solution(const struct an_search *s, const int *x)
{
    const struct an_search_residues *z = &s->residues;
    size_t w = s->width;
    for (size_t i = 0; i < s->nequations; i++)
        if (value(&s->equation[i], x, w) % z->n != 0)
            return false;
    for (size_t i = 0; i < s->nnonzero; i++)
        if (value(&s->nonzero[i], x, w) % z->n == 0)
            return false;
    for (size_t i = 0; i < s->nchoices; i++) {
        bool any = false;
        for (size_t j = 0; j < s->choice[i].n; j++)
            any = any || value(&s->choice[i].form[j], x, w) % z->n == 0;
        if (!any)
            return false;
    }
    long s1 = value(&z->sum, x, w), s3 = cubes(&z->cubes, x, w);
    if (z->conditions == AN_RESIDUES_CUBIC)
        return ibanez_ross(z->n, s3);
    return z->conditions != AN_RESIDUES_EXACT || hsieh(s, x, s1, s3);
}

static int compare(const int *a, const int *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (a[i] != b[i])
            return a[i] > b[i] ? 1 : -1;
    return 0;
}

/* Is an arrangement of y[from..) within groups a solution before x? */
static bool any_before(const struct an_search *s, int *y, const int *x,
                       size_t from)
{
    size_t end = 0;
    if (from == s->width)
        return compare(y, x, s->width) < 0 && is_solution(s, y);
    for (size_t g = 0; end <= from; g++)
        end += s->group[g].size;
    for (size_t i = from; i < (s->arranged ? from + 1 : end); i++) {
        int t = y[from];
        y[from] = y[i];
        y[i] = t;
        bool found = any_before(s, y, x, from + 1);
        y[i] = y[from];
        y[from] = t;
        if (found)
            return true;
    }
    return false;
}

static void add_shift(int *y, const struct an_search *s, const int *x, int k,
                      int c)
{
    for (size_t g = 0, i = 0; g < s->ngroups; g++)
        for (size_t j = 0; j < s->group[g].size; j++, i++)
            y[i] = (int)mod(k * x[i] + (s->modulo ? c * s->modulo[g] : 0),
                            s->residues.n);
}

static bool is_kept(const struct an_search *s, const int *x)
{
    const struct an_search_residues *z = &s->residues;
    int y[WIDTH], n = z->n;
    for (int c = 0; c < n && !z->any_order; c++) {
        int d = z->fixed;
        add_shift(y, s, x, 1, c);
        for (size_t i = 0; i < s->width; i++)
            d = gcd(d, y[i]);
        if (d > 1)
            return false;
    }
    for (int k = 1; k < n || k == 1; k++) {
        if (gcd(n, k) > 1 || (k - 1) * z->fixed % n != 0 ||
            (k != 1 && z->classes == AN_UP_TO_NOTHING) ||
            (k != 1 && k != n - 1 && z->classes == AN_UP_TO_INVERSE))
            continue;
        for (int c = 0; c < n; c++) {
            add_shift(y, s, x, k, c);
            if (any_before(s, y, x, 0))
                return false;
        }
    }
    return true;
}

static void list_all(struct list *l, const struct an_search *s)
{
    int x[WIDTH] = {0};
    int16_t record[WIDTH];
    for (;;) {
        for (size_t i = 0; i < s->width; i++)
            record[i] = (int16_t)x[i];
        if (is_solution(s, x) && is_kept(s, x))
            list_add(l, record, s->width);
        size_t i = s->width;
        while (i > 0 && x[i - 1] == s->residues.n - 1)
            x[--i] = 0;
        if (i == 0)
            return;
        x[i - 1]++;
    }
}

/* ---- random searches */

static int die(struct dice *d, int n)
{
    return roll(d, 0, n - 1);
}

/* Weights that a group shares, or not. */
static void fill(int64_t *w, struct dice *d, const struct an_search *s,
                 bool shared)
{
    for (size_t g = 0, i = 0; g < s->ngroups; g++) {
        int64_t x = die(d, 9) - 4;
        for (size_t k = 0; k < s->group[g].size; k++)
            w[i++] = shared ? x : die(d, 9) - 4;
    }
}

static void add_random(struct an_search *s, struct dice *d)
{
    int64_t w[WIDTH];
    struct an_search_residues z = {.n = die(d, 11) + 2};
    unsigned char parity[WIDTH];
    size_t groups = (size_t)die(d, 3) + 1;
    for (size_t g = 0; g < groups && s->width < WIDTH - 1; g++)
        an_search_add_group(s, (size_t)die(d, 2) + 1, 0, z.n - 1);
    fill(w, d, s, true);
    an_search_add_equation(s, w, die(d, 3) == 0 ? die(d, z.n) : 0);
    if (die(d, 3) == 0) {
        fill(w, d, s, false);
        an_search_add_equation(s, w, 0);
    }
    for (int i = die(d, 3); i > 1; i--) {
        fill(w, d, s, true);
        an_search_add_form(s, i == 2, w, die(d, 3));
        fill(w, d, s, true);
        an_search_add_form(s, false, w, 0);
    }
    if (die(d, 3) == 0) {
        fill(w, d, s, true);
        an_search_add_nonzero(s, w, 0);
    }
    if (die(d, 2) == 0) {
        fill(w, d, s, true);
        int64_t y[WIDTH];
        for (size_t g = 0, i = 0; g < s->ngroups; i += s->group[g++].size)
            y[g] = w[i];
        an_search_set_modulo(s, y);
    }
    int64_t sum[WIDTH];
    fill(sum, d, s, true);
    z.sum = z.cubes = (struct an_search_sum){sum, die(d, 5)};
    z.cubes.value = die(d, 5);
    z.fixed = die(d, 2) ? z.n : gcd(z.n, die(d, z.n));
    z.conditions = (enum an_residue_conditions)(die(d, 4) + 1);
    z.classes = (enum an_residue_classes)die(d, 3);
    z.any_order = die(d, 2);
    z.graded = z.n % 2 == 0 && die(d, 2);
    for (size_t g = 0, i = 0; g < s->ngroups; g++) {
        unsigned char p = (unsigned char)(die(d, 3) + 1);
        for (size_t k = 0; k < s->group[g].size; k++)
            parity[i++] = p;
    }
    z.parity = parity;
    an_search_set_residues(s, &z);
    s->arranged = !s->modulo && die(d, 4) == 0;
}

static void random_searches(void **state)
{
    size_t found = 0;
    struct dice d = {1};
    (void)state;
    for (int i = 0; i < (is_slow() ? 400 : 150); i++) {
        struct an_search s;
        struct list engine = {0}, all = {0};
        an_search_init(&s);
        add_random(&s, &d);
        list_all(&all, &s);
        list_search(&engine, &s, 1, i % 3 + 1);
        assert_int_equal(engine.n, all.n);
        if (all.n > 0)
            assert_memory_equal(engine.v, all.v,
                                all.n * all.width * sizeof *all.v);
        assert_int_equal(count_search(&s, 1), all.n);
        found += all.n;
        list_clear(&engine);
        list_clear(&all);
        an_search_clear(&s);
    }
    assert_true(found > 1000);
}

/* ---- models */

struct model {
    struct an_yaml_file *file;
    struct an_model m;
    struct an_search s;
    struct an_search_layout layout;
};

static void model_init(struct model *x, const char *text, const char *set,
                       enum an_residue_conditions conditions,
                       enum an_residue_classes classes, int max)
{
    const struct an_yaml_options options = {.after =
                                                (const char *const[]){"models"},
                                            .nafter = 1,
                                            .set = &set,
                                            .nset = set != NULL};
    struct an_diags diags;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    *x = (struct model){0};
    an_diags_init(&diags);
    an_model_init(&x->m);
    an_search_init(&x->s);
    an_search_layout_init(&x->layout);
    x->s.residues.conditions = conditions;
    x->s.residues.classes = classes;
    const struct an_search_wish wish = {one, max, NULL, 0};
    if (an_yaml_open(&x->file, "-", text, strlen(text), &options, &diags) < 0 ||
        an_yaml_build(&x->m, x->file, &diags) < 0 ||
        an_search_model(&x->s, &x->layout, &x->m, &wish, &diags) < 0)
        fail_msg("%s", diags.v[0].message);
    an_diags_clear(&diags);
    fmpq_clear(one);
}

static void model_clear(struct model *x)
{
    an_search_layout_clear(&x->layout);
    an_search_clear(&x->s);
    an_model_clear(&x->m);
    an_yaml_close(x->file);
}

static size_t count_model(const char *text, int max)
{
    struct model x;
    struct list l = {0};
    model_init(&x, text, NULL, AN_RESIDUES_USUAL, AN_UP_TO_AUTOMORPHISMS, max);
    list_search(&l, &x.s, 1, 2);
    assert_int_equal(count_search(&x.s, 1), l.n);
    size_t n = l.n;
    list_clear(&l);
    model_clear(&x);
    return n;
}

#define MSSM                                                                   \
    "groups: {SU3c: SU(3), SU2L: SU(2), Y: U(1), P: {group: Z(6), gauged: "    \
    "true}}\n"                                                                 \
    "fields:\n"                                                                \
    "  q: {type: superfield, generations: 3, SU3c: 3, SU2L: 2, Y: 1/6, P: "    \
    "'?'}\n"                                                                   \
    "  uc: {type: superfield, generations: 3, SU3c: 3bar, Y: -2/3, P: '?'}\n"  \
    "  dc: {type: superfield, generations: 3, SU3c: 3bar, Y: 1/3, P: '?'}\n"   \
    "  l: {type: superfield, generations: 3, SU2L: 2, Y: -1/2, P: '?'}\n"      \
    "  ec: {type: superfield, generations: 3, Y: 1, P: '?'}\n"                 \
    "  Hd: {type: superfield, SU2L: 2, Y: -1/2, P: '?'}\n"                     \
    "  Hu: {type: superfield, SU2L: 2, Y: 1/2, P: '?'}\n"                      \
    "couplings: [uc q Hu, dc q Hd, ec l Hd]\n"

/* q, uc, dc, l, ec, Hd, Hu of charges that Y brings to q = 0: what is left are
 * uc, dc and l. */
static void mssm_charges(long *x, long n, int u, int d, int l, long c)
{
    const long y[] = {1, -4, 2, -3, 6, -3, 3};
    const long s[] = {0, u, d, l, d - l, -d, -u};
    for (int i = 0; i < 7; i++)
        x[i] = mod(s[i] + c * y[i], n);
}

static bool mssm_linear(long n, const long *x)
{
    long gravity =
        18 * x[0] + 9 * (x[1] + x[2]) + 6 * x[3] + 3 * x[4] + 2 * (x[5] + x[6]);
    return 3 * (2 * x[0] + x[1] + x[2]) % n == 0 &&
           (9 * x[0] + 3 * x[3] + x[5] + x[6]) % n == 0 &&
           gravity % (n % 2 ? n : n / 2) == 0;
}

static bool mssm_more(long n, const long *x, enum an_residue_conditions which)
{
    const long weight[] = {18, 9, 9, 6, 3, 2, 2};
    long s1 = 0, s3 = 0;
    for (int i = 0; i < 7; i++) {
        s1 += weight[i] * x[i];
        s3 += weight[i] * x[i] * x[i] * x[i];
    }
    if (which == AN_RESIDUES_CUBIC)
        return ibanez_ross(n, s3);
    return which != AN_RESIDUES_EXACT ||
           (mod((n * n + 3 * n + 2) * s3, 6 * n) == 0 && mod(2 * s1, n) == 0);
}

/* Does a member of the class solve? */
static bool mssm_solves(int n, int u, int d, int l,
                        enum an_residue_conditions which)
{
    long x[7];
    mssm_charges(x, n, u, d, l, 0);
    if (!mssm_linear(n, x))
        return false;
    for (long c = 0; c < n; c++) {
        mssm_charges(x, n, u, d, l, c);
        if (mssm_more(n, x, which))
            return true;
    }
    return false;
}

/* Classes up to g -> g^k, or g^-1. */
static size_t mssm_count(int n, enum an_residue_conditions which, bool inverse)
{
    size_t found = 0;
    char *seen = an_alloc((size_t)(n * n * n), 1);
    for (int u = 0; u < n; u++)
        for (int d = 0; d < n; d++)
            for (int l = 0; l < n; l++) {
                if (gcd(gcd(gcd(n, u), d), l) > 1 ||
                    seen[(u * n + d) * n + l] ||
                    !mssm_solves(n, u, d, l, which))
                    continue;
                found++;
                for (int k = 1; k < n; k++)
                    if (gcd(n, k) == 1 && (!inverse || k == 1 || k == n - 1))
                        seen[(u * k % n * n + d * k % n) * n + l * k % n] = 1;
            }
    free(seen);
    return found;
}

static size_t mssm_search(int n, enum an_residue_conditions which, bool inverse)
{
    char set[24];
    struct model x;
    snprintf(set, sizeof set, "P=Z(%d)", n);
    model_init(&x, MSSM, set, which,
               inverse ? AN_UP_TO_INVERSE : AN_UP_TO_AUTOMORPHISMS, 0);
    const int64_t y[] = {1, -4, 2, -3, 6, -3, 3};
    an_search_set_modulo(&x.s, y);
    size_t found = count_search(&x.s, 1);
    model_clear(&x);
    return found;
}

/* arXiv:hep-ph/0512163: 1, 4, 4, 9, 9 for N = 2, 3, 6, 9, 18. */
static void mssm(void **state)
{
    (void)state;
    for (int n = 2; n < 60; n++) {
        size_t inverse = n == 2              ? 1
                         : n == 3 || n == 6  ? 4
                         : n == 9 || n == 18 ? 9
                                             : 0;
        size_t powers = n == 9 || n == 18 ? 3 : inverse;
        size_t cubic = n == 2 || n == 3 || n == 6;
        assert_int_equal(mssm_search(n, AN_RESIDUES_USUAL, true), inverse);
        assert_int_equal(mssm_search(n, AN_RESIDUES_USUAL, false), powers);
        assert_int_equal(mssm_search(n, AN_RESIDUES_CUBIC, true), cubic);
        assert_int_equal(mssm_search(n, AN_RESIDUES_EXACT, true), cubic);
        if (n > 30)
            continue;
        assert_int_equal(mssm_count(n, AN_RESIDUES_LINEAR, true), inverse);
        assert_int_equal(mssm_count(n, AN_RESIDUES_LINEAR, false), powers);
        assert_int_equal(mssm_count(n, AN_RESIDUES_CUBIC, true), cubic);
        assert_int_equal(mssm_count(n, AN_RESIDUES_EXACT, true), cubic);
    }
}

/* Three neutral Weyl fermions x + y + z = 0 mod 5 (2 is prime to 5), up to
 * order: as generations and as fields. */
static void fields_that_are_alike(void **state)
{
    (void)state;
    size_t one = count_model("groups: {P: {group: Z(5), gauged: true}}\n"
                             "fields:\n"
                             "  N: {type: left, generations: 3, P: ['?', '?', "
                             "'?']}\n",
                             0);
    /* (0,1,4) and (0,2,3) are one, (1,1,3), its multiples (2,2,1), (3,3,4) and
     * (4,4,2) are one. */
    assert_int_equal(one, 2);
    assert_int_equal(count_model("groups: {P: {group: Z(5), gauged: true}}\n"
                                 "fields:\n"
                                 "  N: {type: left, P: '?'}\n"
                                 "  M: {type: left, P: '?'}\n"
                                 "  K: {type: left, P: '?'}\n",
                                 0),
                     one);
    /* A name that a vev, or another type, tells apart: (0; 1, 4) and (1; 0, 4)
     * differ. */
    assert_int_equal(count_model("groups: {P: {group: Z(5), gauged: true}}\n"
                                 "fields:\n"
                                 "  N: {type: superfield, P: '?'}\n"
                                 "  M: {type: left, P: '?'}\n"
                                 "  K: {type: left, P: '?'}\n",
                                 0),
                     4);
    /* The same of a U(1). */
    assert_int_equal(count_model("extends: standard-model-b-l\nfields:\n"
                                 "  nuR: {type: right, B-L: '?'}\n"
                                 "  nuR2: {type: right, B-L: '?'}\n"
                                 "  nuR3: {type: right, B-L: '?'}\n",
                                 9),
                     2);
}

/* A real field is its own conjugate, and without anomalies nothing else is
 * asked. */
static void real_and_global(void **state)
{
    (void)state;
    assert_int_equal(
        count_model(
            "groups: {P: Z(6)}\nfields:\n"
            "  N: {type: majorana, P: '?'}\n  S: {type: scalar, P: 1}\n",
            0),
        2);
    assert_int_equal(
        count_model("groups: {P: Z(7)}\nfields:\n"
                    "  N: {type: left, P: '?'}\n  S: {type: scalar, P: '?'}\n"
                    "couplings: [N N S]\n",
                    0),
        1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_searches),
        cmocka_unit_test(mssm),
        cmocka_unit_test(fields_that_are_alike),
        cmocka_unit_test(real_and_global),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
