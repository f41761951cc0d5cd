/* visit.c - the solutions of one cell, one by one.
 *
 * As in counting, but the table holds chains of entries. A record has zeroes
 * where other groups stand, so that some are joined by OR, eight bytes at a
 * time, when they are looked at. Where indices span too wide a range
 * the table is hashed; entries carry their index, which is compared in any
 * case. Pairs of one k that are more than fit are stored one part after
 * another, each for the whole probed half.
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

/* Entries at a time: 160 MB. */
#define ENTRIES_MAX ((size_t)1 << 23)
/* Bytes of solutions at a time, which the cache holds. */
#define BATCH ((size_t)1 << 19)

struct entry {
    uint32_t index, next;
    uint32_t number[2]; /* of the elements of both sides */
    int gcd;            /* -1: not computed yet */
};

void an_visit_init(struct an_visit *v)
{
    *v = (struct an_visit){.entries = ENTRIES_MAX, .bytes = BATCH};
}

void an_visit_clear(struct an_visit *v)
{
    an_cell_clear(&v->cell);
    free(v->head);
    free(v->entry);
    free(v->out);
    an_visit_init(v);
}

static size_t slot_of(const struct an_visit *v, uint32_t index)
{
    if (v->cell.size <= DENSE)
        return index;
    uint64_t x = index * UINT64_C(0x9e3779b97f4a7c15);
    return (size_t)(x >> (64 - HASH_BITS));
}

/* Index of element i of a rectangle with its other element j. */
static uint32_t index_of(const struct an_pair_rectangle *b, size_t i, size_t j)
{
    return (uint32_t)(b->shift + b->list->m[i] + b->opposite->m[j]);
}

/* The side of the half that a rectangle's list is. */
static int side_of(const struct an_visit *v, const struct an_pair_rectangle *b,
                   int half)
{
    return b->list == &v->cell.list[half][LEFT] ? LEFT : RIGHT;
}

/* The two records of a pair, until another one of the half is asked for. */
struct pair {
    const int16_t *left, *right;
};

static struct pair find_pair(struct an_visit *v, int half,
                             const uint32_t *number)
{
    const struct an_elements_product *sides = v->cell.raw[half];
    return (struct pair){
        .left = an_elements_product_record(v->product[half][LEFT], &sides[LEFT],
                                           number[LEFT]),
        .right = an_elements_product_record(v->product[half][RIGHT],
                                            &sides[RIGHT], number[RIGHT]),
    };
}

/* Entries of elements i ... end - 1 with the other element j. */
static void store_run(struct an_visit *v, const struct an_pair_rectangle *b,
                      size_t i, size_t end, size_t j)
{
    size_t n = v->nentries;
    int side = side_of(v, b, STORED);
    v->entry =
        an_grow(v->entry, &v->cap_entries, n + end - i, sizeof *v->entry);
    for (; i < end; i++, n++) {
        struct entry *e = &v->entry[n];
        uint32_t index = index_of(b, i, j);
        uint32_t *head = &v->head[slot_of(v, index)];
        *e = (struct entry){.index = index, .next = *head, .gcd = -1};
        e->number[side] = b->list->number[i];
        e->number[!side] = b->opposite->number[j];
        *head = (uint32_t)n + 1;
    }
    v->nentries = n;
}

static void empty(struct an_visit *v)
{
    for (size_t i = 0; i < v->nentries; i++)
        v->head[slot_of(v, v->entry[i].index)] = 0;
    v->nentries = 0;
}

/* A pair of the probed half. */
struct probe {
    int16_t record[AN_SEARCH_MAX_WIDTH];
    uint32_t index;
    int gcd; /* -1: not computed yet */
};

static bool is_primitive(struct probe *p, struct entry *e,
                         const struct pair *stored, size_t width)
{
    if (p->gcd < 0)
        p->gcd = an_record_gcd(p->record, width);
    if (p->gcd == 1)
        return true;
    if (e->gcd < 0)
        e->gcd = an_gcd(an_record_gcd(stored->left, width),
                        an_record_gcd(stored->right, width));
    return an_gcd(p->gcd, e->gcd) <= 1;
}

static void join_three(int16_t *out, const int16_t *a, const int16_t *b,
                       const int16_t *c, size_t n)
{
    for (size_t i = 0; i < n; i += 4) {
        an_records_join(out + i, a + i, b + i, 4);
        an_records_join(out + i, out + i, c + i, 4);
    }
}

/* Appends the solution of a stored and a probed pair, if it is to be kept. */
static void append(struct an_visit *v, const struct pair *stored,
                   const int16_t *probed)
{
    const struct an_plan *plan = v->plan;
    const struct an_place *place = plan->reduced.place;
    int16_t *out = v->out + v->n * plan->out;
    int16_t *joined = place ? v->joined : out;
    join_three(joined, probed, stored->left, stored->right, plan->stride);
    for (size_t i = 0; place && i < plan->whole->width; i++)
        out[i] = (int16_t)(place[i].times * joined[place[i].from]);
    v->n += v->plain || an_solution_keep(plan, joined, out, v->cell.zero);
}

