/* visit_all.c - visiting every solution of several searches, in order.
 *
 * A unit of work is a slice of a cell; units take about equally long. Of each
 * the crew keeps the solutions, or only their number, until those before it
 * have been handed over.
 */
#include "search/run/visit_all.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "base/diag.h"
#include "base/mem.h"
#include "search/lists/memory.h"
#include "search/lists/patience.h"
#include "search/lists/plan.h"
#include "search/lists/visit.h"
#include "search/arrangement.h"
#include "search/problem.h"
#include "search/reduce.h"
#include "search/run/run.h"
#include "search/run/units.h"
#include "search/run/visit_residues.h"
#include "search/run/workers.h"

/* Pairs in a unit, about: a fraction of a second. */
#define UNIT_COST (UINT64_C(1) << 25)
#define MAX_SLICES 4096

struct unit {
    size_t part, cell, slice, nslices;
};

struct slices {
    struct an_plan *plan;
    size_t *first; /* of each plan: the run of its first cell */
    size_t nplans;
    struct an_units units; /* a run for each cell */
    uint64_t memory;       /* of a thread */
};

static void add_units(struct slices *u, size_t part, size_t cell)
{
    uint64_t cost = u->plan[part].cost[cell];
    size_t n = (size_t)(cost / UNIT_COST) + 1;
    n = n < MAX_SLICES ? n : MAX_SLICES;
    an_units_add(&u->units, n, cost / n + 1);
}

static struct unit unit_of(const struct slices *u, size_t unit)
{
    size_t run = an_units_run(&u->units, unit), i = u->nplans - 1;
    size_t first = an_units_first(&u->units, run);
    while (u->first[i] > run)
        i--;
    return (struct unit){i, run - u->first[i], unit - first,
                         u->units.end[run] - first};
}

static int slices_make(struct slices *u, const struct an_search *part, size_t n,
                       const struct an_search_run *run, bool *ended,
                       struct an_diags *diags)
{
    struct an_patience patience = {.stop = run->stop, .context = run->context};
    enum an_memory_use use = run->take ? AN_MEMORY_LISTS : AN_MEMORY_VISITS;
    *u = (struct slices){.plan = an_alloc(n, sizeof *u->plan),
                         .first = an_alloc(n, sizeof *u->first),
                         .nplans = n};
    for (size_t i = 0; i < n; i++) {
        an_plan_init(&u->plan[i]);
        if (an_plan_make(&u->plan[i], &part[i], &patience, diags) < 0)
            return -1;
        *ended = patience.ended;
        if (*ended)
            return 0;
        if (an_memory_check(&u->plan[i], use, diags) < 0)
            return -1;
        uint64_t memory = u->plan[i].visiting;
        u->memory = memory > u->memory ? memory : u->memory;
        u->first[i] = u->units.nruns;
        for (size_t j = 0; j < u->plan[i].cells.n; j++)
            add_units(u, i, j);
    }
    return 0;
}

static void slices_clear(struct slices *u)
{
    for (size_t i = 0; i < u->nplans; i++)
        an_plan_clear(&u->plan[i]);
    free(u->plan);
    free(u->first);
    an_units_clear(&u->units);
}

struct listing {
    const struct slices *u;
    const struct an_search_run *run;
    struct an_search_state *state;
    int visitors; /* threads that have begun */
    int inner;    /* threads that share the solutions of a unit */
    const struct an_crew *crew;
};

static const struct an_plan *plan_of(const struct listing *l, size_t unit)
{
    return &l->u->plan[unit_of(l->u, unit).part];
}

/* What a thread has of its own. */
struct visitor {
    const struct listing *l;
    struct an_visit v;
    struct an_patience patience;
    int number; /* from 0 */
    /* Of this unit: */
    size_t unit, part;
    size_t judged; /* solutions that wait for their turn */
    uint64_t undecided;
    fmpz_t found; /* where solutions are only counted */
};

/* ---- the judgement of single solutions, which may be dear */

/* With fewer units than this for each thread the threads share the solutions of
 * a unit instead of the units. */
#define MANY_UNITS 8

