/* alternatives.h - different texts, for lists that people read. */
#ifndef AN_TERMS_ALTERNATIVES_H
#define AN_TERMS_ALTERNATIVES_H

#include <stddef.h>

/* Different texts, in the order of arrival. {0} is an empty list. */
struct an_alternatives {
    char **v;
    size_t n, cap;
};

/* Takes the text. */
void an_alternatives_add(struct an_alternatives *l, char *text);

/* The texts with `between` between them, for the caller to free; NULL when
 * there are more than max. The list is empty again. */
char *an_alternatives_take(struct an_alternatives *l, const char *between,
                           size_t max);

#endif
