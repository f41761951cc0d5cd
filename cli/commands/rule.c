/* rule.c - `anomalon breaking [MODEL] --table N`: what one vev of charge 1 .. N
 * makes of neutrinos. */
#include "cli/commands/rule.h"

#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "anomaly/anomaly.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "breaking/patterns.h"
#include "breaking/rule.h"
#include "campaign/request.h"
#include "cli/options.h"
#include "cli/output.h"
#include "json/rule.h"
#include "report/breaking/rule.h"
#include "theory/find.h"
#include "theory/option.h"

/* Neutrinos in a table, and charges. */
#define MAX_NEUTRINOS 24
#define MAX_CHARGE 999

static const struct an_where nowhere = {0};

/* *x := the integer that s begins with, at most MAX_CHARGE in size; the bytes
 * it takes, or 0. */
static size_t read_integer(long *x, const char *s)
{
    size_t sign = s[0] == '-', n = strspn(s + sign, "0123456789");
    if (n == 0 || n > 3)
        return 0;
    *x = strtol(s, NULL, 10);
    return sign + n;
}

/* A charge, or "1-4". */
static int read_charges(struct an_rule_table *t, const char *text,
                        struct an_diags *diags)
{
    t->first = 1;
    t->last = 4;
    if (!text)
        return 0;
    size_t n = read_integer(&t->first, text);
    size_t k =
        n > 0 && text[n] == '-' ? read_integer(&t->last, text + n + 1) : 0;
    if (n > 0 && !text[n])
        t->last = t->first;
    else if (n == 0 || k == 0 || text[n + 1 + k])
        return an_error(diags, nowhere,
                        "--charge expects a charge or a range such as 1-4, got "
                        "'%s'",
                        text);
    if (t->last < t->first || t->last - t->first >= MAX_NEUTRINOS)
        return an_error(diags, nowhere,
                        "--charge expects a range of 1 to %d charges, got '%s'",
                        MAX_NEUTRINOS, text);
    return 0;
}

static int read_partner(struct an_rule_table *t, const char *text,
                        struct an_diags *diags)
{
    if (!text || strcmp(text, "same") == 0)
        return 0;
    size_t n = read_integer(&t->partner, text);
    t->kind = n > 0 ? AN_GIVEN_PARTNER : AN_NO_PARTNER;
    if ((n > 0 && !text[n]) || strcmp(text, "none") == 0)
        return 0;
    return an_error(diags, nowhere,
                    "--partner expects the charge of nu_R, same or none, got "
                    "'%s'",
                    text);
}

int an_rule_print(struct an_text *out, const struct an_options *o,
                  struct an_diags *diags)
{
    const struct an_breaking_options *own = o->own;
    struct an_rule_table t = {.most = (long)own->table};
    if (read_charges(&t, own->charge, diags) < 0 ||
        read_partner(&t, own->partner, diags) < 0)
        return -1;
    an_rule_table_fill(&t);
    if (o->format == AN_FORMAT_JSON) {
        an_report_rule_json(out, &t);
    } else {
        struct an_document d;
        an_output_begin(&d, o);
        an_report_rule(&d, &t);
        an_output_add_document(out, &d, NULL, o);
        an_document_clear(&d);
    }
    an_rule_table_clear(&t);
    return 0;
}

/* ---- for a model */

static bool is_neutral_u1(const struct an_model *m, size_t g)
{
    return m->group[g].kind == AN_U1 &&
           fmpq_is_zero(m->electric_charge + m->coordinate[g]);
}

static int refuse_group(const struct an_model *m, const char *name,
                        struct an_diags *diags)
{
    const char **names = an_alloc(m->ngroups, sizeof *names);
    struct an_text all = {0};
    size_t n = 0, g;
    for (g = 0; g < m->ngroups; g++)
        if (is_neutral_u1(m, g)) {
            an_text_printf(&all, "%s%s", n ? ", " : "", m->group[g].name);
            names[n++] = m->group[g].name;
        }
    if (n == 0)
        an_error(diags, nowhere,
                 "the model has no U(1) that a neutral singlet "
                 "could break");
    else if (!name)
        an_error(diags, nowhere,
                 "--table needs --group: the model has %zu "
                 "U(1)s that a neutral singlet could break",
                 n);
    else if (!an_model_find_group(&g, m, name))
        an_error(diags, nowhere, "--group: the model has no '%s'", name);
    else if (m->group[g].kind != AN_U1)
        an_error(diags, nowhere, "--group: %s is no U(1)", name);
    else
        an_error(diags, nowhere,
                 "--group: a singlet charged under %s has "
                 "electric charge, and can have no vev",
                 name);
    if (n > 0)
        an_expected(diags, "%s%s", n > 1 ? "one of " : "",
                    an_text_string(&all));
    if (name)
        an_suggest(diags, an_nearest(name, names, n));
    an_text_clear(&all);
    free(names);
    return -1;
}

