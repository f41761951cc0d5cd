/* allowed.h - is a term allowed, by what, and how often? */
#ifndef AN_TERMS_ALLOWED_H
#define AN_TERMS_ALLOWED_H

#include <stdbool.h>

#include <flint/fmpz.h>

struct an_characters;
struct an_model;
struct an_term;

enum an_allowed { AN_TERM_FORBIDDEN, AN_TERM_ALLOWED, AN_TERM_UNKNOWN };

struct an_term_verdict {
    enum an_allowed allowed; /* UNKNOWN: depends on unknown charges, or too big
                                to count */
    char *canonical;         /* canonical form of the term */
    char *reason;            /* prose: "B-L: 1 + 0 - 4 = -3"; "SU2L: 2 x 2 x 3
                                contains no singlet ..."; NULL when allowed */
    bool counted;            /* `components` is set */
    fmpz_t components;       /* independent complex flavour components */
    fmpz_t possible;         /* flavour components before charges and symmetry:
                                product of generations (symmetry aside) */
    char *which;             /* prose: where charges differ by generation, the
                                generations that work, "nuR[1], nuR[2]"; or NULL */
    int dimension;           /* twice the mass dimension: scalar, superfield,
                                vector 1, fermion 3/2; a superpotential term
                                stands under d^2 theta, 1 more */
    bool superpotential;
};

void an_term_verdict_init(struct an_term_verdict *v);
void an_term_verdict_clear(struct an_term_verdict *v);

/* v := verdict on one term under all groups of the model, gauged, global and
 * Z(n), unbroken phase. v is initialised. */
void an_term_check(struct an_term_verdict *v, const struct an_model *model,
                   const struct an_term *term);

/* an_term_check with representations kept from term to term. */
void an_term_check_with(struct an_term_verdict *v,
                        struct an_characters *characters,
                        const struct an_model *model,
                        const struct an_term *term);

#endif
