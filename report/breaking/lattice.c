/* lattice.c - which residual group contains which, and the vevs that
 * were tried. */
#include "breaking/patterns.h"
#include "report/breaking/lattice.h"
#include "report/breaking/name.h"
#include "report/picture/lattice.h"
#include "report/say/said.h"
#include "report/write/document.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/option.h"

/* ---- the lattice of subgroups */

static const char *steps(struct an_document *d, const struct an_patterns *p,
                         size_t i)
{
    const char *all = "";
    for (size_t k = 0; k < p->nsteps; k++)
        if (p->step[k].group == i)
            all = an_said_next(
                d, all, "; ",
                an_said(d, "%zu" AN_NBSP "by" AN_NBSP "%s",
                        p->step[k].subgroup + 1,
                        an_breaking_options(d, p->options, p->step[k].by,
                                            AN_NBSP "|" AN_NBSP)));
    return all;
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
        for (size_t i = 0; i < p->n; i++)
            if (p->v[i].level == level)
                an_document_row(d, "%zu|%zu|%s|%s", level, i + 1,
                                an_breaking_group(d, p, &p->v[i]),
                                steps(d, p, i));
}

/* ---- the vevs that were tried */

/* The charges under one U(1) or Z(n): of one generation, or of all that differ;
 * "" for zero. */
static const char *charge(struct an_document *d, const struct an_model *m,
                          const struct an_vev *v, size_t g)
{
    const struct an_field *f = &m->field[v->field];
    size_t first = an_generation_first(v->generation), n = 1;
    const struct an_linear *x = &f->group[g].charge[first];
    for (size_t i = 1; i < f->generations && v->generation == AN_EVERY; i++)
        if (!fmpq_equal(x[i].constant, x->constant))
            n = f->generations;
    if (fmpq_is_zero(x->constant) && n == 1)
        return "";
    AN_SAID_EACH(all, d, ", ", i, n, an_said_linear(d, &x[i], m));
    return an_said(d, "%s %s", m->group[g].said, all);
}

static const char *charges(struct an_document *d, const struct an_model *m,
                           const struct an_vev *v)
{
    AN_SAID_EACH(all, d, "; ", g, m->ngroups,
                 m->group[g].kind != AN_SIMPLE ? charge(d, m, v, g) : "");
    return all;
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
        const char *fields = "";
        for (size_t i = 0; i < p->options->nrefused; i++) {
            const struct an_refused_field *r = &p->options->refused[i];
            if (r->why == k)
                fields =
                    an_said_next(d, fields, ", ",
                                 an_said_field(d, &p->model->field[r->field]));
        }
        if (*fields)
            an_document_item(d, "%s: %s", fields, why[k]);
    }
}

/* Directions that no sum of those tried reaches. */
static void add_missed(struct an_document *d, const struct an_patterns *p)
{
    for (size_t i = 0; i < p->options->nrefused; i++) {
        const struct an_refused_field *r = &p->options->refused[i];
        AN_SAID_EACH(nodes, d, " or ", k, r->nmissed, r->missed[k]);
        if (*nodes)
            an_document_item(d,
                             "%s: nodes %s leave several vectors alone, which "
                             "sums of directions tried do not span: what "
                             "others of them leave is undecided",
                             an_said_field(d, &p->model->field[r->field]),
                             nodes);
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
    an_document_table(d, "lll", "vev|charges|role");
    for (size_t i = 0; i < o->n; i++) {
        const struct an_vev_option *like = an_patterns_like(p, i);
        const char *leaves = "";
        if (p->alone[i])
            leaves = an_said_product(d, p->alone[i]);
        an_document_row(
            d, "%s|%s|%s%s%s", o->v[i].said, charges(d, p->model, &o->v[i].vev),
            roles[an_patterns_role(p, i)],
            an_said_with(d, ", breaks as ", like ? like->said : NULL, ""),
            an_said_with(d, ", alone leaves ", leaves, ""));
    }
    add_refused(d, p);
    add_missed(d, p);
    an_document_prune(d);
}
