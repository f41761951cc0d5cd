/* solve.c - `anomalon solve MODEL`: unknown charges, exactly. */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "json/residues.h"
#include "json/solve.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "yaml/yaml.h"
#include "campaign/open.h"
#include "campaign/request.h"
#include "cli/cli.h"
#include "cli/files.h"
#include "cli/library.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/single.h"
#include "report/lists/residues.h"
#include "report/lists/solve.h"
#include "report/write/document.h"
#include "residual/findings.h"
#include "solve/residues.h"
#include "solve/solve.h"
#include "verdict/family.h"

struct wanted {
    size_t max;
    const char *order, *anomalies;
    int low, high; /* of --order; 0: the file's */
    enum an_residue_anomalies conditions;
};

static void progress(void *context, size_t done, size_t waiting)
{
    struct an_progress *p = context;
    if (an_progress_due(p))
        an_progress_tell(p, "%zu branches, %zu waiting", done, waiting);
}

/* ---- charges of a Z(n) */

static int print_residues(struct an_text *out,
                          const struct an_residue_solution *s, size_t n,
                          const struct an_options *o)
{
    struct an_document d;
    size_t found = 0;
    an_output_begin(&d, o);
    for (size_t i = 0; i < n; i++) {
        found += s[i].nfamilies;
        if (o->format == AN_FORMAT_JSON)
            an_report_residues_json(out, &s[i]);
    }
    if (n == 1)
        an_report_residues(&d, s);
    else
        an_report_residue_orders(&d, s, n);
    if (o->format != AN_FORMAT_JSON)
        an_output_add_document(out, &d, s->model, o);
    an_document_clear(&d);
    return found > 0 ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
}

/* m := the model of the file with the group's order set to n. */
static int build_order(struct an_yaml_file **own, struct an_model *m,
                       const struct an_yaml_file *file, const char *path,
                       const struct an_yaml_options *options, const char *group,
                       int n, struct an_diags *diags)
{
    struct an_yaml_options how = *options;
    struct an_text t = {0};
    const char *text = strcmp(path, "-") == 0 ? an_yaml_text(file) : NULL;
    const char **set = an_alloc(how.nset + 1, sizeof *set);
    for (size_t i = 0; i < how.nset; i++)
        set[i] = how.set[i];
    an_text_printf(&t, "%s=Z(%d)", group, n);
    set[how.nset++] = an_text_string(&t);
    how.set = set;
    int rc = an_model_file_open(own, path, text, text ? strlen(text) : 0, &how,
                                diags);
    if (rc == 0)
        rc = an_yaml_build(m, *own, diags);
    an_text_clear(&t);
    free(set);
    return rc;
}

/* The Z(n) whose charges are unknown. */
static int find_residues(size_t *group, const struct an_model *m,
                         struct an_diags *diags)
{
    for (*group = AN_START; an_group_next(group, m, AN_ZN);)
        if (an_group_has_unknown_charges(m, *group))
            return 0;
    an_error(diags, (struct an_where){0},
             "--order and --anomalies are of a Z(n), and no charge of one is "
             "unknown");
    return an_expected(diags, "charges written \"?\" under a Z(n)");
}

/* One order after another; what draws a warning draws it for the first. */
static int solve_orders(struct an_text *out, const struct an_yaml_file *file,
                        const char *path, const struct an_options *o,
                        const struct an_folders *folders, const char *group,
                        struct an_diags *diags)
{
    const struct wanted *w = o->own;
    const struct an_yaml_options options = an_file_options(o, folders);
    size_t n = (size_t)(w->high - w->low) + 1;
    struct an_yaml_file **own = an_alloc(n, sizeof *own);
    struct an_model *m = an_alloc(n, sizeof *m);
    struct an_residue_solution *s = an_alloc(n, sizeof *s);
    int rc = 0;
    for (size_t i = 0; i < n; i++) {
        struct an_diags said;
        an_diags_init(&said);
        an_model_init(&m[i]);
        an_residue_solution_init(&s[i]);
        if (rc == 0)
            rc = build_order(&own[i], &m[i], file, path, &options, group,
                             w->low + (int)i, &said);
        if (rc == 0)
            rc = an_solve_residues(&s[i], &m[i], w->conditions, &said);
        if (i == 0 || said.nerrors > 0) {
            an_diags_clear(diags);
            *diags = said;
        } else {
            an_diags_clear(&said);
        }
    }
    if (rc == 0)
        rc = print_residues(out, s, n, o);
    for (size_t i = 0; i < n; i++) {
        an_residue_solution_clear(&s[i]);
        an_model_clear(&m[i]);
        an_yaml_close(own[i]);
    }
    free(s);
    free(m);
    free(own);
    return rc;
}

