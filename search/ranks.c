/* ranks.c - what the ranks of a search say to each other.
 *
 * Each thread of a rank reports what its units have found and asks for more;
 * each report has one answer. Numbers go as they lie in memory: the ranks run
 * the same program on machines of one kind.
 */
#include "search/ranks.h"

#include <stdlib.h>
#include <string.h>

#ifdef _OPENMP
#include <omp.h>
#endif

#include "base/mem.h"
#include "search/impl.h"

struct report {
    uint64_t first, n; /* units done; their sizes and bytes follow */
    uint64_t threads;  /* that the rank works with */
};

struct answer {
    uint64_t order, first, n;
};

/* ---- rank 0 */

bool an_ranks_hear(const struct an_ranks *ranks, int from, struct batch *batch,
                   struct result **r, size_t *threads)
{
    struct report report;
    *r = NULL;
    if (!ranks->receive(ranks->context, from, &report, sizeof report))
        return false;
    *batch = (struct batch){(size_t)report.first, (size_t)report.n};
    *threads = (size_t)report.threads;
    if (batch->n == 0)
        return true;
    uint64_t *size = an_alloc(batch->n, sizeof *size);
    bool there =
        ranks->receive(ranks->context, from, size, batch->n * sizeof *size);
    *r = an_alloc(there ? batch->n : 0, sizeof **r);
    for (size_t i = 0; there && i < batch->n; i++) {
        size_t n = (size_t)size[i];
        (*r)[i] = (struct result){an_alloc(n, 1), n, n};
        there = ranks->receive(ranks->context, from, (*r)[i].v, n);
        for (size_t j = 0; !there && j <= i; j++)
            free((*r)[j].v);
    }
    free(size);
    return there;
}

bool an_ranks_answer(const struct an_ranks *ranks, int to, enum order order,
                     struct batch batch)
{
    struct answer a = {order, batch.first, batch.n};
    return ranks->send(ranks->context, to, &a, sizeof a);
}

/* ---- the others */

static bool report(const struct an_ranks *ranks, struct batch b,
                   const struct result *r, size_t threads)
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
static bool ask(struct batch *b, enum order *order, struct an_ranks *ranks,
                const struct result *r, size_t threads)
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
    *order = (enum order)a.order;
    *b = (struct batch){(size_t)a.first, (size_t)a.n};
    return true;
}

/* One thread. */
static void work(const struct crew *c, size_t threads)
{
    struct batch b = {0, 0};
    struct result *r = NULL;
    size_t cap = 0;
    enum order order;
    void *own = c->open(c->context);
    while (ask(&b, &order, c->run->ranks, r, threads) && order != STOP) {
        if (order == WAIT) {
            an_crew_nap();
            continue;
        }
        /* The first buffer is kept: units that find much come alone. */
        size_t old = cap;
        for (size_t i = 1; i < old; i++) {
            free(r[i].v);
            r[i] = (struct result){0};
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

void an_ranks_work(const struct crew *c)
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

/* ---- before a search */

/* Rank 0: is the text of a rank the same? */
static bool is_same(const struct an_ranks *ranks, int from, const char *text)
{
    uint64_t n = 0;
    if (!ranks->receive(ranks->context, from, &n, sizeof n))
        return false;
    char *theirs = an_alloc((size_t)n + 1, 1);
    bool same = ranks->receive(ranks->context, from, theirs, (size_t)n) &&
                text && strcmp(text, theirs) == 0;
    free(theirs);
    return same;
}

bool an_ranks_meet(const struct an_ranks *ranks, const char *text, int *which)
{
    bool same = text != NULL;
    *which = -1;
    if (ranks->rank > 0) {
        uint64_t n = text ? strlen(text) : 0;
        uint64_t answer = 0;
        return ranks->send(ranks->context, 0, &n, sizeof n) &&
               ranks->send(ranks->context, 0, text, (size_t)n) &&
               ranks->receive(ranks->context, 0, &answer, sizeof answer) &&
               answer;
    }
    for (int i = 1; i < ranks->n; i++)
        if (!is_same(ranks, i, text)) {
            *which = *which < 0 ? i : *which;
            same = false;
        }
    uint64_t answer = same;
    for (int i = 1; i < ranks->n; i++)
        same = ranks->send(ranks->context, i, &answer, sizeof answer) && same;
    return same;
}
