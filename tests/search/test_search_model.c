/* Unknown charges of model files. */
#include "search.h"

#include <stdio.h>

#include "anomaly/anomaly.h"
#include "theory/theory.h"
#include "yaml/yaml.h"

struct found {
    struct an_yaml_file *file;
    struct an_model model;
    struct an_diags diags;
    struct an_search s;
    struct an_search_layout layout;
    struct list l;
    int rc;
};

/* x := the search for the unknown charges of the model in `text`. */
static void look(struct found *x, const char *text, const char *unit, int max)
{
    static const char *const library[] = {"models"};
    const struct an_yaml_options options = {.after = library, .nafter = 1};
    fmpq_t u;
    fmpq_init(u);
    assert_int_equal(fmpq_set_str(u, unit, 10), 0);
    *x = (struct found){0};
    an_model_init(&x->model);
    an_diags_init(&x->diags);
    an_search_init(&x->s);
    an_search_layout_init(&x->layout);
    x->rc =
        an_yaml_open(&x->file, "-", text, strlen(text), &options, &x->diags);
    if (x->rc == 0)
        x->rc = an_yaml_build(&x->model, x->file, &x->diags);
    if (x->rc == 0)
        x->rc = an_search_model(&x->s, &x->layout, &x->model,
                                &(struct an_search_wish){u, max, NULL, 0},
                                &x->diags);
    if (x->rc == 0)
        list_search(&x->l, &x->s, 1, 2);
    if (x->rc == 0)
        assert_int_equal(count_search(&x->s, 1), x->l.n);
    fmpq_clear(u);
}

static void found_clear(struct found *x)
{
    list_clear(&x->l);
    an_search_layout_clear(&x->layout);
    an_search_clear(&x->s);
    an_model_clear(&x->model);
    an_diags_clear(&x->diags);
    an_yaml_close(x->file);
}

#define SM_B_L "extends: standard-model-b-l\nfields:\n  nuR: {type: right, "

/* x + y + z = x^3 + y^3 + z^3 = -3 (arXiv:0706.0473). Then (x + y)(y + z)(z +
 * x) = ((x + y + z)^3 + 3) / 3 = -8, with factors that add to -6: (-2, -2, -2)
 * or
 * (-8, 1, 1) and no others, at any size. */
static void b_minus_l(void **state)
{
    static const int16_t flat[] = {-1, -1, -1}, steep[] = {-4, -4, 5};
    (void)state;
    for (int max = 4; max <= 304; max += 100) {
        struct found x;
        look(&x, SM_B_L "B-L: ['?', '?', '?'], generations: 3}\n", "1", max);
        assert_int_equal(x.rc, 0);
        assert_int_equal(x.l.n, max >= 5 ? 2 : 1);
        assert_true(list_has(&x.l, flat));
        assert_true(max < 5 || list_has(&x.l, steep));
        found_clear(&x);
    }
}

static void fixed_and_unknown(void **state)
{
    static const int16_t rest[] = {-4, -4};
    struct found x;
    (void)state;
    look(&x, SM_B_L "generations: 3, B-L: ['?', 5, '?']}\n", "1", 9);
    assert_int_equal(x.l.n, 1);
    assert_true(list_has(&x.l, rest));
    found_clear(&x);
}

static void units(void **state)
{
    static const int16_t thirds[] = {-3, -3, -3};
    struct found x;
    (void)state;
    look(&x, SM_B_L "B-L: ['?', '?', '?'], generations: 3}\n", "1/3", 9);
    assert_int_equal(x.l.n, 1);
    assert_true(list_has(&x.l, thirds));
    found_clear(&x);
}

/* One `?` for all generations is one charge: -3 q = 3, -3 q^3 = 3. */
static void shared(void **state)
{
    struct found x;
    (void)state;
    look(&x, SM_B_L "generations: 3, B-L: '?'}\n", "1", 9);
    assert_int_equal(x.s.width, 1);
    assert_int_equal(x.l.n, 1);
    assert_int_equal(x.l.v[0], -1);
    found_clear(&x);
}

