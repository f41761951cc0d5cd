/* symbol_vevs.h - the vevs of a vacuum as mathematics. */
#ifndef AN_REPORT_SAY_SYMBOL_VEVS_H
#define AN_REPORT_SAY_SYMBOL_VEVS_H

struct an_model;
struct an_vacuum;
struct an_text;

/* The vacuum expectation values of a vacuum. */
void an_symbol_vevs(struct an_text *t, const struct an_model *m,
                    const struct an_vacuum *p);

#endif
