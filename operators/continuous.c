/* continuous.c - accidental U(1)s, as people write them.
 *
 * The group N / E fixes them only up to gauge symmetries, so there is a choice.
 * Numbers that the model counts (B, L) come first, or their flavours where
 * these are conserved one by one. What is left gets charges that vanish on as
 * many fields as possible, by elimination in the space of charges under which
 * all terms are neutral.
 */
#include "operators/impl.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "algebra/normal.h"
#include "base/mem.h"
#include "base/text.h"
#include "theory/model.h"

struct work {
    struct an_accidentals *a;
    const struct an_accidental_group *g;
    const struct an_model *model;
    slong n;           /* columns */
    struct an_rows u1; /* U(1) charges so far, scaled to integers */
};

/* The rank of some functionals on N. */
static slong rank_on_neutral(const struct work *w, const struct an_rows *f)
{
    const fmpz_mat_struct *N = w->g->quotient.whole.basis;
    fmpz_mat_t F, T, V;
    an_rows_matrix(F, f);
    fmpz_mat_init(T, w->n, fmpz_mat_nrows(N));
    fmpz_mat_transpose(T, N);
    fmpz_mat_init(V, fmpz_mat_nrows(F), fmpz_mat_ncols(T));
    fmpz_mat_mul(V, F, T);
    an_hermite_form(V, NULL, V);
    slong rank = 0;
    while (rank < fmpz_mat_nrows(V) &&
           !_fmpz_vec_is_zero(fmpz_mat_entry(V, rank, 0), fmpz_mat_ncols(V)))
        rank++;
    fmpz_mat_clear(V);
    fmpz_mat_clear(T);
    fmpz_mat_clear(F);
    return rank;
}

static bool conserves_terms(const struct work *w, const fmpz *f)
{
    fmpz_t sum;
    fmpz_init(sum);
    bool good = true;
    for (slong i = 0; i < fmpz_mat_nrows(w->g->E) && good; i++) {
        _fmpz_vec_dot(sum, fmpz_mat_entry(w->g->E, i, 0), f, w->n);
        good = fmpz_is_zero(sum);
    }
    fmpz_clear(sum);
    return good;
}

/* Appends a U(1) with these charges when it is one, and a new one. */
static bool add_number(struct work *w, const fmpq *q, const char *name)
{
    fmpz *f = an_rows_add(&w->u1);
    fmpz_t scale;
    fmpz_init_set_ui(scale, 1);
    for (slong k = 0; k < w->n; k++)
        fmpz_lcm(scale, scale, fmpq_denref(q + k));
    for (slong k = 0; k < w->n; k++) {
        fmpz_divexact(f + k, scale, fmpq_denref(q + k));
        fmpz_mul(f + k, f + k, fmpq_numref(q + k));
    }
    fmpz_clear(scale);
    bool fresh =
        conserves_terms(w, f) && rank_on_neutral(w, &w->u1) == (slong)w->u1.n;
    if (!fresh) {
        an_rows_drop(&w->u1);
        return false;
    }
    struct an_accidental *s = an_accidental_add(w->a, an_strdup(name));
    s->named = true;
    for (slong k = 0; k < w->n; k++)
        fmpq_set(s->charge + k, q + k);
    return true;
}

/* q := one counted number, or the part of it in one generation (from 1). False
 * when nothing tells the generation apart. */
static bool set_number(fmpq *q, const struct work *w, const fmpq *value,
                       size_t generation)
{
    const struct an_blocks *b = &w->g->numbers->blocks;
    bool apart = true;
    for (size_t k = 0; k < b->n; k++) {
        const struct an_block *block = &b->v[k];
        fmpq_set(q + k, value + block->field);
        if (generation == 0 || fmpq_is_zero(q + k))
            continue;
        bool here = b->of[block->field][generation - 1] == k;
        apart = apart && !(here && block->count > 1);
        if (!here)
            fmpq_zero(q + k);
    }
    return apart;
}

