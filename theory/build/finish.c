/* finish.c - what can only be said of the whole model.
 *
 * Each check stands alone and is skipped where an earlier error left nothing
 * to judge: a vev of a field whose charge was misread would be refused for a
 * reason that is not there.
 */

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/rational.h"
#include "algebra/vector.h"
#include "theory/colour.h"
#include "theory/build/active.h"
#include "theory/build/build.h"
#include "theory/build/coupling.h"
#include "theory/build/entries.h"
#include "theory/build/frame.h"
#include "theory/build/sector.h"
#include "theory/build/size.h"
#include "theory/component.h"
#include "theory/expect.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/particle.h"
#include "theory/rsymmetry.h"
#include "theory/vacuum.h"
#include "theory/text/linear.h"
#include "theory/vev/vev.h"

static void finish_vacua(struct an_model *m, struct an_diags *diags)
{
    size_t last = 0, index = 0;
    bool chain = false;
    if (m->nvacua == 0) {
        an_model_add_vacuum(&index, m, "symmetric", false, (struct an_where){0},
                            diags);
        m->vacuum[index].unsaid = true;
    }
    for (size_t i = 0; i < m->nvacua; i++) {
        m->vacuum[i].final = m->vacuum[i].scenario;
        if (!m->vacuum[i].scenario) {
            last = i;
            chain = true;
        }
    }
    if (chain)
        m->vacuum[last].final = true;
}

/* Colour by default, and its subalgebra. */
static void finish_colour(struct an_model *m)
{
    size_t g = 0;
    if (!m->has_colour && !m->colourless &&
        an_model_find_group(&g, m, "SU3c") && m->group[g].kind == AN_SIMPLE) {
        m->has_colour = true;
        m->colour_node = an_alloc(m->total_rank, sizeof *m->colour_node);
        for (int i = 0; i < m->group[g].lie.rank; i++)
            m->colour_node[m->first_label[g] + (size_t)i] = (size_t)i + 1;
    }
    if (m->has_colour)
        an_colour_set(m);
}

static void finish_charge(struct an_model *m)
{
    if (!m->electric_charge)
        m->electric_charge = _fmpq_vec_init((slong)m->ncoordinates);
    m->has_charge = false;
    for (size_t i = 0; i < m->ncoordinates; i++)
        if (!fmpq_is_zero(&m->electric_charge[i]))
            m->has_charge = true;
}

/* 1 and -1 in one Z(2) say that somebody thinks of parities, where the same
 * letters mean even and odd. */
static void check_parity(const struct an_model *m, size_t g,
                         struct an_diags *diags)
{
    const struct an_field *plus = NULL, *minus = NULL;
    fmpz_t one, minus_one;
    fmpz_init_set_si(one, 1);
    fmpz_init_set_si(minus_one, -1);
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        for (size_t k = 0; k < f->generations; k++) {
            const fmpz *q = fmpq_numref(f->group[g].charge[k].constant);
            if (!plus && fmpz_equal(q, one))
                plus = f;
            if (!minus && fmpz_equal(q, minus_one))
                minus = f;
        }
    }
    if (plus && minus) {
        an_error(diags, minus->group[g].at,
                 "1 ('%s') and -1 ('%s') are the same charge of %s, a Z(2)",
                 plus->name, minus->name, m->group[g].name);
        an_expected(diags,
                    "even or odd (0 or 1); a field of parity +1 is even, "
                    "one of parity -1 odd");
    }
    fmpz_clear(minus_one);
    fmpz_clear(one);
}

/* Charges mod n, into [0, n). */
static void finish_discrete(struct an_model *m, struct an_diags *diags)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);) {
        if (m->group[g].order == 2)
            check_parity(m, g, diags);
        unsigned long n = (unsigned long)m->group[g].order;
        for (size_t i = 0; i < m->nfields; i++)
            for (size_t k = 0; k < m->field[i].generations; k++) {
                struct an_linear *x = &m->field[i].group[g].charge[k];
                fmpz *q = fmpq_numref(x->constant);
                fmpz_mod_ui(q, q, n);
            }
    }
}

/* Real under all factors together: complex under none, and pseudoreal under
 * an even number of them. */
/* Where a real field is wrong: at what it has under the group, or at the type
 * where the file gives that to a field that it inherits. */
static struct an_where fault_of(const struct an_model *m,
                                const struct an_field *f, size_t group)
{
    const struct an_where at = f->group[group].at;
    bool own = !m->source || at.source == m->source;
    return !own && f->type_at.source == m->source ? f->type_at : at;
}

static void check_real_labels(const struct an_model *m,
                              const struct an_field *f, const char *type,
                              struct an_diags *diags)
{
    size_t npseudoreal = 0, last = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!an_field_transforms(m, f, g))
            continue;
        enum an_reality reality =
            an_rep_reality(&m->group[g].lie, f->group[g].labels);
        if (reality == AN_COMPLEX) {
            an_error(diags, fault_of(m, f, g),
                     "the %s field '%s' is in a complex representation of %s",
                     type, f->name, m->group[g].name);
            an_expected(diags, "a real representation, such as an adjoint");
            return;
        }
        if (reality == AN_PSEUDOREAL) {
            npseudoreal++;
            last = g;
        }
    }
    if (npseudoreal % 2 == 0)
        return;
    an_error(diags, fault_of(m, f, last),
             "the %s field '%s' is in a pseudoreal representation of %s", type,
             f->name, m->group[last].name);
    an_expected(diags, "a real representation, such as an adjoint");
}

