/* option.c - the vevs that the scalars of a model could get.
 *
 * Each candidate is offered to the code that resolves the vevs of a model file
 * (vev.c); what it accepts without a word is an option. So there is one rule
 * for what a vev may be.
 */
#include "theory/option.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "algebra/vector.h"
#include "theory/build/frame.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/invariant.h"
#include "theory/model.h"
#include "theory/tensor.h"
#include "theory/text/label.h"
#include "theory/vacuum.h"
#include "theory/text/choice.h"
#include "theory/text/linear.h"
#include "theory/vev/candidate.h"
#include "theory/vev/direction.h"
#include "theory/vev/invariant.h"
#include "theory/vev/missed.h"
#include "theory/vev/vev.h"

/* Directions that one field is given. */
enum { MAX_DIRECTIONS = 24 };

void an_vev_options_init(struct an_vev_options *o)
{
    *o = (struct an_vev_options){0};
}

static void option_clear(struct an_vev_option *x)
{
    an_vev_clear(&x->vev);
    free(x->name);
    free(x->said);
    *x = (struct an_vev_option){0};
}

void an_vev_options_clear(struct an_vev_options *o)
{
    for (size_t i = 0; i < o->n; i++)
        option_clear(&o->v[i]);
    free(o->v);
    for (size_t i = 0; i < o->nrefused; i++)
        an_names_clear(o->refused[i].missed, o->refused[i].nmissed);
    free(o->refused);
    an_vev_options_init(o);
}

static void refuse(struct an_vev_options *o, size_t field,
                   enum an_vev_refusal why)
{
    for (size_t i = 0; i < o->nrefused; i++)
        if (o->refused[i].field == field && o->refused[i].why == why)
            return;
    o->refused = an_grow(o->refused, &o->cap_refused, o->nrefused + 1,
                         sizeof *o->refused);
    o->refused[o->nrefused++] =
        (struct an_refused_field){.field = field, .why = why};
}

/* ---- when two vevs are the same */

static const int *weight(const struct an_vev *v, size_t i,
                         const struct an_model *m)
{
    return v->weights + i * m->total_rank;
}

/* Are weight i of a and weight j of b the same, or opposite ones of a real
 * field: two parts of one real vector? */
static bool same_weight(const struct an_vev *a, size_t i,
                        const struct an_vev *b, size_t j,
                        const struct an_model *m)
{
    const int *x = weight(a, i, m), *y = weight(b, j, m);
    bool same = true;
    bool opposite = m->field[a->field].type == AN_REAL_SCALAR;
    for (size_t k = 0; k < m->total_rank; k++) {
        same = same && x[k] == y[k];
        opposite = opposite && x[k] == -y[k];
    }
    return same || opposite;
}

/* Is every weight of a one of b's, of the same field? */
static bool weights_within(const struct an_vev *a, const struct an_vev *b,
                           const struct an_model *m)
{
    for (size_t i = 0; i < a->nweights; i++) {
        size_t j = 0;
        while (j < b->nweights && !same_weight(a, i, b, j, m))
            j++;
        if (j == b->nweights)
            return false;
    }
    return true;
}

/* The number of its weights, opposite ones of a real field once. */
static size_t count_weights(const struct an_vev *v, const struct an_model *m)
{
    size_t n = 0;
    for (size_t i = 0; i < v->nweights; i++) {
        size_t j = 0;
        while (j < i && !same_weight(v, i, v, j, m))
            j++;
        n += j == i;
    }
    return n;
}

/* A diagonal vev of an SU(2) triplet: there is one direction, the weight zero.
 */
static bool is_triplet(const struct an_vev *v, const struct an_model *m)
{
    return v->form == AN_VEV_DIAGONAL &&
           m->group[v->diagonal_group].lie.rank == 1;
}

