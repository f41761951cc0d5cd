/* test_terms_list.c - which terms there are: lists that the literature
 * has, and a search that tries every product one by one. */
#include "tests/terms/terms.h"
#include "theory/field.h"

static void standard_model_has_five_renormalisable_terms(void **state)
{
    (void)state;
    static const struct listed terms[] = {{"H H*", 1},    {"H^2 H*^2", 1},
                                          {"Q uR* H", 9}, {"Q* dR H", 9},
                                          {"L* eR H", 9}, {NULL, 0}};
    struct model x;
    model_open(&x, "extends: standard-model\n");
    check_terms(&x, (struct an_operator_query){.max_dimension = 4}, terms);
    model_close(&x);
}

/* Symmetric in flavour: n (n + 1) / 2. */
static void weinberg_operator_is_alone_at_dimension_five(void **state)
{
    (void)state;
    static const char *const generations[] = {"1", "3"};
    static const long components[] = {1, 6};
    for (size_t i = 0; i < 2; i++) {
        const char *n = generations[i];
        struct model x;
        model_print(&x,
                    "extends: standard-model\n"
                    "fields: {Q: {generations: %s}, uR: {generations: %s}, dR: "
                    "{generations: %s}, L: {generations: %s}, eR: "
                    "{generations: %s}}\n",
                    n, n, n, n, n);
        struct an_operators o;
        find_terms(&o, &x, (struct an_operator_query){.max_dimension = 5});
        assert_int_equal(o.n, 6);
        assert_int_equal(o.v[5].dimension, 5);
        assert_string_equal(o.v[5].term.text, "L^2 H^2");
        assert_int_equal(fmpz_get_si(o.v[5].components), components[i]);
        assert_false(o.v[5].self_conjugate);
        assert_rational(o.v[5].number + 1, "2");
        assert_true(fmpq_is_zero(o.v[5].number));
        an_operators_clear(&o);
        model_close(&x);
    }
}

/* 57 + 54 + 81 + 81 = 273 for three generations, 4 for one. */
static void baryon_number_breaks_in_four_classes_at_dimension_six(void **state)
{
    (void)state;
    static const struct listed terms[] = {{"Q^3 L", 57},
                                          {"Q^2 uR eR", 54},
                                          {"Q uR dR L", 81},
                                          {"uR^2 dR eR", 81},
                                          {NULL, 0}};
    struct model x;
    model_open(&x, "extends: standard-model\n");
    check_terms(&x,
                (struct an_operator_query){
                    .max_dimension = 6, .by_number = true, .number = 0},
                terms);
    model_close(&x);
}

/* For n generations there are, of the terms without derivatives, n (n + 1) / 2
 * of L^2 H^3 H*, n^2 (2 n^2 + 1) / 3 of L^3 e* H, 2 n^4 of Q d* L^2 H and n^4
 * of Q* u L^2 H. */
static void dimension_seven_has_the_published_numbers(void **state)
{
    (void)state;
    static const struct listed some[] = {
        {"L^2 H^3 H*", 6},   {"L^3 eR* H", 57}, {"Q dR* L^2 H", 162},
        {"Q* uR L^2 H", 81}, {NULL, 0},
    };
    struct model x;
    model_open(&x, "extends: standard-model\n");
    struct an_operators o;
    find_terms(&o, &x, (struct an_operator_query){.max_dimension = 7});
    for (size_t i = 0; some[i].term; i++) {
        const struct an_operator *op = find_term(&o, some[i].term);
        assert_non_null(op);
        assert_int_equal(op->dimension, 7);
        assert_int_equal(fmpz_get_si(op->components), some[i].components);
    }
    an_operators_clear(&o);
    model_close(&x);
}

/* 4 masses and 10 quartic couplings. */
static void two_doublets_have_fourteen_parameters(void **state)
{
    (void)state;
    static const struct listed family[] = {
        {"Phi Phi*", 4}, {"Phi^2 Phi*^2", 10}, {NULL, 0}};
    struct model x;
    model_open(&x, "groups: {SU2L: SU(2), Y: U(1)}\n"
                   "fields:\n"
                   "  Phi: {type: scalar, generations: 2, SU2L: 2, Y: 1/2}\n");
    check_terms(&x, (struct an_operator_query){.max_dimension = 4}, family);
    model_close(&x);
    model_open(&x, "groups: {SU2L: SU(2), Y: U(1)}\n"
                   "fields:\n"
                   "  H1: {type: scalar, SU2L: 2, Y: 1/2}\n"
                   "  H2: {type: scalar, SU2L: 2, Y: 1/2}\n");
    struct an_operators o;
    find_terms(&o, &x, (struct an_operator_query){.max_dimension = 4});
    long real = 0;
    for (size_t i = 0; i < o.n; i++)
        real +=
            fmpz_get_si(o.v[i].components) * (o.v[i].self_conjugate ? 1 : 2);
    assert_int_equal(real, 14);
    an_operators_clear(&o);
    model_close(&x);
}