/* The generations of a number: those of its fields when they all have as many,
 * else 1. */
static size_t generations_of(const struct work *w, const fmpq *value)
{
    size_t n = 0;
    for (size_t i = 0; i < w->model->nfields; i++) {
        if (fmpq_is_zero(value + i))
            continue;
        size_t m = w->model->field[i].generations;
        if (n != 0 && n != m)
            return 1;
        n = m;
    }
    return n;
}

static char *flavour_name(const char *name, size_t generation)
{
    static const char *const lepton[] = {"L_e", "L_mu", "L_tau"};
    if (strcmp(name, "L") == 0 && generation <= 3)
        return an_strdup(lepton[generation - 1]);
    struct an_text t;
    an_text_init(&t);
    an_text_printf(&t, "%s_%zu", name, generation);
    return an_text_take(&t);
}

/* Appends a counted number, its flavours first where they are conserved. */
static void add_counted(struct work *w, const struct an_count *count)
{
    fmpq *q = _fmpq_vec_init(w->n);
    size_t n = generations_of(w, count->value);
    for (size_t g = 1; g <= n && n > 1; g++) {
        char *name = flavour_name(count->name, g);
        if (set_number(q, w, count->value, g))
            add_number(w, q, name);
        free(name);
    }
    set_number(q, w, count->value, 0);
    add_number(w, q, count->name);
    _fmpq_vec_clear(q, w->n);
}

/* Appends a combination of two counted numbers. */
static void add_combination(struct work *w, size_t i, size_t j, int a, int b)
{
    const struct an_count *x = &w->model->count[i];
    const struct an_count *y = &w->model->count[j];
    fmpq *q = _fmpq_vec_init(w->n), *r = _fmpq_vec_init(w->n);
    struct an_text name;
    an_text_init(&name);
    if (a > 1)
        an_text_printf(&name, "%d", a);
    an_text_printf(&name, "%s%s", x->name, b > 0 ? "+" : "-");
    if (b > 1 || b < -1)
        an_text_printf(&name, "%d", b > 0 ? b : -b);
    an_text_add(&name, y->name);
    set_number(q, w, x->value, 0);
    set_number(r, w, y->value, 0);
    for (slong k = 0; k < w->n; k++) {
        fmpq_mul_si(q + k, q + k, a);
        fmpq_mul_si(r + k, r + k, b);
        fmpq_add(q + k, q + k, r + k);
    }
    add_number(w, q, an_text_string(&name));
    an_text_clear(&name);
    _fmpq_vec_clear(r, w->n);
    _fmpq_vec_clear(q, w->n);
}

/* B-L where neither B nor L is conserved, and the like. */
static void add_combinations(struct work *w, size_t rank)
{
    static const int factor[][2] = {{1, -1}, {1, 1}, {3, -1}, {3, 1},
                                    {1, -3}, {1, 3}, {2, -1}, {2, 1}};
    for (size_t i = 0; i < w->model->ncounts; i++)
        for (size_t j = i + 1; j < w->model->ncounts; j++)
            for (size_t k = 0; k < 8 && w->u1.n < rank; k++)
                add_combination(w, i, j, factor[k][0], factor[k][1]);
}

/* from := from without the column c: the combinations of its rows that vanish
 * there. */
static void eliminate(struct an_rows *to, const struct an_rows *from, size_t c)
{
    size_t n = from->width, pivot = 0;
    while (pivot < from->n && fmpz_is_zero(from->v + pivot * n + c))
        pivot++;
    for (size_t i = 0; i < from->n; i++) {
        if (i == pivot)
            continue;
        fmpz *row = an_rows_add(to);
        const fmpz *old = from->v + i * n;
        _fmpz_vec_set(row, old, (slong)n);
        if (pivot == from->n)
            continue;
        const fmpz *p = from->v + pivot * n;
        _fmpz_vec_scalar_mul_fmpz(row, row, (slong)n, p + c);
        _fmpz_vec_scalar_submul_fmpz(row, p, (slong)n, old + c);
        fmpz_t content;
        fmpz_init(content);
        _fmpz_vec_content(content, row, (slong)n);
        if (!fmpz_is_zero(content))
            _fmpz_vec_scalar_divexact_fmpz(row, row, (slong)n, content);
        fmpz_clear(content);
    }
}

