/* mpi.h - ranks that MPI starts; there are none in a build without MPI. */
#ifndef AN_SEARCH_RUN_MPI_H
#define AN_SEARCH_RUN_MPI_H

#include <stdbool.h>

#include "search/run/ranks.h"

/* Was this library built with MPI? */
bool an_mpi_built(void);

/* r := the processes that mpirun has started, once in a process. */
void an_mpi_start(struct an_ranks *r);

/* Called at the end by every rank that an_mpi_start has been called on. Not
 * `clean`: some rank may never come here, so all of them are ended, and this
 * does not return. */
void an_mpi_end(bool clean, int status);

#endif
