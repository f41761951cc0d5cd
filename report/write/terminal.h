/* terminal.h - a document on a terminal. */
#ifndef AN_REPORT_WRITE_TERMINAL_H
#define AN_REPORT_WRITE_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>

struct an_block;
struct an_document;
struct an_style;
struct an_text;

/* Appends the document: tables aligned, lines broken at the width of the page.
 */
void an_document_text(struct an_text *out, const struct an_document *d,
                      const struct an_style *s);

/* Appends the rows of a table, indented, two blanks between columns; where they
 * are too wide for the line, texts are broken at blanks within their columns.
 * With `header` the first row is dimmed. Columns without any text are left out.
 */
void an_terminal_table(struct an_text *out, const struct an_block *table,
                       const struct an_style *s, size_t indent, bool header);

/* Appends the verdicts that b[0..n) begins with as one line, which starts in
 * column `first`; further ones are indented. Returns how many there are. */
size_t an_terminal_verdicts(struct an_text *out, const struct an_block *b,
                            size_t n, const struct an_style *s, size_t first,
                            size_t indent);

#endif
