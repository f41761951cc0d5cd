/* test_residual_bosons.c - the masses of gauge bosons.
 *
 * Literature: M_W, M_Z and rho of any isospin (J. F. Gunion et al., The Higgs
 * Hunter's Guide), the bidoublet and triplets of left-right models, M_X of
 * SU(5). A second way: the trace of a factor's matrix is its Casimir operator,
 * and what stays massless is the unbroken algebra, found as a kernel.
 */
#include "tests/model.h"
#include "tests/prose.h"

#include <glob.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>
#include <flint/ulong_extras.h>

#include "algebra/lie/rep.h"
#include "algebra/polynomial.h"
#include "residual/bosons/gauge_bosons.h"
#include "residual/bosons/text.h"
#include "residual/goldstones/goldstones.h"
#include "residual/stabiliser/stabiliser.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "theory/component.h"
#include "theory/vacuum.h"

/* b (initialised by this call) := the bosons of the last vacuum. */
static void find(struct an_gauge_bosons *b, const struct model *x)
{
    an_gauge_bosons_init(b);
    an_gauge_bosons_find(b, &x->m, &x->m.vacuum[x->m.nvacua - 1]);
}

/* All masses squared that are polynomials, neutral ones first: "a; b". */
static char *masses(const struct an_gauge_bosons *b)
{
    struct an_text t = {0};
    for (size_t i = 0; i <= b->ncharged; i++) {
        const struct an_boson_block *x =
            i == 0 ? &b->neutral : &b->charged[i - 1];
        for (size_t k = 0; k < x->nmasses; k++) {
            char *s = an_gauge_bosons_text(b, &x->mass[k].square);
            an_text_add(&t, t.n ? "; " : "");
            an_prose_plain(&t, s);
            free(s);
        }
        if (x->nothers > 0)
            an_text_printf(&t, "%s%zu others", t.n ? "; " : "", x->nothers);
    }
    return an_text_take(&t);
}

struct row {
    const char *groups, *fields, *vevs, *masses;
};

static void compare(const struct row *r)
{
    struct model x;
    struct an_gauge_bosons b;
    model_print(&x, "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n",
                r->groups, r->fields, r->vevs);
    find(&b, &x);
    char *s = masses(&b);
    if (b.why || strcmp(s, r->masses) != 0)
        fail_msg("{%s} {%s} %s: %s %s", r->groups, r->fields, r->vevs, s,
                 b.why ? b.why : "");
    free(s);
    an_gauge_bosons_clear(&b);
    model_close(&x);
}

static void known_masses(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"X: U(1)", "S: {type: scalar, X: 3}", "S", "9 g[X]^2 v[S]^2"},
        /* of lepton number: M^2 = g^2 (9 v_S^2 + 4 v_phi^2) */
        {"X: U(1)", "S: {type: scalar, X: 3}, phi: {type: scalar, X: 2}",
         "S, phi", "g[X]^2 (9 v[S]^2 + 4 v[phi]^2)"},
        /* a unit vector along diag(2, 2, 2, -3, -3): 25/30 of 1/2 */
        {"G: SU(5)", "S: {type: real-scalar, G: 24}",
         "{field: S, diagonal: [2, 2, 2, -3, -3]}", "5/12 g[G]^2 v[S]^2"},
        /* a real triplet is a vector: W of charge 1 has g v */
        {"D: SU(2)", "S: {type: real-scalar, D: 3}",
         "{field: S, component: [0]}", "g[D]^2 v[S]^2"},
        /* a doublet leaves three of one mass, g v / 2 */
        {"D: SU(2)", "S: {type: scalar, D: 2}", "{field: S, component: [1]}",
         "1/4 g[D]^2 v[S]^2; 1/4 g[D]^2 v[S]^2"},
        /* the vector of SO(5), index 1 for T = 1/2 of SU(N): leaves SO(4); four
         * of g v / sqrt(2) */
        {"G: SO(5)", "S: {type: real-scalar, G: 5}",
         "{field: S, component: [0, 0]}", "1/2 g[G]^2 v[S]^2"},
        /* the coloron: M^2 = (g1^2 + g2^2) v^2, one octet, for unit vectors
         * 1/sqrt(3): v^2 (g1^2 + g2^2) / 6 */
        {"A: SU(3), B: SU(3)", "S: {type: scalar, A: 3, B: 3bar}",
         "{field: S, diagonal: [1, 1, 1]}",
         "1/6 v[S]^2 (g[A]^2 + g[B]^2); 1/6 v[S]^2 (g[A]^2 + g[B]^2)"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        compare(&row[i]);
}