static void zee_coupling_needs_two_generations(void **state)
{
    (void)state;
    struct model x;
    struct an_operators o;
    const struct an_operator_query query = {.max_dimension = 4};
    model_open(&x, "extends: zee\n");
    find_terms(&o, &x, query);
    assert_non_null(find_term(&o, "L^2 h+"));
    assert_int_equal(fmpz_get_si(find_term(&o, "L^2 h+")->components), 3);
    assert_non_null(find_term(&o, "H H2 h+*"));
    assert_null(find_term(&o, "H^2 h+*"));
    an_operators_clear(&o);
    model_close(&x);
    model_open(&x, "extends: zee\nfields: {L: {generations: 1}}\n"
                   "expect: {neutrinos: Majorana}\n");
    find_terms(&o, &x, query);
    assert_null(find_term(&o, "L^2 h+"));
    an_operators_clear(&o);
    model_close(&x);
}

/* The superpotential without matter parity: 9 l l e, 27 l q d, 9 u d d, 3 l Hu.
 */
static void r_parity_violating_superpotential_is_complete(void **state)
{
    (void)state;
    static const struct listed terms[] = {
        {"Hd Hu", 1},   {"q uc Hu", 9}, {"q dc Hd", 9},
        {"l ec Hd", 9}, {"l Hu", 3},    {"l^2 ec", 9},
        {"q dc l", 27}, {"uc dc^2", 9}, {NULL, 0}};
    struct model x;
    model_open(&x, "extends: mssm-r-parity-violation\n");
    check_terms(&x, (struct an_operator_query){.max_dimension = 4}, terms);
    model_close(&x);
}

/* 16 x 16 = 10s + 120a + 126s, 10 x 10 x 5
 * symmetric, 27 x 27 x 27 symmetric. */
static void unified_yukawas_are_found(void **state)
{
    (void)state;
    struct model x;
    struct an_operators o;
    static const struct {
        const char *model, *term;
        long components;
    } table[] = {
        {"su5", "q10^2 H", 6},  {"su5", "q5 q10 H*", 9},
        {"so10", "psi^2 H", 6}, {"so10", "psi^2 Sigma*", 6},
        {"e6", "psi^2 H", 6},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        model_print(&x, "extends: %s\n", table[i].model);
        find_terms(&o, &x, (struct an_operator_query){.max_dimension = 4});
        const struct an_operator *op = find_term(&o, table[i].term);
        if (!op)
            fail_msg("%s: no %s", table[i].model, table[i].term);
        else
            assert_int_equal(fmpz_get_si(op->components), table[i].components);
        an_operators_clear(&o);
        model_close(&x);
    }
}

static void diquark_is_forbidden_by_b_minus_3l_mu_alone(void **state)
{
    (void)state;
    struct model x;
    struct an_operators o;
    model_open(&x, "extends: leptoquark-s3\n");
    find_terms(&o, &x, (struct an_operator_query){.max_dimension = 4});
    assert_non_null(find_term(&o, "Q^2 S3*"));
    assert_non_null(find_term(&o, "Q L S3"));
    an_operators_clear(&o);
    model_close(&x);
    model_open(&x, "extends: b-3lmu-muoquark\n");
    find_terms(&o, &x, (struct an_operator_query){.max_dimension = 4});
    assert_null(find_term(&o, "Q^2 S3*"));
    assert_non_null(find_term(&o, "Q L S3"));
    /* One lepton of three. */
    assert_int_equal(fmpz_get_si(find_term(&o, "Q L S3")->components), 3);
    an_operators_clear(&o);
    size_t group;
    assert_true(an_model_find_group(&group, &x.m, "X"));
    find_terms(&o, &x,
               (struct an_operator_query){
                   .max_dimension = 4, .by_group = true, .group = group});
    const struct an_operator *op = find_term(&o, "Q^2 S3*");
    assert_non_null(op);
    /* 2/3 - 8/3 */
    assert_rational(op->charge, "-2");
    /* L[1] and L[3], three quarks each. */
    assert_int_equal(fmpz_get_si(find_term(&o, "Q L S3")->components), 6);
    an_operators_clear(&o);
    model_close(&x);
}

