/* effect.c - what differs between the verdicts of two vacua.
 *
 * States are compared generation by generation, so that what one of three
 * generations loses is told.
 */

#include "residual/listed/effect.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/names.h"
#include "theory/field.h"
#include "theory/model.h"
#include "residual/findings.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/light.h"
#include "residual/verdicts/neutrinos.h"
#include "residual/verdicts/process.h"

const char *an_change_key(enum an_change change)
{
    switch (change) {
    case AN_CHANGES_DARK_MATTER:
        return "dark_matter";
    case AN_CHANGES_NEUTRINOS:
        return "neutrinos";
    case AN_CHANGES_MASSES:
        return "masses";
    case AN_CHANGES_RELICS:
        return "relics";
    default:
        return an_process_key(
            (enum an_process_name)(change - AN_CHANGES_PROTON));
    }
}

void an_effects_clear(struct an_effects *e)
{
    for (size_t i = 0; i < e->n; i++) {
        an_names_clear(e->v[i].unstable.v, e->v[i].unstable.n);
        an_names_clear(e->v[i].stable.v, e->v[i].stable.n);
        an_names_clear(e->v[i].light.v, e->v[i].light.n);
        an_names_clear(e->v[i].masses.v, e->v[i].masses.n);
    }
    free(e->v);
    *e = (struct an_effects){0};
}

static struct an_effect *add(struct an_effects *e, size_t vacuum,
                             enum an_change change)
{
    e->v = an_grow(e->v, &e->cap, e->n + 1, sizeof *e->v);
    e->v[e->n] = (struct an_effect){.vacuum = vacuum, .change = change};
    return &e->v[e->n++];
}

/* ---- states */

/* flag[generation] := value for those of the field's that are in the list, as
 * particles if asked for. */
static void flag_states(bool *flag, bool value, const struct an_states *x,
                        size_t field, bool as_particle)
{
    for (size_t i = 0; i < x->n; i++)
        if (x->v[i].field == field && !(as_particle && x->v[i].eaten))
            flag[x->v[i].generation] = value;
}

/* Is it among the light states that are no ordinary matter? */
static bool is_light(const struct an_dark_matter *d, size_t field,
                     size_t generation)
{
    for (size_t i = 0; i < d->nlight; i++) {
        const struct an_light *x = &d->light[i];
        if (!x->visible && x->field == field &&
            an_generation_is(x->generation, generation))
            return true;
    }
    return false;
}

/* Adds the field with the generations that are flagged, if any. */
static void add_field(struct an_names *x, const struct an_field *f,
                      const bool *flag)
{
    for (size_t j = 0; j < f->generations; j++)
        if (flag[j]) {
            an_names_add(&x->v, &x->n, an_generations_name(f, flag));
            return;
        }
}

/* The neutral states of nonzero class, or all of them. */
static const struct an_states *states_of(const struct an_dark_matter *d,
                                         bool neutral)
{
    return neutral ? &d->dark : &d->kept;
}

/* gone, light := what is stable in a and not in b, or light there. */
static void compare_fields(struct an_names *gone, struct an_names *light,
                           const struct an_model *m,
                           const struct an_dark_matter *a,
                           const struct an_dark_matter *b, bool neutral)
{
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        bool *out = an_alloc(f->generations, sizeof *out);
        bool *lit = an_alloc(f->generations, sizeof *lit);
        flag_states(out, true, states_of(a, neutral), i, true);
        flag_states(out, false, states_of(b, neutral), i, false);
        for (size_t j = 0; j < f->generations; j++) {
            lit[j] = out[j] && is_light(b, i, j);
            out[j] = out[j] && !lit[j];
        }
        add_field(gone, f, out);
        add_field(light, f, lit);
        free(out);
        free(lit);
    }
}

/* Would b name a composite of a that is still stable there? Only those of the
 * fewest constituents are named. */
static bool names_all(const struct an_dark_matter *a,
                      const struct an_dark_matter *b)
{
    return b->constituents == 0 || b->constituents > a->constituents ||
           (b->constituents == a->constituents && !b->one_of_many);
}

