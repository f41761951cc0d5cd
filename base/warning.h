/* warning.h - the keys of warnings: a word that programs and `expect` can rely
 * on while the sentence beside it changes.
 *
 * A warning is a remark on a model that is read and judged all the same. Those
 * of a file are diagnostics (base/diag.h), those of a verdict belong to the
 * check. Every key stands once in warning.c, with what it says.
 */
#ifndef AN_BASE_WARNING_H
#define AN_BASE_WARNING_H

#include <stddef.h>

/* Key i, in the order of letters; NULL past the last. */
const char *an_warning_key(size_t i);

/* What a warning of this key says, a clause; NULL if there is no such key. */
const char *an_warning_meaning(const char *key);

#endif
