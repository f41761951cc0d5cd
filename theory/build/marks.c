/* marks.c - what the author of a model may have forgotten or mistyped.
 *
 * Nothing here is wrong, so each remark is a warning with a key.
 */

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/colour.h"
#include "theory/build/active.h"
#include "theory/build/build.h"
#include "theory/electric.h"
#include "theory/field.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/matter.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/vev/candidate.h"

static bool acts(const struct an_model *m, size_t g)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (an_field_is_charged(m, i, g))
            return true;
    return false;
}

static void warn_groups(const struct an_model *m, struct an_diags *diags)
{
    for (size_t g = 0; g < m->ngroups; g++)
        if (!acts(m, g))
            an_warning(diags, m->group[g].at, "group-acts-on-nothing",
                       "no field is charged under '%s'", m->group[g].name);
}

/* ---- fields that repeat others */

static bool same_numbers(const struct an_model *m, const struct an_field *a,
                         const struct an_field *b)
{
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_assignment *x = &a->group[g], *y = &b->group[g];
        size_t rank = (size_t)m->group[g].lie.rank;
        if (x->labels && memcmp(x->labels, y->labels, rank * sizeof(int)) != 0)
            return false;
        /* A charge that one of them does not name is no difference. */
        if (x->charge && x->given && y->given &&
            !fmpq_equal(x->charge[0].constant, y->charge[0].constant))
            return false;
    }
    return a->type == b->type;
}

static void warn_twins(const struct an_model *m, struct an_diags *diags)
{
    for (size_t i = 0; i < m->nfields; i++)
        for (size_t k = 0; k < i; k++) {
            const struct an_field *a = &m->field[k], *b = &m->field[i];
            if (!an_equal_words(a->name, b->name) || !same_numbers(m, a, b))
                continue;
            an_warning(diags, b->at, "name-differs-by-case",
                       "'%s' is a new field with the quantum numbers of '%s'",
                       b->name, a->name);
            an_suggest(diags, a->name);
        }
}

/* ---- electric charges that nobody has seen */

/* Does a new force that electric charge knows nothing of confine the field? */
static bool is_confined(const struct an_model *m, size_t field)
{
    for (size_t g = AN_START; an_gauged_next(&g, m, AN_SIMPLE);) {
        if (an_colour_is_in(m, g) || !an_field_is_charged(m, field, g))
            continue;
        bool electric = false;
        for (int i = 0; i < m->group[g].lie.rank; i++)
            electric = electric ||
                       !fmpq_is_zero(
                           &m->electric_charge[m->coordinate[g] + (size_t)i]);
        if (!electric)
            return true;
    }
    return false;
}

static void warn_fractional(const struct an_model *m, size_t field,
                            struct an_diags *diags)
{
    struct an_candidates k;
    struct an_vev v;
    struct an_text t = {0};
    bool good = an_field_candidates(&k, &v, m, field);
    for (size_t i = 0; good && i < k.all.n; i++) {
        bool seen = fmpz_is_one(fmpq_denref(&k.charge[i])) || !k.singlet[i];
        for (size_t j = 0; j < i && !seen; j++)
            seen = k.singlet[j] && fmpq_equal(&k.charge[i], &k.charge[j]);
        if (seen)
            continue;
        an_text_add(&t, t.n ? ", " : "");
        an_rational_append(&t, &k.charge[i]);
    }
    an_candidates_clear(&k);
    if (t.n > 0)
        an_warning(diags, m->field[field].at, "fractional-charge",
                   "'%s' has a colour singlet of electric charge %s",
                   m->field[field].name, an_text_string(&t));
    an_text_clear(&t);
}

/* The charges, up to conjugation, that four names always mean. */
static bool expected_charge(fmpq_t q, const char *name)
{
    static const struct {
        const char *name;
        slong num;
        ulong den;
    } known[] = {{"nu", 0, 1}, {"e", 1, 1}, {"u", 2, 3}, {"d", 1, 3}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(name, known[i].name) == 0) {
            fmpq_set_si(q, known[i].num, known[i].den);
            return true;
        }
    return false;
}

/* Labels, highest weight first: those of a barred fundamental come in the
 * opposite order of what a multiplet of its conjugate suggests. */
static void warn_names(const struct an_model *m, size_t field,
                       struct an_diags *diags)
{
    const struct an_field *f = &m->field[field];
    fmpq_t q, size;
    fmpq_init(q);
    fmpq_init(size);
    for (size_t c = 0; c < f->ncomponents; c++) {
        struct an_candidates k;
        struct an_diags scratch;
        struct an_vev v = {.field = field,
                           .generation = AN_EVERY,
                           .form = AN_VEV_COMPONENT,
                           .component = f->component[c]};
        if (!expected_charge(q, f->component[c]))
            continue;
        an_diags_init(&scratch);
        size_t matches = 0, right = 0, last = 0;
        if (an_candidates_find(&k, &v, m, "a component", &scratch) == 0)
            for (size_t i = 0; i < k.all.n; i++) {
                fmpq_abs(size, &k.charge[i]);
                matches += k.match[i];
                right += k.match[i] && fmpq_equal(size, q);
                last = k.match[i] ? i : last;
            }
        if (matches > 0 && right == 0) {
            char *text = an_rational_text(&k.charge[last]);
            an_warning(diags, f->components_at, "component-charge",
                       "the component '%s' of '%s' has electric charge %s: "
                       "names go from the highest weight down",
                       f->component[c], f->name, text);
            free(text);
        }
        an_candidates_clear(&k);
        an_diags_clear(&scratch);
    }
    fmpq_clear(size);
    fmpq_clear(q);
}

