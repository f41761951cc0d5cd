/* outer.c - elements of a vacuum's symmetry outside the maximal torus. */
#include "theory/outer.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"

void an_component_law_clear(struct an_component_law *l)
{
    fmpz_clear(l->order);
    free(l->name);
    *l = (struct an_component_law){0};
}

void an_component_law_copy(struct an_component_law *to,
                           const struct an_component_law *l)
{
    fmpz_set(to->order, l->order);
    to->known = l->known;
    to->abelian = l->abelian;
    to->name = l->name ? an_strdup(l->name) : NULL;
}

void an_outer_init(struct an_outer *o)
{
    *o = (struct an_outer){0};
}

void an_outer_clear(struct an_outer *o)
{
    free(o->image);
    free(o->odd.field);
    free(o->odd.labels);
    free(o->split.field);
    free(o->split.labels);
    free(o->twice.field);
    free(o->twice.labels);
    free(o->unsure.field);
    free(o->unsure.labels);
    an_component_law_clear(&o->law);
    an_outer_init(o);
}

size_t an_groups_before_outer(const struct an_model *m)
{
    size_t n = m->ngroups;
    while (n > 0 && m->group[n - 1].outer)
        n--;
    return n;
}

void an_outer_places_add(struct an_outer_places *p, size_t field,
                         const int *labels, size_t rank)
{
    p->field = an_grow(p->field, &p->cap, p->n + 1, sizeof *p->field);
    p->labels =
        an_grow(p->labels, &p->cap_labels, p->n + 1, rank * sizeof *p->labels);
    memcpy(p->labels + p->n * rank, labels, rank * sizeof *labels);
    p->field[p->n++] = field;
}

bool an_outer_places_have(const struct an_outer_places *p, size_t field,
                          const int *labels, size_t rank)
{
    for (size_t i = 0; i < p->n; i++)
        if (p->field[i] == field &&
            memcmp(p->labels + i * rank, labels, rank * sizeof *labels) == 0)
            return true;
    return false;
}

void an_weyl_map(int *out, const int *image, const int *labels, size_t rank)
{
    memset(out, 0, rank * sizeof *out);
    for (size_t j = 0; j < rank; j++)
        for (size_t i = 0; i < rank && labels[j] != 0; i++)
            out[i] += labels[j] * image[j * rank + i];
}

bool an_weyl_fixes(const int *image, const int *labels, size_t rank)
{
    int *out = an_alloc(rank, sizeof *out);
    an_weyl_map(out, image, labels, rank);
    bool same = memcmp(out, labels, rank * sizeof *out) == 0;
    free(out);
    return same;
}

long an_outer_charge(const struct an_model *m, size_t group, size_t field,
                     const int *labels)
{
    bool odd = an_outer_places_have(&m->group[group].outer->odd, field, labels,
                                    m->total_rank);
    return odd ? m->group[group].order / 2 : 0;
}
