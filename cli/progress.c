/* progress.c - how far something is, on stderr, when it takes seconds. */
#include "cli/progress.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

#include "base/text.h"
#include "cli/waiting.h"

/* Seconds before the first line, and between two where no terminal is. */
#define PATIENCE 2
#define QUIET_STEP 10

void an_progress_start(struct an_progress *p, const char *what, bool quiet)
{
    *p = (struct an_progress){.what = what, .quiet = quiet};
    p->terminal = isatty(STDERR_FILENO);
    p->start = p->told = time(NULL);
}

bool an_progress_due(const struct an_progress *p)
{
    time_t now = time(NULL);
    bool first = p->told == p->start;
    return !p->quiet && now - p->start >= PATIENCE &&
           (first || now - p->told >= (p->terminal ? 1 : QUIET_STEP));
}

void an_progress_tell(struct an_progress *p, const char *fmt, ...)
{
    struct an_text line = {0};
    va_list ap;
    an_waiting_end();
    va_start(ap, fmt);
    an_text_printf(&line, "%s%s: ", p->terminal ? "\r" : "", p->what);
    an_text_vprintf(&line, fmt, ap);
    an_text_add(&line, p->terminal ? "   " : "\n");
    va_end(ap);
    (void)!write(STDERR_FILENO, line.v, line.n);
    an_text_clear(&line);
    p->told = time(NULL);
}

/* Seconds left, where something is done: the rate is that of this run, not of
 * one it goes on with. */
static unsigned long long left(const struct an_progress *p, time_t now,
                               uint64_t done, uint64_t total)
{
    uint64_t elapsed = (uint64_t)(now - p->start);
    return elapsed * (total - done) / (done - p->before);
}

void an_progress_show(struct an_progress *p, uint64_t done, uint64_t total)
{
    if (!p->begun) {
        p->begun = true;
        p->before = done;
    }
    if (!an_progress_due(p))
        return;
    struct an_progress scaled = *p;
    /* Shifted so that products stay in range. */
    for (; total >> 40; total >>= 1) {
        done >>= 1;
        scaled.before >>= 1;
    }
    unsigned long long percent = 100 * done / (total ? total : 1);
    if (done > scaled.before)
        an_progress_tell(p, "%llu %%, about %llu s left", percent,
                         left(&scaled, time(NULL), done, total));
    else
        an_progress_tell(p, "%llu %%", percent);
}

void an_progress_end(struct an_progress *p)
{
    char line[80];
    int n = snprintf(line, sizeof line, "\r%60s\r", "");
    if (p->terminal && p->told != p->start)
        (void)!write(STDERR_FILENO, line, (size_t)n);
    p->told = p->start;
}
