/* vev.c - the weights that get a vev, and the weight of the active neutrino.
 *
 * One candidate (candidate.c) decides. Two of opposite weights, as a bidoublet
 * has, are both taken: their magnitudes are independent, and generic. Otherwise
 * the user must say, and is shown every choice ready to paste.
 */
#include "theory/vev/vev.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "algebra/vector.h"
#include "theory/build/active.h"
#include "theory/component.h"
#include "theory/electroweak.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/text/choice.h"
#include "theory/text/generator.h"
#include "theory/text/linear.h"
#include "theory/vev/candidate.h"
#include "theory/vev/direction.h"
#include "theory/vev/invariant.h"

/* Choices, weights or charges that one message lists, and weights beside
 * directions. */
enum { MAX_LISTED = 12, MAX_BESIDE = 4 };

/* "2/3, -1/3": the different electric charges of the matching components. */
static char *charges_text(const struct an_candidates *k)
{
    struct an_text t = {0};
    size_t seen[MAX_LISTED], n = 0;
    for (size_t i = 0; i < k->all.n; i++) {
        size_t j = 0;
        while (j < n && !fmpq_equal(&k->charge[seen[j]], &k->charge[i]))
            j++;
        if (!k->match[i] || j < n)
            continue;
        if (n == MAX_LISTED) {
            an_text_add(&t, ", ...");
            break;
        }
        an_text_add(&t, n ? ", " : "");
        an_rational_append(&t, &k->charge[i]);
        seen[n++] = i;
    }
    return an_text_take(&t);
}

/* Every choice among the components list[0..n), ready to paste; with directions
 * where a component has several. */
static char *choices_text(const struct an_candidates *k, const size_t *list,
                          size_t n, size_t most, bool directions)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n && i < most; i++) {
        const int *weight = an_candidate_weight(k, list[i]);
        char *text = directions && !an_choice_is_cartan(k->m, k->f, weight)
                         ? an_invariant_choices(k, weight)
                         : NULL;
        if (!text)
            text = an_choice_text(k->m, k->v, weight);
        an_text_printf(&t, "%s%s", i ? ", " : "", text);
        free(text);
    }
    if (n > most)
        an_text_add(&t, ", ...");
    return an_text_take(&t);
}

/* The weight that was asked for does not occur. */
static int refuse_weight(const struct an_candidates *k, struct an_diags *diags)
{
    size_t list[MAX_LISTED + 1] = {0}, n = 0;
    while (n < k->all.n && n < MAX_LISTED + 1) {
        list[n] = n;
        n++;
    }
    char *choices = choices_text(k, list, n, MAX_LISTED, false);
    an_error(diags, k->v->at, "'%s' has no component of this weight",
             k->f->name);
    an_expected(diags, "%s%s", n > 1 ? "one of " : "", choices);
    free(choices);
    return -1;
}

static bool is_own(const struct an_model *m, struct an_where at)
{
    return at.source &&
           (at.source == m->source || strcmp(at.source->name, "--set") == 0);
}

/* The place of an error about a vev that is inherited: what the file itself
 * says of the field, or of electric charge, is what made it wrong. */
static struct an_where blame(const struct an_candidates *k)
{
    const struct an_model *m = k->m;
    if (!m->source || k->v->at.source == m->source)
        return k->v->at;
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_assignment *a = &k->f->group[g];
        if (a->given && is_own(m, a->at))
            return a->at;
    }
    return is_own(m, m->charge_at) ? m->charge_at : k->v->at;
}

/* "T3[SU2L] + 1/2 Y" when some component is neutral with the U(1)s' part of the
 * electric charge halved or doubled, for the caller to free; else NULL. */
static char *other_normalisation(const struct an_candidates *k)
{
    static const slong factors[2][2] = {{1, 2}, {2, 1}};
    const struct an_model *m = k->m;
    size_t generation = an_generation_first(k->v->generation);
    int *zero = an_alloc(m->total_rank, sizeof *zero);
    fmpq_t abelian, c, q;
    char *text = NULL;
    fmpq_init(abelian);
    fmpq_init(c);
    fmpq_init(q);
    an_component_charge(abelian, m, k->f, generation, zero);
    for (size_t j = 0; j < 2 && !text && !fmpq_is_zero(abelian); j++) {
        bool neutral = false;
        fmpq_set_si(c, factors[j][0], (ulong)factors[j][1]);
        for (size_t i = 0; i < k->all.n; i++) {
            fmpq_sub(q, &k->charge[i], abelian);
            fmpq_addmul(q, c, abelian);
            neutral = neutral || (k->singlet[i] && fmpq_is_zero(q) &&
                                  !fmpq_equal(&k->charge[i], abelian));
        }
        fmpq *f = _fmpq_vec_init((slong)m->ncoordinates);
        an_vector_set(f, m->electric_charge, (slong)m->ncoordinates);
        for (size_t g = AN_START; an_group_next(&g, m, AN_U1);)
            fmpq_mul(&f[m->coordinate[g]], &f[m->coordinate[g]], c);
        if (neutral)
            text = an_generator_text(f, m);
        _fmpq_vec_clear(f, (slong)m->ncoordinates);
    }
    fmpq_clear(q);
    fmpq_clear(c);
    fmpq_clear(abelian);
    free(zero);
    return text;
}

