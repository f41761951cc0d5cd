/* groups.h - gauge and global groups of a file of SARAH. */
#ifndef AN_IMPORT_SARAH_GROUPS_H
#define AN_IMPORT_SARAH_GROUPS_H

#include <stdbool.h>
#include <stddef.h>

struct an_sarah;

/* The groups of a file: in the draft those that a model file can have. */
struct an_sarah_groups {
    size_t ngauge, nglobal;
    const char **boson; /* of each gauge group; the array is owned */
    size_t *index;      /* in the draft, ngauge + nglobal; one past its groups
                           for those that were left out; owned */
};

void an_sarah_groups_clear(struct an_sarah_groups *g);

/* 0, or -1 with errors. */
int an_sarah_read_groups(struct an_sarah_groups *g, struct an_sarah *f);

#endif
