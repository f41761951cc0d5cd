/* test_residual_brute.c - lattice verdicts against enumeration, on small cases.
 *
 * Group elements are points of a grid, operators are products with bounded
 * powers of vevs, decays are sums of light particles until nothing new comes.
 * No lattice and no normal form is used here. One file, because masses decide
 * what decays may end in.
 */
#include "tests/model.h"

enum { MOST_STATES = 32, MOST_CLASSES = 4096, POWER = 40 };

/* ---- the residual group on a grid */

/* Fields with two charges and a Z(n) charge; the first three have vevs. */
struct small {
    int n, order;
    int x[8], y[8], z[8];
};

static long turn(const struct small *s, int i, long a, long b, long c, long N)
{
    long t = (a * s->x[i] + b * s->y[i]) * s->order + c * s->z[i] * N;
    long m = t % (N * s->order);
    return m < 0 ? m + N * s->order : m;
}

/* Elements (a/N, b/N, c/order) that fix the vevs and whose power m acts
 * trivially on every field. */
static long elements(const struct small *s, long N, long power)
{
    long count = 0;
    for (long a = 0; a < N; a++)
        for (long b = 0; b < N; b++)
            for (long c = 0; c < s->order; c++) {
                bool good = true;
                for (int i = 0; i < s->n && good; i++) {
                    long t = turn(s, i, a, b, c, N);
                    good =
                        (i >= 3 || t == 0) && (power * t) % (N * s->order) == 0;
                }
                count += good;
            }
    return count;
}

static long gcd(long a, long b)
{
    while (b) {
        long r = a % b;
        a = b;
        b = r;
    }
    return labs(a);
}

static void open_small(struct model *x, const struct small *s)
{
    struct an_text t = {0};
    an_text_printf(&t, "groups: {X: U(1), Y: U(1), Z: Z(%d)}\nfields:\n",
                   s->order);
    for (int i = 0; i < s->n; i++)
        an_text_printf(&t, "  f%d: {type: scalar, X: %d, Y: %d, Z: %d}\n", i,
                       s->x[i], s->y[i], s->z[i]);
    an_text_add(&t, "scenarios: {full: [f0, f1, f2]}\n");
    model_open(x, an_text_string(&t));
    an_text_clear(&t);
}

/* Number and orders of the elements determine a finite abelian group. */
static void the_residual_group_is_what_a_grid_shows(void **state)
{
    (void)state;
    struct dice d = {31};
    int checked = 0;
    while (checked < 60) {
        struct small s = {.n = 3 + dice_between(&d, 1, 4),
                          .order = dice_between(&d, 2, 4)};
        for (int i = 0; i < s.n; i++) {
            s.x[i] = dice_between(&d, -3, 3);
            s.y[i] = dice_between(&d, -3, 3);
            s.z[i] = dice_below(&d, s.order);
        }
        long det = labs((long)s.x[0] * s.y[1] - (long)s.x[1] * s.y[0]);
        if (det == 0)
            continue;
        struct model x;
        struct an_findings v;
        open_small(&x, &s);
        vacuum_of(&v, &x, NULL);
        long N = det * s.order, trivial = elements(&s, N, 1);
        const long powers[] = {2, 3, 4, 5, 6, 8, 9, 7L * 720720};
        for (size_t k = 0; k < sizeof powers / sizeof *powers; k++) {
            long expected = 1;
            for (size_t i = 0; i < v.residual.discrete.n; i++)
                expected *=
                    gcd(fmpz_get_si(&v.residual.discrete.v[i]), powers[k]);
            assert_int_equal(elements(&s, N, powers[k]) / trivial, expected);
        }
        assert_int_equal(v.residual.ncontinuous, 0);
        an_findings_clear(&v);
        model_close(&x);
        checked++;
    }
}

/* ---- neutral states: masses and decays */

struct state {
    int x, y, z, fermion;
    int field;
    bool active, light;
};

/* A vacuum <s> = (p, 0), <t> = (q, r) of X, Y, and Z(n). */
struct vacuum {
    int p, q, r, sz, tz, order;
    int n;
    struct state v[MOST_STATES]; /* fermions: left-handed */
};

/* Some product s^i t^j has this charge. */
static bool an_is_absorbed(const struct vacuum *v, struct state a)
{
    if (a.fermion % 2)
        return false;
    for (int i = -POWER; i <= POWER; i++)
        for (int j = -POWER; j <= POWER; j++)
            if (a.x + i * v->p + j * v->q == 0 && a.y + j * v->r == 0 &&
                (a.z + i * v->sz + j * v->tz) % v->order == 0)
                return true;
    return false;
}

static struct state sum(struct state a, struct state b, int sign)
{
    a.x += sign * b.x;
    a.y += sign * b.y;
    a.z += sign * b.z;
    a.fermion += b.fermion;
    return a;
}

