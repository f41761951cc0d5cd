/* outcome.c - patterns in order, those with the same verdicts side by side.
 *
 * Verdicts are compared as one text that spells out all that a table shows of
 * them.
 */

#include "breaking/outcome.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "residual/findings.h"
#include "residual/vacuum/group.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/massless.h"
#include "residual/verdicts/neutrinos.h"
#include "residual/verdicts/process.h"
#include "breaking/minimal.h"
#include "breaking/patterns.h"

struct ordered {
    size_t index; /* of the pattern before sorting */
    char *verdicts;
    size_t level;
    uint64_t set;
    const struct ordered *first; /* the first with these verdicts */
};

static void add_group(struct an_text *t, const struct an_orders *o)
{
    char *text = an_orders_text(o, true);
    an_text_printf(t, "%s;", text);
    free(text);
}

static void add_verdicts(struct an_text *t, const struct an_findings *v)
{
    const struct an_residual *r = &v->residual;
    const struct an_neutrinos *n = &v->neutrinos;
    const struct an_dark_matter *d = &v->dark_matter;
    add_group(t, &r->discrete);
    add_group(t, &r->imposed);
    for (size_t i = 0; i < r->nnonabelian; i++)
        an_text_printf(t, "%s;", r->nonabelian[i].name);
    for (size_t i = 0; i < r->ndirections; i++)
        an_text_printf(t, "%s %d;", r->direction[i].name,
                       r->direction[i].gauged);
    an_text_printf(t, "%d %ld %ld %ld;%d %d %d %d;", (int)n->nature, n->dirac,
                   n->majorana, n->massless, r->undecided, d->undecided,
                   d->stable, d->exotic_charge_only);
    add_group(t, &d->group);
    an_text_add(t, d->least ? "least;" : "");
    for (size_t i = 0; i < d->ncandidates; i++)
        an_text_printf(t, "%s;", d->candidate[i]);
    for (size_t i = 0; i < AN_NPROCESSES; i++)
        an_text_printf(t, "%d",
                       v->process[i].undecided ? 2 : v->process[i].allowed);
    for (size_t i = 0; i < v->nmassless; i++)
        an_text_printf(t, ";%ld %s", v->massless[i].count, v->massless[i].what);
    an_text_add(t, "\n");
}

/* The larger group first: fewer steps down, then the set that comes first. */
static int compare_place(const struct ordered *a, const struct ordered *b)
{
    if (a->level != b->level)
        return a->level < b->level ? -1 : 1;
    return an_sets_compare(a->set, b->set);
}

static int compare_verdicts(const void *x, const void *y)
{
    const struct ordered *a = x, *b = y;
    int d = strcmp(a->verdicts, b->verdicts);
    return d ? d : compare_place(a, b);
}

static int compare_outcomes(const void *x, const void *y)
{
    const struct ordered *a = x, *b = y;
    int d = a->first == b->first ? 0 : compare_place(a->first, b->first);
    return d ? d : compare_place(a, b);
}

static int compare_steps(const void *x, const void *y)
{
    const struct an_pattern_step *a = x, *b = y;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    return a->subgroup < b->subgroup ? -1 : a->subgroup > b->subgroup;
}

/* order := the patterns in order; `sorted` keeps the firsts. */
static void find_order(struct ordered *order, struct ordered *sorted,
                       const struct an_patterns *p)
{
    for (size_t i = 0; i < p->n; i++) {
        const struct an_pattern *x = &p->v[i];
        struct an_text t = {0};
        add_verdicts(&t, &x->vacuum);
        add_verdicts(&t, &x->with_instantons);
        sorted[i] = (struct ordered){.index = i,
                                     .verdicts = an_text_take(&t),
                                     .level = x->level,
                                     .set = x->set[0].vevs};
    }
    qsort(sorted, p->n, sizeof *sorted, compare_verdicts);
    for (size_t i = 0; i < p->n; i++) {
        bool same =
            i > 0 && strcmp(sorted[i].verdicts, sorted[i - 1].verdicts) == 0;
        sorted[i].first = same ? sorted[i - 1].first : &sorted[i];
        order[i] = sorted[i];
    }
    qsort(order, p->n, sizeof *order, compare_outcomes);
}

void an_sort_patterns(struct an_patterns *p)
{
    struct ordered *order = an_alloc(p->n, sizeof *order);
    struct ordered *sorted = an_alloc(p->n, sizeof *sorted);
    struct an_pattern *old = p->v;
    size_t *place = an_alloc(p->n, sizeof *place);
    find_order(order, sorted, p);
    p->v = an_alloc(p->n, sizeof *p->v);
    p->cap = p->n;
    for (size_t i = 0; i < p->n; i++) {
        p->v[i] = old[order[i].index];
        place[order[i].index] = i;
        p->noutcomes += i == 0 || order[i].first != order[i - 1].first;
        p->v[i].outcome = p->noutcomes - 1;
    }
    for (size_t i = 0; i < p->nsteps; i++) {
        p->step[i].group = place[p->step[i].group];
        p->step[i].subgroup = place[p->step[i].subgroup];
    }
    if (p->nsteps > 0)
        qsort(p->step, p->nsteps, sizeof *p->step, compare_steps);
    for (size_t i = 0; i < p->n; i++)
        free(sorted[i].verdicts);
    free(order);
    free(sorted);
    free(old);
    free(place);
}
