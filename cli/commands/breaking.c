/* breaking.c - `anomalon breaking MODEL`: what every set of vevs leaves. */
#include <stdlib.h>

#include "anomaly/anomaly.h"
#include "breaking/choice.h"
#include "breaking/patterns.h"
#include "cli/cli.h"
#include "cli/commands/rule.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/single.h"
#include "report/breaking/breaking.h"
#include "json/breaking.h"
#include "json/check.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "theory/option.h"

static void tell(void *context, size_t done, size_t total)
{
    struct an_progress *p = context;
    if (an_progress_due(p))
        an_progress_tell(p, "%zu of %zu vacua", done, total);
}

static int print_patterns(struct an_text *out, const struct an_patterns *p,
                          const struct an_options *o, struct an_diags *diags)
{
    if (an_patterns_check(p, diags) < 0)
        return -1;
    if (o->format == AN_FORMAT_JSON) {
        an_report_breaking_json(out, p);
        return 0;
    }
    struct an_document d;
    an_output_begin(&d, o);
    an_report_breaking(&d, p);
    an_output_add_document(out, &d, p->model, o);
    an_document_clear(&d);
    return 0;
}

/* The patterns of a model with known charges. */
static int find_patterns(struct an_text *out, const struct an_model *m,
                         struct an_vev_options *vevs,
                         const struct an_options *o, struct an_diags *diags)
{
    const struct an_breaking_options *own = o->own;
    struct an_pattern_query q = {.progress = tell};
    struct an_instantons instantons;
    struct an_patterns p;
    if (an_vevs_choose(&q, vevs, m, &own->vevs, diags) < 0)
        return -1;
    an_instantons_init(&instantons);
    an_anomaly_instantons(&instantons, m);
    const fmpq **extra = an_instantons_relations(&instantons);
    q.question = (struct an_question){
        .verdicts = o->format == AN_FORMAT_JSON ? AN_ASK_ALL : AN_ASK_VERDICTS,
        .extra = extra,
        .nextra = instantons.n};
    struct an_progress progress;
    an_progress_start(&progress, "checking", o->quiet);
    q.context = &progress;
    an_patterns_init(&p);
    an_patterns_find(&p, m, &q);
    an_progress_end(&progress);
    int rc = print_patterns(out, &p, o, diags);
    an_patterns_clear(&p);
    free(extra);
    an_instantons_clear(&instantons);
    return rc;
}

static int list(struct an_text *out, struct an_model *m,
                const struct an_options *o, struct an_diags *diags)
{
    const struct an_breaking_options *own = o->own;
    struct an_vev_options vevs;
    an_vev_options_init(&vevs);
    int rc = an_vevs_find(&vevs, m, diags);
    if (rc == 0)
        rc = own->table > 0 ? an_rule_print_model(out, m, &vevs, o, diags)
                            : find_patterns(out, m, &vevs, o, diags);
    an_vev_options_clear(&vevs);
    return rc;
}

/* The general rule needs no model. */
static int print_rule(const struct an_options *o)
{
    struct an_diags diags;
    struct an_text out = {0};
    an_diags_init(&diags);
    int status = AN_EXIT_HOLDS;
    if (an_rule_print(&out, o, &diags) < 0) {
        status = AN_EXIT_WRONG;
        if (o->format == AN_FORMAT_JSON)
            an_report_json_errors(&out, "", &diags);
    }
    an_output_diags(&diags, o);
    if (status == AN_EXIT_HOLDS || out.n > 0)
        status = an_output_write(&out, o, status);
    an_text_clear(&out);
    an_diags_clear(&diags);
    return status;
}

static int run(const struct an_options *o)
{
    const struct an_breaking_options *own = o->own;
    if (o->narg == 0 && own->table > 0)
        return print_rule(o);
    return an_single_model(o, list);
}

#define AT(member) offsetof(struct an_breaking_options, member)

