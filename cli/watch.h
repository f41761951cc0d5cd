/* watch.h - how far many jobs are, and what an interrupt does to them.
 *
 * SIGINT and SIGTERM are held. Jobs that have not begun see one and are left
 * out; where those that run do not end soon either, what is finished is said
 * and the process ends.
 */
#ifndef AN_CLI_WATCH_H
#define AN_CLI_WATCH_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>

#include "cli/progress.h"

struct an_watch {
    struct an_progress progress;
    size_t done, total;
    void (*give_up)(void *context); /* says what is finished; jobs that run do
                                       not become finished meanwhile */
    void *context;                  /* borrowed */
    pthread_mutex_t lock;           /* done, finished, ended */
    pthread_cond_t end;
    pthread_t thread;
    bool begun, ended;
};

/* "checking: 12 %, about 3 s left" of so many jobs, unless it is quiet. */
void an_watch_init(struct an_watch *w, const char *what, size_t total,
                   bool quiet, void (*give_up)(void *context), void *context);
void an_watch_clear(struct an_watch *w);

/* Around the jobs. */
void an_watch_begin(struct an_watch *w);
void an_watch_end(struct an_watch *w);

/* *finished := true: a job has ended. From any thread. */
void an_watch_finish(struct an_watch *w, bool *finished);

#endif
