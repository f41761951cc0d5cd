/* bounds.c - verdicts that hold although not all of the vacuum is known. */
#include "residual/bounds.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/findings.h"
#include "residual/vacuum/absorbed.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/felt.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/process.h"
#include "residual/verdicts/species.h"
#include "residual/witness/product.h"

/* Multiplets of an unbroken global factor count as particles: which it is must
 * be known. */
static bool feels_global(const struct an_model *m, size_t field)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        if (!m->group[g].gauged && an_field_transforms(m, &m->field[field], g))
            return true;
    return false;
}

/* Are all light new states of one vacuum among those of the other? */
static bool holds_all(const struct an_light_states *a,
                      const struct an_light_states *b, size_t rank)
{
    for (size_t i = 0; i < b->n; i++)
        if (!an_light_holds(a, &b->v[i].item[0], rank))
            return false;
    return true;
}

/* Have two vacua the same light new states? */
static bool same_light(const struct an_charges *L, const struct an_charges *M)
{
    const struct an_charges *both[2] = {L, M};
    struct an_light_states l[2] = {{0}, {0}};
    size_t rank = L->m->total_rank;
    for (int i = 0; i < 2; i++) {
        struct an_fermions s;
        an_fermions_init(&s, both[i]);
        an_light_new_states(&l[i], both[i], &s);
        an_fermions_clear(&s, L->n);
    }
    bool same = holds_all(&l[0], &l[1], rank) && holds_all(&l[1], &l[0], rank);
    an_light_clear(&l[0]);
    an_light_clear(&l[1]);
    return same;
}

/* Are as many fermion states massless in two vacua, and so in all between? The
 * more is unbroken the fewer masses there are. */
static bool same_masses(const struct an_charges *L, const struct an_charges *M)
{
    const struct an_charges *both[2] = {L, M};
    fmpz *n = _fmpz_vec_init(2);
    for (int i = 0; i < 2; i++) {
        struct an_fermions s;
        an_fermions_init(&s, both[i]);
        an_fermions_count_massless(n + i, &s, both[i]);
        an_fermions_clear(&s, L->n);
    }
    bool same = fmpz_equal(n, n + 1);
    _fmpz_vec_clear(n, 2);
    return same;
}

static bool same_neutrinos(const struct an_neutrinos *a,
                           const struct an_neutrinos *b)
{
    return a->nature == b->nature && a->nature != AN_UNDECIDED_NATURE &&
           a->nature != AN_NO_NEUTRINOS && a->dirac == b->dirac &&
           a->majorana == b->majorana && a->massless == b->massless;
}

/* What forbids is in the smaller group, operators come from the larger one. */
static void take_neutrinos(struct an_findings *v, struct an_findings *small,
                           struct an_findings *large)
{
    bool allowed = small->neutrinos.nature == AN_MAJORANA_NATURE;
    struct an_neutrinos *from = allowed ? &large->neutrinos : &small->neutrinos;
    struct an_neutrinos old = v->neutrinos;
    an_neutral_classes_clear(from,
                             allowed ? &large->residual : &small->residual);
    v->neutrinos = *from;
    *from = old;
    if (allowed)
        return;
    struct an_witness mass = v->neutrinos.mass_witness;
    v->neutrinos.mass_witness = large->neutrinos.mass_witness;
    large->neutrinos.mass_witness = mass;
}

static void take_process(struct an_process *to, struct an_process *from)
{
    struct an_process old = *to;
    *to = *from;
    *from = old;
}

/* factor := the simple factors of which M may leave more roots unbroken than L:
 * those that act on the field whose vevs M lacks, and all that combined roots
 * may be of. */
static void find_changed(bool *factor, const struct an_charges *L,
                         const struct an_charges *M)
{
    const struct an_model *m = L->m;
    bool combined = M->nparts > m->ngroups;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        factor[g] = an_field_transforms(m, &m->field[L->undecided_field], g) ||
                    (combined && !M->part[g].h.whole);
}

/* Does the vacuum of M allow a process, with what the changed factors do not
 * turn? Their gauge bosons are massless there, but massive where H is
 * unbroken. `all`: if it does so with everything, as another vacuum said. */
static bool is_allowed(const struct an_charges *M, enum an_process_name process,
                       const bool *factor, bool all)
{
    struct an_light_states l = {0}, unfelt = {0};
    struct an_product what = {0};
    struct an_fermions s;
    an_fermions_init(&s, M);
    bool allowed = an_process_parts(&what, &l, M, &s, process, 0);
    an_light_add_unfelt(&unfelt, &l, M->m, factor);
    allowed = allowed && !an_product_feels(&what, M->m, factor) &&
              (all ? unfelt.n == l.n : an_is_absorbed(M, &unfelt, &what));
    an_light_clear(&unfelt);
    an_light_clear(&l);
    an_product_clear(&what);
    an_fermions_clear(&s, M->n);
    return allowed;
}

void an_findings_bound(struct an_findings *v, struct an_findings *small,
                       struct an_findings *large, const struct an_charges *L,
                       const struct an_charges *M)
{
    if (feels_global(L->m, L->undecided_field))
        return;
    bool light = !large->residual.undecided && same_light(L, M);
    bool *factor = an_alloc(L->m->ngroups, sizeof *factor);
    find_changed(factor, L, M);
    if (same_neutrinos(&small->neutrinos, &large->neutrinos) &&
        (large->neutrinos.nature == AN_MAJORANA_NATURE ||
         (!large->residual.undecided && same_masses(L, M))))
        take_neutrinos(v, small, large);
    for (int i = 0; i < AN_NPROCESSES; i++) {
        struct an_process *a = &small->process[i], *b = &large->process[i];
        if (a->asked && !a->undecided && !b->undecided &&
            a->allowed == b->allowed && (i != AN_PROTON_DECAY || light) &&
            (!a->allowed || is_allowed(M, (enum an_process_name)i, factor,
                                       large->residual.undecided)))
            take_process(&v->process[i], a->allowed ? b : a);
    }
    free(factor);
}
