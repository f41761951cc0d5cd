/* test_residual_families.c - families as generations, as fields of their own,
 * and as conjugates: the same physics, so the same verdicts.
 */
#include "tests/model.h"

#include <ctype.h>
#include <dirent.h>

#include "residual/onset/onset.h"

#define SM_WITH(group) "extends: standard-model\ngroups: {" group "}\n"

/* ---- every library model, rewritten with one field for each generation */

static bool gets_vev(const struct an_model *m, size_t field)
{
    for (size_t p = 0; p < m->nvacua; p++)
        for (size_t i = 0; i < m->vacuum[p].nvevs; i++)
            if (m->vacuum[p].vev[i].field == field)
                return true;
    return false;
}

static bool breaks_by_hand(const struct an_model *m, size_t field)
{
    for (size_t t = 0; t < m->nexplicit; t++)
        for (size_t k = 0; k < m->explicit_term[t].n; k++)
            if (m->explicit_term[t].factor[k].field == field)
                return true;
    return false;
}

static bool is_splittable(const struct an_model *m, size_t field)
{
    const struct an_field *f = &m->field[field];
    return an_field_has_fermion(f) && f->generations > 1 &&
           !gets_vev(m, field) && !breaks_by_hand(m, field);
}

static void put_list(struct an_text *t, const char *key,
                     const struct an_field *f, bool visible, bool reversed)
{
    size_t n = f->ncomponents, put = 0;
    an_text_printf(t, ", %s: [", key);
    for (size_t i = 0; i < n; i++) {
        size_t k = reversed ? n - 1 - i : i;
        if (!visible || f->component_visible[k])
            an_text_printf(t, "%s%s", put++ ? ", " : "", f->component[k]);
    }
    an_text_add(t, "]");
}

static void put_group(struct an_text *t, const struct an_model *m, size_t g,
                      const struct an_assignment *a, size_t generation,
                      bool conjugate)
{
    const struct an_group *group = &m->group[g];
    if (group->kind != AN_SIMPLE) {
        fmpq_t q;
        fmpq_init(q);
        fmpq_set(q, a->charge[generation].constant);
        if (conjugate)
            fmpq_neg(q, q);
        if (fmpq_sgn(q) < 0 && group->kind == AN_ZN)
            fmpq_add_si(q, q, group->order);
        char *text = an_rational_text(q);
        an_text_printf(t, ", %s: %s", group->name, text);
        free(text);
        fmpq_clear(q);
        return;
    }
    int *labels = calloc((size_t)group->lie.rank, sizeof *labels);
    memcpy(labels, a->labels, (size_t)group->lie.rank * sizeof *labels);
    if (conjugate)
        an_rep_conjugate(labels, &group->lie, a->labels);
    an_text_printf(t, ", %s: [", group->name);
    for (int i = 0; i < group->lie.rank; i++)
        an_text_printf(t, "%s%d", i ? ", " : "", labels[i]);
    an_text_add(t, "]");
    free(labels);
}

/* One generation as a field: the first keeps the name, every second one is
 * written as the conjugate of a field of the other chirality. */
static void put_field(struct an_text *t, const struct an_model *m, size_t field,
                      size_t generation)
{
    static const char *const type[] = {[AN_LEFT] = "left",
                                       [AN_RIGHT] = "right",
                                       [AN_DIRAC] = "dirac",
                                       [AN_MAJORANA] = "majorana",
                                       [AN_SUPERFIELD] = "superfield"};
    const struct an_field *f = &m->field[field];
    bool weyl = f->type == AN_LEFT || f->type == AN_RIGHT;
    bool conjugate = weyl && generation % 2 == 1;
    enum an_field_type as = f->type;
    if (conjugate)
        as = f->type == AN_LEFT ? AN_RIGHT : AN_LEFT;
    an_text_printf(t, "  %s", f->name);
    if (generation > 0)
        an_text_printf(t, "_%zu", generation + 1);
    an_text_printf(t, ": {type: %s", type[as]);
    for (size_t g = 0; g < m->ngroups; g++)
        if (f->group[g].given)
            put_group(t, m, g, &f->group[g], generation, conjugate);
    if (f->component)
        put_list(t, "components", f, false, conjugate);
    if (f->component_visible)
        put_list(t, "visible", f, true, conjugate);
    an_text_printf(t, "%s%s}\n", f->visible ? ", sector: visible" : "",
                   f->light ? ", light: true" : "");
}

