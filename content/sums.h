/* sums.h - the anomaly conditions on what is added to a model.
 *
 * Of each gauge anomaly the model has a value, and each multiplet a weight: the
 * dimensions, indices and known charges in it. Sums without an unknown charge
 * tell which contents are possible at all; they are kept as integers.
 */
#ifndef AN_CONTENT_SUMS_H
#define AN_CONTENT_SUMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

#include "anomaly/anomaly.h"

struct an_content_box;
struct an_diags;

/* The model's value plus the sum over multiplets of weight[type] times the
 * unknown charges under factor[0..degree) must vanish. */
struct an_content_sum {
    char *name; /* of the anomaly, prose */
    fmpq_t value;
    fmpq *weight;     /* by type */
    size_t factor[3]; /* indices into the box's unknown groups */
    size_t degree;    /* 0: no unknown charge */
    bool parity;      /* modulo 2: Witten's */
};

struct an_content_sums {
    struct an_content_sum *v;
    size_t n, cap;
    size_t ntypes;
    /* Of the sums without unknown charges, scaled to integers. */
    size_t width;     /* of those that are no parities */
    int64_t *target;  /* width: what multiplets have to add up to */
    int64_t *part;    /* by type, width each */
    uint64_t odd;     /* parities that multiplets have to make odd */
    uint64_t *parity; /* by type */
};

void an_content_sums_init(struct an_content_sums *s);
void an_content_sums_clear(struct an_content_sums *s);

/* s (initialised) := all of them. 0, or -1 with an error when an integer is too
 * large for most of them to be added up, or the model has unknown charges. */
int an_content_sums_find(struct an_content_sums *s,
                         const struct an_content_box *b,
                         struct an_diags *diags);

/* Do the multiplets type[0..n), by themselves, make all sums without unknown
 * charges vanish? */
bool an_content_sums_vanish(const struct an_content_sums *s, const size_t *type,
                            size_t n);

/* Do those in the set (bit i: multiplet i), by themselves, make all sums
 * vanish? charge: of multiplet i under unknown group u at u * n + i. */
bool an_content_sums_cancel(const struct an_content_sums *s, const size_t *type,
                            size_t n, uint64_t set, const fmpq *charge);

/* Do those of a proper part of them? */
bool an_content_sums_reduce(const struct an_content_sums *s, const size_t *type,
                            size_t n, const fmpq *charge);

#endif
