/* active.c - building a model: which components are the light neutrinos.
 *
 * The file names a multiplet, or lists all. Families may be separate fields:
 * with a named one counts every other field with a visible fermion component
 * that colour, the electroweak groups and electric charge do not tell from it,
 * and within a field every component of that kind (families in a multiplet of a
 * horizontal group). Conjugates count as what they are: a right-handed doublet
 * of hypercharge 1/2 is a lepton doublet. The fermion of a superfield with a
 * vev (Hd) is no ordinary particle.
 */
#include "theory/build/active.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "theory/build/build.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/electroweak.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/vev/candidate.h"
#include "theory/vev/vev.h"

bool an_model_is_active(const struct an_model *m, size_t field, bool conjugate,
                        const int *labels)
{
    for (size_t i = 0; i < m->nactive; i++) {
        const struct an_active *a = &m->active[i];
        if (a->vev.field != field || a->conjugate != conjugate)
            continue;
        for (size_t k = 0; k < a->vev.nweights; k++)
            if (memcmp(a->vev.weights + k * m->total_rank, labels,
                       m->total_rank * sizeof *labels) == 0)
                return true;
    }
    return false;
}

bool an_model_has_active(const struct an_model *m, size_t field)
{
    for (size_t i = 0; i < m->nactive; i++)
        if (m->active[i].vev.field == field)
            return true;
    return false;
}

static struct an_active *append(struct an_model *m, struct an_active a)
{
    m->active =
        an_grow(m->active, &m->cap_active, m->nactive + 1, sizeof *m->active);
    m->active[m->nactive] = a;
    return &m->active[m->nactive++];
}

int an_model_add_active(struct an_model *m,
                        const struct an_component_spec *neutrino, bool listed,
                        struct an_diags *diags)
{
    struct an_vev v;
    if (an_spec_read(&v, m, neutrino, diags) < 0)
        return -1;
    const struct an_field *f = &m->field[v.field];
    int rc = 0;
    if (v.form == AN_VEV_ALL || an_vev_is_direction(&v)) {
        rc = an_error(diags, neutrino->at,
                      "the active neutrino is one component of '%s'", f->name);
        an_expected(diags, "a name from `components`, or Dynkin labels");
    } else if (!an_field_has_fermion(f) && !f->faulty) {
        rc = an_error(diags, neutrino->field.at,
                      "'%s' holds no fermion: it is no neutrino", f->name);
    } else if (v.generation != AN_EVERY) {
        rc = an_error(diags, neutrino->field.at,
                      "one generation of '%s': all of them are light neutrinos",
                      f->name);
        an_expected(diags, "%s", f->name);
    }
    if (rc < 0) {
        an_vev_clear(&v);
        return -1;
    }
    append(m, (struct an_active){.vev = v, .conjugate = f->type == AN_RIGHT});
    m->active_listed = m->active_listed || listed;
    return 0;
}

/* May the field, or the conjugate of its right-handed part, hold neutrinos that
 * the file does not name? */
static bool may_count(const struct an_model *m, size_t field, bool conjugate)
{
    const struct an_field *f = &m->field[field];
    if (f->faulty || (!f->visible && !f->component_visible))
        return false;
    switch (f->type) {
    case AN_LEFT:
    case AN_MAJORANA:
        return !conjugate;
    case AN_SUPERFIELD:
        return !conjugate && !an_field_gets_vev(m, field);
    case AN_RIGHT:
        return conjugate;
    case AN_DIRAC:
        return true;
    case AN_SCALAR:
    case AN_REAL_SCALAR:
    case AN_VECTOR:
        break;
    }
    return false;
}

/* v gets the visible components of its field that count with the named
 * neutrino `first`. A charge that depends on unknowns counts with nothing. */
static void find_weights(struct an_vev *v, const struct an_model *m,
                         const struct an_active *first, bool conjugate)
{
    struct an_diags unsaid;
    struct an_candidates k;
    size_t rank = m->total_rank;
    an_diags_init(&unsaid);
    if (an_candidates_find(&k, v, m, "a neutrino", &unsaid) == 0) {
        v->weights = an_alloc(k.ngood * rank, sizeof *v->weights);
        for (size_t i = 0; i < k.ngood; i++) {
            const int *w = an_candidate_weight(&k, k.good[i]);
            if (an_component_visible(m, k.f, w) &&
                an_electroweak_weights_alike(m, first->vev.weights, w,
                                             conjugate != first->conjugate))
                memcpy(v->weights + v->nweights++ * rank, w, rank * sizeof *w);
        }
    }
    an_candidates_clear(&k);
    an_diags_clear(&unsaid);
}

/* Adds the fields that count with the named neutrino. */
static void add_families(struct an_model *m)
{
    for (size_t i = 0; i < m->nfields; i++)
        for (int conjugate = 0; conjugate < 2; conjugate++) {
            const struct an_active *first = &m->active[0];
            struct an_active a = {.vev = {.field = i, .at = first->vev.at},
                                  .conjugate = conjugate};
            if (i == first->vev.field || !may_count(m, i, conjugate) ||
                !an_electroweak_fields_alike(m, &m->field[first->vev.field],
                                             &m->field[i],
                                             a.conjugate != first->conjugate))
                continue;
            find_weights(&a.vev, m, first, a.conjugate);
            if (a.vev.nweights > 0)
                append(m, a);
            else
                an_vev_clear(&a.vev);
        }
}

void an_active_finish(struct an_model *m, struct an_diags *diags)
{
    bool good = m->nactive > 0;
    for (size_t i = 0; i < m->nactive; i++) {
        struct an_active *a = &m->active[i];
        const struct an_field *f = &m->field[a->vev.field];
        if (f->faulty || an_active_resolve(&a->vev, m, diags) < 0) {
            good = false;
            continue;
        }
        for (size_t j = 0; j < i; j++)
            if (m->active[j].vev.field == a->vev.field &&
                m->active[j].vev.nweights > 0 &&
                an_electroweak_weights_alike(m, a->vev.weights,
                                             m->active[j].vev.weights, false))
                an_error(diags, a->vev.at,
                         "the neutrinos of '%s' are listed "
                         "twice",
                         f->name);
    }
    if (good && !m->active_listed)
        add_families(m);
}
