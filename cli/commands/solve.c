/* solve.c - `anomalon solve MODEL`: unknown charges, exactly. */
#include "base/diag.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/single.h"
#include "report/json/residues.h"
#include "report/json/solve.h"
#include "report/lists/residues.h"
#include "report/lists/solve.h"
#include "report/write/document.h"
#include "residual/findings.h"
#include "solve/residues.h"
#include "solve/solve.h"
#include "verdict/family.h"

struct wanted {
    size_t max;
};

static void progress(void *context, size_t done, size_t waiting)
{
    struct an_progress *p = context;
    if (an_progress_due(p))
        an_progress_tell(p, "%zu branches, %zu waiting", done, waiting);
}

static int solve_residues(struct an_text *out, struct an_model *m,
                          const struct an_options *o, struct an_diags *diags)
{
    struct an_residue_solution s;
    an_residue_solution_init(&s);
    int rc = an_solve_residues(&s, m, diags);
    if (rc == 0) {
        struct an_document d;
        an_output_begin(&d, o);
        an_report_residues(&d, &s);
        if (o->format == AN_FORMAT_JSON)
            an_report_residues_json(out, &s);
        else
            an_output_add_document(out, &d, m, o);
        an_document_clear(&d);
        rc = s.nfamilies > 0 ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
    }
    an_residue_solution_clear(&s);
    return rc;
}

static int solve(struct an_text *out, struct an_model *m,
                 const struct an_options *o, struct an_diags *diags)
{
    if (an_model_has_unknown_residues(m))
        return solve_residues(out, m, o, diags);
    struct an_solution s;
    struct an_progress p;
    struct an_solve_run run = {
        .bound = (int)((const struct wanted *)o->own)->max,
        .context = &p,
        .progress = progress,
    };
    an_progress_start(&p, "solving", o->quiet);
    an_solution_init(&s);
    int rc = an_solve_model(&s, m, &run, diags);
    an_progress_end(&p);
    if (rc == 0) {
        struct an_document d;
        struct an_findings v;
        an_findings_init(&v);
        const struct an_numbers_rule *leaves = an_family_rule(&v, m, &s);
        an_output_begin(&d, o);
        an_report_solution(&d, &s, leaves);
        if (o->format == AN_FORMAT_JSON)
            an_report_solution_json(out, &s, leaves);
        else
            an_output_add_document(out, &d, m, o);
        an_document_clear(&d);
        an_findings_clear(&v);
        bool solved = an_solution_verdict(&s) == AN_SOLVED_SOME;
        rc = solved ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
    }
    an_solution_clear(&s);
    return rc;
}

static int run(const struct an_options *o)
{
    return an_single_model(o, solve);
}

static const struct an_option options[] = {
    {"--max", 0, "B", AN_TAKES_NUMBER, offsetof(struct wanted, max),
     .help = "small solutions: integers up to B (unless given as far as is "
             "quick, at "
             "most 30)",
     .least = 1, .most = 1000},
    {0},
};

const struct an_command an_command_solve = {
    .name = "solve",
    .summary = "exact solutions for unknown charges",
    .operand = AN_OPERAND_MODEL,
    .formats = "text|json|latex|markdown|html",
    .usage = "MODEL [--max B] [--set X=V] [--format F] [-o FILE]",
    .about =
        "Prints every anomaly condition on the unknown charges of a model "
        "as a product of polynomials with rational coefficients, and "
        "solves them. Unknown are charges written \"?\", which --set "
        "'F.G=?,?,?' makes, and parameters that are `free`, of any number "
        "of U(1)s.\n"
        "\n"
        "Linear conditions are solved first, and the couplings that the "
        "model lists: each must be neutral under all abelian factors, for "
        "some choice of generations. What is left is factored and split "
        "into branches, until each branch is a family: some unknowns are "
        "free, the others rational functions of them. Every family is put "
        "into every condition again before it is printed. Families inside "
        "others are left out, and of those that differ in the order of "
        "generations that no condition tells apart one is printed.\n"
        "\n"
        "Unknown charges of a Z(n) are solved for modulo n: one solution, "
        "and generators with their orders, any combination of which may be "
        "added. Conditions are the couplings and, of a gauged Z(n), the "
        "linear anomalies that check counts.\n"
        "\n"
        "An irreducible polynomial that cannot be solved for an unknown is "
        "left over, with its small solutions, each as the options that "
        "check takes. Where there is no rational solution the reason is "
        "given.\n",
    .details =
        "Exit status: 0 there is a family of solutions, or a point; 1 "
        "there is no rational solution, or none was found; 2 the model is "
        "wrong, or has no unknown charge.\n",
    .examples =
        "# A cubic curve, with (-1, -1, -1) and (-4, -4, 5) on it:\n"
        "solve b-l-445 --set 'nuR.B-L=?,?,?'\n"
        "solve b-l-445 --set 'nuR.B-L=?,?,?' --format html -o nuR.html\n"
        "# The couplings of a model for Dirac neutrinos leave one solution:\n"
        "solve b-l-one-loop-z6 --set 'nuR.B-L=?,?,?' --set 'xi.B-L=?'\n",
    .option = options,
    .size = sizeof(struct wanted),
    .run = run,
};
