/* verdicts.h - every verdict of a final vacuum. */
#ifndef AN_RESIDUAL_VERDICTS_H
#define AN_RESIDUAL_VERDICTS_H

struct an_findings;
struct an_charges;

/* Those of a final vacuum that are asked for (residual/question.h); the
 * residual group of v is set, or empty. */
void an_verdicts_find(struct an_findings *v, const struct an_charges *L,
                      unsigned asked);

#endif
