/* memory.h - what FLINT takes memory from, and the first pages of it. */
#ifndef AN_CLI_MEMORY_H
#define AN_CLI_MEMORY_H

/* Before anything else. */
void an_memory_prepare(void);

#endif
