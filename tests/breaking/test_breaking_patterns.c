/* test_breaking_patterns.c - breaking patterns against all subsets of vevs.
 *
 * Each subset is written as a scenario of a model file, read, and checked on
 * its own. The pattern that it belongs to must say the same. Smallest sets and
 * the steps between patterns are recomputed from the subsets alone.
 */
#include "tests/model.h"

#include "theory/field.h"
#include "theory/text/direction.h"
#include "breaking/patterns.h"

enum { MOST_TRIED = 5 };

/* The vev as a model file says it. */
static void write_vev(struct an_text *out, const struct an_model *m,
                      const struct an_vev *v)
{
    const struct an_field *f = &m->field[v->field];
    struct an_text field = {0};
    an_text_printf(&field, v->generation != AN_EVERY ? "\"%s[%zu]\"" : "%s",
                   f->name, v->generation + 1);
    const char *name = an_text_string(&field);
    if (v->form == AN_VEV_NEUTRAL) {
        an_text_add(out, name);
    } else if (v->node || v->number) {
        an_text_printf(out, "{field: %s, ", name);
        an_direction_add(out, m, v);
        an_text_add(out, "}");
    } else {
        char *labels = an_component_text(m, f, v->weights);
        an_text_printf(out,
                       labels[0] == '{' ? "{field: %s, component: %s}"
                                        : "{field: %s, component: {%s}}",
                       name, labels);
        free(labels);
    }
    an_text_clear(&field);
}

static void add_names(struct an_text *t, char *const *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        an_text_printf(t, "%s ", v[i]);
    an_text_add(t, "\n");
}

static void add_group(struct an_text *t, const struct an_orders *o)
{
    char *text = an_orders_text(o, true);
    an_text_printf(t, "%s\n", text);
    free(text);
}

/* Every verdict of a vacuum, without the words of generators. */
static char *verdicts(const struct an_findings *v)
{
    struct an_text t = {0};
    const struct an_residual *r = &v->residual;
    const struct an_neutrinos *n = &v->neutrinos;
    const struct an_dark_matter *d = &v->dark_matter;
    assert_true(v->known);
    add_group(&t, &r->discrete);
    add_group(&t, &r->gauged);
    add_group(&t, &r->imposed);
    an_text_printf(&t, "U(1)^%zu", r->ncontinuous);
    for (size_t i = 0; i < r->nnonabelian; i++)
        an_text_printf(&t, " %s", r->nonabelian[i].name);
    an_text_printf(&t, "\n%s: %ld %ld %ld\n", n->nature ? "nu" : "-", n->dirac,
                   n->majorana, n->massless);
    add_group(&t, &d->group);
    add_group(&t, &d->neutral_group);
    add_names(&t, d->protected_name, d->nprotected);
    add_names(&t, d->candidate, d->ncandidates);
    for (int i = 0; i < AN_NPROCESSES; i++)
        an_text_printf(&t, "%d", v->process[i].allowed);
    for (size_t i = 0; i < v->nmassless; i++)
        an_text_printf(&t, "\n%ld %s", v->massless[i].count,
                       v->massless[i].what);
    return an_text_take(&t);
}

static int size_of(uint64_t set)
{
    int n = 0;
    for (; set; set &= set - 1)
        n++;
    return n;
}

/* The pattern that a set gives: the smallest closed set around it. */
static const struct an_pattern *pattern_of(const struct an_patterns *p,
                                           uint64_t set)
{
    const struct an_pattern *best = NULL;
    for (size_t i = 0; i < p->n; i++)
        if ((set & ~p->v[i].closed) == 0 &&
            (!best || size_of(p->v[i].closed) < size_of(best->closed)))
            best = &p->v[i];
    assert_non_null(best);
    return best;
}

/* The subset number k of the options tried. */
static uint64_t subset(const struct an_patterns *p, unsigned k)
{
    uint64_t set = 0;
    for (size_t i = 0; i < p->options->n; i++)
        if (p->tried >> i & 1) {
            set |= (uint64_t)(k & 1) << i;
            k >>= 1;
        }
    return set;
}

/* text := "scenarios:" with subsets 0 .. n - 1 as s0, s1, ... */
static void write_subsets(struct an_text *text, const struct an_patterns *p,
                          unsigned n)
{
    an_text_add(text, "scenarios:\n");
    for (unsigned k = 0; k < n; k++) {
        uint64_t set = subset(p, k) | p->always;
        bool any = false;
        an_text_printf(text, "  s%u: [", k);
        for (size_t i = 0; i < p->options->n; i++) {
            if (!(set >> i & 1))
                continue;
            an_text_add(text, any ? ", " : "");
            write_vev(text, p->model, &p->options->v[i].vev);
            any = true;
        }
        an_text_add(text, "]\n");
    }
}

