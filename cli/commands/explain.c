/* explain.c - `anomalon explain MODEL [--phase P]`: the argument behind the
 * verdicts, step by step. */
#include "verdict/consequences.h"
#include "json/document.h"
#include "report/report.h"
#include "cli/cli.h"
#include "report/write/document.h"
#include "theory/named.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/single.h"

struct explain {
    const char *phase;
};

static int explain(struct an_text *out, struct an_model *m,
                   const struct an_options *o, struct an_diags *diags)
{
    const struct explain *own = o->own;
    size_t vacuum = AN_EVERY_VACUUM;
    if (own->phase &&
        an_vacuum_read(&vacuum, m, "--phase", own->phase, diags) < 0)
        return -1;
    struct an_check check;
    struct an_document d;
    an_check_init(&check);
    an_document_init(&d);
    an_check_model(&check, m, AN_ASK_ALL, diags);
    an_check_consequences(&check, true);
    an_explain(&d, &check, vacuum);
    if (o->format == AN_FORMAT_JSON) {
        an_document_loosen(&d);
        an_document_json(out, &d, m);
    } else {
        an_output_add_document(out, &d, m, o);
    }
    an_document_clear(&d);
    an_check_clear(&check);
    return 0;
}

static int run(const struct an_options *o)
{
    return an_single_model(o, explain);
}

static const struct an_option options[] = {
    {"--phase", 0, "P", AN_TAKES_PHASE, offsetof(struct explain, phase),
     .help =
         "of this phase alone; else of the last step of breaking and of every "
         "scenario"},
    {0},
};

const struct an_command an_command_explain = {
    .name = "explain",
    .summary = "the argument behind the verdicts, step by step",
    .operand = AN_OPERAND_MODEL,
    .formats = "text|json|latex|markdown|html",
    .usage = "MODEL [--phase P] [--format F] [--set X=V]",
    .about =
        "Shows the whole argument behind the verdicts of check, step by step, "
        "with the numbers of this model: each anomaly as a sum with its terms, "
        "the charges of the vevs as a matrix with its Smith form, the residual "
        "group and the phase of each field, why neutrinos are Dirac or "
        "Majorana, what could let dark matter decay and why it cannot. Each "
        "step can be redone with a pencil.\n",
    .details =
        "Where charges are unknown, the sums become conditions on them, "
        "and what depends on them is left out. JSON has `steps`, one for "
        "each heading with its `title`, `level` and `blocks`: `text`, "
        "`item`, `formula` or `table` (rows of cells, the header first); "
        "where there is mathematics in it, `latex` is the same for LaTeX.\n"
        "\n"
        "Exit status: 0 explained, whatever the verdicts are; 2 bad input.\n",
    .examples = "# If the scalar had four units of B-L:\n"
                "explain b-l-one-loop-z6 --set chi.B-L=4\n"
                "# One scenario, for a paper:\n"
                "explain so10 --phase with-126 --format latex -o so10.tex\n",
    .option = options,
    .size = sizeof(struct explain),
    .run = run,
};
