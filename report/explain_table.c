/* explain_table.c - charges and phases as tables.
 *
 * The exponent of a symmetry is a sum of coefficients times charges; a table
 * shows those charges, the sum, and the sum mod 1. The label of an SU(2) is
 * shown as T3, half of it.
 */
#include "report/impl.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/mem.h"
#include "theory/component.h"
#include "theory/model.h"
#include "report/document.h"

#define TURNS_ROOM 4

/* ---- coordinates */

static bool is_t3(const struct an_model *m, size_t k)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->coordinate[g] == k)
            return m->group[g].kind == AN_SIMPLE &&
                   an_lie_is_su2(&m->group[g].lie);
    return false;
}

/* "T3[SU2L]", "h1[SU5]", "B-L", "F"; the caller frees it. */
static char *coordinate_name(const struct an_model *m, size_t k)
{
    fmpq *f = an_alloc(m->ncoordinates, sizeof *f);
    for (size_t i = 0; i < m->ncoordinates; i++)
        fmpq_init(&f[i]);
    fmpq_set_si(&f[k], 1, is_t3(m, k) ? 2 : 1);
    char *name = an_generator_text(f, m);
    for (size_t i = 0; i < m->ncoordinates; i++)
        fmpq_clear(&f[i]);
    free(f);
    return name;
}

static void coordinate_value(fmpq_t q, const struct an_model *m, size_t k,
                             const fmpq *x)
{
    fmpq_set(q, &x[k]);
    if (is_t3(m, k))
        fmpq_div_2exp(q, q, 1);
}

void an_columns_init(struct an_columns *c, const struct an_model *m,
                     size_t room)
{
    *c = (struct an_columns){.m = m, .room = room};
    c->shown = an_alloc(m->ncoordinates, sizeof *c->shown);
}

void an_columns_clear(struct an_columns *c)
{
    free(c->shown);
    *c = (struct an_columns){0};
}

void an_columns_need(struct an_columns *c, const fmpq *x)
{
    for (size_t k = 0; k < c->m->ncoordinates; k++) {
        bool fresh = !c->shown[k] && !fmpq_is_zero(&x[k]);
        c->shown[k] |= fresh;
        c->n += fresh;
    }
}

static bool is_merged(const struct an_columns *c)
{
    return c->n > c->room;
}

void an_columns_shape(struct an_text *shape, const struct an_columns *c)
{
    for (size_t i = 0; i < (is_merged(c) ? 1 : c->n); i++)
        an_text_add(shape, is_merged(c) ? "l" : "r");
}

/* Cells of all columns; x NULL: their headers. */
static void cells(struct an_document *d, const struct an_columns *c,
                  const fmpq *x)
{
    struct an_equation f = {0};
    fmpq_t q;
    fmpq_init(q);
    const char *sep = "(";
    for (size_t k = 0; k < c->m->ncoordinates; k++) {
        if (!c->shown[k])
            continue;
        if (is_merged(c))
            an_equation_add(&f, sep, NULL);
        sep = ", ";
        if (x) {
            coordinate_value(q, c->m, k, x);
            an_equation_number(&f, q);
        } else {
            char *name = coordinate_name(c->m, k);
            an_equation_expression(&f, c->m, name);
            free(name);
        }
        if (is_merged(c))
            continue;
        struct an_text cell = {0};
        an_equation_put(&cell, &f);
        an_document_cell(d, "%s", an_text_string(&cell));
        an_text_clear(&cell);
    }
    fmpq_clear(q);
    if (!is_merged(c))
        return;
    an_equation_add(&f, ")", NULL);
    struct an_text cell = {0};
    an_equation_put(&cell, &f);
    an_document_cell(d, "%s", an_text_string(&cell));
    an_text_clear(&cell);
}

void an_columns_head(struct an_document *d, const struct an_columns *c)
{
    cells(d, c, NULL);
}

void an_columns_cells(struct an_document *d, const struct an_columns *c,
                      const fmpq *x)
{
    cells(d, c, x);
}

/* "a", ..., "h", then "a9", ... */
static void add_angle(struct an_equation *f, size_t i)
{
    char plain[32], latex[32];
    char letter = (char)('a' + (i < 8 ? i : 0));
    snprintf(plain, sizeof plain, i < 8 ? "%c" : "%c%zu", letter, i + 1);
    snprintf(latex, sizeof latex, i < 8 ? "%c" : "%c_{%zu}", letter, i + 1);
    an_equation_add(f, plain, latex);
}

