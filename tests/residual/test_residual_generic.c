/* test_residual_generic.c - vacua at generic values of free parameters.
 *
 * A second way: charges c + d a under one U(1) against charges c and d under
 * two; and where all charges are multiples of one expression, against three
 * values of it with thirty digits that share no factor.
 */
#include "tests/model.h"

#include "theory/build/generic.h"
#include "theory/build/settle.h"

struct verdicts {
    char *residual, *condition;
    enum an_nature nature;
    bool known, stable;
    size_t ncandidates, ncontinuous, nselections;
    bool cyclic, identity, selective;
};

static void find(struct verdicts *r, const char *text)
{
    struct model x;
    struct an_findings v;
    *r = (struct verdicts){0};
    model_print(&x, "%s", text);
    assert_null(an_model_settle(&x.m));
    an_model_take_generic(&x.m);
    an_findings_init(&v);
    an_findings_check(&v, &x.m, x.m.nvacua - 1, NULL);
    r->known = v.known;
    r->residual = an_orders_text(&v.residual.discrete, false);
    r->condition = strdup(x.m.condition ? x.m.condition : "");
    r->nature = v.neutrinos.nature;
    r->stable = v.dark_matter.stable;
    r->ncandidates = v.dark_matter.ncandidates;
    r->ncontinuous = v.residual.ncontinuous;
    r->nselections = v.residual.nselections;
    r->cyclic = r->nselections > 0 && v.residual.selection[0].cyclic;
    r->identity = r->nselections > 0 && v.residual.selection[0].identity;
    r->selective = v.residual.selective;
    an_findings_clear(&v);
    model_close(&x);
}

static void release(struct verdicts *r)
{
    free(r->residual);
    free(r->condition);
}

static void same(const char *one, const char *other)
{
    struct verdicts a, b;
    find(&a, one);
    find(&b, other);
    assert_true(a.known && b.known);
    assert_string_equal(a.residual, b.residual);
    assert_int_equal(a.nature, b.nature);
    assert_int_equal(a.stable, b.stable);
    assert_int_equal(a.ncandidates, b.ncandidates);
    assert_int_equal(a.ncontinuous, b.ncontinuous);
    release(&a);
    release(&b);
}

#define SM "extends: standard-model\nname: x\n"

/* Fields with charges c + d a: (c, d) of L and eR, S, T, n, r. */
static void parts_are_groups_of_their_own(void **state)
{
    (void)state;
    static const int charge[][10] = {
        {0, 0, 1, 0, 0, 1, 0, 1, 1, 1},   {0, 0, 2, 0, 0, 2, 1, 1, 2, -4},
        {-1, 0, 2, 0, 0, 3, 1, 1, 0, 1},  {0, -1, 0, 2, 4, 0, 1, 0, 1, 1},
        {-1, 1, 2, 2, 6, -6, 3, 0, 1, 1}, {-3, 1, 6, 0, 0, 4, 1, 2, 3, 3},
    };
    for (size_t i = 0; i < sizeof charge / sizeof *charge; i++) {
        const int *q = charge[i];
        char one[1000], two[1000];
        snprintf(one, sizeof one,
                 SM "groups: {X: U(1)}\nparameters: {a: free}\ncouplings: []\n"
                    "fields: {L: {X: %d %+d a}, eR: {X: %d %+d a}, S: {type: "
                    "scalar, X: %d %+d a}, T: {type: scalar, X: %d %+d a}, "
                    "n: {type: dirac, X: %d %+d a}, r: {type: dirac, X: %d "
                    "%+d a}}\nbreaking: [{vevs: [H, S, T]}]\n",
                 q[0], q[1], q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7],
                 q[8], q[9]);
        snprintf(two, sizeof two,
                 SM "groups: {X: U(1), Z: U(1)}\ncouplings: []\n"
                    "fields: {L: {X: %d, Z: %d}, eR: {X: %d, Z: %d}, S: {type: "
                    "scalar, X: %d, Z: %d}, T: {type: scalar, X: %d, Z: %d}, "
                    "n: {type: dirac, X: %d, Z: %d}, r: {type: dirac, X: %d, "
                    "Z: %d}}\nbreaking: [{vevs: [H, S, T]}]\n",
                 q[0], q[1], q[0], q[1], q[2], q[3], q[4], q[5], q[6], q[7],
                 q[8], q[9]);
        same(one, two);
    }
}

