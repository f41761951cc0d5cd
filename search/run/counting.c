/* counting.c - how many solutions, without listing them.
 *
 * summands.c turns the number into a sum over simpler ones, and their cells are
 * counted by join.c; where all are pairs of multisets with equal sums, by the
 * tables of equal_sums.c. Conditions that the join cannot see are counted by
 * visiting every solution.
 */

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "search/lists/cell.h"
#include "search/lists/cells.h"
#include "search/lists/join.h"
#include "search/lists/memory.h"
#include "search/lists/patience.h"
#include "search/lists/plan.h"
#include "search/problem.h"
#include "search/reduce.h"
#include "search/run/equal_sums.h"
#include "search/run/run.h"
#include "search/run/summands.h"
#include "search/run/units.h"
#include "search/run/visit_all.h"
#include "search/run/workers.h"

static const struct an_where nowhere = {0};

/* The units of a summand, one for each cell; where all sums vanish another one
 * behind it, of the solutions that equal their negative. */
struct block {
    size_t first; /* unit */
    bool has_zero;
    size_t zero; /* the cell where all sums vanish */
};

struct counter {
    struct an_summands *all;
    const struct an_search_run *run;
    struct block *block; /* of each summand */
    struct an_units units;
    uint64_t memory; /* of a thread */
    struct an_search_state *state;
    bool too_large; /* a number would not fit */
    bool ended;     /* interrupted before units were known */
};

static bool is_zero(const int32_t *sum, size_t n)
{
    bool zero = true;
    for (size_t g = 0; g < n; g++)
        zero = zero && sum[g] == 0;
    return zero;
}

/* Plans of all summands, and their cells as units of work. */
static int plan_units(struct counter *c, struct an_diags *diags)
{
    struct an_patience patience = {.stop = c->run->stop,
                                   .context = c->run->context};
    c->block = an_alloc(c->all->n, sizeof *c->block);
    for (size_t i = 0; i < c->all->n; i++) {
        struct an_summand *x = &c->all->v[i];
        if (an_plan_make(&x->plan, &x->s, &patience, diags) < 0)
            return -1;
        c->ended = patience.ended;
        if (c->ended)
            return 0;
        if (an_memory_check(&x->plan, AN_MEMORY_COUNTS, diags) < 0)
            return -1;
        uint64_t memory = x->plan.counting;
        c->memory = memory > c->memory ? memory : c->memory;
        const struct an_cells *cells = &x->plan.cells;
        struct block *b = &c->block[i];
        b->first = an_units_number(&c->units);
        for (size_t j = 0; j < cells->n; j++) {
            an_units_add(&c->units, 1, x->plan.cost[j]);
            if (!x->s.sign ||
                !is_zero(cells->sum + j * x->s.ngroups, x->s.ngroups))
                continue;
            an_units_add(&c->units, 1, 1);
            b->has_zero = true;
            b->zero = j;
        }
    }
    return 0;
}

/* What a unit counts. */
struct unit {
    struct an_summand *summand;
    size_t cell;
    bool symmetric; /* only solutions equal to their negative */
};

static struct unit unit_of(const struct counter *c, size_t unit)
{
    size_t i = c->all->n - 1;
    while (c->block[i].first > unit)
        i--;
    const struct block *b = &c->block[i];
    size_t j = unit - b->first;
    bool behind = b->has_zero && j > b->zero;
    return (struct unit){&c->all->v[i], behind ? j - 1 : j,
                         behind && j == b->zero + 1};
}

/* What a unit has found. */
struct number {
    uint64_t n;
    bool fits, zero; /* zero: all sums vanish */
};

/* What a thread has of its own. */
struct joiner {
    const struct counter *c;
    struct an_cell cell;
    struct an_join_table table;
    struct an_patience patience;
};

static void *open_joiner(void *context)
{
    struct joiner *own = an_alloc(1, sizeof *own);
    own->c = context;
    own->patience.stop = own->c->run->stop;
    own->patience.context = own->c->run->context;
    an_cell_init(&own->cell);
    return own;
}

static void close_joiner(void *own)
{
    struct joiner *o = own;
    an_cell_clear(&o->cell);
    an_join_clear(&o->table);
    free(o);
}

static bool count_unit(struct an_result *r, void *own, size_t unit)
{
    struct joiner *o = own;
    struct unit u = unit_of(o->c, unit);
    struct number number = {.fits = true};
    if (an_cell_fill(&o->cell, &u.summand->plan, u.cell, u.symmetric, false,
                     &o->patience))
        number.fits =
            an_join_count(&number.n, &o->cell, &o->table, &o->patience);
    if (o->patience.ended)
        return false;
    number.zero = o->cell.zero;
    r->v = an_grow(r->v, &r->cap, sizeof number, 1);
    r->n = sizeof number;
    memcpy(r->v, &number, sizeof number);
    return true;
}

