/* explanation.h - what the steps of an argument are made of. */
#ifndef AN_REPORT_EXPLAIN_EXPLANATION_H
#define AN_REPORT_EXPLAIN_EXPLANATION_H

#include <stdbool.h>

struct an_check;
struct an_document;
struct an_findings;

enum an_citation {
    AN_CITE_WITTEN,
    AN_CITE_NEW_SU2,
    AN_CITE_IBANEZ_ROSS,
    AN_CITE_HSIEH,
    AN_CITE_PETERSEN,
    AN_CITE_HIRSCH,
    AN_NCITATIONS,
};

struct an_explanation {
    struct an_document *d;
    const struct an_check *c;
    const struct an_findings *v; /* of the vacuum at hand */
    int step;                    /* numbers the headings */
    bool several;                /* vacua: headings name theirs */
    bool ruled_neutrinos, ruled_dark_matter, ruled_terms; /* said already */
    bool cited[AN_NCITATIONS];
};

/* "3. What the vevs leave (electroweak)". */
void an_explain_step(struct an_explanation *e, const char *title, bool vacuum);

#endif
