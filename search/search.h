/* search.h - unknown charges: conditions, and every solution of them. */
#ifndef AN_SEARCH_SEARCH_H
#define AN_SEARCH_SEARCH_H

#include "search/layout.h"
#include "search/model.h"
#include "search/problem.h"
#include "search/solve.h"
#include "search/where.h"

#endif
