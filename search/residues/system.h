/* system.h - the conditions of a search for charges of a Z(n), modulo n.
 *
 * Linear conditions are a coset of a group, in triangular form. Solutions that
 * automorphisms, X + c Y and the order of identical multiplets make from one
 * another are a class; the first solution of it in the order of words is kept.
 */
#ifndef AN_SEARCH_RESIDUES_SYSTEM_H
#define AN_SEARCH_RESIDUES_SYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpz.h>

struct an_diags;
struct an_search;

/* sum of weight[i] x_i - value, modulo n; all in [0, n). */
struct an_residue_form {
    int *weight, value;
};

struct an_residue_system {
    const struct an_search *s; /* borrowed */
    int n;
    size_t width;
    struct an_residue_form *equation; /* one for each of the search */
    /* Solutions of the equations: `first` plus multiples of the rows of
     * `basis`, which is triangular, with pivots that divide n. */
    bool solvable;
    int *first, *basis, *pivot;
    fmpz_t number; /* of these solutions */
    int *unit; /* automorphisms that leave fixed charges alone, 1 the first */
    size_t nunits;
    int *shift, nshifts; /* Y at each charge; c = 0 .. nshifts - 1 */
    bool *tied;  /* the charge is at least the one before: exchanging them
                    exchanges conditions among themselves */
    bool sorted; /* all charges of a group are tied */
};

void an_residues_init(struct an_residue_system *r);
void an_residues_clear(struct an_residue_system *r);

/* r (initialised) := that of a search with s->residues.n > 0. 0, or -1 with an
 * error when numbers are too large or solutions too many. */
int an_residues_make(struct an_residue_system *r, const struct an_search *s,
                     struct an_diags *diags);

/* Of a solution x of the equations: does it meet the other conditions, is its
 * order n, and is it the first of its class? */
bool an_residues_keep(const struct an_residue_system *r, const int *x);

#endif
