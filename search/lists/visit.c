/* visit.c - the solutions of one cell, one by one.
 *
 * As in counting, but the table holds chains of entries. A record has zeroes
 * where other groups stand, so that two are combined by OR, eight bytes at a
 * time. Where indices span too wide a range the table is hashed; entries carry
 * their index, which is compared in any case.
 */
#include "search/lists/visit.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "search/gcd.h"
#include "search/lists/cell.h"
#include "search/lists/keep.h"
#include "search/lists/multiset.h"
#include "search/lists/pairs.h"
#include "search/lists/patience.h"
#include "search/lists/plan.h"
#include "search/problem.h"
#include "search/reduce.h"

/* Wider tables would not fit the cache: hash into this many slots. */
#define DENSE ((size_t)1 << 22)
#define HASH_BITS 20

struct entry {
    int64_t index;
    uint32_t next;
    int gcd; /* -1: not computed yet */
};

void an_visit_init(struct an_visit *v)
{
    *v = (struct an_visit){0};
}

void an_visit_clear(struct an_visit *v)
{
    an_cell_clear(&v->cell);
    free(v->head);
    free(v->entry);
    free(v->record);
    free(v->out);
    an_visit_init(v);
}

static size_t slot_of(const struct an_visit *v, int64_t index)
{
    if (v->cell.size <= DENSE)
        return (size_t)index;
    uint64_t x = (uint64_t)index * UINT64_C(0x9e3779b97f4a7c15);
    return (size_t)(x >> (64 - HASH_BITS));
}

static void combine(int16_t *out, const int16_t *a, const int16_t *b, size_t n)
{
    for (size_t i = 0; i < n; i += 4) {
        uint64_t x, y;
        memcpy(&x, a + i, sizeof x);
        memcpy(&y, b + i, sizeof y);
        x |= y;
        memcpy(out + i, &x, sizeof x);
    }
}

static const int16_t *record_of(const struct an_elements *e, size_t i)
{
    return e->charge + i * e->stride;
}

/* Index of element i of a rectangle with its other element j. */
static int64_t index_of(const struct an_pair_rectangle *b, size_t i, size_t j)
{
    return (int64_t)b->list->e.m[i] + b->opposite->e.m[j] + b->shift;
}

/* Entries of the rectangle's run with its other element j. */
static void store_run(struct an_visit *v, const struct an_pair_rectangle *b,
                      size_t j)
{
    size_t stride = v->plan->stride, n = v->nentries, cap = v->cap_record;
    v->entry = an_grow(v->entry, &v->cap_entries, n + b->n, sizeof *v->entry);
    v->record =
        an_grow(v->record, &cap, (n + b->n) * stride, sizeof *v->record);
    v->cap_record = cap;
    const int16_t *other = record_of(&b->opposite->e, j);
    for (size_t i = b->first; i < b->first + b->n; i++, n++) {
        int64_t index = index_of(b, i, j);
        uint32_t *head = &v->head[slot_of(v, index)];
        v->entry[n] = (struct entry){index, *head, -1};
        *head = (uint32_t)n + 1;
        combine(v->record + n * stride, record_of(&b->list->e, i), other,
                stride);
    }
    v->nentries = n;
}

static void store(struct an_visit *v, int32_t key, struct an_patience *patience)
{
    struct an_pair_rectangles b =
        an_pair_rectangles_open(&v->cell, STORED, key);
    struct an_pair_rectangle x;
    v->nentries = 0;
    while (an_pair_rectangles_next(&b, &x) &&
           !an_patience_ends(patience, x.n * (x.end - x.other)))
        for (size_t j = x.other; j < x.end; j++)
            store_run(v, &x, j);
}

static void empty(struct an_visit *v)
{
    for (size_t i = 0; i < v->nentries; i++)
        v->head[slot_of(v, v->entry[i].index)] = 0;
}

/* A pair of the probed half. */
struct probe {
    int16_t record[AN_SEARCH_MAX_WIDTH];
    int64_t index;
    int gcd; /* -1: not computed yet */
};