static void warn_charges(const struct an_model *m, struct an_diags *diags)
{
    for (size_t i = 0; m->has_charge && i < m->nfields; i++) {
        if (m->field[i].type != AN_VECTOR && !is_confined(m, i))
            warn_fractional(m, i, diags);
        warn_names(m, i, diags);
    }
}

void an_model_warn(const struct an_model *m, struct an_diags *diags)
{
    struct an_where file = {m->source, 0, 0};
    if (m->ngroups == 0)
        an_warning(diags, file, "no-group", "the model has no group");
    if (m->nfields == 0)
        an_warning(diags, file, "no-field", "the model has no field");
    else
        warn_groups(m, diags);
    warn_twins(m, diags);
    warn_charges(m, diags);
}

/* ---- doublets that the file does not name */

/* Are the components two of charges a/3 and a/3 - 1, or of the opposite ones
 * in a right-handed field, all of them without colour or all with it? Of a
 * model without colour the number of components decides. */
static bool is_doublet(const struct an_model *m, size_t field, slong a,
                       size_t ncolours)
{
    struct an_candidates k;
    struct an_vev v;
    fmpq_t q;
    const struct an_field *f = &m->field[field];
    bool right = f->type == AN_RIGHT;
    if ((f->type != AN_LEFT && f->type != AN_SUPERFIELD && !right) ||
        an_field_gets_vev(m, field))
        return false;
    fmpq_init(q);
    bool good =
        an_field_candidates(&k, &v, m, field) && k.all.n == 2 * ncolours;
    size_t up = 0, down = 0;
    for (size_t i = 0; good && i < k.all.n; i++) {
        fmpq_set_si(q, right ? -a : a, 3);
        up += (size_t)fmpq_equal(&k.charge[i], q);
        fmpq_set_si(q, right ? 3 - a : a - 3, 3);
        down += (size_t)fmpq_equal(&k.charge[i], q);
        good = k.singlet[i] == (ncolours == 1 || !m->has_colour);
    }
    an_candidates_clear(&k);
    fmpq_clear(q);
    return good && up == ncolours && down == ncolours;
}

/* t := the doublets, as the file would list them: those that are marked as
 * ordinary matter, or all where none is. */
static void list_doublets(struct an_text *t, const struct an_model *m, slong a,
                          size_t ncolours)
{
    size_t n = 0;
    for (int visible = 1; visible >= 0 && n == 0; visible--)
        for (size_t i = 0; i < m->nfields; i++) {
            if (m->field[i].visible != visible ||
                !is_doublet(m, i, a, ncolours))
                continue;
            an_text_printf(t, "%s%s", n ? ", " : "", m->field[i].name);
            n++;
        }
    if (n > 1) {
        char *list = an_text_take(t);
        an_text_printf(t, "[%s]", list);
        free(list);
    }
}

/* t := the SU(3) that acts on the first quark doublet. */
static void find_colour(struct an_text *t, const struct an_model *m)
{
    for (size_t i = 0; i < m->nfields && t->n == 0; i++)
        for (size_t g = AN_START;
             is_doublet(m, i, 2, 3) && an_gauged_next(&g, m, AN_SIMPLE);)
            if (m->group[g].lie.rank == 2 && an_field_is_charged(m, i, g))
                an_text_add(t, m->group[g].name);
}

/* t grows by one more line. */
static void add_line(struct an_text *t, const char *key, const char *value)
{
    an_text_printf(t, "%s`%s: %s`", t->n > 0 ? " and " : "", key, value);
}

char *an_model_unmarked(const struct an_model *m)
{
    struct an_text t = {0}, colour = {0}, quarks = {0}, leptons = {0};
    if (m->has_charge && !m->faulty) {
        list_doublets(&leptons, m, 0, 1);
        list_doublets(&quarks, m, 2, 3);
    }
    if (!m->has_colour && quarks.n > 0)
        find_colour(&colour, m);
    if (colour.n > 0)
        add_line(&t, "colour", an_text_string(&colour));
    if (m->nactive == 0 && leptons.n > 0)
        add_line(&t, "active_neutrinos", an_text_string(&leptons));
    if (m->quarks.n + m->leptons.n == 0 && quarks.n > 0 && leptons.n > 0) {
        struct an_text both = {0};
        an_text_printf(&both, "{quarks: %s, leptons: %s}",
                       an_text_string(&quarks), an_text_string(&leptons));
        add_line(&t, "processes", an_text_string(&both));
        an_text_clear(&both);
    }
    an_text_clear(&colour);
    an_text_clear(&quarks);
    an_text_clear(&leptons);
    return t.n > 0 ? an_text_take(&t) : NULL;
}