/* What a set gives alone, v, agrees with its pattern. */
static void compare_pattern(const struct an_patterns *p, uint64_t set,
                            const struct an_findings *v, const char *what)
{
    const struct an_pattern *x = pattern_of(p, set);
    char *alone = verdicts(v), *pattern = verdicts(&x->vacuum);
    bool decided = !v->residual.undecided;
    /* more vevs than a smallest set has may decide what it does not */
    if (decided && !x->vacuum.residual.undecided && strcmp(alone, pattern) != 0)
        fail_msg("set %lx:\n%s\nbut the pattern has:\n%s\n%s",
                 (unsigned long)set, alone, pattern, what);
    /* (elements outside the torus: test_breaking_outer.c) */
    if (x->set[0].vevs == set && x->set[0].components <= 1)
        assert_int_equal(x->vacuum.residual.undecided, v->residual.undecided);
    free(alone);
    free(pattern);
}

/* The verdicts of each subset, written to a file, agree with its pattern's. */
static void compare_subsets(const char *head, const struct an_patterns *p,
                            unsigned n)
{
    struct an_text text = {0};
    struct model y;
    an_text_add(&text, head);
    write_subsets(&text, p, n);
    model_open(&y, an_text_string(&text));
    assert_int_equal(y.m.nvacua, n);
    for (unsigned k = 0; k < n; k++) {
        struct an_findings v;
        an_findings_init(&v);
        an_findings_check(&v, &y.m, k, NULL);
        compare_pattern(p, subset(p, k), &v, an_text_string(&text));
        an_findings_clear(&v);
    }
    model_close(&y);
    an_text_clear(&text);
}

/* The same without a file, which has no words for some. */
static void compare_vevs(const char *head, const struct an_patterns *p,
                         unsigned n)
{
    for (unsigned k = 0; k < n; k++) {
        struct an_vev vev[64];
        struct an_vacuum vacuum = {.vev = vev, .final = true};
        struct an_findings v;
        uint64_t set = subset(p, k) | p->always;
        for (size_t i = 0; i < p->options->n; i++)
            if (set >> i & 1)
                vev[vacuum.nvevs++] = p->options->v[i].vev;
        an_findings_init(&v);
        an_findings_check_vevs(&v, p->model, &vacuum, NULL);
        compare_pattern(p, subset(p, k), &v, head);
        an_findings_clear(&v);
    }
}

/* Smallest sets: those that give a pattern, while none of their parts does. */
static void compare_sets(const struct an_patterns *p, unsigned n)
{
    for (unsigned k = 0; k < n; k++) {
        uint64_t set = subset(p, k);
        const struct an_pattern *x = pattern_of(p, set);
        bool smallest = true, listed = false, likes = false;
        for (uint64_t left = set; left; left &= left - 1)
            if (pattern_of(p, set & ~(left & (~left + 1))) == x)
                smallest = false;
        for (size_t i = 0; i < p->options->n; i++)
            likes = likes || ((set >> i & 1) && p->like[i] != i);
        for (size_t i = 0; i < x->nsets; i++)
            listed = listed || x->set[i].vevs == set;
        if (listed && !smallest)
            fail_msg("set %u is listed and not smallest", k);
        if (smallest && !listed && !likes && !x->more_sets) {
            /* only the parts of one option, named one by one, are left out */
            uint64_t parts;
            bool named = false;
            for (size_t i = 0; i < p->options->n; i++)
                named = named ||
                        (an_vev_option_parts(&parts, p->options, p->model, i) &&
                         (parts & ~set) == 0);
            if (!named)
                fail_msg("set %u is smallest and not listed", k);
        }
    }
}

static bool contains(const struct an_pattern *a, const struct an_pattern *b)
{
    return a != b && (a->closed & ~b->closed) == 0;
}

static long dimension(const struct an_residual *r)
{
    long n = (long)r->ncontinuous;
    for (size_t i = 0; i < r->nnonabelian; i++) {
        struct an_lie lie;
        an_lie_init(&lie);
        assert_true(
            an_lie_set(&lie, r->nonabelian[i].series, r->nonabelian[i].rank));
        n += (long)an_lie_dimension(&lie);
        an_lie_clear(&lie);
    }
    return n;
}

