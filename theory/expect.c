/* expect.c - building a model: what its author expects of it.
 *
 * An expectation that cannot come true because it is misspelt would fail for
 * the wrong reason, so every word is checked here against what verdicts say.
 */
#include "theory/expect.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/text/abelian.h"
#include "theory/text/anomaly_name.h"
#include "theory/text/scalar.h"
#include "theory/text/term.h"
#include "theory/text/unbroken.h"

void an_expectation_clear(struct an_expectation *e)
{
    free(e->vacuum);
    free(e->key);
    free(e->value);
    fmpq_clear(e->number);
    free(e->factors);
    an_names_clear(e->list, e->nlist);
    an_term_clear(&e->term);
}

/* Longest list of words for one value. */
#define MAX_WORDS 8

static const char *const truths[MAX_WORDS] = {"true", "false"};
static const char *const natures[MAX_WORDS] = {"Dirac", "Majorana", "massless",
                                               "mixed"};
static const char *const counts[MAX_WORDS] = {"dirac", "majorana", "massless"};
static const char *const stabilities[MAX_WORDS] = {"stable", "unstable"};
static const char *const particles[MAX_WORDS] = {"Majorana", "Dirac", "real",
                                                 "complex", "vector"};
static const char *const guards[MAX_WORDS] = {"gauge", "imposed",    "mixed",
                                              "spin",  "accidental", "none"};
static const char *const fates[MAX_WORDS] = {"allowed", "forbidden"};
static const char *const processes[MAX_WORDS] = {
    "proton_decay", "neutron_antineutron", "neutrinoless_double_beta",
    "neutrinoless_quadruple_beta"};
static const char *const changes[MAX_WORDS] = {"dark_matter",
                                               "neutrinos",
                                               "proton_decay",
                                               "neutron_antineutron",
                                               "neutrinoless_double_beta",
                                               "neutrinoless_quadruple_beta",
                                               "masses",
                                               "relics"};

/* Verdicts that may be undecided; "processes" stands for all of them. */
static const char *const verdicts[] = {"residual",
                                       "neutrinos",
                                       "dark_matter",
                                       "processes",
                                       "proton_decay",
                                       "neutron_antineutron",
                                       "neutrinoless_double_beta",
                                       "neutrinoless_quadruple_beta"};

static int check_word(const char *what, struct an_scalar s,
                      const char *const *words, struct an_diags *diags)
{
    struct an_text list = {0};
    for (size_t i = 0; i < MAX_WORDS && words[i]; i++) {
        if (strcmp(s.text, words[i]) == 0) {
            an_text_clear(&list);
            return 0;
        }
        an_text_printf(&list, "%s%s", i ? ", " : "", words[i]);
    }
    an_error(diags, s.at, "'%s' is no value of %s", an_quote(s.text).v, what);
    an_expected(diags, "one of %s", an_text_string(&list));
    an_text_clear(&list);
    return an_suggest(diags, an_nearest(s.text, words, MAX_WORDS));
}

static int read_anomaly(struct an_expectation *e, const struct an_model *m,
                        struct an_scalar key, struct an_scalar value,
                        struct an_diags *diags)
{
    free(e->key);
    e->key = NULL;
    int rc = an_anomaly_name_read(&e->key, m, key.text, key.at, diags);
    if (an_scalar_number(e->number, value, diags) < 0)
        rc = -1;
    return rc;
}

/* Either `neutrinos: Dirac`, or a count under a key. */
static int read_neutrinos(struct an_scalar key, struct an_scalar value,
                          struct an_diags *diags)
{
    long count;
    if (!key.text)
        return check_word("neutrinos", value, natures, diags);
    int rc = 0;
    const char *const *word = counts;
    while (*word && strcmp(*word, key.text) != 0)
        word++;
    if (!*word) {
        rc = an_error(diags, key.at, "there is no count of '%s' neutrinos",
                      an_quote(key.text).v);
        an_expected(diags, "dirac, majorana or massless");
        an_suggest(diags, an_nearest(key.text, counts, MAX_WORDS));
    }
    if (an_scalar_integer(&count, value, 0, AN_MAX_WEIGHTS, diags) < 0)
        rc = -1;
    return rc;
}

