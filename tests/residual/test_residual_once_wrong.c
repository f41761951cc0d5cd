/* test_residual_once_wrong.c - verdicts that were wrong once, and why. */
#include "tests/model.h"

#define B_MINUS_L                                                              \
    "extends: standard-model\n"                                                \
    "groups: {S3: SU(3), B-L: U(1)}\n"                                         \
    "fields:\n"                                                                \
    "  Q: {B-L: 1/3}\n  uR: {B-L: 1/3}\n  dR: {B-L: 1/3}\n"                    \
    "  L: {B-L: -1}\n  eR: {B-L: -1}\n"                                        \
    "  nuR: {type: right, generations: 3, B-L: -1}\n"                          \
    "  chi: {type: scalar, B-L: 2}\n"

struct opened {
    struct model x;
    struct an_findings v;
};

static void open_last(struct opened *o, const char *text)
{
    model_open(&o->x, text);
    vacuum_of(&o->v, &o->x, NULL);
}

static void close_last(struct opened *o)
{
    an_findings_clear(&o->v);
    model_close(&o->x);
}

/* Thirteen kinds of dark quarks: r has B-L 4/3, the others 1/3 mod 2, so r q*
 * of even F has odd B-L and is stable in B-L -> Z_2. The thirteenth was not
 * looked at. */
static void the_thirteenth_constituent_makes_the_dark_meson(void **state)
{
    (void)state;
    struct opened o;
    open_last(&o, B_MINUS_L
              "  q: {type: dirac, generations: 12, S3: 3, B-L: [1/3, 7/3, 13/3,"
              " 19/3, 25/3, 31/3, 37/3, 43/3, 49/3, 55/3, 61/3, 67/3]}\n"
              "  r: {type: dirac, S3: 3, B-L: 4/3}\n"
              "scenarios: {full: [H, chi]}\n");
    assert_true(o.v.dark_matter.stable);
    assert_false(o.v.dark_matter.no_candidate);
    assert_true(o.v.dark_matter.witness.verified);
    close_last(&o);
}

/* Scalar and fermion of one superfield bind to a neutral fermion of B-L = 0,
 * stable in B-L -> Z_2; only the fermion half was a constituent. */
static void both_halves_of_a_superfield_are_constituents(void **state)
{
    (void)state;
    struct opened o;
    open_last(&o, B_MINUS_L "  q: {type: superfield, S3: 3, B-L: 1/3}\n"
                            "  p: {type: superfield, S3: 3bar, B-L: -1/3}\n"
                            "scenarios: {full: [H, chi]}\n");
    assert_true(o.v.dark_matter.stable);
    bool meson = false;
    for (size_t i = 0; i < o.v.dark_matter.ncandidates; i++)
        meson = meson ||
                an_prose_reads(o.v.dark_matter.candidate[i], "q q(scalar)*");
    assert_true(meson);
    close_last(&o);
}

/* The active neutrino and its Dirac partner are light although only electrons
 * are marked visible: neither is dark matter. z has X = 3 and no spin; three
 * neutrinos have X = 3 and F = 1: z is stable. */
static void what_pairs_with_the_active_neutrino_is_light(void **state)
{
    (void)state;
    struct opened o;
    open_last(&o, "groups: {W: SU(2), Y: U(1), X: U(1)}\n"
                  "electric_charge: T3[W] + Y\n"
                  "active_neutrinos: L\n"
                  "fields:\n"
                  "  L: {type: left, generations: 3, W: 2, Y: -1/2, X: 1}\n"
                  "  e: {type: right, generations: 3, Y: -1, X: 1,\n"
                  "    sector: visible}\n"
                  "  n: {type: right, generations: 3, X: 1}\n"
                  "  H: {type: scalar, W: 2, Y: 1/2}\n"
                  "  z: {type: scalar, X: 3}\n"
                  "scenarios: {full: [H]}\n");
    static const char *const only_z[] = {"z", NULL};
    assert_names(o.v.dark_matter.candidate, o.v.dark_matter.ncandidates,
                 only_z);
    close_last(&o);
}

/* S[1] and S[2] have different charges: 2 nu needs S[1] S[2]* (4 - 6 = -2). */
static void an_operator_names_the_generation_that_matters(void **state)
{
    (void)state;
    struct opened o;
    open_last(&o, "extends: standard-model\n"
                  "groups: {X: U(1)}\n"
                  "fields:\n"
                  "  L: {X: 1}\n  eR: {X: 1}\n"
                  "  S: {type: scalar, generations: 2, X: [4, 6]}\n"
                  "scenarios: {full: [H, \"S[1]\", \"S[2]\"]}\n");
    assert_says(o.v.neutrinos.witness.term, "L^2 H^2 S[1] S[2]*");
    close_last(&o);
}