/* A step leads to a proper subgroup: of smaller dimension, or of the same and
 * with fewer components. Where a superfield gets its vev only what is visible
 * may change. */
static void check_step(const struct an_patterns *p,
                       const struct an_pattern_step *s)
{
    const struct an_residual *a = &p->v[s->group].vacuum.residual;
    const struct an_residual *b = &p->v[s->subgroup].vacuum.residual;
    long da = dimension(a), db = dimension(b);
    bool super = false;
    if (a->undecided || b->undecided)
        return;
    fmpz_t na, nb;
    fmpz_init_set_ui(na, 1);
    fmpz_init_set_ui(nb, 1);
    for (size_t i = 0; i < a->discrete.n; i++)
        fmpz_mul(na, na, &a->discrete.v[i]);
    for (size_t i = 0; i < b->discrete.n; i++)
        fmpz_mul(nb, nb, &b->discrete.v[i]);
    for (size_t i = 0; i < p->options->n; i++)
        if ((s->by >> i & 1) &&
            p->model->field[p->options->v[i].vev.field].type == AN_SUPERFIELD)
            super = true;
    if (!(db < da || (db == da && fmpz_cmp(nb, na) < 0) ||
          (super && db == da && fmpz_equal(na, nb))))
        fail_msg("%zu -> %zu is no step down: dimension %ld to %ld",
                 s->group + 1, s->subgroup + 1, da, db);
    fmpz_clear(na);
    fmpz_clear(nb);
}

/* Steps: exactly the pairs with nothing between. */
static void compare_steps(const struct an_patterns *p)
{
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++)
        for (size_t j = 0; j < p->n; j++) {
            bool step = contains(&p->v[i], &p->v[j]), found = false;
            for (size_t k = 0; k < p->n && step; k++)
                step = !(contains(&p->v[i], &p->v[k]) &&
                         contains(&p->v[k], &p->v[j]));
            for (size_t k = 0; k < p->nsteps; k++)
                found = found ||
                        (p->step[k].group == i && p->step[k].subgroup == j);
            assert_int_equal(step, found);
            n += step;
        }
    assert_int_equal(n, p->nsteps);
    for (size_t k = 0; k < p->nsteps; k++) {
        check_step(p, &p->step[k]);
        assert_true(p->v[p->step[k].subgroup].level >
                    p->v[p->step[k].group].level);
    }
}

static uint64_t options_of(const struct an_vev_options *o,
                           const struct an_model *m, const char *names)
{
    uint64_t set = 0;
    for (size_t i = 0; i < o->n; i++)
        if (strstr(names, m->field[o->v[i].vev.field].name))
            set |= UINT64_C(1) << i;
    return set;
}

/* x: the model whose file begins with `head`; always: fields whose vevs are;
 * most: options of which all subsets are tried. */
static void compare_with(struct model *x, const char *head, const char *always,
                         int most,
                         void (*check)(const char *head,
                                       const struct an_patterns *p, unsigned n))
{
    struct an_vev_options o;
    struct an_patterns p;
    an_vev_options_init(&o);
    an_patterns_init(&p);
    an_vev_options_find(&o, &x->m);
    assert_true(o.n < 64);
    struct an_pattern_query q = {.options = &o,
                                 .tried = (UINT64_C(1) << o.n) - 1};
    q.always = options_of(&o, &x->m, always);
    an_patterns_find(&p, &x->m, &q);
    assert_true(p.known && p.complete);
    /* subsets of the first options, where there are many */
    unsigned n = 1u << (size_of(p.tried) < most ? size_of(p.tried) : most);
    check(head, &p, n);
    compare_sets(&p, n);
    compare_steps(&p);
    an_patterns_clear(&p);
    an_vev_options_clear(&o);
}

static void compare(struct model *x, const char *head, const char *always)
{
    compare_with(x, head, always, MOST_TRIED, compare_subsets);
}

static void library(const char *name, const char *always)
{
    struct model x;
    struct an_text path = {0}, head = {0};
    an_text_printf(&path, "models/%s.yaml", name);
    an_text_printf(&head, "extends: %s\n", name);
    model_read(&x, an_text_string(&path), NULL);
    compare(&x, an_text_string(&head), always);
    model_close(&x);
    an_text_clear(&head);
    an_text_clear(&path);
}

