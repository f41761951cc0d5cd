/* residues.c - unknown charges of a Z(n), solved, as a document. */
#include "report/lists/residues.h"

#include "base/prose.h"
#include "base/text.h"
#include "algebra/math.h"
#include "algebra/orders.h"
#include "algebra/rational.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "solve/equations.h"
#include "solve/residues.h"
#include "report/say/listing.h"
#include "report/say/said.h"
#include "report/write/document.h"

/* Families that are listed where details are left out. */
#define MAX_FAMILIES 20
/* Alternatives of a coupling. */
#define MAX_ALTERNATIVES 4

static const char *solutions(struct an_document *d,
                             const struct an_residue_family *f)
{
    return an_said(d, "%s solution%s", an_said_integer(d, f->number),
                   fmpz_is_one(f->number) ? "" : "s");
}

/* "24 solutions modulo 6, and there are no others" */
static void add_verdict(struct an_document *d,
                        const struct an_residue_solution *s)
{
    const struct an_residue_family *f = s->family;
    size_t n = s->nfamilies;
    if (n == 0)
        an_document_verdict(d, AN_SAY_BAD("no solution modulo %lu ✗"),
                            s->order);
    else
        an_document_verdict(
            d, AN_SAY_GOOD("%s modulo %lu, and there are no others ✓"),
            n == 1 ? solutions(d, f)
                   : an_said(d, "%zu families of solutions", n),
            s->order);
}

static void add_demand(struct an_document *d,
                       const struct an_residue_solution *s,
                       const struct an_residue_demand *x)
{
    struct an_text t = {0}, name = {0};
    for (size_t k = 0; k < x->row->n; k++) {
        if (k == MAX_ALTERNATIVES && !d->verbose) {
            an_text_printf(&t, " or one of %zu more", x->row->n - k);
            break;
        }
        struct an_math row = {0};
        an_residue_demand_write(&row, x, k, s);
        an_text_printf(&row.plain, " = 0 mod %lu", s->order);
        an_text_printf(&row.latex, " = 0\\ (\\mathrm{mod}\\ %lu)", s->order);
        an_text_add(&t, k ? " or " : "");
        an_math_put(&t, &row);
    }
    if (x->coupling)
        an_say_term_of(&name, s->model, x->name);
    an_document_entry(d, x->coupling ? an_said_text(d, &name) : x->name, "%s",
                      an_said_text(d, &t));
}

static void add_demands(struct an_document *d,
                        const struct an_residue_solution *s, bool couplings)
{
    bool begun = false;
    for (size_t i = 0; i < s->ndemands; i++) {
        const struct an_residue_demand *x = &s->demand[i];
        if (x->coupling != couplings || x->always)
            continue;
        if (!begun)
            an_document_heading(d, 2, couplings ? "Couplings" : "Conditions");
        begun = true;
        add_demand(d, s, x);
    }
}

/* "--set q.P=0,0,0 --set uc.P=1,1,1": the model with these charges. */
static const char *options(struct an_document *d,
                           const struct an_residue_solution *s, const fmpz *x)
{
    const struct an_model *m = s->model;
    struct an_text t = {0};
    const char *group = m->group[s->group].name;
    for (size_t i = 0; i < m->nfields; i++) {
        const struct an_field *f = &m->field[i];
        const struct an_linear *q = f->group[s->group].charge;
        bool known = true;
        for (size_t j = 0; j < f->generations; j++)
            known = known && an_linear_is_constant(&q[j]);
        if (known)
            continue;
        const char *quote = an_say_option(&t, f->name, group);
        for (size_t j = 0; j < f->generations; j++) {
            an_text_add(&t, j ? "," : "");
            if (q[j].n > 0)
                an_integer_append(&t, x + q[j].symbol[0]);
            else
                an_rational_append(&t, q[j].constant);
        }
        an_text_add(&t, quote);
    }
    return an_said_text(d, &t);
}

/* "uc.P 1, dc.P 5" */
static const char *charges(struct an_document *d,
                           const struct an_residue_solution *s, const fmpz *x)
{
    struct an_text t = {0};
    for (size_t u = 0; u < s->n; u++) {
        if (fmpz_is_zero(x + u))
            continue;
        an_text_printf(&t, "%s%s ", t.n > 0 ? ", " : "", s->model->symbol[u]);
        an_integer_append(&t, x + u);
    }
    return an_said_text(d, &t);
}

