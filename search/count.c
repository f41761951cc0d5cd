/* count.c - how many solutions, without listing them.
 *
 * terms.c turns the number into a sum over simpler ones, and their cells are
 * counted by join.c. What the join cannot see, or tables cannot hold, is
 * counted by visiting every solution.
 */
#include "search/impl.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/mem.h"

static const struct an_where nowhere = {0};

struct unit {
    size_t term, cell;
    bool symmetric; /* only solutions equal to their negative */
};

enum outcome {
    COUNTED,
    TOO_WIDE,  /* a table would pass TABLE_MAX */
    TOO_LARGE, /* a number would not fit */
};

struct counter {
    struct terms *terms;
    struct unit *unit;
    size_t n, cap;
    fmpz *share; /* of units whose turn has not come; -1: not counted yet */
    struct an_search_state state;
    uint64_t cost, done;
    enum outcome worst;
    bool stopped;
};

/* Plans of all terms, and their cells as units of work. */
static int plan_units(struct counter *c, struct an_diags *diags)
{
    for (size_t i = 0; i < c->terms->n; i++) {
        struct term *x = &c->terms->v[i];
        if (an_plan_make(&x->plan, &x->s, diags) < 0)
            return -1;
        const struct cells *cells = &x->plan.cells;
        c->unit =
            an_grow(c->unit, &c->cap, c->n + cells->n + 1, sizeof *c->unit);
        for (size_t j = 0; j < cells->n; j++) {
            const int32_t *sum = cells->sum + j * x->s.ngroups;
            bool zero = x->s.sign;
            for (size_t g = 0; g < x->s.ngroups; g++)
                zero = zero && sum[g] == 0;
            c->unit[c->n++] = (struct unit){i, j, false};
            if (zero)
                c->unit[c->n++] = (struct unit){i, j, true};
            c->cost += x->plan.cost[j];
        }
    }
    return 0;
}

/* share := what the unit adds; cells with sums stand for their negatives. */
static enum outcome count_unit(fmpz_t share, const struct counter *c,
                               const struct unit *u, struct cell *cell,
                               struct table *table)
{
    const struct term *x = &c->terms->v[u->term];
    uint64_t found = 0;
    if (an_cell_fill(cell, &x->plan, u->cell, u->symmetric, false)) {
        if (cell->size > TABLE_MAX)
            return TOO_WIDE;
        if (!an_join_count(&found, cell, table))
            return TOO_LARGE;
    }
    fmpz_set_ui(share, found);
    if (x->s.sign && !cell->zero)
        fmpz_mul_ui(share, share, 2);
    return COUNTED;
}

/* Adds up the units whose turn it is, and tells. */
static void add_units(struct counter *c, const struct an_search_run *run)
{
    size_t *next = &c->state.next;
    while (*next < c->n && fmpz_sgn(&c->share[*next]) >= 0 && !c->stopped) {
        const struct unit *u = &c->unit[*next];
        const struct term *x = &c->terms->v[u->term];
        fmpz_addmul(c->state.sum, x->weight, &c->share[*next]);
        if (!u->symmetric)
            c->done += x->plan.cost[u->cell];
        ++*next;
        if (run->progress)
            c->stopped =
                !run->progress(run->context, &c->state, c->done, c->cost);
    }
}

/* Unit i is counted, or could not be. */
static void close_unit(struct counter *c, size_t i, const fmpz_t share,
                       enum outcome outcome, const struct an_search_run *run)
{
    if (outcome > c->worst)
        c->worst = outcome;
    if (outcome == COUNTED)
        fmpz_set(&c->share[i], share);
    add_units(c, run);
}

/* Begins where the run says. */
static void start_units(struct counter *c, const struct an_search_run *run)
{
    c->share = _fmpz_vec_init((slong)c->n);
    for (size_t i = 0; i < c->n; i++)
        fmpz_set_si(&c->share[i], -1);
    fmpz_set(c->state.sum, c->terms->constant);
    if (!run->start)
        return;
    c->state.next = run->start->next;
    fmpz_set(c->state.sum, run->start->sum);
    for (size_t i = 0; i < c->state.next && i < c->n; i++)
        if (!c->unit[i].symmetric)
            c->done += c->terms->v[c->unit[i].term].plan.cost[c->unit[i].cell];
}

