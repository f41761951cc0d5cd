/* rank_work.c - how the workers of one rank work for another.
 *
 * Each thread of a rank reports what its units have found and asks for more;
 * each report has one answer. Numbers go as they lie in memory: the ranks run
 * the same program on machines of one kind.
 */
#include "search/run/rank_work.h"

#include <stdlib.h>
#include <string.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "base/mem.h"
#include "search/run/ranks.h"
#include "search/run/run.h"
#include "search/run/units.h"

struct report {
    uint64_t first, n; /* units done; their sizes and bytes follow */
    uint64_t threads;  /* that the rank works with */
};

struct answer {
    uint64_t command, first, n;
};

/* ---- rank 0 */

bool an_ranks_hear(const struct an_ranks *ranks, int from,
                   struct an_unit_batch *batch, struct an_result **r,
                   size_t *threads)
{
    struct report report;
    *r = NULL;
    if (!ranks->receive(ranks->context, from, &report, sizeof report))
        return false;
    *batch = (struct an_unit_batch){(size_t)report.first, (size_t)report.n};
    *threads = (size_t)report.threads;
    if (batch->n == 0)
        return true;
    uint64_t *size = an_alloc(batch->n, sizeof *size);
    bool there =
        ranks->receive(ranks->context, from, size, batch->n * sizeof *size);
    *r = an_alloc(there ? batch->n : 0, sizeof **r);
    for (size_t i = 0; there && i < batch->n; i++) {
        size_t n = (size_t)size[i];
        (*r)[i] = (struct an_result){an_alloc(n, 1), n, n};
        there = ranks->receive(ranks->context, from, (*r)[i].v, n);
        for (size_t j = 0; !there && j <= i; j++)
            free((*r)[j].v);
    }
    free(size);
    return there;
}

bool an_ranks_answer(const struct an_ranks *ranks, int to,
                     enum an_rank_command command, struct an_unit_batch batch)
{
    struct answer a = {command, batch.first, batch.n};
    return ranks->send(ranks->context, to, &a, sizeof a);
}

/* ---- the others */

static bool report(const struct an_ranks *ranks, struct an_unit_batch b,
                   const struct an_result *r, size_t threads)
{
    struct report head = {b.first, b.n, threads};
    if (!ranks->send(ranks->context, 0, &head, sizeof head))
        return false;
    if (b.n == 0)
        return true;
    uint64_t *size = an_alloc(b.n, sizeof *size);
    for (size_t i = 0; i < b.n; i++)
        size[i] = r[i].n;
    bool there = ranks->send(ranks->context, 0, size, b.n * sizeof *size);
    free(size);
    for (size_t i = 0; there && i < b.n; i++)
        there = ranks->send(ranks->context, 0, r[i].v, r[i].n);
    return there;
}

/* Reports the batch b, which becomes the next one. */
static bool ask(struct an_unit_batch *b, enum an_rank_command *command,
                struct an_ranks *ranks, const struct an_result *r,
                size_t threads)
{
    struct answer a;
    bool there;
#pragma omp critical(an_ranks)
    {
        there = !ranks->lost && report(ranks, *b, r, threads) &&
                ranks->receive(ranks->context, 0, &a, sizeof a);
        if (!there)
            ranks->lost = true;
    }
    if (!there)
        return false;
    *command = (enum an_rank_command)a.command;
    *b = (struct an_unit_batch){(size_t)a.first, (size_t)a.n};
    return true;
}

/* One thread. */
static void work(const struct an_crew *c, size_t threads)
{
    struct an_unit_batch b = {0, 0};
    struct an_result *r = NULL;
    size_t cap = 0;
    enum an_rank_command command;
    void *own = c->open(c->context);
    while (ask(&b, &command, c->run->ranks, r, threads) && command != STOP) {
        if (command == WAIT) {
            an_nap();
            continue;
        }
        /* The first buffer is kept: units that find much come alone. */
        size_t old = cap;
        for (size_t i = 1; i < old; i++) {
            free(r[i].v);
            r[i] = (struct an_result){0};
        }
        r = an_grow(r, &cap, b.n, sizeof *r);
        memset(r + old, 0, (cap - old) * sizeof *r);
        for (size_t i = 0; i < b.n; i++) {
            if (!c->work(&r[i], own, b.first + i))
                c->run->ranks->lost = true; /* rank 0 is not told */
            if (c->pack)
                c->pack(&r[i], c->context, b.first + i);
        }
    }
    c->close(own);
    for (size_t i = 0; i < cap; i++)
        free(r[i].v);
    free(r);
}

void an_ranks_work(const struct an_crew *c)
{
    int threads = c->run->ranks->one_each ? 1 : an_crew_threads(c);
    (void)threads; /* a compiler without OpenMP does not use it */
#pragma omp parallel num_threads(threads)
    {
#ifdef _OPENMP
        work(c, (size_t)omp_get_num_threads());
#else
        work(c, 1);
#endif
    }
}
