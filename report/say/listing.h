/* listing.h - what listings have in common: the options that set charges, and
 * what one is cited by, the program's version and a checksum. */
#ifndef AN_REPORT_SAY_LISTING_H
#define AN_REPORT_SAY_LISTING_H

#include <stdint.h>

struct an_document;
struct an_text;

/* Appends "--set L.B-L=", for values to follow, in quotes where a shell needs
 * them; returns what ends them. */
const char *an_say_option(struct an_text *t, const char *field,
                          const char *group);

/* The checksum of a document as plain text, everything in it: equal listings
 * have equal ones, in whatever format they are printed. */
uint32_t an_listing_checksum(const struct an_document *d);

/* Appends "listing  anomalon 0.1.0, checksum 123". */
void an_say_listing(struct an_document *d, uint32_t checksum);

#endif
