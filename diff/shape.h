/* shape.h - a model without its names: pieces of fields and their terms.
 *
 * All fermions are left-handed. A piece is the generations of a field that
 * nothing tells apart: no charge, no vev and no term of one of them alone.
 */
#ifndef AN_DIFF_SHAPE_H
#define AN_DIFF_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "terms/pieces.h"
#include "diff/products.h"

struct an_diags;
struct an_model;
struct an_vev;

/* Some weights, sorted: n times total_rank labels. */
struct an_marked {
    int *v;
    size_t n, cap;
};

/* What a piece has in one vacuum. */
struct an_shape_vev {
    const struct an_vev *vev; /* borrowed; NULL: none */
    struct an_marked weights;
};

enum an_shape_kind {
    AN_SHAPE_FERMION,
    AN_SHAPE_SCALAR,
    AN_SHAPE_REAL,
    AN_SHAPE_SUPER,
    AN_SHAPE_VECTOR
};

/* What a piece is made of: generations of a field, or conjugates of them. */
struct an_shape_member {
    size_t piece;
    bool conjugate;
};

struct an_shape_piece {
    struct an_shape_member *member; /* one, until pieces are merged */
    size_t nmembers, generations;
    enum an_shape_kind kind;
    int *labels;  /* total_rank, of the highest weight */
    fmpq *charge; /* of each abelian group of the shape */
    bool visible, light, quark, lepton;
    struct an_marked seen;    /* visible components, where not all are */
    struct an_marked active;  /* light neutrinos */
    struct an_shape_vev *vev; /* one for each vacuum */
};

struct an_shape {
    const struct an_model *m; /* borrowed; finished, without unknown charges */
    size_t *simple;           /* its simple groups */
    size_t nsimple;
    size_t *abelian; /* its U(1)s, gauged ones first, then its Z(n)s */
    size_t ngauged, nu1, nabelian;
    struct an_piece *piece; /* all, whatever is merged */
    size_t npieces;
    struct an_shape_piece *is;
    size_t n;
    struct an_shape_products products[2]; /* terms, masses of Dirac and Majorana
                                       fields among them; terms by hand */
};

/* 0, or -1 with an error where terms stand for too many products. To be cleared
 * in any case. */
int an_shape_find(struct an_shape *s, const struct an_model *m,
                  struct an_diags *diags);
void an_shape_clear(struct an_shape *s);

/* Frees what a piece owns. */
void an_shape_piece_clear(struct an_shape_piece *x, const struct an_shape *s);

/* Sorts the weights, each once; are two lists the same? */
void an_marked_sort(struct an_marked *w, size_t rank);
bool an_marked_equal(const struct an_marked *a, const struct an_marked *b,
                     size_t rank);

/* Appends a weight, for the caller to fill. */
int *an_marked_add(struct an_marked *w, size_t rank);
void an_marked_clear(struct an_marked *w);

#endif
