/* accidental_flavours.c - what a number counts, and its parts that the terms
 * keep apart.
 *
 * A number counts the fields that the model names, and ordinary matter that it
 * does not name but that looks the same: families in fields of their own.
 *
 * Two columns belong to one part when a term that conserves the number holds
 * both. Parts are flavours
 * when each has fields like those of every other; else nothing is said of them.
 */
#include "terms/accidental/accidental_flavours.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "base/text.h"
#include "algebra/lie/rep.h"
#include "theory/colour.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "terms/accidental/accidental.h"
#include "terms/accidental/accidental_group.h"
#include "terms/blocks.h"
#include "terms/charge.h"
#include "terms/numbers.h"

/* Does a term conserve the number? */
static bool conserves(const struct an_accidental_group *g, slong term,
                      const fmpq *value)
{
    const struct an_blocks *b = &g->numbers->blocks;
    fmpq_t sum, part;
    fmpq_init(sum);
    fmpq_init(part);
    for (size_t k = 0; k < b->n; k++) {
        fmpq_mul_fmpz(part, value + b->v[k].field,
                      fmpz_mat_entry(g->E, term, (slong)k));
        fmpq_add(sum, sum, part);
    }
    bool conserves = fmpq_is_zero(sum);
    fmpq_clear(part);
    fmpq_clear(sum);
    return conserves;
}

/* Each column that the number counts gets the first column of its part, 1 +
 * its index; the others 0. */
static void connect(size_t *part, const struct an_accidental_group *g,
                    const fmpq *value)
{
    const struct an_blocks *b = &g->numbers->blocks;
    for (size_t k = 0; k < b->n; k++)
        part[k] = fmpq_is_zero(value + b->v[k].field) ? 0 : k + 1;
    for (slong i = 0; i < fmpz_mat_nrows(g->E); i++) {
        size_t first = 0;
        bool connects = conserves(g, i, value);
        for (size_t k = 0; k < b->n && connects; k++) {
            if (part[k] == 0 || fmpz_is_zero(fmpz_mat_entry(g->E, i, (slong)k)))
                continue;
            first = first ? first : part[k];
            size_t low = part[k] < first ? part[k] : first;
            size_t high = part[k] < first ? first : part[k];
            for (size_t l = 0; l < b->n; l++)
                part[l] = part[l] == high ? low : part[l];
            first = low;
        }
    }
}

/* Do ordinary matter's quantum numbers hold those of the group? Colour's, and
 * those that the electric charge is made of. */
static bool counts_for_matter(const struct an_model *m, size_t group)
{
    size_t first = m->coordinate[group];
    size_t n = m->group[group].kind == AN_SIMPLE
                   ? (size_t)m->group[group].lie.rank
                   : 1;
    if (!m->has_charge || an_colour_is_in(m, group))
        return true;
    for (size_t i = first; i < first + n; i++)
        if (!fmpq_is_zero(m->electric_charge + i))
            return true;
    return false;
}

/* Are the charges of two columns equal, or opposite where `conjugate` says so,
 * under the groups that count? Ordinary matter is told apart by colour and the
 * electroweak groups only. */
static bool matches(const struct an_model *m, const struct an_generations *x,
                    const struct an_generations *y, bool conjugate)
{
    const struct an_field *a = &m->field[x->field], *b = &m->field[y->field];
    bool match = true;
    for (size_t g = 0; g < m->ngroups && match; g++) {
        const struct an_group *group = &m->group[g];
        if (a->visible && b->visible && !counts_for_matter(m, g)) {
            continue;
        } else if (group->kind == AN_SIMPLE) {
            size_t rank = (size_t)group->lie.rank;
            int *labels = an_alloc(rank, sizeof *labels);
            memcpy(labels, b->group[g].labels, rank * sizeof *labels);
            if (conjugate)
                an_rep_conjugate(labels, &group->lie, labels);
            match =
                memcmp(labels, a->group[g].labels, rank * sizeof *labels) == 0;
            free(labels);
        } else {
            const struct an_linear *p = &a->group[g].charge[x->first];
            const struct an_linear *q = &b->group[g].charge[y->first];
            fmpq_t sum;
            fmpq_init(sum);
            fmpq_add(sum, p->constant, q->constant);
            bool opposite =
                p->n == 0 && q->n == 0 &&
                (fmpq_is_zero(sum) ||
                 (group->kind == AN_ZN && fmpz_is_one(fmpq_denref(sum)) &&
                  fmpz_equal_si(fmpq_numref(sum), group->order)));
            match = conjugate ? opposite : an_linear_equal(p, q);
            fmpq_clear(sum);
        }
    }
    return match;
}

