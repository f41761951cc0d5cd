/* direction.c - vevs along a diagonal or a matrix, and examples of them.
 *
 * An example is a direction with a large stabiliser: the identity of a
 * bifundamental or a symmetric tensor, the symplectic form, one real axis of a
 * vector, p equal eigenvalues and the others equal. It is read like one of a
 * file, so that colour, charge and reality decide whether it is shown.
 */
#include "theory/vev/direction.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <flint/ulong_extras.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/build/matrix.h"
#include "theory/build/spec.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/tensor.h"
#include "theory/text/choice.h"
#include "theory/text/direction.h"
#include "theory/vev/candidate.h"

/* Does the diagonal matrix commute with colour? */
static bool keeps_colour(const struct an_vev *v, const struct an_model *m)
{
    if (!m->has_colour || m->colour_group != v->diagonal_group)
        return true;
    const struct an_lie *lie = &m->group[v->diagonal_group].lie;
    size_t rank = (size_t)lie->rank;
    bool keeps = true;
    for (size_t i = 0; v->tensor && i < rank; i++)
        keeps = keeps && (!m->colour_node[i] ||
                          an_tensor_keeps(v, lie, lie->cartan + i * rank));
    if (v->tensor)
        return keeps;
    fmpq_t root, term;
    fmpq_init(root);
    fmpq_init(term);
    for (size_t i = 0; i < rank && keeps; i++) {
        fmpq_zero(root);
        for (size_t j = 0; m->colour_node[i] && j < rank; j++) {
            fmpq_set_si(term, lie->cartan[i * rank + j], 1);
            fmpq_addmul(root, term, &v->diagonal[j]);
        }
        keeps = fmpq_is_zero(root);
    }
    fmpq_clear(term);
    fmpq_clear(root);
    return keeps;
}

/* The same of a matrix in the real basis of SO(N). */
static bool real_keeps_colour(const struct an_vev *v, const struct an_model *m)
{
    struct an_indices x;
    if (v->form != AN_VEV_MATRIX || !m->has_colour ||
        !an_field_indices(&x, m, &m->field[v->field]) ||
        x.index[0].group != m->colour_group ||
        (x.shape != AN_REAL_SYMMETRIC && x.shape != AN_REAL_ANTISYMMETRIC))
        return true;
    const struct an_lie *lie = &m->group[m->colour_group].lie;
    size_t rank = (size_t)lie->rank;
    bool keeps = true;
    for (size_t i = 0; i < rank && keeps; i++)
        keeps = !m->colour_node[i] ||
                an_real_matrix_keeps(v, lie, lie->cartan + i * rank);
    return keeps;
}

/* Weight zero, and for a tensor those of unequal pairs. */
static void set_direction_weights(struct an_vev *v, const struct an_model *m)
{
    if (v->form == AN_VEV_MATRIX) {
        an_matrix_set_weights(v, m);
        return;
    }
    if (v->tensor) {
        an_tensor_set_weights(v, m);
        return;
    }
    free(v->weights);
    v->weights = an_alloc(m->total_rank, sizeof *v->weights);
    v->nweights = 1;
}

/* Is there a colour singlet of this weight? */
static bool has_singlet(const struct an_candidates *k, const int *weight)
{
    for (size_t i = 0; i < k->all.n; i++)
        if (memcmp(an_candidate_weight(k, i), weight,
                   k->all.rank * sizeof *weight) == 0)
            return k->singlet[i];
    return false;
}

static bool is_zero(const int *weight, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (weight[i] != 0)
            return false;
    return true;
}

/* Does colour leave it alone? Weights of a matrix have one vector each, but for
 * the diagonal of an adjoint. */
static bool is_colourless(const struct an_vev *v, const struct an_candidates *k)
{
    bool keeps =
        (!v->diagonal || keeps_colour(v, k->m)) && real_keeps_colour(v, k->m);
    for (size_t i = 0; v->form == AN_VEV_MATRIX && i < v->nweights; i++) {
        const int *w = v->weights + i * k->m->total_rank;
        keeps = keeps && ((v->diagonal && is_zero(w, k->m->total_rank)) ||
                          has_singlet(k, w));
    }
    return keeps;
}

void an_direction_resolve(struct an_vev *v, const struct an_candidates *k,
                          struct an_text *why)
{
    const struct an_model *m = k->m;
    const char *noun = v->rows == 1 ? "diagonal" : "matrix";
    set_direction_weights(v, m);
    if (!is_colourless(v, k)) {
        an_text_printf(why, "the %s vev of '%s' breaks colour", noun,
                       k->f->name);
        return;
    }
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < v->nweights && why->n == 0; i++) {
        an_component_charge(q, m, k->f, an_generation_first(v->generation),
                            v->weights + i * m->total_rank);
        if (fmpq_is_zero(q))
            continue;
        char *text = an_rational_text(q);
        an_text_printf(why,
                       "the %s of '%s' has electric charge %s: a vev must be "
                       "neutral",
                       noun, k->f->name, text);
        free(text);
    }
    fmpq_clear(q);
}

