/* accidental_exact.h - combinations of anomalous accidental U(1)s that no
 * instanton violates. */
#ifndef AN_TERMS_ACCIDENTAL_ACCIDENTAL_EXACT_H
#define AN_TERMS_ACCIDENTAL_ACCIDENTAL_EXACT_H

struct an_accidental_group;
struct an_accidentals;
struct an_rows;

/* Names the combinations of anomalous U(1)s that no instanton
 * violates. */
void an_accidental_exact(struct an_accidentals *a,
                         const struct an_accidental_group *g,
                         const struct an_rows *instantons);

#endif
