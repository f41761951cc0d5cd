/* style.h - how text looks on stdout and on stderr: options, terminal, locale.
 */
#ifndef AN_CLI_STYLE_H
#define AN_CLI_STYLE_H

#include <stdbool.h>

#include "report/write/style.h"

struct an_options;

/* How text looks on stdout and on stderr: options, terminal, locale. */
struct an_style an_options_style(const struct an_options *o, bool is_stderr);

#endif