int an_column_relation(const struct an_accidental_group *g, size_t x, size_t y)
{
    const struct an_model *m = g->numbers->model;
    const struct an_generations *a = &g->numbers->blocks.v[x];
    const struct an_generations *b = &g->numbers->blocks.v[y];
    if (!an_field_has_fermion(&m->field[a->field]) ||
        !an_field_has_fermion(&m->field[b->field]))
        return 0;
    return matches(m, a, b, false) - matches(m, a, b, true);
}

/* value := what the number counts: the model's, and for ordinary matter that no
 * number names the value of what it looks like. A field with a vev is none. */
static void find_values(fmpq *value, const struct an_count *count,
                        const struct an_accidental_group *g)
{
    const struct an_model *m = g->numbers->model;
    const struct an_blocks *b = &g->numbers->blocks;
    for (size_t f = 0; f < m->nfields; f++) {
        const struct an_field *field = &m->field[f];
        bool named = !field->visible || an_field_gets_vev(m, f);
        fmpq_set(value + f, count->value + f);
        for (size_t c = 0; c < m->ncounts && !named; c++)
            named = !fmpq_is_zero(m->count[c].value + f);
        for (size_t r = 0; r < m->nfields && !named; r++) {
            int sign = m->field[r].visible && !fmpq_is_zero(count->value + r)
                           ? an_column_relation(g, b->of[f][0], b->of[r][0])
                           : 0;
            if (sign != 0)
                fmpq_mul_si(value + f, count->value + r, sign);
            named = sign != 0;
        }
    }
}

/* Appends "+L_mu". */
static void add_flavour(struct an_text *t, const char *name, size_t generation)
{
    static const char *const lepton[] = {"e", "mu", "tau"};
    an_text_printf(t, "%s%s_", t->n > 0 ? "+" : "", name);
    if (strcmp(name, "L") == 0 && generation < 3)
        an_text_add(t, lepton[generation]);
    else
        an_text_printf(t, "%zu", generation + 1);
}

/* Are the same generations of both fields in the part? */
static bool same_generations(const struct an_flavours *x,
                             const struct an_blocks *b,
                             const struct an_model *m, size_t f, size_t g,
                             size_t part)
{
    bool same = m->field[f].generations == m->field[g].generations;
    for (size_t i = 0; i < m->field[f].generations && same; i++)
        same = (x->part[b->of[f][i]] == part) == (x->part[b->of[g][i]] == part);
    return same;
}

/* "L_e", "B_1+B_2": the generations, where the part holds the same ones of all
 * its fields; else by its first column, "L_Lmu". */
static char *part_name(const struct an_flavours *x, const struct an_model *m,
                       const struct an_accidentals *a,
                       const struct an_blocks *b, size_t part)
{
    struct an_text t = {0};
    size_t first = b->n;
    bool same = true;
    for (size_t k = 0; k < b->n; k++) {
        if (x->part[k] != part)
            continue;
        first = first < b->n ? first : k;
        same =
            same && !a->column[k].whole &&
            same_generations(x, b, m, b->v[first].field, b->v[k].field, part);
    }
    size_t field = b->v[first].field;
    for (size_t i = 0; i < m->field[field].generations && same; i++)
        if (x->part[b->of[field][i]] == part)
            add_flavour(&t, x->count->name, i);
    if (!same)
        an_text_printf(&t, "%s_%s", x->count->name, a->column[first].name);
    return an_text_take(&t);
}

