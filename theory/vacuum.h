/* vacuum.h - vevs, stages of symmetry breaking, light neutrinos. */
#ifndef AN_THEORY_VACUUM_H
#define AN_THEORY_VACUUM_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"

struct an_diagram_node;
struct an_model;

enum an_vev_form {
    AN_VEV_NEUTRAL,   /* the neutral, colour-singlet component(s) */
    AN_VEV_COMPONENT, /* a given weight */
    AN_VEV_ALL,       /* every component */
    AN_VEV_DIAGONAL,  /* an adjoint, or the symmetric tensor of SO(N), along
                         the given diagonal matrix */
    AN_VEV_MATRIX,    /* the numbers as a matrix, or a vector (matrix.h) */
    AN_VEV_INVARIANT, /* what a subalgebra leaves alone (invariant.h) */
    AN_VEV_TERMS,     /* vectors in the basis of the representation, of no file
                         (residual/root_turns/cayley.h) */
};

struct an_vev {
    size_t field;
    size_t generation; /* or AN_EVERY */
    enum an_vev_form form;
    /* As given (AN_VEV_COMPONENT): a component name, or labels per group. */
    char *component;    /* name, or NULL */
    int *labels;        /* total rank, or NULL; bare lists are resolved */
    bool *labels_given; /* one per group */
    /* AN_VEV_DIAGONAL, AN_VEV_MATRIX: what the file says, rows x columns; a
     * `diagonal` is one row. */
    fmpq *number;
    size_t rows, columns;
    /* NULL, or the diagonal that stands for the matrix (frame.h). */
    fmpq *canonical;
    size_t ncanonical;
    bool planes;   /* it is of entries (2k-1, 2k) of an antisymmetric matrix */
    bool replaced; /* another one with the same stabiliser stands for it */
    bool turned; /* `weights` are in a basis in which they are fewer (entries.h)
                  */
    /* AN_VEV_DIAGONAL: the simple factor; of an adjoint the eigenvalues as a
     * functional on its Dynkin labels, rank numbers with alpha(diagonal) = sum
     * c_i x_i; of a tensor the N entries themselves (tensor.h). Also of the
     * matrix of an adjoint, for what is on its diagonal. */
    size_t diagonal_group;
    fmpq *diagonal;
    size_t ndiagonal;
    bool tensor;
    struct an_diagram_node *node; /* AN_VEV_INVARIANT: nnodes of them */
    size_t nnodes;
    /* AN_VEV_TERMS: of each number a symbol, from 0 on, and a basis vector of
     * each simple factor that acts; and the positive roots that move nothing,
     * of one simple factor after another. */
    int *term;
    size_t nterm;
    bool *keeps;
    size_t nkeeps;
    /* Resolved by an_model_finish: the weights that get a vev. */
    size_t nweights;
    int *weights; /* nweights x total rank */
    struct an_where at;
};

/* Light neutrinos: some components of one field. */
struct an_active {
    struct an_vev vev; /* field and component as a vev has them; `weights` are
                          all components that colour, the electroweak groups
                          and electric charge do not tell apart */
    bool conjugate;    /* the field's right-handed part, conjugated */
};

/* One stage of symmetry breaking, with every vev it has. */
struct an_vacuum {
    char *name;
    struct an_vev *vev; /* chain steps: those of earlier steps included */
    size_t nvevs, cap;
    struct an_vev *said; /* nsaid: those of the file, resolved, where `vev` may
                            be along other components; for texts alone */
    size_t nsaid;
    bool final; /* last step of a chain, or a scenario */
    bool scenario;
    char *charged; /* of a scenario with a vev that breaks electromagnetism or
                      colour: which, a clause; it is not judged. Else NULL */
    bool rotated;  /* all vevs by one element of the group, to have fewer
                      components (residual/rotated/rotated.h) */
    bool unsaid;   /* `symmetric`: the file states no vacuum at all */
    struct an_where at;
};

/* Are the entries of a vev those of a direction that the file gives, so that
 * only a common factor is generic? */
bool an_vev_is_direction(const struct an_vev *v);
/* Do two vevs of one field have the same numbers and nodes, or none? */
bool an_vevs_same_direction(const struct an_vev *a, const struct an_vev *b);

#endif
