/* test_residual_witness.c - the witnesses of all library models, checked again.
 *
 * The check shares nothing with the room: which roots are unbroken is read off
 * lists of weights, operators are read back from their printed text, phases are
 * multiplied out; that it shares nothing makes it long. Other folders can be
 * named on the command line.
 */
#include "tests/model.h"
#include "theory/colour.h"
#include "theory/field.h"
#include "residual/outside/extension.h"

#include <dirent.h>
#include <stdio.h>

static const char *folder[8] = {"models"};
static int nfolders = 1;
static size_t nsymmetries, noperators;

/* ---- which charges are absorbed, from the model alone */

/* f . x, of ncoordinates entries. */
static void apply(fmpq_t value, const fmpq *f, const fmpq *x, size_t n)
{
    fmpq_zero(value);
    for (size_t i = 0; i < n; i++)
        fmpq_addmul(value, f + i, x + i);
}

static bool is_integer(const fmpq_t q)
{
    return fmpz_is_one(fmpq_denref(q));
}

static fmpq *vector_new(const struct an_model *m)
{
    fmpq *x = an_alloc(m->ncoordinates, sizeof *x);
    for (size_t i = 0; i < m->ncoordinates; i++)
        fmpq_init(&x[i]);
    return x;
}

static void vector_free(fmpq *x, const struct an_model *m)
{
    for (size_t i = 0; i < m->ncoordinates; i++)
        fmpq_clear(&x[i]);
    free(x);
}

/* Is w + sign * root, root of group g, among the weights? */
static bool moves(const struct an_components *c, const int *w,
                  const struct an_model *m, size_t g, const int *root, int sign)
{
    size_t first = m->first_label[g], r = (size_t)m->group[g].lie.rank;
    for (size_t i = 0; i < c->n; i++) {
        const int *v = c->labels + i * c->rank;
        bool same = true;
        for (size_t k = 0; k < c->rank && same; k++) {
            int shift =
                k >= first && k < first + r ? sign * root[k - first] : 0;
            same = v[k] == w[k] + shift;
        }
        if (same)
            return true;
    }
    return false;
}

/* Both ladder operators of an unbroken root annihilate every vev. */
static bool root_is_unbroken(const struct an_model *m, size_t vacuum, size_t g,
                             const int *root)
{
    const struct an_vacuum *p = &m->vacuum[vacuum];
    bool kept = true;
    for (size_t i = 0; i < p->nvevs && kept; i++) {
        const struct an_vev *v = &p->vev[i];
        if (v->form == AN_VEV_DIAGONAL) {
            fmpq_t sum, term;
            fmpq_init(sum);
            fmpq_init(term);
            for (size_t k = 0; k < v->ndiagonal && v->diagonal_group == g;
                 k++) {
                fmpq_mul_si(term, &v->diagonal[k], root[k]);
                fmpq_add(sum, sum, term);
            }
            kept = fmpq_is_zero(sum);
            fmpq_clear(sum);
            fmpq_clear(term);
            continue;
        }
        struct an_components c;
        an_components_init(&c);
        assert_true(an_components_list(&c, m, &m->field[v->field]));
        for (size_t w = 0; w < v->nweights; w++) {
            const int *weight = v->weights + w * m->total_rank;
            kept = kept && !moves(&c, weight, m, g, root, 1) &&
                   !moves(&c, weight, m, g, root, -1);
        }
        an_components_clear(&c);
    }
    return kept;
}

/* Everything that the vacuum absorbs: vevs, unbroken roots, explicit terms.
 * (n e_Z and 2 e_F are checked apart.) */
struct an_absorbed_set {
    const struct an_model *m;
    size_t vacuum;
    size_t n, cap;
    fmpq **v;
};

static fmpq *absorbed_add(struct an_absorbed_set *a)
{
    a->v = an_grow(a->v, &a->cap, a->n + 1, sizeof *a->v);
    return a->v[a->n++] = vector_new(a->m);
}

static void add_vevs(struct an_absorbed_set *a, size_t vacuum)
{
    const struct an_model *m = a->m;
    const struct an_vacuum *p = &m->vacuum[vacuum];
    for (size_t i = 0; i < p->nvevs; i++)
        for (size_t j = 0; j < m->field[p->vev[i].field].generations; j++)
            for (size_t w = 0; w < p->vev[i].nweights; w++)
                if (an_generation_is(p->vev[i].generation, j))
                    an_component_vector(
                        absorbed_add(a), m, &m->field[p->vev[i].field], j,
                        p->vev[i].weights + w * m->total_rank, false);
}

