/* write.h - a draft as the text of a model file. */
#ifndef AN_IMPORT_WRITE_H
#define AN_IMPORT_WRITE_H

struct an_draft;
struct an_imported;

/* x (initialised) := the text, and where each part of it comes from. */
void an_draft_write(struct an_imported *x, const struct an_draft *d);

#endif
