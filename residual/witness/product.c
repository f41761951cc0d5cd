/* product.c - operators of the broken phase: components to integer powers. */

#include "residual/witness/product.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/colour.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "theory/text/label.h"
#include "residual/vacuum/charges.h"

static bool same_item(const struct an_item *a, const struct an_item *b,
                      size_t rank)
{
    return a->field == b->field && a->generation == b->generation &&
           a->fermion == b->fermion && a->vev == b->vev &&
           memcmp(a->labels, b->labels, rank * sizeof *a->labels) == 0;
}

fmpz *an_product_add(struct an_product *p, struct an_item item)
{
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    struct an_item *copy = &p->v[p->n++];
    *copy = item;
    fmpz_init_set(&copy->power, &item.power);
    return &copy->power;
}

void an_product_times(struct an_product *p, const struct an_charges *L,
                      const struct an_item *item, const fmpz_t power)
{
    size_t i = 0;
    while (i < p->n && !same_item(&p->v[i], item, L->m->total_rank))
        i++;
    if (i == p->n)
        fmpz_zero(an_product_add(p, *item));
    fmpz_addmul(&p->v[i].power, &item->power, power);
}

void an_product_clear(struct an_product *p)
{
    for (size_t i = 0; i < p->n; i++)
        fmpz_clear(&p->v[i].power);
    free(p->v);
    *p = (struct an_product){0};
}

void an_product_vector(fmpz *x, const struct an_charges *L,
                       const struct an_product *p)
{
    const struct an_model *m = L->m;
    fmpz *y = _fmpz_vec_init(L->n);
    _fmpz_vec_zero(x, L->n);
    for (size_t i = 0; i < p->n; i++) {
        const struct an_item *t = &p->v[i];
        if (t->field != AN_GAUGE_BOSON) {
            an_charges_vector(y, L, t->field, t->generation, t->labels,
                              t->fermion);
        } else {
            _fmpz_vec_zero(y, L->n);
            for (size_t g = 0; g < m->ngroups; g++)
                for (int k = 0; k < an_group_rank(&m->group[g]); k++)
                    fmpz_set_si(y + m->coordinate[g] + k,
                                t->labels[m->first_label[g] + (size_t)k]);
            if (t->generation > 0)
                fmpz_set_si(y + m->coordinate[t->generation - 1],
                            m->group[t->generation - 1].order / 2);
        }
        _fmpz_vec_scalar_addmul_fmpz(x, y, L->n, &t->power);
    }
    _fmpz_vec_clear(y, L->n);
}

/* Is colour of the field in one factor alone? */
static bool has_one_colour(const struct an_model *m, const struct an_field *f)
{
    size_t factors = 0;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        bool moves = false;
        for (int i = 0; i < m->group[g].lie.rank; i++)
            moves = moves || f->group[g].labels[i] != 0;
        factors += moves && an_colour_is_in(m, g);
    }
    return factors <= 1;
}

/* Is w the only one of the field's weights, colour aside, with its electric
 * charge q? Then the charge names it. */
static bool charge_names(fmpq_t q, const struct an_charges *L, size_t field,
                         size_t generation, const int *labels)
{
    const struct an_model *m = L->m;
    const struct an_components *c = &L->field[field].component;
    fmpq_t other;
    bool unique = m->has_charge, one = has_one_colour(m, &m->field[field]);
    fmpq_init(other);
    an_component_charge(q, m, &m->field[field], generation, labels);
    for (size_t w = 0; w < c->n && unique; w++) {
        bool same = true;
        for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE) && same;)
            same = (one && an_colour_is_in(m, g)) ||
                   memcmp(c->labels + w * c->rank + m->first_label[g],
                          labels + m->first_label[g],
                          (size_t)m->group[g].lie.rank * sizeof *labels) == 0;
        if (same)
            continue;
        an_component_charge(other, m, &m->field[field], generation,
                            c->labels + w * c->rank);
        unique = !fmpq_equal(q, other);
    }
    fmpq_clear(other);
    return unique;
}

