/* title.h - what a report on one model begins with. */
#ifndef AN_REPORT_SAY_TITLE_H
#define AN_REPORT_SAY_TITLE_H

struct an_document;
struct an_model;

/* The heading: the model's title, beside it its references. */
void an_say_title(struct an_document *d, const struct an_model *m);

#endif
