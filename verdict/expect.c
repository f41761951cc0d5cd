/* expect.c - the model's expectations, compared with what was found.
 *
 * A plain expectation is about the last step of the chain, or about every
 * scenario where there is no chain; one that names a vacuum is about that one.
 */
#include "verdict/expect.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "base/warning.h"
#include "algebra/orders.h"
#include "algebra/rational.h"
#include "theory/find.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "theory/text/unbroken.h"
#include "terms/allowed.h"
#include "terms/products.h"
#include "residual/onset/onset.h"
#include "residual/question.h"
#include "verdict/check.h"
#include "verdict/comparison.h"
#include "verdict/expect_anomalies.h"
#include "verdict/expect_consequences.h"
#include "verdict/expect_terms.h"
#include "verdict/warnings.h"
#include "verdict/words.h"

static enum an_answer answer(bool yes)
{
    return yes ? AN_YES : AN_NO;
}

/* ---- verdicts of a vacuum */

static bool same_factors(const struct an_residual *r,
                         const struct an_expectation *e)
{
    if (r->discrete.n != e->nfactors)
        return false;
    for (size_t i = 0; i < e->nfactors; i++)
        if (!fmpz_equal_si(&r->discrete.v[i], e->factors[i]))
            return false;
    return true;
}

/* Does it mean the gauge bosons of the group: "SU2D", "gauge SU2D"? */
static bool means_bosons(const char *name, size_t group,
                         const struct an_model *m)
{
    size_t g;
    return (an_model_find_group(&g, m, name) ||
            an_model_find_boson(&g, m, name)) &&
           g == group;
}

/* Does a name of an expectation ("N", "N[1]", "SU2D", "q^3") mean the
 * candidate?
 */
static bool means(const char *name, const struct an_candidate *c,
                  const struct an_model *m)
{
    size_t n = strlen(c->name);
    if (means_bosons(name, c->group, m) || strcmp(name, c->name) == 0)
        return true;
    if (c->field == AN_NO_FIELD || strncmp(name, c->name, n) != 0 ||
        name[n] != '[')
        return false;
    for (const char *s = name + n; *s == '[' || *s == ',';) {
        char *end;
        unsigned long k = strtoul(s + 1, &end, 10);
        if (k < 1 || k > c->ngenerations || !c->generation[k - 1])
            return false;
        s = end;
    }
    return true;
}

/* Do names without generation, or those of each one, cover the candidate? */
static bool covers(char *const *list, size_t n, const struct an_candidate *c,
                   const struct an_model *m)
{
    size_t named = 0, carried = 0;
    for (size_t g = 0; g < c->ngenerations; g++)
        carried += c->generation[g];
    for (size_t i = 0; i < n; i++) {
        if (!means(list[i], c, m))
            continue;
        const char *bracket = strchr(list[i], '[');
        if (c->field == AN_NO_FIELD || !bracket)
            return true;
        named++;
        for (const char *s = bracket; *s; s++)
            named += *s == ',';
    }
    return named > 0 && named == carried;
}

/* Fields are compared with fields. Gauge bosons and composites count only when
 * the expectation names one: `[N, eta]` speaks of elementary fields. */
static bool same_candidates(const struct an_dark_matter *d,
                            const struct an_expectation *e,
                            const struct an_model *m)
{
    bool others = false;
    for (size_t i = 0; i < e->nlist; i++) {
        bool found = false;
        for (size_t k = 0; k < d->ndetails; k++)
            if (means(e->list[i], &d->detail[k], m)) {
                found = true;
                others = others || d->detail[k].field == AN_NO_FIELD;
            }
        if (!found)
            return false;
    }
    for (size_t k = 0; k < d->ndetails; k++)
        if ((others || d->detail[k].field != AN_NO_FIELD) &&
            !covers(e->list, e->nlist, &d->detail[k], m))
            return false;
    return true;
}

/* What a comparison found: a text that the caller frees. */
struct found {
    char *text;
    enum an_answer holds;
};

/* A word that is, or is not, the one expected; a number as well. */
static struct found found_word(const struct an_expectation *e, const char *word)
{
    return (struct found){an_strdup(word), answer(strcmp(word, e->value) == 0)};
}

static struct found found_count(const struct an_expectation *e, long count)
{
    struct an_text t = {0};
    an_text_printf(&t, "%ld", count);
    struct found f = found_word(e, an_text_string(&t));
    an_text_clear(&t);
    return f;
}

