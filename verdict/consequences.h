/* consequences.h - what breaking does to bosons, found when asked for. */
#ifndef AN_VERDICT_CONSEQUENCES_H
#define AN_VERDICT_CONSEQUENCES_H

struct an_check;

/* Finds c->consequence unless it is there; the vacua of c are judged. */
void an_check_consequences(struct an_check *c);

#endif