static int thread_number(void)
{
#ifdef _OPENMP
    return omp_get_thread_num();
#else
    return 0;
#endif
}

/* How many a record stands for. */
static uint64_t arrangements_of(const struct an_plan *p, const int16_t *record)
{
    fmpz_t n;
    fmpz_init_set_ui(n, 1);
    if (p->whole->arranged)
        an_arrangements_count(n, &p->reduced, p->whole, record);
    uint64_t all = fmpz_abs_fits_ui(n) ? fmpz_get_ui(n) : UINT64_MAX;
    fmpz_clear(n);
    return all;
}

/* Drops what is not wanted, and counts what is not decided; false when the
 * search is to end. */
static bool judge(struct visitor *o)
{
    const struct an_search_run *run = o->l->run;
    struct an_visit *v = &o->v;
    size_t part = o->part, stride = o->l->u->plan[part].out, n = v->n;
    size_t first = o->judged;
    int *answer = an_alloc(n - first, sizeof *answer), inner = o->l->inner;
    (void)inner; /* a compiler without OpenMP does not use it */
#pragma omp parallel for num_threads(inner) schedule(dynamic, 4)
    for (long i = (long)first; i < (long)n; i++)
        answer[(size_t)i - first] =
            run->keep(run->judge, inner > 1 ? thread_number() : o->number,
                      v->out + (size_t)i * stride, part);
    bool go_on = true;
    v->n = first;
    for (size_t i = first; i < n; i++) {
        int kept = answer[i - first];
        go_on = go_on && kept >= 0;
        if (kept == AN_KEPT_UNDECIDED)
            o->undecided +=
                arrangements_of(&o->l->u->plan[part], v->out + i * stride);
        else if (kept == AN_KEPT)
            memmove(v->out + v->n++ * stride, v->out + i * stride,
                    stride * sizeof *v->out);
    }
    o->judged = v->n;
    free(answer);
    return go_on;
}

/* ---- a unit */

/* Judges what has been found; adds it up where only the number is asked. False
 * when the search is to end. */
static bool settle(struct visitor *o)
{
    struct an_visit *v = &o->v;
    const struct an_plan *p = &o->l->u->plan[o->part];
    if (o->patience.ended)
        return false;
    bool go_on = !o->l->run->keep || v->n == 0 || judge(o);
    if (o->l->run->take)
        return go_on;
    fmpz_t all;
    fmpz_init(all);
    if (!p->whole->arranged)
        fmpz_add_ui(o->found, o->found, v->n);
    for (size_t i = 0; p->whole->arranged && i < v->n; i++) {
        an_arrangements_count(all, &p->reduced, p->whole, v->out + i * p->out);
        fmpz_add(o->found, o->found, all);
    }
    fmpz_clear(all);
    v->n = o->judged = 0;
    return go_on;
}

/* What a result ends with where solutions are judged: how many were not
 * decided. */
static size_t tail_of(const struct listing *l)
{
    return l->run->keep ? sizeof(uint64_t) : 0;
}

static void add_tail(struct an_result *r, const struct listing *l,
                     uint64_t undecided)
{
    size_t n = tail_of(l);
    if (n == 0)
        return;
    r->v = an_grow(r->v, &r->cap, r->n + n, 1);
    memcpy((char *)r->v + r->n, &undecided, n);
    r->n += n;
}

/* r := the records, in their own buffer, and back. */
static void give_records(struct an_result *r, struct visitor *o)
{
    struct an_visit *v = &o->v;
    size_t size = o->l->u->plan[o->part].out * sizeof *v->out;
    *r = (struct an_result){v->out, v->n * size, v->cap_out * sizeof *v->out};
    v->out = NULL;
    v->cap_out = 0;
}

static void take_buffer(struct visitor *o, const struct an_result *r)
{
    struct an_visit *v = &o->v;
    free(v->out);
    v->out = r->v;
    v->cap_out = r->cap / sizeof *v->out;
}

/* Bytes of solutions of a unit that wait for its turn. */
#define WAITING_MAX ((size_t)1 << 25)