/* Five singlets, as Weyl fields of either hand. */
static void hands(void **state)
{
    struct found x, y;
    (void)state;
    look(&x, SM_B_L "generations: 5, B-L: ['?', '?', '?', '?', '?']}\n", "1",
         8);
    look(&y,
         "extends: standard-model-b-l\nfields:\n"
         "  n: {type: left, generations: 5, B-L: ['?', '?', '?', '?', '?']}\n",
         "1", 8);
    assert_true(x.l.n > 2);
    assert_int_equal(x.l.n, y.l.n);
    for (size_t i = 0; i < x.l.n; i++) {
        int16_t z[5];
        for (size_t j = 0; j < 5; j++)
            z[j] = (int16_t)-x.l.v[5 * i + 4 - j];
        assert_true(list_has(&y.l, z));
    }
    found_clear(&x);
    found_clear(&y);
}

static const char sm_x[] =
    "extends: standard-model\ngroups: {X: U(1)}\nfields:\n"
    "  Q: {X: %s}\n  uR: {X: ['?', '?', '?']}\n  dR: {X: ['?', "
    "'?', '?']}\n  L: {X: ['?', '?', '?']}\n"
    "  eR: {X: ['?', '?', '?']}\n";

/* The model file of the preset, with the couplings taken out. */
static void atlas(void **state)
{
    struct an_text t = {0};
    struct found x;
    struct an_search s;
    (void)state;
    an_text_printf(&t, sm_x, "['?', '?', '?']");
    an_text_add(&t, "couplings:\n"
                    "  - {term: Q* H* uR, remove: true}\n"
                    "  - {term: Q* H dR, remove: true}\n"
                    "  - {term: L* H eR, remove: true}\n");
    look(&x, an_text_string(&t), "1", 3);
    assert_int_equal(x.l.n, 82);
    assert_int_equal(x.s.ngroups, 5);
    an_search_init(&s);
    an_search_atlas(&s, &(struct an_search_atlas){3, 0, false}, 3);
    for (size_t i = 0; i < x.l.n; i++)
        assert_true(all_hold(&s, x.l.v + 15 * i));
    an_search_clear(&s);
    found_clear(&x);
    an_text_clear(&t);
}

/* The superfields of the MSSM with one family: conditions and vector-like pairs
 * of the preset are those of the model. */
static const char mssm_x[] =
    "groups: {SU3c: SU(3), SU2L: SU(2), Y: U(1), X: U(1)}\n"
    "fields:\n"
    "  Q: {type: superfield, SU3c: 3, SU2L: 2, Y: 1/6, X: '?'}\n"
    "  uR: {type: right, SU3c: 3, Y: 2/3, X: '?'}\n"
    "  dc: {type: superfield, SU3c: 3bar, Y: 1/3, X: '?'}\n"
    "  L: {type: superfield, SU2L: 2, Y: -1/2, X: '?'}\n"
    "  ec: {type: superfield, Y: 1, X: '?'}\n"
    "  nuR: {type: right, X: '?'}\n"
    "  Hu: {type: superfield, SU2L: 2, Y: 1/2, X: '?'}\n"
    "  Hd: {type: superfield, SU2L: 2, Y: -1/2, X: '?', light: true}\n"
    "  g: {type: majorana, SU3c: 8}\n"
    "  N: {type: dirac, SU2L: 2, Y: 1/2, X: 1}\n"
    "  s: {type: scalar, SU2L: 2, Y: 1/2, X: 1}\n";

/* How many solutions have, or do not have, a vector-like pair. */
static unsigned long count_chiral(const struct an_search *s,
                                  const struct an_search_pairs *pairs,
                                  bool chiral)
{
    struct an_search copy;
    an_search_init(&copy);
    an_search_copy(&copy, s);
    copy.sign = copy.primitive = false;
    an_search_where_chiral(&copy, pairs, chiral);
    unsigned long n = count_search(&copy, 1);
    an_search_clear(&copy);
    return n;
}

