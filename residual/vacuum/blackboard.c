/* blackboard.c - the charges of one vacuum as lattices.
 *
 * A is spanned by every component of every field; components of one
 * representation differ by roots, so its highest weight and the simple roots
 * are enough. R holds what the vacuum absorbs. Two operators turn into each
 * other exactly when they have the same class in C = A / R.
 */

#include "residual/vacuum/blackboard.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "base/prose.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/label.h"
#include "residual/stabiliser/joined.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/vacuum/boson.h"
#include "residual/vacuum/broken.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/decided.h"
#include "residual/vacuum/pieces.h"
#include "residual/vacuum/relations.h"

/* Weights of all fields together that one vacuum is willing to hold. */
#define MAX_ALL_WEIGHTS (4 * (size_t)AN_MAX_WEIGHTS)

static void find_scale(struct an_charges *L, const fmpq *const *extra,
                       size_t nextra)
{
    const struct an_model *m = L->m;
    L->scale = _fmpz_vec_init(L->n);
    for (slong k = 0; k < L->n; k++)
        fmpz_one(&L->scale[k]);
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);) {
        fmpz *s = &L->scale[m->coordinate[g]];
        for (size_t i = 0; i < m->nfields; i++)
            for (size_t j = 0; j < m->field[i].generations; j++)
                fmpz_lcm(s, s,
                         fmpq_denref(m->field[i].group[g].charge[j].constant));
        for (size_t i = 0; i < nextra; i++)
            fmpz_lcm(s, s, fmpq_denref(&extra[i][m->coordinate[g]]));
    }
    L->electric = _fmpq_vec_init(L->n);
    for (slong k = 0; k < L->n && m->has_charge; k++)
        fmpq_div_fmpz(&L->electric[k], &m->electric_charge[k], &L->scale[k]);
}

/* q (empty before) := span(a) / span(b), with column F left out when `drop`. */
static void set_quotient(struct an_quotient *q, const struct an_rows *a,
                         const struct an_rows *b, bool drop)
{
    fmpz_mat_t A = {{0}}, B = {{0}};
    an_rows_matrix(A, a);
    an_rows_matrix(B, b);
    for (slong i = 0; drop && i < a->n; i++)
        fmpz_zero(fmpz_mat_entry(A, i, a->width - 1));
    for (slong i = 0; drop && i < b->n; i++)
        fmpz_zero(fmpz_mat_entry(B, i, a->width - 1));
    an_quotient_set(q, A, B);
    fmpz_mat_clear(A);
    fmpz_mat_clear(B);
}

/* R, and with it A, which has the states. */
static void find_relations(struct an_charges *L)
{
    an_rows_copy(&L->R, &L->vevs);
    an_rows_copy(&L->R, &L->fixed);
    an_rows_copy(&L->R, &L->roots);
    fmpz_set_si(an_rows_add(&L->R) + L->n - 1, 2);
    an_rows_copy(&L->A, &L->R);
}

static void find_quotients(struct an_charges *L)
{
    struct an_rows Rv;
    an_vacuum_relations(&Rv, L);
    set_quotient(&L->C, &L->A, &L->R, false);
    set_quotient(&L->T, &L->A, &Rv, true);
    an_rows_clear(&Rv);
    if (L->flavour.n == 0) {
        an_quotient_copy(&L->I, &L->C);
        return;
    }
    an_rows_init(&Rv, L->n);
    an_rows_copy(&Rv, &L->R);
    an_rows_copy(&Rv, &L->flavour);
    set_quotient(&L->I, &L->A, &Rv, false);
    an_rows_clear(&Rv);
}

static size_t first_alike(const struct an_model *m, size_t field)
{
    size_t i = an_field_is_singlet(m, &m->field[field]) ? field : 0;
    while (i < field && !an_field_is_like(m, &m->field[i], &m->field[field]))
        i++;
    return i;
}

static bool list_components(struct an_charges *L, size_t field)
{
    struct an_field_charges *d = &L->field[field];
    an_components_init(&d->component);
    d->like = first_alike(L->m, field);
    if (d->like == field)
        return an_components_list(&d->component, L->m, &L->m->field[field]);
    d->component = L->field[d->like].component;
    return true;
}

static bool find_pieces(struct an_charges *L, size_t field)
{
    const struct an_model *m = L->m;
    struct an_field_charges *d = &L->field[field];
    size_t r = m->total_rank;
    struct an_pieces p;
    if (d->like != field) {
        d->piece = L->field[d->like].piece;
        d->npieces = L->field[d->like].npieces;
        return true;
    }
    int *highest = an_alloc(r, sizeof *highest);
    an_highest_labels(highest, m, &m->field[field]);
    an_pieces_init(&p);
    bool listed = an_pieces_set(&p, L, highest, false);
    d->npieces = p.n;
    d->piece_labels = p.labels;
    d->piece = an_alloc(p.n, sizeof *d->piece);
    for (size_t i = 0; i < p.n; i++) {
        const int *labels = p.labels + i * r;
        d->piece[i] = (struct an_field_piece){labels, p.multiplicity[i],
                                              an_is_gauge_singlet(L, labels)};
    }
    free(p.multiplicity);
    free(highest);
    return listed;
}

