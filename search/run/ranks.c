/* ranks.c - processes that share a search: do all have the same one? */
#include "search/run/ranks.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

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
