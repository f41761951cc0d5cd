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
    fmpz_t number; /* of the solutions that they stand for */
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

static void take(struct line *l, const struct an_solutions *s)
{
    if (!l->stopped && s->n > 0 && !l->run->take(l->run->context, s))
        l->stopped = true;
}

/* Every order of one solution, so many at a time. */
static void take_orders(struct line *l, const struct plan *p,
                        const struct an_solutions *one)
{
    enum { BLOCK = 512 };
    int16_t *buffer = an_alloc(BLOCK * one->stride, sizeof *buffer);
    int16_t x[AN_SEARCH_MAX_WIDTH];
    fmpz_t number;
    struct an_solutions s = *one;
    const struct reduced *r = &p->reduced;
    bool halved = an_orders_are_halved(r, p->whole, one->charge), more = true;
    memcpy(x, one->charge, one->width * sizeof *x);
    fmpz_init(number);
    s.charge = buffer;
    s.number = number;
    for (s.n = 0; more && !l->stopped;) {
        if (!halved || an_order_is_positive(x, s.width))
            memcpy(buffer + s.n++ * s.stride, x, s.width * sizeof *x);
        more = an_order_next(x, r, p->whole);
        if (s.n < BLOCK && more)
            continue;
        fmpz_set_ui(number, s.n);
        take(l, &s);
        s.n = 0;
    }
    fmpz_clear(number);
    free(buffer);
}

static void hand_over(struct line *l, const struct found *f)
{
    const struct unit *x = &l->u->v[l->next++];
    const struct plan *p = &l->u->plan[x->part];
    struct an_solutions s = {
        .charge = f->charge,
        .n = f->n,
        .stride = p->out,
        .width = p->whole->width,
        .part = x->part,
        .number = f->number,
    };
    if (p->whole->ordered && !l->run->counts) {
        for (s.n = 1; s.charge < f->charge + f->n * s.stride && !l->stopped;
             s.charge += s.stride)
            take_orders(l, p, &s);
    } else {
        take(l, &s);
    }
    l->done += x->cost;
    l->state.next = l->next;
    if (!l->stopped && l->run->progress &&
        !l->run->progress(l->run->context, &l->state, l->done, l->u->cost))
        l->stopped = true;
}

/* f := what v has found; its buffer goes with it. */
static void found_make(struct found *f, const struct line *l, size_t unit,
                       const struct visit *v)
{
    const struct plan *p = &l->u->plan[l->u->v[unit].part];
    fmpz_t orders;
    *f = (struct found){.charge = v->out, .n = v->n, .cap = v->cap_out};
    fmpz_init(f->number);
    fmpz_set_ui(f->number, v->n);
    if (!p->whole->ordered || !l->run->counts)
        return;
    fmpz_zero(f->number);
    fmpz_init(orders);
    for (size_t i = 0; i < v->n; i++) {
        an_orders_count(orders, &p->reduced, p->whole, v->out + i * p->out);
        fmpz_add(f->number, f->number, orders);
    }
    fmpz_clear(orders);
}

/* Unit i is done: hands it over, and those that waited for it, or keeps it. The
 * buffer of v is in `own`; v gets another one when it is kept. */
static void join_line(struct line *l, size_t i, struct found *own,
                      struct visit *v)
{
    if (i != l->next) {
        struct found fresh = {0};
        if (l->nspare > 0)
            fresh = l->spare[--l->nspare];
        own->ready = true;
        l->found[i] = *own;
        v->out = fresh.charge;
        v->cap_out = fresh.cap;
        return;
    }
    hand_over(l, own);
    fmpz_clear(own->number);
    while (l->next < l->u->n && l->found[l->next].ready) {
        struct found *f = &l->found[l->next];
        hand_over(l, f);
        fmpz_clear(f->number);
        l->spare = an_grow(l->spare, &l->cap, l->nspare + 1, sizeof *l->spare);
        l->spare[l->nspare++] = *f;
        *f = (struct found){0};
    }
}

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

/* Drops what is not wanted. inner: the threads that share the solutions; else
 * this is thread `own`. */
static void judge(struct line *l, struct visit *v, size_t part, int own,
                  int inner)
{
    const struct an_search_run *run = l->run;
    size_t stride = l->u->plan[part].out, n = v->n;
    int *answer = an_alloc(n, sizeof *answer);
    (void)inner; /* a compiler without OpenMP does not use it */
#pragma omp parallel for num_threads(inner) schedule(dynamic, 4)
    for (long i = 0; i < (long)n; i++)
        answer[i] = run->keep(run->judge, inner > 1 ? thread_number() : own,
                              v->out + (size_t)i * stride, part);
    bool stop = false;
    v->n = 0;
    for (size_t i = 0; i < n; i++) {
        stop = stop || answer[i] < 0;
        if (answer[i] > 0)
            memmove(v->out + v->n++ * stride, v->out + i * stride,
                    stride * sizeof *v->out);
    }
    free(answer);
    if (!stop)
        return;
#pragma omp critical(an_search_line)
    l->stopped = true;
}

static void run_units(struct line *l)
{
    long first = (long)l->next, n = (long)l->u->n;
    int threads = an_search_threads(l->run), inner = 1;
    if (l->run->keep && n < (long)MANY_UNITS * threads) {
        inner = threads;
        threads = 1;
    }
#pragma omp parallel num_threads(threads)
    {
        struct visit v;
        an_visit_init(&v);
#pragma omp for schedule(dynamic, 1)
        for (long i = first; i < n; i++) {
            const struct unit *x = &l->u->v[i];
            struct found own;
            bool skip;
#pragma omp critical(an_search_line)
            skip = l->stopped;
            v.n = 0;
            if (!skip)
                an_visit_cell(&v, &l->u->plan[x->part], x->cell, x->slice,
                              x->nslices);
            if (l->run->keep && v.n > 0)
                judge(l, &v, x->part, thread_number(), inner);
            found_make(&own, l, (size_t)i, &v);
#pragma omp critical(an_search_line)
            join_line(l, (size_t)i, &own, &v);
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
