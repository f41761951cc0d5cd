/* verdicts.c - the verdicts of a model, each in a few words. */
#include "report/check/verdicts.h"

#include "report/check/anomalies.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/expect.h"
#include "verdict/notes.h"
#include "verdict/words.h"

#define CHARGE_BREAKING AN_SAY_BAD("charge breaking ✗")
#define UNDETERMINED AN_SAY_OPEN("vacuum undetermined")
#define MASSLESS AN_SAY_BAD("massless charged matter ✗")

static void add_free(struct an_document *d, const struct an_check *c)
{
    static const char *const words[] = {
        [AN_YES] = AN_SAY_GOOD("free of anomalies ✓"),
        [AN_NO] = AN_SAY_BAD("anomalous ✗"),
        [AN_UNKNOWN] = AN_SAY_OPEN("anomalies undetermined"),
    };
    an_document_verdict(d, "%s", words[c->anomalies.free]);
    if (c->anomalies.free == AN_YES)
        an_add_exact(d, c);
}

/* What becomes of the symmetry. */
static const char *symmetry(struct an_document *d, const struct an_check *c,
                            const struct an_findings *v)
{
    struct an_text t = {0};
    if (!v->known)
        return v->charge_breaking ? CHARGE_BREAKING : UNDETERMINED;
    an_word_breaking(&t, c->model, v);
    return an_said_text(d, &t);
}

/* Is a process undecided that the headline has to name: one that is not so with
 * the residual group? */
static bool is_open(const struct an_findings *v, int process)
{
    const struct an_process *p = &v->process[process];
    return p->strange || (p->undecided && !v->residual.undecided);
}

void an_add_vacuum_verdicts(struct an_document *d, const struct an_check *c,
                            size_t vacuum, const char *name)
{
    const struct an_findings *v = &c->vacuum[vacuum];
    const char *condition = v->known ? c->model->condition : NULL;
    struct an_text t = {0};
    an_document_verdict(d, "%s%s%s", an_said_with(d, "", name, ": "),
                        an_said_with(d, "for ", condition, ": "),
                        symmetry(d, c, v));
    if (!v->known)
        return;
    an_word_neutrinos(&t, &v->neutrinos);
    an_document_verdict(d, "%s", an_said_text(d, &t));
    an_word_dark_matter(&t, &v->dark_matter);
    an_document_verdict(d, "%s", an_said_text(d, &t));
    for (int i = 0; i < AN_NPROCESSES; i++)
        if (is_open(v, i))
            an_document_verdict(d, "%s undecided",
                                an_word_process((enum an_process_name)i));
    if (v->nmassless > 0)
        an_document_verdict(d, MASSLESS);
}

/* What is wrong with a vacuum that has no verdicts of its own here, beside the
 * first one. */
static void add_vacuum_failure(struct an_document *d, const struct an_check *c,
                               size_t first, size_t i)
{
    const struct an_findings *v = &c->vacuum[i];
    const char *name = c->model->vacuum[i].name;
    if (v->charge_breaking)
        an_document_verdict(d, AN_SAY_BAD("%s: charge breaking ✗"), name);
    else if (!v->known && c->vacuum[first].known)
        an_document_verdict(d, AN_SAY_BAD("%s: vacuum undetermined"), name);
    else if (v->known && !an_expect_undecided(c, i))
        an_document_verdict(d, AN_SAY_BAD("%s: undecided ✗"), name);
    if (v->nmassless > 0)
        an_document_verdict(d, AN_SAY_BAD("%s: massless charged matter ✗"),
                            name);
}

static void add_failures(struct an_document *d, const struct an_check *c)
{
    size_t unmet = 0, forbidden = 0, first = an_check_first_final(c);
    for (size_t i = 0; i < c->nexpects; i++)
        unmet += c->expect[i].holds == AN_NO;
    for (size_t i = 0; i < c->ncouplings; i++)
        forbidden += c->coupling[i].allowed == AN_TERM_FORBIDDEN;
    if (unmet > 0)
        an_document_verdict(d, AN_SAY_BAD("%zu expectation%s not met ✗"), unmet,
                            unmet == 1 ? "" : "s");
    if (c->model->nclashes > 0)
        an_document_verdict(d, AN_SAY_BAD("couplings contradict each other ✗"));
    if (forbidden > 0)
        an_document_verdict(d, AN_SAY_BAD("%zu coupling%s forbidden ✗"),
                            forbidden, forbidden == 1 ? "" : "s");
    for (size_t i = 0; i < c->nvacua; i++)
        if (i != first)
            add_vacuum_failure(d, c, first, i);
}

/* What the columns of the table of scenarios do not hold. */
static const char *rest(struct an_document *d, const struct an_findings *v)
{
    const char *all = "";
    for (int i = 0; i < AN_NPROCESSES; i++)
        if (is_open(v, i))
            all =
                an_said_next(d, all, ", ",
                             an_said(d, "%s undecided",
                                     an_word_process((enum an_process_name)i)));
    return v->nmassless > 0 ? an_said_next(d, all, ", ", MASSLESS) : all;
}

static void add_scenarios(struct an_document *d, const struct an_check *c)
{
    if (c->model->condition)
        an_document_line(d, "for %s:", c->model->condition);
    an_document_table(d, "lllll", "vacuum|symmetry|neutrinos|dark matter|");
    for (size_t i = 0; i < c->nvacua; i++) {
        const struct an_findings *v = &c->vacuum[i];
        if (c->model->vacuum[i].final)
            an_document_row(d, "%s|%s|%s|%s|%s", c->model->vacuum[i].name,
                            symmetry(d, c, v),
                            v->known ? an_said_neutrinos(d, &v->neutrinos) : "",
                            v->known ? an_said_dark_matter(d, &v->dark_matter)
                                     : "",
                            rest(d, v));
    }
}

void an_add_verdicts(struct an_document *d, const struct an_check *c,
                     bool terse)
{
    size_t i = an_check_first_final(c), n = an_check_finals(c);
    add_free(d, c);
    if (i < c->nvacua && (terse || n == 1))
        an_add_vacuum_verdicts(d, c, i,
                               n > 1 ? c->model->vacuum[i].name : NULL);
    if (terse && n > 1)
        an_document_verdict(d, "+%zu", n - 1);
    add_failures(d, c);
    if (!terse && n > 1)
        add_scenarios(d, c);
}