/* *group := the one of --group, or the only one there is. */
static int read_group(size_t *group, const struct an_model *m, const char *name,
                      struct an_diags *diags)
{
    size_t n = 0;
    if (name && an_model_find_group(group, m, name) && is_neutral_u1(m, *group))
        return 0;
    for (size_t g = 0; g < m->ngroups && !name; g++)
        if (is_neutral_u1(m, g)) {
            *group = g;
            n++;
        }
    return n == 1 ? 0 : refuse_group(m, name, diags);
}

/* The verdicts beside vevs of charge 0, unit, 2 unit ... */
static struct an_rule_row *check_rows(const struct an_model *m,
                                      const struct an_vacuum *vacuum,
                                      size_t group, const fmpq_t unit, size_t n,
                                      unsigned verdicts)
{
    struct an_rule_row *row = an_alloc(n, sizeof *row);
    struct an_instantons instantons;
    an_instantons_init(&instantons);
    an_anomaly_instantons(&instantons, m);
    const fmpq **extra = an_instantons_relations(&instantons);
    const struct an_question alone = {.verdicts = verdicts};
    const struct an_question with = {
        .verdicts = verdicts, .extra = extra, .nextra = instantons.n};
    for (size_t i = 0; i < n; i++) {
        fmpq_init(row[i].charge);
        fmpq_mul_si(row[i].charge, unit, (slong)i);
        an_findings_init(&row[i].vacuum);
        an_findings_init(&row[i].with_instantons);
        an_rule_vacuum(&row[i].vacuum, m, vacuum, group, row[i].charge, &alone);
        if (with.nextra > 0)
            an_rule_vacuum(&row[i].with_instantons, m, vacuum, group,
                           row[i].charge, &with);
    }
    free(extra);
    an_instantons_clear(&instantons);
    return row;
}

static int print_rows(struct an_text *out, const struct an_rule_subject *s,
                      const struct an_options *o, struct an_diags *diags)
{
    if (!s->row[0].vacuum.known)
        return an_error(diags, nowhere, "%s", s->row[0].vacuum.unknown);
    if (o->format == AN_FORMAT_JSON) {
        an_report_rule_model_json(out, s);
        return 0;
    }
    struct an_document d;
    an_output_begin(&d, o);
    an_report_rule_model(&d, s);
    an_output_add_document(out, &d, s->model, o);
    an_document_clear(&d);
    return 0;
}

static int print_model(struct an_text *out, struct an_rule_subject *s,
                       const struct an_options *o, struct an_diags *diags)
{
    const struct an_breaking_options *own = o->own;
    struct an_vacuum vacuum = {.final = true};
    fmpq_t unit;
    fmpq_init(unit);
    fmpq_one(unit);
    int rc = an_unit_read(unit, own->unit, diags);
    if (rc == 0) {
        vacuum.vev = an_alloc(s->vevs->n, sizeof *vacuum.vev);
        for (size_t i = 0; i < s->vevs->n && i < 64; i++)
            if (s->always >> i & 1)
                vacuum.vev[vacuum.nvevs++] = s->vevs->v[i].vev; /* borrowed */
        s->n = own->table + 1;
        struct an_rule_row *row = check_rows(
            s->model, &vacuum, s->group, unit, s->n,
            o->format == AN_FORMAT_JSON ? AN_ASK_ALL : AN_ASK_VERDICTS);
        s->row = row;
        rc = print_rows(out, s, o, diags);
        for (size_t i = 0; i < s->n; i++) {
            fmpq_clear(row[i].charge);
            an_findings_clear(&row[i].vacuum);
            an_findings_clear(&row[i].with_instantons);
        }
        free(row);
        free(vacuum.vev);
    }
    fmpq_clear(unit);
    return rc;
}

int an_rule_print_model(struct an_text *out, const struct an_model *m,
                        struct an_vev_options *vevs, const struct an_options *o,
                        struct an_diags *diags)
{
    const struct an_breaking_options *own = o->own;
    struct an_rule_subject s = {.model = m, .vevs = vevs};
    struct an_pattern_query q = {0};
    struct an_vev_wish wish = own->vevs;
    wish.none = true;
    if (read_group(&s.group, m, own->group, diags) < 0 ||
        an_vevs_choose(&q, vevs, m, &wish, diags) < 0)
        return -1;
    s.always = q.always;
    return print_model(out, &s, o, diags);
}
