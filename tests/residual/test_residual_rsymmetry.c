/* test_residual_rsymmetry.c - R-symmetries against their components.
 *
 * A supersymmetric model with an R-symmetry is also an ordinary one: a
 * left-handed fermion of charge q - 1 and a scalar of charge q for each
 * superfield, and gauginos of charge 1. Written so, without a word of R, every
 * verdict to all orders must be the same.
 */
#include "tests/model.h"

#include "residual/onset/onset.h"
#include "terms/terms.h"
#include "tests/prose.h"

enum { MODELS = 40 };

struct super {
    const char *name;
    const char *gauge; /* representation and hypercharge */
    bool visible, vev;
    int generations, r, b;
};

struct susy {
    struct super field[10];
    size_t n;
    int order;     /* of R; 0: U(1) */
    bool mass, mu; /* a gluino mass, a mu term, by hand */
    bool active;   /* neutrinos are named */
};

static void random_susy(struct susy *s, struct dice *d)
{
    static const struct super mssm[] = {
        {"Q", "C: 3, W: 2, Y: 1/6", true, false, 3, 0, 0},
        {"U", "C: 3bar, Y: -2/3", true, false, 3, 0, 0},
        {"D", "C: 3bar, Y: 1/3", true, false, 3, 0, 0},
        {"L", "W: 2, Y: -1/2", true, false, 3, 0, 0},
        {"E", "Y: 1", true, false, 3, 0, 0},
        {"Hu", "W: 2, Y: 1/2", true, true, 1, 0, 0},
        {"Hd", "W: 2, Y: -1/2", true, true, 1, 0, 0},
        {"S", "Y: 0", false, true, 1, 0, 0},
        {"T", "Y: 0", false, false, 1, 0, 0},
        {"N", "Y: 0", false, false, 2, 0, 0},
    };
    *s = (struct susy){.n = (size_t)dice_between(d, 7, 10),
                       .order = dice_below(d, 3) ? dice_between(d, 2, 12) : 0,
                       .mass = dice_below(d, 3) == 0,
                       .mu = dice_below(d, 4) == 0};
    bool natural = dice_below(d, 2);
    for (size_t i = 0; i < s->n; i++) {
        struct super *f = &s->field[i];
        *f = mssm[i];
        f->r = dice_between(d, 0, 4);
        f->b = dice_between(d, -2, 2);
    }
    if (natural) { /* Yukawa couplings */
        int up = dice_between(d, 0, 3), q = s->field[0].r, b = s->field[0].b;
        s->field[5].r = up;
        s->field[6].r = dice_between(d, 0, 3);
        s->field[1].r = 2 - q - up;
        s->field[2].r = 2 - q - s->field[6].r;
        s->field[4].r = 2 - s->field[3].r - s->field[6].r;
        s->field[5].b = s->field[6].b = 0;
        s->field[1].b = s->field[2].b = -b;
        s->field[4].b = -s->field[3].b;
    }
}

static void add_field(struct an_text *t, const struct susy *s,
                      const struct super *f, const char *half, const char *type,
                      bool visible, int r)
{
    int n = s->order;
    an_text_printf(t,
                   "  %s%s: {type: %s, generations: %d, %s, B: %d, R: %d%s}\n",
                   f->name, half, type, f->generations, f->gauge, f->b,
                   n ? (r % n + n) % n : r, visible ? ", sector: visible" : "");
}

static void add_gaugino(struct an_text *t, const char *group, const char *rep)
{
    an_text_printf(t, "  gaugino_%s: {type: left, %sR: 1}\n", group, rep);
}

