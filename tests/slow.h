/* slow.h - what `make check` leaves to SLOW=1 in the environment. */
#ifndef AN_TESTS_SLOW_H
#define AN_TESTS_SLOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* SLOW=1 in the environment: nothing is to be left out. */
static inline bool is_slow(void)
{
    const char *slow = getenv("SLOW");
    return slow && strcmp(slow, "1") == 0;
}

/* Is file i of a folder left to SLOW=1? Three of four are. */
static inline bool is_left_out(size_t i)
{
    return i % 4 != 0 && !is_slow();
}

#endif
