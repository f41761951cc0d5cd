/* darkmatter.h - why dark matter is stable. */
#ifndef AN_REPORT_EXPLAIN_DARKMATTER_H
#define AN_REPORT_EXPLAIN_DARKMATTER_H

struct an_explanation;

void an_explain_dark_matter(struct an_explanation *e);

#endif
