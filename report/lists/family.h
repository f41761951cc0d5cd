/* family.h - families of solutions, in a document. */
#ifndef AN_REPORT_LISTS_FAMILY_H
#define AN_REPORT_LISTS_FAMILY_H

#include <stddef.h>

#include <flint/fmpq_mpoly.h>

struct an_document;
struct an_math;
struct an_solution;
struct an_numbers_rule;
struct an_solution_family;

/* How many unknowns are free in the family? */
size_t an_solution_free(const struct an_solution *s,
                        const struct an_solution_family *f);

/* What is said of a formula. */
enum an_relation { AN_AS_IT_IS, AN_IS_ZERO, AN_IS_NOT_ZERO };

/* A formula, which is emptied, "a - b" or "a - b = 0"; a polynomial: to say in
 * the document. */
const char *an_said_relation(struct an_document *d, struct an_math *f,
                             enum an_relation relation);
const char *an_said_polynomial(struct an_document *d,
                               const struct an_solution *s,
                               const fmpq_mpoly_t p, enum an_relation relation);

/* Appends one family of solutions, and what it leaves unless NULL. */
void an_add_family(struct an_document *d, const struct an_solution *s, size_t i,
                   const struct an_numbers_rule *leaves);

#endif
