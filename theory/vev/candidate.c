/* candidate.c - the components of a field that may get a vev.
 *
 * A vev, like a light neutrino, must be neutral and a colour singlet. Singlet
 * is a matter of multiplicity: a component qualifies when the branching under
 * colour has a trivial representation at its weight, so the weight zero of an
 * octet does not.
 */
#include "theory/vev/candidate.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/weights.h"
#include "theory/colour.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/text/linear.h"

const int *an_candidate_weight(const struct an_candidates *k, size_t i)
{
    return k->all.labels + i * k->all.rank;
}

bool an_candidate_is_neutral(const struct an_candidates *k, size_t i)
{
    return fmpq_is_zero(&k->charge[i]);
}

/* q := what the U(1)s add to the electric charge of one generation. */
static int abelian_charge(fmpq_t q, const struct an_candidates *k, size_t i,
                          struct an_diags *diags)
{
    const struct an_model *m = k->m;
    struct an_linear sum;
    an_linear_init(&sum);
    for (size_t g = AN_START; m->has_charge && an_group_next(&g, m, AN_U1);)
        an_linear_add(&sum, m->electric_charge + m->coordinate[g],
                      &k->f->group[g].charge[i]);
    int rc = 0;
    if (an_linear_is_constant(&sum))
        fmpq_set(q, sum.constant);
    else
        rc = an_error(diags, k->v->at,
                      "the electric charge of '%s' depends on the unknown %s: "
                      "%s must be neutral",
                      k->f->name, m->unknown[sum.symbol[0]], k->what);
    an_linear_clear(&sum);
    return rc;
}

/* q := the same for all the generations concerned. */
static int common_charge(fmpq_t q, const struct an_candidates *k,
                         struct an_diags *diags)
{
    size_t first = an_generation_first(k->v->generation);
    size_t end = k->v->generation != AN_EVERY ? first + 1 : k->f->generations;
    fmpq_t other;
    fmpq_init(other);
    int rc = abelian_charge(q, k, first, diags);
    for (size_t i = first + 1; i < end && rc == 0; i++) {
        rc = abelian_charge(other, k, i, diags);
        if (rc < 0 || fmpq_equal(q, other))
            continue;
        rc = an_error(diags, k->v->at,
                      "the generations of '%s' differ in electric charge",
                      k->f->name);
        an_expected(diags, "one generation, such as \"%s[1]\"", k->f->name);
    }
    fmpq_clear(other);
    return rc;
}

static int set_charges(struct an_candidates *k, struct an_diags *diags)
{
    const struct an_model *m = k->m;
    fmpq_t abelian;
    fmpq_init(abelian);
    k->charge = _fmpq_vec_init((slong)k->all.n);
    int rc = common_charge(abelian, k, diags);
    for (size_t i = 0; rc == 0 && i < k->all.n; i++) {
        size_t generation = an_generation_first(k->v->generation);
        an_component_charge(&k->charge[i], m, k->f, generation,
                            an_candidate_weight(k, i));
    }
    fmpq_clear(abelian);
    return rc;
}

/* Drops the singlets that the part of colour in one factor moves. */
static void drop_coloured(struct an_candidates *k, size_t g)
{
    const struct an_model *m = k->m;
    const struct an_lie *lie = &m->group[g].lie;
    size_t rank = (size_t)lie->rank;
    struct an_subalgebra h;
    struct an_weights w;
    struct an_branching b;
    an_subalgebra_init(&h);
    an_weights_init(&w);
    an_branching_init(&b);
    bool *node = an_alloc(rank, sizeof *node);
    for (size_t i = 0; i < rank; i++)
        node[i] = an_colour_has_node(m, g, i);
    an_subalgebra_nodes(&h, lie, node);
    if (an_rep_weights(&w, lie, k->f->group[g].labels))
        an_branch(&b, &h, &w);
    for (size_t i = 0; i < k->all.n; i++) {
        const int *labels = an_candidate_weight(k, i) + m->first_label[g];
        bool singlet = false;
        for (size_t j = 0; j < b.n && !singlet; j++) {
            const int *mu = b.highest + j * rank;
            singlet = an_subalgebra_neutral(&h, mu) &&
                      memcmp(labels, mu, rank * sizeof *mu) == 0;
        }
        k->singlet[i] = k->singlet[i] && singlet;
    }
    free(node);
    an_branching_clear(&b);
    an_weights_clear(&w);
    an_subalgebra_clear(&h);
}

