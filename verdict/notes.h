/* notes.h - what a reader of the verdicts should know besides. */
#ifndef AN_VERDICT_NOTES_H
#define AN_VERDICT_NOTES_H

#include <stddef.h>

struct an_check;

/* C->note := sentences on what a reader should know. */
void an_check_notes(struct an_check *c);

/* Appends one note, which the check then owns. */
__attribute__((format(printf, 2, 3))) void an_check_note(struct an_check *c,
                                                         const char *fmt, ...);

/* notes.c: "in electroweak: ", or nothing where only one vacuum counts; for the
 * caller to free. */
char *an_check_in_vacuum(const struct an_check *c, size_t vacuum);

/* The vacua whose verdicts count: the last step of the chain and every
 * scenario. */
size_t an_check_finals(const struct an_check *c);

/* The first of them; nvacua when there is none. */
size_t an_check_first_final(const struct an_check *c);

#endif
