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

#include <flint/fmpq_vec.h>
#include <flint/ulong_extras.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/colour.h"
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
    const struct an_lie *lie = &m->group[v->diagonal_group].lie;
    size_t rank = (size_t)lie->rank;
    bool keeps = true;
    for (size_t i = 0; v->tensor && i < rank; i++)
        keeps = keeps && (!an_colour_has_node(m, v->diagonal_group, i) ||
                          an_tensor_keeps(v, lie, lie->cartan + i * rank));
    if (v->tensor)
        return keeps;
    fmpq_t root, term;
    fmpq_init(root);
    fmpq_init(term);
    for (size_t i = 0; i < rank && keeps; i++) {
        fmpq_zero(root);
        for (size_t j = 0;
             an_colour_has_node(m, v->diagonal_group, i) && j < rank; j++) {
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
    if (v->form != AN_VEV_MATRIX ||
        !an_field_indices(&x, m, &m->field[v->field]) ||
        (x.shape != AN_REAL_SYMMETRIC && x.shape != AN_REAL_ANTISYMMETRIC))
        return true;
    const struct an_lie *lie = &m->group[x.index[0].group].lie;
    size_t rank = (size_t)lie->rank;
    bool keeps = true;
    for (size_t i = 0; i < rank && keeps; i++)
        keeps = !an_colour_has_node(m, x.index[0].group, i) ||
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

/* ---- colour of both indices */

/* change (rows x columns) += what the vector of simple root `node` of one index
 * makes of a matrix, of its negative where `down`. */
static void add_change(fmpq *change, const struct an_vev *v,
                       const struct an_indices *x, size_t index, size_t node,
                       bool down)
{
    size_t columns = x->index[1].size, other = x->index[!index].size;
    bool lowered = x->index[index].lowered;
    size_t from = node + (lowered == down), to = node + (lowered != down);
    fmpq_t y;
    fmpq_init(y);
    for (size_t k = 0; k < other; k++) {
        fmpq *at = change + (index ? k * columns + to : to * columns + k);
        an_matrix_entry(y, v, index ? k : from, index ? from : k);
        if (lowered)
            fmpq_sub(at, at, y);
        else
            fmpq_add(at, at, y);
    }
    fmpq_clear(y);
}

/* Do the vectors of simple root k of colour, in both factors, leave a matrix
 * alone together? */
static bool keeps_root(const struct an_vev *v, const struct an_model *m,
                       const struct an_indices *x, size_t k)
{
    slong n = (slong)(x->index[0].size * x->index[1].size);
    bool keeps = true;
    for (int down = 0; down < 2; down++) {
        fmpq *change = _fmpq_vec_init(n);
        for (size_t i = 0; i < 2; i++) {
            size_t g = x->index[i].group;
            for (size_t j = 0; j < (size_t)m->group[g].lie.rank; j++)
                if (m->colour_node[m->first_label[g] + j] == k)
                    add_change(change, v, x, i, j, down);
        }
        for (slong i = 0; i < n; i++)
            keeps = keeps && fmpq_is_zero(change + i);
        _fmpq_vec_clear(change, n);
    }
    return keeps;
}

/* Has the vev two indices of SU(N)s that colour is a diagonal subgroup of? */
static bool links_colour(struct an_indices *x, const struct an_vev *v,
                         const struct an_model *m)
{
    return an_field_indices(x, m, &m->field[v->field]) &&
           x->shape == AN_BIFUNDAMENTAL &&
           m->group[x->index[0].group].family == AN_SU &&
           m->group[x->index[1].group].family == AN_SU &&
           an_colour_is_in(m, x->index[0].group) &&
           an_colour_is_in(m, x->index[1].group);
}

static bool link_keeps_colour(const struct an_vev *v, const struct an_model *m,
                              const struct an_indices *x)
{
    bool keeps = true;
    for (size_t k = 1; k <= (size_t)m->colour.rank && keeps; k++)
        keeps = keeps_root(v, m, x, k);
    return keeps;
}

/* Does colour leave it alone? Weights of a matrix have one vector each, but for
 * the diagonal of an adjoint. */
static bool is_colourless(const struct an_vev *v, const struct an_candidates *k)
{
    struct an_indices x;
    if (v->form == AN_VEV_MATRIX && links_colour(&x, v, k->m))
        return link_keeps_colour(v, k->m, &x);
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

bool an_direction_joins(struct an_vev *v, const struct an_candidates *k)
{
    struct an_indices x;
    if (!links_colour(&x, v, k->m) || x.index[0].size != x.index[1].size)
        return false;
    for (size_t i = 0; i < 2; i++) {
        size_t g = x.index[i].group;
        for (size_t j = 0; j < (size_t)k->m->group[g].lie.rank; j++)
            if (!an_colour_has_node(k->m, g, j))
                return false;
    }
    struct an_vev joined = {.field = v->field,
                            .generation = v->generation,
                            .form = AN_VEV_MATRIX,
                            .rows = 1,
                            .columns = x.index[0].size,
                            .at = v->at};
    struct an_text why = {0};
    joined.number = _fmpq_vec_init((slong)joined.columns);
    for (size_t i = 0; i < joined.columns; i++)
        fmpq_one(&joined.number[i]);
    an_direction_resolve(&joined, k, &why);
    bool good = why.n == 0;
    an_text_clear(&why);
    if (good) {
        an_vev_clear(v);
        *v = joined;
    } else {
        an_vev_clear(&joined);
    }
    return good;
}

/* ---- examples */

/* Entries of a list, and rows of a matrix, that one can still read. */
enum { MAX_LIST = 16, MAX_ROWS = 6 };

struct examples {
    const struct an_candidates *k;
    struct an_vev *v; /* n of at most MAX_LIST, resolved */
    size_t n;
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
    an_text_clear(&why);
    if (good)
        x->v[x->n++] = v;
    else
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

static void find_examples(struct examples *x)
{
    const struct an_candidates *k = x->k;
    const struct an_model *m = k->m;
    struct an_indices of;
    size_t g;
    x->v = an_alloc(MAX_LIST, sizeof *x->v);
    if (an_field_is_adjoint(&g, m, k->f)) {
        try_triplet(x, &m->group[g]);
    } else if (an_field_is_tensor(&g, m, k->f)) {
        size_t n = an_natural_size(&m->group[g].lie);
        if (n <= MAX_LIST)
            try_tensor(x, n);
    } else if (an_field_indices(&of, m, k->f)) {
        size_t n = of.index[0].size, least = n;
        if (of.shape == AN_BIFUNDAMENTAL && of.index[1].size < n)
            least = of.index[1].size;
        if (of.shape == AN_COLUMN && n <= MAX_LIST)
            try_axes(x, n);
        else if (of.shape == AN_ANTISYMMETRIC && n <= MAX_ROWS)
            try_symplectic(x, n);
        else if ((of.shape == AN_BIFUNDAMENTAL || of.shape == AN_SYMMETRIC) &&
                 least <= MAX_LIST)
            try_identity(x, least);
    }
}

char *an_direction_examples(const struct an_candidates *k)
{
    struct examples x = {.k = k};
    struct an_text text = {0};
    find_examples(&x);
    for (size_t i = 0; i < x.n; i++) {
        an_text_add(&text, i ? ", {field: " : "{field: ");
        an_choice_field(&text, k->m, &x.v[i]);
        an_text_add(&text, ", ");
        an_direction_add(&text, k->m, &x.v[i]);
        an_text_add(&text, "}");
        an_vev_clear(&x.v[i]);
    }
    free(x.v);
    return x.n > 0 ? an_text_take(&text) : NULL;
}

size_t an_direction_vevs(struct an_vev **v, const struct an_candidates *k)
{
    struct examples x = {.k = k};
    find_examples(&x);
    *v = x.v;
    return x.n;
}