/* All charges are multiples of a - 2 b: any value but zero will do. */
static void one_expression_has_any_value(void **state)
{
    (void)state;
    static const char *const value[] = {
        "170141183460469231731687303715/618970019642690137449562111",
        "-909090909090909090909090909091/162259276829213363391578010288127",
        "1/777767777777777777777777777777",
    };
    static const char *const text =
        SM "groups: {X: U(1)}\nparameters: {a: %s, b: %s}\n"
           "fields: {S: {type: scalar, X: 4 a - 8 b}, n: {type: dirac, X: "
           "2 b - a}, r: {type: scalar, X: 2 a - 4 b}}\n"
           "breaking: [{vevs: [H, S]}]\n";
    char one[1000], other[1000];
    snprintf(one, sizeof one, text, "free", "free");
    for (size_t i = 0; i < sizeof value / sizeof *value; i++) {
        snprintf(other, sizeof other, text, value[i], "3");
        same(one, other);
    }
    struct verdicts r;
    find(&r, one);
    assert_string_equal(r.residual, "Z4");
    assert_string_equal(r.condition, "generic a, b");
    release(&r);
}

/* What couplings fix is no parameter any more; electric charges that stay
 * symbolic are out of reach. */
static void electric_charges_have_to_be_definite(void **state)
{
    (void)state;
    struct verdicts r;
    find(&r, SM "parameters: {a: free}\nfields: {E: {type: scalar, Y: a}}\n"
                "couplings: [L L E]\nbreaking: [{vevs: [H]}]\n");
    assert_true(r.known);
    assert_string_equal(r.condition, "a = 1");
    release(&r);
    find(&r, SM "parameters: {a: free}\nfields: {E: {type: dirac, Y: 1 + a}}\n"
                "breaking: [{vevs: [H]}]\n");
    assert_false(r.known);
    release(&r);
}

/* Vevs of charges q: the turns that leave them alone are the multiples of 1/q
 * for one of them, none but 0 for two without a common measure; a charge that
 * a U(1) of definite charges makes up for leaves a mixture. */
static void a_u1_has_one_boson(void **state)
{
    (void)state;
    static const struct {
        const char *vevs, *charge;
        size_t continuous, selections;
        bool known, cyclic;
    } t[] = {
        {"H", "0", 3, 0, true, false},       /* em, X and Z */
        {"H, S", "0", 2, 1, true, true},     /* em and Z */
        {"H, T", "0", 2, 1, true, true},     /* the same */
        {"H, S, T", "0", 2, 1, true, false}, /* b is conserved */
        {"H, S, T, n", "0", 2, 0, true, false},
        {"H, S", "1", 2, 0, true, false},  /* em and X/2 - Z */
        {"H, T", "1", 0, 0, false, false}, /* X - a Z */
    };
    for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
        char text[1000];
        struct verdicts r;
        snprintf(text, sizeof text,
                 SM "groups: {X: U(1), Z: U(1)}\n"
                    "parameters: {a: free, b: free}\nfields:\n"
                    "  S: {type: scalar, X: 2, Z: %s}\n"
                    "  T: {type: scalar, X: a, Z: %s}\n"
                    "  n: {type: scalar, X: b}\n"
                    "  z: {type: scalar, Z: 1}\n"
                    "breaking: [{vevs: [%s]}]\n",
                 t[i].charge, t[i].charge, t[i].vevs);
        find(&r, text);
        assert_int_equal(r.known, t[i].known);
        if (r.known) {
            assert_int_equal(r.ncontinuous, t[i].continuous);
            assert_int_equal(r.nselections, t[i].selections);
            assert_int_equal(r.cyclic, t[i].cyclic);
        }
        release(&r);
    }
}

