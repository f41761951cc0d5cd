/* summary.h - what is said of a search: what it was, and what it has left. */
#ifndef AN_CAMPAIGN_SUMMARY_H
#define AN_CAMPAIGN_SUMMARY_H

#include <stdbool.h>
#include <stdint.h>

struct an_request;
struct an_text;

/* Appends one line that tells requests apart, whose output would differ; the
 * shards of a search are one request. */
void an_request_describe(struct an_text *out, const struct an_request *r);

/* Appends the line after all solutions; number: of solutions, in digits or
 * anything that stands for several; undecided: an_request_undecided, or what
 * stands for it; enough: there may be more. */
void an_request_summary(struct an_text *out, const struct an_request *r,
                        const char *number, const char *undecided, bool enough);

/* Appends ", 2 more undecided"; nothing for none. */
void an_request_undecided(struct an_text *out, uint64_t undecided);

/* Appends the sentence that some are undecided; nothing for none. */
void an_request_note(struct an_text *out, uint64_t undecided);

#endif
