/* content.h - which fields complete a model: every choice of new multiplets
 * from a box for which unknown charges cancel all anomalies, with these
 * charges.
 */
#ifndef AN_CONTENT_CONTENT_H
#define AN_CONTENT_CONTENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "content/box.h"
#include "content/solution.h"
#include "content/sums.h"

struct an_diags;

struct an_content {
    const struct an_content_box *box; /* borrowed, as its model is */
    size_t least, most;
    struct an_content_count *count; /* by number of multiplets */
    size_t ncounts;
    struct an_content_list found; /* by number of multiplets, states, types */
    struct an_content_judged judged;
    char **condition; /* the anomalies that must cancel, prose */
    size_t nconditions;
    struct an_content_sums sums;
    bool heavy;       /* some scalars have to give masses */
    bool interrupted; /* of candidates not all have been tried */
};

void an_content_init(struct an_content *c);
void an_content_clear(struct an_content *c);

/* From what runs have taken (find.h): c := nothing of a finished box yet, ...
 * 0, or -1 with an error: the model has unknown charges, or the box is too
 * large, which the error estimates. */
int an_content_begin(struct an_content *c, const struct an_content_box *box,
                     size_t least, size_t most, struct an_diags *diags);
/* ... with what is found of some contents; false: that is damaged, ... */
bool an_content_add(struct an_content *c, const char *bytes, size_t n);
/* ... in order. */
void an_content_end(struct an_content *c);

#endif
