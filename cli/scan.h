/* scan.h - MODEL --scan: one model at many values. */
#ifndef AN_CLI_SCAN_H
#define AN_CLI_SCAN_H

#include <stdbool.h>

#include "cli/job.h"

struct an_texts;

struct an_scan_command {
    const struct an_texts *scan;  /* the options */
    const struct an_texts *where; /* rows to keep; or NULL */
    bool expects;                 /* compare what the file expects */
    an_point_work *work;          /* NULL: a check */
    const struct an_scan_heads *heads;
};

/* Takes the one model at each point of the grid, as many at once as there are
 * cores, and prints a row for each where all of `where` holds; the exit status.
 */
int an_scan_run(const struct an_options *o, const struct an_scan_command *c);

#endif