static bool is_own_conjugate(const struct an_linear *x,
                             const struct an_group *g)
{
    fmpz_t twice;
    fmpz_init(twice);
    fmpz_mul_ui(twice, fmpq_numref(x->constant), 2);
    bool own = an_linear_is_constant(x);
    if (g->kind == AN_ZN) /* an unknown one can be */
        own = !own || fmpz_divisible_si(twice, g->order);
    else if (own)
        own = fmpz_is_zero(twice);
    fmpz_clear(twice);
    return own;
}

static void check_real_charges(const struct an_model *m,
                               const struct an_field *f, const char *type,
                               struct an_diags *diags)
{
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        const struct an_group *group = &m->group[g];
        for (size_t k = 0; k < f->generations; k++) {
            const struct an_linear *x = &f->group[g].charge[k];
            if (is_own_conjugate(x, group))
                continue;
            char *text = an_linear_text(x, m);
            an_error(diags, fault_of(m, f, g),
                     "the %s field '%s' has charge %s under %s", type, f->name,
                     text, group->name);
            if (group->kind == AN_U1)
                an_expected(diags, "charge 0");
            else
                an_expected(diags, "a charge s with 2s = 0 mod %ld",
                            group->order);
            free(text);
            break;
        }
    }
}

static void check_real_fields(const struct an_model *m, struct an_diags *diags)
{
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        if (f->faulty || (f->type != AN_MAJORANA && f->type != AN_REAL_SCALAR))
            continue;
        const char *type = f->type == AN_MAJORANA ? "majorana" : "real-scalar";
        check_real_labels(m, f, type, diags);
        check_real_charges(m, f, type, diags);
    }
}

/* Do two resolved vevs say the same? */
static bool same_vev(const struct an_vev *a, const struct an_vev *b,
                     const struct an_model *m)
{
    if (a->field != b->field || a->generation != b->generation ||
        a->nweights != b->nweights || a->nweights == 0 ||
        !an_vevs_same_direction(a, b))
        return false;
    size_t n = a->nweights * m->total_rank;
    return n == 0 ||
           memcmp(a->weights, b->weights, n * sizeof *a->weights) == 0;
}

/* The step of the chain before a vacuum; NULL for the first and for scenarios.
 */
static const struct an_vacuum *step_before(const struct an_model *m,
                                           size_t vacuum)
{
    if (m->vacuum[vacuum].scenario)
        return NULL;
    while (vacuum-- > 0)
        if (!m->vacuum[vacuum].scenario)
            return &m->vacuum[vacuum];
    return NULL;
}

static void resolve_vev(struct an_vacuum *p, size_t i, const struct an_model *m,
                        struct an_diags *diags)
{
    struct an_vev *v = &p->vev[i];
    if (m->field[v->field].faulty ||
        an_vev_resolve(v, m, p->scenario ? &p->charged : NULL, diags) < 0)
        return;
    for (size_t j = 0; j < i; j++)
        if (same_vev(v, &p->vev[j], m)) {
            an_warning(diags, v->at, "vev-twice",
                       "the vev of '%s' is listed twice",
                       m->field[v->field].name);
            return;
        }
}

/* Keeps the vevs of a vacuum as the file has them, and turns them. */
static void rotate_vevs(struct an_vacuum *p, const struct an_model *m)
{
    p->nsaid = p->nvevs;
    p->said = an_alloc(p->nsaid, sizeof *p->said);
    for (size_t i = 0; i < p->nvevs; i++) {
        an_vev_copy(&p->said[i], &p->vev[i], m);
        an_vev_rotate(&p->vev[i], m);
    }
}

static void finish_vevs(struct an_model *m, struct an_diags *diags)
{
    for (size_t k = 0; k < m->nvacua; k++) {
        struct an_vacuum *p = &m->vacuum[k];
        const struct an_vacuum *before = step_before(m, k);
        size_t inherited = before ? before->nvevs : 0;
        for (size_t i = 0; i < inherited; i++) {
            an_vev_clear(&p->vev[i]);
            an_vev_copy(&p->vev[i], &before->vev[i], m);
        }
        for (size_t i = inherited; i < p->nvevs; i++)
            resolve_vev(p, i, m, diags);
    }
    for (size_t k = 0; k < m->nvacua; k++)
        rotate_vevs(&m->vacuum[k], m);
    an_active_finish(m, diags);
    an_matrices_diagonalise(m);
    an_entries_reduce(m);
}

static void check_processes(const struct an_model *m, struct an_diags *diags)
{
    const struct an_doublets *d[] = {&m->quarks, &m->leptons};
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < d[i]->n; j++) {
            const struct an_field *f = &m->field[d[i]->v[j].field];
            if (!f->visible && !f->component_visible)
                an_warning(diags, d[i]->v[j].at, "processes-not-visible",
                           "'%s' stands for visible %s but is not visible "
                           "matter",
                           f->name, i == 0 ? "quarks" : "leptons");
        }
}

int an_model_finish(struct an_model *m, struct an_diags *diags)
{
    size_t before = diags->nerrors;
    finish_vacua(m, diags);
    finish_colour(m);
    finish_charge(m);
    finish_discrete(m, diags);
    an_size_check(m, diags);
    check_real_fields(m, diags);
    if (!m->faulty)
        an_components_finish(m, diags);
    if (!m->faulty)
        finish_vevs(m, diags);
    if (!m->faulty)
        an_particles_finish(m, diags);
    check_processes(m, diags);
    an_r_finish(m, diags);
    an_couplings_finish(m, diags);
    an_expect_finish(m, diags);
    m->finished = true;
    return diags->nerrors > before ? -1 : 0;
}
