/* numbered.c - a theory with a symmetry for each field. */

#include "residual/listed/numbered.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"

/* a := a copy of n entries of `size` bytes with room for `more`. */
static void *longer(const void *a, size_t n, size_t more, size_t size)
{
    void *b = an_alloc(n + more, size);
    if (n > 0)
        memcpy(b, a, n * size);
    return b;
}

/* n->group[k] := the group of each block; returns how many there are. */
static size_t number_blocks(struct an_numbered *n)
{
    size_t next = n->model->ngroups;
    n->group = an_alloc(n->x.blocks.n, sizeof *n->group);
    for (size_t k = 0; k < n->x.blocks.n; k++)
        n->group[k] = an_numbers_is_gaugino(&n->x, k) ? AN_NO_NUMBER : next++;
    return next - n->model->ngroups;
}

static void add_groups(struct an_model *m, const struct an_numbered *n,
                       size_t more)
{
    const struct an_model *old = n->model;
    m->group = longer(old->group, old->ngroups, more, sizeof *m->group);
    m->coordinate =
        longer(old->coordinate, old->ngroups, more, sizeof *m->coordinate);
    m->first_label =
        longer(old->first_label, old->ngroups, more, sizeof *m->first_label);
    for (size_t k = 0; k < n->x.blocks.n; k++) {
        if (n->group[k] == AN_NO_NUMBER)
            continue;
        struct an_group *g = &m->group[n->group[k]];
        const struct an_field *f = &old->field[n->x.blocks.v[k].field];
        bool real = f->type == AN_REAL_SCALAR || f->type == AN_MAJORANA;
        *g = (struct an_group){
            .name = f->name, .kind = real ? AN_ZN : AN_U1, .order = 2};
        m->coordinate[n->group[k]] = m->ncoordinates++ - 1; /* F is last */
        m->first_label[n->group[k]] = m->total_rank;
    }
    m->ngroups += more;
    m->cap_groups = m->ngroups;
    m->electric_charge = _fmpq_vec_init((slong)m->ncoordinates);
    for (size_t k = 0; k < old->ncoordinates && old->electric_charge; k++)
        fmpq_set(m->electric_charge + k, old->electric_charge + k);
}

/* One charge for each generation, 1 where it lies in the block. */
static void add_charges(struct an_assignment *a, const struct an_numbered *n,
                        size_t field, size_t block)
{
    size_t generations = n->model->field[field].generations;
    a->charge = an_alloc(generations, sizeof *a->charge);
    for (size_t j = 0; j < generations; j++) {
        an_linear_init(&a->charge[j]);
        if (n->x.blocks.of[field][j] == block)
            fmpq_one(a->charge[j].constant);
    }
}

static void number_fields(struct an_model *m, const struct an_numbered *n)
{
    size_t had = n->model->ngroups;
    m->field = longer(m->field, m->nfields, 0, sizeof *m->field);
    for (size_t i = 0; i < m->nfields; i++) {
        struct an_field *f = &m->field[i];
        f->group = longer(f->group, had, m->ngroups - had, sizeof *f->group);
        for (size_t k = 0; k < n->x.blocks.n; k++)
            if (n->group[k] != AN_NO_NUMBER)
                add_charges(&f->group[n->group[k]], n, i, k);
    }
}

bool an_numbered_init(struct an_numbered *n, const struct an_model *m,
                      const struct an_term *term, size_t nterms)
{
    *n = (struct an_numbered){.model = m};
    an_numbers_init(&n->x);
    an_numbers_set(&n->x, m, term, nterms);
    if (n->x.blocks.n > AN_MAX_BLOCKS)
        return false;
    n->m = *m;
    add_groups(&n->m, n, number_blocks(n));
    number_fields(&n->m, n);
    return true;
}

void an_numbered_clear(struct an_numbered *n)
{
    size_t had = n->model->ngroups;
    for (size_t i = 0; i < n->m.nfields; i++) {
        struct an_field *f = &n->m.field[i];
        for (size_t g = had; g < n->m.ngroups; g++) {
            for (size_t j = 0; j < f->generations; j++)
                an_linear_clear(&f->group[g].charge[j]);
            free(f->group[g].charge);
        }
        free(f->group);
    }
    if (n->m.electric_charge)
        _fmpq_vec_clear(n->m.electric_charge, (slong)n->m.ncoordinates);
    free(n->m.field);
    free(n->m.group);
    free(n->m.coordinate);
    free(n->m.first_label);
    free(n->group);
    an_numbers_clear(&n->x);
    *n = (struct an_numbered){.model = n->model};
}

void an_numbered_rows(struct an_rows *rows, const struct an_numbered *n,
                      const struct an_rows *numbers)
{
    for (slong i = 0; i < numbers->n; i++) {
        fmpz *row = an_rows_add(rows);
        for (slong k = 0; k < numbers->width; k++)
            if (n->group[k] != AN_NO_NUMBER)
                fmpz_set(row + n->m.coordinate[n->group[k]],
                         numbers->v + i * numbers->width + k);
    }
}
