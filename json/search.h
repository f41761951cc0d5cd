/* search.h - what a search says besides its solutions, for programs. */
#ifndef AN_JSON_SEARCH_H
#define AN_JSON_SEARCH_H

#include <stddef.h>
#include <stdint.h>

struct an_search_layout;
struct an_text;

/* Appends the last line of JSON lines, {"undecided": 2}; nothing for none. */
void an_report_search_undecided(struct an_text *out, uint64_t undecided);

/* Appends the description of a binary file with n solutions, as JSON; both
 * numbers in digits. */
void an_report_search_binary(struct an_text *out,
                             const struct an_search_layout *layout,
                             size_t width, const char *n,
                             const char *undecided);

#endif
