/* particle.c - building a model: the quarks and leptons of rare processes.
 *
 * `processes` names fields; a quark doublet holds u and d, or their
 * antiparticles, by electric charge and colour. A field that holds both, as the
 * 10 of SU(5) does, is read as holding the particles; where several components
 * qualify, the first one of ordinary matter counts.
 */
#include "theory/particle.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/linear.h"

/* Charges in thirds. */
enum { UP = 2, DOWN = -1, ELECTRON = -3 };

/* *index := the component of this charge, coloured or not: one of ordinary
 * matter where there is one. */
static bool find_component(size_t *index, const struct an_model *m,
                           const struct an_field *f, size_t generation,
                           const struct an_components *c, bool coloured,
                           long thirds)
{
    fmpq_t q, want;
    bool found = false, visible = false;
    fmpq_init(q);
    fmpq_init(want);
    fmpq_set_si(want, thirds, 3);
    for (size_t w = 0; w < c->n && !visible; w++) {
        const int *labels = c->labels + w * c->rank;
        an_component_charge(q, m, f, generation, labels);
        if (an_component_coloured(m, labels) != coloured ||
            !fmpq_equal(q, want))
            continue;
        visible = an_component_visible(m, f, labels);
        if (visible || !found)
            *index = w;
        found = true;
    }
    fmpq_clear(q);
    fmpq_clear(want);
    return found;
}

/* p := the component of this charge, or of its antiparticle. */
static bool find_particle(struct an_particle *p, const struct an_model *m,
                          size_t field, size_t generation,
                          const struct an_components *c, bool coloured,
                          long thirds, bool conjugate)
{
    size_t w;
    if (!find_component(&w, m, &m->field[field], generation, c, coloured,
                        conjugate ? -thirds : thirds))
        return false;
    *p = (struct an_particle){.field = field,
                              .generation = generation,
                              .conjugate = conjugate,
                              .labels = an_alloc(c->rank, sizeof *p->labels)};
    memcpy(p->labels, c->labels + w * c->rank, c->rank * sizeof *p->labels);
    return true;
}

static void particle_clear(struct an_particle *p)
{
    free(p->labels);
    *p = (struct an_particle){0};
}

/* up (may be NULL) and down := both as they are, or both as antiparticles. */
static bool find_pair(struct an_particle *up, struct an_particle *down,
                      const struct an_model *m, size_t field, size_t generation,
                      const struct an_components *c)
{
    for (int conjugate = 0; conjugate < 2; conjugate++) {
        if ((!up ||
             find_particle(up, m, field, generation, c, true, UP, conjugate)) &&
            find_particle(down, m, field, generation, c, up != NULL,
                          up ? DOWN : ELECTRON, conjugate))
            return true;
        if (up)
            particle_clear(up);
    }
    return false;
}

static int refuse(const struct an_model *m, const struct an_named_field *v,
                  bool quarks, struct an_diags *diags)
{
    an_error(diags, v->at,
             quarks ? "'%s' holds no quark doublet: no coloured components of "
                      "electric charge 2/3 and -1/3, or -2/3 and 1/3"
                    : "'%s' holds no electron: no component without colour of "
                      "electric charge -1 or 1",
             m->field[v->field].name);
    return an_expected(diags,
                       "the visible %s doublet, or a list of one for each "
                       "generation",
                       quarks ? "quark" : "lepton");
}

static int refuse_quarks(const struct an_model *m, struct an_diags *diags)
{
    const struct an_named_field *v = &m->quarks.v[0];
    an_error(diags, v->at, "'%s' stands for quarks, but no group is colour",
             m->field[v->field].name);
    return an_expected(diags,
                       "a group SU3c, `colour: GROUP`, or no quarks here "
                       "(`processes: null`)");
}

/* Does the electric charge of a component depend on an unknown? */
static bool is_unknown(const struct an_model *m, const struct an_field *f)
{
    for (size_t g = AN_START; m->has_charge && an_abelian_next(&g, m);)
        for (size_t j = 0; j < f->generations; j++)
            if (!fmpq_is_zero(&m->electric_charge[m->coordinate[g]]) &&
                !an_linear_is_constant(&f->group[g].charge[j]))
                return true;
    return false;
}

static int resolve(struct an_doublets *d, const struct an_model *m, bool quarks,
                   struct an_diags *diags)
{
    size_t past = 0;
    int rc = 0;
    for (size_t i = 0; i < d->n; i++) {
        const struct an_field *f = &m->field[d->v[i].field];
        struct an_components c;
        bool found = false;
        an_components_init(&c);
        if (f->faulty || is_unknown(m, f) || !an_components_list(&c, m, f)) {
            an_components_clear(&c);
            return rc;
        }
        for (size_t j = 0; j < f->generations; j++, past++) {
            struct an_particle up = {0}, down = {0};
            found =
                find_pair(quarks ? &up : NULL, &down, m, d->v[i].field, j, &c);
            if (!found)
                break;
            if (past < 2) {
                d->up[past] = up;
                d->down[past] = down;
                continue;
            }
            particle_clear(&up);
            particle_clear(&down);
        }
        an_components_clear(&c);
        if (!found)
            rc = refuse(m, &d->v[i], quarks, diags);
    }
    return rc;
}

int an_particles_finish(struct an_model *m, struct an_diags *diags)
{
    int rc = m->has_colour ? resolve(&m->quarks, m, true, diags)
             : m->quarks.n ? refuse_quarks(m, diags)
                           : 0;
    return resolve(&m->leptons, m, false, diags) < 0 ? -1 : rc;
}