void an_columns_angles(struct an_equation *f, const struct an_columns *c,
                       const fmpq *x)
{
    bool first = true;
    fmpq_t q;
    fmpq_init(q);
    for (size_t k = 0, i = 0; k < c->m->ncoordinates; k++) {
        if (!c->shown[k])
            continue;
        size_t angle = i++;
        fmpq_one(q);
        if (x)
            coordinate_value(q, c->m, k, x);
        if (fmpq_is_zero(q))
            continue;
        if (x && fmpz_is_pm1(fmpq_numref(q)) && fmpz_is_one(fmpq_denref(q))) {
            an_equation_add(f,
                            fmpq_sgn(q) < 0 ? first ? "-" : " - "
                            : first         ? ""
                                            : " + ",
                            NULL);
        } else if (x) {
            an_equation_term(f, q, first);
            an_equation_add(f, " ", "\\,");
        } else {
            an_equation_add(f, first ? "" : " + ", NULL);
        }
        add_angle(f, angle);
        first = false;
        if (x)
            continue;
        struct an_text name = {0};
        char *bare = coordinate_name(c->m, k);
        an_text_printf(&name, " %s", bare);
        an_equation_expression(f, c->m, an_text_string(&name));
        an_text_clear(&name);
        free(bare);
    }
    if (first)
        an_equation_count(f, 0);
    fmpq_clear(q);
}

void an_explain_number(struct an_text *t, const fmpq *q)
{
    struct an_equation f = {0};
    an_equation_number(&f, q);
    an_equation_put(t, &f);
}

void an_explain_cell(struct an_document *d, const fmpq *q)
{
    struct an_text t = {0};
    an_explain_number(&t, q);
    an_document_cell(d, "%s", an_text_string(&t));
    an_text_clear(&t);
}

/* One coefficient of an exponent times its charge, as shown. */
static void add_part(struct an_equation *f, const struct an_model *m, size_t k,
                     const fmpq *functional, const fmpq *x, bool first)
{
    fmpq_t a, b;
    fmpq_init(a);
    fmpq_init(b);
    fmpq_set(a, &functional[k]);
    if (is_t3(m, k))
        fmpq_mul_2exp(a, a, 1);
    coordinate_value(b, m, k, x);
    an_equation_term(f, a, first);
    an_equation_add(f, " × ", " \\times ");
    an_equation_factor(f, b);
    fmpq_clear(a);
    fmpq_clear(b);
}

bool an_explain_product(struct an_equation *f, const struct an_model *m,
                        const fmpq *functional, const fmpq *x)
{
    bool first = true;
    for (size_t k = 0; k < m->ncoordinates; k++) {
        if (fmpq_is_zero(&functional[k]) || fmpq_is_zero(&x[k]))
            continue;
        add_part(f, m, k, functional, x, first);
        first = false;
    }
    return !first;
}

void an_explain_exponent(fmpq_t value, const struct an_model *m, const fmpq *f,
                         const fmpq *x)
{
    fmpq_zero(value);
    for (size_t k = 0; k < m->ncoordinates; k++)
        if (!fmpq_is_zero(&f[k]) && !fmpq_is_zero(&x[k]))
            fmpq_addmul(value, &f[k], &x[k]);
}

/* ---- turns */

void an_turns_init(struct an_turns *t, const struct an_model *m, const fmpq *f)
{
    *t = (struct an_turns){.m = m, .f = f};
}

static fmpq *vector_new(size_t n)
{
    fmpq *x = an_alloc(n, sizeof *x);
    for (size_t i = 0; i < n; i++)
        fmpq_init(&x[i]);
    return x;
}

static void vector_free(fmpq *x, size_t n)
{
    for (size_t i = 0; i < n; i++)
        fmpq_clear(&x[i]);
    free(x);
}

void an_turns_clear(struct an_turns *t)
{
    for (size_t i = 0; i < t->n; i++) {
        vector_free(t->row[i].charge, t->m->ncoordinates);
        free(t->row[i].name);
    }
    free(t->row);
    *t = (struct an_turns){0};
}

/* Do both rows look alike? Only charges in the exponent are shown. */
static bool same_row(const struct an_turns *t, const fmpq *a, const fmpq *b)
{
    for (size_t k = 0; k < t->m->ncoordinates; k++)
        if (!fmpq_is_zero(&t->f[k]) && !fmpq_equal(&a[k], &b[k]))
            return false;
    return true;
}

/* Is name one of the names in "a, b, c"? */
static bool is_listed(const char *list, const char *name)
{
    size_t n = strlen(name);
    for (const char *p = list; (p = strstr(p, name)) != NULL; p += n)
        if ((p == list || p[-1] == ' ') && (p[n] == ',' || p[n] == '\0'))
            return true;
    return false;
}

