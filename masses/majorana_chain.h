/* majorana_chain.h - what gives active neutrinos their masses. */
#ifndef AN_MASSES_MAJORANA_CHAIN_H
#define AN_MASSES_MAJORANA_CHAIN_H

#include <stdbool.h>
#include <stddef.h>

struct an_mass_entry;
struct an_mass_matrix;

/* The entries up to a dimension that give active neutrinos their masses, along
 * the shortest chain of an odd number of entries, each once. With `majorana`
 * from an active state to itself: L^2 H^2 alone, L H N* and N^2 of a seesaw;
 * else to a state that masses of dimension 3 do not make heavy, if there is
 * one: L H N*, N N* and N nuR* S of a Dirac seesaw. Listed terms and explicit
 * ones as written make the chain where they can. chain has room for nentries of
 * them; returns how many, 0 when there is no chain. */
size_t an_mass_chain(const struct an_mass_entry **chain,
                     const struct an_mass_matrix *m, int dimension,
                     bool majorana);

#endif
