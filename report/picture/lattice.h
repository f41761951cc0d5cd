/* lattice.h - the lattice of subgroups as an SVG picture. */
#ifndef AN_REPORT_PICTURE_LATTICE_H
#define AN_REPORT_PICTURE_LATTICE_H

struct an_document;
struct an_patterns;

/* Appends the lattice of subgroups, unless it is too large. */
void an_breaking_picture(struct an_document *d, const struct an_patterns *p);

#endif