void an_turns_add(struct an_turns *t, const char *name, const fmpq *charge)
{
    for (size_t i = 0; i < t->n; i++) {
        struct an_turns_row *r = &t->row[i];
        if (!same_row(t, r->charge, charge))
            continue;
        if (!is_listed(r->name, name)) {
            struct an_text both = {0};
            an_text_printf(&both, "%s, %s", r->name, name);
            free(r->name);
            r->name = an_text_take(&both);
        }
        return;
    }
    t->row = an_grow(t->row, &t->cap, t->n + 1, sizeof *t->row);
    struct an_turns_row *r = &t->row[t->n++];
    r->charge = vector_new(t->m->ncoordinates);
    for (size_t k = 0; k < t->m->ncoordinates; k++)
        fmpq_set(&r->charge[k], &charge[k]);
    r->name = an_strdup(name);
}

/* Does the symmetry turn every root of the group by whole turns? */
static bool fixes_roots(const struct an_turns *t, size_t group)
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

/* x := x with the highest weight in every unbroken factor that can only be
 * turned by its centre: all its weights turn alike. */
static void use_highest(fmpq *x, struct an_turns *t, const struct an_field *f)
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
static bool is_alike(const struct an_turns *t, const struct an_field *f)
{
    const struct an_model *m = t->m;
    bool alike = true;
    for (size_t g = 0; g < m->ngroups && alike; g++) {
        int rank = m->group[g].kind == AN_SIMPLE ? m->group[g].lie.rank : 0;
        bool moves = false;
        for (int k = 0; k < rank; k++)
            moves = moves || f->group[g].labels[k] != 0;
        alike = !moves || fixes_roots(t, g);
    }
    return alike;
}

static bool is_in_table(const struct an_turns *t, const char *name)
{
    for (size_t i = 0; i < t->n; i++)
        if (is_listed(t->row[i].name, name))
            return true;
    return false;
}

void an_turns_component(struct an_turns *t, size_t field, size_t generation,
                        const int *labels, bool fermion)
{
    const struct an_model *m = t->m;
    const struct an_field *f = &m->field[field];
    size_t j = generation ? generation - 1 : 0;
    struct an_text name = {0};
    an_text_add(&name, f->name);
    if (generation)
        an_text_printf(&name, "[%zu]", generation);
    const char *component = an_component_name(m, f, labels);
    if (component)
        an_text_printf(&name, ".%s", component);
    if (f->type == AN_SUPERFIELD && !fermion)
        an_text_add(&name, "(scalar)");
    if (!is_in_table(t, an_text_string(&name)) || !is_alike(t, f)) {
        fmpq *x = vector_new(m->ncoordinates);
        an_component_vector(x, m, f, j, labels, fermion);
        use_highest(x, t, f);
        an_turns_add(t, an_text_string(&name), x);
        vector_free(x, m->ncoordinates);
    }
    an_text_clear(&name);
}

void an_turns_table(struct an_explanation *e, struct an_turns *t)
{
    struct an_columns c;
    struct an_text shape = {0};
    fmpq_t value;
    if (t->n == 0)
        return;
    fmpq_init(value);
    struct an_equation x = {0};
    char *text = an_generator_text(t->f, t->m);
    an_equation_add(&x, "x = ", NULL);
    an_equation_expression(&x, t->m, text);
    if (t->silent)
        an_equation_clear(&x);
    else
        an_explain_formula(e, &x);
    free(text);
    an_columns_init(&c, t->m, TURNS_ROOM);
    an_columns_need(&c, t->f);
    an_columns_shape(&shape, &c);
    an_text_add(&shape, "rrl");
    an_document_table(e->d, an_text_string(&shape), NULL);
    an_text_clear(&shape);
    an_columns_head(e->d, &c);
    an_document_cell(e->d, "x");
    an_document_cell(e->d, "turn");
    an_document_cell(e->d, "what");
    for (size_t i = 0; i < t->n; i++) {
        an_columns_cells(e->d, &c, t->row[i].charge);
        an_explain_exponent(value, t->m, t->f, t->row[i].charge);
        an_explain_cell(e->d, value);
        an_rational_mod1(value, value);
        an_explain_cell(e->d, value);
        an_document_cell(e->d, "%s", t->row[i].name);
    }
    an_columns_clear(&c);
    fmpq_clear(value);
    if (t->centre)
        an_document_paragraph(e->d, "Of an unbroken group the highest weight "
                                    "stands for all, which turn alike: only "
                                    "its centre acts.");
}