/* The field that a line "  NAME: {...}" is about, if it is one to split. */
static bool find_split(size_t *field, const struct an_model *m,
                       const char *line)
{
    for (size_t i = 0; i < m->nfields; i++) {
        size_t n = strlen(m->field[i].name);
        if (strncmp(line, "  ", 2) == 0 &&
            strncmp(line + 2, m->field[i].name, n) == 0 && line[2 + n] == ':') {
            *field = i;
            return is_splittable(m, i);
        }
    }
    return false;
}

/* out := the resolved text with its fields split; what speaks of fields by name
 * besides the vacuum is left out. */
static size_t split_text(struct an_text *out, const struct an_model *m,
                         const char *text)
{
    static const char *const dropped[] = {"couplings:", "counting:", "expect:"};
    bool fields = false, keep = true;
    size_t n = 0;
    for (const char *line = text; *line;) {
        size_t length = strcspn(line, "\n") + 1, field = 0;
        if (line[0] != ' ') {
            fields = strncmp(line, "fields:", 7) == 0;
            keep = true;
            for (size_t k = 0; k < 3; k++)
                keep =
                    keep && strncmp(line, dropped[k], strlen(dropped[k])) != 0;
        }
        if (fields && find_split(&field, m, line)) {
            for (size_t j = 0; j < m->field[field].generations; j++)
                put_field(out, m, field, j);
            n++;
        } else if (keep) {
            an_text_printf(out, "%.*s", (int)length, line);
        }
        line += length;
    }
    return n;
}

static long left_over(const struct an_findings *v)
{
    long n = 0;
    for (size_t i = 0; i < v->nmassless; i++)
        n += v->massless[i].count;
    return n;
}

