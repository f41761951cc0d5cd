/* watch.c - how far many jobs are, and what an interrupt does to them.
 *
 * No room below knows of interrupts, and a vacuum may take minutes. A thread
 * that looks now and then needs nobody's help.
 */
#include "cli/watch.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

#include "cli/cli.h"
#include "cli/interrupt.h"

/* Looks a second, and those of them that jobs have to end. */
#define LOOKS 20
#define PATIENCE 10
#define SECOND 1000000000L

/* A moment, or until the jobs have ended; true then. w->lock is held. */
static bool wait(struct an_watch *w)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += SECOND / LOOKS;
    until.tv_sec += until.tv_nsec / SECOND;
    until.tv_nsec %= SECOND;
    while (!w->ended &&
           pthread_cond_timedwait(&w->end, &w->lock, &until) != ETIMEDOUT)
        ;
    return w->ended;
}

static void *look(void *context)
{
    struct an_watch *w = context;
    bool ended = false;
    pthread_mutex_lock(&w->lock);
    for (int waits = 0; !ended && waits < PATIENCE;) {
        ended = wait(w);
        waits += an_interrupt_waits(NULL);
    }
    if (!ended) { /* the lock is kept for good */
        an_progress_end(&w->progress);
        w->give_up(w->context);
        _exit(AN_EXIT_INTERRUPTED);
    }
    pthread_mutex_unlock(&w->lock);
    return NULL;
}

void an_watch_init(struct an_watch *w, const char *what, size_t total,
                   bool quiet, void (*give_up)(void *context), void *context)
{
    *w = (struct an_watch){
        .total = total, .give_up = give_up, .context = context};
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->end, NULL);
    an_interrupt_hold();
    an_progress_start(&w->progress, what, quiet);
    an_progress_show(&w->progress, 0, total);
}

void an_watch_clear(struct an_watch *w)
{
    an_progress_end(&w->progress);
    pthread_cond_destroy(&w->end);
    pthread_mutex_destroy(&w->lock);
}

void an_watch_begin(struct an_watch *w)
{
    w->ended = false;
    w->begun = pthread_create(&w->thread, NULL, look, w) == 0;
}

void an_watch_end(struct an_watch *w)
{
    pthread_mutex_lock(&w->lock);
    w->ended = true;
    pthread_cond_signal(&w->end);
    pthread_mutex_unlock(&w->lock);
    if (w->begun)
        pthread_join(w->thread, NULL);
}

void an_watch_finish(struct an_watch *w, bool *finished)
{
    pthread_mutex_lock(&w->lock);
    *finished = true;
    an_progress_show(&w->progress, ++w->done, w->total);
    pthread_mutex_unlock(&w->lock);
}