/* A unit has found some, and is not done. */
static bool hand_part(void *context)
{
    struct visitor *o = context;
    struct an_result r;
    if (!settle(o))
        return false;
    if (o->v.n == 0)
        return true;
    give_records(&r, o);
    add_tail(&r, o->l, 0);
    bool waits = r.n >= WAITING_MAX;
    bool go_on = an_crew_part(o->l->crew, o->unit, &r, waits);
    if (r.n == 0)
        o->v.n = o->judged = 0;
    take_buffer(o, &r);
    return go_on;
}

/* r := the number of solutions, as text: any number fits. */
static void set_number(struct an_result *r, const fmpz_t number)
{
    size_t size = fmpz_sizeinbase(number, 16) + 2;
    r->v = an_grow(r->v, &r->cap, size, 1);
    fmpz_get_str(r->v, 16, number);
    r->n = strlen(r->v) + 1;
}

/* The records, in the result's own buffer. */
static bool visit_unit(struct an_result *r, void *own, size_t unit)
{
    struct visitor *o = own;
    struct unit x = unit_of(o->l->u, unit);
    struct an_visit *v = &o->v;
    bool counts = !o->l->run->take;
    o->unit = unit;
    o->part = x.part;
    o->undecided = 0;
    fmpz_zero(o->found);
    if (!counts)
        take_buffer(o, r);
    v->n = o->judged = 0;
    an_visit_cell(v, &o->l->u->plan[x.part], x.cell, x.slice, x.nslices,
                  &o->patience);
    bool go_on = settle(o);
    if (counts)
        set_number(r, o->found);
    else
        give_records(r, o);
    add_tail(r, o->l, o->undecided);
    return go_on;
}

static void *open_visitor(void *context)
{
    struct listing *l = context;
    struct visitor *own = an_alloc(1, sizeof *own);
    own->l = l;
    own->patience.stop = l->run->stop;
    own->patience.context = l->run->context;
    an_visit_init(&own->v);
    own->v.full = hand_part;
    own->v.context = own;
    fmpz_init(own->found);
#pragma omp critical(an_visitors)
    own->number = l->visitors++;
    return own;
}

static void close_visitor(void *own)
{
    struct visitor *o = own;
    an_visit_clear(&o->v);
    fmpz_clear(o->found);
    free(o);
}

/* ---- between ranks */

/* Are a unit's charges bytes? */
static bool is_packed(const struct listing *l, size_t unit)
{
    const struct an_search *s = plan_of(l, unit)->whole;
    bool small = l->run->take != NULL;
    for (size_t g = 0; g < s->ngroups; g++)
        small = small && s->group[g].low >= INT8_MIN &&
                s->group[g].high <= INT8_MAX;
    return small;
}

static void pack_unit(struct an_result *r, void *context, size_t unit)
{
    const struct listing *l = context;
    const struct an_plan *p = plan_of(l, unit);
    if (!is_packed(l, unit))
        return;
    /* In place: a byte is written where nothing is to be read any more. */
    const int16_t *from = r->v;
    int8_t *to = r->v;
    size_t tail = tail_of(l), end = r->n - tail;
    size_t n = end / (p->out * sizeof *from), width = p->whole->width;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < width; j++) {
            int16_t x = from[i * p->out + j];
            assert(x >= INT8_MIN && x <= INT8_MAX);
            to[i * width + j] = (int8_t)x;
        }
    if (tail > 0)
        memmove(to + n * width, (const char *)r->v + end, tail);
    r->n = n * width + tail;
}

static void unpack_unit(struct an_result *r, void *context, size_t unit)
{
    const struct listing *l = context;
    const struct an_plan *p = plan_of(l, unit);
    if (!is_packed(l, unit))
        return;
    const int8_t *from = r->v;
    size_t tail = tail_of(l), width = p->whole->width;
    size_t n = (r->n - tail) / width, size = n * p->out * sizeof(int16_t);
    int16_t *to = an_alloc(size + tail, 1);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < width; j++)
            to[i * p->out + j] = from[i * width + j];
    if (tail > 0)
        memcpy((char *)to + size, from + n * width, tail);
    free(r->v);
    r->v = to;
    r->n = r->cap = size + tail;
}

