/* svg.h - what pictures are drawn with: points on a circle, texts. Private to
 * report/.
 *
 * Pictures are SVG text: no library of the distribution writes titles,
 * descriptions and colours that follow the reader's preference. Coordinates are
 * integers.
 */
#ifndef AN_REPORT_PICTURE_SVG_H
#define AN_REPORT_PICTURE_SVG_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/text.h"

struct an_document;

/* x, y := the point on the circle of that radius around 0, turned by `turns` of
 * a full circle from the x axis towards the y axis, rounded. radius < 2^20. */
void an_svg_point(long *x, long *y, const fmpq_t turns, long radius);

/* Appends the inside of a <text>: text with mathematics (document.h). */
void an_svg_text(struct an_text *svg, const char *text);

/* The letters that are drawn of a text. */
size_t an_svg_letters(const char *text);

/* Appends the lines of a text, "\n" between them, none of more than `most`
 * letters where it can be broken: before ×, or a name behind a comma or colon;
 * in narrow boxes also before + and parentheses. */
void an_svg_break(struct an_text *lines, const char *text, size_t most,
                  bool narrow);

/* Appends a <text> at a point, around it when `middle`. */
void an_svg_label(struct an_text *svg, long x, long y, bool middle,
                  const char *text);

/* Appends a picture of what is drawn, which is emptied, with its title and what
 * it shows, in words; ids are built from `id`. */
void an_svg_put(struct an_document *d, struct an_text *drawn, const char *id,
                long width, long height, const char *title, const char *shows);

#endif