static void test_library(void **state)
{
    static const char *const names[][2] = {
        {"standard-model", ""},
        {"b-l-one-loop-z6", ""},
        {"b-l-one-loop-z6", "H"},
        {"b-l-dirac-seesaw", "H"},
        {"b-l-scotogenic-z4", ""},
        {"baryon-and-lepton-number", ""},
        {"lepton-number-minimal", ""},
        {"lepton-number-majorana", ""},
        {"majorana-messenger-u1r", ""},
        {"quark-lepton-low-scale", ""},
        {"third-family-hypercharge", ""},
        {"inert-doublet", ""},
        {"scotogenic", ""},
        {"singlet-scalar", ""},
        {"type-two-seesaw", ""},
        {"su2-quartet", ""},
        {"zee-babu", ""},
        {"ksvz-axion", ""},
        {"left-right-triplets", ""},
        {"pati-salam", ""},
        {"331-w-parity", ""},
        {"su5", ""},
        {"flipped-su5", ""},
        {"so10", "H"},
        {"dark-su2-doublet", ""},
        {"mssm", "Hd Hu"},
        {"mssm-r-parity-violation", "Hd Hu"},
    };
    (void)state;
    /* Without SLOW=1 in the environment, every third model. */
    for (size_t i = 0; i < sizeof names / sizeof *names; i += is_slow() ? 1 : 3)
        library(names[i][0], names[i][1]);
}

/* Whether its scalar has a vev decides what of a visible superfield is visible,
 * although this one absorbs no charge: without, its fermion is ordinary matter;
 * with the vev the fermion is the lightest odd particle. */
static void test_superfield(void **state)
{
    static const char text[] =
        "fields: {S: {type: superfield, sector: visible}}\n";
    struct model x;
    (void)state;
    model_open(&x, text);
    compare(&x, text, "");
    model_close(&x);
}

/* What breaks a symmetry by hand is absorbed in every vacuum. */
static void test_explicit(void **state)
{
    static const char text[] =
        "groups: {X: {group: U(1), gauged: false}, Z: Z(4)}\n"
        "active_neutrinos: nu\n"
        "fields:\n"
        "  nu: {type: left, generations: 2, X: 1}\n"
        "  n: {type: right, generations: 2, X: [1, -5], Z: [0, 2]}\n"
        "  a: {type: scalar, X: 6}\n"
        "  b: {type: scalar, generations: 2, X: [4, 9], Z: 1}\n"
        "  c: {type: scalar, X: 1, Z: 2}\n"
        "explicit_breaking: [a^2 c^2, c^4]\n";
    struct model x;
    (void)state;
    model_open(&x, text);
    compare(&x, text, "");
    compare(&x, text, "a");
    model_close(&x);
}

/* Electroweak theories with up to five scalars, some in families. */
static void test_random(void **state)
{
    struct dice d = {2024};
    (void)state;
    /* Without SLOW=1 in the environment, fewer of them. */
    for (int k = 0; k < (is_slow() ? 10 : 4); k++) {
        static const char *const names[] = {"a", "b", "c", "e"};
        struct theory t = {.nu1 = 3, .unit = {6, 6, 6}, .active = "L"};
        struct an_text head = {0};
        struct theory_field *f = theory_add(&t, "H", "scalar");
        t.electric = "T3[W] + X0";
        t.order = dice_below(&d, 2) ? dice_between(&d, 2, 6) : 0;
        f->weak = 2;
        theory_charge(f, 0, 3);
        f = theory_add(&t, "L", "left");
        f->weak = 2;
        f->generations = 3;
        f->visible = true;
        theory_charge(f, 0, -3);
        theory_charge(f, 1, -6);
        f = theory_add(&t, "n", "right");
        f->generations = dice_between(&d, 1, 3);
        for (int j = 0; j < THEORY_GENERATIONS; j++)
            f->charge[1][j] = dice_between(&d, -12, 12);
        for (int i = 0; i < 4; i++) {
            f = theory_add(&t, names[i], "scalar");
            f->weak = dice_between(&d, 1, 3);
            theory_charge(f, 0, f->weak == 2 ? 3 : 0);
            if (i < 2)
                f->generations = dice_between(&d, 1, 2);
            for (int u = 1; u < 3; u++)
                for (int j = 0; j < THEORY_GENERATIONS; j++)
                    f->charge[u][j] = dice_between(&d, -6, 6);
            for (int j = 0; j < THEORY_GENERATIONS && t.order; j++)
                f->z[j] = dice_below(&d, t.order);
        }
        struct model x;
        theory_write(&head, &t);
        model_open(&x, an_text_string(&head));
        compare(&x, an_text_string(&head), dice_below(&d, 2) ? "H" : "");
        model_close(&x);
        an_text_clear(&head);
    }
}

