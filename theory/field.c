/* field.c - building a model: fields and what they do under each group.
 *
 * A new field is a neutral singlet; assignments replace that. Charges under
 * Z(n) are kept as written until the model is finished: a Z(2) in which both 1
 * and -1 occur is a misunderstanding that a reduced charge would hide.
 */
#include "theory/field.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/parameter.h"
#include "theory/representation.h"
#include "theory/text/expression.h"
#include "theory/text/linear.h"
#include "theory/text/scalar.h"

/* Multiplets of all fields together. A thousand generations of a thousand
 * fields under 64 groups would be gigabytes of charges. */
#define MAX_MULTIPLETS 10000

static const char *const type_names[] = {
    [AN_LEFT] = "left",     [AN_RIGHT] = "right",
    [AN_DIRAC] = "dirac",   [AN_MAJORANA] = "majorana",
    [AN_SCALAR] = "scalar", [AN_REAL_SCALAR] = "real-scalar",
    [AN_VECTOR] = "vector", [AN_SUPERFIELD] = "superfield",
};
#define NTYPES (sizeof type_names / sizeof *type_names)

/* What other programs and people call them. */
static const char *const other_types[][2] = {
    {"complex scalar", "scalar"},
    {"complex-scalar", "scalar"},
    {"complex", "scalar"},
    {"boson", "scalar"},
    {"real", "real-scalar"},
    {"real scalar", "real-scalar"},
    {"rh", "right"},
    {"right-handed", "right"},
    {"right handed", "right"},
    {"lh", "left"},
    {"left-handed", "left"},
    {"left handed", "left"},
    {"weyl", "left"},
    {"chiral", "superfield"},
    {"chiral superfield", "superfield"},
    {"gauge boson", "vector"},
    {"spin 1", "vector"},
    {"vectorlike", "dirac"},
    {"vector-like", "dirac"},
};

static int read_type(enum an_field_type *type, struct an_scalar s,
                     struct an_diags *diags)
{
    for (size_t i = 0; i < NTYPES; i++)
        if (strcmp(s.text, type_names[i]) == 0) {
            *type = (enum an_field_type)i;
            return 0;
        }
    an_error(diags, s.at, "there is no type '%s'", an_quote(s.text).v);
    an_expected(diags, "left, right, dirac, majorana, scalar, real-scalar, "
                       "vector or superfield");
    const char *meant = an_synonym(s.text, other_types,
                                   sizeof other_types / sizeof *other_types);
    return an_suggest(diags,
                      meant ? meant : an_nearest(s.text, type_names, NTYPES));
}

static int check_field_name(const struct an_model *m, const char *name,
                            struct an_where at, struct an_diags *diags)
{
    size_t other;
    if (an_name_check(name, AN_NAME_FIELD, at, diags) < 0)
        return -1;
    if (an_model_find_field(&other, m, name))
        return an_error(diags, at, "there are two fields '%s'", name);
    if (m->nfields >= AN_MAX_FIELDS)
        return an_error(diags, at, "more than %d fields", AN_MAX_FIELDS);
    return 0;
}

static int check_generations(const struct an_model *m, size_t generations,
                             struct an_where at, struct an_diags *diags)
{
    size_t sum = 0;
    for (size_t i = 0; i < m->nfields; i++)
        sum += m->field[i].generations;
    if (generations == 0 || generations > AN_MAX_GENERATIONS) {
        an_error(diags, at, "%zu generations", generations);
        return an_expected(diags, "between 1 and %d", AN_MAX_GENERATIONS);
    }
    if (sum + generations > MAX_MULTIPLETS)
        return an_error(diags, at,
                        "more than %d multiplets, generations counted",
                        MAX_MULTIPLETS);
    return 0;
}

/* Every group's trivial assignment. */
static void set_neutral(struct an_field *f, const struct an_model *m)
{
    f->group = an_alloc(m->ngroups, sizeof *f->group);
    for (size_t g = 0; g < m->ngroups; g++) {
        struct an_assignment *a = &f->group[g];
        a->at = f->at;
        if (m->group[g].kind == AN_SIMPLE) {
            a->labels =
                an_alloc((size_t)m->group[g].lie.rank, sizeof *a->labels);
            continue;
        }
        a->charge = an_alloc(f->generations, sizeof *a->charge);
        for (size_t i = 0; i < f->generations; i++)
            an_linear_init(&a->charge[i]);
    }
}