/* Adds a unit; cells with sums stand for their negatives. */
static bool add_number(void *context, size_t unit, const struct an_result *r)
{
    struct counter *c = context;
    const struct an_summand *x = unit_of(c, unit).summand;
    struct number number;
    fmpz_t share;
    memcpy(&number, r->v, sizeof number);
    c->too_large = c->too_large || !number.fits;
    fmpz_init_set_ui(share, number.n);
    if (x->s.sign && !number.zero)
        fmpz_mul_ui(share, share, 2);
    fmpz_addmul(c->state->sum, x->weight, share);
    fmpz_clear(share);
    return number.fits;
}

/* The parts as sums over tables; *visits: there is a condition that the join
 * does not see, so solutions have to be visited. */
static int add_parts(struct an_summands *t, bool *visits,
                     const struct an_search *part, size_t n,
                     struct an_diags *diags)
{
    int rc = 0;
    *visits = false;
    for (size_t i = 0; i < n && rc == 0 && !*visits; i++) {
        struct an_reduced r;
        an_reduced_init(&r);
        rc = an_search_reduce(&r, &part[i], diags);
        const struct an_search *s = r.place ? &r.s : &part[i];
        *visits =
            r.ambiguous || !an_search_is_sum(&part[i]) || !an_search_is_sum(s);
        if (rc == 0 && !*visits && !r.empty)
            an_summands_add(t, s);
        an_reduced_clear(&r);
    }
    return rc;
}

/* What tables would cost. They are no units of work: for one process, from the
 * beginning, of the whole. */
static uint64_t cost_of_tables(const struct an_summands *t,
                               const struct an_search_run *run)
{
    bool begins = !run->start || run->start->next == 0;
    if (run->ranks || run->nshards > 1 || !begins)
        return UINT64_MAX;
    return an_equal_sums_cost(t);
}

/* The sum of all summands, twice what is asked for. */
static int count_summands(bool *complete, struct an_search_state *state,
                          struct an_summands *t,
                          const struct an_search_run *run,
                          struct an_diags *diags)
{
    struct counter c = {.all = t, .run = run, .state = state};
    if (!run->start && run->shard <= 1)
        fmpz_set(state->sum, t->constant);
    uint64_t tables = cost_of_tables(t, run);
    struct an_diags too_large; /* where tables are not */
    an_diags_init(&too_large);
    int rc = plan_units(&c, tables == UINT64_MAX ? diags : &too_large);
    if (rc == 0 && c.ended)
        goto out;
    bool dear = rc < 0 ||
                an_units_cost(&c.units, 0, an_units_number(&c.units)) > tables;
    an_diags_clear(&too_large);
    if (tables != UINT64_MAX && dear) {
        *complete = an_equal_sums_add(state->sum, t, run, state);
        rc = 0;
        goto out;
    }
    struct an_crew crew = {
        .run = run,
        .units = &c.units,
        .memory = c.memory,
        .state = state,
        .context = &c,
        .open = open_joiner,
        .close = close_joiner,
        .work = count_unit,
        .add = add_number,
    };
    if (rc == 0)
        rc = an_crew_run(complete, &crew, diags);
    if (rc == 0 && c.too_large)
        rc = an_error(diags, nowhere,
                      "the number of solutions with the same sums passes 64 "
                      "bits");
out:
    free(c.block);
    an_units_clear(&c.units);
    return rc;
}

int an_search_count_share(fmpq_t share, const struct an_search *part, size_t n,
                          const struct an_search_run *run,
                          struct an_diags *diags)
{
    struct an_search_run how = *run;
    struct an_search_state state;
    struct an_summands t;
    bool complete = false;
    bool visits = run->keep != NULL || (n > 0 && part[0].residues.n > 0);
    int rc = 0;
    how.take = NULL;
    an_search_state_init(&state);
    an_summands_init(&t);
    if (run->start)
        fmpz_set(state.sum, run->start->sum);
    if (!visits)
        rc = add_parts(&t, &visits, part, n, diags);
    if (rc == 0 && visits)
        rc = an_search_visit(&complete, &state, part, n, &how, diags);
    else if (rc == 0)
        rc = count_summands(&complete, &state, &t, &how, diags);
    an_summands_clear(&t);
    fmpq_zero(share);
    if (rc == 0 && complete)
        fmpq_set_fmpz(share, state.sum);
    if (!visits)
        fmpq_div_2exp(share, share, 1);
    an_search_state_clear(&state);
    return rc;
}

int an_search_count(fmpz_t count, const struct an_search *part, size_t n,
                    const struct an_search_run *run, struct an_diags *diags)
{
    fmpq_t share;
    assert(run->nshards <= 1);
    fmpq_init(share);
    int rc = an_search_count_share(share, part, n, run, diags);
    assert(fmpz_is_one(fmpq_denref(share)));
    fmpz_set(count, fmpq_numref(share));
    fmpq_clear(share);
    return rc;
}
