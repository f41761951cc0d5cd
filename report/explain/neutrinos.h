/* neutrinos.h - Dirac, Majorana or massless, and the theorem behind. */
#ifndef AN_REPORT_EXPLAIN_NEUTRINOS_H
#define AN_REPORT_EXPLAIN_NEUTRINOS_H

struct an_explanation;

void an_explain_neutrinos(struct an_explanation *e);

#endif
