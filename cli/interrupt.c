/* interrupt.c - SIGINT and SIGTERM, looked for between units of work. */
#include "cli/interrupt.h"

#include <signal.h>
#include <stddef.h>

void an_interrupt_hold(void)
{
    sigset_t held;
    sigemptyset(&held);
    sigaddset(&held, SIGINT);
    sigaddset(&held, SIGTERM);
    sigprocmask(SIG_BLOCK, &held, NULL);
}

bool an_interrupt_waits(void *context)
{
    (void)context;
    sigset_t pending;
    sigpending(&pending);
    return sigismember(&pending, SIGINT) == 1 ||
           sigismember(&pending, SIGTERM) == 1;
}
