/* terminal.c - a document on a terminal.
 *
 * Texts of entries stand in one column; a table among them does, too. Verdicts
 * are one line, which is broken between them where it can be.
 */
#include "report/write/terminal.h"

#include "report/write/document.h"
#include "report/write/grid.h"

#define LABEL 17 /* column in which the text of an entry starts */

static void print_heading(struct an_text *out, const struct an_block *b,
                          const char *text, const struct an_style *s)
{
    struct an_text beside = {0};
    an_style_ink(out, s, AN_BOLD, text);
    an_style_prose(&beside, s, b->beside ? b->beside : "");
    if (beside.n > 0)
        an_text_printf(out, b->level == 1 ? "  (%s)" : "  %s",
                       an_text_string(&beside));
    an_text_add(out, "\n");
    an_text_clear(&beside);
}

static void print_entry(struct an_text *out, const struct an_block *b,
                        const char *text, const struct an_style *s)
{
    struct an_text t = {0};
    an_text_printf(&t, "  %s", b->label);
    an_style_finish(&t, s); /* ASCII may be longer */
    size_t width = an_style_width(an_text_string(&t));
    an_style_ink(out, s, AN_DIM, an_text_string(&t));
    an_text_clear(&t);
    size_t column = width < LABEL ? LABEL : width + 1;
    an_text_printf(out, "%*s", (int)(column - width), "");
    an_style_wrap(out, s, column, LABEL, text);
}

size_t an_terminal_verdicts(struct an_text *out, const struct an_block *b,
                            size_t n, const struct an_style *s, size_t first,
                            size_t indent)
{
    struct an_text line = {0};
    size_t k = 0;
    for (; k < n && b[k].kind == AN_BLOCK_VERDICT; k++) {
        struct an_text part = {0};
        an_style_prose(&part, s, b[k].text);
        an_style_part(&line, an_text_string(&part),
                      s->width > first ? s->width - first : 0);
        an_text_clear(&part);
    }
    an_style_wrap(out, s, first, indent, an_text_string(&line));
    an_text_clear(&line);
    return k;
}

/* The blocks from b on that belong together, of which `above` is the one
 * before, or NULL; returns how many. */
static size_t print_blocks(struct an_text *out, const struct an_block *b,
                           size_t n, const struct an_block *above,
                           const struct an_style *s)
{
    struct an_text prose = {0};
    size_t used = 1;
    an_style_prose(&prose, s, b->text ? b->text : "");
    const char *text = an_text_string(&prose);
    switch (b->kind) {
    case AN_BLOCK_HEADING:
        print_heading(out, b, text, s);
        break;
    case AN_BLOCK_PARAGRAPH:
    case AN_BLOCK_PICTURE:
        an_style_wrap(out, s, 0, 0, text);
        break;
    case AN_BLOCK_LINE:
        an_text_add(out, "  ");
        an_style_wrap(out, s, 2, 4, text);
        break;
    case AN_BLOCK_ITEM:
        an_text_add(out, "  – ");
        an_style_wrap(out, s, 4, 4, text);
        break;
    case AN_BLOCK_ENTRY:
        print_entry(out, b, text, s);
        break;
    case AN_BLOCK_VERDICT:
        used = an_terminal_verdicts(out, b, n, s, 0, 2);
        break;
    case AN_BLOCK_FORMULA:
        an_text_add(out, "    ");
        an_style_wrap(out, s, 4, 8, text);
        break;
    case AN_BLOCK_TABLE:
        if (b->text)
            an_style_wrap(out, s, 0, 0, text);
        an_grid_print(out, b, s,
                      above && above->kind == AN_BLOCK_ENTRY ? LABEL : 2, true);
        break;
    }
    an_text_clear(&prose);
    return used;
}

/* Does b stand close below a? */
static bool joined(const struct an_block *a, const struct an_block *b)
{
    switch (b->kind) {
    case AN_BLOCK_HEADING:
        return false;
    case AN_BLOCK_LINE:
    case AN_BLOCK_ENTRY:
        return true;
    case AN_BLOCK_ITEM:
    case AN_BLOCK_FORMULA:
        return a->kind == b->kind || a->kind == AN_BLOCK_HEADING ||
               (a->kind == AN_BLOCK_ENTRY && b->kind == AN_BLOCK_FORMULA);
    case AN_BLOCK_TABLE:
        return a->kind == AN_BLOCK_HEADING || a->kind == AN_BLOCK_LINE ||
               a->kind == AN_BLOCK_ENTRY || a->kind == AN_BLOCK_VERDICT;
    default:
        return a->kind == AN_BLOCK_HEADING;
    }
}

void an_document_text(struct an_text *out, const struct an_document *d,
                      const struct an_style *s)
{
    struct an_text t = {0};
    for (size_t i = 0; i < d->n;) {
        const struct an_block *b = &d->block[i], *above = i ? b - 1 : NULL;
        if (above && !joined(above, b))
            an_text_add(&t, "\n");
        i += print_blocks(&t, b, d->n - i, above, s);
    }
    an_style_put(out, &t, s);
}