void an_component_label(struct an_label *l, const struct an_charges *L,
                        size_t field, size_t generation, const char *list,
                        const int *labels)
{
    const struct an_model *m = L->m;
    const struct an_field *f = &m->field[field];
    const char *name = an_component_name(m, f, labels);
    an_label_init(l, f);
    if (list)
        an_label_generations(l, list);
    if (name)
        an_label_component(l, name);
    if (name || L->field[field].component.n == 1)
        return;
    struct an_text inside = {0};
    fmpq_t q;
    fmpq_init(q);
    if (charge_names(q, L, field, generation, labels)) {
        an_text_add(&inside, "q=");
        an_rational_append(&inside, q);
    } else {
        char *weights = an_component_text(m, f, labels);
        an_text_add(&inside, weights);
        free(weights);
    }
    an_label_inside(l, an_text_string(&inside));
    an_text_clear(&inside);
    fmpq_clear(q);
}

/* Factors of one formula: between two formulas a line may break. */
#define MOST_JOINED 4

/* A product under way. */
struct writing {
    struct an_text t;
    struct an_math f;
    size_t n; /* factors of f */
};

/* Appends one factor, which is cleared. */
static void put(struct writing *w, struct an_label *l, bool vev,
                const fmpz_t power)
{
    if (w->n == MOST_JOINED) {
        an_math_put(&w->t, &w->f);
        an_text_add(&w->t, " ");
        w->n = 0;
    }
    an_math_add(&w->f, w->n ? " " : "", w->n ? "\\," : "");
    an_label_put(&w->f, l, power, vev);
    w->n++;
}

/* The scalar of a superfield, unless it stands for its vev. */
static bool is_scalar_half(const struct an_charges *L, const struct an_item *t)
{
    return !t->fermion && !t->vev &&
           L->m->field[t->field].type == AN_SUPERFIELD;
}

/* "W'", or "goldstone" of a broken global factor. */
static const char *boson_name(const struct an_charges *L,
                              const struct an_item *t)
{
    for (size_t i = 0; i < L->boson.n; i++)
        if (memcmp(L->boson.v[i].labels, t->labels,
                   L->m->total_rank * sizeof *t->labels) == 0)
            return L->m->group[L->boson.v[i].group].gauged ? "W'" : "goldstone";
    return "W'";
}

/* Has it no charge but under elements outside the torus (verdicts/light.h)? */
static bool is_only_odd(const struct an_item *t)
{
    return t->field == AN_GAUGE_BOSON && t->generation > 0;
}

static const char *odd_name(const struct an_charges *L, const struct an_item *t)
{
    const struct an_outer *o = L->m->group[t->generation - 1].outer;
    return o->global  ? "a Goldstone boson"
           : o->still ? "a pair of light states"
                      : "a massless gauge boson";
}

/* Is the power of such an item, all factors together, odd? */
static bool occurs(const struct an_product *p, const struct an_item *t)
{
    bool odd = false;
    for (size_t i = 0; i < p->n; i++)
        if (is_only_odd(&p->v[i]) && p->v[i].generation == t->generation)
            odd ^= fmpz_is_odd(&p->v[i].power);
    return odd;
}

/* Appends " with a Goldstone boson" and the like, each once. */
static void add_odd(struct an_text *t, const struct an_product *p,
                    const struct an_charges *L)
{
    const char *said[3] = {NULL};
    size_t n = 0;
    for (size_t i = 0; i < p->n; i++) {
        if (!is_only_odd(&p->v[i]) || !occurs(p, &p->v[i]))
            continue;
        const char *name = odd_name(L, &p->v[i]);
        size_t k = 0;
        while (k < n && strcmp(said[k], name) != 0)
            k++;
        if (k < n)
            continue;
        an_text_add(t, n ? " and " : t->n ? " with " : "");
        an_text_add(t, said[n++] = name);
    }
}

