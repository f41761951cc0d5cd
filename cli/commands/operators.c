/* operators.c - `anomalon operators MODEL --max-dim D`: the terms that the
 * symmetries of a model allow. */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cli/cli.h"
#include "cli/names.h"
#include "cli/options.h"
#include "cli/single.h"
#include "cli/style.h"
#include "report/json/operators.h"
#include "report/text_operators.h"
#include "terms/list.h"
#include "theory/find.h"
#include "theory/model.h"

/* Renormalisable terms. */
#define DEFAULT_DIMENSION 4

static const struct an_where nowhere = {0};

/* A query and what it borrows. */
struct request {
    struct an_operator_query query;
    bool *field, *contain; /* owned */
};

static int unknown_field(struct an_diags *diags, const char *option,
                         const char *name, const struct an_model *m)
{
    const char **names = an_alloc(m->nfields, sizeof *names);
    for (size_t i = 0; i < m->nfields; i++)
        names[i] = m->field[i].name;
    an_unknown_name(option, name, names, m->nfields, diags);
    free(names);
    return -1;
}

/* *flags := the fields of a list "A,B"; NULL when there is no list. */
static int read_fields(bool **flags, const struct an_model *m,
                       const char *option, const char *list,
                       struct an_diags *diags)
{
    int rc = 0;
    *flags = list ? an_alloc(m->nfields, sizeof **flags) : NULL;
    for (const char *p = list; p && rc == 0;) {
        size_t n = strcspn(p, ","), field;
        char *name = an_strndup(p, n);
        if (an_model_find_field(&field, m, name))
            (*flags)[field] = true;
        else
            rc = unknown_field(diags, option, name, m);
        free(name);
        p = p[n] ? p + n + 1 : NULL;
    }
    return rc;
}

/* A name of `counting`, else an abelian group. */
static int read_violated(struct an_operator_query *q, const struct an_model *m,
                         const char *name, struct an_diags *diags)
{
    const char **names = an_alloc(m->ncounts + m->ngroups, sizeof *names);
    size_t n = 0;
    for (size_t i = 0; i < m->ncounts; i++) {
        names[n++] = m->count[i].name;
        if (!q->by_number && strcmp(m->count[i].name, name) == 0) {
            q->by_number = true;
            q->number = i;
        }
    }
    bool simple = false;
    for (size_t i = 0; i < m->ngroups; i++) {
        bool same = !q->by_number && strcmp(m->group[i].name, name) == 0;
        if (m->group[i].kind != AN_SIMPLE)
            names[n++] = m->group[i].name;
        else
            simple = simple || same;
        if (same) {
            q->by_group = m->group[i].kind != AN_SIMPLE;
            q->group = i;
        }
    }
    int rc = 0;
    if (simple)
        rc = an_error(diags, nowhere,
                      "--violates: %s is not abelian; expected a U(1), a Z(n) "
                      "or a number of `counting`",
                      name);
    else if (!q->by_number && !q->by_group)
        rc = an_unknown_name("--violates", name, names, n, diags);
    free(names);
    return rc;
}

static int read_vacuum(struct an_operator_query *q, const struct an_model *m,
                       const char *name, struct an_diags *diags)
{
    int rc = an_vacuum_read(&q->vacuum, m, name, diags);
    q->has_vacuum = rc == 0;
    return rc;
}

static int read_dimension(struct an_operator_query *q, const char *value,
                          struct an_diags *diags)
{
    q->max_dimension = DEFAULT_DIMENSION;
    if (!value)
        return 0;
    size_t n = strspn(value, "0123456789");
    q->max_dimension =
        n > 0 && n < 3 && !value[n] ? (int)strtol(value, NULL, 10) : 0;
    if (q->max_dimension < 1 || q->max_dimension > AN_MAX_DIMENSION)
        return an_error(diags, nowhere,
                        "--max-dim expects a dimension from 1 to %d, got '%s'",
                        AN_MAX_DIMENSION, value);
    return 0;
}

static int read_request(struct request *r, const struct an_model *m,
                        const struct an_options *o, struct an_diags *diags)
{
    struct an_operator_query *q = &r->query;
    const char *violates = an_options_given(o, "--violates");
    const char *vacuum = an_options_given(o, "--phase");
    if (read_dimension(q, an_options_given(o, "--max-dim"), diags) < 0 ||
        read_fields(&r->field, m, "--fields", an_options_given(o, "--fields"),
                    diags) < 0 ||
        read_fields(&r->contain, m, "--contains",
                    an_options_given(o, "--contains"), diags) < 0)
        return -1;
    q->field = r->field;
    q->contain = r->contain;
    if (violates && read_violated(q, m, violates, diags) < 0)
        return -1;
    return vacuum ? read_vacuum(q, m, vacuum, diags) : 0;
}

static int list(struct an_text *out, struct an_model *m,
                const struct an_options *o, struct an_diags *diags)
{
    struct request r = {0};
    struct an_operators operators;
    an_operators_init(&operators);
    int rc = read_request(&r, m, o, diags);
    if (rc == 0)
        rc = an_generic_model(m, diags);
    if (rc == 0 && r.query.by_group && m->group[r.query.group].split) {
        rc = an_error(diags, nowhere,
                      "--violates: charges under %s depend on free parameters",
                      m->group[r.query.group].name);
        an_expected(diags, "a value for each: --set PARAMETER=VALUE");
    }
    if (rc == 0) {
        an_operators_find(&operators, m, &r.query);
        struct an_style style = an_options_style(o, false);
        if (!operators.complete) {
            rc = an_error(diags, nowhere,
                          "too many products of fields up to dimension %d",
                          r.query.max_dimension);
            an_expected(diags, "a lower --max-dim, or fewer fields: --fields");
        } else if (o->format == AN_FORMAT_JSON) {
            an_report_operators_json(out, m, &r.query, &operators);
        } else {
            an_report_operators(out, m, &r.query, &operators, &style);
        }
    }
    an_operators_clear(&operators);
    free(r.field);
    free(r.contain);
    return rc;
}

int an_command_operators(const struct an_options *o)
{
    return an_command_single(o, "operators", "MODEL --max-dim 6", list);
}
