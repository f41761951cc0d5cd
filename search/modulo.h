/* modulo.h - one of the solutions X + c Y. */
#ifndef AN_SEARCH_MODULO_H
#define AN_SEARCH_MODULO_H

#include <stdbool.h>
#include <stdint.h>

struct an_search;

/* Is the record the smallest of its class modulo s->modulo? */
bool an_modulo_is_least(const struct an_search *s, const int16_t *record);

#endif
