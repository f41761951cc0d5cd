/* table.c - a set of integer rows, found by hashing. */
#include <stdlib.h>
#include <stdint.h>
#include <string.h>

#include "algebra/lie/table.h"

#include "base/mem.h"

static size_t hash(const int *row, int width)
{
    uint64_t h = 0;
    for (int i = 0; i < width; i++)
        h = (h ^ (uint64_t)(unsigned)row[i]) * 0x9e3779b97f4a7c15u;
    return (size_t)(h ^ (h >> 32));
}

/* The slot of the row, or the free slot where it would be. */
static size_t *slot_of(const struct an_table *t, const int *row)
{
    size_t width = (size_t)t->width;
    size_t i = hash(row, t->width) & (t->nslots - 1);
    while (t->slots[i] && memcmp(t->rows + (t->slots[i] - 1) * width, row,
                                 width * sizeof(int)) != 0)
        i = (i + 1) & (t->nslots - 1);
    return t->slots + i;
}

static void grow_slots(struct an_table *t)
{
    free(t->slots);
    t->nslots = t->nslots ? 2 * t->nslots : 16;
    t->slots = an_alloc(t->nslots, sizeof(size_t));
    for (size_t i = 0; i < t->n; i++)
        *slot_of(t, t->rows + i * (size_t)t->width) = i + 1;
}

void an_table_init(struct an_table *t, int width)
{
    *t = (struct an_table){.width = width};
}

void an_table_clear(struct an_table *t)
{
    free(t->slots);
    free(t->rows);
    an_table_init(t, t->width);
}

size_t an_table_find(const struct an_table *t, const int *row)
{
    if (t->n == 0)
        return t->n;
    size_t slot = *slot_of(t, row);
    return slot ? slot - 1 : t->n;
}

size_t an_table_add(struct an_table *t, const int *row)
{
    if (2 * t->n >= t->nslots)
        grow_slots(t);
    size_t *slot = slot_of(t, row);
    if (*slot)
        return *slot - 1;
    size_t width = (size_t)t->width;
    t->rows =
        an_grow(t->rows, &t->cap, t->n + 1, (width ? width : 1) * sizeof(int));
    memcpy(t->rows + t->n * width, row, width * sizeof(int));
    *slot = ++t->n;
    return t->n - 1;
}
