/* progress.c - how far something is, on stderr, when it takes seconds. */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

/* Seconds before the first line, and between two where no terminal is. */
#define PATIENCE 2
#define QUIET_STEP 10

void an_progress_start(struct an_progress *p, const char *what, bool quiet)
{
    *p = (struct an_progress){.what = what, .quiet = quiet};
    p->terminal = isatty(STDERR_FILENO);
    p->start = p->told = time(NULL);
}

static void tell(const char *line, int n)
{
    if (n > 0)
        (void)!write(STDERR_FILENO, line, (size_t)n);
}

/* Seconds left: the rate is that of this run, not of one it goes on with. */
static unsigned long long left(const struct an_progress *p, time_t now,
                               uint64_t done, uint64_t total)
{
    uint64_t elapsed = (uint64_t)(now - p->start);
    if (done <= p->before)
        return 0;
    return elapsed * (total - done) / (done - p->before);
}

void an_progress_show(struct an_progress *p, uint64_t done, uint64_t total)
{
    time_t now = time(NULL);
    if (!p->begun) {
        p->begun = true;
        p->before = done;
    }
    bool first = p->told == p->start;
    if (p->quiet || now - p->start < PATIENCE ||
        (!first && now - p->told < (p->terminal ? 1 : QUIET_STEP)))
        return;
    struct an_progress scaled = *p;
    /* Shifted so that products stay in range. */
    for (; total >> 40; total >>= 1) {
        done >>= 1;
        scaled.before >>= 1;
    }
    char line[120];
    unsigned long long percent = 100 * done / (total ? total : 1);
    int n = snprintf(line, sizeof line,
                     p->terminal ? "\r%s: %llu %%, about %llu s left   "
                                 : "%s: %llu %%, about %llu s left\n",
                     p->what, percent, left(&scaled, now, done, total));
    tell(line, n);
    p->told = now;
}

void an_progress_end(struct an_progress *p)
{
    char line[80];
    if (p->terminal && p->told != p->start)
        tell(line, snprintf(line, sizeof line, "\r%60s\r", ""));
    p->told = p->start;
}
