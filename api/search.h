/* search.h - a search, whose solutions are told one by one. */
#ifndef AN_API_SEARCH_H
#define AN_API_SEARCH_H

#include <stddef.h>

struct an_call;

/* Searches as the options of the call say, in a model of `size` bytes, or
 * without one, model NULL; a status, or -1 with errors. */
int an_call_search(struct an_call *call, const char *model, size_t size);

#endif