/* Are two diagonals of one adjoint or tensor the same but for a factor? */
static bool same_diagonal(const struct an_vev *a, const struct an_vev *b)
{
    if (a->form != AN_VEV_DIAGONAL || b->form != AN_VEV_DIAGONAL ||
        a->diagonal_group != b->diagonal_group || a->ndiagonal != b->ndiagonal)
        return false;
    size_t k = 0;
    while (k < a->ndiagonal && fmpq_is_zero(&a->diagonal[k]))
        k++;
    bool same = k < a->ndiagonal && !fmpq_is_zero(&b->diagonal[k]);
    fmpq_t x, y;
    fmpq_init(x);
    fmpq_init(y);
    for (size_t i = 0; i < a->ndiagonal && same; i++) {
        fmpq_mul(x, &a->diagonal[i], &b->diagonal[k]);
        fmpq_mul(y, &b->diagonal[i], &a->diagonal[k]);
        same = fmpq_equal(x, y);
    }
    fmpq_clear(y);
    fmpq_clear(x);
    return same;
}

/* Is the simple root of a label among the nodes? */
static bool has_node(const struct an_vev *v, size_t label,
                     const struct an_model *m)
{
    for (size_t k = 0; k < v->nnodes; k++) {
        size_t g = v->node[k].group;
        int node = v->node[k].node;
        if (node >= 1 && node <= m->group[g].lie.rank &&
            m->first_label[g] + (size_t)node - 1 == label)
            return true;
    }
    return false;
}

/* Do these nodes leave the vector alone that a vev has of which only the field
 * is given? Where its weight has several vectors that is the only one that
 * colour leaves alone, so they do where colour is among them. */
static bool is_bare_form(const struct an_vev *bare, const struct an_vev *v,
                         const struct an_model *m)
{
    bool among = m->has_colour && bare->form == AN_VEV_NEUTRAL && v->node;
    for (size_t i = 0; i < m->total_rank && among; i++)
        among = m->colour_node[i] == 0 || has_node(v, i, m);
    return among;
}

static bool same_direction(const struct an_vev *a, const struct an_vev *b,
                           const struct an_model *m)
{
    bool x = an_vev_is_direction(a), y = an_vev_is_direction(b);
    if (same_diagonal(a, b))
        return true;
    if (is_bare_form(a, b, m) || is_bare_form(b, a, m))
        return weights_within(a, b, m) && weights_within(b, a, m);
    if (x && y ? !an_vevs_same_direction(a, b)
               : (x && !is_triplet(a, m)) || (y && !is_triplet(b, m)))
        return false;
    return weights_within(a, b, m) && weights_within(b, a, m);
}

static bool same_charge(const struct an_linear *x, const struct an_linear *y)
{
    return fmpq_equal(x->constant, y->constant);
}

/* Do all generations have the same charges? */
static bool is_uniform(const struct an_model *m, const struct an_field *f)
{
    for (size_t g = 0; g < m->ngroups; g++)
        for (size_t i = 1; f->group[g].charge && i < f->generations; i++)
            if (!same_charge(&f->group[g].charge[i], &f->group[g].charge[0]))
                return false;
    return true;
}

size_t an_vev_options_index(const struct an_vev_options *o,
                            const struct an_model *m, const struct an_vev *v)
{
    bool uniform = is_uniform(m, &m->field[v->field]);
    size_t i = 0;
    while (i < o->n && !(o->v[i].vev.field == v->field &&
                         (uniform || o->v[i].vev.generation == v->generation) &&
                         same_direction(&o->v[i].vev, v, m)))
        i++;
    return i;
}

bool an_vev_option_parts(uint64_t *parts, const struct an_vev_options *o,
                         const struct an_model *m, size_t i)
{
    const struct an_vev *whole = &o->v[i].vev;
    size_t generations = m->field[whole->field].generations, pieces = 0;
    bool spread = whole->generation == AN_EVERY &&
                  !is_uniform(m, &m->field[whole->field]);
    *parts = 0;
    if (an_vev_is_direction(whole))
        return false;
    for (size_t j = 0; j < o->n && j < 64; j++) {
        const struct an_vev *v = &o->v[j].vev;
        if (j == i || v->field != whole->field || an_vev_is_direction(v) ||
            (v->generation != whole->generation && !spread) ||
            (spread && v->generation == AN_EVERY) || count_weights(v, m) != 1 ||
            !weights_within(v, whole, m))
            continue;
        *parts |= UINT64_C(1) << j;
        pieces++;
    }
    size_t whole_pieces = count_weights(whole, m) * (spread ? generations : 1);
    return whole_pieces > 1 && pieces == whole_pieces;
}