/* One solution, and what may be added to it. */
static void add_family(struct an_document *d,
                       const struct an_residue_solution *s, size_t i)
{
    const struct an_residue_family *f = &s->family[i];
    if (s->nfamilies == 1)
        an_document_heading(d, 2, "Solutions");
    else
        an_document_heading(d, 2, "Family %zu: %s", i + 1, solutions(d, f));
    an_document_entry(d, "one", "%s", options(d, s, f->c.first));
    if (f->generator->r > 0)
        an_document_line(d, "to which any combination may be added of");
    for (slong k = 0; k < f->generator->r; k++)
        an_document_entry(
            d, an_said(d, "order %s", an_said_integer(d, f->order + k)), "%s",
            charges(d, s, f->generator->rows[k]));
}

/* Where that is not what the file makes of them. */
static void add_anomalies(struct an_document *d,
                          const struct an_residue_solution *s)
{
    const struct an_group *g = &s->model->group[s->group];
    if (!g->gauged && !s->linear)
        an_document_line(d, "%s is global: its anomalies are no conditions",
                         g->said);
    else if (g->gauged != s->linear)
        an_document_line(d, "as was asked, anomalies of %s are %s", g->said,
                         s->linear ? "conditions" : "no conditions");
}

static void add_body(struct an_document *d, const struct an_residue_solution *s)
{
    size_t shown = s->nfamilies;
    add_demands(d, s, false);
    add_demands(d, s, true);
    if (shown > MAX_FAMILIES && !d->verbose)
        shown = MAX_FAMILIES;
    for (size_t i = 0; i < shown; i++)
        add_family(d, s, i);
    if (shown < s->nfamilies)
        an_document_paragraph(d, "... %zu more: --verbose, or --json",
                              s->nfamilies - shown);
}

uint32_t an_residues_checksum(const struct an_residue_solution *s, size_t n)
{
    struct an_document d;
    an_document_init(&d);
    d.verbose = true;
    for (size_t i = 0; i < n; i++)
        add_body(&d, &s[i]);
    uint32_t sum = an_listing_checksum(&d);
    an_document_clear(&d);
    return sum;
}

void an_report_residues(struct an_document *d,
                        const struct an_residue_solution *s)
{
    an_say_title(d, s->model);
    add_verdict(d, s);
    add_anomalies(d, s);
    an_say_listing(d, an_residues_checksum(s, 1));
    add_body(d, s);
}

/* "Z3 x Z9": the group of differences of solutions. */
static const char *differences(struct an_document *d,
                               const struct an_residue_family *f)
{
    struct an_text t = {0};
    for (slong k = 0; k < f->generator->r; k++) {
        an_text_add(&t, k ? " × " : "");
        an_say_order(&t, f->order + k, false);
    }
    return an_said_text(d, &t);
}

void an_report_residue_orders(struct an_document *d,
                              const struct an_residue_solution *s, size_t n)
{
    size_t solved = 0;
    an_say_title(d, s->model);
    for (size_t i = 0; i < n; i++)
        solved += s[i].nfamilies > 0;
    if (solved > 0)
        an_document_verdict(
            d,
            AN_SAY_GOOD("solutions modulo %zu of the numbers %lu to %lu, and "
                        "there are no others ✓"),
            solved, s->order, s[n - 1].order);
    else
        an_document_verdict(
            d, AN_SAY_BAD("no solution modulo any of the numbers %lu to %lu ✗"),
            s->order, s[n - 1].order);
    add_anomalies(d, s);
    an_say_listing(d, an_residues_checksum(s, n));
    an_document_heading(d, 2, "Solutions");
    an_document_table(d, "rrll", "n|solutions|one|differences");
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < s[i].nfamilies; k++) {
            const struct an_residue_family *f = &s[i].family[k];
            const char *one = charges(d, &s[i], f->c.first);
            an_document_row(d, "%lu|%s|%s|%s", s[i].order,
                            an_said_integer(d, f->number), *one ? one : "0",
                            differences(d, f));
        }
}
