/* sarah.h - model files of SARAH. */
#ifndef AN_IMPORT_SARAH_SARAH_H
#define AN_IMPORT_SARAH_SARAH_H

struct an_diags;
struct an_draft;

/* draft (of a source) := what its file says. 0, or -1 with errors. */
int an_sarah_read(struct an_draft *draft, struct an_diags *diags);

#endif