/* M_W^2 = g^2 (T(T+1) - T3^2) v^2 / 2, M_Z^2 = (g^2 + g'^2) T3^2 v^2, rho their
 * ratio, for any isospin and hypercharge -T3. */
static void any_isospin(void **state)
{
    (void)state;
    for (int dim = 2; dim <= 7; dim++)
        for (int label = 1 - dim; label < dim; label += 2) {
            struct model x;
            struct an_gauge_bosons b;
            if (label == 0)
                continue;
            model_print(&x,
                        "groups: {SU2L: SU(2), Y: U(1)}\nelectric_charge: "
                        "T3[SU2L] + Y\nfields: {S: {type: scalar, SU2L: %d, "
                        "Y: %d/2}}\nbreaking: [{vevs: [S]}]\n",
                        dim, -label);
            find(&b, &x);
            fmpq_t rho, expected;
            fmpq_init(rho);
            fmpq_init(expected);
            fmpq_set_si(expected, dim * dim - 1 - label * label,
                        (ulong)(2 * label * label));
            assert_true(b.has_rho);
            fmpq_mpoly_get_fmpq(rho, b.rho, b.ring);
            assert_true(fmpq_mpoly_is_one(b.rho_below, b.ring));
            assert_true(fmpq_equal(rho, expected));
            fmpq_clear(expected);
            fmpq_clear(rho);
            an_gauge_bosons_clear(&b);
            model_close(&x);
        }
}

/* Doublets, the Y = 1 triplet and the real one together: rho is the sum of (t(t
 * + 1) - m^2) v^2 over that of 2 m^2 v^2, a real vev twice as much. */
