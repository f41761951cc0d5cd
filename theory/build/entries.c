/* entries.c - bifundamentals along unrelated entries, with as few as do.
 *
 * U M V* with U and V unitary is diagonal with the singular values of M. For
 * unrelated entries these are distinct, and as many of them do not vanish as
 * entries can be chosen in different rows and columns: so it is for these
 * entries alone, and vevs that show it in one point show it in almost all. Such
 * a choice is therefore the vev itself in another basis. U and V mix rows and
 * columns that entries join, of one electric charge if all entries are neutral.
 */
#include "theory/build/entries.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/build/frame.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vacuum.h"

#define NOWHERE ((size_t)-1)

/* The entries of a bifundamental that have a vev. */
struct entries {
    size_t field;
    struct an_indices of;
    size_t rows, columns;
    bool *filled; /* rows x columns */
};

/* The place of a weight among those of an index. */
static size_t place_of(const struct an_model *m, const struct an_index *x,
                       const int *weight)
{
    const struct an_lie *lie = &m->group[x->group].lie;
    const int *w = weight + m->first_label[x->group];
    int *other = an_alloc((size_t)lie->rank, sizeof *other);
    size_t k = 0;
    for (bool found = false; !found; k += !found) {
        memset(other, 0, (size_t)lie->rank * sizeof *other);
        an_natural_weight(other, lie, k);
        found = true;
        for (int i = 0; i < lie->rank; i++)
            found = found && w[i] == (x->lowered ? -other[i] : other[i]);
    }
    free(other);
    return k;
}

/* Of one weight of a vev. */
static bool *entry_of(const struct entries *e, const struct an_model *m,
                      const int *weight)
{
    return &e->filled[place_of(m, &e->of.index[0], weight) * e->columns +
                      place_of(m, &e->of.index[1], weight)];
}

/* One more for each row from which a path leads to a free column, over entries
 * and back over chosen ones. */
size_t an_entries_independent(const bool *filled, size_t rows, size_t columns)
{
    size_t n = 0;
    size_t *row_of = an_alloc(columns, sizeof *row_of);
    size_t *column_of = an_alloc(rows, sizeof *column_of);
    size_t *from = an_alloc(columns, sizeof *from);
    size_t *queue = an_alloc(rows, sizeof *queue);
    for (size_t j = 0; j < columns; j++)
        row_of[j] = NOWHERE;
    for (size_t start = 0; start < rows; start++) {
        size_t end = NOWHERE, waiting = 1;
        for (size_t j = 0; j < columns; j++)
            from[j] = NOWHERE;
        column_of[start] = NOWHERE;
        queue[0] = start;
        for (size_t q = 0; q < waiting && end == NOWHERE; q++)
            for (size_t j = 0; j < columns && end == NOWHERE; j++) {
                if (!filled[queue[q] * columns + j] || from[j] != NOWHERE)
                    continue;
                from[j] = queue[q];
                if (row_of[j] == NOWHERE)
                    end = j;
                else
                    queue[waiting++] = row_of[j];
            }
        n += end != NOWHERE;
        while (end != NOWHERE) {
            size_t next = column_of[from[end]];
            row_of[end] = from[end];
            column_of[from[end]] = end;
            end = next;
        }
    }
    free(queue);
    free(from);
    free(column_of);
    free(row_of);
    return n;
}

static size_t count_independent(const struct entries *e)
{
    return an_entries_independent(e->filled, e->rows, e->columns);
}

/* Takes out entries as long as as many as before can be chosen. Returns whether
 * others could not have been left. */
static bool reduce(struct entries *e)
{
    size_t all = e->rows * e->columns, n = count_independent(e);
    bool *before = an_alloc(all, sizeof *before), only = true;
    memcpy(before, e->filled, all * sizeof *before);
    for (size_t i = 0; i < all; i++)
        if (e->filled[i]) {
            e->filled[i] = false;
            e->filled[i] = count_independent(e) < n;
        }
    struct entries whole = *e;
    whole.filled = before;
    for (size_t i = 0; i < all; i++)
        if (e->filled[i]) {
            before[i] = false;
            only = only && count_independent(&whole) < n;
            before[i] = true;
        }
    free(before);
    return only;
}

/* ---- which vevs */