static void add_roots(struct an_absorbed_set *a, size_t vacuum)
{
    const struct an_model *m = a->m;
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_lie *lie = &m->group[g].lie;
        for (size_t k = 0; m->group[g].kind == AN_SIMPLE &&
                           m->group[g].gauged && k < lie->npositive;
             k++) {
            const int *root = lie->positive + k * (size_t)lie->rank;
            if (!root_is_unbroken(m, vacuum, g, root))
                continue;
            fmpq *x = absorbed_add(a);
            for (int i = 0; i < lie->rank; i++)
                fmpq_set_si(&x[m->coordinate[g] + (size_t)i], root[i], 1);
        }
    }
}

/* Gluons of colour in several factors: the root of one of them is that of the
 * others, as vevs have charges under both. */
static void add_gluons(struct an_absorbed_set *a)
{
    const struct an_model *m = a->m;
    for (size_t g = 0; g < m->ngroups && an_colour_factors(m) > 1; g++) {
        const struct an_lie *lie = &m->group[g].lie;
        for (int i = 0; m->group[g].kind == AN_SIMPLE && i < lie->rank; i++) {
            if (!an_colour_has_node(m, g, (size_t)i))
                continue;
            fmpq *x = absorbed_add(a);
            for (int k = 0; k < lie->rank; k++)
                fmpq_set_si(&x[m->coordinate[g] + (size_t)k],
                            lie->cartan[i * lie->rank + k], 1);
        }
    }
}

/* The library's explicit terms name no generations with different charges. */
static void add_terms(struct an_absorbed_set *a)
{
    const struct an_model *m = a->m;
    fmpq_t q;
    fmpq_init(q);
    for (size_t t = 0; t < m->nexplicit; t++) {
        fmpq *x = absorbed_add(a);
        for (size_t k = 0; k < m->explicit_term[t].n; k++) {
            const struct an_factor *f = &m->explicit_term[t].factor[k];
            size_t j = an_generation_first(f->generation);
            for (size_t g = 0; g < m->ngroups; g++) {
                if (m->group[g].kind == AN_SIMPLE)
                    continue;
                fmpq_mul_si(q, m->field[f->field].group[g].charge[j].constant,
                            f->conjugate ? -f->power : f->power);
                fmpq_add(&x[m->coordinate[g]], &x[m->coordinate[g]], q);
            }
        }
    }
    fmpq_clear(q);
}

static void absorbed_init(struct an_absorbed_set *a, const struct an_model *m,
                          size_t vacuum)
{
    *a = (struct an_absorbed_set){.m = m, .vacuum = vacuum};
    add_vevs(a, vacuum);
    add_roots(a, vacuum);
    add_gluons(a);
    add_terms(a);
}

static void an_absorbed_set_clear(struct an_absorbed_set *a)
{
    for (size_t i = 0; i < a->n; i++)
        vector_free(a->v[i], a->m);
    free(a->v);
}

/* ---- reading operators back */

/* Does what follows the field's name say this component? By name, by its
 * weight, by an electric charge that only it and its coloured copies have, or,
 * when there is but one, not at all. */
static bool is_meant(const struct an_model *m, const struct an_field *f,
                     const struct an_components *c, const int *w,
                     const char *said, size_t n)
{
    const char *name = an_component_name(m, f, w);
    char *text = an_component_text(m, f, w), *charge;
    struct an_text by_name = {0}, by_weight = {0}, by_charge = {0};
    fmpq_t q;
    fmpq_init(q);
    an_component_charge(q, m, f, 0, w);
    charge = an_rational_text(q);
    an_text_printf(&by_name, ".%s", name ? name : "");
    an_text_printf(&by_weight, "(%s)", text);
    an_text_printf(&by_charge, "(q=%s)", charge);
    const struct an_text *forms[] = {&by_name, &by_weight, &by_charge};
    bool meant = n == 0 && c->n == 1;
    for (int i = 0; i < 3; i++)
        meant = meant || (forms[i]->n == n &&
                          strncmp(an_text_string(forms[i]), said, n) == 0);
    fmpq_clear(q);
    free(text);
    free(charge);
    an_text_clear(&by_name);
    an_text_clear(&by_weight);
    an_text_clear(&by_charge);
    return meant;
}