/* What helps someone who has written the charge, or inherited the vev. */
static void add_hint(const struct an_candidates *k, struct an_where at,
                     struct an_diags *diags)
{
    const struct an_where vev = k->v->at;
    char *other = k->v->form == AN_VEV_NEUTRAL ? other_normalisation(k) : NULL;
    struct an_text t = {0};
    if (other)
        an_text_printf(&t, "with `electric_charge: %s` it has", other);
    if (vev.source && at.source != vev.source)
        an_text_printf(&t, "%s'%s' has a vev in %s:%zu", t.n ? "; " : "",
                       k->f->name, vev.source->name, vev.line);
    if (t.n > 0)
        an_expected(diags, "%s", an_text_string(&t));
    an_text_clear(&t);
    free(other);
}

/* An error, or what the caller wants to know instead. */
static int refuse_charged(const struct an_candidates *k, struct an_text *why,
                          struct an_diags *diags)
{
    int rc = 0;
    if (k->charged && !*k->charged)
        *k->charged = an_text_take(why);
    else if (!k->charged)
        rc = an_error(diags, blame(k), "%s", an_text_string(why));
    if (rc < 0)
        add_hint(k, blame(k), diags);
    an_text_clear(why);
    return rc;
}

/* Nothing that matches is neutral and a colour singlet. */
static int refuse_matches(const struct an_candidates *k, struct an_diags *diags)
{
    const char *name = k->f->name;
    size_t neutral = 0;
    struct an_text why = {0};
    for (size_t i = 0; i < k->all.n; i++)
        neutral += k->match[i] && an_candidate_is_neutral(k, i);
    char *charges = charges_text(k);
    if (neutral > 0 && k->nmatch == k->all.n)
        an_text_printf(&why,
                       "every neutral component of '%s' is coloured: ", name);
    else if (neutral > 0)
        an_text_printf(&why, "this component of '%s' is coloured: ", name);
    else if (k->v->form == AN_VEV_NEUTRAL)
        an_text_printf(&why,
                       "'%s' has no neutral, colour-singlet component; its "
                       "components have electric charge %s",
                       name, charges);
    else
        an_text_printf(&why,
                       "this component of '%s' has electric charge %s: %s must "
                       "be neutral",
                       name, charges, k->what);
    if (neutral > 0)
        an_text_printf(&why, "%s must be a colour singlet", k->what);
    free(charges);
    int rc = refuse_charged(k, &why, diags);
    char *directions = rc < 0 && neutral > 0 ? an_direction_examples(k) : NULL;
    if (directions)
        an_expected(diags, "a direction such as %s", directions);
    free(directions);
    return rc;
}

/* Weights of a single vector come first: they say it all. */
static void prefer_single(struct an_candidates *k)
{
    size_t n = 0;
    for (size_t i = 0; i < k->ngood; i++)
        if (k->all.multiplicity[k->good[i]] == 1) {
            size_t single = k->good[i];
            memmove(k->good + n + 1, k->good + n, (i - n) * sizeof *k->good);
            k->good[n++] = single;
        }
}

/* Directions among several components, for the caller to free; NULL: none is
 * known. */
static char *directions_text(const struct an_candidates *k)
{
    char *text = an_direction_examples(k);
    return text ? text : an_invariant_directions(k);
}

