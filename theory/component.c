/* component.c - the components of fields: weights, charges, names.
 *
 * The weights of a product representation are all combinations of weights of
 * its factors, multiplicities multiplied. Singlet factors have the weight zero
 * alone, so only the factors under which a field transforms cost anything.
 */
#include "theory/component.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/weights.h"
#include "algebra/rational.h"
#include "theory/build/charge.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/rsymmetry.h"

/* Labels of one list, all weights together: 100 labels for as many weights as
 * we list. More is a product of many large groups, and gigabytes. */
#define MAX_LABELS (100UL * AN_MAX_WEIGHTS)

void an_components_init(struct an_components *c)
{
    *c = (struct an_components){0};
}

void an_components_clear(struct an_components *c)
{
    free(c->labels);
    free(c->multiplicity);
    an_components_init(c);
}

bool an_field_transforms(const struct an_model *m, const struct an_field *f,
                         size_t g)
{
    return m->group[g].kind == AN_SIMPLE &&
           !an_rep_is_trivial(&m->group[g].lie, f->group[g].labels);
}

bool an_field_only_simple(size_t *g, const struct an_model *m,
                          const struct an_field *f)
{
    size_t n = 0;
    for (size_t i = 0; i < m->ngroups; i++)
        if (an_field_transforms(m, f, i)) {
            n++;
            *g = i;
        }
    return n == 1;
}

bool an_field_simple(size_t *g, const struct an_model *m,
                     const struct an_field *f)
{
    size_t n = 0, others = 0, last = 0, last_other = 0;
    for (size_t i = 0; i < m->ngroups; i++) {
        if (!an_field_transforms(m, f, i))
            continue;
        n++;
        last = i;
        if (an_group_is_colour(m, i))
            continue;
        others++;
        last_other = i;
    }
    if (n != 1 && others != 1)
        return false;
    *g = n == 1 ? last : last_other;
    return true;
}

bool an_field_is_adjoint(size_t *g, const struct an_model *m,
                         const struct an_field *f)
{
    return an_field_only_simple(g, m, f) &&
           an_rep_is_adjoint(&m->group[*g].lie, f->group[*g].labels);
}

bool an_field_is_like(const struct an_model *m, const struct an_field *f,
                      const struct an_field *other)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].kind == AN_SIMPLE &&
            memcmp(f->group[g].labels, other->group[g].labels,
                   (size_t)m->group[g].lie.rank * sizeof(int)) != 0)
            return false;
    return true;
}

bool an_field_is_singlet(const struct an_model *m, const struct an_field *f)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_field_transforms(m, f, g))
            return false;
    return true;
}

void an_field_dimension(fmpz_t d, const struct an_model *m,
                        const struct an_field *f)
{
    fmpz_t factor;
    fmpz_init(factor);
    fmpz_one(d);
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!an_field_transforms(m, f, g))
            continue;
        an_rep_dimension(factor, &m->group[g].lie, f->group[g].labels);
        fmpz_mul(d, d, factor);
    }
    fmpz_clear(factor);
}

/* c := c times the weights of factor g: each row of c is replaced by one row
 * for each weight. */
static void multiply(struct an_components *c, const struct an_model *m,
                     size_t g, const struct an_weights *w)
{
    size_t rank = c->rank, n = c->n * w->n;
    int *labels = an_alloc(n * rank, sizeof *labels);
    long *multiplicity = an_alloc(n, sizeof *multiplicity);
    size_t width = (size_t)w->rank, at = m->first_label[g];
    for (size_t i = 0; i < n; i++) {
        size_t old = i / w->n, new = i % w->n;
        int *row = labels + i * rank;
        memcpy(row, c->labels + old * rank, rank * sizeof *row);
        memcpy(row + at, w->labels + new *width, width * sizeof *row);
        multiplicity[i] = c->multiplicity[old] * w->multiplicity[new];
    }
    free(c->labels);
    free(c->multiplicity);
    c->labels = labels;
    c->multiplicity = multiplicity;
    c->n = n;
}

static bool is_listable(const struct an_model *m, const struct an_field *f)
{
    fmpz_t d;
    fmpz_init(d);
    an_field_dimension(d, m, f);
    bool small = fmpz_cmp_ui(d, AN_MAX_WEIGHTS) <= 0;
    if (small && m->total_rank > 0)
        small = fmpz_get_ui(d) <= MAX_LABELS / m->total_rank;
    fmpz_clear(d);
    return small;
}