/* What one weight names is left alone by a diagonal subgroup where each factor
 * of it leaves it alone. */
static void mark_singlets(struct an_candidates *k)
{
    k->singlet = an_alloc(k->all.n, sizeof *k->singlet);
    memset(k->singlet, true, k->all.n * sizeof *k->singlet);
    for (size_t g = 0; g < k->m->ngroups; g++)
        if (an_colour_is_in(k->m, g) && an_field_transforms(k->m, k->f, g))
            drop_coloured(k, g);
}

/* The weight of a component's name, rank labels of its factor, for the caller
 * to free. */
static int *named_weight(const struct an_candidates *k)
{
    const struct an_field *f = k->f;
    size_t g = f->component_group, rank = (size_t)k->m->group[g].lie.rank;
    int *labels = an_alloc(rank, sizeof *labels);
    struct an_weights w;
    an_weights_init(&w);
    an_rep_weights(&w, &k->m->group[g].lie, f->group[g].labels);
    for (size_t i = 0; i < w.n && i < f->ncomponents; i++)
        if (strcmp(f->component[i], k->v->component) == 0)
            memcpy(labels, w.labels + i * rank, rank * sizeof *labels);
    an_weights_clear(&w);
    return labels;
}

/* Has weight i the labels `given` (total rank) under factor g? */
static bool has_labels(const struct an_candidates *k, size_t i, size_t g,
                       const int *given)
{
    size_t rank = (size_t)k->m->group[g].lie.rank;
    const int *labels = an_candidate_weight(k, i) + k->m->first_label[g];
    return memcmp(labels, given, rank * sizeof *labels) == 0;
}

static void match_name(struct an_candidates *k)
{
    int *named = named_weight(k);
    for (size_t i = 0; i < k->all.n; i++)
        k->match[i] = has_labels(k, i, k->f->component_group, named);
    free(named);
}

static void match_labels(struct an_candidates *k)
{
    const struct an_model *m = k->m;
    const struct an_vev *v = k->v;
    for (size_t i = 0; i < k->all.n; i++) {
        k->match[i] = true;
        for (size_t g = 0; g < m->ngroups; g++)
            if (v->labels_given[g] &&
                !has_labels(k, i, g, v->labels + m->first_label[g]))
                k->match[i] = false;
    }
}

static void find_good(struct an_candidates *k)
{
    size_t n = k->all.n;
    k->match = an_alloc(n, sizeof *k->match);
    k->good = an_alloc(n, sizeof *k->good);
    if (k->v->form == AN_VEV_COMPONENT && k->v->component)
        match_name(k);
    else if (k->v->form == AN_VEV_COMPONENT)
        match_labels(k);
    else
        memset(k->match, true, n * sizeof *k->match);
    for (size_t i = 0; i < n; i++) {
        k->nmatch += k->match[i];
        if (k->match[i] && k->singlet[i] && an_candidate_is_neutral(k, i))
            k->good[k->ngood++] = i;
    }
}

void an_candidates_clear(struct an_candidates *k)
{
    if (k->charge)
        _fmpq_vec_clear(k->charge, (slong)k->all.n);
    free(k->singlet);
    free(k->match);
    free(k->good);
    an_components_clear(&k->all);
}

int an_candidates_find(struct an_candidates *k, const struct an_vev *v,
                       const struct an_model *m, const char *what,
                       struct an_diags *diags)
{
    *k = (struct an_candidates){
        .m = m, .f = &m->field[v->field], .v = v, .what = what};
    an_components_init(&k->all);
    if (!an_components_list(&k->all, m, k->f))
        return an_error(diags, v->at,
                        "'%s' has more than %d components: they cannot be "
                        "listed",
                        k->f->name, AN_MAX_WEIGHTS);
    if (set_charges(k, diags) < 0)
        return -1;
    mark_singlets(k);
    find_good(k);
    return 0;
}

int *an_candidate_neutral_weights(size_t *n, const struct an_candidates *k)
{
    size_t r = k->all.rank;
    int *weights = an_alloc(k->all.n * r, sizeof *weights);
    *n = 0;
    for (size_t i = 0; i < k->all.n; i++)
        if (an_candidate_is_neutral(k, i))
            memcpy(weights + (*n)++ * r, an_candidate_weight(k, i),
                   r * sizeof *weights);
    return weights;
}