static bool is_primitive(struct probe *p, struct entry *e,
                         const int16_t *record, size_t width)
{
    if (p->gcd < 0)
        p->gcd = an_record_gcd(p->record, width);
    if (p->gcd == 1)
        return true;
    if (e->gcd < 0)
        e->gcd = an_record_gcd(record, width);
    return an_gcd(p->gcd, e->gcd) <= 1;
}

/* Appends the solution of a stored and a probed pair, if it is to be kept. */
static void append(struct an_visit *v, const int16_t *stored,
                   const int16_t *probed, bool plain)
{
    const struct an_plan *plan = v->plan;
    const struct an_place *place = plan->reduced.place;
    int16_t *out = v->out + v->n * plan->out;
    int16_t *joined = place ? v->joined : out;
    combine(joined, probed, stored, plan->stride);
    for (size_t i = 0; place && i < plan->whole->width; i++)
        out[i] = (int16_t)(place[i].times * joined[place[i].from]);
    v->n += plain || an_solution_keep(plan, joined, out, v->cell.zero);
}

/* All solutions with one pair of the probed half. */
static void match(struct an_visit *v, struct probe *p, uint32_t head)
{
    const struct an_plan *plan = v->plan;
    size_t stride = plan->stride, cap = v->cap_out;
    bool primitive = plan->s->primitive;
    bool plain = an_solution_is_plain(plan, v->cell.zero);
    while (head) {
        struct entry *e = &v->entry[head - 1];
        const int16_t *record = v->record + (head - 1) * stride;
        head = e->next;
        if (e->index != p->index)
            continue;
        if (primitive && !is_primitive(p, e, record, plan->s->width))
            continue;
        if (cap < (v->n + 1) * plan->out)
            v->out =
                an_grow(v->out, &cap, (v->n + 1) * plan->out, sizeof *v->out);
        append(v, record, p->record, plain);
    }
    v->cap_out = cap;
}

static void probe_run(struct an_visit *v, const struct an_pair_rectangle *b,
                      size_t j)
{
    for (size_t i = b->first; i < b->first + b->n; i++) {
        int64_t index = index_of(b, i, j);
        uint32_t head = v->head[slot_of(v, index)];
        if (!head)
            continue;
        struct probe p;
        p.index = index;
        p.gcd = -1;
        combine(p.record, record_of(&b->list->e, i),
                record_of(&b->opposite->e, j), v->plan->stride);
        match(v, &p, head);
    }
}

static void probe(struct an_visit *v, int32_t key, struct an_patience *patience)
{
    struct an_pair_rectangles b =
        an_pair_rectangles_open(&v->cell, PROBED, key);
    struct an_pair_rectangle x;
    while (an_pair_rectangles_next(&b, &x) &&
           !an_patience_ends(patience, x.n * (x.end - x.other)))
        for (size_t j = x.other; j < x.end; j++)
            probe_run(v, &x, j);
}

void an_visit_cell(struct an_visit *v, const struct an_plan *p, size_t index,
                   size_t slice, size_t nslices, struct an_patience *patience)
{
    struct an_cell *c = &v->cell;
    if (v->plan != p) { /* records of another plan have another stride */
        an_visit_clear(v);
        v->plan = p;
    }
    if (!an_cell_fill(c, p, index, false, true, patience))
        return;
    size_t slots = c->size <= DENSE ? c->size : (size_t)1 << HASH_BITS;
    v->head = an_grow_zeroes(v->head, &v->cap_head, slots, sizeof *v->head);
    int64_t range = (int64_t)c->high - c->low + 1;
    int64_t from = range * (int64_t)slice / (int64_t)nslices;
    int64_t to = range * (int64_t)(slice + 1) / (int64_t)nslices;
    for (int64_t k = from; k < to && !patience->ended; k++) {
        store(v, (int32_t)(c->low + k), patience);
        if (v->nentries == 0)
            continue;
        probe(v, (int32_t)(c->key - c->low - k), patience);
        empty(v);
    }
}
