/* test_residual_absorbed.c - one question, asked in several ways.
 *
 * What a missing term changes against a model that lists it; the theory with a
 * number for each field, all of them absorbed, against the vacuum itself; and
 * small theories against every assignment of phases to their fields, without a
 * lattice.
 */
#include "tests/model.h"

#include <glob.h>

#include "terms/numbers.h"
#include "residual/question.h"
#include "residual/listed/listed.h"
#include "residual/listed/listing.h"
#include "residual/outside/extension.h"
#include "residual/vacuum/absorbed.h"
#include "residual/verdicts.h"
#include "tests/prose.h"

/* Every file that can be read for now. */
static bool read_file(struct model *x, const char *path)
{
    static const char *const library[] = {"models"};
    const struct an_yaml_options options = {.after = library, .nafter = 1};
    an_model_init(&x->m);
    an_diags_init(&x->diags);
    bool good =
        an_yaml_open(&x->file, path, NULL, 0, &options, &x->diags) == 0 &&
        an_yaml_build(&x->m, x->file, &x->diags) == 0;
    if (!good)
        model_close(x);
    return good;
}

/* Without SLOW=1 in the environment, every eighth one. */
static void for_each_file(void (*visit)(const struct model *x, const char *path,
                                        int *checked),
                          int *checked)
{
    glob_t files;
    assert_int_equal(glob("models/*.yaml", 0, NULL, &files), 0);
    assert_int_equal(glob("tests/cases/*.yaml", GLOB_APPEND, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i += is_slow() ? 1 : 8) {
        struct model x;
        if (!read_file(&x, files.gl_pathv[i]))
            continue;
        an_model_take_extensions(&x.m);
        visit(&x, files.gl_pathv[i], checked);
        model_close(&x);
    }
    globfree(&files);
}

/* ---- a missing term, and a model that has it */

static void open_with(struct model *x, const char *path, const char *term)
{
    const char *name = strrchr(path, '/') + 1;
    bool library = strncmp(path, "models/", 7) == 0;
    model_print(x, "extends: %.*s%s\ncouplings: [%s]\n",
                (int)(library ? strlen(name) - 5 : strlen(path)),
                library ? name : path, "", term);
}

/* Does it pair with active neutrinos? */
static bool is_partner(const struct an_dark_matter *d, const struct an_state *x)
{
    for (size_t i = 0; i < d->nlight; i++) {
        const struct an_light *l = &d->light[i];
        if (!l->visible && l->field == x->field &&
            an_generation_is(l->generation, x->generation))
            return true;
    }
    return false;
}

static bool holds_state(const struct an_states *x, const struct an_state *t)
{
    for (size_t i = 0; i < x->n; i++)
        if (x->v[i].field == t->field && x->v[i].generation == t->generation)
            return true;
    return false;
}

/* Is every particle of either a state of the other? */
static bool same_states(const struct an_states *a, const struct an_states *b)
{
    for (size_t i = 0; i < a->n; i++)
        if (!a->v[i].eaten && !holds_state(b, &a->v[i]))
            return false;
    for (size_t i = 0; i < b->n; i++)
        if (!b->v[i].eaten && !holds_state(a, &b->v[i]))
            return false;
    return true;
}

/* now[] := the verdicts that differ. */
static void compare(bool *now, const struct an_findings *a,
                    const struct an_findings *b)
{
    const struct an_dark_matter *d = &a->dark_matter, *e = &b->dark_matter;
    const struct an_neutrinos *x = &a->neutrinos, *y = &b->neutrinos;
    bool neutral = !same_states(&d->dark, &e->dark) || d->stable != e->stable;
    bool others = !same_states(&d->kept, &e->kept);
    if (neutral || (!others && d->stable && d->nspecies != e->nspecies))
        now[AN_CHANGES_DARK_MATTER] = true;
    else if (others || d->nspecies != e->nspecies)
        now[AN_CHANGES_RELICS] = true;
    if (x->dirac != y->dirac || x->majorana != y->majorana ||
        x->massless != y->massless || x->nature != y->nature)
        now[AN_CHANGES_NEUTRINOS] = true;
    for (int k = 0; k < AN_NPROCESSES; k++)
        if (a->process[k].allowed != b->process[k].allowed)
            now[AN_CHANGES_PROTON + k] = true;
    for (size_t i = 0; i < a->unpaired.n; i++)
        if (!is_partner(e, &a->unpaired.v[i]) &&
            !holds_state(&b->unpaired, &a->unpaired.v[i]))
            now[AN_CHANGES_MASSES] = true;
}

/* The term is listed in y. */
static void check_term(const struct model *x, const struct model *y,
                       const struct an_missing *t, const char *path)
{
    bool now[AN_NCHANGES] = {false};
    for (size_t p = 0; p < x->m.nvacua; p++) {
        struct an_listing a, b;
        if (!x->m.vacuum[p].final || x->m.vacuum[p].charged)
            continue;
        assert_true(an_listing_init(&a, &x->m, p,
                                    AN_ASK_VERDICTS | AN_ASK_CLASSES, NULL));
        assert_true(an_listing_init(&b, &y->m, p,
                                    AN_ASK_VERDICTS | AN_ASK_CLASSES, NULL));
        compare(now, &a.verdicts, &b.verdicts);
        an_listing_clear(&a);
        an_listing_clear(&b);
    }
    for (int k = 0; k < AN_NCHANGES; k++)
        if (now[k] != t->changes[k])
            fail_msg("%s: %s changes %s: said %d, found %d", path, t->term,
                     an_change_key((enum an_change)k), t->changes[k], now[k]);
}

static void check_file(const struct model *x, const char *path, int *checked)
{
    struct an_listed l;
    an_listed_init(&l);
    an_listed_find(&l, &x->m, NULL, NULL);
    for (size_t i = 0; i < l.missing.n && l.missing.judged; i++, ++*checked) {
        struct model y;
        char *term = words_of(l.missing.v[i].term);
        open_with(&y, path, term);
        free(term);
        check_term(x, &y, &l.missing.v[i], path);
        model_close(&y);
    }
    an_listed_clear(&l);
}

static void missing_terms_change_what_they_change_once_listed(void **state)
{
    (void)state;
    int checked = 0;
    for_each_file(check_file, &checked);
    assert_in_range(checked, 10, 10000);
}

/* ---- every term */

static void check_all_terms(const struct model *x, size_t phase,
                            const char *path)
{
    struct an_findings v;
    struct an_listing l;
    struct an_rows all;
    struct an_rows neutral;
    an_findings_init(&v);
    an_findings_check(&v, &x->m, phase, NULL);
    bool listed =
        v.known && an_listing_init(&l, &x->m, phase,
                                   AN_ASK_VERDICTS | AN_ASK_CLASSES, NULL);
    if (listed) {
        struct an_charges with;
        struct an_findings w;
        bool now[AN_NCHANGES] = {false};
        an_numbers_set_neutral(&l.numbered.x);
        const fmpz_mat_struct *basis = l.numbered.x.neutral.basis;
        an_findings_init(&w);
        an_rows_init(&all, l.L.n);
        an_rows_init(&neutral, fmpz_mat_ncols(basis));
        for (slong i = 0; i < fmpz_mat_nrows(basis); i++) {
            fmpz *row = an_rows_add(&neutral);
            for (slong k = 0; k < fmpz_mat_ncols(basis); k++)
                fmpz_set(row + k, fmpz_mat_entry(basis, i, k));
        }
        an_numbered_rows(&all, &l.numbered, &neutral);
        an_absorbing_init(&with, &l.L, &all);
        an_verdicts_find(&w, &with, AN_ASK_ALL);
        compare(now, &v, &w);
        for (int k = 0; k < AN_NCHANGES; k++)
            if (now[k])
                fail_msg("%s: %s of all terms", path,
                         an_change_key((enum an_change)k));
        an_absorbing_clear(&with);
        an_rows_clear(&all);
        an_rows_clear(&neutral);
        an_findings_clear(&w);
    }
    if (v.known)
        an_listing_clear(&l);
    an_findings_clear(&v);
}

static void check_vacua(const struct model *x, const char *path, int *checked)
{
    for (size_t p = 0; p < x->m.nvacua; p++)
        if (x->m.vacuum[p].final) {
            check_all_terms(x, p, path);
            ++*checked;
        }
}

static void all_terms_together_say_what_the_vacuum_says(void **state)
{
    (void)state;
    int checked = 0;
    for_each_file(check_vacua, &checked);
    assert_in_range(checked, 15, 10000);
}

/* ---- small theories, every assignment of phases */

enum { NU, PSI, N, S, T, NFIELDS, MOST_TERMS = 5, STATES = 2 };

/* Fields without charges; N is right-handed. */
struct small {
    int power[MOST_TERMS][NFIELDS]; /* of the listed terms */
    int nterms;
    bool vev[NFIELDS];
};

static const char *const small_name[] = {"nu", "psi", "N", "S", "T"};

/* Two left-handed fermions (N* among them) and at most two scalars, or two to
 * four scalars. */
static void roll(struct small *s, struct dice *d)
{
    *s = (struct small){.nterms = dice_between(d, 2, MOST_TERMS)};
    for (int i = 0; i < s->nterms; i++) {
        int *p = s->power[i];
        bool yukawa = dice_below(d, 3) > 0;
        for (int k = 0; k < 2 && yukawa; k++) {
            int f = dice_below(d, 3);
            p[f] += f == N ? -1 : 1;
        }
        int scalars = yukawa ? dice_below(d, 2) : dice_between(d, 2, 4);
        int sign = dice_below(d, 2) ? 1 : -1, other = dice_below(d, 2) ? 1 : -1;
        for (int k = 0; k < scalars; k++)
            p[S] += dice_below(d, 2) ? sign : 0;
        p[T] += other * (scalars - abs(p[S]));
    }
    s->vev[S] = dice_below(d, 3) == 0;
    s->vev[T] = dice_below(d, 2) == 0;
}

static void open_small(struct model *x, const struct small *s)
{
    struct an_text t = {0};
    an_text_add(&t, "fields:\n"
                    "  nu: {type: left, generations: 2, sector: visible}\n"
                    "  psi: {type: left, generations: 2}\n"
                    "  N: {type: right, generations: 2}\n"
                    "  S: {type: scalar}\n  T: {type: scalar}\n"
                    "active_neutrinos: nu\ncouplings:\n");
    for (int i = 0; i < s->nterms; i++) {
        an_text_add(&t, "  -");
        for (int f = 0; f < NFIELDS; f++)
            for (int k = 0; k < abs(s->power[i][f]); k++)
                an_text_printf(&t, " %s%s", small_name[f],
                               s->power[i][f] < 0 ? "*" : "");
        an_text_add(&t, "\n");
    }
    an_text_printf(&t, "scenarios: {vacuum: [%s%s%s]}\n", s->vev[S] ? "S" : "",
                   s->vev[S] && s->vev[T] ? ", " : "", s->vev[T] ? "T" : "");
    model_open(x, an_text_string(&t));
    an_text_clear(&t);
}

/* Phases in units of 1/k that leave terms and vevs alone. */
struct phases {
    int k, at[NFIELDS];
};

static bool is_symmetry(const struct small *s, const struct phases *p)
{
    for (int f = 0; f < NFIELDS; f++)
        if (s->vev[f] && p->at[f] != 0)
            return false;
    for (int i = 0; i < s->nterms; i++) {
        int sum = 0;
        for (int f = 0; f < NFIELDS; f++)
            sum += s->power[i][f] * p->at[f];
        if (sum % p->k != 0)
            return false;
    }
    return true;
}

static size_t all_phases(struct phases *v, size_t most, const struct small *s)
{
    static const int orders[] = {2, 3, 4, 5, 6, 7, 8, 9, 10, 12};
    size_t n = 0;
    for (size_t o = 0; o < sizeof orders / sizeof *orders; o++) {
        struct phases p = {.k = orders[o]};
        int f = 0;
        while (f < NFIELDS) {
            if (is_symmetry(s, &p)) {
                assert_true(n < most);
                v[n++] = p;
            }
            for (f = 0; f < NFIELDS && ++p.at[f] == p.k; f++)
                p.at[f] = 0;
        }
    }
    return n;
}

/* Does every symmetry leave a of one field and b of another alone? */
static bool vanishes(const struct phases *v, size_t n, int f, int a, int g,
                     int b)
{
    for (size_t i = 0; i < n; i++)
        if ((a * v[i].at[f] + b * v[i].at[g]) % v[i].k != 0)
            return false;
    return true;
}

/* Left-handed states that turn like sign * nu, or like field f. */
static int count_like(const struct phases *v, size_t n, int f, int sign)
{
    int left = f == N ? -1 : 1, count = 0;
    for (int g = NU; g <= N; g++)
        if (vanishes(v, n, f, left * sign, g, g == N ? 1 : -1))
            count += STATES;
    return count;
}

/* Is the fermion left without a mass, or does it pair with nu? */
static bool is_light(const struct phases *v, size_t n, int f)
{
    int like = count_like(v, n, f, 1), unlike = count_like(v, n, f, -1);
    bool self = vanishes(v, n, f, 2, f, 0);
    return (!self && like > unlike) || vanishes(v, n, f, 1, NU, 1) ||
           vanishes(v, n, f, 1, NU, -1);
}

/* Can no decay into light states absorb the field? */
static bool is_kept(const struct phases *v, size_t n, const bool *light, int f)
{
    for (size_t i = 0; i < n; i++) {
        bool apart = v[i].at[f] != 0;
        for (int g = 0; g < NFIELDS && apart; g++)
            apart = !light[g] || v[i].at[g] == 0;
        if (apart)
            return true;
    }
    return false;
}

static void check_small(const struct small *s, const struct an_findings *w,
                        const struct phases *v, size_t n)
{
    bool light[NFIELDS] = {true};
    int like = count_like(v, n, NU, 1), unlike = count_like(v, n, NU, -1);
    int left = like > unlike ? like - unlike : 0;
    bool self = vanishes(v, n, NU, 2, NU, 0);
    int massless = self ? 0 : left < STATES ? left : STATES;
    assert_int_equal(w->neutrinos.majorana, self ? STATES : 0);
    assert_int_equal(w->neutrinos.massless, massless);
    assert_int_equal(w->neutrinos.dirac, self ? 0 : STATES - massless);
    for (int f = PSI; f <= N; f++)
        light[f] = is_light(v, n, f);
    for (int f = PSI; f < NFIELDS; f++) {
        const struct an_dark_matter *d = &w->dark_matter;
        bool kept = is_kept(v, n, light, f);
        if (kept != is_listed(small_name[f], d->candidate, d->ncandidates))
            fail_msg("%s is %skept, vevs %d %d", small_name[f],
                     kept ? "" : "not ", s->vev[S], s->vev[T]);
    }
}

static void listed_terms_conserve_what_phases_show(void **state)
{
    (void)state;
    enum { MOST = 400000 };
    struct phases *v = an_alloc(MOST, sizeof *v);
    struct dice d = {7};
    long natures[3] = {0}, stable = 0;
    const int n = is_slow() ? 80 : 32;
    for (int i = 0; i < n; i++) {
        struct small s;
        struct model x;
        struct an_listing l;
        roll(&s, &d);
        open_small(&x, &s);
        assert_true(an_listing_init(&l, &x.m, 0,
                                    AN_ASK_VERDICTS | AN_ASK_CLASSES, NULL));
        check_small(&s, &l.verdicts, v, all_phases(v, MOST, &s));
        natures[0] += l.verdicts.neutrinos.dirac > 0;
        natures[1] += l.verdicts.neutrinos.majorana > 0;
        natures[2] += l.verdicts.neutrinos.massless > 0;
        stable += l.verdicts.dark_matter.stable;
        an_listing_clear(&l);
        model_close(&x);
    }
    for (int k = 0; k < 3; k++)
        assert_in_range(natures[k], n / 16, n - n / 16);
    assert_in_range(stable, n / 8, n - n / 8);
    free(v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(missing_terms_change_what_they_change_once_listed),
        cmocka_unit_test(all_terms_together_say_what_the_vacuum_says),
        cmocka_unit_test(listed_terms_conserve_what_phases_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