/* The representative of its class with small charges, by whole steps. */
static struct state reduced(const struct vacuum *v, struct state a)
{
    for (; a.y < 0; a.y += v->r, a.x += v->q, a.z += v->tz)
        ;
    for (; a.y >= v->r; a.y -= v->r, a.x -= v->q, a.z -= v->tz)
        ;
    for (; a.x < 0; a.x += v->p, a.z += v->sz)
        ;
    for (; a.x >= v->p; a.x -= v->p, a.z -= v->sz)
        ;
    a.z = (a.z % v->order + v->order) % v->order;
    a.fermion %= 2;
    return a;
}

static int number(const struct vacuum *v, struct state a)
{
    a = reduced(v, a);
    return ((a.x * v->r + a.y) * v->order + a.z) * 2 + a.fermion;
}

/* Number of classes that sums of the chosen states reach; in[] marks them. */
static int closure(bool *in, const struct vacuum *v, bool light_only)
{
    struct state list[MOST_CLASSES];
    int n = 1;
    memset(in, 0, MOST_CLASSES * sizeof *in);
    list[0] = (struct state){0};
    in[number(v, list[0])] = true;
    for (int k = 0; k < n; k++)
        for (int i = 0; i < v->n; i++)
            for (int sign = -1; sign <= 1; sign += 2) {
                if (light_only && !v->v[i].light)
                    continue;
                struct state next = reduced(v, sum(list[k], v->v[i], sign));
                if (in[number(v, next)])
                    continue;
                in[number(v, next)] = true;
                list[n++] = next;
            }
    return n;
}

/* For fermion i: states of its class, of the opposite one, active ones. */
static void count_class(int *same, int *opposite, int *active,
                        const struct vacuum *v, int i)
{
    *same = *opposite = *active = 0;
    for (int k = 0; k < v->n; k++) {
        if (!v->v[k].fermion)
            continue;
        if (an_is_absorbed(v, sum(v->v[i], v->v[k], -1))) {
            ++*same;
            *active += v->v[k].active;
        }
        *opposite += an_is_absorbed(v, sum(v->v[i], v->v[k], 1));
    }
}

struct answer {
    int dirac, majorana, massless;
};

/* In each class the first same - opposite active states stay massless. States
 * that do are marked as light. */
static struct answer masses(struct vacuum *v)
{
    struct answer a = {0};
    for (int i = 0; i < v->n; i++) {
        int same, opposite, active, before = 0;
        if (!v->v[i].fermion)
            continue;
        count_class(&same, &opposite, &active, v, i);
        bool self = an_is_absorbed(v, sum(v->v[i], v->v[i], 1));
        if (!self && same > opposite)
            v->v[i].light = true;
        if (!v->v[i].active)
            continue;
        for (int k = 0; k < i; k++)
            before += v->v[k].active && v->v[k].fermion &&
                      an_is_absorbed(v, sum(v->v[i], v->v[k], -1));
        if (self)
            a.majorana++;
        else if (before < same - opposite)
            a.massless++;
        else
            a.dirac++;
    }
    return a;
}

/* Fermions have even charges, so that odd scalars are stable now and then. */
static struct state random_state(const struct vacuum *v, struct dice *d,
                                 int field, int fermion)
{
    int unit = fermion ? 2 : 1;
    return (struct state){.x = unit * dice_between(d, -4, 4),
                          .y = unit * dice_between(d, -3, 3),
                          .z = dice_below(d, v->order),
                          .fermion = fermion,
                          .field = field};
}

/* Fields: 0 active L (three generations, visible), 1 visible fermion or none,
 * then new ones; odd field numbers are right-handed. */
static void random_vacuum(struct vacuum *v, struct dice *d)
{
    *v = (struct vacuum){.order = dice_between(d, 1, 3)};
    v->p = 2 * dice_between(d, 1, 6);
    v->q = 2 * dice_between(d, -3, 3);
    v->r = 2 * dice_between(d, 1, 3);
    v->sz = dice_below(d, v->order);
    v->tz = dice_below(d, v->order);
    int fields = dice_between(d, 3, 7);
    for (int f = 0; f < fields; f++) {
        int generations = f == 0 ? 3 : f < 3 ? dice_between(d, 1, 3) : 1;
        bool same = dice_below(d, 2);
        for (int j = 0; j < generations; j++) {
            struct state *s = &v->v[v->n++];
            *s = same && j ? s[-1] : random_state(v, d, f, f < 5);
            s->active = f == 0;
            s->light = f == 0 || (f == 6 && v->order == 2);
        }
    }
}

