/* verdicts.h - every verdict of a final phase. */
#ifndef AN_RESIDUAL_VERDICTS_H
#define AN_RESIDUAL_VERDICTS_H

struct an_vacuum;
struct an_charges;

/* Those of a final phase; the residual group of v is set, or empty. */
void an_verdicts_find(struct an_vacuum *v, const struct an_charges *L);

#endif