static void vev_insertions_are_the_factors_with_a_vev(void **state)
{
    (void)state;
    struct model x;
    model_open(&x, "extends: b-l-one-loop-z6\n");
    for (int k = 0; k < 2; k++) {
        size_t vacuum = vacuum_index(&x, k ? "electroweak" : "B-L breaking");
        struct an_operators o;
        find_terms(&o, &x,
                   (struct an_operator_query){.max_dimension = 5,
                                              .has_vacuum = true,
                                              .vacuum = vacuum});
        const struct an_operator *op = find_term(&o, "L H nuR* chi*");
        assert_non_null(op);
        assert_int_equal(op->vev_insertions, k ? 2 : 1);
        assert_int_equal(fmpz_get_si(op->components), 6); /* two of nuR */
        an_operators_clear(&o);
    }
    model_close(&x);
}

/* Two ways to the same list: forbidden by Z2 alone, and allowed without Z2 but
 * not with it. */
static void terms_that_z2_forbids_are_those_it_removes(void **state)
{
    (void)state;
    struct model with, without;
    struct an_operators allowed, all, forbidden;
    size_t z2;
    model_open(&with, "extends: scotogenic\n");
    model_open(&without, "extends: scotogenic-without-z2\n");
    assert_true(an_model_find_group(&z2, &with.m, "Z2"));
    struct an_operator_query query = {.max_dimension = 5};
    find_terms(&allowed, &with, query);
    find_terms(&all, &without, query);
    query.by_group = true;
    query.group = z2;
    find_terms(&forbidden, &with, query);
    assert_int_equal(all.n, allowed.n + forbidden.n);
    assert_true(forbidden.n > 0);
    for (size_t i = 0; i < all.n; i++) {
        const char *text = all.v[i].term.text;
        const struct an_operator *a = find_term(&allowed, text);
        const struct an_operator *f = find_term(&forbidden, text);
        if (!a == !f)
            fail_msg("%s: with and without Z2 disagree", text);
        else
            assert_true(fmpz_equal(all.v[i].components,
                                   a ? a->components : f->components));
        if (f)
            assert_rational(f->charge, "1");
    }
    an_operators_clear(&forbidden);
    an_operators_clear(&all);
    an_operators_clear(&allowed);
    model_close(&without);
    model_close(&with);
}

static void unknown_charges_must_cancel_identically(void **state)
{
    (void)state;
    static const struct listed terms[] = {
        {"phi phi*", 1}, {"phi^2 phi*^2", 1}, {"phi phi* chi chi*", 1},
        {"chi chi*", 1}, {"chi^2 chi*^2", 1}, {"phi^2 chi*", 1},
        {NULL, 0}};
    struct model x;
    model_open(&x, "groups: {X: U(1)}\n"
                   "parameters: {a: free}\n"
                   "fields:\n"
                   "  phi: {type: scalar, X: a}\n"
                   "  chi: {type: scalar, X: 2a}\n");
    check_terms(&x, (struct an_operator_query){.max_dimension = 4}, terms);
    model_close(&x);
}

static void real_and_majorana_fields_are_their_own_conjugates(void **state)
{
    (void)state;
    static const struct listed terms[] = {
        {"s", 1},       {"s^2", 1},  {"s^3", 1}, {"s^4", 1}, {"chi^2", 3},
        {"s chi^2", 3}, {"N N*", 8}, {"N^2", 0}, {NULL, 0}};
    struct model x;
    model_open(&x, "groups: {X: U(1)}\n"
                   "fields:\n"
                   "  s:   {type: real-scalar}\n"
                   "  chi: {type: majorana, generations: 2}\n"
                   "  N:   {type: dirac, generations: 2, X: 1}\n");
    struct an_operators o;
    find_terms(&o, &x, (struct an_operator_query){.max_dimension = 4});
    for (size_t i = 0; terms[i].term; i++) {
        const struct an_operator *op = find_term(&o, terms[i].term);
        long found = op ? (long)fmpz_get_si(op->components) : 0;
        if (found != terms[i].components)
            fail_msg("%s: %ld, expected %ld", terms[i].term, found,
                     terms[i].components);
    }
    assert_true(find_term(&o, "N N*")->self_conjugate);
    assert_true(find_term(&o, "s^2")->self_conjugate);
    assert_false(find_term(&o, "chi^2")->self_conjugate);
    an_operators_clear(&o);
    model_close(&x);
}

