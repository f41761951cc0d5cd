/* operators.c - `anomalon operators MODEL --max-dim D`: the terms that the
 * symmetries of a model allow. */

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "cli/cli.h"
#include "json/operators.h"
#include "theory/named.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/scan.h"
#include "cli/single.h"
#include "report/lists/operators.h"
#include "report/write/document.h"
#include "terms/list.h"
#include "theory/build/generic.h"
#include "theory/find.h"
#include "theory/model.h"

static const struct an_where nowhere = {0};

struct wanted {
    size_t max;
    const char *fields, *contains, *violates, *phase;
    struct an_texts scan;
};

/* A query and what it borrows. */
struct request {
    struct an_operator_query query;
    bool *field, *contain; /* owned */
};

static void clear(struct request *r)
{
    free(r->field);
    free(r->contain);
}

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
    int rc = an_vacuum_read(&q->vacuum, m, "--phase", name, diags);
    q->has_vacuum = rc == 0;
    return rc;
}

static int read_request(struct request *r, const struct an_model *m,
                        const struct an_options *o, struct an_diags *diags)
{
    struct an_operator_query *q = &r->query;
    const struct wanted *own = o->own;
    q->max_dimension = (int)own->max;
    if (read_fields(&r->field, m, "--fields", own->fields, diags) < 0 ||
        read_fields(&r->contain, m, "--contains", own->contains, diags) < 0)
        return -1;
    q->field = r->field;
    q->contain = r->contain;
    if (own->violates && read_violated(q, m, own->violates, diags) < 0)
        return -1;
    return own->phase ? read_vacuum(q, m, own->phase, diags) : 0;
}

static void progress(void *context, uint64_t done, uint64_t total)
{
    an_progress_show(context, done, total);
}

/* The terms that are asked for; -1 with errors. */
static int find(struct an_operators *operators, struct request *r,
                struct an_model *m, const struct an_options *o,
                struct an_diags *diags)
{
    if (read_request(r, m, o, diags) < 0 || an_model_make_generic(m, diags) < 0)
        return -1;
    if (r->query.by_group && m->group[r->query.group].split) {
        an_error(diags, nowhere,
                 "--violates: charges under %s depend on free parameters",
                 m->group[r->query.group].name);
        return an_expected(diags, "a value for each: --set PARAMETER=VALUE");
    }
    an_operators_find(operators, m, &r->query);
    if (operators->complete)
        return 0;
    an_error(diags, nowhere, "too many products of fields up to dimension %d",
             r->query.max_dimension);
    return an_expected(diags, "a lower --max-dim, or fewer fields: --fields");
}

static int list(struct an_text *out, struct an_model *m,
                const struct an_options *o, struct an_diags *diags)
{
    struct request r = {0};
    struct an_operators operators;
    struct an_progress shown;
    an_operators_init(&operators);
    an_progress_start(&shown, "counting", o->quiet);
    r.query.progress = progress;
    r.query.context = &shown;
    int rc = find(&operators, &r, m, o, diags);
    an_progress_end(&shown);
    if (rc == 0 && o->format == AN_FORMAT_JSON) {
        an_report_operators_json(out, NULL, NULL, 0, m, &r.query, &operators);
    } else if (rc == 0) {
        struct an_document d;
        an_output_begin(&d, o);
        an_report_operators(&d, m, &r.query, &operators);
        an_output_add_document(out, &d, m, o);
        an_document_clear(&d);
    }
    an_operators_clear(&operators);
    clear(&r);
    return rc;
}

static int list_point(struct an_scan_point *p, struct an_text *json,
                      struct an_model *m, const struct an_options *o,
                      struct an_diags *diags)
{
    struct request r = {0};
    struct an_operators operators;
    an_operators_init(&operators);
    int rc = find(&operators, &r, m, o, diags);
    if (rc == 0) {
        p->row.outcome = AN_PASSES;
        an_scan_row_operators(&p->row, m, &r.query, &operators);
    }
    if (rc == 0 && o->format == AN_FORMAT_JSON)
        an_report_operators_json(json, p->name, p->row.value, p->n, m, &r.query,
                                 &operators);
    an_operators_clear(&operators);
    clear(&r);
    return rc;
}

static int scan(const struct an_options *o)
{
    const struct wanted *own = o->own;
    struct an_text columns = {0}, titles = {0};
    for (size_t k = 1; k <= own->max; k++) {
        an_text_add(&columns, "r");
        an_text_printf(&titles, "dim %zu|", k);
    }
    an_text_add(&columns, "l");
    an_text_add(&titles, "first");
    const struct an_scan_heads heads = {an_text_string(&columns),
                                        an_text_string(&titles),
                                        "how many terms of each dimension"};
    int status = an_scan_run(o, &(struct an_scan_command){.scan = &own->scan,
                                                          .work = list_point,
                                                          .heads = &heads});
    an_text_clear(&columns);
    an_text_clear(&titles);
    return status;
}

static int run(const struct an_options *o)
{
    const struct wanted *own = o->own;
    return own->scan.n > 0 ? scan(o) : an_single_model(o, list);
}

#define AT(member) offsetof(struct wanted, member)

static const struct an_option options[] = {
    {"--max-dim", 0, "D", AN_TAKES_NUMBER, AT(max),
     .help = "the largest dimension", .least = 1, .most = AN_MAX_DIMENSION,
     .unless = 4},
    {"--fields", 0, "A,B", AN_TAKES_FIELDS, AT(fields),
     .help = "terms of these fields alone"},
    {"--contains", 0, "X,Y", AN_TAKES_FIELDS, AT(contains),
     .help = "terms with each of these fields"},
    {"--violates", 0, "B", AN_TAKES_CHARGE, AT(violates),
     .help =
         "terms that violate a counted number, or that one U(1) or Z(n) of the "
         "model alone forbids"},
    {"--phase", 0, "P", AN_TAKES_PHASE, AT(phase),
     .help = "how many factors have a vev in this phase"},
    {"--scan", 0, "X=A..B", AN_TAKES_TEXTS, AT(scan),
     .help =
         "the model at many values, 1..6, -1..1:1/2 or '1; 2; -4,-4,5': how "
         "many terms there are, and the first; several: a grid",
     .with = "MODEL"},
    {0},
};

const struct an_command an_command_operators = {
    .name = "operators",
    .summary = "the terms that the symmetries allow",
    .operand = AN_OPERAND_MODEL,
    .formats = "text|json|latex|markdown|html|csv",
    .usage = "MODEL [--max-dim D] [OPTIONS]\n"
             "MODEL --scan X=VALUES [--max-dim D] [OPTIONS]",
    .about =
        "Lists every term without derivatives that the symmetries allow, up to "
        "a dimension and Hermitian conjugation: dimension, number of "
        "independent flavour components (real ones where it says so), what it "
        "violates of the numbers that the model counts.\n",
    .examples =
        "# What violates lepton number up to dimension 5, the Weinberg "
        "operator:\n"
        "operators standard-model --max-dim 5 --violates L\n"
        "# The renormalisable terms for a paper, and for a spreadsheet:\n"
        "operators scotogenic --format latex --fragment -o terms.tex\n"
        "operators scotogenic --format csv -o terms.csv\n"
        "# How many terms break lepton number, for charges 1 to 4 of a vev:\n"
        "operators b-l-one-loop-z6 --scan chi.B-L=1..4 --violates L\n",
    .option = options,
    .size = sizeof(struct wanted),
    .run = run,
};