static bool is_along_components(const struct an_vev *v)
{
    return !an_vev_is_direction(v) && v->generation == AN_EVERY;
}

/* e->filled := the entries in one vacuum; false when a vev is no such one. */
static bool fill(struct entries *e, const struct an_model *m,
                 const struct an_vacuum *p)
{
    memset(e->filled, 0, e->rows * e->columns * sizeof *e->filled);
    for (size_t i = 0; i < p->nvevs; i++) {
        const struct an_vev *v = &p->vev[i];
        if (v->field != e->field)
            continue;
        if (!is_along_components(v))
            return false;
        for (size_t k = 0; k < v->nweights; k++)
            *entry_of(e, m, v->weights + k * m->total_rank) = true;
    }
    return true;
}

/* e->filled := the entries; false when they are not the same wherever there are
 * any. */
static bool find_entries(struct entries *e, const struct an_model *m)
{
    size_t all = e->rows * e->columns;
    bool *first = an_alloc(all, sizeof *first), *none, found = false;
    bool same = true;
    none = an_alloc(all, sizeof *none);
    for (size_t i = 0; i < m->nvacua && same; i++) {
        same = fill(e, m, &m->vacuum[i]);
        if (memcmp(e->filled, none, all * sizeof *none) == 0)
            continue;
        if (found)
            same = same && memcmp(e->filled, first, all * sizeof *first) == 0;
        memcpy(first, e->filled, all * sizeof *first);
        found = true;
    }
    memcpy(e->filled, first, all * sizeof *first);
    free(none);
    free(first);
    return same && found;
}

/* ---- which bifundamentals */

/* Is the field a bifundamental whose basis is free? */
static bool begin(struct entries *e, const struct an_model *m, size_t field)
{
    const struct an_field *f = &m->field[field];
    *e = (struct entries){.field = field};
    if ((f->type != AN_SCALAR && f->type != AN_SUPERFIELD) ||
        !an_field_indices(&e->of, m, f) || e->of.shape != AN_BIFUNDAMENTAL)
        return false;
    for (size_t k = 0; k < 2; k++) {
        size_t g = e->of.index[k].group;
        if (m->group[g].lie.series != 'A' || !an_factor_is_own(g, m, field) ||
            an_factor_is_named(g, m))
            return false;
    }
    e->rows = e->of.index[0].size;
    e->columns = e->of.index[1].size;
    return true;
}

/* ---- the vevs that are left */

/* Leaves a vev those of its weights that are among the entries. */
static void restrict_vev(struct an_vev *v, const struct entries *e,
                         const struct an_model *m)
{
    size_t r = m->total_rank, n = 0;
    for (size_t k = 0; k < v->nweights; k++)
        if (*entry_of(e, m, v->weights + k * r))
            memmove(v->weights + n++ * r, v->weights + k * r,
                    r * sizeof *v->weights);
    v->nweights = n;
    v->turned = true;
}

static void restrict_vacuum(struct an_vacuum *p, const struct entries *e,
                            const struct an_model *m)
{
    size_t n = 0;
    for (size_t i = 0; i < p->nvevs; i++) {
        struct an_vev *v = &p->vev[i];
        if (v->field == e->field)
            restrict_vev(v, e, m);
        if (v->field != e->field || v->nweights > 0)
            p->vev[n++] = *v;
        else
            an_vev_clear(v);
    }
    p->nvevs = n;
}

void an_entries_reduce(struct an_model *m)
{
    for (size_t f = 0; f < m->nfields; f++) {
        struct entries e;
        if (!begin(&e, m, f))
            continue;
        size_t all = e.rows * e.columns, before = 0, after = 0;
        e.filled = an_alloc(all, sizeof *e.filled);
        if (find_entries(&e, m)) {
            for (size_t i = 0; i < all; i++)
                before += e.filled[i];
            bool only = reduce(&e);
            for (size_t i = 0; i < all; i++)
                after += e.filled[i];
            bool neutrinos =
                an_factor_turns_neutrinos(e.of.index[0].group, m) ||
                an_factor_turns_neutrinos(e.of.index[1].group, m);
            for (size_t i = 0;
                 i < m->nvacua && after < before && (only || !neutrinos); i++)
                restrict_vacuum(&m->vacuum[i], &e, m);
        }
        free(e.filled);
    }
}
