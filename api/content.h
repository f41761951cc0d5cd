/* content.h - which fields complete a model. */
#ifndef AN_API_CONTENT_H
#define AN_API_CONTENT_H

#include <stddef.h>

struct an_call;

/* Finds what the options of the call ask for, or the model of `size` bytes; a
 * status, or -1 with errors. */
int an_call_content(struct an_call *call, const char *model, size_t size);

#endif
