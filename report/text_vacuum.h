/* text_vacuum.h - one vacuum, for people: vevs, residual group, charges. */
#ifndef AN_REPORT_TEXT_VACUUM_H
#define AN_REPORT_TEXT_VACUUM_H

#include <stddef.h>

struct an_check;
struct an_style;
struct an_text;

void an_print_vacuum(struct an_text *out, const struct an_check *c, size_t i,
                     const struct an_style *s);

#endif
