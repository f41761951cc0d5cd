/* internal.h - what happens when FLINT stops the program. */
#ifndef AN_CLI_INTERNAL_H
#define AN_CLI_INTERNAL_H

/* From here on, where FLINT would abort, one line on stderr asks for a report,
 * and the process ends with AN_EXIT_INTERNAL. */
void an_internal_catch(void);

#endif
