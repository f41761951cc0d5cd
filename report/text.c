/* text.c - the report of one model, for people.
 *
 * Verdicts first, in one line; then what they rest on, in the order in which a
 * physicist would ask: the sums, the vacuum, the neutrinos, dark matter, the
 * processes, the author's own terms and expectations.
 */
#include "report/text.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "report/text_anomaly.h"
#include "report/text_item.h"
#include "report/text_lagrangian.h"
#include "report/text_vacuum.h"
#include "report/write/grid.h"
#include "report/write/style.h"
#include "theory/model.h"
#include "verdict/check.h"
#include "verdict/expect.h"
#include "verdict/notes.h"
#include "verdict/warnings.h"
#include "verdict/words.h"

void an_print_free(struct an_text *out, const struct an_check *c,
                   const struct an_style *s)
{
    struct an_text exact = {0};
    switch (c->anomalies.free) {
    case AN_YES:
        an_style_ink(out, s, AN_GOOD, "free of anomalies ✓");
        an_say_exact(&exact, c);
        if (exact.n > 0) {
            an_text_add(out, " · ");
            an_style_ink(out, s, AN_WARN, an_text_string(&exact));
        }
        an_text_clear(&exact);
        break;
    case AN_NO:
        an_style_ink(out, s, AN_BAD, "anomalous ✗");
        break;
    case AN_UNKNOWN:
        an_style_ink(out, s, AN_WARN, "anomalies undetermined");
        break;
    }
}

void an_print_verdicts(struct an_text *out, const struct an_check *c,
                       size_t vacuum, const struct an_style *s)
{
    const struct an_findings *v = &c->vacuum[vacuum];
    struct an_text words = {0};
    if (!v->known) {
        an_style_ink(out, s, v->charge_breaking ? AN_BAD : AN_WARN,
                     v->charge_breaking ? "charge breaking ✗"
                                        : "vacuum undetermined");
        return;
    }
    if (c->model->condition)
        an_text_printf(&words, "for %s: ", c->model->condition);
    an_word_breaking(&words, c->model, v);
    an_text_add(&words, " · ");
    if (an_word_neutrinos(&words, &v->neutrinos))
        an_text_add(&words, " · ");
    an_word_dark_matter(&words, &v->dark_matter);
    for (int i = 0; i < AN_NPROCESSES; i++)
        if (v->process[i].strange)
            an_text_printf(&words, " · %s undecided",
                           an_word_process((enum an_process_name)i));
    an_text_add(out, an_text_string(&words));
    an_text_clear(&words);
    if (v->nmassless > 0)
        an_style_ink(out, s, AN_BAD, " · massless charged matter ✗");
}

/* What is wrong with a vacuum that the headline does not spell out. */
static void add_failure(struct an_text *t, const struct an_check *c, size_t i)
{
    const struct an_findings *v = &c->vacuum[i];
    const char *name = c->model->vacuum[i].name;
    if (v->charge_breaking)
        an_text_printf(t, " · %s: charge breaking ✗", name);
    else if (!v->known)
        an_text_printf(t, " · %s: vacuum undetermined", name);
    else if (!an_expect_undecided(c, i))
        an_text_printf(t, " · %s: undecided ✗", name);
    if (v->nmassless > 0)
        an_text_printf(t, " · %s: massless charged matter ✗", name);
}

void an_print_failures(struct an_text *out, const struct an_check *c,
                       const struct an_style *s)
{
    size_t unmet = 0, forbidden = 0;
    struct an_text t = {0};
    for (size_t i = 0; i < c->nexpects; i++)
        unmet += c->expect[i].holds == AN_NO;
    for (size_t i = 0; i < c->ncouplings; i++)
        forbidden += c->coupling[i].allowed == AN_TERM_FORBIDDEN;
    if (unmet > 0) {
        an_text_add(&t, " · ");
        an_word_count(&t, unmet, "expectation");
        an_text_add(&t, " not met ✗");
    }
    if (c->model->nclashes > 0)
        an_text_add(&t, " · couplings contradict each other ✗");
    if (forbidden > 0) {
        an_text_add(&t, " · ");
        an_word_count(&t, forbidden, "coupling");
        an_text_add(&t, " forbidden ✗");
    }
    size_t first = an_check_first_final(c);
    for (size_t i = 0; i < c->nvacua; i++)
        if (i != first)
            add_failure(&t, c, i);
    an_style_ink(out, s, AN_BAD, an_text_string(&t));
    an_text_clear(&t);
}

void an_report_verdicts(struct an_text *out, const struct an_check *c,
                        const struct an_style *s)
{
    size_t i = an_check_first_final(c), n = an_check_finals(c);
    an_print_free(out, c, s);
    if (i < c->nvacua) {
        an_text_add(out, " · ");
        if (n > 1)
            an_text_printf(out, "%s: ", c->model->vacuum[i].name);
        an_print_verdicts(out, c, i, s);
        if (n > 1)
            an_text_printf(out, " · +%zu", n - 1);
    }
    an_print_failures(out, c, s);
}