static char *too_large(const struct an_field *f)
{
    struct an_text t = {0};
    an_text_add(&t, "the representation of ");
    an_say_field(&t, f);
    an_text_printf(&t, " has more weights than can be listed (%d)",
                   AN_MAX_WEIGHTS);
    return an_text_take(&t);
}

static char *unknown_charges(const struct an_model *m)
{
    struct an_text t = {0};
    bool free = true, electric = false;
    for (size_t g = AN_START; !electric && an_group_next(&g, m, AN_U1);)
        electric = an_group_has_unknown_charges(m, g) &&
                   !fmpq_is_zero(&m->electric_charge[m->coordinate[g]]);
    for (size_t i = 0; i < m->nunknowns; i++)
        free = free && an_model_is_parameter(m, i);
    const char *before =
        free && electric ? "a U(1) of the electric charge has free parameters: "
                         : "charges are unknown: ";
    for (size_t i = 0; i < m->nunknowns; i++)
        if (an_model_depends_on(m, i)) {
            an_text_printf(&t, "%s%s", before, m->symbol[i]);
            before = ", ";
        }
    return an_text_take(&t);
}

bool an_charges_init_from(struct an_charges *L,
                          const struct an_charges_source *from, char **why)
{
    const struct an_model *m = from->m;
    *L = (struct an_charges){.m = m,
                             .vacuum = from->vacuum,
                             .extra = from->extra,
                             .nextra = from->nextra,
                             .vectors = from->vectors};
    L->n = (slong)m->ncoordinates;
    struct an_rows *all[] = {&L->A,     &L->fixed,   &L->vevs,
                             &L->roots, &L->flavour, &L->R};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        an_rows_init(all[i], L->n);
    an_quotient_init(&L->C, L->n);
    an_quotient_init(&L->T, L->n);
    an_quotient_init(&L->I, L->n);
    if (an_model_has_unknown_charges(m)) {
        *why = unknown_charges(m);
        return false;
    }
    an_blocks_set(&L->blocks, m, NULL, 0);
    L->field = an_alloc(m->nfields, sizeof *L->field);
    L->no_labels = an_alloc(m->total_rank, sizeof *L->no_labels);
    L->coordinate = an_alloc(m->total_rank, sizeof *L->coordinate);
    for (size_t g = 0; g < m->ngroups; g++)
        for (int k = 0; k < an_group_rank(&m->group[g]); k++)
            L->coordinate[m->first_label[g] + (size_t)k] =
                m->coordinate[g] + (size_t)k;
    size_t weights = 0;
    for (size_t i = 0; i < m->nfields; i++) {
        L->field[i].block = L->blocks.v + L->blocks.start[i];
        L->field[i].nblocks = L->blocks.start[i + 1] - L->blocks.start[i];
        L->field[i].block_of = L->blocks.of[i];
        if (!*why && (!list_components(L, i) ||
                      (weights += L->field[i].component.n) > MAX_ALL_WEIGHTS))
            *why = too_large(&m->field[i]);
    }
    if (*why)
        return false;
    find_scale(L, L->extra, L->nextra);
    an_relations_find(L, L->extra, L->nextra);
    an_unbroken_algebra(L);
    L->decided = an_vacuum_is_decided(&L->undecided_field, m, L->vacuum);
    L->joined = !L->decided && an_parts_join(L);
    for (size_t g = 0; g < m->ngroups && L->joined; g++)
        L->decided = L->decided || an_outer_applies(L, g);
    an_states_span(L);
    find_relations(L);
    if (from->vectors_alone)
        return true;
    find_quotients(L);
    for (size_t i = 0; i < m->nfields; i++)
        if (!find_pieces(L, i)) {
            *why = too_large(&m->field[i]);
            return false;
        }
    an_bosons_find(&L->boson, L);
    return true;
}

bool an_charges_init(struct an_charges *L, const struct an_model *m,
                     const struct an_vacuum *vacuum, const fmpq *const *extra,
                     size_t nextra, char **why)
{
    const struct an_charges_source from = {
        .m = m, .vacuum = vacuum, .extra = extra, .nextra = nextra};
    return an_charges_init_from(L, &from, why);
}

void an_charges_clear(struct an_charges *L)
{
    for (size_t i = 0; L->field && i < L->m->nfields; i++) {
        if (L->field[i].like != i)
            continue;
        an_components_clear(&L->field[i].component);
        free(L->field[i].piece);
        free(L->field[i].piece_labels);
    }
    an_parts_clear(L->part, L->nparts);
    free(L->no_labels);
    free(L->coordinate);
    an_bosons_clear(&L->boson, L);
    an_vacuum_algebra_free(L->algebra);
    an_blocks_clear(&L->blocks);
    free(L->field);
    free(L->origin);
    if (L->scale) {
        _fmpz_vec_clear(L->scale, L->n);
        _fmpq_vec_clear(L->electric, L->n);
    }
    struct an_rows *all[] = {&L->A,     &L->fixed,   &L->vevs,
                             &L->roots, &L->flavour, &L->R};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        an_rows_clear(all[i]);
    an_quotient_clear(&L->C);
    an_quotient_clear(&L->T);
    an_quotient_clear(&L->I);
    *L = (struct an_charges){0};
}