static struct found compare_neutrinos(const struct an_expectation *e,
                                      const struct an_neutrinos *n)
{
    if (!e->key)
        return found_word(e, an_word_nature(n->nature));
    return found_count(e, strcmp(e->key, "dirac") == 0      ? n->dirac
                          : strcmp(e->key, "majorana") == 0 ? n->majorana
                                                            : n->massless);
}

static struct found compare_process(const struct an_expectation *e,
                                    const struct an_findings *v)
{
    for (int i = 0; i < AN_NPROCESSES; i++) {
        const struct an_process *p = &v->process[i];
        if (strcmp(e->key, an_process_key((enum an_process_name)i)) != 0)
            continue;
        if (p->asked)
            return found_word(e, an_word_fate(p));
    }
    return (struct found){
        an_strdup("not asked: name the fields under processes:"), AN_NO};
}

/* Of a state that no symmetry protects: "accidental" or "none"; where its
 * generations differ, what is wanted. */
static const char *accident(const struct an_check *c, size_t vacuum,
                            const char *name, const char *wanted)
{
    const bool process[AN_NPROCESSES] = {false};
    const struct an_onset_question question = {.vacuum = vacuum,
                                               .decays = true,
                                               .process = process,
                                               .limits = {9, 30000},
                                               .products = c->products};
    const char *found = NULL;
    struct an_onset o;
    an_onset_init(&o);
    an_onset_find(&o, c->model, &question);
    for (size_t i = 0; i < o.ndecays; i++)
        if (strcmp(o.decay[i].name, name) == 0 ||
            an_prose_reads(o.decay[i].text, name) ||
            means_bosons(name, o.decay[i].group, c->model)) {
            const char *word =
                o.decay[i].protection == AN_UNPROTECTED ? "none" : "accidental";
            found = found && strcmp(found, wanted) == 0 ? found : word;
        }
    an_onset_clear(&o);
    return found;
}

/* Nature and protection of one candidate: where its halves differ, either. */
static struct found compare_candidate(const struct an_expectation *e,
                                      const struct an_check *c, size_t vacuum)
{
    const struct an_dark_matter *d = &c->vacuum[vacuum].dark_matter;
    bool nature = e->what == AN_EXPECT_NATURE, holds = false;
    struct an_text t = {0};
    for (size_t i = 0; i < d->ndetails; i++) {
        if (!means(e->key, &d->detail[i], c->model))
            continue;
        const char *word = nature ? an_word_particle(d->detail[i].kind)
                                  : an_word_guard(d->detail[i].guard);
        if (!strstr(an_text_string(&t), word))
            an_text_printf(&t, "%s%s", t.n ? ", " : "", word);
        holds = holds || strcmp(word, e->value) == 0;
    }
    const char *word = NULL;
    if (t.n == 0 && !nature)
        word = accident(c, vacuum, e->key, e->value);
    if (word)
        holds = strcmp(word, e->value) == 0;
    if (t.n == 0)
        an_text_add(&t, word ? word : "no candidate");
    return (struct found){an_text_take(&t), answer(holds)};
}

static bool is_undecided(const struct an_findings *v, const char *verdict)
{
    bool some = false, all = true;
    if (strcmp(verdict, "residual") == 0)
        return v->residual.undecided;
    if (strcmp(verdict, "neutrinos") == 0)
        return v->neutrinos.nature == AN_UNDECIDED_NATURE;
    if (strcmp(verdict, "dark_matter") == 0)
        return v->dark_matter.undecided;
    for (int i = 0; i < AN_NPROCESSES; i++) {
        const struct an_process *p = &v->process[i];
        if (!p->asked ||
            (strcmp(verdict, "processes") != 0 &&
             strcmp(verdict, an_process_key((enum an_process_name)i)) != 0))
            continue;
        some = true;
        all = all && p->undecided;
    }
    return some && all;
}

/* Is the verdict that the expectation is about undecided? */
static bool asks_undecided(const struct an_expectation *e,
                           const struct an_findings *v)
{
    if (!v->known || e->what == AN_EXPECT_UNDECIDED)
        return false;
    switch (e->what) {
    case AN_EXPECT_UNBROKEN:
        return v->residual.undecided && !v->residual.algebra;
    case AN_EXPECT_NEUTRINOS:
        return is_undecided(v, "neutrinos");
    case AN_EXPECT_DARK_MATTER:
    case AN_EXPECT_CANDIDATES:
    case AN_EXPECT_NATURE:
    case AN_EXPECT_PROTECTED_BY:
    case AN_EXPECT_STABLE_SPECIES:
        return is_undecided(v, "dark_matter");
    case AN_EXPECT_PROCESS:
        return is_undecided(v, e->key);
    default:
        return v->residual.undecided;
    }
}