/* The headline; with several scenarios, one more for each. */
static void add_verdicts(struct an_text *out, const struct an_check *c,
                         const struct an_style *s)
{
    struct an_text words = {0}, parts = {0};
    bool one = an_check_finals(c) <= 1;
    if (one) {
        an_report_verdicts(&words, c, s);
    } else {
        an_print_free(&words, c, s);
        an_print_failures(&words, c, s);
    }
    an_style_parts(&parts, an_text_string(&words), s->width);
    an_style_wrap(out, s, 0, 2, an_text_string(&parts));
    an_text_clear(&words);
    an_text_clear(&parts);
    if (one)
        return;
    struct an_grid g;
    an_grid_init(&g, 2);
    for (size_t i = 0; i < c->nvacua; i++) {
        if (!c->model->vacuum[i].final)
            continue;
        an_print_verdicts(&words, c, i, s);
        an_style_parts(&parts, an_text_string(&words), s->width / 2);
        an_grid_add(&g, "%s", c->model->vacuum[i].name);
        an_grid_add(&g, "%s", an_text_string(&parts));
        an_text_clear(&words);
        an_text_clear(&parts);
    }
    an_grid_print(out, &g, s, 2, false);
}

void an_say_coupling(struct an_text *t, const struct an_check *c, size_t i)
{
    const struct an_term_verdict *v = &c->coupling[i];
    if (v->allowed == AN_TERM_UNKNOWN)
        an_text_add(t, v->reason ? v->reason : "depends on unknown charges");
    else if (v->allowed == AN_TERM_FORBIDDEN)
        an_text_printf(t, "forbidden: %s", v->reason ? v->reason : "");
    else if (v->counted) {
        an_integer_append(t, v->components);
        an_text_add(t,
                    fmpz_is_one(v->components) ? " component" : " components");
    }
    if (v->which)
        an_text_printf(t, "; %s", v->which);
    if (c->coupling_as[i])
        an_text_printf(t, "; allowed: %s", c->coupling_as[i]);
}

static void add_couplings(struct an_text *out, const struct an_check *c,
                          const struct an_style *s)
{
    struct an_grid g;
    size_t allowed = 0;
    an_grid_init(&g, 4);
    for (size_t i = 0; i < c->ncouplings; i++) {
        const struct an_term_verdict *v = &c->coupling[i];
        bool good = v->allowed == AN_TERM_ALLOWED;
        allowed += good;
        if (good && !v->which && !s->verbose)
            continue;
        struct an_text why = {0};
        an_say_coupling(&why, c, i);
        an_grid_add(&g, "%s", an_word_mark(an_word_allowed(v)));
        an_grid_add(&g, "%s", c->model->coupling[i].text);
        an_grid_add(&g, v->dimension % 2 ? "dim %d/2" : "dim %d",
                    v->dimension % 2 ? v->dimension : v->dimension / 2);
        an_grid_put(&g, &why);
    }
    if (c->ncouplings > 0) {
        an_style_heading(out, s, "Couplings", "  %zu of %zu allowed", allowed,
                         c->ncouplings);
        an_grid_print(out, &g, s, 2, false);
    }
    an_grid_clear(&g);
}

static void add_expectations(struct an_text *out, const struct an_check *c,
                             const struct an_style *s)
{
    struct an_grid g;
    size_t met = 0, many = an_check_finals(c) > 1;
    an_grid_init(&g, 5);
    an_grid_header(&g, "|expected of|in|expected|found");
    for (size_t i = 0; i < c->nexpects; i++) {
        const struct an_expect_verdict *e = &c->expect[i];
        met += e->holds == AN_YES;
        if (e->holds == AN_YES && !s->verbose)
            continue;
        const char *in = NULL;
        if (many && e->has_vacuum)
            in = c->model->vacuum[e->vacuum].name;
        an_grid_row(&g, (const char *[]){an_word_mark(e->holds), e->what, in,
                                         e->expected, e->found});
    }
    if (c->nexpects > 0) {
        bool all = met == c->nexpects;
        struct an_text line = {0};
        an_text_printf(&line, "%zu of %zu met %s", met, c->nexpects,
                       all ? "✓" : "✗");
        an_text_add(out, "\n");
        an_style_ink(out, s, AN_BOLD, "Expectations");
        an_text_add(out, "  ");
        an_style_ink(out, s, all ? AN_GOOD : AN_BAD, an_text_string(&line));
        an_text_add(out, "\n");
        an_text_clear(&line);
        if (g.n > g.columns)
            an_grid_print(out, &g, s, 2, true);
    }
    an_grid_clear(&g);
}

static void add_notes(struct an_text *out, const struct an_check *c,
                      const struct an_style *s)
{
    if (c->nwarnings + c->nnotes == 0)
        return;
    an_style_heading(out, s, "Notes", "%s", "");
    for (size_t i = 0; i < c->nwarnings; i++) {
        char *text = an_check_warning_text(c, i);
        an_text_add(out, "  – ");
        an_style_ink(out, s, AN_WARN, "warning:");
        an_text_add(out, " ");
        an_style_wrap(out, s, 13, 4, text);
        free(text);
    }
    for (size_t i = 0; i < c->nnotes; i++) {
        an_text_add(out, "  – ");
        an_style_wrap(out, s, 4, 4, c->note[i]);
    }
}

void an_report_text(struct an_text *out, const struct an_check *c,
                    const struct an_style *s)
{
    struct an_text t = {0};
    an_print_title(&t, c->model, s);
    add_verdicts(&t, c, s);
    an_print_anomalies(&t, c, s);
    for (size_t i = 0; i < c->nvacua; i++)
        an_print_vacuum(&t, c, i, s);
    add_couplings(&t, c, s);
    an_print_terms(&t, c, s);
    add_expectations(&t, c, s);
    add_notes(&t, c, s);
    an_style_put(out, &t, s);
}
