/* pairs.c - products of two factors, and what pairs tell of longer ones.
 *
 * Two irreducible representations contain a singlet, once, exactly when they
 * are conjugate; of F F it is symmetric for a real one and antisymmetric for a
 * pseudoreal one. Lorentz adds no sign: two left-handed spinors form an
 * antisymmetric scalar and anticommute. So no weights are needed, at any size.
 *
 * Invariants of bosons are polynomials, and a product of two that do not vanish
 * does not vanish: a product of bosons that falls into such pairs exists, and
 * so does one with two fermions that form a pair, which are other variables.
 */
#include "terms/pairs.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "algebra/lie/rep.h"
#include "theory/model.h"
#include "terms/choice.h"
#include "terms/factor.h"

/* The labels of a species under one simple group, conjugated if it is. */
static void set_labels(int *labels, const struct an_model *m,
                       const struct an_species *s, size_t group)
{
    const struct an_lie *lie = &m->group[group].lie;
    memcpy(labels, m->field[s->field].group[group].labels,
           (size_t)lie->rank * sizeof *labels);
    if (s->conjugate)
        an_rep_conjugate(labels, lie, labels);
}

/* Is one conjugate to the other under every simple group, or with b = NULL, is
 * it a singlet of all? */
static bool are_conjugate(const struct an_model *m, const struct an_species *a,
                          const struct an_species *b)
{
    bool match = true;
    for (size_t g = AN_START; match && an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        size_t rank = (size_t)lie->rank;
        int *x = an_alloc(rank, sizeof *x), *y = an_alloc(rank, sizeof *y);
        set_labels(x, m, a, g);
        if (b)
            set_labels(y, m, b, g);
        an_rep_conjugate(y, lie, y);
        match = memcmp(x, y, rank * sizeof *x) == 0;
        free(x);
        free(y);
    }
    return match;
}

/* Is the invariant of two equal factors antisymmetric? */
static bool is_pseudoreal(const struct an_model *m, const struct an_species *s)
{
    bool odd = false;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        odd ^=
            an_rep_reality(&m->group[g].lie,
                           m->field[s->field].group[g].labels) == AN_PSEUDOREAL;
    return odd;
}

void an_pair_count(fmpz_t n, const struct an_model *m,
                   const struct an_species *a, const struct an_species *b)
{
    fmpz_zero(n);
    if (a->spin != b->spin || !are_conjugate(m, a, b))
        return;
    fmpz_set_ui(n, a->generations);
    if (a != b) {
        fmpz_mul_ui(n, n, b->generations);
        return;
    }
    if (is_pseudoreal(m, a))
        fmpz_mul_ui(n, n, a->generations - 1);
    else
        fmpz_mul_ui(n, n, a->generations + 1);
    fmpz_divexact_ui(n, n, 2);
}

/* Takes a factor and one that pairs with it, of another species where there is
 * one; false when there is none. */
static bool take_pair(bool *taken, const struct an_choices *c,
                      const struct an_model *m, const int *row, size_t i)
{
    const struct an_species *a = &c->species[row[i]];
    bool scalar = a->spin == AN_SPIN_ZERO;
    bool found = scalar && are_conjugate(m, a, NULL);
    fmpz_t n;
    fmpz_init(n);
    taken[i] = true;
    for (size_t j = c->degree; j-- > i + 1 && !found;) {
        const struct an_species *b = &c->species[row[j]];
        if (taken[j] || (b->spin == AN_SPIN_ZERO) != scalar)
            continue;
        an_pair_count(n, m, a, b);
        found = !fmpz_is_zero(n);
        taken[j] = found;
    }
    fmpz_clear(n);
    return found;
}

bool an_row_pairs_up(const struct an_choices *c, const struct an_model *m,
                     const int *row)
{
    bool *taken = an_alloc(c->degree, sizeof *taken), pairs = true;
    size_t others = 0;
    for (size_t i = 0; i < c->degree; i++)
        others += c->species[row[i]].spin != AN_SPIN_ZERO;
    for (size_t i = 0; i < c->degree && pairs; i++)
        pairs = taken[i] || take_pair(taken, c, m, row, i);
    free(taken);
    return pairs && others <= 2;
}
