/* content.c - what there is of new fields that complete a model, put together.
 *
 * Results come content by content, from this run, an earlier one or several
 * shards, and are put in order in the end.
 */
#include "content/content.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/pack.h"
#include "content/exact.h"
#include "content/multisets.h"
#include "content/pack.h"

/* Pairs that are looked up: minutes. */
#define MAX_WORK (UINT64_C(1) << 32)

static const struct an_where nowhere = {0};

void an_content_init(struct an_content *c)
{
    *c = (struct an_content){0};
    an_content_sums_init(&c->sums);
}

void an_content_clear(struct an_content *c)
{
    an_content_list_clear(&c->found);
    an_names_clear(c->condition, c->nconditions);
    an_content_sums_clear(&c->sums);
    free(c->count);
    an_content_init(c);
}

/* ---- limits */

static int check_size(const struct an_content_box *b, size_t most,
                      struct an_diags *diags)
{
    size_t unknowns = b->nunknown * most;
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
    bool fits = an_multisets_cost(&all, &work, b->ntypes, most);
    if (fits && work <= MAX_WORK)
        return 0;
    if (fits)
        an_error(diags, nowhere,
                 "the box is too large: %zu types of multiplets make %" PRIu64
                 " contents of %zu, of which %" PRIu64
                 " would have to be run through, at most %" PRIu64,
                 b->ntypes, all, most, work, MAX_WORK);
    else
        an_error(diags, nowhere,
                 "the box is too large: %zu types of multiplets make more than "
                 "10^19 contents of %zu",
                 b->ntypes, most);
    return an_expected(diags, "fewer multiplets, or a smaller box");
}

/* ---- what is found */

int an_content_begin(struct an_content *c, const struct an_content_box *box,
                     size_t least, size_t most, struct an_diags *diags)
{
    an_content_clear(c);
    c->box = box;
    c->least = least;
    c->most = most;
    for (size_t i = 0; i < box->nscalars; i++)
        c->heavy = c->heavy || box->scalar[i].heavy;
    if (check_size(box, most, diags) < 0 ||
        an_content_sums_find(&c->sums, box, diags) < 0)
        return -1;
    for (size_t k = 0; k < c->sums.n; k++)
        an_names_add(&c->condition, &c->nconditions,
                     an_strdup(c->sums.v[k].name));
    c->count = an_alloc(most - least + 1, sizeof *c->count);
    for (size_t n = least; n <= most; n++) {
        struct an_content_count *x = &c->count[c->ncounts++];
        uint64_t work;
        x->size = n;
        an_multisets_cost(&x->contents, &work, box->ntypes, n);
    }
    return 0;
}

/* Takes what is found of one content. */
static void collect(struct an_content *c, struct an_content_result *r)
{
    struct an_content_count *count = &c->count[r->size - c->least];
    struct an_content_list *all = &c->found, *own = &r->kept;
    count->possible++;
    count->linear += r->linear;
    count->solved += r->solutions + r->remainders > 0;
    count->solutions += r->solutions;
    count->remainders += r->remainders;
    c->judged.left_out += r->judged.left_out;
    c->judged.undecided += r->judged.undecided;
    c->judged.sampled += r->judged.sampled;
    all->v = an_grow(all->v, &all->cap, all->n + own->n, sizeof *all->v);
    for (size_t k = 0; k < own->n; k++)
        all->v[all->n++] = own->v[k];
    own->n = 0;
}

bool an_content_add(struct an_content *c, const char *bytes, size_t n)
{
    struct an_unpack u = {bytes, bytes + n, false};
    while (!u.bad && u.s < u.end) {
        struct an_content_result r;
        an_content_unpack(&r, &u, c->box);
        u.bad = u.bad || r.size < c->least || r.size > c->most;
        if (!u.bad)
            collect(c, &r);
        an_content_result_clear(&r);
    }
    return !u.bad;
}

static bool is_before(const struct an_content_solution *a,
                      const struct an_content_solution *b)
{
    return a->size != b->size ? a->size < b->size : a->states < b->states;
}

/* What is equal stays in the order in which it was found. */
void an_content_end(struct an_content *c)
{
    struct an_content_solution *v = c->found.v;
    size_t n = c->found.n;
    for (size_t gap = 1; gap < n; gap *= 2) { /* merging runs of `gap` */
        struct an_content_solution *w = an_alloc(n, sizeof *w);
        for (size_t a = 0; a < n; a += 2 * gap) {
            size_t m = a + gap < n ? a + gap : n;
            size_t z = m + gap < n ? m + gap : n;
            for (size_t i = a, j = m, k = a; k < z; k++) {
                bool left = i < m && (j == z || !is_before(&v[j], &v[i]));
                w[k] = left ? v[i++] : v[j++];
            }
        }
        memcpy(v, w, n * sizeof *v);
        free(w);
    }
}
