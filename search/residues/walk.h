/* walk.h - all solutions of a search for charges of a Z(n), in the order of
 * words. */
#ifndef AN_SEARCH_RESIDUES_WALK_H
#define AN_SEARCH_RESIDUES_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/problem.h"

struct an_residue_system;

/* Solutions by their first charges: `units` beginnings of `depth` charges, each
 * with at most `cost` solutions of the equations. */
struct an_residue_parts {
    size_t depth, units;
    uint64_t cost;
};

/* p := parts of a size that is worth a unit of work; none if nothing solves. */
void an_residue_parts(struct an_residue_parts *p,
                      const struct an_residue_system *r);

/* Where a walk is. */
struct an_residue_walk {
    const struct an_residue_system *r;
    /* level[i]: the solution so far, of which the first i charges stay */
    int level[AN_SEARCH_MAX_WIDTH + 1][AN_SEARCH_MAX_WIDTH];
    size_t depth; /* charges of the beginning */
    bool begun;
};

/* Begins with beginning number `unit`; false when no solution has it. */
bool an_residue_walk_begin(struct an_residue_walk *w,
                           const struct an_residue_system *r,
                           const struct an_residue_parts *p, size_t unit);

/* w->level[width] := the next solution of the equations, of which charges that
 * are tied ascend; false after the last one. */
bool an_residue_walk_next(struct an_residue_walk *w);

#endif