/* ---- names */

static void add_labels(struct an_text *t, const struct an_model *m,
                       const struct an_field *f, const int *labels)
{
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!an_field_transforms(m, f, g))
            continue;
        an_text_add(t, t->n ? "; " : "");
        for (int i = 0; i < m->group[g].lie.rank; i++)
            an_text_printf(t, "%s%d", i ? "," : "",
                           labels[m->first_label[g] + (size_t)i]);
    }
}

/* What stands in parentheses: nothing where the field alone, or with the name
 * of a component, says it. Numbers are given where there are others. */
static void add_inside(struct an_text *t, const struct an_model *m,
                       const struct an_vev *v, bool numbers)
{
    const struct an_field *f = &m->field[v->field];
    if (v->number) {
        an_text_add(t, v->rows == 1 ? "diagonal" : "matrix");
        for (size_t i = 0; i < v->rows * v->columns && numbers; i++) {
            an_text_add(t, i ? "," : " ");
            an_rational_append(t, &v->number[i]);
        }
    } else if (v->node) {
        an_text_add(t, "invariant");
        for (size_t i = 0; i < v->nnodes; i++) {
            an_text_add(t, i ? "," : " ");
            an_diagram_node_add(t, &m->group[v->node[i].group].lie,
                                v->node[i].node);
        }
    } else if (v->form == AN_VEV_ALL) {
        an_text_add(t, "all");
    } else if (v->form == AN_VEV_COMPONENT &&
               !an_component_name(m, f, v->weights)) {
        add_labels(t, m, f, v->weights);
    }
}

static bool is_taken(const struct an_vev_options *o, const char *name)
{
    for (size_t i = 0; i < o->n; i++)
        if (strcmp(o->v[i].name, name) == 0)
            return true;
    return false;
}

/* l (uninitialised) := the vev, with numbers or without. */
static void label_of(struct an_label *l, const struct an_model *m,
                     const struct an_vev *v, bool numbers)
{
    const struct an_field *f = &m->field[v->field];
    bool component = v->form == AN_VEV_COMPONENT && !v->number && !v->node;
    const char *name = component ? an_component_name(m, f, v->weights) : NULL;
    struct an_text inside = {0};
    an_label_init(l, f);
    an_label_generation(l, v->generation);
    if (name)
        an_label_component(l, name);
    add_inside(&inside, m, v, numbers);
    if (inside.n > 0)
        an_label_inside(l, an_text_string(&inside));
    an_text_clear(&inside);
}

/* The name and prose of an option: with numbers, then primes, where others have
 * the name without. */
static void name_option(struct an_vev_option *x, const struct an_vev_options *o,
                        const struct an_model *m)
{
    struct an_label l;
    label_of(&l, m, &x->vev, false);
    if (is_taken(o, an_text_string(&l.plain))) {
        an_label_clear(&l);
        label_of(&l, m, &x->vev, true);
    }
    while (is_taken(o, an_text_string(&l.plain)))
        an_label_prime(&l);
    x->name = an_strdup(an_text_string(&l.plain));
    x->said = an_label_take(&l);
}