/* Do these charges hold a U(1) beyond those found so far? */
static bool holds_new(const struct work *w, const struct an_rows *space)
{
    struct an_rows all;
    an_rows_init(&all, w->u1.width);
    for (size_t i = 0; i < w->u1.n; i++)
        _fmpz_vec_set(an_rows_add(&all), w->u1.v + i * all.width, w->n);
    for (size_t i = 0; i < space->n; i++)
        _fmpz_vec_set(an_rows_add(&all), space->v + i * all.width, w->n);
    bool more = rank_on_neutral(w, &all) > (slong)w->u1.n;
    an_rows_clear(&all);
    return more;
}

/* Appends a U(1) that no number names, with as few charges as possible. */
static void add_nameless(struct work *w, const struct an_rows *conserved)
{
    struct an_rows space;
    an_rows_init(&space, conserved->width);
    for (size_t i = 0; i < conserved->n; i++)
        _fmpz_vec_set(an_rows_add(&space), conserved->v + i * space.width,
                      w->n);
    for (size_t i = 0; i < (size_t)w->n; i++) {
        struct an_rows less;
        an_rows_init(&less, space.width);
        eliminate(&less, &space, w->g->order[i]);
        if (holds_new(w, &less)) {
            an_rows_clear(&space);
            space = less;
        } else {
            an_rows_clear(&less);
        }
    }
    /* Rows that add nothing are gauge symmetries or found before. */
    for (size_t i = 0; i < space.n; i++) {
        struct an_rows one = {
            .v = space.v + i * space.width, .n = 1, .width = space.width};
        if (!holds_new(w, &one))
            continue;
        fmpz *f = an_rows_add(&w->u1);
        _fmpz_vec_set(f, one.v, w->n);
        slong k = 0;
        while (k < w->n && fmpz_is_zero(f + k))
            k++;
        if (k < w->n && fmpz_sgn(f + k) < 0)
            _fmpz_vec_neg(f, f, w->n);
        struct an_accidental *s = an_accidental_add(w->a, an_strdup("U(1)"));
        for (k = 0; k < w->n; k++)
            fmpq_set_fmpz(s->charge + k, f + k);
        break;
    }
    an_rows_clear(&space);
}

static void add_all_nameless(struct work *w, size_t rank)
{
    fmpz_mat_t T, K;
    struct an_rows conserved;
    fmpz_mat_init(T, w->n, fmpz_mat_nrows(w->g->E));
    fmpz_mat_transpose(T, w->g->E);
    an_left_kernel(K, T);
    an_rows_init(&conserved, (size_t)w->n);
    for (slong i = 0; i < fmpz_mat_nrows(K); i++)
        _fmpz_vec_set(an_rows_add(&conserved), fmpz_mat_entry(K, i, 0), w->n);
    while (w->u1.n < rank)
        add_nameless(w, &conserved);
    an_rows_clear(&conserved);
    fmpz_mat_clear(K);
    fmpz_mat_clear(T);
}

void an_accidental_continuous(struct an_accidentals *a,
                              const struct an_accidental_group *g)
{
    const struct an_quotient *q = &g->quotient;
    size_t rank = (size_t)(q->nfactors - q->ntorsion);
    struct work w = {.a = a, .g = g, .model = g->numbers->model};
    w.n = (slong)a->ncolumns;
    an_rows_init(&w.u1, a->ncolumns);
    for (size_t i = 0; i < w.model->ncounts && w.u1.n < rank; i++)
        add_counted(&w, &w.model->count[i]);
    add_combinations(&w, rank);
    if (w.u1.n < rank)
        add_all_nameless(&w, rank);
    an_rows_clear(&w.u1);
}
