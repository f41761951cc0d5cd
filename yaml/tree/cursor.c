/* cursor.c - libyaml's character counts as lines and bytes of a source.
 *
 * libyaml counts characters, and takes more than a line feed for the end of a
 * line; editors and diagnostics want lines and bytes. The cursor follows the
 * events, so that a file is walked through once.
 */
#include "yaml/tree/cursor.h"

#include <stdbool.h>

static bool is_inside_character(const struct an_cursor *c)
{
    return ((unsigned char)c->source->text[c->byte] & 0xC0) == 0x80;
}

static void step_forward(struct an_cursor *c)
{
    if (c->source->text[c->byte] == '\n') {
        c->line++;
        c->line_start = c->byte + 1;
    }
    do
        c->byte++;
    while (c->byte < c->source->size && is_inside_character(c));
    c->character++;
}

static void step_back(struct an_cursor *c)
{
    do
        c->byte--;
    while (c->byte > 0 && is_inside_character(c));
    c->character--;
    if (c->source->text[c->byte] != '\n')
        return;
    c->line--;
    size_t start = c->byte;
    while (start > 0 && c->source->text[start - 1] != '\n')
        start--;
    c->line_start = start;
}

struct an_where an_cursor_place(struct an_cursor *c, size_t character)
{
    while (c->character < character && c->byte < c->source->size)
        step_forward(c);
    while (c->character > character)
        step_back(c);
    return (struct an_where){c->source, c->line, c->byte - c->line_start + 1};
}