unsigned an_expect_asks(const struct an_expectation *e)
{
    unsigned asked = AN_ASK_RESIDUAL;
    switch (e->what) {
    case AN_EXPECT_NEUTRINOS:
        return asked | AN_ASK_NEUTRINOS;
    case AN_EXPECT_DARK_MATTER:
    case AN_EXPECT_CANDIDATES:
    case AN_EXPECT_NATURE:
    case AN_EXPECT_PROTECTED_BY:
    case AN_EXPECT_STABLE_SPECIES:
        return asked | AN_ASK_DARK_MATTER;
    case AN_EXPECT_MASSLESS_CHARGED:
        return asked | AN_ASK_MASSLESS;
    case AN_EXPECT_PROCESS:
        for (int i = 0; i < AN_NPROCESSES; i++)
            if (strcmp(e->key, an_process_key((enum an_process_name)i)) == 0)
                asked |= AN_ASK_PROCESS << i;
        return asked;
    case AN_EXPECT_UNDECIDED:
        return AN_ASK_VERDICTS;
    default:
        return asked;
    }
}

static struct found compare_undecided(const struct an_expectation *e,
                                      const struct an_findings *v)
{
    struct an_text t = {0};
    size_t n = 0;
    for (size_t i = 0; i < e->nlist; i++)
        if (is_undecided(v, e->list[i]))
            an_text_printf(&t, "%s%s", n++ ? ", " : "", e->list[i]);
    if (n == 0)
        an_text_add(&t, "none");
    return (struct found){an_text_take(&t), answer(n == e->nlist)};
}

/* Does an expectation of the model name an undecided verdict of the vacuum? The
 * residual groups of earlier steps come under that of the last one. */
static bool is_named(const struct an_check *c, size_t vacuum,
                     const char *verdict)
{
    const struct an_model *m = c->model;
    for (size_t i = 0; i < m->nexpects; i++) {
        const struct an_expectation *e = &m->expect[i];
        bool about = an_expect_is_about(m, e, vacuum) ||
                     (!e->vacuum && !m->vacuum[vacuum].final);
        if (e->what != AN_EXPECT_UNDECIDED || !about)
            continue;
        for (size_t k = 0; k < e->nlist; k++)
            if (strcmp(e->list[k], verdict) == 0)
                return true;
    }
    return false;
}

bool an_expect_undecided(const struct an_check *c, size_t vacuum)
{
    static const char *const verdicts[] = {"residual", "neutrinos",
                                           "dark_matter"};
    const struct an_findings *v = &c->vacuum[vacuum];
    for (size_t i = 0; i < sizeof verdicts / sizeof *verdicts; i++)
        if (is_undecided(v, verdicts[i]) && !is_named(c, vacuum, verdicts[i]))
            return false;
    for (int i = 0; i < AN_NPROCESSES; i++)
        if (v->process[i].undecided && !is_named(c, vacuum, "processes") &&
            !is_named(c, vacuum, an_process_key((enum an_process_name)i)))
            return false;
    return true;
}

static struct found compare_unbroken(const struct an_expectation *e,
                                     const struct an_residual *r)
{
    char *text = an_word_unbroken(r);
    if (!text)
        return (struct found){an_strdup("undecided"), AN_NO};
    return (struct found){text, answer(strcmp(text, e->value) == 0)};
}