/* Has this component of the field a vev? */
static bool has_vev(const struct an_absorbed_set *a, size_t field, const int *w)
{
    size_t rank = a->m->total_rank;
    const struct an_vacuum *p = &a->m->vacuum[a->vacuum];
    for (size_t i = 0; i < p->nvevs; i++)
        for (size_t k = 0; p->vev[i].field == field && k < p->vev[i].nweights;
             k++)
            if (memcmp(p->vev[i].weights + k * rank, w, rank * sizeof *w) == 0)
                return true;
    return false;
}

/* x := the component that a factor such as L[1](SU2L: [1]) names; a vev is one
 * that the vacuum has. */
static bool read_name(fmpq *x, const struct an_absorbed_set *a, const char *s,
                      size_t n, bool vev)
{
    const struct an_model *m = a->m;
    bool found = false;
    for (size_t f = 0; f < m->nfields && !found; f++) {
        const struct an_field *field = &m->field[f];
        size_t len = strlen(field->name), gen = 1;
        if (len > n || strncmp(s, field->name, len) != 0)
            continue;
        if (s[len] == '[' && len < n) {
            char *end;
            gen = strtoul(s + len + 1, &end, 10);
            len = (size_t)(end + 1 - s);
        }
        struct an_components c;
        an_components_init(&c);
        assert_true(an_components_list(&c, m, field));
        for (size_t i = 0; i < c.n && !found; i++) {
            const int *w = c.labels + i * c.rank;
            found = is_meant(m, field, &c, w, s + len, n - len) &&
                    (!vev || has_vev(a, f, w));
            if (found)
                an_component_vector(x, m, field, gen - 1, w,
                                    !vev && an_field_has_fermion(field));
        }
        an_components_clear(&c);
    }
    return found;
}

/* Bytes of the first factor of s: blanks inside brackets belong to it. */
static size_t factor_length(const char *s)
{
    int depth = 0;
    size_t n = 0;
    for (; s[n] && (depth > 0 || s[n] != ' '); n++)
        depth += strchr("([{", s[n]) ? 1 : strchr(")]}", s[n]) ? -1 : 0;
    return n;
}

/* x := charges of a printed product; W' and superfields (whose half is not
 * printed) cannot be read: false. */
static bool read_product(fmpq *x, const struct an_absorbed_set *a,
                         const char *s)
{
    const struct an_model *m = a->m;
    fmpq *one = vector_new(m);
    bool ok = true;
    while (*s && ok) {
        size_t n = factor_length(s), name = n;
        long power = 1;
        for (size_t i = n; i > 1; i--)
            if (s[i - 1] == '^' && s[i] != ' ') {
                char *end;
                power = strtol(s + i, &end, 10);
                name = i - 1;
                break;
            } else if (s[i - 1] < '0' || s[i - 1] > '9') {
                break;
            }
        bool vev = s[0] == '<';
        if (s[name - 1] == '*') {
            power = -power;
            name--;
        }
        ok = read_name(one, a, s + vev, name - (vev ? 2 : 0), vev);
        for (size_t k = 0; k < m->ncoordinates && ok; k++) {
            fmpq_mul_si(one + k, one + k, power);
            fmpq_add(x + k, x + k, one + k);
        }
        s += n + (s[n] == ' ');
    }
    vector_free(one, m);
    return ok;
}

/* ---- the two kinds of witnesses */

static bool has_superfields(const struct an_model *m)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (m->field[i].type == AN_SUPERFIELD)
            return true;
    return false;
}

static void check_symmetry(const struct an_witness *w,
                           const struct an_absorbed_set *a, const char *where)
{
    const struct an_model *m = a->m;
    size_t n = m->ncoordinates;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < a->n; i++) {
        apply(q, w->functional, a->v[i], n);
        if (!is_integer(q))
            fail_msg("%s: %s turns what the vacuum absorbs", where,
                     w->symmetry);
    }
    fmpq_mul_si(q, w->functional + n - 1, 2);
    assert_true(is_integer(q));
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_ZN) {
            fmpq_mul_si(q, w->functional + m->coordinate[g], m->group[g].order);
            assert_true(is_integer(q));
        }
    assert_false(fmpq_is_zero(w->forbidden));
    fmpq *x = vector_new(m);
    if (!has_superfields(m) && read_product(x, a, w->what)) {
        apply(q, w->functional, x, n);
        an_rational_mod1(q, q);
        if (!fmpq_equal(q, w->forbidden))
            fail_msg("%s: phase of %s", where, w->what);
    }
    vector_free(x, m);
    /* The table of turns is the functional. */
    x = vector_new(m);
    for (size_t i = 0; i < w->nturns; i++) {
        const struct an_turn *t = &w->turn[i];
        an_component_vector(x, m, &m->field[t->field],
                            an_generation_first(t->generation), t->labels,
                            t->fermion);
        apply(q, w->functional, x, n);
        an_rational_mod1(q, q);
        assert_true(fmpq_equal(q, t->turns));
    }
    vector_free(x, m);
    fmpq_clear(q);
    nsymmetries++;
}

