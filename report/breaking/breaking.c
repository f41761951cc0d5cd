/* breaking.c - every pattern of symmetry breaking, as a document.
 *
 * One table of outcomes: patterns whose verdicts are alike share a row. What is
 * unbroken in every pattern is said once and left out of the table. A second
 * table is the lattice of subgroups, by the steps that lead down.
 */
#include "report/breaking/breaking.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/names.h"
#include "breaking/patterns.h"
#include "report/breaking/lattice.h"
#include "report/breaking/name.h"
#include "report/say/bosons.h"
#include "report/say/cell.h"
#include "report/write/document.h"
#include "report/write/style.h"
#include "theory/model.h"
#include "theory/option.h"
#include "verdict/words.h"

/* Characters for sets of vevs in a cell of the first table; one is always
 * shown. */
#define SETS_WIDTH 26

/* ---- cells */

/* "3", "3–5": the patterns [i, j), counted from 1. */
static void add_numbers(struct an_text *t, size_t i, size_t j)
{
    an_text_printf(t, "%zu", i + 1);
    if (j > i + 1)
        an_text_printf(t, "–%zu", j);
}

/* The smallest sets of patterns [i, j), or as many as are short enough; `left`
 * := how many were left out. */
static void add_sets(struct an_text *t, const struct an_patterns *p, size_t i,
                     size_t j, bool all, size_t *left)
{
    *left = 0;
    for (; i < j; i++)
        for (size_t k = 0; k < p->v[i].nsets; k++) {
            struct an_text set = {0};
            an_breaking_set(&set, p, &p->v[i].set[k], true);
            if (!all && t->n == 0 &&
                an_style_width(an_text_string(&set)) > SETS_WIDTH) {
                an_text_clear(&set);
                an_breaking_set(&set, p, &p->v[i].set[k], false);
            }
            if (all || t->n == 0 ||
                (*left == 0 && an_style_width(an_text_string(t)) + 2 +
                                       an_style_width(an_text_string(&set)) <=
                                   SETS_WIDTH))
                an_text_printf(t, "%s%s", t->n ? "; " : "",
                               an_text_string(&set));
            else
                ++*left;
            an_text_clear(&set);
        }
}

static bool has_more(const struct an_patterns *p, size_t i, size_t j)
{
    for (; i < j; i++)
        if (p->v[i].more_sets)
            return true;
    return false;
}

static void cell_sets(struct an_document *d, const struct an_patterns *p,
                      size_t i, size_t j)
{
    struct an_text t = {0};
    size_t left;
    add_sets(&t, p, i, j, d->verbose, &left);
    if (left > 0)
        an_text_printf(&t, "; +%zu", left);
    if (has_more(p, i, j))
        an_text_add(&t, left > 0 ? " or more" : "; and more");
    an_document_put_cell(d, &t);
}

/* The model's vacua among patterns [i, j). */
static void cell_vacua(struct an_document *d, const struct an_patterns *p,
                       size_t i, size_t j)
{
    struct an_text t = {0};
    for (size_t k = 0; k < p->model->nvacua; k++) {
        bool here = false;
        for (size_t x = i; x < j; x++)
            here = here || p->v[x].is_vacuum[k];
        if (here)
            an_text_printf(&t, "%s%s", t.n ? ", " : "",
                           p->model->vacuum[k].name);
    }
    an_document_put_cell(d, &t);
}

static bool has_vacua(const struct an_patterns *p)
{
    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->model->nvacua; k++)
            if (p->v[i].is_vacuum[k])
                return true;
    return false;
}

static size_t outcome_end(const struct an_patterns *p, size_t i)
{
    size_t j = i + 1;
    while (j < p->n && p->v[j].outcome == p->v[i].outcome)
        j++;
    return j;
}

static void add_outcomes(struct an_document *d, const struct an_patterns *p)
{
    bool vacua = has_vacua(p), neutrinos = p->model->nactive > 0;
    struct an_text columns = {0};
    an_text_printf(&columns, "rll%s%sl", neutrinos ? "l" : "",
                   vacua ? "l" : "");
    an_document_table(d, an_text_string(&columns), "");
    an_text_clear(&columns);
    an_document_row(d, "no.|vevs|residual group");
    if (neutrinos)
        an_document_cell(d, "neutrinos");
    if (vacua)
        an_document_cell(d, "in the model");
    an_document_cell(d, "dark matter");
    for (size_t i = 0, j; i < p->n; i = j) {
        const struct an_findings *v = &p->v[i].vacuum;
        struct an_text t = {0};
        j = outcome_end(p, i);
        add_numbers(&t, i, j);
        an_document_put_cell(d, &t);
        cell_sets(d, p, i, j);
        an_breaking_group(&t, p, &p->v[i]);
        an_document_put_cell(d, &t);
        if (neutrinos) {
            an_cell_neutrinos(&t, &v->neutrinos);
            an_document_put_cell(d, &t);
        }
        if (vacua)
            cell_vacua(d, p, i, j);
        an_cell_dark_matter(&t, &v->dark_matter, d->verbose);
        an_document_put_cell(d, &t);
    }
}

