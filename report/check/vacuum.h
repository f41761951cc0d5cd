/* vacuum.h - what one vacuum leaves. */
#ifndef AN_REPORT_CHECK_VACUUM_H
#define AN_REPORT_CHECK_VACUUM_H

#include <stddef.h>

struct an_check;
struct an_document;

/* Appends the section of a vacuum; `number` tells the pictures of several
 * models on one page apart. */
void an_add_vacuum(struct an_document *d, const struct an_check *c,
                   size_t vacuum, size_t number);

#endif
