/* test_residual_random.c - what must not matter to a vacuum's verdicts.
 *
 * Random extensions of the Standard Model; each is written in two ways that
 * describe the same physics, and every verdict must agree.
 */
#include "tests/model.h"

/* How many of each kind; set by main. */
static int theories;

enum { Y = 0, ALL = 1, NO_PROCESSES = 0 };

static struct theory_field *add(struct theory *t, struct dice *d,
                                const char *name, const char *type,
                                int generations, int y)
{
    struct theory_field *f = theory_add(t, name, type);
    f->generations = generations;
    theory_charge(f, Y, y);
    bool flavoured = dice_below(d, 4) == 0;
    for (int u = 1; u < 3; u++) {
        theory_charge(f, u, 2 * dice_between(d, -3, 3));
        for (int j = 0; flavoured && j < THEORY_GENERATIONS; j++)
            f->charge[u][j] = 2 * dice_between(d, -3, 3);
    }
    int z = t->order ? dice_below(d, t->order) : 0;
    for (int j = 0; j < THEORY_GENERATIONS; j++)
        f->z[j] = z;
    return f;
}

static struct theory_field *add_visible(struct theory *t, struct dice *d,
                                        const char *name, const char *type,
                                        int colour, int weak, int y)
{
    struct theory_field *f =
        add(t, d, name, type,
            is_type(&(struct theory_field){.type = type}, "scalar") ? 1 : 3, y);
    f->colour = colour;
    f->weak = weak;
    f->visible = true;
    return f;
}

/* Charges of all three U(1)s in sixths: Y, and multiples of 1/3. */
static void random_theory(struct theory *t, struct dice *d)
{
    *t = (struct theory){.nu1 = 3,
                         .unit = {6, 6, 6},
                         .electric = "T3[W] + X0",
                         .active = "L",
                         .quarks = "Q",
                         .leptons = "L"};
    t->order = dice_below(d, 3) ? 0 : dice_between(d, 2, 6);
    add_visible(t, d, "Q", "left", 3, 2, 1);
    add_visible(t, d, "U", "right", 3, 1, 4);
    add_visible(t, d, "D", "right", 3, 1, -2);
    add_visible(t, d, "L", "left", 1, 2, -3);
    add_visible(t, d, "E", "right", 1, 1, -6);
    add_visible(t, d, "H", "scalar", 1, 2, 3)->vev = true;
    add(t, d, "s", "scalar", 1, 0)->vev = true;
    if (dice_below(d, 4) > 0)
        add(t, d, "t", "scalar", 1, 0)->vev = true;
    add(t, d, "N", "right", dice_between(d, 1, 3), 0)->light = dice_below(d, 2);
    if (dice_below(d, 2))
        add(t, d, "F", "dirac", 1, 0);
    if (dice_below(d, 2))
        add(t, d, "e", "scalar", 1, 3)->weak = 2;
    if (dice_below(d, 2))
        add(t, d, "k", "scalar", 1, 0);
    if (dice_below(d, 3) == 0)
        add(t, d, "o", "left", 1, 0)->colour = 8;
}

