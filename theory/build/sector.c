/* sector.c - building a model: what is ordinary matter, and component names.
 *
 * Names of components belong to one simple factor: the only one besides colour
 * under which the field transforms, or else the only one with as many weights
 * as there are names. Colour may be given after the fields, so the last word is
 * spoken when the model is finished.
 */
#include "theory/build/sector.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/weights.h"
#include "theory/build/build.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/scalar.h"

/* More names than the multiplets that people name have components. */
#define MAX_NAMES 1000

static int refuse_both(const struct an_field *f, struct an_where at,
                       struct an_diags *diags)
{
    an_error(diags, at, "'%s' is visible as a whole and by components at once",
             f->name);
    return an_expected(diags, "either `sector: visible` or `visible: [...]`");
}

int an_field_set_sector(struct an_model *m, size_t field,
                        struct an_scalar sector, struct an_diags *diags)
{
    static const char *const names[] = {"visible", "new"};
    assert(field < m->nfields);
    struct an_field *f = &m->field[field];
    bool visible = strcmp(sector.text, "visible") == 0;
    if (!visible && strcmp(sector.text, "new") != 0) {
        an_error(diags, sector.at, "there is no sector '%s'",
                 an_quote(sector.text).v);
        an_expected(diags, "visible or new");
        return an_suggest(diags, an_nearest(sector.text, names, 2));
    }
    if (visible && f->component_visible)
        return refuse_both(f, sector.at, diags);
    f->visible = visible;
    return 0;
}

/* Has the field, under factor g, n weights that are all different? */
static bool fits(const struct an_model *m, const struct an_field *f, size_t g,
                 size_t n)
{
    fmpz_t d;
    struct an_weights w;
    fmpz_init(d);
    an_weights_init(&w);
    const struct an_lie *lie = &m->group[g].lie;
    an_rep_dimension(d, lie, f->group[g].labels);
    bool equal = fmpz_cmp_ui(d, n) == 0;
    if (equal)
        equal = an_rep_weights(&w, lie, f->group[g].labels) && w.n == n;
    an_weights_clear(&w);
    fmpz_clear(d);
    return equal;
}

/* *g := the first factor with n weights; returns how many there are. */
static size_t count_fitting(size_t *g, const struct an_model *m,
                            const struct an_field *f, size_t n)
{
    size_t found = 0;
    for (size_t i = m->ngroups; i-- > 0;)
        if (an_field_transforms(m, f, i) && fits(m, f, i, n)) {
            *g = i;
            found++;
        }
    return found;
}

/* *g := the factor that n names belong to. */
static bool find_factor(size_t *g, const struct an_model *m,
                        const struct an_field *f, size_t n)
{
    if (an_field_simple(g, m, f))
        return fits(m, f, *g, n);
    return count_fitting(g, m, f, n) == 1;
}

static int check_names(const struct an_scalar *names, size_t n,
                       struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < n; i++) {
        const char *name = names[i].text;
        if (an_name_check(name, AN_NAME_FIELD, names[i].at, diags) < 0)
            rc = -1;
        if (strcmp(name, "all") == 0)
            rc = an_error(diags, names[i].at,
                          "'all' cannot be the name of a component");
        for (size_t j = 0; j < i; j++) {
            if (strcmp(name, names[j].text) != 0)
                continue;
            rc = an_error(diags, names[i].at, "there are two components '%s'",
                          an_quote(name).v);
            break;
        }
    }
    return rc;
}

static int refuse_names(const struct an_model *m, const struct an_field *f,
                        size_t n, struct an_where at, struct an_diags *diags)
{
    size_t g = 0;
    if (an_field_simple(&g, m, f)) {
        fmpz_t d;
        fmpz_init(d);
        an_rep_dimension(d, &m->group[g].lie, f->group[g].labels);
        char *dimension = fmpz_get_str(NULL, 10, d);
        an_error(diags, at, "%zu component names for '%s'", n, f->name);
        an_expected(diags,
                    "as many as the field has different weights under "
                    "%s, where its dimension is %s",
                    m->group[g].name, dimension);
        flint_free(dimension);
        fmpz_clear(d);
        return -1;
    }
    an_error(diags, at,
             "%zu component names for '%s', which does not transform under "
             "exactly one factor besides colour",
             n, f->name);
    return an_expected(diags, "names for the weights of one such factor");
}

int an_field_set_components(struct an_model *m, size_t field,
                            const struct an_scalar *names, size_t n,
                            struct an_where at, struct an_diags *diags)
{
    assert(field < m->nfields);
    struct an_field *f = &m->field[field];
    size_t g = 0;
    if (f->component)
        return an_error(diags, at, "components are given twice for '%s'",
                        f->name);
    if (n > MAX_NAMES)
        return an_error(diags, at, "more than %d components", MAX_NAMES);
    if (check_names(names, n, diags) < 0) {
        f->faulty = true;
        return -1;
    }
    if (!find_factor(&g, m, f, n) && count_fitting(&g, m, f, n) == 0) {
        if (f->faulty)
            return 0;
        f->faulty = true;
        return refuse_names(m, f, n, at, diags);
    }
    f->components_at = at;
    f->component_group = g;
    f->ncomponents = n;
    f->component = an_alloc(n, sizeof *f->component);
    for (size_t i = 0; i < n; i++)
        f->component[i] = an_strdup(names[i].text);
    return 0;
}

static int mark_visible(bool *visible, const struct an_field *f,
                        struct an_scalar name, struct an_diags *diags)
{
    for (size_t i = 0; i < f->ncomponents; i++)
        if (strcmp(name.text, f->component[i]) == 0) {
            visible[i] = true;
            return 0;
        }
    an_error(diags, name.at, "'%s' has no component '%s'", f->name,
             an_quote(name.text).v);
    return an_suggest(diags,
                      an_nearest(name.text, (const char *const *)f->component,
                                 f->ncomponents));
}

int an_field_set_visible(struct an_model *m, size_t field,
                         const struct an_scalar *names, size_t n,
                         struct an_where at, struct an_diags *diags)
{
    assert(field < m->nfields);
    struct an_field *f = &m->field[field];
    int rc = 0;
    if (f->visible)
        return refuse_both(f, at, diags);
    if (!f->component) {
        if (f->faulty)
            return 0;
        an_error(diags, at, "'%s' has no named components", f->name);
        return an_expected(diags, "`components: [...]` with `visible: [...]`, "
                                  "or `sector: visible`");
    }
    bool *visible = an_alloc(f->ncomponents, sizeof *visible);
    for (size_t i = 0; i < n; i++)
        if (mark_visible(visible, f, names[i], diags) < 0)
            rc = -1;
    free(f->component_visible);
    f->component_visible = visible;
    return rc;
}

int an_components_finish(struct an_model *m, struct an_diags *diags)
{
    int rc = 0;
    for (size_t i = 0; i < m->nfields; i++) {
        struct an_field *f = &m->field[i];
        size_t g = 0;
        if (!f->component || f->faulty)
            continue;
        if (find_factor(&g, m, f, f->ncomponents)) {
            f->component_group = g;
            continue;
        }
        rc = refuse_names(m, f, f->ncomponents, f->components_at, diags);
        f->faulty = true;
    }
    return rc;
}