/* A tadpole: a scalar or superfield without any charge. Three superfields S
 * make three of them, of dimension 1 + 1 under d^2 theta. */
static void neutral_scalars_and_superfields_have_linear_terms(void **state)
{
    (void)state;
    static const struct listed terms[] = {
        {"a", 1}, {"b", 2}, {"S", 3}, {NULL, 0}};
    struct model x;
    model_open(&x, "groups: {G: SU(3), X: U(1), P: Z(2)}\n"
                   "fields:\n"
                   "  a: {type: real-scalar}\n"
                   "  b: {type: scalar, generations: 2}\n"
                   "  S: {type: superfield, generations: 3}\n"
                   "  octet: {type: real-scalar, G: 8}\n"
                   "  charged: {type: scalar, X: 1}\n"
                   "  odd: {type: real-scalar, P: 1}\n"
                   "  fermion: {type: left}\n"
                   "  boson: {type: vector}\n"
                   "  T: {type: superfield, P: 1}\n"
                   "  A: {type: superfield, G: 8}\n");
    struct an_operators o;
    find_terms(&o, &x, (struct an_operator_query){.max_dimension = 2});
    size_t linear = 0;
    for (size_t i = 0; i < o.n; i++)
        linear += o.v[i].term.n == 1 && o.v[i].term.factor[0].power == 1;
    assert_int_equal(linear, 3);
    for (size_t i = 0; terms[i].term; i++) {
        const struct an_operator *op = find_term(&o, terms[i].term);
        assert_non_null(op);
        assert_int_equal(op->dimension, op->superpotential ? 2 : 1);
        assert_true(fmpz_equal_si(op->components, terms[i].components));
    }
    an_operators_clear(&o);
    model_close(&x);
}

/* ---- every product, one by one, by an_term_check */

enum { DEEPEST = 6 };

struct trial {
    const struct model *x;
    const struct an_operators *o;
    struct an_factor factor[DEEPEST];
    size_t n;
    size_t found; /* allowed terms, a term and its conjugate counted once */
};

/* Does o list the term, or else its conjugate, with this many components? */
static bool lists_once(const struct trial *t, const struct an_term *term,
                       const struct an_term_verdict *v)
{
    struct an_term other;
    bool majorana = false; /* N^2 is not real, though written as N*^2 is */
    an_term_init(&other);
    for (size_t i = 0; i < term->n; i++) {
        other.factor =
            an_grow(other.factor, &other.cap, i + 1, sizeof *other.factor);
        other.factor[other.n++] = term->factor[i];
        enum an_field_type type = t->x->m.field[term->factor[i].field].type;
        majorana = majorana || type == AN_MAJORANA;
        if (type != AN_REAL_SCALAR && type != AN_MAJORANA)
            other.factor[i].conjugate = !other.factor[i].conjugate;
    }
    char *conjugate = an_term_text(&other, &t->x->m);
    const struct an_operator *a = find_term(t->o, v->canonical);
    const struct an_operator *b = find_term(t->o, conjugate);
    bool self = strcmp(conjugate, v->canonical) == 0;
    bool once = self ? a != NULL : (a != NULL) != (b != NULL);
    a = a ? a : b;
    bool good = once && fmpz_equal(a->components, v->components) &&
                2 * a->dimension == v->dimension &&
                a->self_conjugate == (self && !majorana);
    an_term_clear(&other);
    free(conjugate);
    return good;
}

static void try_product(struct trial *t)
{
    struct an_term term;
    struct an_term_verdict v;
    an_term_init(&term);
    for (size_t i = 0; i < t->n; i++) {
        term.factor =
            an_grow(term.factor, &term.cap, i + 1, sizeof *term.factor);
        term.factor[term.n++] = t->factor[i];
    }
    an_term_verdict_init(&v);
    an_term_check(&v, &t->x->m, &term);
    if (v.allowed == AN_TERM_ALLOWED) {
        if (!lists_once(t, &term, &v))
            fail_msg("%s is allowed, but not listed so", v.canonical);
        const struct an_operator *op = find_term(t->o, v.canonical);
        t->found += op != NULL;
    }
    an_term_verdict_clear(&v);
    an_term_clear(&term);
}

/* Twice the dimension of a field. */
static int weight_of(const struct an_field *f)
{
    return an_field_has_fermion(f) ? 3 : 2;
}

