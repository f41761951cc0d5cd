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
#include "residual/verdicts/exchange.h"
#include "residual/verdicts/felt.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/process.h"
#include "residual/verdicts/species.h"
#include "residual/witness/operator.h"
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

/* l := the final states of a process that are light whatever is unbroken. */
static void keep_sure(struct an_light_states *l, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    size_t n = 0;
    for (size_t i = 0; i < l->n; i++) {
        const struct an_item *t = &l->v[i].item[0];
        if (l->v[i].nitems > 1 || m->field[t->field].light ||
            an_component_visible(m, &m->field[t->field], t->labels))
            l->v[n++] = l->v[i];
    }
    l->n = n;
}

/* Does the vacuum of M allow a process, with what the changed factors do not
 * turn? Their gauge bosons are massless there, but massive where H is
 * unbroken. x := the verdict that it does. `before`: what was found of M if
 * not all of it is known, else NULL. */
static bool find_allowed(struct an_process *x, const struct an_charges *M,
                         enum an_process_name process, const bool *factor,
                         const struct an_process *before)
{
    struct an_light_states l = {0}, sure = {0};
    struct an_product what = {0};
    struct an_particles p;
    struct an_fermions s;
    bool allowed = !before || (before->allowed && !before->undecided);
    an_particles_init(&p, M);
    an_fermions_init(&s, M);
    size_t strange = process == AN_PROTON_DECAY ? p.strange.n : 1;
    for (size_t k = 0; (k == 0 || k < strange) && allowed; k++) {
        an_light_clear(&l);
        an_light_clear(&sure);
        an_product_clear(&what);
        an_process_parts(&what, &l, &p, &s, process, k);
        keep_sure(&l, M);
        an_light_add_unfelt(&sure, &l, M->m, factor);
        allowed = !an_product_feels(&what, M->m, factor) &&
                  (before ? sure.n == l.n : an_is_absorbed(M, &sure, &what));
    }
    if (allowed && !before) {
        x->asked = x->allowed = true;
        x->exchange =
            process == AN_PROTON_DECAY && an_bosons_break_baryon_number(M);
        an_witness_operator(&x->witness, M, &what, &sure);
    }
    an_light_clear(&sure);
    an_light_clear(&l);
    an_product_clear(&what);
    an_fermions_clear(&s, M->n);
    an_particles_clear(&p);
    return allowed;
}

/* Does the group that L shows forbid proton decay, whichever neutral fermions
 * are light? */
static bool forbids_proton(const struct an_charges *L)
{
    struct an_light_states l = {0};
    struct an_product what = {0};
    struct an_particles p;
    struct an_fermions s;
    an_particles_init(&p, L);
    an_fermions_init(&s, L);
    an_process_parts(&what, &l, &p, &s, AN_PROTON_DECAY, AN_EVERY_STRANGE);
    for (size_t i = 0; i < s.n; i++)
        if (s.v[i].neutral && s.v[i].singlet)
            an_light_add(&l, s.v[i].item);
    bool forbids = !an_is_absorbed(L, &l, &what);
    an_light_clear(&l);
    an_product_clear(&what);
    an_fermions_clear(&s, L->n);
    an_particles_clear(&p);
    return forbids;
}

void an_findings_bound(struct an_findings *v, struct an_findings *small,
                       struct an_findings *large, const struct an_charges *L,
                       const struct an_charges *M)
{
    bool known = !large->residual.undecided;
    if (feels_global(L->m, L->undecided_field))
        return;
    bool *factor = an_alloc(L->m->ngroups, sizeof *factor);
    find_changed(factor, L, M);
    if (same_neutrinos(&small->neutrinos, &large->neutrinos) &&
        (large->neutrinos.nature == AN_MAJORANA_NATURE ||
         (known && same_masses(L, M))))
        take_neutrinos(v, small, large);
    for (int i = 0; i < AN_NPROCESSES; i++) {
        struct an_process *x = &v->process[i], *a = &small->process[i],
                          *b = &large->process[i];
        if (!x->asked)
            continue;
        if (!a->undecided && !a->allowed &&
            (i != AN_PROTON_DECAY || forbids_proton(L))) {
            take_process(x, a);
            continue;
        }
        struct an_process found = *x;
        if (!find_allowed(&found, M, (enum an_process_name)i, factor,
                          known ? NULL : b))
            continue;
        found.undecided = false;
        if (known)
            *x = found;
        else
            take_process(x, b);
    }
    free(factor);
}
