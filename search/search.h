/* search.h - unknown charges: every solution up to a bound. */
#ifndef AN_SEARCH_SEARCH_H
#define AN_SEARCH_SEARCH_H

#include "search/layout.h"
#include "search/model.h"
#include "search/preset.h"
#include "search/run/mpi.h"
#include "search/run/ranks.h"
#include "search/run/run.h"
#include "search/where.h"

#endif