/* Room for another solution; false when the visit is to end. */
static bool reserve(struct an_visit *v)
{
    size_t stride = v->plan->out;
    if (v->n >= v->batch) {
        if (v->full && !v->full(v->context))
            v->patience->ended = true;
        v->batch = v->n + v->bytes / (stride * sizeof *v->out);
    }
    if (v->cap_out < (v->n + 1) * stride)
        v->out =
            an_grow(v->out, &v->cap_out, (v->n + 1) * stride, sizeof *v->out);
    return !v->patience->ended;
}

/* All solutions with one pair of the probed half; returns as how many pairs it
 * took. */
static uint64_t match(struct an_visit *v, struct probe *p, uint32_t head)
{
    const struct an_plan *plan = v->plan;
    bool primitive = plan->s->primitive;
    uint64_t pairs = 0;
    for (; head; pairs++) {
        struct entry *e = &v->entry[head - 1];
        head = e->next;
        if (e->index != p->index)
            continue;
        struct pair stored = find_pair(v, STORED, e->number);
        if (primitive && !is_primitive(p, e, &stored, plan->s->width))
            continue;
        if (!reserve(v))
            break;
        append(v, &stored, p->record);
        pairs += v->effort;
    }
    return pairs;
}

static void probe_run(struct an_visit *v, const struct an_pair_rectangle *b,
                      size_t j)
{
    int side = side_of(v, b, PROBED);
    for (size_t i = b->first; i < b->first + b->n; i++) {
        uint32_t index = index_of(b, i, j), number[2];
        uint32_t head = v->head[slot_of(v, index)];
        if (!head)
            continue;
        struct probe p;
        p.index = index;
        p.gcd = -1;
        number[side] = b->list->number[i];
        number[!side] = b->opposite->number[j];
        struct pair probed = find_pair(v, PROBED, number);
        an_records_join(p.record, probed.left, probed.right, v->plan->stride);
        if (an_patience_ends(v->patience, match(v, &p, head)))
            return;
    }
}

/* What the stored pairs of one k match; they are dropped. */
static void probe(struct an_visit *v, int64_t k)
{
    const struct an_cell *c = &v->cell;
    struct an_pair_rectangles b =
        an_pair_rectangles_open(c, PROBED, (int32_t)(c->key - k));
    struct an_pair_rectangle x;
    while (an_pair_rectangles_next(&b, &x) &&
           !an_patience_ends(v->patience, x.n * (x.end - x.other)))
        for (size_t j = x.other; j < x.end && !v->patience->ended; j++)
            probe_run(v, &x, j);
    empty(v);
}

/* A row of a rectangle with one k. */
static void store_row(struct an_visit *v, const struct an_pair_rectangle *b,
                      size_t j, int64_t k)
{
    size_t end = b->first + b->n;
    for (size_t i = b->first, to; i < end && !v->patience->ended; i = to) {
        size_t left = v->entries - v->nentries;
        to = end - i > left ? i + left : end;
        store_run(v, b, i, to, j);
        if (v->nentries == v->entries)
            probe(v, k);
    }
}

static void visit_key(struct an_visit *v, int64_t k)
{
    struct an_pair_rectangles b =
        an_pair_rectangles_open(&v->cell, STORED, (int32_t)k);
    struct an_pair_rectangle x;
    while (an_pair_rectangles_next(&b, &x) &&
           !an_patience_ends(v->patience, x.n * (x.end - x.other)))
        for (size_t j = x.other; j < x.end && !v->patience->ended; j++)
            store_row(v, &x, j, k);
    if (v->nentries > 0)
        probe(v, k);
}

void an_visit_cell(struct an_visit *v, const struct an_plan *p, size_t index,
                   size_t slice, size_t nslices, struct an_patience *patience)
{
    struct an_cell *c = &v->cell;
    if (v->plan != p) /* records of another plan have another stride */
        an_cell_clear(c);
    v->plan = p;
    v->patience = patience;
    v->batch = v->bytes / (p->out * sizeof *v->out);
    if (!an_cell_fill(c, p, index, false, true, patience))
        return;
    v->plain = an_solution_is_plain(p, c->zero);
    v->effort = v->plain ? AN_PATIENCE_ELEMENT : an_solution_effort(p);
    size_t slots = c->size <= DENSE ? c->size : (size_t)1 << HASH_BITS;
    v->head = an_grow_zeroes(v->head, &v->cap_head, slots, sizeof *v->head);
    int64_t range = (int64_t)c->high - c->low + 1;
    int64_t from = range * (int64_t)slice / (int64_t)nslices;
    int64_t to = range * (int64_t)(slice + 1) / (int64_t)nslices;
    for (int64_t k = from; k < to && !patience->ended; k++) {
        visit_key(v, c->low + k);
        an_patience_ends(patience, an_pair_rectangles_steps(c));
    }
}
