/* integral.c - which multiplets bind to states of whole electric charge.
 *
 * Components of a multiplet differ by roots. Where the electric charge of every
 * root is whole, that of the highest weight modulo 1 is the multiplet's. Under
 * colour SU(N) the fields of a model have charges k f modulo 1, k the N-ality:
 * quarks show f = 2/3. A multiplet of N-ality k with charge k f modulo 1 forms
 * singlets of whole charge with them, any other one does not.
 */
#include "content/integral.h"

#include <stddef.h>

#include <flint/fmpq.h>
#include <flint/ulong_extras.h>

#include "base/diag.h"
#include "algebra/lie/lie.h"
#include "algebra/rational.h"
#include "theory/colour.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "content/box.h"

static const struct an_where nowhere = {0};

/* q += the electric charge of labels of one group. */
static void add_labels(fmpq_t q, const struct an_model *m, size_t group,
                       const int *labels)
{
    fmpq_t x;
    fmpq_init(x);
    for (int i = 0; i < m->group[group].lie.rank; i++) {
        fmpq_mul_si(x, &m->electric_charge[m->coordinate[group] + (size_t)i],
                    labels[i]);
        fmpq_add(q, q, x);
    }
    fmpq_clear(x);
}

/* Is the charge of every root of the group whole? */
static bool roots_are_whole(const struct an_model *m, size_t group)
{
    const struct an_lie *lie = &m->group[group].lie;
    bool whole = true;
    fmpq_t q;
    fmpq_init(q);
    for (int i = 0; i < lie->rank && whole; i++) {
        fmpq_zero(q);
        add_labels(q, m, group, lie->cartan + i * lie->rank);
        whole = fmpz_is_one(fmpq_denref(q)) != 0;
    }
    fmpq_clear(q);
    return whole;
}

static ulong n_ality(const struct an_group *g, const int *labels)
{
    ulong k = 0;
    for (int i = 0; i < g->lie.rank; i++)
        k += (ulong)(i + 1) * (ulong)labels[i];
    return k % (ulong)g->size;
}

/* f := the charge modulo 1 of a unit of N-ality, as a field of the model shows
 * it; false when none does. */
static bool find_unit(fmpq_t f, const struct an_model *m, size_t colour)
{
    const struct an_group *g = &m->group[colour];
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *x = &m->field[i];
        ulong k = n_ality(g, x->group[colour].labels);
        if (n_gcd(k, (ulong)g->size) != 1)
            continue;
        fmpq_zero(f);
        for (size_t h = 0; h < m->ngroups; h++) {
            if (m->group[h].kind == AN_SIMPLE)
                add_labels(f, m, h, x->group[h].labels);
            else
                fmpq_addmul(f, x->group[h].charge[0].constant,
                            &m->electric_charge[m->coordinate[h]]);
        }
        fmpq_mul_ui(f, f, n_invmod(k, (ulong)g->size));
        an_rational_mod1(f, f);
        return true;
    }
    return false;
}

static int refuse(struct an_diags *diags, const char *why)
{
    an_error(diags, nowhere,
             "which multiplets have whole electric charges cannot be told: %s",
             why);
    return an_expected(diags, "--any-charge, which asks for nothing");
}

/* Does any type have a representation of the group? */
static bool acts(const struct an_content_box *b, size_t group)
{
    for (size_t i = 0; i < b->ntypes; i++)
        for (int k = 0; k < b->model->group[group].lie.rank; k++)
            if (b->type[i].labels[b->model->first_label[group] + (size_t)k])
                return true;
    return false;
}

/* *colour := the factor SU(N) that colour is, ngroups if no type has it. */
static int find_colour(size_t *colour, fmpq_t unit,
                       const struct an_content_box *b, struct an_diags *diags)
{
    const struct an_model *m = b->model;
    *colour = m->ngroups;
    for (size_t k = 0; k < b->nunknown; k++)
        if (!fmpq_is_zero(&m->electric_charge[m->coordinate[b->unknown[k]]]))
            return refuse(diags, "an unknown charge is part of it");
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (!acts(b, g))
            continue;
        if (!roots_are_whole(m, g))
            return refuse(diags, "its gauge bosons have fractional ones");
        if (!m->has_colour || !an_colour_is_in(m, g))
            continue;
        if (an_colour_factors(m) != 1 || !an_colour_is_gauge_group(m) ||
            m->group[g].family != AN_SU)
            return refuse(diags, "colour is not a factor SU(N) of its own");
        *colour = g;
    }
    if (*colour < m->ngroups && !find_unit(unit, m, *colour))
        return refuse(diags, "no field of the model has colour");
    return 0;
}

int an_content_integral(bool *keep, const struct an_content_box *b,
                        struct an_diags *diags)
{
    const struct an_model *m = b->model;
    for (size_t i = 0; i < b->ntypes; i++)
        keep[i] = true;
    if (!m->has_charge)
        return 0;
    size_t colour;
    fmpq_t unit, q, f;
    fmpq_init(unit);
    fmpq_init(q);
    fmpq_init(f);
    int rc = find_colour(&colour, unit, b, diags);
    for (size_t i = 0; rc == 0 && i < b->ntypes; i++) {
        const struct an_multiplet *x = &b->type[i];
        fmpq_zero(q);
        for (size_t g = 0; g < m->ngroups; g++) {
            if (m->group[g].kind == AN_SIMPLE)
                add_labels(q, m, g, x->labels + m->first_label[g]);
            else
                fmpq_addmul(q, &x->charge[g],
                            &m->electric_charge[m->coordinate[g]]);
        }
        if (colour < m->ngroups) {
            ulong k =
                n_ality(&m->group[colour], x->labels + m->first_label[colour]);
            fmpq_mul_ui(f, unit, k);
            fmpq_sub(q, q, f);
        }
        keep[i] = fmpz_is_one(fmpq_denref(q));
    }
    fmpq_clear(f);
    fmpq_clear(q);
    fmpq_clear(unit);
    return rc;
}