static void item_label(struct an_label *l, const struct an_charges *L,
                       const struct an_item *t, bool brief)
{
    char list[32];
    if (t->field == AN_GAUGE_BOSON) {
        an_label_init_name(l, boson_name(L, t));
        return;
    }
    bool several = L->field[t->field].nblocks > 1;
    if (several)
        snprintf(list, sizeof list, "%zu", t->generation + 1);
    an_component_label(l, L, t->field, t->generation, several ? list : NULL,
                       t->labels);
    if (is_scalar_half(L, t))
        an_label_inside(l, "scalar");
    if (brief)
        an_label_shorten(l);
}

/* One field's factors of one generation, or of all when they are alike;
 * scalars of a superfield apart from the rest. */
static void put_field(struct writing *t, const struct an_product *p,
                      const struct an_charges *L, size_t field,
                      size_t generation, bool scalars)
{
    bool alike = L->field[field].nblocks == 1;
    fmpz_t sum[2];
    fmpz_init(sum[0]);
    fmpz_init(sum[1]);
    for (size_t i = 0; i < p->n; i++)
        if (p->v[i].field == field &&
            (alike || p->v[i].generation == generation) &&
            is_scalar_half(L, &p->v[i]) == scalars) {
            fmpz *x = sum[fmpz_sgn(&p->v[i].power) <= 0];
            fmpz_add(x, x, &p->v[i].power);
        }
    for (int k = 0; k < 2; k++) {
        struct an_label l;
        if (!fmpz_is_zero(sum[k])) {
            an_label_init(&l, &L->m->field[field]);
            an_label_generation(&l, alike ? AN_EVERY : generation);
            if (scalars)
                an_label_inside(&l, "scalar");
            put(t, &l, false, sum[k]);
        }
        fmpz_clear(sum[k]);
    }
}

/* Fields in the model's order; powers of one factor gathered; unstarred before
 * starred; the generation where charges depend on it. */
static void put_fields(struct writing *t, const struct an_product *p,
                       const struct an_charges *L)
{
    for (size_t f = 0; f < L->m->nfields; f++) {
        bool several = L->field[f].nblocks > 1;
        size_t n = several ? L->m->field[f].generations : 1;
        for (size_t j = 0; j < n; j++) {
            put_field(t, p, L, f, j, false);
            put_field(t, p, L, f, j, true);
        }
    }
    for (size_t i = 0; i < p->n; i++)
        if (p->v[i].field == AN_GAUGE_BOSON && !is_only_odd(&p->v[i])) {
            struct an_label l;
            an_label_init_name(&l, boson_name(L, &p->v[i]));
            put(t, &l, false, &p->v[i].power);
        }
}

/* Every component by itself. */
static void put_components(struct writing *t, const struct an_product *p,
                           const struct an_charges *L, bool brief)
{
    bool *done = an_alloc(p->n, sizeof *done);
    fmpz_t power;
    fmpz_init(power);
    for (size_t i = 0; i < p->n; i++) {
        if (done[i] || is_only_odd(&p->v[i]))
            continue;
        fmpz_zero(power);
        for (size_t j = i; j < p->n; j++)
            if (same_item(&p->v[i], &p->v[j], L->m->total_rank)) {
                fmpz_add(power, power, &p->v[j].power);
                done[j] = true;
            }
        struct an_label l;
        if (fmpz_is_zero(power))
            continue;
        item_label(&l, L, &p->v[i], brief);
        put(t, &l, p->v[i].vev, power);
    }
    fmpz_clear(power);
    free(done);
}

char *an_product_prose(const struct an_product *p, const struct an_charges *L,
                       enum an_detail detail)
{
    struct writing w = {0};
    if (detail == AN_OF_FIELDS)
        put_fields(&w, p, L);
    else
        put_components(&w, p, L, detail == AN_OF_BRIEF_COMPONENTS);
    if (w.n > 0)
        an_math_put(&w.t, &w.f);
    add_odd(&w.t, p, L);
    return an_text_take(&w.t);
}