static const struct an_option options[] = {
    {"--with", 0, "H,chi", AN_TAKES_FIELDS, AT(vevs.with),
     .help = "vevs that are always there", .with = "MODEL"},
    {"--all", 0, NULL, AN_TAKES_NOTHING, AT(vevs.all),
     .help = "no vev is always there", .with = "MODEL !--with"},
    {"--fields", 0, "A,B", AN_TAKES_FIELDS, AT(vevs.fields),
     .help = "try vevs of these fields alone", .with = "MODEL !--table"},
    {"--table", 0, "N", AN_TAKES_NUMBER, AT(table),
     .help = "what one vev decides, for its charges 1 .. N under a U(1): with "
             "a model, "
             "of one more singlet; without, the general rule for one neutrino",
     .least = 1, .most = 100},
    {"--group", 0, "X", AN_TAKES_CHARGE, AT(group),
     .help = "which U(1) of the model the table is about",
     .with = "--table MODEL"},
    {"--unit", 0, "U", AN_TAKES_TEXT, AT(unit),
     .help = "the charges in it are multiples of this, such as 1/2",
     .with = "--table MODEL"},
    {"--charge", 0, "1-4", AN_TAKES_TEXT, AT(charge),
     .help = "charges of the neutrino in the general rule",
     .with = "--table !MODEL"},
    {"--partner", 0, "Q", AN_TAKES_TEXT, AT(partner),
     .help =
         "charge of its right-handed partner: same (unless given), none, or a "
         "number",
     .with = "--table !MODEL"},
    {0},
};

const struct an_command an_command_breaking = {
    .name = "breaking",
    .summary = "what every set of vevs leaves unbroken",
    .operand = AN_OPERAND_MODEL,
    .formats = "text|json|latex|markdown|html|csv",
    .usage = "MODEL [--with H] [--fields A,B] [OPTIONS]\n"
             "MODEL --table N [--group X] [OPTIONS]\n"
             "--table N [--charge 1-4] [--partner Q]",
    .about =
        "Every vacuum that some of the scalars' vevs can give: the residual "
        "group, the nature of neutrinos, dark matter, the smallest sets of "
        "vevs that lead there, strings, monopoles and walls, and which group "
        "contains which. Vevs of ordinary matter that all final phases of the "
        "model have (H of the Standard Model) are always there, unless others "
        "are named.\n",
    .examples =
        "breaking b-l-one-loop-z6 --with H,chi\n"
        "breaking b-l-one-loop-z6 --format csv\n"
        "# Which charge of a further singlet makes neutrinos Dirac; the "
        "general rule:\n"
        "breaking b-l-one-loop-z6 --table 9\n"
        "breaking --table 12\n"
        "breaking --table 6 --charge -1 --partner -4\n",
    .details =
        "Sets of vevs that absorb the same charges and leave the same "
        "gauge bosons massless are one vacuum; vacua whose verdicts are "
        "alike share a row. A second table, in HTML also a picture, says "
        "which group contains which: each step down is to a largest "
        "subgroup that one more vev can leave. Vacua that are phases of "
        "the model have their names. At most 4096 different vacua are "
        "compared.\n"
        "\n"
        "A vev is one that a model file could name: of a neutral, "
        "colour-singlet component. Where a field has several, each is a "
        "vev of its own, eta.eta1 by the component's name or "
        "chi(0,0,0,0,1) by its Dynkin labels; where generations differ in "
        "charge each has its own, S[2]. Where a weight has several vectors, "
        "directions are a continuum: those that some nodes of the extended "
        "Dynkin diagram leave alone are tried, phi45(invariant 1,2,3,5), of "
        "a symmetric tensor of SO(N) those that leave SO(p) x SO(N - p), "
        "and the vevs of the model's own phases. A field with more than 12 "
        "neutral components is rarely meant to have them all: of these only "
        "those of the model's own phases are. A | B means that either will do, "
        "(undecided) that the stabiliser of such vevs is not known.\n",
    .option = options,
    .size = sizeof(struct an_breaking_options),
    .run = run,
};