static void supersymmetric(void **state)
{
    const struct an_search_atlas one = {1, 1, true};
    struct found x;
    struct an_search s;
    struct an_search_layout layout;
    struct an_search_pairs model = {0}, preset = {0};
    struct list all = {0};
    (void)state;
    look(&x, mssm_x, "1", 2);
    assert_int_equal(x.rc, 0);
    an_search_init(&s);
    an_search_layout_init(&layout);
    an_search_atlas(&s, &one, 2);
    an_search_layout_atlas(&layout, &one);
    /* dc and ec have minus the charges of dR and eR. */
    for (size_t i = 0; i < x.l.n; i++) {
        int16_t *q = x.l.v + 8 * i;
        q[2] = (int16_t)-q[2];
        q[4] = (int16_t)-q[4];
        assert_true(all_hold(&s, q));
    }
    /* N and s fix the scale: X and -X differ, multiples too. */
    s.sign = s.primitive = false;
    list_brute(&all, &s);
    assert_int_equal(x.l.n, all.n);
    /* nuR with itself, L and Hd with Hu; N, a pair by itself, takes no part. */
    assert_int_equal(
        an_search_pairs_model(&model, &x.layout, &x.model, &x.s, &x.diags), 0);
    an_search_pairs_atlas(&preset, &layout, &s);
    assert_int_equal(preset.n, 3);
    assert_int_equal(model.n, 3);
    for (int chiral = 0; chiral < 2; chiral++) {
        unsigned long n = 0;
        for (size_t i = 0; i < all.n; i++) {
            const int16_t *q = all.v + 8 * i;
            bool pair = q[5] == 0 || q[3] + q[6] == 0 || q[6] + q[7] == 0;
            n += pair != chiral;
        }
        assert_int_equal(count_chiral(&s, &preset, chiral), n);
        assert_int_equal(count_chiral(&x.s, &model, chiral), n);
    }
    list_clear(&all);
    an_search_pairs_clear(&model);
    an_search_pairs_clear(&preset);
    an_search_layout_clear(&layout);
    an_search_clear(&s);
    found_clear(&x);
}

/* Pairs with known charges, pseudoreal and real multiplets: a doublet without
 * hypercharge needs another one, a triplet none. */
static void known_partners(void **state)
{
    struct found x;
    struct an_search_pairs p = {0};
    (void)state;
    look(&x,
         "groups: {W: SU(2), Z: Z(2), X: U(1)}\nfields:\n"
         "  d: {type: left, W: 2, X: '?'}\n  e: {type: right, W: 2, X: 2}\n"
         "  t: {type: left, W: 3, X: '?'}\n  u: {type: left, W: 3, X: 1}\n"
         "  v: {type: left, W: 3, Z: 1, X: '?'}\n"
         "  w: {type: left, W: 3, Z: 1, X: 3}\n",
         "1", 4);
    assert_int_equal(x.rc, 0);
    assert_int_equal(
        an_search_pairs_model(&p, &x.layout, &x.model, &x.s, &x.diags), 0);
    /* d - e, 2 t, t + u, 2 v, v + w, and, Z being global, t + v, t + w, u + v:
     * with a gauged Z there are five. */
    assert_int_equal(p.n, 8);
    an_search_pairs_clear(&p);
    found_clear(&x);
}

/* With the Yukawa couplings listed, H neutral, each has a pair of generations
 * of equal charge. */
static void compare_couplings(const char *quark, int max)
{
    struct an_text t = {0};
    struct found x;
    struct list all = {0};
    an_text_printf(&t, sm_x, quark);
    look(&x, an_text_string(&t), "1", max);
    an_text_clear(&t);
    assert_int_equal(x.rc, 0);
    assert_int_equal(x.s.nchoices, 3);
    list_brute(&all, &x.s);
    assert_same(&x.s, &all, &x.l);
    assert_true(x.l.n > 1);
    for (size_t i = 0; i < x.l.n; i++) {
        const int16_t *q = x.l.v + i * x.l.width;
        const int16_t *rest = q + x.l.width - 12; /* uR on */
        bool up = false, lepton = false;
        for (int j = 0; j < 9; j++) {
            for (const int16_t *Q = q; Q < rest; Q++)
                up = up || *Q == rest[j % 3];
            lepton = lepton || rest[6 + j / 3] == rest[9 + j % 3];
        }
        assert_true(up && lepton);
    }
    list_clear(&all);
    found_clear(&x);
}

static void couplings(void **state)
{
    (void)state;
    compare_couplings("['?', '?', '?']", 1);
    compare_couplings("'?'", 2);
}

