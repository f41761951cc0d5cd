/* repfacts.h - all that a table says of one representation of a simple group.
 */
#ifndef AN_ALGEBRA_LIE_REPFACTS_H
#define AN_ALGEBRA_LIE_REPFACTS_H

#include <flint/fmpq.h>

struct an_lie;

/* All owned but `reality`. */
struct an_rep_facts {
    int *conjugate;      /* its labels */
    char *centre;        /* phases of the generators of the centre, "1/3",
                            "1/2,0"; "" without centre */
    const char *reality; /* "real", "pseudoreal", "complex" */
    fmpz_t dimension, cubic;
    fmpq_t index;
};

void an_rep_facts_init(struct an_rep_facts *r, const struct an_lie *g,
                       const int *labels);
void an_rep_facts_clear(struct an_rep_facts *r);

#endif
