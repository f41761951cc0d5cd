/* content.h - the `content` section: which new fields are looked for. */
#ifndef AN_YAML_CONTENT_H
#define AN_YAML_CONTENT_H

#include <stddef.h>

#include "theory/text/scalar.h"

struct an_diags;
struct an_node;
struct an_yaml_file;

/* Values as they are written, in texts that the file owns; a text of NULL: the
 * key is not there. */
struct an_yaml_content {
    struct an_scalar add, unit, max, integral_charge;
    struct an_yaml_texts { /* v owned */
        struct an_scalar *v;
        size_t n;
    } fermions, scalars, where;
};

/* c (zeroes) := the section of an opened file. 0, or -1 with errors: unknown
 * keys, values that are no texts. What the texts say is for others to read. */
int an_yaml_content_read(struct an_yaml_content *c,
                         const struct an_yaml_file *file,
                         struct an_diags *diags);
void an_yaml_content_clear(struct an_yaml_content *c);

/* The errors of a tree's section alone. */
int an_content_check(const struct an_node *tree, struct an_diags *diags);

#endif
