/* choice.h - how a user would choose one component of a field. */
#ifndef AN_THEORY_TEXT_CHOICE_H
#define AN_THEORY_TEXT_CHOICE_H

#include <stdbool.h>

struct an_field;
struct an_model;
struct an_text;
struct an_vev;

/* What a user would write to choose a component: "{field: chi, component:
 * [1, 0]}"; for the weight zero of an adjoint the simplest `diagonal`s. For the
 * caller to free. */
char *an_choice_text(const struct an_model *m, const struct an_vev *v,
                     const int *labels);

/* Appends the field of a vev as a file names it: chi, "chi[1]". */
void an_choice_field(struct an_text *t, const struct an_model *m,
                     const struct an_vev *v);

/* Is labels the weight zero of an adjoint of rank 2 or more? It then says
 * nothing about the direction of a vev. */
bool an_choice_is_cartan(const struct an_model *m, const struct an_field *f,
                         const int *labels);

#endif