/* A coupling between named generations is a linear condition, and tells the
 * generation from the others. */
static void named_generation(void **state)
{
    static const int16_t triplet[] = {5, -4, -4, -5};
    struct found x;
    (void)state;
    look(&x,
         SM_B_L "B-L: ['?', '?', '?'], generations: 3}\n"
                "  s: {type: scalar, B-L: '?'}\n"
                "couplings: ['nuR[1] s', 'nuR[2] nuR[3] s s s s']\n",
         "1", 12);
    /* nuR[1] = -s, nuR[2] + nuR[3] = -4 s: sum -5 s = -3 has no solution */
    assert_int_equal(x.rc, 0);
    assert_int_equal(x.l.n, 0);
    found_clear(&x);
    look(&x,
         SM_B_L "B-L: ['?', '?', '?'], generations: 3}\n"
                "  s: {type: scalar, B-L: '?'}\n"
                "couplings: ['nuR[1] s']\n",
         "1", 12);
    assert_int_equal(x.s.ngroups, 3);
    assert_int_equal(x.l.n, 3); /* nuR[1] = -1, -4 or 5 */
    assert_true(list_has(&x.l, triplet));
    found_clear(&x);
}

/* Shared parameters: vector-like pairs are free, an axial charge is not. */
static void parameters(void **state)
{
    struct found x;
    (void)state;
    look(&x,
         "groups: {X: U(1)}\nparameters: {a: free}\nfields:\n"
         "  p: {type: left, X: a}\n  q: {type: left, X: -2a}\n"
         "  r: {type: left, generations: 2, X: ['?', '?']}\n",
         "1", 9);
    /* x + y = a and x^3 + y^3 = 7 a^3: {x, y} = {-a, 2 a}, or a = 0 and
     * {x, y} = {-1, 1} or {0, 0} */
    assert_int_equal(x.rc, 0);
    assert_int_equal(x.l.n, 3);
    found_clear(&x);
}

/* Conditions of every kind: two simple groups, a second U(1) that depends on
 * the generation, either hand, superfields, dirac fields, fixed charges. The
 * other sums are left to fail: only those with X are looked at. */
static const char mixed[] =
    "groups: {C: SU(3), W: SU(2), Y: U(1), X: U(1)}\nfields:\n"
    "  p: {type: left, W: 2, Y: 1, X: %s}\n"
    "  q: {type: right, C: 3, Y: 2, X: %s}\n"
    "  r: {type: left, generations: 2, Y: [1, -3], X: [%s, %s]}\n"
    "  s: {type: superfield, C: 3bar, W: 2, X: %s}\n"
    "  t: {type: superfield, C: 3, generations: 2, X: [1, -1]}\n"
    "  u: {type: dirac, C: 3, Y: 1, X: 5}\n"
    "  pc: {type: left, W: 2, Y: -1, X: -1}\n"
    "  qc: {type: right, C: 3bar, Y: -2, X: 1}\n"
    "  rc: {type: left, generations: 2, Y: [-1, 3], X: [2, -1]}\n"
    "  sc: {type: superfield, C: 3, W: 2, X: -2}\n";

static bool x_cancels(const char *text)
{
    struct an_yaml_file *file = NULL;
    const struct an_yaml_options options = {0};
    struct an_model m;
    struct an_diags diags;
    struct an_anomalies a;
    bool good = true;
    an_model_init(&m);
    an_diags_init(&diags);
    an_anomalies_init(&a);
    assert_int_equal(
        an_yaml_open(&file, "-", text, strlen(text), &options, &diags), 0);
    assert_int_equal(an_yaml_build(&m, file, &diags), 0);
    an_anomaly_check(&a, &m);
    for (size_t i = 0; i < a.n; i++)
        if (strchr(a.v[i].name, 'X') && a.v[i].counts)
            good = good && a.v[i].cancels;
    an_anomalies_clear(&a);
    an_diags_clear(&diags);
    an_model_clear(&m);
    an_yaml_close(file);
    return good;
}

