/* search.h - solutions of a search, as text, JSON lines, CSV or bytes, and as
 * the table of a document.
 *
 * One solution a line; binary has one signed byte per unknown charge and no
 * separators.
 */
#ifndef AN_REPORT_LISTS_SEARCH_H
#define AN_REPORT_LISTS_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "report/write/format.h"

struct an_document;
struct an_search_layout;
struct an_solutions;

enum an_search_format {
    AN_SEARCH_TEXT,
    AN_SEARCH_JSONL,
    AN_SEARCH_CSV,
    AN_SEARCH_BINARY,
    AN_SEARCH_DOCUMENT, /* rows for an_report_search_table */
};

/* The format of a search for each that a user names. */
extern const enum an_search_format an_search_formats[AN_NFORMATS];

/* Appends what comes before the first solution: the header of CSV. */
void an_report_search_head(struct an_text *out,
                           const struct an_search_layout *layout,
                           enum an_search_format format);

/* Appends solutions. Text: of a model, the --set options that make it the model
 * found; else the charges. Binary: charges fit a byte. */
void an_report_search(struct an_text *out,
                      const struct an_search_layout *layout,
                      const struct an_solutions *found,
                      enum an_search_format format);

/* Appends the table of what an_report_search has written as rows. */
void an_report_search_table(struct an_document *d,
                            const struct an_search_layout *layout,
                            const struct an_text *rows);

#endif
