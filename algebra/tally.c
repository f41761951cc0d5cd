/* tally.c - integer rows with an integer each.
 *
 * Open addressing with linear probing over the numbers of the rows; at most
 * half of the slots are taken. Nothing is ever removed: a multiplicity that
 * cancels stays as a zero.
 */
#include "algebra/tally.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const size_t FIRST_SLOTS = 32;

static size_t hash_row(const int *row, size_t width)
{
    size_t h = 1469598103U;
    for (size_t i = 0; i < width; i++) {
        h ^= (size_t)(unsigned)row[i];
        h *= 16777619U;
    }
    return h ^ (h >> 15);
}

/* The slot that holds the row, or the free one where it belongs. */
static size_t find_slot(const struct an_tally *t, const int *row)
{
    size_t s = hash_row(row, t->width) & (t->nslots - 1);
    for (; t->slots[s] != 0; s = (s + 1) & (t->nslots - 1)) {
        const int *held = t->rows + (t->slots[s] - 1) * t->width;
        if (memcmp(held, row, t->width * sizeof *row) == 0)
            break;
    }
    return s;
}

static void enlarge_slots(struct an_tally *t)
{
    free(t->slots);
    t->nslots = t->nslots == 0 ? FIRST_SLOTS : 2 * t->nslots;
    t->slots = an_alloc(t->nslots, sizeof *t->slots);
    for (size_t i = 0; i < t->n; i++)
        t->slots[find_slot(t, t->rows + i * t->width)] = i + 1;
}

void an_tally_init(struct an_tally *t, size_t width)
{
    assert(width > 0);
    *t = (struct an_tally){.width = width};
}

void an_tally_clear(struct an_tally *t)
{
    for (size_t i = 0; i < t->n; i++)
        fmpz_clear(t->value + i);
    free(t->rows);
    free(t->value);
    free(t->slots);
    an_tally_init(t, t->width);
}

void an_tally_add(struct an_tally *t, const int *row, const fmpz_t c)
{
    if (2 * (t->n + 1) > t->nslots)
        enlarge_slots(t);
    size_t s = find_slot(t, row);
    if (t->slots[s] != 0) {
        fmpz_add(t->value + t->slots[s] - 1, t->value + t->slots[s] - 1, c);
        return;
    }
    size_t cap = t->cap;
    t->rows = an_grow(t->rows, &cap, t->n + 1, t->width * sizeof *t->rows);
    t->value = an_grow(t->value, &t->cap, t->n + 1, sizeof *t->value);
    memcpy(t->rows + t->n * t->width, row, t->width * sizeof *row);
    fmpz_init_set(t->value + t->n, c);
    t->slots[s] = ++t->n;
}

size_t an_tally_find(const struct an_tally *t, const int *row)
{
    if (t->nslots == 0)
        return t->n;
    size_t s = find_slot(t, row);
    return t->slots[s] != 0 ? t->slots[s] - 1 : t->n;
}
