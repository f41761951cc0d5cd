/* pairs.h - how both joins walk through a half. */
#ifndef AN_SEARCH_LISTS_PAIRS_H
#define AN_SEARCH_LISTS_PAIRS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/lists/cell.h"
#include "search/lists/plan.h"

/* Pairs of a half with one k: elements first ... first + n - 1 of `list`, each
 * with the elements other ... end - 1 of `opposite`. The index of a pair is the
 * sum of both m and `shift`. */
struct an_pair_block {
    const struct an_sum_list *list, *opposite;
    size_t first, n, other, end;
    ptrdiff_t shift;
};

/* The blocks of one half with k = key (and, of STORED, the cell's residue). For
 * every k' of the right list the partners are the block k - k' of the left one;
 * modulo h only matching residues are paired. The longer side becomes the run
 * that loops quickly. */
struct an_pair_blocks {
    const struct an_sum_list *left, *right;
    int32_t key;
    size_t residue, use, rest; /* where it stands */
    ptrdiff_t shift;
};

static inline struct an_pair_blocks an_pair_blocks_open(const struct an_cell *c,
                                                        int half, int32_t key)
{
    return (struct an_pair_blocks){
        .left = &c->list[half][LEFT],
        .right = &c->list[half][RIGHT],
        .key = key,
        .residue = half == STORED ? (size_t)c->residue : 0,
        .shift = (ptrdiff_t)(half == STORED ? 0 : c->target) - c->base,
    };
}

static inline bool an_pair_blocks_next(struct an_pair_blocks *b,
                                       struct an_pair_block *block)
{
    const struct an_sum_list *left = b->left, *right = b->right;
    size_t h = left->modulus;
    while (b->use < right->nused) {
        int32_t ky = right->used[b->use];
        int64_t kx = (int64_t)b->key - ky - left->low;
        if (kx < 0 || (size_t)kx >= left->nkeys || b->rest == h) {
            b->use++;
            b->rest = 0;
            continue;
        }
        size_t ry = b->rest++;
        size_t carry = ry > b->residue;
        size_t rx = b->residue - ry + (carry ? h : 0);
        const uint32_t *x = left->start + (size_t)kx * h + rx;
        const uint32_t *y = right->start + (size_t)(ky - right->low) * h + ry;
        if (x[0] == x[1] || y[0] == y[1])
            continue;
        bool flip = x[1] - x[0] < y[1] - y[0];
        const uint32_t *run = flip ? y : x, *other = flip ? x : y;
        *block = (struct an_pair_block){
            .list = flip ? right : left,
            .opposite = flip ? left : right,
            .first = run[0],
            .n = run[1] - run[0],
            .other = other[0],
            .end = other[1],
            .shift = b->shift + (ptrdiff_t)carry,
        };
        return true;
    }
    return false;
}

#endif