static void doublet_and_triplets(void **state)
{
    (void)state;
    static const struct {
        const char *vevs, *rho;
    } row[] = {
        {"H", "1"},
        {"D", "1/2"},
        {"H, D", "(v[H]^2 + 2 v[D]^2)/(v[H]^2 + 4 v[D]^2)"},
        {"H, R", "(v[H]^2 + 4 v[R]^2)/v[H]^2"},
        {"H, D, R", "(v[H]^2 + 2 v[D]^2 + 4 v[R]^2)/(v[H]^2 + 4 v[D]^2)"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_gauge_bosons b;
        model_print(&x,
                    "groups: {SU2L: SU(2), Y: U(1)}\n"
                    "electric_charge: T3[SU2L] + Y\nfields:\n"
                    "  H: {type: scalar, SU2L: 2, Y: 1/2}\n"
                    "  D: {type: scalar, SU2L: 3, Y: 1}\n"
                    "  R: {type: real-scalar, SU2L: 3}\n"
                    "breaking: [{vevs: [%s]}]\n",
                    row[i].vevs);
        find(&b, &x);
        char *rho = an_gauge_bosons_rho(&b);
        if (!rho || !an_prose_reads(rho, row[i].rho))
            fail_msg("%s: rho = %s", row[i].vevs, rho ? rho : "none");
        free(rho);
        an_gauge_bosons_clear(&b);
        model_close(&x);
    }
}

static void assert_last(const char *path, const char *rho, const char *all)
{
    struct model x;
    struct an_gauge_bosons b;
    model_read(&x, path, NULL);
    find(&b, &x);
    char *r = an_gauge_bosons_rho(&b), *s = masses(&b);
    if (b.why || (rho ? !r || !an_prose_reads(r, rho) : r != NULL) ||
        (all && strcmp(s, all) != 0))
        fail_msg("%s: rho %s, %s", path, r ? r : "none", s);
    free(r);
    free(s);
    an_gauge_bosons_clear(&b);
    model_close(&x);
}

static void library_masses(void **state)
{
    (void)state;
    assert_last("models/standard-model.yaml", "1",
                "1/4 v[H]^2 (g[SU2L]^2 + g[Y]^2); 1/4 g[SU2L]^2 v[H]^2");
    assert_last("models/type-two-seesaw.yaml",
                "(v[H]^2 + 2 v[Delta]^2)/(v[H]^2 + 4 v[Delta]^2)", NULL);
    /* <Phi> = v / sqrt(6): M^2 = (g_1^2 + g_2^2) v^2 / 6, arXiv:1307.1064 */
    assert_last("models/coloron.yaml", "1",
                "1/6 v[Phi]^2 (g[SU3c]^2 + g[SU3b]^2); "
                "1/4 v[H]^2 (g[SU2L]^2 + g[Y]^2); "
                "1/6 v[Phi]^2 (g[SU3c]^2 + g[SU3b]^2); 1/4 g[SU2L]^2 v[H]^2");
    assert_last("models/third-family-hypercharge.yaml", NULL,
                "2 others; 1/4 g[SU2L]^2 v[H]^2");
}

/* Third-family hypercharge: M^2_ZX = - sqrt(g^2 + g'^2) g_X v^2 / 4
 * (arXiv:1809.01158: the Z mixes because H has X charge 1/2). Left-right: the W
 * mix by g_L g_R k1 k2 / 2. */
static void mixing(void **state)
{
    (void)state;
    struct model x;
    struct an_gauge_bosons b;
    model_read(&x, "models/third-family-hypercharge.yaml", NULL);
    find(&b, &x);
    assert_int_equal(b.nmixings, 1);
    assert_says(b.neutral.basis[b.mixing[0].with], "X");
    char *s = an_gauge_bosons_text(&b, &b.mixing[0].by);
    assert_says(s, "-1/4 g[X] v[H]^2");
    free(s);
    an_gauge_bosons_clear(&b);
    model_close(&x);
    model_read(&x, "models/left-right-triplets.yaml", NULL);
    find(&b, &x);
    assert_int_equal(b.charged[0].n, 2);
    s = an_gauge_bosons_text(&b, b.charged[0].entry[1]);
    assert_says(s, "1/2 g[SU2L] g[SU2R] v[Phi.1] v[Phi.2]");
    free(s);
    s = an_gauge_bosons_text(&b, b.charged[0].entry[3]);
    assert_says(s, "1/4 g[SU2R]^2 (v[Phi.1]^2 + v[Phi.2]^2 + 2 v[TR]^2)");
    free(s);
    an_gauge_bosons_clear(&b);
    model_close(&x);
}

/* The unknown of that name. */
static slong unknown(const struct an_gauge_bosons *b, const char *before,
                     const char *name)
{
    struct an_text t = {0};
    an_text_printf(&t, "%s[%s]", before, name);
    for (size_t i = 0; i < b->nsymbols; i++)
        if (an_prose_reads(b->symbol[i], an_text_string(&t))) {
            an_text_clear(&t);
            return (slong)i;
        }
    an_text_clear(&t);
    return -1;
}

/* t := the coefficient of v_R^2 of the sum of the principal minors of `size`
 * 1 or 2 of a block. */
static void heavy_part(fmpq_mpoly_t t, const struct an_gauge_bosons *b,
                       const struct an_boson_block *x, int size)
{
    fmpq_mpoly_t all, y;
    fmpq_mpoly_init(all, b->ring);
    fmpq_mpoly_init(y, b->ring);
    for (size_t i = 0; i < x->n; i++) {
        if (size == 1)
            fmpq_mpoly_add(all, all, x->entry[i * x->n + i], b->ring);
        for (size_t j = 0; j < i && size == 2; j++) {
            fmpq_mpoly_mul(y, x->entry[i * x->n + i], x->entry[j * x->n + j],
                           b->ring);
            fmpq_mpoly_add(all, all, y, b->ring);
            fmpq_mpoly_mul(y, x->entry[i * x->n + j], x->entry[j * x->n + i],
                           b->ring);
            fmpq_mpoly_sub(all, all, y, b->ring);
        }
    }
    an_polynomial_coefficient(t, all, unknown(b, "v", "TR"), 2, b->ring);
    fmpq_mpoly_clear(y, b->ring);
    fmpq_mpoly_clear(all, b->ring);
}

/* Left-right: for v_R to infinity the light masses squared are the ratios of
 * these, M_W^2 = g_L^2 (k1^2 + k2^2)/4 and, with g'^2 = g_R^2 g_B^2/(g_R^2 +
 * g_B^2) of Y = T3R + (B-L)/2, M_Z^2 = (g_L^2 + g'^2)(k1^2 + k2^2)/4: rho = 1
 * there, and none is claimed where the bosons mix. */
static void left_right(void **state)
{
    (void)state;
    static const struct {
        bool charged;
        int size;
        const char *text;
    } row[] = {
        {true, 1, "1/2 g[SU2R]^2"},
        {true, 2, "1/8 g[SU2L]^2 g[SU2R]^2 (v[Phi.1]^2 + v[Phi.2]^2)"},
        {false, 1, "g[SU2R]^2 + g[BLh]^2"},
        {false, 2,
         "1/4 (v[Phi.1]^2 + v[Phi.2]^2) (g[SU2L]^2 g[SU2R]^2 + g[SU2L]^2 "
         "g[BLh]^2 + g[SU2R]^2 g[BLh]^2)"},
    };
    struct model x;
    struct an_gauge_bosons b;
    model_read(&x, "models/left-right-triplets.yaml", NULL);
    assert_string_equal(x.m.vacuum[1].name, "right-triplet");
    find(&b, &x);
    assert_false(b.has_rho);
    assert_int_equal(b.nmassless, 1);
    assert_says(b.massless[0], "T3[SU2L]/g[SU2L] + T3[SU2R]/g[SU2R] + "
                               "BLh/g[BLh]");
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        fmpq_mpoly_t t;
        fmpq_mpoly_init(t, b.ring);
        heavy_part(t, &b, row[i].charged ? &b.charged[0] : &b.neutral,
                   row[i].size);
        char *s = an_gauge_bosons_text(&b, t);
        assert_says(s, row[i].text);
        free(s);
        fmpq_mpoly_clear(t, b.ring);
    }
    an_gauge_bosons_clear(&b);
    model_close(&x);
}

