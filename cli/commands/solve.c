/* solve.c - `anomalon solve MODEL`: unknown charges, exactly. */
#include "base/diag.h"
#include "cli/cli.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/single.h"
#include "cli/style.h"
#include "report/json/solve.h"
#include "report/solve.h"
#include "solve/solve.h"

static void progress(void *context, size_t done, size_t waiting)
{
    struct an_progress *p = context;
    if (an_progress_due(p))
        an_progress_tell(p, "%zu branches, %zu waiting", done, waiting);
}

static int solve(struct an_text *out, struct an_model *m,
                 const struct an_options *o, struct an_diags *diags)
{
    struct an_solution s;
    struct an_progress p;
    struct an_solve_run run = {
        .bound = (int)o->max,
        .context = &p,
        .progress = progress,
    };
    an_progress_start(&p, "solving", o->quiet);
    an_solution_init(&s);
    int rc = an_solve_model(&s, m, &run, diags);
    an_progress_end(&p);
    if (rc == 0) {
        struct an_style style = an_options_style(o, false);
        if (o->format == AN_FORMAT_JSON)
            an_report_solution_json(out, &s);
        else
            an_report_solution(out, &s, &style);
        bool solved = an_solution_verdict(&s) == AN_SOLVED_SOME;
        rc = solved ? AN_EXIT_HOLDS : AN_EXIT_FAILS;
    }
    an_solution_clear(&s);
    return rc;
}

int an_command_solve(const struct an_options *o)
{
    if (o->has_max && (o->max < 1 || o->max > 1000)) {
        struct an_diags diags;
        an_diags_init(&diags);
        an_error(&diags, (struct an_where){0},
                 "--max of solve expects a number from 1 to 1000, got %lu",
                 o->max);
        int status = an_output_refuse(&diags, o);
        an_diags_clear(&diags);
        return status;
    }
    return an_command_single(o, "solve", "MODEL", solve);
}
