/* mpi.c - ranks that MPI starts.
 *
 * The only file that knows MPI. Several threads may call it, one at a time.
 * Errors are returned, so that rank 0 can tell what has happened; mpirun ends
 * the others when one of them dies.
 */
#include "search/run/mpi.h"

#ifdef AN_MPI

#include <stddef.h>
#include <time.h>

#include <mpi.h>

#include "search/run/ranks.h"

/* MPI counts bytes as int. */
#define PIECE ((size_t)1 << 30)
#define TAG 1
/* Looks at a request before the first nap. */
#define SPIN 1000

static bool send_bytes(void *context, int to, const void *bytes, size_t n)
{
    const char *v = bytes;
    (void)context;
    for (size_t piece; n > 0; v += piece, n -= piece) {
        piece = n < PIECE ? n : PIECE;
        if (MPI_Send(v, (int)piece, MPI_BYTE, to, TAG, MPI_COMM_WORLD) !=
            MPI_SUCCESS)
            return false;
    }
    return true;
}

/* Waits for a request, at first without sleeping; false when it has failed, or
 * is given up: a rank that dies in the middle of a message is not noticed. */
static bool await(const struct an_ranks *r, MPI_Request *request)
{
    for (unsigned long round = 0;; round++) {
        int done = 0;
        if (MPI_Test(request, &done, MPI_STATUS_IGNORE) != MPI_SUCCESS)
            return false;
        if (done)
            return true;
        if (round < SPIN)
            continue;
        if (r->idle && !r->idle(r->idle_context))
            return false;
        nanosleep(&(struct timespec){.tv_nsec = 50000}, NULL);
    }
}

static bool receive_bytes(void *context, int from, void *bytes, size_t n)
{
    char *v = bytes;
    for (size_t piece; n > 0; v += piece, n -= piece) {
        MPI_Request request;
        piece = n < PIECE ? n : PIECE;
        if (MPI_Irecv(v, (int)piece, MPI_BYTE, from, TAG, MPI_COMM_WORLD,
                      &request) != MPI_SUCCESS ||
            !await(context, &request))
            return false;
    }
    return true;
}

static bool poll_ranks(void *context, int *from)
{
    MPI_Status status;
    int there = 0;
    (void)context;
    *from = -1;
    if (MPI_Iprobe(MPI_ANY_SOURCE, TAG, MPI_COMM_WORLD, &there, &status) !=
        MPI_SUCCESS)
        return false;
    if (there)
        *from = status.MPI_SOURCE;
    return true;
}

bool an_mpi_built(void)
{
    return true;
}

void an_mpi_start(struct an_ranks *r)
{
    int provided = MPI_THREAD_SINGLE;
    *r = (struct an_ranks){
        .context = r,
        .send = send_bytes,
        .receive = receive_bytes,
        .poll = poll_ranks,
    };
    MPI_Init_thread(NULL, NULL, MPI_THREAD_SERIALIZED, &provided);
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_rank(MPI_COMM_WORLD, &r->rank);
    MPI_Comm_size(MPI_COMM_WORLD, &r->n);
    r->one_each = provided < MPI_THREAD_SERIALIZED;
}

void an_mpi_end(bool clean, int status)
{
    if (clean)
        MPI_Finalize();
    else
        MPI_Abort(MPI_COMM_WORLD, status);
}

#else

bool an_mpi_built(void)
{
    return false;
}

void an_mpi_start(struct an_ranks *r)
{
    *r = (struct an_ranks){.n = 1};
}

void an_mpi_end(bool clean, int status)
{
    (void)clean;
    (void)status;
}

#endif
