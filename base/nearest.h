/* nearest.h - the valid name that a misspelt one most resembles. */
#ifndef AN_BASE_NEAREST_H
#define AN_BASE_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

/* Among names[0..n), the one nearest to `word` by edits (a swap of neighbours
 * and a change of case count as one), or the only one that it is the beginning
 * of; NULL when none is near enough to be what was meant. Borrowed from
 * `names`; NULL entries are skipped. */
const char *an_nearest(const char *word, const char *const *names, size_t n);

/* Are the words equal but for case? */
bool an_equal_words(const char *a, const char *b);

/* The second word of the pair whose first one the word is, but for case; NULL
 * when there is none. */
const char *an_synonym(const char *word, const char *const (*pair)[2],
                       size_t n);

#endif