/* Tries every product of ascending factors of at most twice the dimension. */
static void try_products(struct trial *t, int most)
{
    size_t codes = 2 * t->x->m.nfields;
    size_t code[DEEPEST] = {0};
    int left[DEEPEST + 1] = {most};
    size_t depth = 0;
    while (true) {
        if (depth == DEEPEST || code[depth] >= codes) {
            if (depth == 0)
                break;
            code[--depth]++;
            continue;
        }
        const struct an_field *f = &t->x->m.field[code[depth] / 2];
        bool star = code[depth] % 2 != 0;
        /* F* is another spelling of these. */
        bool own = f->type == AN_REAL_SCALAR || f->type == AN_MAJORANA;
        if (weight_of(f) > left[depth] || (star && own)) {
            code[depth]++;
            continue;
        }
        t->factor[depth] = (struct an_factor){.field = code[depth] / 2,
                                              .generation = AN_EVERY,
                                              .conjugate = star,
                                              .power = 1};
        left[depth + 1] = left[depth] - weight_of(f);
        t->n = depth + 1;
        try_product(t);
        depth++;
        if (depth < DEEPEST)
            code[depth] = code[depth - 1];
    }
}

static void search_agrees_with_trying_every_product(void **state)
{
    (void)state;
    static const struct {
        const char *model;
        int dimension;
    } table[] = {
        {"standard-model", 6},
        {"zee", 4},
        {"b-l-one-loop-z6", 4},
        {"su5", 4},
        {"e6", 5},
        {"lmu-ltau", 4},
        {"third-generation-b-l", 4},
        {"dark-su2-triplet", 4},
        {"b-l-scotogenic-z4", 4},
        {"quintuplet", 5},
        {"gluino-only", 4},
        {"standard-model\n"
         "fields: {N: {type: majorana, generations: 2}, s: {type: scalar}}",
         5},
        {"singlet-scalar", 5},
        {"331-w-parity", 4},
        {"pati-salam", 4},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct model x;
        struct an_operators o;
        model_print(&x, "extends: %s\n", table[i].model);
        find_terms(
            &o, &x,
            (struct an_operator_query){.max_dimension = table[i].dimension});
        struct trial t = {.x = &x, .o = &o};
        try_products(&t, 2 * table[i].dimension);
        if (t.found != o.n)
            fail_msg("%s: %zu terms found one by one, %zu listed",
                     table[i].model, t.found, o.n);
        an_operators_clear(&o);
        model_close(&x);
    }
}

static void selected_fields_are_a_part_of_the_list(void **state)
{
    (void)state;
    static const struct listed scalars[] = {
        {"H H*", 1}, {"H^2 H*^2", 1}, {"H^3 H*^3", 1}, {NULL, 0}};
    static const struct listed yukawas[] = {
        {"Q uR* H", 9}, {"Q uR* H^2 H*", 9}, {NULL, 0}};
    struct model x;
    model_open(&x, "extends: standard-model\n");
    bool *flags = an_alloc(x.m.nfields, sizeof *flags);
    flags[field_index(&x, "H")] = true;
    check_terms(&x,
                (struct an_operator_query){.max_dimension = 6, .field = flags},
                scalars);
    flags[field_index(&x, "Q")] = flags[field_index(&x, "uR")] = true;
    check_terms(
        &x, (struct an_operator_query){.max_dimension = 6, .contain = flags},
        yukawas);
    free(flags);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_has_five_renormalisable_terms),
        cmocka_unit_test(weinberg_operator_is_alone_at_dimension_five),
        cmocka_unit_test(baryon_number_breaks_in_four_classes_at_dimension_six),
        cmocka_unit_test(dimension_seven_has_the_published_numbers),
        cmocka_unit_test(two_doublets_have_fourteen_parameters),
        cmocka_unit_test(zee_coupling_needs_two_generations),
        cmocka_unit_test(r_parity_violating_superpotential_is_complete),
        cmocka_unit_test(unified_yukawas_are_found),
        cmocka_unit_test(diquark_is_forbidden_by_b_minus_3l_mu_alone),
        cmocka_unit_test(vev_insertions_are_the_factors_with_a_vev),
        cmocka_unit_test(terms_that_z2_forbids_are_those_it_removes),
        cmocka_unit_test(unknown_charges_must_cancel_identically),
        cmocka_unit_test(real_and_majorana_fields_are_their_own_conjugates),
        cmocka_unit_test(neutral_scalars_and_superfields_have_linear_terms),
        cmocka_unit_test(search_agrees_with_trying_every_product),
        cmocka_unit_test(selected_fields_are_a_part_of_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