/* *field := that of "N[1,3]"; false where the text is nothing like that. */
static bool find_generations(size_t *field, const struct an_model *m,
                             const char *text)
{
    size_t n = strcspn(text, "[");
    char *name = an_strndup(text, n);
    bool good = text[n] == '[' && an_model_find_field(field, m, name);
    const char *s = text + n;
    while (good && *s != ']') {
        char *end;
        unsigned long k =
            isdigit((unsigned char)s[1]) ? strtoul(s + 1, &end, 10) : 0;
        good = k >= 1 && k <= m->field[*field].generations &&
               (*end == ',' || *end == ']');
        s = good ? end : s;
    }
    good = good && s[1] == '\0';
    free(name);
    return good;
}

/* A field, some of its generations, a simple factor (its gauge bosons), or a
 * product of fields. */
static int check_candidate(const struct an_model *m, struct an_scalar s,
                           struct an_diags *diags)
{
    size_t i = 0;
    if (an_model_find_field(&i, m, s.text) || find_generations(&i, m, s.text))
        return 0;
    if (an_model_find_group(&i, m, s.text)) {
        if (m->group[i].kind == AN_SIMPLE)
            return 0;
        an_error(diags, s.at, "the gauge boson of %s carries no charge",
                 s.text);
        return an_expected(diags, "a field, or a non-abelian factor");
    }
    if (an_model_find_boson(&i, m, s.text) && m->group[i].kind == AN_SIMPLE)
        return 0;
    if (strpbrk(s.text, " *^[].")) {
        struct an_term t;
        an_term_init(&t);
        int rc = an_term_read(&t, m, s.text, s.at, diags);
        an_term_clear(&t);
        return rc;
    }
    size_t n = m->nfields + m->ngroups;
    const char **names = an_alloc(n, sizeof *names);
    for (i = 0; i < n; i++)
        names[i] =
            i < m->nfields ? m->field[i].name : m->group[i - m->nfields].name;
    an_error(diags, s.at, "there is no field or group '%s'",
             an_quote(s.text).v);
    an_suggest(diags, an_nearest(s.text, names, n));
    free(names);
    return -1;
}

static int check_warning(struct an_scalar s, struct an_diags *diags)
{
    if (an_warning_meaning(s.text))
        return 0;
    size_t n = 0;
    while (an_warning_key(n))
        n++;
    const char **keys = an_alloc(n, sizeof *keys);
    for (size_t i = 0; i < n; i++)
        keys[i] = an_warning_key(i);
    an_error(diags, s.at, "no warning has the key '%s'", an_quote(s.text).v);
    an_suggest(diags, an_nearest(s.text, keys, n));
    free(keys);
    return -1;
}

/* A term goes into the list in its canonical form. */
static int read_mechanism(char **canonical, const struct an_model *m,
                          struct an_scalar s, struct an_diags *diags)
{
    struct an_term t;
    an_term_init(&t);
    int rc = an_term_read(&t, m, s.text, s.at, diags);
    *canonical = rc < 0 ? an_strdup(s.text) : an_term_text(&t, m);
    an_term_clear(&t);
    return rc;
}

static bool is_list(enum an_expect_what what)
{
    return what == AN_EXPECT_CANDIDATES || what == AN_EXPECT_WARNINGS ||
           what == AN_EXPECT_ACCIDENTAL || what == AN_EXPECT_MECHANISM;
}

static int read_list(struct an_expectation *e, const struct an_model *m,
                     const struct an_scalar *list, size_t n,
                     struct an_diags *diags)
{
    int rc = 0;
    e->list = an_alloc(n, sizeof *e->list);
    for (size_t i = 0; i < n; i++) {
        int one = 0;
        char *text = NULL;
        if (e->what == AN_EXPECT_WARNINGS)
            one = check_warning(list[i], diags);
        else if (e->what == AN_EXPECT_CANDIDATES)
            one = check_candidate(m, list[i], diags);
        else if (e->what == AN_EXPECT_MECHANISM)
            one = read_mechanism(&text, m, list[i], diags);
        if (one < 0)
            rc = -1;
        e->list[e->nlist++] = text ? text : an_strdup(list[i].text);
    }
    return rc;
}

