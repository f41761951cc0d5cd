/* progress.h - how far something is, on stderr, when it takes seconds. */
#ifndef AN_CLI_PROGRESS_H
#define AN_CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

struct an_progress {
    const char *what; /* "searching" */
    bool quiet, terminal;
    time_t start, told; /* told: the last line; start when there is none */
    bool begun;
    uint64_t before; /* what had been done when it was first shown */
};

void an_progress_start(struct an_progress *p, const char *what, bool quiet);

/* Now and then a line: percent, and the seconds left. */
void an_progress_show(struct an_progress *p, uint64_t done, uint64_t total);

/* Takes the line from the terminal. */
void an_progress_end(struct an_progress *p);

#endif