/* ---- examples */

/* Entries of a list, and rows of a matrix, that one can still read. */
enum { MAX_LIST = 16, MAX_ROWS = 6 };

struct examples {
    const struct an_candidates *k;
    struct an_text text;
};

/* Appends a direction, of one row for a diagonal, if a file may have it. */
static bool try_direction(struct examples *x, const int *number, size_t rows,
                          size_t columns)
{
    const struct an_candidates *k = x->k;
    char digits[MAX_ROWS * MAX_ROWS][12];
    struct an_scalar entry[MAX_ROWS * MAX_ROWS];
    struct an_label_spec row[MAX_ROWS];
    struct an_component_spec spec = {.field = {k->f->name, k->v->at}};
    struct an_diags unsaid;
    struct an_vev v;
    struct an_text why = {0};
    for (size_t i = 0; i < rows * columns; i++) {
        snprintf(digits[i], sizeof digits[i], "%d", number[i]);
        entry[i] = (struct an_scalar){.text = digits[i]};
    }
    for (size_t i = 0; i < rows; i++)
        row[i] =
            (struct an_label_spec){.labels = entry + i * columns, .n = columns};
    if (rows == 1) {
        spec.diagonal = entry;
        spec.ndiagonal = columns;
    } else {
        spec.row = row;
        spec.nrows = rows;
    }
    an_diags_init(&unsaid);
    bool good = an_spec_read(&v, k->m, &spec, &unsaid) == 0;
    an_diags_clear(&unsaid);
    if (!good)
        return false;
    v.generation = k->v->generation;
    an_direction_resolve(&v, k, &why);
    good = why.n == 0;
    if (good) {
        an_text_add(&x->text, x->text.n ? ", {field: " : "{field: ");
        an_choice_field(&x->text, k->m, &v);
        an_text_add(&x->text, ", ");
        an_direction_add(&x->text, k->m, &v);
        an_text_add(&x->text, "}");
    }
    an_text_clear(&why);
    an_vev_clear(&v);
    return good;
}

/* SO(p) x SO(n - p); n - p says nothing new. */
static void try_tensor(struct examples *x, size_t n)
{
    bool shown[MAX_LIST] = {false};
    for (size_t p = 1; p < n; p++) {
        int number[MAX_LIST], d = (int)n_gcd(n, p);
        for (size_t i = 0; i < n; i++)
            number[i] = (i < p ? (int)(n - p) : -(int)p) / d;
        shown[p] = !shown[n - p] && try_direction(x, number, 1, n);
    }
}

/* The first axis that is neutral. */
static void try_axes(struct examples *x, size_t n)
{
    bool found = false;
    for (size_t i = 0; i < n && !found; i++) {
        int number[MAX_LIST] = {0};
        number[i] = 1;
        found = try_direction(x, number, 1, n);
    }
}

static void try_symplectic(struct examples *x, size_t n)
{
    int number[MAX_ROWS * MAX_ROWS] = {0};
    for (size_t i = 0; i + 1 < n; i += 2) {
        number[i * n + i + 1] = 1;
        number[(i + 1) * n + i] = -1;
    }
    try_direction(x, number, n, n);
}

static void try_identity(struct examples *x, size_t n)
{
    int number[MAX_LIST];
    for (size_t i = 0; i < n; i++)
        number[i] = 1;
    try_direction(x, number, 1, n);
}

/* An adjoint of rank 1 has one diagonal. */
static void try_triplet(struct examples *x, const struct an_group *g)
{
    const int number[] = {1, -1};
    if (g->lie.rank == 1)
        try_direction(x, number, 1, g->family == AN_SU ? 2 : 1);
}

char *an_direction_examples(const struct an_candidates *k)
{
    const struct an_model *m = k->m;
    struct examples x = {.k = k};
    struct an_indices of;
    size_t g;
    if (an_field_is_adjoint(&g, m, k->f)) {
        try_triplet(&x, &m->group[g]);
    } else if (an_field_is_tensor(&g, m, k->f)) {
        size_t n = an_natural_size(&m->group[g].lie);
        if (n <= MAX_LIST)
            try_tensor(&x, n);
    } else if (an_field_indices(&of, m, k->f)) {
        size_t n = of.index[0].size, least = n;
        if (of.shape == AN_BIFUNDAMENTAL && of.index[1].size < n)
            least = of.index[1].size;
        if (of.shape == AN_COLUMN && n <= MAX_LIST)
            try_axes(&x, n);
        else if (of.shape == AN_ANTISYMMETRIC && n <= MAX_ROWS)
            try_symplectic(&x, n);
        else if ((of.shape == AN_BIFUNDAMENTAL || of.shape == AN_SYMMETRIC) &&
                 least <= MAX_LIST)
            try_identity(&x, least);
    }
    return x.text.n > 0 ? an_text_take(&x.text) : NULL;
}