/* Charges c + d a of vevs S, T and a fermion n, with a U(1) Z that V breaks to
 * Z_3. By hand, t turns of X: 2 t and 2 a t are whole for t = 0 alone; 2 t and
 * 4 t are for t = k/2, and exp(2 pi i k X/2) has no finite order on n. */
static void elements_are_fewer_than_selection_rules(void **state)
{
    (void)state;
    static const struct {
        const char *S, *T, *n, *residual;
        bool cyclic, identity, selective;
    } t[] = {
        {"2", "2 a", "1 + a", "Z6", false, true, true},
        {"2", "2 a", "4 + 2 a", "Z3", false, false, false}, /* no rule */
        {"2 + a", "4 + 2 a", "1", "Z3", true, false, false},
        {"2", "4", "1 + a", "Z3", true, false, false},
        {"2 + 2 a", "2 - 2 a", "1 + a", "Z6", false, true, true},
    };
    for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
        char text[1000];
        struct verdicts r;
        snprintf(text, sizeof text,
                 SM "groups: {X: U(1), Z: U(1)}\nparameters: {a: free}\n"
                    "fields:\n"
                    "  S: {type: scalar, X: %s}\n"
                    "  T: {type: scalar, X: %s}\n"
                    "  n: {type: dirac, X: %s}\n"
                    "  V: {type: scalar, Z: 3}\n"
                    "  z: {type: scalar, Z: 1}\n"
                    "breaking: [{vevs: [H, S, T, V]}]\n",
                 t[i].S, t[i].T, t[i].n);
        find(&r, text);
        assert_string_equal(r.residual, t[i].residual);
        assert_int_equal(r.cyclic, t[i].cyclic);
        assert_int_equal(r.identity, t[i].identity);
        assert_int_equal(r.selective, t[i].selective);
        release(&r);
    }
}

/* A vertex of charge 3 turns by whole turns under exp(2 pi i n X/3), which are
 * elements of U(1)_X that come arbitrarily close to all of Z3 x U(1). With one
 * expression, 3 a in units of a, they are Z3 themselves. */
static void instantons_leave_selection_rules(void **state)
{
    (void)state;
    static const struct {
        const char *charge, *scalar, *left;
        bool selective;
    } t[] = {
        {"1", "a", "Z3 x U(1)", true},
        {"a", "2 a", "Z3", false},
        {"1", "2", "Z3", false},
        {"a", "a + 1/2", "Z3 x U(1)", true},
    };
    for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
        struct model x;
        struct an_instantons s;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {X: {group: U(1), gauged: false}}\n"
                    "parameters: {a: free}\n"
                    "fields: {L: {X: %s}, eR: {X: %s}, "
                    "S: {type: scalar, X: %s}}\n",
                    t[i].charge, t[i].charge, t[i].scalar);
        assert_null(an_model_settle(&x.m));
        an_model_take_generic(&x.m);
        an_instantons_init(&s);
        assert_true(an_anomaly_instantons(&s, &x.m));
        char *left = an_orders_text(&s.discrete, true);
        assert_string_equal(left, t[i].left);
        assert_int_equal(s.selective, t[i].selective);
        free(left);
        an_instantons_clear(&s);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_groups_of_their_own),
        cmocka_unit_test(one_expression_has_any_value),
        cmocka_unit_test(a_u1_has_one_boson),
        cmocka_unit_test(elements_are_fewer_than_selection_rules),
        cmocka_unit_test(electric_charges_have_to_be_definite),
        cmocka_unit_test(instantons_leave_selection_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
