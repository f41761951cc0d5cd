/* export_sarah.h - a model as a model file of SARAH. */
#ifndef AN_IMPORT_EXPORT_SARAH_H
#define AN_IMPORT_EXPORT_SARAH_H

struct an_diags;
struct an_model;
struct an_text;

/* out grows by the model as SARAH's file has it: left-handed fermions, names of
 * components by which ordinary matter is known again, terms without the indices
 * that are not ours to choose. 0, or -1 with an error for what such a file
 * cannot hold. The model is finished. */
int an_export_sarah(struct an_text *out, const struct an_model *m,
                    struct an_diags *diags);

#endif