/* The model as superfields, or as their components. */
static void write_model(struct an_text *t, const struct susy *s,
                        bool components)
{
    const char *fermion = components ? "f" : "",
               *scalar = components ? "s" : "";
    an_text_add(t, "groups:\n  C: SU(3)\n  W: SU(2)\n  Y: U(1)\n"
                   "  B: {group: U(1), gauged: false}\n  R: {group: ");
    an_text_printf(t, s->order ? "Z(%d)" : "U(1), gauged: false", s->order);
    an_text_add(t, components ? "}\n"
                              : ", r_symmetry: true}\n"
                                "gauginos: true\n");
    an_text_printf(t,
                   "colour: C\nelectric_charge: T3[W] + Y\n"
                   "active_neutrinos: L%s\n"
                   "processes: {quarks: Q%s, leptons: L%s}\nfields:\n",
                   fermion, fermion, fermion);
    for (size_t i = 0; i < s->n; i++) {
        const struct super *f = &s->field[i];
        if (!components) {
            add_field(t, s, f, "", "superfield", f->visible, f->r);
            continue;
        }
        add_field(t, s, f, "f", "left", f->visible && !f->vev, f->r - 1);
        add_field(t, s, f, "s", "scalar", f->visible && f->vev, f->r);
    }
    if (components) {
        add_gaugino(t, "C", "C: 8, ");
        add_gaugino(t, "W", "W: 3, ");
        add_gaugino(t, "Y", "");
    }
    an_text_printf(t, "scenarios:\n  vacuum: [Hu%s, Hd%s%s%s]\n", scalar,
                   scalar, s->n > 7 ? ", S" : "", s->n > 7 ? scalar : "");
    if (s->mass || s->mu)
        an_text_printf(t, "explicit_breaking: [%s%s",
                       s->mass ? "gaugino_C^2" : "",
                       s->mass && s->mu ? ", " : "");
    if (s->mu)
        an_text_printf(t, "Hu%s Hd%s", fermion, fermion);
    an_text_add(t, s->mass || s->mu ? "]\n" : "");
}

static void add_group(struct an_text *out, const char *what,
                      const struct an_orders *o)
{
    char *text = an_orders_text(o, false);
    an_text_printf(out, "%s %s\n", what, text);
    free(text);
}

static void add_sums(struct an_text *out, const struct model *x)
{
    struct an_anomalies a;
    an_anomalies_init(&a);
    an_anomaly_check(&a, &x->m);
    for (size_t i = 0; i < a.n; i++) {
        /* Charges of a Z(n) are residues: so are its sums. */
        bool residue = a.v[i].kind == AN_DISCRETE;
        char *value = fmpq_get_str(NULL, 10, a.v[i].value);
        an_text_printf(out, "%s = %s, %d\n", a.v[i].name, residue ? "" : value,
                       a.v[i].cancels);
        free(value);
    }
    struct an_instantons s;
    an_instantons_init(&s);
    an_anomaly_instantons(&s, &x->m);
    add_group(out, "instantons leave", &s.discrete);
    an_instantons_clear(&s);
    an_anomalies_clear(&a);
}

/* Do some candidates begin with the name of a field? */
static bool is_candidate(const struct an_dark_matter *d, const char *name)
{
    size_t n = strlen(name);
    for (size_t i = 0; i < d->ncandidates; i++) {
        const char *c = d->candidate[i] + n;
        if (strncmp(d->candidate[i], name, n) == 0 &&
            (*c == '\0' || *c == '[' || *c == 'f' || *c == 's'))
            return true;
    }
    return false;
}

static void add_verdicts(struct an_text *out, const struct susy *s,
                         const struct model *x)
{
    struct an_findings v;
    vacuum_of(&v, x, NULL);
    add_group(out, "residual", &v.residual.discrete);
    add_group(out, "gauged", &v.residual.gauged);
    add_group(out, "imposed", &v.residual.imposed);
    an_text_printf(out, "unbroken %zu\nneutrinos %d: %ld %ld %ld\n",
                   v.residual.ncontinuous, v.neutrinos.nature,
                   v.neutrinos.dirac, v.neutrinos.majorana,
                   v.neutrinos.massless);
    add_group(out, "stability", &v.dark_matter.group);
    add_group(out, "neutral", &v.dark_matter.neutral_group);
    for (size_t i = 0; i < s->n; i++)
        an_text_printf(out, "%s%s\n", s->field[i].name,
                       is_candidate(&v.dark_matter, s->field[i].name)
                           ? " may be dark matter"
                           : "");
    for (int i = 0; i < AN_NPROCESSES; i++)
        an_text_printf(out, "%s %d\n", an_process_key((enum an_process_name)i),
                       v.process[i].allowed);
    long massless = 0;
    for (size_t i = 0; i < v.nmassless; i++)
        massless += v.massless[i].count;
    an_text_printf(out, "massless %ld\n", massless);
    an_findings_clear(&v);
}

