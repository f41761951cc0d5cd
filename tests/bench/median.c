/* median.c - how long a command takes, and how much memory.
 *
 * usage: median RUNS COMMAND [ARGS...]
 *
 * Runs the command RUNS times, one after another, its output thrown away, and
 * prints the median time of a whole process in microseconds, the largest
 * resident memory of any of them in KiB, the median of the time that a
 * processor worked for it, which others' work on the machine changes less, and
 * the last exit status. Time counts from before the process is made until it
 * has ended.
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"

extern char **environ;

static long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000000L + t.tv_nsec / 1000;
}

static long of_timeval(struct timeval t)
{
    return t.tv_sec * 1000000L + t.tv_usec;
}

/* How long processes that have ended took of a processor. */
static long used(void)
{
    struct rusage r;
    getrusage(RUSAGE_CHILDREN, &r);
    return of_timeval(r.ru_utime) + of_timeval(r.ru_stime);
}

/* Microseconds; -1 when the command cannot be run. */
static long run(char **command, const posix_spawn_file_actions_t *actions,
                int *status)
{
    pid_t child;
    long start = now();
    if (posix_spawnp(&child, command[0], actions, NULL, command, environ) != 0)
        return -1;
    if (waitpid(child, status, 0) < 0 || !WIFEXITED(*status))
        return -1;
    return now() - start;
}

static int ascending(const void *a, const void *b)
{
    long x = *(const long *)a, y = *(const long *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    long n = argc > 2 ? strtol(argv[1], NULL, 10) : 0;
    if (n < 1)
        return 2;
    long *took = an_alloc((size_t)n, sizeof *took);
    long *worked = an_alloc((size_t)n, sizeof *worked);
    int status = 0;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
                                     O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    for (long i = 0; i < n; i++) {
        long before = used();
        took[i] = run(argv + 2, &actions, &status);
        worked[i] = used() - before;
        if (took[i] < 0)
            return 2;
    }
    qsort(took, (size_t)n, sizeof *took, ascending);
    qsort(worked, (size_t)n, sizeof *worked, ascending);
    struct rusage usage;
    getrusage(RUSAGE_CHILDREN, &usage);
    printf("%ld %ld %ld %d\n", took[n / 2], usage.ru_maxrss, worked[n / 2],
           WEXITSTATUS(status));
    posix_spawn_file_actions_destroy(&actions);
    free(worked);
    free(took);
    return 0;
}
