/* where.h - conditions on single charges, written as text.
 *
 * They become equations of a search and act before its join: what they fix or
 * equate is not searched for. Charges are those of the solution as printed, not
 * counted in units.
 */
#ifndef AN_SEARCH_WHERE_H
#define AN_SEARCH_WHERE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "search/layout.h"
#include "search/preset.h"
#include "search/problem.h"
#include "search/run/run.h"

struct an_model;

/* s gets the equations of a text "LEFT = RIGHT", both linear in charges:
 * NAME[i] for a generation, NAME for each in turn, with .GROUP behind for a
 * model's. keys[0..nkeys): what else could have been meant by a word that is no
 * field's name. 0, or -1 with an error. */
int an_search_where(struct an_search *s, const struct an_search_layout *layout,
                    struct an_where at, const char *text,
                    const char *const *keys, size_t nkeys,
                    struct an_diags *diags);

/* All generations of the fields in "A,B" have one charge. */
int an_search_universal(struct an_search *s,
                        const struct an_search_layout *layout,
                        struct an_where at, const char *fields,
                        struct an_diags *diags);

/* Bits of a coefficient: sums over 64 charges below 2^15 stay below 2^62. */
#define AN_WHERE_MAX_BITS 40

/* weight[symbol], *constant := x times its least common denominator; false when
 * one of these integers has more bits than that. */
bool an_search_integers(int64_t *weight, int64_t *constant,
                        const struct an_linear *x);

/* Sums that vanish where two multiplets are a vector-like pair. */
struct an_search_pairs {
    struct an_search_sum *v; /* weight: one for each charge */
    size_t n, cap;
};
void an_search_pairs_clear(struct an_search_pairs *p);

/* p (empty) := all pairs of left-handed Weyl multiplets of the model that are
 * in conjugate representations of its gauge groups but for that of the layout,
 * one of them at least with an unknown charge; and real ones that are their own
 * conjugates. Dirac fields, pairs by definition, are left out. 0, or -1 with an
 * error when charges are too large. */
int an_search_pairs_model(struct an_search_pairs *p,
                          const struct an_search_layout *layout,
                          const struct an_model *m, const struct an_search *s,
                          struct an_diags *diags);

/* The same for an atlas: nuR with nuR, Hu with L and Hd. */
void an_search_pairs_atlas(struct an_search_pairs *p,
                           const struct an_search_layout *layout,
                           const struct an_search *s);

/* Solutions without any of the pairs, or with one at least. */
void an_search_where_chiral(struct an_search *s,
                            const struct an_search_pairs *p, bool chiral);

/* X + c Y is X: Y the charges of the model's U(1) of that name. */
int an_search_modulo_model(struct an_search *s,
                           const struct an_search_layout *layout,
                           const struct an_model *m, const char *name,
                           struct an_diags *diags);

/* The same for an atlas; Y is hypercharge. */
void an_search_modulo_atlas(struct an_search *s,
                            const struct an_search_atlas *atlas);

/* Sets of n Weyl charges as an_search_chiral finds them, in one group, so that
 * equations can name them; *part := the searches by signs that together find
 * the same, *n of them, at least one, for the caller to clear and free. */
void an_search_chiral_set(struct an_search *s, size_t n, int max);
int an_search_split(struct an_search **part, size_t *n,
                    const struct an_search *s, struct an_diags *diags);

#endif
