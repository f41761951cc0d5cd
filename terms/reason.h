/* reason.h - why a term is forbidden, in one line. */
#ifndef AN_TERMS_REASON_H
#define AN_TERMS_REASON_H

#include <stddef.h>

struct an_choices;
struct an_model;
struct an_term;

/* NULL when some choice of chiralities contains a Lorentz singlet. */
char *an_reason_lorentz(const struct an_model *model,
                        const struct an_term *term);
char *an_reason_singlet(const struct an_model *model,
                        const struct an_term *term, size_t group);

/* The row is one whose charges vanish: its identical factors are named. */
char *an_reason_symmetry(const struct an_model *model,
                         const struct an_term *term,
                         const struct an_choices *choices, const int *row);

#endif
