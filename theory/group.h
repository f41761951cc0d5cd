/* group.h - gauge and global groups: U(1), SU, SO, Sp, G2, F4, E6-E8, Z(n). */
#ifndef AN_THEORY_GROUP_H
#define AN_THEORY_GROUP_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"
#include "algebra/lie/lie.h"
#include "theory/text/scalar.h"

struct an_linear;
struct an_outer;

enum an_group_kind { AN_U1, AN_SIMPLE, AN_ZN };

/* As the index of a group: there is none. */
#define AN_NO_GROUP ((size_t)-1)

enum an_family { AN_SU, AN_SO, AN_SP, AN_EXCEPTIONAL };

struct an_group {
    char *name; /* "SU3c"; owned */
    char *said; /* the same as mathematics, of a U(1) its charge: prose; owned,
                   NULL of a group without a name */
    enum an_group_kind kind;
    enum an_family family; /* of a simple group, as written */
    int size;              /* N of SU(N), SO(N), Sp(N) (N even) */
    struct an_lie lie;     /* of a simple group: SO(N) means Spin(N) */
    long order;            /* n of Z(n) */
    bool gauged;
    fmpq_t level;    /* of a gauge group: k in Green and Schwarz's sums; 0 of a
                        U(1) for which none is given */
    bool r_symmetry; /* theta has charge 1 (rsymmetry.h) */
    bool split;      /* a U(1) for which others stand (an_model_take_generic) */
    bool part;       /* one of those, ... */
    size_t whole;    /* ... of this group, whose charges are ... */
    struct an_linear *unit; /* ... those of the part times this; owned */
    struct an_outer *outer; /* a Z(n) of one vacuum, of elements outside the
                               torus (outer.h); owned. Else NULL */
    struct an_where at;
};

void an_group_init(struct an_group *g);
void an_group_clear(struct an_group *g);

/* g := the group written in `text`: "U(1)", "SU(3)", "SO(10)", "Sp(4)", "G2",
 * "E6", "Z(6)", "Z2", "Z_2"; kind, family, size, lie, order, and gauged by
 * default (true for continuous groups). 0, or -1 with one error. */
int an_group_read(struct an_group *g, const char *text, struct an_where at,
                  struct an_diags *diags);

/* The level of a gauge group, a positive number: 0, or -1 with an error. */
int an_group_set_level(struct an_group *g, struct an_scalar level,
                       struct an_diags *diags);

/* Is the group gauged, and has it a level other than one without `level`? */
bool an_group_has_own_level(const struct an_group *g);

/* The rank of a simple factor; 0 of others. */
int an_group_rank(const struct an_group *g);

/* Coordinates of a charge: the rank, or 1. */
size_t an_group_width(const struct an_group *g);

/* "SU(3)", "Z(6)": how the group is written; the caller frees it. */
char *an_group_text(const struct an_group *g);

/* A simple algebra as physicists write it: "SU(3)" for A_2, SO(2n+1) for B_n,
 * Sp(2n) for C_n, SO(2n) for D_n, "E6"; the caller frees it. */
char *an_algebra_text(char series, int rank);

#endif
