/* bounds.c - verdicts that hold although not all of the vacuum is known. */
#include "residual/bounds.h"

#include <stdlib.h>

#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/findings.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/species.h"

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

void an_findings_bound(struct an_findings *v, struct an_findings *small,
                       struct an_findings *large, const struct an_charges *L,
                       const struct an_charges *M)
{
    if (feels_global(L->m, L->undecided_field))
        return;
    bool light = !large->residual.undecided && same_light(L, M);
    if (same_neutrinos(&small->neutrinos, &large->neutrinos))
        take_neutrinos(v, small, large);
    for (int i = 0; i < AN_NPROCESSES; i++) {
        struct an_process *a = &small->process[i], *b = &large->process[i];
        if (a->asked && !a->undecided && !b->undecided &&
            a->allowed == b->allowed && (i != AN_PROTON_DECAY || light))
            take_process(&v->process[i], a->allowed ? b : a);
    }
}
