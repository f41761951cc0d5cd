/* record.h - a family of charges as texts and numbers, which need no ring. */
#ifndef AN_CONTENT_RECORD_H
#define AN_CONTENT_RECORD_H

#include <stdbool.h>

#include <flint/fmpq_mpoly.h>

struct an_content_frame;
struct an_content_list;
struct an_solution;
struct an_solution_family;

/* Has it no parameters? */
bool an_content_is_point(const struct an_solution_family *f,
                         const fmpq_mpoly_ctx_t ring);

/* Puts a point in order: identical multiplets ascend, of the charges of a
 * scalar the first that is not 0 is positive. Leaves a family with parameters
 * as it is. */
void an_content_arrange(struct an_solution_family *f,
                        const struct an_content_frame *frame,
                        const fmpq_mpoly_ctx_t ring);

/* Appends the family, of the unknowns of s, a point in order. */
void an_content_record(struct an_content_list *out,
                       const struct an_content_frame *frame,
                       const struct an_solution *s,
                       const struct an_solution_family *f, bool searched);

#endif
