/* matter.h - which fields are ordinary matter, by the names of components. */
#ifndef AN_IMPORT_MATTER_H
#define AN_IMPORT_MATTER_H

#include <stdbool.h>
#include <stddef.h>

struct an_draft;
struct an_draft_part;

enum an_ordinary {
    AN_NOT_ORDINARY,
    AN_UP_QUARK,
    AN_DOWN_QUARK,
    AN_CHARGED_LEPTON,
    AN_NEUTRINO,
    AN_RIGHT_NEUTRINO, /* ordinary beside another lepton only */
};

/* What draft field i's part k is called: uL, conj[dR], vL2. */
enum an_ordinary an_draft_ordinary(const struct an_draft *d, size_t colour,
                                   size_t i, size_t k);

/* The group that is colour, by its name or as what quarks carry; the number of
 * groups for none. */
size_t an_draft_colour(const struct an_draft *d);

/* The draft gets colour, sectors, components, active neutrinos and doublets for
 * processes. It has its vevs. */
void an_draft_find_matter(struct an_draft *d);

#endif
