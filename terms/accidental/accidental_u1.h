/* accidental_u1.h - accidental U(1)s, as people write them. */
#ifndef AN_TERMS_ACCIDENTAL_ACCIDENTAL_U1_H
#define AN_TERMS_ACCIDENTAL_ACCIDENTAL_U1_H

struct an_accidental_group;
struct an_accidentals;
struct an_rows;
struct an_violations;

/* Append the generators of the free part and of the torsion. */
void an_accidental_continuous(struct an_accidentals *a,
                              const struct an_accidental_group *g,
                              const struct an_violations *violations,
                              const struct an_rows *instantons);

#endif
