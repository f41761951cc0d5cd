/* visit_residues.c - visiting every solution of searches for charges of a Z(n).
 *
 * A unit of work is a beginning of the charges; what it finds are records, or
 * their number, and behind them how many the judge left open.
 */
#include "search/run/visit_residues.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "search/lists/patience.h"
#include "search/problem.h"
#include "search/residues/system.h"
#include "search/residues/walk.h"
#include "search/run/run.h"
#include "search/run/units.h"
#include "search/run/workers.h"

struct part {
    struct an_residue_system system;
    struct an_residue_parts parts;
};

struct visiting {
    struct part *part;
    size_t nparts;
    struct an_units units; /* a run for each part */
    const struct an_search_run *run;
    struct an_search_state *state;
    int visitors; /* threads that have begun */
    const struct an_crew *crew;
};

/* What a thread has of its own. */
struct visitor {
    const struct visiting *v;
    struct an_residue_walk walk;
    struct an_patience patience;
    int number; /* from 0 */
};

/* Bytes of solutions that are kept at a time. */
#define BATCH_MAX ((size_t)1 << 25)

/* What stands at the end of a unit's result. */
struct tail {
    uint64_t found, undecided;
};

static void *open_visitor(void *context)
{
    struct visiting *v = context;
    struct visitor *own = an_alloc(1, sizeof *own);
    own->v = v;
    own->patience.stop = v->run->stop;
    own->patience.context = v->run->context;
#pragma omp critical(an_visitors)
    own->number = v->visitors++;
    return own;
}

static void append(struct an_result *r, const void *bytes, size_t n)
{
    r->v = an_grow(r->v, &r->cap, r->n + n, 1);
    memcpy((char *)r->v + r->n, bytes, n);
    r->n += n;
}

/* Hands over what there is, if it is much. */
static bool hand_part(struct an_result *r, struct tail *tail,
                      const struct visiting *v, size_t unit)
{
    size_t n = r->n;
    if (n < BATCH_MAX || !v->crew->line)
        return true;
    append(r, tail, sizeof *tail);
    if (!an_crew_part(v->crew, unit, r, true))
        return false;
    if (r->n == 0)
        *tail = (struct tail){0};
    else
        r->n = n;
    return true;
}

static bool visit_unit(struct an_result *r, void *own, size_t unit)
{
    struct visitor *o = own;
    const struct an_search_run *run = o->v->run;
    size_t i = an_units_run(&o->v->units, unit);
    const struct part *p = &o->v->part[i];
    const struct an_residue_system *system = &p->system;
    struct tail tail = {0};
    int16_t record[AN_SEARCH_MAX_WIDTH];
    r->n = 0;
    bool more = an_residue_walk_begin(&o->walk, system, &p->parts,
                                      unit - an_units_first(&o->v->units, i));
    uint64_t pairs = 1 + system->nunits * system->width;
    while (more && an_residue_walk_next(&o->walk)) {
        if (an_patience_ends(&o->patience, pairs))
            return false;
        const int *x = o->walk.level[system->width];
        if (!an_residues_keep(system, x))
            continue;
        for (size_t j = 0; j < system->width; j++)
            record[j] = (int16_t)x[j];
        int kept =
            run->keep ? run->keep(run->judge, o->number, record, i) : AN_KEPT;
        if (kept == AN_KEPT_STOP)
            return false;
        tail.found += kept == AN_KEPT;
        tail.undecided += kept == AN_KEPT_UNDECIDED;
        if (kept == AN_KEPT && run->take)
            append(r, record, system->width * sizeof *record);
        if (!hand_part(r, &tail, o->v, unit))
            return false;
    }
    append(r, &tail, sizeof tail);
    return true;
}

static bool take_unit(void *context, size_t unit, const struct an_result *r)
{
    const struct visiting *v = context;
    size_t i = an_units_run(&v->units, unit), width = v->part[i].system.width;
    struct tail tail;
    memcpy(&tail, (const char *)r->v + r->n - sizeof tail, sizeof tail);
    v->state->undecided += tail.undecided;
    if (!v->run->take) {
        fmpz_add_ui(v->state->sum, v->state->sum, tail.found);
        return true;
    }
    struct an_solutions s = {.charge = r->v,
                             .n = (size_t)tail.found,
                             .stride = width,
                             .width = width,
                             .part = i};
    return s.n == 0 || v->run->take(v->run->context, &s);
}

static int make_parts(struct visiting *v, const struct an_search *part,
                      size_t n, struct an_diags *diags)
{
    int rc = 0;
    v->part = an_alloc(n, sizeof *v->part);
    for (; v->nparts < n && rc == 0; v->nparts++) {
        struct part *p = &v->part[v->nparts];
        an_residues_init(&p->system);
        rc = an_residues_make(&p->system, &part[v->nparts], diags);
        if (rc < 0)
            continue;
        an_residue_parts(&p->parts, &p->system);
        an_units_add(&v->units, p->parts.units, p->parts.cost + 1);
    }
    return rc;
}

int an_residues_visit(bool *complete, struct an_search_state *state,
                      const struct an_search *part, size_t n,
                      const struct an_search_run *run, struct an_diags *diags)
{
    struct visiting v = {.run = run, .state = state};
    *complete = false;
    state->undecided = run->start ? run->start->undecided : 0;
    int rc = make_parts(&v, part, n, diags);
    struct an_crew crew = {
        .run = run,
        .units = &v.units,
        .state = state,
        .context = &v,
        .open = open_visitor,
        .close = free,
        .work = visit_unit,
        .add = take_unit,
    };
    v.crew = &crew;
    if (rc == 0)
        rc = an_crew_run(complete, &crew, diags);
    if (rc == 0 && run->undecided)
        *run->undecided = state->undecided;
    for (size_t i = 0; i < v.nparts; i++)
        an_residues_clear(&v.part[i].system);
    free(v.part);
    an_units_clear(&v.units);
    return rc;
}