static struct found compare_vacuum(const struct an_expectation *e,
                                   const struct an_check *c, size_t vacuum)
{
    const struct an_model *m = c->model;
    const struct an_findings *v = &c->vacuum[vacuum];
    const struct an_residual *r = &v->residual;
    const struct an_dark_matter *d = &v->dark_matter;
    if (!v->known)
        return (struct found){an_strdup("undetermined"), AN_UNKNOWN};
    if (e->what == AN_EXPECT_UNDECIDED)
        return compare_undecided(e, v);
    if (e->what == AN_EXPECT_UNBROKEN)
        return compare_unbroken(e, r);
    if (asks_undecided(e, v))
        return (struct found){an_strdup("undecided"), AN_NO};
    if (d->least &&
        (e->what == AN_EXPECT_CANDIDATES || e->what == AN_EXPECT_NATURE ||
         e->what == AN_EXPECT_PROTECTED_BY ||
         e->what == AN_EXPECT_STABLE_SPECIES))
        return (struct found){an_strdup("not all is known that is stable"),
                              AN_UNKNOWN};
    if (e->what == AN_EXPECT_RESIDUAL) {
        struct an_text t = {0};
        an_say_orders(&t, &r->discrete, false);
        return (struct found){an_text_take(&t), answer(same_factors(r, e))};
    }
    if (!v->final)
        return (struct found){
            an_strdup("asked only of the last step and of scenarios"), AN_NO};
    if (e->what == AN_EXPECT_NEUTRINOS)
        return compare_neutrinos(e, &v->neutrinos);
    if (e->what == AN_EXPECT_DARK_MATTER)
        return found_word(e, an_word_stability(d));
    if (e->what == AN_EXPECT_MASSLESS_CHARGED)
        return found_word(e, v->nmassless > 0 ? "true" : "false");
    if (e->what == AN_EXPECT_CANDIDATES)
        return (struct found){an_expect_join(d->candidate, d->ncandidates),
                              answer(same_candidates(d, e, m))};
    if (e->what == AN_EXPECT_NATURE || e->what == AN_EXPECT_PROTECTED_BY)
        return compare_candidate(e, c, vacuum);
    if (e->what == AN_EXPECT_STABLE_SPECIES)
        return found_count(e, (long)d->nspecies);
    return compare_process(e, v);
}

static char *what_text(const struct an_expectation *e, const struct an_model *m)
{
    struct an_text t = {0};
    an_text_add(&t, e->what == AN_EXPECT_RESIDUAL           ? "residual"
                    : e->what == AN_EXPECT_NEUTRINOS        ? "neutrinos"
                    : e->what == AN_EXPECT_DARK_MATTER      ? "dark_matter"
                    : e->what == AN_EXPECT_CANDIDATES       ? "candidates"
                    : e->what == AN_EXPECT_NATURE           ? "nature"
                    : e->what == AN_EXPECT_PROTECTED_BY     ? "protected_by"
                    : e->what == AN_EXPECT_STABLE_SPECIES   ? "stable_species"
                    : e->what == AN_EXPECT_UNDECIDED        ? "undecided"
                    : e->what == AN_EXPECT_UNBROKEN         ? "unbroken"
                    : e->what == AN_EXPECT_MASSLESS_CHARGED ? "massless_charged"
                                                            : "processes");
    bool field =
        e->what == AN_EXPECT_NATURE || e->what == AN_EXPECT_PROTECTED_BY;
    an_text_add(&t, e->key ? ": " : "");
    if (e->key && field)
        an_expect_say(&t, m, e->key);
    else if (e->key)
        an_text_add(&t, e->key);
    return an_text_take(&t);
}

static void compare_in_vacuum(struct an_check *c, size_t i, size_t vacuum)
{
    const struct an_expectation *e = &c->model->expect[i];
    if (e->what == AN_EXPECT_MECHANISM) {
        an_expect_mechanism(c, i, vacuum);
    } else if (e->what == AN_EXPECT_GOLDSTONES ||
               e->what == AN_EXPECT_DOMAIN_WALLS ||
               e->what == AN_EXPECT_AXION_RATIO) {
        an_expect_consequence(c, i, vacuum);
        return;
    } else {
        struct found f = compare_vacuum(e, c, vacuum);
        char *expected = e->what == AN_EXPECT_CANDIDATES
                             ? an_expect_terms(c->model, e->list, e->nlist)
                         : e->what == AN_EXPECT_RESIDUAL ? an_expect_group(e)
                         : e->list ? an_expect_join(e->list, e->nlist)
                                   : an_strdup(e->value);
        an_expect_add(c, i, &vacuum, what_text(e, c->model), expected, f.text,
                      f.holds);
    }
    c->expect[c->nexpects - 1].undecided =
        asks_undecided(e, &c->vacuum[vacuum]);
}

bool an_expect_is_about(const struct an_model *m,
                        const struct an_expectation *e, size_t vacuum)
{
    size_t chain = 0; /* steps of the chain: they come first */
    if (e->vacuum)
        return strcmp(m->vacuum[vacuum].name, e->vacuum) == 0;
    while (chain < m->nvacua && !m->vacuum[chain].scenario)
        chain++;
    return chain > 0 ? vacuum == chain - 1 : true;
}