bool an_components_list(struct an_components *c, const struct an_model *m,
                        const struct an_field *f)
{
    an_components_clear(c);
    if (!is_listable(m, f))
        return false;
    c->n = 1;
    c->rank = m->total_rank;
    c->labels = an_alloc(c->rank, sizeof *c->labels);
    c->multiplicity = an_alloc(1, sizeof *c->multiplicity);
    c->multiplicity[0] = 1;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!an_field_transforms(m, f, g))
            continue;
        struct an_weights w;
        an_weights_init(&w);
        bool listed = an_rep_weights(&w, &m->group[g].lie, f->group[g].labels);
        assert(listed); /* a factor is no larger than the whole */
        (void)listed;
        multiply(c, m, g, &w);
        an_weights_clear(&w);
    }
    return true;
}

void an_component_vector(fmpq *x, const struct an_model *m,
                         const struct an_field *f, size_t generation,
                         const int *labels, bool fermion)
{
    for (size_t g = 0; g < m->ngroups; g++) {
        fmpq *y = x + m->coordinate[g];
        if (m->group[g].outer) {
            fmpq_set_si(
                y, an_outer_charge(m, g, (size_t)(f - m->field), labels), 1);
            continue;
        }
        if (m->group[g].kind != AN_SIMPLE) {
            an_component_abelian(y, m, f, generation, g, fermion);
            continue;
        }
        for (int i = 0; i < m->group[g].lie.rank; i++)
            fmpq_set_si(&y[i], labels[m->first_label[g] + (size_t)i], 1);
    }
    fmpq_set_si(&x[m->ncoordinates - 1], fermion, 1);
}

void an_component_charge(fmpq_t q, const struct an_model *m,
                         const struct an_field *f, size_t generation,
                         const int *labels)
{
    const fmpz one = 1;
    fmpq_zero(q);
    if (!m->has_charge)
        return;
    for (size_t g = 0; g < m->ngroups; g++) {
        const fmpq *c = m->electric_charge + m->coordinate[g];
        if (m->group[g].kind != AN_SIMPLE) {
            const fmpq *charge = f->group[g].charge[generation].constant;
            an_rational_addmul(q, c, fmpq_numref(charge), fmpq_denref(charge));
            continue;
        }
        for (int i = 0; i < m->group[g].lie.rank; i++) {
            const fmpz label = labels[m->first_label[g] + (size_t)i];
            if (label != 0 && !fmpq_is_zero(&c[i]))
                an_rational_addmul(q, &c[i], &label, &one);
        }
    }
}

bool an_component_index(size_t *index, const struct an_model *m,
                        const struct an_field *f, const int *labels)
{
    if (!f->component)
        return false;
    size_t g = f->component_group, rank = (size_t)m->group[g].lie.rank;
    const int *part = labels + m->first_label[g];
    struct an_weights w;
    an_weights_init(&w);
    bool found = false;
    if (an_rep_weights(&w, &m->group[g].lie, f->group[g].labels))
        for (size_t i = 0; i < w.n && !found; i++) {
            found = memcmp(w.labels + i * rank, part, rank * sizeof *part) == 0;
            *index = i;
        }
    an_weights_clear(&w);
    return found;
}

bool an_component_coloured(const struct an_model *m, const int *labels)
{
    return m->has_colour && !an_subalgebra_neutral(&m->colour, labels);
}

const char *an_component_name(const struct an_model *m,
                              const struct an_field *f, const int *labels)
{
    size_t i;
    return an_component_index(&i, m, f, labels) ? f->component[i] : NULL;
}

bool an_component_visible(const struct an_model *m, const struct an_field *f,
                          const int *labels)
{
    size_t i;
    if (f->visible || !f->component_visible)
        return f->visible;
    return an_component_index(&i, m, f, labels) && f->component_visible[i];
}

void an_component_say(struct an_text *t, const struct an_model *m,
                      const struct an_field *f, const int *labels)
{
    struct an_text inner = {0};
    size_t n = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!an_field_transforms(m, f, g))
            continue;
        an_text_printf(&inner, "%s%s: [", n++ ? ", " : "", m->group[g].said);
        for (int i = 0; i < m->group[g].lie.rank; i++)
            an_text_printf(&inner, "%s%d", i ? ", " : "",
                           labels[m->first_label[g] + (size_t)i]);
        an_text_add(&inner, "]");
    }
    an_text_printf(t, n > 1 ? "{%s}" : "%s", an_text_string(&inner));
    an_text_clear(&inner);
}

char *an_component_text(const struct an_model *m, const struct an_field *f,
                        const int *labels)
{
    struct an_text prose = {0}, t = {0};
    an_component_say(&prose, m, f, labels);
    an_prose_plain(&t, an_text_string(&prose));
    an_text_clear(&prose);
    return an_text_take(&t);
}