int an_model_add_field(size_t *index, struct an_model *m, const char *name,
                       struct an_where name_at, struct an_scalar type,
                       size_t generations, struct an_diags *diags)
{
    assert(m->ncounts == 0);
    struct an_field f = {
        .generations = generations, .at = name_at, .type_at = type.at};
    int rc = check_field_name(m, name, name_at, diags);
    bool named = rc == 0;
    if (read_type(&f.type, type, diags) < 0)
        rc = -1;
    if (check_generations(m, generations, name_at, diags) < 0) {
        f.generations = 1;
        rc = -1;
    }
    if (!named)
        return -1;
    f.faulty = rc < 0;
    f.name = an_strdup(name);
    set_neutral(&f, m);
    m->field =
        an_grow(m->field, &m->cap_fields, m->nfields + 1, sizeof *m->field);
    m->field[m->nfields++] = f;
    *index = m->nfields - 1;
    return rc;
}

/* Marks the assignment as given; an error when it is given already, or the
 * group is of another kind than such a value needs. */
static int start_assignment(struct an_model *m, size_t field, size_t group,
                            bool simple, struct an_where at,
                            struct an_diags *diags)
{
    assert(field < m->nfields && group < m->ngroups);
    struct an_assignment *a = &m->field[field].group[group];
    const struct an_group *g = &m->group[group];
    if (a->given)
        return an_error(diags, at, "%s is given twice for '%s'", g->name,
                        m->field[field].name);
    a->given = true;
    a->at = at;
    if (simple == (g->kind == AN_SIMPLE))
        return 0;
    char *text = an_group_text(g);
    if (simple) {
        an_error(diags, at, "'%s' has a representation under %s, which is %s",
                 m->field[field].name, g->name, text);
        an_expected(diags, "a charge, or a list with one for each generation");
    } else {
        an_error(diags, at, "'%s' has a charge under %s, which is %s",
                 m->field[field].name, g->name, text);
        an_expected(diags, "a dimension, or a list of %d Dynkin labels",
                    g->lie.rank);
    }
    free(text);
    return -1;
}

int an_field_set_dimension(struct an_model *m, size_t field, size_t group,
                           struct an_scalar dimension, struct an_diags *diags)
{
    struct an_field *f = &m->field[field];
    int rc = start_assignment(m, field, group, true, dimension.at, diags);
    if (rc == 0)
        rc = an_representation_read(f->group[group].labels, &m->group[group],
                                    dimension.text, dimension.at, diags);
    if (rc < 0)
        f->faulty = true;
    return rc;
}

int an_field_set_labels(struct an_model *m, size_t field, size_t group,
                        const struct an_scalar *labels, size_t n,
                        struct an_where at, struct an_diags *diags)
{
    struct an_field *f = &m->field[field];
    int rc = start_assignment(m, field, group, true, at, diags);
    if (rc == 0)
        rc = an_labels_read(f->group[group].labels, &m->group[group], labels, n,
                            at, diags);
    if (rc < 0)
        f->faulty = true;
    return rc;
}

static bool is_unknown(const char *text)
{
    return strcmp(text, "?") == 0 || strcmp(text, "unknown") == 0;
}

/* x := a new unknown charge, named after the field, the generation (AN_EVERY:
 * all) and the group. */
static void set_unknown(struct an_linear *x, struct an_model *m,
                        const struct an_field *f, size_t generation,
                        const char *group)
{
    struct an_text name = {0};
    if (generation != AN_EVERY)
        an_text_printf(&name, "%s[%zu].%s", f->name, generation + 1, group);
    else
        an_text_printf(&name, "%s.%s", f->name, group);
    an_linear_symbol(x, an_unknown_add(m, an_text_string(&name)));
    an_text_clear(&name);
}

static int refuse_zn(const struct an_group *g, struct an_scalar s,
                     struct an_diags *diags)
{
    struct an_quoted shown = an_quote(s.text);
    an_error(diags, s.at, "%s is no charge of %s, a Z(%ld)", shown.v, g->name,
             g->order);
    return an_expected(diags,
                       "%san integer mod %ld: charge 1 is the phase "
                       "exp(2 pi i/%ld)",
                       g->order == 2 ? "odd, even or " : "", g->order,
                       g->order);
}

