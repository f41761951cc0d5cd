/* document.c - a list of blocks. */
#include "report/write/document.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/math.h"
#include "base/mem.h"
#include "base/names.h"

void an_document_init(struct an_document *d)
{
    *d = (struct an_document){0};
}

static void clear_block(struct an_block *b)
{
    an_names_clear(b->cell, b->ncells);
    free(b->align);
    free(b->svg);
    free(b->beside);
    free(b->label);
    free(b->text);
}

void an_document_clear(struct an_document *d)
{
    for (size_t i = 0; i < d->n; i++)
        clear_block(&d->block[i]);
    free(d->block);
    for (size_t i = 0; i < d->nsaid; i++)
        an_text_clear(&d->said[i]);
    free(d->said);
    an_document_init(d);
}

/* ---- blocks */

/* A header is no table. */
static void drop_empty(struct an_document *d)
{
    struct an_block *b = d->n ? &d->block[d->n - 1] : NULL;
    if (!b || b->kind != AN_BLOCK_TABLE || b->ncells > b->columns)
        return;
    clear_block(b);
    d->n--;
}

static struct an_block *add(struct an_document *d, enum an_block_kind kind)
{
    drop_empty(d);
    d->block = an_grow(d->block, &d->cap, d->n + 1, sizeof *d->block);
    d->block[d->n] = (struct an_block){.kind = kind};
    return &d->block[d->n++];
}

static char *copy(const char *s)
{
    struct an_text t = {0};
    an_text_add(&t, s);
    return an_text_take(&t);
}

void an_document_heading(struct an_document *d, int level, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    struct an_block *b = add(d, AN_BLOCK_HEADING);
    b->level = level;
    b->text = an_text_format(fmt, ap);
    va_end(ap);
}

/* Takes the text; label NULL: none. */
static void add_text(struct an_document *d, enum an_block_kind kind,
                     const char *label, char *text)
{
    if (*text == '\0') {
        free(text);
        return;
    }
    struct an_block *b = add(d, kind);
    b->label = label ? copy(label) : NULL;
    b->text = text;
}

/* The arguments of printf cannot be passed on by a function. */
#define APPENDS(name, kind)                                                    \
    void an_document_##name(struct an_document *d, const char *fmt, ...)       \
    {                                                                          \
        va_list ap;                                                            \
        va_start(ap, fmt);                                                     \
        add_text(d, kind, NULL, an_text_format(fmt, ap));                      \
        va_end(ap);                                                            \
    }

APPENDS(paragraph, AN_BLOCK_PARAGRAPH)
APPENDS(line, AN_BLOCK_LINE)
APPENDS(item, AN_BLOCK_ITEM)
APPENDS(verdict, AN_BLOCK_VERDICT)
APPENDS(formula, AN_BLOCK_FORMULA)

void an_document_entry(struct an_document *d, const char *label,
                       const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    add_text(d, AN_BLOCK_ENTRY, label, an_text_format(fmt, ap));
    va_end(ap);
}

void an_document_beside(struct an_document *d, const char *fmt, ...)
{
    assert(d->n > 0 && d->block[d->n - 1].kind == AN_BLOCK_HEADING);
    struct an_block *b = &d->block[d->n - 1];
    va_list ap;
    va_start(ap, fmt);
    free(b->beside);
    b->beside = an_text_format(fmt, ap);
    va_end(ap);
}

void an_document_picture(struct an_document *d, const char *svg,
                         const char *shows)
{
    struct an_block *b = add(d, AN_BLOCK_PICTURE);
    b->svg = copy(svg);
    b->text = copy(shows);
}

/* ---- tables */

static void add_cell(struct an_document *d, char *text)
{
    assert(d->n > 0 && d->block[d->n - 1].kind == AN_BLOCK_TABLE);
    struct an_block *b = &d->block[d->n - 1];
    b->cell = an_grow(b->cell, &b->cap_cells, b->ncells + 1, sizeof *b->cell);
    b->cell[b->ncells++] = text;
}

/* Cells, which `bar` parts. */
static void add_cells(struct an_document *d, const char *s, char bar)
{
    for (size_t n; n = strcspn(s, (char[]){bar, '\0'}), s[n]; s += n + 1)
        add_cell(d, an_strndup(s, n));
    add_cell(d, copy(s));
}

void an_document_table(struct an_document *d, const char *columns,
                       const char *titles)
{
    struct an_block *b = add(d, AN_BLOCK_TABLE);
    b->columns = strlen(columns);
    b->align = copy(columns);
    if (*titles)
        an_document_header(d, titles);
}