static int read_undecided(struct an_expectation *e,
                          const struct an_scalar *list, size_t n,
                          struct an_diags *diags)
{
    int rc = 0;
    size_t nwords = sizeof verdicts / sizeof *verdicts;
    e->list = an_alloc(n, sizeof *e->list);
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;
        while (k < nwords && strcmp(verdicts[k], list[i].text) != 0)
            k++;
        e->list[e->nlist++] = an_strdup(list[i].text);
        if (k < nwords)
            continue;
        rc = an_error(diags, list[i].at, "there is no verdict '%s'",
                      an_quote(list[i].text).v);
        an_expected(diags, "residual, neutrinos, dark_matter, processes, or "
                           "one of the processes");
        an_suggest(diags, an_nearest(list[i].text, verdicts, nwords));
    }
    return rc;
}

/* A term, and the verdicts that rest on its absence. */
static int read_missing(struct an_expectation *e, const struct an_model *m,
                        struct an_scalar key, const struct an_scalar *list,
                        size_t n, struct an_diags *diags)
{
    int rc = an_term_read(&e->term, m, key.text, key.at, diags);
    e->list = an_alloc(n, sizeof *e->list);
    for (size_t i = 0; i < n; i++) {
        if (check_word("what a term changes", list[i], changes, diags) < 0)
            rc = -1;
        e->list[e->nlist++] = an_strdup(list[i].text);
    }
    return rc;
}

static int read_value(struct an_expectation *e, const struct an_model *m,
                      struct an_scalar key, struct an_scalar value,
                      struct an_diags *diags)
{
    int rc = 0;
    long count;
    switch (e->what) {
    case AN_EXPECT_ANOMALY_FREE:
        return check_word("anomaly_free", value, truths, diags);
    case AN_EXPECT_GREEN_SCHWARZ:
        return check_word("green_schwarz", value, truths, diags);
    case AN_EXPECT_ANOMALY:
        return read_anomaly(e, m, key, value, diags);
    case AN_EXPECT_RESIDUAL:
        return an_residual_read(e, value, diags);
    case AN_EXPECT_UNBROKEN:
        return an_unbroken_read(e, value, diags);
    case AN_EXPECT_NEUTRINOS:
        return read_neutrinos(key, value, diags);
    case AN_EXPECT_DARK_MATTER:
        return check_word("dark_matter", value, stabilities, diags);
    case AN_EXPECT_MASSLESS_CHARGED:
        return check_word("massless_charged", value, truths, diags);
    case AN_EXPECT_ALLOWED:
    case AN_EXPECT_FORBIDDEN:
        return an_term_read(&e->term, m, value.text, value.at, diags);
    case AN_EXPECT_PROCESS:
        rc = check_word("processes", key, processes, diags);
        if (check_word("a process", value, fates, diags) < 0)
            rc = -1;
        return rc;
    case AN_EXPECT_STABLE_SPECIES:
    case AN_EXPECT_ACCIDENTAL_UNBROKEN:
    case AN_EXPECT_GOLDSTONES:
    case AN_EXPECT_DOMAIN_WALLS:
        return an_scalar_integer(&count, value, 0, AN_MAX_WEIGHTS, diags);
    case AN_EXPECT_AXION_RATIO:
        return an_scalar_number(e->number, value, diags);
    case AN_EXPECT_NATURE:
        rc = check_candidate(m, key, diags);
        if (check_word("nature", value, particles, diags) < 0)
            rc = -1;
        return rc;
    case AN_EXPECT_PROTECTED_BY:
        rc = check_candidate(m, key, diags);
        if (check_word("protected_by", value, guards, diags) < 0)
            rc = -1;
        return rc;
    case AN_EXPECT_ACCIDENTAL:
    case AN_EXPECT_CANDIDATES:
    case AN_EXPECT_MECHANISM:
    case AN_EXPECT_WARNINGS:
    case AN_EXPECT_UNDECIDED:
    case AN_EXPECT_MISSING:
        break;
    }
    return 0;
}

static bool same_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : !a && !b;
}

