/* find.c - which fields complete a model.
 *
 * For each number of multiplets the sums without unknown charges leave a list
 * of contents. Each of these is a unit of work (search/run/units.h), which
 * threads and ranks solve; what they find is taken in the order of the list.
 */
#include "content/find.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/model.h"
#include "search/run/ranks.h"
#include "search/run/units.h"
#include "search/run/workers.h"
#include "content/content.h"
#include "content/frame.h"
#include "content/multisets.h"
#include "content/pack.h"
#include "content/pairing.h"

/* Of solving a content of no multiplets, in pairs: each of them takes four
 * times as long. */
#define COST (UINT64_C(1) << 12)

static const struct an_where nowhere = {0};

/* ---- names of unknowns */

/* a, b, ... but for names that the model has: they are its parameters where its
 * files are written. */
static void name_unknowns(struct an_model *names, const struct an_model *m)
{
    for (size_t k = 0; names->nunknowns < AN_CONTENT_MAX_NAMES; k++) {
        struct an_text t = {0};
        an_text_printf(&t, "%c", (char)('a' + k % 26));
        if (k >= 26)
            an_text_printf(&t, "%zu", k / 26);
        bool taken = false;
        for (size_t i = 0; i < m->nparameters && !taken; i++)
            taken = strcmp(m->parameter[i].name, an_text_string(&t)) == 0;
        for (size_t i = 0; i < m->ngroups && !taken; i++)
            taken = strcmp(m->group[i].name, an_text_string(&t)) == 0;
        if (!taken)
            an_unknown_add(names, an_text_string(&t));
        an_text_clear(&t);
    }
}

/* ---- the work */

/* Contents are numbered one after another, those of few multiplets first. A run
 * alone solves those of one number before it looks for those of the next, so
 * that they are finished when it is stopped; a stage is what is solved at once.
 */
struct work {
    struct an_content *c;
    const struct an_content_run *run;
    struct an_content_question q;
    struct an_multisets *x; /* one for each number of multiplets, ... */
    size_t n;               /* ... so far */
    size_t first, before;   /* of the stage: its first number of multiplets,
                               contents before it */
    struct an_units units;  /* the contents of the stage */
    uint64_t looked, all;   /* pairs that are looked up, and how many will be */
};

/* The content that a unit of the stage is: types, room for the largest. */
static size_t content_of(size_t *type, const struct work *w, size_t unit)
{
    size_t i = w->first;
    for (; unit >= w->x[i].n; i++)
        unit -= w->x[i].n;
    size_t size = w->x[i].size;
    for (size_t k = 0; k < size; k++)
        type[k] = w->x[i].type[unit * size + k];
    return size;
}

static bool is_stopped(const struct work *w)
{
    const struct an_charge_box *b = &w->run->charges;
    return b->stop && b->stop(b->context);
}

/* Drops what is not wanted; false when the run is to end. */
static bool judge(struct an_content_result *r, const struct work *w)
{
    struct an_content_list *l = &r->kept;
    size_t n = 0;
    bool goes_on = true;
    for (size_t i = 0; i < l->n; i++) {
        struct an_content_solution *s = &l->v[i];
        int kept = AN_KEPT;
        if (goes_on && w->run->judge)
            kept = w->run->judge(w->run->judge_context, s);
        goes_on = goes_on && kept != AN_KEPT_STOP;
        bool left = kept == AN_KEPT_NOT;
        r->judged.left_out += left;
        r->judged.undecided += kept == AN_KEPT_UNDECIDED;
        r->judged.sampled += s->nparameters > 0 && (left || s->nat > 0);
        if (left)
            an_content_solution_clear(s);
        else
            l->v[n++] = *s;
    }
    l->n = n;
    return goes_on;
}

static void *open_worker(void *context)
{
    return context;
}

static void close_worker(void *own)
{
    (void)own;
}

/* Nothing is found of a content that no vev can make massive. */
static bool solve(struct an_result *out, void *own, size_t unit)
{
    const struct work *w = own;
    struct an_content_result r = {0};
    struct an_content_frame f;
    size_t type[AN_CONTENT_MAX_MULTIPLETS];
    r.size = content_of(type, w, unit);
    out->n = 0;
    if (is_stopped(w))
        return false;
    an_content_frame_init(&f, w->q.box, w->q.sums, type, r.size);
    bool possible = !w->q.heavy || an_pairings_possible(&f);
    an_content_frame_clear(&f);
    if (!possible)
        return true;
    an_content_solve(&r.kept, &r.linear, &w->q, type, r.size);
    for (size_t i = 0; i < r.kept.n; i++)
        r.remainders += r.kept.v[i].nleft > 0;
    r.solutions = r.kept.n - r.remainders;
    bool goes_on = judge(&r, w) && !is_stopped(w);
    struct an_text t = {out->v, 0, out->cap};
    an_content_pack(&t, &r);
    *out = (struct an_result){t.v, t.n, t.cap};
    an_content_result_clear(&r);
    return goes_on;
}

static bool take(void *context, size_t unit, const struct an_result *r)
{
    const struct work *w = context;
    (void)unit;
    if (r->n == 0)
        return true;
    bool whole = an_content_add(w->c, r->v, r->n);
    assert(whole); /* it was packed here, or by a rank of the same program */
    return whole &&
           (!w->run->take || w->run->take(w->run->take_context, r->v, r->n));
}

