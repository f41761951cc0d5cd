/* units.c - units of work: how many take them, how far they have come. */
#include "search/run/units.h"

#include <time.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "search/run/run.h"

void an_search_state_init(struct an_search_state *s)
{
    *s = (struct an_search_state){0};
    fmpz_init(s->sum);
}

void an_search_state_clear(struct an_search_state *s)
{
    fmpz_clear(s->sum);
    an_search_state_init(s);
}

int an_search_threads(const struct an_search_run *run)
{
#ifdef _OPENMP
    return run->threads > 0 ? run->threads : omp_get_max_threads();
#else
    (void)run;
    return 1;
#endif
}

int an_crew_threads(const struct an_crew *c)
{
    return c->threads > 0 ? c->threads : an_search_threads(c->run);
}

void an_nap(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 100000}, NULL);
}
