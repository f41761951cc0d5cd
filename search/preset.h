/* preset.h - searches without a model: atlases of the Standard Model and the
 * MSSM, chiral sets. */
#ifndef AN_SEARCH_PRESET_H
#define AN_SEARCH_PRESET_H

#include <stdbool.h>
#include <stddef.h>

struct an_search;

/* Flavour-dependent U(1)s of the Standard Model, arXiv:1812.04602: groups Q,
 * uR, dR, L, eR with `families` charges each and, if singlets > 0, nuR. With
 * higgsinos, of the MSSM: Hu and Hd besides, one left-handed doublet each. */
struct an_search_atlas {
    size_t families, singlets;
    bool higgsinos;
};
void an_search_atlas(struct an_search *s, const struct an_search_atlas *atlas,
                     int max);

/* Chiral sets of n Weyl charges, arXiv:1905.13729: the parts by number p of the
 * fewer sign, p charges of one sign and n - p of the other; the caller has
 * initialised part[0..n/2). Returns the number of parts, which are to be run
 * together. With both_signs a set and its negative are two: p is the number of
 * positive charges, and there are n - 1 parts. */
size_t an_search_chiral(struct an_search *part, size_t n, int max,
                        bool both_signs);

#endif