/* A term of the superpotential is allowed exactly when one of its components
 * is. */
static void add_terms(struct an_text *out, const struct model *x,
                      bool components)
{
    static const char *const terms[][2] = {
        {"Q U Hu", "Qf Uf Hus"},
        {"Q D Hd", "Qf Df Hds"},
        {"L E Hd", "Lf Ef Hds"},
        {"Hu Hd", "Huf Hdf"},
        {"L Hu", "Lf Huf"},
        {"L^2 E", "Lf^2 Es"},
        {"Q D L", "Qf Df Ls"},
        {"U D^2", "Uf Df Ds"},
        {"Q^3 L", "Qf^2 Qs Ls"},
        {"U^2 D E", "Uf^2 Ds Es"},
        {"L^2 Hu^2", "Lf^2 Hus^2"},
        {"Hu Hd*", "Hus Hds*"},
        {"L* Hd", "Ls* Hds"},
        {"Hu Hd L Hu", "Huf Hdf Ls Hus"},
        {"Hu* Hd* Hu Hd", "Hus* Hds* Hus Hds"},
    };
    for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
        struct an_term t;
        struct an_term_verdict v;
        struct an_diags diags;
        an_diags_init(&diags);
        an_term_init(&t);
        an_term_verdict_init(&v);
        assert_int_equal(an_term_read(&t, &x->m, terms[i][components],
                                      (struct an_where){0}, &diags),
                         0);
        an_term_check(&v, &x->m, &t);
        an_text_printf(out, "%s %s\n", terms[i][0],
                       v.allowed == AN_TERM_ALLOWED ? "allowed" : "forbidden");
        an_term_verdict_clear(&v);
        an_term_clear(&t);
        an_diags_clear(&diags);
    }
}

/* Does the symmetry leave a term of whole fields alone? Gauginos have none. */
static bool is_neutral(const struct an_accidentals *a,
                       const struct an_accidental *s, const struct an_term *t)
{
    fmpq_t sum, q;
    fmpq_init(sum);
    fmpq_init(q);
    for (size_t i = 0; i < t->n; i++)
        for (size_t k = 0; k < a->ncolumns; k++) {
            const struct an_factor *f = &t->factor[i];
            if (a->column[k].field != f->field)
                continue;
            fmpq_mul_si(q, s->charge + k, f->conjugate ? -f->power : f->power);
            fmpq_add(sum, sum, q);
        }
    bool neutral = fmpz_is_zero(s->order)
                       ? fmpq_is_zero(sum)
                       : fmpz_is_one(fmpq_denref(sum)) &&
                             fmpz_divisible(fmpq_numref(sum), s->order);
    fmpq_clear(q);
    fmpq_clear(sum);
    return neutral;
}

/* Accidental U(1)s of all renormalisable terms: each such term of superfields
 * is neutral, whatever R-symmetry let it pass. */
static void accidental_symmetries_leave_terms(void **state)
{
    (void)state;
    struct dice d = {7};
    int symmetries = 0;
    for (int k = 0; k < MODELS / 4; k++) {
        struct susy s;
        struct an_text file = {0};
        struct model x;
        struct an_accidentals a;
        struct an_operators terms;
        const struct an_operator_query query = {.max_dimension = 4};
        random_susy(&s, &d);
        write_model(&file, &s, false);
        model_open(&x, an_text_string(&file));
        an_accidentals_init(&a);
        an_accidental_find(&a, &x.m, false,
                           (struct an_accidental_limits){5, 40000}, NULL);
        assert_true(a.complete);
        an_operators_init(&terms);
        an_operators_find(&terms, &x.m, &query);
        for (size_t i = 0; i < a.n; i++)
            for (size_t t = 0; t < terms.n; t++)
                assert_true(is_neutral(&a, &a.v[i], &terms.v[t].term));
        symmetries += (int)a.n;
        an_operators_clear(&terms);
        an_accidentals_clear(&a);
        model_close(&x);
        an_text_clear(&file);
    }
    assert_true(symmetries > MODELS / 4);
}