/* ---- handing over */

/* Every arrangement of one solution, so many at a time. */
static bool take_arrangements(const struct listing *l, const struct an_plan *p,
                              const struct an_solutions *one)
{
    enum { BATCH = 512 };
    int16_t *buffer = an_alloc(BATCH * one->stride, sizeof *buffer);
    int16_t x[AN_SEARCH_MAX_WIDTH];
    struct an_solutions s = *one;
    const struct an_reduced *r = &p->reduced;
    bool halved = an_arrangements_are_halved(r, p->whole, one->charge),
         more = true;
    bool go_on = true;
    memcpy(x, one->charge, one->width * sizeof *x);
    s.charge = buffer;
    for (s.n = 0; more && go_on;) {
        if (!halved || an_arrangement_is_positive(x, s.width))
            memcpy(buffer + s.n++ * s.stride, x, s.width * sizeof *x);
        more = an_arrangement_next(x, r, p->whole);
        if (s.n < BATCH && more)
            continue;
        go_on = s.n == 0 || l->run->take(l->run->context, &s);
        s.n = 0;
    }
    free(buffer);
    return go_on;
}

static void add_number(const struct listing *l, const struct an_result *r)
{
    fmpz_t n;
    fmpz_init(n);
    fmpz_set_str(n, r->v, 16);
    fmpz_add(l->state->sum, l->state->sum, n);
    fmpz_clear(n);
}

static bool take_unit(void *context, size_t unit, const struct an_result *r)
{
    const struct listing *l = context;
    const struct an_plan *p = plan_of(l, unit);
    bool go_on = true;
    size_t tail = tail_of(l);
    uint64_t undecided = 0;
    if (tail > 0)
        memcpy(&undecided, (const char *)r->v + r->n - tail, tail);
    l->state->undecided += undecided;
    if (!l->run->take) {
        add_number(l, r);
        return true;
    }
    struct an_solutions s = {
        .charge = r->v,
        .n = (r->n - tail) / (p->out * sizeof *s.charge),
        .stride = p->out,
        .width = p->whole->width,
        .part = unit_of(l->u, unit).part,
    };
    if (!p->whole->arranged)
        return s.n == 0 || l->run->take(l->run->context, &s);
    size_t n = s.n;
    for (s.n = 1; n > 0 && go_on; n--, s.charge += s.stride)
        go_on = take_arrangements(l, p, &s);
    return go_on;
}

int an_search_visit(bool *complete, struct an_search_state *state,
                    const struct an_search *part, size_t n,
                    const struct an_search_run *run, struct an_diags *diags)
{
    if (n > 0 && part[0].residues.n > 0)
        return an_residues_visit(complete, state, part, n, run, diags);
    struct slices u;
    bool ended = false;
    *complete = false;
    state->undecided = run->start ? run->start->undecided : 0;
    int rc = slices_make(&u, part, n, run, &ended, diags);
    struct listing l = {.u = &u, .run = run, .state = state, .inner = 1};
    struct an_crew crew = {
        .run = run,
        .units = &u.units,
        .memory = u.memory,
        .state = state,
        .context = &l,
        .open = open_visitor,
        .close = close_visitor,
        .work = visit_unit,
        .pack = pack_unit,
        .unpack = unpack_unit,
        .add = take_unit,
    };
    l.crew = &crew;
    int threads = an_search_threads(run);
    if (run->keep && an_units_number(&u.units) < MANY_UNITS * (size_t)threads) {
        l.inner = threads;
        crew.threads = 1;
    }
    if (rc == 0 && !ended)
        rc = an_crew_run(complete, &crew, diags);
    if (rc == 0 && run->undecided)
        *run->undecided = state->undecided;
    slices_clear(&u);
    return rc;
}

int an_search_list(const struct an_search *part, size_t n,
                   const struct an_search_run *run, struct an_diags *diags)
{
    struct an_search_state state;
    bool complete;
    an_search_state_init(&state);
    int rc = an_search_visit(&complete, &state, part, n, run, diags);
    an_search_state_clear(&state);
    return rc;
}