/* ---- every vacuum of the library */

/* t += the trace of a block, `times`. */
static void add_trace(fmpq_mpoly_t t, const struct an_gauge_bosons *b,
                      const struct an_boson_block *x, slong times)
{
    fmpq_mpoly_t y;
    fmpq_mpoly_init(y, b->ring);
    for (size_t i = 0; i < x->n; i++) {
        fmpq_mpoly_scalar_mul_si(y, x->entry[i * x->n + i], times, b->ring);
        fmpq_mpoly_scalar_div_fmpq(y, y, x->norm + i, b->ring);
        fmpq_mpoly_add(t, t, y, b->ring);
    }
    fmpq_mpoly_clear(y, b->ring);
}

/* With g_G = v_f = 1 and all others 0 the trace is the Casimir operator of the
 * field under a simple factor. */
static void check_traces(const char *path, const struct model *x,
                         const struct an_gauge_bosons *b)
{
    const struct an_model *m = &x->m;
    fmpq_mpoly_t t, c;
    fmpq_t found, expected;
    fmpq_init(found);
    fmpq_init(expected);
    fmpq_mpoly_init(t, b->ring);
    fmpq_mpoly_init(c, b->ring);
    add_trace(t, b, &b->neutral, 1);
    for (size_t i = 0; i < b->ncharged; i++)
        add_trace(t, b, &b->charged[i],
                  (slong)b->charged[i].states * (b->charged[i].real ? 1 : 2));
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        for (size_t f = 0; f < m->nfields; f++) {
            slong i = unknown(b, "g", m->group[g].name);
            slong j = unknown(b, "v", m->field[f].name);
            if (i < 0 || j < 0)
                continue;
            an_polynomial_coefficient(c, t, i, 2, b->ring);
            an_polynomial_coefficient(c, c, j, 2, b->ring);
            fmpq_mpoly_get_fmpq(found, c, b->ring);
            an_rep_casimir(expected, &m->group[g].lie,
                           m->field[f].group[g].labels);
            fmpq_div_2exp(expected, expected, 1);
            if (!fmpq_equal(found, expected))
                fail_msg("%s: trace of %s on %s", path, m->group[g].name,
                         m->field[f].name);
        }
    fmpq_mpoly_clear(c, b->ring);
    fmpq_mpoly_clear(t, b->ring);
    fmpq_clear(expected);
    fmpq_clear(found);
}

