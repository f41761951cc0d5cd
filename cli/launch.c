/* launch.c - a search that mpirun has started as several processes.
 *
 * MPI is started only when mpirun, or another launcher, says in the environment
 * that it is there: without it the program starts as fast as ever.
 */
#include "cli/launch.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "search/run/mpi.h"
#include "cli/options.h"

static const struct an_where nowhere = {0};

/* The first of two variables that is set, as a number; `absent` if none is. */
static int number_of(const char *name, const char *other, int absent)
{
    const char *text = getenv(name) ? getenv(name) : getenv(other);
    return text ? (int)strtol(text, NULL, 10) : absent;
}

/* The number of processes that a launcher says it has started: that of Open
 * MPI, one that speaks PMI, or that of Slurm, which with PMIx says it
 * elsewhere. 0: none. */
static int launched(void)
{
    int others = 0;
    if (getenv("PMIX_RANK"))
        others = number_of("SLURM_STEP_NUM_TASKS", "SLURM_NTASKS", 1);
    return number_of("OMPI_COMM_WORLD_SIZE", "PMI_SIZE", others);
}

static int rank(void)
{
    int other = number_of("PMIX_RANK", "PMIX_RANK", 0);
    return number_of("OMPI_COMM_WORLD_RANK", "PMI_RANK", other);
}

bool an_launch_is_first(void)
{
    return rank() == 0;
}

/* The threads that MPI starts must not take the signals that rank 0 waits for:
 * they would end the process. */
static void start(struct an_ranks *r)
{
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    an_mpi_start(r);
    sigprocmask(SIG_SETMASK, &before, NULL);
}

int an_launch_begin(struct an_ranks *r, const struct an_options *o,
                    bool is_shard, struct an_diags *diags)
{
    int n = launched();
    *r = (struct an_ranks){.n = 1};
    if (an_mpi_built()) {
        if (n > 0)
            start(r);
        if (r->n == 1 || o->narg == 0 || strcmp(o->arg[0], "-") != 0)
            return 0;
        an_error(diags, nowhere, "only one of %d ranks has the standard input",
                 r->n);
        return an_expected(diags, "a model file that all ranks can read");
    }
    /* Each process with its own shard is fine. */
    if (n <= 1 || is_shard)
        return 0;
    r->rank = rank();
    an_error(diags, nowhere,
             "mpirun has started %d processes, which would all do the same "
             "search: this anomalon was built without MPI",
             n);
    return an_expected(diags, "the program of `make MPI=1`, or --threads, or "
                              "--shard i/n in each process");
}

void an_launch_end(const struct an_ranks *r, int status)
{
    if (r->send)
        an_mpi_end(!r->lost, status);
}
