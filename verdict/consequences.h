/* consequences.h - what breaking does to bosons, found when asked for. */
#ifndef AN_VERDICT_CONSEQUENCES_H
#define AN_VERDICT_CONSEQUENCES_H

#include <stdbool.h>

struct an_check;

/* Finds c->consequence unless it is there; the vacua of c are judged. Without
 * `whole` what only details show is left out: defects, eaten Goldstone bosons,
 * global structure. */
void an_check_consequences(struct an_check *c, bool whole);

/* Frees it. */
void an_check_consequences_clear(struct an_check *c);

#endif