/* Takes v. */
static void take_option(struct an_vev_options *o, const struct an_model *m,
                        struct an_vev *v, bool own)
{
    size_t known = an_vev_options_index(o, m, v);
    bool plainer = known < o->n && o->v[known].vev.node && !v->node;
    if (known < o->n && !plainer &&
        !(own && an_vev_is_direction(v) && !is_triplet(v, m))) {
        o->v[known].own |= own;
        an_vev_clear(v);
        return;
    }
    own = own || (plainer && o->v[known].own);
    if (known < o->n) { /* as the file says it, or by the field alone */
        option_clear(&o->v[known]);
    } else {
        o->v = an_grow(o->v, &o->cap, o->n + 1, sizeof *o->v);
        o->v[o->n++] = (struct an_vev_option){0};
    }
    o->v[known].name = an_strdup("");
    struct an_vev_option x = {.vev = *v, .own = own};
    name_option(&x, o, m);
    free(o->v[known].name);
    o->v[known] = x;
}

/* ---- the options of one field */

/* Takes v; it becomes an option when a model file may say it. */
static bool offer(struct an_vev_options *o, const struct an_model *m,
                  struct an_vev *v)
{
    struct an_diags diags;
    an_diags_init(&diags);
    bool fine = an_vev_resolve(v, m, NULL, &diags) == 0 && diags.n == 0;
    an_vev_rotate(v, m);
    an_diags_clear(&diags);
    if (fine)
        take_option(o, m, v, false);
    else
        an_vev_clear(v);
    return fine;
}

static void offer_component(struct an_vev_options *o, const struct an_model *m,
                            size_t field, size_t generation, const int *labels)
{
    struct an_vev v = {
        .field = field, .generation = generation, .form = AN_VEV_COMPONENT};
    v.labels = an_alloc(m->total_rank, sizeof *v.labels);
    v.labels_given = an_alloc(m->ngroups, sizeof *v.labels_given);
    memcpy(v.labels, labels, m->total_rank * sizeof *labels);
    for (size_t g = 0; g < m->ngroups; g++)
        v.labels_given[g] = an_field_transforms(m, &m->field[field], g);
    offer(o, m, &v);
}

/* Does one weight that has several vectors make the vev? */
static bool is_among_several(const struct an_vev *v,
                             const struct an_candidates *k)
{
    bool several = false;
    for (size_t i = 0; i < k->all.n && v->nweights == 1; i++)
        several = several || (k->all.multiplicity[i] > 1 &&
                              memcmp(an_candidate_weight(k, i), v->weights,
                                     k->all.rank * sizeof *v->weights) == 0);
    return several;
}

/* Directions with large stabilisers. Of several weights only diagonals of one
 * symmetric tensor: what two others leave alone together, their sum may not. */
static bool offer_directions(struct an_vev_options *o,
                             const struct an_candidates *k)
{
    size_t g, before = o->n, field = k->v->field;
    bool tensor = an_field_is_tensor(&g, k->m, k->f);
    struct an_vev *v = NULL;
    size_t n = tensor ? an_direction_vevs(&v, k) : 0;
    if (!tensor) {
        v = an_alloc(MAX_DIRECTIONS, sizeof *v);
        n = an_invariant_vevs(v, MAX_DIRECTIONS, k);
    }
    for (size_t i = 0; i < n; i++) {
        size_t last = o->n;
        if (!offer(o, k->m, &v[i]) || o->n == last || tensor ||
            is_among_several(&o->v[last].vev, k))
            continue;
        option_clear(&o->v[last]);
        o->n--;
    }
    free(v);
    if (o->n > before) {
        size_t refused = o->nrefused;
        refuse(o, field, AN_VEV_SUBGROUPS);
        if (o->nrefused > refused && !tensor)
            an_invariant_missed(&o->refused[refused].missed,
                                &o->refused[refused].nmissed, k);
    }
    return tensor && o->n > before;
}

/* Has a component that may get a vev several vectors? */
static bool has_several(const struct an_candidates *k)
{
    for (size_t i = 0; i < k->ngood; i++)
        if (k->all.multiplicity[k->good[i]] > 1)
            return true;
    return false;
}

static bool has_neutral(const struct an_candidates *k)
{
    for (size_t i = 0; i < k->all.n; i++)
        if (an_candidate_is_neutral(k, i))
            return true;
    return false;
}

