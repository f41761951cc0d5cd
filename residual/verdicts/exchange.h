/* exchange.h - baryon number and massive gauge bosons. */
#ifndef AN_RESIDUAL_VERDICTS_EXCHANGE_H
#define AN_RESIDUAL_VERDICTS_EXCHANGE_H

#include <stdbool.h>

struct an_charges;

/* Can one massive gauge boson between two currents of ordinary
 * matter change baryon number? */
bool an_bosons_break_baryon_number(const struct an_charges *L);

#endif
