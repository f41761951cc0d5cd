/* content.h - which fields complete a model, as a document. */
#ifndef AN_REPORT_LISTS_CONTENT_H
#define AN_REPORT_LISTS_CONTENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq.h>

struct an_content;
struct an_document;
struct an_text;

/* What was asked for, and what the listing does not say itself. */
struct an_content_asked {
    const fmpq *unit; /* of charges that are tried where a content is not
                         solved, ... */
    size_t max;       /* ... up to so many of them */
    const char *const *where; /* conditions on verdicts */
    size_t nwhere;
    bool verdicts;     /* on each solution were asked */
    uint32_t checksum; /* of the listing */
};

/* Appends the table of what was found, and one of the numbers of contents. */
void an_report_content(struct an_document *d, const struct an_content *c,
                       const struct an_content_asked *asked);

#endif
