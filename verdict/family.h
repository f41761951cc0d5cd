/* family.h - what the last vacuum leaves of a family of charges. */
#ifndef AN_VERDICT_FAMILY_H
#define AN_VERDICT_FAMILY_H

struct an_findings;
struct an_model;
struct an_numbers_rule;
struct an_solution;

/* The residual discrete group of the last vacuum as a function of the free
 * charges, where the model's only solution is a family of linear expressions
 * and the group is one formula; else NULL. It is part of v, which is
 * initialised. The model is taken to the family, at a generic point: of the
 * solution only what was found remains. */
const struct an_numbers_rule *an_family_rule(struct an_findings *v,
                                             struct an_model *m,
                                             const struct an_solution *s);

#endif