static int refuse_ambiguous(struct an_candidates *k, bool vev,
                            struct an_diags *diags)
{
    size_t g;
    bool bare = vev && k->v->form == AN_VEV_NEUTRAL;
    char *directions = bare ? directions_text(k) : NULL;
    if (directions)
        prefer_single(k);
    bool diagonal = directions && k->f->type == AN_REAL_SCALAR &&
                    an_field_is_adjoint(&g, k->m, k->f);
    char *choices = choices_text(k, k->good, k->ngood,
                                 directions ? MAX_BESIDE : MAX_LISTED, vev);
    an_error(diags, k->v->at,
             "'%s' has %zu neutral, colour-singlet components%s: choose %s",
             k->f->name, k->ngood, k->nmatch < k->all.n ? " like this" : "",
             k->what);
    if (diagonal)
        an_expected(diags, "%s", directions);
    else if (directions)
        an_expected(diags, "a direction such as %s; or one weight: %s",
                    directions, choices);
    else
        an_expected(diags, "one of %s", choices);
    free(directions);
    free(choices);
    return -1;
}

/* The place in `good` of an adjoint's weight zero; ngood when it is not there.
 */
static size_t find_cartan(const struct an_candidates *k)
{
    size_t i = 0;
    while (i < k->ngood &&
           !an_choice_is_cartan(k->m, k->f, an_candidate_weight(k, k->good[i])))
        i++;
    return i;
}

/* A Hermitian adjoint can always be rotated to a diagonal matrix, so these are
 * the choices to show, whatever other components are neutral. */
static int refuse_cartan(const struct an_candidates *k, struct an_diags *diags)
{
    char *choices = choices_text(k, k->good + find_cartan(k), 1, 1, false);
    an_error(diags, k->v->at,
             "'%s' is an adjoint: its vev needs a direction, a diagonal matrix",
             k->f->name);
    an_expected(diags, "a `diagonal`, for example %s", choices);
    free(choices);
    return -1;
}

static void set_weights(struct an_vev *v, const struct an_candidates *k)
{
    size_t rank = k->all.rank;
    free(v->weights);
    v->nweights = k->ngood;
    v->weights = an_alloc(v->nweights * rank, sizeof *v->weights);
    for (size_t i = 0; i < k->ngood; i++)
        memcpy(v->weights + i * rank, an_candidate_weight(k, k->good[i]),
               rank * sizeof *v->weights);
}

static bool are_opposite(const struct an_candidates *k)
{
    for (size_t i = 0; i < k->all.rank; i++)
        if (an_candidate_weight(k, k->good[0])[i] !=
            -an_candidate_weight(k, k->good[1])[i])
            return false;
    return true;
}

/* Does a charge tell the two components of a vev apart from one? */
static bool has_charge(const struct an_candidates *k)
{
    for (size_t g = 0; g < k->m->ngroups; g++) {
        const struct an_linear *x = k->f->group[g].charge;
        if (x && !(an_linear_is_constant(x) && fmpq_is_zero(x->constant)))
            return true;
    }
    return false;
}

/* A doublet whose electric charges are equal has no need of two vevs: a gauge
 * rotation turns them into one, which breaks less when the field is charged. */
static void warn_rotation(const struct an_candidates *k, struct an_diags *diags)
{
    size_t g = 0;
    if (!an_field_simple(&g, k->m, k->f) || k->m->group[g].lie.rank > 1 ||
        !has_charge(k))
        return;
    char *choice = choices_text(k, k->good, 1, 1, false);
    an_warning(diags, k->v->at, "vevs-turn-into-one",
               "'%s' gets two vevs of opposite weight, which a gauge rotation "
               "turns into one: say so if one is meant",
               k->f->name);
    an_expected(diags, "%s", choice);
    free(choice);
}

static int resolve_all(struct an_vev *v, struct an_candidates *k,
                       struct an_diags *diags)
{
    if (k->ngood == k->all.n) {
        set_weights(v, k);
        return 0;
    }
    struct an_text why = {0};
    char *charges = charges_text(k);
    an_text_printf(&why,
                   "not every component of '%s' is a neutral colour singlet: "
                   "electric charges %s",
                   k->f->name, charges);
    free(charges);
    return refuse_charged(k, &why, diags);
}

/* A real adjoint with a vev along a root has one along the opposite root too:
 * a rotation of a diagonal matrix, not a lone weight. */
static bool is_real_root(const struct an_candidates *k)
{
    size_t g;
    if (k->f->type != AN_REAL_SCALAR || k->ngood == 0 ||
        !an_field_is_adjoint(&g, k->m, k->f))
        return false;
    const int *w = an_candidate_weight(k, k->good[0]);
    for (size_t i = 0; i < k->m->total_rank; i++)
        if (w[i] != 0)
            return true;
    return false;
}

static int refuse_real_root(const struct an_candidates *k,
                            struct an_diags *diags)
{
    an_error(
        diags, k->v->at,
        "'%s' is real: a vev along one weight has the opposite weight too, "
        "and a rotation makes the two diagonal",
        k->f->name);
    an_expected(diags,
                "the zero weight as `component`, or a `diagonal` matrix");
    return -1;
}

