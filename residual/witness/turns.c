/* turns.c - which components a symmetry turns alike.
 *
 * All components of a field turn alike, mod 1, where the symmetry turns every
 * root of its groups by whole turns: they differ by roots.
 */
#include "residual/witness/turns.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "base/names.h"
#include "residual/residual.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/label.h"

void an_turn_table_init(struct an_turn_table *t, const struct an_model *m,
                        const fmpq *f)
{
    *t = (struct an_turn_table){.m = m, .f = f};
}

void an_turn_table_clear(struct an_turn_table *t)
{
    for (size_t i = 0; i < t->n; i++) {
        _fmpq_vec_clear(t->row[i].charge, (slong)t->m->ncoordinates);
        an_names_clear(t->row[i].name, t->row[i].nnames);
    }
    free(t->row);
    *t = (struct an_turn_table){0};
}

/* Do both rows look alike? Only charges in the exponent are shown. */
static bool same_row(const struct an_turn_table *t, const fmpq *a,
                     const fmpq *b)
{
    for (size_t k = 0; k < t->m->ncoordinates; k++)
        if (!fmpq_is_zero(&t->f[k]) && !fmpq_equal(&a[k], &b[k]))
            return false;
    return true;
}

static bool has_name(const struct an_turn_row *r, const char *name)
{
    for (size_t i = 0; i < r->nnames; i++)
        if (strcmp(r->name[i], name) == 0)
            return true;
    return false;
}

void an_turn_table_add(struct an_turn_table *t, const char *name,
                       const fmpq *charge)
{
    for (size_t i = 0; i < t->n; i++) {
        struct an_turn_row *r = &t->row[i];
        if (!same_row(t, r->charge, charge))
            continue;
        if (!has_name(r, name))
            an_names_add(&r->name, &r->nnames, an_strdup(name));
        return;
    }
    t->row = an_grow(t->row, &t->cap, t->n + 1, sizeof *t->row);
    struct an_turn_row *r = &t->row[t->n++];
    *r = (struct an_turn_row){0};
    r->charge = _fmpq_vec_init((slong)t->m->ncoordinates);
    for (size_t k = 0; k < t->m->ncoordinates; k++)
        fmpq_set(&r->charge[k], &charge[k]);
    an_names_add(&r->name, &r->nnames, an_strdup(name));
}

/* Does the symmetry turn every root of the group by whole turns? */
static bool fixes_roots(const struct an_turn_table *t, size_t group)
{
    const struct an_model *m = t->m;
    const struct an_lie *lie = &m->group[group].lie;
    fmpq_t value, x;
    bool whole = true;
    fmpq_init(value);
    fmpq_init(x);
    for (int i = 0; i < lie->rank && whole; i++) {
        fmpq_zero(value);
        for (int k = 0; k < lie->rank; k++) {
            fmpq_set_si(x, lie->cartan[i * lie->rank + k], 1);
            fmpq_addmul(value, &t->f[m->coordinate[group] + (size_t)k], x);
        }
        whole = fmpz_is_one(fmpq_denref(value));
    }
    fmpq_clear(value);
    fmpq_clear(x);
    return whole;
}

/* x := x with the highest weight in every unbroken simple factor that can only
 * be turned by its centre: all its weights turn alike. */
static void use_highest(fmpq *x, struct an_turn_table *t,
                        const struct an_field *f)
{
    const struct an_model *m = t->m;
    for (size_t i = 0; t->r && i < t->r->nnonabelian; i++) {
        size_t g = t->r->nonabelian[i].group, at = m->coordinate[g];
        if (!t->r->nonabelian[i].whole)
            continue;
        for (int k = 0; k < m->group[g].lie.rank; k++) {
            t->centre = t->centre || !fmpq_is_zero(&t->f[at + (size_t)k]);
            fmpq_set_si(&x[at + (size_t)k], f->group[g].labels[k], 1);
        }
    }
}

/* Do all components of the field turn alike (mod 1)? They differ by roots. */
static bool is_alike(const struct an_turn_table *t, const struct an_field *f)
{
    const struct an_model *m = t->m;
    bool alike = true;
    for (size_t g = 0; g < m->ngroups && alike; g++) {
        int rank = an_group_rank(&m->group[g]);
        bool moves = false;
        for (int k = 0; k < rank; k++)
            moves = moves || f->group[g].labels[k] != 0;
        alike = !moves || fixes_roots(t, g);
    }
    return alike;
}

static bool is_in_table(const struct an_turn_table *t, const char *name)
{
    for (size_t i = 0; i < t->n; i++)
        if (has_name(&t->row[i], name))
            return true;
    return false;
}

void an_turn_table_component(struct an_turn_table *t, size_t field,
                             size_t generation, const int *labels, bool fermion)
{
    const struct an_model *m = t->m;
    const struct an_field *f = &m->field[field];
    size_t j = an_generation_first(generation);
    struct an_label name;
    an_label_init(&name, f);
    an_label_generation(&name, generation);
    const char *component = an_component_name(m, f, labels);
    if (component)
        an_label_component(&name, component);
    if (f->type == AN_SUPERFIELD && !fermion)
        an_label_inside(&name, "scalar");
    char *row = an_label_take(&name);
    if (!is_in_table(t, row) || !is_alike(t, f)) {
        fmpq *x = _fmpq_vec_init((slong)m->ncoordinates);
        an_component_vector(x, m, f, j, labels, fermion);
        use_highest(x, t, f);
        an_turn_table_add(t, row, x);
        _fmpq_vec_clear(x, (slong)m->ncoordinates);
    }
    free(row);
}
