/* lattice.h - which residual group contains which, and the vevs that were
 * tried. */
#ifndef AN_REPORT_BREAKING_LATTICE_H
#define AN_REPORT_BREAKING_LATTICE_H

struct an_document;
struct an_patterns;

/* Append which residual group contains which; the vevs that were tried. */
void an_breaking_lattice(struct an_document *d, const struct an_patterns *p);
void an_breaking_vevs(struct an_document *d, const struct an_patterns *p);

#endif
