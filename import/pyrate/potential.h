/* potential.h - the terms of a file of PyR@TE. */
#ifndef AN_IMPORT_PYRATE_POTENTIAL_H
#define AN_IMPORT_PYRATE_POTENTIAL_H

#include <stdbool.h>

struct an_diags;
struct an_draft;
struct an_pyrate_node;
struct an_pyrate_parts;
struct an_written_sum;

/* p (initialised) := the products of fields in the potential, each with the
 * name of its coupling, which the tree owns. *old := it is written as versions
 * 1 and 2 do, {Fields: [...]}. 0, or -1 with errors. */
int an_pyrate_potential(struct an_written_sum *p, bool *old,
                        const struct an_draft *d,
                        const struct an_pyrate_parts *parts,
                        const struct an_pyrate_node *root,
                        struct an_diags *diags);

#endif
