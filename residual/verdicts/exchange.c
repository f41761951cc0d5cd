/* exchange.c - proton decay by gauge bosons.
 *
 * A broken root takes one component of a multiplet to another and may change
 * its baryon number, by the same amount wherever it acts or not. One boson
 * between two currents changes it by the difference of two such amounts, so it
 * conserves baryon number exactly when bosons of one class, which mix, change
 * it by one amount only. So the X and Y bosons of SU(5) take anticolour to a
 * lepton doublet but quark doublets to anti-up: +1/3 and -2/3; leptoquarks of
 * Pati and Salam take quarks to leptons and nothing else.
 */

#include "residual/verdicts/exchange.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/colour.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/boson.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/light.h"

/* *thirds := three times the baryon number of ordinary matter; false for what
 * is neither a colour (anti)triplet nor a singlet. */
static bool baryon_number(int *thirds, const struct an_model *m,
                          const int *labels)
{
    *thirds = 0;
    if (!an_component_coloured(m, labels))
        return true;
    int label[AN_MAX_RANK];
    an_colour_highest(label, m, labels);
    *thirds = label[0] - label[1];
    return label[0] + label[1] == 1;
}

/* A root, plus or minus, and by how much it changes baryon number, in thirds.
 */
struct change {
    fmpz *vector;
    int least, most;
    bool any;
};

static void change_add(struct change *c, int by)
{
    c->least = c->any && c->least < by ? c->least : by;
    c->most = c->any && c->most > by ? c->most : by;
    c->any = true;
}

/* What the root (total_rank labels) does to one field's visible components. */
static void act_on_field(struct change *c, const struct an_charges *L, size_t f,
                         const int *root)
{
    const struct an_model *m = L->m;
    const struct an_components *all = &L->field[f].component;
    size_t r = all->rank;
    for (size_t a = 0; a < all->n; a++)
        for (size_t b = 0; b < all->n; b++) {
            const int *from = all->labels + a * r, *to = all->labels + b * r;
            int before, after;
            bool leads = true;
            for (size_t k = 0; k < r && leads; k++)
                leads = to[k] - from[k] == root[k];
            if (leads && an_component_visible(m, &m->field[f], from) &&
                an_component_visible(m, &m->field[f], to) &&
                baryon_number(&before, m, from) && baryon_number(&after, m, to))
                change_add(c, after - before);
        }
}

static void act(struct change *c, const struct an_charges *L, size_t group,
                const int *root, int sign)
{
    const struct an_model *m = L->m;
    int *labels = an_alloc(m->total_rank, sizeof *labels);
    for (int k = 0; k < m->group[group].lie.rank; k++) {
        labels[m->first_label[group] + (size_t)k] = sign * root[k];
        fmpz_set_si(c->vector + m->coordinate[group] + k, sign * root[k]);
    }
    for (size_t f = 0; f < m->nfields; f++)
        if (an_field_has_fermion(&m->field[f]) &&
            an_half_is_visible(L, f, true))
            act_on_field(c, L, f, labels);
    free(labels);
}

/* Adds what the broken roots of one factor do. */
static void find_changes(struct change **v, size_t *n, size_t *cap,
                         const struct an_charges *L, size_t group)
{
    const struct an_lie *lie = &L->m->group[group].lie;
    for (size_t i = 0; i < lie->npositive; i++) {
        const int *root = lie->positive + i * (size_t)lie->rank;
        if (an_is_unbroken_root(L, group, root))
            continue;
        for (int sign = -1; sign <= 1; sign += 2) {
            struct change c = {.vector = _fmpz_vec_init(L->n)};
            act(&c, L, group, root, sign);
            *v = an_grow(*v, cap, *n + 1, sizeof **v);
            (*v)[(*n)++] = c;
        }
    }
}

static bool differ(const struct an_charges *L, const struct change *a,
                   const struct change *b)
{
    if (!a->any || !b->any ||
        (a->least == b->least && a->most == b->most && a->least == a->most))
        return false;
    fmpz *x = _fmpz_vec_init(L->n);
    _fmpz_vec_sub(x, a->vector, b->vector, L->n);
    bool same = an_charges_class_is_zero(&L->C, x);
    _fmpz_vec_clear(x, L->n);
    return same;
}

bool an_bosons_break_baryon_number(const struct an_charges *L)
{
    const struct an_model *m = L->m;
    struct change *v = NULL;
    size_t n = 0, cap = 0;
    bool found = false;
    if (!m->has_colour || m->colour.rank != 2 || m->colour.nideals != 1 ||
        m->colour.ideal[0].series != 'A')
        return false;
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);)
        if (!L->part[g].h.whole)
            find_changes(&v, &n, &cap, L, g);
    for (size_t i = 0; i < n && !found; i++)
        for (size_t j = 0; j <= i && !found; j++)
            found = differ(L, &v[i], &v[j]);
    for (size_t i = 0; i < n; i++)
        _fmpz_vec_clear(v[i].vector, L->n);
    free(v);
    return found;
}