/* Have two fields the same type, value, and place under simple groups, or are
 * they a fermion and its like with this value, or a conjugate one with the
 * opposite? */
static bool are_alike(const struct an_accidental_group *g, const fmpq *value,
                      size_t x, size_t y)
{
    const struct an_model *m = g->numbers->model;
    const struct an_generations *p = &g->numbers->blocks.v[x];
    const struct an_generations *q = &g->numbers->blocks.v[y];
    const struct an_field *a = &m->field[p->field], *b = &m->field[q->field];
    int sign = an_column_relation(g, x, y);
    bool alike =
        a->type == b->type && fmpq_equal(value + p->field, value + q->field);
    for (size_t i = 0; i < m->ngroups && alike; i++)
        alike = m->group[i].kind != AN_SIMPLE ||
                memcmp(a->group[i].labels, b->group[i].labels,
                       (size_t)m->group[i].lie.rank * sizeof(int)) == 0;
    fmpq_t like;
    fmpq_init(like);
    fmpq_mul_si(like, value + q->field, sign);
    alike = alike || (sign != 0 && fmpq_equal(value + p->field, like));
    fmpq_clear(like);
    return alike;
}

/* Has every part fields like those of every other? */
static bool are_flavours(const struct an_flavours *x,
                         const struct an_accidental_group *g, size_t nparts)
{
    const struct an_blocks *b = &g->numbers->blocks;
    bool alike = nparts > 1;
    for (size_t k = 0; k < b->n && alike; k++)
        for (size_t p = 1; p <= nparts && alike && x->part[k] > 0; p++) {
            bool found = false;
            for (size_t l = 0; l < b->n && !found; l++)
                found = x->part[l] == p && are_alike(g, x->value, k, l);
            alike = found;
        }
    return alike;
}

void an_flavours_set(struct an_flavours *x, const struct an_count *count,
                     const struct an_accidentals *a,
                     const struct an_accidental_group *g)
{
    const struct an_model *m = g->numbers->model;
    const struct an_blocks *b = &g->numbers->blocks;
    *x = (struct an_flavours){.count = count};
    x->part = an_alloc(b->n, sizeof *x->part);
    size_t *first = an_alloc(b->n, sizeof *first), n = 0;
    x->value = _fmpq_vec_init((slong)m->nfields);
    x->nfields = m->nfields;
    find_values(x->value, count, g);
    connect(first, g, x->value);
    for (size_t k = 0; k < b->n; k++)
        if (first[k] > 0)
            x->part[k] = first[k] == k + 1 ? ++n : x->part[first[k] - 1];
    x->nparts = are_flavours(x, g, n) ? n : 0;
    x->name = an_alloc(x->nparts, sizeof *x->name);
    for (size_t p = 1; p <= x->nparts; p++)
        x->name[p - 1] = part_name(x, m, a, b, p);
    free(first);
}

void an_flavours_combine(fmpq *q, const struct an_accidental_group *g, int a,
                         const struct an_flavours *x, size_t part_x, int b,
                         const struct an_flavours *y, size_t part_y)
{
    const struct an_blocks *blocks = &g->numbers->blocks;
    fmpq_t value;
    fmpq_init(value);
    for (size_t k = 0; k < blocks->n; k++) {
        size_t field = blocks->v[k].field;
        fmpq_zero(q + k);
        if (part_x == 0 || x->part[k] == part_x)
            fmpq_mul_si(q + k, x->value + field, a);
        if (!y || (part_y != 0 && y->part[k] != part_y))
            continue;
        fmpq_mul_si(value, y->value + field, b);
        fmpq_add(q + k, q + k, value);
    }
    fmpq_clear(value);
}

void an_flavours_clear(struct an_flavours *x)
{
    for (size_t p = 0; p < x->nparts; p++)
        free(x->name[p]);
    _fmpq_vec_clear(x->value, (slong)x->nfields);
    free(x->name);
    free(x->part);
    *x = (struct an_flavours){0};
}
