/* nearest.h - the valid name that a misspelt one most resembles. */
#ifndef AN_BASE_NEAREST_H
#define AN_BASE_NEAREST_H

#include <stddef.h>

/* Among names[0..n), the one nearest to `word` by edits (a swap of neighbours
 * and a change of case count as one), or NULL when none is near enough to be
 * what was meant. Borrowed from `names`; NULL entries are skipped. */
const char *an_nearest(const char *word, const char *const *names, size_t n);

#endif