/* Terms may be listed at will; everything else has one value. */
static bool is_repeated(const struct an_expectation *e,
                        const struct an_model *m)
{
    if (e->what == AN_EXPECT_ALLOWED || e->what == AN_EXPECT_FORBIDDEN)
        return false;
    for (size_t i = 0; i < m->nexpects; i++) {
        const struct an_expectation *other = &m->expect[i];
        if (other->what == e->what && same_text(other->vacuum, e->vacuum) &&
            same_text(other->key, e->key))
            return true;
    }
    return false;
}

int an_model_add_expect(struct an_model *m, enum an_expect_what what,
                        const char *vacuum, struct an_scalar key,
                        struct an_scalar value, const struct an_scalar *list,
                        size_t nlist, struct an_where at,
                        struct an_diags *diags)
{
    if (m->nexpects >= AN_MAX_TERMS)
        return an_error(diags, at, "more than %d expectations", AN_MAX_TERMS);
    struct an_expectation e = {.what = what, .at = at};
    fmpq_init(e.number);
    an_term_init(&e.term);
    e.vacuum = an_strdup(vacuum);
    e.key = an_strdup(key.text);
    e.value = an_strdup(value.text);
    int rc = what == AN_EXPECT_UNDECIDED
                 ? read_undecided(&e, list, nlist, diags)
             : what == AN_EXPECT_MISSING
                 ? read_missing(&e, m, key, list, nlist, diags)
             : is_list(what) ? read_list(&e, m, list, nlist, diags)
                             : read_value(&e, m, key, value, diags);
    if (rc == 0 && is_repeated(&e, m))
        rc = an_error(diags, at, "this expectation is given twice");
    if (rc < 0) {
        an_expectation_clear(&e);
        return -1;
    }
    m->expect =
        an_grow(m->expect, &m->cap_expects, m->nexpects + 1, sizeof *m->expect);
    m->expect[m->nexpects++] = e;
    return 0;
}

void an_model_drop_expects(struct an_model *m)
{
    m->uncompared = m->uncompared || m->nexpects > 0;
    while (m->nexpects > 0)
        an_expectation_clear(&m->expect[--m->nexpects]);
}

static const struct an_vacuum *find_vacuum(const struct an_model *m,
                                           const char *name)
{
    for (size_t i = 0; i < m->nvacua; i++)
        if (strcmp(m->vacuum[i].name, name) == 0)
            return &m->vacuum[i];
    return NULL;
}

static int refuse_vacuum(const struct an_model *m,
                         const struct an_expectation *e, struct an_diags *diags)
{
    const char **names = an_alloc(m->nvacua, sizeof *names);
    for (size_t i = 0; i < m->nvacua; i++)
        names[i] = m->vacuum[i].name;
    an_error(diags, e->at, "there is no scenario '%s'", an_quote(e->vacuum).v);
    an_suggest(diags, an_nearest(e->vacuum, names, m->nvacua));
    free(names);
    return -1;
}

/* Verdicts on neutrinos and dark matter exist where breaking is complete. */
static bool needs_final(enum an_expect_what what)
{
    return what == AN_EXPECT_NEUTRINOS || what == AN_EXPECT_DARK_MATTER ||
           what == AN_EXPECT_CANDIDATES || what == AN_EXPECT_PROCESS ||
           what == AN_EXPECT_MECHANISM || what == AN_EXPECT_MASSLESS_CHARGED ||
           what == AN_EXPECT_NATURE || what == AN_EXPECT_PROTECTED_BY ||
           what == AN_EXPECT_STABLE_SPECIES;
}

int an_expect_finish(const struct an_model *m, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < m->nexpects; i++) {
        const struct an_expectation *e = &m->expect[i];
        if (!e->vacuum)
            continue;
        const struct an_vacuum *p = find_vacuum(m, e->vacuum);
        if (!p) {
            rc = refuse_vacuum(m, e, diags);
        } else if (!p->final && needs_final(e->what)) {
            rc = an_error(diags, e->at,
                          "'%s' is not the last step of the "
                          "chain: there is no such verdict",
                          e->vacuum);
        }
    }
    return rc;
}
