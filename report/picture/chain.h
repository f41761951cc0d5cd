/* chain.h - the breaking of the symmetry, step by step: a box for each
 * group, an arrow for each set of vacuum expectation values. */
#ifndef AN_REPORT_PICTURE_CHAIN_H
#define AN_REPORT_PICTURE_CHAIN_H

#include <stddef.h>

struct an_check;
struct an_document;

void an_picture_chain(struct an_document *d, const struct an_check *c,
                      size_t number);

#endif