static bool acts_on_field(const struct an_model *m, size_t u1)
{
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t j = 0; j < m->field[f].generations; j++)
            if (!fmpq_is_zero(m->field[f].group[u1].charge[j].constant))
                return true;
    return false;
}

/* Massless bosons of a matrix that is too large to solve, by its rank where
 * couplings and vevs are numbers. */
static size_t massless_of_numbers(const struct an_gauge_bosons *b,
                                  const struct an_boson_block *x)
{
    fmpq **value = an_alloc(b->nsymbols + 1, sizeof *value);
    fmpq *v = _fmpq_vec_init((slong)b->nsymbols + 1);
    fmpq_mat_t A;
    fmpq_mat_init(A, (slong)x->n, (slong)x->n);
    for (size_t i = 0; i <= b->nsymbols; i++) {
        fmpq_set_si(v + i, (slong)n_nth_prime(100 + 7 * i), 1);
        value[i] = v + i;
    }
    for (size_t i = 0; i < x->n * x->n; i++)
        fmpq_mpoly_evaluate_all_fmpq(
            fmpq_mat_entry(A, (slong)(i / x->n), (slong)(i % x->n)),
            x->entry[i], value, b->ring);
    size_t n = x->n - (size_t)fmpq_mat_rref(A, A);
    fmpq_mat_clear(A);
    _fmpq_vec_clear(v, (slong)b->nsymbols + 1);
    free(value);
    return n;
}

/* The dimension of what is unbroken and gauged, without factors and U(1)s that
 * act on no vev, or nothing. */
static size_t unbroken(const struct an_model *m, const struct an_vacuum *p)
{
    struct an_charges L;
    struct an_stabiliser s;
    char *why = NULL;
    an_stabiliser_init(&s);
    assert_true(an_charges_init(&L, m, p, NULL, 0, &why));
    an_stabiliser_find(&s, &L, true);
    size_t n = s.dimension;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        bool acts = false;
        for (size_t i = 0; i < p->nvevs; i++)
            acts =
                acts || an_field_transforms(m, &m->field[p->vev[i].field], g);
        if (m->group[g].gauged && !acts)
            n -= an_lie_dimension(&m->group[g].lie);
    }
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);)
        n += !acts_on_field(m, g);
    an_stabiliser_clear(&s);
    an_charges_clear(&L);
    return n;
}