/* Is x in the span of the absorbed charges, 2 e_F and n e_Z? Denominators are
 * cleared; the span is taken in algebra/. */
static bool an_is_absorbed(const fmpq *x, const struct an_absorbed_set *a)
{
    const struct an_model *m = a->m;
    slong n = (slong)m->ncoordinates, rows = (slong)(a->n + m->ngroups + 1);
    fmpz_mat_t M, row;
    fmpz_t scale;
    fmpq_t q;
    struct an_lattice span;
    fmpz_mat_init(M, rows, n);
    fmpz_mat_init(row, 1, n);
    fmpz_init(scale);
    fmpq_init(q);
    for (slong k = 0; k < n; k++) {
        fmpz_set(scale, fmpq_denref(x + k));
        for (size_t i = 0; i < a->n; i++)
            fmpz_lcm(scale, scale, fmpq_denref(a->v[i] + k));
        for (size_t i = 0; i <= a->n; i++) {
            fmpq_mul_fmpz(q, (i < a->n ? a->v[i] : x) + k, scale);
            fmpz_set(i < a->n ? fmpz_mat_entry(M, (slong)i, k)
                              : fmpz_mat_entry(row, 0, k),
                     fmpq_numref(q));
        }
    }
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_ZN)
            fmpz_set_si(
                fmpz_mat_entry(M, (slong)(a->n + g), (slong)m->coordinate[g]),
                m->group[g].order);
    fmpz_set_si(fmpz_mat_entry(M, rows - 1, n - 1), 2);
    an_lattice_init(&span, n);
    an_lattice_span(&span, M);
    bool inside = an_lattice_contains(NULL, &span, fmpz_mat_entry(row, 0, 0));
    an_lattice_clear(&span);
    fmpz_mat_clear(M);
    fmpz_mat_clear(row);
    fmpz_clear(scale);
    fmpq_clear(q);
    return inside;
}

static void check_operator(const struct an_witness *w,
                           const struct an_absorbed_set *a, const char *where)
{
    const struct an_model *m = a->m;
    assert_non_null(w->term);
    assert_non_null(w->detail);
    if (has_superfields(m))
        return;
    fmpq *x = vector_new(m);
    if (!read_product(x, a, w->detail))
        fail_msg("%s: cannot read %s", where, w->detail);
    if (!an_is_absorbed(x, a))
        fail_msg("%s: %s is not neutral", where, w->detail);
    vector_free(x, m);
    noperators++;
}

static void check_witness(const struct an_witness *w,
                          const struct an_absorbed_set *a, const char *where)
{
    if (w->type == AN_WITNESS_NONE)
        return;
    if (!w->verified)
        fail_msg("%s: %s is not verified", where, w->what);
    if (w->type == AN_WITNESS_SYMMETRY)
        check_symmetry(w, a, where);
    else
        check_operator(w, a, where);
}

/* Every visible component and every field marked light turns by zero. */
static void check_light(const struct an_witness *w, const struct an_model *m,
                        const char *where)
{
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < w->nturns; i++) {
        const struct an_turn *t = &w->turn[i];
        const struct an_field *f = &m->field[t->field];
        if (f->type != AN_SUPERFIELD && !fmpq_is_zero(t->turns) &&
            (f->light || an_component_visible(m, f, t->labels)))
            fail_msg("%s: the light field %s is turned", where, f->name);
    }
    fmpq_clear(q);
}

/* What decays is a factor of the operator, once. */
static void check_decay(const struct an_witness *w, const char *where)
{
    bool holds = w->type != AN_WITNESS_OPERATOR;
    for (size_t i = 0; i < w->nlegs && !holds; i++)
        holds = strcmp(w->leg[i].name, w->what) == 0 && !w->leg[i].absorbs &&
                fmpz_is_one(w->leg[i].power);
    if (!holds || w->meson)
        fail_msg("%s: %s decays by %s", where, w->what, w->detail);
}

