/* universal.h - are the mixed anomalies of a symmetry universal? */
#ifndef AN_REPORT_SAY_UNIVERSAL_H
#define AN_REPORT_SAY_UNIVERSAL_H

struct an_model;
struct an_text;
struct an_universal;

/* Appends, as prose, "Green-Schwarz: sums of R over levels, SU3c 6 mod 4, SU2L
 * 2 mod 4: universal"; nothing where they vanish or charges are unknown. */
void an_say_universal(struct an_text *t, const struct an_model *m,
                      const struct an_universal *u);

#endif