static int resolve_weight(struct an_vev *v, struct an_candidates *k,
                          struct an_diags *diags)
{
    if (k->nmatch == 0)
        return refuse_weight(k, diags);
    if (v->form == AN_VEV_ALL)
        return resolve_all(v, k, diags);
    if (k->ngood == 0 && v->form == AN_VEV_NEUTRAL && an_direction_joins(v, k))
        return 0;
    if (k->ngood == 0)
        return refuse_matches(k, diags);
    if (find_cartan(k) < k->ngood)
        return refuse_cartan(k, diags);
    if (v->form == AN_VEV_COMPONENT && is_real_root(k))
        return refuse_real_root(k, diags);
    bool pair = v->form == AN_VEV_NEUTRAL && k->ngood == 2 && are_opposite(k);
    if (k->ngood > 1 && !pair)
        return refuse_ambiguous(k, true, diags);
    set_weights(v, k);
    return an_invariant_check(k, v->weights, v->nweights, diags);
}

static int resolve_direction(struct an_vev *v, const struct an_candidates *k,
                             struct an_diags *diags)
{
    struct an_text why = {0};
    an_direction_resolve(v, k, &why);
    return why.n > 0 ? refuse_charged(k, &why, diags) : 0;
}

static int resolve_invariant(struct an_vev *v, const struct an_candidates *k,
                             struct an_diags *diags)
{
    struct an_text why = {0};
    int rc = an_invariant_resolve(v, k, &why, diags);
    return rc == 0 && why.n > 0 ? refuse_charged(k, &why, diags) : rc;
}

int an_vev_resolve(struct an_vev *v, const struct an_model *m, char **charged,
                   struct an_diags *diags)
{
    struct an_candidates k;
    int rc = an_candidates_find(&k, v, m, "a vev", diags);
    k.charged = charged;
    if (rc == 0)
        rc = v->form == AN_VEV_INVARIANT ? resolve_invariant(v, &k, diags)
             : an_vev_is_direction(v)    ? resolve_direction(v, &k, diags)
                                         : resolve_weight(v, &k, diags);
    if (rc == 0 && v->form == AN_VEV_NEUTRAL && v->nweights == 2)
        warn_rotation(&k, diags);
    an_candidates_clear(&k);
    return rc;
}

/* Of several candidates the one with T3[SU2L] = 1/2, if it is one. */
static void prefer_upper(struct an_candidates *k)
{
    size_t g = 0, n = 0, upper = 0;
    if (!an_model_find_group(&g, k->m, "SU2L") ||
        k->m->group[g].kind != AN_SIMPLE || k->m->group[g].lie.rank != 1)
        return;
    for (size_t i = 0; i < k->ngood; i++)
        if (an_candidate_weight(k, k->good[i])[k->m->first_label[g]] == 1) {
            n++;
            upper = k->good[i];
        }
    if (n != 1)
        return;
    k->good[0] = upper;
    k->ngood = 1;
}

/* good := all components that count with the first of them. */
static void take_alike(struct an_candidates *k)
{
    const int *first = an_candidate_weight(k, k->good[0]);
    k->ngood = 0;
    for (size_t i = 0; i < k->all.n; i++)
        if (k->singlet[i] && an_candidate_is_neutral(k, i) &&
            an_electroweak_weights_alike(k->m, an_candidate_weight(k, i), first,
                                         false))
            k->good[k->ngood++] = i;
}

static bool all_alike(const struct an_candidates *k)
{
    bool alike = true;
    for (size_t i = 1; i < k->ngood; i++)
        alike = alike && an_electroweak_weights_alike(
                             k->m, an_candidate_weight(k, k->good[i]),
                             an_candidate_weight(k, k->good[0]), false);
    return alike;
}

int an_active_resolve(struct an_vev *v, const struct an_model *m,
                      struct an_diags *diags)
{
    struct an_candidates k;
    int rc = an_candidates_find(&k, v, m, "the active neutrino", diags);
    if (rc == 0) {
        prefer_upper(&k);
        if (k.nmatch == 0)
            rc = refuse_weight(&k, diags);
        else if (k.ngood == 0)
            rc = refuse_matches(&k, diags);
        else if (!all_alike(&k))
            rc = refuse_ambiguous(&k, false, diags);
    }
    if (rc == 0) {
        take_alike(&k);
        set_weights(v, &k);
    }
    an_candidates_clear(&k);
    return rc;
}
