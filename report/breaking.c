/* breaking.c - every pattern of symmetry breaking, as a document.
 *
 * One table of outcomes: patterns whose verdicts are alike share a row. What is
 * unbroken in every pattern is said once and left out of the table. A second
 * table is the lattice of subgroups, by the steps that lead down.
 */
#include "report/breaking.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "residual/patterns.h"
#include "theory/model.h"
#include "theory/option.h"
#include "report/impl.h"
#include "report/symbol.h"
#include "report/words.h"

/* Characters for sets of vevs in a cell of the first table; one is always
 * shown. */
#define SETS_WIDTH 26

/* A space at which no line is broken. */
#define NBSP "\u00a0"

static bool has_bit(uint64_t set, size_t i)
{
    return set >> i & 1;
}

/* ---- names */

/* A set of options: "chi, H"; nothing for the empty one. */
static void add_options(struct an_text *t, const struct an_patterns *p,
                        uint64_t set, const char *sep)
{
    bool any = false;
    for (size_t i = 0; i < p->options->n; i++) {
        if (!has_bit(set, i))
            continue;
        an_text_printf(t, "%s%s", any ? sep : "", p->options->v[i].name);
        any = true;
    }
}

/* The options that break the same alone, as one: "chi | phi". */
static void add_alike(struct an_text *t, const struct an_patterns *p, size_t i)
{
    uint64_t alike = 0;
    for (size_t j = i; j < p->options->n; j++)
        if (has_bit(p->tried & ~p->idle, j) && p->like[j] == i)
            alike |= UINT64_C(1) << j;
    add_options(t, p, alike, NBSP "|" NBSP);
}

/* alike: with the options that could stand for each. */
static void add_set(struct an_text *t, const struct an_patterns *p,
                    const struct an_pattern_set *s, bool alike)
{
    bool any = false;
    for (size_t i = 0; i < p->options->n; i++) {
        if (!has_bit(s->vevs, i))
            continue;
        an_text_add(t, any ? NBSP "+" NBSP : "");
        if (alike)
            add_alike(t, p, i);
        else
            an_text_add(t, p->options->v[i].name);
        any = true;
    }
    if (!any)
        an_text_add(t, "none");
    if (!s->exact)
        an_text_add(t, "*");
}

/* ---- what is unbroken in every pattern */

/* Names of the unbroken continuous group's parts; U(1)s with their generator,
 * as two called U(1)' need not be the same. */
struct part {
    const char *name, *text;
    bool global;
};

static size_t list_parts(struct part *part, const struct an_residual *r)
{
    size_t n = 0;
    for (size_t i = 0; i < r->nnonabelian; i++)
        part[n++] =
            (struct part){r->nonabelian[i].name, "", !r->nonabelian[i].gauged};
    for (size_t i = 0; i < r->ncontinuous; i++)
        part[n++] = (struct part){r->continuous[i].name, r->continuous[i].text,
                                  !r->continuous[i].gauged};
    return n;
}

static bool has_part(const struct an_residual *r, const struct part *x)
{
    struct part *part = an_alloc(r->nnonabelian + r->ncontinuous, sizeof *part);
    size_t n = list_parts(part, r), i = 0;
    while (i < n && (strcmp(part[i].name, x->name) != 0 ||
                     strcmp(part[i].text, x->text) != 0))
        i++;
    free(part);
    return i < n;
}

static bool is_common(const struct an_patterns *p, const struct part *x)
{
    size_t i = 0;
    while (i < p->n && has_part(&p->v[i].vacuum.residual, x))
        i++;
    return i == p->n;
}

/* Appends the continuous part of a pattern's group: what all have in common,
 * or the rest. */
static void add_continuous(struct an_text *t, const struct an_patterns *p,
                           const struct an_residual *r, bool common)
{
    struct part *part = an_alloc(r->nnonabelian + r->ncontinuous, sizeof *part);
    size_t n = list_parts(part, r);
    for (size_t i = 0; i < n; i++)
        if (is_common(p, &part[i]) == common)
            an_text_printf(t, "%s%s%s", t->n ? " × " : "", part[i].name,
                           part[i].global ? " (global)" : "");
    free(part);
}