static void check_vacuum(const struct an_model *m, size_t vacuum,
                         const char *where)
{
    struct an_findings v;
    struct an_absorbed_set a;
    an_findings_init(&v);
    an_findings_check(&v, m, vacuum, NULL);
    if (v.known && v.final) {
        absorbed_init(&a, m, vacuum);
        const struct an_neutrinos *n = &v.neutrinos;
        assert_int_equal(n->witness.type == AN_WITNESS_NONE, n->active == 0);
        check_witness(&n->witness, &a, where);
        check_witness(&n->mass_witness, &a, where);
        check_witness(&v.dark_matter.witness, &a, where);
        check_decay(&v.dark_matter.witness, where);
        if (v.dark_matter.witness.type == AN_WITNESS_SYMMETRY)
            check_light(&v.dark_matter.witness, m, where);
        assert_int_equal(v.dark_matter.stable &&
                             v.dark_matter.witness.type != AN_WITNESS_SYMMETRY,
                         false);
        for (int i = 0; i < AN_NPROCESSES; i++) {
            const struct an_process *p = &v.process[i];
            assert_int_equal(p->witness.type, !p->asked ? AN_WITNESS_NONE
                                              : p->allowed
                                                  ? AN_WITNESS_OPERATOR
                                                  : AN_WITNESS_SYMMETRY);
            check_witness(&p->witness, &a, where);
        }
        an_absorbed_set_clear(&a);
    }
    an_findings_clear(&v);
}

/* Calls check for each vacuum of each model in a folder that can be read; their
 * number. */
static size_t visit(const char *name,
                    void (*check)(const struct an_model *m, size_t vacuum,
                                  const char *where))
{
    size_t models = 0;
    DIR *d = opendir(name);
    if (!d)
        fail_msg("cannot open %s: run this from the root", name);
    for (struct dirent *e = readdir(d); e; e = readdir(d)) {
        size_t n = strlen(e->d_name);
        if (n < 6 || strcmp(e->d_name + n - 5, ".yaml") != 0)
            continue;
        struct an_text path = {0};
        an_text_printf(&path, "%s/%s", name, e->d_name);
        struct model x;
        int rc = model_try(&x, an_text_string(&path), NULL);
        if (rc == 0)
            an_model_take_extensions(&x.m);
        for (size_t p = 0; rc == 0 && p < x.m.nvacua; p++)
            check(&x.m, p, e->d_name);
        model_close(&x);
        an_text_clear(&path);
        models += rc == 0;
    }
    closedir(d);
    return models;
}

static void every_witness_of_every_model_can_be_multiplied_out(void **state)
{
    (void)state;
    size_t models = 0;
    for (int i = 0; i < nfolders; i++)
        models += visit(folder[i], check_vacuum);
    /* The test has looked at something. */
    assert_true(models > 20 && nsymmetries > 50 && noperators > 50);
}

/* ---- how they are written */

static size_t nwritten;

/* No sum begins with a minus sign: some sign of the symmetry, or of a charge of
 * Z(2), or some order of the sum does without. */
static void check_written(const char *text, const char *where)
{
    const char *parity = strstr(text, "(-1)^F");
    const char *end = parity ? parity : text + strlen(text);
    for (const char *s = strchr(text, '-'); s && s < end;
         s = strchr(s + 1, '-'))
        if (s[-1] == '(' || (s[-1] == ' ' && s[1] != ' '))
            fail_msg("%s: %s begins with a minus sign", where, text);
    nwritten++;
}

static void check_words(const struct an_witness *w, const char *where)
{
    if (w->type == AN_WITNESS_SYMMETRY)
        check_written(w->symmetry, where);
}

static void check_writing(const struct an_model *m, size_t vacuum,
                          const char *where)
{
    struct an_findings v;
    an_findings_init(&v);
    an_findings_check(&v, m, vacuum, NULL);
    for (size_t i = 0; v.known && i < v.residual.discrete.n; i++)
        check_written(v.residual.generator[i].text, where);
    if (v.known && v.final) {
        check_words(&v.neutrinos.witness, where);
        check_words(&v.neutrinos.mass_witness, where);
        check_words(&v.dark_matter.witness, where);
        for (int i = 0; i < AN_NPROCESSES; i++)
            check_words(&v.process[i].witness, where);
    }
    an_findings_clear(&v);
}

static void symmetries_begin_without_a_minus_sign(void **state)
{
    (void)state;
    assert_true(visit("models", check_writing) > 60);
    assert_true(visit("tests/cases", check_writing) > 60);
    assert_true(nwritten > 200);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc && nfolders < 8; i++)
        folder[nfolders++] = argv[i];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_witness_of_every_model_can_be_multiplied_out),
        cmocka_unit_test(symmetries_begin_without_a_minus_sign),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