static void write_list(struct an_text *t, const struct vacuum *v, int field,
                       const char *name, int which)
{
    const char *before = "";
    int sign = field % 2 && field < 5 ? -1 : 1; /* right-handed */
    an_text_printf(t, ", %s: [", name);
    for (int i = 0; i < v->n; i++)
        if (v->v[i].field == field) {
            const struct state *s = &v->v[i];
            int q = which == 0 ? s->x : which == 1 ? s->y : s->z;
            q *= sign;
            if (which == 2)
                q = (q + v->order) % v->order;
            an_text_printf(t, "%s%d", before, q);
            before = ", ";
        }
    an_text_add(t, "]");
}

static void open_vacuum(struct model *x, const struct vacuum *v)
{
    struct an_text t = {0};
    an_text_add(&t, "groups: {X: U(1), Y: U(1)");
    if (v->order > 1)
        an_text_printf(&t, ", Z: Z(%d)", v->order);
    an_text_add(&t, "}\nactive_neutrinos: f0\nfields:\n");
    for (int f = 0, i = 0; i < v->n; f++) {
        int generations = 0;
        bool marked = v->v[i].light && f > 0;
        for (; i < v->n && v->v[i].field == f; i++)
            generations++;
        an_text_printf(&t, "  f%d: {type: %s, generations: %d", f,
                       f >= 5  ? "scalar"
                       : f % 2 ? "right"
                               : "left",
                       generations);
        write_list(&t, v, f, "X", 0);
        write_list(&t, v, f, "Y", 1);
        if (v->order > 1)
            write_list(&t, v, f, "Z", 2);
        an_text_printf(&t, "%s%s}\n", f == 0 ? ", sector: visible" : "",
                       marked ? ", light: true" : "");
    }
    an_text_printf(&t, "  s: {type: scalar, X: %d", v->p);
    if (v->order > 1)
        an_text_printf(&t, ", Z: %d", v->sz);
    an_text_printf(&t, "}\n  t: {type: scalar, X: %d, Y: %d", v->q, v->r);
    if (v->order > 1)
        an_text_printf(&t, ", Z: %d", v->tz);
    an_text_add(&t, "}\nscenarios: {full: [s, t]}\n");
    model_open(x, an_text_string(&t));
    an_text_clear(&t);
}

static void check_stability(const struct vacuum *v, const struct model *x,
                            const struct an_dark_matter *d)
{
    static bool in[MOST_CLASSES];
    int everything = closure(in, v, false), absorbed = closure(in, v, true);
    long order = 1;
    for (size_t i = 0; i < d->group.n; i++)
        order *= fmpz_get_si(&d->group.v[i]);
    /* A also holds s and t, which are of class 0. */
    assert_int_equal(order, everything / absorbed);
    size_t fields = 0;
    for (size_t f = 0; f < x->m.nfields; f++) {
        struct an_text name = {0};
        size_t kept = 0, generation = 0;
        for (int i = 0; i < v->n; i++) {
            generation += v->v[i].field == (int)f;
            if (v->v[i].field == (int)f && !in[number(v, v->v[i])])
                an_text_printf(&name, "%s%zu", kept++ ? "," : "[", generation);
        }
        fields += kept > 0;
        struct an_text whole = {0};
        an_text_printf(&whole, "%s%s%s", x->m.field[f].name,
                       kept < generation ? an_text_string(&name) : "",
                       kept < generation ? "]" : "");
        const char *expected = an_text_string(&whole);
        assert_int_equal(is_listed(expected, d->protected_name, d->nprotected),
                         kept > 0);
        assert_int_equal(is_listed(expected, d->candidate, d->ncandidates),
                         kept > 0);
        an_text_clear(&whole);
        an_text_clear(&name);
    }
    assert_int_equal(d->ncandidates, fields);
    assert_int_equal(d->stable, everything > absorbed);
}

static void masses_and_decays_are_what_products_show(void **state)
{
    (void)state;
    struct dice d = {32};
    int mixed = 0, stable = 0;
    for (int k = 0; k < 120; k++) {
        struct vacuum v;
        struct model x;
        struct an_findings found;
        random_vacuum(&v, &d);
        open_vacuum(&x, &v);
        vacuum_of(&found, &x, NULL);
        struct answer a = masses(&v);
        assert_int_equal(found.neutrinos.dirac, a.dirac);
        assert_int_equal(found.neutrinos.majorana, a.majorana);
        assert_int_equal(found.neutrinos.massless, a.massless);
        check_stability(&v, &x, &found.dark_matter);
        mixed += a.majorana < 3;
        stable += found.dark_matter.stable;
        an_findings_clear(&found);
        model_close(&x);
    }
    /* Both answers occur. */
    assert_true(mixed > 20 && mixed < 120);
    assert_true(stable > 20 && stable < 120);
}

/* ---- processes: charges (Q, X mod n, F) of the vacuum with <H>, <s> */

enum { MOST_Q = 8, MOST_X = 12 };