/* Eaten Goldstone bosons are dim G - dim H. */
static void check_eaten(const char *path, const struct an_model *m, size_t p)
{
    struct an_charges L;
    struct an_stabiliser s;
    struct an_goldstones g;
    char *why = NULL;
    size_t whole = 0;
    for (size_t k = AN_START; an_gauged_next(&k, m, AN_SIMPLE);)
        whole += an_lie_dimension(&m->group[k].lie);
    for (size_t k = AN_START; an_gauged_next(&k, m, AN_U1);)
        whole += acts_on_field(m, k);
    an_goldstones_init(&g);
    an_goldstones_find(&g, m, p, NULL, NULL);
    an_stabiliser_init(&s);
    assert_true(an_charges_init(&L, m, &m->vacuum[p], NULL, 0, &why));
    an_stabiliser_find(&s, &L, true);
    if (g.counted && g.eaten + s.dimension != whole)
        fail_msg("%s, %s: %zu eaten, %zu of %zu unbroken", path,
                 m->vacuum[p].name, g.eaten, s.dimension, whole);
    an_stabiliser_clear(&s);
    an_charges_clear(&L);
    an_goldstones_clear(&g);
}

static bool is_known(const struct an_model *m, const struct an_vacuum *p)
{
    struct an_charges L;
    char *why = NULL;
    bool known = an_charges_init(&L, m, p, NULL, 0, &why);
    an_charges_clear(&L);
    free(why);
    return known;
}

static void kernel_is_unbroken(void **state)
{
    (void)state;
    size_t unknown_vacua = 0, all = 0;
    static const char *const folders[] = {"models/*.yaml",
                                          "tests/cases/*.yaml"};
    for (size_t k = 0; k < 2; k++) {
        glob_t g;
        assert_int_equal(glob(folders[k], 0, NULL, &g), 0);
        for (size_t i = 0; i < g.gl_pathc; i++) {
            if (is_left_out(i))
                continue;
            struct model x;
            if (model_try(&x, g.gl_pathv[i], NULL) < 0) {
                model_close(&x);
                continue;
            }
            for (size_t p = 0; p < x.m.nvacua; p++) {
                struct an_gauge_bosons b;
                if (x.m.vacuum[p].charged || an_model_has_unknown_charges(&x.m))
                    continue;
                an_gauge_bosons_init(&b);
                an_gauge_bosons_find(&b, &x.m, &x.m.vacuum[p]);
                all++;
                unknown_vacua += b.why != NULL;
                size_t massless = b.dimension;
                for (size_t j = 0; j <= b.ncharged && !b.why; j++) {
                    const struct an_boson_block *block =
                        j == 0 ? &b.neutral : &b.charged[j - 1];
                    if (!block->solved)
                        massless += massless_of_numbers(&b, block) *
                                    (j == 0 || block->real ? 1 : 2);
                }
                if (!b.why && is_known(&x.m, &x.m.vacuum[p]) &&
                    massless != unbroken(&x.m, &x.m.vacuum[p]))
                    fail_msg("%s, %s: %zu massless, %zu unbroken",
                             g.gl_pathv[i], x.m.vacuum[p].name, massless,
                             unbroken(&x.m, &x.m.vacuum[p]));
                if (is_known(&x.m, &x.m.vacuum[p]))
                    check_eaten(g.gl_pathv[i], &x.m, p);
                if (!b.why)
                    check_traces(g.gl_pathv[i], &x, &b);
                else
                    print_message("# %s: %s\n", g.gl_pathv[i], b.why);
                an_gauge_bosons_clear(&b);
            }
            model_close(&x);
        }
        globfree(&g);
    }
    assert_true(unknown_vacua * 10 < all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_masses),
        cmocka_unit_test(any_isospin),
        cmocka_unit_test(doublet_and_triplets),
        cmocka_unit_test(library_masses),
        cmocka_unit_test(mixing),
        cmocka_unit_test(left_right),
        cmocka_unit_test(kernel_is_unbroken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
