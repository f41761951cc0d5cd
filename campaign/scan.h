/* scan.h - the options --scan: a grid of settings of a model.
 *
 *     NAME = item {";" item}      item = value | first ".." last [":" step]
 *
 * NAME and a value are those of --set; a range counts from first to last in
 * steps of one, or of what is given. Between values of a parameter a comma is a
 * semicolon as well. Several scans make a grid, the first one slowest.
 */
#ifndef AN_CAMPAIGN_SCAN_H
#define AN_CAMPAIGN_SCAN_H

#include <stddef.h>

#include "base/diag.h"

struct an_scan_axis {
    struct an_source text; /* "a=1..6" */
    char *name;            /* "a" */
    char **value;
    size_t n, cap;
};

struct an_scan {
    struct an_scan_axis *axis;
    size_t naxes;
    size_t npoints; /* of the grid */
};

/* s := the grid of text[0..n); 0, or -1 with errors. an_scan_clear in any case,
 * but after the diagnostics, which point into it. */
int an_scan_read(struct an_scan *s, const char *const *text, size_t n,
                 struct an_diags *diags);
void an_scan_clear(struct an_scan *s);

/* value[i] := the value of axis i at a point; borrowed. */
void an_scan_values(const char **value, const struct an_scan *s, size_t point);

/* set[i] := the setting of axis i at a point, "a=1", for the caller to free. */
void an_scan_settings(char **set, const struct an_scan *s, size_t point);

/* Where the settings of axis i stand: at its name. */
struct an_where an_scan_at(const struct an_scan *s, size_t i);

#endif
