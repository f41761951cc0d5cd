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
#include "breaking/patterns.h"
#include "report/breaking/lattice.h"
#include "report/breaking/name.h"
#include "report/say/bosons.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "theory/option.h"
#include "verdict/words.h"

/* Characters for sets of vevs in a cell of the first table; one is always
 * shown. */
#define SETS_WIDTH 26

/* ---- cells */

/* "3", "3–5": the patterns [i, j), counted from 1. */
static const char *numbers(struct an_document *d, size_t i, size_t j)
{
    return j > i + 1 ? an_said(d, "%zu–%zu", i + 1, j) : an_said(d, "%zu", j);
}

/* The smallest sets of patterns [i, j), or as many as are short enough; `left`
 * := how many were left out. */
static const char *sets(struct an_document *d, const struct an_patterns *p,
                        size_t i, size_t j, bool all, size_t *left)
{
    const char *text = "";
    *left = 0;
    for (; i < j; i++)
        for (size_t k = 0; k < p->v[i].nsets; k++) {
            const char *set = an_breaking_set(d, p, &p->v[i].set[k], true);
            if (!all && !*text && an_style_width(set) > SETS_WIDTH)
                set = an_breaking_set(d, p, &p->v[i].set[k], false);
            bool fits = !*text || (*left == 0 && an_style_width(text) + 2 +
                                                         an_style_width(set) <=
                                                     SETS_WIDTH);
            if (all || fits)
                text = an_said_next(d, text, "; ", set);
            else
                ++*left;
        }
    return text;
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
    size_t left;
    const char *text = sets(d, p, i, j, d->verbose, &left);
    bool more = has_more(p, i, j);
    an_document_cell(d, "%s%s%s", text,
                     left > 0 ? an_said(d, "; +%zu", left) : "",
                     !more      ? ""
                     : left > 0 ? " or more"
                                : "; and more");
}

/* The model's vacua among patterns [i, j). */
static const char *vacua_of(struct an_document *d, const struct an_patterns *p,
                            size_t i, size_t j)
{
    const char *all = "";
    for (size_t k = 0; k < p->model->nvacua; k++) {
        bool here = false;
        for (size_t x = i; x < j; x++)
            here = here || p->v[x].is_vacuum[k];
        if (here)
            all = an_said_next(d, all, ", ", p->model->vacuum[k].name);
    }
    return all;
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
    an_document_columns(d, "rll", (size_t)vacua + neutrinos, "l", "l",
                        "no.|vevs|residual group");
    if (neutrinos)
        an_document_cell(d, "neutrinos");
    if (vacua)
        an_document_cell(d, "in the model");
    an_document_cell(d, "dark matter");
    for (size_t i = 0, j; i < p->n; i = j) {
        const struct an_findings *v = &p->v[i].vacuum;
        j = outcome_end(p, i);
        an_document_cell(d, "%s", numbers(d, i, j));
        cell_sets(d, p, i, j);
        an_document_cell(d, "%s", an_breaking_group(d, p, &p->v[i]));
        if (neutrinos)
            an_document_cell(d, "%s", an_said_neutrinos(d, &v->neutrinos));
        if (vacua)
            an_document_cell(d, "%s", vacua_of(d, p, i, j));
        an_document_cell(d, "%s", an_said_dark_matter(d, &v->dark_matter));
    }
}

/* The rows whose sets did not all fit. */
static void add_all_sets(struct an_document *d, const struct an_patterns *p)
{
    bool any = false;
    for (size_t i = 0, j; i < p->n; i = j) {
        size_t left, none;
        j = outcome_end(p, i);
        sets(d, p, i, j, false, &left);
        if (left == 0 && !has_more(p, i, j))
            continue;
        if (!any)
            an_document_heading(d, 2, "Smallest sets of vevs");
        any = true;
        an_document_item(d, "%s: %s%s", numbers(d, i, j),
                         sets(d, p, i, j, true, &none),
                         has_more(p, i, j) ? "; and more" : "");
    }
}

/* ---- first lines */

/* " in 3" of them, " in all"; "" when there is one. */
static const char *share(struct an_document *d, size_t n,
                         const struct an_patterns *p)
{
    return n < p->n ? an_said(d, " in %zu", n) : n > 1 ? " in all" : "";
}

/* " Neutrinos are Dirac in 3, Majorana in 2, confined in 1." */
static const char *natures(struct an_document *d, const struct an_patterns *p)
{
    size_t count[AN_UNDECIDED_NATURE + 1] = {0};
    size_t confined = 0;
    const char *all = "";
    for (size_t i = 0; i < p->n; i++) {
        count[p->v[i].vacuum.neutrinos.nature]++;
        confined += p->v[i].vacuum.neutrinos.confined != NULL;
    }
    for (int k = AN_DIRAC_NATURE; k <= AN_UNDECIDED_NATURE; k++)
        if (count[k] > 0)
            all = an_said_next(d, all, ", ",
                               an_said(d, "%s%s",
                                       an_word_nature((enum an_nature)k),
                                       share(d, count[k], p)));
    if (confined > 0)
        all = an_said_next(d, all, ", ",
                           an_said(d, "confined%s", share(d, confined, p)));
    return an_said_with(d, " Neutrinos are ", all, ".");
}