/* Parts of the algebra that combine root vectors: a real bidoublet along the
 * identity leaves the diagonal SU(2), which other vevs break although they
 * neither absorb more charges nor break a root that is left. */
static void test_joined(void **state)
{
    static const char *const fields[] = {
        "  P: {type: real-scalar, A: 2, B: 2}\n"
        "  Q: {type: scalar, A: 2, B: 2}\n"
        "  t: {type: real-scalar, A: 3}\n",
        "  P: {type: real-scalar, A: 2, B: 2}\n"
        "  R: {type: real-scalar, A: 2, B: 2}\n"
        "  t: {type: scalar, B: 3, X: 1}\n"
        "  s: {type: scalar, X: 2}\n",
        "  P: {type: real-scalar, generations: 2, A: 2, B: 2}\n"
        "  d: {type: scalar, A: 2, X: 1}\n"
        "  e: {type: scalar, B: 2, X: -3}\n",
        "  P: {type: scalar, A: 2, B: 2}\n"
        "  R: {type: real-scalar, A: 2, B: 2}\n"
        "  t: {type: scalar, A: 3, B: 3}\n"
        "breaking:\n"
        "  - {name: one, vevs: [{field: P, matrix: [[1, 0], [0, 1]]}]}\n"
        "scenarios:\n"
        "  two: [{field: P, matrix: [[1, 0], [0, -1]]}]\n"
        "  three: [{field: P, matrix: [[1, 0], [0, 2]]}]\n"
        "  four: [{field: t, component: {A: 0, B: 0}}]\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        struct model x;
        struct an_text head = {0};
        an_text_add(&head, "groups: {A: SU(2), B: SU(2), X: U(1)}\n"
                           "fields:\n"
                           "  l: {type: left, generations: 2, A: 2, X: 1}\n"
                           "  n: {type: right, generations: 2, B: 2, X: 1}\n");
        an_text_add(&head, fields[i]);
        model_open(&x, an_text_string(&head));
        compare_with(&x, an_text_string(&head), "", is_slow() ? 8 : 6,
                     compare_vevs);
        model_close(&x);
        an_text_clear(&head);
    }
}

/* Seven scalars with every charge but 0 under three Z(2): no two break the same
 * alone, and each subgroup of Z2^3 is a pattern. Bases of F2^n: 1, 3, 28; not
 * all of the last ones are listed, and that is said. */
static void test_more_sets(void **state)
{
    struct an_vev_options o;
    struct an_patterns p;
    struct model x;
    size_t count[4] = {0};
    (void)state;
    model_open(&x, "groups: {A: Z(2), B: Z(2), C: Z(2)}\n"
                   "fields:\n"
                   "  a: {type: scalar, A: 1}\n"
                   "  b: {type: scalar, B: 1}\n"
                   "  c: {type: scalar, C: 1}\n"
                   "  ab: {type: scalar, A: 1, B: 1}\n"
                   "  ac: {type: scalar, A: 1, C: 1}\n"
                   "  bc: {type: scalar, B: 1, C: 1}\n"
                   "  abc: {type: scalar, A: 1, B: 1, C: 1}\n");
    an_vev_options_init(&o);
    an_patterns_init(&p);
    an_vev_options_find(&o, &x.m);
    assert_int_equal(o.n, 7);
    struct an_pattern_query q = {.options = &o, .tried = 127};
    an_patterns_find(&p, &x.m, &q);
    assert_true(p.known && p.complete);
    for (size_t i = 0; i < p.n; i++) {
        static const size_t nsets[] = {1, 1, 3, AN_MAX_SETS};
        const struct an_pattern *v = &p.v[i];
        size_t left = v->vacuum.residual.discrete.n;
        assert_in_range(left, 0, 3);
        count[3 - left]++;
        assert_int_equal(v->nsets, nsets[3 - left]);
        assert_int_equal(v->more_sets, left == 0);
        for (size_t k = 0; k < v->nsets; k++) {
            assert_int_equal(size_of(v->set[k].vevs), 3 - left);
            assert_ptr_equal(pattern_of(&p, v->set[k].vevs), v);
        }
    }
    assert_int_equal(count[0], 1);
    assert_int_equal(count[1], 7);
    assert_int_equal(count[2], 7);
    assert_int_equal(count[3], 1);
    an_patterns_clear(&p);
    an_vev_options_clear(&o);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_library),  cmocka_unit_test(test_superfield),
        cmocka_unit_test(test_explicit), cmocka_unit_test(test_random),
        cmocka_unit_test(test_joined),   cmocka_unit_test(test_more_sets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
