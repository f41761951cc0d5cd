/* document.c - the document of a search that is over. */
#include "campaign/document.h"

#include <stdio.h>
#include <string.h>

#include "base/checksum.h"
#include "base/prose.h"
#include "base/version.h"
#include "algebra/math.h"
#include "theory/find.h"
#include "theory/text/term.h"
#include "anomaly/anomaly.h"
#include "report/say/listing.h"
#include "report/say/said.h"
#include "theory/model.h"
#include "report/lists/search.h"
#include "report/write/document.h"
#include "campaign/campaign.h"
#include "campaign/summary.h"

/* ---- what was searched for */

static void add_title(struct an_document *d, const struct an_request *q)
{
    struct an_text references = {0};
    if (q->chiral)
        an_document_heading(d, 1, "Sets of %zu chiral charges", q->chiral);
    else if (q->atlas)
        an_document_heading(
            d, 1, "Flavour-dependent U(1)s of the %s",
            strncmp(q->atlas, "mssm", 4) == 0 ? "MSSM" : "Standard Model");
    else
        an_document_heading(d, 1, "%s", an_model_title(&q->model));
    for (size_t i = 0; i < q->model.nreferences; i++)
        an_text_printf(&references, "%s%s", i ? ", " : "",
                       q->model.reference[i]);
    if (references.n > 0)
        an_document_beside(d, "%s", an_text_string(&references));
    an_text_clear(&references);
}

static void add_subject(struct an_document *d, const struct an_request *q)
{
    const struct an_search_layout *l = &q->layout[0];
    struct an_text t = {0};
    for (size_t i = 0; q->path && i < l->nfields; i++) {
        an_text_add(&t, i ? ", " : "");
        an_say_term_of(&t, &q->model, l->field[i].name);
    }
    if (q->path) {
        size_t group;
        an_text_add(&t, " under ");
        if (l->ranges || /* the model has the first n */
            !an_model_find_group(&group, &q->model, l->group))
            an_text_printf(&t, "%s, a Z(n)", l->group);
        else
            an_text_add(&t, q->model.group[group].said);
        an_document_entry(d, "unknown", "%s", an_said_text(d, &t));
    }
    if (q->atlas)
        an_document_entry(d, "content",
                          "%zu famil%s, %zu right-handed neutrino%s",
                          q->families, q->families == 1 ? "y" : "ies",
                          q->singlets, q->singlets == 1 ? "" : "s");
}

/* The anomalies of the model that the unknown charges are in. */
static void add_anomalies(struct an_document *d, const struct an_request *q)
{
    struct an_anomalies a;
    struct an_text t = {0};
    an_anomalies_init(&a);
    an_anomaly_check(&a, &q->model);
    for (size_t i = 0; i < a.n; i++) {
        if (a.v[i].kind != AN_GAUGE || a.v[i].known)
            continue;
        an_text_add(&t, t.n > 0 ? ", " : "");
        an_text_add(&t, a.v[i].title);
    }
    an_anomalies_clear(&a);
    an_document_entry(d, "conditions", "%s", an_said_text(d, &t));
}

static void add_couplings(struct an_document *d, const struct an_request *q)
{
    struct an_text t = {0};
    for (size_t i = 0; i < q->model.ncouplings; i++) {
        an_text_add(&t, i ? ", " : "");
        an_say_written(&t, &q->model.coupling[i], &q->model);
    }
    an_document_entry(d, "allowed", "%s", an_said_text(d, &t));
}

#define X "\\mathrm{U}(1)_{X}"
#define Y "\\mathrm{U}(1)_{Y}"
#define SU2 "\\mathrm{SU}(2)_{L}"
#define SU3 "\\mathrm{SU}(3)_{c}"

/* Charges, and what they have to meet. */
static void add_box(struct an_document *d, const struct an_request *q)
{
    struct an_text t = {0};
    if (!q->residues) {
        an_text_printf(&t, "charges from %d to %d", -q->max, q->max);
        if (!fmpq_is_one(q->unit)) {
            struct an_math unit = {0};
            an_text_add(&t, " in units of ");
            an_math_number(&unit, q->unit);
            an_math_put(&t, &unit);
        }
        an_document_entry(d, "box", "%s", an_said_text(d, &t));
    }
    if (q->chiral)
        an_document_entry(d, "conditions",
                          "the sums of charges and of their cubes vanish, no "
                          "charge vanishes or stands beside its negative");
    else if (q->atlas)
        an_document_entry(d, "conditions", "%s, %s, %s, %s, %s, %s",
                          AN_SAY_MATH("SU3c^2 X", SU3 "^{2}\\," X),
                          AN_SAY_MATH("SU2L^2 X", SU2 "^{2}\\," X),
                          AN_SAY_MATH("Y^2 X", Y "^{2}\\," X),
                          AN_SAY_MATH("Y X^2", Y "\\," X "^{2}"),
                          AN_SAY_MATH("X^3", X "^{3}"),
                          AN_SAY_MATH("grav^2 X", "\\mathrm{grav}^{2}\\," X));
    else if (!q->residues)
        add_anomalies(d, q);
    add_couplings(d, q);
}

static void add_conditions(struct an_document *d, const struct an_request *q)
{
    for (size_t i = 0; i < q->nwhere; i++)
        an_document_entry(d, i ? "" : "where", "%s", q->where[i]);
    if (q->arrangements)
        an_document_entry(d, "orders",
                          "of identical multiplets are several solutions");
}

/* ---- what was found */

static void add_number(struct an_document *d, const struct an_campaign *c,
                       const char *number)
{
    struct an_text t = {0}, undecided = {0};
    bool open = c->store.undecided > 0, good = c->store.found > 0;
    an_request_undecided(&undecided, c->store.undecided);
    an_request_summary(&t, c->request, number, an_text_string(&undecided),
                       c->enough);
    an_text_clear(&undecided);
    an_document_verdict(d,
                        open   ? AN_SAY_OPEN("%.*s ?")
                        : good ? AN_SAY_GOOD("%.*s ✓")
                               : AN_SAY_BAD("%.*s ✗"),
                        (int)strcspn(an_text_string(&t), "\n"),
                        an_text_string(&t));
    an_text_clear(&t);
}

void an_campaign_document(struct an_document *d, const struct an_campaign *c)
{
    const struct an_request *q = c->request;
    const struct an_store *s = &c->store;
    char number[24];
    struct an_text t = {0};
    snprintf(number, sizeof number, "%llu", (unsigned long long)s->found);
    add_title(d, q);
    add_number(d, c, q->count ? an_text_string(&s->text) : number);
    add_subject(d, q);
    add_box(d, q);
    add_conditions(d, q);
    if (q->count)
        an_document_entry(d, "counted by", "anomalon %s", AN_VERSION);
    else
        an_say_listing(d, an_checksum_number(&c->listing));
    if (!q->count && s->found > 0)
        an_report_search_table(d, &q->layout[0], &s->text);
    if (!q->count && s->found > q->rows)
        an_document_line(d, "... %llu more, which --format jsonl lists",
                         (unsigned long long)(s->found - q->rows));
    an_request_note(&t, s->undecided);
    an_document_paragraph(d, "%s", an_said_text(d, &t));
}
