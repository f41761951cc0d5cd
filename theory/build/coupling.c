/* coupling.c - building a model: couplings, explicit breaking, counting.
 *
 * A term that breaks a symmetry by hand may break abelian symmetries only, as
 * far as charges can tell: it must be a boson, and neutral under the centre of
 * every simple factor, so that some contraction is a singlet. What it breaks
 * can then not be a gauge symmetry.
 */
#include "theory/build/coupling.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/rational.h"
#include "theory/build/build.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/rsymmetry.h"
#include "theory/text/factor.h"
#include "theory/text/linear.h"
#include "theory/text/scalar.h"
#include "theory/text/term.h"

int an_model_add_coupling(struct an_model *m, struct an_scalar term,
                          struct an_scalar name, struct an_diags *diags)
{
    if (m->ncouplings >= AN_MAX_TERMS)
        return an_error(diags, term.at, "more than %d couplings", AN_MAX_TERMS);
    struct an_term t;
    an_term_init(&t);
    if (an_term_read(&t, m, term.text, term.at, diags) < 0) {
        an_term_clear(&t);
        return -1;
    }
    t.name = an_strdup(name.text);
    m->coupling = an_grow(m->coupling, &m->cap_couplings, m->ncouplings + 1,
                          sizeof *m->coupling);
    m->coupling[m->ncouplings++] = t;
    return 0;
}

/* How often a factor counts, negative for a conjugate. */
static long signed_power(const struct an_factor *f)
{
    return f->conjugate ? -(long)f->power : f->power;
}

static bool is_fermionic(const struct an_term *t, const struct an_model *m)
{
    int fermions = 0;
    for (size_t i = 0; i < t->n; i++) {
        const struct an_field *f = &m->field[t->factor[i].field];
        if (an_field_has_fermion(f) && f->type != AN_SUPERFIELD)
            fermions += t->factor[i].power % 2;
    }
    return fermions % 2 != 0;
}

/* Is the term neutral under the centre of the simple factor g? */
static bool is_central(const struct an_term *t, const struct an_model *m,
                       size_t g)
{
    const struct an_lie *lie = &m->group[g].lie;
    slong rank = lie->rank;
    fmpq *z = _fmpq_vec_init(2 * rank);
    fmpq_t sum, term;
    fmpq_init(sum);
    fmpq_init(term);
    int n = an_lie_centre(z, lie);
    bool neutral = true;
    for (int k = 0; k < n; k++) {
        fmpq_zero(sum);
        for (size_t i = 0; i < t->n; i++) {
            const int *labels = m->field[t->factor[i].field].group[g].labels;
            for (slong j = 0; j < rank; j++) {
                fmpq_set_si(term, labels[j] * signed_power(&t->factor[i]), 1);
                fmpq_addmul(sum, term, &z[k * rank + j]);
            }
        }
        neutral = neutral && fmpz_is_one(fmpq_denref(sum));
    }
    fmpq_clear(term);
    fmpq_clear(sum);
    _fmpq_vec_clear(z, 2 * rank);
    return neutral;
}

bool an_term_total(struct an_linear *sum, const struct an_term *t,
                   const struct an_model *m, size_t g)
{
    bool varies = false;
    struct an_linear difference;
    fmpq_t power;
    fmpq_init(power);
    for (size_t i = 0; i < t->n; i++) {
        const struct an_factor *factor = &t->factor[i];
        const struct an_field *f = &m->field[factor->field];
        const struct an_linear *x = f->group[g].charge;
        size_t first = an_generation_first(factor->generation);
        fmpq_set_si(power, signed_power(factor), 1);
        an_linear_add(sum, power, &x[first]);
        for (size_t k = 1; factor->generation == AN_EVERY && k < f->generations;
             k++) {
            fmpq_set_si(power, -1, 1);
            an_linear_init(&difference);
            an_linear_set(&difference, &x[0]);
            an_linear_add(&difference, power, &x[k]);
            varies = varies || difference.n > 0 ||
                     !fmpq_is_zero(difference.constant);
            an_linear_clear(&difference);
        }
    }
    fmpq_clear(power);
    an_linear_less_theta(sum, &m->group[g], an_term_theta(m, t));
    return varies;
}

/* Does the term carry a charge, known to be nonzero, of the abelian group? */
static bool breaks(const struct an_term *t, const struct an_model *m, size_t g)
{
    struct an_linear sum;
    an_linear_init(&sum);
    bool varies = an_term_total(&sum, t, m, g);
    bool broken = varies;
    if (!varies && an_linear_is_constant(&sum)) {
        fmpz_t rest;
        fmpz_init_set(rest, fmpq_numref(sum.constant));
        if (m->group[g].kind == AN_ZN)
            fmpz_mod_ui(rest, rest, (unsigned long)m->group[g].order);
        broken = !fmpz_is_zero(rest);
        fmpz_clear(rest);
    }
    an_linear_clear(&sum);
    return broken;
}