void an_document_header(struct an_document *d, const char *titles)
{
    add_cells(d, titles, '|');
}

void an_document_columns(struct an_document *d, const char *before, size_t n,
                         const char *middle, const char *after,
                         const char *titles)
{
    struct an_text t = {0};
    an_text_add(&t, before);
    for (size_t i = 0; i < n; i++)
        an_text_add(&t, middle);
    an_text_add(&t, after);
    an_document_table(d, an_text_string(&t), titles);
    an_text_clear(&t);
}

void an_document_caption(struct an_document *d, const char *caption)
{
    assert(d->n > 0 && d->block[d->n - 1].kind == AN_BLOCK_TABLE);
    d->block[d->n - 1].text = copy(caption);
}

/* `|` in a value is one of its characters: what parts cells is none. */
#define PARTS '\036'

void an_document_row(struct an_document *d, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    char *parted = copy(fmt);
    for (char *s = parted; *s; s++)
        if (*s == '|')
            *s = PARTS;
    char *text = an_text_format(parted, ap);
    va_end(ap);
    add_cells(d, text, PARTS);
    free(text);
    free(parted);
}

void an_document_cell(struct an_document *d, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    add_cell(d, an_text_format(fmt, ap));
    va_end(ap);
}

/* ---- formulas */

void an_document_equation(struct an_document *d, const char *fmt, ...)
{
    struct an_math f = {0};
    va_list ap;
    va_start(ap, fmt);
    char *text = an_text_format(fmt, ap);
    va_end(ap);
    an_math_say(&f, text);
    add_text(d, AN_BLOCK_FORMULA, NULL, an_math_take(&f));
    free(text);
}

void an_document_verdicts(struct an_text *t, const struct an_document *d)
{
    const char *dot = "";
    for (size_t i = 0; i < d->n; i++) {
        if (d->block[i].kind != AN_BLOCK_VERDICT)
            continue;
        an_text_printf(t, "%s%s", dot, d->block[i].text);
        dot = " · ";
    }
}

void an_document_loosen(struct an_document *d)
{
    for (size_t i = 0; i < d->n; i++) {
        struct an_block *b = &d->block[i];
        char *const texts[] = {b->text, b->beside, b->label};
        for (size_t k = 0; k < 3; k++)
            if (texts[k] && b->kind != AN_BLOCK_PICTURE)
                an_prose_loosen(texts[k]);
        for (size_t k = 0; k < b->ncells; k++)
            an_prose_loosen(b->cell[k]);
    }
}

static bool is_empty(const struct an_block *b, size_t column)
{
    for (size_t i = b->columns + column; i < b->ncells; i += b->columns)
        if (b->cell[i][0])
            return false;
    return true;
}

static void drop_column(struct an_block *b, size_t column)
{
    size_t n = 0;
    for (size_t i = 0; i < b->ncells; i++) {
        if (i % b->columns == column)
            free(b->cell[i]);
        else
            b->cell[n++] = b->cell[i];
    }
    b->ncells = n;
    b->columns--;
    memmove(b->align + column, b->align + column + 1, b->columns - column);
}

void an_document_prune(struct an_document *d)
{
    drop_empty(d);
    for (size_t i = 0; i < d->n; i++)
        for (size_t j = d->block[i].columns; j-- > 0;)
            if (d->block[i].ncells > d->block[i].columns &&
                is_empty(&d->block[i], j))
                drop_column(&d->block[i], j);
}

void an_document_take(struct an_document *d, struct an_document *from,
                      int deeper)
{
    for (size_t i = 0; i < from->n; i++) {
        struct an_block *b = &from->block[i];
        if (b->kind == AN_BLOCK_HEADING)
            b->level += deeper;
        d->block = an_grow(d->block, &d->cap, d->n + 1, sizeof *d->block);
        d->block[d->n++] = *b;
    }
    from->n = 0;
    an_document_clear(from);
}

size_t an_document_run(const struct an_document *d, size_t i)
{
    enum an_block_kind kind = d->block[i].kind;
    size_t n = 1;
    bool joins = kind == AN_BLOCK_ITEM || kind == AN_BLOCK_ENTRY ||
                 kind == AN_BLOCK_VERDICT || kind == AN_BLOCK_FORMULA;
    while (joins && i + n < d->n && d->block[i + n].kind == kind)
        n++;
    return n;
}

size_t an_math_width(const char *text)
{
    struct an_text plain = {0};
    an_prose_plain(&plain, text);
    size_t width = an_style_width(an_text_string(&plain));
    an_text_clear(&plain);
    return width;
}
