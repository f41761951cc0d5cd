/* interrupt.h - SIGINT and SIGTERM, looked for between units of work. */
#ifndef AN_CLI_INTERRUPT_H
#define AN_CLI_INTERRUPT_H

#include <stdbool.h>

/* From now on they wait to be looked for, in threads that start later too. */
void an_interrupt_hold(void);

/* Is one of them waiting? For an_campaign's `stop` as well: any context. */
bool an_interrupt_waits(void *context);

#endif