/* Without a Higgs a left-handed up quark, Q, may be a right-handed one: of 2 Q
 * for u and -2 Q that turn into uR nothing is left. */
static void what_cancels_in_an_operator_is_left_out(void **state)
{
    (void)state;
    struct opened o;
    open_last(&o, "extends: standard-model\n"
                  "fields: {H: null}\n"
                  "scenarios: {full: []}\n");
    const struct an_witness *w = &o.v.process[AN_DOUBLE_BETA].witness;
    assert_says(w->term, "Q*^2 uR^2 L^2");
    for (size_t i = 0; i < w->nlegs; i++)
        assert_false(fmpz_is_zero(w->leg[i].power));
    close_last(&o);
}

/* L^2 H2^2 is neutral; L^2 H H2, as short, takes the term by hand as well. */
static void an_operator_does_without_explicit_breaking(void **state)
{
    (void)state;
    struct opened o;
    open_last(&o, "extends: standard-model\n"
                  "groups: {P: Z(2)}\n"
                  "fields: {H2: {type: scalar, SU2L: 2, Y: 1/2, P: odd}}\n"
                  "explicit_breaking: [H* H2]\n"
                  "scenarios: {full: [H, H2]}\n");
    assert_null(o.v.neutrinos.witness.absorbed);
    close_last(&o);
}

/* The charge 6 of s is absorbed by the explicit term, and said to be. */
static void what_explicit_breaking_absorbs_is_named(void **state)
{
    (void)state;
    struct opened o;
    open_last(&o, "extends: standard-model\n"
                  "groups: {A: {group: U(1), gauged: false}}\n"
                  "fields:\n"
                  "  s: {type: scalar, A: 6}\n"
                  "explicit_breaking: [s s]\n"
                  "scenarios: {full: [H]}\n");
    assert_true(o.v.dark_matter.stable); /* s -> -s is left */
    assert_int_equal(o.v.residual.discrete.n, 1);
    close_last(&o);
    open_last(&o, "extends: standard-model\n"
                  "groups: {A: {group: U(1), gauged: false}}\n"
                  "fields:\n"
                  "  s: {type: scalar, A: 6}\n"
                  "explicit_breaking: [s H H*]\n"
                  "scenarios: {full: [H]}\n");
    assert_says(o.v.dark_matter.witness.absorbed, "H H* s");
    assert_true(o.v.dark_matter.witness.verified);
    close_last(&o);
}

/* Two dozen light states of different, large charges: too many to try one by
 * one. w has charge 1, so everything decays; the witness must be there. */
static void many_light_states_do_not_lose_the_witness(void **state)
{
    (void)state;
    struct opened o;
    open_last(&o,
              "extends: standard-model\n"
              "groups: {X: U(1)}\n"
              "fields:\n"
              "  Q: {X: [1000, 2000, 4001]}\n"
              "  uR: {X: [8003, 16007, 32011]}\n"
              "  dR: {X: [64019, 65027, 70001]}\n"
              "  L: {X: [301, 407, 509]}\n"
              "  eR: {X: [601, 701, 809]}\n"
              "  k: {type: dirac, generations: 12, light: true, X: [100000, "
              "107932, 131702, 171310, 226756, 298040, 385162, 488122, 606920, "
              "741556, 892030, 1058342]}\n"
              "  w: {type: scalar, X: 1, light: true}\n"
              "  m: {type: scalar, X: 12345}\n"
              "  S: {type: scalar, X: 999983}\n"
              "scenarios: {full: [H, S]}\n");
    const struct an_process *p = &o.v.process[AN_PROTON_DECAY];
    assert_true(p->asked && p->allowed);
    assert_int_equal(p->witness.type, AN_WITNESS_OPERATOR);
    assert_true(p->witness.verified);
    close_last(&o);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_thirteenth_constituent_makes_the_dark_meson),
        cmocka_unit_test(both_halves_of_a_superfield_are_constituents),
        cmocka_unit_test(what_pairs_with_the_active_neutrino_is_light),
        cmocka_unit_test(an_operator_names_the_generation_that_matters),
        cmocka_unit_test(what_cancels_in_an_operator_is_left_out),
        cmocka_unit_test(an_operator_does_without_explicit_breaking),
        cmocka_unit_test(what_explicit_breaking_absorbs_is_named),
        cmocka_unit_test(many_light_states_do_not_lose_the_witness),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