struct charges {
    int n; /* X of s */
    int quark[3], lepton[3], right[3], light;
    bool has_light;
};

/* Can products of leptons, mesons of u, d, s and the light field have the
 * charges of the proton? */
static bool proton_decays(const struct charges *c)
{
    bool in[2 * MOST_Q + 1][MOST_X][2] = {{{false}}};
    int step[10][3], n = 0;
    for (int j = 0; j < 3; j++) {
        const int s[3][3] = {
            {0, c->lepton[j], 1}, {-1, c->lepton[j], 1}, {-1, c->right[j], 1}};
        for (int k = 0; k < 3 && n < 9; k++, n++)
            memcpy(step[n], s[k], sizeof step[n]);
    }
    int more[3][3] = {
        {1, 0, 0}, {0, c->quark[1] - c->quark[0], 0}, {0, c->light, 1}};
    in[MOST_Q][0][0] = true;
    for (bool grown = true; grown;) {
        grown = false;
        for (int q = -MOST_Q; q <= MOST_Q; q++)
            for (int x = 0; x < c->n; x++)
                for (int f = 0; f < 2; f++)
                    for (int k = 0; k < 2 * (n + 2 + c->has_light); k++) {
                        const int *s =
                            k / 2 < n ? step[k / 2] : more[k / 2 - n];
                        int sign = k % 2 ? -1 : 1, p = q + sign * s[0];
                        int y = (((x + sign * s[1]) % c->n) + c->n) % c->n;
                        if (!in[q + MOST_Q][x][f] || abs(p) > MOST_Q ||
                            in[p + MOST_Q][y][(f + s[2]) % 2])
                            continue;
                        in[p + MOST_Q][y][(f + s[2]) % 2] = grown = true;
                    }
    }
    int x = ((3 * c->quark[0]) % c->n + c->n) % c->n;
    return in[MOST_Q + 1][x][1];
}

static void open_charges(struct model *x, const struct charges *c)
{
    struct an_text t = {0};
    const struct {
        const char *name;
        const int *q;
    } row[] = {{"Q", c->quark},
               {"uR", c->quark},
               {"dR", c->quark},
               {"L", c->lepton},
               {"eR", c->right}};
    an_text_add(&t, "extends: standard-model\n"
                    "groups: {X: {group: U(1), gauged: false}}\nfields:\n");
    for (int i = 0; i < 5; i++)
        an_text_printf(&t, "  %s: {X: [%d, %d, %d]}\n", row[i].name,
                       row[i].q[0], row[i].q[1], row[i].q[2]);
    if (c->has_light)
        an_text_printf(&t, "  x: {type: dirac, X: %d, light: true}\n",
                       c->light);
    an_text_printf(&t,
                   "  s: {type: scalar, X: %d}\n"
                   "  z: {type: scalar, X: 1}\n"
                   "scenarios: {full: [H, s]}\n",
                   c->n);
    model_open(x, an_text_string(&t));
    an_text_clear(&t);
}

static void processes_are_what_products_show(void **state)
{
    (void)state;
    struct dice d = {33};
    int decays = 0;
    for (int k = 0; k < 100; k++) {
        struct charges c = {.n = dice_between(&d, 2, MOST_X),
                            .has_light = dice_below(&d, 3) == 0};
        struct model x;
        struct an_findings v;
        int step = dice_between(&d, 1, 4);
        for (int j = 0; j < 3; j++) {
            bool same = j && dice_below(&d, 2);
            c.quark[j] = same ? c.quark[0] : dice_between(&d, -3, 3);
            c.lepton[j] = same ? c.lepton[0] : step * dice_between(&d, -2, 2);
            c.right[j] = same ? c.lepton[0] : step * dice_between(&d, -2, 2);
        }
        c.light = step * dice_between(&d, -2, 2);
        open_charges(&x, &c);
        vacuum_of(&v, &x, NULL);
        const int e = c.lepton[0], q = c.quark[0];
        assert_int_equal(v.process[AN_PROTON_DECAY].allowed, proton_decays(&c));
        assert_int_equal(v.process[AN_NEUTRON_ANTINEUTRON].allowed,
                         6 * q % c.n == 0);
        assert_int_equal(v.process[AN_DOUBLE_BETA].allowed, 2 * e % c.n == 0);
        assert_int_equal(v.process[AN_QUADRUPLE_BETA].allowed,
                         4 * e % c.n == 0);
        decays += v.process[AN_PROTON_DECAY].allowed;
        an_findings_clear(&v);
        model_close(&x);
    }
    assert_true(decays > 20 && decays < 90);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_residual_group_is_what_a_grid_shows),
        cmocka_unit_test(masses_and_decays_are_what_products_show),
        cmocka_unit_test(processes_are_what_products_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
