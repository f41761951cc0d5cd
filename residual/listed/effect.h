/* effect.h - what differs between the verdicts of two vacua.
 *
 * A vacuum under some terms, and under these and one more: facts, each with the
 * verdict that it is about. report/ makes sentences of them.
 */
#ifndef AN_RESIDUAL_LISTED_EFFECT_H
#define AN_RESIDUAL_LISTED_EFFECT_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_findings;

/* What a term may change. */
enum an_change {
    AN_CHANGES_DARK_MATTER, /* a new state becomes unstable, or stable */
    AN_CHANGES_NEUTRINOS,   /* another nature of the active neutrinos */
    AN_CHANGES_PROTON,      /* a process becomes allowed, or forbidden */
    AN_CHANGES_OSCILLATION,
    AN_CHANGES_DOUBLE_BETA,
    AN_CHANGES_QUADRUPLE_BETA,
    AN_CHANGES_MASSES, /* massless fermions, active neutrinos and their
                          partners aside, get a mass */
    AN_CHANGES_RELICS, /* the same as for dark matter, of charged or coloured
                          states; asked where dark matter is not changed */
    AN_NCHANGES,
};

/* "dark_matter", "neutrinos", "proton_decay", ..., "masses", "relics". */
const char *an_change_key(enum an_change change);

struct an_names {
    char **v; /* owned */
    size_t n;
};

/* Active Weyl states. */
struct an_neutrino_counts {
    long dirac, majorana, massless;
};

struct an_effect {
    size_t vacuum;
    enum an_change change;
    struct an_names unstable; /* dark matter, relics: that may decay now, */
    struct an_names stable;   /* that may no longer, */
    struct an_names light;    /* and of a class with active neutrinos now */
    size_t species[2];        /* so many are stable at least, before, after */
    struct an_neutrino_counts neutrinos[2];
    bool allowed[2];        /* a process */
    struct an_names masses; /* fermions that get a mass */
};

struct an_effects {
    struct an_effect *v;
    size_t n, cap;
};

void an_effects_clear(struct an_effects *e);

/* Adds what differs from a to b, both final and of the model's vacuum. */
void an_effects_find(struct an_effects *e, const struct an_model *m,
                     size_t vacuum, const struct an_findings *a,
                     const struct an_findings *b);

#endif
