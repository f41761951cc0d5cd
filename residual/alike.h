/* alike.h - which components have the same residual charges. */
#ifndef AN_RESIDUAL_ALIKE_H
#define AN_RESIDUAL_ALIKE_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_residual;
struct an_residual_charge;

struct an_charge_row {
    const struct an_residual_charge *charge; /* borrowed */
    char *fields; /* "L, nuR[1,2]", or one component */
};

struct an_charge_rows {
    struct an_charge_row *v;
    size_t n;
};

/* rows := neutral ones first; components that are alike share a row, unless
 * each has its own. */
void an_charge_rows_find(struct an_charge_rows *rows, const struct an_model *m,
                         const struct an_residual *r, bool each);
void an_charge_rows_clear(struct an_charge_rows *rows);

#endif
