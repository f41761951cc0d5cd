/* accidental_zn.h - accidental Z(n)s, as people write them. */
#ifndef AN_TERMS_ACCIDENTAL_ACCIDENTAL_ZN_H
#define AN_TERMS_ACCIDENTAL_ACCIDENTAL_ZN_H

struct an_accidental_group;
struct an_accidentals;
struct an_violations;

void an_accidental_discrete(struct an_accidentals *a,
                            const struct an_accidental_group *g);

/* Appends the Z(n)s that terms up to some dimension leave of other
 * symmetries which they break. */
void an_accidental_left(struct an_accidentals *a,
                        const struct an_accidental_group *g,
                        const struct an_violations *v);

#endif
