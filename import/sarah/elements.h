/* elements.h - Gauge[[1]] = ..., FermionFields[[1]] = ... */
#ifndef AN_IMPORT_SARAH_ELEMENTS_H
#define AN_IMPORT_SARAH_ELEMENTS_H

#include <stddef.h>

struct an_sarah;

/* v := for each of HEAD[[1]], HEAD[[2]] ..., in this order, the last statement
 * that assigns to it; gaps are left out. For the caller to free. */
int an_sarah_elements(size_t **v, size_t *n, struct an_sarah *f,
                      const char *head);

#endif
