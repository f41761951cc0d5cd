/* style.c - how text looks on stdout and on stderr: options, terminal, locale.
 */
#include "cli/style.h"

#include <stdlib.h>
#include <string.h>

#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/options.h"

/* What COLUMNS may say, and the narrowest terminal that is believed. */
#define NARROWEST 20
#define WIDEST 10000

/* Does the locale that the environment asks for write UTF-8? */
static bool is_utf8(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *locale = NULL;
    for (size_t i = 0; i < 3 && !(locale && *locale); i++)
        locale = getenv(names[i]);
    if (!locale)
        return false;
    return strstr(locale, "UTF-8") || strstr(locale, "utf8") ||
           strstr(locale, "UTF8") || strstr(locale, "utf-8");
}

static bool wants_colour(const struct an_options *o, bool is_stderr)
{
    if (o->colour != AN_COLOUR_AUTO)
        return o->colour == AN_COLOUR_ALWAYS;
    const char *off = getenv("NO_COLOR"), *term = getenv("TERM");
    if ((off && *off) || (term && strcmp(term, "dumb") == 0))
        return false;
    if (!is_stderr && o->output)
        return false;
    return isatty(is_stderr ? STDERR_FILENO : STDOUT_FILENO);
}

/* The page: what COLUMNS says, the terminal's width, or 80 columns. */
static size_t page_width(const struct an_options *o, bool is_stderr)
{
    const char *columns = getenv("COLUMNS");
    unsigned long asked = columns ? strtoul(columns, NULL, 10) : 0;
    struct winsize size;
    if (asked >= NARROWEST && asked <= WIDEST)
        return asked;
    if ((is_stderr || !o->output) &&
        ioctl(is_stderr ? STDERR_FILENO : STDOUT_FILENO, TIOCGWINSZ, &size) ==
            0 &&
        size.ws_col >= NARROWEST)
        return size.ws_col;
    return 80;
}

struct an_style an_options_style(const struct an_options *o, bool is_stderr)
{
    return (struct an_style){
        .colour = wants_colour(o, is_stderr),
        .ascii = o->ascii || !is_utf8(),
        .verbose = o->verbose,
        .width = page_width(o, is_stderr),
    };
}