/* The rows whose sets did not all fit. */
static void add_all_sets(struct an_document *d, const struct an_patterns *p)
{
    bool any = false;
    for (size_t i = 0, j; i < p->n; i = j) {
        struct an_text t = {0};
        size_t left;
        j = outcome_end(p, i);
        add_sets(&t, p, i, j, false, &left);
        bool more = has_more(p, i, j);
        if (left > 0 || more) {
            if (!any)
                an_document_heading(d, 2, "Smallest sets of vevs");
            an_text_clear(&t);
            add_sets(&t, p, i, j, true, &left);
            struct an_text range = {0};
            add_numbers(&range, i, j);
            an_document_item(d, "%s: %s%s", an_text_string(&range),
                             an_text_string(&t), more ? "; and more" : "");
            an_text_clear(&range);
            any = true;
        }
        an_text_clear(&t);
    }
}

/* ---- first lines */

/* " in 3" of them, " in all"; nothing when there is one. */
static void add_share(struct an_text *t, size_t n, const struct an_patterns *p)
{
    if (n < p->n)
        an_text_printf(t, " in %zu", n);
    else if (n > 1)
        an_text_add(t, " in all");
}

/* "Neutrinos are Dirac in 3, Majorana in 2." */
static void add_natures(struct an_text *t, const struct an_patterns *p)
{
    size_t count[AN_UNDECIDED_NATURE + 1] = {0};
    const char *sep = " Neutrinos are ";
    for (size_t i = 0; i < p->n; i++)
        count[p->v[i].vacuum.neutrinos.nature]++;
    for (int k = AN_DIRAC_NATURE; k <= AN_UNDECIDED_NATURE; k++) {
        if (count[k] == 0)
            continue;
        an_text_printf(t, "%s%s", sep, an_word_nature((enum an_nature)k));
        add_share(t, count[k], p);
        sep = ", ";
    }
    an_text_add(t, *sep == ',' ? "." : "");
}

static void add_summary(struct an_document *d, const struct an_patterns *p)
{
    struct an_text t = {0}, common = {0}, always = {0};
    size_t stable = 0, undecided = 0, asked = 0, tried = 0;
    for (size_t i = 0; i < p->n; i++) {
        stable += p->v[i].vacuum.dark_matter.stable;
        undecided += p->v[i].vacuum.dark_matter.undecided;
        asked += p->v[i].vacuum.dark_matter.asked;
    }
    for (size_t i = 0; i < p->options->n; i++)
        tried += an_breaking_has(p->tried, i);
    an_breaking_options(&always, p->options, p->always, ", ");
    an_breaking_continuous(&common, p, &p->v[0].vacuum.residual, true);
    if (tried > 0)
        an_word_count(&t, tried, p->always ? "further vev" : "possible vev");
    else
        an_text_add(&t, "No further vev");
    if (p->always)
        an_text_printf(&t, " beside %s", an_text_string(&always));
    an_text_printf(&t, ": %zu %s.", p->n, p->n == 1 ? "vacuum" : "vacua");
    add_natures(&t, p);
    if (stable > 0) {
        an_text_add(&t, " Dark matter is stable");
        add_share(&t, stable, p);
        an_text_add(&t, ".");
    } else if (asked + undecided == 0) {
        an_text_add(&t, " There is no verdict on dark matter.");
    } else if (undecided == 0) {
        an_text_add(&t, " Nothing protects dark matter.");
    }
    if (undecided > 0) {
        an_text_add(&t, " Dark matter is undecided");
        add_share(&t, undecided, p);
        an_text_add(&t, ".");
    }
    if (common.n > 0)
        an_text_printf(&t, " Unbroken in all: %s.", an_text_string(&common));
    an_document_paragraph(d, "%s", an_text_string(&t));
    an_text_clear(&always);
    an_text_clear(&common);
    an_text_clear(&t);
}

