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

/* Is it time for a line? After some seconds, and then now and then. */
bool an_progress_due(const struct an_progress *p);

/* The line: what is done, and the text. */
__attribute__((format(printf, 2, 3))) void
an_progress_tell(struct an_progress *p, const char *fmt, ...);

/* Now and then a line: percent, and the seconds left. */
void an_progress_show(struct an_progress *p, uint64_t done, uint64_t total);

/* Takes the line from the terminal. */
void an_progress_end(struct an_progress *p);

#endif
