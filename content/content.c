/* content.c - which fields complete a model.
 *
 * For each number of multiplets the sums without unknown charges leave a list
 * of contents; threads solve these, and what they find is put in the order of
 * the list, so that it does not depend on the threads.
 */
#include "content/content.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "base/base.h"
#include "theory/model.h"
#include "content/frame.h"
#include "content/multisets.h"
#include "content/pairing.h"
#include "content/sums.h"

/* Pairs that are looked up: minutes. */
#define MAX_WORK (UINT64_C(1) << 32)

static const struct an_where nowhere = {0};

void an_content_init(struct an_content *c)
{
    *c = (struct an_content){0};
    an_content_sums_init(&c->sums);
}

void an_content_solution_clear(struct an_content_solution *s)
{
    an_names_clear(s->charge, s->ncharges);
    an_names_clear(s->formula, s->ncharges);
    an_names_clear(s->left_formula, s->nleft);
    if (s->value)
        _fmpq_vec_clear(s->value, (slong)s->ncharges);
    if (s->line)
        _fmpq_vec_clear(s->line, 2 * (slong)s->ncharges);
    an_names_clear(s->at, s->nat);
    an_names_clear(s->parameter, s->nparameters);
    an_names_clear(s->left, s->nleft);
    free(s->type);
    free(s->mass);
}

void an_content_list_clear(struct an_content_list *l)
{
    for (size_t i = 0; i < l->n; i++)
        an_content_solution_clear(&l->v[i]);
    free(l->v);
    *l = (struct an_content_list){0};
}

void an_content_clear(struct an_content *c)
{
    an_content_list_clear(&c->found);
    an_names_clear(c->condition, c->nconditions);
    an_content_sums_clear(&c->sums);
    free(c->count);
    an_content_init(c);
}

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

/* ---- limits */

static int check_size(const struct an_content_box *b,
                      const struct an_content_run *run, struct an_diags *diags)
{
    size_t unknowns = b->nunknown * run->most;
    for (size_t i = 0; i < b->nscalars; i++)
        for (size_t k = 0; k < b->nunknown; k++)
            unknowns += b->scalar[i].unknown[b->unknown[k]];
    if (unknowns > AN_CONTENT_MAX_NAMES) {
        an_error(diags, nowhere,
                 "%zu unknown charges, at most %d can be solved for", unknowns,
                 AN_CONTENT_MAX_NAMES);
        return an_expected(diags, "fewer multiplets");
    }
    uint64_t all = 0, work = 0;
    bool fits = an_multisets_cost(&all, &work, b->ntypes, run->most);
    if (fits && work <= MAX_WORK)
        return 0;
    if (fits)
        an_error(diags, nowhere,
                 "the box is too large: %zu types of multiplets make %" PRIu64
                 " contents of %zu, of which %" PRIu64
                 " would have to be run through, at most %" PRIu64,
                 b->ntypes, all, run->most, work, MAX_WORK);
    else
        an_error(diags, nowhere,
                 "the box is too large: %zu types of multiplets make more than "
                 "10^19 contents of %zu",
                 b->ntypes, run->most);
    return an_expected(diags, "fewer multiplets, or a smaller box");
}

/* ---- one number of multiplets */

/* What a thread finds of one content. */
struct slot {
    struct an_content_list found;
    bool possible, linear;
};

struct batch {
    const struct an_content_question *q;
    const struct an_multisets *x;
    const struct an_content_run *run;
    struct slot *slot;
    size_t done;
    bool stopped;
};

static bool is_over(const struct batch *b)
{
    bool over;
#pragma omp critical(an_contents)
    over = b->stopped;
    return over;
}

static void solve_one(struct batch *b, size_t i)
{
    const size_t *type = b->x->type + i * b->x->size;
    struct slot *s = &b->slot[i];
    struct an_content_frame f;
    if (is_over(b))
        return;
    an_content_frame_init(&f, b->q->box, b->q->sums, type, b->x->size);
    s->possible = !b->q->heavy || an_pairings_possible(&f);
    an_content_frame_clear(&f);
    if (s->possible)
        an_content_solve(&s->found, &s->linear, b->q, type, b->x->size);
#pragma omp critical(an_contents)
    {
        b->done++;
        if (b->run->progress && !b->stopped)
            b->stopped = !b->run->progress(b->run->context, b->x->size, b->done,
                                           b->x->n);
    }
}

