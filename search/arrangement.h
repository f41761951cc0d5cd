/* arrangement.h - arrangements of one solution. */
#ifndef AN_SEARCH_ARRANGEMENT_H
#define AN_SEARCH_ARRANGEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpz.h>

struct an_search;
struct an_reduced;

/* Of all arrangements of the record's charges (with s->sign, of their negatives
 * too) that meet the equations, is this the one to keep? */
bool an_arrangement_is_least(const struct an_reduced *r,
                             const struct an_search *s, const int16_t *record);

/* Where every arrangement is a solution (s->arranged), a record stands for all
 * arrangements of the charges that no equation names; r may be empty. If it is
 * its own negative, arrangements come in pairs of X and -X: those are listed
 * that an_arrangement_is_positive. */
bool an_arrangements_are_halved(const struct an_reduced *r,
                                const struct an_search *s,
                                const int16_t *record);
bool an_arrangement_is_positive(const int16_t *x, size_t n);

/* n := how many of them are listed. */
void an_arrangements_count(fmpz_t n, const struct an_reduced *r,
                           const struct an_search *s, const int16_t *record);

/* x, a record to begin with, := the next arrangement; false, and x the record
 * again, after the last one. */
bool an_arrangement_next(int16_t *x, const struct an_reduced *r,
                         const struct an_search *s);

#endif