static void components_have_the_same_verdicts(void **state)
{
    (void)state;
    struct dice d = {20};
    for (int k = 0; k < (is_slow() ? 10 : 1) * MODELS; k++) {
        struct susy s;
        struct an_text file[2] = {{0}}, found[2] = {{0}};
        random_susy(&s, &d);
        for (int c = 0; c < 2; c++) {
            struct model x;
            write_model(&file[c], &s, c);
            model_open(&x, an_text_string(&file[c]));
            add_sums(&found[c], &x);
            add_verdicts(&found[c], &s, &x);
            add_terms(&found[c], &x, c);
            model_close(&x);
        }
        size_t same = 0;
        while (found[0].v[same] && found[0].v[same] == found[1].v[same])
            same++;
        if (found[0].v[same] || found[1].v[same]) {
            while (same > 0 && found[0].v[same - 1] != '\n')
                same--;
            print_error("%s%s", file[0].v, file[1].v);
            fail_msg("%.80s, but of components %.80s", found[0].v + same,
                     found[1].v + same);
        }
        for (int c = 0; c < 2; c++) {
            an_text_clear(&file[c]);
            an_text_clear(&found[c]);
        }
    }
}

/* The MSSM with Z_4^R: q^3 l and uc^2 dc ec have charge 4, not 2, but q^2 uc*
 * ec* and q l uc* dc* are neutral, and stand under d^4 theta: dimension 4 + 2.
 * q^2 is antisymmetric in colour and in isospin, hence symmetric in flavour: 6
 * x 3 x 3 components. */
static void kaehler_terms_let_protons_decay(void **state)
{
    (void)state;
    static const bool asked[AN_NPROCESSES] = {[AN_PROTON_DECAY] = true};
    static const char *const term[] = {"q^2 uc* ec*", "q uc* dc* l"};
    struct model x;
    struct an_onset onset;
    struct an_operators o;
    struct an_accidentals a;
    model_open(&x, "extends: mssm-z4r\n");
    an_onset_init(&onset);
    an_onset_find(&onset, &x.m,
                  &(struct an_onset_question){
                      .decays = true, .process = asked, .limits = {6, 200000}});
    const struct an_leading *l = &onset.process[AN_PROTON_DECAY];
    assert_int_equal(l->dimension, 6);
    assert_int_equal(l->either.n, 2);
    an_operators_init(&o);
    an_operators_find(
        &o, &x.m,
        &(struct an_operator_query){.max_dimension = 6, .by_number = true});
    assert_int_equal(o.n, 2);
    for (size_t i = 0; i < o.n; i++) {
        assert_says(l->either.v[i].text, term[i]);
        assert_string_equal(o.v[i].term.text, term[i]);
        assert_int_equal(o.v[i].dimension, 6);
        assert_true(fmpz_equal_si(o.v[i].components, i ? 81 : 54));
    }
    an_accidentals_init(&a);
    an_accidental_find(&a, &x.m, true, (struct an_accidental_limits){6, 200000},
                       NULL);
    for (size_t i = 0; i < a.n; i++)
        if (a.v[i].name && strcmp(a.v[i].name, "B") == 0)
            assert_says(a.v[i].breaker, term[0]);
    an_accidentals_clear(&a);
    an_operators_clear(&o);
    an_onset_clear(&onset);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accidental_symmetries_leave_terms),
        cmocka_unit_test(components_have_the_same_verdicts),
        cmocka_unit_test(kaehler_terms_let_protons_decay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
