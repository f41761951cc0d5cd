/* circle.h - the fields on the unit circle, each at its phase. */
#ifndef AN_REPORT_PICTURE_CIRCLE_H
#define AN_REPORT_PICTURE_CIRCLE_H

#include <stddef.h>

struct an_check;
struct an_document;

/* The fields on the unit circle at their phase under cyclic group i. */
void an_picture_circle(struct an_document *d, const struct an_check *c,
                       size_t vacuum, size_t i, size_t number);

#endif
