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

struct an_draft_colour {
    size_t group;       /* the number of groups: there is none */
    size_t node, nodes; /* simple roots inside a larger SU(N), nodes from that
                           one on, from 0; none: it is the whole group */
};

/* The group that is colour, by its name or as what quarks carry; inside a
 * larger one, three places in a row where all quarks stand and no lepton. */
struct an_draft_colour an_draft_find_colour(const struct an_draft *d);

/* Has a component of field i colour, of that weight? NULL: has any. */
bool an_draft_has_colour(const struct an_draft *d,
                         const struct an_draft_colour *colour, size_t i,
                         const int *weight);

/* What draft field i's part k is called: uL, conj[dR], vL2. */
enum an_ordinary an_draft_ordinary(const struct an_draft *d,
                                   const struct an_draft_colour *colour,
                                   size_t i, size_t k);

/* The draft gets colour, sectors, components, active neutrinos and doublets for
 * processes. It has its vevs. */
void an_draft_find_matter(struct an_draft *d);

#endif
