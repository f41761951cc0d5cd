/* product.c - operators of the broken phase: components to integer powers. */
#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "residual/impl.h"

static bool same_item(const struct item *a, const struct item *b, size_t rank)
{
    return a->field == b->field && a->generation == b->generation &&
           a->fermion == b->fermion && a->vev == b->vev &&
           memcmp(a->labels, b->labels, rank * sizeof *a->labels) == 0;
}

void product_add(struct product *p, struct item item)
{
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    p->v[p->n++] = item;
}

void product_vector(fmpz *x, const struct lattice *L, const struct product *p)
{
    const struct an_model *m = L->m;
    fmpz *y = _fmpz_vec_init(L->n);
    _fmpz_vec_zero(x, L->n);
    for (size_t i = 0; i < p->n; i++) {
        const struct item *t = &p->v[i];
        if (t->field != GAUGE_BOSON) {
            lattice_vector(y, L, t->field, t->generation, t->labels,
                           t->fermion);
        } else {
            _fmpz_vec_zero(y, L->n);
            for (size_t g = 0; g < m->ngroups; g++)
                for (int k = 0; m->group[g].kind == AN_SIMPLE &&
                                k < m->group[g].lie.rank;
                     k++)
                    fmpz_set_si(y + m->coordinate[g] + k,
                                t->labels[m->first_label[g] + (size_t)k]);
        }
        _fmpz_vec_scalar_addmul_si(x, y, L->n, t->power);
    }
    _fmpz_vec_clear(y, L->n);
}

char *component_label(const struct an_model *m, size_t field,
                      size_t generation, bool with_generation,
                      const int *labels)
{
    const struct an_field *f = &m->field[field];
    const char *name = an_component_name(m, f, labels);
    struct an_text t = {0};
    an_text_add(&t, f->name);
    if (with_generation)
        an_text_printf(&t, "[%zu]", generation + 1);
    if (name) {
        an_text_printf(&t, ".%s", name);
        return an_text_take(&t);
    }
    char *weight = an_component_text(m, f, labels);
    if (*weight)
        an_text_printf(&t, "(%s)", weight);
    free(weight);
    return an_text_take(&t);
}

static void put_power(struct an_text *t, const char *name, bool vev, long power)
{
    if (t->n)
        an_text_add(t, " ");
    an_text_printf(t, vev ? "<%s>" : "%s", name);
    if (power < 0)
        an_text_add(t, "*");
    if (labs(power) > 1)
        an_text_printf(t, "^%ld", labs(power));
}

static char *item_name(const struct an_model *m, const struct item *t,
                       bool detail)
{
    if (t->field == GAUGE_BOSON)
        return an_strdup("W'");
    if (!detail)
        return an_strdup(m->field[t->field].name);
    bool several = m->field[t->field].generations > 1 && !t->vev;
    return component_label(m, t->field, t->generation, several, t->labels);
}

/* Fields in the model's order; powers of one factor gathered; unstarred before
 * starred. A component and the conjugate of another of its field stay apart. */
static char *field_text(const struct product *p, const struct an_model *m)
{
    struct an_text t = {0};
    for (size_t f = 0; f < m->nfields; f++) {
        long plus = 0, minus = 0;
        for (size_t i = 0; i < p->n; i++)
            if (p->v[i].field == f)
                *(p->v[i].power > 0 ? &plus : &minus) += p->v[i].power;
        if (plus)
            put_power(&t, m->field[f].name, false, plus);
        if (minus)
            put_power(&t, m->field[f].name, false, minus);
    }
    for (size_t i = 0; i < p->n; i++)
        if (p->v[i].field == GAUGE_BOSON)
            put_power(&t, "W'", false, p->v[i].power);
    return an_text_take(&t);
}

char *product_text(const struct product *p, const struct an_model *m,
                   bool detail)
{
    if (!detail)
        return field_text(p, m);
    struct an_text t = {0};
    bool *done = an_alloc(p->n, sizeof *done);
    for (size_t i = 0; i < p->n; i++) {
        long power = 0;
        if (done[i])
            continue;
        for (size_t j = i; j < p->n; j++)
            if (same_item(&p->v[i], &p->v[j], m->total_rank)) {
                power += p->v[j].power;
                done[j] = true;
            }
        char *name = item_name(m, &p->v[i], true);
        if (power)
            put_power(&t, name, p->v[i].vev, power);
        free(name);
    }
    free(done);
    return an_text_take(&t);
}