static int check_explicit(const struct an_term *t, const struct an_model *m,
                          struct an_diags *diags)
{
    struct an_quoted shown = an_quote(t->text);
    for (size_t i = 0; i < t->n; i++)
        if (m->field[t->factor[i].field].faulty)
            return 0;
    if (is_fermionic(t, m)) {
        an_error(diags, t->at, "the explicit breaking term '%s' is a fermion",
                 shown.v);
        return an_expected(diags, "an even number of fermions");
    }
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (is_central(t, m, g))
            continue;
        an_error(diags, t->at,
                 "the explicit breaking term '%s' contains no singlet of %s",
                 shown.v, m->group[g].name);
        return an_expected(diags, "a term that breaks U(1)s and Z(n)s only");
    }
    return 0;
}

int an_model_add_explicit(struct an_model *m, struct an_scalar term,
                          struct an_diags *diags)
{
    if (m->nexplicit >= AN_MAX_TERMS)
        return an_error(diags, term.at, "more than %d explicit breaking terms",
                        AN_MAX_TERMS);
    struct an_term t;
    an_term_init(&t);
    if (an_term_read(&t, m, term.text, term.at, diags) < 0 ||
        check_explicit(&t, m, diags) < 0) {
        an_term_clear(&t);
        return -1;
    }
    for (size_t g = AN_START; an_abelian_next(&g, m);) {
        struct an_group *group = &m->group[g];
        if (!group->gauged || !breaks(&t, m, g))
            continue;
        an_warning(diags, t.at, "explicit-breaks-gauged",
                   "'%s' breaks the gauge symmetry %s: it is treated as global",
                   an_quote(t.text).v, group->name);
        group->gauged = false;
    }
    m->explicit_term = an_grow(m->explicit_term, &m->cap_explicit,
                               m->nexplicit + 1, sizeof *m->explicit_term);
    m->explicit_term[m->nexplicit++] = t;
    return 0;
}

int an_model_add_count(struct an_model *m, const char *name,
                       const struct an_scalar *fields,
                       const struct an_scalar *values, size_t n,
                       struct an_where at, struct an_diags *diags)
{
    int rc = an_name_check(name, AN_NAME_FIELD, at, diags);
    for (size_t i = 0; i < m->ncounts; i++)
        if (strcmp(m->count[i].name, name) == 0)
            rc = an_error(diags, at, "there are two countings '%s'", name);
    if (m->ncounts >= AN_MAX_GROUPS)
        return an_error(diags, at, "more than %d countings", AN_MAX_GROUPS);
    fmpq *value = _fmpq_vec_init((slong)m->nfields);
    bool *given = an_alloc(m->nfields, sizeof *given);
    for (size_t i = 0; i < n; i++) {
        size_t f = 0;
        if (!an_model_find_field(&f, m, fields[i].text)) {
            rc = an_field_unknown(m, fields[i], diags);
            continue;
        }
        if (given[f])
            rc = an_error(diags, fields[i].at, "'%s' is counted twice",
                          fields[i].text);
        given[f] = true;
        if (an_scalar_number(&value[f], values[i], diags) < 0)
            rc = -1;
    }
    free(given);
    if (rc < 0) {
        _fmpq_vec_clear(value, (slong)m->nfields);
        return -1;
    }
    m->count =
        an_grow(m->count, &m->cap_counts, m->ncounts + 1, sizeof *m->count);
    m->count[m->ncounts++] =
        (struct an_count){.name = an_strdup(name), .value = value};
    return 0;
}

/* A term's canonical text, and its number: terms by hand behind couplings. */
struct written {
    char *text;
    size_t index;
};

static const struct an_term *term_of(const struct an_model *m, size_t i)
{
    return i < m->ncouplings ? &m->coupling[i]
                             : &m->explicit_term[i - m->ncouplings];
}

static int compare(const void *a, const void *b)
{
    const struct written *x = a, *y = b;
    int order = strcmp(x->text, y->text);
    if (order != 0)
        return order;
    return (x->index > y->index) - (x->index < y->index);
}

void an_couplings_finish(const struct an_model *m, struct an_diags *diags)
{
    size_t n = m->ncouplings + m->nexplicit;
    struct written *w = an_alloc(n, sizeof *w);
    for (size_t i = 0; i < n; i++)
        w[i] = (struct written){an_term_text(term_of(m, i), m), i};
    qsort(w, n, sizeof *w, compare);
    for (size_t i = 1; i < n; i++) {
        if (strcmp(w[i - 1].text, w[i].text) != 0)
            continue;
        an_warning(diags, term_of(m, w[i].index)->at, "coupling-twice",
                   "the coupling '%s' is listed twice", an_quote(w[i].text).v);
        if (w[i].index >= m->ncouplings)
            an_expected(diags, "a term that breaks a symmetry by hand under "
                               "`explicit_breaking` alone");
    }
    for (size_t i = 0; i < n; i++)
        free(w[i].text);
    free(w);
}