static void add_title(struct an_document *d, const struct an_patterns *p)
{
    const struct an_model *m = p->model;
    struct an_text t = {0};
    an_text_printf(&t, "Breaking patterns of %s", an_model_title(m));
    for (size_t i = 0; i < m->nreferences; i++)
        an_text_printf(&t, "%s%s", i ? ", " : "  (", m->reference[i]);
    an_document_heading(d, 1, "%s%s", an_text_string(&t),
                        m->nreferences ? ")" : "");
    an_text_clear(&t);
    if (m->condition)
        an_document_paragraph(d, "For %s%s%s.", m->condition,
                              m->units ? ": " : "", m->units ? m->units : "");
}

/* ---- remarks under the table */

static void note_massless(struct an_document *d, const struct an_patterns *p)
{
    struct an_text t = {0}, what = {0};
    for (size_t i = 0; i < p->n; i++) {
        const struct an_findings *v = &p->v[i].vacuum;
        size_t j = i;
        while (j < p->n && p->v[j].vacuum.nmassless > 0)
            j++;
        if (j == i)
            continue;
        an_text_add(&t, t.n ? ", " : "");
        add_numbers(&t, i, j);
        i = j - 1;
        for (size_t k = 0; k < v->nmassless && what.n == 0; k++)
            an_text_add(&what, v->massless[k].what);
    }
    if (t.n > 0)
        an_document_item(
            d, "charged or coloured matter stays massless (%s ...) in %s",
            an_text_string(&what), an_text_string(&t));
    an_text_clear(&what);
    an_text_clear(&t);
}

static void note_undecided(struct an_document *d, const struct an_patterns *p)
{
    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->v[i].nsets; k++) {
            if (p->v[i].set[k].decided)
                continue;
            an_document_item(
                d, "undecided: no theorem says that Cartan generators and "
                   "roots are all that the vevs of this set leave unbroken");
            return;
        }
}

static void note_instantons(struct an_document *d, const struct an_patterns *p)
{
    for (size_t i = 0, j; i < p->n; i = j) {
        const struct an_pattern *x = &p->v[i];
        struct an_text t = {0}, range = {0};
        j = outcome_end(p, i);
        add_numbers(&range, i, j);
        if (an_cell_instantons(&t, &x->vacuum, &x->with_instantons))
            an_document_item(d, "in %s instantons break more: %s",
                             an_text_string(&range), an_text_string(&t));
        an_text_clear(&range);
        an_text_clear(&t);
    }
}

/* ---- defects */

/* The numbers of those from i on with the same text. */
static void add_alike(struct an_text *t, char *const *text, size_t i, size_t n)
{
    const char *same = text[i];
    while (i < n) {
        size_t j = i;
        while (j < n && strcmp(text[j], same) == 0)
            j++;
        if (j > i) {
            an_text_add(t, t->n ? ", " : "");
            add_numbers(t, i, j);
        }
        i = j > i ? j : i + 1;
    }
}

static bool is_first(char *const *text, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (strcmp(text[k], text[i]) == 0)
            return false;
    return text[i][0] != '\0';
}

/* One row for all patterns with the same defects. */
static void add_defects(struct an_document *d, const struct an_patterns *p)
{
    char **text = an_alloc(p->n, sizeof *text);
    bool any = false;
    for (size_t i = 0; i < p->n; i++) {
        struct an_text t = {0};
        an_say_defects(&t, &p->v[i].defects);
        any = any || t.n > 0;
        text[i] = an_strdup(an_text_string(&t));
        an_text_clear(&t);
    }
    if (any) {
        an_document_heading(d, 2, "Strings, monopoles and walls");
        an_document_paragraph(d, "Where the whole group breaks to one of these "
                                 "at once; others have none.");
        an_document_table(d, "rl", "no.|defects");
    }
    for (size_t i = 0; i < p->n; i++) {
        struct an_text t = {0};
        if (!is_first(text, i))
            continue;
        add_alike(&t, text, i, p->n);
        an_document_put_cell(d, &t);
        an_document_cell(d, "%s", text[i]);
    }
    an_names_clear(text, p->n);
}

void an_report_breaking(struct an_document *d, const struct an_patterns *p)
{
    add_title(d, p);
    add_summary(d, p);
    add_outcomes(d, p);
    note_massless(d, p);
    note_undecided(d, p);
    note_instantons(d, p);
    if (!d->verbose)
        add_all_sets(d, p);
    an_breaking_lattice(d, p);
    add_defects(d, p);
    an_breaking_vevs(d, p);
}