static void find_decays(struct an_onset *o, const struct an_model *m, size_t p)
{
    static const bool none[AN_NPROCESSES] = {false};
    an_onset_init(o);
    an_onset_find(o, m,
                  &(struct an_onset_question){.vacuum = p,
                                              .decays = true,
                                              .process = none,
                                              .limits = {6, 200000}});
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* t += the lines, each once, in order; they are freed. */
static void put_lines(struct an_text *t, char **line, size_t n)
{
    if (n > 0)
        qsort(line, n, sizeof *line, by_text);
    for (size_t i = 0; i < n; i++)
        if (i == 0 || strcmp(line[i - 1], line[i]) != 0)
            an_text_printf(t, "%s\n", line[i]);
    for (size_t i = 0; i < n; i++)
        free(line[i]);
    free(line);
}

/* Protection and leading dimension of each field, "nuR" for "nuR_2". */
static void describe_decays(struct an_text *t, const struct an_model *m,
                            size_t vacuum)
{
    struct an_onset o;
    find_decays(&o, m, vacuum);
    char **line = an_alloc(o.ndecays + 1, sizeof *line);
    for (size_t i = 0; i < o.ndecays; i++) {
        const struct an_protected *p = &o.decay[i];
        struct an_text one = {0};
        size_t n = strlen(p->name);
        if (n > 2 && p->name[n - 2] == '_' && isdigit(p->name[n - 1]))
            n -= 2;
        an_text_printf(&one, "%.*s decays: %d, dimension %d", (int)n, p->name,
                       (int)p->protection, p->leading.dimension);
        line[i] = an_text_take(&one);
    }
    put_lines(t, line, o.ndecays);
    an_onset_clear(&o);
}

static void describe(struct an_text *t, const struct an_model *m)
{
    for (size_t p = 0; p < m->nvacua; p++) {
        struct an_findings v;
        an_findings_init(&v);
        an_findings_check(&v, m, p, NULL);
        const struct an_neutrinos *n = &v.neutrinos;
        const struct an_dark_matter *d = &v.dark_matter;
        char *group = an_orders_text(&v.residual.discrete, false);
        char *stable = an_orders_text(&d->group, false);
        an_text_printf(t,
                       "%s: %s; %zu U(1)s; nature %d: %ld %ld %ld; %s %d; "
                       "%ld massless\n",
                       m->vacuum[p].name, group, v.residual.ncontinuous,
                       (int)n->nature, n->dirac, n->majorana, n->massless,
                       stable, d->stable, left_over(&v));
        free(group);
        free(stable);
        an_findings_clear(&v);
        describe_decays(t, m, p);
    }
}

static bool compare_model(const char *path)
{
    struct model x, y;
    struct an_text resolved = {0}, text = {0}, before = {0}, after = {0};
    model_read(&x, path, NULL);
    an_yaml_resolved(&resolved, x.file, NULL);
    bool split = !an_model_has_unknown_charges(&x.m) &&
                 split_text(&text, &x.m, an_text_string(&resolved)) > 0;
    if (split) {
        model_open(&y, an_text_string(&text));
        describe(&before, &x.m);
        describe(&after, &y.m);
        if (strcmp(an_text_string(&before), an_text_string(&after)) != 0)
            fail_msg("%s: as generations\n%sas fields\n%s%s", path,
                     an_text_string(&before), an_text_string(&after),
                     an_text_string(&text));
        model_close(&y);
    }
    an_text_clear(&resolved);
    an_text_clear(&text);
    an_text_clear(&before);
    an_text_clear(&after);
    model_close(&x);
    return split;
}

static void generations_as_fields_say_the_same(void **state)
{
    (void)state;
    DIR *folder = opendir("models");
    size_t compared = 0, seen = 0;
    assert_non_null(folder);
    for (struct dirent *e = readdir(folder); e; e = readdir(folder)) {
        struct an_text path = {0};
        an_text_printf(&path, "models/%s", e->d_name);
        if (strstr(e->d_name, ".yaml") && !is_left_out(seen++))
            compared += compare_model(an_text_string(&path));
        an_text_clear(&path);
    }
    closedir(folder);
    assert_true(compared > 10);
}

/* ---- vevs of one generation, or of one of three fields */

/* " C S S* S*" for "S1 S2*^2 C" or "S2 S3 S1* C*": generations are forgotten,
 * and of a term and its conjugate the first in the alphabet stands. */
static char *term_of_families(const char *prose)
{
    char *line[2];
    for (int conjugate = 0; conjugate < 2; conjugate++) {
        char *factor[16] = {NULL}, *copy = words_of(prose);
        size_t n = 0;
        for (char *f = strtok(copy, " "); f; f = strtok(NULL, " ")) {
            char *power = strchr(f, '^'), name[8];
            bool star = strchr(f, '*') != NULL;
            snprintf(name, sizeof name, "%.*s%s", (int)strcspn(f, "123*^"), f,
                     star != (conjugate == 1) ? "*" : "");
            for (long k = power ? strtol(power + 1, NULL, 10) : 1; k > 0; k--)
                factor[n++] = an_strdup(name);
        }
        struct an_text t = {0};
        qsort(factor, n, sizeof *factor, by_text);
        for (size_t i = 0; i < n; i++) {
            an_text_printf(&t, " %s", factor[i]);
            free(factor[i]);
        }
        line[conjugate] = an_text_take(&t);
        free(copy);
    }
    bool first = strcmp(line[0], line[1]) <= 0;
    free(line[first]);
    return line[!first];
}

/* The decay of one field: its protection, dimension and any one of what terms
 * lead to it. */
static void describe_decay(struct an_text *t, const struct an_model *m,
                           const char *name)
{
    struct an_onset o;
    find_decays(&o, m, 0);
    for (size_t i = 0; i < o.ndecays; i++) {
        const struct an_leading *l = &o.decay[i].leading;
        if (strcmp(o.decay[i].name, name) != 0)
            continue;
        char **line = an_alloc(l->either.n + 1, sizeof *line);
        for (size_t k = 0; k < l->either.n; k++)
            line[k] = term_of_families(l->either.v[k].text);
        an_text_printf(t, "protection %d, dimension %d\n",
                       (int)o.decay[i].protection, l->dimension);
        put_lines(t, line, l->either.n);
    }
    an_onset_clear(&o);
}

#define SPLIT_HEAD(r, l)                                                       \
    "groups: {SU2L: SU(2), Y: U(1), X: {group: U(1), gauged: false}" r "}\n"   \
    "electric_charge: T3[SU2L] + Y\n"                                          \
    "fields:\n"                                                                \
    "  l: {type: superfield, generations: 3, SU2L: 2, Y: -1/2, "               \
    "sector: visible" l "}\n"                                                  \
    "  Hu: {type: superfield, SU2L: 2, Y: 1/2, sector: visible}\n"             \
    "  Hd: {type: superfield, SU2L: 2, Y: -1/2, sector: visible}\n"            \
    "  C: {type: superfield, X: 1}\n"
#define SPLIT_R                                                                \
    SPLIT_HEAD(", R: {group: U(1), gauged: false, r_symmetry: true}", ", R: "  \
                                                                      "1")
#define ONE_S(more)                                                            \
    "  S: {type: superfield, generations: 3, X: 1" more "}\n"                  \
    "breaking: [{vevs: [Hu, Hd, 'S[1]']}]\n"
#define THREE_S(more)                                                          \
    "  S1: {type: superfield, X: 1" more "}\n"                                 \
    "  S2: {type: superfield, X: 1" more "}\n"                                 \
    "  S3: {type: superfield, X: 1" more "}\n"                                 \
    "breaking: [{vevs: [Hu, Hd, S1]}]\n"

#define GOLDSTONE(fields, vev)                                                 \
    "extends: standard-model\n"                                                \
    "groups: {D: {group: SU(2), gauged: false}, "                              \
    "X: {group: U(1), gauged: false}}\n"                                       \
    "fields: {" fields "}\n"                                                   \
    "breaking: [{vevs: [{field: '" vev "', component: {D: [1]}}, H]}]\n"
#define ONE_P(vev)                                                             \
    GOLDSTONE("p: {type: scalar, generations: 2, D: 2, X: 1}", vev)
#define TWO_P(vev)                                                             \
    GOLDSTONE("p1: {type: scalar, D: 2, X: 1}, "                               \
              "p2: {type: scalar, D: 2, X: 1}",                                \
              vev)

/* The R-symmetry leaves the fermions of S massless. A scalar S2 has the numbers
 * and charges of its own fermion, the conjugate of that of S1 and a vev of S1,
 * so that no term has to break any. Where all of S are light, C turns into one
 * of them with a pair of leptons, or of S: of terms with two superfields and
 * two conjugates, all of dimension 6, three have C with S and one of l and Hd
 * each, one has C with three S. The Goldstone bosons of a doublet's vev are in
 * this doublet alone: another one gets to them by a term of both, of
 * dimension 2. */
static void decays_of_a_split_block_are_those_of_fields(void **state)
{
    (void)state;
    static const struct {
        const char *one, *three, *field, *fields, *decay;
    } row[] = {
        {SPLIT_R ONE_S(""), SPLIT_R THREE_S(""), "S", "S2",
         "protection 2, dimension 0\n"},
        {SPLIT_R ONE_S(""), SPLIT_R THREE_S(""), "C", "C",
         "protection 2, dimension 0\n"},
        {SPLIT_HEAD("", "") ONE_S(", light: true"),
         SPLIT_HEAD("", "") THREE_S(", light: true"), "C", "C",
         "protection 1, dimension 6\n"
         " C Hd S* l*\n C Hd* S* l\n C S S* S*\n C S* l l*\n"},
        {SPLIT_HEAD("", "") ONE_S(", sector: visible"),
         SPLIT_HEAD("", "") THREE_S(", sector: visible"), "C", "C",
         "protection 1, dimension 6\n"
         " C Hd S* l*\n C Hd* S* l\n C S S* S*\n C S* l l*\n"},
        {ONE_P("p[1]"), TWO_P("p1"), "p", "p2",
         "protection 2, dimension 2\n p p*\n"},
        {ONE_P("p[2]"), TWO_P("p2"), "p", "p1",
         "protection 2, dimension 2\n p p*\n"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        for (int split = 0; split < 2; split++) {
            struct model x;
            struct an_text found = {0};
            model_open(&x, split ? row[i].three : row[i].one);
            describe_decay(&found, &x.m, split ? row[i].fields : row[i].field);
            assert_string_equal(an_text_string(&found), row[i].decay);
            an_text_clear(&found);
            model_close(&x);
        }
}

/* ---- what counts with the named neutrino, by hand */

static void assert_active(long expected, const char *text)
{
    struct model x;
    struct an_findings v;
    model_open(&x, text);
    vacuum_of(&v, &x, NULL);
    if (v.neutrinos.active != expected)
        fail_msg("%ld active neutrinos, not %ld\n%s", v.neutrinos.active,
                 expected, text);
    an_findings_clear(&v);
    model_close(&x);
}

static void only_lepton_doublets_count(void **state)
{
    (void)state;
    static const struct {
        long active;
        const char *fields;
    } row[] = {
        {3, "X: {type: left, SU2L: 2, Y: -1/2}"}, /* not visible */
        {4, "X: {type: left, SU2L: 2, Y: -1/2, sector: visible}"},
        {4, "X: {type: right, SU2L: 2, Y: 1/2, sector: visible}"},
        {3, "X: {type: left, SU2L: 2, Y: 1/2, sector: visible}"},
        {3, "X: {type: right, SU2L: 2, Y: -1/2, sector: visible}"},
        {4, "X: {type: dirac, SU2L: 2, Y: -1/2, sector: visible}"},
        {4, "X: {type: dirac, SU2L: 2, Y: 1/2, sector: visible}"},
        {3, "X: {type: left, SU2L: 4, Y: -1/2, sector: visible}"},
        {3, "X: {type: left, SU2L: 3, Y: -1, sector: visible}"},
        {3, "X: {type: left, Y: 0, sector: visible}"},
        {3, "X: {type: left, SU3c: 3, SU2L: 2, Y: -1/2, sector: visible}"},
        {5, "X: {type: left, generations: 2, SU2L: 2, Y: -1/2, B: [1, 2], "
            "sector: visible}"},
        {4, "X: {type: superfield, SU2L: 2, Y: -1/2, sector: visible}"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct an_text t = {0};
        an_text_printf(&t, SM_WITH("B: U(1)") "fields: {%s}\n", row[i].fields);
        assert_active(row[i].active, an_text_string(&t));
        an_text_clear(&t);
    }
}

/* Hd has the charges of a lepton doublet and a vev: its fermion is none. */
static void the_fermion_of_hd_is_no_neutrino(void **state)
{
    (void)state;
    assert_active(3, "extends: mssm\n");
    assert_active(4, "extends: mssm\nfields: {l4: {type: superfield, SU2L: 2, "
                     "Y: -1/2, Z2: odd, sector: visible}}\n");
}

#define THREE                                                                  \
    "fields:\n"                                                                \
    "  L: {generations: 1}\n"                                                  \
    "  Lmu: {type: left, SU2L: 2, Y: -1/2, sector: visible}\n"                 \
    "  Ltau: {type: left, SU2L: 2, Y: -1/2, sector: visible}\n"

static void a_list_names_all(void **state)
{
    (void)state;
    assert_active(3, "extends: standard-model\n" THREE);
    assert_active(3, "extends: standard-model\n" THREE
                     "active_neutrinos: [L, Lmu, Ltau]\n");
    assert_active(2, "extends: standard-model\n" THREE
                     "active_neutrinos: [Ltau, L]\n");
    assert_active(1, "extends: standard-model\n" THREE
                     "active_neutrinos: [Lmu]\n");
    assert_active(2, "extends: standard-model\n" THREE
                     "active_neutrinos: [Lmu, {field: L, component: [1]}]\n");
}

/* Families in a triplet of a horizontal SU(3) are three neutrinos, whether it
 * is unbroken, broken, or named by one of its weights. */
static void families_in_a_multiplet_are_all_active(void **state)
{
    (void)state;
#define HORIZONTAL                                                             \
    "extends: standard-model\n"                                                \
    "groups: {Hor: {group: SU(3), gauged: false}}\n"                           \
    "fields: {L: {generations: 1, Hor: 3}, eR: {generations: 1, Hor: 3},\n"    \
    "  f: {type: scalar, Hor: 3}}\n"                                           \
    "couplings: [{term: L* H eR, remove: true}]\n"
    assert_active(3, HORIZONTAL "breaking: [{vevs: [H]}]\n");
    assert_active(3, HORIZONTAL
                  "breaking: [{vevs: [H, {field: f, component: [1, 0]}]}]\n");
    assert_active(3, HORIZONTAL "active_neutrinos: {field: L, component: "
                                "{SU2L: [1], Hor: [-1, 1]}}\n"
                                "breaking: [{vevs: [H, {field: f, component: "
                                "[1, 0]}]}]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(generations_as_fields_say_the_same),
        cmocka_unit_test(decays_of_a_split_block_are_those_of_fields),
        cmocka_unit_test(only_lepton_doublets_count),
        cmocka_unit_test(the_fermion_of_hd_is_no_neutrino),
        cmocka_unit_test(a_list_names_all),
        cmocka_unit_test(families_in_a_multiplet_are_all_active),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
