/* waiting.h - a sign of life on stderr while nothing else is said. */
#ifndef AN_CLI_WAITING_H
#define AN_CLI_WAITING_H

#include <stdbool.h>

/* After a second, and then now and then, a line: "anomalon check: working, 3
 * s". Until an_waiting_end, which others call before they write something. */
void an_waiting_start(const char *command);

/* Takes the line from the terminal. */
void an_waiting_end(void);

#endif