static const char *dark_matter(struct an_document *d,
                               const struct an_patterns *p)
{
    size_t stable = 0, undecided = 0, asked = 0;
    const char *all = "";
    for (size_t i = 0; i < p->n; i++) {
        stable += p->v[i].vacuum.dark_matter.stable;
        undecided += p->v[i].vacuum.dark_matter.undecided;
        asked += p->v[i].vacuum.dark_matter.asked;
    }
    if (stable > 0)
        all = an_said(d, " Dark matter is stable%s.", share(d, stable, p));
    else if (asked + undecided == 0)
        all = " There is no verdict on dark matter.";
    else if (undecided == 0)
        all = " Nothing protects dark matter.";
    if (undecided > 0)
        all = an_said(d, "%s Dark matter is undecided%s.", all,
                      share(d, undecided, p));
    return all;
}

static void add_summary(struct an_document *d, const struct an_patterns *p)
{
    const struct an_residual *r = &p->v[0].vacuum.residual;
    const char *further = p->always ? "further vev" : "possible vev";
    size_t tried = 0;
    for (size_t i = 0; i < p->options->n; i++)
        tried += an_breaking_has(p->tried, i);
    an_document_paragraph(
        d, "%s%s: %zu %s.%s%s%s",
        tried > 0 ? an_said_count(d, tried, further) : "No further vev",
        an_said_with(d, " beside ",
                     an_breaking_options(d, p->options, p->always, ", "), ""),
        p->n, p->n == 1 ? "vacuum" : "vacua", natures(d, p), dark_matter(d, p),
        an_said_with(d, " Unbroken in all: ",
                     an_breaking_continuous(d, p, r, true), "."));
}

static void add_title(struct an_document *d, const struct an_patterns *p)
{
    const struct an_model *m = p->model;
    an_document_heading(
        d, 1, "Breaking patterns of %s%s", an_model_title(m),
        an_said_with(d, "  (", an_said_list(d, m->reference, m->nreferences),
                     ")"));
    if (m->condition)
        an_document_paragraph(d, "For %s%s%s.", m->condition,
                              m->units ? ": " : "", m->units ? m->units : "");
}

/* ---- remarks under the table */

static void note_massless(struct an_document *d, const struct an_patterns *p)
{
    const char *where = "", *what = NULL;
    for (size_t i = 0, j; i < p->n; i = j + 1) {
        const struct an_findings *v = &p->v[i].vacuum;
        for (j = i; j < p->n && p->v[j].vacuum.nmassless > 0;)
            j++;
        if (j == i)
            continue;
        where = an_said_next(d, where, ", ", numbers(d, i, j));
        what = what ? what : v->massless[0].brief;
    }
    if (what)
        an_document_item(
            d, "charged or coloured matter stays massless (%s ...) in %s", what,
            where);
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
        const char *more =
            an_said_instantons(d, &x->vacuum, &x->with_instantons);
        j = outcome_end(p, i);
        if (*more)
            an_document_item(d, "in %s instantons break more: %s",
                             numbers(d, i, j), more);
    }
}

/* ---- defects */

/* The numbers of those from i on with the same text. */
static const char *alike(struct an_document *d, const char *const *text,
                         size_t i, size_t n)
{
    const char *same = text[i], *all = "";
    for (size_t j; i < n; i = j + 1) {
        for (j = i; j < n && strcmp(text[j], same) == 0;)
            j++;
        if (j > i)
            all = an_said_next(d, all, ", ", numbers(d, i, j));
    }
    return all;
}

static bool is_first(const char *const *text, size_t i)
{
    for (size_t k = 0; k < i; k++)
        if (strcmp(text[k], text[i]) == 0)
            return false;
    return text[i][0] != '\0';
}

/* One row for all patterns with the same defects. */
static void add_defects(struct an_document *d, const struct an_patterns *p)
{
    const char **text = an_alloc(p->n, sizeof *text);
    bool any = false;
    for (size_t i = 0; i < p->n; i++) {
        text[i] = an_said_defects(d, &p->v[i].defects);
        any = any || *text[i];
    }
    if (any) {
        an_document_heading(d, 2, "Strings, monopoles and walls");
        an_document_paragraph(d, "Where the whole group breaks to one of these "
                                 "at once; others have none.");
        an_document_table(d, "rl", "no.|defects");
    }
    for (size_t i = 0; i < p->n; i++)
        if (is_first(text, i))
            an_document_row(d, "%s|%s", alike(d, text, i, p->n), text[i]);
    free(text);
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
