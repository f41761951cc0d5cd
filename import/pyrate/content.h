/* content.h - groups, fields and vevs of a file of PyR@TE. */
#ifndef AN_IMPORT_PYRATE_CONTENT_H
#define AN_IMPORT_PYRATE_CONTENT_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_draft;
struct an_pyrate_node;

/* The real fields that the complex ones are made of. */
struct an_pyrate_parts {
    struct an_pyrate_part {
        const char *name; /* borrowed from the tree */
        size_t field;     /* of the draft */
    } * v;
    size_t n, cap;
};

void an_pyrate_parts_clear(struct an_pyrate_parts *parts);
/* The field that a part belongs to; the number of all parts for none. */
size_t an_pyrate_parts_find(const struct an_pyrate_parts *parts,
                            const char *name);

/* The draft gets groups and fields (fermions left-handed). 0, or -1 with
 * errors. */
int an_pyrate_content(struct an_draft *d, struct an_pyrate_parts *parts,
                      const struct an_pyrate_node *root,
                      struct an_diags *diags);

/* The draft, whose model has its fields, gets its vevs. */
void an_pyrate_vevs(struct an_draft *d, const struct an_pyrate_parts *parts,
                    const struct an_pyrate_node *root);

#endif