static void offer_candidates(struct an_vev_options *o,
                             const struct an_candidates *k)
{
    const struct an_model *m = k->m;
    size_t field = k->v->field, generation = k->v->generation, cartan = 0;
    struct an_vev plain = {
        .field = field, .generation = generation, .form = AN_VEV_NEUTRAL};
    if (k->ngood == 0 && offer(o, m, &plain))
        return;
    for (size_t i = 0; i < k->ngood; i++)
        cartan +=
            an_choice_is_cartan(m, k->f, an_candidate_weight(k, k->good[i]));
    size_t before = o->n;
    if (k->ngood <= AN_MAX_CHOICES && has_several(k) && offer_directions(o, k))
        return;
    if (cartan > 0 && o->n == before)
        refuse(o, field, AN_VEV_DIRECTION);
    if (k->ngood == 0) {
        refuse(o, field, has_neutral(k) ? AN_VEV_COLOURED : AN_VEV_CHARGED);
        return;
    }
    if (k->ngood > AN_MAX_CHOICES) {
        refuse(o, field, AN_VEV_MANY);
        return;
    }
    plain = (struct an_vev){
        .field = field, .generation = generation, .form = AN_VEV_NEUTRAL};
    offer(o, m, &plain);
    for (size_t i = 0; i < k->ngood && k->ngood > 1; i++)
        offer_component(o, m, field, generation,
                        an_candidate_weight(k, k->good[i]));
}

static void find_field(struct an_vev_options *o, const struct an_model *m,
                       size_t field)
{
    const struct an_field *f = &m->field[field];
    bool uniform = is_uniform(m, f);
    for (size_t i = 0; i < (uniform ? 1 : f->generations); i++) {
        struct an_vev probe = {.field = field,
                               .generation = uniform ? AN_EVERY : i,
                               .form = AN_VEV_NEUTRAL};
        struct an_candidates k;
        struct an_diags diags;
        an_diags_init(&diags);
        if (an_candidates_find(&k, &probe, m, "a vev", &diags) == 0)
            offer_candidates(o, &k);
        else
            refuse(o, field, AN_VEV_LARGE);
        an_candidates_clear(&k);
        an_diags_clear(&diags);
    }
}

/* The vevs of one field in the model's own vacua that are judged. */
static void find_own(struct an_vev_options *o, const struct an_model *m,
                     size_t field)
{
    for (size_t i = 0; i < m->nvacua; i++)
        for (size_t k = 0; k < m->vacuum[i].nvevs; k++) {
            struct an_vev v;
            if (m->vacuum[i].charged || m->vacuum[i].vev[k].field != field)
                continue;
            an_vev_copy(&v, &m->vacuum[i].vev[k], m);
            take_option(o, m, &v, true);
        }
}

/* Has the field a direction of several weights in the model's own vacua? What
 * its components add to one of these, charges and roots alone do not tell. */
static bool has_direction(const struct an_model *m, size_t field)
{
    bool found = false;
    for (size_t i = 0; i < m->nvacua; i++)
        for (size_t k = 0; k < m->vacuum[i].nvevs; k++) {
            const struct an_vev *v = &m->vacuum[i].vev[k];
            found = found || (v->field == field && v->nweights > 1 &&
                              !v->tensor && an_vev_is_direction(v));
        }
    return found;
}

void an_vev_options_find(struct an_vev_options *o, const struct an_model *m)
{
    an_vev_options_clear(o);
    for (size_t i = 0; i < m->nfields; i++) {
        if (!an_field_has_boson(&m->field[i]) || m->field[i].type == AN_VECTOR)
            continue;
        if (has_direction(m, i))
            refuse(o, i, AN_VEV_DIRECTION);
        else
            find_field(o, m, i);
        find_own(o, m, i);
    }
}

void an_vev_options_keep(struct an_vev_options *o, const bool *keep)
{
    size_t n = 0;
    for (size_t i = 0; i < o->n; i++) {
        if (keep[i]) {
            o->v[n++] = o->v[i];
            continue;
        }
        option_clear(&o->v[i]);
    }
    o->n = n;
}