static int solve_residues(struct an_text *out, struct an_model *m,
                          const struct an_options *o, struct an_diags *diags)
{
    const struct wanted *w = o->own;
    struct an_residue_solution s;
    an_residue_solution_init(&s);
    int rc = an_solve_residues(&s, m, w->conditions, diags);
    if (rc == 0)
        rc = print_residues(out, &s, 1, o);
    an_residue_solution_clear(&s);
    return rc;
}

/* ---- charges of U(1)s */

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

static int read_anomalies(struct wanted *w, struct an_diags *diags)
{
    static const struct {
        const char *word;
        enum an_residue_anomalies conditions;
    } words[] = {{"none", AN_ANOMALIES_NONE}, {"linear", AN_ANOMALIES_LINEAR}};
    if (!w->anomalies)
        return 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(w->anomalies, words[i].word) == 0) {
            w->conditions = words[i].conditions;
            return 0;
        }
    bool searched = strcmp(w->anomalies, "cubic") == 0 ||
                    strcmp(w->anomalies, "exact") == 0;
    an_error(diags, (struct an_where){0}, "--anomalies cannot be '%s'%s",
             an_quote(w->anomalies).v,
             searched ? ": their solutions are no group" : "");
    return an_expected(diags, searched ? "none or linear; `anomalon search` "
                                         "has cubic and exact"
                                       : "none or linear");
}

static int work(struct an_text *out, const char *path,
                const struct an_options *o, const struct an_folders *folders,
                an_work *one, struct an_diags *diags)
{
    struct wanted *w = o->own;
    struct an_yaml_file *file = NULL;
    struct an_model m;
    size_t group;
    an_model_init(&m);
    int rc = read_anomalies(w, diags);
    if (rc == 0 && w->order)
        rc = an_order_read(&w->low, &w->high, w->order, diags);
    if (rc == 0)
        rc = an_file_open(&file, path, o, folders, diags);
    if (rc == 0)
        rc = an_yaml_build(&m, file, diags);
    if (rc == 0 && (w->order || w->anomalies))
        rc = find_residues(&group, &m, diags);
    if (rc == 0 && w->order)
        rc = solve_orders(out, file, path, o, folders, m.group[group].name,
                          diags);
    else if (rc == 0)
        rc = one(out, &m, o, diags);
    an_model_clear(&m);
    an_yaml_close(file);
    return rc;
}

static int run(const struct an_options *o)
{
    return an_single_file(o, work, solve);
}

static const struct an_option options[] = {
    {"--max", 0, "B", AN_TAKES_NUMBER, offsetof(struct wanted, max),
     .help = "small solutions: integers up to B (unless given as far as is "
             "quick, at "
             "most 30)",
     .least = 1, .most = 1000},
    {"--order", 0, "N|N..M", AN_TAKES_TEXT, offsetof(struct wanted, order),
     .help = "of Z(n), in place of the file's: 6, 2..60"},
    {"--anomalies", 0, "none|linear", AN_TAKES_TEXT,
     offsetof(struct wanted, anomalies),
     .help = "of Z(n), that have to vanish: G^2 Z_n and grav^2 Z_n (linear for "
             "a gauged Z(n), none for a global one unless given)"},
    {0},
};

const struct an_command an_command_solve = {
    .name = "solve",
    .summary = "exact solutions for unknown charges",
    .operand = AN_OPERAND_MODEL,
    .formats = "text|json|latex|markdown|html",
    .usage = "MODEL [--max B] [--set X=V] [--format F] [-o FILE]\n"
             "MODEL [--order N..M] [--anomalies A] [OPTIONS]",
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
        "linear anomalies that check counts. With --order they are solved "
        "for each n.\n"
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
        "solve b-l-one-loop-z6 --set 'nuR.B-L=?,?,?' --set 'xi.B-L=?'\n"
        "# Which Z(n) the couplings allow:\n"
        "solve scotogenic --set N.Z2=? --set eta.Z2=? --order 2..6\n",
    .option = options,
    .size = sizeof(struct wanted),
    .run = run,
};