/* An integer mod n, kept as it was written. */
static int read_zn(struct an_linear *x, const struct an_model *m,
                   const struct an_group *g, struct an_scalar s,
                   struct an_diags *diags)
{
    bool even = strcmp(s.text, "even") == 0, odd = strcmp(s.text, "odd") == 0;
    if (even || odd) {
        if (g->order != 2)
            return refuse_zn(g, s, diags);
        fmpq_set_si(x->constant, odd, 1);
        return 0;
    }
    /* A sign or omega: nothing that stands for a number. */
    bool word = m->nparameters == 0 && !strpbrk(s.text, "0123456789");
    if (word)
        return refuse_zn(g, s, diags);
    if (an_linear_read(x, m, s.text, s.at, diags) < 0)
        return -1;
    bool integer =
        an_linear_is_constant(x) && fmpz_is_one(fmpq_denref(x->constant));
    return integer ? 0 : refuse_zn(g, s, diags);
}

static int read_charges(struct an_model *m, struct an_field *f, size_t group,
                        const struct an_scalar *charge, size_t n,
                        struct an_diags *diags)
{
    const struct an_group *g = &m->group[group];
    struct an_linear *x = f->group[group].charge;
    int rc = 0;
    for (size_t i = 0; i < n; i++) {
        if (is_unknown(charge[i].text)) {
            set_unknown(&x[i], m, f, n == 1 ? AN_EVERY : i, g->name);
        } else if (g->kind == AN_ZN) {
            if (read_zn(&x[i], m, g, charge[i], diags) < 0)
                rc = -1;
        } else if (an_linear_read(&x[i], m, charge[i].text, charge[i].at,
                                  diags) < 0) {
            rc = -1;
        }
    }
    for (size_t i = n; i < f->generations; i++)
        an_linear_set(&x[i], &x[0]);
    return rc;
}

/* After an error a charge may be anything that the reader left. */
static void reset_charges(struct an_field *f, size_t group)
{
    for (size_t i = 0; i < f->generations; i++) {
        an_linear_clear(&f->group[group].charge[i]);
        an_linear_init(&f->group[group].charge[i]);
    }
}

int an_field_set_charges(struct an_model *m, size_t field, size_t group,
                         const struct an_scalar *charge, size_t n,
                         struct an_where at, struct an_diags *diags)
{
    struct an_field *f = &m->field[field];
    int rc = start_assignment(m, field, group, false, at, diags);
    if (rc == 0 && n != 1 && n != f->generations) {
        /* A wrong number of generations has been reported. */
        if (f->faulty && f->generations == 1)
            return 0;
        rc = an_error(diags, at, "%zu charges for the %zu generation%s of '%s'",
                      n, f->generations, f->generations == 1 ? "" : "s",
                      f->name);
        an_expected(diags, "one charge for all generations, or one for each");
    } else if (rc == 0) {
        rc = read_charges(m, f, group, charge, n, diags);
        if (rc < 0)
            reset_charges(f, group);
    }
    if (rc < 0)
        f->faulty = true;
    return rc;
}

bool an_field_has_fermion(const struct an_field *f)
{
    switch (f->type) {
    case AN_LEFT:
    case AN_RIGHT:
    case AN_DIRAC:
    case AN_MAJORANA:
    case AN_SUPERFIELD:
        return true;
    case AN_SCALAR:
    case AN_REAL_SCALAR:
    case AN_VECTOR:
        break;
    }
    return false;
}

bool an_field_has_boson(const struct an_field *f)
{
    return f->type == AN_SUPERFIELD || !an_field_has_fermion(f);
}

size_t an_generation_first(size_t which)
{
    return which == AN_EVERY ? 0 : which;
}

bool an_generation_is(size_t which, size_t generation)
{
    return which == AN_EVERY || which == generation;
}

void an_model_set_charges(struct an_model *m, size_t field, size_t group,
                          const fmpq *charge)
{
    const struct an_field *f = &m->field[field];
    assert(m->group[group].kind != AN_SIMPLE && m->nexplicit == 0);
    for (size_t i = 0; i < f->generations; i++) {
        struct an_linear *x = &f->group[group].charge[i];
        x->n = 0;
        fmpq_set(x->constant, &charge[i]);
    }
}
