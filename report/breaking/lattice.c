/* lattice.c - which residual group contains which, and the vevs that
 * were tried. */
#include <stdlib.h>

#include "report/breaking/lattice.h"

#include "base/prose.h"
#include "theory/text/label.h"
#include "breaking/patterns.h"
#include "report/breaking/name.h"
#include "report/picture/lattice.h"
#include "report/write/document.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/option.h"
#include "verdict/words.h"

/* ---- the lattice of subgroups */

static void cell_steps(struct an_document *d, const struct an_patterns *p,
                       size_t i)
{
    struct an_text t = {0};
    for (size_t k = 0; k < p->nsteps; k++) {
        if (p->step[k].group != i)
            continue;
        an_text_printf(&t, "%s%zu" AN_NBSP "by" AN_NBSP, t.n ? "; " : "",
                       p->step[k].subgroup + 1);
        an_breaking_options(&t, p->options, p->step[k].by, AN_NBSP "|" AN_NBSP);
    }
    an_document_put_cell(d, &t);
}

void an_breaking_lattice(struct an_document *d, const struct an_patterns *p)
{
    size_t last = 0;
    if (p->n < 2)
        return;
    an_document_heading(d, 2, "Which group contains which");
    an_document_paragraph(
        d, "A step down leads to a largest subgroup that one more vev can "
           "leave; level 0 is the largest group.");
    if (d->pictures)
        an_breaking_picture(d, p);
    an_document_table(d, "rrll", "level|no.|residual group|steps down");
    for (size_t i = 0; i < p->n; i++)
        last = p->v[i].level > last ? p->v[i].level : last;
    for (size_t level = 0; level <= last; level++)
        for (size_t i = 0; i < p->n; i++) {
            struct an_text t = {0};
            if (p->v[i].level != level)
                continue;
            an_breaking_group(&t, p, &p->v[i]);
            an_document_cell(d, "%zu", level);
            an_document_cell(d, "%zu", i + 1);
            an_document_cell(d, "%s", an_text_string(&t));
            cell_steps(d, p, i);
            an_text_clear(&t);
        }
}

/* ---- the vevs that were tried */

/* The charges under one U(1) or Z(n): of one generation, or of all that differ.
 */
static void add_charge(struct an_text *t, const struct an_model *m,
                       const struct an_vev *v, size_t g)
{
    const struct an_field *f = &m->field[v->field];
    size_t first = an_generation_first(v->generation), n = 1;
    const struct an_linear *x = &f->group[g].charge[first];
    bool zero = fmpq_is_zero(x->constant);
    for (size_t i = 1; i < f->generations && v->generation == AN_EVERY; i++)
        if (!fmpq_equal(x[i].constant, x->constant))
            n = f->generations;
    if (zero && n == 1)
        return;
    an_text_printf(t, "%s%s ", t->n ? "; " : "", m->group[g].said);
    for (size_t i = 0; i < n; i++) {
        char *q = an_linear_text(&x[i], m);
        an_text_printf(t, "%s%s", i ? ", " : "", q);
        free(q);
    }
}

static void add_charges(struct an_text *t, const struct an_model *m,
                        const struct an_vev *v)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind != AN_SIMPLE)
            add_charge(t, m, v, g);
}

static const char *const roles[] = {
    [AN_OPTION_ALWAYS] = "always there",
    [AN_OPTION_LEFT_OUT] = "left out",
    [AN_OPTION_IDLE] = "breaks nothing more",
    [AN_OPTION_TRIED] = "tried",
};

/* "a, b have no neutral component": the fields with one reason. */
static void add_refused(struct an_document *d, const struct an_patterns *p)
{
    static const char *const why[] = {
        [AN_VEV_CHARGED] = "never a vev, no neutral component",
        [AN_VEV_COLOURED] = "never a vev, neutral components are coloured",
        [AN_VEV_DIRECTION] = "directions of its vev cannot be guessed, so "
                             "only those of the model's own phases are "
                             "tried",
        [AN_VEV_SUBGROUPS] = "directions of its vev are a continuum; those "
                             "that a large subgroup leaves alone are tried, "
                             "and those of the model's own phases",
        [AN_VEV_MANY] = "too many neutral components, so only vevs of the "
                        "model's own phases are tried",
        [AN_VEV_LARGE] = "too many components, so only vevs of the model's own "
                         "phases are tried",
    };
    for (size_t k = 0; k < sizeof why / sizeof *why; k++) {
        struct an_text t = {0};
        for (size_t i = 0; i < p->options->nrefused; i++) {
            const struct an_refused_field *r = &p->options->refused[i];
            if (r->why != k)
                continue;
            an_text_add(&t, t.n ? ", " : "");
            an_say_field(&t, &p->model->field[r->field]);
        }
        if (t.n > 0)
            an_document_item(d, "%s: %s", an_text_string(&t), why[k]);
        an_text_clear(&t);
    }
}

/* Directions that no sum of those tried reaches. */
static void add_missed(struct an_document *d, const struct an_patterns *p)
{
    for (size_t i = 0; i < p->options->nrefused; i++) {
        const struct an_refused_field *r = &p->options->refused[i];
        struct an_text t = {0};
        if (r->nmissed == 0)
            continue;
        an_say_field(&t, &p->model->field[r->field]);
        for (size_t k = 0; k < r->nmissed; k++)
            an_text_printf(&t, "%s%s", k ? " or " : ": nodes ", r->missed[k]);
        an_text_add(&t, " leave several vectors alone, which sums of "
                        "directions tried do not span: what others of them "
                        "leave is undecided");
        an_document_put_item(d, &t);
    }
}

void an_breaking_vevs(struct an_document *d, const struct an_patterns *p)
{
    const struct an_vev_options *o = p->options;
    if (o->n + o->nrefused == 0) {
        an_document_paragraph(d,
                              "The model has no scalar that could get a vev.");
        return;
    }
    an_document_heading(d, 2, "Vevs");
    if (o->n > 0) {
        an_document_table(d, "lll", "vev|charges|role");
    }
    for (size_t i = 0; i < o->n; i++) {
        const struct an_vev_option *like = an_patterns_like(p, i);
        struct an_text t = {0};
        add_charges(&t, p->model, &o->v[i].vev);
        an_document_cell(d, "%s", o->v[i].said);
        an_document_put_cell(d, &t);
        an_text_add(&t, roles[an_patterns_role(p, i)]);
        if (like)
            an_text_printf(&t, ", breaks as %s", like->said);
        if (p->alone[i]) {
            an_text_add(&t, ", alone leaves ");
            an_word_group(&t, p->alone[i]);
        }
        an_document_put_cell(d, &t);
    }
    add_refused(d, p);
    add_missed(d, p);
}