static void add_group(struct an_text *out, const char *what,
                      const struct an_orders *o)
{
    char *text = an_orders_text(o, false);
    an_text_printf(out, "%s %s\n", what, text);
    free(text);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* out := every verdict that must not change. */
static void summarise(struct an_text *out, const struct theory *t,
                      int processes)
{
    struct model x;
    struct an_findings v;
    theory_open(&x, t);
    vacuum_of(&v, &x, NULL);
    add_group(out, "residual", &v.residual.discrete);
    add_group(out, "gauged", &v.residual.gauged);
    add_group(out, "imposed", &v.residual.imposed);
    an_text_printf(out, "unbroken %zu %zu, undecided %d\n",
                   v.residual.ncontinuous, v.residual.nnonabelian,
                   v.residual.undecided);
    an_text_printf(out, "neutrinos %d: %ld %ld %ld\n", v.neutrinos.nature,
                   v.neutrinos.dirac, v.neutrinos.majorana,
                   v.neutrinos.massless);
    const struct an_dark_matter *d = &v.dark_matter;
    add_group(out, "stability", &d->group);
    add_group(out, "neutral", &d->neutral_group);
    if (d->ncandidates > 0)
        qsort(d->candidate, d->ncandidates, sizeof *d->candidate, by_name);
    for (size_t i = 0; i < d->ncandidates; i++)
        an_text_printf(out, "candidate %s\n", d->candidate[i]);
    for (int i = 0; i < AN_NPROCESSES && processes; i++)
        an_text_printf(out, "%s %d\n", an_process_key((enum an_process_name)i),
                       v.process[i].allowed);
    long massless = 0;
    for (size_t i = 0; i < v.nmassless; i++)
        massless += v.massless[i].count;
    an_text_printf(out, "massless %ld\n", massless);
    an_findings_clear(&v);
    model_close(&x);
}

static void compare(const struct theory *t, const struct theory *u,
                    int processes)
{
    struct an_text a = {0}, b = {0};
    summarise(&a, t, processes);
    summarise(&b, u, processes);
    if (strcmp(an_text_string(&a), an_text_string(&b)) != 0) {
        struct an_text file = {0};
        theory_write(&file, t);
        theory_write(&file, u);
        fail_msg("%s\nthen\n%s\nof\n%s", a.v, b.v, file.v);
    }
    an_text_clear(&a);
    an_text_clear(&b);
}

static void the_order_of_fields_is_irrelevant(void **state)
{
    (void)state;
    struct dice d = {21};
    for (int k = 0; k < theories; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        u = t;
        theory_shuffle(&u, &d);
        compare(&t, &u, ALL);
    }
}

/* X1 += a Y + b X2, then X2 += c X1: determinant one. */
static void a_unimodular_change_of_charges_is_irrelevant(void **state)
{
    (void)state;
    struct dice d = {22};
    for (int k = 0; k < theories; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        u = t;
        int a = dice_between(&d, -2, 2), b = dice_between(&d, -2, 2);
        int c = dice_between(&d, -2, 2);
        for (int i = 0; i < u.nfields; i++)
            for (int j = 0; j < THEORY_GENERATIONS; j++) {
                struct theory_field *f = &u.field[i];
                f->charge[1][j] += a * f->charge[Y][j] + b * f->charge[2][j];
                f->charge[2][j] += c * f->charge[1][j];
            }
        compare(&t, &u, ALL);
    }
}

static void the_unit_of_a_charge_is_irrelevant(void **state)
{
    (void)state;
    struct dice d = {23};
    for (int k = 0; k < theories; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        u = t;
        u.unit[1] = 7;
        u.unit[2] = 6 * dice_between(&d, 2, 9);
        for (int i = 0; i < u.nfields; i++)
            for (int j = 0; j < THEORY_GENERATIONS; j++)
                u.field[i].charge[1][j] *= -1;
        compare(&t, &u, ALL);
    }
}

/* Left of charge q is right of -q; a scalar is its own conjugate. Q and L are
 * what the model names: they stay. */
static void conjugating_fields_is_irrelevant(void **state)
{
    (void)state;
    struct dice d = {24};
    for (int k = 0; k < theories; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        u = t;
        for (int i = 0; i < u.nfields; i++) {
            struct theory_field *f = &u.field[i];
            if (strcmp(f->name, "Q") == 0 || strcmp(f->name, "L") == 0 ||
                dice_below(&d, 2))
                continue;
            theory_flip(f, t.order);
        }
        compare(&t, &u, ALL);
    }
}

static void the_names_of_generations_are_irrelevant(void **state)
{
    (void)state;
    struct dice d = {25};
    for (int k = 0; k < theories; k++) {
        struct theory t, u;
        random_theory(&t, &d);
        u = t;
        for (int i = 0; i < u.nfields; i++) {
            struct theory_field *f = &u.field[i];
            for (int j = 0; j < f->generations && f->generations == 3; j++)
                for (int q = 0; q < THEORY_U1; q++)
                    f->charge[q][j] = t.field[i].charge[q][(j + 1) % 3];
        }
        compare(&t, &u, NO_PROCESSES);
    }
}

/* A heavy Dirac copy of a field that is there brings no new class. */
static void a_vector_like_copy_is_irrelevant(void **state)
{
    (void)state;
    struct dice d = {26};
    for (int k = 0; k < theories; k++) {
        struct theory t, u;
        struct an_text a = {0}, b = {0};
        random_theory(&t, &d);
        u = t;
        int from = dice_below(&d, 3) ? 3 : 0; /* of L or Q */
        struct theory_field *f = theory_add(&u, "zz", "dirac");
        f->colour = t.field[from].colour;
        f->weak = t.field[from].weak;
        f->z[0] = t.field[from].z[0];
        for (int q = 0; q < THEORY_U1; q++)
            f->charge[q][0] = t.field[from].charge[q][0];
        summarise(&a, &t, ALL);
        summarise(&b, &u, ALL);
        assert_string_equal(a.v, b.v);
        an_text_clear(&a);
        an_text_clear(&b);
    }
}

/* A generator leaves vevs alone, and turns what is neutral under the unbroken
 * torus by whole units. */
static void generators_fix_vevs_and_count_in_units(void **state)
{
    (void)state;
    struct dice d = {29};
    int seen = 0;
    for (int k = 0; k < theories; k++) {
        struct theory t;
        struct model x;
        struct an_findings v;
        random_theory(&t, &d);
        theory_open(&x, &t);
        vacuum_of(&v, &x, NULL);
        const struct an_residual *r = &v.residual;
        for (size_t i = 0; i < r->ncharges; i++) {
            const struct an_residual_charge *c = &r->charge[i];
            for (size_t g = 0; g < r->discrete.n; g++) {
                if (t.field[c->field].vev && fmpq_is_zero(c->electric))
                    assert_true(fmpq_is_zero(&c->turns[g]));
                if (c->canonical)
                    assert_true(c->integral[g]);
                seen += c->canonical && !fmpz_is_zero(c->units + g);
            }
        }
        for (size_t g = 1; g < r->discrete.n; g++)
            assert_true(
                fmpz_divisible(&r->discrete.v[g], &r->discrete.v[g - 1]));
        an_findings_clear(&v);
        model_close(&x);
    }
    assert_true(seen > theories);
}

static void assert_verified(const struct an_witness *w, bool must)
{
    if (w->type == AN_WITNESS_NONE ? must : !w->verified)
        fail_msg("%s: no good witness", w->what ? w->what : "none");
}

static void every_verdict_has_a_verified_witness(void **state)
{
    (void)state;
    struct dice d = {27};
    for (int k = 0; k < 2 * theories; k++) {
        struct theory t;
        struct model x;
        struct an_findings v;
        random_theory(&t, &d);
        theory_open(&x, &t);
        vacuum_of(&v, &x, NULL);
        assert_verified(&v.neutrinos.witness, true);
        assert_verified(&v.neutrinos.mass_witness, v.neutrinos.dirac > 0 &&
                                                       !v.neutrinos.majorana &&
                                                       !v.neutrinos.massless);
        assert_verified(&v.dark_matter.witness, v.dark_matter.stable);
        for (int i = 0; i < AN_NPROCESSES; i++) {
            assert_true(v.process[i].asked);
            assert_verified(&v.process[i].witness, true);
        }
        an_findings_clear(&v);
        model_close(&x);
    }
}

static void set_sm(struct theory *t, int u, const int charge[5], int higgs)
{
    for (int i = 0; i < 5; i++)
        theory_charge(&t->field[i], u, charge[i]);
    theory_charge(&t->field[5], u, higgs);
}

/* X1 = a Y + b (B-L), X2 = L_mu - L_tau on top of a (B-L); dark fields are
 * Dirac or scalars; nu_R makes all of it free of anomalies. */
static void anomaly_free_theory(struct theory *t, struct dice *d)
{
    random_theory(t, d);
    t->order = 0;
    t->nfields = 6;
    const int y[] = {1, 4, -2, -3, -6}, bl[] = {2, 2, 2, -6, -6};
    int a = dice_between(d, -2, 2), b = dice_between(d, -2, 2), one[5], two[5];
    int c = dice_between(d, -1, 1);
    for (int i = 0; i < 5; i++) {
        one[i] = a * y[i] + b * bl[i];
        two[i] = c * bl[i];
    }
    set_sm(t, 1, one, 3 * a);
    set_sm(t, 2, two, 0);
    struct theory_field *n = theory_add(t, "N", "right");
    n->generations = 3;
    theory_charge(n, 1, -6 * b);
    theory_charge(n, 2, -6 * c);
    if (dice_below(d, 2) && c == 0) {
        const int chiral[] = {-24, -24, 30};
        for (int j = 0; j < 3; j++)
            n->charge[1][j] = b * chiral[j];
    } else {
        for (int i = 3; i < 7; i += i == 4 ? 2 : 1) { /* L, E, N */
            t->field[i].charge[2][1] += 6;
            t->field[i].charge[2][2] -= 6;
        }
    }
    add(t, d, "s", "scalar", 1, 0)->vev = true;
    add(t, d, "t", "scalar", 1, 0)->vev = true;
    add(t, d, "F", "dirac", 1, 2 * dice_between(d, -2, 2))->colour =
        dice_below(d, 2) ? 3 : 1;
    add(t, d, "G", "dirac", 1, 3)->weak = 2;
    add(t, d, "k", "scalar", 1, 0);
}

static void residual_symmetries_pass_the_linear_conditions(void **state)
{
    (void)state;
    struct dice d = {28};
    int generators = 0;
    for (int k = 0; k < 2 * theories; k++) {
        struct theory t;
        struct model x;
        struct an_anomalies a;
        struct an_findings v;
        anomaly_free_theory(&t, &d);
        theory_open(&x, &t);
        an_anomalies_init(&a);
        an_anomaly_check(&a, &x.m);
        assert_int_equal(a.free, AN_YES);
        an_anomalies_clear(&a);
        vacuum_of(&v, &x, NULL);
        for (size_t i = 0; i < v.residual.discrete.n; i++) {
            const struct an_residual_generator *g = &v.residual.generator[i];
            an_anomaly_residual(&a, &x.m, g->lift, g->lift_skip, "Zn");
            for (size_t q = 0; q < a.n; q++)
                if (a.v[q].defined &&
                    (a.v[q].form == AN_Z_MIXED || a.v[q].form == AN_Z_GRAVITY))
                    assert_true(a.v[q].cancels);
            an_anomalies_clear(&a);
            generators++;
        }
        an_findings_clear(&v);
        model_close(&x);
    }
    assert_true(generators > theories);
}

int main(void)
{
    theories = is_slow() ? 40 : 10;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_fields_is_irrelevant),
        cmocka_unit_test(a_unimodular_change_of_charges_is_irrelevant),
        cmocka_unit_test(the_unit_of_a_charge_is_irrelevant),
        cmocka_unit_test(conjugating_fields_is_irrelevant),
        cmocka_unit_test(the_names_of_generations_are_irrelevant),
        cmocka_unit_test(a_vector_like_copy_is_irrelevant),
        cmocka_unit_test(generators_fix_vevs_and_count_in_units),
        cmocka_unit_test(every_verdict_has_a_verified_witness),
        cmocka_unit_test(residual_symmetries_pass_the_linear_conditions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
