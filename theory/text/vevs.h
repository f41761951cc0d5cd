/* vevs.h - the vevs of a vacuum. */
#ifndef AN_THEORY_TEXT_VEVS_H
#define AN_THEORY_TEXT_VEVS_H

struct an_model;
struct an_text;
struct an_vacuum;
struct an_vev;

/* Appends "<phi diagonal: [1, -1]>". */
void an_say_vev(struct an_text *t, const struct an_model *m,
                const struct an_vev *v);
/* Appends "<chi>, <phi diagonal: [1, -1]>", as the file has them. */
void an_say_vevs(struct an_text *t, const struct an_model *m,
                 const struct an_vacuum *p);

#endif
