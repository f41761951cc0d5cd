/* record.h - a family of charges as texts and numbers, which need no ring. */
#ifndef AN_CONTENT_RECORD_H
#define AN_CONTENT_RECORD_H

#include <stdbool.h>

struct an_content_frame;
struct an_content_list;
struct an_solution;
struct an_solution_family;

/* Appends the family, of the unknowns of s. One without parameters is put in
 * order: identical multiplets ascend, of the charges of a scalar the first that
 * is not 0 is positive. */
void an_content_record(struct an_content_list *out,
                       const struct an_content_frame *frame,
                       const struct an_solution *s,
                       struct an_solution_family *f, bool searched);

#endif
