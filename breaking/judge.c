/* judge.c - the verdicts of a pattern.
 *
 * Those of its first set. Where elements outside the torus are unbroken they
 * are charges of a view of the model. All sets between that one and all vevs of
 * the pattern have as many components, hence the same ones.
 */
#include "breaking/judge.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/vector.h"
#include "theory/build/view.h"
#include "theory/model.h"
#include "theory/option.h"
#include "residual/defects/defects.h"
#include "residual/findings.h"
#include "residual/outside/extension.h"
#include "residual/stabiliser/stabiliser.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "breaking/patterns.h"

void an_pattern_vacuum(struct an_vacuum *vacuum, const struct an_patterns *p,
                       uint64_t set)
{
    const struct an_vev_options *o = p->options;
    *vacuum = (struct an_vacuum){.final = true};
    vacuum->vev = an_alloc(o->n, sizeof *vacuum->vev);
    for (size_t i = 0; i < o->n; i++)
        if ((p->always | set) >> i & 1)
            vacuum->vev[vacuum->nvevs++] = o->v[i].vev;
}

void an_pattern_view_clear(struct an_pattern *x, const struct an_patterns *p)
{
    if (x->view)
        an_model_view_clear(x->view, p->model);
    free(x->view);
    x->view = NULL;
}

/* v := the verdicts of the view, with relations among the charges of m. */
static void check_view(struct an_findings *v, const struct an_model *view,
                       const struct an_model *m, const struct an_question *q)
{
    size_t nextra = q->nextra;
    slong n = (slong)m->ncoordinates, width = (slong)view->ncoordinates;
    fmpq *wide = _fmpq_vec_init(width * (slong)nextra);
    const fmpq **row = an_alloc(nextra, sizeof *row);
    for (size_t i = 0; i < nextra; i++) {
        fmpq *x = wide + (slong)i * width;
        an_vector_set(x, q->extra[i], n - 1);
        fmpq_set(x + width - 1, q->extra[i] + n - 1); /* F is last */
        row[i] = x;
    }
    const struct an_question wider = {
        .verdicts = q->verdicts, .extra = row, .nextra = nextra};
    an_findings_check(v, view, 0, &wider);
    v->vacuum = m->nvacua;
    free(row);
    _fmpq_vec_clear(wide, width * (slong)nextra);
}

/* Extends the model by the elements outside the torus that the first set
 * leaves unbroken; there is no view when they cannot be read as charges. */
static void find_view(struct an_pattern *x, const struct an_patterns *p,
                      const struct an_vacuum *vacuum)
{
    x->view = an_alloc(1, sizeof *x->view);
    an_model_view_init(x->view, p->model, vacuum);
    an_model_take_extensions(x->view);
    if (x->view->ngroups == p->model->ngroups)
        an_pattern_view_clear(x, p);
    for (size_t i = 0; i < x->nsets && !x->view; i++)
        x->set[i].decided = x->set[i].components == 1;
}

/* The verdicts of a vacuum alone, and its defects. */
static void check_alone(struct an_pattern *x, const struct an_model *m,
                        const struct an_vacuum *vacuum,
                        const struct an_question *q)
{
    size_t components = x->set[0].components;
    struct an_charges L;
    an_findings_find(&x->vacuum, &L, m, vacuum, q);
    if (x->vacuum.known)
        an_defects_of_charges(&x->defects, &L, components);
    else
        an_defects_of_all(&x->defects, m, vacuum, components);
    an_charges_clear(&L);
}

void an_pattern_check(struct an_pattern *x, const struct an_patterns *p,
                      const struct an_pattern_query *q)
{
    const struct an_model *m = p->model;
    struct an_vacuum vacuum;
    an_pattern_vacuum(&vacuum, p, x->set[0].vevs);
    if (x->set[0].decided && x->set[0].components > 1)
        find_view(x, p, &vacuum);
    const struct an_question alone = {.verdicts = q->question.verdicts};
    if (x->view) {
        check_view(&x->vacuum, x->view, m, &alone);
        an_defects_of_all(&x->defects, m, &vacuum, x->set[0].components);
    } else {
        check_alone(x, m, &vacuum, &alone);
    }
    if (q->question.nextra > 0 && x->view)
        check_view(&x->with_instantons, x->view, m, &q->question);
    else if (q->question.nextra > 0)
        an_findings_check_vevs(&x->with_instantons, m, &vacuum, &q->question);
    free(vacuum.vev);
}

char *an_vev_unbroken_text(const struct an_model *m, const struct an_vev *v)
{
    struct an_vev copy = *v; /* borrowed */
    struct an_vacuum vacuum = {.vev = &copy, .nvevs = 1, .final = true};
    struct an_charges L;
    struct an_stabiliser s;
    char *why = NULL, *text = NULL;
    an_stabiliser_init(&s);
    if (an_charges_init(&L, m, &vacuum, NULL, 0, &why)) {
        an_stabiliser_find(&s, &L, false);
        if (!s.why)
            text = an_stabiliser_text(&s);
    }
    an_stabiliser_clear(&s);
    an_charges_clear(&L);
    free(why);
    return text;
}