static bool is_alone(const struct work *w)
{
    const struct an_search_run *how = &w->run->how;
    return how->nshards == 0 && (!how->ranks || how->ranks->n <= 1);
}

/* Some more pairs have been looked up. */
static bool look(void *context, uint64_t looked)
{
    struct work *w = context;
    const struct an_ranks *ranks = w->run->how.ranks;
    w->looked += looked;
    if (w->run->prepare)
        w->run->prepare(w->run->prepare_context, w->looked, w->all);
    /* Other ranks come to the end of it. */
    return (!ranks || ranks->n <= 1) && is_stopped(w);
}

/* The next number of multiplets: its contents. */
static int find_size(struct work *w, struct an_diags *diags)
{
    struct an_content *c = w->c;
    struct an_multisets *x = &w->x[w->n];
    size_t size = c->count[w->n].size;
    an_multisets_find(x, &c->sums, size, look, w);
    c->count[w->n++].candidates = x->n;
    c->interrupted = x->interrupted;
    if (!x->full)
        return 0;
    return an_error(diags, nowhere,
                    "the box is too large: more than %zu contents of %zu "
                    "multiplets meet the conditions without unknown charges",
                    AN_CONTENT_MAX_KEPT, size);
}

/* How many of the candidates of each size the run has come past. */
static void count_tried(struct work *w, size_t next)
{
    for (size_t i = 0; i < w->n; i++) {
        size_t n = w->x[i].n;
        w->c->count[i].tried = next < n ? next : n;
        next -= w->c->count[i].tried;
    }
}

static bool progress(void *context, const struct an_search_state *state,
                     uint64_t done, uint64_t total)
{
    const struct work *w = context;
    struct an_search_state all = *state;
    all.next += w->before;
    return w->run->how.progress(w->run->how.context, &all, done, total);
}

/* Where the stage begins, of a run that begins where the last one ended. */
static void set_start(struct an_search_state *start, const struct work *w)
{
    size_t next = w->run->how.start->next;
    next = next > w->before ? next - w->before : 0;
    size_t units = an_units_number(&w->units);
    start->next = next < units ? next : units;
}

static int solve_stage(struct work *w, struct an_diags *diags)
{
    struct an_search_state state, start = {0};
    struct an_search_run how = w->run->how;
    bool complete, alone = is_alone(w);
    struct an_crew crew = {
        .run = &how,
        .units = &w->units,
        .state = &state,
        .context = w,
        .open = open_worker,
        .close = close_worker,
        .work = solve,
        .add = take,
    };
    if (alone && how.start) {
        set_start(&start, w);
        how.start = &start;
    }
    how.context = w;
    how.progress = w->run->how.progress ? progress : NULL;
    an_search_state_init(&state);
    int rc = an_crew_run(&complete, &crew, diags);
    w->c->interrupted = rc == 0 && !complete;
    count_tried(w, w->before + state.next);
    an_search_state_clear(&state);
    return rc;
}

/* Numbers of multiplets up to `end` make the next stage. */
static int do_stage(struct work *w, size_t end, struct an_diags *diags)
{
    int rc = 0;
    w->first = w->n;
    w->before += an_units_number(&w->units);
    an_units_clear(&w->units);
    while (rc == 0 && w->n < end && !w->c->interrupted)
        rc = find_size(w, diags);
    for (size_t i = w->first; i < w->n; i++)
        an_units_add(&w->units, w->x[i].n, COST << 2 * w->x[i].size);
    if (rc == 0 && !w->c->interrupted)
        rc = solve_stage(w, diags);
    for (size_t i = w->first; i < w->n; i++)
        an_multisets_drop(&w->x[i]);
    return rc;
}

static int find_all(struct work *w, struct an_diags *diags)
{
    struct an_content *c = w->c;
    int rc = 0;
    for (size_t i = 0; i < c->ncounts; i++) {
        uint64_t all, pairs;
        an_multisets_cost(&all, &pairs, c->box->ntypes, c->count[i].size);
        w->all += pairs;
    }
    w->x = an_alloc(c->ncounts, sizeof *w->x);
    while (rc == 0 && w->n < c->ncounts && !c->interrupted)
        rc = do_stage(w, is_alone(w) ? w->n + 1 : c->ncounts, diags);
    return rc;
}

int an_content_find(struct an_content *c, const struct an_content_box *box,
                    const struct an_content_run *run, struct an_diags *diags)
{
    struct an_model names = {0};
    struct work w = {.c = c, .run = run};
    int rc = an_content_begin(c, box, run->least, run->most, diags);
    w.q = (struct an_content_question){.box = box,
                                       .sums = &c->sums,
                                       .names = &names,
                                       .charges = run->charges,
                                       .heavy = c->heavy};
    name_unknowns(&names, box->model);
    if (rc == 0 && !an_content_add(c, run->found, run->nfound)) {
        rc = an_error(diags, nowhere,
                      "what an earlier run has found is damaged");
        if (run->how.ranks)
            run->how.ranks->lost = true; /* the others wait for work */
    }
    if (rc == 0)
        rc = find_all(&w, diags);
    an_content_end(c);
    free(w.x);
    an_units_clear(&w.units);
    an_names_clear(names.symbol, names.nunknowns);
    an_names_clear(names.unknown, names.nunknowns);
    return rc;
}
