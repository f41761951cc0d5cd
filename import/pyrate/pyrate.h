/* pyrate.h - model files of PyR@TE. */
#ifndef AN_IMPORT_PYRATE_PYRATE_H
#define AN_IMPORT_PYRATE_PYRATE_H

struct an_diags;
struct an_draft;

/* draft (of a source) := what its file says. 0, or -1 with errors. */
int an_pyrate_read(struct an_draft *draft, struct an_diags *diags);

#endif
