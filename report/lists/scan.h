/* scan.h - one model at many values: a row of verdicts for each. */
#ifndef AN_REPORT_LISTS_SCAN_H
#define AN_REPORT_LISTS_SCAN_H

#include <stddef.h>

#include "report/check/summary.h"
#include "report/write/document.h"

struct an_check;
struct an_diags;
struct an_text;

/* What the columns of a scan are. */
struct an_scan_heads {
    const char *columns; /* a letter for each */
    const char *titles;  /* with | between them */
    const char *what;    /* prose: what is found; NULL: points pass or fail */
};

/* The verdicts of the first vacuum that counts: anomalies, what is left of the
 * symmetry, neutrinos, dark matter, the first operator behind the neutrinos'
 * masses. */
extern const struct an_scan_heads an_scan_verdicts;

/* The values of one point, and what was found there. */
struct an_scan_row {
    const char **value; /* the array is owned, not its texts */
    enum an_outcome outcome;
    struct an_document
        found; /* a row of a table; none where the input is bad */
};

void an_scan_row_clear(struct an_scan_row *row);

/* row := the verdicts of a check. */
void an_scan_row_set(struct an_scan_row *row, const struct an_check *c);

/* Appends a heading that counts, and the table; name[0..n): what the values are
 * those of. */
void an_report_scan(struct an_document *d, const struct an_scan_heads *heads,
                    const char *const *name, size_t n,
                    const struct an_scan_row *row, size_t nrows,
                    size_t npoints);

#endif
