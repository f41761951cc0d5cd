/* content.h - which fields complete a model: every choice of new multiplets
 * from a box for which unknown charges cancel all anomalies.
 */
#ifndef AN_CONTENT_CONTENT_H
#define AN_CONTENT_CONTENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "content/box.h"
#include "content/exact.h"
#include "content/solution.h"
#include "content/sums.h"

struct an_diags;

struct an_content_run {
    size_t least, most; /* new multiplets: from so many to so many */
    struct an_charge_box charges;
    int threads; /* 0: as many as there are */
    void *context;
    /* Called by one thread at a time: contents of this size that are solved, of
     * so many; false ends the run. May be NULL. */
    bool (*progress)(void *context, size_t size, size_t done, size_t total);
};

struct an_content {
    const struct an_content_box *box; /* borrowed, as its model is */
    struct an_content_count *count;   /* by number of multiplets */
    size_t ncounts;
    struct an_content_list found; /* by number of multiplets, states, types */
    char **condition;             /* names of the anomalies that must cancel */
    size_t nconditions;
    struct an_content_sums sums;
    bool heavy;       /* some scalars have to give masses */
    bool interrupted; /* no listing is whole then */
};

void an_content_init(struct an_content *c);
void an_content_clear(struct an_content *c);

/* c (initialised) := all contents of a finished box. 0, or -1 with an error:
 * the model has unknown charges, or the box is too large, which the error
 * estimates. */
int an_content_find(struct an_content *c, const struct an_content_box *box,
                    const struct an_content_run *run, struct an_diags *diags);

#endif
