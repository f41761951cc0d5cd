/* run.c - visiting every solution of several searches, in order.
 *
 * A unit of work is a slice of a cell; units take about equally long. Of each
 * the crew keeps the solutions, or only their number, until its turn comes.
 */
#include "search/impl.h"

#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"

/* Pairs in a unit, about: a fraction of a second. */
#define UNIT_COST (UINT64_C(1) << 25)
#define MAX_SLICES 4096

struct unit {
    size_t part, cell, slice, nslices;
};

struct units {
    struct plan *plan;
    size_t nplans;
    struct unit *v;
    size_t n, cap;
    uint64_t *cost; /* of each unit */
    size_t cap_cost;
};

static void add_units(struct units *u, size_t part, size_t cell)
{
    uint64_t cost = u->plan[part].cost[cell];
    size_t n = (size_t)(cost / UNIT_COST) + 1;
    n = n < MAX_SLICES ? n : MAX_SLICES;
    u->v = an_grow(u->v, &u->cap, u->n + n, sizeof *u->v);
    u->cost = an_grow(u->cost, &u->cap_cost, u->n + n, sizeof *u->cost);
    for (size_t i = 0; i < n; i++) {
        u->cost[u->n] = cost / n + 1;
        u->v[u->n++] = (struct unit){part, cell, i, n};
    }
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
    free(u->cost);
}

struct listing {
    const struct units *u;
    const struct an_search_run *run;
    struct an_search_state *state;
};

/* What a thread has of its own. */
struct visitor {
    const struct listing *l;
    struct visit v;
};

static void *open_visitor(void *context)
{
    struct visitor *own = an_alloc(1, sizeof *own);
    own->l = context;
    an_visit_init(&own->v);
    return own;
}

static void close_visitor(void *own)
{
    struct visitor *o = own;
    an_visit_clear(&o->v);
    free(o);
}

/* The records, in the result's own buffer. */
static void visit_unit(struct result *r, void *own, size_t unit)
{
    struct visitor *o = own;
    const struct unit *x = &o->l->u->v[unit];
    const struct plan *p = &o->l->u->plan[x->part];
    struct visit *v = &o->v;
    bool counts = !o->l->run->take;
    if (!counts) {
        free(v->out);
        v->out = r->v;
        v->cap_out = r->cap / sizeof *v->out;
    }
    v->n = 0;
    an_visit_cell(v, p, x->cell, x->slice, x->nslices);
    if (counts) {
        uint64_t n = v->n;
        r->v = an_grow(r->v, &r->cap, sizeof n, 1);
        r->n = sizeof n;
        memcpy(r->v, &n, sizeof n);
        return;
    }
    *r = (struct result){v->out, v->n * p->stride * sizeof *v->out,
                         v->cap_out * sizeof *v->out};
    v->out = NULL;
    v->cap_out = 0;
}

/* Are a unit's charges bytes between two ranks? */
static bool is_packed(const struct listing *l, size_t unit)
{
    const struct an_search *s = l->u->plan[l->u->v[unit].part].s;
    bool small = l->run->take != NULL;
    for (size_t g = 0; g < s->ngroups; g++)
        small = small && s->group[g].low >= INT8_MIN &&
                s->group[g].high <= INT8_MAX;
    return small;
}

static void pack_unit(struct result *r, void *context, size_t unit)
{
    const struct listing *l = context;
    const struct plan *p = &l->u->plan[l->u->v[unit].part];
    if (!is_packed(l, unit))
        return;
    /* In place: a byte is written where nothing is to be read any more. */
    const int16_t *from = r->v;
    int8_t *to = r->v;
    size_t n = r->n / (p->stride * sizeof *from), width = p->s->width;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < width; j++)
            to[i * width + j] = (int8_t)from[i * p->stride + j];
    r->n = n * width;
}

static void unpack_unit(struct result *r, void *context, size_t unit)
{
    const struct listing *l = context;
    const struct plan *p = &l->u->plan[l->u->v[unit].part];
    if (!is_packed(l, unit))
        return;
    const int8_t *from = r->v;
    size_t width = p->s->width, n = r->n / width;
    int16_t *to = an_alloc(n * p->stride, sizeof *to);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < width; j++)
            to[i * p->stride + j] = from[i * width + j];
    free(r->v);
    r->v = to;
    r->n = r->cap = n * p->stride * sizeof *to;
}

static bool take_unit(void *context, size_t unit, const struct result *r)
{
    const struct listing *l = context;
    const struct unit *x = &l->u->v[unit];
    const struct plan *p = &l->u->plan[x->part];
    if (!l->run->take) {
        uint64_t n;
        memcpy(&n, r->v, sizeof n);
        fmpz_add_ui(l->state->sum, l->state->sum, n);
        return true;
    }
    struct an_solutions s = {
        .charge = r->v,
        .n = r->n / (p->stride * sizeof *s.charge),
        .stride = p->stride,
        .width = p->s->width,
        .part = x->part,
    };
    return s.n == 0 || l->run->take(l->run->context, &s);
}

int an_search_visit(bool *complete, struct an_search_state *state,
                    const struct an_search *part, size_t n,
                    const struct an_search_run *run, struct an_diags *diags)
{
    struct units u;
    *complete = false;
    int rc = units_make(&u, part, n, diags);
    struct listing l = {&u, run, state};
    struct crew crew = {
        .run = run,
        .cost = u.cost,
        .n = u.n,
        .state = state,
        .context = &l,
        .open = open_visitor,
        .close = close_visitor,
        .work = visit_unit,
        .pack = pack_unit,
        .unpack = unpack_unit,
        .add = take_unit,
    };
    if (rc == 0)
        rc = an_crew_run(complete, &crew, diags);
    units_clear(&u);
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