static void conditions(void **state)
{
    struct an_text t = {0};
    struct found x;
    size_t number = 0, tried = 0;
    int16_t q[5] = {-2, -2, -2, -2, -2};
    (void)state;
    an_text_printf(&t, mixed, "'?'", "'?'", "'?'", "'?'", "'?'");
    look(&x, an_text_string(&t), "1", 2);
    assert_int_equal(x.rc, 0);
    assert_int_equal(x.s.width, 5);
    /* Every solution, and each seventh of what is none. */
    for (size_t k = 0; k < 5; tried++) {
        char text[5][8];
        bool found = list_has(&x.l, q);
        for (size_t i = 0; i < 5; i++)
            snprintf(text[i], sizeof text[i], "%d", q[i]);
        t.n = 0;
        an_text_printf(&t, mixed, text[0], text[1], text[2], text[3], text[4]);
        if (found || tried % 7 == 0)
            assert_int_equal(x_cancels(an_text_string(&t)), found);
        number += found;
        for (k = 0; k < 5 && ++q[k] > 2; k++)
            q[k] = -2;
    }
    assert_int_equal(number, x.l.n);
    assert_true(number > 0);
    found_clear(&x);
    an_text_clear(&t);
}

static void refused(void **state)
{
    static const struct {
        const char *text, *message;
    } cases[] = {
        {"extends: standard-model\n", "no charge is unknown"},
        {"groups: {X: U(1), Z: U(1)}\nfields:\n"
         "  a: {type: left, X: '?', Z: '?'}\n",
         "both have unknown charges"},
        {"groups: {X: {group: U(1), gauged: false}}\nfields:\n"
         "  a: {type: left, X: '?'}\n",
         "global symmetry"},
        {"groups: {X: U(1)}\nparameters: {a: free}\nfields:\n"
         "  p: {type: left, X: a + 1}\n",
         "a search takes"},
        {"groups: {X: U(1)}\nfields:\n  p: {type: left, X: '?'}\n"
         "  s: {type: scalar, X: '?'}\n",
         "nothing restricts the unknown charge of s"},
        {"groups: {X: U(1)}\nfields:\n  p: {type: left, X: '?'}\n"
         "  s: {type: scalar, X: 1}\ncouplings: [s]\n",
         "no value of the unknown charges allows"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct found x;
        look(&x, cases[i].text, "1", 3);
        assert_int_equal(x.rc, -1);
        if (!strstr(x.diags.v[0].message, cases[i].message))
            fail_msg("%s", x.diags.v[0].message);
        found_clear(&x);
    }
}

static void others_fail(void **state)
{
    struct found x;
    (void)state;
    look(&x,
         "groups: {X: U(1), Y: U(1)}\nfields:\n"
         "  p: {type: left, X: '?', Y: 1}\n",
         "1", 3);
    assert_int_equal(x.rc, 0);
    assert_true(x.diags.n > 0 && x.diags.nerrors == 0);
    assert_non_null(strstr(x.diags.v[0].message, "Y^3 does not cancel"));
    found_clear(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"three nuR of B-L: (-1,-1,-1) and (-4,-4,5), and no others", b_minus_l,
         NULL, NULL, NULL},
        {"known and unknown charges of one field go together",
         fixed_and_unknown, NULL, NULL, NULL},
        {"charges are multiples of the unit", units, NULL, NULL, NULL},
        {"one unknown may serve all generations", shared, NULL, NULL, NULL},
        {"a left singlet is a right one of opposite charge", hands, NULL, NULL,
         NULL},
        {"the SM as a model file is the preset", atlas, NULL, NULL, NULL},
        {"the MSSM as a model file is the preset, with its vector-like pairs",
         supersymmetric, NULL, NULL, NULL},
        {"vector-like partners may have known charges", known_partners, NULL,
         NULL, NULL},
        {"a coupling needs some choice of generations", couplings, NULL, NULL,
         NULL},
        {"a coupling of named generations is a linear condition",
         named_generation, NULL, NULL, NULL},
        {"multiples of a parameter may be unknown", parameters, NULL, NULL,
         NULL},
        {"solutions are what the anomalies of the model allow", conditions,
         NULL, NULL, NULL},
        {"what is no search is refused with its reason", refused, NULL, NULL,
         NULL},
        {"anomalies that no charge can mend are named", others_fail, NULL, NULL,
         NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