static void count_units(struct counter *c, const struct an_search_run *run)
{
    long first = (long)c->state.next, n = (long)c->n;
    int threads = an_search_threads(run);
    (void)threads; /* a compiler without OpenMP does not use it */
#pragma omp parallel num_threads(threads)
    {
        struct cell cell;
        struct table table = {0};
        fmpz_t share;
        fmpz_init(share);
        an_cell_init(&cell);
#pragma omp for schedule(dynamic, 1)
        for (long i = first; i < n; i++) {
            bool skip;
#pragma omp critical(an_search_count)
            skip = c->stopped || c->worst != COUNTED;
            if (skip)
                continue;
            enum outcome outcome =
                count_unit(share, c, &c->unit[i], &cell, &table);
#pragma omp critical(an_search_count)
            close_unit(c, (size_t)i, share, outcome, run);
        }
        an_cell_clear(&cell);
        free(table.v);
        fmpz_clear(share);
    }
}

/* The parts as sums over tables; *visits: there is a condition that the join
 * does not see, so solutions have to be visited. */
static int add_parts(struct terms *t, bool *visits,
                     const struct an_search *part, size_t n,
                     struct an_diags *diags)
{
    int rc = 0;
    *visits = false;
    for (size_t i = 0; i < n && rc == 0 && !*visits; i++) {
        struct reduced r;
        an_reduced_init(&r);
        rc = an_search_reduce(&r, &part[i], diags);
        const struct an_search *s = r.place ? &r.s : &part[i];
        *visits =
            r.ambiguous || !an_search_is_sum(&part[i]) || !an_search_is_sum(s);
        if (rc == 0 && !*visits && !r.empty)
            an_terms_add(t, s);
        an_reduced_clear(&r);
    }
    return rc;
}

struct tally {
    const struct an_search_run *run;
    fmpz_t n;
};

static bool take_number(void *context, const struct an_solutions *found)
{
    struct tally *t = context;
    fmpz_add(t->n, t->n, found->number);
    return true;
}

static bool pass_progress(void *context, const struct an_search_state *state,
                          uint64_t done, uint64_t total)
{
    struct tally *t = context;
    if (!t->run->progress)
        return true;
    struct an_search_state own = {.next = state->next, .visits = true};
    fmpz_init_set(own.sum, t->n);
    bool go_on = t->run->progress(t->run->context, &own, done, total);
    fmpz_clear(own.sum);
    return go_on;
}

/* start: where to begin, NULL for the beginning. */
static int count_visits(fmpz_t count, const struct an_search *part, size_t n,
                        const struct an_search_run *run,
                        const struct an_search_state *start,
                        struct an_diags *diags)
{
    struct tally t = {.run = run};
    struct an_search_run visits = {
        .threads = run->threads,
        .start = start,
        .context = &t,
        .take = take_number,
        .progress = pass_progress,
        .keep = run->keep,
        .judge = run->judge,
        .counts = true,
    };
    fmpz_init(t.n);
    if (start)
        fmpz_set(t.n, start->sum);
    int rc = an_search_list(part, n, &visits, diags);
    fmpz_set(count, t.n);
    fmpz_clear(t.n);
    return rc;
}

/* The sum over terms; *wide: a table would be too large. */
static int count_terms(fmpz_t count, bool *wide, struct terms *t,
                       const struct an_search_run *run, struct an_diags *diags)
{
    struct counter c = {.terms = t};
    an_search_state_init(&c.state);
    int rc = plan_units(&c, diags);
    if (rc == 0) {
        start_units(&c, run);
        count_units(&c, run);
    }
    *wide = c.worst == TOO_WIDE;
    if (rc == 0 && c.worst == TOO_LARGE)
        rc = an_error(diags, nowhere,
                      "the number of solutions with the same sums passes 64 "
                      "bits");
    if (rc == 0 && c.worst == COUNTED && !c.stopped) {
        assert(fmpz_is_even(c.state.sum));
        fmpz_tdiv_q_2exp(count, c.state.sum, 1);
    }
    if (c.share)
        _fmpz_vec_clear(c.share, (slong)c.n);
    an_search_state_clear(&c.state);
    free(c.unit);
    return rc;
}

int an_search_count(fmpz_t count, const struct an_search *part, size_t n,
                    const struct an_search_run *run, struct an_diags *diags)
{
    struct terms t;
    bool wide = false, visits = false;
    if (run->start && run->start->visits)
        return count_visits(count, part, n, run, run->start, diags);
    if (run->keep)
        return count_visits(count, part, n, run, NULL, diags);
    an_terms_init(&t);
    int rc = add_parts(&t, &visits, part, n, diags);
    if (rc == 0 && !visits)
        rc = count_terms(count, &wide, &t, run, diags);
    an_terms_clear(&t);
    if (rc == 0 && (visits || wide))
        rc = count_visits(count, part, n, run, NULL, diags);
    return rc;
}
