/* prose.h - what a sentence says, for tests. */
#ifndef AN_TESTS_PROSE_H
#define AN_TESTS_PROSE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/base.h"

/* The sentence reads so on a terminal. */
static inline void assert_says(const char *prose, const char *words)
{
    struct an_text t = {0};
    an_prose_plain(&t, prose);
    assert_string_equal(an_text_string(&t), words);
    an_text_clear(&t);
}

/* Its words, for the caller to free. */
static inline char *words_of(const char *prose)
{
    struct an_text t = {0};
    an_prose_plain(&t, prose);
    return an_text_take(&t);
}

#endif