/* By states; what is equal stays in the order in which it was found. */
static void sort(struct an_content_solution *v, size_t n)
{
    for (size_t gap = 1; gap < n; gap *= 2) { /* merging runs of `gap` */
        struct an_content_solution *w = an_alloc(n, sizeof *w);
        for (size_t a = 0; a < n; a += 2 * gap) {
            size_t m = a + gap < n ? a + gap : n;
            size_t z = m + gap < n ? m + gap : n;
            for (size_t i = a, j = m, k = a; k < z; k++) {
                bool left = i < m && (j == z || v[i].states <= v[j].states);
                w[k] = left ? v[i++] : v[j++];
            }
        }
        memcpy(v, w, n * sizeof *v);
        free(w);
    }
}

/* Takes what the threads have found. */
static void collect(struct an_content *c, struct an_content_count *count,
                    struct batch *b)
{
    struct an_content_list *all = &c->found;
    size_t first = all->n;
    for (size_t i = 0; i < b->x->n; i++) {
        struct slot *s = &b->slot[i];
        count->possible += s->possible;
        count->linear += s->linear;
        count->solved += s->found.n > 0;
        all->v =
            an_grow(all->v, &all->cap, all->n + s->found.n, sizeof *all->v);
        for (size_t k = 0; k < s->found.n; k++) {
            all->v[all->n++] = s->found.v[k];
            if (s->found.v[k].nleft > 0)
                count->remainders++;
            else
                count->solutions++;
        }
        free(s->found.v);
    }
    sort(all->v + first, all->n - first);
}

static bool stops(void *context)
{
    const struct an_content_run *run = context;
    bool stop = false;
#pragma omp critical(an_contents)
    if (run->progress)
        stop = !run->progress(run->context, 0, 0, 0);
    return stop;
}

static int find_size(struct an_content *c, const struct an_content_question *q,
                     struct an_content_run *run, size_t size,
                     struct an_diags *diags)
{
    struct an_content_count *count = &c->count[c->ncounts++];
    struct an_multisets x;
    uint64_t work;
    count->size = size;
    an_multisets_cost(&count->contents, &work, q->box->ntypes, size);
    an_multisets_find(&x, q->sums, size, stops, run);
    struct batch b = {.q = q, .x = &x, .run = run, .stopped = x.interrupted};
    int rc = 0;
    if (x.full)
        rc = an_error(diags, nowhere,
                      "the box is too large: more than %zu contents of %zu "
                      "multiplets meet the conditions without unknown charges",
                      AN_CONTENT_MAX_KEPT, size);
    b.stopped = b.stopped || rc < 0;
    b.slot = an_alloc(x.n, sizeof *b.slot);
#ifdef _OPENMP
    int threads = run->threads > 0 ? run->threads : omp_get_max_threads();
#pragma omp parallel for schedule(dynamic) num_threads(threads)
#endif
    for (size_t i = 0; i < x.n; i++)
        solve_one(&b, i);
    collect(c, count, &b);
    c->interrupted = b.stopped;
    free(b.slot);
    an_multisets_clear(&x);
    return rc;
}

int an_content_find(struct an_content *c, const struct an_content_box *box,
                    const struct an_content_run *run, struct an_diags *diags)
{
    struct an_model names = {0};
    struct an_content_question q = {
        .box = box, .sums = &c->sums, .names = &names, .charges = run->charges};
    struct an_content_run own = *run;
    q.charges.stop = stops;
    q.charges.context = &own;
    an_content_clear(c);
    c->box = box;
    c->count = an_alloc(run->most + 1, sizeof *c->count);
    for (size_t i = 0; i < box->nscalars; i++)
        c->heavy = c->heavy || box->scalar[i].heavy;
    q.heavy = c->heavy;
    int rc = check_size(box, run, diags);
    if (rc == 0)
        rc = an_content_sums_find(&c->sums, box, diags);
    name_unknowns(&names, box->model);
    for (size_t k = 0; rc == 0 && k < c->sums.n; k++)
        an_names_add(&c->condition, &c->nconditions,
                     an_strdup(c->sums.v[k].name));
    for (size_t n = run->least; rc == 0 && n <= run->most && !c->interrupted;
         n++)
        rc = find_size(c, &q, &own, n, diags);
    an_names_clear(names.symbol, names.nunknowns);
    an_names_clear(names.unknown, names.nunknowns);
    return rc;
}