/* Gauge bosons and composites. */
static void compare_others(struct an_names *gone,
                           const struct an_dark_matter *a,
                           const struct an_dark_matter *b, bool neutral)
{
    for (size_t i = a->nprotected_fields; i < a->nprotected && !neutral; i++) {
        bool found = false;
        for (size_t k = 0; k < b->nprotected; k++)
            found = found ||
                    strcmp(a->protected_name[i], b->protected_name[k]) == 0;
        if (!found)
            an_names_add(&gone->v, &gone->n, an_strdup(a->protected_name[i]));
    }
    for (size_t i = 0; i < a->ndetails && neutral; i++) {
        const struct an_candidate *c = &a->detail[i];
        bool found = c->field != AN_NO_FIELD;
        for (size_t k = 0; k < b->ndetails; k++)
            found = found || strcmp(c->name, b->detail[k].name) == 0;
        if (!found && (names_all(a, b) || c->group != AN_NO_GROUP))
            an_names_add(&gone->v, &gone->n, an_strdup(c->text));
    }
}

/* Which states differ, neutral ones or any: is there one? */
static bool find_states(struct an_effect *x, const struct an_model *m,
                        const struct an_dark_matter *a,
                        const struct an_dark_matter *b, bool neutral)
{
    compare_fields(&x->unstable, &x->light, m, a, b, neutral);
    compare_others(&x->unstable, a, b, neutral);
    compare_fields(&x->stable, &x->stable, m, b, a, neutral);
    compare_others(&x->stable, b, a, neutral);
    return x->unstable.n + x->light.n + x->stable.n > 0;
}

static void compare_stable(struct an_effects *e, const struct an_model *m,
                           size_t vacuum, const struct an_dark_matter *a,
                           const struct an_dark_matter *b)
{
    struct an_effect x = {.vacuum = vacuum,
                          .change = AN_CHANGES_DARK_MATTER,
                          .species = {a->nspecies, b->nspecies}};
    if (a->undecided || b->undecided || a->least || b->least)
        return;
    bool some = find_states(&x, m, a, b, true);
    if (!some) {
        some = find_states(&x, m, a, b, false);
        if (some || !(a->stable || b->stable))
            x.change = AN_CHANGES_RELICS;
    }
    if (some || a->nspecies != b->nspecies)
        *add(e, vacuum, x.change) = x;
}

static void compare_masses(struct an_effects *e, const struct an_model *m,
                           size_t vacuum, const struct an_findings *a,
                           const struct an_findings *b)
{
    struct an_names names = {0};
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        bool *flag = an_alloc(f->generations, sizeof *flag);
        flag_states(flag, true, &a->unpaired, i, true);
        flag_states(flag, false, &b->unpaired, i, true);
        for (size_t j = 0; j < f->generations; j++)
            flag[j] = flag[j] && !is_light(&b->dark_matter, i, j);
        add_field(&names, f, flag);
        free(flag);
    }
    if (names.n > 0)
        add(e, vacuum, AN_CHANGES_MASSES)->masses = names;
}

void an_effects_find(struct an_effects *e, const struct an_model *m,
                     size_t vacuum, const struct an_findings *a,
                     const struct an_findings *b)
{
    const struct an_neutrinos *x = &a->neutrinos, *y = &b->neutrinos;
    compare_masses(e, m, vacuum, a, b);
    if (x->dirac != y->dirac || x->majorana != y->majorana ||
        x->massless != y->massless) {
        struct an_effect *n = add(e, vacuum, AN_CHANGES_NEUTRINOS);
        n->neutrinos[0] =
            (struct an_neutrino_counts){x->dirac, x->majorana, x->massless};
        n->neutrinos[1] =
            (struct an_neutrino_counts){y->dirac, y->majorana, y->massless};
    }
    compare_stable(e, m, vacuum, &a->dark_matter, &b->dark_matter);
    for (int k = 0; k < AN_NPROCESSES; k++)
        if (!a->process[k].undecided && !b->process[k].undecided &&
            a->process[k].allowed != b->process[k].allowed) {
            struct an_effect *p =
                add(e, vacuum, (enum an_change)(AN_CHANGES_PROTON + k));
            p->allowed[0] = a->process[k].allowed;
            p->allowed[1] = b->process[k].allowed;
        }
}
