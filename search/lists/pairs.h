/* pairs.h - how both joins walk through a half. */
#ifndef AN_SEARCH_LISTS_PAIRS_H
#define AN_SEARCH_LISTS_PAIRS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/lists/cell.h"
#include "search/lists/patience.h"
#include "search/lists/plan.h"

/* Pairs of a half with one k, AN_PATIENCE_PAIRS and a row at most: elements
 * first ... first + n - 1 of `list`, each with the elements other ... end - 1
 * of `opposite`. The index of a pair is the sum of both m and `shift`. */
struct an_pair_rectangle {
    const struct an_sum_list *list, *opposite;
    size_t first, n, other, end;
    ptrdiff_t shift;
};

/* The rectangles of one half with k = key (and, of STORED, the cell's residue).
 * For every k' of the right list the partners are those with k - k' of the left
 * one; modulo h only matching residues are paired. The longer side becomes the
 * run that loops quickly. */
struct an_pair_rectangles {
    const struct an_sum_list *left, *right;
    int32_t key;
    size_t residue, use, rest, done; /* where it stands; done: rows */
    ptrdiff_t shift;
};

static inline struct an_pair_rectangles
an_pair_rectangles_open(const struct an_cell *c, int half, int32_t key)
{
    return (struct an_pair_rectangles){
        .left = &c->list[half][LEFT],
        .right = &c->list[half][RIGHT],
        .key = key,
        .residue = half == STORED ? (size_t)c->residue : 0,
        .shift = (ptrdiff_t)(half == STORED ? 0 : c->target) - c->base,
    };
}

/* What it takes, in pairs, to go through both halves of one k where they have
 * none. */
static inline uint64_t an_pair_rectangles_steps(const struct an_cell *c)
{
    return c->list[STORED][RIGHT].nused + c->list[PROBED][RIGHT].nused;
}

static inline bool an_pair_rectangles_next(struct an_pair_rectangles *all,
                                           struct an_pair_rectangle *x)
{
    const struct an_sum_list *left = all->left, *right = all->right;
    size_t h = left->modulus;
    while (all->use < right->nused) {
        int32_t ky = right->used[all->use];
        int64_t kx = (int64_t)all->key - ky - left->low;
        if (kx < 0 || (size_t)kx >= left->nkeys || all->rest == h) {
            all->use++;
            all->rest = 0;
            continue;
        }
        size_t ry = all->rest++;
        size_t carry = ry > all->residue;
        size_t rx = all->residue - ry + (carry ? h : 0);
        const uint32_t *a = left->start + (size_t)kx * h + rx;
        const uint32_t *b = right->start + (size_t)(ky - right->low) * h + ry;
        if (a[0] == a[1] || b[0] == b[1])
            continue;
        bool flip = a[1] - a[0] < b[1] - b[0];
        const uint32_t *run = flip ? b : a, *other = flip ? a : b;
        *x = (struct an_pair_rectangle){
            .list = flip ? right : left,
            .opposite = flip ? left : right,
            .first = run[0],
            .n = run[1] - run[0],
            .other = other[0],
            .end = other[1],
            .shift = all->shift + (ptrdiff_t)carry,
        };
        if (an_patience_is_long(x->n, x->end - x->other) &&
            an_patience_cut(&all->done, x->n, &x->other, &x->end))
            all->rest--;
        return true;
    }
    return false;
}

#endif
