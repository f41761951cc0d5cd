/* structure.c - the part of the gauge group that acts on nothing.
 *
 * It is dual to all weights and charges that the group could have, modulo those
 * that fields and roots span.
 */
#include "residual/structure/structure.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "theory/colour.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"

void an_structure_init(struct an_structure *s)
{
    *s = (struct an_structure){0};
    fmpq_init(s->quantum);
    fmpq_init(s->new_quantum);
}

void an_structure_clear(struct an_structure *s)
{
    an_orders_clear(&s->trivial);
    fmpq_clear(s->quantum);
    fmpq_clear(s->new_quantum);
    an_structure_init(s);
}

/* The coordinates of gauged groups, charges in units. */
struct work {
    const struct an_model *m;
    fmpq *unit; /* per group: of a gauged U(1) that acts on something; else 0 */
    struct an_rows fields; /* what fields and roots span */
    struct an_rows all;    /* what could be */
};

static void set_units(struct work *w)
{
    const struct an_model *m = w->m;
    w->unit = an_alloc(m->ngroups, sizeof *w->unit);
    for (size_t g = 0; g < m->ngroups; g++) {
        fmpq_init(w->unit + g);
        for (size_t f = 0; f < m->nfields; f++)
            for (size_t j = 0; j < m->field[f].generations &&
                               m->group[g].kind == AN_U1 && m->group[g].gauged;
                 j++)
                fmpq_gcd(w->unit + g, w->unit + g,
                         m->field[f].group[g].charge[j].constant);
    }
}

static void add_field(struct work *w, const struct an_field *f,
                      size_t generation)
{
    const struct an_model *m = w->m;
    fmpz *row = an_rows_add(&w->fields);
    fmpq_t q;
    fmpq_init(q);
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);)
        for (int k = 0; k < m->group[g].lie.rank; k++)
            fmpz_set_si(row + m->coordinate[g] + (size_t)k,
                        f->group[g].labels[k]);
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);) {
        if (fmpq_is_zero(w->unit + g))
            continue;
        fmpq_div(q, f->group[g].charge[generation].constant, w->unit + g);
        fmpz_set(row + m->coordinate[g], fmpq_numref(q));
    }
    fmpq_clear(q);
}

static void set_rows(struct work *w)
{
    const struct an_model *m = w->m;
    an_rows_init(&w->fields, (slong)m->ncoordinates);
    an_rows_init(&w->all, (slong)m->ncoordinates);
    for (size_t f = 0; f < m->nfields; f++)
        for (size_t j = 0; j < m->field[f].generations; j++)
            add_field(w, &m->field[f], j);
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);) {
        size_t rank = (size_t)m->group[g].lie.rank;
        for (size_t i = 0; i < rank; i++) {
            fmpz *row = an_rows_add(&w->fields);
            for (size_t k = 0; k < rank; k++)
                fmpz_set_si(row + m->coordinate[g] + k,
                            m->group[g].lie.cartan[i * rank + k]);
            fmpz_one(an_rows_add(&w->all) + m->coordinate[g] + i);
        }
    }
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_U1);)
        if (!fmpq_is_zero(w->unit + g))
            fmpz_one(an_rows_add(&w->all) + m->coordinate[g]);
}

/* Is colour a whole gauged factor, and electric charge made of gauged ones? */
static bool has_quantum(const struct an_model *m)
{
    bool good = m->has_charge && an_colour_is_gauge_group(m);
    for (size_t g = 0; g < m->ngroups; g++)
        for (size_t k = 0; k < an_group_width(&m->group[g]); k++)
            good = good &&
                   (m->group[g].gauged ||
                    fmpq_is_zero(m->electric_charge + m->coordinate[g] + k));
    return good;
}

/* The electric charge of an element. */
static void find_charge(fmpq_t q, const struct work *w, const fmpz *x)
{
    const struct an_model *m = w->m;
    fmpq_t y;
    fmpq_init(y);
    fmpq_zero(q);
    for (size_t g = 0; g < m->ngroups; g++)
        for (size_t k = 0; k < an_group_width(&m->group[g]); k++) {
            fmpq_mul_fmpz(y, m->electric_charge + m->coordinate[g] + k,
                          x + m->coordinate[g] + k);
            if (m->group[g].kind == AN_U1)
                fmpq_mul(y, y, w->unit + g);
            fmpq_add(q, q, y);
        }
    fmpq_clear(y);
}

/* q := what the electric charges of the elements of a lattice are multiples of
 * whose colour is that of gluons. */
static void find_quantum(fmpq_t q, const struct work *w,
                         const struct an_rows *rows)
{
    const struct an_model *m = w->m;
    int rank = m->colour.rank, *root = m->colour.simple;
    int *label = an_alloc((size_t)rank, sizeof *label);
    struct an_lattice all, neutral;
    fmpq_mat_t F, M;
    fmpq_t charge;
    fmpq_init(charge);
    an_lattice_init(&all, rows->width);
    an_lattice_init(&neutral, rows->width);
    an_rows_span(&all, rows);
    fmpq_mat_init(F, rank, rows->width);
    fmpq_mat_init(M, rank, rank);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        for (size_t i = 0; i < (size_t)m->group[g].lie.rank; i++) {
            size_t node = m->colour_node[m->first_label[g] + i];
            if (node > 0)
                fmpq_one(fmpq_mat_entry(F, (slong)node - 1,
                                        (slong)(m->coordinate[g] + i)));
        }
    for (int i = 0; i < rank; i++, root += m->total_rank) {
        an_subalgebra_labels(label, &m->colour, root);
        for (int k = 0; k < rank; k++)
            fmpq_set_si(fmpq_mat_entry(M, i, k), label[k], 1);
    }
    an_lattice_preimage(&neutral, &all, F, M);
    fmpq_zero(q);
    for (slong i = 0; i < fmpz_mat_nrows(neutral.basis); i++) {
        find_charge(charge, w, neutral.basis->rows[i]);
        fmpq_gcd(q, q, charge);
    }
    free(label);
    fmpq_mat_clear(M);
    fmpq_mat_clear(F);
    an_lattice_clear(&neutral);
    an_lattice_clear(&all);
    fmpq_clear(charge);
}

void an_structure_find(struct an_structure *s, const struct an_model *m)
{
    struct work w = {.m = m};
    struct an_quotient q;
    an_structure_clear(s);
    if (an_model_has_unknown_charges(m))
        return;
    s->known = true;
    set_units(&w);
    set_rows(&w);
    an_quotient_init(&q, (slong)m->ncoordinates);
    an_rows_quotient(&q, &w.all, &w.fields);
    an_orders_set(&s->trivial, q.order, q.nfactors);
    an_quotient_clear(&q);
    s->has_quantum = has_quantum(m);
    if (s->has_quantum) {
        find_quantum(s->quantum, &w, &w.fields);
        find_quantum(s->new_quantum, &w, &w.all);
    }
    for (size_t g = 0; g < m->ngroups; g++)
        fmpq_clear(w.unit + g);
    free(w.unit);
    an_rows_clear(&w.all);
    an_rows_clear(&w.fields);
}