static void add_group(struct an_text *t, const struct an_patterns *p,
                      const struct an_pattern *x)
{
    const struct an_residual *r = &x->vacuum.residual;
    struct an_text rest = {0};
    add_continuous(&rest, p, r, false);
    an_text_add(t, an_text_string(&rest));
    if (r->nfactors > 0) {
        an_text_add(t, rest.n ? " × " : "");
        an_symbol_factors(t, r->factor, r->nfactors);
    } else if (rest.n == 0) {
        an_text_add(t, "trivial");
    }
    an_text_clear(&rest);
}

/* ---- cells */

/* "3", "3–5": the patterns [i, j), counted from 1. */
static void add_numbers(struct an_text *t, size_t i, size_t j)
{
    an_text_printf(t, "%zu", i + 1);
    if (j > i + 1)
        an_text_printf(t, "–%zu", j);
}

static void cell_numbers(struct an_document *d, size_t i, size_t j)
{
    struct an_text t = {0};
    add_numbers(&t, i, j);
    an_document_cell(d, "%s", an_text_string(&t));
    an_text_clear(&t);
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
            add_set(&set, p, &p->v[i].set[k], true);
            if (!all && t->n == 0 &&
                an_style_width(an_text_string(&set)) > SETS_WIDTH) {
                an_text_clear(&set);
                add_set(&set, p, &p->v[i].set[k], false);
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
    add_sets(&t, p, i, j, false, &left);
    if (left > 0)
        an_text_printf(&t, "; +%zu", left);
    an_document_cell(d, "%s", an_text_string(&t));
    an_text_clear(&t);
}

/* The model's phases among patterns [i, j). */
static void cell_phases(struct an_document *d, const struct an_patterns *p,
                        size_t i, size_t j)
{
    struct an_text t = {0};
    for (size_t k = 0; k < p->model->nphases; k++) {
        bool here = false;
        for (size_t x = i; x < j; x++)
            here = here || p->v[x].is_phase[k];
        if (here)
            an_text_printf(&t, "%s%s", t.n ? ", " : "",
                           p->model->phase[k].name);
    }
    an_document_cell(d, "%s", an_text_string(&t));
    an_text_clear(&t);
}

static bool has_phases(const struct an_patterns *p)
{
    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->model->nphases; k++)
            if (p->v[i].is_phase[k])
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
    bool phases = has_phases(p), neutrinos = p->model->has_active;
    struct an_text columns = {0};
    an_text_printf(&columns, "rll%s%sl", neutrinos ? "l" : "",
                   phases ? "l" : "");
    an_document_table(d, an_text_string(&columns), NULL);
    an_text_clear(&columns);
    an_document_cell(d, "no.");
    an_document_cell(d, "vevs");
    an_document_cell(d, "residual group");
    if (neutrinos)
        an_document_cell(d, "neutrinos");
    if (phases)
        an_document_cell(d, "in the model");
    an_document_cell(d, "dark matter");
    for (size_t i = 0, j; i < p->n; i = j) {
        const struct an_vacuum *v = &p->v[i].vacuum;
        struct an_text t = {0};
        j = outcome_end(p, i);
        cell_numbers(d, i, j);
        cell_sets(d, p, i, j);
        add_group(&t, p, &p->v[i]);
        an_document_cell(d, "%s", an_text_string(&t));
        an_text_clear(&t);
        if (neutrinos) {
            an_cell_neutrinos(&t, &v->neutrinos);
            an_document_cell(d, "%s", an_text_string(&t));
            an_text_clear(&t);
        }
        if (phases)
            cell_phases(d, p, i, j);
        an_cell_dark_matter(&t, &v->dark_matter);
        an_document_cell(d, "%s", an_text_string(&t));
        an_text_clear(&t);
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

/* "neutrinos are Dirac in 3 of them, Majorana in 2". */
static void add_natures(struct an_text *t, const struct an_patterns *p)
{
    size_t count[AN_MIXED_NATURE + 1] = {0};
    const char *sep = " Neutrinos are ";
    for (size_t i = 0; i < p->n; i++)
        count[p->v[i].vacuum.neutrinos.nature]++;
    for (int k = AN_DIRAC_NATURE; k <= AN_MIXED_NATURE; k++) {
        if (count[k] == 0)
            continue;
        an_text_printf(t, "%s%s in %zu", sep, an_word_nature((enum an_nature)k),
                       count[k]);
        sep = ", ";
    }
    an_text_add(t, *sep == ',' ? "." : "");
}

static void add_summary(struct an_document *d, const struct an_patterns *p)
{
    struct an_text t = {0}, common = {0}, always = {0};
    size_t stable = 0, tried = 0;
    for (size_t i = 0; i < p->n; i++)
        stable += p->v[i].vacuum.dark_matter.stable;
    for (size_t i = 0; i < p->options->n; i++)
        tried += has_bit(p->tried, i);
    add_options(&always, p, p->always, ", ");
    add_continuous(&common, p, &p->v[0].vacuum.residual, true);
    if (tried > 0)
        an_word_count(&t, tried, p->always ? "further vev" : "possible vev");
    else
        an_text_add(&t, "No further vev");
    if (p->always)
        an_text_printf(&t, " beside %s", an_text_string(&always));
    an_text_printf(&t, ": %zu %s.", p->n, p->n == 1 ? "vacuum" : "vacua");
    add_natures(&t, p);
    an_text_printf(&t, " Dark matter is stable in %zu.", stable);
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
    an_text_printf(&t, "Breaking patterns of %s",
                   m->name   ? m->name
                   : m->file ? m->file
                             : "the model");
    for (size_t i = 0; i < m->nreferences; i++)
        an_text_printf(&t, "%s%s", i ? ", " : "  (", m->reference[i]);
    an_document_heading(d, 1, "%s%s", an_text_string(&t),
                        m->nreferences ? ")" : "");
    an_text_clear(&t);
}

/* ---- remarks under the table */

static void note_massless(struct an_document *d, const struct an_patterns *p)
{
    struct an_text t = {0}, what = {0};
    for (size_t i = 0; i < p->n; i++) {
        const struct an_vacuum *v = &p->v[i].vacuum;
        size_t j = i;
        while (j < p->n && p->v[j].vacuum.nmassless > 0)
            j++;
        if (j == i)
            continue;
        an_text_add(&t, t.n ? ", " : "");
        add_numbers(&t, i, j);
        i = j - 1;
        for (size_t k = 0; k < v->nmassless && what.n == 0; k++)
            an_text_printf(&what, "%s", v->massless[k].what);
    }
    if (t.n > 0)
        an_document_item(d,
                         "charged or coloured matter stays massless (%s ...) "
                         "in %s",
                         an_text_string(&what), an_text_string(&t));
    an_text_clear(&what);
    an_text_clear(&t);
}

static void note_exact(struct an_document *d, const struct an_patterns *p)
{
    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->v[i].nsets; k++) {
            if (p->v[i].set[k].exact)
                continue;
            an_document_item(
                d, "* a vev of this set is not a single extremal weight: "
                   "symmetries outside the Cartan torus may forbid more, and "
                   "part of the discrete group may lie in a continuous one");
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

/* ---- the lattice of subgroups */

static void cell_steps(struct an_document *d, const struct an_patterns *p,
                       size_t i)
{
    struct an_text t = {0};
    for (size_t k = 0; k < p->nsteps; k++) {
        if (p->step[k].group != i)
            continue;
        an_text_printf(&t, "%s%zu" NBSP "by" NBSP, t.n ? "; " : "",
                       p->step[k].subgroup + 1);
        add_options(&t, p, p->step[k].by, NBSP "|" NBSP);
    }
    an_document_cell(d, "%s", an_text_string(&t));
    an_text_clear(&t);
}

void an_breaking_group(struct an_text *t, const struct an_patterns *p, size_t i)
{
    struct an_text group = {0};
    struct an_piece piece;
    add_group(&group, p, &p->v[i]);
    const char *s = an_text_string(&group);
    while (an_piece_next(&piece, &s))
        an_text_add_n(t, piece.plain, piece.n);
    an_text_clear(&group);
}

void an_breaking_set(struct an_text *t, const struct an_patterns *p, size_t i)
{
    add_set(t, p, &p->v[i].set[0], false);
}

static void add_lattice(struct an_document *d, const struct an_patterns *p,
                        bool picture)
{
    size_t last = 0;
    if (p->n < 2)
        return;
    an_document_heading(d, 2, "Which group contains which");
    an_document_paragraph(
        d,
        "A step down leads to a largest subgroup that one more vev can leave; "
        "level 0 is the largest group.%s",
        picture ? " A thick border marks a phase of the model." : "");
    if (picture)
        an_breaking_picture(d, p);
    an_document_table(d, "rrll", NULL);
    an_document_cell(d, "level");
    an_document_cell(d, "no.");
    an_document_cell(d, "residual group");
    an_document_cell(d, "steps down");
    for (size_t i = 0; i < p->n; i++)
        last = p->v[i].level > last ? p->v[i].level : last;
    for (size_t level = 0; level <= last; level++)
        for (size_t i = 0; i < p->n; i++) {
            struct an_text t = {0};
            if (p->v[i].level != level)
                continue;
            add_group(&t, p, &p->v[i]);
            an_document_cell(d, "%zu", level);
            an_document_cell(d, "%zu", i + 1);
            an_document_cell(d, "%s", an_text_string(&t));
            cell_steps(d, p, i);
            an_text_clear(&t);
        }
}

/* ---- the vevs that were tried */

static void add_charges(struct an_text *t, const struct an_model *m,
                        const struct an_vev *v)
{
    const struct an_field *f = &m->field[v->field];
    size_t i = v->generation ? v->generation - 1 : 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind == AN_SIMPLE)
            continue;
        const struct an_linear *x = &f->group[g].charge[i];
        if (fmpq_is_zero(x->constant))
            continue;
        char *q = an_linear_text(x, m);
        an_text_printf(t, "%s%s %s", t->n ? ", " : "", m->group[g].name, q);
        free(q);
    }
}

static const char *role(const struct an_patterns *p, size_t i)
{
    if (has_bit(p->always, i))
        return "always there";
    if (!has_bit(p->tried, i))
        return "left out";
    return has_bit(p->idle, i) ? "breaks nothing more" : "tried";
}

/* "a, b have no neutral component": the fields with one reason. */
static void add_refused(struct an_document *d, const struct an_patterns *p)
{
    static const char *const why[] = {
        [AN_VEV_CHARGED] = "never a vev, no neutral component",
        [AN_VEV_COLOURED] = "never a vev, neutral components are coloured",
        [AN_VEV_DIRECTION] = "an adjoint's diagonal vevs cannot be guessed, "
                             "so only those of the model's own phases are "
                             "tried",
        [AN_VEV_MANY] = "too many neutral components, so only vevs of the "
                        "model's own phases are tried",
        [AN_VEV_LARGE] = "too many components, so only vevs of the model's "
                         "own phases are tried",
    };
    for (size_t k = 0; k < sizeof why / sizeof *why; k++) {
        struct an_text t = {0};
        for (size_t i = 0; i < p->options->nrefused; i++) {
            const struct an_refused_field *r = &p->options->refused[i];
            if (r->why == k)
                an_text_printf(&t, "%s%s", t.n ? ", " : "",
                               p->model->field[r->field].name);
        }
        if (t.n > 0)
            an_document_item(d, "%s: %s", an_text_string(&t), why[k]);
        an_text_clear(&t);
    }
}

static void add_vevs(struct an_document *d, const struct an_patterns *p)
{
    const struct an_vev_options *o = p->options;
    if (o->n + o->nrefused == 0) {
        an_document_paragraph(d, "The model has no scalar that could get a "
                                 "vev.");
        return;
    }
    an_document_heading(d, 2, "Vevs");
    if (o->n > 0) {
        an_document_table(d, "lll", NULL);
        an_document_cell(d, "vev");
        an_document_cell(d, "charges");
        an_document_cell(d, "role");
    }
    for (size_t i = 0; i < o->n; i++) {
        struct an_text t = {0};
        add_charges(&t, p->model, &o->v[i].vev);
        an_document_cell(d, "%s", o->v[i].name);
        an_document_cell(d, "%s", an_text_string(&t));
        an_text_clear(&t);
        an_text_add(&t, role(p, i));
        if (has_bit(p->tried & ~p->idle, i) && p->like[i] != i)
            an_text_printf(&t, ", breaks as %s", o->v[p->like[i]].name);
        an_document_cell(d, "%s", an_text_string(&t));
        an_text_clear(&t);
    }
    add_refused(d, p);
}

void an_report_breaking(struct an_document *d, const struct an_patterns *p,
                        bool picture)
{
    add_title(d, p);
    add_summary(d, p);
    add_outcomes(d, p);
    note_massless(d, p);
    note_exact(d, p);
    note_instantons(d, p);
    add_all_sets(d, p);
    add_lattice(d, p, picture);
    add_vevs(d, p);
}
