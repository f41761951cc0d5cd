/* run.c - the work of several searches, on several threads, in order.
 *
 * A unit of work is a slice of a cell. Threads take units as they come; what a
 * unit finds waits until all units before it have been handed over, so the
 * order does not depend on the threads. Nobody waits for that: whoever
 * completes the next unit in line hands over all that has become ready. Units
 * take about equally long, so few are ahead of the line, and memory stays that
 * of a few units.
 */
#include "search/impl.h"

#include <stdlib.h>
#include <string.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "base/diag.h"
#include "base/mem.h"

/* Pairs in a unit, about: a fraction of a second. */
#define UNIT_COST (UINT64_C(1) << 25)
#define MAX_SLICES 4096

struct unit {
    size_t part, cell, slice, nslices;
    uint64_t cost;
};

struct units {
    struct plan *plan;
    size_t nplans;
    struct unit *v;
    size_t n, cap;
    uint64_t cost; /* of all */
};

static void add_units(struct units *u, size_t part, size_t cell)
{
    uint64_t cost = u->plan[part].cost[cell];
    size_t n = (size_t)(cost / UNIT_COST) + 1;
    n = n < MAX_SLICES ? n : MAX_SLICES;
    u->v = an_grow(u->v, &u->cap, u->n + n, sizeof *u->v);
    for (size_t i = 0; i < n; i++)
        u->v[u->n++] = (struct unit){part, cell, i, n, cost / n + 1};
    u->cost += cost + n;
}

static int units_make(struct units *u, const struct an_search *part, size_t n,
                      struct an_diags *diags)
{
    *u = (struct units){.plan = an_alloc(n, sizeof *u->plan), .nplans = n};
    for (size_t i = 0; i < n; i++) {
        an_plan_init(&u->plan[i]);
        if (an_plan_make(&u->plan[i], &part[i], diags) < 0)
            return -1;
        for (size_t j = 0; j < u->plan[i].cells.n; j++)
            add_units(u, i, j);
    }
    return 0;
}

static void units_clear(struct units *u)
{
    for (size_t i = 0; i < u->nplans; i++)
        an_plan_clear(&u->plan[i]);
    free(u->plan);
    free(u->v);
}

int an_search_threads(const struct an_search_run *run)
{
#ifdef _OPENMP
    return run->threads > 0 ? run->threads : omp_get_max_threads();
#else
    (void)run;
    return 1;
#endif
}

/* What a unit has found, until its turn. */
struct found {
    int16_t *charge; /* owned; may be an empty buffer */
    size_t n, cap;
    bool ready;
};

struct line {
    const struct units *u;
    const struct an_search_run *run;
    struct found *found; /* one per unit */
    size_t next;         /* the unit whose turn it is */
    struct found *spare; /* buffers to use again */
    size_t nspare, cap;
    struct an_search_state state;
    uint64_t done;
    bool stopped;
};

static void hand_over(struct line *l, const struct found *f)
{
    const struct unit *x = &l->u->v[l->next++];
    const struct plan *p = &l->u->plan[x->part];
    struct an_solutions s = {
        .charge = f->charge,
        .n = f->n,
        .stride = p->stride,
        .width = p->s->width,
        .part = x->part,
    };
    if (!l->stopped && s.n > 0 && !l->run->take(l->run->context, &s))
        l->stopped = true;
    l->done += x->cost;
    l->state.next = l->next;
    if (!l->stopped && l->run->progress &&
        !l->run->progress(l->run->context, &l->state, l->done, l->u->cost))
        l->stopped = true;
}

/* The buffer of v for a spare one. */
static void exchange(struct line *l, struct found *f, struct visit *v)
{
    *f = (struct found){v->out, v->n, v->cap_out, true};
    struct found fresh = {0};
    if (l->nspare > 0)
        fresh = l->spare[--l->nspare];
    v->out = fresh.charge;
    v->cap_out = fresh.cap;
}

/* Unit i is done: hands it over, and those that waited for it, or keeps it. */
static void join_line(struct line *l, size_t i, struct visit *v)
{
    if (i != l->next) {
        exchange(l, &l->found[i], v);
        return;
    }
    struct found own = {v->out, v->n, v->cap_out, true};
    hand_over(l, &own);
    while (l->next < l->u->n && l->found[l->next].ready) {
        struct found *f = &l->found[l->next];
        hand_over(l, f);
        l->spare = an_grow(l->spare, &l->cap, l->nspare + 1, sizeof *l->spare);
        l->spare[l->nspare++] = *f;
        *f = (struct found){0};
    }
}

static void run_units(struct line *l)
{
    long first = (long)l->next, n = (long)l->u->n;
    int threads = an_search_threads(l->run);
    (void)threads; /* a compiler without OpenMP does not use it */
#pragma omp parallel num_threads(threads)
    {
        struct visit v;
        an_visit_init(&v);
#pragma omp for schedule(dynamic, 1)
        for (long i = first; i < n; i++) {
            const struct unit *x = &l->u->v[i];
            bool skip;
#pragma omp critical(an_search_line)
            skip = l->stopped;
            v.n = 0;
            if (!skip)
                an_visit_cell(&v, &l->u->plan[x->part], x->cell, x->slice,
                              x->nslices);
#pragma omp critical(an_search_line)
            join_line(l, (size_t)i, &v);
        }
        an_visit_clear(&v);
    }
}

int an_search_list(const struct an_search *part, size_t n,
                   const struct an_search_run *run, struct an_diags *diags)
{
    struct units u;
    int rc = units_make(&u, part, n, diags);
    struct line l = {.u = &u, .run = run};
    an_search_state_init(&l.state);
    if (rc == 0) {
        l.found = an_alloc(u.n, sizeof *l.found);
        l.next = run->start ? run->start->next : 0;
        for (size_t i = 0; i < l.next && i < u.n; i++)
            l.done += u.v[i].cost;
        run_units(&l);
    }
    an_search_state_clear(&l.state);
    for (size_t i = 0; i < l.nspare; i++)
        free(l.spare[i].charge);
    free(l.spare);
    free(l.found);
    units_clear(&u);
    return rc;
}
