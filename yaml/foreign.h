/* foreign.h - files of other programs. */
#ifndef AN_YAML_FOREIGN_H
#define AN_YAML_FOREIGN_H

struct an_diags;
struct an_source;

/* An error when the text is a file of SARAH or PyR@TE. */
int an_source_foreign(const struct an_source *source, struct an_diags *diags);

#endif
