/* list.c - elements sorted by k, and by m modulo h.
 *
 * A counting sort: keys are few compared to elements, and elements of equal key
 * keep their order, which makes the order of solutions deterministic. The
 * product is never written down: it is walked through twice.
 */
#include "search/lists/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "search/lists/multiset.h"
#include "search/lists/patience.h"

void an_elements_product_clear(struct an_elements_product *p)
{
    an_elements_clear(&p->first);
    an_elements_clear(&p->last);
}

void an_list_clear(struct an_sum_list *l)
{
    free(l->m);
    free(l->number);
    free(l->start);
    free(l->used);
    *l = (struct an_sum_list){0};
}

/* m := floor(m / h), returns the rest. */
static size_t split(int32_t *m, int32_t h)
{
    int32_t r = *m % h;
    r += r < 0 ? h : 0;
    *m = (*m - r) / h;
    return (size_t)r;
}

/* The key of an element, with its m divided; l->nkeys * h when k is outside. */
static size_t key_of(const struct an_sum_list *l, int32_t k, int32_t *m)
{
    size_t r = split(m, (int32_t)l->modulus);
    if (k < l->low || (size_t)(k - l->low) >= l->nkeys)
        return l->nkeys * l->modulus;
    return (size_t)(k - l->low) * l->modulus + r;
}

/* Elements between two questions. */
#define PART ((size_t)1 << 16)

/* l->start := how many elements have each key. */
static bool count_keys(struct an_sum_list *l,
                       const struct an_elements_product *e,
                       struct an_patience *patience)
{
    const struct an_elements *a = &e->first, *b = &e->last;
    size_t n = l->nkeys * l->modulus;
    l->start = an_grow(l->start, &l->cap, n + 1, sizeof *l->start);
    memset(l->start, 0, (n + 1) * sizeof *l->start);
    if (an_patience_ends(patience, n))
        return false;
    for (size_t i = 0; i < a->n; i++)
        for (size_t j = 0, end; j < b->n;) {
            end = b->n - j > PART ? j + PART : b->n;
            if (an_patience_ends(patience, end - j))
                return false;
            for (; j < end; j++) {
                int32_t m = a->m[i] + b->m[j];
                size_t key = key_of(l, a->k[i] + b->k[j], &m);
                l->start[key] += key < n;
            }
        }
    return true;
}

static bool scatter(struct an_sum_list *l, const struct an_elements_product *e,
                    struct an_patience *patience)
{
    const struct an_elements *a = &e->first, *b = &e->last;
    size_t outside = l->nkeys * l->modulus;
    for (size_t i = 0; i < a->n; i++)
        for (size_t j = 0, end; j < b->n;) {
            end = b->n - j > PART ? j + PART : b->n;
            if (an_patience_ends(patience, AN_PATIENCE_ELEMENT * (end - j)))
                return false;
            for (; j < end; j++) {
                int32_t m = a->m[i] + b->m[j];
                size_t key = key_of(l, a->k[i] + b->k[j], &m);
                if (key == outside)
                    continue;
                size_t at = l->start[key]++;
                l->m[at] = m;
                if (l->numbered)
                    l->number[at] = (uint32_t)(i * b->n + j);
            }
        }
    return true;
}

/* The keys that hold elements; l->start is complete. */
static void find_used(struct an_sum_list *l)
{
    l->used = an_grow(l->used, &l->cap_used, l->nkeys, sizeof *l->used);
    l->nused = 0;
    for (size_t i = 0; i < l->nkeys; i++)
        if (l->start[i * l->modulus] < l->start[(i + 1) * l->modulus])
            l->used[l->nused++] = l->low + (int32_t)i;
}

bool an_list_sort(struct an_sum_list *l, const struct an_elements_product *e,
                  struct an_patience *patience)
{
    size_t n = l->nkeys * l->modulus;
    uint32_t total = 0;
    if (!count_keys(l, e, patience))
        return false;
    for (size_t i = 0; i <= n; i++) {
        uint32_t count = l->start[i];
        l->start[i] = total;
        total += count;
    }
    l->n = total;
    l->m = an_grow(l->m, &l->cap_m, total, sizeof *l->m);
    if (l->numbered)
        l->number =
            an_grow(l->number, &l->cap_number, total, sizeof *l->number);
    if (!scatter(l, e, patience))
        return false;
    memmove(l->start + 1, l->start, n * sizeof *l->start);
    l->start[0] = 0;
    find_used(l);
    return true;
}
