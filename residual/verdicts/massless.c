/* massless.c - matter that no mass term can pair up, and yet is no neutrino.
 *
 * Where it is electrically charged or coloured it would have been seen. Where
 * it is charged under other unbroken gauge groups alone, it is confined.
 */

#include "residual/verdicts/massless.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/vector.h"
#include "theory/build/active.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/findings.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/ideal_name.h"
#include "residual/functional/functional.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/species.h"
#include "residual/witness/product.h"

/* A simple factor of the unbroken algebra. */
struct factor {
    const struct an_charges *L;
    const struct an_part *part;
    const struct an_ideal *algebra;
    const int *labels; /* of the species under the whole of the part */
};

static bool is_moved(const struct factor *f)
{
    for (int k = 0; k < f->algebra->rank; k++)
        if (f->labels[f->algebra->node[k]] != 0)
            return true;
    return false;
}

/* Has a root of the factor electric charge? A multiplet then has, too. */
static bool is_charged(const struct factor *f)
{
    const struct an_subalgebra *h = &f->part->h;
    const size_t *at = f->L->coordinate + f->part->first;
    bool charged = false;
    fmpq_t q, term;
    fmpq_init(q);
    fmpq_init(term);
    for (int k = 0; k < f->algebra->rank && !charged; k++) {
        fmpq_zero(q);
        for (int j = 0; j < h->width; j++) {
            fmpq_mul_si(term, f->L->electric + at[j],
                        h->simple[f->algebra->node[k] * h->width + j]);
            fmpq_add(q, q, term);
        }
        charged = !fmpq_is_zero(q);
    }
    fmpq_clear(q);
    fmpq_clear(term);
    return charged;
}

static void add_name(struct an_text *t, const struct factor *f)
{
    char *name = f->part->h.whole
                     ? an_strdup(f->L->m->group[f->part->group].said)
                     : an_ideal_text(f->L, f->part,
                                     (int)(f->algebra - f->part->h.ideal));
    an_text_printf(t, "%s%s", t->n ? " and " : "", name);
    free(name);
}

static char *joined(const struct an_member *v, size_t n, bool brief)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n; i++)
        an_text_printf(&t, "%s%s", i ? ", " : "",
                       brief ? v[i].brief : v[i].name);
    return an_text_take(&t);
}

static struct an_massless_matter describe(const struct an_fermion_species *x,
                                          const struct an_charges *L)
{
    size_t n;
    struct an_member *member = an_species_members(&n, L, x);
    struct an_massless_matter m = {
        .what = joined(member, n, false),
        .brief = joined(member, n, true),
        .field = an_alloc(L->m->nfields, sizeof *m.field)};
    an_members_free(member, n);
    for (size_t i = 0; i < x->all.n; i++)
        m.field[x->all.v[i].field] = true;
    struct an_text under = {0};
    struct factor f = {.L = L, .labels = x->labels};
    fmpq_init(m.electric);
    an_vector_dot_integers(m.electric, L->electric, x->vector, L->n);
    m.charged = !fmpq_is_zero(m.electric);
    for (size_t p = 0; p < L->nparts; p++) {
        const struct an_subalgebra *h = &L->part[p].h;
        f.part = &L->part[p];
        for (int i = 0; i < h->nideals; i++) {
            f.algebra = &h->ideal[i];
            if (!is_moved(&f))
                continue;
            m.charged = m.charged || is_charged(&f);
            m.coloured =
                m.coloured || an_part_holds_colour(L, f.part, f.algebra);
            if (f.part->gauged)
                add_name(&under, &f);
        }
        f.labels += h->rank;
    }
    m.under = an_text_take(&under);
    return m;
}

char *an_fermions_feel(const struct an_fermion_species *x,
                       const struct an_charges *L)
{
    struct an_massless_matter m = describe(x, L);
    free(m.what);
    free(m.brief);
    free(m.field);
    fmpq_clear(m.electric);
    return m.under;
}

/* Adds the members of a species that are no active neutrinos. */
static void add_unpaired(struct an_findings *v, const struct an_charges *L,
                         const struct an_fermion_species *x)
{
    for (size_t i = 0; i < x->all.n; i++) {
        const struct an_item *t = &x->all.v[i];
        size_t generations = L->m->field[t->field].generations;
        if (x->active > 0 && an_model_has_active(L->m, t->field))
            continue;
        bool *flag = an_alloc(generations, sizeof *flag);
        an_flag_generations(flag, L, t);
        an_states_add(&v->unpaired, t->field, flag, flag, generations);
        free(flag);
    }
}

void an_massless_find(struct an_findings *v, const struct an_fermions *s,
                      const struct an_charges *L)
{
    struct an_massless_matter *bad = an_alloc(s->n, sizeof *bad);
    size_t nbad = 0;
    v->confined = an_alloc(s->n, sizeof *v->confined);
    for (size_t i = 0; i < s->n; i++) {
        const struct an_fermion_species *x = &s->v[i];
        long left = an_fermions_massless(s, i);
        if (left > x->active)
            add_unpaired(v, L, x);
        if (left == 0 || (x->neutral && x->singlet))
            continue;
        struct an_massless_matter m = describe(x, L);
        m.count = left;
        if (m.charged || m.coloured)
            bad[nbad++] = m;
        else
            v->confined[v->nconfined++] = m;
    }
    if (L->vacuum->unsaid) {
        v->awaited = bad;
        v->nawaited = nbad;
    } else {
        v->massless = bad;
        v->nmassless = nbad;
    }
}
