/* chirality.h - which fermions of a file of PyR@TE are right-handed. */
#ifndef AN_IMPORT_PYRATE_CHIRALITY_H
#define AN_IMPORT_PYRATE_CHIRALITY_H

struct an_draft;
struct an_written_sum;

/* In a product fbar g has opposite chiralities, f g equal ones; what is so
 * related is oriented by names that end in R or L. Left where nothing tells,
 * with a comment. */
void an_pyrate_chirality(struct an_draft *d, const struct an_written_sum *p);

/* What names tell of ordinary matter: Q and QL are uL and dL, and so on. */
void an_pyrate_name_parts(struct an_draft *d);

#endif
