/* masses.h - where the masses of neutral fermions come from. */
#ifndef AN_MASSES_MASSES_H
#define AN_MASSES_MASSES_H

#include "masses/majorana_chain.h"
#include "masses/matrix.h"

#endif
