/* export_pyrate.h - a model as a model file of PyR@TE 3. */
#ifndef AN_IMPORT_EXPORT_PYRATE_H
#define AN_IMPORT_EXPORT_PYRATE_H

struct an_diags;
struct an_model;
struct an_text;

/* out grows by the model as PyR@TE's file has it: gauge groups alone, one set
 * of vevs, terms whose indices can be contracted in one way (the others are
 * comments). 0, or -1 with an error for what such a file cannot hold. The model
 * is finished. */
int an_export_pyrate(struct an_text *out, const struct an_model *m,
                     struct an_diags *diags);

#endif
