/* view.h - a finished model with another vacuum. */
#ifndef AN_THEORY_BUILD_VIEW_H
#define AN_THEORY_BUILD_VIEW_H

struct an_model;
struct an_vacuum;

/* view (uninitialised) := the model with this resolved vacuum alone. It borrows
 * what they have but for the vevs; groups may be appended to it (generic.h). */
void an_model_view_init(struct an_model *view, const struct an_model *m,
                        const struct an_vacuum *vacuum);
/* m: the same model. */
void an_model_view_clear(struct an_model *view, const struct an_model *m);

#endif
