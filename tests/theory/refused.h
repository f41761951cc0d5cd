/* refused.h - what the one error about a text says. */
#ifndef AN_TESTS_THEORY_REFUSED_H
#define AN_TESTS_THEORY_REFUSED_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/diag.h"

/* Reading the text gave -1 and one error, which says `message` and suggests
 * `suggestion`, NULL for nothing. The error, for more to be asked of it. */
static inline const struct an_diag *
assert_refused(int rc, const struct an_diags *diags, const char *text,
               const char *message, const char *suggestion)
{
    if (rc != -1 || diags->n != 1 || diags->nerrors != 1)
        fail_msg("'%s' is refused with one error", text);
    const struct an_diag *d = &diags->v[0];
    if (!strstr(d->message, message))
        fail_msg("'%s': '%s' in '%s'", text, message, d->message);
    if (!suggestion != !d->suggestion ||
        (suggestion && strcmp(suggestion, d->suggestion) != 0))
        fail_msg("'%s' suggests '%s', got '%s'", text,
                 suggestion ? suggestion : "nothing",
                 d->suggestion ? d->suggestion : "nothing");
    return d;
}

#endif
