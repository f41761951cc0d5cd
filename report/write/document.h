/* document.h - headings, paragraphs, formulas and tables, apart from how they
 * are written: one document becomes text, Markdown, LaTeX or HTML.
 *
 * Every text is prose (base/prose.h) in UTF-8, never markup: each writer
 * escapes what its format would take for more, and spells the spans.
 */
#ifndef AN_REPORT_WRITE_DOCUMENT_H
#define AN_REPORT_WRITE_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/prose.h"
#include "base/text.h"
#include "report/write/style.h"

enum an_block_kind {
    AN_BLOCK_HEADING,
    AN_BLOCK_PARAGRAPH,
    AN_BLOCK_LINE,    /* a paragraph close to the heading or table above */
    AN_BLOCK_ITEM,    /* of a list; neighbours form one list */
    AN_BLOCK_ENTRY,   /* a label and its text; neighbours form one list */
    AN_BLOCK_VERDICT, /* neighbours form one line on a terminal, else a list */
    AN_BLOCK_FORMULA, /* one displayed line; neighbours form one display */
    AN_BLOCK_TABLE,
    AN_BLOCK_PICTURE,
};

struct an_block {
    enum an_block_kind kind;
    int level;    /* heading: 1 (the title) .. 4 */
    char *beside; /* heading: what its line says besides, or NULL */
    char *label;  /* entry: "" where it goes on with the one before */
    char *text;   /* of a table: its caption, or NULL; of a picture: what it
                     shows, for those who do not see it */
    char *svg;    /* picture: an <svg> element, else NULL */
    /* Table: the first row is its header. */
    size_t columns;
    char *align; /* a letter for each column: l, r or c */
    char **cell; /* row by row */
    size_t ncells, cap_cells;
};

struct an_document {
    struct an_block *block;
    size_t n, cap;
    struct an_text *said; /* texts that live as long: report/say/said.h */
    size_t nsaid, cap_said;
    /* Details are wanted: who builds the document appends what is one, a
     * statement or row that is otherwise left out or counted, only then. */
    bool verbose;
    bool pictures; /* are wanted */
    bool wide;     /* no table is split to fit a page */
};

void an_document_init(struct an_document *d);
void an_document_clear(struct an_document *d);

/* Each appends a block, those of texts none where the text is empty. */
__attribute__((format(printf, 3, 4))) void
an_document_heading(struct an_document *d, int level, const char *fmt, ...);
__attribute__((format(printf, 3, 4))) void
an_document_entry(struct an_document *d, const char *label, const char *fmt,
                  ...);
#define AN_DOCUMENT_APPENDS(name)                                              \
    __attribute__((format(printf, 2, 3))) void an_document_##name(             \
        struct an_document *d, const char *fmt, ...)
AN_DOCUMENT_APPENDS(paragraph);
AN_DOCUMENT_APPENDS(line);
AN_DOCUMENT_APPENDS(item);
AN_DOCUMENT_APPENDS(verdict);
AN_DOCUMENT_APPENDS(formula);
void an_document_picture(struct an_document *d, const char *svg,
                         const char *shows);

/* What the line of the last block, a heading, says besides. */
__attribute__((format(printf, 2, 3))) void
an_document_beside(struct an_document *d, const char *fmt, ...);

/* Appends a table; `columns` has a letter for each column, 'r' for those flush
 * right, 'c' for centred ones: "lcr"; `titles` its first cells, `|` between
 * them. One that ends without a row below its header is none. */
void an_document_table(struct an_document *d, const char *columns,
                       const char *titles);

/* The same, the letter `middle` n times between the others. */
void an_document_columns(struct an_document *d, const char *before, size_t n,
                         const char *middle, const char *after,
                         const char *titles);

/* Fills the next cells with titles. */
void an_document_header(struct an_document *d, const char *titles);

/* What the last block, a table, is called. */
void an_document_caption(struct an_document *d, const char *caption);

/* Fill the next cells of the last block, which is a table; the first row is the
 * header. `|` in the format parts the cells of a row. */
__attribute__((format(printf, 2, 3))) void
an_document_row(struct an_document *d, const char *fmt, ...);
__attribute__((format(printf, 2, 3))) void
an_document_cell(struct an_document *d, const char *fmt, ...);

/* Appends one line of mathematics, whose spans the signs of the format join:
 * "%s: 2 × %s = %s". */
__attribute__((format(printf, 2, 3))) void
an_document_equation(struct an_document *d, const char *fmt, ...);

/* Appends the verdicts among the blocks, " · " between them. */
void an_document_verdicts(struct an_text *t, const struct an_document *d);

/* Lets lines break where blanks are within mathematics, pictures aside: what is
 * no terminal breaks none there. */
void an_document_loosen(struct an_document *d);

/* Leaves out the columns of tables that are empty below their header. */
void an_document_prune(struct an_document *d);

/* Moves every block of `from` to the end of d, headings `deeper` levels lower;
 * from is empty then. */
void an_document_take(struct an_document *d, struct an_document *from,
                      int deeper);

/* How many blocks from the i-th on are one list or display, or 1. */
size_t an_document_run(const struct an_document *d, size_t i);

/* The columns that a text takes on a terminal. */
size_t an_math_width(const char *text);

#endif
