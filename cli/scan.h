/* scan.h - `check MODEL --scan`: one model at many values. */
#ifndef AN_CLI_SCAN_H
#define AN_CLI_SCAN_H

#include <stdbool.h>

struct an_options;
struct an_texts;

/* Checks the one model at each point of the grid, as many at once as there are
 * cores, and prints a row for each where all of `where` holds; the exit status.
 * expects: compare what the file expects. */
int an_scan_command(const struct an_options *o, const struct an_texts *scan,
                    const struct an_texts *where, bool expects);

#endif