static void compare_in_vacua(struct an_check *c, size_t i)
{
    for (size_t p = 0; p < c->model->nvacua; p++)
        if (an_expect_is_about(c->model, &c->model->expect[i], p))
            compare_in_vacuum(c, i, p);
}

/* ---- warnings: those listed occur, others may; of an empty list none may */

static void compare_warnings(struct an_check *c, size_t i)
{
    const struct an_expectation *e = &c->model->expect[i];
    struct an_text found = {0};
    bool holds = true;
    for (size_t k = 0; an_warning_key(k); k++)
        if (an_check_warned(c, an_warning_key(k)))
            an_text_printf(&found, "%s%s", found.n ? ", " : "",
                           an_warning_key(k));
    if (e->nlist == 0)
        holds = found.n == 0;
    for (size_t k = 0; k < e->nlist; k++)
        holds = holds && an_check_warned(c, e->list[k]);
    if (found.n == 0)
        an_text_add(&found, "none");
    an_expect_add(c, i, NULL, an_strdup("warnings"),
                  an_expect_join(e->list, e->nlist), an_text_take(&found),
                  answer(holds));
}

/* ---- terms */

static void compare_term(struct an_check *c, size_t i)
{
    const struct an_expectation *e = &c->model->expect[i];
    bool allow = e->what == AN_EXPECT_ALLOWED;
    struct an_term_verdict v;
    an_term_verdict_init(&v);
    an_term_check_with(&v, &c->products->characters, c->model, &e->term);
    bool none = v.counted && fmpz_is_zero(v.components);
    bool allowed = v.allowed == AN_TERM_ALLOWED && !none;
    enum an_answer holds = answer(allowed == allow);
    if (v.allowed == AN_TERM_UNKNOWN)
        holds = AN_UNKNOWN;
    struct an_text what = {0}, found = {0};
    an_text_add(&what, allow ? "allowed: " : "forbidden: ");
    an_say_canonical(&what, &e->term, c->model);
    an_text_add(&found, v.allowed == AN_TERM_UNKNOWN ? "undetermined"
                        : allowed                    ? "allowed"
                                                     : "forbidden");
    if (v.reason)
        an_text_printf(&found, " (%s)", v.reason);
    an_expect_add(c, i, NULL, an_text_take(&what),
                  an_strdup(allow ? "allowed" : "forbidden"),
                  an_text_take(&found), holds);
    an_term_verdict_clear(&v);
}

void an_expect_compare(struct an_check *c, size_t i)
{
    switch (c->model->expect[i].what) {
    case AN_EXPECT_ANOMALY_FREE:
        an_expect_free(c, i);
        break;
    case AN_EXPECT_GREEN_SCHWARZ:
        an_expect_universal(c, i);
        break;
    case AN_EXPECT_ANOMALY:
        an_expect_anomaly(c, i);
        break;
    case AN_EXPECT_ALLOWED:
    case AN_EXPECT_FORBIDDEN:
        compare_term(c, i);
        break;
    case AN_EXPECT_WARNINGS:
        compare_warnings(c, i);
        break;
    case AN_EXPECT_ACCIDENTAL:
    case AN_EXPECT_ACCIDENTAL_UNBROKEN:
        an_expect_accidental(c, i);
        break;
    case AN_EXPECT_MISSING:
        an_expect_missing(c, i);
        break;
    case AN_EXPECT_RESIDUAL:
    case AN_EXPECT_NEUTRINOS:
    case AN_EXPECT_DARK_MATTER:
    case AN_EXPECT_CANDIDATES:
    case AN_EXPECT_MECHANISM:
    case AN_EXPECT_NATURE:
    case AN_EXPECT_PROTECTED_BY:
    case AN_EXPECT_STABLE_SPECIES:
    case AN_EXPECT_PROCESS:
    case AN_EXPECT_MASSLESS_CHARGED:
    case AN_EXPECT_UNDECIDED:
    case AN_EXPECT_UNBROKEN:
    case AN_EXPECT_GOLDSTONES:
    case AN_EXPECT_DOMAIN_WALLS:
    case AN_EXPECT_AXION_RATIO:
        compare_in_vacua(c, i);
        break;
    }
}

void an_check_expect(struct an_check *c)
{
    for (size_t i = 0; i < c->model->nexpects; i++)
        an_expect_compare(c, i);
}
